internal import RESP

/// A server's version, from its reply to `HELLO`.
///
/// - SeeAlso: `HELLO`. Servers other than Redis report their own version there, or the version of Redis that they are
///   compatible with; Valkey began at 7.2.4.
struct ServerVersion: Sendable, Equatable {
  private(set) var text: String?

  /// An unknown version.
  init() {}

  /// - Parameter hello: The reply to `HELLO`.
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

  /// Whether the version is at least this one; `false` if it is unknown.
  func isAtLeast(_ major: Int, _ minor: Int) -> Bool {
    guard let text else { return false }
    let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false).prefix(2).map(
      Numbers.integer)
    guard let first = parts.first, let ours = first else { return false }
    if ours != major { return ours > major }
    guard parts.count > 1, let next = parts[1] else { return false }
    return next >= minor
  }

  /// Why subscriptions can't share a connection with ordinary commands; `nil` if they can.
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
