// The samples of `Streams.md`. What a signal does is in `Examples/Worker`.

import Redio
import RedioStreams
import Testing

func streams(_ redis: Redis) async throws {
  let id = try await redis.xadd("events", ["kind": "login", "user": 7], trim: .maxLength(approximately: 100_000))
  let page = try await redis.xrange("events", from: .inclusive(id), count: 100, as: String.self)
  for entry in page { print(entry.id, entry.id.sinceEpoch, entry["kind"] ?? "", entry.fields.count) }
  #expect(page.map { $0["kind"] } == ["login"])

  for try await event in redis.stream("events", from: .start, as: String.self) {
    print(event.id, event["kind"] ?? "")
    if event.id == id { break }
  }

  for read in try await redis.xread(["events": .start], count: 10, as: String.self) {  // without block: at once
    print(read.key, read.entries.count)
  }
  try await redis.xgroupCreate("events", group: "audit", at: .start)  // createsStream: true for MKSTREAM
  let batch = try await redis.xreadgroup(
    group: "audit", consumer: "me", ["events": .new], count: 10, block: .upTo(.seconds(1)))
  for entry in batch.first?.entries ?? [] { try await redis.xack("events", group: "audit", entry.id) }
  #expect(batch.count == 1)
  #expect(try await redis.xpending("events", group: "audit").count == 0)

  do {
    try await redis.xgroupCreate("events", group: "audit", at: .start)
  } catch let error as RedisError where error.code == "BUSYGROUP" {
    print("the group is there")
  }
}

/// Goes on until its task is cancelled.
func consumers(_ redis: Redis) async throws {
  let consumption = ConsumerOptions(createsGroup: .start, claimAfter: .seconds(60))
  let orders = redis.consumer(group: "billing", name: "worker-1", streams: "events", options: consumption)
  for try await order in orders {
    print(order.key, order.entry.id, order.entry["user"] ?? "", order.deliveryCount, order.source)
    try await order.ack()
  }
}

/// Ends when a job is done.
func jobs(_ redis: Redis) async throws {
  let consumption = ConsumerOptions(createsGroup: .start, claimAfter: .seconds(60))

  struct Job: Codable { var user: Int, amount: Double }

  try await redis.xadd("jobs", ["job": JSON(Job(user: 7, amount: 12.5))])
  let jobs = redis.consumer(
    group: "billing", name: "worker-1", streams: "jobs", options: consumption, as: JSON<Job>.self)
  let stop = ConsumerStop()
  let stopping = Task {
    let isDone: @Sendable (StreamGroupInfo) -> Bool = { $0.pending == 0 && $0.lastDeliveredID != .zero }
    while try await redis.exists("jobs") == 0 { await Task.yield() }
    while try await !redis.xinfoGroups("jobs").contains(where: isDone) { await Task.yield() }
    stop.request()
  }
  try await jobs.until(stop).process(
    concurrency: 4, maxDeliveries: 5, deadLetter: .stream("jobs:dead"),
    retryAfter: .exponential(.seconds(1), upTo: .seconds(60)),
    onError: { failure in print(failure.id, failure.deliveryCount, failure.error, failure.retryAfter as Any) }
  ) { job in
    guard let work = job.entry["job"]?.value else { return }
    print(work.user, work.amount, job.deliveryCount)
  }
  try await stopping.value

  for letter in try await redis.xrange("jobs:dead", as: String.self) {
    print(letter["dead.id"] ?? "", letter["dead.deliveries"] ?? "", letter["dead.reason"] ?? "", letter["job"] ?? "")
  }

  let alarm = DeadLetterDestination.handler { letter in
    print(letter.key, letter.entry.id, letter.deliveryCount, letter.reason)
  }
  try await jobs.until(stop).process(maxDeliveries: 3, deadLetter: alarm) { job in print(job.entry.id) }
}
