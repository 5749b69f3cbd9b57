public import Redio
public import TestSupport

extension Target {
  /// A client of a server of its own.
  public func client(
    _ options: RedisOptions = RedisOptions(), arguments: [String] = []
  ) async throws -> (TestServer, Redis) {
    let server = try await TestServer(kind, arguments: arguments)
    return (server, try Redis(url(of: server), options: options))
  }
}

/// Waits while something is the case, two minutes at most, and looks again every other millisecond: the machine has few threads,
/// and many tests.
public func wait(while condition: @autoclosure () async throws -> Bool) async throws {
  let start = ContinuousClock.now
  while try await condition() {
    guard ContinuousClock.now - start < .seconds(120) else { throw TooLong(what: "something to end") }
    try await Task.sleep(for: .milliseconds(2))
  }
}

/// A body has thrown nothing.
private struct NoRedisError: Error {}

/// The error of a body that must throw one.
public func redisError<T>(_ body: () async throws -> T) async throws -> RedisError {
  do { _ = try await body() } catch let error as RedisError { return error }
  throw NoRedisError()
}
