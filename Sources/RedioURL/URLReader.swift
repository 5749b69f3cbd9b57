/// Parses URLs of servers, strictly. Each step splits the bytes at delimiters and decodes the parts afterwards, so that a
/// percent-encoded delimiter never counts as one.
enum URLReader {
  typealias Text = ArraySlice<UInt8>

  struct Scheme {
    let isUNIX: Bool
    let isTLS: Bool
  }

  static func read(_ text: String) throws(RedisURLError) -> RedisURL {
    let all = Array(text.utf8)[...]
    guard !all.isEmpty else { throw RedisURLError(.url, .empty) }
    try refuse(text)
    let (scheme, rest) = try splitScheme(all)
    guard !rest.contains(UInt8(ascii: "#")) else { throw RedisURLError(.url, .fragment) }

    let end = rest.firstIndex { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") } ?? rest.endIndex
    let authority = rest[..<end]
    let query = rest[end...].firstIndex(of: UInt8(ascii: "?"))
    let path = rest[end..<(query ?? rest.endIndex)]
    guard !rest[end...].contains(UInt8(ascii: "@")) else { throw RedisURLError(.credentials, .strayAt) }

    let (username, password, hostAndPort) = try splitCredentials(authority)
    let options = try URLOptions(query.map { rest[($0 + 1)...] } ?? [])
    guard password == nil || options.password == nil else { throw RedisURLError(.option("password"), .givenTwice) }

    var url: RedisURL
    if scheme.isUNIX {
      url = try unix(scheme, hostAndPort, path, options)
    } else {
      url = try tcp(scheme, hostAndPort, path, options)
    }
    url.username = username
    url.password = password ?? options.password
    url.options = options.options
    return url
  }

  // MARK: Parts

  private static func refuse(_ text: String) throws(RedisURLError) {
    for scalar in text.unicodeScalars {
      if scalar.value < 32 || scalar.value == 127 { throw RedisURLError(.url, .controlCharacter) }
      if scalar.properties.isWhitespace { throw RedisURLError(.url, .whiteSpace) }
    }
  }

  private static func splitScheme(_ text: Text) throws(RedisURLError) -> (Scheme, Text) {
    let separator = Array("://".utf8)
    // Up to the first delimiter that can follow a scheme: a later "://" is not the scheme's.
    let head = text.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "@") }
    if head.last == UInt8(ascii: ":"), text[head.startIndex...].dropFirst(head.count - 1).starts(with: separator) {
      guard let scheme = scheme(lowercased(head.dropLast())) else { throw RedisURLError(.scheme, .unsupportedScheme) }
      return (scheme, text[(head.endIndex + 2)...])
    }
    guard text.first != UInt8(ascii: "/") else {
      throw RedisURLError(.url, text.starts(with: Array("//".utf8)) ? .malformed : .barePath)
    }
    if let colon = text.firstIndex(of: UInt8(ascii: ":")), scheme(lowercased(text[..<colon])) != nil {
      // `redis:6379` is a host and a port; `redis:localhost` is neither that nor a URL.
      let port = text[(colon + 1)...].prefix(while: isDigit)
      guard !port.isEmpty else { throw RedisURLError(.url, .malformed) }
    }
    return (Scheme(isUNIX: false, isTLS: false), text)
  }

  private static func scheme(_ name: String) -> Scheme? {
    switch name {
    case "redis", "valkey": Scheme(isUNIX: false, isTLS: false)
    case "rediss", "valkeys", "redis+tls", "valkey+tls", "redis+ssl", "valkey+ssl":
      Scheme(isUNIX: false, isTLS: true)
    case "redis+unix", "valkey+unix", "unix", "redis-socket", "valkey-socket": Scheme(isUNIX: true, isTLS: false)
    case "redis+unix+tls", "valkey+unix+tls": Scheme(isUNIX: true, isTLS: true)
    default: nil
    }
  }

  private static func splitCredentials(_ text: Text) throws(RedisURLError) -> (String?, String?, Text) {
    guard let at = text.firstIndex(of: UInt8(ascii: "@")) else { return (nil, nil, text) }
    let host = text[(at + 1)...]
    guard !host.contains(UInt8(ascii: "@")) else { throw RedisURLError(.credentials, .strayAt) }
    let credentials = text[..<at]
    guard !credentials.isEmpty else { return (nil, nil, host) }
    guard let colon = credentials.firstIndex(of: UInt8(ascii: ":")) else {
      throw RedisURLError(.credentials, .ambiguousCredentials)
    }
    let username = try decoded(credentials[..<colon], .credentials)
    let password = try decoded(credentials[(colon + 1)...], .credentials)
    if username.isEmpty { return (nil, password.isEmpty ? nil : password, host) }
    return (username, password, host)
  }

  /// Splits at the colon before the port, if there is one.
  private static func splitPort(_ text: Text) throws(RedisURLError) -> (host: Text, port: Text?) {
    if text.first == UInt8(ascii: "[") {
      guard let close = text.firstIndex(of: UInt8(ascii: "]")) else { throw RedisURLError(.host, .unclosedBracket) }
      let rest = text[(close + 1)...]
      guard rest.isEmpty || rest.first == UInt8(ascii: ":") else { throw RedisURLError(.host, .malformedHost) }
      return (text[...close], rest.isEmpty ? nil : rest.dropFirst())
    }
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return (text, nil) }
    let port = text[(colon + 1)...]
    guard !port.contains(UInt8(ascii: ":")) else { throw RedisURLError(.host, .malformedHost) }
    return (text[..<colon], port)
  }

  private static func tcp(
    _ scheme: Scheme, _ hostAndPort: Text, _ path: Text, _ options: URLOptions
  ) throws(RedisURLError) -> RedisURL {
    let (hostText, portText) = try splitPort(hostAndPort)
    let host = hostText.isEmpty ? "localhost" : try host(hostText)
    var port = RedisURL.defaultPort
    if let portText, !portText.isEmpty {
      guard portText.allSatisfy(isDigit) else { throw RedisURLError(.port, .portNotANumber) }
      guard let number = number(portText), (1...65535).contains(number) else {
        throw RedisURLError(.port, .portOutOfRange)
      }
      port = number
    }
    guard scheme.isTLS || options.serverName == nil else {
      throw RedisURLError(.option("tls_server_name"), .needsTLS)
    }
    var url = RedisURL(
      address: .tcp(host: host, port: port), serverName: scheme.isTLS ? options.serverName ?? host : nil)

    let segment = path.dropFirst()
    guard !segment.contains(UInt8(ascii: "/")) else { throw RedisURLError(.database, .tooManySegments) }
    if !segment.isEmpty {
      let database = try database(segment, .database)
      guard options.database == nil || options.database == database else {
        throw RedisURLError(.database, .givenTwice)
      }
      url.database = database
    } else {
      url.database = options.database ?? 0
    }
    return url
  }

  private static func unix(
    _ scheme: Scheme, _ hostAndPort: Text, _ path: Text, _ options: URLOptions
  ) throws(RedisURLError) -> RedisURL {
    let (hostText, port) = try splitPort(hostAndPort)
    guard port == nil else { throw RedisURLError(.port, .portOnUNIXSocket) }
    let host = hostText.isEmpty ? nil : try host(hostText)
    var serverName: String?
    if scheme.isTLS {
      guard host == nil || options.serverName == nil || host == options.serverName else {
        throw RedisURLError(.option("tls_server_name"), .givenTwice)
      }
      serverName = host ?? options.serverName
      guard serverName != nil else { throw RedisURLError(.host, .noServerName) }
    } else {
      guard host == nil || host == "localhost" else { throw RedisURLError(.host, .hostOnUNIXSocket) }
      guard options.serverName == nil else { throw RedisURLError(.option("tls_server_name"), .needsTLS) }
    }
    let socket = try decoded(path, .path)
    guard !socket.isEmpty, socket != "/" else { throw RedisURLError(.path, .noSocketPath) }
    guard !socket.utf8.contains(0) else { throw RedisURLError(.path, .nul) }
    var url = RedisURL(address: .unix(path: socket), serverName: serverName)
    url.database = options.database ?? 0
    return url
  }

  /// A host in lower case; an IPv6 address without its brackets.
  static func host(_ text: Text) throws(RedisURLError) -> String {
    let isBracketed = text.first == UInt8(ascii: "[")
    let content = isBracketed ? text.dropFirst().dropLast() : text
    let name = try decoded(content, .host)
    let isValid = isBracketed ? isIPv6(Array(name.utf8)[...]) : !name.isEmpty && name.utf8.allSatisfy(isUnreserved)
    guard isValid else { throw RedisURLError(.host, .malformedHost) }
    // Resolvers read a 32-bit number as an IPv4 address, which is hardly what was meant.
    guard !name.utf8.allSatisfy(isDigit) else { throw RedisURLError(.host, .bareNumber) }
    return lowercased(Array(name.utf8)[...], upTo: UInt8(ascii: "%"))
  }

  /// Whether a text consists of the characters of an IPv6 address, with or without a zone. The resolver checks the rest.
  private static func isIPv6(_ text: Text) -> Bool {
    let percent = text.firstIndex(of: UInt8(ascii: "%"))
    let address = text[..<(percent ?? text.endIndex)]
    let zone = percent.map { text[($0 + 1)...] }
    let isAddress = address.allSatisfy { isHexDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
    let colons = address.count { $0 == UInt8(ascii: ":") }
    return isAddress && colons >= 2 && (zone.map { !$0.isEmpty && $0.allSatisfy(isUnreserved) } ?? true)
  }

  static func database(_ text: Text, _ part: RedisURLError.Part) throws(RedisURLError) -> Int {
    guard text.allSatisfy(isDigit) else { throw RedisURLError(part, .databaseNotANumber) }
    guard let number = number(text), number <= Int(Int32.max) else { throw RedisURLError(part, .databaseTooLarge) }
    return number
  }

  // MARK: Characters

  /// The number that digits spell; `nil` for anything else, and if it doesn't fit.
  static func number(_ digits: Text) -> Int? {
    var number = 0
    for byte in digits {
      let (product, overflow) = number.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(Int(byte &- UInt8(ascii: "0")))
      guard isDigit(byte), !overflow, !carry else { return nil }
      number = sum
    }
    return digits.isEmpty ? nil : number
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6 }

  /// Whether a byte is unreserved by RFC 3986, section 2.3.
  static func isUnreserved(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
  }

  /// The text with ASCII letters in lower case, up to a delimiter.
  private static func lowercased(_ text: Text, upTo delimiter: UInt8? = nil) -> String {
    let end = delimiter.flatMap { text.firstIndex(of: $0) } ?? text.endIndex
    let lower = text[..<end].map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
    return String(decoding: lower + text[end...], as: UTF8.self)
  }

  /// Decodes percent-encoding. `+` stays a plus, since this is not a form.
  static func decoded(_ text: Text, _ part: RedisURLError.Part) throws(RedisURLError) -> String {
    var bytes: [UInt8] = []
    var position = text.startIndex
    while position < text.endIndex {
      guard text[position] == UInt8(ascii: "%") else {
        bytes.append(text[position])
        position += 1
        continue
      }
      let digits = text[(position + 1)...].prefix(2)
      guard digits.count == 2, digits.allSatisfy(isHexDigit),
        let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      else { throw RedisURLError(part, .badPercentEncoding) }
      bytes.append(byte)
      position += 3
    }
    guard let string = String(validating: bytes, as: UTF8.self) else { throw RedisURLError(part, .notUTF8) }
    return string
  }
}
