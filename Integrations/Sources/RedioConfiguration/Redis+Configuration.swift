public import Configuration
public import Redio

extension Redis {
  /// Creates a client from a configuration, such as environment variables or a file. It does not connect yet.
  ///
  /// ```swift
  /// let config = ConfigReader(provider: EnvironmentVariablesProvider())
  /// let redis = try Redis(configuration: config)   // REDIS_URL, REDIS_PASSWORD, REDIS_TIMEOUT …
  /// ```
  ///
  /// | key | value |
  /// | --- | --- |
  /// | `redis.url` | required: the URL; read as a secret, since it can have a password in it |
  /// | `redis.username`, `redis.password` | in place of the URL's; the password is read as a secret |
  /// | `redis.database` | the database's number, in place of the URL's |
  /// | `redis.clientName` | the name of the connections |
  /// | `redis.timeout` | the time limit of a call: `500ms`, `5s`, or `none` |
  /// | `redis.connectTimeout` | the time limit of connecting: `500ms`, `5s` |
  /// | `redis.sharedConnections` | how many connections ordinary commands share |
  /// | `redis.waitingLimit` | how many calls may wait for a connection |
  /// | `redis.waitsForServer` | whether calls wait for a server that can't be reached yet, instead of failing at once |
  /// | `redis.retries` | which commands are retried after a lost connection: `never`, `unsent`, `readOnly`, `always` |
  /// | `redis.pool.limit`, `redis.pool.blockingLimit` | the most connections of sessions, and of blocking commands |
  /// | `redis.pool.waitTime`, `redis.pool.idleTime` | how long a call waits for a connection, and an idle one is kept |
  /// | `redis.pool.minimumIdle`, `redis.pool.waitingLimit` | how many idle ones are kept, and how many calls may wait |
  /// | `redis.tls.caFile` | authorities in a PEM file, which alone are trusted |
  /// | `redis.tls.certificateFile`, `redis.tls.keyFile` | the client's certificate and its key, as PEM files |
  /// | `redis.tls.keyPassphrase` | the passphrase of the key; read as a secret |
  ///
  /// All but the URL may be missing. An empty password, as of a variable without a value, counts as missing.
  ///
  /// - Parameters:
  ///   - configuration: Where to read. It is read once, now.
  ///   - prefix: What stands before each key.
  ///   - options: What the configuration does not say, such as the observer.
  /// - Throws: `RedisConfigurationError`, which names the key, and never quotes a value.
  public init(
    configuration: ConfigReader, prefix: ConfigKey = "redis", options: RedisOptions = RedisOptions()
  ) throws(RedisConfigurationError) {
    let settings = try RedisSettings(configuration, prefix, options)
    self.init(settings.url, options: settings.options, tls: settings.tls)
  }
}

/// Why a client can't be made from a configuration.
///
/// It quotes no value, which can be secret.
public struct RedisConfigurationError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The key, with the prefix: `redis.pool.limit`.
  public let key: String
  /// What is wrong with its value.
  public let reason: String

  /// Creates an error, for tests of code that handles errors.
  public init(key: String, reason: String) {
    self.key = key
    self.reason = reason
  }

  /// The key and the reason.
  public var description: String { "the configuration's \(key) \(reason)" }
}
