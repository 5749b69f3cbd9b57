import ClientTestSupport
import Redio
import RedioCluster
import TestSupport

/// Tasks that use a client in every way, each on keys of its own, and look at every reply.
final class ClusterLoad: Sendable {
  /// The deadline of calls that have no other one.
  static let deadline = Duration.seconds(10)
  private static let stableCount = 200
  private static let sharedCount = 64

  let redis: Redis
  /// Whether the cluster is only changed in ways that lose nothing and fail no call.
  let isStrict: Bool
  let ledger = Ledger()
  private let seed: UInt64
  private let state: Shared<State>
  /// Keys in slots of each of three shards, which are not moved.
  let probes: [String]

  private struct State {
    var isOver = false
    var faults: [String] = []
    var errors: [String: Int] = [:]
    var succeeded = 0
    var lost = 0
    var scans = 0
    /// When tasks slept too long, and by how much.
    var oversleeping: [(start: ContinuousClock.Instant, end: ContinuousClock.Instant, late: Duration)] = []
    /// Calls that took longer than they might: how much longer.
    var late: [(start: ContinuousClock.Instant, end: ContinuousClock.Instant, excess: Duration, text: String)] = []
    /// The keys that each worker uses now.
    var keys: [String: [String]] = [:]
  }

  init(_ redis: Redis, isStrict: Bool, seed: UInt64) {
    self.redis = redis
    self.isStrict = isStrict
    self.seed = seed
    state = Shared(State())
    probes = (0..<3).map { shard in
      let slots = (RedisSlot.count * shard / 3)..<(RedisSlot.count * (shard + 1) / 3)
      return (0...).lazy.map { "probe\($0)" }.first { slots.contains(RedisSlot($0).number) } ?? ""
    }
  }

  var probeSlots: Set<Int> { Set(probes.map { RedisSlot($0).number }) }

  /// Slots of keys that are in use.
  var slots: [Int] {
    let keys = state.value.keys.sorted { $0.key < $1.key }.flatMap(\.value)
    return Set(keys.map { RedisSlot($0).number }).sorted()
  }

  /// What is wrong, in words; the first few of many.
  var faults: [String] { state.value.faults }

  /// By how much tasks slept longer than they wanted in a time, all in all: what this machine can't do better.
  func lateness(from start: ContinuousClock.Instant, to end: ContinuousClock.Instant) -> Duration {
    state.value.oversleeping.reduce(.zero) { sum, sleep in
      sleep.start < end && sleep.end > start ? sum + sleep.late : sum
    }
  }

  /// By how much tasks have slept longer than they wanted, at most.
  var lateness: Duration { state.value.oversleeping.map(\.late).max() ?? .zero }

  /// Judges what took too long, once it is known how busy the machine was.
  func judgeTimes() {
    for call in state.value.late {
      let lateness = lateness(from: call.start, to: call.end)
      if call.excess > .seconds(1) + lateness { fail("\(call.text); tasks slept late by \(lateness) meanwhile") }
    }
    state.change { $0.late = [] }
  }

  /// Notes that something has taken longer than it might. A second is tolerated, and what other tasks have slept too long.
  func note(_ excess: Duration, from start: ContinuousClock.Instant, _ text: @autoclosure () -> String) {
    guard excess > .seconds(1) else { return }
    let late = (start, ContinuousClock.now, excess, text())
    state.change { state in if state.late.count < 1_000 { state.late.append(late) } }
  }
  var isOver: Bool { state.value.isOver }

  var summary: String {
    let state = state.value
    let errors = state.errors.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    return "\(ledger.checked) replies checked, \(ledger.foreign.count) foreign; \(state.succeeded) calls succeeded, "
      + "\(state.lost) writes lost by the servers, \(state.scans) scans; errors: [\(errors)]"
  }

  func fail(_ text: String) {
    state.change { state in if state.faults.count < 10 { state.faults.append(text) } }
  }

