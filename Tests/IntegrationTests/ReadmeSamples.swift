// The README's samples, as they stand there. `ReadmeTests` checks that none is missing here, and runs them.

import Foundation
import RESP
import Redio
import RedioAdmin
import RedioPubSub
import RedioStreams
import RedioTesting
import RedioTransport
import Synchronization
import Testing

@discardableResult
func quickStart(_ url: String) async throws -> (Bytes?, Bytes?) {
  // The README's first two lines name a server on localhost; the tests have theirs elsewhere.
  let redis = try Redis(url)
  let (some, another) = try await redis().get("somekey").get("anotherkey").run()
  return (some, another)
}

func chains(_ redis: Redis) async throws -> [String] {
  let (count, name) = try await redis().set("n", 1).incr("n").get("name", as: String.self).run()  // (Int, String?)
  let foo = try await redis.get("foo")  // one command: straight on the client; Bytes?
  let age = try await redis.get("age", as: Int.self)  // Int?
  let reply = try await redis.send("OBJECT", "ENCODING", "n")  // any command: RESPValue
  let gone = try await redis.send("DEL", arguments: ["x", "y"], as: Int.self)  // its arguments in an array
  let (a, b) = try await redis().get("a").incr("b").results()  // (Result<Bytes?, RedisError>, Result<Int, RedisError>)
  let batch = redis.batch()
  let old = batch.get("bar")  // a handle with a type: BatchReply<Bytes?>
  batch.set("bar", "value").expire("bar", .milliseconds(500))
  let new = batch.get("bar")
  try await batch.run()  // one round trip
  print(try old.value as Any, try new.value as Any)
  return [
    "\(count) \(name ?? "nil")", "\(foo == nil) \(age == nil) \(gone)", "\(reply)",
    "\(try a.get() == nil) \(try b.get())",
    "\(try old.value == nil) \(try new.value == "value")",
  ]
}

/// Loops that go on until their tasks are cancelled.
func subscriptions(_ redis: Redis) async throws -> Bytes {
  try await redis.publish("channel", "message")
  let first = Task {
    for try await message in redis.pubsub("channel") { print(message) }  // Bytes
  }
  let pubsub = redis.pubsub().strdecode.withChannel
  try await pubsub.subscribe("foo", "bar").psubscribe("chan*").ready()
  let second = Task {
    for try await (channel, message) in pubsub { print(message, "from", channel) }
  }
  let publishing = Task {
    while !Task.isCancelled {
      try await redis().publish("foo", "m").publish("channel", "single").run()
    }
  }
  let one = try await redis.pubsub("channel").next()  // a single message
  for task in [first, second, publishing] { task.cancel() }
  for task in [first, second] { _ = await task.result }
  return one
}

struct User: Codable, Equatable { var name: String, age: Int }
enum Level: String, RESPEncodable, RESPDecodable { case info, error }

func values(_ redis: Redis) async throws -> [String] {
  try await redis.set("user", JSON(User(name: "Ada", age: 36)))
  let user = try await redis.get("user", as: JSON<User>.self)?.value

  try await redis.set("level", Level.info)
  let level = try await redis.get("level", as: Level.self)  // Level?

  let dates = JSONEncoder()  // for all values of a type: JSONFormatted, which also sets its decoder
  dates.dateEncodingStrategy = .iso8601
  try await redis.set("started", JSON(["at": Date.now], encoder: dates))

  try await redis.hset("hashkey", ["field1": Bytes([255, 0, 255]), "field2": "text", "field3": 1.23])
  let all = try await redis.hgetall("hashkey")  // [String: Bytes]

  if try await redis.set("lock", "mine", if: .absent, expiry: .after(.seconds(10))) { print("locked") }
  let (text, number) = try await redis().get("user").get("n").strdecode.run()  // (String?, String?)
  let (object, one) = try await redis().get("user").get("n").autodecode.run()  // (.object([…]), .int(2))
  return [
    user?.name ?? "", "\(all["field3"]!)", text ?? "", number ?? "",
    "\(object == .object(["name": .string("Ada"), "age": .int(36)]))", "\(one)", "\(level == .info)",
  ]
}

func sessions(_ redis: Redis) async throws -> [String] {
  if let (a, b) = try await redis().multi().incr("foo").incr("bar").exec() { print(a, b) }  // nil: discarded
  try await redis.set("foo", "abc")
  do {
    let db = try await redis.session()
    while true {  // optimistic locking: again if somebody has changed foo meanwhile
      try await db.watch("foo")
      let foo = try await db.get("foo")?.string ?? "default VALUE"
      if try await db.multi().set("foo", foo.uppercased()).exec() != nil { break }
    }
  }
  let once = try await redis.get("foo", as: String.self)
  // swift-format-ignore
  try await redis.transaction(watching: "foo") { db in db.multi().set("foo", (try await db.get("foo")?.string ?? "").lowercased()) }  // the same
  let twice = try await redis.get("foo", as: String.self)
  try await redis.rpush("queue", "job")
  let popped = try await redis.brpop("queue", "later", timeout: .seconds(5), as: String.self)  // its key and element
  return [once ?? "", twice ?? "", popped?.element ?? ""]
}

