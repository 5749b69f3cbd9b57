import Foundation
import Synchronization

/// A listening TCP socket on a free port of the loopback interface.
final class Listener: Sendable {
  let descriptor: Int32
  let port: Int

  init() throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, length) == 0 && listen(descriptor, 64) == 0
          && getsockname(descriptor, address, &length) == 0
      }
    }
    port = Int(UInt16(bigEndian: address.sin_port))
    guard result else { throw TestServer.StartError(description: "no free port: \(String(cString: strerror(errno)))") }
  }

  deinit { close(descriptor) }

  /// A port that nobody listens on.
  static func freePort() throws -> Int { try Listener().port }
}

/// A port of the loopback interface that nobody listens on.
public func unusedPort() throws -> Int { try Listener.freePort() }

/// A server that misbehaves on purpose: a script runs for each connection, on a thread of its own.
public final class ScriptedServer: Sendable {
  /// One connection, as the script sees it. It is closed when the script ends.
  public final class Connection: Sendable {
    private let descriptor: Int32

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    /// Sends a text as it stands.
    public func send(_ text: String) {
      var bytes = Array(text.utf8)[...]
      while !bytes.isEmpty {
        let count = bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        if count <= 0 { return }
        bytes = bytes.dropFirst(count)
      }
    }

    /// Waits for bytes. Empty at the end of the stream.
    public func receive() -> String {
      var buffer = [UInt8](repeating: 0, count: 65536)
      let count = recv(descriptor, &buffer, buffer.count, 0)
      return String(decoding: buffer[..<max(count, 0)], as: UTF8.self)
    }

    /// Waits until a text has come; returns all that came. Without it, what came until the end of the stream.
    @discardableResult
    public func receive(until text: String) -> String {
      var all = ""
      while !all.contains(text) {
        let more = receive()
        if more.isEmpty { break }
        all += more
      }
      return all
    }

    /// Answers the handshake of a client that speaks RESP3: `HELLO` and what `CLIENT SETINFO` sends after it.
    public func shakeHands() {
      receive(until: "LIB-VER")
      send("%1\r\n+proto\r\n:3\r\n+OK\r\n+OK\r\n")
    }

    /// Waits until the client has closed its side.
    public func waitForEnd() { while !receive().isEmpty {} }
  }

  private let listener: Listener
  /// The port that it listens on.
  public var port: Int { listener.port }
  /// Its URL.
  public var url: String { "redis://127.0.0.1:\(port)/" }

  /// Starts a server whose connections are each handled by the script.
  public init(_ script: @escaping @Sendable (Connection) -> Void) throws {
    let listener = try Listener()
    self.listener = listener
    let descriptor = listener.descriptor
    let thread = Thread {
      while true {
        let client = accept(descriptor, nil, nil)
        if client < 0 { return }
        let connection = Connection(client)
        Thread { script(connection) }.start()
      }
    }
    thread.start()
  }

  // Wakes the thread in accept, which then ends.
  deinit { shutdown(listener.descriptor, Int32(SHUT_RDWR)) }
}
