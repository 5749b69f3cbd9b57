internal import RESP
internal import Redio

/// Where a range of a stream's entries starts (`StreamStart`) or ends (`StreamEnd`).
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum StreamBound<Side: StreamSide>: Equatable, Sendable {
  /// At the stream's own start or end.
  case unbounded
  /// At this ID, which belongs to the range.
  case inclusive(StreamID)
  /// At this ID, which does not belong to the range.
  case exclusive(StreamID)
  /// With this millisecond, which belongs to the range as a whole.
  case millisecond(UInt64)
}

/// Where a range of a stream's entries starts.
public typealias StreamStart = StreamBound<StreamLower>
/// Where a range of a stream's entries ends.
public typealias StreamEnd = StreamBound<StreamUpper>

extension StreamStart {
  /// At the stream's start.
  public static var start: StreamStart { .unbounded }
}

extension StreamEnd {
  /// At the stream's end.
  public static var end: StreamEnd { .unbounded }
}

/// A side of a range of a stream's entries.
public protocol StreamSide: Sendable {
  /// How the server writes the stream's own end of this side.
  static var unbounded: String { get }
}

/// The side of a range on which it starts.
public enum StreamLower: StreamSide {
  /// The least ID there is.
  public static var unbounded: String { "-" }
}

/// The side of a range on which it ends.
public enum StreamUpper: StreamSide {
  /// The greatest ID there is.
  public static var unbounded: String { "+" }
}

extension StreamBound: CommandArgument {
  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .unbounded: arguments.append(text: Side.unbounded)
    case .inclusive(let id): arguments.append(text: "\(id)")
    case .exclusive(let id): arguments.append(text: "(\(id)")
    // The server adds the least or the greatest second part, as the side wants it.
    case .millisecond(let milliseconds): arguments.append(text: "\(milliseconds)")
    }
  }
}
