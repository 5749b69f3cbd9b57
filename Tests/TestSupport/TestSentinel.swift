import Foundation
import RedioTransport

/// A Sentinel that watches a server, in a process of its own, on a free port and with its configuration in a temporary
/// folder. It stops with the object.
public final class TestSentinel: Sendable {
  /// Its TCP port on 127.0.0.1.
  public let port: Int
  private let folder: URL
  private let process: Locked<ChildProcess>

  /// `redis://127.0.0.1:port/`
  public var url: String { "redis://127.0.0.1:\(port)/" }

  /// Starts a Sentinel and waits until it says that it is ready: on a thread of its own, as `TestServer` does.
  ///
  /// - Parameters:
  ///   - server: What it watches, under the name `main`.
  ///   - quorum: How many Sentinels have to find it down.
  ///   - settings: Further lines of its configuration.
  public init(watching server: TestServer, quorum: Int = 1, settings: [String] = []) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "redio-\(UUID().uuidString)")
    self.folder = folder
    let launched = try await withCheckedThrowingContinuation { continuation in
      Thread {
        continuation.resume(with: Result { try Self.launch(server, quorum, settings, folder) })
      }.start()
    }
    port = launched.port
    process = Locked(launched.process)
  }

  private static func launch(
    _ server: TestServer, _ quorum: Int, _ settings: [String], _ folder: URL
  ) throws -> (process: ChildProcess, port: Int) {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var output = ""
    for _ in 0..<5 {
      let port = try Listener.freePort()
      let lines =
        ["port \(port)", "bind 127.0.0.1", "sentinel monitor main 127.0.0.1 \(server.port) \(quorum)"] + settings
      let file = folder.appending(path: "sentinel.conf")
      try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
      let process = try ChildProcess(server.kind.executable.path, [file.path, "--sentinel"], in: folder.path)
      output = ""
      while !output.contains("Sentinel ID is") {
        let more = process.read()
        if more.isEmpty { break }
        output += more
      }
      if output.contains("Sentinel ID is") {
        // What it says from now on must not fill the pipe and stop it.
        Thread { while !process.read().isEmpty {} }.start()
        return (process, port)
      }
      process.waitUntilExit()
    }
    throw TestServer.StartError(description: "the Sentinel does not start: \(output)")
  }

  deinit {
    stop()
    do { try FileManager.default.removeItem(at: folder) } catch {
      print("could not remove \(folder.path): \(error)")
    }
  }

  /// Stops it, as `SIGKILL` would.
  public func stop() { process.withLock { $0.kill() } }
}
