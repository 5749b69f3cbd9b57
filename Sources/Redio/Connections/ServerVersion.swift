internal import RESP

/// A server's version, as its answer to `HELLO` tells it.
///
/// - SeeAlso: `HELLO`. Servers other than Redis tell of themselves there too, or which Redis they are compatible with; Valkey
///   began at 7.2.4.
struct ServerVersion: Sendable, Equatable {
  private(set) var text: String?

  /// Unknown.
  init() {}

  /// - Parameter hello: The answer to `HELLO`.
  init(hello: RESPValue) {
    guard case .map(let pairs) = hello.withoutAttributes else { return }
    for pair in pairs where Self.text(pair.key) == "version" { text = Self.text(pair.value) }
  }

  private static func text(_ value: RESPValue) -> String? {
    switch value.withoutAttributes {
    case .bulkString(let bytes), .verbatimString(let bytes, _), .simpleString(let bytes): bytes.string
    default: nil
    }
  }

  /// Whether it is at least this one. An unknown version is not.
  func isAtLeast(_ major: Int, _ minor: Int) -> Bool {
    guard let text else { return false }
    let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false).prefix(2).map { Int($0) }
    guard let first = parts.first, let ours = first else { return false }
    if ours != major { return ours > major }
    guard parts.count > 1, let next = parts[1] else { return false }
    return next >= minor
  }

  /// Why subscriptions may not share a connection with ordinary commands; `nil` if they may.
  ///
  /// - SeeAlso: Redis 7.2 release notes: pushes come behind a reply, not between its elements.
  var sharingRefusal: String? {
    if isAtLeast(7, 2) { return nil }
    let own = text.map { "this one is \(ForeignText.shown($0))" } ?? "this one does not tell its version"
    return
      "subscriptions share the connection of ordinary commands only on Redis 7.2 or later, and \(own); set "
      + "RedisOptions.subscriptionsShareConnection to false"
  }
}
