// Unavailable stand-ins for the main functions of RedioAdmin, RedioPubSub and RedioStreams: without the import, the compiler's
// error names it. Their parameters are those of the real functions, with `_ImportRedioStreams` and `_ImportRedioAdmin` in place
// of those modules' types. So the first error of a call is the missing import; and with the import, the real function is always
// preferred, and a wrong call gets the error that it would get without these. `Tests/Diagnostics` has both. Only `_Elsewhere`
// puts code into the library.

/// The result of a stand-in: an async sequence with any member, so that a loop over it or a call on it is no error of its own.
@dynamicMemberLookup
public struct _Elsewhere: AsyncSequence, AsyncIteratorProtocol, Sendable {
  @usableFromInline init() {}

  /// Any property or method.
  @_alwaysEmitIntoClient
  public subscript(dynamicMember name: String) -> _Elsewhere { self }

  /// A field of a stream's entry.
  @_alwaysEmitIntoClient
  public subscript(name: String) -> Bytes? { nil }

  /// A call of any method.
  @_alwaysEmitIntoClient
  public func callAsFunction(_ arguments: Any...) -> _Elsewhere { self }

  /// `nil`.
  public func next() async throws -> _Elsewhere? { nil }

  /// Itself.
  public func makeAsyncIterator() -> _Elsewhere { self }
}

/// Stands for the parameter types of `RedioStreams`, with their most used members.
public struct _ImportRedioStreams: Sendable {
  @usableFromInline init() {}
}

/// Stands for the parameter types of `RedioAdmin`, with their most used members.
public struct _ImportRedioAdmin: Sendable {
  @usableFromInline init() {}
}

extension _ImportRedioStreams {
  /// A position or bound.
  @_alwaysEmitIntoClient public static var start: Self { Self() }
  /// A position or bound.
  @_alwaysEmitIntoClient public static var end: Self { Self() }
  /// A position.
  @_alwaysEmitIntoClient public static var last: Self { Self() }
  /// A position.
  @_alwaysEmitIntoClient public static var new: Self { Self() }
  /// A position.
  @_alwaysEmitIntoClient public static func after(_ id: _Elsewhere) -> Self { Self() }
  /// A position.
  @_alwaysEmitIntoClient public static func pending(after id: _Elsewhere) -> Self { Self() }
  /// A block time.
  @_alwaysEmitIntoClient public static var forever: Self { Self() }
  /// A block time.
  @_alwaysEmitIntoClient public static func upTo(_ time: Duration) -> Self { Self() }
  /// A trim.
  @_alwaysEmitIntoClient public static func maxLength(_ length: Int) -> Self { Self() }
  /// A trim.
  @_alwaysEmitIntoClient public static func maxLength(approximately length: Int, limit: Int? = nil) -> Self { Self() }
  /// A condition.
  @_alwaysEmitIntoClient public static var exists: Self { Self() }
}

extension _ImportRedioAdmin {
  /// A section of `INFO`.
  @_alwaysEmitIntoClient public static var server: Self { Self() }
  /// A section of `INFO`.
  @_alwaysEmitIntoClient public static var clients: Self { Self() }
  /// A section of `INFO`.
  @_alwaysEmitIntoClient public static var memory: Self { Self() }
  /// A section of `INFO`.
  @_alwaysEmitIntoClient public static var persistence: Self { Self() }
  /// A section of `INFO`.
  @_alwaysEmitIntoClient public static var stats: Self { Self() }
  /// A section of `INFO`.
  @_alwaysEmitIntoClient public static var replication: Self { Self() }
  /// An option of `SHUTDOWN`.
  @_alwaysEmitIntoClient public static var save: Self { Self() }
  /// An option of `SHUTDOWN`.
  @_alwaysEmitIntoClient public static var noSave: Self { Self() }
  /// A filter of connections.
  @_alwaysEmitIntoClient public static func id(_ id: Int) -> Self { Self() }
  /// A filter of connections.
  @_alwaysEmitIntoClient public static func type(_ type: Self) -> Self { Self() }
  /// A filter of connections.
  @_alwaysEmitIntoClient public static func user(_ name: String) -> Self { Self() }
  /// A filter of connections.
  @_alwaysEmitIntoClient public static var normal: Self { Self() }
  /// A filter of connections.
  @_alwaysEmitIntoClient public static var pubsub: Self { Self() }
}

// MARK: Streams

