/// What a server is.
///
/// - SeeAlso: `HELLO`.
public struct ServerGreeting: RESPDecodable, Sendable, Equatable {
  /// A module that a server has loaded.
  public struct Module: RESPDecodable, Sendable, Equatable {
    /// Its name.
    public var name = ""
    /// Its version.
    public var version = 0
    /// Where it was loaded from; since Redis 7.0.
    public var path: String?
    /// What it was loaded with; since Redis 7.0.
    public var arguments: [String] = []

    /// Reads a map.
    public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Module {
      var module = Module()
      try reader.fields(expecting: "a module") { (name, reader) throws(RESPDecodingError) in
        switch name {
        case "name": module.name = try reader.decode()
        case "ver": module.version = try reader.decode()
        case "path": module.path = try reader.decode()
        case "args": module.arguments = try reader.decode()
        default: break
        }
      }
      return module
    }
  }

  /// `redis`, `valkey` or another name.
  public var server = ""
  /// Its version, such as `7.0.15`.
  public var version = ""
  /// The version of the protocol from now on, 2 or 3.
  public var protocolVersion = 2
  /// The connection's id.
  public var id = 0
  /// `standalone`, `cluster` or `sentinel`.
  public var mode = ""
  /// `master`, `replica`, or `sentinel` for one. Some Sentinels tell none.
  public var role: String?
  /// The modules that it has loaded.
  public var modules: [Module] = []
  /// Where it stands, if it is told; since Valkey 8.1.
  public var availabilityZone: String?

  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ServerGreeting {
    var greeting = ServerGreeting()
    try reader.fields(expecting: "a server's greeting") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "server": greeting.server = try reader.decode()
      case "version": greeting.version = try reader.decode()
      case "proto": greeting.protocolVersion = try reader.decode()
      case "id": greeting.id = try reader.decode()
      case "mode": greeting.mode = try reader.decode()
      case "role": greeting.role = try reader.decode()
      case "modules": greeting.modules = try reader.decode()
      case "availability_zone": greeting.availabilityZone = try reader.decode()
      default: break
      }
    }
    return greeting
  }
}
