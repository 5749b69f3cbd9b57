public import Metrics
public import Redio
import RedioConventions
import Synchronization

/// Measures a client's calls with swift-metrics.
///
/// ```swift
/// var options = RedisOptions()
/// options.observer = RedisMetricsObserver()
/// let redis = try Redis("redis://localhost/", options: options)
/// ```
///
/// | metric | kind | is |
/// | --- | --- | --- |
/// | `db.client.operation.duration` | timer, shown in seconds | the time of each call |
/// | `db.client.connection.timeouts` | counter | calls for which no connection of the pool became free in time |
/// | `redio.client.retries` | counter | how often calls were retried |
/// | `redio.client.connection.losses` | counter | connections that were lost or could not be established |
/// | `redio.client.connection.downtime` | timer, shown in seconds | how long there was no connection after a loss |
/// | `redio.client.commands.dropped` | counter | commands whose chain or batch was never run |
///
/// Dimensions of the durations and retries of calls are `db.system.name`, `server.address`, `server.port`, `db.namespace`,
/// `db.operation.name` and, of failed ones, `error.type` and `db.response.status_code`. Of connections:
/// `redio.connection.endpoint`, `redio.connection.purpose`, and `error.type` of lost ones; of timeouts:
/// `db.client.connection.pool.name`. They never have arguments of commands in them. Of calls only so many different
/// combinations are made: further ones are counted as `_OTHER`, without the server, so that names and codes that come from
/// elsewhere can't fill the memory.
///
/// These are made when first needed and kept, those of the factory that was the system's then.
///
/// - SeeAlso: OpenTelemetry, "Semantic conventions for database client metrics"; ``RedisMetricsReporter`` for a client's
///   connections.
public final class RedisMetricsObserver: RedisObserver {
  /// What distinguishes the timers of calls.
  private struct Key: Hashable {
    var call: CallAttributes
    var failure: ErrorAttributes?
  }

  private struct Made: ~Copyable {
    var durations: [Key: Timer] = [:]
    var retries: [CallAttributes: Counter] = [:]
  }

  private let explicitFactory: (any MetricsFactory)?
  private let limit: Int
  private let made = Mutex(Made())

  /// Creates an observer.
  ///
  /// - Parameters:
  ///   - factory: Makes the metrics; `nil` for the factory of `MetricsSystem`.
  ///   - limit: How many combinations of dimensions are made of the durations of calls.
  public init(factory: (any MetricsFactory)? = nil, limit: Int = 2_000) {
    explicitFactory = factory
    self.limit = limit
  }

  private var factory: any MetricsFactory { explicitFactory ?? MetricsSystem.factory }

  /// Records the duration, and counts retries.
  public func commandEnded(_ call: ObservedCall, duration: Duration, error: (any Error)?, context: (any Sendable)?) {
    var attributes = CallAttributes(call)
    // A number of commands would be a dimension without limit.
    attributes.batchSize = nil
    let failure = ErrorAttributes(error).map { ErrorAttributes(type: $0.type, statusCode: $0.statusCode) }
    timer(Key(call: attributes, failure: failure)).record(duration: duration)
    if call.retries > 0 { retries(attributes).increment(by: call.retries) }
    if failure?.type == "pool_exhausted" {
      Counter(
        label: "db.client.connection.timeouts",
        dimensions: [("db.client.connection.pool.name", ConnectionPool.name(attributes))], factory: factory
      ).increment()
    }
  }

  // The factory, which is the user's code, is not called under the lock: of two that are made at the same time one counts.

  private func timer(_ key: Key) -> Timer {
    let (known, key) = made.withLock { made -> (Timer?, Key) in
      if let timer = made.durations[key] { return (timer, key) }
      var key = key
      if made.durations.count >= limit {
        key.call = key.call.withoutDetails
        if key.failure != nil { key.failure = .others }
      }
      return (made.durations[key], key)
    }
    if let known { return known }
    let timer = Timer(
      label: "db.client.operation.duration", dimensions: Self.dimensions(key.call, key.failure),
      preferredDisplayUnit: .seconds, factory: factory)
    return made.withLock { made in
      if let first = made.durations[key] { return first }
      made.durations[key] = timer
      return timer
    }
  }

  private func retries(_ attributes: CallAttributes) -> Counter {
    let (known, attributes) = made.withLock { made -> (Counter?, CallAttributes) in
      if let counter = made.retries[attributes] { return (counter, attributes) }
      let attributes = made.retries.count >= limit ? attributes.withoutDetails : attributes
      return (made.retries[attributes], attributes)
    }
    if let known { return known }
    let counter = Counter(
      label: "redio.client.retries", dimensions: Self.dimensions(attributes, nil), factory: factory)
    return made.withLock { made in
      if let first = made.retries[attributes] { return first }
      made.retries[attributes] = counter
      return counter
    }
  }

  private static func dimensions(_ call: CallAttributes, _ failure: ErrorAttributes?) -> [(String, String)] {
    var dimensions = [(AttributeName.system, AttributeName.redis), (AttributeName.operation, call.operation)]
    if let namespace = call.namespace { dimensions.append((AttributeName.namespace, namespace)) }
    if let address = call.address { dimensions.append((AttributeName.serverAddress, address)) }
    if let port = call.port { dimensions.append((AttributeName.serverPort, "\(port)")) }
    if let failure {
      dimensions.append((AttributeName.errorType, failure.type))
      if let code = failure.statusCode { dimensions.append((AttributeName.statusCode, code)) }
    }
    return dimensions
  }

  /// Counts the commands.
  public func commandsDropped(_ call: ObservedCall) {
    Counter(
      label: "redio.client.commands.dropped", dimensions: [(AttributeName.system, AttributeName.redis)],
      factory: factory
    ).increment(by: call.count)
  }

  private static func dimensions(_ connection: ObservedConnection) -> [(String, String)] {
    [
      (AttributeName.system, AttributeName.redis), ("redio.connection.endpoint", connection.endpoint),
      ("redio.connection.purpose", "\(connection.purpose)"),
    ]
  }

  /// Records the downtime, if there was any.
  public func connectionOpened(_ connection: ObservedConnection, downtime: Duration?) {
    guard let downtime else { return }
    Timer(
      label: "redio.client.connection.downtime", dimensions: Self.dimensions(connection),
      preferredDisplayUnit: .seconds, factory: factory
    ).record(duration: downtime)
  }

  /// Counts the loss.
  public func connectionLost(_ connection: ObservedConnection, error: RedisError) {
    let type = ErrorAttributes(error)?.type ?? ErrorAttributes.other
    Counter(
      label: "redio.client.connection.losses",
      dimensions: Self.dimensions(connection) + [(AttributeName.errorType, type)], factory: factory
    ).increment()
  }
}
