import Foundation

/// The public types of the modules, read from their sources, line by line, for the pages of the documentation.
struct PublicTypes {
  struct PublicType {
    let name: String
    let module: String
    let isReply: Bool
    /// The words among which a `CommandWord` chooses. Nobody names such a type.
    var isWords: Bool { name.hasSuffix("Words") }
    /// The names in its public declarations.
    var mentions: Set<String>
  }

  private(set) var all: [String: PublicType] = [:]

  /// The types of options and of replies.
  static func read(_ sources: URL) throws -> PublicTypes {
    var types = PublicTypes()
    for module in Module.generated {
      let folder = sources.appending(path: module)
      for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
        let isReply = path.hasPrefix("Replies/")
        guard path.hasSuffix(".swift"), isReply || path.hasPrefix("Commands/Options") || path == "Commands/Scored.swift"
        else { continue }
        types.read(try String(contentsOf: folder.appending(path: path), encoding: .utf8), module, isReply)
      }
    }
    return types
  }

  private mutating func read(_ text: String, _ module: String, _ isReply: Bool) {
    var current: String?
    for line in text.split(separator: "\n") {
      let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
      if !line.hasPrefix(" "), line.hasPrefix("public "), words.count > 2,
        let kind = words.firstIndex(where: { ["struct", "enum", "class", "typealias"].contains($0) })
      {
        let name = words[kind + 1]
        all[name] = PublicType(name: name, module: module, isReply: isReply, mentions: [])
        current = name
      } else if !line.hasPrefix(" "), line.hasPrefix("extension ") {
        current = words[1]
      }
      guard let current, line.hasPrefix("  "), words.first == "public" || words.first == "case" else { continue }
      all[current]?.mentions.formUnion(words)
    }
  }

  /// The types of a module that a text names, with those that these name in turn.
  func named(in names: Set<String>, of module: String) -> [PublicType] {
    var found: [String: PublicType] = [:]
    var open = names
    while let name = open.popFirst() {
      guard found[name] == nil, let type = all[name], !type.isWords else { continue }
      found[name] = type
      open.formUnion(type.mentions)
    }
    return found.values.filter { $0.module == module }.sorted { $0.name < $1.name }
  }

  /// The page of a module's types of words.
  func wordsPage(of module: String) -> String {
    let names = all.values.filter { $0.module == module && $0.isWords }.map(\.name).sorted()
    return """
      # Words of options\(module == Module.client ? "" : " (\(module))")

      The types that tell the words of one option from those of another. They have no values, and nobody names them.

      An option that is one of several words of the server, such as `NX` and `XX`, has a type of its own: a type alias of
      `CommandWord`, whose choice is one of the types below.

      This page is written by `Scripts/generate-commands`.

      ## Topics

      ### Choices

      \(names.map { "- ``\(module)/\($0)``" }.joined(separator: "\n"))

      """
  }
}
