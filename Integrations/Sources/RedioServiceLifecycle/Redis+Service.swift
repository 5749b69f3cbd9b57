public import Redio
public import ServiceLifecycle

/// A client is a service that closes its connections at a graceful shutdown.
///
/// ```swift
/// let group = ServiceGroup(services: [redis, worker, server], logger: logger)
/// try await group.run()
/// ```
///
/// Services are shut down in the opposite order of the list: put the client before those that use it, so that it is closed
/// after them.
extension Redis: @retroactive Service {
  /// Waits for a graceful shutdown or for the cancellation of the task, and closes the client then (`Redis.close()`).
  ///
  /// It does not connect by itself: a server that can't be reached at the start fails no service but calls, each with its
  /// error. Call `warmUp()` before to fail early.
  public func run() async throws {
    do { try await gracefulShutdown() } catch is CancellationError {
      // Closed in either case.
    }
    await close()
  }
}
