internal import RESP
internal import RedioTransport

/// Notices that a chain or a batch with commands in it is dropped before it was run, which is nearly always a forgotten
/// `run()`: tells the client's observer, and in debug builds writes a line to standard error, once for each place in the source.
///
/// All copies of a chain share one, so that it is enough to run one of them.
final class UnsentCommands: Sendable {
  /// Where a chain or a batch was made.
  struct Place: Sendable {
    let file: StaticString
    let line: Int
  }

  private let observer: (any RedisObserver)?
  private let place: Place
  private struct State: ~Copyable {
    var names: [String] = []
    var count = 0
  }

  private let state = Locked(State())
  /// More are counted, and not named.
  private static let mostNames = 1_000

  /// `nil` if nobody would be told: then it costs nothing.
  init?(_ caller: CallContext, _ place: Place) {
    observer = caller.client.options.observer
    self.place = place
    #if !DEBUG
      if observer == nil { return nil }
    #endif
  }

  /// Adds a command.
  func add(_ name: @autoclosure () -> String) {
    state.withLock { state in
      state.count += 1
      if state.count <= Self.mostNames { state.names.append(name()) }
    }
  }

  /// The commands are sent, or looked at.
  func end() { state.withLock { $0 = State() } }

  deinit {
    let (names, count) = state.withLock { ($0.names, $0.count) }
    if count == 0 { return }
    observer?.commandsDropped(ObservedCall(names: names, count: count))
    #if DEBUG
      Self.report(names, place)
    #endif
  }

  #if DEBUG
    private static let reported = Locked(Set<String>())

    private static func report(_ names: [String], _ place: Place) {
      let text = "\(place.file):\(place.line)"
      guard reported.withLock({ $0.insert(text).inserted }) else { return }
      let shown = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? " …" : "")
      DebugOutput.write(
        "Redio: never sent: \(shown). The chain or batch made at \(text) was dropped before run() or exec() was called on it.\n"
      )
    }
  #endif
}
