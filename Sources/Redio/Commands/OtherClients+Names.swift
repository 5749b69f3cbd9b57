public import RESP

// More of what people type who come from other clients: names and labels. See `OtherClients.swift`.

extension CommandExecutor where Self: ~Copyable {
  /// Not here: `hget(key, field)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write hget(key, field)")
  public func hget(_ field: some RESPEncodable, from key: some RESPEncodable) async throws -> Bytes? { nil }

  /// Not here: `hgetall(key)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write hgetall(key)")
  public func hgetall(from key: some RESPEncodable) async throws -> [String: Bytes] { [:] }

  /// Not here: `hdel(key, fields)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write hdel(key, fields)")
  public func hdel(_ fields: any RESPArgumentSource, from key: some RESPEncodable) async throws -> Int { 0 }

  /// Not here: `hexists(key, field)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write hexists(key, field)")
  public func hexists(_ field: some RESPEncodable, in key: some RESPEncodable) async throws -> Bool { false }

  /// Not here: `hincrby(key, field, by:)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write hincrby(key, field, by: amount)")
  public func hincrby(_ amount: Int, field: some RESPEncodable, in key: some RESPEncodable) async throws -> Int { 0 }

  /// Not here: `hset(key, fields)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write hset(key, fields)")
  public func hmset(_ fields: PairList, in key: some RESPEncodable) async throws {}

  /// Not here: `lpop(key)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write lpop(key)")
  public func lpop(from key: some RESPEncodable) async throws -> Bytes? { nil }

  /// Not here: `rpop(key)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write rpop(key)")
  public func rpop(from key: some RESPEncodable) async throws -> Bytes? { nil }

  /// Not here: `rpush(key, elements)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write rpush(key, elements)")
  public func rpush(_ elements: any RESPArgumentSource, into key: some RESPEncodable) async throws -> Int { 0 }

  /// Not here: `blpop(key, timeout:)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write blpop(key, timeout: .seconds(5))")
  public func blpop(from keys: any RESPArgumentSource, timeout: Duration?) async throws -> Bytes? { nil }

  /// Not here: `brpop(key, timeout:)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write brpop(key, timeout: .seconds(5))")
  public func brpop(from keys: any RESPArgumentSource, timeout: Duration?) async throws -> Bytes? { nil }

  /// Not here: `smembers(key)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write smembers(key)")
  public func smembers(of key: some RESPEncodable) async throws -> Set<Bytes> { [] }

  /// Not here: `sismember(key, member)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write sismember(key, member)")
  public func sismember(_ member: some RESPEncodable, of key: some RESPEncodable) async throws -> Bool { false }

  /// Not here: `srem(key, members)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write srem(key, members)")
  public func srem(_ members: any RESPArgumentSource, from key: some RESPEncodable) async throws -> Int { 0 }

  /// Not here: `zadd(key, ["member": score])`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write zadd(key, [\"member\": score])")
  public func zadd(_ element: Any, to key: some RESPEncodable) async throws -> Int { 0 }

  /// Not here: `zadd(key, ["member": score])`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write zadd(key, [\"member\": score])")
  public func zadd(_ key: some RESPEncodable, data: Any) async throws -> Int { 0 }

  /// Not here: `zadd(key, ["member": score])`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write zadd(key, [\"member\": score])")
  @_disfavoredOverload
  public func zadd(_ key: some RESPEncodable, _ member: some RESPEncodable, _ score: Double) async throws -> Int { 0 }

  /// Not here: `zadd(key, ["member": score])`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write zadd(key, [\"member\": score])")
  public func zadd(_ key: some RESPEncodable, _ score: Double, _ member: String) async throws -> Int { 0 }

  /// Not here: `zscore(key, member)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write zscore(key, member)")
  public func zscore(of member: some RESPEncodable, in key: some RESPEncodable) async throws -> Double? { nil }

  /// Not here: `zincrby(key, member, by:)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write zincrby(key, member, by: amount)")
  public func zincrby(_ amount: Double, element: some RESPEncodable, in key: some RESPEncodable) async throws -> Double
  { 0 }

