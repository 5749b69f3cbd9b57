internal import CRedioSystem

/// Looks names up. The system's resolver blocks, so each look-up has a thread of its own. A numeric address is parsed at
/// once.
///
/// Both address families are requested in one look-up first: then a name that the hosts file has for one family alone is
/// not sent to a name server for the other. If that takes long, each family is also looked up separately, so that a name
/// server that does not answer for one family does not delay the other.
package struct Resolver: Sendable {
  /// The result of a look-up.
  package enum Answer: Sendable {
    case addresses([SocketAddress])
    case failed(TransportError.Cause)
  }

  /// - Parameters:
  ///   - family: The address family, or `nil` for both.
  ///   - body: Called with the answer, on the calling thread or another one.
  typealias LookUp =
    @Sendable (
      _ host: String, _ family: ConnectionRace.Family?, _ body: @escaping @Sendable (Answer) -> Void
    ) -> Void

  private let lookUp: LookUp
  /// Makes a connection in place of the system; see `dialing(_:)`.
  let dial: (@Sendable () -> Descriptor?)?

  init(_ lookUp: @escaping LookUp, dial: (@Sendable () -> Descriptor?)? = nil) {
    self.lookUp = lookUp
    self.dial = dial
  }

  /// A resolver that connects without a network: for peers in this process. The address does not matter then, if it is
  /// that of a UNIX socket.
  ///
  /// - Parameter dial: Returns a connected socket that doesn't block, such as one end of `Descriptor.pair()`; `nil` to
  ///   refuse the connection. Called at each connect, on the loop's thread.
  package static func dialing(_ dial: @escaping @Sendable () -> Descriptor?) -> Resolver {
    Resolver({ _, _, body in body(.addresses([])) }, dial: dial)
  }

  /// The system's resolver.
  package static let system = Resolver { host, family, body in SystemLookUp.join(host, family, body) }

  /// A resolver that returns the same addresses for every name; the closure is called at each look-up.
  package static func known(_ addresses: @escaping @Sendable () -> [String]) -> Resolver {
    Resolver { _, _, body in body(.addresses(addresses().compactMap { SocketAddress(numeric: $0) })) }
  }

  /// The race for an endpoint. Names in it are not looked up yet; see `lookUp(_:_:_:)`.
  func race(to endpoint: Endpoint, attemptDelay: Duration) -> ConnectionRace {
    var known: Answer?
    switch endpoint {
    case .unix(let path):
      let limit = SocketAddress.maximumPathLength
      known = SocketAddress(path: path).map { .addresses([$0]) } ?? .failed(.pathTooLong(limit: limit))
    case .tcp(let host, let port):
      known = SocketAddress(numeric: host).map { .addresses([$0.with(port: port)]) }
    }
    guard let known else { return ConnectionRace(attemptDelay: attemptDelay, lookingUp: [.ipv6, .ipv4]) }
    var race = ConnectionRace(attemptDelay: attemptDelay, lookingUp: [.ipv4])
    race.answered(.ipv4, known, now: 0)
    return race
  }

  /// Looks up a host's addresses of both families.
  ///
  /// - Parameter body: Called on the calling thread or another one.
  package func lookUp(_ host: String, _ body: @escaping @Sendable (Answer) -> Void) { lookUp(host, nil, body) }

  /// Looks up the host of an endpoint.
  ///
  /// - Parameters:
  ///   - families: Both families, in one look-up; or one.
  ///   - body: Called with each family's answer, on the calling thread or another one.
  func lookUp(
    _ endpoint: Endpoint, _ families: [ConnectionRace.Family],
    _ body: @escaping @Sendable (ConnectionRace.Family, Answer) -> Void
  ) {
    guard case .tcp(let host, let port) = endpoint else { return }
    lookUp(host, families.count == 1 ? families[0] : nil) { answer in
      for family in families {
        guard case .addresses(let all) = answer else {
          body(family, answer)
          continue
        }
        let addresses = all.filter { ($0.family == AF_INET6) == (family == .ipv6) }.map { $0.with(port: port) }
        body(family, addresses.isEmpty ? .failed(.resolver(SystemLookUp.noAddress)) : .addresses(addresses))
      }
    }
  }
}

/// The look-ups that are running. A second request for a name joins the running one, so that a resolver that hangs does
/// not accumulate threads.
enum SystemLookUp {
  private struct LookUp {
    let host: String
    let family: ConnectionRace.Family?
    var waiting: [@Sendable (Resolver.Answer) -> Void]
  }

  /// Each has a thread, so there are few enough to be compared one by one.
  private static let running = Locked<[LookUp]>([])

  static func join(
    _ host: String, _ family: ConnectionRace.Family?, _ body: @escaping @Sendable (Resolver.Answer) -> Void
  ) {
    let isFirst = running.withLock { running in
      if let place = running.firstIndex(where: { $0.host == host && $0.family == family }) {
        running[place].waiting.append(body)
        return false
      }
      running.append(LookUp(host: host, family: family, waiting: [body]))
      return true
    }
    guard isFirst else { return }
    let system =
      switch family {
      case .ipv6: AF_INET6
      case .ipv4: AF_INET
      case nil: AF_UNSPEC
      }
    let call = Unmanaged.passRetained(Call { answer(host, family, run(host, system, 0)) })
    let started = credio_thread(
      "redio-resolver", 1 << 20,
      { context in
        if let context { Unmanaged<Call>.fromOpaque(context).takeRetainedValue().body() }
        return nil
      }, call.toOpaque())
    if started < 0 {
      call.release()
      answer(host, family, .failed(.system(errno: -started)))
    }
  }

  private static func answer(_ host: String, _ family: ConnectionRace.Family?, _ answer: Resolver.Answer) {
    let lookUp = running.withLock { running -> LookUp? in
      guard let place = running.firstIndex(where: { $0.host == host && $0.family == family }) else { return nil }
      return running.remove(at: place)
    }
    for body in lookUp?.waiting ?? [] { body(answer) }
  }

  /// A closure that C code can carry.
  private final class Call: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  static func run(_ host: String, _ family: Int32, _ flags: Int32) -> Resolver.Answer {
    var hints = addrinfo()
    hints.ai_family = family
    hints.ai_protocol = Int32(IPPROTO_TCP)
    hints.ai_flags = flags
    var list: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, nil, &hints, &list)
    guard code == 0 else {
      if code == EAI_SYSTEM { return .failed(.system(errno: credio_errno())) }
      return .failed(.resolver(String(cString: gai_strerror(code)) + advice(code)))
    }
    defer { freeaddrinfo(list) }
    var addresses: [SocketAddress] = []
    var next = list
    while let info = next {
      addresses.append(SocketAddress(info.pointee))
      next = info.pointee.ai_next
    }
    return addresses.isEmpty ? .failed(.resolver(noAddress)) : .addresses(addresses)
  }

  static let noAddress = "the name has no address; check the host's name"

  /// Advice for an error of the system's resolver.
  private static func advice(_ code: Int32) -> String {
    switch code {
    case EAI_AGAIN: "; no name server has answered: check this machine's network and its name servers"
    case EAI_FAIL: "; the name server has failed, or refuses to answer"
    case EAI_MEMORY: ""
    default: "; check the host's name"
    }
  }
}
