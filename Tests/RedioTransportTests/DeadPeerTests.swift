import Foundation
import TestSupport
import Testing

@testable import RedioTransport

@Suite("Dead peers")
struct DeadPeerTests {
  @Test(
    "a peer that vanishes without a sign is noticed within the set time, idle or not",
    .enabled(if: RemoteServer.isPossible, "needs root and the command ip, for a host of its own"),
    arguments: [3, 10])
  func vanished(_ seconds: Int) async throws {
    let server = try RemoteServer()
    let endpoint = Endpoint.tcp(host: server.host, port: server.port)
    var options = TransportOptions()
    options.deadPeerTimeout = .seconds(seconds)
    func connect() async throws -> ByteStream {
      let stream = try await ByteStream.connect(to: endpoint, options: options)
      try await stream.write("PING\r\n")
      #expect(try await stream.read(as: "+PONG\r\n"))
      return stream
    }
    // The server takes a moment to start.
    for _ in 0..<200 {
      do {
        _ = try await ByteStream.connect(to: endpoint)
        break
      } catch { try await Task.sleep(for: .milliseconds(20)) }
    }
    let idle = try await connect()
    let busy = try await connect()
    let flooded = try await connect()
    try server.vanish()
    let start = ContinuousClock.now
    try await busy.write("PING\r\n")
    // More than the system takes: the socket is blocked.
    let flood = Task { try await flooded.write([UInt8](repeating: 10, count: 60_000_000)) }
    for (stream, what) in [(idle, "idle"), (busy, "with something sent"), (flooded, "flooded")] {
      let error = await #expect(throws: TransportError.self) { try await stream.read() }
      #expect(error?.cause == .system(errno: ETIMEDOUT))
      #expect(error?.description.contains("vanished") == true)
      let time = ContinuousClock.now - start
      print("a peer that vanished, \(what), was noticed after \(time); the setting is \(seconds) s")
      // Without the setting it would take the system more than two hours, or a quarter of one.
      #expect(time < .seconds(seconds + 5))
    }
    await #expect(throws: TransportError.self) { try await flood.value }
  }

  @Test("a peer that lives, but takes nothing for longer than the set time, is not taken for dead")
  func busyPeer() async throws {
    let server = try await TestServer()
    let proxy = try FaultProxy(to: server.port)
    var options = TransportOptions()
    options.deadPeerTimeout = .seconds(3)
    let stream = try await ByteStream.connect(to: .tcp(host: "127.0.0.1", port: proxy.port), options: options)
    proxy.fault = .stall
    let value = [UInt8](repeating: 120, count: 30_000_000)
    let write = Task {
      try await stream.write(Array("*3\r\n$3\r\nSET\r\n$1\r\nk\r\n$\(value.count)\r\n".utf8) + value + [13, 10])
    }
    try await Task.sleep(for: .seconds(6))
    proxy.fault = .none
    try await write.value
    #expect(try await stream.read(as: "+OK\r\n"))
    await stream.close()
  }
}
