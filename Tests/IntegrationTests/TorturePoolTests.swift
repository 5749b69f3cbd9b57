import ClientTestSupport
import Foundation
import Redio
import RedioTransport
import TestSupport
import Testing

extension Torture {
  @Suite("Pool")
  struct PoolTests {
    private static let limit = 5

    private func client(_ server: TestServer, limit: Int) throws -> Redis {
      var options = RedisOptions()
      options.pool.limit = limit
      options.pool.waitTime = .seconds(60)
      return try Redis(server.url + "?client_name=pool", options: options)
    }

    /// How many of the pool's connections the server has.
    private func connections(_ observer: Redis) async throws -> Int {
      try await observer.send("CLIENT", "LIST", as: String.self).split(separator: "\n").count {
        $0.contains("name=pool ")
      }
    }

    @Test("10,000 sessions share 5 connections: never more, each lent to one task at a time, and none is left behind")
    func sessions() async throws {
      let start = ContinuousClock.now
      let server = try await TestServer()
      let observer = try Redis(server.url)
      let redis = try client(server, limit: Self.limit)
      let ledger = Ledger()
      let held = Shared((ids: Set<Int>(), most: 0, sharedByTwo: 0))
      let sessions = (Torture.replies ?? 0) / 100 + 10_000
      let left = Shared(sessions)
      let tasks = (0..<100).map { task in
        Task {
          while left.takeOne() {
            let db = try await redis.session()
            let id = try await db.send("CLIENT", "ID", as: Int.self)
            held.change { held in
              if !held.ids.insert(id).inserted { held.sharedByTwo += 1 }
              held.most = max(held.most, held.ids.count)
            }
            ledger.check(
              try await db.send("ECHO", "\(task).\(id)", as: String.self), is: "\(task).\(id)")
            held.change { _ = $0.ids.remove(id) }
          }
        }
      }
      var most = 0
      while left.value > 0 {
        most = max(most, try await connections(observer))
        if ContinuousClock.now - start > .seconds(Torture.seconds + 60) { break }
      }
      for task in tasks {
        let result = try #require(await ending(of: task), "a task hangs: \(redis.statistics)")
        try result.get()
      }
      #expect(most <= Self.limit)
      #expect(held.value.most <= Self.limit)
      #expect(held.value.sharedByTwo == 0)
      #expect(ledger.checked == sessions)
      #expect(ledger.foreign == [])
      #expect(redis.statistics.connectionsMade == Self.limit)
      #expect(redis.statistics.leasedSessions == 0)
      #expect(redis.statistics.idleSessions == Self.limit)
      await redis.close()
      #expect(try await becomes { try await connections(observer) == 0 })
      await observer.close()
      Torture.report(
        "pool: \(sessions) sessions of 100 tasks, at most \(most) connections seen at the server, "
          + "\(ledger.checked) replies checked; \(ContinuousClock.now - start)")
    }

    @Test("nor more when sessions leave their connections otherwise than they were, or are cancelled while they wait")
    func spoiltSessions() async throws {
      let server = try await TestServer()
      let observer = try Redis(server.url)
      let redis = try client(server, limit: Self.limit)
      let left = Shared(Torture.replies == nil ? 600 : 20_000)
      let tasks = (0..<50).map { task in
        Task {
          var random = SeededGenerator(seed: Torture.seed &+ UInt64(task))
          while left.takeOne() {
            let way = Int.random(in: 0..<6, using: &random)
            let call = Task {
              let db = try await redis.session()
              switch way {
              case 0: db.preventPooling()
              case 1: try await db.select(1)
              case 2: try await db.watch("k")
              default: try await db.send("ECHO", "x")
              }
            }
            if way == 3 { for _ in 0..<Int.random(in: 0..<20, using: &random) { await Task.yield() } }
            if way >= 3, way < 5 { call.cancel() }
            do { try await call.value } catch is CancellationError {}
          }
        }
      }
      var most = 0
      while left.value > 0 { most = max(most, try await connections(observer)) }
      for task in tasks {
        let result = try #require(await ending(of: task), "a task hangs: \(redis.statistics)")
        try result.get()
      }
      #expect(redis.statistics.leasedSessions == 0)
      #expect(redis.statistics.waitingForSession == 0)
      #expect(most <= Self.limit, "REDIO_TORTURE_SEED=\(Torture.seed)")
      await redis.close()
      #expect(redis.statistics.connections == 0)
      #expect(try await becomes { try await connections(observer) == 0 })
      await observer.close()
    }

    @Test("who waits for a session gets it in turn; who gives up holds nobody up")
    func order() async throws {
      let server = try await TestServer()
      let redis = try client(server, limit: 1)
      for round in 0..<10 {
        let served = Shared<[Int]>([])
        let holding = Gate()
        let holder = Task {
          let db = try await redis.session()
          try await db.ping()
          await holding.wait()
        }
        _ = try await becomes { redis.statistics.leasedSessions == 1 }
        var waiters: [Task<Void, any Error>] = []
        for index in 0..<40 {
          waiters.append(
            Task {
              let db = try await redis.session()
              served.change { $0.append(index) }
              if index.isMultiple(of: 3) { db.preventPooling() } else { try await db.ping() }
            })
          #expect(try await becomes { redis.statistics.waitingForSession == index + 1 })
        }
        let quitters = Set((0..<40).filter { ($0 + round).isMultiple(of: 4) })
        for index in quitters { waiters[index].cancel() }
        for index in quitters { await #expect(throws: CancellationError.self) { try await waiters[index].value } }
        #expect(redis.statistics.waitingForSession == 40 - quitters.count)
        holding.open()
        try await holder.value
        for (index, waiter) in waiters.enumerated() where !quitters.contains(index) { try await waiter.value }
        #expect(served.value == (0..<40).filter { !quitters.contains($0) })
      }
      #expect(redis.statistics.leasedSessions == 0)
      await redis.close()
    }
  }
}

/// Holds a task up until it is opened.
private final class Gate: Sendable {
  private let state = Locked<(isOpen: Bool, waiter: CheckedContinuation<Void, Never>?)>((false, nil))

  func wait() async {
    await withCheckedContinuation { continuation in
      let isOpen = state.withLock { state in
        if !state.isOpen { state.waiter = continuation }
        return state.isOpen
      }
      if isOpen { continuation.resume() }
    }
  }

  func open() {
    let waiter = state.withLock { state in
      state.isOpen = true
      defer { state.waiter = nil }
      return state.waiter
    }
    waiter?.resume()
  }
}
