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
  private let wire = Locked([UInt8]())

  /// `nil` if nobody would be told: then it costs nothing.
  init?(_ caller: CallContext, _ place: Place) {
    observer = caller.client.options.observer
    self.place = place
    #if !DEBUG
      if observer == nil { return nil }
    #endif
  }

  /// Adds a command.
  func add(_ command: [UInt8]) { wire.withLock { $0 += command } }

  /// The commands are sent, or looked at.
  func end() { wire.withLock { $0 = [] } }

  deinit {
    let wire = wire.withLock { $0 }
    if wire.isEmpty { return }
    observer?.commandsDropped(ObservedCall(wires: [wire]))
    #if DEBUG
      Self.report(EncodedCommands.names(in: wire), place)
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