extension CommandExecutor where Self: ~Copyable {
  /// In `RedioStreams`.
  @available(*, unavailable, message: "import RedioStreams")
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(
    _ key: some RESPEncodable, _ fields: PairList, id: _ImportRedioStreams? = nil, trim: _ImportRedioStreams? = nil,
    if condition: _ImportRedioStreams? = nil
  ) async throws -> _Elsewhere { _Elsewhere() }

  /// In `RedioStreams`.
  @available(*, unavailable, message: "import RedioStreams")
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(
    _ key: some RESPEncodable, _ fields: any PairSource, id: _ImportRedioStreams? = nil,
    trim: _ImportRedioStreams? = nil, if condition: _ImportRedioStreams? = nil
  ) async throws -> _Elsewhere { _Elsewhere() }

  /// In `RedioStreams`.
  @available(*, unavailable, message: "import RedioStreams")
  @_alwaysEmitIntoClient
  public func xlen(_ key: some RESPEncodable) async throws -> Int { 0 }

  /// In `RedioStreams`.
  @available(*, unavailable, message: "import RedioStreams")
  @_alwaysEmitIntoClient
  public func xrange<T: RESPDecodable>(
    _ key: some RESPEncodable, from start: _ImportRedioStreams? = nil, to end: _ImportRedioStreams? = nil,
    count: Int? = nil, as type: T.Type = Bytes.self
  ) async throws -> [_Elsewhere] { [] }

  /// In `RedioStreams`.
  @available(*, unavailable, message: "import RedioStreams")
  @_alwaysEmitIntoClient
  public func xread<T: RESPDecodable>(
    _ streams: KeyValuePairs<String, _ImportRedioStreams>, count: Int? = nil, block: _ImportRedioStreams? = nil,
    as type: T.Type = Bytes.self
  ) async throws -> [_Elsewhere] { [] }

  /// In `RedioStreams`.
  @available(*, unavailable, message: "import RedioStreams")
  @_alwaysEmitIntoClient
  public func xreadgroup<T: RESPDecodable>(
    group: some RESPEncodable, consumer: some RESPEncodable, _ streams: KeyValuePairs<String, _ImportRedioStreams>,
    count: Int? = nil, block: _ImportRedioStreams? = nil, noAck: Bool = false, as type: T.Type = Bytes.self
  ) async throws -> [_Elsewhere] { [] }

  /// In `RedioStreams`.
  @available(*, unavailable, message: "import RedioStreams")
  @discardableResult
  @_alwaysEmitIntoClient
  public func xack(
    _ key: some RESPEncodable, group: some RESPEncodable, _ ids: _ImportRedioStreams...
  ) async throws -> Int { 0 }

  /// In `RedioStreams`.
  @available(*, unavailable, message: "import RedioStreams")
  @_alwaysEmitIntoClient
  public func xgroupCreate(
    _ key: some RESPEncodable, group: some RESPEncodable, at position: _ImportRedioStreams, createsStream: Bool = false,
    entriesRead: Int? = nil
  ) async throws {}
}

extension Redis {
  /// In `RedioStreams`.
  @available(*, unavailable, message: "import RedioStreams")
  @_alwaysEmitIntoClient
  public func stream<T: RESPDecodable>(
    _ key: some RESPEncodable, from position: _ImportRedioStreams, count: Int = 100, block: _ImportRedioStreams? = nil,
    as type: T.Type = Bytes.self
  ) -> _Elsewhere { _Elsewhere() }

  /// In `RedioStreams`.
  @available(*, unavailable, message: "import RedioStreams")
  @_alwaysEmitIntoClient
  public func streams<T: RESPDecodable>(
    _ streams: KeyValuePairs<String, _ImportRedioStreams>, count: Int = 100, block: _ImportRedioStreams? = nil,
    as type: T.Type = Bytes.self
  ) -> AsyncThrowingStream<(key: Bytes, entry: _Elsewhere), any Error> { AsyncThrowingStream { nil } }

  /// In `RedioStreams`.
  @available(*, unavailable, message: "import RedioStreams")
  @_alwaysEmitIntoClient
  public func consumer<T: RESPDecodable>(
    group: String, name: String, streams: any RESPArgumentSource..., options: _ImportRedioStreams? = nil,
    as type: T.Type = Bytes.self
  ) -> _Elsewhere { _Elsewhere() }
}

extension Chain {
  /// In `RedioStreams`.
  @available(*, unavailable, message: "import RedioStreams")
  @_alwaysEmitIntoClient
  public consuming func xadd<each R: RESPDecodable>(
    _ key: some RESPEncodable, _ fields: PairList, id: _ImportRedioStreams? = nil, trim: _ImportRedioStreams? = nil,
    if condition: _ImportRedioStreams? = nil
  ) -> Chain<Mode, (repeat each R, Bytes)> where Replies == (repeat each R) { appending(Command(name: "XADD")) }