  func lost(_ count: Int) { state.change { $0.lost += count } }

  func use(_ keys: [String], by worker: String) { state.change { $0.keys[worker] = keys } }

  /// Lets the load go on for a while.
  func goOn(_ time: Duration) async throws { try await Task.sleep(for: time) }

  func end() { state.change { $0.isOver = true } }

  /// Writes what is only read later, and waits until replicas have it.
  func prepare() async throws {
    for index in 0..<Self.stableCount { try await redis.set("stable:\(index)", "stable:\(index):0") }
    for index in 0..<Self.sharedCount { try await redis.set("v\(index)", "v\(index):0") }
    for probe in probes {
      let db = try await redis.session(for: probe)
      try await db.set(probe, "\(probe):0")
      guard try await db.wait(replicas: 1, timeout: .seconds(10)) > 0 else { throw TooLong(what: "a replica") }
    }
  }

  /// Starts workers of all kinds.
  func start(count: Int) -> [(name: String, task: Task<Void, any Error>)] {
    var workers: [(String, Task<Void, any Error>)] = []
    for number in 0..<count {
      let random = SeededGenerator(seed: seed &+ UInt64(number) &+ 1)
      let ways = AppendWay.allCases
      // Two thirds append, the others do something else.
      if number % 3 != 2 {
        let way = ways[(number - number / 3) % ways.count]
        workers.append(("a\(number), \(way)", Task { try await self.append(way, "a\(number)", random) }))
        continue
      }
      let name = "w\(number)"
      switch number / 3 % 8 {
      case 0: workers.append(("\(name), split", Task { try await self.split(name, random) }))
      case 1: workers.append(("\(name), queue", Task { try await self.queue(name, random) }))
      case 2: workers.append(("\(name), scan", Task { try await self.scan(random) }))
      case 3: workers.append(("\(name), replicas", Task { try await self.read(random, true) }))
      case 4: workers.append(("\(name), batches", Task { try await self.batches(name, random) }))
      case 5: workers.append(("\(name), ends", Task { try await self.ends(name, random) }))
      case 6: workers.append(("\(name), sessions", Task { try await self.sessions(name, random) }))
      default: workers.append(("\(name), reads", Task { try await self.read(random, false) }))
      }
    }
    workers.append(("the clock", Task { try await self.watchClock() }))
    return workers
  }

  /// Measures how late tasks awake on this machine.
  private func watchClock() async throws {
    let pause = Duration.milliseconds(20)
    while !isOver {
      let start = ContinuousClock.now
      try await Task.sleep(for: pause)
      let end = ContinuousClock.now
      let late = end - start - pause
      if late > .milliseconds(20) { state.change { $0.oversleeping.append((start, end, late)) } }
    }
  }

  // MARK: Calls

  /// What became of a call.
  enum Fate {
    case done, notDone, unknown
  }

  /// What may go wrong with a call by its nature.
  struct Allowed: OptionSet {
    let rawValue: Int
    static let timeout = Allowed(rawValue: 1)
    static let cancellation = Allowed(rawValue: 2)
    /// A session is one node's: it is told if its slot is elsewhere. And a server that is no primary any more ends the
    /// connections on which `WAIT` blocks. The refusal of a script, or of what is sent by its name or beside that, may be
    /// somebody else's words: if its slot has gone and come back until
    /// the server is asked, it stands, and the ledger checks that nothing was executed.
    static let redirect = Allowed(rawValue: 4)
  }

  /// Makes a call, and judges its time and its error.
  func attempt<T>(
    _ name: String, deadline: Duration = ClusterLoad.deadline, _ allowed: Allowed = [], _ body: () async throws -> T
  ) async throws -> Result<T, any Error> {
    let start = ContinuousClock.now
    let result: Result<T, any Error>
    do { result = .success(try await body()) } catch { result = .failure(error) }
    let time = ContinuousClock.now - start
    note(time - deadline, from: start, "\(name) took \(time); its deadline is \(deadline): \(result)")
    switch result {
    case .success: state.change { $0.succeeded += 1 }
    case .failure(let error): judge(error, name, allowed, time)
    }
    return result
  }

