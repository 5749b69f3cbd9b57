internal import CRedioSystem

/// An address that a socket can connect to.
package struct SocketAddress: Sendable, CustomStringConvertible {
  private var storage: sockaddr_storage
  private let length: socklen_t
  package let description: String

  var family: Int32 { Int32(storage.ss_family) }

  /// An address of the resolver.
  init(_ info: addrinfo) {
    storage = sockaddr_storage()
    let size = min(Int(info.ai_addrlen), MemoryLayout<sockaddr_storage>.size)
    withUnsafeMutableBytes(of: &storage) { bytes in
      if let address = info.ai_addr { bytes.copyMemory(from: UnsafeRawBufferPointer(start: address, count: size)) }
    }
    length = socklen_t(size)
    description = Self.text(info)
  }

  /// A UNIX socket's address; `nil` if the path is longer than the system takes.
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
    description = path
  }

  /// The bytes that a path may have, its terminating zero not counted.
  static let maximumPathLength = MemoryLayout.size(ofValue: sockaddr_un().sun_path) - 1

  /// Starts to connect. 0, or the negative error number.
  func connect(_ descriptor: Int32) -> Int32 {
    withUnsafeBytes(of: storage) { bytes in
      credio_connect(descriptor, bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self), length)
    }
  }

  private static func text(_ info: addrinfo) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1100) { text in
      text.initialize(repeating: 0)
      guard let host = text.baseAddress else { return "?" }
      let port = host + 1060
      let flags = NI_NUMERICHOST | NI_NUMERICSERV
      guard getnameinfo(info.ai_addr, info.ai_addrlen, host, 1060, port, 40, flags) == 0 else { return "?" }
      let name = String(cString: host)
      return name.utf8.contains(UInt8(ascii: ":"))
        ? "[\(name)]:\(String(cString: port))" : "\(name):\(String(cString: port))"
    }
  }
}
