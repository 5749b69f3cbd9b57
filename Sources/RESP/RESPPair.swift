/// Two values that belong together: a field and its value, a member and its score.
///
/// An array of pairs reads all the shapes in which servers send them: a map, an array of arrays of two (both RESP3), or
/// one array of both in turn (RESP2). An array whose elements are aggregates is taken as one of pairs.
public struct RESPPair<First: Sendable, Second: Sendable>: Sendable {
  /// The first: the field, the member.
  public var first: First
  /// The second: the value, the score.
  public var second: Second

  /// Both.
  public init(_ first: First, _ second: Second) {
    self.first = first
    self.second = second
  }
}

extension RESPPair: Equatable where First: Equatable, Second: Equatable {}
extension RESPPair: Hashable where First: Hashable, Second: Hashable {}

extension RESPPair: RESPDecodable where First: RESPDecodable, Second: RESPDecodable {
  /// Whether both do.
  public static var _decodesInPlace: Bool { First._decodesInPlace && Second._decodesInPlace }

  /// Reads an array of two.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> RESPPair {
    try reader.pair(First.decode, Second.decode, RESPPair.init)
  }

  /// Reads an array of two, values as text.
  public static func decodeText(
    _ reader: inout RESPReader
  ) throws(RESPDecodingError) -> RESPPair<First.TextForm, Second.TextForm> {
    try reader.pair(First.decodeText, Second.decodeText, RESPPair<First.TextForm, Second.TextForm>.init)
  }

  /// Reads an array of two, values by content.
  public static func decodeContent(
    _ reader: inout RESPReader
  ) throws(RESPDecodingError) -> RESPPair<First.ContentForm, Second.ContentForm> {
    try reader.pair(First.decodeContent, Second.decodeContent, RESPPair<First.ContentForm, Second.ContentForm>.init)
  }

  /// Reads pairs in any of their shapes.
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [RESPPair] {
    try reader.pairs(First.decode, Second.decode, RESPPair.init)
  }

  /// Reads pairs in any of their shapes, values as text.
  public static func decodeTextArray(
    _ reader: inout RESPReader
  ) throws(RESPDecodingError) -> [RESPPair<First.TextForm, Second.TextForm>] {
    try reader.pairs(First.decodeText, Second.decodeText, RESPPair<First.TextForm, Second.TextForm>.init)
  }

  /// Reads pairs in any of their shapes, values by content.
  public static func decodeContentArray(
    _ reader: inout RESPReader
  ) throws(RESPDecodingError) -> [RESPPair<First.ContentForm, Second.ContentForm>] {
    try reader.pairs(First.decodeContent, Second.decodeContent, RESPPair<First.ContentForm, Second.ContentForm>.init)
  }
}

extension RESPReader {
  /// Reads an array of two elements, each by its own call.
  ///
  /// - Parameters:
  ///   - first: Reads the first one.
  ///   - second: Reads the second one.
  ///   - make: Makes the result of both.
  public mutating func pair<First, Second, Pair>(
    _ first: (inout RESPReader) throws(RESPDecodingError) -> First,
    _ second: (inout RESPReader) throws(RESPDecodingError) -> Second,
    _ make: (First, Second) -> Pair
  ) throws(RESPDecodingError) -> Pair {
    var elements = try elements(expecting: "a pair")
    guard hasNext(&elements) else { throw .mismatch(expected: "a pair", got: "an empty aggregate") }
    let left = try first(&self)
    guard hasNext(&elements) else { throw .mismatch(expected: "a pair", got: "an array of one") }
    let right = try second(&self)
    guard !hasNext(&elements) else { throw .mismatch(expected: "a pair", got: "an array of more than two") }
    return make(left, right)
  }

  /// Reads pairs in the shapes that servers send them: a map, an array of arrays of two, or one array of both in turn.
  ///
  /// - Parameters:
  ///   - first: Reads a pair's first element.
  ///   - second: Reads a pair's second element.
  ///   - make: Makes a pair of both.
  public mutating func pairs<First, Second, Pair>(
    _ first: (inout RESPReader) throws(RESPDecodingError) -> First,
    _ second: (inout RESPReader) throws(RESPDecodingError) -> Second,
    _ make: (First, Second) -> Pair
  ) throws(RESPDecodingError) -> [Pair] {
    var elements = try elements(expecting: "pairs")
    var pairs: [Pair] = []
    while hasNext(&elements) {
      if !elements.isMap, isAggregate {
        pairs.append(try pair(first, second, make))
        continue
      }
      let left = try first(&self)
      guard hasNext(&elements) else { throw .mismatch(expected: "pairs", got: "an odd number of elements") }
      pairs.append(make(left, try second(&self)))
    }
    return pairs
  }
}
