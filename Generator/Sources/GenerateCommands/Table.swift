/// Writes what the router knows of commands that are sent by their names.
enum Table {
  static func write(_ facts: [String: Facts], _ entries: [String: Entry]) -> String {
    let lines = facts.keys.sorted().map { name in line(name, facts[name], entries[name]) }
    return """
      extension CommandTable {
        /// A line a command: its name, its traits, where its keys stand. `CommandTable.Entry` reads it.
        static let facts = \"\"\"
      \(lines.map { "    " + $0 }.joined(separator: "\n"))
          \"\"\"
      }

      """
  }

  private static func line(_ name: String, _ facts: Facts?, _ entry: Entry?) -> String {
    guard let facts else { return name }
    var traits = ""
    if facts.flags.contains("READONLY") { traits += "r" }
    if entry?.isRepeatable == true { traits += "p" }
    let overloads = entry?.overloads ?? []
    let blocking = overloads.filter { entry?.isBlocking($0, facts) == true }
    if overloads.isEmpty ? facts.flags.contains("BLOCKING") : blocking.count == overloads.count { traits += "b" }
    if entry?.directives["session"] != nil { traits += "x" }
    if entry?.isRescue == true { traits += "k" }
    if overloads.contains(where: { $0.attributes["milliseconds"] != nil }) { traits += "m" }
    return "\(name);\(traits);\(facts.keys.compactMap(place).joined(separator: " "))"
  }

  private static func place(_ keys: Facts.KeyRule) -> String? {
    // No key, but what a cluster sends the command by, as the channel of `SPUBLISH`.
    let mark = keys.flags.contains("NOT_KEY") ? "!" : ""
    let begin: String
    if let index = keys.begin_search.index {
      begin = "\(mark)i\(index.pos)"
    } else if let keyword = keys.begin_search.keyword {
      begin = "\(mark)k\(keyword.keyword),\(keyword.startfrom)"
    } else {
      return nil
    }
    if let range = keys.find_keys.range { return "\(begin):r\(range.lastkey),\(range.step),\(range.limit)" }
    if let count = keys.find_keys.keynum { return "\(begin):n\(count.keynumidx),\(count.firstkey),\(count.step)" }
    return nil
  }
}

/// Writes where each command is to be found, for the tests and for the documentation.
enum Index {
  static func source(_ facts: [String: Facts], _ entries: [String: Entry]) -> String {
    let lines = facts.keys.sorted().map { name in
      "    (\"\(name)\", \"\(facts[name]?.group ?? "")\", .\(kind(entries[name]))),"
    }
    return """
      extension CommandIndex {
        static let all: [(name: String, group: String, form: Form)] = [
      \(lines.joined(separator: "\n"))
        ]
      }

      """
  }

  private static func kind(_ entry: Entry?) -> String {
    guard let entry else { return "missing" }
    if entry.isContainer { return "container" }
    if let why = entry.directives["none"] { return "none(\"\(why)\")" }
    if !entry.overloads.isEmpty { return "generated" }
    return "handWritten(\"\(entry.directives["hand"] ?? "")\")"
  }

  static func documentation(_ facts: [String: Facts], _ entries: [String: Entry]) -> String {
    var text = """
      # Commands

      Each command of Redis 7 and Valkey 9.1, and its form in Swift.

      `T` stands for the type that `as:` asks for, `Bytes` unless another is said. Of a verb with two replies that differ in
      this alone, the second is had by asking for the whole of it: `smembers("s", as: [String].self)`. `OK` replies append
      nothing to a chain.

      `since` is the version of Valkey, whose versions up to 7.2 are those of Redis. [Options and
      replies](doc:Options) has the spellings of all options, and the members of all replies.

      What is in another module than `Redio` takes its import too: `import Redio`, `import RedioStreams`.

      This page is written by `Scripts/generate-commands`.

      """
    let groups = Dictionary(grouping: facts.keys, by: { facts[$0]?.group ?? "" })
    for group in groups.keys.sorted() {
      text +=
        "\n## \(group.replacing("_", with: " "))\n\n| command | since | module | Swift | reply |\n| --- | --- | --- | --- | --- |\n"
      for name in (groups[group] ?? []).sorted() {
        let since = facts[name]?.since ?? ""
        guard let entry = entries[name] else { continue }
        if entry.isContainer { continue }
        let isForSessions = entry.directives["session"] != nil || entry.directives["ownwrites"] != nil
        let session = isForSessions ? "sessions: " : ""
        for overload in entry.overloads {
          let form = Form.all(of: overload)[0]
          let reply = overload.isSilent ? "" : "`\(overload.reply)`"
          text +=
            "| `\(name)` | \(since) | \(entry.module) | \(session)`\(overload.name)(\(form.labels(overload.hasValue)))` | \(reply) |\n"
        }
        if let hand = entry.directives["hand"] { text += "| `\(name)` | \(since) | \(entry.module) | `\(hand)` | |\n" }
        if let why = entry.directives["none"] { text += "| `\(name)` | \(since) | – | – | \(why) |\n" }
      }
    }
    return text
  }
}

/// Writes the types of all replies, for the fuzzer.
enum ReplyTypes {
  static func source(_ entries: [String: Entry]) -> String {
    let replies = entries.values.flatMap(\.overloads).filter { !$0.isSilent }.map(\.reply)
    let types = Set(replies.map { $0.replacing(#/\b[FT]\b/#, with: "Bytes") }).sorted()
    return """
      import FuzzSupport
      \(imports)
      /// Reads replies as the reply of some command, and counts them.
      let replyTypes: [@Sendable ([UInt8]) -> Int] = [
      \(types.map { "  { count((\($0)).self, $0) }," }.joined(separator: "\n"))
      ]

      """
  }
}
