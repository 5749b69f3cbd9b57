internal import Redio
internal import RedioTransport

extension GroupConsumer {
  /// Works on entries, up to `concurrency` at a time, and acknowledges each when its handler has returned.
  ///
  /// ```swift
  /// import Redio
  /// import RedioStreams
  ///
  /// try await orders.process(concurrency: 4, onError: { print($0.id, $0.error) }) { order in
  ///   try await bill(order.entry["id"])
  /// }
  /// ```
  ///
  /// It returns when the consumer's stop has been requested (``until(_:)``) and the handlers that run have ended: what
  /// they have done is acknowledged, and no other is begun. Otherwise it ends by an error, or when the task is cancelled.
  ///
  /// - **A handler that throws** leaves its entry pending. It is handed out again after a pause, by this consumer, or by
  ///   another one if `claimAfter` has passed; the other entries go on meanwhile. Without a limit that goes on for ever:
  ///   see ``process(concurrency:maxDeliveries:deadLetter:retryAfter:onError:_:)``. The same holds for an entry with a
  ///   value that is not of the consumer's type. If more than 10,000 entries wait for their pauses to end, the others
  ///   come again after `claimAfter`, or when the consumer starts anew.
  /// - **Order**: entries are begun in the order in which they come, which is that of their stream for new ones. With
  ///   `concurrency: 1` one is done before the next is begun, but one that fails comes again after others.
  /// - **Reading** goes on only while fewer handlers run than may, and asks for no more than that and `count` of each
  ///   stream. So no entry waits here while another consumer could do it, unless several streams are read.
  /// - **Long work**: while a handler runs, its entry's idle time is set back each third of `claimAfter`, so that no
  ///   other consumer takes it over; only consumers that read otherwise must have been told a longer time.
  /// - **Cancelling the task** cancels the handlers, whose entries stay pending. That is no failure of theirs, but their
  ///   deliveries have been counted.
  ///
  /// - Parameters:
  ///   - concurrency: How many handlers run at a time, at most.
  ///   - retryAfter: How long an entry whose handler has thrown waits at least with this consumer. Another one takes it over
  ///     sooner if its `claimAfter` is shorter.
  ///   - onError: Called when a handler has thrown, in its task, and before its entry goes anywhere. If this throws too,
  ///     the consumer ends with that error, once the other handlers have ended. `nil` reports nothing.
  ///   - body: Does the work, in a task of its own.
  /// - Throws: What `onError` throws; a `RedisError` that does not go away by itself, once the handlers that run have
  ///   ended, or that keeps an entry from being acknowledged after a stop was requested; `CancellationError` if the task
  ///   was cancelled.
  /// - SeeAlso: `XREADGROUP`, `XPENDING`, `XCLAIM`, `XACK`.
  public func process(
    concurrency: Int = 1, retryAfter: RetryDelay = .exponential(.seconds(1), upTo: .seconds(60)),
    onError: (@Sendable (ConsumerFailure) async throws -> Void)? = nil,
    _ body: @escaping @Sendable (StreamDelivery<Value>) async throws -> Void
  ) async throws {
    try await JobRunner(
      consumer: self, concurrency: Swift.max(1, concurrency), retryAfter: retryAfter, limit: nil, onError: onError,
      body: body
    ).run()
  }

  /// Works on entries, as ``process(concurrency:retryAfter:onError:_:)`` does, and gives up those that have been
  /// delivered too often.
  ///
  /// ```swift
  /// import Redio
  /// import RedioStreams
  ///
  /// try await orders.process(concurrency: 4, maxDeliveries: 5, deadLetter: .stream("orders:dead")) { order in
  ///   try await bill(order.entry["id"])
  /// }
  /// ```
  ///
  /// An entry goes to the dead letters when its handler throws at its last delivery. If consumers end while they have it,
  /// as it may crash them or never be done in time, it goes there when it would be delivered once more, and is not handed
  /// out. Entries count as delivered when their handler is called, whether or not it ends; those that were running at the
  /// side of one that crashed the process, too, and those that the server had sent when a connection was lost.
  ///
  /// An entry that can't be moved there stays pending: that is reported, and tried again after a pause.
  ///
  /// - Parameters:
  ///   - concurrency: How many handlers run at a time, at most.
  ///   - maxDeliveries: How often an entry is delivered to handlers, of all consumers of the group together; at least
  ///     once.
  ///   - deadLetter: Where it goes then: `.stream("orders:dead")`, or `.handler { letter in … }`.
  ///   - retryAfter: How long an entry whose handler has thrown waits at least with this consumer. Another one takes it over
  ///     sooner if its `claimAfter` is shorter.
  ///   - onError: Called when a handler has thrown, in its task, and before its entry goes anywhere. If this throws too,
  ///     the consumer ends with that error, once the other handlers have ended. `nil` reports nothing.
  ///   - body: Does the work, in a task of its own.
  /// - Throws: As the other form.
  /// - SeeAlso: `XREADGROUP`, `XPENDING`, `XCLAIM`, `XACK`, `XADD`, `EVAL`.
  public func process(
    concurrency: Int = 1, maxDeliveries: Int = 5, deadLetter: DeadLetterDestination,
    retryAfter: RetryDelay = .exponential(.seconds(1), upTo: .seconds(60)),
    onError: (@Sendable (ConsumerFailure) async throws -> Void)? = nil,
    _ body: @escaping @Sendable (StreamDelivery<Value>) async throws -> Void
  ) async throws {
    try await JobRunner(
      consumer: self, concurrency: Swift.max(1, concurrency), retryAfter: retryAfter,
      limit: (Swift.max(1, maxDeliveries), deadLetter), onError: onError, body: body
    ).run()
  }
}

