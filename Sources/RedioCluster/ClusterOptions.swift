public import Redio
internal import RedioTransport

/// Options of a cluster's client, beyond those of any client.
public struct ClusterOptions: Sendable {
  /// How often the map of the cluster is asked for if nothing happens. What goes wrong leads to a question at once, whatever
  /// this is.
  public var refreshInterval: Duration = .seconds(30)
  /// How many times in a row a command may be redirected or refused by servers before its call gets the server's error. While
  /// its slot is moving or a server fails, it waits between attempts, up to its deadline.
  public var mostRedirections = 64
  /// Where calls that only read are sent, unless `Redis.reading(from:)` says otherwise.
  public var reading = ReadPreference.primary
  /// Returns the address at which a server is reached that the cluster announces at another one: behind NAT, in a container. It
  /// may be called on any thread, often, and must not block. `nil` if the announced addresses are right.
  ///
  /// ```swift
  /// options.translate = { _, port in ("localhost", port + 10_000) }
  /// ```
  public var translate: (@Sendable (_ host: String, _ port: Int) -> (host: String, port: Int))?

  /// Creates the default options.
  public init() {}

  func translated(_ endpoint: Endpoint) -> Endpoint {
    guard let translate, case .tcp(let host, let port) = endpoint else { return endpoint }
    let (newHost, newPort) = translate(host, port)
    return .tcp(host: newHost, port: newPort)
  }
}
