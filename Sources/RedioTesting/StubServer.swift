internal import RESP
internal import Redio
internal import RedioTransport

/// What the connections of a ``RedisStub`` share: answers, records, subscriptions.
final class StubServer: Sendable {
  /// A task that waits for a command.
  private struct Waiting {
    let number: Int
    let prefix: StubPrefix
    let continuation: CheckedContinuation<StubCommand, any Error>
  }

  private struct State: ~Copyable {
    /// The newest last.
    var rules: [StubRule] = []
    var commands: [StubCommand] = []
    var unanswered: [StubCommand] = []
    var waiting: [Waiting] = []
    var nextNumber = 1
    var isOffline = false
    /// The tasks that serve connections, by their number.
    var connections: [Int: Task<Void, Never>] = [:]
    var subscribers: [Int: StubSubscriber] = [:]
    /// The sources of loaded scripts, by their SHA-1.
    var scripts: [String: Bytes] = [:]
    /// How many transactions are still to be discarded.
    var discards = 0
  }

  /// The thread of all stubs' ends. Not Swift's thread pool, which a test run can keep busy for longer than any time limit
  /// of a client; nor the client's loop, which closures of tests would delay.
  private static let loop = EventLoop(spins: false)

  /// Answers what has no rule.
  let fallback: RedisStub.Answer
  private let state = Locked(State())

  init(_ fallback: @escaping RedisStub.Answer) { self.fallback = fallback }

  // MARK: Connections

  /// Makes a connection.
  ///
  /// - Returns: The client's end; `nil` if the connection is refused.
  func connect() -> Descriptor? {
    guard let (clients, own) = Descriptor.pair() else { return nil }
    let isAccepted = state.withLock { state in
      guard !state.isOffline else { return false }
      let number = state.nextNumber
      state.nextNumber += 1
      let connection = StubConnection(number, of: self)
      state.connections[number] = Task(executorPreference: Self.loop) {
        await connection.run(own, on: Self.loop)
        self.ended(number)
      }
      return true
    }
    return isAccepted ? clients : nil
  }

  private func ended(_ number: Int) {
    state.withLock { state in
      state.connections[number] = nil
      state.subscribers[number] = nil
    }
  }

  /// Ends all connections. From then on no message counts as sent to them.
  func disconnect() {
    let tasks = state.withLock { state in
      let tasks = Array(state.connections.values)
      state.connections = [:]
      state.subscribers = [:]
      return tasks
    }
    for task in tasks { task.cancel() }
  }

  func setOffline(_ isOffline: Bool) {
    state.withLock { $0.isOffline = isOffline }
    if isOffline { disconnect() }
  }

  // MARK: Answers

  func add(_ rule: StubRule) {
    state.withLock { state in
      if rule.times == nil { state.rules.removeAll { $0.prefix == rule.prefix } }
      state.rules.append(rule)
    }
  }

  /// The newest answer given for a command; `nil` if there is none.
  ///
  /// - Parameter isForAll: Whether to look for an answer for all commands, or for some words.
  func rule(for command: StubCommand, isForAll: Bool = false) -> StubRule.Answer? {
    state.withLock { state in
      let place = state.rules.lastIndex {
        !$0.isSpent && $0.prefix.isEmpty == isForAll && $0.prefix.matches(command)
      }
      guard let place else { return nil }
      let answer = state.rules[place].next()
      if state.rules[place].isSpent { state.rules.remove(at: place) }
      return answer
    }
  }

  /// Records a command that has no answer, if that is what a closure says.
  func note(_ value: RESPValue, of command: StubCommand) {
    if value == command.unanswered { state.withLock { $0.unanswered.append(command) } }
  }

  func discardTransactions(_ count: Int) { state.withLock { $0.discards += max(0, count) } }

  /// Whether to discard the transaction that is executed now.
  func mustDiscard() -> Bool {
    state.withLock { state in
      guard state.discards > 0 else { return false }
      state.discards -= 1
      return true
    }
  }

  // MARK: Scripts

  /// Remembers a script.
  ///
  /// - Returns: Its SHA-1.
  func load(_ source: Bytes) -> String {
    let digits = SHA1.digits(of: source.array)
    state.withLock { $0.scripts[digits] = source }
    return digits
  }

  func script(_ digits: Bytes) -> Bytes? { state.withLock { $0.scripts[digits.string.lowercased()] } }

  func forgetScripts() { state.withLock { $0.scripts = [:] } }

  // MARK: Records

  var commands: [StubCommand] { state.withLock { $0.commands } }
  var unanswered: [StubCommand] { state.withLock { $0.unanswered } }

  func forgetCommands() {
    state.withLock { state in
      state.commands = []
      state.unanswered = []
    }
  }

  func record(_ command: StubCommand) {
    let done = state.withLock { state in
      state.commands.append(command)
      let done = state.waiting.filter { $0.prefix.matches(command) }
      state.waiting.removeAll { $0.prefix.matches(command) }
      return done
    }
    for waiting in done { waiting.continuation.resume(returning: command) }
  }

  func waitForCommand(_ prefix: StubPrefix) async throws -> StubCommand {
    let number = state.withLock { state in
      state.nextNumber += 1
      return state.nextNumber
    }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        let result = state.withLock { state -> Result<StubCommand, any Error>? in
          if let command = state.commands.first(where: prefix.matches) { return .success(command) }
          if Task.isCancelled { return .failure(CancellationError()) }
          state.waiting.append(Waiting(number: number, prefix: prefix, continuation: continuation))
          return nil
        }
        if let result { continuation.resume(with: result) }
      }
    } onCancel: {
      let waiting = state.withLock { state -> Waiting? in
        guard let place = state.waiting.firstIndex(where: { $0.number == number }) else { return nil }
        return state.waiting.remove(at: place)
      }
      waiting?.continuation.resume(throwing: CancellationError())
    }
  }

  // MARK: Subscriptions

  /// Changes the subscriptions of a connection and confirms it.
  func subscribe(_ number: Int, _ change: StubSubscriber.Change, _ kind: StubSubscriber.Kind, to output: StubOutput) {
    state.withLock { state in
      guard state.connections[number] != nil else { return }
      var subscriber = state.subscribers[number] ?? StubSubscriber()
      subscriber.output = output
      // Confirmed under the lock, so that no message overtakes the confirmation.
      for confirmation in subscriber.apply(change, kind) { output.send(confirmation) }
      state.subscribers[number] = subscriber
    }
  }

  /// Whether a connection has subscriptions.
  func isSubscribed(_ number: Int) -> Bool { state.withLock { $0.subscribers[number]?.count ?? 0 > 0 } }

  /// Ends all subscriptions of a connection, without confirmations.
  func unsubscribe(_ number: Int) { state.withLock { $0.subscribers[number] = nil } }

  /// Sends a message to all subscriptions.
  ///
  /// - Returns: To how many.
  func publish(_ message: Bytes, to channel: Bytes, kind: StubSubscriber.Kind) -> Int {
    state.withLock { state in
      var count = 0
      for subscriber in state.subscribers.values {
        for push in subscriber.pushes(of: message, on: channel, kind) {
          subscriber.output?.send(push)
          count += 1
        }
      }
      return count
    }
  }
}
