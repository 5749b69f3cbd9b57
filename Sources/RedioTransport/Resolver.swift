internal import CRedioSystem

/// Looks names up. The system's resolver blocks, so a name is looked up on a thread of its own; an address is not a
/// name and is read at once.
enum Resolver {
  enum Answer: Sendable {
    case addresses([SocketAddress])
    case failed(TransportError.Cause)
  }

  /// Finds the addresses of an endpoint.
  ///
  /// - Parameters:
  ///   - endpoint: Where to.
  ///   - body: Gets the answer, on the calling thread or another one.
  static func resolve(_ endpoint: Endpoint, _ body: @escaping @Sendable (Answer) -> Void) {
    switch endpoint {
    case .unix(let path):
      let limit = SocketAddress.maximumPathLength
      body(SocketAddress(path: path).map { .addresses([$0]) } ?? .failed(.pathTooLong(limit: limit)))
    case .tcp(let host, let port):
      if case .addresses(let addresses) = lookUp(host, port, AI_NUMERICHOST) { return body(.addresses(addresses)) }
      let call = Unmanaged.passRetained(Call { body(lookUp(host, port, 0)) })
      let started = credio_thread(
        "redio-resolver",
        { context in
          if let context { Unmanaged<Call>.fromOpaque(context).takeRetainedValue().body() }
          return nil
        }, call.toOpaque())
      if started < 0 {
        call.release()
        body(.failed(.system(errno: -started)))
      }
    }
  }

  /// A closure that a C function can carry.
  private final class Call: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  private static func lookUp(_ host: String, _ port: Int, _ flags: Int32) -> Answer {
    var hints = addrinfo()
    hints.ai_family = AF_UNSPEC
    hints.ai_protocol = Int32(IPPROTO_TCP)
    hints.ai_flags = flags | AI_NUMERICSERV
    var list: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(host, String(port), &hints, &list)
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
