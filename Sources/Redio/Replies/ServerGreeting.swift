/// What a server is.
///
/// - SeeAlso: `HELLO`.
public struct ServerGreeting: RESPDecodable, Sendable, Equatable {
  /// A module that a server has loaded.
  public struct Module: RESPDecodable, Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Its version.
    public var version: Int
    /// Where it was loaded from; since Redis 7.0.
    public var path: String?
    /// What it was loaded with; since Redis 7.0.
    public var arguments: [String]

    /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
    public init(name: String = "", version: Int = 0, path: String? = nil, arguments: [String] = []) {
      self.name = name
      self.version = version
      self.path = path
      self.arguments = arguments
    }

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
  public var server: String
  /// Its version, such as `7.0.15`.
  public var version: String
  /// The version of the protocol from now on, 2 or 3.
  public var protocolVersion: Int
  /// The connection's id.
  public var id: Int
  /// `standalone`, `cluster` or `sentinel`.
  public var mode: String
  /// `master`, `replica`, or `sentinel` for one. Some Sentinels tell none.
  public var role: String?
  /// The modules that it has loaded.
  public var modules: [Module]
  /// Where it stands, if it is told; since Valkey 8.1.
  public var availabilityZone: String?

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(
    server: String = "", version: String = "", protocolVersion: Int = 2, id: Int = 0, mode: String = "",
    role: String? = nil, modules: [Module] = [], availabilityZone: String? = nil
  ) {
    self.server = server
    self.version = version
    self.protocolVersion = protocolVersion
    self.id = id
    self.mode = mode
    self.role = role
    self.modules = modules
    self.availabilityZone = availabilityZone
  }

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