  /// Whether an error may come, and what it says of its call.
  @discardableResult
  func judge(_ error: any Error, _ name: String, _ allowed: Allowed = [], _ time: Duration = .zero) -> Fate {
    guard let error = error as? RedisError else {
      if !(error is CancellationError) || !allowed.contains(.cancellation) { fail("\(name): \(error)") }
      return .unknown
    }
    var kind = ""
    var isAllowed = !isStrict
    switch error.kind {
    case .server(let code, _), .handshake(_, let code, _):
      kind = code
      let codes = [
        "MOVED", "ASK", "TRYAGAIN", "CLUSTERDOWN", "READONLY", "MASTERDOWN", "LOADING", "EXECABORT", "UNBLOCKED",
      ]
      isAllowed = codes.contains(code) && (isAllowed || allowed.contains(.redirect))
    case .timeout:
      kind = "timeout"
      isAllowed = isAllowed || allowed.contains(.timeout)
    case .connection:
      kind = "connection"
      isAllowed = isAllowed || allowed.contains(.redirect)
    case .sessionEnded:
      kind = "session ended"
      isAllowed = isAllowed || !allowed.isDisjoint(with: [.timeout, .cancellation])
    case .poolExhausted: kind = "pool exhausted"
    default:
      kind = "\(error.kind)"
      isAllowed = false
    }
    state.change { $0.errors["\(kind) \(error.outcome)", default: 0] += 1 }
    if kind == "CLUSTERDOWN" {
      state.change { $0.errors["\(name) DOWN after \(Int(time / .seconds(1))) s", default: 0] += 1 }
    }
    if !isAllowed { fail("\(name): \(error)") }
    switch error.outcome {
    case .notSent: return .notDone
    // A server's error in place of the reply: it was refused.
    case .executed: return .notDone
    default: return .unknown
    }
  }

  private func rest(_ random: inout SeededGenerator) async throws {
    try await Task.sleep(for: .microseconds(Int.random(in: 0..<15_000, using: &random)))
  }

  // MARK: Lists, to which each value is appended once

  enum AppendWay: CaseIterable {
    case command, chain, transaction, watching, script, knownScript, batch, session
  }

  /// A list, and what is known of what was appended to it.
  private struct List {
    let key: String
    var next = 0
    var done: [Int] = []
    var unknown: Set<Int> = []
    /// Those that a replica had, too.
    var confirmed: [Int] = []
    var lastErrors: [String] = []

    init(_ key: String) { self.key = key }

    mutating func take() -> String {
      next += 1
      return "\(key):\(next)"
    }

    mutating func note(_ fate: Fate) {
      switch fate {
      case .done: done.append(next)
      case .notDone: break
      case .unknown: unknown.insert(next)
      }
    }
  }

