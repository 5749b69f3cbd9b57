// The samples of the pages in the modules' documentation catalogues, as they stand there. `ReadmeTests` checks that none is
// missing here, and runs them. What a signal does is in `Examples/Worker`.

import Foundation
import RESP
import Redio
import RedioPubSub
import RedioStreams
import RedioURL

// MARK: Streams

func guideToStreams(_ redis: Redis) async throws -> [String] {
  let id = try await redis.xadd("events", ["kind": "login", "user": 7], trim: .maxLength(approximately: 100_000))
  // swift-format-ignore
  let page = try await redis.xrange("events", from: .inclusive(id), count: 100, as: String.self)   // [StreamEntry<String>]
  for entry in page { print(entry.id, entry.id.sinceEpoch, entry["kind"] ?? "", entry.fields.count) }

  for read in try await redis.xread(["events": .start], count: 10, as: String.self) {  // without block: at once
    print(read.key, read.entries.count)
  }
  try await redis.xgroupCreate("events", group: "audit", at: .start)  // createsStream: true for MKSTREAM
  // swift-format-ignore
  let batch = try await redis.xreadgroup(group: "audit", consumer: "me", ["events": .new], count: 10, block: .upTo(.seconds(1)))
  for entry in batch.first?.entries ?? [] { try await redis.xack("events", group: "audit", entry.id) }
  return [
    "\(page.map { $0["kind"] ?? "" })", "\(batch.count)", "\(try await redis.xpending("events", group: "audit").count)",
  ]
}

/// Goes on until its task is cancelled.
func guideToConsumers(_ redis: Redis) async throws {
  let consumption = ConsumerOptions(createsGroup: .start, claimAfter: .seconds(60))
  let orders = redis.consumer(group: "billing", name: "worker-1", streams: "events", options: consumption)
  for try await order in orders {
    print(order.key, order.entry.id, order.entry["user"] ?? "", order.deliveryCount, order.source)
    try await order.ack()
  }
}

