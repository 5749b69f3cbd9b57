import Foundation
import Redio
import TestSupport
import Testing

@Suite("Migration")
struct MigrationTests {
  @Test("what the tables say to write is built, cell by cell")
  func cells() throws {
    let path = packageRoot.appending(path: "Sources/Redio/Redio.docc/Guides/Migration.md")
    let rows = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("| ") }
    let file = packageRoot.appending(path: "Tests/IntegrationTests/MigrationSamples.swift")
    let built = try String(contentsOf: file, encoding: .utf8)
    var count = 0
    for row in rows {
      let cell = row.components(separatedBy: " | ").last ?? ""
      for match in cell.matches(of: /`((?:redis|Redis|Script)[^`]*\([^`]*)`/) {
        count += 1
        #expect(built.contains(match.1), "not built: \(match.1)")
      }
    }
    #expect(count >= 58)
  }

  @Test("what the tables say to write does it")
  func run() async throws {
    #expect(try migratedClients().count == 3)
    let server = try await TestServer(.redis70)
    let redis = try Redis(server.url)
    try await migratedValues(redis)
    try await migratedCollections(redis)
    try await migratedCalls(redis)
    try await migratedAdministration(redis)
    try await redis.del("s")
    try await migratedStreams(redis)
  }
}