  /// Not here: `zrem(key, members)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write zrem(key, members)")
  public func zrem(_ members: any RESPArgumentSource, from key: some RESPEncodable) async throws -> Int { 0 }

  /// Not here: `publish(channel, message)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write publish(channel, message)")
  public func publish(_ message: some RESPEncodable, to channel: some RESPEncodable) async throws -> Int { 0 }

  /// Not here: `incrby(key, amount)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write incrby(key, amount)")
  public func incr(_ key: some RESPEncodable, by amount: Int) async throws -> Int { 0 }

  /// Not here: `incrby(key, amount)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write incrby(key, amount)")
  public func increment(_ key: some RESPEncodable, by amount: Int) async throws -> Int { 0 }

  /// Not here: `incrby(key, amount)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write incrby(key, amount)")
  public func incr(_ key: some RESPEncodable, _ amount: Int) async throws -> Int { 0 }

  /// Not here: `incrby(key, amount)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write incrby(key, amount)")
  public func incrby(_ key: some RESPEncodable, by amount: Int) async throws -> Int { 0 }

  /// Not here: `incrby(key, amount)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write incrby(key, amount)")
  public func incrby(_ key: some RESPEncodable, increment amount: Int) async throws -> Int { 0 }

  /// Not here: `expiry:` and `if:`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write expiry: .seconds(5), and if: .absent or .exists")
  public func set(
    _ key: some RESPEncodable, _ value: some RESPStorable, expiration: Expiry? = nil, condition: SetCondition? = nil
  ) async throws {}

  /// Not here: `expiry: .seconds(5)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write expiry: .seconds(5), or another time")
  public func set(_ key: some RESPEncodable, _ value: some RESPStorable, ttl: Expiry) async throws {}

  /// Not here: `expiry: .seconds(5)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write expiry: .seconds(5), or another time")
  public func set(_ key: some RESPEncodable, _ value: some RESPStorable, ttl seconds: Int) async throws {}

  /// Not here: `expiry: .seconds(5)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write expiry: .seconds(5), or another time")
  public func set(_ key: some RESPEncodable, _ value: some RESPStorable, expire: Any) async throws {}

  /// Not here: `expiry: .seconds(5)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write expiry: .seconds(5)")
  public func set(_ key: some RESPEncodable, _ value: some RESPStorable, _ expiry: Expiry) async throws {}

  /// Not here: `expiry: .after(time)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write expiry: .after(time)")
  @_disfavoredOverload
  public func set(_ key: some RESPEncodable, _ value: some RESPStorable, expiry time: Duration) async throws {}

  /// Not here: a time has a unit.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write the time with its unit: expiry: .seconds(5)")
  @_disfavoredOverload
  public func set(_ key: some RESPEncodable, _ value: some RESPStorable, expiry seconds: Int) async throws {}

  /// Not here: `set(key, value, expiry: .seconds(5))`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write set(key, value, expiry: .seconds(5))")
  public func setex(_ key: some RESPEncodable, to value: some RESPStorable, expirationInSeconds seconds: Int)
    async throws
  {}

  /// Not here: `set(key, value, expiry: .seconds(5))`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write set(key, value, expiry: .seconds(5))")
  @_disfavoredOverload
  public func setex(_ key: some RESPEncodable, _ value: some RESPStorable, _ seconds: Int) async throws {}

  /// Not here: `expire(key, .seconds(10))`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write expire(key, .seconds(10))")
  public func expire(_ key: some RESPEncodable, seconds: Int) async throws -> Bool { false }

  /// Not here: `lrange(key, start, stop)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write lrange(key, start, stop)")
  public func lrange(_ key: some RESPEncodable, from start: Int, to stop: Int) async throws -> [Bytes] { [] }

  /// Not here: `lrange(key, start, stop)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write lrange(key, start, stop)")
  public func lrange(_ key: some RESPEncodable, _ range: ClosedRange<Int>) async throws -> [Bytes] { [] }

