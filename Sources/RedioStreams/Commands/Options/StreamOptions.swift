internal import RESP
internal import Redio

/// Which of a stream's oldest entries are removed.
public struct StreamTrim: CommandArgument, Equatable, Sendable {
  private enum Threshold: Equatable {
    case maxLength(Int)
    case minID(StreamID)
  }

  private let threshold: Threshold
  private var isApproximate = false
  private var limit: Int?

  /// As many as exceed this length.
  public static func maxLength(_ length: Int) -> StreamTrim { StreamTrim(threshold: .maxLength(length)) }

  /// As many as exceed this length, or some fewer: as suits the server, which is much faster.
  ///
  /// - Parameters:
  ///   - length: How many surely stay.
  ///   - limit: How many are removed at most; 0 for any number, `nil` for the server's default.
  public static func maxLength(approximately length: Int, limit: Int? = nil) -> StreamTrim {
    StreamTrim(threshold: .maxLength(length), isApproximate: true, limit: limit)
  }

  /// Those with an ID before this one.
  public static func minID(_ id: StreamID) -> StreamTrim { StreamTrim(threshold: .minID(id)) }

  /// Those with an ID before this one, or some fewer: as suits the server, which is much faster.
  ///
  /// - Parameters:
  ///   - id: The first that surely stays.
  ///   - limit: How many are removed at most; 0 for any number, `nil` for the server's default.
  public static func minID(approximately id: StreamID, limit: Int? = nil) -> StreamTrim {
    StreamTrim(threshold: .minID(id), isApproximate: true, limit: limit)
  }

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch threshold {
    case .maxLength: arguments.append(text: "MAXLEN")
    case .minID: arguments.append(text: "MINID")
    }
    arguments.append(text: isApproximate ? "~" : "=")
    switch threshold {
    case .maxLength(let length): arguments.append(integer: length)
    case .minID(let id): id.append(to: &arguments)
    }
    if let limit {
      arguments.append(text: "LIMIT")
      arguments.append(integer: limit)
    }
  }
}

/// What must be the case for `xadd` to add an entry.
public typealias StreamCondition = CommandWord<StreamConditionWords>

/// The words of ``StreamCondition``.
public enum StreamConditionWords {}

extension CommandWord where Choice == StreamConditionWords {
  /// The stream exists.
  @_alwaysEmitIntoClient
  public static var exists: Self { Self("NOMKSTREAM") }
}

/// Asks for IDs in place of entries.
public typealias JustIDs = CommandWord<JustIDsWords>

/// The words of ``JustIDs``.
public enum JustIDsWords {}

extension CommandWord where Choice == JustIDsWords {
  /// IDs alone.
  @_alwaysEmitIntoClient
  public static var justIDs: Self { Self("JUSTID") }
}

/// Asks for all that is known of a stream.
public typealias StreamDetail = CommandWord<StreamDetailWords>

/// The words of ``StreamDetail``.
public enum StreamDetailWords {}

extension CommandWord where Choice == StreamDetailWords {
  /// Entries, groups and consumers too.
  @_alwaysEmitIntoClient
  public static var full: Self { Self("FULL") }
}

/// How long a command waits on the server for something to come.
public enum BlockTime: CommandArgument, Equatable, Sendable {
  /// This time at most, longer than zero: in milliseconds, rounded up.
  case upTo(Duration)
  /// As long as it takes.
  case forever

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .upTo(let time): ExpiryTime.appendTimeout(milliseconds: time, to: &arguments)
    case .forever: ExpiryTime.appendTimeout(milliseconds: nil, to: &arguments)
    }
  }
}

/// When an entry that is claimed counts as delivered.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum DeliveryTime: CommandArgument, Equatable, Sendable {
  /// So long ago: in milliseconds, rounded up.
  case ago(Duration)
  /// At this time, counted from 1970-01-01 00:00 UTC without leap seconds: in milliseconds, rounded up.
  case at(sinceEpoch: Duration)

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .ago(let time):
      arguments.append(text: "IDLE")
      arguments.append(integer: ExpiryTime.milliseconds(time))
    case .at(let time):
      arguments.append(text: "TIME")
      arguments.append(integer: ExpiryTime.milliseconds(time))
    }
  }
}
