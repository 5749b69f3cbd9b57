import Foundation
import RedioTransport

/// A port of the loopback interface that nobody listens on.
public func unusedPort() throws -> Int { try Listener.freePort() }

/// A server that misbehaves on purpose: a script runs for each connection, on a thread of its own.
public final class ScriptedServer: Sendable {
  /// One connection, as the script sees it. It is closed when the script ends.
  public final class Connection: Sendable {
    private let descriptor: Int32
    /// What has come behind the text that was waited for.
    private let rest = Locked<[UInt8]>([])

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
      let kept = rest.withLock { rest in
        defer { rest = [] }
        return rest
      }
      return String(decoding: kept.isEmpty ? receiveBytes() : kept, as: UTF8.self)
    }

    /// Waits until a text has come; returns all up to its end, and keeps what follows for the next call. Without it, what
    /// came until the end of the stream.
    @discardableResult
    public func receive(until text: String) -> String {
      rest.withLock { rest in
        while true {
          if let found = rest.firstRange(of: text.utf8) {
            defer { rest.removeSubrange(..<found.upperBound) }
            return String(decoding: rest[..<found.upperBound], as: UTF8.self)
          }
          let more = receiveBytes()
          rest += more
          if more.isEmpty {
            defer { rest = [] }
            return String(decoding: rest, as: UTF8.self)
          }
        }
      }
    }

    private func receiveBytes() -> [UInt8] {
      var buffer = [UInt8](repeating: 0, count: 65536)
      let count = recv(descriptor, &buffer, buffer.count, 0)
      return Array(buffer[..<max(count, 0)])
    }

    /// Reads up to the end of what a client sends when it connects: the version of the library, whichever that is.
    public func receiveHandshake() {
      receive(until: "LIB-VER\r\n$")
      receive(until: "\r\n")
      receive(until: "\r\n")
    }

    /// Answers the handshake of a client that speaks RESP3: `HELLO` and what `CLIENT SETINFO` sends after it.
    public func shakeHands() {
      receiveHandshake()
      send("%1\r\n+proto\r\n:3\r\n+OK\r\n+OK\r\n")
    }

    /// Ends this side, and can still receive.
    public func endOutput() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// Whether the client has closed its side, without waiting; after a short pause otherwise.
    public var hasEnded: Bool {
      var watched = pollfd(fd: descriptor, events: 0x2000, revents: 0)  // POLLRDHUP
      return poll(&watched, 1, 10) > 0
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
  public init(isIPv6: Bool = false, _ script: @escaping @Sendable (Connection) -> Void) throws {
    let listener = try Listener(isIPv6: isIPv6)
    self.listener = listener
    let thread = Thread {
      while let client = listener.accept() {
        let connection = Connection(client)
        Thread { script(connection) }.start()
      }
    }
    thread.start()
  }

  deinit { listener.stop() }
}
