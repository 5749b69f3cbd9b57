internal import RESP

/// A member that a search has found, with the details that were asked for.
///
/// - SeeAlso: `GEOSEARCH`, `GEORADIUS`.
public struct GeoMatch<Member: Sendable>: Sendable {
  /// The member.
  public var member: Member
  /// How far it is from the center, in the unit of the area, to four decimals; `nil` unless asked for.
  public var distance: Double?
  /// Its geohash as a number of 52 bits; `nil` unless asked for.
  public var hash: Int?
  /// Where it is; `nil` unless asked for.
  public var coordinates: GeoCoordinates?

  /// A member with details.
  public init(_ member: Member, distance: Double? = nil, hash: Int? = nil, coordinates: GeoCoordinates? = nil) {
    self.member = member
    self.distance = distance
    self.hash = hash
    self.coordinates = coordinates
  }
}

extension GeoMatch: Equatable where Member: Equatable {}

extension GeoMatch: RESPDecodable where Member: RESPDecodable {
  /// The same with text forms inside.
  public typealias TextForm = GeoMatch<Member.TextForm>
  /// The same with content forms inside.
  public typealias ContentForm = GeoMatch<Member.ContentForm>
}

extension GeoMatch: RESPReadable where Member: RESPReadable {
  /// Whether the members do.
  public static var _decodesInPlace: Bool { Member._decodesInPlace }

  /// Reads an array of a member and its details, or a member alone.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> GeoMatch {
    try reader.geoMatch()
  }
}

extension RESPReader {
  /// The details come in an order of their own, each of another type: an integer is the hash, an aggregate the coordinates.
  fileprivate mutating func geoMatch<Member: RESPReadable>() throws(RESPDecodingError) -> GeoMatch<Member> {
    guard isAggregate else { return GeoMatch(try Member.decode(&self)) }
    var elements = try elements(expecting: "a member with its details")
    guard hasNext(&elements) else {
      throw .mismatch(expected: "a member with its details", got: "an empty aggregate")
    }
    var match = GeoMatch(try Member.decode(&self))
    while hasNext(&elements) {
      if isAggregate {
        match.coordinates = try GeoCoordinates.decode(&self)
        continue
      }
      let (isInteger, text) = try scalar(expecting: "a distance or a geohash") { kind, bytes in
        (kind == .integer, String(decoding: bytes, as: UTF8.self))
      }
      if isInteger, let hash = Numbers.integer(text[...]) {
        match.hash = hash
      } else if let distance = Double(text) {
        match.distance = distance
      } else {
        throw .mismatch(expected: "a distance", text: text)
      }
    }
    return match
  }
}