/// Runs handlers for the entries of a consumer.
///
/// `run()` alone has the state, and waits for one event after the other. Its child tasks: one reader while there is room,
/// the handlers, one that sets back idle times, and one that waits for the stop.
private struct JobRunner<Value: RESPDecodable>: Sendable {
  let consumer: GroupConsumer<Value>
  let concurrency: Int
  let retryAfter: RetryDelay
  let limit: (maxDeliveries: Int, deadLetter: DeadLetterDestination)?
  let onError: (@Sendable (ConsumerFailure) async throws -> Void)?
  let body: @Sendable (StreamDelivery<Value>) async throws -> Void

  private enum Event: Sendable {
    case read(GroupReader<Value>, Result<[ReceivedEntry<Value>]?, any Error>, again: [RetryQueue.Item])
    case ended(StreamPlace, Outcome)
    case stopRequested
    case other
  }

  /// What becomes of an entry.
  private enum Outcome: Sendable {
    case done
    /// It waits; with a verdict for the dead letters, if it could not be moved there.
    case retry(after: Duration, DeadLetter.Verdict?)
    /// The consumer ends.
    case failed(any Error)
  }

  private typealias Reading = Task<(GroupReader<Value>, Result<[ReceivedEntry<Value>]?, any Error>), Never>

  func run() async throws {
    let inHand = PlacesInHand()
    // It is with the child task that reads, while one does.
    var reader: GroupReader<Value>? = GroupReader(consumer)
    var reading: Reading?
    var waiting: [ReceivedEntry<Value>] = []
    var retries = RetryQueue()
    var verdicts: [StreamPlace: DeadLetter.Verdict] = [:]
    var working = 0
    var isTurnOfRetries = true
    var hasGivenBack = false
    var end: Result<Void, any Error>?

    await withTaskGroup(of: Event.self) { group in
      if let stop = consumer.stop {
        group.addTask {
          await stop.requested()
          return .stopRequested
        }
      }
      if let time = consumer.options.claimAfter {
        group.addTask {
          await renew(inHand, each: time / 3)
          return .other
        }
      }
      while true {
        if Task.isCancelled {
          end = .failure(CancellationError())
        } else if end == nil {
          while working < concurrency, !waiting.isEmpty {
            let entry = waiting.removeFirst()
            working += 1
            let verdict = verdicts.removeValue(forKey: entry.place)
            group.addTask { .ended(entry.place, await work(on: entry, verdict)) }
          }
        } else if let idle = reader, !hasGivenBack {
          hasGivenBack = true
          reader = nil
          let unbegun = waiting.map(\.place)
          inHand.remove(unbegun)
          group.addTask {
            await idle.giveBack(unbegun)
            return .read(idle, .success(nil), again: [])
          }
        }
        if end == nil, waiting.isEmpty, working < concurrency, let idle = reader {
          reader = nil
          let again = isTurnOfRetries ? retries.takeDue(upTo: concurrency - working) : []
          isTurnOfRetries = again.isEmpty
          let wish = wish(working, inHand.all, retries, again)
          let task = Task { await idle.stepped(wish) }
          reading = task
          group.addTask {
            let (reader, result) = await withTaskCancellationHandler {
              await task.value
            } onCancel: {
              task.cancel()
            }
            return .read(reader, result, again: again)
          }
        }
        if end != nil, working == 0, reader != nil { break }
        guard let event = await group.next() else { break }
        switch event {
        case .read(let idle, let result, let again):
          (reader, reading) = (idle, nil)
          switch result {
          case .success(let received):
            guard let received else {
              for item in again { retries.insert(item) }
              break
            }
            retries.forget(again)
            inHand.insert(received.map(\.place))
            for item in again where inHand.contains(item.place) { verdicts[item.place] = item.verdict }
            waiting += received
          case .failure(let error): end = end ?? .failure(error)
          }
        case .ended(let place, let outcome):
          working -= 1
          inHand.remove([place])
          switch outcome {
          case .done: break
          case .retry(let time, let verdict): retries.insert(.init(place: place, due: .now + time, verdict: verdict))
          case .failed(let error): end = end ?? .failure(error)
          }
        case .stopRequested: end = end ?? .success(())
        case .other: break
        }
        if end != nil { reading?.cancel() }
      }
      group.cancelAll()
    }
    try end?.get()
  }

