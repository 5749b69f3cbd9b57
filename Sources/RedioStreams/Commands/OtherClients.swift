public import RESP
public import Redio

// What people type who come from other clients: unavailable, so that the compiler says what to type here. See
// `Redio/Commands/OtherClients.swift`.

extension CommandExecutor where Self: ~Copyable {
  /// Not here: `xadd(key, fields)`.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable,
    message: "write xadd(key, fields), and id: .exactly(id) or .autoSequence(milliseconds: time) behind them for an ID"
  )
  @_disfavoredOverload
  public func xadd(_ key: some RESPEncodable, _ id: String, _ fields: PairList) async throws -> StreamID { .zero }

  /// Not here: `xadd(key, fields)`.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable,
    message: "write xadd(key, fields), and id: .exactly(id) or .autoSequence(milliseconds: time) behind them for an ID"
  )
  public func xadd(_ key: some RESPEncodable, id: String, _ fields: PairList) async throws -> StreamID { .zero }

  /// Not here: `trim: .maxLength(1_000)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write trim: .maxLength(1_000), or .maxLength(approximately: 1_000)")
  public func xadd(_ key: some RESPEncodable, _ fields: PairList, maxlen: Int) async throws -> StreamID { .zero }

  /// Not here: values that are no text or number by themselves are JSON.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable,
    message: "values are texts, numbers or RESPEncodable: write JSON(…) around Codable ones, and unwrap optionals"
  )
  @_disfavoredOverload
  public func xadd(_ key: some RESPEncodable, _ fields: [String: some Encodable]) async throws -> StreamID { .zero }

  /// Not here: `xack(key, group: group, ids)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "write xack(key, group: group, ids)")
  @_disfavoredOverload
  public func xack(_ key: some RESPEncodable, _ group: String, _ ids: Any...) async throws -> Int { 0 }

  /// Not here: `xgroupCreate(key, group: group, at: .start)`.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable,
    message: "write xgroupCreate(key, group: group, at: .start), or .end, with createsStream: true for MKSTREAM"
  )
  public func xgroupCreate(
    _ key: some RESPEncodable, _ group: String, id: String, mkstream: Bool = false
  ) async throws {}

  /// Not here: `xgroupCreate(key, group: group, at: .start)`.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable,
    message: "write xgroupCreate(key, group: group, at: .start), or .end, with createsStream: true for MKSTREAM"
  )
  public func xgroupCreate(
    _ key: some RESPEncodable, _ group: String, _ id: String, mkstream: Bool = false
  ) async throws {}

  /// Not here: `xread(["stream": .start])`.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable, message: "write xread([\"stream\": .start]), .end or .after(id), or read redis.stream(\"stream\")"
  )
  @_disfavoredOverload
  public func xread(
    _ streams: [String: String], count: Int? = nil, block: Int? = nil
  ) async throws -> [StreamEntries<Bytes>] { [] }

  /// Not here: `xreadgroup(group: group, consumer: name, ["stream": .new])`.
  @_alwaysEmitIntoClient
  @available(
    *, unavailable, message: "write xreadgroup(group: group, consumer: name, [\"stream\": .new]), or redis.consumer(…)"
  )
  @_disfavoredOverload
  public func xreadgroup(
    _ group: String, _ consumer: String, _ streams: [String: String], count: Int? = nil, block: Int? = nil
  ) async throws -> [StreamEntries<Bytes>] { [] }
}
