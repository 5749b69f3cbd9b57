public import RESP

// What people type who come from other clients: unavailable, so that the compiler says what to type here. Each stands behind the
// real functions, which are preferred. `Tests/Diagnostics/OtherClients.swift` has a call of each. None puts code into a program.
//
// A chain has none of them: each further function of a name would make the compiler's time for a mistaken chain longer.

extension CommandExecutor where Self: ~Copyable {
  /// Not here: `expiry: .seconds(10)`, `if: .absent`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write expiry: .seconds(10), or another time")
  public func set(
    _ key: some RESPEncodable, _ value: some RESPStorable, ex: Int? = nil, px: Int? = nil, exat: Int? = nil,
    pxat: Int? = nil, nx: Bool = false, xx: Bool = false, get: Bool = false
  ) async throws {}

  /// Not here: `if: .absent`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write if: .absent for NX, and expiry: .seconds(10) for EX")
  public func set(
    _ key: some RESPEncodable, _ value: some RESPStorable, nx: Bool, ex: Int? = nil, px: Int? = nil
  ) async throws {}

  /// Not here: `if: .exists`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write if: .exists for XX, and expiry: .seconds(10) for EX")
  public func set(
    _ key: some RESPEncodable, _ value: some RESPStorable, xx: Bool, ex: Int? = nil, px: Int? = nil
  ) async throws {}

  /// Not here: `expiry: .unchanged`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write expiry: .unchanged")
  public func set(_ key: some RESPEncodable, _ value: some RESPStorable, keepttl: Bool) async throws {}

  /// Not here: the third argument is `.get`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write set(key, value, .get)")
  public func set(_ key: some RESPEncodable, _ value: some RESPStorable, get: Bool) async throws -> Bytes? { nil }

  /// Not here: `set(key, value)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write set(key, value), and expiry: .seconds(10), if: .absent behind them")
  public func set(
    _ key: some RESPEncodable, to value: some RESPStorable, onCondition condition: Any? = nil, expiration: Any? = nil
  ) async throws {}

  /// Not here: `set(key, value)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write set(key, value), and expiry: .seconds(10), if: .absent behind them")
  public func set(
    _ key: some RESPEncodable, value: some RESPStorable, condition: Any? = nil, get: Bool = false,
    expiration: Any? = nil
  ) async throws {}

  /// Not here: values that are no text or number by themselves are JSON.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write JSON(…) around a Codable value, or make its type RESPStorable")
  @_disfavoredOverload
  public func set(_ key: some RESPEncodable, _ value: some Encodable, expiry: Expiry? = nil) async throws {}

  /// Not here: values that are no text or number by themselves are JSON.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write JSON(…) around a Codable value, or make its type RESPStorable")
  @_disfavoredOverload
  public func setex(_ key: some RESPEncodable, _ time: Duration, _ value: some Encodable) async throws {}

  /// Not here: values that are no text or number by themselves are JSON.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write JSON(…) around a Codable value, or make its type RESPStorable")
  @_disfavoredOverload
  public func hset(
    _ key: some RESPEncodable, _ field: some RESPEncodable, _ value: some Encodable
  ) async throws -> Int { 0 }

  /// Not here: values that are no text or number by themselves are JSON.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write JSON(…) around a Codable value, or make its type RESPStorable")
  @_disfavoredOverload
  public func publish(_ channel: some RESPEncodable, _ message: some Encodable) async throws -> Int { 0 }

  /// Not here: values that are no text or number by themselves are JSON.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write JSON(…) around a Codable value, or make its type RESPEncodable")
  @_disfavoredOverload
  public func lpush(_ key: some RESPEncodable, _ elements: any Encodable...) async throws -> Int { 0 }

  /// Not here: values that are no text or number by themselves are JSON.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write JSON(…) around a Codable value, or make its type RESPEncodable")
  @_disfavoredOverload
  public func rpush(_ key: some RESPEncodable, _ elements: any Encodable...) async throws -> Int { 0 }

  /// Not here: values that are no text or number by themselves are JSON.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write JSON(…) around a Codable value, or make its type RESPEncodable")
  @_disfavoredOverload
  public func sadd(_ key: some RESPEncodable, _ members: any Encodable...) async throws -> Int { 0 }

