/// What a connection tracks.
///
/// - SeeAlso: `CLIENT TRACKINGINFO`.
public struct ClientTrackingInfo: RESPDecodable, Sendable, Equatable {
  /// How: `off` or `on`, and with it `bcast`, `optin`, `optout`, `caching-yes`, `caching-no`, `noloop`, `broken_redirect`.
  public var flags: Set<String>
  /// The id of the connection that is told; 0 if it is this one, -1 if nothing is tracked.
  public var redirect: Int
  /// With what the keys start that it is told about, if it is by their names.
  public var prefixes: Set<Bytes>

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(flags: Set<String> = [], redirect: Int = -1, prefixes: Set<Bytes> = []) {
    self.flags = flags
    self.redirect = redirect
    self.prefixes = prefixes
  }

  /// Whether anything is tracked.
  public var isOn: Bool { flags.contains("on") }
  /// Whether the connection that was to be told is gone.
  public var isRedirectBroken: Bool { flags.contains("broken_redirect") }

  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ClientTrackingInfo {
    var info = ClientTrackingInfo()
    try reader.fields(expecting: "what is tracked") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "flags": info.flags = try reader.decode()
      case "redirect": info.redirect = try reader.decode()
      case "prefixes": info.prefixes = try reader.decode()
      default: break
      }
    }
    return info
  }
}
