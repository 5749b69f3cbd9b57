public import Metrics
public import Redio
import RedioConventions
import Synchronization

/// Reports a client's statistics as metrics of swift-metrics, each time it is asked or at an interval.
///
/// ```swift
/// let reporter = RedisMetricsReporter(redis)
/// await reporter.run(every: .seconds(10))   // in a task of its own, until that is cancelled
/// ```
///
/// As a service of swift-service-lifecycle: `ClosureService { await cancelWhenGracefulShutdown { await reporter.run() } }`.
///
/// | metric | kind | is |
/// | --- | --- | --- |
/// | `db.client.connection.count` | gauge | connections, by `db.client.connection.state`: `used` by calls, sessions and subscriptions, or `idle` in the pool |
/// | `db.client.connection.pending_requests` | gauge | calls that wait for a connection |
/// | `redio.client.connections.connecting` | gauge | connections of the pool that are being established |
/// | `redio.client.connections.made`, `redio.client.connections.lost` | counter | connections established, and lost or not established |
/// | `redio.client.commands` | counter | commands submitted to connections |
/// | `redio.client.calls.repeated` | counter | calls retried |
/// | `redio.client.writes`, `redio.client.bytes_written` | counter | writes to sockets, and their bytes |
///
/// All have the dimension `db.client.connection.pool.name`. Counters begin with what the client has counted before the first
/// report.
///
/// - SeeAlso: `Redis.statistics`; OpenTelemetry, "Semantic conventions for database client metrics".
public final class RedisMetricsReporter: Sendable {
  private struct State: ~Copyable {
    var last = RedisStatistics()
    var metrics: Instruments?
  }

  private struct Instruments {
    let used: Gauge
    let idle: Gauge
    let pending: Gauge
    let connecting: Gauge
    let made: Counter
    let lost: Counter
    let commands: Counter
    let repeated: Counter
    let writes: Counter
    let bytes: Counter

    init(_ factory: any MetricsFactory, _ dimensions: [(String, String)]) {
      func gauge(_ label: String, _ more: [(String, String)] = []) -> Gauge {
        Gauge(label: label, dimensions: dimensions + more, factory: factory)
      }
      func counter(_ label: String) -> Counter { Counter(label: label, dimensions: dimensions, factory: factory) }
      used = gauge("db.client.connection.count", [("db.client.connection.state", "used")])
      idle = gauge("db.client.connection.count", [("db.client.connection.state", "idle")])
      pending = gauge("db.client.connection.pending_requests")
      connecting = gauge("redio.client.connections.connecting")
      made = counter("redio.client.connections.made")
      lost = counter("redio.client.connections.lost")
      commands = counter("redio.client.commands")
      repeated = counter("redio.client.calls.repeated")
      writes = counter("redio.client.writes")
      bytes = counter("redio.client.bytes_written")
    }

    func report(_ now: RedisStatistics, since last: RedisStatistics) {
      used.record(max(0, now.connections - now.idleSessions - now.connectingSessions))
      idle.record(now.idleSessions)
      pending.record(now.waitingForSession + now.waitingForBlocking + now.waitingForConnection)
      connecting.record(now.connectingSessions)
      made.increment(by: max(0, now.connectionsMade - last.connectionsMade))
      lost.increment(by: max(0, now.connectionsLost - last.connectionsLost))
      commands.increment(by: max(0, now.commands - last.commands))
      repeated.increment(by: max(0, now.repeatedCalls - last.repeatedCalls))
      writes.increment(by: max(0, now.writes - last.writes))
      bytes.increment(by: now.bytesWritten > last.bytesWritten ? now.bytesWritten - last.bytesWritten : 0)
    }
  }

  private let redis: Redis
  private let poolName: String
  private let explicitFactory: (any MetricsFactory)?
  private let state = Mutex(State())

  /// Creates a reporter.
  ///
  /// - Parameters:
  ///   - redis: The client. All copies of a client have the same statistics.
  ///   - poolName: The value of `db.client.connection.pool.name`; `nil` for the address and database, such as
  ///     `localhost:6379/0`.
  ///   - factory: Makes the metrics; `nil` for the factory of `MetricsSystem` at the first report.
  public init(_ redis: Redis, poolName: String? = nil, factory: (any MetricsFactory)? = nil) {
    self.redis = redis
    self.poolName = poolName ?? ConnectionPool.name(redis.url)
    explicitFactory = factory
  }

  /// Reports once. Any task or thread may call it.
  public func report() {
    let now = redis.statistics
    state.withLock { state in
      let metrics =
        state.metrics
        ?? Instruments(
          explicitFactory ?? MetricsSystem.factory,
          [(AttributeName.system, AttributeName.redis), ("db.client.connection.pool.name", poolName)])
      state.metrics = metrics
      metrics.report(now, since: state.last)
      state.last = now
    }
  }

  /// Reports at once and then at an interval, until the task is cancelled; then once more, and returns.
  ///
  /// - Parameter interval: The time between two reports, at least 10 ms.
  public func run(every interval: Duration = .seconds(10)) async {
    report()
    while !Task.isCancelled {
      do { try await Task.sleep(for: max(interval, .milliseconds(10))) } catch {
        // The task was cancelled.
      }
      report()
    }
  }
}

/// Names of connection pools that the user has given none: `address:port/database`, or `path/database`.
enum ConnectionPool {
  static func name(_ call: CallAttributes) -> String {
    name(call.address ?? "", call.port, call.namespace ?? "0")
  }

  static func name(_ url: RedisURL) -> String { name(url.host ?? url.path ?? "", url.port, "\(url.database)") }

  private static func name(_ address: String, _ port: Int?, _ database: String) -> String {
    "\(address)\(port.map { ":\($0)" } ?? "")/\(database)"
  }
}
