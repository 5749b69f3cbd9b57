#if TLS
  import ClientTestSupport
  import Redio
  import RedioAdmin
  import RedioTransport
  import TestSupport
  import Testing

  /// TLS where the server speaks without. A test that ended only with the connect timeout would have another error.
  @Suite("TLS to a plain port")
  struct PlainPortTests {
    private static let words = "this port speaks plain Redis: use a redis:// URL, or the server's port for TLS"

    @Test(
      "a client with TLS is told at once that the port speaks plain Redis, whether it asks for a password or not",
      arguments: TestServer.Kind.allCases)
    func told(_ kind: TestServer.Kind) async throws {
      for arguments in [[], ["--requirepass", "pw"], ["--rename-command", "PING", ""]] {
        let server = try await TestServer(kind, arguments: arguments)
        defer { server.stop() }
        let url = "rediss://:s3cret@127.0.0.1:\(server.port)?connect_timeout=1000s"
        for call in arguments.isEmpty ? calls : Array(calls.prefix(1)) {
          let error = try await redisError { try await call(try Redis(url)) }
          #expect(error.outcome == .notSent)
          #expect(error.description.contains(Self.words), "\(error)")
          #expect(error.description.contains("it answers without TLS"))
        }
      }
    }

    private var calls: [@Sendable (Redis) async throws -> Void] {
      [
        { try await $0.ping() },
        { _ = try await $0.session() },
        { _ = try await $0.blpop("k", timeout: .seconds(1)) },
        { for try await _ in $0.monitor() { break } },
      ]
    }

    @Test("a client without TLS is told at once that the port is for TLS")
    func reverse() async throws {
      let server = try await TestServer(.redis70, tls: .init(TestCertificates.shared.server))
      defer { server.stop() }
      for call in calls {
        let error = try await redisError {
          try await call(try Redis("redis://127.0.0.1:\(server.tlsPort)?connect_timeout=1000s"))
        }
        #expect(error.outcome == .notSent)
        #expect(error.description.contains("rediss:// URL"), "\(error)")
      }
    }

    @Test("a peer that does not answer is asked by a PING on a connection without TLS, and told nothing else")
    func asked() async throws {
      let seen = Locked<[String]>([])
      let server = try ScriptedServer { connection in
        let bytes = connection.receive()
        seen.withLock { $0.append(bytes) }
        if bytes == "PING\r\n" { connection.send("+PONG\r\n") }
        connection.waitForEnd()
      }
      let redis = try Redis("rediss://user:s3cret@127.0.0.1:\(server.port)?connect_timeout=1000s")
      let error = try await redisError { try await redis.ping() }
      #expect(error.description.contains(Self.words))
      await redis.close()
      let all = seen.withLock { $0 }
      #expect(all.count == 2 && all.last == "PING\r\n")
      #expect(!all.joined().contains("s3cret"))
    }

    @Test("another answer, or none, says nothing: the handshake has its time", arguments: ["220 mail\r\n", ""])
    func other(_ answer: String) async throws {
      let asked = Counter()
      let ended = Counter()
      let server = try ScriptedServer { connection in
        if connection.receive() == "PING\r\n" {
          asked.next()
          connection.send(answer)
        }
        connection.waitForEnd()
        ended.next()
      }
      let redis = try Redis("rediss://127.0.0.1:\(server.port)?connect_timeout=5s")
      let error = try await redisError { try await redis.ping() }
      #expect(error.description.contains("does the server speak TLS here?"))
      #expect(!error.description.contains("plain Redis"))
      // Neither connection stays.
      try await wait(while: ended.value < asked.value + 1)
      #expect(asked.value == 1)
    }

    @Test("a TLS server that takes its time is not harmed by the question")
    func slow() async throws {
      let certificates = TestCertificates.shared
      let server = try await TestServer(.redis70, tls: .init(certificates.server))
      defer { server.stop() }
      let proxy = try FaultProxy(to: server.tlsPort)
      proxy.fault = .stall
      let trusting = TLSConfiguration(trustRoots: .only(.file(certificates.authority.certificate)))
      let redis = try Redis("rediss://localhost:\(proxy.port)?connect_timeout=1000s", tls: trusting)
      let call = Task { try await redis.ping() }
      // The handshake and the question wait; then both are delivered.
      try await wait(while: proxy.accepted < 2)
      proxy.fault = .none
      #expect(try await call.value == "PONG")
      #expect(redis.statistics.connectionsLost == 0)
      // TLS works here: nobody is asked any more.
      let before = proxy.accepted
      #expect(try await redis.session().ping() == "PONG")
      #expect(proxy.accepted == before + 1)
    }
  }
#endif
