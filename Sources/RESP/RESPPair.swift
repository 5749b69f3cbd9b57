/// Two values that belong together: a field and its value, or a member and its score.
///
/// `[RESPPair]` reads all shapes in which servers send pairs: a map, an array of arrays of two (both RESP3), or a flat
/// array of both in turn (RESP2). An array whose elements are aggregates is read as an array of pairs.
public struct RESPPair<First: Sendable, Second: Sendable>: Sendable {
  /// The first value: the field, or the member.
  public var first: First
  /// The second value: the value, or the score.
  public var second: Second

  /// Creates a pair.
  public init(_ first: First, _ second: Second) {
    self.first = first
    self.second = second
  }
}

extension RESPPair: Equatable where First: Equatable, Second: Equatable {}
extension RESPPair: Hashable where First: Hashable, Second: Hashable {}

extension RESPPair: RESPDecodable where First: RESPDecodable, Second: RESPDecodable {
  /// The same with text forms inside.
  public typealias TextForm = RESPPair<First.TextForm, Second.TextForm>
  /// The same with content forms inside.
  public typealias ContentForm = RESPPair<First.ContentForm, Second.ContentForm>
}

extension RESPPair: RESPReadable where First: RESPReadable, Second: RESPReadable {
  /// `true` if it is `true` for `First` and `Second`.
  public static var _decodesInPlace: Bool { First._decodesInPlace && Second._decodesInPlace }

  /// Reads an array of two.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> RESPPair {
    try reader.pair(First.decode, Second.decode, RESPPair.init)
  }

  /// Reads pairs in any of their shapes.
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [RESPPair] {
    try reader.pairs(First.decode, Second.decode, RESPPair.init)
  }
}

#if !hasFeature(Embedded)
  extension RESPPair: CustomStringConvertible {
    /// As in a dictionary: `"field": "value"`.
    public var description: String { "\(String(reflecting: first)): \(String(reflecting: second))" }
  }
#endif

extension RESPReader {
  /// Reads an array of exactly two elements.
  ///
  /// - Parameters:
  ///   - first: Reads the first element.
  ///   - second: Reads the second element.
  ///   - make: Makes the result from both.
  /// - Throws: `RESPDecodingError` for anything else, and what `first` and `second` throw.
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

  /// Reads pairs in any shape that servers send: a map, an array of arrays of two, or a flat array of both in turn.
  ///
  /// - Parameters:
  ///   - first: Reads a pair's first element.
  ///   - second: Reads a pair's second element.
  ///   - make: Makes a pair from both.
  /// - Throws: `RESPDecodingError` for anything else, and what `first` and `second` throw.
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
