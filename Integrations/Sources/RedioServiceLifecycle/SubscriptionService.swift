public import RedioPubSub
public import ServiceLifecycle

/// Receives messages of subscriptions until a graceful shutdown.
///
/// ```swift
/// let news = SubscriptionService(redis.pubsub("news")) { message in print(message) }
/// let group = ServiceGroup(services: [redis, news], logger: logger)
/// ```
///
/// At a graceful shutdown a handler that runs is not cancelled: when it has returned, the subscriptions end, and so does the
/// service. Messages that have come meanwhile are dropped, as those after a subscription's end are. If the service's task
/// is cancelled, so is the handler.
///
/// A loop of one's own ends the same way: `for try await message in redis.pubsub("news").cancelOnGracefulShutdown()`.
public struct SubscriptionService<Form: PubSubForm>: Service {
  private let subscriptions: PubSub<Form>
  private let handler: @Sendable (Form.Element) async throws -> Void

  /// Creates a service.
  ///
  /// - Parameters:
  ///   - subscriptions: What to receive. Nothing is sent before the service runs.
  ///   - handler: Called with each message in turn, in the service's task. If it throws, the service ends with that error.
  public init(_ subscriptions: PubSub<Form>, handler: @escaping @Sendable (Form.Element) async throws -> Void) {
    self.subscriptions = subscriptions
    self.handler = handler
  }

  /// Receives messages.
  ///
  /// - Throws: What the handler throws; `RedisError` if a subscription was refused or can't be made; `CancellationError` if
  ///   the task was cancelled.
  public func run() async throws {
    for try await element in subscriptions.cancelOnGracefulShutdown() { try await handler(element) }
    if !Task.isShuttingDownGracefully { try Task.checkCancellation() }
  }
}
