import ClusterTestSupport
import RedioCluster
import Testing

@Suite("The guide to clusters", .timeLimit(.minutes(2)))
struct ClusterSampleTests {
  @Test("what its samples show happens")
  func samples() async throws {
    let cluster = try await TestCluster(.redis70, replicas: 1)
    defer { cluster.stop() }
    let redis = try cluster.client()
    let (count, incremented) = try await clusterCommands(redis)
    #expect(count == 3 && incremented == 1)
    #expect(try await clusterTransactions(redis))
    try await clusterErrors(redis)
    try await redis.set("name", "Ada")
    _ = try await clusterReaders(redis)
    try await clusterServers(redis)
    // Replicas that are not in step yet are not announced.
    #expect(redis.servers.count >= 3)
    await redis.close()
    #expect(try clusterClients().count == 2)
  }
}
