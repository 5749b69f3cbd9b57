/// What a server knows of a command.
///
/// - SeeAlso: `COMMAND`, `COMMAND INFO`.
public struct CommandInfo: RESPDecodable, Sendable, Equatable {
  /// Its name, in lower case; `config|get` is one of a subcommand.
  public var name: String
  /// How many words it has, its name among them; if negative, so many or more.
  public var arity: Int
  /// What it is and does: `readonly`, `write`, `denyoom`, `admin`, `blocking` and others.
  public var flags: Set<String>
  /// Which word is the first key; 0 if there is none.
  public var firstKey: Int
  /// Which word is the last key; if negative, it is counted from the end: -1 is the last word.
  public var lastKey: Int
  /// How many words a key is away from the one before.
  public var keyStep: Int
  /// The categories that it is in, for the rules of users: `@read`, `@fast` and others.
  public var categories: Set<String>
  /// What clients should know of it: `nondeterministic_output`, `request_policy:all_shards` and others; since Redis 7.0.
  public var tips: [String]
  /// Where its keys are; since Redis 7.0.
  public var keySpecifications: [KeySpecification]
  /// Its subcommands; since Redis 7.0.
  public var subcommands: [CommandInfo]

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(
    name: String = "", arity: Int = 0, flags: Set<String> = [], firstKey: Int = 0, lastKey: Int = 0, keyStep: Int = 0,
    categories: Set<String> = [], tips: [String] = [], keySpecifications: [KeySpecification] = [],
    subcommands: [CommandInfo] = []
  ) {
    self.name = name
    self.arity = arity
    self.flags = flags
    self.firstKey = firstKey
    self.lastKey = lastKey
    self.keyStep = keyStep
    self.categories = categories
    self.tips = tips
    self.keySpecifications = keySpecifications
    self.subcommands = subcommands
  }

  /// Reads an array of seven, or of ten since Redis 7.0.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> CommandInfo {
    var elements = try reader.elements(expecting: "a command")
    var info = CommandInfo()
    var count = 0
    while reader.hasNext(&elements) {
      switch count {
      case 0: info.name = try reader.decode()
      case 1: info.arity = try reader.decode()
      case 2: info.flags = try reader.decode()
      case 3: info.firstKey = try reader.decode()
      case 4: info.lastKey = try reader.decode()
      case 5: info.keyStep = try reader.decode()
      case 6: info.categories = try reader.decode()
      case 7: info.tips = try reader.decode()
      case 8: info.keySpecifications = try reader.decode()
      case 9: info.subcommands = try reader.recursive("subcommands", [CommandInfo].decode)
      default: reader.skip()
      }
      count += 1
    }
    guard count > 5 else { throw .mismatch(expected: "a command", got: "an array of \(count)") }
    return info
  }
}

/// Where a command has keys, and how it uses them.
public struct KeySpecification: RESPDecodable, Sendable, Equatable {
  /// Where to start to look for them.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Start: Sendable, Equatable {
    /// At the word of this number; the command's name is 0.
    case index(Int)
    /// Behind the first such word from the one of this number on; if that is negative, it is counted from the end, and the
    /// search goes towards the start.
    case keyword(String, from: Int)
    /// That can't be told so.
    case unknown
  }

  /// Which words are keys.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Extent: Sendable, Equatable {
    /// Each one that is `step` words away from the one before, up to the one that is `last` words from the start, or, if
    /// that is negative, from the end. Where `last` is -1, a `limit` of two or more says that only such a part of the words
    /// counts: the half of them, the third …
    case range(last: Int, step: Int, limit: Int)
    /// As many as a word says: the one that is `count` words from the start. The first key is `first` words from the
    /// start, the others `step` words away from the one before.
    case counted(count: Int, first: Int, step: Int)
    /// That can't be told so.
    case unknown
  }

  /// What becomes of them: `RO`, `RW`, `OW` or `RM`, with `access`, `insert`, `update`, `delete`, and others.
  public var flags: Set<String>
  /// Where to start to look for them.
  public var start: Start
  /// Which words from there on are keys.
  public var extent: Extent
  /// What else there is to say, in English.
  public var notes: String?

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(flags: Set<String> = [], start: Start = .unknown, extent: Extent = .unknown, notes: String? = nil) {
    self.flags = flags
    self.start = start
    self.extent = extent
    self.notes = notes
  }

  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> KeySpecification {
    var specification = KeySpecification()
    try reader.fields(expecting: "a key specification") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "flags": specification.flags = try reader.decode()
      case "notes": specification.notes = try reader.decode()
      case "begin_search": specification.start = try Rule.decode(&reader).start
      case "find_keys": specification.extent = try Rule.decode(&reader).extent
      default: break
      }
    }
    return specification
  }

  /// A type with its figures.
  private struct Rule {
    var type = ""
    var keyword = ""
    var figures: [String: Int] = [:]

    static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Rule {
      var rule = Rule()
      try reader.fields(expecting: "a rule for keys") { (name, reader) throws(RESPDecodingError) in
        switch name {
        case "type": rule.type = try reader.decode()
        case "spec":
          try reader.fields(expecting: "figures of a rule for keys") { (name, reader) throws(RESPDecodingError) in
            switch name {
            case "keyword": rule.keyword = try reader.decode()
            case "index", "startfrom", "lastkey", "keystep", "limit", "keynumidx", "firstkey":
              rule.figures[name] = try reader.decode()
            default: break
            }
          }
        default: break
        }
      }
      return rule
    }

    private subscript(_ name: String) -> Int { figures[name] ?? 0 }

    var start: Start {
      switch type {
      case "index": .index(self["index"])
      case "keyword": .keyword(keyword, from: self["startfrom"])
      default: .unknown
      }
    }

    var extent: Extent {
      switch type {
      case "range": .range(last: self["lastkey"], step: self["keystep"], limit: self["limit"])
      case "keynum": .counted(count: self["keynumidx"], first: self["firstkey"], step: self["keystep"])
      default: .unknown
      }
    }
  }
}
