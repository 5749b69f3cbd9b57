import ClientTestSupport
import Foundation
import Redio
import RedioTransport
import TestSupport
import Testing

extension Torture {
  @Suite("Restart under load")
  struct RestartTests {
    fileprivate static let policies: [RepeatPolicy] = [.never, .unsent, .readOnly]

    @Test(
      "what a call says became of its write is true, though the server is killed again and again", arguments: policies)
    fileprivate func killedServer(_ policy: RepeatPolicy) async throws {
      // What it has answered is on the disk.
      let server = try await TestServer(arguments: ["--appendonly", "yes", "--appendfsync", "always"])
      try await Load(server, policy).run(policy == .never ? "server killed, nothing repeated" : "server killed") {
        end in
        var count = 0
        repeat {
          try await Task.sleep(for: .milliseconds(150))
          server.stop()
          // For a while there is nobody, or at once there is somebody again.
          if count.isMultiple(of: 2) { try await Task.sleep(for: .milliseconds(50)) }
          try server.restart()
          count += 1
        } while count < 4 || ContinuousClock.now < end
        return count
      }
    }

    @Test("and though its connections are", arguments: policies)
    fileprivate func killedConnections(_ policy: RepeatPolicy) async throws {
      let server = try await TestServer()
      let killer = try Redis(server.url)
      try await Load(server, policy).run("connections killed") { end in
        var count = 0
        repeat {
          try await killer.send("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
          count += 1
          try await Task.sleep(for: .milliseconds(count % 7))
        } while count < 20 || ContinuousClock.now < end
        return count
      }
      await killer.close()
    }
  }
}

/// Tasks that count, each on keys of its own, and keep account of what they were told.
private final class Load: Sendable {
  struct Account {
    var succeeded = 0
    /// May have been executed.
    var unknown = 0
    var notSent = 0
    var last = 0
  }

  /// How a task counts.
  enum Way: CaseIterable {
    case command
    case chain
    /// On two keys, which are never unlike.
    case transaction
    case session
    /// Thrice in a batch of several parts.
    case batch
  }

  private static let tasks = 20
  private let server: TestServer
  private let redis: Redis
  private let ledger = Ledger()
  private let isOver = Locked(false)

  init(_ server: TestServer, _ policy: RepeatPolicy) throws {
    self.server = server
    var options = RedisOptions()
    options.repetition = policy
    options.deadline = .seconds(20)
    options.backOff.maximum = .milliseconds(20)
    redis = try Redis(server.url, options: options)
  }

  /// - Parameter disaster: Goes on until a time, at least; returns how often it struck.
  func run(_ name: String, disaster: (ContinuousClock.Instant) async throws -> Int) async throws {
    let start = ContinuousClock.now
    for task in 0..<Self.tasks {
      try await redis.set("n\(task)", Ledger.base(of: task))
      try await redis.set("m\(task)", Ledger.base(of: task))
    }
    let tasks = (0..<Self.tasks).map { task in Task { try await self.count(task) } }
    let seconds = Torture.replies == nil ? 0.5 : Torture.seconds / 6
    let count = try await disaster(start + .seconds(seconds))
    isOver.withLock { $0 = true }
    var sum = Account()
    for (task, worker) in tasks.enumerated() {
      guard let result = await ending(of: worker, within: .seconds(30)) else {
        Issue.record("a task hangs: \(redis.statistics)")
        return
      }
      let account = try result.get()
      let applied = try await value("n\(task)") - Ledger.base(of: task)
      let text = "\(Way.allCases[task % Way.allCases.count]): \(applied) applied; \(account)"
      #expect(applied >= account.succeeded, "a write that succeeded is lost, or one was not counted: \(text)")
      #expect(applied <= account.succeeded + account.unknown, "a write was repeated that had been executed: \(text)")
      #expect(account.last <= applied, "\(text)")
      let twin = try await value("m\(task)") - Ledger.base(of: task)
      #expect(twin == (Way.allCases[task % Way.allCases.count] == .transaction ? applied : 0), "\(text)")
      sum.succeeded += account.succeeded
      sum.unknown += account.unknown
      sum.notSent += account.notSent
    }
    #expect(sum.succeeded > 0)
    #expect(ledger.foreign == [])
    let statistics = redis.statistics
    #expect(statistics.connectionsLost > 0)
    await redis.close()
    #expect(redis.statistics.connections == 0)
    Torture.report(
      "\(name) \(count) times: \(sum.succeeded) writes succeeded, \(sum.unknown) unknown, \(sum.notSent) not sent; "
        + "\(statistics.connectionsLost) connections lost; \(ledger.checked) replies checked; "
        + "\(ContinuousClock.now - start)")
  }

  private func value(_ key: String) async throws -> Int {
    // The connection may be about to be found dead.
    try await redis.with(repeating: .always).get(key, as: Int.self) ?? 0
  }

  private func count(_ task: Int) async throws -> Account {
    var account = Account()
    let way = Way.allCases[task % Way.allCases.count]
    while !isOver.withLock({ $0 }) {
      let writes = way == .batch ? 3 : 1
      do {
        let number = try await increment(task, way)
        ledger.check(number, ofCounter: task, above: account.last)
        account.last = number - Ledger.base(of: task)
        account.succeeded += writes
      } catch let error as RedisError {
        switch (error.kind, error.outcome) {
        case (.connection, .notSent), (.handshake("HELLO", "LOADING", _), .notSent): account.notSent += writes
        // It has just started, and would not take it; other parts of a batch it may have taken.
        case (.server("LOADING", _), _) where way != .batch: account.notSent += writes
        case (.server("LOADING", _), _): account.unknown += writes
        case (.connection, .unknown): account.unknown += writes
        default: throw error
        }
      }
    }
    return account
  }

  /// Counts on a task's key, and returns its value.
  private func increment(_ task: Int, _ way: Way) async throws -> Int {
    let key = "n\(task)"
    switch way {
    case .command: return try await redis.incr(key)
    case .chain:
      let (echo, number) = try await redis().send("ECHO", key, as: String.self).incr(key).run()
      ledger.check(echo, is: key)
      return number
    case .transaction:
      guard let (number, twin) = try await redis().multi().incr(key).incr("m\(task)").exec() else {
        throw CancellationError()
      }
      ledger.check(twin, is: number)
      return number
    case .session:
      let db = try await redis.session()
      // Reads first, so that a connection that has been lost unnoticed is found out by a call that does no harm.
      if let old = try? await db.get(key, as: Int.self) { ledger.check(old, ofCounter: task, above: -1) }
      return try await db.incr(key)
    case .batch:
      let batch = redis.batch()
      var replies: [BatchReply<Int>] = []
      for part in 0..<3 {
        replies.append(batch.incr(key))
        for index in 0..<(part == 2 ? 0 : 999) { batch.send("ECHO", "\(index)") }
      }
      try await batch.run()
      let numbers = try replies.map { try $0.value }
      ledger.check(numbers, is: [numbers[0], numbers[0] + 1, numbers[0] + 2])
      return numbers[2]
    }
  }
}
