import Foundation
import RedioTransport

/// How the shared event loop is to wait for its sockets in this run of the tests: by the environment variable
/// `REDIO_TEST_POLLING`, for instance `poll`.
///
/// Asked for whenever a test listens, which is before its client connects: so that the loop has not been used by then.
public let testedPolling: PollingMethod = {
  let method =
    ProcessInfo.processInfo.environment["REDIO_TEST_POLLING"].flatMap { PollingMethod(rawValue: $0) } ?? .epoll
  EventLoop.sharedPolling.withLock { $0 = method }
  return method
}()
