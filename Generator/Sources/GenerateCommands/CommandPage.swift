/// The documentation's page of a group's commands in one module: what a client or session calls, with its options and replies.
struct CommandPage {
  let group: String
  let module: String
  let declarations: [Declaration]
  /// What is written by hand, as links.
  let symbols: [String]
  let types: [PublicTypes.PublicType]

  /// The file's name, and the page's in links.
  var name: String { Module.prefix(module) + typeName(group) + "Commands" }

  /// `nil` if the module has nothing of the group.
  init?(
    _ group: String, _ module: String, _ entries: [Entry], _ declarations: [Declaration], _ types: PublicTypes
  ) throws {
    self.group = group
    self.module = module
    self.declarations = declarations
    symbols = entries.flatMap { ($0.directives["symbols"] ?? "").split(separator: " ").map(String.init) }
    if declarations.isEmpty, symbols.isEmpty { return nil }
    var names = Set(symbols.map { String($0.prefix { $0 != "/" }) })
    for overload in entries.flatMap(\.overloads) {
      names.formUnion(overload.reply.split { !$0.isLetter && !$0.isNumber }.map(String.init))
      for parameter in overload.parameters {
        if case .option(let type) = parameter.kind { names.insert(type) }
        if case .options(let type) = parameter.kind { names.insert(type) }
      }
    }
    self.types = types.named(in: names, of: module)
    guard Self.heads[module]?[group] != nil else { throw InputError("CommandPage.swift: no title for \(name)") }
  }

  private var head: (title: String, summary: String) { Self.heads[module]?[group] ?? ("", "") }

  func text(_ links: DocumentationLinks) -> String {
    var text = """
      # \(head.title)

      \(head.summary)

      Each function here is also one of chains, transactions and batches, with the same name and arguments.

      This page is written by `Scripts/generate-commands`.

      ## Topics

      """
    let containers = ["CommandExecutor", "SessionExecutor", "Redis", "Session"]
    Self.add("On a client or session", containers.flatMap { functions(of: $0, links) }, to: &text)
    let others = symbols.filter { !$0.contains("/") }
    let named = types.map(\.name)
    Self.add("Sequences", others.filter { !named.contains($0) }.map { "\(module)/\($0)" }, to: &text)
    Self.add("Options", types.filter { !$0.isReply }.map { "\(module)/\($0.name)" }, to: &text)
    Self.add("Replies", types.filter(\.isReply).map { "\(module)/\($0.name)" }, to: &text)
    return text
  }

  /// The links to the functions that it has for a type.
  private func functions(of container: String, _ links: DocumentationLinks) -> [String] {
    (declarations.filter { $0.container == container }.map { links.link(to: $0) }
      + symbols.filter { $0.hasPrefix("\(container)/") }).map { "\(Module.client)/\($0)" }
  }

  private static func add(_ title: String, _ links: [String], to text: inout String) {
    if links.isEmpty { return }
    text += "\n### \(title)\n\n" + links.map { "- ``\($0)``\n" }.joined()
  }

  /// The end of the page of a type that has the commands of all modules.
  static func topics(_ pages: [CommandPage], of container: String, _ links: DocumentationLinks) -> String {
    var text = ""
    for page in sorted(pages) {
      add(page.head.title, page.functions(of: container, links), to: &text)
    }
    return text
  }

  /// The end of the page that leads to all others.
  static func topics(_ pages: [CommandPage]) -> String {
    "\n## Topics\n\n### By group\n\n" + sorted(pages).map { "- <doc:\($0.name)>\n" }.joined()
  }

  /// Those of administration come last.
  private static func sorted(_ pages: [CommandPage]) -> [CommandPage] {
    pages.sorted {
      ($0.module == "RedioAdmin" ? 1 : 0, $0.head.title) < ($1.module == "RedioAdmin" ? 1 : 0, $1.head.title)
    }
  }

  private static let heads: [String: [String: (title: String, summary: String)]] = [
    "Redio": [
      "bitmap": ("Bitmaps", "Bits and small integers within a string: set, counted, searched, combined."),
      "connection": (
        "Connections", "What a connection says of itself: who it is, its database, its name, what it tracks."
      ),
      "generic": ("Keys", "Keys whatever they hold: found, counted, renamed, copied, sorted, expired, deleted."),
      "geo": ("Geographic places", "Places on the globe: added, measured, searched around a point or in a box."),
      "hash": ("Hashes", "Fields and their values under one key, with an expiry for each field."),
      "hyperloglog": ("HyperLogLog", "Estimates of how many different elements there were, in 12 KiB at most."),
      "list": ("Lists", "Elements in order: added and taken at both ends, waited for, moved from list to list."),
      "pubsub": (
        "Publishing", "Messages to channels, and who listens to them. The module `RedioPubSub` receives them."
      ),
      "scripting": (
        "Scripts and functions", "Lua on the server: scripts by their text or digest, and functions of libraries."
      ),
      "server": ("Server settings and time", "The server's clock, its settings, and the emptying of databases."),
      "set": ("Sets", "Different elements without an order: added, tested, taken, united, intersected."),
      "sorted_set": (
        "Sorted sets", "Members with scores, in their order: ranges by rank, score or name, and their ends."
      ),
      "string": ("Strings", "One value under one key: read, written, counted, expired, compared."),
      "transactions": ("Transactions", "Commands that run together or not at all, if watched keys have not changed."),
    ],
    "RedioAdmin": [
      "cluster": ("Administration of a cluster", "Nodes, slots, failovers and migrations of a cluster."),
      "connection": ("Administration of connections", "The clients of a server: listed, paused, unblocked, ended."),
      "generic": ("Administration of keys", "What a server knows of how its keys are stored."),
      "scripting": (
        "Administration of scripts", "Libraries of functions and cached scripts: loaded, listed, saved, ended."
      ),
      "sentinel": ("Sentinel", "What Sentinel watches and knows, and its settings."),
      "server": (
        "Administration of a server", "Access control, settings, persistence, replication, logs, memory, latency."
      ),
    ],
    "RedioStreams": [
      "stream": (
        "Commands of streams", "Entries with ordered identifiers: added, read, trimmed, and shared by consumer groups."
      )
    ],
  ]
}
