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
    /// A node that the caller has chosen; its shared connections, or its pool.
    case node(Node)
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
  ///
  /// - Parameter call: What it is for, if that is known, so that it leads to the right node.
  func lease(for call: CallShape? = nil) async throws -> Lease {
    let node = try await node(for: call ?? .session(readPreference), until: leaseDeadline(timeLimit.deadline))
    defer { withExtendedLifetime(node) {} }
    return try await node.pool.lease(isBlocking: false, deadline: leaseDeadline(timeLimit.deadline), command: nil)
  }

  /// The node for a call.
  private func node(for call: CallShape, until deadline: Int64) async throws -> Node {
    if case .node(let node) = route { return node }
    guard let router = client.router else { return try client.node(for: call) }
    return try await router.findNode(for: call, until: deadline)
  }

  /// Traits of commands that need `specialCall`: they block, change their connection, get no single reply, or unblock
  /// others.
  static let special: CommandTraits = [.blocking, .exclusive, .unanswerable, .rescue]

  /// Sends one command: the fast path, specialised for its reply.
  @inline(__always)
  func run<Reply>(_ command: Command<Reply>) async throws -> Reply {
    if command.failure != nil || !command.traits.isDisjoint(with: Self.special) || client.options.observer != nil {
      return try await runSlowly(command)
    }
    try timeLimit.check(command.wire)
    return try await send(
      SingleReply<Reply>(
        wire: command.wire, silent: .one(command.traits), traits: command.traits, keys: command.keys,
        preference: readPreference,
        repetition: repetition, timeout: deadline, deadline: timeLimit.deadline), route)
  }

  /// Sends one command that `run(_:)` has no fast path for. Apart from it, so that it is not a part of each of its
  /// specialisations.
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  private func runSlowly<Reply>(_ command: Command<Reply>) async throws -> Reply {
    try await call(CommandList(command)) { (reader) throws(RedisError) in try reader.next(Reply.self) }
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
  /// Not specialised for each type of reply, nor are the next functions: they are rarely called.
  @_semantics("optimize.sil.specialize.generic.never")
  private func specialCall<Replies: Sendable>(
    _ list: CommandList, _ isTransaction: Bool, _ decode: @escaping PendingReplies<Replies>.Decode
  ) async throws -> Replies {
    try refuse(list)
    let effects = effects(of: list, isTransaction)
    let limit = list.traits.contains(.blocking) ? blockingLimit(list) : timeLimit
    let choice = connectionChoice(list, isTransaction)
    if choice == .rescue, let router = client.router, !isPinned {
      let shape = CallShape(list, readPreference)
      _ = try await router.findNode(for: shape, until: limit.deadline)
      return try await rescue(list, at: try router.nodes(forRescue: shape), limit, decode)
    }
    if choice == .route { return try await call(list, on: route, effects, limit, decode) }
    try limit.check(list.wire)
    // Observed here, since waiting for a connection is a part of the call.
    return try await observed([list], on: route) { record in
      try await call(list, choice, effects, limit, record, decode)
    }
  }

  /// How a call with `special` traits gets its connection.
  private enum ConnectionChoice {
    /// By its route.
    case route
    /// It blocks, and has one of the pool.
    case pool
    /// It unblocks others, and has one opened for it.
    case rescue
  }

  private func connectionChoice(_ list: CommandList, _ isTransaction: Bool) -> ConnectionChoice {
    guard isShared else { return .route }
    if list.traits.contains(.rescue), !isTransaction, list.silent.count == 1 { return .rescue }
    return list.traits.contains(.blocking) ? .pool : .route
  }

  /// Sends a command that unblocks others to each node, at the same time, since only one of them has something to unblock.
  ///
  /// - Throws: If all nodes fail, the error that says most: that of a node which had something else to say than that there
  ///   is nothing to unblock.
  @_semantics("optimize.sil.specialize.generic.never")
  private func rescue<Replies: Sendable>(
    _ list: CommandList, at nodes: [Node], _ limit: TimeLimit, _ decode: @escaping PendingReplies<Replies>.Decode
  ) async throws -> Replies {
    try limit.check(list.wire)
    return try await observed([list], on: route) { record in
      var results: [Result<Replies, any Error>] = []
      await withTaskGroup(of: Result<Replies, any Error>.self) { group in
        for node in nodes {
          var caller = self
          caller.route = .node(node)
          group.addTask { [caller] in
            do { return .success(try await caller.call(list, .rescue, [], limit, record, decode)) } catch {
              return .failure(error)
            }
          }
        }
        for await result in group { results.append(result) }
      }
      for case .success(let replies) in results { return replies }
      let errors = results.compactMap { if case .failure(let error) = $0 { error } else { nil } }
      if let error = errors.first(where: { ($0 as? RedisError)?.code != "NOTBUSY" }) ?? errors.first { throw error }
      throw RedisError(.closed, .notSent, command: EncodedCommands.name(in: list.wire))
    }
  }

  /// Whether the caller has chosen the node.
  private var isPinned: Bool { if case .node = route { true } else { false } }

  /// Whether the connection is not a session's own.
  private var isShared: Bool { if case .lease = route { false } else { true } }

  /// - Throws: An error if the commands can't be encoded, or may not be sent on the route.
  private func refuse(_ list: CommandList) throws(RedisError) {
    let isShared = isShared
    if let reason = list.failure ?? CommandTable.refusal(list.traits, isShared: isShared) {
      let refused = EncodedCommands.of(list.wire).first { CommandTable.isRefused($0, isShared) }?.first
      throw RedisError(
        .invalidCommand(reason), .notSent,
        command: list.failure == nil ? refused.map(EncodedCommands.shown) : list.failedCommand?.uppercased())
    }
    if isShared, list.traits.contains(.blocking), list.silent.count == 1,
      let words = EncodedCommands.of(list.wire).first, let reason = CommandTable.refusalAlone(words)
    {
      throw RedisError(.invalidCommand(reason), .notSent, command: words.first?.string.uppercased())
    }
  }

  /// What the commands change in the state of their connection.
  private func effects(of list: CommandList, _ isTransaction: Bool) -> [ConnectionEffect.Place] {
    if list.traits.contains(.exclusive) { return CommandList.effects(of: list.wire) }
    guard isTransaction else { return [] }
    return [ConnectionEffect.Place(list.multiIndex, .multi), ConnectionEffect.Place(list.silent.count - 1, .exec)]
  }

  /// Sends a command on a connection that is opened for it, if it unblocks others; a blocking command on one of the pool;
  /// and again on another one, as `SpecialAttempts` says.
  @_semantics("optimize.sil.specialize.generic.never")
  private func call<Replies: Sendable>(
    _ list: CommandList, _ choice: ConnectionChoice, _ effects: [ConnectionEffect.Place], _ limit: TimeLimit,
    _ record: CallRecord?, _ decode: @escaping PendingReplies<Replies>.Decode
  ) async throws -> Replies {
    var attempts = SpecialAttempts(self, list, limit, isRescue: choice == .rescue)
    while true {
      try await attempts.begin()
      let pending = pending(list, effects, timeout: attempts.timeout, time: attempts.deadline, decode)
      pending.isAsking = attempts.isAsking
      pending.record = record
      do {
        let replies = try await send(pending, attempts.route)
        attempts.end()
        return replies
      } catch { try attempts.end(error) }
      record?.retried(at: attempts.other)
      try await attempts.pause()
    }
  }

  /// The attempts of a blocking command and of one that unblocks others: all of them that does not depend on the type of
  /// the replies.
  ///
  /// A command that unblocks others goes to a connection opened for it. If none can be opened, since the server is down
  /// or at its `maxclients`, or if the server refuses the command there, it is sent like an ordinary command.
  ///
  /// A blocking command goes to a connection of the pool, and again to another one if the first had died unnoticed or the
  /// server refused the command for now.
  private struct SpecialAttempts: ~Copyable {
    private let caller: CallContext
    private let list: CommandList
    private var limit: TimeLimit
    /// When the call ends, on the loop's clock.
    private(set) var deadline: Int64
    /// Until when a refused command is sent again.
    private var patience: Int64
    /// Until when a connection of the pool is waited for.
    private var latest: Int64
    private let hasShutdown: Bool
    /// How the current attempt gets its connection, and that connection.
    private var kind: Kind
    private(set) var route = Route.shared
    private var node: Node?
    /// The node of a redirect.
    private(set) var other: Node?
    /// Whether `ASKING` must precede the command.
    private(set) var isAsking = false
    private var (failures, refusals) = (0, 0)
    private var mayHaveRun = false
    private var delay: Int64 = 0

    private enum Kind {
      case rescue
      case pool
      case ordinary
    }

    init(_ caller: CallContext, _ list: CommandList, _ limit: TimeLimit, isRescue: Bool) {
      self.caller = caller
      self.list = list
      self.limit = limit
      hasShutdown = EncodedCommands.names(in: list.wire).contains("SHUTDOWN")
      kind = isRescue ? .rescue : .pool
      deadline = limit.deadline
      (patience, latest) = (deadline, deadline)
      if !isRescue { usePool() }
    }

    var timeout: Duration? { limit.duration }

    private mutating func usePool() {
      kind = .pool
      // Wait for a connection only so long that the commands still have the time that they ask for, if possible.
      let asked = caller.blockingTime(of: list)?.clampedNanoseconds ?? 0
      latest = deadline != .max && deadline &- asked > EventLoop.now ? deadline &- asked : deadline
      patience = min(deadline, EventLoop.now &+ caller.client.waitLimit)
    }

    /// Gets a connection.
    mutating func begin() async throws {
      let node: Node
      if let other {
        node = other
      } else {
        let shape = CallShape(list, caller.readPreference)
        do { node = try await caller.node(for: shape, until: caller.leaseDeadline(latest)) } catch let error
          as RedisError
        {
          throw error.after(mayHaveRun)
        }
      }
      if other == nil { isAsking = false }
      (self.node, other, delay) = (node, nil, 0)
      switch kind {
      case .rescue: route = .rescue(RescueConnection(node, deadline: deadline))
      case .ordinary: route = caller.route
      case .pool:
        do {
          let name = EncodedCommands.name(in: list.wire)
          let lease = try await node.pool.lease(isBlocking: true, deadline: caller.leaseDeadline(latest), command: name)
          route = .lease(lease)
          // The command could not block as long as it asks to, and cancelling it later would cost its connection.
          if let timeout, EventLoop.now >= latest {
            end()
            throw RedisError(.timeout(timeout), .notSent, command: name)
          }
          // Valkey 9.1 does not reply any more on a connection whose `SHUTDOWN` was aborted.
          if hasShutdown { lease.preventPooling() }
        } catch let error as RedisError { throw error.after(mayHaveRun) }
      }
    }

    /// Returns or closes the connection.
    mutating func end() {
      switch route {
      case .lease(let lease) where kind == .pool: lease.end()
      case .rescue(let connection): connection.close()
      default: break
      }
      route = .shared
    }

    /// Ends an attempt with an error.
    ///
    /// - Throws: The error, unless there is another attempt.
    mutating func end(_ error: any Error) throws {
      // A server that has become a replica closes such connections soon.
      if (error as? RedisError)?.code == RetryableError.unblocked, case .lease(let lease) = route {
        lease.preventPooling()
      }
      end()
      guard let error = error as? RedisError else { throw error }
      switch kind {
      case .ordinary: throw error
      case .rescue: try endRescue(error)
      case .pool: try endPooled(error)
      }
    }

    private mutating func endRescue(_ error: RedisError) throws(RedisError) {
      guard error.isFailureToConnect || caller.wasRefused(error, list) || caller.mayRepeat(error, list) else {
        throw error
      }
      if let timeout, EventLoop.now >= deadline {
        throw error.isFailureToConnect
          ? RedisError(.timeout(timeout), .notSent, command: error.command, note: "no connection: \(error)") : error
      }
      if error.outcome == .unknown { node?.counted(repeated: 1) }
      guard list.traits.contains(.blocking) else {
        kind = .ordinary
        return
      }
      limit = TimeLimit(timeout.map { _ in Duration.nanoseconds(max(deadline &- EventLoop.now, 1)) })
      usePool()
    }

    private mutating func endPooled(_ error: RedisError) throws(RedisError) {
      if caller.mayRepeat(error, list), failures < 3 {
        failures += 1
        mayHaveRun = mayHaveRun || error.outcome != .notSent
      } else if caller.wasRefused(error, list), let node {
        refusals += 1
        switch caller.redirection(after: error, list, from: node, refusals) {
        case .none: throw error.after(mayHaveRun)
        case .standard:
          delay = caller.client.backOff(after: refusals)
          let isHopeless = error.code != RetryableError.loading && refusals > ReconnectingConnection.mostMisdirections
          if isHopeless { throw error.after(mayHaveRun) }
        case .later(let pause): delay = max(pause, 0)
        case .node(let node): (other, isAsking) = (node, false)
        case .asking(let node): (other, isAsking) = (node, true)
        }
        guard EventLoop.now &+ delay < patience else { throw error.after(mayHaveRun) }
      } else {
        throw error.after(mayHaveRun)
      }
      node?.counted(repeated: 1)
    }

    func pause() async throws { if delay > 0 { try await Task.sleep(for: .nanoseconds(delay)) } }
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

  /// Whether a session's call was refused since its node does not serve the keys any more, which the router is told.
  func wasRedirected(_ error: RedisError, _ keys: CommandList) -> Bool {
    guard let router = client.router, case .server(let code, let message) = error.kind,
      RetryableError.contains(code, isRouted: true)
    else { return false }
    let shape = CallShape(keys, readPreference)
    let refusal = RefusedCall(
      code: code, message: message, isProven: error.command.map { !RetryableError.scripted.contains($0) } ?? false)
    do { _ = router.redirection(after: refusal, of: shape, from: try router.node(for: shape), refusals: 1) } catch {}
    return true
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
    if client.options.observer == nil { return try await send(pending, route) }
    return try await observed([list], on: route) { record in
      pending.record = record
      return try await send(pending, route)
    }
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
        Self.cancel(pending, route)
      }
    } catch {
      return try pending.readUnread(orThrow: error)
    }
  }

  private static func cancel(_ pending: PendingCall, _ route: Route) {
    // Called before the task can return its connection to the pool. Not called if the call had its reply or was not
    // sent: another task may have leased the connection by then.
    pending.cancel { if case .lease(let lease) = route { lease.connection.abandoned(pending) } }
  }

  /// Submits a call to the route's connection.
  func submit(_ pending: PendingCall, _ route: Route) {
    switch route {
    case .shared: client.submit(pending, isBulk: false)
    case .bulk: client.submit(pending, isBulk: true)
    case .node(let node):
      pending.isPinned = true
      node.submit(pending, isBulk: false)
    case .lease(let lease): lease.submit(pending)
    case .connection(let connection): connection.submit(pending)
    case .rescue(let connection): connection.submit(pending)
    case .raw(let connection):
      if !connection.submit(pending, outsideTransactions: true) { pending.fail(connection.reasonOfEnd, .notSent) }
    }
  }
}

extension RedisError {
  /// The error, which says so if an earlier attempt may have executed the command.
  @inline(never)
  fileprivate func after(_ mayHaveRun: Bool) -> RedisError {
    mayHaveRun ? afterAttempt("it may have been when it was sent first") : self
  }

  /// Whether the command was not sent for want of a connection.
  fileprivate var isFailureToConnect: Bool {
    guard outcome == .notSent, !kind.isOurs else { return false }
    switch kind {
    case .connection, .handshake, .credentials, .malformedReply, .unexpectedReply: return true
    default: return false
    }
  }
}
