public import RESP
public import Redio
public import RedioTransport
public import RedioURL

extension Redis {
  /// Creates a client of a cluster. It does not connect yet.
  ///
  /// ```swift
  /// let redis = try Redis(cluster: "redis://:password@a:7000,b:7001/")
  /// let values = try await redis.mget("a", "b", "c")   // split by slot, joined in order
  /// ```
  ///
  /// The servers in the URL are asked for all others, whose user, password and TLS are the same. One that answers is enough.
  ///
  /// - Parameters:
  ///   - url: A URL with one host or several: `redis://`, `rediss://`, `redis+cluster://`, `rediss+cluster://`.
  ///   - cluster: Options of a cluster's client.
  ///   - options: As of any client, for each server.
  ///   - tls: Trusted authorities and the client's certificate, if the URL uses TLS. A server's certificate must be for the
  ///     host that the cluster announces, or for the name that `?tls_server_name=` gives.
  ///   - loop: The event loop whose thread reads replies.
  /// - Throws: `RedisURLError` if the text is not such a URL.
  public init(
    cluster url: String, _ cluster: ClusterOptions = ClusterOptions(), options: RedisOptions = RedisOptions(),
    tls: TLSConfiguration = TLSConfiguration(), on loop: EventLoop = .shared
  ) throws(RedisURLError) {
    self.init(cluster: try RedisURL(cluster: url), cluster, options: options, tls: tls, on: loop)
  }

  /// Creates a client of a cluster from settings. It does not connect yet.
  ///
  /// - Parameters:
  ///   - url: Where servers of the cluster are, and how to connect to each; `RedisURL(cluster:)` reads several addresses.
  ///   - cluster: Options of a cluster's client.
  ///   - options: As of any client, for each server.
  ///   - tls: As above.
  ///   - loop: The event loop whose thread reads replies.
  public init(
    cluster url: RedisURL, _ cluster: ClusterOptions = ClusterOptions(), options: RedisOptions = RedisOptions(),
    tls: TLSConfiguration = TLSConfiguration(), on loop: EventLoop = .shared
  ) {
    let seeds = ([url.address] + url.otherAddresses).map { address -> Endpoint in
      switch address {
      case .tcp(let host, let port): .tcp(host: host, port: port)
      case .unix(let path): .unix(path: path)
      }
    }
    let redis = Redis(url, options: options, tls: tls, on: loop) { ClusterRouter($0, seeds, cluster) }
    self = cluster.reading == .primary ? redis : redis.reading(from: cluster.reading)
  }

  /// Leases a connection of its own to the server that has a key: for transactions that watch keys, and other commands that
  /// change their connection, on keys of that slot.
  ///
  /// ```swift
  /// let db = try await redis.session(for: "{user}:1")
  /// ```
  ///
  /// If the slot moves to another server, the session's commands on its keys throw the server's error (`MOVED`): take another
  /// session. `Redis.transaction(watching:)` does that by itself. With one server it is `session()`.
  ///
  /// - Throws: As `session()`.
  public func session(for key: some RESPStorable) async throws -> Session {
    var arguments = RESPArguments(command: "GET")
    arguments.markKeys()
    key.encode(into: &arguments)
    arguments.end()
    let shape = CallShape(arguments.bytes, KeyPlaces(marked: arguments), [])
    return try await session(for: shape)
  }
}

/// The slot of a key, by which a cluster distributes keys among its servers.
///
/// ```swift
/// let slot = RedisSlot("{user}.x").number   // 5474
/// ```
///
/// If a key has a part in braces, only that counts, so that keys can be kept together: the bytes from the first `{` to the
/// next `}`, unless there are none between them.
///
/// - SeeAlso: Redis cluster specification, "Key distribution model", "Hash tags".
public struct RedisSlot: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The number of slots.
  public static let count = HashSlot.count

  /// From 0 to 16,383.
  public let number: Int

  /// Computes the slot of a key, as it is encoded.
  public init(_ key: some RESPStorable) {
    var arguments = RESPArguments(command: "GET")
    key.encode(into: &arguments)
    let words = arguments.words
    number = (words.count > 1 ? words[1] : Bytes()).withUnsafeBytes { HashSlot(of: $0).number }
  }

  /// Whether a slot's number is less than another one's.
  public static func < (left: RedisSlot, right: RedisSlot) -> Bool { left.number < right.number }

  /// The number.
  public var description: String { "\(number)" }
}
