internal import CRedioSystem
internal import Synchronization

/// Looks names up. The system's resolver blocks, so a name is looked up on threads of its own, one for IPv6 and one for
/// IPv4; an address is not a name and is read at once.
package struct Resolver: Sendable {
  /// What a look-up of one family gave.
  enum Answer: Sendable {
    case addresses([SocketAddress])
    case failed(TransportError.Cause)
  }

  typealias LookUp =
    @Sendable (
      _ host: String, _ family: ConnectionRace.Family, _ body: @escaping @Sendable (Answer) -> Void
    ) -> Void

  private let lookUp: LookUp

  init(_ lookUp: @escaping LookUp) { self.lookUp = lookUp }

  /// The system's.
  package static let system = Resolver { host, family, body in SystemLookUp.join(host, family, body) }

  /// The race for an endpoint, and the look-ups that it needs.
  ///
  /// - Parameters:
  ///   - endpoint: Where to.
  ///   - body: Gets each family's answer, on the calling thread or another one.
  func race(
    to endpoint: Endpoint, attemptDelay: Duration,
    _ body: @escaping @Sendable (ConnectionRace.Family, Answer) -> Void
  ) -> ConnectionRace {
    switch endpoint {
    case .unix(let path):
      var race = ConnectionRace(attemptDelay: attemptDelay, lookingUp: [.ipv4])
      let limit = SocketAddress.maximumPathLength
      let answer: Answer =
        SocketAddress(path: path).map { .addresses([$0]) } ?? .failed(.pathTooLong(limit: limit))
      race.answered(.ipv4, answer, now: 0)
      return race
    case .tcp(let host, let port):
      if let address = SocketAddress(numeric: host) {
        var race = ConnectionRace(attemptDelay: attemptDelay, lookingUp: [.ipv4])
        race.answered(.ipv4, .addresses([address.with(port: port)]), now: 0)
        return race
      }
      for family in [ConnectionRace.Family.ipv6, .ipv4] {
        lookUp(host, family) { answer in
          guard case .addresses(let addresses) = answer else { return body(family, answer) }
          body(family, .addresses(addresses.map { $0.with(port: port) }))
        }
      }
      return ConnectionRace(attemptDelay: attemptDelay, lookingUp: [.ipv6, .ipv4])
    }
  }
}

/// Look-ups under way. A name that is being looked up is not looked up beside it: whoever asks meanwhile gets the same
/// answer, so that a resolver that hangs does not gather threads.
enum SystemLookUp {
  private struct Name: Hashable {
    let host: String
    let family: ConnectionRace.Family
  }

  private static let waiting = Mutex<[Name: [@Sendable (Resolver.Answer) -> Void]]>([:])

  static func join(
    _ host: String, _ family: ConnectionRace.Family, _ body: @escaping @Sendable (Resolver.Answer) -> Void
  ) {
    let name = Name(host: host, family: family)
    let isFirst = waiting.withLock { waiting in
      waiting[name, default: []].append(body)
      return waiting[name]?.count == 1
    }
    guard isFirst else { return }
    let call = Unmanaged.passRetained(Call { answer(name, run(host, family == .ipv6 ? AF_INET6 : AF_INET, 0)) })
    let started = credio_thread(
      "redio-resolver",
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
      return .failed(.resolver(String(cString: gai_strerror(code))))
    }
    defer { freeaddrinfo(list) }
    var addresses: [SocketAddress] = []
    var next = list
    while let info = next {
      addresses.append(SocketAddress(info.pointee))
      next = info.pointee.ai_next
    }
    return addresses.isEmpty ? .failed(.resolver("the name has no address")) : .addresses(addresses)
  }
}