  /// One worker: appends to its lists, one call after the other, and now and then looks what they have.
  private func append(_ way: AppendWay, _ name: String, _ random: SeededGenerator) async throws {
    var random = random
    var epoch = 0
    let script = Script(
      "return redis.call('RPUSH', KEYS[1], ARGV[1]) --"
        + String(repeating: " longer than what is sent in full", count: 20))
    while !isOver {
      epoch += 1
      let keys =
        switch way {
        case .chain, .batch: (0..<3).map { "\(name).\(epoch).\($0)" }
        case .transaction, .watching: (0..<2).map { "{\(name).\(epoch)}.\($0)" }
        default: ["\(name).\(epoch)"]
        }
      var lists = keys.map { List($0) }
      use(keys, by: name)
      for _ in 0..<200 where !isOver {
        let values = lists.indices.map { lists[$0].take() }
        let results = try await append(way, keys, values, script, &lists)
        for (index, result) in results.enumerated() {
          switch result {
          case .success(let length):
            // As many as there may be, and this one.
            let most = lists[index].done.count + lists[index].unknown.count + 1
            let least = isStrict ? lists[index].done.count + 1 : 1
            if !(least...most).contains(length) {
              fail("\(way): length \(length) of \(keys[index]), not \(least) to \(most); \(lists[index].lastErrors)")
            }
            lists[index].note(.done)
          case .failure(let failed):
            lists[index].note(failed.fate)
            lists[index].lastErrors = (lists[index].lastErrors + ["\(lists[index].next): \(failed.text)"]).suffix(3)
          }
        }
        try await rest(&random)
      }
      var contents: [[String]] = []
      for list in lists { contents.append(try await check(list)) }
      if way == .transaction || way == .watching, contents[0].map(Self.number) != contents[1].map(Self.number) {
        fail("\(way): half a transaction: \(contents)")
      }
      _ = try await attempt("del") { try await redis.del(keys) }
    }
  }

  private struct Failed: Error {
    let fate: Fate
    let text: String
  }

  private static func number(_ value: String) -> Int { value.split(separator: ":").last.flatMap { Int($0) } ?? -1 }

  /// Appends a value to each list.
  ///
  /// - Returns: The lists' lengths, or what became of the call.
  private func append(
    _ way: AppendWay, _ keys: [String], _ values: [String], _ script: Script, _ lists: inout [List]
  ) async throws -> [Result<Int, Failed>] {
    func all(_ result: Result<[Int], any Error>, _ allowed: Allowed = []) -> [Result<Int, Failed>] {
      switch result {
      case .success(let lengths): return lengths.map { .success($0) }
      case .failure(let error): return keys.map { _ in .failure(Failed(fate: fate(error), text: "\(error)")) }
      }
    }
    func each(_ result: Result<Int, RedisError>) -> Result<Int, Failed> {
      switch result {
      case .success(let length): return .success(length)
      case .failure(let error): return .failure(Failed(fate: judge(error, "\(way)"), text: "\(error)"))
      }
    }
    switch way {
    case .command: return all(try await attempt("rpush") { [try await redis.rpush(keys[0], values[0])] })
    case .chain:
      let result = try await attempt("chain") {
        let (a, b, c) = try await redis().rpush(keys[0], values[0]).rpush(keys[1], values[1]).rpush(keys[2], values[2])
          .results()
        return [a, b, c]
      }
      switch result {
      case .success(let results): return results.map(each)
      case .failure(let error): return keys.map { _ in .failure(Failed(fate: fate(error), text: "\(error)")) }
      }
    case .transaction:
      return all(
        try await attempt("transaction") {
          guard
            let (a, b) = try await redis().multi().rpush(keys[0], values[0]).rpush(keys[1], values[1]).exec()
          else { throw TooLong(what: "a transaction that watches nothing") }
          return [a, b]
        })
    case .watching:
      let done = lists[0].done.count
      let most = done + lists[0].unknown.count
      return all(
        // Each of its steps has a deadline of its own.
        try await attempt("transaction(watching:)", deadline: Self.deadline * 4) {
          let (a, b) = try await redis.transaction(watching: keys[0]) { db in
            let length = try await db.llen(keys[0])
            if length > most || isStrict && length < done { fail("watched length \(length), not \(done) to \(most)") }
            return db.multi().rpush(keys[0], values[0]).rpush(keys[1], values[1])
          }
          return [a, b]
        })
    case .script:
      return all(
        try await attempt("eval", .redirect) {
          [
            try await redis.eval(
              "return redis.call('RPUSH', KEYS[1], ARGV[1])", keys: keys, arguments: values, as: Int.self)
          ]
        })
    case .knownScript:
      return all(
        try await attempt("evalsha", deadline: Self.deadline * 2, .redirect) {
          [try await script.run(on: redis, keys: keys, arguments: values, as: Int.self)]
        })
    case .batch:
      let batch = redis.batch()
      var lengths: [BatchReply<Int>] = []
      var echoes: [(BatchReply<String>, String)] = []
      for (key, value) in zip(keys, values) {
        lengths.append(batch.rpush(key, value))
        for number in 0..<10 {
          let text = "\(value):\(number)"
          echoes.append((batch.send("ECHO", text, as: String.self), text))
        }
      }
      let result = try await attempt("batch", .redirect) { try await batch.run() }
      for (reply, text) in echoes { if let value = try? reply.value { ledger.check(value, is: text) } }
      return lengths.map { reply in
        do { return .success(try reply.value) } catch {
          // Its own error; without a reply, that of the whole batch.
          if case .failure(let whole) = result, (error as? RedisError)?.kind == .notRun {
            return .failure(Failed(fate: fate(whole), text: "\(whole)"))
          }
          return .failure(Failed(fate: fate(error), text: "\(error)"))
        }
      }
    case .session:
      var isConfirmed = false
      let result = try await attempt("session", deadline: Self.deadline * 3, .redirect) {
        let db = try await redis.session(for: keys[0])
        let length = try await db.rpush(keys[0], values[0])
        // What it says counts, not whether it says something.
        if let count = try? await db.wait(replicas: 1, timeout: .milliseconds(100)) { isConfirmed = count > 0 }
        return [length]
      }
      if case .success = result, isConfirmed { lists[0].confirmed.append(lists[0].next) }
      return all(result)
    }
  }

