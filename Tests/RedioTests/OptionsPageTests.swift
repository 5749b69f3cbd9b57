import Foundation
import TestSupport
import Testing

@Suite("Options.md")
struct OptionsPageTests {
  /// A row of the page's tables.
  private struct Row {
    /// The type, and the names of its special forms.
    let names: [String]
    let members: Set<String>
    let users: [String]
    let isReply: Bool
  }

  private static func rows() throws -> [Row] {
    let path = packageRoot.appending(path: "Sources/Redio/Redio.docc/Guides/Options.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    var rows: [Row] = []
    var isReply = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") { isReply = line == "## Replies" }
      guard line.hasPrefix("| `") else { continue }
      let cells = line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
      try #require(cells.count == 3, "not three cells: \(line)")
      // What stands behind a name, up to the next one, is for readers.
      let members = (", " + cells[1]).components(separatedBy: ", `").dropFirst().map { $0.prefix { $0 != "`" } }
      rows.append(
        Row(
          names: spans(cells[0]).map { String($0.prefix { $0 != "<" }) }, members: Set(members.map(String.init)),
          users: spans(cells[2]), isReply: isReply))
    }
    return rows
  }

  /// The parts of a text that are set as code.
  private static func spans(_ text: String) -> [String] {
    text.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }

  @Test("it names each type of options and of replies, and all members that each has, and no other")
  func complete() throws {
    let declared = try Declarations.all.get()
    let rows = try Self.rows()
    let named = Set(rows.map(\.names[0]))
    #expect(declared.required.count > 100)
    for name in declared.required.sorted() where !named.contains(name) { Issue.record("\(name) is missing") }
    #expect(rows.count == named.count, "a type has two rows")
    for row in rows {
      let name = row.names[0]
      guard let members = declared.members[name] else {
        Issue.record("there is no public type \(name)")
        continue
      }
      let last = name.split(separator: ".").last ?? Substring(name)
      let expected = Set(
        members.compactMap { member -> String? in
          guard member.hasPrefix("init(") else { return member }
          if row.isReply || Declarations.silentInitialisers.contains(member) { return nil }
          return last + String(member.dropFirst("init".count))
        })
      for member in expected.subtracting(row.members).sorted() { Issue.record("\(name) lacks \(member)") }
      for member in row.members.subtracting(expected).sorted() { Issue.record("\(name) has no \(member)") }
    }
  }

  @Test("Errors.md names all kinds and outcomes of errors, and no other", arguments: ["Kind", "Outcome"])
  func errors(_ type: String) throws {
    let path = packageRoot.appending(path: "Sources/Redio/Redio.docc/Guides/Errors.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    let chapter = try #require(text.components(separatedBy: "\n## \(type)s\n").dropFirst().first)
    let rows = chapter.components(separatedBy: "\n## ")[0].split(separator: "\n").filter { $0.hasPrefix("| `") }
    let named = rows.map { row in String(row.dropFirst(3).prefix { $0 != "`" }) }
    let declared = try #require(try Declarations.all.get().members["RedisError.\(type)"])
    #expect(Set(named.map { $0.hasPrefix(".") ? $0 : ".\($0)" }) == declared)
    #expect(named.count == declared.count)
  }

  @Test("it says of each type which commands take or return it")
  func users() throws {
    let declared = try Declarations.all.get()
    #expect(declared.verbs.count > 400)
    for row in try Self.rows() {
      #expect(!row.users.isEmpty, "\(row.names[0]): nobody takes or returns it")
      for verb in declared.verbs {
        let types = row.isReply ? verb.replyTypes : verb.types
        guard !types.isDisjoint(with: row.names) else { continue }
        #expect(row.users.contains(verb.name), "\(row.names[0]): \(verb.name) is missing")
      }
      for user in row.users {
        let isUser = declared.functions[user].map { !$0.isDisjoint(with: row.names) } ?? declared.others.contains(user)
        #expect(isUser, "\(row.names[0]): \(user) does not take or return it")
      }
    }
  }
}

/// The public declarations of the modules, as the format of the sources lets them be read line by line.
private struct Declarations {
  /// A function that makes a command.
  struct Verb {
    let name: String
    let types: Set<String>
    let replyTypes: Set<String>
  }

