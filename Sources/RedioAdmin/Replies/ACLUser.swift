/// What a user may do.
///
/// - SeeAlso: `ACL GETUSER`.
public struct ACLUser: RESPDecodable, Sendable, Equatable {
  /// Rules that go together: a command is let through if all of them let it.
  public struct Permissions: RESPDecodable, Sendable, Equatable {
    /// The commands, as rules: `-@all +get`.
    public var commands: String
    /// The keys, as rules: `~app:*`, or `%R~app:*` for those that may be read alone.
    public var keys: [String]
    /// The channels, as rules: `&news:*`.
    public var channels: [String]
    /// The databases: `alldbs`, a rule such as `db=0,1`, or nothing for none; since Valkey 9.1.
    public var databases: String?

    /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
    public init(commands: String = "", keys: [String] = [], channels: [String] = [], databases: String? = nil) {
      self.commands = commands
      self.keys = keys
      self.channels = channels
      self.databases = databases
    }

    /// Reads a map.
    public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Permissions {
      var permissions = Permissions()
      try reader.fields(expecting: "a user's permissions") { (name, reader) throws(RESPDecodingError) in
        try permissions.read(name, &reader)
      }
      return permissions
    }

    fileprivate mutating func read(_ name: String, _ reader: inout RESPReader) throws(RESPDecodingError) {
      switch name {
      case "commands": commands = try reader.decode()
      case "keys": keys = try reader.rules("~")
      case "channels": channels = try reader.rules("&")
      case "databases": databases = try reader.decode()
      default: break
      }
    }
  }

  /// What the user is: `on` or `off`, `nopass` if any password will do, and others.
  public var flags: Set<String>
  /// The SHA-256 of each password, in hexadecimal digits.
  public var passwords: [String]
  /// What the user may do.
  public var permissions: Permissions
  /// What the user may do besides, each on its own; since Redis 7.0.
  public var selectors: [Permissions]

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(
    flags: Set<String> = [], passwords: [String] = [], permissions: Permissions = Permissions(),
    selectors: [Permissions] = []
  ) {
    self.flags = flags
    self.passwords = passwords
    self.permissions = permissions
    self.selectors = selectors
  }

  /// Whether somebody may be this user.
  public var isOn: Bool { flags.contains("on") }

  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ACLUser {
    var user = ACLUser()
    try reader.fields(expecting: "a user") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "flags": user.flags = try reader.decode()
      case "passwords": user.passwords = try reader.decode()
      case "selectors": user.selectors = try reader.decode()
      default: try user.permissions.read(name, &reader)
      }
    }
    return user
  }
}

extension RESPReader {
  /// Rules in one text (since Redis 7.0), or patterns without their prefix in an array. There are no spaces in them.
  fileprivate mutating func rules(_ prefix: String) throws(RESPDecodingError) -> [String] {
    guard isAggregate else { return TextLines.words(try repairedText()).map(String.init) }
    return try decode([String].self).map { prefix + $0 }
  }
}

extension ACLUser: CustomStringConvertible, CustomReflectable {
  /// What the user may do, without the passwords' digests, by which a weak password can be found.
  public var description: String {
    "ACLUser(flags: \(flags.sorted()), passwords: \(passwords.count), permissions: \(permissions), selectors: \(selectors))"
  }

  /// Shows how many passwords there are, and not their digests.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "flags": flags, "passwords": passwords.count, "permissions": permissions, "selectors": selectors,
      ])
  }
}
