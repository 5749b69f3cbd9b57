import Foundation

/// What is kept by hand of a command: `Overlay/README.md` explains it.
struct Entry {
  let name: String
  let place: Place
  /// The module of its functions.
  var module: String
  var summary = ""
  var notes: [String] = []
  var directives: [String: String] = [:]
  var overloads: [Overload] = []
  /// Whether the line before belongs to a note, which the next one may continue.
  var isInNote = false

  var isContainer: Bool { directives["container"] != nil }
}

/// The modules that have commands.
enum Module {
  /// The default.
  static let client = "Redio"
  /// The modules with generated commands.
  static let generated = [client, "RedioAdmin", "RedioStreams"]
  static let all = generated + ["RedioPubSub"]

  /// What the names of a module's pages begin with: the pages of all modules share one space of names.
  static func prefix(_ module: String) -> String { module == "RedioAdmin" ? "Admin" : "" }
}

/// A line of a file, for errors.
struct Place: CustomStringConvertible {
  let file: String
  let line: Int

  var description: String { "\(file):\(line)" }
}

/// What is wrong with the input, and where.
struct InputError: Error, CustomStringConvertible {
  let description: String

  init(_ place: Place, _ reason: String) { description = "\(place): error: \(reason)" }
  init(_ description: String) { self.description = description }
}

/// A way to call a command from Swift.
struct Overload {
  let name: String
  let place: Place
  let items: [Item]
  /// Empty for `OK`.
  let reply: String
  let valueDefault: String
  let constraint: String?
  let attributes: [String: String]
  let wire: [Item]
  let returns: String?
  var notes: [String] = []