  /// In `RedioStreams`.
  @available(*, unavailable, message: "import RedioStreams")
  @_alwaysEmitIntoClient
  public consuming func xlen<each R: RESPDecodable>(
    _ key: some RESPEncodable
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) { appending(Command(name: "XLEN")) }
}

extension Batch {
  /// In `RedioStreams`.
  @available(*, unavailable, message: "import RedioStreams")
  @discardableResult
  @_alwaysEmitIntoClient
  public func xadd(
    _ key: some RESPEncodable, _ fields: PairList, id: _ImportRedioStreams? = nil, trim: _ImportRedioStreams? = nil,
    if condition: _ImportRedioStreams? = nil
  ) -> _Elsewhere { _Elsewhere() }
}

// MARK: Subscriptions

extension Redis {
  /// In `RedioPubSub`.
  @available(*, unavailable, message: "import RedioPubSub")
  @_alwaysEmitIntoClient
  public func pubsub(_ channels: any RESPArgumentSource...) -> _Elsewhere { _Elsewhere() }

  /// In `RedioPubSub`.
  @available(*, unavailable, message: "import RedioPubSub")
  @_alwaysEmitIntoClient
  public func pubsub<T: RESPDecodable>(_ channels: any RESPArgumentSource..., as type: T.Type) -> _Elsewhere {
    _Elsewhere()
  }
}

// MARK: Servers

extension CommandExecutor where Self: ~Copyable {
  /// In `RedioAdmin`.
  @available(*, unavailable, message: "import RedioAdmin")
  @_alwaysEmitIntoClient
  public func info(_ sections: _ImportRedioAdmin...) async throws -> _Elsewhere { _Elsewhere() }

  /// In `RedioAdmin`.
  @available(*, unavailable, message: "import RedioAdmin")
  @_alwaysEmitIntoClient
  public func clientList(_ filters: _ImportRedioAdmin...) async throws -> [_Elsewhere] { [] }

  /// In `RedioAdmin`.
  @available(*, unavailable, message: "import RedioAdmin")
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientKill(_ filters: _ImportRedioAdmin...) async throws -> Int { 0 }

  /// In `RedioAdmin`.
  @available(*, unavailable, message: "import RedioAdmin")
  @_alwaysEmitIntoClient
  public func clientInfo() async throws -> _Elsewhere { _Elsewhere() }

  /// In `RedioAdmin`.
  @available(*, unavailable, message: "import RedioAdmin")
  @_alwaysEmitIntoClient
  public func shutdown(
    _ saving: _ImportRedioAdmin? = nil, now: Bool = false, forced: Bool = false, safely: Bool = false,
    handingOver: Bool = false
  ) async throws {}

  /// In `RedioAdmin`.
  @available(*, unavailable, message: "import RedioAdmin")
  @_alwaysEmitIntoClient
  public func slowlogGet(count: Int? = nil) async throws -> [_Elsewhere] { [] }

  /// In `RedioAdmin`.
  @available(*, unavailable, message: "import RedioAdmin")
  @_alwaysEmitIntoClient
  public func aclList() async throws -> [String] { [] }

  /// In `RedioAdmin`.
  @available(*, unavailable, message: "import RedioAdmin")
  @_alwaysEmitIntoClient
  public func aclWhoami() async throws -> String { "" }

  /// In `RedioAdmin`.
  @available(*, unavailable, message: "import RedioAdmin")
  @_alwaysEmitIntoClient
  public func role() async throws -> _Elsewhere { _Elsewhere() }

  /// In `RedioAdmin`.
  @available(*, unavailable, message: "import RedioAdmin")
  @_alwaysEmitIntoClient
  public func save() async throws {}

  /// In `RedioAdmin`.
  @available(*, unavailable, message: "import RedioAdmin")
  @_alwaysEmitIntoClient
  public func scriptKill() async throws {}

  /// In `RedioAdmin`.
  @available(*, unavailable, message: "import RedioAdmin")
  @_alwaysEmitIntoClient
  public func clusterInfo() async throws -> _Elsewhere { _Elsewhere() }
}

extension Redis {
  /// In `RedioAdmin`.
  @available(*, unavailable, message: "import RedioAdmin")
  @_alwaysEmitIntoClient
  public func monitor() -> _Elsewhere { _Elsewhere() }
}
