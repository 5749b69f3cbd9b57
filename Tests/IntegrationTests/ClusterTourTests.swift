import ClusterTestSupport
import TestSupport
import Testing

@Suite("The tour of a cluster", .timeLimit(.minutes(2)))
struct ClusterTourTests {
  @Test("it shows a chain, a split MGET, a failover while a counter runs, and a scan, and leaves no key behind")
  func tour() async throws {
    let cluster = try await TestCluster(.redis70, replicas: 1)
    defer { cluster.stop() }
    let program = try ReadmeTests.program("ClusterTour")
    let url = cluster.url(0..<1)
    let (text, status) = try await onThread { try ChildProcess.run(program, [url]) }
    #expect(status == 0, "\(text)")
    #expect(text.contains("  primary of 5461 slots\n") && text.contains("  replica of 5461 slots\n"), "\(text)")
    #expect(text.contains("  ← 1, Ada, nil\n"), "\(text)")
    #expect(text.contains("  ← [1, 2, 3, 4, 5, 6, 7, 8, 9]\n"), "\(text)")
    #expect(text.contains(" is told to take over\n"), "\(text)")
    let counted = try #require(text.firstMatch(of: /counted to (\d+) without an error, and the counter says (\d+)/))
    #expect(counted.1 == counted.2 && counted.1 != "0")
    #expect(text.contains("\n  12 keys\n"), "\(text)")
    let redis = try cluster.client()
    #expect(try await redis.dbsize() == 0)
    await redis.close()
  }
}
