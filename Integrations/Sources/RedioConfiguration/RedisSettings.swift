import Configuration
import Foundation
import Redio

/// The settings of a client, read from a configuration.
struct RedisSettings {
  var url: RedisURL
  var options: RedisOptions
  var tls = TLSConfiguration()

  init(_ configuration: ConfigReader, _ prefix: ConfigKey, _ options: RedisOptions) throws(RedisConfigurationError) {
    let values = ConfiguredValues(configuration, prefix)
    guard let text = try values.text("url", isSecret: true) else {
      throw values.error("url", "is missing: it must be a URL such as redis://localhost:6379/")
    }
    // The error quotes nothing of the URL.
    do throws(RedisURLError) { url = try RedisURL(text) } catch { throw values.error("url", "is wrong: \(error)") }
    self.options = options
    try readServer(values)
    try readTimes(values)
    try readPool(values)
    try readTLS(values)
  }

  private mutating func readServer(_ values: ConfiguredValues) throws(RedisConfigurationError) {
    if let password = try values.text("password", isSecret: true), !password.isEmpty { url.password = password }
    if let username = try values.text("username"), !username.isEmpty {
      guard url.password != nil else { throw values.error("username", "needs a password") }
      url.username = username
    }
    if let database = try values.integer("database", in: 0...Int(Int32.max)) { url.database = database }
    if let name = try values.text("clientName"), !name.isEmpty {
      // The characters that CLIENT SETNAME accepts.
      guard name.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else {
        throw values.error("clientName", "must be ASCII letters, digits and signs, without spaces")
      }
      url.options.clientName = name
    }
    if let count = try values.integer("sharedConnections", in: 1...10_000) { options.sharedConnections = count }
    if let limit = try values.integer("waitingLimit", in: 0...Int(Int32.max)) { options.waitingLimit = limit }
    if let waits = try values.boolean("waitsForServer") { options.backOff.waitsForFirstConnection = waits }
    if let retries = try values.text("retries") {
      let policies: [String: RepeatPolicy] = [
        "never": .never, "unsent": .unsent, "readOnly": .readOnly, "always": .always,
      ]
      guard let policy = policies[retries] else {
        throw values.error("retries", "must be never, unsent, readOnly or always")
      }
      options.repetition = policy
    }
  }

  private mutating func readTimes(_ values: ConfiguredValues) throws(RedisConfigurationError) {
    switch try values.duration("timeout", mayBeNone: true) {
    case .time(let time):
      url.options.commandTimeout = time
      url.options.hasNoCommandTimeout = false
    case .unlimited:
      url.options.commandTimeout = nil
      url.options.hasNoCommandTimeout = true
    case nil: break
    }
    if case .time(let time) = try values.duration("connectTimeout") { url.options.connectTimeout = time }
  }

  private mutating func readPool(_ values: ConfiguredValues) throws(RedisConfigurationError) {
    let values = values.under("pool")
    if let limit = try values.integer("limit", in: 1...1_000_000) { options.pool.limit = limit }
    if let limit = try values.integer("blockingLimit", in: 1...1_000_000) { options.pool.blockingLimit = limit }
    if let count = try values.integer("minimumIdle", in: 0...1_000_000) { options.pool.minimumIdle = count }
    if let limit = try values.integer("waitingLimit", in: 0...Int(Int32.max)) { options.pool.waitingLimit = limit }
    if case .time(let time) = try values.duration("waitTime") { options.pool.waitTime = time }
    if case .time(let time) = try values.duration("idleTime") { options.pool.idleTime = time }
  }

  private mutating func readTLS(_ values: ConfiguredValues) throws(RedisConfigurationError) {
    let values = values.under("tls")
    if let path = try file("caFile", values) { tls.trustRoots = .only(.file(path)) }
    if let path = try file("certificateFile", values) { tls.certificate = .file(path) }
    if let path = try file("keyFile", values) {
      guard tls.certificate != nil else { throw values.error("keyFile", "needs a certificateFile") }
      tls.privateKey = .file(path)
    }
    if let passphrase = try values.text("keyPassphrase", isSecret: true), !passphrase.isEmpty {
      guard tls.certificate != nil else { throw values.error("keyPassphrase", "needs a certificateFile") }
      tls.privateKeyPassphrase = passphrase
    }
  }

  private func file(_ name: String, _ values: ConfiguredValues) throws(RedisConfigurationError) -> String? {
    guard let path = try values.text(name) else { return nil }
    guard url.usesTLS else { throw values.error(name, "is set, but the URL uses no TLS: it must begin with rediss://") }
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw values.error(name, "is not the path of a file that can be read")
    }
    return path
  }
}
