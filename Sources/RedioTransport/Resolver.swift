internal import CRedioSystem

/// Looks names up. The system's resolver blocks, so a name is looked up on a thread of its own; an address is not a name
/// and is read at once.
///
/// Both families are looked up in one go first: only then does the system's hosts file settle the matter, where it knows
/// the name in one family alone. If that takes a while, each family is looked up by itself too, so that a name server that
/// is dumb about one of them does not hold up the other.
package struct Resolver: Sendable {
  /// What a look-up gave.
  enum Answer: Sendable {
    case addresses([SocketAddress])
    case failed(TransportError.Cause)
  }

  /// - Parameters:
  ///   - family: `nil` for both.
  ///   - body: Gets the answer, on the calling thread or another one.
  typealias LookUp =
    @Sendable (
      _ host: String, _ family: ConnectionRace.Family?, _ body: @escaping @Sendable (Answer) -> Void
    ) -> Void

  private let lookUp: LookUp

  init(_ lookUp: @escaping LookUp) { self.lookUp = lookUp }

  /// The system's.
  package static let system = Resolver { host, family, body in SystemLookUp.join(host, family, body) }

  /// One that knows each name by these addresses, whatever they are by then.
  package static func known(_ addresses: @escaping @Sendable () -> [String]) -> Resolver {
    Resolver { _, _, body in body(.addresses(addresses().compactMap { SocketAddress(numeric: $0) })) }
  }

  /// The race for an endpoint. What has to be looked up for it, `lookUp(_:_:)` looks up.
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

  /// Looks the name of an endpoint up.
  ///
  /// - Parameters:
  ///   - families: Both, in one go; or one.
  ///   - body: Gets each family's answer, on the calling thread or another one.
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

/// Look-ups under way. A name that is being looked up is not looked up beside it: whoever asks meanwhile gets the same
/// answer, so that a resolver that hangs does not gather threads.
enum SystemLookUp {
  private struct Name: Hashable {
    let host: String
    let family: ConnectionRace.Family?
  }

  private static let waiting = Locked<[Name: [@Sendable (Resolver.Answer) -> Void]]>([:])

  static func join(
    _ host: String, _ family: ConnectionRace.Family?, _ body: @escaping @Sendable (Resolver.Answer) -> Void
  ) {
    let name = Name(host: host, family: family)
    let isFirst = waiting.withLock { waiting in
      waiting[name, default: []].append(body)
      return waiting[name]?.count == 1
    }
    guard isFirst else { return }
    let system =
      switch family {
      case .ipv6: AF_INET6
      case .ipv4: AF_INET
      case nil: AF_UNSPEC
      }
    let call = Unmanaged.passRetained(Call { answer(name, run(host, system, 0)) })
    let started = credio_thread(
      "redio-resolver", 1 << 20,
      { context in
        if let context { Unmanaged<Call>.fromOpaque(context).takeRetainedValue().body() }
        return nil
      }, call.toOpaque())
    if started < 0 {
      call.release()
      answer(name, .failed(.system(errno: -started)))
    }
  }

  private static func answer(_ name: Name, _ answer: Resolver.Answer) {
    for body in waiting.withLock({ $0.removeValue(forKey: name) }) ?? [] { body(answer) }
  }

  /// A closure that a C function can carry.
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

  /// What to do about an error of the system's resolver.
  private static func advice(_ code: Int32) -> String {
    switch code {
    case EAI_AGAIN: "; no name server has answered: check this machine's network and its name servers"
    case EAI_FAIL: "; the name server has failed, or refuses to answer"
    case EAI_MEMORY: ""
    default: "; check the host's name"
    }
  }
}