  /// The members of each public type: `.circle(around:radius:unit:)`, `member: Member`, `init(_:)`.
  var members: [String: Set<String>] = [:]
  /// The types of options and replies.
  var required: Set<String> = []
  var verbs: [Verb] = []
  /// The names of all functions, with the types that their declarations name.
  var functions: [String: Set<String>] = [:]
  /// The names of all types and properties.
  var others: Set<String> = []

  /// Initialisers that nobody writes, or that say nothing.
  static let silentInitialisers: Set<String> = [
    "init()", "init(rawValue:)", "init(from:)", "init(stringLiteral:)", "init(floatLiteral:)", "init(integerLiteral:)",
    "init(arrayLiteral:)", "init(dictionaryLiteral:)",
  ]
  /// Types without values.
  private static let empty: Set<String> = ["StreamLower", "StreamUpper"]
  private static let kinds: Set<Substring> = ["struct", "class", "enum", "extension", "protocol", "actor"]
  private static let modifiers: Set<Substring> = [
    "public", "package", "private", "fileprivate", "final", "indirect", "@frozen",
  ]

  static let all = Result { try read() }

  private static func read() throws -> Declarations {
    var all = Declarations()
    let folder = packageRoot.appending(path: "Sources")
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
      guard path.hasSuffix(".swift") else { continue }
      all.read(try String(contentsOf: folder.appending(path: path), encoding: .utf8), path)
    }
    all.required.subtract(empty)
    all.members = all.members.filter { all.isPublic.contains($0.key) }
    return all
  }

  private struct Scope {
    let indent: Int
    let name: String
    let kind: Substring
    let isAvailable: Bool
  }

  private var isPublic: Set<String> = []
  private var aliases: [String: String] = [:]

  private mutating func read(_ text: String, _ path: String) {
    let isGenerated = path.contains("/Generated/")
    let isRequired = ["/Options/", "Commands/Options.swift", "/Replies/"].contains { path.contains($0) }
    let lines = text.split(separator: "\n").filter { !$0.allSatisfy { $0 == " " } }
    var scopes: [Scope] = []
    var isAvailable = true
    var index = 0
    while index < lines.count {
      var line = String(lines[index].drop { $0 == " " })
      let indent = lines[index].utf8.count - line.utf8.count
      index += 1
      if line.hasPrefix("//") || line.hasPrefix("#") { continue }
      if line.contains("*, unavailable") { isAvailable = false }
      if line.hasPrefix("@"), !line.hasPrefix("@frozen") { continue }
      while let last = scopes.last, indent <= last.indent, !line.hasPrefix("{") { scopes.removeLast() }

      let words = line.split(separator: " ")
      let first = words.firstIndex { !Self.modifiers.contains($0) } ?? 0
      if Self.kinds.contains(words[first]), first + 1 < words.count {
        let name = type(words, first, in: scopes.last)
        if words[..<first].contains("public"), words[first] != "extension", words[first] != "protocol",
          !line.hasSuffix("{}")
        {
          isPublic.insert(name)
          members[name, default: []].formUnion([])
          if isRequired { required.insert(name) }
        }
        others.insert(name)
        if !line.hasSuffix("}") {
          scopes.append(Scope(indent: indent, name: name, kind: words[first], isAvailable: isAvailable))
        }
        isAvailable = true
        continue
      }
      if words[first] == "typealias", words.count > first + 3, words[0] == "public" {
        let base = words[first + 3].prefix { $0 != "<" }
        if base == "CommandWord" {
          isPublic.insert(String(words[first + 1]))
          if isRequired { required.insert(String(words[first + 1])) }
        } else {
          aliases[String(words[first + 1])] = String(base)
        }
      }
      guard let scope = scopes.last, indent == scope.indent + 2, line.hasPrefix("case ") || line.contains("public "),
        !isGenerated || line.contains("static func")
      else { continue }
      if line.contains("func ") || line.contains("init(") || line.contains("init?(") || line.contains("init<") {
        while !line.hasSuffix("{"), !line.hasSuffix("}"), index < lines.count {
          line += " " + lines[index].drop { $0 == " " }
          index += 1
        }
      }
      if isAvailable, scope.isAvailable { readMember(line, in: scope) }
      isAvailable = true
    }
  }

