package import CRedioSystem

/// An address that a socket can connect to.
package struct SocketAddress: Sendable, CustomStringConvertible {
  private var storage: sockaddr_storage
  private let length: socklen_t
  /// The path of a UNIX socket; `nil` for an IP address.
  private let path: String?

  package var family: Int32 { Int32(storage.ss_family) }

  /// Creates an address from the resolver's result.
  init(_ info: addrinfo) {
    storage = sockaddr_storage()
    let size = min(Int(info.ai_addrlen), MemoryLayout<sockaddr_storage>.size)
    withUnsafeMutableBytes(of: &storage) { bytes in
      if let address = info.ai_addr { bytes.copyMemory(from: UnsafeRawBufferPointer(start: address, count: size)) }
    }
    length = socklen_t(size)
    path = nil
  }

  /// Creates the address that a system call returns.
  ///
  /// - Parameter call: Makes the call, which stores the address and its length.
  package init(_ call: (UnsafeMutablePointer<sockaddr>, UnsafeMutablePointer<socklen_t>) -> Void) {
    var storage = sockaddr_storage()
    var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
    withUnsafeMutablePointer(to: &storage) { storage in
      storage.withMemoryRebound(to: sockaddr.self, capacity: 1) { call($0, &length) }
    }
    self.storage = storage
    self.length = length
    path = nil
  }

  /// Parses an IP address without a port.
  package init?(numeric text: String) {
    guard case .addresses(let addresses) = SystemLookUp.run(text, AF_UNSPEC, AI_NUMERICHOST) else { return nil }
    guard let first = addresses.first else { return nil }
    self = first
  }

  /// Where the port is, in an IPv4 and in an IPv6 address.
  private static var portOffset: Int { MemoryLayout<sockaddr_in>.offset(of: \.sin_port) ?? 2 }

  /// The same address with a port.
  package func with(port: Int) -> SocketAddress {
    var copy = self
    let number = UInt16(truncatingIfNeeded: port).bigEndian
    withUnsafeMutableBytes(of: &copy.storage) { bytes in
      bytes.storeBytes(of: number, toByteOffset: Self.portOffset, as: UInt16.self)
    }
    return copy
  }

  /// Creates the address of a UNIX socket; `nil` if the path exceeds the system's limit.
  package init?(path: String) {
    let bytes = Array(path.utf8)
    guard bytes.count <= Self.maximumPathLength else { return nil }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    storage = sockaddr_storage()
    withUnsafeMutableBytes(of: &storage) { target in
      withUnsafeBytes(of: &address) { target.copyMemory(from: $0) }
    }
    length = socklen_t(MemoryLayout<sockaddr_un>.size)
    self.path = path
  }

  /// The most bytes that a path may have, without its terminating zero.
  package static let maximumPathLength = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

  /// Starts to connect. Returns 0 or the negative error number.
  package func connect(_ descriptor: Int32) -> Int32 {
    withUnsafeBytes(of: storage) { bytes in
      credio_connect(descriptor, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), length)
    }
  }

  /// Binds a socket to the address and has it listen. Returns 0 or the negative error number.
  package func listen(_ descriptor: Int32, backlog: Int32) -> Int32 {
    withUnsafeBytes(of: storage) { bytes in
      credio_listen(descriptor, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), length, backlog)
    }
  }

  /// `127.0.0.1:6379`, `[::1]:6379`, or the path.
  @inline(never)
  package var description: String {
    if let path { return ForeignText.shown(path) }
    return endpoint?.description ?? "?"
  }

  /// The IP address and the port; `nil` for a UNIX socket.
  package var endpoint: Endpoint? {
    guard family == AF_INET || family == AF_INET6 else { return nil }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1100) { text in
      text.initialize(repeating: 0)
      let result = withUnsafeBytes(of: storage) { bytes in
        let address = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self)
        return getnameinfo(address, length, text.baseAddress, 1100, nil, 0, NI_NUMERICHOST)
      }
      guard result == 0, let host = text.baseAddress else { return nil }
      let port = withUnsafeBytes(of: storage) { $0.load(fromByteOffset: Self.portOffset, as: UInt16.self) }
      return .tcp(host: String(cString: host), port: Int(UInt16(bigEndian: port)))
    }
  }
}
