/// A member of a sorted set with its score.
public struct Scored<Member: Sendable>: Sendable {
  /// The member.
  public var member: Member
  /// Its score.
  public var score: Double

  /// A member with its score.
  public init(_ member: Member, score: Double) {
    self.member = member
    self.score = score
  }
}

extension Scored: Equatable where Member: Equatable {}
extension Scored: Hashable where Member: Hashable {}

extension Scored: RESPDecodable where Member: RESPDecodable {
  /// Whether the members do.
  public static var _decodesInPlace: Bool { Member._decodesInPlace }

  /// Reads an array of a member and its score.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Scored {
    try reader.pair(Member.decode, Double.decode) { Scored($0, score: $1) }
  }

  /// Reads an array of a member as text and its score.
  public static func decodeText(_ reader: inout RESPReader) throws(RESPDecodingError) -> Scored<Member.TextForm> {
    try reader.pair(Member.decodeText, Double.decode) { Scored<Member.TextForm>($0, score: $1) }
  }

  /// Reads an array of a member by its content and its score.
  public static func decodeContent(_ reader: inout RESPReader) throws(RESPDecodingError) -> Scored<Member.ContentForm> {
    try reader.pair(Member.decodeContent, Double.decode) { Scored<Member.ContentForm>($0, score: $1) }
  }

  /// Reads an array of a member and its score; null, or an empty array, is none.
  public static func decodeOptional(_ reader: inout RESPReader) throws(RESPDecodingError) -> Scored? {
    try reader.scored(Member.decode)
  }

  /// Reads an array of a member as text and its score; null, or an empty array, is none.
  public static func decodeOptionalText(
    _ reader: inout RESPReader
  ) throws(RESPDecodingError) -> Scored<Member.TextForm>? {
    try reader.scored(Member.decodeText)
  }

  /// Reads an array of a member by its content and its score; null, or an empty array, is none.
  public static func decodeOptionalContent(
    _ reader: inout RESPReader
  ) throws(RESPDecodingError) -> Scored<Member.ContentForm>? {
    try reader.scored(Member.decodeContent)
  }

  /// Reads members with their scores: pairs (RESP3), or both in turn (RESP2).
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Scored] {
    try reader.pairs(Member.decode, Double.decode) { Scored($0, score: $1) }
  }

  /// Reads members as text with their scores: pairs (RESP3), or both in turn (RESP2).
  public static func decodeTextArray(
    _ reader: inout RESPReader
  ) throws(RESPDecodingError) -> [Scored<Member.TextForm>] {
    try reader.pairs(Member.decodeText, Double.decode) { Scored<Member.TextForm>($0, score: $1) }
  }

  /// Reads members by their content with their scores: pairs (RESP3), or both in turn (RESP2).
  public static func decodeContentArray(
    _ reader: inout RESPReader
  ) throws(RESPDecodingError) -> [Scored<Member.ContentForm>] {
    try reader.pairs(Member.decodeContent, Double.decode) { Scored<Member.ContentForm>($0, score: $1) }
  }
}

extension RESPReader {
  /// One member with its score, if there is one.
  fileprivate mutating func scored<Member>(
    _ member: (inout RESPReader) throws(RESPDecodingError) -> Member
  ) throws(RESPDecodingError) -> Scored<Member>? {
    if readNull() { return nil }
    let all = try pairs(member, Double.decode) { Scored($0, score: $1) }
    guard all.count < 2 else { throw .mismatch(expected: "a member with its score", got: "\(all.count) of them") }
    return all.first
  }
}
