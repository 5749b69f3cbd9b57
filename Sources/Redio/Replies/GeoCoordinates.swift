internal import RESP

/// A place on the earth's surface.
///
/// Servers store it with some loss: what comes back is off by less than a meter.
public struct GeoCoordinates: CommandArgument, Sendable, Equatable {
  /// Degrees to the east, from -180 to 180.
  public var longitude: Double
  /// Degrees to the north, from -85.05112878 to 85.05112878: servers don't know what is nearer to a pole.
  public var latitude: Double

  /// A place by its degrees.
  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    arguments.append(longitude)
    arguments.append(latitude)
  }
}

extension GeoCoordinates: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// Reads an array of longitude and latitude.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> GeoCoordinates {
    try reader.pair(Double.decode, Double.decode) { GeoCoordinates(longitude: $0, latitude: $1) }
  }
}
