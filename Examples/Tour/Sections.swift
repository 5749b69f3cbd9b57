import Foundation
import RedioPubSub
import RedioStreams

extension Tour {
  /// All settings are in one URL.
  static func urls() {
    print("── URLs ──\n")
    let forms = [
      "redis://localhost/", "localhost:6380/2", "redis://:password@localhost/2", "redis://user:password@[::1]:7000",
      "rediss://secure.cloud/", "redis+tls://secure.cloud/", "redis+unix:///var/run/redis.sock?database=2",
      "redis+unix+tls://hostname.on.certificate/tmp/redis.sock",
      "redis://localhost?client_name=web&connect_timeout=500ms&timeout=5s",
      // What clients disagree about is an error that says how to write it.
      "redis://alice@localhost", "redis://localhost?timeout=5", "unix://run/redis.sock",
    ]
    for form in forms {
      print(form)
      do {
        let url = try RedisURL(form)
        var parts: [String] = []
        switch url.address {
        case .tcp(let host, let port): parts.append("TCP to \(host), port \(port)")
        case .unix(let path): parts.append("UNIX socket \(path)")
        @unknown default: parts.append("\(url.address)")
        }
        if let name = url.serverName { parts.append("TLS, certificate of \(name)") }
        if let user = url.username { parts.append("user \(user)") }
        if url.password != nil { parts.append("a password") }
        if url.database != 0 { parts.append("database \(url.database)") }
        if let name = url.options.clientName { parts.append("called \(name)") }
        if let time = url.options.connectTimeout { parts.append("connects within \(time)") }
        if let time = url.options.commandTimeout { parts.append("a command takes at most \(time)") }
        print("  =", parts.joined(separator: "; "))
      } catch {
        print("  !", error)
      }
    }
  }

  /// Commands in a chain leave in one write; their replies come back as a tuple, each with its own type.
  func chains() async throws {
    section("Chains")
    let key = named(.n)
    let chain = redis().set(key, 1).incr(key).get(named(.name), as: String.self)
    show("Three commands, one round trip: (Int, String?), since set has no news to tell", chain)
    let (count, name) = try await chain.run()
    show(replies: count, name)

    show("One command goes straight on the client: try await redis.get(key, as: Int.self)", redis().get(key))
    show(replies: try await redis.get(key, as: Int.self))

    show("Any command: try await redis.send(\"OBJECT\", \"ENCODING\", key)", redis().send("OBJECT", "ENCODING", key))
    show(replies: try await redis.send("OBJECT", "ENCODING", key))

    try await redis.set(named(.text), "not a number")
    let mixed = redis().get(key).incr(named(.text))
    show("results() gives each reply or error by itself", mixed)
    let (first, second) = try await mixed.results()
    show(replies: first, second)
  }

  /// A batch has one statement a command, and a handle for each reply.
  func batches() async throws {
    section("Batches")
    let key = named(.bar)
    print("\nA batch of a number of commands that is known only at run time, in one round trip")
    let batch = redis.batch()
    let old = batch.get(key)
    batch.set(key, "value").expire(key, .milliseconds(500))
    let counts = (1...3).map { _ in batch.incr(named(.n)) }
    let new = batch.get(key)
    try await batch.run()
    show(replies: try old.value, try counts.map { try $0.value }, try new.value)
  }

  func hashes() async throws {
    section("Hashes")
    let key = named(.hash)
    let chain = redis().hset(key, ["field1": Bytes([255, 0, 255]), "field2": "text", "field3": 1.23])
    show("Fields take values of any types, bytes among them", chain)
    show(replies: try await chain.run())

    show("A hash comes back as a dictionary", redis().hgetall(key))
    for (field, value) in try await redis.hgetall(key).sorted(by: { $0.key < $1.key }) {
      show(replies: "\(field): \(value)")
    }

    let fields = redis().hget(key, "field3", as: Double.self).hmget(key, "field2", "none", as: String.self)
      .hdel(key, "field1")
    show("Fields as the types asked for", fields)
    show(replies: try await fields.run())
  }

