internal import RESP
internal import RedioTransport

/// How calls are made: on which connection, with which deadline, and with which retries.
struct CallContext: Sendable {
  /// The connection that calls use.
  enum Route: Sendable {
    /// The shared connections; for blocking commands, one of the pool.
    case shared
    /// The shared connection for large values.
    case bulk
    /// A session's connection.
    case lease(Lease)
    /// One particular shared connection.
    case connection(ReconnectingConnection)
    /// A raw connection, which does not reconnect.
    case raw(Connection)
    /// A connection opened for one command only.
    case rescue(RescueConnection)
  }

  let client: Client
  var route = Route.shared
  /// Changed by `limit(to:)`.
  private(set) var timeLimit: TimeLimit
  /// Whether the deadline was given for these calls. Then it is not extended: with the client's default deadline, a
  /// blocking command gets the time that it asks for in addition, and waiting for the pool has a limit of its own.
  private var hasOwnDeadline = false
  var repetition: RepeatPolicy
  /// The preferred server, if there are several.
  var readPreference = ReadPreference.primary

  init(client: Client) {
    self.client = client
    timeLimit = TimeLimit(client.deadline)
    repetition = client.options.repetition
  }

  /// The time limit of a call; `nil` for none.
  var deadline: Duration? { timeLimit.duration }

  /// Sets the calls' own deadline, or `nil` for none.
  mutating func limit(to deadline: Duration?) {
    timeLimit = TimeLimit(deadline)
    hasOwnDeadline = true
  }

  /// Restores the client's default deadline.
  mutating func limitAsClient() {
    timeLimit = TimeLimit(client.deadline)
    hasOwnDeadline = false
  }

  /// When a call stops waiting for a connection of the pool: at its deadline, or, if it has none of its own, at the
  /// pool's limit if that is sooner.
  ///
  /// - Parameter time: The call's deadline.
  private func leaseDeadline(_ time: Int64) -> Int64 {
    hasOwnDeadline ? time : min(time, EventLoop.now &+ client.options.pool.waitTime.clampedNanoseconds)
  }

  /// Leases a connection of the pool. It is returned when the last reference to the lease is released.
  func lease() async throws -> Lease {
    let node = try client.node(for: .session(readPreference))
    defer { withExtendedLifetime(node) {} }
    return try await node.pool.lease(deadline: leaseDeadline(timeLimit.deadline), command: nil)
  }

  /// Traits of commands that need `specialCall`: they block, change their connection, get no single reply, or unblock
  /// others.
  static let special: CommandTraits = [.blocking, .exclusive, .unanswerable, .rescue]

  /// Sends one command: the fast path, specialised for its reply.
  @inline(__always)
  func run<Reply>(_ command: Command<Reply>) async throws -> Reply {
    if command.failure != nil || !command.traits.isDisjoint(with: Self.special) || client.options.observer != nil {
      return try await call(CommandList(command)) { (reader) throws(RedisError) in try reader.next(Reply.self) }
    }
    try timeLimit.check(command.wire)
    return try await send(
      SingleReply<Reply>(
        wire: command.wire, silent: .one, traits: command.traits, keys: command.keys, preference: readPreference,
        repetition: repetition, timeout: deadline, deadline: timeLimit.deadline), route)
  }

  /// Sends commands and waits for their replies.
  ///
  /// - Parameters:
  ///   - isTransaction: Whether the list is `MULTI … EXEC`, perhaps after other commands.
  ///   - decode: Decodes the replies: on the loop's thread if they are small and the list allows it, otherwise in the
  ///     caller's task.
  func call<Replies: Sendable>(
    _ list: CommandList, isTransaction: Bool = false, _ decode: @escaping PendingReplies<Replies>.Decode
  ) async throws -> Replies {
    if list.failure != nil || !list.traits.isDisjoint(with: Self.special) || isTransaction {
      return try await specialCall(list, isTransaction, decode)
    }
    if list.silent.count == 0 { return try empty(list, decode) }
    return try await call(list, on: route, [], decode)
  }

  /// The result of a list without commands, which needs no round trip.
  private func empty<Replies>(
    _ list: CommandList, _ decode: PendingReplies<Replies>.Decode
  ) throws(RedisError) -> Replies {
    var reader = ReplyReader(UnsafeRawBufferPointer(start: nil, count: 0), list.silent, wire: list.wire)
    return try decode(&reader)
  }