  /// What an error that was judged already says of its call.
  private func fate(_ error: any Error) -> Fate {
    guard let error = error as? RedisError else { return .unknown }
    return error.outcome == .unknown ? .unknown : .notDone
  }

  /// Reads a list, and compares it with what is known of it.
  private func check(_ list: List) async throws -> [String] {
    guard let content = try await eventually("lrange", { try await redis.lrange(list.key, 0, -1, as: String.self) })
    else {
      return []
    }
    for value in content { ledger.check(value, of: list.key) }
    let numbers = content.map(Self.number)
    let found = Set(numbers)
    if found.count < numbers.count { fail("\(list.key): values appended twice: \(numbers)") }
    let (done, confirmed) = (Set(list.done), Set(list.confirmed))
    let impossible = found.subtracting(done).subtracting(list.unknown)
    if !impossible.isEmpty {
      fail("\(list.key): \(impossible.sorted()) were appended, whose calls said that they were not; \(list.lastErrors)")
    }
    let missing = done.subtracting(found)
    if isStrict, !missing.isEmpty {
      fail("\(list.key): \(missing.sorted()) of \(list.next) were acknowledged and are lost")
    }
    let broken = confirmed.subtracting(found)
    if !broken.isEmpty { fail("\(list.key): \(broken.sorted()) are lost, which a replica had") }
    lost(missing.count)
    let order = numbers.filter { done.contains($0) }
    if order != order.sorted() { fail("\(list.key): not in order: \(numbers)") }
    return content
  }

  /// Repeats what only reads until it succeeds.
  private func eventually<T>(_ name: String, _ body: () async throws -> T) async throws -> T? {
    for _ in 0..<10 {
      if case .success(let value) = try await attempt(name, [], body) { return value }
      try await Task.sleep(for: .milliseconds(200))
    }
    fail("\(name) never succeeds")
    return nil
  }

  // MARK: Commands that are split

