public import RESP
internal import Redio

/// A place in a stream: what comes after it is read.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum StreamPosition: CommandArgument, Hashable, Sendable {
  /// Before the first entry.
  case start
  /// After the last entry that there is when the server takes the command.
  case end
  /// After this ID, whether or not there is an entry that has it.
  case after(StreamID)

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .start: StreamID.zero.append(to: &arguments)
    case .end: arguments.append(text: "$")
    case .after(let id): id.append(to: &arguments)
    }
  }
}

/// What is read of a stream.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum ReadPosition: CommandArgument, Hashable, Sendable {
  /// All of it.
  case start
  /// What comes after the last entry that there is when the server takes the command.
  case end
  /// The last entry that there is when the server takes the command, or what comes first if there is none. Redis knows
  /// it since 7.4, and so does Valkey 9.1.
  case last
  /// What comes after this ID, whether or not there is an entry that has it.
  case after(StreamID)

  /// What comes after a place.
  public init(_ position: StreamPosition) {
    switch position {
    case .start: self = .start
    case .end: self = .end
    case .after(let id): self = .after(id)
    }
  }

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .start: StreamID.zero.append(to: &arguments)
    case .end: arguments.append(text: "$")
    case .last: arguments.append(text: "+")
    case .after(let id): id.append(to: &arguments)
    }
  }
}

/// What a consumer of a group reads.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum GroupPosition: CommandArgument, Equatable, Sendable {
  /// Entries that no consumer of the group has got.
  case new
  /// Entries that this consumer has got and not acknowledged, from the one after this ID on.
  case pending(after: StreamID)

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .new: arguments.append(text: ">")
    case .pending(let id): id.append(to: &arguments)
    }
  }
}

/// The streams that a command reads, each with a position.
///
/// ```swift
/// import Redio
/// import RedioStreams
///
/// let reads = try await redis.xread(["orders": .after(last), "payments": .start], count: 100)
/// ```
public struct StreamList<Position>: ExpressibleByDictionaryLiteral {
  fileprivate let streams: [(key: any RESPEncodable, position: Position)]

  /// The keys, in order.
  var keys: [any RESPEncodable] { streams.map(\.key) }
  /// The positions, in the order of the keys.
  var positions: [Position] { streams.map(\.position) }

  /// Keys with positions.
  public init(dictionaryLiteral elements: (any RESPEncodable, Position)...) {
    streams = elements.map { (key: $0.0, position: $0.1) }
  }

  /// Keys with positions.
  public init(_ positions: [some RESPEncodable & Hashable: Position]) {
    streams = positions.map { (key: $0.key, position: $0.value) }
  }

  /// Keys, all with the same position.
  public init(_ keys: some Sequence<some RESPEncodable>, _ position: Position) {
    streams = keys.map { (key: $0, position: position) }
  }

  /// As many keys as positions.
  init(_ keys: [Bytes], _ positions: [Position]) {
    streams = zip(keys, positions).map { (key: $0, position: $1) }
  }
}

extension StreamList: CommandArgument where Position: CommandArgument {
  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    if streams.isEmpty { arguments.fail("it takes at least one stream, and the list has none") }
    for (key, _) in streams { arguments.append(key) }
    for (_, position) in streams { position.append(to: &arguments) }
  }
}
