import ClientTestSupport
import Configuration
import Foundation
import Redio
import RedioConfiguration
import Synchronization
import TestSupport
import Testing

@Suite("Configuration", .timeLimit(.minutes(2)))
struct ConfigurationTests {
  private func config(_ values: [AbsoluteConfigKey: ConfigValue]) -> ConfigReader {
    ConfigReader(provider: InMemoryProvider(values: values))
  }

  private func error(_ values: [AbsoluteConfigKey: ConfigValue]) throws -> RedisConfigurationError {
    try #require(throws: RedisConfigurationError.self) { _ = try Redis(configuration: config(values)) }
  }

  @Test("a client from environment variables does what they say")
  func environment() async throws {
    let server = try await TestServer(arguments: ["--requirepass", "open sesame"])
    let reader = ConfigReader(
      provider: EnvironmentVariablesProvider(environmentVariables: [
        "REDIS_URL": server.url, "REDIS_PASSWORD": "open sesame", "REDIS_DATABASE": "3", "REDIS_CLIENT_NAME": "app",
        "REDIS_TIMEOUT": "20s", "REDIS_CONNECT_TIMEOUT": "15500ms", "REDIS_POOL_LIMIT": "1",
        "REDIS_POOL_WAIT_TIME": "100ms", "REDIS_SHARED_CONNECTIONS": "2", "REDIS_WAITS_FOR_SERVER": "true",
      ]))
    let redis = try Redis(configuration: reader)
    #expect(redis.url.database == 3 && redis.url.options.clientName == "app")
    #expect(redis.url.options.commandTimeout == .seconds(20))
    #expect(redis.url.options.connectTimeout == .milliseconds(15_500))
    #expect(!"\(redis)".contains("sesame"))
    let line = try await redis.send("CLIENT", "INFO", as: String.self)
    #expect(line.contains(" name=app ") && line.contains(" db=3 "))
    // So that a session needs no time.
    try await redis.warmUp(sessions: 1)
    #expect(redis.statistics.connections == 3)
    let session = try await redis.session()
    let full = try await redisError { _ = try await redis.session() }
    guard case .poolExhausted = full.kind else { throw full }
    try await session.ping()
  }

  @Test("other settings, and options that the configuration does not mention")
  func settings() throws {
    var options = RedisOptions()
    options.pool.limit = 7
    var redis = try Redis(configuration: config(["redis.url": "redis://u:p@h/1?timeout=1s"]), options: options)
    #expect(redis.url == (try RedisURL("redis://u:p@h/1?timeout=1s")))
    redis = try Redis(configuration: config(["redis.url": "redis://u:p@h/1?timeout=1s", "redis.timeout": "none"]))
    #expect(redis.url.options.hasNoCommandTimeout && redis.url.options.commandTimeout == nil)
    redis = try Redis(configuration: config(["redis.url": "redis://h/?timeout=none", "redis.timeout": "100ms"]))
    #expect(!redis.url.options.hasNoCommandTimeout && redis.url.options.commandTimeout == .milliseconds(100))
    redis = try Redis(
      configuration: config(["cache.url": "redis://h/", "cache.username": "u", "cache.password": "p"]), prefix: "cache")
    #expect(redis.url.username == "u" && redis.url.password == "p")
    redis = try Redis(configuration: config(["redis.url": "redis://h/", "redis.password": ""]))
    #expect(redis.url.password == nil)
    redis = try Redis(
      configuration: config(["app.redis.url": "redis://h/", "app.redis.retries": "never"]).scoped(to: "app"))
    #expect(redis.url.host == "h")
  }

