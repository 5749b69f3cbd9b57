/// A server and a protocol version to test against.
public struct Target: Sendable, CustomStringConvertible {
  /// Which server.
  public let kind: TestServer.Kind
  /// RESP2 or RESP3.
  public let version: Int

  /// A server in a version.
  public init(kind: TestServer.Kind, version: Int) {
    self.kind = kind
    self.version = version
  }

  /// In words.
  public var description: String { "\(kind.rawValue), RESP\(version)" }

  /// Each server in each version.
  public static let all = TestServer.Kind.allCases.flatMap { kind in [2, 3].map { Target(kind: kind, version: $0) } }

  /// Those of the servers that have shard channels.
  public static let withShards = all.filter { $0.kind != .redis62 }

  /// The URL by which a server is spoken to in that version.
  public func url(of server: TestServer) -> String { server.url + "?protocol=\(version)" }
}
