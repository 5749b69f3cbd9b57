/// What a server's documentation says of a command.
///
/// - SeeAlso: `COMMAND DOCS`.
public struct CommandDocumentation: RESPDecodable, Sendable, Equatable {
  /// What a version has changed.
  public struct Change: Sendable, Equatable {
    /// The version.
    public var version: String
    /// What it has changed, in English.
    public var text: String

    /// Creates a value, for tests.
    public init(version: String, text: String) {
      self.version = version
      self.text = text
    }
  }

  /// An argument, or several that belong together.
  public struct Argument: RESPDecodable, Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Its name where it is shown to people, if it has another one or the server always says it.
    public var displayText: String?
    /// What it is: `key`, `string`, `integer`, `double`, `pattern`, `unix-time`, `pure-token` for a word without a value,
    /// `oneof` for a choice of `arguments`, `block` for all of them.
    public var type: String
    /// Which of the command's key specifications it belongs to, if it is a key: the first one is 0.
    public var keySpecification: Int?
    /// The word that is sent before it.
    public var token: String?
    /// What it does, in English.
    public var summary: String?
    /// The version that has brought it, if the command is older.
    public var since: String?
    /// Since when it should not be used.
    public var deprecatedSince: String?
    /// `optional`, `multiple`, `multiple_token`.
    public var flags: Set<String>
    /// What it is made of.
    public var arguments: [Argument]

    /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
    public init(
      name: String = "", displayText: String? = nil, type: String = "", keySpecification: Int? = nil,
      token: String? = nil, summary: String? = nil, since: String? = nil, deprecatedSince: String? = nil,
      flags: Set<String> = [], arguments: [Argument] = []
    ) {
      self.name = name
      self.displayText = displayText
      self.type = type
      self.keySpecification = keySpecification
      self.token = token
      self.summary = summary
      self.since = since
      self.deprecatedSince = deprecatedSince
      self.flags = flags
      self.arguments = arguments
    }

    /// Reads a map.
    public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Argument {
      var argument = Argument()
      try reader.fields(expecting: "an argument") { (name, reader) throws(RESPDecodingError) in
        switch name {
        case "name": argument.name = try reader.decode()
        case "display_text": argument.displayText = try reader.decode()
        case "type": argument.type = try reader.decode()
        case "key_spec_index": argument.keySpecification = try reader.decode()
        case "token": argument.token = try reader.decode()
        case "summary": argument.summary = try reader.decode()
        case "since": argument.since = try reader.decode()
        case "deprecated_since": argument.deprecatedSince = try reader.decode()
        case "flags": argument.flags = try reader.decode()
        case "arguments": argument.arguments = try reader.recursive("arguments", [Argument].decode)
        default: break
        }
      }
      return argument
    }
  }

  /// What it does, in English.
  public var summary: String
  /// The version that has brought it.
  public var since: String
  /// The group that it is in: `string`, `server` …
  public var group: String
  /// How much there is to do for it, in English.
  public var complexity: String?
  /// The module that it comes from; `nil` if it is the server's own.
  public var module: String?
  /// `deprecated`, `syscmd`.
  public var flags: Set<String>
  /// Since when it should not be used.
  public var deprecatedSince: String?
  /// What should be used instead, in English.
  public var replacedBy: String?
  /// What later versions have changed.
  public var history: [Change]
  /// Its arguments.
  public var arguments: [Argument]
  /// Its subcommands, by name: `config|get`.
  public var subcommands: [String: CommandDocumentation]

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(
    summary: String = "", since: String = "", group: String = "", complexity: String? = nil, module: String? = nil,
    flags: Set<String> = [], deprecatedSince: String? = nil, replacedBy: String? = nil, history: [Change] = [],
    arguments: [Argument] = [], subcommands: [String: CommandDocumentation] = [:]
  ) {
    self.summary = summary
    self.since = since
    self.group = group
    self.complexity = complexity
    self.module = module
    self.flags = flags
    self.deprecatedSince = deprecatedSince
    self.replacedBy = replacedBy
    self.history = history
    self.arguments = arguments
    self.subcommands = subcommands
  }

  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> CommandDocumentation {
    var documentation = CommandDocumentation()
    try reader.fields(expecting: "a command's documentation") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "summary": documentation.summary = try reader.decode()
      case "since": documentation.since = try reader.decode()
      case "group": documentation.group = try reader.decode()
      case "complexity": documentation.complexity = try reader.decode()
      case "module": documentation.module = try reader.decode()
      case "doc_flags": documentation.flags = try reader.decode()
      case "deprecated_since": documentation.deprecatedSince = try reader.decode()
      case "replaced_by": documentation.replacedBy = try reader.decode()
      case "history":
        documentation.history = try reader.pairs(serverText, serverText) { Change(version: $0, text: $1) }
      case "arguments": documentation.arguments = try reader.decode()
      case "subcommands":
        documentation.subcommands = try reader.recursive("subcommands", [String: CommandDocumentation].decode)
      default: break
      }
    }
    return documentation
  }
}