  /// Calls with `special` traits, transactions, and commands that can't be encoded.
  ///
  /// Not specialised for each type of reply, nor is the next function: they are large and rarely called.
  @_semantics("optimize.sil.specialize.generic.never")
  private func specialCall<Replies: Sendable>(
    _ list: CommandList, _ isTransaction: Bool, _ decode: @escaping PendingReplies<Replies>.Decode
  ) async throws -> Replies {
    let isShared = if case .lease = route { false } else { true }
    if let reason = list.failure ?? CommandTable.refusal(list.traits, isShared: isShared) {
      let refused = EncodedCommands.of(list.wire).first { CommandTable.isRefused($0, isShared) }?.first
      throw RedisError(
        .invalidCommand(reason), .notSent,
        command: list.failure == nil ? refused.map(EncodedCommands.shown) : list.failedCommand?.uppercased())
    }
    var effects: [ConnectionEffect.Place] = []
    if list.traits.contains(.exclusive) {
      effects = CommandList.effects(of: list.wire)
    } else if isTransaction {
      effects = [
        ConnectionEffect.Place(list.multiIndex, .multi), ConnectionEffect.Place(list.silent.count - 1, .exec),
      ]
    }
    if list.traits.contains(.rescue), isShared, !isTransaction, list.silent.count == 1 {
      guard let observer = client.options.observer else { return try await rescueCall(list, decode) }
      return try await Self.observed(by: observer, ObservedCall(list)) { try await rescueCall(list, decode) }
    }
    guard list.traits.contains(.blocking) else { return try await call(list, on: route, effects, decode) }
    if isShared, list.silent.count == 1, let words = EncodedCommands.of(list.wire).first,
      let reason = CommandTable.refusalAlone(words)
    {
      throw RedisError(.invalidCommand(reason), .notSent, command: words.first?.string.uppercased())
    }
    let limit = blockingLimit(list)
    guard isShared else { return try await call(list, on: route, effects, limit, decode) }
    guard let observer = client.options.observer else {
      return try await blockingCall(list, effects, limit, decode)
    }
    // Observed here, since waiting for a connection is a part of the call.
    return try await Self.observed(by: observer, ObservedCall(list)) {
      try await blockingCall(list, effects, limit, decode)
    }
  }

  /// Runs a blocking command on a connection of the pool, and again on another one if the first had died unnoticed or the
  /// server refused the command for now.
  @_semantics("optimize.sil.specialize.generic.never")
  private func blockingCall<Replies: Sendable>(
    _ list: CommandList, _ effects: [ConnectionEffect.Place], _ limit: TimeLimit,
    _ decode: @escaping PendingReplies<Replies>.Decode
  ) async throws -> Replies {
    try limit.check(list.wire)
    let name = EncodedCommands.name(in: list.wire)
    let time = limit.deadline
    // Wait for a connection only so long that the commands still have the time that they ask for, if possible.
    let asked = blockingTime(of: list)?.clampedNanoseconds ?? 0
    let latest = time != .max && time &- asked > EventLoop.now ? time &- asked : time
    let patience = min(time, EventLoop.now &+ client.waitLimit)
    let shape = CallShape(list, readPreference)
    /// The node of a redirect, and whether `ASKING` must precede the command there.
    var other: (node: Node, isAsking: Bool)?
    var (attempts, refusals) = (0, 0)
    var mayHaveRun = false
    let hasShutdown = EncodedCommands.names(in: list.wire).contains("SHUTDOWN")
    while true {
      var delay: Int64 = 0
      let (node, isAsking) = try other ?? (client.node(for: shape), false)
      other = nil
      do {
        let lease = try await node.pool.lease(deadline: leaseDeadline(latest), command: name)
        defer { lease.end() }
        // The command could not block as long as it asks to, and cancelling it later would cost its connection.
        if let timeout = limit.duration, EventLoop.now >= latest {
          throw RedisError(.timeout(timeout), .notSent, command: name)
        }
        // Valkey 9.1 does not reply any more on a connection whose `SHUTDOWN` was aborted.
        if hasShutdown { lease.preventPooling() }
        let pending = pending(list, effects, timeout: limit.duration, time: time, decode)
        pending.isAsking = isAsking
        do {
          return try await send(pending, .lease(lease))
        } catch let error as RedisError where mayRepeat(error, list) && attempts < 3 {
          attempts += 1
          mayHaveRun = mayHaveRun || error.outcome != .notSent
        } catch let error as RedisError where wasRefused(error, list) {
          refusals += 1
          switch redirection(after: error, list, from: node, refusals) {
          case .none: throw error
          case .standard:
            delay = client.backOff(after: refusals)
            let isHopeless = error.code != RetryableError.loading && refusals > ReconnectingConnection.mostMisdirections
            if isHopeless { throw error }
          case .later(let pause): delay = max(pause, 0)
          case .node(let node): other = (node, false)
          case .asking(let node): other = (node, true)
          }
          guard EventLoop.now &+ delay < patience else { throw error }
        }
        node.counted(repeated: 1)
      } catch let error as RedisError where mayHaveRun {
        throw error.afterAttempt("it may have been when it was sent first")
      }
      if delay > 0 { try await Task.sleep(for: .nanoseconds(delay)) }
    }
  }