  func collections() async throws {
    section("Lists, sets and sorted sets")
    let (list, set, scores) = (named(.list), named(.set), named(.scores))
    let chain = redis().rpush(list, 1, "two", Bytes("three")).lrange(list, 0, -1, as: String.self)
      .sadd(set, "a", "b", "a").smembers(set, as: String.self)
      .zadd(scores, ["one": 1, "pi": 3.14]).zrange(scores, 0, -1, .withScores, as: String.self)
    show("Each with its own type: Int, [String], Int, Set<String>, Int, [Scored<String>]", chain)
    let (length, items, added, members, new, ranked) = try await chain.run()
    show(replies: length, items, added, members.sorted(), new)
    for item in ranked { show(replies: "\(item.member): \(item.score)") }
  }

  func expiry() async throws {
    section("Expiry")
    let key = named(.short)
    let chain = redis().set(key, "soon gone", expiry: .after(.seconds(100))).ttl(key).expire(key, .milliseconds(200))
      .get(key, as: String.self)
    show("Seconds, or fractions of one", chain)
    show(replies: try await chain.run())
    print("\n… 0.3 seconds later")
    try await Task.sleep(for: .milliseconds(300))
    show(replies: try await redis.get(key))

    let lock = redis().set(key, "mine", if: .absent, expiry: .after(.seconds(10))).set(key, "yours", if: .absent)
    show("Stored only if the key is absent: a lock", lock)
    show(replies: try await lock.run())
  }

  struct User: Codable {
    var name: String
    var age: Int
  }

  func json() async throws {
    section("JSON")
    let key = named(.user)
    let chain = redis().set(key, JSON(User(name: "Ada", age: 36))).set(named(.map), ["foo": [1, 2, 3]])
    show("Any Encodable goes out as JSON; dictionaries and arrays by themselves", chain)
    try await chain.run()

    show("…and comes back: redis.get(key, as: JSON<User>.self)?.value", redis().get(key))
    show(replies: try await redis.get(key, as: JSON<User>.self)?.value)
  }

  func modes() async throws {
    section("Decoding modes")
    let (binary, number, map) = (named(.binary), named(.number), named(.map))
    try await redis().set(binary, Bytes([97, 255])).set(number, 10).run()

    let chain = redis().get(binary).get(number).get(map)
    show("Values are bytes…", chain)
    let bytes = try await chain.run()
    show(replies: bytes.0, bytes.1, bytes.2)
    print("\n… or text, with .strdecode …")
    let texts = try await redis().get(number).get(map).strdecode.run()
    show(replies: texts.0, texts.1)
    print("\n… or what their content says, with .autodecode")
    let contents = try await chain.autodecode.run()
    show(replies: contents.0, contents.1, contents.2)
  }

  /// Commands that run together, and connections of one's own.
  func transactions() async throws {
    section("Transactions and sessions")
    let transaction = redis().multi().incr(named(.number)).incr(named(.n))
    show("multi()…exec(): nobody else's commands come in between", transaction)
    if let (a, b) = try await transaction.exec() { show(replies: a, b) }

    try await redis.set(named(.text), "hello")
    show("A session has a connection of its own: watch, read, and write unless somebody else has meanwhile", redis())
    let db = try await redis.session()
    while true {
      try await db.watch(named(.text))
      let text = try await db.get(named(.text))?.string ?? ""
      if try await db.multi().set(named(.text), text.uppercased()).exec() != nil { break }
    }
    show(replies: try await redis.get(named(.text), as: String.self))
    try await redis.transaction(watching: named(.text)) { db in
      db.multi().set(named(.text), (try await db.get(named(.text))?.string ?? "").lowercased())
    }
    show("transaction(watching:) is the same loop", redis())
    show(replies: try await redis.get(named(.text), as: String.self))

    show(
      "A command that waits gets a connection of its own, and a deadline ends it",
      redis().blpop(named(.queue), timeout: .seconds(5)))
    do {
      show(replies: try await redis.with(deadline: .milliseconds(200)).blpop(named(.queue), timeout: .seconds(5)))
    } catch { show(replies: error) }
    try await redis.rpush(named(.queue), "job")
    show("… or its element, with the list that it was in", redis().blpop(named(.queue), timeout: .seconds(5)))
    show(replies: try await redis.blpop(named(.queue), timeout: .seconds(5)))
  }

