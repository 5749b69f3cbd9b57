/// A part of what a scan goes through, and where the next part starts.
///
/// - SeeAlso: `SCAN`, `HSCAN`, `SSCAN`, `ZSCAN`.
public struct ScanPage<Element: Sendable>: Sendable {
  /// Where the next part starts; `0` after the last one.
  public var cursor: String
  /// What was found: any number, also none before the end. What was there all the time comes at least once.
  public var elements: [Element]

  /// Whether this was the last part.
  public var isLast: Bool { cursor == "0" }

  /// A part.
  public init(cursor: String, elements: [Element]) {
    self.cursor = cursor
    self.elements = elements
  }
}

extension ScanPage: Equatable where Element: Equatable {}

extension ScanPage: RESPDecodable where Element: RESPDecodable {
  /// The same with text forms inside.
  public typealias TextForm = ScanPage<Element.TextForm>
  /// The same with content forms inside.
  public typealias ContentForm = ScanPage<Element.ContentForm>
}

extension ScanPage: RESPReadable where Element: RESPReadable {
  /// Whether the elements do.
  public static var _decodesInPlace: Bool { Element._decodesInPlace }

  /// Reads an array of a cursor and elements.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ScanPage {
    try reader.pair(serverText, Element.decodeArray) { ScanPage(cursor: $0, elements: $1) }
  }
}
