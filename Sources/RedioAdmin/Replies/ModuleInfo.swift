/// A module that the server has loaded.
///
/// - SeeAlso: `MODULE LIST`.
public struct ModuleInfo: RESPDecodable, Sendable, Equatable {
  /// Its name.
  public var name: String
  /// Its version, a number of its own.
  public var version: Int
  /// Where its library is, on the server; since Redis 7.0. Empty or `nil` for one that is a part of the server.
  public var path: String?
  /// What it was loaded with; since Redis 7.0.
  public var arguments: [String]?

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(name: String = "", version: Int = 0, path: String? = nil, arguments: [String]? = nil) {
    self.name = name
    self.version = version
    self.path = path
    self.arguments = arguments
  }

  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ModuleInfo {
    var module = ModuleInfo()
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
