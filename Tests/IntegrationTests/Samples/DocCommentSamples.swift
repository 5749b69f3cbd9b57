// The samples of the doc comments, in the order of the files. They are built; the guides' samples, which are run, show the
// same calls.

import Foundation
import RESP
import Redio
import RedioAdmin
import RedioPubSub
import RedioStreams
import RedioTesting
import RedioListener
import RedioTransport
import Testing

// MARK: RESP

func documentedParseCommands(_ bytes: [UInt8]) throws {
  var parser = RESPCommandParser()
  parser.feed(bytes)
  while let words = try parser.next() { print(words) }  // ["SET", "key", "value"]
}

struct Measured<Value: Sendable>: Sendable { var value: Value, size: Int }

extension Measured: RESPReadable where Value: RESPReadable {
  static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Measured {
    let pair = try reader.decode(RESPPair<Value, Int>.self)
    return Measured(value: pair.first, size: pair.second)
  }
}

extension Measured: RESPDecodable where Value: RESPDecodable {
  typealias TextForm = Measured<Value.TextForm>
  typealias ContentForm = Measured<Value.ContentForm>
}

extension CollectionOfOne: RESPArgumentSource where Element: RESPEncodable {}

struct UserID { var number: Int }

extension UserID: RESPEncodable {
  func encode(into arguments: inout RESPArguments) { arguments.append(text: "user:\(number)") }
}

func documentedParseReplies(_ bytes: [UInt8]) throws {
  var parser = RESPParser()
  parser.feed(bytes)
  while let value = try parser.next() { print(value) }
}

func documentedReadFields(_ reader: inout RESPReader) throws {
  var group = (name: "", pending: 0)
  try reader.fields(expecting: "a group") { (name, reader) throws(RESPDecodingError) in
    switch name {
    case "name": group.name = try reader.decode()
    case "pending": group.pending = try reader.decode()
    default: break
    }
  }
  print(group)
}

func documentedSettings(_ redis: Redis) async throws {
  let reply = try await redis.send("CONFIG", "GET", "save", as: RESPValue.self)
  let settings = try reply.decode(as: [String: String].self)
  print(settings)
}

// MARK: Redio

private func swapcase(_ text: String) -> String {
  String(text.map { $0.isLowercase ? Character($0.uppercased()) : Character($0.lowercased()) })
}

func documentedCalls(_ redis: Redis) async throws {
  let batch = redis.batch()
  let old = batch.get("bar")
  batch.set("bar", "value").expire("bar", .milliseconds(500))
  try await batch.run()
  print(try old.value as Any)

  let (count, name) = try await redis().set("n", 1).incr("n").get("name", as: String.self).run()  // (Int, String?)

  if let (a, b) = try await redis().multi().incr("foo").incr("bar").exec() { print(a, b) }  // nil: discarded
  print(count, name as Any)
}

func documentedClients(_ secret: String) async throws {
  do {
    let redis = try Redis("redis://localhost/")
    let (some, another) = try await redis().get("somekey").get("anotherkey").run()
    print(some as Any, another as Any)
  }
  do {
    let redis = Redis(host: "db.example.org", password: secret, tls: TLSConfiguration())
    print(redis)
  }
}

func documentedOptions(_ redis: Redis) async throws {
  let value = try await redis.with(deadline: .seconds(1)).get("k")

  try await redis.with(repeating: .always).set("k", "v")  // twice does no harm

  let order = try await redis.withSession { db in
    try await db.watch("stock")
    return try await db.multi().decr("stock").lpush("orders", "book").exec()
  }
  print(value as Any, order as Any)
}

