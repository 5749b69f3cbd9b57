internal import Redio
internal import RedioTransport

/// Where a redirect points to.
///
/// - SeeAlso: Redis cluster specification, "MOVED redirection", "ASK redirection".
struct Redirect: Equatable {
  let slot: Int
  let endpoint: Endpoint

  /// Reads the text behind `MOVED` or `ASK`: `3999 127.0.0.1:6381`; `nil` if it names no server.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - asked: The server that has answered: its host is meant if there is none.
  ///   - translate: Returns where a server that the cluster announces is reached from here.
  init?(_ text: String, from asked: Endpoint, _ translate: (Endpoint) -> Endpoint = { $0 }) {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count >= 2, let slot = Int(words[0]), 0..<HashSlot.count ~= slot else { return nil }
    // The last colon: an IPv6 address has others, and no brackets.
    let address = words[1]
    guard let colon = address.lastIndex(of: ":"), let port = Int64(address[address.index(after: colon)...]) else {
      return nil
    }
    var host = address[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]"), host.count > 2 { host = host.dropFirst().dropLast() }
    guard let endpoint = Endpoint(announced: String(host), port, by: asked, translate) else { return nil }
    self.slot = slot
    self.endpoint = endpoint
  }
}
