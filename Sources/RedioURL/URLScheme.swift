/// What a URL's scheme says of the connection.
struct URLScheme {
  /// Whether the path is a UNIX socket's.
  let isUNIX: Bool
  /// Whether the connection is encrypted.
  let isTLS: Bool
  /// Whether the scheme is of TCP or TLS in general, and so without a standard port.
  let needsPort: Bool

  /// The scheme of a text that has none.
  init(isUNIX: Bool) {
    (self.isUNIX, isTLS, needsPort) = (isUNIX, false, false)
  }

  private static let server: UInt8 = 1
  private static let tls: UInt8 = 2
  private static let unix: UInt8 = 4
  private static let isEncrypted: UInt8 = 8

  /// The words of schemes, with what each says.
  private static let words: [(String, UInt8)] = [
    ("redis", server), ("valkey", server), ("rediss", server | isEncrypted), ("valkeys", server | isEncrypted),
    ("tls", tls | isEncrypted), ("ssl", tls | isEncrypted), ("unix", unix), ("socket", unix),
    ("redis-socket", server | unix), ("valkey-socket", server | unix), ("tcp", tls),
  ]

  /// Reads the words of a scheme, which `+` separates, in any order. No two of them say the same, but for the `s` of
  /// `rediss` beside `tls`.
  init?(_ text: URLReader.Text) {
    var said: UInt8 = 0
    var rest = text
    while true {
      let plus = URLReader.index(of: UInt8(ascii: "+"), in: rest) ?? rest.endIndex
      let word = URLReader.lowercased(rest[..<plus])
      guard let meaning = Self.meaning(word), said & meaning & (Self.server | Self.tls | Self.unix) == 0 else {
        return nil
      }
      // `tcp` stands alone.
      guard word != "tcp" || text.count == 3 else { return nil }
      said |= meaning
      guard plus < rest.endIndex else { break }
      rest = rest[(plus + 1)...]
    }
    isUNIX = said & Self.unix != 0
    isTLS = said & Self.isEncrypted != 0
    needsPort = said & (Self.unix | Self.server) == 0
  }

  private static func meaning(_ word: String) -> UInt8? {
    for (name, meaning) in words where name == word { return meaning }
    return nil
  }

  /// A scheme without its word `cluster`.
  static func withoutCluster(_ text: URLReader.Text) -> URLReader.Text {
    var words = Array(URLReader.lowercased(text).utf8).split(
      separator: UInt8(ascii: "+"), omittingEmptySubsequences: false)
    guard words.count > 1, let place = words.firstIndex(where: { $0.elementsEqual("cluster".utf8) }) else {
      return text
    }
    words.remove(at: place)
    return Array(words.joined(separator: [UInt8(ascii: "+")]))[...]
  }

  /// Why a scheme is none of these: schemes of clusters and Sentinel groups are told apart.
  static func fault(_ text: URLReader.Text) -> RedisURLError.Reason {
    if URLReader.has(UInt8(ascii: "="), text) { return .assignment }
    let name = Array(URLReader.lowercased(text).utf8)[...]
    if URLReader.contains(name, "sentinel") { return .sentinel }
    return URLReader.contains(name, "cluster") ? .cluster : .unsupportedScheme
  }
}
