// The samples of `TLS.md`, `URLs.md` and `Services.md`. Clients connect when they are first used, which these are not.

import Foundation
import Redio
import RedioStreams
import Testing

func clientsWithTLS() throws -> [Redis] {
  var clients: [Redis] = []
  do {
    let redis = try Redis("rediss://app:secret@cache.example.org/")
    clients.append(redis)
  }

  var tls = TLSConfiguration(trustRoots: .only(.file("/etc/redis/ca.pem")))
  tls.certificate = .file("/etc/redis/client.pem")  // for a server that asks for one
  tls.privateKey = .file("/etc/redis/client.key")
  tls.privateKeyPassphrase = nil  // if the key is encrypted
  tls.minimumVersion = .tls13
  let secure = try Redis("rediss://cache.example.org/", tls: tls)

  let tunnelled = try Redis("rediss://127.0.0.1:6380/?tls_server_name=cache.example.org")
  let local = try Redis("redis+unix+tls://cache.example.org/run/redis.sock")
  return clients + [secure, tunnelled, local]
}

func connectingWithTLS(_ secure: Redis) async throws {
  do {
    try await secure.ping()
  } catch let error as RedisError {
    guard case .connection(let cause) = error.kind, case .tls(let failure) = cause.cause else { throw error }
    print(failure.certificateFault ?? failure.reason, failure.certificateNames ?? "")
  }
}

func clientsOfURLs() throws {
  let url = ProcessInfo.processInfo.environment["REDIS_URL"] ?? "redis://localhost/"
  let redis = try Redis(url)
  let password = ProcessInfo.processInfo.environment["REDIS_PASSWORD"]
  let other = Redis(host: "cache.internal", port: 6380, username: "app", password: password, database: 2)
  print(redis, other)  // with *** for a password
  #expect("\(other)" == "Redis(redis://app:***@cache.internal:6380/2)" || password == nil)
}

func settings(_ text: String) -> String {
  do {
    let url = try RedisURL(text)
    switch url.address {
    case .tcp(let host, let port): print(host, port, url.serverName ?? "")
    case .unix(let path): print(path)
    @unknown default: break
    }
    print(url.usesTLS, url.username ?? "", url.password != nil, url.database)
    print(url.options.clientName ?? "", url.options.protocolVersion ?? 3, url.options.connectTimeout ?? .seconds(10))
    print(url.options.hasNoCommandTimeout ? "no deadline" : "\(url.options.commandTimeout ?? .seconds(30))")
    return "\(url)"  // with *** for the password
  } catch {
    return "\(error.part): \(error)"  // a RedisURLError
  }
}

func makeClient(url: String, token: @escaping @Sendable () async throws -> String) throws -> Redis {
  var options = RedisOptions()
  options.deadline = .seconds(5)  // less than your callers wait for you
  options.backOff.waitsForFirstConnection = true  // the server may start after this
  options.credentials = { RedisCredentials(username: "app", password: try await token()) }  // asked at each connect
  return try Redis(url, options: options)
}

func starting(_ redis: Redis) async throws {
  try await redis.warmUp(sessions: 2)  // connects, and logs in
  let greeting = try await redis.ping()  // PONG
  #expect(greeting == "PONG")
}

func isReady(_ redis: Redis) async -> Bool {
  do {
    _ = try await redis.with(deadline: .seconds(1)).ping()
    return true
  } catch { return false }
}

func stopping() -> ConsumerStop {
  let stop = ConsumerStop()
  signal(SIGTERM, SIG_IGN)  // or the signal would end the process at once
  let terminated = DispatchSource.makeSignalSource(signal: SIGTERM, queue: .global())
  terminated.setEventHandler { @Sendable in stop.request() }  // @Sendable: it does not run on the main actor
  terminated.resume()
  terminated.cancel()
  signal(SIGTERM, SIG_DFL)
  return stop
}

func sizes() -> RedisOptions {
  var options = RedisOptions()
  options.pool.limit = 20
  options.pool.blockingLimit = 100
  options.pool.waitTime = .seconds(2)  // then poolExhausted, which names the numbers
  return options
}