  func scans() async throws {
    section("Scans")
    let key = named(.scores)
    print(
      "\nA scan is a sequence, which asks for a page when it needs one: redis.zscan(key), hscan, sscan, and scan for keys"
    )
    for try await item in redis.zscan(key, as: String.self) { show(replies: item) }
    print("\n… of what matches a pattern: redis.hscan(key, matching: \"*3\")")
    for try await field in redis.hscan(named(.hash), matching: "*3", as: Double.self) { show(replies: field) }
  }

  func scripts() async throws {
    section("Scripts")
    let key = named(.stock)
    let take = Script(
      """
      local left = tonumber(redis.call('GET', KEYS[1]) or '0') - tonumber(ARGV[1])
      if left >= 0 then redis.call('SET', KEYS[1], left) end
      return left
      """)
    show(
      "A script runs on the server, and nobody else's commands meanwhile: take.run(on: redis, keys:arguments:as:)",
      redis().set(key, 10).script(take, keys: [key], arguments: [3]))
    try await redis.set(key, 10)
    show(replies: try await take.run(on: redis, keys: [key], arguments: [3], as: Int.self))
    let chain = redis().script(take, keys: [key], arguments: [5], as: Int.self).get(key, as: Int.self)
    show("… also in a chain", chain)
    show(replies: try await chain.run())
  }

  func streams() async throws {
    section("Streams")
    let key = named(.events)
    let chain = redis().xadd(key, ["kind": "login", "user": 7]).xadd(key, ["kind": "logout", "user": 7]).xlen(key)
    show("Entries of fields, each with an ID that the server makes", chain)
    show(replies: try await chain.run())

    print(
      "\nA reader is a sequence that waits for more, and goes on over lost connections: redis.stream(key, from: .start)"
    )
    for try await entry in redis.stream(key, from: .start, as: String.self) {
      show(replies: entry)
      if entry["kind"] == "logout" { break }
    }

    print("\nConsumers of a group share the entries: redis.consumer(group:name:streams:)")
    let options = ConsumerOptions(createsGroup: .start)
    for try await delivery in redis.consumer(group: "tour", name: "me", streams: key, options: options) {
      show(replies: delivery)
      try await delivery.ack()
      if delivery.entry["kind"] == "logout" { break }
    }
    show(replies: try await redis.xpending(key, group: "tour").count)
  }

  func subscriptions() async throws {
    section("Subscriptions")
    let channel = prefix + "news"
    let news = redis.pubsub().strdecode.withChannel
    try await news.subscribe(channel).psubscribe(prefix + "n?ws").ready()
    let chain = redis().publish(channel, "first").publish(channel, "second")
    show("Messages are a sequence, on a connection of their own; publish() says how many got one", chain)
    show(replies: try await chain.run())
    var count = 0
    for try await (channel, message) in news {
      show(replies: "\(message), from \(channel)")
      count += 1
      // Each comes once for the channel and once for the pattern.
      if count == 4 { break }
    }
  }

  func errors() async throws {
    section("Errors")
    let chain = redis().incr(named(.text))
    show("An error says which command, what went wrong, and what became of it", chain)
    do { try await chain.run() } catch { show(replies: error) }
    do { _ = try await redis.get(named(.text), as: Int.self) } catch { show(replies: error) }
    do { try await redis.send("SUBSCRIBE", "channel") } catch { show(replies: error) }
  }
}
