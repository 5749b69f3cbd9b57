import Foundation
import Redio
import RedioTransport
import TestSupport
import Testing

/// Tests that ill-treat a client, and look at every reply: does it belong to the call that got it?
///
/// They have a short form, and a long one that `Scripts/torture` starts. One after the other: they measure time, count
/// connections and keep the machine busy.
@Suite("Torture", .serialized)
enum Torture {
  /// How many replies the sweep checks in the long form; `nil` in the short one.
  static let replies = number("REDIO_TORTURE").map { Int($0) }
  /// How long the storm and the restarts go on.
  static let seconds = Double(number("REDIO_TORTURE_SECONDS") ?? (replies == nil ? 3 : 60))
  /// What the random numbers start from: another one each time, unless one is given, to see a failure again.
  static let seed = number("REDIO_TORTURE_SEED") ?? .random(in: 0...UInt64.max)
  /// How long whatever must end at once may take, on a machine that is busy with other things too.
  static let atOnce = Duration.seconds(10)

  /// How many replies the sweep has checked.
  static let swept = Locked(0)

  private static func number(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }

  /// Says what the long form has done, at once.
  static func report(_ text: String) {
    if replies != nil { FileHandle.standardError.write(Data("torture: \(text)\n".utf8)) }
  }
}

/// Checks replies, and counts them.
///
/// A value names its key and a count (`key:count`), or a number its key by its range, so that a reply that belongs to
/// another call shows.
final class Ledger: Sendable {
  private struct State {
    var checked = 0
    var foreign: [String] = []
  }

  private let state = Locked(State())

  /// How many replies have been looked at.
  var checked: Int { state.withLock { $0.checked } }
  /// Those that belong to other calls: the first ones, in words.
  var foreign: [String] { state.withLock { $0.foreign } }

  private func count(_ isRight: Bool, _ text: @autoclosure () -> String) {
    let text = isRight ? nil : text()
    state.withLock { state in
      state.checked += 1
      if let text, state.foreign.count < 10 { state.foreign.append(text) }
    }
  }

  /// A reply that can only be this one.
  func check<T: Equatable>(_ reply: T, is expected: T) {
    count(reply == expected, "\("\(reply)".prefix(80)) in place of \("\(expected)".prefix(80))")
  }

  /// A value of a key, whichever it is.
  func check(_ reply: String?, of key: String) {
    guard let reply else { return count(true, "") }
    count(reply.hasPrefix(key + ":"), "\(reply.prefix(80)) as the value of \(key)")
  }

  /// A number that counts in a key's own range, from `Self.base(of:)`.
  func check(_ reply: Int, ofCounter index: Int, above last: Int = 0) {
    let counted = reply - Self.base(of: index)
    count(counted > last && counted < Self.range, "\(reply) as counter \(index), which had \(last)")
  }

  private static let range = 1_000_000_000

  /// Where a counter starts.
  static func base(of index: Int) -> Int { (index + 1) * range }
}

/// A value that several tasks change.
final class Shared<Value: Sendable>: Sendable {
  private let state: Locked<Value>

  init(_ value: Value) { state = Locked(value) }

  var value: Value { state.withLock { $0 } }

  func change<T: Sendable>(_ body: (inout Value) -> T) -> T { state.withLock { body(&$0) } }
}

extension Shared where Value == Int {
  /// Takes one of so many. `false` if none is left.
  func takeOne() -> Bool {
    change { left in
      left -= 1
      return left >= 0
    }
  }
}

/// How a task ends; `nil` if it has not within a time.
func ending<T: Sendable>(
  of task: Task<T, any Error>, within limit: Duration = Torture.atOnce
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
func becomes(within limit: Duration = Torture.atOnce, _ isSo: () async throws -> Bool) async throws -> Bool {
  let end = ContinuousClock.now + limit
  while !(try await isSo()) {
    if ContinuousClock.now > end { return false }
    try await Task.sleep(for: .milliseconds(2))
  }
  return true
}

/// The sockets of this process that lead to a port of this machine.
func socketsLeading(to port: Int) throws -> Int {
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

extension Torture {
  @Suite("The checker")
  struct CheckerTests {
    @Test("a reply that belongs to another call is found, and counted")
    func foreign() {
      let ledger = Ledger()
      ledger.check("k1:7", is: "k1:7")
      ledger.check("k1:7", of: "k1")
      ledger.check(nil, of: "k1")
      ledger.check(Ledger.base(of: 3) + 5, ofCounter: 3, above: 4)
      #expect(ledger.foreign.isEmpty)
      #expect(ledger.checked == 4)
      ledger.check("k1:6", is: "k1:7")
      ledger.check("k11:7", of: "k1")
      ledger.check(Ledger.base(of: 2) + 5, ofCounter: 3)
      ledger.check(Ledger.base(of: 3) + 5, ofCounter: 3, above: 5)
      ledger.check(Ledger.base(of: 4) + 5, ofCounter: 3)
      #expect(ledger.foreign.count == 5)
      #expect(ledger.checked == 9)
    }

    @Test("a server that answers calls in the wrong order does not pass")
    func shifted() async throws {
      let server = try ScriptedServer { connection in
        connection.shakeHands()
        connection.receive(until: "k1\r\n")
        connection.send("$4\r\nk2:0\r\n")
        connection.waitForEnd()
      }
      let redis = try Redis(server.url)
      let ledger = Ledger()
      ledger.check(try await redis.get("k1", as: String.self), of: "k1")
      #expect(ledger.foreign.count == 1)
    }

    @Test("a task that does not end is noticed")
    func endless() async {
      let task = Task<Void, any Error> { try await Task.sleep(for: .seconds(100)) }
      #expect(await ending(of: task, within: .milliseconds(10)) == nil)
      task.cancel()
    }
  }
}
