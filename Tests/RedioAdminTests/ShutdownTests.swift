import ClientTestSupport
import Foundation
import Redio
import RedioAdmin
import RedioTransport
import TestSupport
import Testing

@Suite("The end of a server")
struct ShutdownTests {
  @Test(
    "the call returns when the server has ended, and what was saved is there again", arguments: TestServer.Kind.allCases
  )
  func end(_ kind: TestServer.Kind) async throws {
    let server = try await TestServer(kind)
    defer { server.stop() }
    let redis = try Redis(server.url)
    try await redis.set("k", "v")
    try await redis.shutdown(.save)
    // Nobody listens any more.
    let error = try await redisError { try await Redis(server.url).ping() }
    #expect(error.outcome == .notSent)
    try server.restart()
    #expect(try await redis.get("k") == "v")
    try await redis.set("k", "w")
    try await redis.session().shutdown(.noSave)
    try server.restart()
    #expect(try await redis.get("k") == "v")
    // Its settings don't ask for it.
    try await redis.set("k", "w")
    try await redis.shutdown()
    try server.restart()
    #expect(try await redis.get("k") == "v")
    try await Redis("unix://\(server.socketPath)").shutdown()
  }

  #if TLS
    @Test("a server that ends does not end TLS in order")
    func endWithTLS() async throws {
      let certificates = TestCertificates.shared
      let server = try await TestServer(.redis70, tls: .init(certificates.server))
      defer { server.stop() }
      let tls = TLSConfiguration(trustRoots: .only(.file(certificates.authority.certificate)))
      try await Redis("rediss://localhost:\(server.tlsPort)/", tls: tls).shutdown(.noSave)
      #expect(try await redisError { try await Redis(server.url).ping() }.outcome == .notSent)
    }
  #endif

  @Test("options of newer servers are taken by them")
  func options() async throws {
    for kind in [TestServer.Kind.redis70, .valkey91] {
      let server = try await TestServer(kind)
      defer { server.stop() }
      try await Redis(server.url).shutdown(
        .noSave, now: true, forced: true, safely: kind == .valkey91)
      let error = try await redisError { try await Redis(server.url).ping() }
      #expect(error.outcome == .notSent)
    }
  }

  @Test("in a cluster, a primary that has slots ends only if it may do harm")
  func cluster() async throws {
    let alone = try await TestServer(.valkey91)
    defer { alone.stop() }
    #expect(try await redisError { try await Redis(alone.url).shutdown(handingOver: true) }.code == "ERR")
    let server = try await TestServer(.valkey91, arguments: ["--cluster-enabled", "yes"])
    defer { server.stop() }
    let redis = try Redis(server.url)
    try await redis.clusterAddslotsrange(0...16_383)
    #expect(try await redisError { try await redis.shutdown(safely: true) }.outcome == .executed)
    // There is no replica that could take its place.
    try await redis.shutdown(.noSave, handingOver: true)
    #expect(try await redisError { try await Redis(server.url).ping() }.outcome == .notSent)
  }

  @Test("a server that can't save goes on, unless it is forced", arguments: TestServer.Kind.allCases)
  func refusal(_ kind: TestServer.Kind) async throws {
    let server = try await TestServer(kind, arguments: ["--dbfilename", "taken"])
    defer { server.stop() }
    let redis = try Redis(server.url)
    // A folder is in the file's place.
    let folder = try await redis.send("CONFIG", "GET", "dir", as: [String].self)[1]
    try FileManager.default.createDirectory(atPath: folder + "/taken", withIntermediateDirectories: false)
    let error = try await redisError { try await redis.shutdown(.save) }
    #expect(error.code == "ERR" && error.outcome == .executed)
    #expect(try await redis.ping() == "PONG")
    if kind == .redis62 { return }
    try await redis.shutdown(.save, forced: true)
    #expect(try await redisError { try await Redis(server.url).ping() }.outcome == .notSent)
  }

  @Test("a connection that ends is no reason to end the server again when it is back", arguments: [false, true])
  func once(_ inSession: Bool) async throws {
    let count = Locked(0)
    let server = try ScriptedServer { connection in
      connection.shakeHands()
      if connection.receive(until: "SHUTDOWN\r\n").hasSuffix("SHUTDOWN\r\n") { count.withLock { $0 += 1 } }
    }
    let redis = try Redis(server.url).with(repeating: .always)
    if inSession { try await redis.session().shutdown() } else { try await redis.shutdown() }
    #expect(count.withLock { $0 } == 1)
  }

  @Test("a server that says nothing has not ended")
  func silence() async throws {
    let server = try ScriptedServer { connection in
      connection.shakeHands()
      connection.waitForEnd()
    }
    let redis = try Redis(server.url)
    // Long enough to connect in.
    let error = try await redisError { try await redis.with(deadline: .seconds(2)).shutdown() }
    guard case .timeout = error.kind else {
      Issue.record("\(error)")
      return
    }
  }

  @Test("a server that is not there can't end")
  func absence() async throws {
    let error = try await redisError { try await Redis("redis://127.0.0.1:\(unusedPort())/").shutdown() }
    #expect(error.outcome == .notSent)
  }
}