  /// Not here: `zrange(key, start, stop)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write zrange(key, start, stop)")
  public func zrange(_ key: some RESPEncodable, start: Int, stop: Int) async throws -> [Bytes] { [] }

  /// Not here: `zrange(key, byScore:)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write zrange(key, byScore: .from(min, to: max)), or .all")
  @_disfavoredOverload
  public func zrangebyscore(_ key: some RESPEncodable, _ min: Any, _ max: Any) async throws -> [Bytes] { [] }

  /// Not here: `zrange(key, byScore:)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write zrange(key, byScore: .from(min, to: max)), or .all")
  public func zrangebyscore(_ key: some RESPEncodable, min: Any, max: Any) async throws -> [Bytes] { [] }

  /// Not here: `eval(script, keys:, arguments:)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write keys: [key], arguments: [value], or a Script")
  public func eval(_ script: String, keys: Any = 0, args: Any) async throws -> RESPValue { .null }

  /// Not here: `send("GET", "key")`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write send(\"GET\", \"key\"), or send(name, arguments: list)")
  public func send(command: String, with arguments: Any = 0) async throws -> RESPValue { .null }

  /// Not here: `send("GET", "key")`.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable, message: "write send(\"GET\", \"key\"); several commands are a chain: redis().get(a).get(b).run()"
  )
  public func executeCommand(_ words: Any...) async throws -> RESPValue { .null }

  /// Not here: `send("GET", "key")`.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable, message: "write send(\"GET\", \"key\"); several commands are a chain: redis().get(a).get(b).run()"
  )
  public func execute_command(_ words: Any...) async throws -> RESPValue { .null }

  /// Not here: `send("GET", "key")`.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable, message: "write send(\"GET\", \"key\"); several commands are a chain: redis().get(a).get(b).run()"
  )
  public func execute(_ words: Any...) async throws -> RESPValue { .null }

  /// Not here: each side stands behind its list.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write lmove(source, .left, to: destination, .right)")
  public func lmove(
    _ source: some RESPEncodable, _ destination: some RESPEncodable, _ side: ListSide, _ otherSide: ListSide
  ) async throws -> Bytes? { nil }

  /// Not here: each side stands behind its list.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write blmove(source, .left, to: destination, .right, timeout: .seconds(5))")
  public func blmove(
    _ source: some RESPEncodable, _ destination: some RESPEncodable, _ side: ListSide, _ otherSide: ListSide,
    timeout: Duration?
  ) async throws -> Bytes? { nil }

  /// Not here: values that are no text or number by themselves are JSON.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable,
    message: "values are texts, numbers or RESPEncodable: write JSON(…) around Codable ones, and unwrap optionals"
  )
  @_disfavoredOverload
  public func hset(_ key: some RESPEncodable, _ fields: [String: some Encodable]) async throws -> Int { 0 }

  /// Not here: values that are no text or number by themselves are JSON.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable,
    message: "values are texts, numbers or RESPEncodable: write JSON(…) around Codable ones, and unwrap optionals"
  )
  @_disfavoredOverload
  public func mset(_ values: [String: some Encodable]) async throws {}

  /// Not here: `expireat(key, sinceEpoch:)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write expireat(key, sinceEpoch: .seconds(date.timeIntervalSince1970))")
  @_disfavoredOverload
  public func expireat(_ key: some RESPEncodable, _ date: Any) async throws -> Bool { false }

  /// Not here: `zcount(key, .from(min, to: max))`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write zcount(key, .from(min, to: max)), or .all")
  @_disfavoredOverload
  public func zcount(_ key: some RESPEncodable, _ min: Any, _ max: Any) async throws -> Int { 0 }

  /// Not here: `zcount(key, .from(min, to: max))`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write zcount(key, .from(min, to: max)), or .all")
  @_disfavoredOverload
  public func zcount(_ key: some RESPEncodable, _ range: ClosedRange<Int>) async throws -> Int { 0 }

  /// Not here: `.withScore`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write zrank(key, member, .withScore)")
  public func zrank(_ key: some RESPEncodable, _ member: some RESPEncodable, withScore: Bool) async throws
    -> ScoredRank?
  { nil }

  /// Not here: `.withScore`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write zrevrank(key, member, .withScore)")
  public func zrevrank(_ key: some RESPEncodable, _ member: some RESPEncodable, withScore: Bool) async throws
    -> ScoredRank?
  { nil }

  /// Not here: the type of the values.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable,
    message:
      "write as: String.self for the type of the values, or make a type of the whole hash RESPDecodable and send HGETALL"
  )
  @_disfavoredOverload
  public func hgetall<T: Decodable>(_ key: some RESPEncodable, as type: T.Type) async throws -> T? { nil }
}