  var isSilent: Bool { reply.isEmpty }
  var hasValue: Bool { reply.firstMatch(of: #/\bT\b/#) != nil }
  /// Whether the type that is passed is the whole reply's, not a value's. It has no default.
  var isWhole: Bool { attributes["whole"] != nil }
  /// The type parameters of the reply: a value, and the name of one.
  var replyGenerics: [String] {
    let words = reply.split { !$0.isLetter }
    return ["F", "T"].filter { words.contains(Substring($0)) }
  }
  /// The type that is passed.
  var typeArgument: String { isWhole ? reply : "T" }
  var parameters: [Parameter] { items.compactMap(\.parameter) }
}

/// A word or a parameter of an overload.
enum Item {
  case words([String])
  case parameter(Parameter)

  var parameter: Parameter? { if case .parameter(let parameter) = self { parameter } else { nil } }
}

/// A parameter, and how its value is sent.
struct Parameter {
  enum Kind: Equatable {
    /// `some RESPEncodable`
    case value
    /// `any RESPEncodable`
    case anyValue
    case int, double, string, bytes, bool
    case flag
    case seconds, milliseconds, timeout, timeoutMilliseconds
    case list
    case pairs
    case scores
    /// A type of this library, which knows its words.
    case option(String)
    /// Several values of such a type.
    case options(String)
  }

  var words: [String]
  /// `nil`: the same as the name.
  var label: String?
  var name: String
  var plural: String
  var kind: Kind
  var isCounted: Bool
  /// `nil` sends nothing; of lists: none is enough.
  var isOptional: Bool
  var defaultValue: String?
  /// What decides which way round a range is sent: a flag, or `true`.
  var direction: String?

  var isUnlabelled: Bool { label == "_" }

  /// Whether it stands for any number of arguments.
  var isSeveral: Bool {
    switch kind {
    case .list, .pairs, .scores, .options: true
    default: false
    }
  }

  /// The name of one of several.
  var singular: String { kind != .list && name.hasSuffix("s") ? String(name.dropLast()) : name }

  /// What a value's type conforms to. Keys and names can't be arrays, which values are in JSON.
  var constraint: String { Self.values.contains(name) ? "RESPStorable" : "RESPEncodable" }

  private static let values: Set<String> = [
    "value", "element", "pivot", "member", "other", "message", "comparison",
  ]
}

enum OverlayReader {
  /// Reads a file.
  static func read(_ file: URL) throws -> [Entry] {
    var entries: [Entry] = []
    var module = Module.client
    for (index, line) in try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() {
      let place = Place(file: file.lastPathComponent, line: index + 1)
      let text = line.trimmingCharacters(in: .whitespaces)
      if text.isEmpty || line.hasPrefix("#") { continue }
      if line.hasPrefix("@") {
        guard entries.isEmpty, text.hasPrefix("@module ") else {
          throw InputError(place, "only @module stands above the commands, and nothing else")
        }
        module = try checked(module: String(text.dropFirst("@module ".count)), at: place)
        continue
      }
      guard line.hasPrefix("  ") else {
        entries.append(Entry(name: text, place: place, module: module))
        continue
      }
      guard !entries.isEmpty else { throw InputError(place, "a command's name must come first") }
      try read(text, at: place, into: &entries[entries.count - 1])
    }
    for entry in entries where !entry.isContainer && entry.directives["none"] == nil {
      if entry.summary.isEmpty { throw InputError(entry.place, "\(entry.name) has no summary") }
      if entry.overloads.isEmpty, entry.directives["hand"] == nil {
        throw InputError(entry.place, "\(entry.name) has no overload")
      }
      if !entry.overloads.isEmpty, !Module.generated.contains(entry.module) {
        throw InputError(entry.place, "\(entry.module) has no generated commands")
      }
    }
    return entries
  }

  private static let directives: Set<String> = [
    "session", "ownwrites", "asks", "repeatable", "hand", "container", "none", "deprecated", "rescue", "module",
    "symbols",
  ]

  private static func checked(module: String, at place: Place) throws -> String {
    guard Module.all.contains(module) else { throw InputError(place, "there is no module \(module)") }
    return module
  }

  private static func read(_ text: String, at place: Place, into entry: inout Entry) throws {
    if !text.hasPrefix(">") { entry.isInNote = false }
    if text.hasPrefix("@") {
      let parts = text.dropFirst().split(separator: " ", maxSplits: 1)
      let word = parts.first.map(String.init) ?? ""
      guard directives.contains(word) else { throw InputError(place, "there is no directive @\(word)") }
      let value = parts.count > 1 ? String(parts[1]) : ""
      entry.directives[word] = value
      if word == "module" { entry.module = try checked(module: value, at: place) }
    } else if text.hasPrefix(">") {
      let note = text.dropFirst().trimmingCharacters(in: .whitespaces)
      defer { entry.isInNote = !note.isEmpty }
      if note.isEmpty { return }
      if entry.overloads.isEmpty {
        entry.notes.add(note, continuing: entry.isInNote)
      } else {
        entry.overloads[entry.overloads.count - 1].notes.add(note, continuing: entry.isInNote)
      }
      return
    } else if text.firstMatch(of: #/^[a-z][A-Za-z0-9]*\(/#) != nil {
      entry.overloads.append(try overload(text, at: place))
    } else {
      entry.summary += entry.summary.isEmpty ? text : " " + text
    }
  }

  /// Splits at a separator that stands outside of brackets and quotes.
  private static func split(_ text: String, at separator: Character) -> [String] {
    var parts = [""]
    var depth = 0
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted {
        if "([<".contains(character) { depth += 1 }
        if ")]>".contains(character) { depth -= 1 }
      }
      if character == separator, depth == 0, !isQuoted {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  private static func overload(_ text: String, at place: Place) throws -> Overload {
    let open = text.firstIndex(of: "(") ?? text.startIndex
    var close = open
    var depth = 0
    var isQuoted = false
    for index in text[open...].indices {
      if text[index] == "\"" { isQuoted.toggle() }
      if isQuoted { continue }
      if text[index] == "(" { depth += 1 }
      if text[index] == ")" { depth -= 1 }
      if depth == 0 {
        close = index
        break
      }
    }
    guard close > open else { throw InputError(place, "the closing parenthesis is missing") }
    let items = try split(String(text[text.index(after: open)..<close]), at: ",").flatMap { try item($0, at: place) }

    var rest = String(text[text.index(after: close)...])
    var returns: String?
    if let match = rest.firstMatch(of: #/(^| ): (.*)$/#) {
      returns = String(match.2)
      rest = String(rest[..<match.range.lowerBound])
    }
    var attributes: [String: String] = [:]
    if let match = rest.firstMatch(
      of: #/ \[((?:blocking|ms|milliseconds|hot|deprecated|kept|discardable|disfavored|all|name|whole)\b[^\]]*)\]/#)
    {
      for attribute in match.1.split(separator: ",") {
        let parts = attribute.split(separator: ":", maxSplits: 1)
        attributes[parts[0].trimmingCharacters(in: .whitespaces)] =
          parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
      }
      rest.removeSubrange(match.range)
    }
    var reply = ""
    var valueDefault = "Bytes"
    var constraint: String?
    var wire: [Item]?
    if let match = rest.firstMatch(of: #/\bT = ([A-Z][A-Za-z]*[a-z][A-Za-z]*)/#) {
      valueDefault = String(match.1)
      rest.replaceSubrange(match.range, with: "T")
    }
    if let match = rest.firstMatch(of: #/ = (.*)$/#) {
      wire = try order(String(match.1), items, at: place)
      rest = String(rest[..<match.range.lowerBound])
    }
    rest = rest.trimmingCharacters(in: .whitespaces)
    if rest.hasPrefix("->") {
      reply = rest.dropFirst(2).trimmingCharacters(in: .whitespaces)
      if let match = reply.firstMatch(of: #/ where (.*)$/#) {
        constraint = String(match.1)
        reply = String(reply[..<match.range.lowerBound])
      }
      if reply == "OK" { reply = "" }
    } else if !rest.isEmpty {
      throw InputError(place, "this is not understood: \(rest)")
    }
    return Overload(
      name: String(text[..<open]), place: place, items: items, reply: reply, valueDefault: valueDefault,
      constraint: constraint, attributes: attributes, wire: wire ?? items, returns: returns)
  }

  private static func isWord(_ text: String) -> Bool {
    text.hasPrefix("\"") || text.wholeMatch(of: #/[A-Z][A-Z0-9_\-]*/#) != nil
  }

  private static func unquoted(_ text: String) -> String {
    text.hasPrefix("\"") ? String(text.dropFirst().dropLast()) : text
  }

  private static func item(_ text: String, at place: Place) throws -> [Item] {
    var text = text
    var defaultValue: String?
    if let match = text.firstMatch(of: #/ = (.*)$/#) {
      defaultValue = String(match.1)
      text = String(text[..<match.range.lowerBound])
    }
    var parts = split(text, at: " ")
    var words: [String] = []
    while let part = parts.first, isWord(part) {
      words.append(unquoted(part))
      parts.removeFirst()
    }
    guard let last = parts.popLast() else { return [.words(words)] }
    guard parts.count <= 1 else { throw InputError(place, "this parameter is not understood: \(text)") }
    var parameter = try parameter(last, at: place)
    parameter.words = words
    if let label = parts.first {
      parameter.label = label
    } else if !last.contains(":") {
      parameter.label = "_"
    }
    parameter.defaultValue = defaultValue
    if parameter.kind == .flag, words.isEmpty { throw InputError(place, "\(parameter.name) sends no word") }
    return [.parameter(parameter)]
  }

  private static func parameter(_ text: String, at place: Place) throws -> Parameter {
    var text = Substring(text)
    let isCounted = text.hasPrefix("#")
    if isCounted { text = text.dropFirst() }
    let parts = text.split(separator: ":", maxSplits: 1)
    var name = String(parts[0])
    var isOptional = false
    let kind: Parameter.Kind
    var plural: String?
    if parts.count == 1 {
      if name.hasSuffix("?") {
        isOptional = true
        name.removeLast()
      }
      if name.hasSuffix("...") {
        kind = .list
        name.removeLast(3)
        let names = name.split(separator: "/")
        if names.count == 2 { (name, plural) = (String(names[0]), String(names[1])) }
      } else {
        kind = .value
        if isOptional { throw InputError(place, "write \(name):Any? for an optional value") }
      }
    } else {
      var type = String(parts[1])
      if type.hasSuffix("?") {
        isOptional = true
        type.removeLast()
      }
      switch type {
      case "*": kind = .value
      case "Any": kind = .anyValue
      case "Int": kind = .int
      case "Double": kind = .double
      case "String": kind = .string
      case "Bytes": kind = .bytes
      case "Bool": kind = .bool
      case "Flag": kind = .flag
      case "Seconds": kind = .seconds
      case "Milliseconds": kind = .milliseconds
      case "Timeout": kind = .timeout
      case "TimeoutMilliseconds": kind = .timeoutMilliseconds
      case "Pairs": kind = .pairs
      case "Scores": kind = .scores
      default: kind = type.hasSuffix("...") ? .options(String(type.dropLast(3))) : .option(type)
      }
      if isOptional, kind == .value { throw InputError(place, "write \(name):Any? for an optional value") }
    }
    guard name.wholeMatch(of: #/[a-z][A-Za-z0-9]*/#) != nil else {
      throw InputError(place, "this is no parameter's name: \(name)")
    }
    return Parameter(
      words: [], label: nil, name: name, plural: plural ?? name + "s", kind: kind, isCounted: isCounted,
      isOptional: isOptional, defaultValue: nil)
  }

  private static func order(_ text: String, _ items: [Item], at place: Place) throws -> [Item] {
    var unused = Dictionary(uniqueKeysWithValues: items.compactMap(\.parameter).map { ($0.name, $0) })
    let wire: [Item] = split(text, at: " ").map { word in
      if let parameter = unused.removeValue(forKey: word) { return .parameter(parameter) }
      if let match = word.wholeMatch(of: #/([a-z][A-Za-z0-9]*)\(([a-z][A-Za-z0-9]*)\)/#),
        var parameter = unused.removeValue(forKey: String(match.1))
      {
        parameter.direction = String(match.2)
        return .parameter(parameter)
      }
      return .words([unquoted(word)])
    }
    if let name = unused.keys.min() { throw InputError(place, "\(name) is not in the order after =") }
    for case .words(let words) in wire where words[0].first?.isLowercase == true && !text.contains("\"\(words[0])\"") {
      throw InputError(place, "\(words[0]) is no parameter")
    }
    return wire
  }
}

extension [String] {
  /// Adds a paragraph, or a line of the last one.
  fileprivate mutating func add(_ text: String, continuing: Bool) {
    if continuing, let last = popLast() { append(last + " " + text) } else { append(text) }
  }
}