func everyCommand(_ redis: Redis) async throws -> [String] {
  try await redis.rpush("queue", "job")
  try await redis.set("n", 4)
  try await redis.zadd("board", ["ada": 42.5])
  let best = try await redis.zrange("board", 0, 9, .withScores, reversed: true, as: String.self)  // [Scored<String>]
  let good = try await redis.zrange("board", byScore: .from(.exclusive(10), to: 50), limit: .first(5))
  let before = try await redis.set("n", 5, .get, as: Int.self)  // Int?: an option that changes the reply
  let job = try await redis.blpop("queue", timeout: .seconds(5))  // on a connection of its own; nil after 5 s
  try await redis.geoadd("map", "Palermo", at: GeoCoordinates(longitude: 13.361, latitude: 38.115))
  let near = try await redis.geosearch("map", in: .circle(around: .member("Palermo"), radius: 50, unit: .kilometers))

  let memory = try await redis.info(.memory).usedMemory  // INFO, by its sections
  let others = try await redis.clientList(.type(.normal)).count  // CLIENT LIST, CLUSTER …, ACL …, SLOWLOG …

  try await redis.del("x", "y")
  try await redis.del(["x", "y"])
  try await redis.rpush("later", "x", "y")
  try await redis.rpush("later", ["x", "y"])  // two values; JSON(["x", "y"]) is one
  let values = try await redis.send("MGET", ["x", "y"], as: [String?].self)
  let count = try await redis.llen("later")
  try await redis.del("later")

  try await redis.set("user:1", 1)
  for try await key in redis.scan(matching: "user:*", count: 1_000) { print(key) }

  let id = try await redis.xadd("events", ["kind": "login", "user": 7])  // a StreamID
  // swift-format-ignore
  for try await event in redis.stream("events", from: .start, as: String.self) {   // it goes on over lost connections
    print(event.id, event["kind"] ?? "")
    if event.id == id { break }
  }

  try await redis.set("stock", 10)
  // swift-format-ignore
  let take = Script("""
    local left = tonumber(redis.call('GET', KEYS[1]) or '0') - tonumber(ARGV[1])
    if left >= 0 then redis.call('SET', KEYS[1], left) end
    return left
    """)
  let left = try await take.run(on: redis, keys: ["stock"], arguments: [3], as: Int.self)
  let (less, stock) = try await redis().script(take, keys: ["stock"], arguments: [2], as: Int.self)
    .get("stock", as: Int.self).run()
  return [
    "\(best.map(\.member)) \(best.map(\.score))", "\(good.map(\.string))", "\(before ?? 0)", job?.element.string ?? "",
    "\(near.map(\.string))", "\((memory ?? 0) > 0 && others > 0)", "\(count)", "\(left) \(less) \(stock ?? 0)",
    try await redis.run(.get("n", as: String.self)) ?? "", "\(values.count)",
  ]
}

func consumers(_ redis: Redis) async throws {
  let consumption = ConsumerOptions(createsGroup: .start, claimAfter: .seconds(60))
  let orders = redis.consumer(group: "billing", name: "worker-1", streams: "events", options: consumption)
  let stop = ConsumerStop()
  try await orders.until(stop).process(
    concurrency: 4, maxDeliveries: 5, deadLetter: .stream("events:dead"),
    retryAfter: .exponential(.seconds(1), upTo: .seconds(60)), onError: { print($0.id, $0.deliveryCount, $0.error) }
  ) { order in
    print(order.entry["user"] ?? "", order.deliveryCount)
  }
}

func lostConnections(_ redis: Redis, token: @escaping @Sendable () async throws -> String) async throws -> [String] {
  let quick = try await redis.with(deadline: .seconds(1)).get("foo")  // for all calls: ?timeout=1s in the URL

  try await redis.with(repeating: .always).set("foo", "bar")  // .never, .unsent, .readOnly (the default)

  var options = RedisOptions()
  options.deadline = .seconds(5)
  options.pool.limit = 20  // connections for sessions; for blocking commands: blockingLimit
  options.backOff.waitsForFirstConnection = true
  options.credentials = { RedisCredentials(username: "app", password: try await token()) }  // asked at each connect
  let careful = try Redis("redis://localhost/", options: options)
  options.observer = Telemetry()
  // careful.reauthenticate() asks again, for the connections that stand; careful.warmUp(sessions: 2) makes some before use

  let video = try await redis.bulk.get("video")
  return ["\(quick == "abc")", "\(careful)", "\(video == nil)", try await redis.get("foo", as: String.self) ?? ""]
}

// Of the shape of swift-log's and swift-metrics' types of these names, which the README's sample is for.
struct Logger: Sendable {
  static let lines = Mutex<[String]>([])
  init(label: String) {}
  func warning(_ message: String) { Self.lines.withLock { $0.append(message) } }
}