  /// What is to be read next. New entries take turns with those that have failed, so that neither wait for ever.
  private func wish(
    _ working: Int, _ inHand: Set<StreamPlace>, _ retries: RetryQueue, _ again: [RetryQueue.Item]
  ) -> GroupReader<Value>.Wish {
    var wish = GroupReader<Value>.Wish(count: min(concurrency - working, max(1, consumer.options.count)))
    wish.inHand = inHand
    wish.waiting = retries.places
    wish.again = again.map(\.place)
    if let next = retries.nextDue { wish.limit = max(.zero, ContinuousClock.now.duration(to: next)) }
    // What runs may fail meanwhile, and be due again.
    if working > 0 {
      let least = max(retryAfter.least, .milliseconds(20))
      wish.limit = min(wish.limit ?? least, least)
    }
    return wish
  }

  private func renew(_ inHand: PlacesInHand, each time: Duration) async {
    do {
      while true {
        try await Task.sleep(for: max(time, .milliseconds(1)))
        let places = inHand.all
        guard !places.isEmpty else { continue }
        do {
          try await GroupReader.renew(places, of: consumer, after: time / 2)
        } catch is RedisError {
          // The next time, or another consumer takes an entry over that is in hand: it comes at least once, not only once.
        }
      }
    } catch {
      // The task was cancelled: the consumer has ended.
    }
  }

  // MARK: In a handler's task

  private func work(on entry: ReceivedEntry<Value>, _ verdict: DeadLetter.Verdict?) async -> Outcome {
    do {
      if let limit, entry.deliveryCount > limit.maxDeliveries {
        return try await bury(
          entry, limit.deadLetter, verdict ?? .init(deliveryCount: entry.deliveryCount - 1, error: nil))
      }
      do {
        try await body(try entry.delivery.get())
      } catch {
        try Task.checkCancellation()
        let isLast = limit.map { entry.deliveryCount >= $0.maxDeliveries } ?? false
        let retry = retryAfter.time(afterDeliveries: entry.deliveryCount)
        try await report(error, entry, retryAfter: isLast ? nil : retry)
        guard isLast, let limit else { return .retry(after: retry, nil) }
        return try await bury(entry, limit.deadLetter, .init(deliveryCount: entry.deliveryCount, error: error))
      }
      try await acknowledge(entry)
      return .done
    } catch {
      return .failed(error)
    }
  }

  private func report(_ error: any Error, _ entry: ReceivedEntry<Value>, retryAfter: Duration?) async throws {
    try await onError?(
      ConsumerFailure(
        key: entry.place.key, id: entry.place.id, deliveryCount: entry.deliveryCount, error: error,
        retryAfter: retryAfter))
  }

  private func bury(
    _ entry: ReceivedEntry<Value>, _ destination: DeadLetterDestination, _ verdict: DeadLetter.Verdict
  ) async throws -> Outcome {
    do {
      let (key, id) = (entry.place.key, entry.place.id)
      let stored = try await consumer.redis.xrange(
        key, from: .inclusive(id), to: .inclusive(id), count: 1, as: Bytes.self)
      let letter = DeadLetter(
        key: key, group: consumer.group, consumer: consumer.name,
        entry: stored.first ?? StreamEntry(id: id, fields: []),
        deliveryCount: verdict.deliveryCount, error: verdict.error, reason: verdict.reason)
      switch destination.choice {
      case .stream(let key, let trim): try await consumer.redis.move(letter, to: key, trim: trim)
      case .handler(let body):
        try await body(letter)
        try await acknowledge(entry)
      }
      return .done
    } catch {
      try Task.checkCancellation()
      let retry = retryAfter.time(afterDeliveries: entry.deliveryCount)
      try await report(error, entry, retryAfter: retry)
      return .retry(after: retry, verdict)
    }
  }

  private func acknowledge(_ entry: ReceivedEntry<Value>) async throws {
    var patience = RetryPause()
    while true {
      do {
        try await consumer.redis.with(repeating: .always)
          .xack(entry.place.key, group: consumer.group, entry.place.id)
        return
      } catch let error as RedisError {
        if consumer.stop?.isRequested == true { throw error }
        try await patience.wait(after: error, of: consumer.redis)
      }
    }
  }
}

/// The entries that have come to a consumer and are not done, those that are not begun too.
private final class PlacesInHand: Sendable {
  private let places = Locked<Set<StreamPlace>>([])

  var all: Set<StreamPlace> { places.withLock { $0 } }

  func insert(_ new: [StreamPlace]) { places.withLock { $0.formUnion(new) } }
  func remove(_ old: [StreamPlace]) { places.withLock { $0.subtract(old) } }
  func contains(_ place: StreamPlace) -> Bool { places.withLock { $0.contains(place) } }
}
