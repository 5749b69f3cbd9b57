import CTestSupport
import Foundation
import RedioTransport

/// How the shared event loop waits for its sockets in this run of the tests: by the environment variable
/// `REDIO_TEST_POLLING`, for instance `poll`.
public let testedPolling: PollingMethod = {
  let method = getenv("REDIO_TEST_POLLING").flatMap { PollingMethod(rawValue: String(cString: $0)) } ?? .epoll
  EventLoop.sharedPolling.withLock { $0 = method }
  return method
}()

/// Sets it before the first test, since any test may be the first to use the loop.
@_cdecl("redio_tests_begin")
public func testsBegin() { _ = testedPolling }
