internal import RedioTransport

/// Where a redirect points to.
///
/// - SeeAlso: Redis cluster specification, "MOVED redirection", "ASK redirection".
struct Redirect: Equatable {
  let slot: Int
  let endpoint: Endpoint

  /// Reads the text behind `MOVED` or `ASK`: `3999 127.0.0.1:6381`.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - asked: The server that has answered: its host is meant if there is none.
  init?(_ text: String, from asked: Endpoint) {
    let words = text.split(separator: " ")
    guard words.count >= 2, let slot = Int(words[0]), 0..<16_384 ~= slot else { return nil }
    // The last colon: an IPv6 address has others, and no brackets.
    let address = words[1]
    guard let colon = address.lastIndex(of: ":"), let number = Int(address[address.index(after: colon)...]),
      0...65535 ~= number, case .tcp(let askedHost, let askedPort) = asked
    else { return nil }
    var host = String(address[..<colon])
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    guard host != "?" else { return nil }
    self.slot = slot
    endpoint = .tcp(host: host.isEmpty ? askedHost : host, port: number == 0 ? askedPort : number)
  }
}
