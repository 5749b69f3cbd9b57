package import RedioTransport

/// Returns a node's address, called at each connect: for servers whose address changes, such as those that a Sentinel
/// monitors.
///
/// It runs in a task of its own, within the connect timeout (`connect_timeout` of the URL), after which it is cancelled
/// but not awaited. If it throws, the connection attempt ends with that error: a `RedisError` or `TransportError` as it
/// is, any other as the text of a failed look-up.
package typealias EndpointProvider = @Sendable () async throws -> Endpoint

extension RedisError.Kind {
  /// The error of an attempt whose address provider has thrown.
  init(of error: any Error, at endpoint: Endpoint) {
    switch error {
    case let error as RedisError: self = error.kind
    case let error as TransportError: self = .connection(error)
    default: self = .connection(TransportError(.resolve, endpoint, .resolver("\(error)")))
    }
  }
}