  private func split(_ name: String, _ random: SeededGenerator) async throws {
    var random = random
    let keys = (0..<10).map { "\(name).\($0)" }
    use(keys, by: name)
    // What each key may have: a count, or nothing.
    var possible = [Set<Int?>](repeating: [nil], count: keys.count)
    var last = 0
    func fate<T>(_ result: Result<T, any Error>) -> Fate {
      switch result {
      case .success: .done
      // Some of its parts may have been done.
      case .failure(let error as RedisError): error.outcome == .notSent ? .notDone : .unknown
      case .failure: .unknown
      }
    }
    while !isOver {
      let some = keys.indices.filter { _ in Bool.random(using: &random) }
      guard let first = some.first else { continue }
      let names = some.map { keys[$0] }
      let isSure = isStrict && some.allSatisfy { possible[$0].count == 1 }
      let present = some.count { possible[$0] != [nil] }
      switch Int.random(in: 0..<6, using: &random) {
      case 0, 1:
        last += 1
        let pairs = PairList(names.map { ($0, "\($0):\(last)") })
        let result = fate(try await attempt("mset") { try await redis.mset(pairs) })
        for index in some {
          if result == .done, isStrict { possible[index] = [last] }
          if result == .unknown || result == .done { possible[index].insert(last) }
        }
      case 2, 3:
        guard
          case .success(let values) = try await attempt("mget", [], { try await redis.mget(names, as: String.self) })
        else {
          break
        }
        ledger.check(values.count, is: names.count)
        for (place, value) in values.enumerated() { check(value, some[place]) }
      case 4:
        let isUnlink = Bool.random(using: &random)
        let result = try await attempt("del") {
          isUnlink ? try await redis.unlink(names) : try await redis.del(names)
        }
        if isSure, case .success(let count) = result, count != present {
          fail("DEL counts \(count) in place of \(present)")
        }
        let fate = fate(result)
        for index in some {
          if fate == .done, isStrict { possible[index] = [nil] }
          if fate == .unknown || fate == .done { possible[index].insert(nil) }
        }
      default:
        let result = try await attempt("exists in a chain") {
          try await redis().exists(names).get(keys[first], as: String.self).touch(names).run()
        }
        if case .success(let (count, value, touched)) = result {
          check(value, first)
          if isSure, count != present || touched != present { fail("EXISTS: \(count), \(touched), not \(present)") }
        }
      }
      try await rest(&random)
    }
    func check(_ value: String?, _ index: Int) {
      ledger.check(value, of: keys[index])
      guard isStrict, !possible[index].contains(value.map(Self.number)) else { return }
      fail("\(value ?? "nil") in \(keys[index]), which has one of \(possible[index])")
    }
  }

  // MARK: Queues

  /// Each element that is pushed is popped once.
  private func queue(_ name: String, _ random: SeededGenerator) async throws {
    var random = random
    var epoch = 0
    while !isOver {
      epoch += 1
      var list = List("\(name).\(epoch)")
      var popped: Set<Int> = []
      var unknownPops = 0
      let key = list.key
      use([key], by: name)
      func took(_ value: String) {
        ledger.check(value, of: key)
        if !popped.insert(Self.number(value)).inserted {
          if isStrict { fail("\(value) was popped twice") } else { lost(1) }
        }
      }
      for _ in 0..<50 where !isOver {
        let isCancelled = Int.random(in: 0..<8, using: &random) == 0
        let pop = Task {
          try await self.attempt("blpop", deadline: Self.deadline + .milliseconds(500), .cancellation) {
            try await self.redis.blpop(key, timeout: .milliseconds(500), as: String.self)
          }
        }
        try await rest(&random)
        let value = list.take()
        switch try await attempt("rpush", [], { try await redis.rpush(key, value) }) {
        case .success: list.note(.done)
        case .failure(let error): list.note(fate(error))
        }
        if isCancelled { pop.cancel() }
        switch try await pop.value {
        case .success(let element?):
          ledger.check(element.key, is: Bytes(key))
          took(element.element)
        case .success(nil): break
        case .failure(let error): if fate(error) == .unknown { unknownPops += 1 }
        }
      }
      while let element = try await eventually(
        "lpop, or what it has taken", { try await redis.lpop(key, as: String.self) })
      {
        guard let element else { break }
        took(element)
      }
      let done = Set(list.done)
      let impossible = popped.subtracting(done).subtracting(list.unknown)
      if !impossible.isEmpty { fail("\(key): \(impossible.sorted()) came, whose calls said that they were not sent") }
      let missing = done.subtracting(popped)
      if isStrict, missing.count > unknownPops {
        fail("\(key): \(missing.sorted()) are lost, and only \(unknownPops) pops may have taken one")
      }
    }
  }