  /// The name of a type that is declared or extended.
  private func type(_ words: [Substring], _ kind: Int, in scope: Scope?) -> String {
    let name = String(words[kind + 1].prefix { !":<{(".contains($0) })
    guard words[kind] == "extension" else { return scope.map { "\($0.name).\(name)" } ?? name }
    // `extension CommandWord where Choice == SetConditionWords` holds the words of `SetCondition`.
    if name == "CommandWord", let choice = words.first(where: { $0.hasSuffix("Words") }) {
      return String(choice.dropLast("Words".count))
    }
    return aliases[name] ?? name
  }

  private mutating func readMember(_ line: String, in scope: Scope) {
    let head = line.prefix { $0 != "{" && $0 != "=" }
    if line.hasPrefix("case ") {
      guard scope.kind == "enum" else { return }
      for part in Self.parts(line.dropFirst(5)) { add(".\(Self.signature(part))", to: scope) }
    } else if let function = line.firstRange(of: "func ") {
      let signature = Self.signature(line[function.upperBound...])
      let name = String(signature.prefix { $0 != "(" })
      let body = line[function.upperBound...].prefix { $0 != "{" }
      functions[name, default: []].formUnion(Self.types(body))
      guard line[..<function.lowerBound].contains("static "), !name.hasPrefix("_") else { return }
      if scope.name == "Command" {
        let parameters = Self.parameters(body)
        let reply = body[parameters.endIndex...]
        verbs.append(Verb(name: name, types: Self.types(parameters + " " + reply), replyTypes: Self.types(reply)))
      } else if !["decode", "decodeArray", "decodeOptional", ""].contains(name) {
        add(".\(signature)", to: scope)
      }
    } else if let initialiser = line.firstRange(of: "init"), line[..<initialiser.lowerBound].hasSuffix("public ") {
      add(Self.signature(line[initialiser.lowerBound...].replacing("init?", with: "init")), to: scope)
    } else {
      let words = head.split(separator: " ")
      guard let kind = words.firstIndex(where: { $0 == "var" || $0 == "let" }), kind + 1 < words.count else { return }
      let isStatic = words.contains("static")
      let name = words[kind + 1].filter { $0 != "`" && $0 != ":" }
      others.insert(name)
      if name.hasPrefix("_") || ["customMirror", "rawValue", "debugDescription"].contains(name) { return }
      if name == "description", line.contains("{") { return }
      if isStatic {
        add("." + name, to: scope)
      } else {
        add(words[(kind + 1)...].joined(separator: " ").replacing("`", with: ""), to: scope)
      }
    }
  }

  private mutating func add(_ member: String, to scope: Scope) { members[scope.name, default: []].insert(member) }

  /// The parts of a list, at the commas that are in no brackets.
  private static func parts(_ list: some StringProtocol) -> [String] {
    var parts = [""]
    var depth = 0
    for character in list {
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth -= 1 }
      if character == ",", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts.map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
  }

  /// What stands in the first parentheses of a declaration; empty at its end if there are none.
  private static func parameters(_ declaration: Substring) -> Substring {
    guard let start = declaration.firstIndex(of: "(") else { return declaration.suffix(0) }
    var depth = 0
    for index in declaration[start...].indices {
      if declaration[index] == "(" { depth += 1 }
      if declaration[index] == ")" { depth -= 1 }
      if depth == 0 { return declaration[declaration.index(after: start)..<index] }
    }
    return declaration.suffix(0)
  }

  /// A declaration that begins with its name, in short: `from(_:to:)`.
  private static func signature(_ declaration: some StringProtocol) -> String {
    let declaration = Substring(declaration)
    let name = declaration.prefix { !"(< =".contains($0) }.filter { $0 != "`" }
    guard declaration.dropFirst(name.utf8.count).first == "(" || declaration.contains(">(") else { return name }
    let labels = parts(parameters(declaration)).map { part in
      // A payload without a label is a type alone.
      let label = part.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "`" || $0 == " " }
      return part.dropFirst(label.count).first == ":" ? "\(label.prefix { $0 != " " }):" : "_:"
    }
    return "\(name)(\(labels.joined()))"
  }

  /// The names of types in a text.
  private static func types(_ text: some StringProtocol) -> Set<String> {
    Set(
      text.split { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }.map { word in
        String(word.drop { $0 == "." }.prefix { $0 != "." })
      })
  }
}