  @Test("TLS files")
  func tls() async throws {
    let certificates = TestCertificates.shared
    let server = try await TestServer(.redis70, tls: TestServer.TLS(certificates.server, asksForCertificate: true))
    let redis = try Redis(
      configuration: config([
        "redis.url": .init(stringLiteral: "rediss://localhost:\(server.tlsPort)/"),
        "redis.tls.caFile": .init(stringLiteral: certificates.authority.certificate),
        "redis.tls.certificateFile": .init(stringLiteral: certificates.client.certificate),
        "redis.tls.keyFile": .init(stringLiteral: certificates.encryptedKey),
        "redis.tls.keyPassphrase": "open sesame",
      ]))
    #expect(try await redis.ping() == "PONG")
    let url = ConfigValue(stringLiteral: "rediss://localhost:\(server.tlsPort)/")
    let plain = try Redis(configuration: config(["redis.url": url]))
    _ = try await redisError { try await plain.ping() }
  }

  @Test("errors name the key and quote no value")
  func errors() throws {
    let url: ConfigValue = "redis://h/"
    let tls: ConfigValue = "rediss://h/"
    let wrong: [(AbsoluteConfigKey, ConfigValue, ConfigValue)] = [
      ("redis.url", "http://user:secret@h/", url), ("redis.url", 42, url), ("redis.username", "secret", url),
      ("redis.password", 42, url), ("redis.database", "secret", url), ("redis.database", -1, url),
      ("redis.database", 1.5, url), ("redis.clientName", "a secret", url), ("redis.timeout", "secret", url),
      ("redis.timeout", 5, url), ("redis.timeout", "5", url), ("redis.timeout", "0s", url),
      ("redis.timeout", "99999999999999999999s", url), ("redis.timeout", "5s secret", url),
      ("redis.connectTimeout", "none", url), ("redis.sharedConnections", 0, url),
      ("redis.sharedConnections", true, url), ("redis.waitsForServer", "secret", url), ("redis.retries", "secret", url),
      ("redis.pool.limit", 0, url), ("redis.pool.limit", "secret", url), ("redis.pool.blockingLimit", 0, url),
      ("redis.pool.waitTime", "secret", url), ("redis.pool.idleTime", 7, url), ("redis.pool.minimumIdle", -1, url),
      ("redis.pool.waitingLimit", -1, url), ("redis.waitingLimit", -1, url),
      ("redis.tls.caFile", "/etc/passwd", url), ("redis.tls.caFile", "/no/secret", tls),
      ("redis.tls.certificateFile", "/no/secret", tls), ("redis.tls.keyFile", "/etc/passwd", tls),
      ("redis.tls.keyPassphrase", "secret", tls),
    ]
    for (key, value, url) in wrong {
      var values: [AbsoluteConfigKey: ConfigValue] = ["redis.url": url]
      values[key] = value
      let error = try error(values)
      #expect(error.key == key.components.joined(separator: "."))
      #expect(error.description.contains(error.key) && !error.description.contains("secret"))
      #expect(!String(reflecting: error).contains("secret"))
    }
    #expect(try error([:]).description.contains("redis.url is missing"))
    #expect(try error([:]) == error(["other.url": "redis://h/"]))
  }

  @Test("secrets are read as secrets, so that no access log has them")
  func secrets() throws {
    let log = Accesses()
    let reader = ConfigReader(
      provider: InMemoryProvider(values: [
        "redis.url": "rediss://user:secret@h/", "redis.password": "secret2",
        "redis.tls.certificateFile": .init(stringLiteral: TestCertificates.shared.client.certificate),
        "redis.tls.keyPassphrase": "secret3",
      ]), accessReporter: log)
    let redis = try Redis(configuration: reader)
    #expect(redis.url.password == "secret2")
    let lines = log.lines
    #expect(lines.contains { $0.contains("redis.password") })
    #expect(lines.allSatisfy { !$0.contains("secret2") && !$0.contains("secret3") && !$0.contains("user:") })
    for mirrored in ["\(redis)", String(reflecting: redis), "\(redis.url)"] { #expect(!mirrored.contains("secret")) }
  }

  private final class Accesses: AccessReporter {
    private let all = Mutex<[String]>([])

    func report(_ event: AccessEvent) { all.withLock { $0.append("\(event.metadata.key) \(event.result)") } }
    var lines: [String] { all.withLock { $0 } }
  }
}
