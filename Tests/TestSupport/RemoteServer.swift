import Foundation

/// A real server on a host of its own: a network namespace, joined to this one by a cable that can be made to lose all
/// that the server sends, without a sign. Needs root and the command `ip`.
public final class RemoteServer: Sendable {
  /// Whether this process may make such hosts.
  public static let isPossible = getuid() == 0 && (try? ip(["netns", "list"])) != nil

  /// Its address.
  public let host: String
  /// Its port.
  public let port = 6379
  private let namespace: String
  private let here: String
  private let process: ChildProcess

  /// Starts a host and a server on it.
  public init() throws {
    let id = try Self.addNamespace()
    namespace = Self.namespace(id)
    // The last four addresses of a block of private ones.
    let network = "10.\(200 + Int(id >> 12)).\(id >> 6 & 63)"
    let first = Int(id & 63) * 4
    here = "\(network).\(first + 1)"
    host = "\(network).\(first + 2)"
    let (near, far) = ("rdn\(id)", "rdf\(id)")
    do {
      try Self.ip(["link", "add", near, "type", "veth", "peer", "name", far, "netns", namespace])
      try Self.ip(["addr", "add", here + "/30", "dev", near])
      try Self.ip(["link", "set", near, "up"])
      try Self.ip(["-n", namespace, "addr", "add", host + "/30", "dev", far])
      try Self.ip(["-n", namespace, "link", "set", far, "up"])
      process = try ChildProcess(
        "ip",
        [
          "netns", "exec", namespace, "redis-server", "--bind", host, "--port", "\(port)", "--protected-mode", "no",
          "--save", "", "--dir", FileManager.default.temporaryDirectory.path,
        ])
      Thread { [process] in while !process.read().isEmpty {} }.start()
    } catch {
      _ = try? Self.ip(["netns", "del", namespace])
      throw error
    }
  }

  /// Makes a namespace that there was not: tests of another process may have some, and one that was killed leaves its own.
  private static func addNamespace() throws -> UInt16 {
    for _ in 0..<10 {
      let id = UInt16.random(in: 0...0x3FFF)
      if (try? ip(["netns", "add", namespace(id)])) != nil { return id }
    }
    throw TestServer.StartError(description: "ip netns add: no name is free")
  }

  private static func namespace(_ id: UInt16) -> String { "redio-test-\(id)" }

  deinit {
    process.kill()
    // The cable goes with it.
    do { try Self.ip(["netns", "del", namespace]) } catch { print("could not remove \(namespace): \(error)") }
  }

  /// Loses everything that the server sends from now on.
  public func vanish() throws { try Self.ip(["-n", namespace, "route", "add", "blackhole", here + "/32"]) }

  @discardableResult
  private static func ip(_ arguments: [String]) throws -> String {
    let (text, status) = try ChildProcess.run("ip", arguments)
    guard status == 0 else {
      throw TestServer.StartError(description: "ip \(arguments.joined(separator: " ")): \(text)")
    }
    return text
  }
}