func documentedCommands(_ redis: Redis, _ names: [String], _ values: [Int], _ keys: [String]) async throws {
  do {
    try await redis.run(.del(["a", "b"]))
    let members: [any RESPEncodable] = ["a", 1]
    try await redis.sadd("s", ArgumentList(members))

    let names = try await redis.zrange("names", byLex: .from("a", to: .exclusive("c")))

    let low = try await redis.zcount("z", .from(1, to: .exclusive(5)))
    let same = try await redis.zcount("z", ScoreRange(1..<5))

    let rows = try await redis.sort("ids", get: ["#", "name:*", "user:*->age"])
    print(names, low, same, rows)
  }
  do {
    try await redis.hset("h", ["name": "Ada", "age": 36])
    try await redis.hset("h", [("name", "Ada"), ("age", 36)])
    try await redis.hset("h", PairList(zip(names, values)))

    try await redis.zadd("z", ["a": 1, "b": 2.5])
    try await redis.zadd("z", ScoreList(try await redis.zrange("y", 0, -1, .withScores)))

    for try await key in redis.scan(matching: "user:*", count: 1_000) { print(key) }
  }
  do {
    let reply = try await redis.send("OBJECT", "ENCODING", "k")
    let length = try await redis.send("STRLEN", "k", as: Int.self)
    let values = try await redis.send("MGET", ["a", "b"], as: [String?].self)

    let count = try await redis.send("DEL", arguments: keys, as: Int.self)

    let left = try await redis.pttl("session").remaining  // Duration?
    print(reply, length, values, count, left as Any)
  }
}

func documentedScripts(_ redis: Redis) async throws {
  let take = Script(
    """
    local n = tonumber(redis.call('GET', KEYS[1]) or '0')
    if n < tonumber(ARGV[1]) then return false end
    return redis.call('DECRBY', KEYS[1], ARGV[1])
    """)
  let left = try await take.run(on: redis, keys: ["stock"], arguments: [3], as: Int?.self)

  try await take.load(on: redis)
  let (a, b) = try await redis().script(take, keys: ["a"], arguments: [1], sending: .sha1, as: Int?.self).get("b").run()
  print(left as Any, a as Any, b as Any)
}

func documentedSessions(_ redis: Redis) async throws {
  let db = try await redis.session()
  while true {
    try await db.watch("foo")
    let foo = try await db.get("foo")?.string ?? "default VALUE"
    if try await db.multi().set("foo", swapcase(foo)).exec() != nil { break }
  }

  let value = try await db.with(deadline: .seconds(1)).get("k")

  try await redis.transaction(watching: "foo") { db in
    db.multi().set("foo", swapcase(try await db.get("foo")?.string ?? "default VALUE"))
  }
  print(value as Any)
}

struct DocumentedUser: Codable { var name: String }

func documentedJSON(_ redis: Redis, _ user: DocumentedUser) async throws {
  typealias User = DocumentedUser
  try await redis.set("user", JSON(user))
  let same = try await redis.get("user", as: JSON<User>.self)?.value
  print(same as Any)
}

