internal import RESP

/// A unit of length on the earth's surface.
public typealias GeoUnit = CommandWord<GeoUnitWords>

/// The words of ``GeoUnit``.
public enum GeoUnitWords {}

extension CommandWord where Choice == GeoUnitWords {
  /// Meters.
  @_alwaysEmitIntoClient
  public static var meters: Self { Self("m") }
  /// Kilometers.
  @_alwaysEmitIntoClient
  public static var kilometers: Self { Self("km") }
  /// Feet.
  @_alwaysEmitIntoClient
  public static var feet: Self { Self("ft") }
  /// Miles.
  @_alwaysEmitIntoClient
  public static var miles: Self { Self("mi") }
}

/// What must be the case for `geoadd` to add or move a member.
public typealias GeoCondition = CommandWord<GeoConditionWords>

/// The words of ``GeoCondition``.
public enum GeoConditionWords {}

extension CommandWord where Choice == GeoConditionWords {
  /// It is not in the set: none is moved.
  @_alwaysEmitIntoClient
  public static var absent: Self { Self("NX") }
  /// It is in the set: none is added.
  @_alwaysEmitIntoClient
  public static var exists: Self { Self("XX") }
}

/// A member of a set of places, and where it is.
public struct GeoPlace: CommandArgument, Sendable, Equatable {
  private let member: EncodedValue
  /// Where it is.
  public let coordinates: GeoCoordinates

  /// A member at these coordinates.
  public init(_ member: some RESPStorable, at coordinates: GeoCoordinates) {
    self.member = EncodedValue(member)
    self.coordinates = coordinates
  }

  /// A member at these coordinates, both in degrees.
  public init(_ member: some RESPStorable, longitude: Double, latitude: Double) {
    self.init(member, at: GeoCoordinates(longitude: longitude, latitude: latitude))
  }

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    coordinates.append(to: &arguments)
    member.append(to: &arguments)
  }
}

/// The middle of an area.
public struct GeoCenter: CommandArgument, Sendable, Equatable {
  fileprivate let words: [EncodedValue]

  /// Where this member of the set is.
  public static func member(_ member: some RESPStorable) -> GeoCenter {
    GeoCenter(words: [EncodedValue("FROMMEMBER"), EncodedValue(member)])
  }

  /// These coordinates.
  public static func coordinates(_ coordinates: GeoCoordinates) -> GeoCenter {
    GeoCenter(words: [EncodedValue("FROMLONLAT")] + coordinates.words)
  }

  /// These coordinates, both in degrees.
  public static func coordinates(longitude: Double, latitude: Double) -> GeoCenter {
    .coordinates(GeoCoordinates(longitude: longitude, latitude: latitude))
  }

  @usableFromInline
  package func append(to arguments: inout RESPArguments) { words.append(to: &arguments) }
}

/// An area in which places are looked for.
public struct GeoArea: CommandArgument, Sendable, Equatable {
  private let words: [EncodedValue]

  /// What is no farther from the center than the radius.
  public static func circle(around center: GeoCenter, radius: Double, unit: GeoUnit) -> GeoArea {
    GeoArea(words: center.words + [EncodedValue("BYRADIUS"), EncodedValue(radius), EncodedValue(unit.word)])
  }

  /// A rectangle along the axes, with the center in its middle.
  public static func box(around center: GeoCenter, width: Double, height: Double, unit: GeoUnit) -> GeoArea {
    let size = [EncodedValue(width), EncodedValue(height), EncodedValue(unit.word)]
    return GeoArea(words: center.words + [EncodedValue("BYBOX")] + size)
  }

  /// A polygon of three corners or more. Its last one is joined with its first one. Since Valkey 9.0.
  public static func polygon(_ corners: [GeoCoordinates]) -> GeoArea {
    var words = [EncodedValue("BYPOLYGON"), EncodedValue(corners.count)]
    for corner in corners { words += corner.words }
    return GeoArea(words: words)
  }

  @usableFromInline
  package func append(to arguments: inout RESPArguments) { words.append(to: &arguments) }
}

extension GeoCoordinates {
  fileprivate var words: [EncodedValue] { [EncodedValue(longitude), EncodedValue(latitude)] }
}

/// How many places are looked for.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum GeoCount: CommandArgument, Sendable, Equatable {
  /// The first ones in the order asked for: the nearest ones, or in descending order the farthest ones.
  case first(Int)
  /// As many, whichever they are: faster, as the search ends with the last one that is needed. Since Redis 6.2.
  case any(Int)

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .first(let count): arguments.append(integer: count)
    case .any(let count):
      arguments.append(integer: count)
      arguments.append(text: "ANY")
    }
  }
}

/// What comes beside the members that a search has found.
public struct GeoDetails: OptionSet, CommandArgument, Sendable, Equatable {
  /// One bit for each.
  public let rawValue: Int

  /// Some of them, by their bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Where each member is.
  public static let coordinates = GeoDetails(rawValue: 1)
  /// How far each member is from the center, in the unit of the area; in meters from the middle of a polygon.
  public static let distance = GeoDetails(rawValue: 2)
  /// The geohash of each member as a number of 52 bits.
  public static let hash = GeoDetails(rawValue: 4)

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    if contains(.coordinates) { arguments.append(text: "WITHCOORD") }
    if contains(.distance) { arguments.append(text: "WITHDIST") }
    if contains(.hash) { arguments.append(text: "WITHHASH") }
  }
}
