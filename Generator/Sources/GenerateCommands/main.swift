// Writes the commands in Swift, from the facts and what is kept by hand. See `Overlay/README.md`.
//
// Usage: GenerateCommands PROJECT-FOLDER OUTPUT-FOLDER
import Foundation

func generate(_ project: URL, _ output: URL) throws {
  let facts = try Facts.read(project.appending(path: "Generator/Facts/commands.json"))
  let overlays = project.appending(path: "Generator/Overlay")
  var entries: [String: Entry] = [:]
  var order: [String: [Entry]] = [:]
  for file in try files(in: overlays, "txt") {
    let group = file.deletingPathExtension().lastPathComponent
    for entry in try OverlayReader.read(file) {
      guard let fact = facts[entry.name] else {
        throw InputError(entry.place, "the facts know no command \(entry.name)")
      }
      guard fact.group == group else { throw InputError(entry.place, "\(entry.name) is of the group \(fact.group)") }
      guard entries.updateValue(entry, forKey: entry.name) == nil else {
        throw InputError(entry.place, "\(entry.name) stands twice")
      }
      order[group, default: []].append(entry)
    }
  }
  let names = entries.compactMapValues { $0.overloads.first?.name }
  func commands(_ module: String) -> URL { output.appending(path: "Sources/\(module)/Commands/Generated") }
  func pageFolder(_ module: String) -> URL {
    output.appending(path: "Sources/\(module)/\(module).docc/Generated")
  }
  var everything = SwiftWriter.Output()
  for entry in entries.values {
    guard let facts = facts[entry.name] else { continue }
    try SwiftWriter(entry: entry, facts: facts, names: names).write(into: &everything)
  }
  let links = DocumentationLinks(everything.declarations)
  let types = try PublicTypes.read(project.appending(path: "Sources"))
  var pages: [CommandPage] = []
  for (group, entries) in order {
    for module in Module.generated {
      var parts = SwiftWriter.Output()
      let own = entries.filter { $0.module == module }
      for entry in own {
        guard let facts = facts[entry.name] else { continue }
        try SwiftWriter(entry: entry, facts: facts, names: names, links: links).write(into: &parts)
      }
      if let page = try CommandPage(group, module, own, parts.declarations, types) {
        pages.append(page)
        try write(page.text(links), to: pageFolder(module).appending(path: "\(page.name).md"))
      }
      // Of a group that is another module's, or written by hand, there is nothing.
      if parts.isEmpty { continue }
      try write(
        source(group, module, parts), to: commands(module).appending(path: "\(typeName(group))Commands.swift"))
    }
  }
  try write(
    heading + Table.write(facts, entries), to: commands(Module.client).appending(path: "CommandTable+Facts.swift"))
  try write(
    heading + ReplyTypes.source(entries),
    to: output.appending(path: "Fuzz/Sources/FuzzReplies/Generated/ReplyTypes.swift"))
  try write(
    Index.documentation(facts, entries) + CommandPage.topics(pages.filter { $0.module == Module.client }),
    to: pageFolder(Module.client).appending(path: "Commands.md"))
  for file in try files(in: overlays.appending(path: "Pages"), "md") {
    let container = file.deletingPathExtension().lastPathComponent
    try write(
      try String(contentsOf: file, encoding: .utf8) + CommandPage.topics(pages, of: container, links),
      to: output.appending(path: "Documentation/Generated/\(container).md"))
  }
  for module in Module.generated {
    try write(types.wordsPage(of: module), to: pageFolder(module).appending(path: "\(module)Words.md"))
  }
  try write(
    heading + Index.source(facts, entries),
    to: output.appending(path: "Tests/CommandTests/Generated/CommandIndex+All.swift"))
  let golden = output.appending(path: "Tests/RedioTests/Generated")
  var groups: [String] = []
  for file in try files(in: project.appending(path: "Tests/RedioTests/Golden"), "txt") {
    let name = typeName(file.deletingPathExtension().lastPathComponent)
    groups.append("\(name)Golden")
    try write(
      heading.replacing("Generator/Facts and Generator/Overlay", with: "Tests/RedioTests/Golden")
        + Golden.write(file), to: golden.appending(path: "\(name)Golden.swift"))
  }
  let all =
    "extension GoldenTests {\n  static let groups: [any (GoldenGroup & SendableMetatype).Type] = [\(groups.map { "\($0).self" }.joined(separator: ", "))]\n}\n"
  try write(
    heading.replacing("Generator/Facts and Generator/Overlay", with: "Tests/RedioTests/Golden") + all,
    to: golden.appending(path: "GoldenTests+Groups.swift"))
  try write(
    heading + CollectionCalls.source(Array(entries.values), facts),
    to: golden.appending(path: "CollectionCalls.swift"))
  let missing = facts.keys.filter { entries[$0] == nil }.sorted()
  print("\(entries.count) of \(facts.count) commands, \(entries.values.map(\.overloads.count).reduce(0, +)) overloads")
  if !missing.isEmpty {
    print("missing: \(missing.prefix(40).joined(separator: ", "))\(missing.count > 40 ? ", …" : "")")
  }
}

let heading = """
  // Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.


  """

/// What a file with calls of any command imports.
let imports = Module.generated.map { "import \($0)\n" }.joined()

func source(_ group: String, _ module: String, _ parts: SwiftWriter.Output) -> String {
  var text = heading + "public import RESP\n"
  if module != Module.client { text += "public import \(Module.client)\n" }
  func add(_ head: String, _ body: String) {
    if !body.isEmpty { text += "\n\(head) {\n\(body.dropLast())}\n" }
  }
  add("extension RESPArguments", parts.encoders)
  add("extension Command", parts.factories)
  add("extension CommandExecutor where Self: ~Copyable", parts.executors)
  add("extension SessionExecutor where Self: ~Copyable", parts.sessions)
  add("extension Redis", parts.clients)
  add("extension Chain", parts.chains)
  add("extension Batch", parts.batches)
  return text
}

func typeName(_ group: String) -> String {
  group.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
}

func files(in folder: URL, _ suffix: String) throws -> [URL] {
  try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    .filter { $0.pathExtension == suffix }
    .sorted { $0.lastPathComponent < $1.lastPathComponent }
}

func write(_ text: String, to file: URL) throws {
  try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(text.utf8).write(to: file)
}

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  print("usage: GenerateCommands PROJECT-FOLDER OUTPUT-FOLDER")
  exit(2)
}
do {
  try generate(URL(filePath: arguments[1]), URL(filePath: arguments[2]))
} catch {
  FileHandle.standardError.write(Data("\(error)\n".utf8))
  exit(1)
}