struct Timer: Sendable {
  static let names = Mutex<[String]>([])
  let name: String
  init(label: String, dimensions: [(String, String)]) { name = "\(label) \(dimensions)" }
  func recordNanoseconds(_ duration: Int64) { Self.names.withLock { $0.append("\(name) \(duration > 0)") } }
}

struct Telemetry: RedisObserver {
  let log = Logger(label: "redis")

  func commandEnded(_ call: ObservedCall, duration: Duration, error: (any Error)?, context: (any Sendable)?) {
    let timer = Timer(label: "redis", dimensions: [("command", call.name)])
    timer.recordNanoseconds(Int64(duration / .nanoseconds(1)))
    if let error { log.warning("\(error)") }
  }
  func connectionLost(_ connection: ObservedConnection, error: RedisError) { log.warning("\(connection): \(error)") }
}

func errors(_ redis: Redis) async throws {
  do {
    try await redis.incr("user")
  } catch let error as RedisError {
    print(error)  // INCR failed: the server answered ERR value is not an integer or out of range
    print(error.outcome)  // executed
  }
}

func testing() async throws -> [String] {
  // swift-format-ignore
  func greeting(for id: Int, in redis: Redis) async throws -> String {   // the code under test
    let (name, visits) = try await redis().get("user:\(id)", as: String.self).incr("visits:\(id)").run()
    return "Hello, \(name ?? "stranger"), for the \(visits). time"
  }

  let stub = RedisStub()
  stub.answer("GET", "user:1", with: "Ada")
  stub.answer("INCR", with: 1, then: 2)
  let text = try await greeting(for: 1, in: stub.redis)
  #expect(text == "Hello, Ada, for the 1. time")
  #expect(stub.commands == [["GET", "user:1"], ["INCR", "visits:1"]])

  let flaky = RedisStub { command in
    switch command {
    case ["GET", "user:1"]: "Ada"
    default: command.unanswered  // an error that names the command; also flaky.unansweredCommands
    }
  }
  flaky.answer("INCR") { command in command.arguments == ["visits:1"] ? 7 : 1 }
  flaky.loseConnection(on: "GET", times: 1)
  let user = try await flaky.redis.get("user:1", as: String.self)  // a read is repeated on a new connection: "Ada"
  flaky.neverAnswer("BLPOP")
  let worker = Task { try await flaky.redis.blpop("jobs", timeout: nil) }
  try await flaky.waitForCommand("BLPOP", "jobs")
  worker.cancel()
  await #expect(throws: CancellationError.self) { try await worker.value }
  return [user ?? "", try await greeting(for: 1, in: flaky.redis)]
}

func connections(_ redis: Redis) async throws -> [String] {
  var transport = TransportOptions()
  transport.deadPeerTimeout = .seconds(5)
  let watchful = try Redis("redis://localhost/", transport: transport)

  var tls = TLSConfiguration(trustRoots: .only(.file("/etc/redis/ca.pem")))
  tls.certificate = .file("/etc/redis/client.pem")
  tls.privateKey = .file("/etc/redis/client.key")
  let secure = try Redis("rediss://secure.cloud/", tls: tls)

  try await withTaskExecutorPreference(redis.eventLoop) {
    for _ in 1...100 { try await redis.incr("n") }
  }
  return ["\(watchful)", "\(secure)", try await redis.get("n", as: String.self) ?? ""]
}

func stream(_ port: Int) async throws -> [UInt8]? {
  let stream = try await ByteStream.connect(to: .tcp(host: "localhost", port: port), tls: nil, timeout: .seconds(5))
  try await stream.write(Array("PING\r\n".utf8))
  let chunk = try await stream.read()  // [UInt8]?; nil once the peer has ended its side
  await stream.close()
  return chunk
}

func codec() throws -> (map: [String: Int]?, list: [Result<Int, RESPErrorReply>]?, written: [UInt8]) {
  var parser = RESPParser()
  parser.feed(Array("*2\r\n:1\r\n$5\r\nhello\r\n".utf8))
  while let value = try parser.next() { print(value) }  // array([integer(1), bulkString("hello")])
  var writer = RESPWriter()
  writer.write(command: "SET", "key", 1.5)
  print(writer.bytes.count)

  parser.feed(Array("%1\r\n+a\r\n:1\r\n*2\r\n:1\r\n-ERR no\r\n".utf8))
  let map = try parser.next(as: [String: Int].self)?.get()  // ["a": 1]
  let list = try parser.next(as: [Result<Int, RESPErrorReply>].self)?.get()  // [.success(1), .failure(ERR no)]

  var commands = RESPCommandParser()  // arrays, and lines as people type them
  commands.feed(Array("SET key 'a value'\r\n".utf8))
  while let words = try commands.next() {  // ["SET", "key", "a value"]
    writer.write(words.count == 3 ? .simpleString("OK") : .simpleError("ERR wrong number of arguments"), as: .resp2)
  }
  return (map, list, writer.bytes)
}