  /// Not here: what is no text or number by itself is read from JSON.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write as: JSON<T>.self for a Codable type T, or make it RESPDecodable")
  @_disfavoredOverload
  public func get<T: Decodable>(_ key: some RESPEncodable, as type: T.Type) async throws -> T? { nil }

  /// Not here: what is no text or number by itself is read from JSON.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write as: JSON<T>.self for a Codable type T, or make it RESPDecodable")
  @_disfavoredOverload
  public func hget<T: Decodable>(
    _ key: some RESPEncodable, _ field: some RESPEncodable, as type: T.Type
  ) async throws -> T? { nil }

  /// Not here: values need a type that the library knows.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable, message: "a value of type Any has no form: make it [String: String], or [String: any RESPStorable]"
  )
  @_disfavoredOverload
  public func hset(_ key: some RESPEncodable, _ fields: [String: Any]) async throws -> Int { 0 }

  /// Not here: values need a type that the library knows.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable, message: "a value of type Any has no form: make it [String: String], or [String: any RESPStorable]"
  )
  @_disfavoredOverload
  public func hmset(_ key: some RESPEncodable, _ fields: [String: Any]) async throws {}

  /// Not here: values need a type that the library knows.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable, message: "a value of type Any has no form: make it [String: String], or [String: any RESPStorable]"
  )
  @_disfavoredOverload
  public func mset(_ values: [String: Any]) async throws {}

  /// Not here: `hset(key, fields)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write hset(key, [\"field\": value])")
  public func hset(_ key: some RESPEncodable, mapping: Any) async throws -> Int { 0 }

  /// Not here: `hset(key, fields)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write hset(key, [\"field\": value])")
  public func hset(_ key: some RESPEncodable, data: Any) async throws -> Int { 0 }

  /// Not here: `hset(key, field, value)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write hset(key, field, value)")
  public func hset(
    _ field: some RESPEncodable, to value: some RESPStorable, in key: some RESPEncodable
  ) async throws -> Int { 0 }

  /// Not here: `zrange(key, start, stop, .withScores)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write .withScores behind start and stop, reversed: true for descending order")
  public func zrange(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, desc: Bool = false, withScores: Bool = false
  ) async throws -> [Scored<Bytes>] { [] }

  /// Not here: `.withScores`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write .withScores behind start and stop, reversed: true for descending order")
  public func zrange(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, desc: Bool = false, withscores: Bool
  ) async throws -> [Scored<Bytes>] { [] }

  /// Not here: `.withScores`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write .withScores behind start and stop")
  public func zrevrange(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, withScores: Bool
  ) async throws -> [Scored<Bytes>] { [] }

  /// Not here: `zadd(key, scores, if: .absent)`.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable,
    message: "write if: .absent for NX, .exists for XX, .higher for GT, .lower for LT; countingChanges: true for CH"
  )
  public func zadd(
    _ key: some RESPEncodable, _ scores: ScoreList, nx: Bool = false, xx: Bool = false, ch: Bool = false,
    gt: Bool = false, lt: Bool = false
  ) async throws -> Int { 0 }

  /// Not here: `zincrby(key, member, by: 2)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write zincrby(key, member, by: 2)")
  public func zincrby(
    _ key: some RESPEncodable, _ member: some RESPEncodable, _ increment: some RESPEncodable
  ) async throws -> Double { 0 }

  /// Not here: `hincrby(key, field, by: 2)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write hincrby(key, field, by: 2)")
  public func hincrby(
    _ key: some RESPEncodable, _ field: some RESPEncodable, _ increment: some RESPEncodable
  ) async throws -> Int { 0 }

  /// Not here: `hincrbyfloat(key, field, by: 0.5)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write hincrbyfloat(key, field, by: 0.5)")
  public func hincrbyfloat(
    _ key: some RESPEncodable, _ field: some RESPEncodable, _ increment: some RESPEncodable
  ) async throws -> Double { 0 }

  /// Not here: `smove(source, to: destination, member: member)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write smove(source, to: destination, member: member)")
  public func smove(
    _ source: some RESPEncodable, _ destination: some RESPEncodable, _ member: some RESPEncodable
  ) async throws -> Bool { false }

  /// Not here: `smove(source, to: destination, member: member)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write smove(source, to: destination, member: member)")
  public func smove(
    _ source: some RESPEncodable, _ member: some RESPEncodable, to destination: some RESPEncodable
  ) async throws -> Bool { false }

  /// Not here: `setbit(key, offset, to: 1)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write setbit(key, offset, to: 1)")
  public func setbit(_ key: some RESPEncodable, _ offset: Int, _ value: Int) async throws -> Int { 0 }

  /// Not here: `setrange(key, offset, to: value)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write setrange(key, offset, to: value)")
  public func setrange(
    _ key: some RESPEncodable, _ offset: Int, _ value: some RESPEncodable
  ) async throws -> Int { 0 }

  /// Not here: `lset(key, index, to: element)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write lset(key, index, to: element)")
  public func lset(_ key: some RESPEncodable, _ index: Int, _ element: some RESPEncodable) async throws {}

  /// Not here: `bitpos(key, bit, from: start)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write bitpos(key, bit, from: start, to: end)")
  public func bitpos(
    _ key: some RESPEncodable, _ bit: Int, _ start: Int, _ end: Int? = nil, unit: BitUnit? = nil
  ) async throws -> Int { 0 }

  /// Not here: `lrange(key, start, stop)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write lrange(key, start, stop)")
  public func lrange(_ key: some RESPEncodable, start: Int, stop: Int) async throws -> [Bytes] { [] }

  /// Not here: `expire(key, .seconds(10))`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write expire(key, .seconds(10))")
  public func expire(_ key: some RESPEncodable, after time: Duration) async throws -> Bool { false }

  /// Not here: a time has a unit.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write the time with its unit: .seconds(10)")
  @_disfavoredOverload
  public func expire(_ key: some RESPEncodable, _ seconds: Int) async throws -> Bool { false }

  /// Not here: a time has a unit.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write the time with its unit: .milliseconds(10)")
  @_disfavoredOverload
  public func pexpire(_ key: some RESPEncodable, _ milliseconds: Int) async throws -> Bool { false }

  /// Not here: a time has a unit.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write the time with its unit: .seconds(10)")
  @_disfavoredOverload
  public func setex(_ key: some RESPEncodable, _ seconds: Int, _ value: some RESPStorable) async throws {}

  /// Not here: `del`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, renamed: "del")
  public func delete(_ keys: any RESPArgumentSource...) async throws -> Int { 0 }

  /// Not here: `del`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write del(keys)")
  public func del(keys: [String]) async throws -> Int { 0 }

  /// Not here: `incr`, or `incrby`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, renamed: "incr")
  public func increment(_ key: some RESPEncodable) async throws -> Int { 0 }

  /// Not here: `decr`, or `decrby`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, renamed: "decr")
  public func decrement(_ key: some RESPEncodable) async throws -> Int { 0 }

  /// Not here: `lpush(key, elements)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write lpush(key, elements)")
  public func lpush(_ elements: any RESPArgumentSource, into key: some RESPEncodable) async throws -> Int { 0 }

  /// Not here: `sadd(key, members)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write sadd(key, members)")
  public func sadd(_ members: any RESPArgumentSource, to key: some RESPEncodable) async throws -> Int { 0 }
}

