public import Redio
public import RedioStreams
public import ServiceLifecycle

/// Runs a consumer of a stream's group until a graceful shutdown.
///
/// ```swift
/// let orders = redis.consumer(group: "billing", name: "worker-1", streams: "orders")
/// let worker = ConsumerService(orders) { orders in
///   try await orders.process(concurrency: 4) { order in try await bill(order.entry["id"]) }
/// }
/// let group = ServiceGroup(services: [redis, worker], logger: logger)
/// ```
///
/// At a graceful shutdown the consumer begins no other entry. Handlers that run go on to their end, and what they have done
/// is acknowledged; then the service ends, and after it the client, if that is before it in the list. If the service's task
/// is cancelled, as by `maximumGracefulShutdownDuration`, so are the handlers: their entries stay pending, and come again.
public struct ConsumerService<Value: RESPDecodable>: Service {
  private let consumer: GroupConsumer<Value>
  private let body: @Sendable (GroupConsumer<Value>) async throws -> Void

  /// Creates a service.
  ///
  /// - Parameters:
  ///   - consumer: A consumer, without a stop of its own.
  ///   - body: Runs the consumer that it gets: by one of its `process` methods, or in a loop, which ends at the graceful
  ///     shutdown. Called in the service's task.
  public init(
    _ consumer: GroupConsumer<Value>, _ body: @escaping @Sendable (GroupConsumer<Value>) async throws -> Void
  ) {
    self.consumer = consumer
    self.body = body
  }

  /// Runs the consumer.
  ///
  /// - Throws: What `body` throws, such as `RedisError` or `CancellationError` of the consumer.
  public func run() async throws {
    try await withConsumerStop { stop in try await body(consumer.until(stop)) }
  }
}

/// Gives a stop for consumers that is requested at a graceful shutdown: for several consumers in one service.
///
/// ```swift
/// try await withConsumerStop { stop in
///   try await orders.until(stop).process { order in try await bill(order.entry["id"]) }
/// }
/// ```
///
/// - Parameter body: Gets the stop. Called in the caller's task.
/// - Returns: What `body` returns.
/// - Throws: What `body` throws.
public func withConsumerStop<Result>(_ body: (ConsumerStop) async throws -> Result) async rethrows -> Result {
  let stop = ConsumerStop()
  return try await withGracefulShutdownHandler {
    try await body(stop)
  } onGracefulShutdown: {
    stop.request()
  }
}
