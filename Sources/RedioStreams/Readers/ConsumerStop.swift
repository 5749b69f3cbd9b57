internal import RedioTransport

/// Asks consumers to end gracefully: to finish the entries that they have begun, and to begin no other.
///
/// ```swift
/// import Redio
/// import RedioStreams
///
/// let stop = ConsumerStop()
/// try await withGracefulShutdownHandler {                    // of swift-service-lifecycle, as an example
///   try await orders.until(stop).process(concurrency: 4) { order in try await bill(order.entry["id"]) }
/// } onGracefulShutdown: {
///   stop.request()
/// }
/// ```
///
/// Any number of consumers can have the same stop. What is asked for stays so.
public final class ConsumerStop: Sendable {
  private struct State {
    var isRequested = false
    var nextID = 0
    var callbacks: [Int: @Sendable () -> Void] = [:]
  }

  private let state = Locked(State())

  /// Creates a stop that has not been requested.
  public init() {}

  /// Whether `request()` has been called.
  public var isRequested: Bool { state.withLock { $0.isRequested } }

  /// Asks all consumers that have this stop to end. It does not wait for them. It may be called on any thread, in a
  /// signal source's handler too, and more than once.
  public func request() {
    let callbacks = state.withLock { state in
      state.isRequested = true
      defer { state.callbacks = [:] }
      return state.callbacks
    }
    for callback in callbacks.values { callback() }
  }

  /// Calls a function when the stop is requested: at once if it has been.
  private func onRequest(_ callback: @escaping @Sendable () -> Void) -> Int? {
    let id: Int? = state.withLock { state in
      if state.isRequested { return nil }
      state.nextID += 1
      state.callbacks[state.nextID] = callback
      return state.nextID
    }
    if id == nil { callback() }
    return id
  }

  private func forget(_ id: Int?) {
    if let id { state.withLock { $0.callbacks[id] = nil } }
  }

  /// Waits until the stop is requested, or the task is cancelled.
  func requested() async {
    let (stream, continuation) = AsyncStream.makeStream(of: Never.self)
    let id = onRequest { continuation.finish() }
    defer { forget(id) }
    for await _ in stream {}
  }

  /// Does work that is cancelled when the stop is requested, or the caller's task is cancelled.
  func interrupting<T: Sendable>(_ work: @escaping @Sendable () async -> T) async -> T {
    let task = Task { await work() }
    let id = onRequest { task.cancel() }
    defer { forget(id) }
    return await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      task.cancel()
    }
  }
}
