/// A function that the generator has written, as the documentation names it.
struct Declaration: Equatable {
  /// The type or protocol that is extended.
  let container: String
  /// `hset(_:_:)`
  let signature: String
  /// The types of its parameters, as DocC spells them in links.
  let types: [String]
  let result: String

  /// Reads the one line of a function's declaration.
  init?(_ line: Substring, in container: String) {
    guard let match = line.prefixMatch(of: #/public (?:static |consuming )?func ([A-Za-z0-9]+)/#) else { return nil }
    var rest = line[match.range.upperBound...]
    if rest.first == "<" { rest = rest.dropFirst(Self.bracketed(rest).count) }
    let list = Self.bracketed(rest)
    rest = rest.dropFirst(list.count)
    let parameters = Self.split(list.dropFirst().dropLast())
    self.container = container
    signature = "\(match.1)(\(parameters.map { $0.prefix { $0 != " " && $0 != ":" } + ":" }.joined()))"
    types = parameters.map { parameter in
      let type = parameter.drop { $0 != ":" }.dropFirst()
      return Self.spelled(type.firstRange(of: " = ").map { type[..<$0.lowerBound] } ?? type)
    }
    let arrow = rest.firstRange(of: "-> ").map { rest[$0.upperBound...] } ?? ""
    let end = arrow.firstRange(of: " where ")?.lowerBound ?? arrow.firstIndex(of: "{") ?? arrow.endIndex
    result = Self.spelled(arrow[..<end])
  }

  /// All that a part of a file declares, but for what is there only to explain that it can't be called.
  static func all(in text: String, of container: String) -> [Declaration] {
    var isAvailable = true
    return text.split(separator: "\n").compactMap { line in
      if line.hasPrefix("@available(*, unavailable") { isAvailable = false }
      guard let declaration = Declaration(line, in: container) else { return nil }
      defer { isAvailable = true }
      return isAvailable ? declaration : nil
    }
  }

  /// A text's beginning, up to the bracket that closes its first one.
  private static func bracketed(_ text: Substring) -> Substring {
    var depth = 0
    for index in text.indices {
      if "(<[".contains(text[index]) { depth += 1 }
      if ")>]".contains(text[index]), text[..<index].last != "-" { depth -= 1 }
      if depth == 0 { return text[...index] }
    }
    return text
  }

  /// The parts of a list, at the commas that are in no brackets.
  private static func split(_ list: Substring) -> [String] {
    var parts = [""]
    var depth = 0
    for character in list {
      if "(<[".contains(character) { depth += 1 }
      if ")>]".contains(character) { depth -= 1 }
      if character == ",", depth == 0 { parts.append("") } else { parts[parts.count - 1].append(character) }
    }
    return parts.map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
  }

  /// A type as DocC spells it: without spaces and the words that say how it is generic. Of an array's metatype, DocC drops
  /// the last word.
  private static func spelled(_ type: Substring) -> String {
    var text = type.replacing(#/\b(?:some|any|repeat|each) /#, with: "").filter { $0 != " " && $0 != "&" }
    if text.hasPrefix("("), text.hasSuffix(")?") { text = text.dropFirst().dropLast(2) + "?" }
    return text.hasSuffix("].Type") ? String(text.dropLast("Type".count)) : text
  }
}

/// How the documentation links to functions: by their labels, and, where several have the same, by what tells them apart.
struct DocumentationLinks {
  private var families: [String: [Declaration]] = [:]

  init(_ declarations: [Declaration]) {
    families = Dictionary(grouping: declarations) { "\($0.container)/\($0.signature)" }
  }

  /// `CommandExecutor/hset(_:_:)-(_,PairList)`
  func link(to declaration: Declaration) -> String {
    let path = "\(declaration.container)/\(declaration.signature)"
    let others = (families[path] ?? []).filter { $0 != declaration }
    if others.isEmpty { return path }
    let place = declaration.types.indices.first { index in
      others.allSatisfy { $0.types[index] != declaration.types[index] }
    }
    let hasResult = others.allSatisfy { $0.result != declaration.result }
    guard let place, !(hasResult && declaration.types[place].contains(".")) else {
      return "\(path)->\(declaration.result)"
    }
    let types = declaration.types.indices.map { $0 == place ? declaration.types[$0] : "_" }
    return "\(path)-(\(types.joined(separator: ",")))"
  }
}
