// A tour of Redio: what one writes, what is sent, and what comes back.
//
//   swift run Tour                          a server on localhost
//   swift run Tour redis://host:port/db     your own: all keys get a prefix of their own and are removed at the end

import Foundation
import Redio

@main
struct Tour {
  let redis: Redis
  /// The keys of this run start with it.
  let prefix = "tour-\(UInt32.random(in: 0 ... .max)):"

  /// All keys that the tour writes, so that it can remove them without searching the database.
  enum Name: String, CaseIterable {
    case n, name, text, bar, hash, list, set, scores, short, user, map, binary, number, queue, events, stock
  }

  func named(_ name: Name) -> String { prefix + name.rawValue }

  static func main() async {
    do {
      urls()
      let tour = Tour(redis: try Redis(CommandLine.arguments.dropFirst().first ?? "redis://localhost/"))
      print("\nThe server: \(tour.redis.url)")
      try await tour.run()
    } catch {
      FileHandle.standardError.write(Data("error: \(error)\n".utf8))
      exit(1)
    }
  }

  func run() async throws {
    do {
      try await chains()
      try await batches()
      try await hashes()
      try await collections()
      try await expiry()
      try await json()
      try await modes()
      try await transactions()
      try await scans()
      try await scripts()
      try await streams()
      try await subscriptions()
      try await errors()
    } catch {
      // The keys go away even if a section fails; its error is the one to report.
      try? await removeKeys()
      throw error
    }
    try await removeKeys()
    await redis.close()
  }

  private func removeKeys() async throws {
    try await redis.del(Name.allCases.map(named))
  }

  // MARK: Printing

  func section(_ title: String) { print("\n── \(title) ──") }

  /// Says what comes, and shows the commands that a chain sends.
  func show<Mode, Replies>(_ what: String, _ chain: Chain<Mode, Replies>) {
    print("\n\(what)")
    for command in chain.commands {
      print("  →", command.map(Self.word).joined(separator: " "))
    }
  }

  /// Shows what came back.
  func show(replies: Any?...) {
    for reply in replies {
      if let reply { print("  ←", Self.shown("\(reply)")) } else { print("  ← nil") }
    }
  }

  /// A text of a server without what a terminal would execute.
  static func shown(_ text: String) -> String {
    let start = text.unicodeScalars.prefix(2000)
    let shown = start.map { $0.properties.generalCategory == .control ? $0.escaped(asASCII: true) : String($0) }
      .joined()
    return start.endIndex == text.endIndex ? shown : shown + "…"
  }

  /// A word as `redis-cli` would take it.
  private static func word(_ bytes: Bytes) -> String {
    let isPlain = !bytes.isEmpty && bytes.allSatisfy { $0 > 32 && $0 < 127 && $0 != 34 && $0 != 92 }
    return isPlain ? bytes.string : bytes.debugDescription
  }
}