  /// Runs a command that unblocks others, on a connection opened for it. If none can be opened, since the server is
  /// down or at its `maxclients`, or if the server refuses the command there, it runs like an ordinary command.
  @_semantics("optimize.sil.specialize.generic.never")
  private func rescueCall<Replies: Sendable>(
    _ list: CommandList, _ decode: @escaping PendingReplies<Replies>.Decode
  ) async throws -> Replies {
    let isBlocking = list.traits.contains(.blocking)
    let limit = isBlocking ? blockingLimit(list) : timeLimit
    try limit.check(list.wire)
    let (timeout, time) = (limit.duration, limit.deadline)
    let node = try client.node(for: CallShape(list, readPreference))
    let connection = RescueConnection(node, deadline: time)
    do {
      defer { connection.close() }
      return try await send(pending(list, [], timeout: timeout, time: time, decode), .rescue(connection))
    } catch let error as RedisError where error.isFailureToConnect || wasRefused(error, list) || mayRepeat(error, list)
    {
      if let timeout, EventLoop.now >= time {
        throw error.isFailureToConnect
          ? RedisError(.timeout(timeout), .notSent, command: error.command, note: "no connection: \(error)") : error
      }
      if error.outcome == .unknown { node.counted(repeated: 1) }
    }
    if isBlocking {
      let left = timeout.map { _ in Duration.nanoseconds(max(time &- EventLoop.now, 1)) }
      return try await blockingCall(list, [], TimeLimit(left), decode)
    }
    return try await send(pending(list, [], timeout: timeout, time: time, decode), route)
  }

  /// Whether the server refused a command without executing it. Other commands of a chain may have been executed.
  private func wasRefused(_ error: RedisError, _ list: CommandList) -> Bool {
    let isRouted = client.router != nil
    guard let refusal = RefusedCall(error, of: list, isRouted: isRouted) else { return false }
    return isRouted || (repetition != .never && refusal.isProven)
  }

  /// What to do after a command was refused.
  private func redirection(
    after error: RedisError, _ list: CommandList, from node: Node, _ refusals: Int
  ) -> Redirection {
    guard let router = client.router, let refusal = RefusedCall(error, of: list, isRouted: true) else {
      return .standard
    }
    let redirection = router.redirection(
      after: refusal, of: CallShape(list, readPreference), from: node, refusals: refusals)
    guard case .standard = redirection else { return redirection }
    let isStandard = RetryableError.contains(refusal.code, isRouted: false) && refusal.isProven && repetition != .never
    return isStandard ? .standard : .none
  }

  private func mayRepeat(_ error: RedisError, _ list: CommandList) -> Bool {
    guard case .connection = error.kind, repetition != .never else { return false }
    if error.outcome == .notSent { return true }
    switch repetition {
    // If the server has shut down as asked, it must not be shut down again after a restart.
    case .always: return !EncodedCommands.names(in: list.wire).contains("SHUTDOWN")
    case .readOnly: return list.traits.isSafeToRepeat
    case .unsent, .never: return false
    }
  }

  /// The time limit of blocking commands; `nil` for none. The client's default deadline is extended by the time that the
  /// commands ask for.
  private func blockingLimit(_ list: CommandList) -> TimeLimit {
    guard let deadline, !hasOwnDeadline else { return timeLimit }
    return TimeLimit(blockingTime(of: list).map { deadline + $0 })
  }

