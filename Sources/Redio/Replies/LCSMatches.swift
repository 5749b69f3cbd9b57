/// Where the parts of two strings' longest common subsequence stand.
///
/// - SeeAlso: `LCS` with `IDX`.
public struct LCSMatches: RESPDecodable, Sendable, Equatable {
  /// A part that both strings have.
  public struct Match: RESPDecodable, Sendable, Equatable {
    /// Its bytes in the first string, counted from 0.
    public var first: ClosedRange<Int>
    /// Its bytes in the second string, counted from 0.
    public var second: ClosedRange<Int>

    /// Creates a value, for tests.
    public init(first: ClosedRange<Int>, second: ClosedRange<Int>) {
      self.first = first
      self.second = second
    }
    /// How many bytes it has.
    public var length: Int { first.count }

    /// Reads an array of two places, and perhaps a length, which says the same.
    public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Match {
      var elements = try reader.elements(expecting: "a match")
      guard reader.hasNext(&elements) else { throw .mismatch(expected: "a match", got: "an empty array") }
      let first = try range(&reader)
      guard reader.hasNext(&elements) else { throw .mismatch(expected: "a match", got: "an array of one") }
      let second = try range(&reader)
      while reader.hasNext(&elements) { reader.skip() }
      return Match(first: first, second: second)
    }

    private static func range(_ reader: inout RESPReader) throws(RESPDecodingError) -> ClosedRange<Int> {
      let range = try RESPPair<Int, Int>.decode(&reader)
      guard range.first <= range.second else {
        throw .mismatch(expected: "a range", got: "one that ends before it starts")
      }
      // So that it can be counted.
      guard range.first >= 0, range.second < .max else {
        throw .mismatch(expected: "a range", got: "one that no string has")
      }
      return range.first...range.second
    }
  }

  /// The parts, the last ones first.
  public var matches: [Match]
  /// How many bytes the whole subsequence has, parts that were left out too.
  public var length: Int

  /// Creates a value, for tests.
  public init(matches: [Match], length: Int) {
    self.matches = matches
    self.length = length
  }

  /// Reads a map of parts and the length.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> LCSMatches {
    var matches = LCSMatches(matches: [], length: 0)
    try reader.fields(expecting: "matches") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "matches": matches.matches = try reader.decode()
      case "len": matches.length = try reader.decode()
      default: break
      }
    }
    return matches
  }
}
