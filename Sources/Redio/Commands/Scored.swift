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
  /// The same with text forms inside.
  public typealias TextForm = Scored<Member.TextForm>
  /// The same with content forms inside.
  public typealias ContentForm = Scored<Member.ContentForm>
}

extension Scored: RESPReadable where Member: RESPReadable {
  /// Whether the members do.
  public static var _decodesInPlace: Bool { Member._decodesInPlace }

  /// Reads an array of a member and its score.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Scored {
    try reader.pair(Member.decode, Double.decode) { Scored($0, score: $1) }
  }

  /// Reads an array of a member and its score; null, or an empty array, is none.
  public static func decodeOptional(_ reader: inout RESPReader) throws(RESPDecodingError) -> Scored? {
    if reader.readNull() { return nil }
    let all = try decodeArray(&reader)
    guard all.count < 2 else { throw .mismatch(expected: "a member with its score", got: "\(all.count) of them") }
    return all.first
  }

  /// Reads members with their scores: pairs (RESP3), or both in turn (RESP2).
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Scored] {
    try reader.pairs(Member.decode, Double.decode) { Scored($0, score: $1) }
  }
}