  /// How long the commands ask to block on the server; `nil` for ever. In a transaction no command blocks.
  private func blockingTime(of list: CommandList) -> Duration? {
    var sum = Duration.zero
    var isInTransaction = false
    for words in EncodedCommands.of(list.wire) {
      switch CommandTable.effect(of: words) {
      case .multi: isInTransaction = true
      case .exec, .discard: isInTransaction = false
      default: break
      }
      guard !isInTransaction, CommandTable.traits(of: words).contains(.blocking) else { continue }
      guard let time = CommandTable.blockingTime(of: words) else { return nil }
      sum += time
    }
    return sum
  }

  /// Sends commands on a given route, and waits for their replies.
  func call<Replies: Sendable>(
    _ list: CommandList, on route: Route, _ effects: [ConnectionEffect.Place],
    _ decode: @escaping PendingReplies<Replies>.Decode
  ) async throws -> Replies {
    try await call(list, on: route, effects, timeLimit, decode)
  }

  private func call<Replies: Sendable>(
    _ list: CommandList, on route: Route, _ effects: [ConnectionEffect.Place], _ limit: TimeLimit,
    _ decode: @escaping PendingReplies<Replies>.Decode
  ) async throws -> Replies {
    try limit.check(list.wire)
    let pending = pending(list, effects, timeout: limit.duration, time: limit.deadline, decode)
    guard let observer = client.options.observer else { return try await send(pending, route) }
    return try await Self.observed(by: observer, ObservedCall(list)) { try await send(pending, route) }
  }

  private func pending<Replies: Sendable>(
    _ list: CommandList, _ effects: [ConnectionEffect.Place], timeout: Duration?, time: Int64,
    _ decode: @escaping PendingReplies<Replies>.Decode
  ) -> ChainReplies<Replies> {
    ChainReplies(
      wire: list.wire, silent: list.silent, traits: list.traits, keys: list.keys, preference: readPreference,
      effects: effects,
      repetition: repetition, timeout: timeout, deadline: time, decodesInPlace: list.decodesInPlace, decode: decode)
  }

  @inline(__always)
  private func send<Replies: Sendable>(_ pending: PendingReplies<Replies>, _ route: Route) async throws -> Replies {
    // Retains the lease until the reply has arrived: its connection is returned with the last reference.
    defer { withExtendedLifetime(route) {} }
    do {
      return try await withTaskCancellationHandler {
        try await withUnsafeThrowingContinuation { continuation in
          if pending.arm(continuation) { submit(pending, route) }
        }
      } onCancel: {
        // Called before the task can return its connection to the pool. Not called if the call had its reply or was not
        // sent: another task may have leased the connection by then.
        pending.cancel { if case .lease(let lease) = route { lease.connection.abandoned(pending) } }
      }
    } catch {
      return try pending.readUnread(orThrow: error)
    }
  }

  /// Runs a call and tells the observer of its start and its end.
  static func observed<Replies: Sendable>(
    by observer: any RedisObserver, _ call: ObservedCall, _ body: () async throws -> Replies
  ) async throws -> Replies {
    let start = EventLoop.now
    let context = observer.commandStarted(call)
    do {
      let replies = try await body()
      observer.commandEnded(call, duration: .nanoseconds(EventLoop.now &- start), error: nil, context: context)
      return replies
    } catch {
      observer.commandEnded(call, duration: .nanoseconds(EventLoop.now &- start), error: error, context: context)
      throw error
    }
  }

  /// Submits a call to the route's connection.
  func submit(_ pending: PendingCall, _ route: Route) {
    switch route {
    case .shared: client.submit(pending, isBulk: false)
    case .bulk: client.submit(pending, isBulk: true)
    case .lease(let lease): lease.submit(pending)
    case .connection(let connection): connection.submit(pending)
    case .rescue(let connection): connection.submit(pending)
    case .raw(let connection):
      if !connection.submit(pending, outsideTransactions: true) { pending.fail(connection.reasonOfEnd, .notSent) }
    }
  }
}

extension RedisError {
  /// Whether the command was not sent for want of a connection.
  fileprivate var isFailureToConnect: Bool {
    guard outcome == .notSent, !kind.isOurs else { return false }
    switch kind {
    case .connection, .handshake, .credentials, .malformedReply, .unexpectedReply: return true
    default: return false
    }
  }
}