extension Redis {
  /// Not here: `redis.pubsub("channel")`, with `import RedioPubSub`.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable, message: "import RedioPubSub, and write: for try await message in redis.pubsub(\"channel\")"
  )
  public func subscribe(_ channels: any RESPArgumentSource...) -> _Elsewhere { _Elsewhere() }

  /// Not here: `redis.pubsub("channel")`, with `import RedioPubSub`.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable, message: "import RedioPubSub, and write: for try await message in redis.pubsub(\"channel\")"
  )
  public func subscribe(
    to channels: any RESPArgumentSource..., perform: (_Elsewhere) async throws -> Void = { _ in }
  ) async throws {}

  /// Not here: `redis.pubsub().psubscribe`, with `import RedioPubSub`.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable,
    message: "import RedioPubSub, and write: for try await message in redis.pubsub().psubscribe(\"news.*\")"
  )
  public func psubscribe(_ patterns: any RESPArgumentSource...) -> _Elsewhere { _Elsewhere() }

  /// Not here: `redis.pubsub().ssubscribe`, with `import RedioPubSub`.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable,
    message: "import RedioPubSub, and write: for try await message in redis.pubsub().ssubscribe(\"channel\")"
  )
  public func ssubscribe(_ channels: any RESPArgumentSource...) -> _Elsewhere { _Elsewhere() }
}
