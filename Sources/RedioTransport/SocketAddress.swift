internal import CRedioSystem

/// An address that a socket can connect to.
package struct SocketAddress: Sendable, CustomStringConvertible {
  private var storage: sockaddr_storage
  private let length: socklen_t
  /// The path of a UNIX socket; `nil` for an IP address.
  private let path: String?

  var family: Int32 { Int32(storage.ss_family) }

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

  /// Parses an IP address without a port.
  init?(numeric text: String) {
    guard case .addresses(let addresses) = SystemLookUp.run(text, AF_UNSPEC, AI_NUMERICHOST) else { return nil }
    guard let first = addresses.first else { return nil }
    self = first
  }

  /// The same address with a port.
  func with(port: Int) -> SocketAddress {
    var copy = self
    let number = UInt16(truncatingIfNeeded: port).bigEndian
    withUnsafeMutableBytes(of: &copy.storage) { bytes in
      // The port has the same offset in IPv4 and IPv6 addresses.
      bytes.storeBytes(of: number, toByteOffset: MemoryLayout<sockaddr_in>.offset(of: \.sin_port) ?? 2, as: UInt16.self)
    }
    return copy
  }

  /// Creates the address of a UNIX socket; `nil` if the path exceeds the system's limit.
  init?(path: String) {
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
  static let maximumPathLength = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

  /// Starts to connect. Returns 0 or the negative error number.
  func connect(_ descriptor: Int32) -> Int32 {
    withUnsafeBytes(of: storage) { bytes in
      credio_connect(descriptor, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), length)
    }
  }

  /// `127.0.0.1:6379`, `[::1]:6379`, or the path.
  @inline(never)
  package var description: String {
    if let path { return ForeignText.shown(path) }
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1100) { text in
      text.initialize(repeating: 0)
      guard let host = text.baseAddress else { return "?" }
      let port = host + 1060
      let flags = NI_NUMERICHOST | NI_NUMERICSERV
      let result = withUnsafeBytes(of: storage) { bytes in
        getnameinfo(bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), length, host, 1060, port, 40, flags)
      }
      guard result == 0 else { return "?" }
      let name = String(cString: host)
      return name.utf8.contains(UInt8(ascii: ":"))
        ? "[\(name)]:\(String(cString: port))" : "\(name):\(String(cString: port))"
    }
  }
}
