import Foundation
import Redio
import TestSupport
import Testing

@Suite("Migration")
struct MigrationTests {
  /// Words of the right-hand sides that are no code of their own.
  private static let words = ["Bool", "Duration?", "Set<String>", "[String: String]", "process", "JSONFormatted"]

  @Test(
    "what the tables say to write is built, cell by cell",
    arguments: ["RedisPy", "RediStack", "ValkeySwift", "PythonRedio"])
  func cells(_ client: String) throws {
    let path = packageRoot.appending(path: "Sources/Redio/Redio.docc/Guides/Migration\(client).md")
    let text = try String(contentsOf: path, encoding: .utf8)
    let file = packageRoot.appending(path: "Tests/IntegrationTests/MigrationSamples.swift")
    let built = try String(contentsOf: file, encoding: .utf8)
    var count = 0
    for row in text.split(separator: "\n").filter({ $0.hasPrefix("| ") }) {
      let cell = row.components(separatedBy: " | ").last ?? ""
      for match in cell.matches(of: /`([^`]*)`/) where !Self.words.contains(String(match.1)) {
        count += 1
        #expect(built.contains(match.1), "not built: \(match.1)")
      }
    }
    #expect(count >= 75)
    for subject in [
      "Connecting", "Options", "Strings and keys", "Hashes", "Lists", "Sets", "Sorted sets", "Streams",
      "Subscriptions", "Transactions", "Pipelines", "Scripts and any command", "Errors", "Closing",
    ] {
      #expect(text.contains("\n## \(subject)\n"), "no table: \(subject)")
    }
  }

  @Test("what the tables say to write does it")
  func run() async throws {
    #expect(try migratedClients().count == 8)
    let server = try await TestServer(.redis70)
    let redis = try Redis(server.url)
    #expect(try await migratedOptions(redis, Spans()).pool.limit == 20)
    try await migratedStrings(redis)
    try await migratedCollections(redis)
    try await migratedCalls(redis)
    try await migratedAdministration(redis)
    try await migratedStreams(redis)
    try await migratedSubscriptions(redis)
    #expect(try await migratedError { try await redis.lpush("k", "x") } == "WRONGTYPE")
    await migratedEnd(redis)
    #expect(try await migratedError { _ = try await redis.get("k") } == "again")
  }
}