/// Ends when a job is done.
func guideToJobs(_ redis: Redis) async throws {
  let consumption = ConsumerOptions(createsGroup: .start, claimAfter: .seconds(60))

  struct Job: Codable { var user: Int, amount: Double }

  try await redis.xadd("jobs", ["job": JSON(Job(user: 7, amount: 12.5))])
  let jobs = redis.consumer(
    group: "billing", name: "worker-1", streams: "jobs", options: consumption, as: JSON<Job>.self)
  let stop = ConsumerStop()
  let stopping = Task {
    while try await redis.exists("jobs") == 0 { await Task.yield() }
    let isDone: @Sendable (StreamGroupInfo) -> Bool = { $0.pending == 0 && $0.lastDeliveredID != .zero }
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

// MARK: Subscriptions

func guideToTypes(_ redis: Redis) -> [String] {
  struct Room {
    let messages: TextPubSub
    let users: TypedPubSub<JSON<User>>.WithGaps
  }

  // swift-format-ignore
  let room = Room(messages: redis.pubsub("messages").strdecode, users: redis.pubsub("users", as: JSON<User>.self).withGaps)
  return ["\(room.messages.waitingCount)", "\(room.users.droppedCount)"]
}

func follow(_ redis: Redis) async throws {
  let pubsub = redis.pubsub("users", as: JSON<User>.self)
  while true {
    do {
      let user = try await pubsub.next().value
      if user.name == "end" { return }
      print(user.name)
    } catch let error as RedisError {
      guard case .decoding = error.kind else { throw error }
      print("skipped: \(error)")
    }
  }
}

/// Goes on until its task is cancelled.
func guideToGaps(_ redis: Redis) async throws {
  let latest = PubSubOptions(overflow: .dropOldest, messageLimit: 1_000)
  let prices = redis.pubsub("prices", options: latest, as: JSON<[String: Double]>.self)
  for try await event in prices.withGaps {
    switch event {
    case .message(let price): print(price.value, prices.droppedCount)
    case .gap: print("connected again: ask for the present prices")
    @unknown default: break
    }
  }
}

// MARK: Values

func guideToJSON(_ redis: Redis) async throws -> String {
  struct Order: Codable, Equatable, JSONFormatted {
    var id: Int, placedAt: Date

    static let jsonEncoder: JSONEncoder = {
      let encoder = JSONEncoder()
      encoder.dateEncodingStrategy = .iso8601
      return encoder
    }()
    static let jsonDecoder: JSONDecoder = {
      let decoder = JSONDecoder()
      decoder.dateDecodingStrategy = .iso8601
      return decoder
    }()
  }

  try await redis.set("order", JSON(Order(id: 7, placedAt: .now)))
  let order = try await redis.get("order", as: JSON<Order>.self)?.value

  let decoder = JSONDecoder()
  decoder.dateDecodingStrategy = .iso8601
  if let data = try await redis.get("order", as: Data.self) {
    print(try decoder.decode(Order.self, from: data).placedAt)
  }
  return "\(order?.id ?? 0)"
}

func guideToReplies(_ redis: Redis) async throws -> [String] {
  struct UserKey: RESPEncodable {
    var id: Int
    func encode(into arguments: inout RESPArguments) { arguments.append(text: "user:\(id)") }
  }

  try await redis.hset(UserKey(id: 7), ["name": "Ada", "visits": 3])

  let (name, visits) = try await redis().hget("user:7", "name", as: String.self).hget("user:7", "visits", as: Int.self)
    .run()

  struct Profile: RESPDecodable {
    var name = "", visits = 0

    static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Profile {
      var profile = Profile()
      try reader.fields(expecting: "a profile") { (field, reader) throws(RESPDecodingError) in
        switch field {
        case "name": profile.name = try reader.decode()
        case "visits": profile.visits = try reader.decode()
        default: break
        }
      }
      return profile
    }
  }

  let profile = try await redis.send("HGETALL", "user:7", as: Profile.self)

  struct Verdict: RESPDecodable {
    var isAllowed: Bool, left: Int, reason: String?

    static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Verdict {
      var elements = try reader.elements(expecting: "a verdict")
      guard reader.hasNext(&elements) else { throw .mismatch(expected: "a verdict", got: "nothing") }
      let isAllowed = try reader.decode(Bool.self)
      guard reader.hasNext(&elements) else { throw .mismatch(expected: "what is left", got: "nothing") }
      let left = try reader.decode(Int.self)
      let reason = reader.hasNext(&elements) ? try reader.decode(String?.self) : nil
      guard !reader.hasNext(&elements) else { throw .mismatch(expected: "a verdict", got: "more than that") }
      return Verdict(isAllowed: isAllowed, left: left, reason: reason)
    }
  }

  let check = Script("return {1, 41, 'so far'}")
  let verdict = try await check.run(on: redis, as: Verdict.self)
  return [
    "\(name ?? "") \(visits ?? 0)", "\(profile.name) \(profile.visits)",
    "\(verdict.isAllowed) \(verdict.left) \(verdict.reason ?? "")",
  ]
}

// MARK: Errors

func guideToErrors(_ redis: Redis) async throws {
  do {
    try await redis.lpush("text", "word")
  } catch let error as RedisError where error.code == "WRONGTYPE" {
    print(error)
  } catch let error as RedisError {
    switch error.kind {
    case .server(let code, let message): print(code, message)  // message is what follows the code
    case .timeout(let time): print("no reply within", time)
    case .connection, .closed: print("no connection")
    default: print(error)
    }
  }
}

/// What the page on promises says of enums that may get cases.
func guideToKinds(_ error: RedisError) -> String {
  var done = "nothing"
  func retryLater() { done = "retry" }
  func alarm() { done = "alarm" }
  func report(_ error: RedisError) { done = "report" }
  switch error.kind {
  case .timeout, .connection: retryLater()
  case .server(code: "OOM", _): alarm()
  default: report(error)
  }
  return done
}

// MARK: Modules

func guideToServers() throws -> String {
  var requests = RESPCommandParser(limits: RESPLimits(elements: 1_000, bulkLength: 1 << 20, lineLength: 1 << 16))
  var replies = RESPWriter()
  var version = RESPVersion.resp2
  requests.feed(Array("HELLO 3\r\n*2\r\n$3\r\nGET\r\n$1\r\na\r\nQUIT\r\n".utf8))
  while let words = try requests.next() {
    switch words[0].string.uppercased() {
    case "HELLO":
      version = words.count > 1 && words[1] == "3" ? .resp3 : .resp2
      replies.write(["server": "mine", "version": "1.0", "proto": version == .resp3 ? 3 : 2], as: version)
    case "GET": replies.write(.null, as: version)
    case "CLIENT", "PING", "SELECT": replies.write(.simpleString("OK"), as: version)
    default: replies.write(.simpleError("ERR unknown command"), as: version)
    }
  }
  return String(decoding: replies.bytes, as: UTF8.self)
}

func settings(_ text: String) -> String {
  do {
    let url = try RedisURL(text)
    switch url.address {
    case .tcp(let host, let port): print(host, port, url.serverName ?? "")
    case .unix(let path): print(path)
    @unknown default: break
    }
    // swift-format-ignore
    print(url.usesTLS, url.username ?? "", url.password != nil, url.database)   // the database is 0 unless it is given
    print(url.options.clientName ?? "", url.options.protocolVersion ?? 3, url.options.connectTimeout ?? .seconds(10))
    print(url.options.hasNoCommandTimeout ? "no deadline" : "\(url.options.commandTimeout ?? .seconds(30))")
    return "\(url)"  // with *** for the password
  } catch {
    return "\(error.part): \(error)"  // a RedisURLError
  }
}
