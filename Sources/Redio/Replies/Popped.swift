internal import RESP

/// An element that was taken from a list, and the key of that list.
///
/// - SeeAlso: `BLPOP`, `BRPOP`.
public struct Popped<Element: Sendable>: Sendable {
  /// The key.
  public var key: Bytes
  /// The element.
  public var element: Element

  /// An element of the list at a key.
  public init(key: Bytes, element: Element) {
    self.key = key
    self.element = element
  }
}

extension Popped: Equatable where Element: Equatable {}

extension Popped: RESPDecodable where Element: RESPDecodable {
  /// The same with text forms inside.
  public typealias TextForm = Popped<Element.TextForm>
  /// The same with content forms inside.
  public typealias ContentForm = Popped<Element.ContentForm>
}

extension Popped: RESPReadable where Element: RESPReadable {
  /// Whether the elements do.
  public static var _decodesInPlace: Bool { Element._decodesInPlace }

  /// Reads an array of a key and an element.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Popped {
    try reader.pair(Bytes.decode, Element.decode) { Popped(key: $0, element: $1) }
  }
}

/// Elements that were taken from a list or a sorted set, and its key.
///
/// - SeeAlso: `LMPOP`, `BLMPOP`, `ZMPOP`, `BZMPOP`.
public struct PoppedElements<Element: Sendable>: Sendable {
  /// The key.
  public var key: Bytes
  /// The elements in the order in which they were taken.
  public var elements: [Element]

  /// Elements of what is at a key.
  public init(key: Bytes, elements: [Element]) {
    self.key = key
    self.elements = elements
  }
}

extension PoppedElements: Equatable where Element: Equatable {}

extension PoppedElements: RESPDecodable where Element: RESPDecodable {
  /// The same with text forms inside.
  public typealias TextForm = PoppedElements<Element.TextForm>
  /// The same with content forms inside.
  public typealias ContentForm = PoppedElements<Element.ContentForm>
}

extension PoppedElements: RESPReadable where Element: RESPReadable {
  /// Whether the elements do.
  public static var _decodesInPlace: Bool { Element._decodesInPlace }

  /// Reads an array of a key and elements.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> PoppedElements {
    try reader.pair(Bytes.decode, Element.decodeArray) { PoppedElements(key: $0, elements: $1) }
  }
}

/// A member that was taken from a sorted set, with its score, and the key of that set.
///
/// - SeeAlso: `BZPOPMIN`, `BZPOPMAX`.
public struct PoppedMember<Member: Sendable>: Sendable {
  /// The key.
  public var key: Bytes
  /// The member.
  public var member: Member
  /// Its score.
  public var score: Double

  /// A member of the sorted set at a key.
  public init(key: Bytes, member: Member, score: Double) {
    self.key = key
    self.member = member
    self.score = score
  }
}

extension PoppedMember: Equatable where Member: Equatable {}

extension PoppedMember: RESPDecodable where Member: RESPDecodable {
  /// The same with text forms inside.
  public typealias TextForm = PoppedMember<Member.TextForm>
  /// The same with content forms inside.
  public typealias ContentForm = PoppedMember<Member.ContentForm>
}

extension PoppedMember: RESPReadable where Member: RESPReadable {
  /// Whether the members do.
  public static var _decodesInPlace: Bool { Member._decodesInPlace }

  /// Reads an array of a key, a member and its score.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> PoppedMember {
    try reader.poppedMember()
  }
}

extension RESPReader {
  fileprivate mutating func poppedMember<Member: RESPReadable>() throws(RESPDecodingError) -> PoppedMember<Member> {
    var elements = try elements(expecting: "a key, a member and its score")
    guard elements.count == 3 || elements.count == nil, hasNext(&elements) else {
      throw .mismatch(expected: "a key, a member and its score", got: "an aggregate of another size")
    }
    let key = try Bytes.decode(&self)
    guard hasNext(&elements) else { throw .mismatch(expected: "a member", got: "the end of the aggregate") }
    let popped = try Member.decode(&self)
    guard hasNext(&elements) else { throw .mismatch(expected: "a score", got: "the end of the aggregate") }
    let score = try Double.decode(&self)
    guard !hasNext(&elements) else {
      throw .mismatch(expected: "a key, a member and its score", got: "an aggregate of more than three")
    }
    return PoppedMember(key: key, member: popped, score: score)
  }
}
