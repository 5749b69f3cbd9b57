import Foundation

/// What the server's authors say of a command: a line of `Facts/commands.json`.
struct Facts: Decodable {
  let group: String
  let since: String
  let arity: Int
  let complexity: String?
  let flags: Set<String>
  let arguments: [Argument]
  let keys: [KeyRule]
  let deprecatedSince: String?
  let replacedBy: String?

  /// A part of the command's syntax.
  struct Argument: Decodable {
    let name: String
    let type: String
    let token: String?
    let isOptional: Bool
    let isMultiple: Bool
    /// Whether the token is repeated with each value.
    let repeatsToken: Bool
    let arguments: [Argument]

    private enum Keys: String, CodingKey {
      case name, type, token, optional, multiple, multiple_token, arguments
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Keys.self)
      name = try values.decode(String.self, forKey: .name)
      type = try values.decode(String.self, forKey: .type)
      token = try values.decodeIfPresent(String.self, forKey: .token)
      isOptional = try values.decodeIfPresent(Bool.self, forKey: .optional) ?? false
      isMultiple = try values.decodeIfPresent(Bool.self, forKey: .multiple) ?? false
      repeatsToken = try values.decodeIfPresent(Bool.self, forKey: .multiple_token) ?? false
      arguments = try values.decodeIfPresent([Argument].self, forKey: .arguments) ?? []
    }
  }

  /// Where keys stand among a command's words.
  struct KeyRule: Decodable {
    struct Begin: Decodable {
      struct Index: Decodable { let pos: Int }
      struct Keyword: Decodable {
        let keyword: String
        let startfrom: Int
      }
      let index: Index?
      let keyword: Keyword?
    }
    struct Find: Decodable {
      struct Range: Decodable {
        let lastkey: Int
        let step: Int
        let limit: Int
      }
      struct Count: Decodable {
        let keynumidx: Int
        let firstkey: Int
        let step: Int
      }
      let range: Range?
      let keynum: Count?
    }
    let flags: [String]
    let begin_search: Begin
    let find_keys: Find
  }

  private enum Keys: String, CodingKey {
    case group, since, arity, complexity, command_flags, arguments, key_specs, deprecated_since, replaced_by
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Keys.self)
    group = try values.decode(String.self, forKey: .group)
    since = try values.decode(String.self, forKey: .since)
    arity = try values.decode(Int.self, forKey: .arity)
    complexity = try values.decodeIfPresent(String.self, forKey: .complexity)
    flags = Set(try values.decodeIfPresent([String].self, forKey: .command_flags) ?? [])
    arguments = try values.decodeIfPresent([Argument].self, forKey: .arguments) ?? []
    keys = try values.decodeIfPresent([KeyRule].self, forKey: .key_specs) ?? []
    deprecatedSince = try values.decodeIfPresent(String.self, forKey: .deprecated_since)
    replacedBy = try values.decodeIfPresent(String.self, forKey: .replaced_by)
  }

  /// All commands, by name.
  static func read(_ file: URL) throws -> [String: Facts] {
    try JSONDecoder().decode([String: Facts].self, from: Data(contentsOf: file))
  }
}

extension Facts {
  /// The arguments as a manual writes them: `key [NX | XX] [COUNT count]`.
  var syntax: String { Self.syntax(arguments).joined(separator: " ") }

  private static func syntax(_ arguments: [Argument]) -> [String] { arguments.map(syntax) }

  private static func syntax(_ argument: Argument) -> String {
    var value =
      switch argument.type {
      case "pure-token": argument.token ?? argument.name
      case "oneof": argument.arguments.map(syntax).joined(separator: " | ")
      case "block": syntax(argument.arguments).joined(separator: " ")
      default: argument.name
      }
    if argument.type != "pure-token", let token = argument.token {
      if argument.type == "oneof", argument.arguments.count > 1 { value = "<\(value)>" }
      value = "\(token.isEmpty ? "\"\"" : token) \(value)"
    } else if argument.type == "oneof", !argument.isOptional, argument.arguments.count > 1 {
      value = "<\(value)>"
    }
    if argument.isMultiple { value += argument.repeatsToken ? " [\(value) …]" : " […]" }
    return argument.isOptional ? "[\(value)]" : value
  }
}
