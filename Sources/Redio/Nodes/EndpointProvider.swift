package import RedioTransport

/// Says where a node is, each time that it connects: for servers that move, as those that a Sentinel watches.
///
/// It runs in a task of its own, within the time for the connection (`connect_timeout` of the URL), and is cancelled, though
/// not waited for, when that is over. Its error is what the attempt ends with: a `RedisError` or `TransportError` as it is, the
/// words of any other as those of a lookup that has failed.
package typealias EndpointProvider = @Sendable () async throws -> Endpoint

extension RedisError.Kind {
  /// Why there is no address.
  init(of error: any Error, at endpoint: Endpoint) {
    switch error {
    case let error as RedisError: self = error.kind
    case let error as TransportError: self = .connection(error)
    default: self = .connection(TransportError(.resolve, endpoint, .resolver("\(error)")))
    }
  }
}