  // MARK: Reading

  private func scan(_ random: SeededGenerator) async throws {
    var random = random
    while !isOver {
      let count = Int.random(in: 10...300, using: &random)
      var found: Set<String> = []
      // Each page has a deadline of its own.
      let result = try await attempt("scan", deadline: .seconds(120)) {
        for try await key in redis.scan(matching: "stable:*", count: count, as: String.self) {
          ledger.check(key, of: "stable")
          found.insert(key)
        }
      }
      if case .success = result {
        state.change { $0.scans += 1 }
        let missing = (0..<Self.stableCount).map { "stable:\($0)" }.filter { !found.contains($0) }
        if !missing.isEmpty { fail("a scan has missed \(missing.count) keys: \(missing.prefix(10))") }
      }
      try await rest(&random)
    }
  }

  private func read(_ random: SeededGenerator, _ usesReplicas: Bool) async throws {
    var random = random
    var count = 0
    while !isOver {
      count += 1
      let preferences: [ReadPreference] = [.replica, .any, .zone("none")]
      let reader = usesReplicas ? redis.reading(from: preferences[count % 3]) : redis
      let keys = (0..<6).map { _ in "v\(Int.random(in: 0..<Self.sharedCount, using: &random))" }
      switch Int.random(in: 0..<5, using: &random) {
      case 0: _ = try await attempt("get") { ledger.check(try await reader.get(keys[0], as: String.self), of: keys[0]) }
      case 1:
        _ = try await attempt("mget") {
          let values = try await reader.mget(keys, as: String.self)
          ledger.check(values.count, is: keys.count)
          for (key, value) in zip(keys, values) { ledger.check(value, of: key) }
        }
      case 2:
        _ = try await attempt("chain of gets") {
          let (a, b, c) = try await reader().get(keys[0], as: String.self).get(keys[1], as: String.self)
            .get(keys[2], as: String.self).run()
          for (key, value) in zip(keys, [a, b, c]) { ledger.check(value, of: key) }
        }
      case 3:
        _ = try await attempt("set") { try await reader.set(keys[0], "\(keys[0]):\(count)") }
      default:
        _ = try await attempt("echo and dbsize") {
          let (echo, size) = try await reader().send("ECHO", keys[0], as: String.self).dbsize().run()
          ledger.check(echo, is: keys[0])
          if size < 1 { fail("a database of \(size) keys") }
        }
      }
      try await rest(&random)
    }
  }

  private func batches(_ name: String, _ random: SeededGenerator) async throws {
    var random = random
    while !isOver {
      let batch = redis.batch()
      let keys = (0..<Int.random(in: 1...500, using: &random)).map { "v\($0 % Self.sharedCount)" }
      let values = keys.map { batch.get($0, as: String.self) }
      let result = try await attempt("batch of reads") { try await batch.run() }
      if case .success = result {
        for (key, value) in zip(keys, values) {
          do { ledger.check(try value.value, of: key) } catch { judge(error, "batch of reads") }
        }
      }
      try await rest(&random)
    }
  }

  // MARK: Ends

