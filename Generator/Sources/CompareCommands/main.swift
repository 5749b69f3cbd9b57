// Compares the facts with what a running server says of its commands, and prints what differs.
//
// Usage: CompareCommands FACTS URL
import Foundation
import Redio

/// A command, as far as both sides tell.
struct Description {
  var flags: Set<String> = []
  /// The words that are sent as they stand: `NX`, `COUNT`.
  var words: Set<String> = []
}

/// The facts' side.
func facts(_ file: String) throws -> [String: Description] {
  struct Fact: Decodable {
    struct Argument: Decodable {
      let token: String?
      let arguments: [Argument]?

      var words: Set<String> {
        // An empty word is written as "" in the facts.
        let own = token.map { $0 == "\"\"" ? "" : $0.uppercased() }
        return (arguments ?? []).reduce(into: Set([own].compactMap(\.self))) { $0.formUnion($1.words) }
      }
    }
    let command_flags: [String]?
    let arguments: [Argument]?
  }
  return try JSONDecoder().decode([String: Fact].self, from: Data(contentsOf: URL(filePath: file))).mapValues { fact in
    Description(
      flags: Set(fact.command_flags ?? []),
      words: (fact.arguments ?? []).reduce(into: []) { $0.formUnion($1.words) })
  }
}

/// A map's or an array's elements by name, whichever protocol the server spoke.
func fields(_ value: RESPValue) -> [(name: String, value: RESPValue)] {
  switch value {
  case .map(let pairs): pairs.map { (text($0.key), $0.value) }
  case .array(let list):
    stride(from: 0, to: list.count - 1, by: 2).map { (text(list[$0]), list[$0 + 1]) }
  default: []
  }
}

func elements(_ value: RESPValue?) -> [RESPValue] {
  switch value {
  case .array(let list), .set(let list): list
  default: []
  }
}

func text(_ value: RESPValue) -> String {
  switch value {
  case .bulkString(let bytes), .simpleString(let bytes): bytes.string
  default: ""
  }
}

func name(_ text: String) -> String { text.replacing("|", with: " ").uppercased() }

/// The server's side, from `COMMAND DOCS` and `COMMAND INFO`.
func server(_ redis: Redis) async throws -> [String: Description] {
  var all: [String: Description] = [:]

  func words(_ argument: RESPValue) -> Set<String> {
    fields(argument).reduce(into: []) { found, field in
      if field.name == "token" { found.insert(text(field.value).uppercased()) }
      if field.name == "arguments" { for inner in elements(field.value) { found.formUnion(words(inner)) } }
    }
  }

  func readDocumentation(_ commands: RESPValue) {
    for command in fields(commands) {
      var description = Description()
      for field in fields(command.value) {
        if field.name == "arguments" {
          for inner in elements(field.value) { description.words.formUnion(words(inner)) }
        }
        if field.name == "subcommands" { readDocumentation(field.value) }
      }
      all[name(command.name)] = description
    }
  }

  func readFlags(_ command: RESPValue) {
    let parts = elements(command)
    guard parts.count > 2 else { return }
    all[name(text(parts[0])), default: Description()].flags = Set(
      elements(parts[2]).map { text($0).uppercased() })
    if parts.count > 9 { for inner in elements(parts[9]) { readFlags(inner) } }
  }

  readDocumentation(try await redis.send("COMMAND", "DOCS"))
  for command in elements(try await redis.send("COMMAND", "INFO")) { readFlags(command) }
  return all
}

func compare(_ facts: [String: Description], _ server: [String: Description]) -> [String] {
  // A container of subcommands is listed by the facts, too.
  var lines = server.keys.filter { facts[$0] == nil }.sorted().map { "\($0): the server has it, the facts lack it" }
  lines += facts.keys.filter { server[$0] == nil }.sorted().map { "\($0): the facts have it, the server lacks it" }
  // What decides where a command goes.
  let flags: Set<String> = ["WRITE", "READONLY", "BLOCKING", "PUBSUB"]
  for (name, theirs) in server.sorted(by: { $0.key < $1.key }) {
    guard let ours = facts[name] else { continue }
    let missing = theirs.words.subtracting(ours.words).sorted()
    if !missing.isEmpty { lines.append("\(name): the facts lack \(missing.joined(separator: ", "))") }
    let surplus = ours.words.subtracting(theirs.words).sorted()
    if !surplus.isEmpty { lines.append("\(name): the server lacks \(surplus.joined(separator: ", "))") }
    let different = theirs.flags.symmetricDifference(ours.flags).intersection(flags).sorted()
    if !different.isEmpty { lines.append("\(name): flags differ: \(different.joined(separator: ", "))") }
  }
  return lines
}

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  print("usage: CompareCommands FACTS URL")
  exit(2)
}
do {
  let ours = try facts(arguments[1])
  let redis = try Redis(arguments[2])
  let theirs = try await server(redis)
  await redis.close()
  for line in compare(ours, theirs) { print(line) }
  print("the facts know \(ours.count) commands, the server \(theirs.count)")
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