func documentedFormats(_ redis: Redis) async throws {
  struct Order: Codable, JSONFormatted {
    var orderID: Int, placedAt: Date

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

  try await redis.set("order", JSON(Order(orderID: 7, placedAt: .now)))
  let order = try await redis.get("order", as: JSON<Order>.self)?.value
  print(order as Any)
}

// MARK: RedioAdmin

func documentedAdministration(_ redis: Redis) async throws {
  for try await command in redis.monitor() { print(command.words.map(\.string)) }

  try await redis.clientKill(.type(.pubsub), .not(.user("me")))

  try await redis.shutdown(.noSave, now: true)

  let info = try await redis.info()
  print(info.version ?? "", info.usedMemory ?? 0, info.databases[0]?.keys ?? 0)
  print(info[.stats, "total_net_input_bytes"] ?? "")
}

// MARK: RedioPubSub

func documentedSubscription(_ redis: Redis) async throws {
  for try await message in redis.pubsub("channel") { print(message) }
}

func documentedSubscriptions(_ redis: Redis) async throws {
  for try await message in redis.pubsub("channel") { print(message) }  // Bytes
  let pubsub = redis.pubsub().strdecode.withChannel
  try await pubsub.subscribe("foo", "bar").psubscribe("chan*").ready()
  for try await (channel, message) in pubsub { print(message, "from", channel) }
  let one = try await redis.pubsub("channel").next()
  print(one)
}

// MARK: RedioStreams

func documentedPositions(_ redis: Redis, _ last: StreamID) async throws {
  let reads = try await redis.xread(["orders": .after(last), "payments": .start], count: 100)
  print(reads)

  for try await entry in redis.stream("events", from: .end, as: String.self) {
    print(entry.id, entry["name"] ?? "")
  }

  for try await (key, entry) in redis.streams(["orders": .after(last), "payments": .end]) {
    print(key, entry.id)
  }
}

private func bill(_ id: Bytes?) async throws {}

/// Of the shape of swift-service-lifecycle's function of this name.
private func withGracefulShutdownHandler(
  _ operation: () async throws -> Void, onGracefulShutdown handler: @Sendable () -> Void
) async throws { try await operation() }

func documentedEnds(_ orders: GroupConsumer<Bytes>) async throws {
  do {
    let stop = ConsumerStop()
    try await withGracefulShutdownHandler {  // of swift-service-lifecycle, as an example
      try await orders.until(stop).process(concurrency: 4) { order in try await bill(order.entry["id"]) }
    } onGracefulShutdown: {
      stop.request()
    }
  }

  try await orders.process(concurrency: 4, onError: { print($0.id, $0.error) }) { order in
    try await bill(order.entry["id"])
  }

  try await orders.process(concurrency: 4, maxDeliveries: 5, deadLetter: .stream("orders:dead")) { order in
    try await bill(order.entry["id"])
  }

  let stop = ConsumerStop()
  for try await order in orders.until(stop) {  // ends when stop.request() has been called anywhere
    try await bill(order.entry["id"])
    try await order.ack()
  }
}

func documentedConsumers(_ redis: Redis) async throws {
  let options = ConsumerOptions(createsGroup: .start, claimAfter: .seconds(60))
  let orders = redis.consumer(group: "billing", name: "worker-1", streams: "orders", options: options)
  // Acknowledged when this returns; again later if it throws, 5 times at most.
  try await orders.process(concurrency: 4, maxDeliveries: 5, deadLetter: .stream("orders:dead")) { order in
    try await bill(order.entry["id"])
  }

  for try await order in orders {  // or by yourself
    try await bill(order.entry["id"])
    try await order.ack()
  }
}

// MARK: RedioTesting

func documentedStubs() async throws {
  func work(_ redis: Redis) async throws { _ = try await redis.blpop("jobs", timeout: nil) }
  do {
    let stub = RedisStub()
    stub.answer("GET", "user:1", with: "Ada")
    stub.fail("SET", code: "READONLY", message: "You can't write against a read only replica.", times: 1)
    #expect(try await greeting(for: 1, in: stub.redis) == "Hello, Ada")
    #expect(stub.commands == [["GET", "user:1"]])
  }
  let stub = RedisStub { command in
    switch command {
    case ["GET", "user:1"]: "Ada"
    case _ where command.name == "INCRBY": 7
    default: command.unanswered
    }
  }

  stub.answer("GET", "key", with: "value")
  stub.answer("INCR", with: 1, then: 2, 3)  // 3 from then on

  stub.answer("ECHO") { command in .bulkString(command.arguments[0]) }

  stub.neverAnswer("BLPOP")
  let worker = Task { try await work(stub.redis) }
  try await stub.waitForCommand("BLPOP", "jobs")
  worker.cancel()
}

// MARK: RedioTransport

func documentedByteStream() async throws {
  let stream = try await ByteStream.connect(to: .unix(path: "/tmp/r.sock"), timeout: .seconds(5))
  try await stream.write(Array("PING\r\n".utf8))
  while let chunk = try await stream.read() { print(chunk) }
  await stream.close()
}

func documentedListener() async throws {
  let listener = try await ByteStreamListener.listen(at: .tcp(host: "127.0.0.1", port: 0))
  print(listener.endpoint)  // 127.0.0.1:40123
  try await withThrowingDiscardingTaskGroup { group in
    for try await stream in listener {
      group.addTask {
        // What goes wrong with one connection ends that one alone.
        do { while let chunk = try await stream.read() { try await stream.write(chunk) } } catch { print(error) }
        await stream.close()
      }
    }
  }
}

func documentedPreference(_ loop: EventLoop) async {
  await withTaskExecutorPreference(loop) { print("on the loop's thread") }
  actor Worker {
    let loop: EventLoop
    init(on loop: EventLoop) { self.loop = loop }
    nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }
  }
}

func documentedObservers(_ logs: some RedisObserver, _ metrics: some RedisObserver) -> RedisOptions {
  var options = RedisOptions()
  options.observer = CombinedObserver(logs, metrics)
  return options
}
