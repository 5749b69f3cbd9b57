internal import CRedioSystem
internal import RedioTransport

/// A socket that listens, and the file of it if it is a UNIX socket.
struct ListeningSocket: Sendable {
  /// A file, by its device and its number there.
  private typealias Identity = (UInt64, UInt64)

  let descriptor: Descriptor
  /// The address that it listens at.
  let endpoint: Endpoint
  private let file: Identity?

  /// Makes a socket listen. Called on the caller's thread.
  static func open(_ endpoint: Endpoint, backlog: Int32) async throws -> ListeningSocket {
    do throws(TransportError.Cause) { try endpoint.check(lowestPort: 0) } catch {
      throw TransportError(.listen, endpoint, error)
    }
    switch endpoint {
    case .unix(let path): return try open(path, endpoint, backlog)
    case .tcp(let host, let port):
      switch try await addresses(of: host) {
      case .failed(let cause): throw TransportError(.resolve, endpoint, cause)
      case .addresses(let addresses): return try open(addresses.map { $0.with(port: port) }, endpoint, backlog)
      }
    }
  }

  /// The addresses of a host name or IP address, IPv4 before IPv6.
  private static func addresses(of host: String) async throws -> Resolver.Answer {
    if let address = SocketAddress(numeric: host) { return .addresses([address]) }
    let answer = try await Waiter<Resolver.Answer>.wait { waiter in
      Resolver.system.lookUp(host) { waiter.resume(with: .success($0)) }
    }
    guard case .addresses(let all) = answer else { return answer }
    return .addresses(all.filter { $0.family == AF_INET } + all.filter { $0.family != AF_INET })
  }

  private static func open(
    _ addresses: [SocketAddress], _ endpoint: Endpoint, _ backlog: Int32
  ) throws(TransportError) -> ListeningSocket {
    var failures: [TransportError.Attempt] = []
    for address in addresses {
      do throws(SystemError) {
        let descriptor = try listen(address, backlog)
        let actual = SocketAddress { _ = credio_socket_address(descriptor.number, $0, $1) }
        return ListeningSocket(descriptor: descriptor, endpoint: actual.endpoint ?? endpoint, file: nil)
      } catch { failures.append(.init(address: address.description, errno: error.errno)) }
    }
    throw TransportError(.listen, endpoint, .attempts(failures))
  }

  private static func open(
    _ path: String, _ endpoint: Endpoint, _ backlog: Int32
  ) throws(TransportError) -> ListeningSocket {
    guard let address = SocketAddress(path: path) else {
      throw TransportError(.listen, endpoint, .pathTooLong(limit: SocketAddress.maximumPathLength))
    }
    do throws(SystemError) {
      let descriptor: Descriptor
      do throws(SystemError) { descriptor = try listen(address, backlog) } catch {
        guard error.errno == EADDRINUSE, isAbandoned(path, address), credio_remove(path) == 0 else { throw error }
        descriptor = try listen(address, backlog)
      }
      return ListeningSocket(descriptor: descriptor, endpoint: endpoint, file: identity(of: path))
    } catch { throw TransportError(.listen, endpoint, .system(errno: error.errno)) }
  }

  private static func listen(_ address: SocketAddress, _ backlog: Int32) throws(SystemError) -> Descriptor {
    let number = credio_socket(address.family)
    guard number >= 0 else { throw SystemError(errno: -number) }
    let descriptor = Descriptor(adopting: number)
    let result = address.listen(number, backlog: backlog)
    guard result == 0 else { throw SystemError(errno: -result) }
    return descriptor
  }

  /// Whether a path is a socket at which nobody listens: that of a process that has ended without removing it.
  private static func isAbandoned(_ path: String, _ address: SocketAddress) -> Bool {
    guard identity(of: path) != nil else { return false }
    let number = credio_socket(address.family)
    guard number >= 0 else { return false }
    let descriptor = Descriptor(adopting: number)
    return address.connect(descriptor.number) == -ECONNREFUSED
  }

  /// Identifies a socket's file; `nil` if the path is no socket.
  private static func identity(of path: String) -> Identity? {
    var identity: Identity = (0, 0)
    let result = withUnsafeMutableBytes(of: &identity) { bytes in
      credio_socket_file(path, bytes.baseAddress?.assumingMemoryBound(to: UInt64.self))
    }
    return result == 0 ? identity : nil
  }

  /// Accepts a connection.
  ///
  /// - Returns: Its socket, and the peer's address; or the system's error.
  func accept() -> Result<(Descriptor, Endpoint), SystemError> {
    var number: Int32 = 0
    let address = SocketAddress { number = credio_accept(descriptor.number, $0, $1) }
    guard number >= 0 else { return .failure(SystemError(errno: -number)) }
    return .success((Descriptor(adopting: number), address.endpoint ?? endpoint))
  }

  /// Stops listening, and removes the file, if it is still this socket's. The descriptor is closed with its last reference.
  func stop() {
    if case .unix(let path) = endpoint, let file, let present = Self.identity(of: path), present == file {
      _ = credio_remove(path)
    }
    // A child process that is just being started may hold a copy of the descriptor for a moment.
    credio_shutdown(descriptor.number)
  }
}
