import Foundation
import RedioTransport

/// How a task ends; `nil` if it has not within a time.
public func ending<T: Sendable>(
  of task: Task<T, any Error>, within limit: Duration = .seconds(10)
) async -> Result<T, any Error>? {
  await withCheckedContinuation { continuation in
    let waiter = FirstToTell(continuation)
    let clock = Task {
      do { try await Task.sleep(for: limit) } catch { return }
      waiter.tell(nil)
    }
    Task {
      waiter.tell(await task.result)
      clock.cancel()
    }
  }
}

/// Resumes a continuation once, whoever comes first.
private final class FirstToTell<T: Sendable>: Sendable {
  private let continuation: Locked<CheckedContinuation<T, Never>?>

  init(_ continuation: CheckedContinuation<T, Never>) { self.continuation = Locked(continuation) }

  func tell(_ value: T) {
    let continuation = continuation.withLock { continuation in
      defer { continuation = nil }
      return continuation
    }
    continuation?.resume(returning: value)
  }
}

/// Waits until something is so.
public func becomes(within limit: Duration = .seconds(10), _ isSo: () async throws -> Bool) async throws -> Bool {
  let end = ContinuousClock.now + limit
  while !(try await isSo()) {
    if ContinuousClock.now > end { return false }
    try await Task.sleep(for: .milliseconds(2))
  }
  return true
}

/// The sockets of this process that lead to a port of this machine.
public func socketsLeading(to port: Int) throws -> Int {
  let folder = "/proc/self/fd"
  let sockets = try FileManager.default.contentsOfDirectory(atPath: folder).compactMap { name -> String? in
    // One that has been closed meanwhile leads nowhere.
    guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(name)"),
      target.hasPrefix("socket:[")
    else { return nil }
    return String(target.dropFirst("socket:[".count).dropLast())
  }
  let inodes = Set(sockets)
  // sl, local address, remote address, state, …, inode
  return try String(contentsOfFile: "/proc/self/net/tcp", encoding: .utf8).split(separator: "\n").dropFirst().count {
    let fields = $0.split(separator: " ")
    guard fields.count > 9, let remote = fields[2].split(separator: ":").last else { return false }
    return Int(remote, radix: 16) == port && inodes.contains(String(fields[9]))
  }
}
