import Foundation
import RedioTransport

/// A proxy between a client and a real server that does to their bytes what networks do: it delays, stalls, cuts, resets,
/// refuses, swallows, and comes back.
///
/// It carries plain bytes, from TCP or a UNIX socket to a TCP port of this machine. Two threads move the bytes of each
/// connection, one a direction.
public final class FaultProxy: Sendable {
  /// What happens to the bytes of all connections, from now on.
  public enum Fault: Sendable, Equatable {
    /// Nothing: they pass.
    case none
    /// They pass later by this time, in both directions.
    case delay(Duration)
    /// They pass one by one, with this time in between.
    case singleBytes(every: Duration)
    /// They wait, until the fault is another one.
    case stall
    /// They vanish.
    case swallow
  }

  private struct State {
    var fault = Fault.none
    /// How many bytes of replies pass before the connection is cut; `nil` for all.
    var replyBytesLeft: Int?
    var pairs: [ObjectIdentifier: Pair] = [:]
    var accepted = 0
    var receivedFromClients = 0
    var listener: Listener?
    var target: Int
  }

  private let state: Locked<State>
  /// The port that it listens on; 0 on a UNIX socket.
  public let port: Int
  private let path: String?

  /// Starts a proxy on a free port of the loopback interface, or on a UNIX socket.
  public init(to target: Int, path: String? = nil) throws {
    state = Locked(State(target: target))
    self.path = path
    // A port that stays its own while it refuses: a connection of somebody else could be given one of the system's choice.
    let listener = try path.map { try Listener(path: $0) } ?? Listener.onFreePort()
    port = listener.port
    listen(listener)
  }

  deinit {
    refuse()
    end(reset: false)
  }

  /// The port that connections lead to, from now on.
  public var target: Int {
    get { state.withLock { $0.target } }
    set { state.withLock { $0.target = newValue } }
  }

  /// What happens to the bytes.
  public var fault: Fault {
    get { state.withLock { $0.fault } }
    set { state.withLock { $0.fault = newValue } }
  }

  /// How many connections it has accepted.
  public var accepted: Int { state.withLock { $0.accepted } }

  /// How many bytes it has received from clients, passed on or not.
  public var receivedFromClients: Int { state.withLock { $0.receivedFromClients } }

  /// How many connections stand.
  public var connections: Int { state.withLock { $0.pairs.count } }

  /// Cuts the connection once this many more bytes of replies have passed.
  public func cut(afterReplyBytes count: Int) { state.withLock { $0.replyBytesLeft = count } }

  /// Ends all connections: with a reset (RST), or in order.
  public func end(reset: Bool) {
    for pair in state.withLock({ Array($0.pairs.values) }) { pair.end(reset: reset) }
  }

  /// Accepts nobody any more. The connections that stand go on.
  public func refuse() {
    let listener = state.withLock { state in
      defer { state.listener = nil }
      return state.listener
    }
    listener?.stop()
  }

  /// Accepts again, on the same port or socket.
  public func comeBack() throws {
    listen(try path.map { try Listener(path: $0) } ?? Listener(port: port))
  }

  private func listen(_ listener: Listener) {
    state.withLock { $0.listener = listener }
    Thread { [weak self] in
      while let client = listener.accept() {
        guard let self else {
          close(client)
          return
        }
        self.join(client)
      }
    }.start()
  }

  private func join(_ client: Int32) {
    state.withLock { $0.accepted += 1 }
    guard let server = Listener.connect(target) else {
      close(client)
      return
    }
    let pair = Pair(client, server)
    state.withLock { $0.pairs[ObjectIdentifier(pair)] = pair }
    for isReply in [false, true] {
      Thread { [weak self] in
        while let self, self.move(pair, isReply: isReply) {}
        guard let self, pair.hasFinished() else { return }
        self.state.withLock { $0.pairs[ObjectIdentifier(pair)] = nil }
      }.start()
    }
  }

  /// Moves what has come in one direction. `false` at its end.
  private func move(_ pair: Pair, isReply: Bool) -> Bool {
    let (source, target) = isReply ? (pair.server, pair.client) : (pair.client, pair.server)
    var buffer = [UInt8](repeating: 0, count: 65536)
    // Looks up now and then, so that a proxy that nobody holds any more ends.
    var ready = pollfd(fd: source, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, 100) > 0 else { return !pair.hasEnded }
    let count = recv(source, &buffer, buffer.count, 0)
    guard count > 0 else {
      // An end passes like everything else.
      if count == 0, !pair.hasEnded { shutdown(target, Int32(SHUT_WR)) }
      return false
    }
    if !isReply { state.withLock { $0.receivedFromClients += count } }
    var bytes = buffer[..<count]
    var fault = self.fault
    while fault == .stall, !pair.hasEnded {
      usleep(2000)
      fault = self.fault
    }
    if case .delay(let time) = fault { Thread.sleep(forTimeInterval: time / .seconds(1)) }
    if fault == .swallow { return !pair.hasEnded }
    var mustCut = false
    if isReply {
      state.withLock { state in
        guard let left = state.replyBytesLeft else { return }
        bytes = bytes.prefix(left)
        state.replyBytesLeft = left - bytes.count
        mustCut = state.replyBytesLeft == 0
        if mustCut { state.replyBytesLeft = nil }
      }
    }
    if case .singleBytes(let time) = fault {
      // The rest passes at once when the fault is over.
      while let byte = bytes.first, self.fault == fault, !pair.hasEnded {
        guard Self.send([byte], to: target) else { return false }
        bytes = bytes.dropFirst()
        Thread.sleep(forTimeInterval: time / .seconds(1))
      }
      if !bytes.isEmpty, !Self.send(bytes, to: target) { return false }
    } else if !Self.send(bytes, to: target) {
      return false
    }
    if mustCut { pair.end(reset: false) }
    return !pair.hasEnded
  }

  private static func send(_ bytes: some Collection<UInt8>, to descriptor: Int32) -> Bool {
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count <= 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// A client's connection and the server's. The descriptors are closed once neither thread uses them.
  private final class Pair: Sendable {
    let client: Int32
    let server: Int32
    private let state = Locked((hasEnded: false, finished: 0))

    init(_ client: Int32, _ server: Int32) {
      self.client = client
      self.server = server
      var one: Int32 = 1
      for descriptor in [client, server] {
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
      }
    }

    deinit {
      close(client)
      close(server)
    }

    var hasEnded: Bool { state.withLock { $0.hasEnded } }

    /// Counts a thread that has finished. `true` for the second one.
    func hasFinished() -> Bool {
      state.withLock { state in
        state.finished += 1
        return state.finished == 2
      }
    }

    func end(reset: Bool) {
      state.withLock { $0.hasEnded = true }
      if reset {
        // Closing with a linger time of 0 sends a reset. Only reading is shut down, which sends nothing.
        var none = linger(l_onoff: 1, l_linger: 0)
        setsockopt(client, SOL_SOCKET, SO_LINGER, &none, socklen_t(MemoryLayout<linger>.size))
        shutdown(client, Int32(SHUT_RD))
      } else {
        shutdown(client, Int32(SHUT_RDWR))
      }
      shutdown(server, Int32(SHUT_RDWR))
    }
  }
}
