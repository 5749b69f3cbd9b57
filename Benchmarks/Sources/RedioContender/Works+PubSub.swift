import CBenchmark
import ContenderSupport
import Redio
import RedioPubSub
import Synchronization

private typealias Messages = PubSub<MessageAlone<AsBytes>>

/// One receiver on a connection of its own.
@Sendable func receive(_ request: Request, _ redis: Redis, _ setup: Setup) async throws -> Figures {
  let pubsub = try await redis.pubsub(request.name, options: PubSubOptions(overflow: .stopReading)).ready()
  benchmark_say("{\"subscribed\": true}")
  var iterator = pubsub.makeAsyncIterator()
  try verify(try await iterator.next(), request)
  let stopwatch = Stopwatch()
  for _ in 1..<request.count { try verify(try await iterator.next(), request) }
  return stopwatch.stop()
}

private func verify(_ message: Bytes?, _ request: Request) throws {
  guard message?.count == request.length else { throw WrongReply() }
}

/// One message after the other, from before it is published until it has been received.
@Sendable func deliver(_ request: Request, _ redis: Redis, _ setup: Setup) async throws -> Figures {
  let publisher = benchmark_publisher_connect(Int32(setup.port))
  guard publisher >= 0 else { throw WrongReply() }
  defer { benchmark_publisher_close(publisher) }
  let message = String(repeating: "m", count: request.length)
  let pubsub = try await redis.pubsub(request.name, options: PubSubOptions(overflow: .stopReading)).ready()
  var iterator = pubsub.makeAsyncIterator()
  var latencies = Latencies(request, count: request.count)
  let stopwatch = Stopwatch()
  for _ in 0..<request.count {
    let begun = latencies.begin()
    guard benchmark_publisher_send(publisher, request.name, message) == 0 else { throw WrongReply() }
    try verify(try await iterator.next(), request)
    latencies.end(begun)
    guard benchmark_publisher_wait(publisher) == 0 else { throw WrongReply() }
  }
  return stopwatch.stop(latencies)
}

/// SIZE receivers of one channel, on one connection, which receive COUNT / SIZE messages each.
@Sendable func fanOut(_ request: Request, _ redis: Redis, _ setup: Setup) async throws -> Figures {
  try await receive(request, redis, setup, [String](repeating: request.name, count: request.size))
}

/// SIZE receivers, each of a channel of its own, on one connection, which receive COUNT / SIZE messages each.
@Sendable func channels(_ request: Request, _ redis: Redis, _ setup: Setup) async throws -> Figures {
  try await receive(request, redis, setup, (0..<request.size).map { "\(request.name):\($0)" })
}

private func receive(_ request: Request, _ redis: Redis, _ setup: Setup, _ names: [String]) async throws -> Figures {
  // Nothing has the server wait.
  let options = PubSubOptions(overflow: .fail, messageLimit: .max, byteLimit: .max)
  let receivers = names.map { redis.pubsub($0, options: options) }
  // At the same time, in few writes.
  try await withManyTasks(request.size, of: redis, setup) { try await receivers[$0].ready() }
  benchmark_say("{\"subscribed\": true}")
  let share = request.count / request.size
  let begin = Beginning()
  try await withManyTasks(request.size, of: redis, setup) { index in
    var iterator = receivers[index].makeAsyncIterator()
    try verify(try await iterator.next(), request)
    begin.start()
    for _ in 1..<share { try verify(try await iterator.next(), request) }
  }
  return begin.stop()
}

/// A stopwatch that is started by whoever comes first.
private final class Beginning: Sendable {
  private let stopwatch = Mutex<Stopwatch?>(nil)

  func start() { stopwatch.withLock { if $0 == nil { $0 = Stopwatch() } } }
  func stop() -> Figures { stopwatch.withLock { $0 }?.stop() ?? Figures() }
}

/// What the process that publishes does: COUNT messages on a channel, or in turn on SIZE of them.
let publisherWorks: [String: Work] = ["publish": publish]

@Sendable private func publish(_ request: Request, _ redis: Redis, _ setup: Setup) async throws -> Figures {
  let handle = benchmark_publisher_connect(Int32(setup.port))
  guard handle >= 0 else { throw WrongReply() }
  defer { benchmark_publisher_close(handle) }
  let message = String(repeating: "m", count: request.length)
  let stopwatch = Stopwatch()
  let answered =
    request.size > 0
    ? benchmark_publisher_publish_to(handle, request.name, request.size, message, request.count)
    : benchmark_publisher_publish(handle, request.name, message, request.count, 500)
  guard answered == request.count else { throw WrongReply() }
  return stopwatch.stop()
}
