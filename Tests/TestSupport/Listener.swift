import Foundation
import RedioTransport

/// A listening socket: TCP on the loopback interface, or UNIX.
final class Listener: Sendable {
  let descriptor: Int32
  /// 0 on a UNIX socket.
  let port: Int

  /// On a free port, or on this one.
  convenience init(port: Int = 0, isIPv6: Bool = false, backlog: Int32 = 64) throws {
    if isIPv6 {
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_addr = in6addr_loopback
      address.sin6_port = UInt16(port).bigEndian
      try self.init(AF_INET6, &address, backlog)
    } else {
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_addr.s_addr = inet_addr("127.0.0.1")
      address.sin_port = UInt16(port).bigEndian
      try self.init(AF_INET, &address, backlog)
    }
  }

  /// On a UNIX socket.
  convenience init(path: String, backlog: Int32 = 64) throws {
    unlink(path)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    try self.init(AF_UNIX, &address, backlog)
  }

  private init<Address>(_ family: Int32, _ address: inout Address, _ backlog: Int32) throws {
    let descriptor = socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    self.descriptor = descriptor
    var one: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &one, socklen_t(MemoryLayout<Int32>.size))
    var length = socklen_t(MemoryLayout<Address>.size)
    let result = withUnsafeMutableBytes(of: &address) { bytes in
      let address = bytes.baseAddress!.assumingMemoryBound(to: sockaddr.self)
      return bind(descriptor, address, length) == 0 && listen(descriptor, backlog) == 0
        && getsockname(descriptor, address, &length) == 0
    }
    let (kind, number) = withUnsafeBytes(of: address) { bytes in
      (bytes.load(as: sa_family_t.self), UInt16(bigEndian: bytes.load(fromByteOffset: 2, as: UInt16.self)))
    }
    port = kind == sa_family_t(AF_UNIX) ? 0 : Int(number)
    guard result else { throw TestServer.StartError(description: "cannot listen: \(String(cString: strerror(errno)))") }
  }

  /// It doesn't listen any more when this returns. Closing alone would leave that to chance: a process that another thread
  /// starts just now holds a copy of the descriptor until it executes its program, and the port stays taken as long.
  deinit {
    stop()
    close(descriptor)
  }

  /// Waits for the next connection; `nil` once the listener has been stopped.
  func accept() -> Int32? {
    while true {
      let client = Glibc.accept(descriptor, nil, nil)
      if client >= 0 {
        _ = fcntl(client, F_SETFD, FD_CLOEXEC)
        return client
      }
      if errno != EINTR, errno != ECONNABORTED { return nil }
    }
  }

  /// Wakes the thread that is in `accept`, which then ends. Nobody is accepted any more.
  func stop() { shutdown(descriptor, Int32(SHUT_RDWR)) }

  /// A port that nobody listens on, and that nobody is given again: below those that the system chooses for connections.
  static func freePort() throws -> Int { try onFreePort().port }

  /// Such a port, with another one 10,000 above it: where a node of a cluster listens for the others.
  static func freePortOfClusterNode() throws -> Int {
    for _ in 0..<1000 {
      let port = Int.random(in: 10_000..<21_000)
      let areNew = given.withLock { given in
        guard given.isDisjoint(with: [port, port + 10_000]) else { return false }
        given.formUnion([port, port + 10_000])
        return true
      }
      if areNew, (try? Listener(port: port)) != nil, (try? Listener(port: port + 10_000)) != nil { return port }
    }
    throw TestServer.StartError(description: "there are no two free ports for a node of a cluster")
  }

  /// On such a port.
  static func onFreePort() throws -> Listener {
    for _ in 0..<1000 {
      let port = Int.random(in: 10_000..<32_768)
      let isNew = given.withLock { $0.insert(port).inserted }
      if isNew, let listener = try? Listener(port: port) { return listener }
    }
    return try Listener()
  }

  private static let given = Locked<Set<Int>>([])

  /// A connection to a port of this machine; `nil` if nobody listens there.
  static func connect(_ port: Int) -> Int32? {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    address.sin_port = UInt16(port).bigEndian
    let result = withUnsafeBytes(of: address) { bytes in
      Glibc.connect(
        descriptor, bytes.baseAddress!.assumingMemoryBound(to: sockaddr.self), socklen_t(MemoryLayout<sockaddr_in>.size)
      )
    }
    if result == 0 { return descriptor }
    close(descriptor)
    return nil
  }
}

/// A port that takes connections no further than the first packet, as one does whose packets get lost on the way: its
/// queue is full, and nobody accepts.
public final class BlackHole: Sendable {
  private let listener: Listener
  private let fillers: [Int32]
  /// The port, on 127.0.0.1 or ::1.
  public var port: Int { listener.port }

  /// A black hole on a free port, or on this one.
  public init(port: Int = 0, isIPv6: Bool = false) throws {
    listener = try Listener(port: port, isIPv6: isIPv6, backlog: 0)
    // The system lets one or two more in than it says.
    let port = listener.port
    fillers = (0..<4).map { _ in
      let family = isIPv6 ? AF_INET6 : AF_INET
      let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
      let descriptor = socket(family, type, 0)
      if isIPv6 {
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_addr = in6addr_loopback
        address.sin6_port = UInt16(port).bigEndian
        Self.connect(descriptor, address)
      } else {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        address.sin_port = UInt16(port).bigEndian
        Self.connect(descriptor, address)
      }
      return descriptor
    }
  }

  /// A black hole on a UNIX socket.
  public init(path: String) throws {
    listener = try Listener(path: path, backlog: 0)
    fillers = (0..<4).map { _ in
      let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
      let descriptor = socket(AF_UNIX, type, 0)
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
      Self.connect(descriptor, address)
      return descriptor
    }
  }

  /// Takes in whoever waits, and whoever comes: it is no black hole any more.
  public func acceptAll() {
    Thread { [listener] in while let client = listener.accept() { close(client) } }.start()
  }

  deinit {
    listener.stop()
    for descriptor in fillers { close(descriptor) }
  }

  private static func connect<Address>(_ descriptor: Int32, _ address: Address) {
    withUnsafeBytes(of: address) { bytes in
      _ = Glibc.connect(
        descriptor, bytes.baseAddress!.assumingMemoryBound(to: sockaddr.self), socklen_t(MemoryLayout<Address>.size))
    }
  }
}