extension Redis {
  /// Not here: `redis.scan(matching:)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write for try await key in redis.scan(matching: \"user:*\")")
  public func scanIter(_ pattern: String? = nil, match: String? = nil, count: Int? = nil) -> _Elsewhere { _Elsewhere() }

  /// Not here: `redis.scan(matching:)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write for try await key in redis.scan(matching: \"user:*\")")
  public func scan_iter(_ pattern: String? = nil, match: String? = nil, count: Int? = nil) -> _Elsewhere {
    _Elsewhere()
  }

  /// Not here: `redis.scan(matching:)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write for try await key in redis.scan(matching: \"user:*\")")
  public func scan(match: String, count: Int? = nil) -> _Elsewhere { _Elsewhere() }

  /// Not here: `redis()` and `redis.batch()`.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable,
    message: "write redis() for a chain, redis.batch() for a loop's commands, .multi() for a transaction"
  )
  public func pipeline(transaction: Bool = true) -> _Elsewhere { _Elsewhere() }

  /// Not here: `withSession`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, renamed: "withSession")
  public func withConnection<T>(_ body: (borrowing Session) async throws -> T) async throws -> T { fatalError() }

  /// Not here: `Script`.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable,
    message: "write let script = Script(\"return 1\"), and script.run(on: redis, keys: [], arguments: [], as: Int.self)"
  )
  public func registerScript(_ source: String) -> _Elsewhere { _Elsewhere() }

  /// Not here: `Script`.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable,
    message: "write let script = Script(\"return 1\"), and script.run(on: redis, keys: [], arguments: [], as: Int.self)"
  )
  public func register_script(_ source: String) -> _Elsewhere { _Elsewhere() }

  /// Not here: a recipe.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "a lock is a recipe to copy: Examples/Recipes/RedisLock.swift")
  public func lock(_ name: String, timeout: Any? = nil) -> _Elsewhere { _Elsewhere() }

  /// Not here: a client connects by itself.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable,
    message: "there is nothing to start: a client connects when it is first used; warmUp() connects before"
  )
  public func connect() async throws {}

  /// Not here: `close()`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, renamed: "close")
  public func disconnect() async {}

  /// Not here: `Redis("redis://localhost/")`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write try Redis(\"redis://localhost/\")")
  public static func fromURL(_ url: String) -> Redis { fatalError() }

  /// Not here: `Redis("redis://localhost/")`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write try Redis(\"redis://localhost/\")")
  public static func from_url(_ url: String) -> Redis { fatalError() }

  /// Not here: `Redis("redis://localhost/")`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write try Redis(\"redis://localhost/\"): it connects when it is first used")
  public static func connect(_ url: String) async throws -> Redis { fatalError() }

  /// Not here: `Redis("redis://localhost/")`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write try Redis(\"redis://localhost/\"): it connects when it is first used")
  public static func connect(to url: String) async throws -> Redis { fatalError() }

  /// Not here: `database:`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write database: in place of db:")
  public init(host: String, port: Int = 6379, db: Int, password: String? = nil) throws { fatalError() }

  /// Not here: `Redis("redis://localhost/")`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write try Redis(\"redis://localhost/\"), or Redis(host: \"localhost\")")
  public init() { fatalError() }
}
