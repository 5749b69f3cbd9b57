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
  /// Reads an array of a member and its score.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Scored {
    try reader.scored(Member.decode)
  }

  /// Reads an array of a member as text and its score.
  public static func decodeText(_ reader: inout RESPReader) throws(RESPDecodingError) -> Scored<Member.TextForm> {
    try reader.scored(Member.decodeText)
  }

  /// Reads an array of a member by its content and its score.
  public static func decodeContent(_ reader: inout RESPReader) throws(RESPDecodingError) -> Scored<Member.ContentForm> {
    try reader.scored(Member.decodeContent)
  }

  /// Reads members with their scores: pairs (RESP3), or both in turn (RESP2).
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [Scored] {
    try reader.scoredList(Member.decode)
  }

  /// Reads members as text with their scores: pairs (RESP3), or both in turn (RESP2).
  public static func decodeTextArray(
    _ reader: inout RESPReader
  ) throws(RESPDecodingError) -> [Scored<Member.TextForm>] {
    try reader.scoredList(Member.decodeText)
  }

  /// Reads members by their content with their scores: pairs (RESP3), or both in turn (RESP2).
  public static func decodeContentArray(
    _ reader: inout RESPReader
  ) throws(RESPDecodingError) -> [Scored<Member.ContentForm>] {
    try reader.scoredList(Member.decodeContent)
  }
}

extension RESPReader {
  fileprivate mutating func scored<Member>(
    _ read: (inout RESPReader) throws(RESPDecodingError) -> Member
  ) throws(RESPDecodingError) -> Scored<Member> {
    var elements = try elements(expecting: "a member and its score")
    guard hasNext(&elements) else { throw .mismatch(expected: "a member and its score", got: "an empty array") }
    let member = try read(&self)
    guard hasNext(&elements) else { throw .mismatch(expected: "a member and its score", got: "a member alone") }
    let score = try Double.decode(&self)
    guard !hasNext(&elements) else { throw .mismatch(expected: "a member and its score", got: "more elements") }
    return Scored(member, score: score)
  }

  fileprivate mutating func scoredList<Member>(
    _ read: (inout RESPReader) throws(RESPDecodingError) -> Member
  ) throws(RESPDecodingError) -> [Scored<Member>] {
    var elements = try elements(expecting: "members and their scores")
    var list: [Scored<Member>] = []
    while hasNext(&elements) {
      if isAggregate {
        list.append(try scored(read))
        continue
      }
      let member = try read(&self)
      guard hasNext(&elements) else { throw .mismatch(expected: "members and their scores", got: "a member alone") }
      list.append(Scored(member, score: try Double.decode(&self)))
    }
    return list
  }
}