  /// Calls that are cancelled, or have little time.
  private func ends(_ name: String, _ random: SeededGenerator) async throws {
    var random = random
    let key = "v\(Int.random(in: 0..<Self.sharedCount, using: &random))"
    while !isOver {
      let time = Duration.microseconds(Int.random(in: 0..<30_000, using: &random))
      let other = "v\(Int.random(in: 0..<Self.sharedCount, using: &random))"
      if Bool.random(using: &random) {
        _ = try await attempt("get with little time", deadline: time, .timeout) {
          let (a, b) = try await redis.with(deadline: time)().get(key, as: String.self).get(other, as: String.self)
            .run()
          ledger.check(a, of: key)
          ledger.check(b, of: other)
        }
      } else {
        let call = Task {
          try await self.attempt("mget that is cancelled", .cancellation) {
            let values = try await self.redis.mget([key, other], as: String.self)
            for (key, value) in zip([key, other], values) { self.ledger.check(value, of: key) }
          }
        }
        try await Task.sleep(for: time)
        call.cancel()
        let start = ContinuousClock.now
        _ = try await call.value
        let passed = ContinuousClock.now - start
        note(passed, from: start, "a cancelled call ended after \(passed)")
      }
    }
  }

  private func sessions(_ name: String, _ random: SeededGenerator) async throws {
    var random = random
    while !isOver {
      let key = "v\(Int.random(in: 0..<Self.sharedCount, using: &random))"
      _ = try await attempt("session of reads", deadline: Self.deadline * 5, .redirect) {
        let db = try await redis.session(for: key)
        for _ in 0..<3 { ledger.check(try await db.get(key, as: String.self), of: key) }
        try await db.watch(key)
        if let value = try await db.multi().get(key, as: String.self).exec() { ledger.check(value, of: key) }
      }
      try await rest(&random)
    }
  }

  // MARK: Recovery

  /// How long after the cluster itself the client is back, for each probe.
  ///
  /// - Parameters:
  ///   - start: Calls that began before don't count.
  ///   - servers: All servers, also those that don't run.
  func measureRecovery(since start: ContinuousClock.Instant, servers: [TestServer]) async throws -> [Duration] {
    try await withThrowingTaskGroup(of: Duration.self) { group in
      for probe in probes {
        group.addTask {
          async let own = self.firstWrite(of: probe, by: servers)
          let back = try await self.firstWrite(of: probe)
          return max(.zero, back - (try await own))
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }

  /// When any of the servers takes a write by a plain client.
  private func firstWrite(of probe: String, by servers: [TestServer]) async throws -> ContinuousClock.Instant {
    try await withThrowingTaskGroup(of: ContinuousClock.Instant?.self) { group in
      for server in servers {
        group.addTask {
          let client = try Redis(server.url).with(deadline: .milliseconds(300))
          var found: ContinuousClock.Instant?
          while found == nil, !Task.isCancelled {
            if (try? await client.set(probe, "\(probe):plain")) != nil {
              found = ContinuousClock.now
            } else {
              try? await Task.sleep(for: .milliseconds(10))
            }
          }
          await client.close()
          return found
        }
      }
      for try await found in group {
        if let found {
          group.cancelAll()
          return found
        }
      }
      throw TooLong(what: "a cluster")
    }
  }

  /// When a call of the client succeeds, of which one begins every few milliseconds.
  private func firstWrite(of probe: String) async throws -> ContinuousClock.Instant {
    try await withThrowingTaskGroup(of: ContinuousClock.Instant?.self) { group in
      let found = Shared<ContinuousClock.Instant?>(nil)
      group.addTask {
        await withTaskGroup(of: Void.self) { calls in
          let end = ContinuousClock.now + .seconds(60)
          while found.value == nil, ContinuousClock.now < end {
            calls.addTask {
              guard (try? await self.redis.set(probe, "\(probe):client")) != nil else { return }
              found.change { $0 = $0 ?? ContinuousClock.now }
            }
            try? await Task.sleep(for: .milliseconds(25))
          }
          calls.cancelAll()
        }
        return found.value
      }
      guard let back = try await group.next() ?? nil else { throw TooLong(what: "the client to be back") }
      return back
    }
  }
}
