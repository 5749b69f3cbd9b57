public import RESP
internal import Redio

/// The ID of a stream's entry: a time, and a number among those of the same millisecond. It is greater than the IDs of
/// all entries that were added before.
public struct StreamID: Hashable, Sendable, CommandArgument {
  /// Milliseconds since 1970-01-01 00:00 UTC, if the server has made the ID.
  public var milliseconds: UInt64
  /// Tells entries of the same millisecond apart.
  public var sequence: UInt64

  /// The ID of these parts.
  public init(_ milliseconds: UInt64, _ sequence: UInt64) {
    self.milliseconds = milliseconds
    self.sequence = sequence
  }

  /// 0-0, which no entry has: it comes before all.
  public static let zero = StreamID(0, 0)
  /// The greatest there is.
  public static let max = StreamID(.max, .max)

  /// The time, counted from 1970-01-01 00:00 UTC, if the server has made the ID.
  public var sinceEpoch: Duration {
    let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
    return .seconds(Int64(seconds)) + .milliseconds(Int64(rest))
  }

  @usableFromInline
  package func append(to arguments: inout RESPArguments) { encode(into: &arguments) }
}

extension StreamID: Comparable {
  /// In the order of a stream's entries.
  public static func < (left: StreamID, right: StreamID) -> Bool {
    (left.milliseconds, left.sequence) < (right.milliseconds, right.sequence)
  }
}

extension StreamID: LosslessStringConvertible {
  /// An ID as the server writes it: `1526919030474-55`; or its time alone, for the first ID of that millisecond. `nil`
  /// if the text is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let milliseconds = parts.first.flatMap({ UInt64($0) }) else { return nil }
    guard parts.count == 2 else {
      self.init(milliseconds, 0)
      return
    }
    guard let sequence = UInt64(parts[1]) else { return nil }
    self.init(milliseconds, sequence)
  }

  /// As the server writes it: `1526919030474-55`.
  public var description: String { "\(milliseconds)-\(sequence)" }
}

extension StreamID: Codable {
  /// Reads a text as the server writes it.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let id = StreamID(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a stream's ID, such as 1526919030474-55")
    }
    self = id
  }

  /// Writes a text as the server does: a place in a stream, to be kept for later.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension StreamID: RESPEncodable {
  /// As the server writes it.
  public func encode(into arguments: inout RESPArguments) { arguments.append(text: description) }
}

@available(
  *, unavailable,
  message:
    "a collection is several arguments, and no single one: pass it where a command takes several, or write JSON(…) for one value in JSON"
)
extension StreamID: RESPByte {}

extension StreamID: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// Reads a string that is an ID.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> StreamID {
    let text = try String.decode(&reader)
    guard let id = StreamID(text) else { throw .mismatch(expected: "a stream's ID", text: text) }
    return id
  }
}

/// The ID of an entry that is added to a stream.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum NewStreamID: CommandArgument, Equatable, Sendable {
  /// The server makes it of its clock.
  case auto
  /// The server makes its second part. Since Redis 7.0.
  case autoSequence(milliseconds: UInt64)
  /// This one. It must be greater than all before.
  case exactly(StreamID)

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .auto: arguments.append(text: "*")
    case .autoSequence(let milliseconds): arguments.append(text: "\(milliseconds)-*")
    case .exactly(let id): id.append(to: &arguments)
    }
  }
}
