import ClientTestSupport
import Redio
import TestSupport
import Testing

@Suite("Command table")
struct CommandTableTests {
  /// A command as the server's own table has it.
  private struct Entry {
    let name: [Bytes]
    let flags: Set<String>

    /// Reads an entry of `COMMAND`, and those of its subcommands, which Redis 7 lists.
    static func read(_ value: RESPValue) throws -> [Entry] {
      guard case .array(let fields) = value, fields.count >= 3, let name = text(fields[0]) else { return [] }
      let words = name.split(separator: "|").map { Bytes($0) }
      let entry = Entry(name: words, flags: Set(elements(fields[2]).compactMap(text)))
      return [entry] + (fields.count > 9 ? try elements(fields[9]).flatMap(read) : [])
    }

    private static func text(_ value: RESPValue) -> String? {
      switch value {
      case .bulkString(let bytes), .simpleString(let bytes): bytes.string
      default: nil
      }
    }

    private static func elements(_ value: RESPValue) -> [RESPValue] {
      switch value {
      case .array(let elements), .set(let elements): elements
      default: []
      }
    }
  }

  @Test(
    "what is repeated and what gets a connection of its own agrees with the servers' own tables", arguments: Target.all)
  func agrees(_ target: Target) async throws {
    let (server, redis) = try await target.client()
    defer { server.stop() }
    guard case .array(let all) = try await redis.send("COMMAND") else {
      Issue.record("no table")
      return
    }
    let entries = try all.flatMap(Entry.read)
    #expect(entries.count > 200)
    for entry in entries {
      let traits = CommandTable.traits(of: entry.name)
      let name = entry.name.map(\.string).joined(separator: " ")
      // Never twice what writes.
      if entry.flags.contains("write") { #expect(!traits.contains(.readOnly), "\(name)") }
      // Of containers, the subcommands count.
      let isContainer = ["object", "memory", "xinfo"].contains(name)
      // What an HTTP client says: Redis 6.2 lists it to end its connection.
      let isTrap = ["host:", "post"].contains(name)
      if entry.flags.contains("readonly"), !isContainer, !isTrap, !entry.flags.contains("pubsub") {
        #expect(traits.contains(.readOnly), "\(name)")
      }
      // Whether they wait depends on an option.
      let isConditional = ["xread", "xreadgroup"].contains(name)
      if entry.flags.contains("blocking"), !isConditional { #expect(traits.contains(.blocking), "\(name)") }
      // Redis 6.2 has no such flag. A server can wait for its replicas before it ends.
      if target.kind != .redis62, entry.name.count == 1, traits.contains(.blocking) {
        #expect(entry.flags.contains("blocking") || ["wait", "waitaof", "shutdown"].contains(name), "\(name)")
      }
    }
  }

  @Test("where the keys of a command stand is what the server says", arguments: [TestServer.Kind.redis70, .valkey91])
  func keys(_ kind: TestServer.Kind) async throws {
    let server = try await TestServer(kind)
    defer { server.stop() }
    let redis = try Redis(server.url)
    var compared = 0
    for words in try GoldenLines.all() {
      // Patterns lead these to further keys.
      guard let name = CommandTable.name(of: words), !["SORT", "SORT_RO"].contains(name) else { continue }
      let keys = CommandTable.keyPlaces(of: words).map { words[$0] }
      do {
        let reply = try await redis.send("COMMAND", arguments: ["GETKEYS"] + words, as: [Bytes].self)
        #expect(keys == reply, "\(words.map(\.string).joined(separator: " "))")
        compared += 1
      } catch let error as RedisError {
        // It has no keys, or this server does not know it or its options.
        #expect(error.code == "ERR")
        if error.description.contains("no key arguments") { #expect(keys.isEmpty, "\(words.map(\.string))") }
      }
    }
    #expect(compared > 0)
  }
}
