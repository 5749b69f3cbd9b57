/// Parses URLs of servers, strictly. Each step splits the bytes at delimiters and decodes the parts afterwards, so that a
/// percent-encoded delimiter never counts as one.
enum URLReader {
  typealias Text = ArraySlice<UInt8>

  /// - Parameter isCluster: Whether it is the URL of a cluster, which may have several hosts.
  static func read(_ text: String, isCluster: Bool = false) throws(RedisURLError) -> RedisURL {
    var all = Array(text.utf8)[...]
    // The line end of a file that holds nothing but the URL.
    if all.last == UInt8(ascii: "\n") { all = all.dropLast() }
    if all.last == UInt8(ascii: "\r") { all = all.dropLast() }
    try refuse(all)
    let (scheme, rest) = try splitScheme(all, isCluster: isCluster)
    guard !isCluster || !scheme.isUNIX else { throw RedisURLError(.scheme, .clusterOnUNIXSocket) }
    if let hash = index(of: UInt8(ascii: "#"), in: rest) {
      throw RedisURLError(.url, starts(rest[hash...], with: "#insecure") ? .verification : .fragment)
    }

    let end = firstDelimiter(rest)
    let authority = rest[..<end]
    let query = index(of: UInt8(ascii: "?"), in: rest[end...])
    let path = rest[end..<(query ?? rest.endIndex)]
    guard !has(UInt8(ascii: "@"), rest[end...]) else { throw RedisURLError(.credentials, .strayAt) }

    let settings = query.map { rest[($0 + 1)...] } ?? []
    let (username, password, hostAndPort) = try splitCredentials(authority) {
      // Beside a password in the options, the word before the @ is a user.
      (try? URLOptions(settings, scheme))?.password != nil
    }
    guard isCluster || !has(UInt8(ascii: ","), hostAndPort) else { throw RedisURLError(.host, .severalHosts) }
    let hosts = isCluster ? split(hostAndPort) : [hostAndPort]
    // With an @ before it, a host may be a piece of a password, which no error may quote.
    if !has(UInt8(ascii: "@"), authority),
      let form = InternationalName.ascii(try decoded(try splitPort(hosts[0]).host, .host))
    {
      throw RedisURLError(.host, .internationalHost, asciiHost: form)
    }
    let options = try URLOptions(settings, scheme)
    guard username == nil || options.username == nil else { throw RedisURLError(.credentials, .givenTwice) }
    guard password == nil || options.password == nil else { throw RedisURLError(.option("password"), .givenTwice) }
    guard options.username == nil || password != nil || options.password != nil else {
      throw RedisURLError(.credentials, .noPassword)
    }

    var url: RedisURL
    if scheme.isUNIX {
      url = try unix(scheme, hostAndPort, path, options)
    } else {
      url = try tcp(scheme, hosts[0], path, options)
    }
    if isCluster {
      // Each server's certificate is for its own host, unless the URL says otherwise.
      url.serverName = options.serverName
      for host in hosts.dropFirst() {
        guard !host.isEmpty else { throw RedisURLError(.host, .emptyHost) }
        url.otherAddresses.append(try tcp(scheme, host, [], options).address)
      }
    }
    url.username = username ?? options.username
    url.password = password ?? options.password
    url.options = options.options
    return url
  }

  // MARK: Parts

  @inline(never)
  private static func refuse(_ text: Text) throws(RedisURLError) {
    guard let first = text.first else { throw RedisURLError(.url, .empty) }
    guard first != UInt8(ascii: "\""), first != UInt8(ascii: "'") else { throw RedisURLError(.url, .quoted) }
    guard !isConnectionString(text) else { throw RedisURLError(.url, .connectionString) }
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar.value < 32 || scalar.value == 127 { throw RedisURLError(.url, .controlCharacter) }
      // A byte order mark and a zero-width space, which come with files and copied text, are not seen either.
      if scalar.properties.isWhitespace || scalar.value == 0xFEFF || scalar.value == 0x200B {
        throw RedisURLError(.url, .whiteSpace)
      }
    }
  }

  /// Whether a text is a connection string of StackExchange.Redis: `host:port,name=value`, of which a host's characters
  /// and a comma are the beginning.
  private static func isConnectionString(_ text: Text) -> Bool {
    var isName = false
    var hasComma = false
    for byte in text {
      switch byte {
      case UInt8(ascii: ","):
        hasComma = true
        isName = true
      case UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: "?"): if !hasComma { return false }
      case UInt8(ascii: "="): if isName { return true }
      case UInt8(ascii: " "): break
      default: isName = isName && isLetter(byte)
      }
    }
    return false
  }

  /// Splits at the commas between hosts.
  private static func split(_ hosts: Text) -> [Text] {
    var all: [Text] = []
    var rest = hosts
    while let comma = index(of: UInt8(ascii: ","), in: rest) {
      all.append(rest[..<comma])
      rest = rest[(comma + 1)...]
    }
    return all + [rest]
  }

  private static func splitScheme(_ text: Text, isCluster: Bool) throws(RedisURLError) -> (URLScheme, Text) {
    // Up to the first delimiter that can follow a scheme: a later "://" is not the scheme's.
    let end = min(firstDelimiter(text), index(of: UInt8(ascii: "@"), in: text) ?? text.endIndex)
    let head = text[..<end]
    let isBeforeSlashes = starts(text[end...], with: "//")
    if head.last == UInt8(ascii: ":"), isBeforeSlashes {
      let name = isCluster ? URLScheme.withoutCluster(head.dropLast()) : head.dropLast()
      guard let scheme = URLScheme(name) else { throw RedisURLError(.scheme, URLScheme.fault(name)) }
      return (scheme, text[(end + 2)...])
    }
    // `//host` lacks a scheme, `redis//host` its colon.
    if isBeforeSlashes, head.isEmpty || URLScheme(head) != nil { throw RedisURLError(.url, .malformed) }
    if starts(text, with: "/") {
      let path = text[..<(index(of: UInt8(ascii: "?"), in: text) ?? text.endIndex)]
      // A % may be meant as it is or as an encoding, a number alone as a database.
      guard !has(UInt8(ascii: "%"), path), !areDigits(path.dropFirst()) else { throw RedisURLError(.url, .barePath) }
      return (URLScheme(isUNIX: true), text)
    }
    if let colon = index(of: UInt8(ascii: ":"), in: text), let scheme = URLScheme(text[..<colon]) {
      let rest = text[(colon + 1)...]
      // A path needs no authority before it: RFC 3986, section 3.
      if scheme.isUNIX, starts(rest, with: "/") { return (scheme, rest) }
      // `redis:6379` is a host and a port; `redis:localhost` is neither that nor a URL.
      guard let first = rest.first, isDigit(first) else { throw RedisURLError(.url, .malformed) }
    }
    return (URLScheme(isUNIX: false), text)
  }

  /// - Parameter isUser: Says whether a word alone is a user.
  private static func splitCredentials(
    _ text: Text, isUser: () -> Bool
  ) throws(RedisURLError) -> (String?, String?, Text) {
    guard let at = index(of: UInt8(ascii: "@"), in: text) else { return (nil, nil, text) }
    let host = text[(at + 1)...]
    guard !has(UInt8(ascii: "@"), host) else { throw RedisURLError(.credentials, .strayAt) }
    let credentials = text[..<at]
    guard !credentials.isEmpty else { return (nil, nil, host) }
    guard let colon = index(of: UInt8(ascii: ":"), in: credentials) else {
      guard isUser() else { throw RedisURLError(.credentials, .ambiguousCredentials) }
      return (try decoded(credentials, .credentials), nil, host)
    }
    let username = try decoded(credentials[..<colon], .credentials)
    let password = try decoded(credentials[(colon + 1)...], .credentials)
    if username.isEmpty { return (nil, password.isEmpty ? nil : password, host) }
    return (username, password, host)
  }

  /// Splits at the colon before the port, if there is one.
  private static func splitPort(_ text: Text) throws(RedisURLError) -> (host: Text, port: Text?) {
    if text.first == UInt8(ascii: "[") {
      guard let close = index(of: UInt8(ascii: "]"), in: text) else { throw RedisURLError(.host, .unclosedBracket) }
      let rest = text[(close + 1)...]
      guard rest.isEmpty || rest.first == UInt8(ascii: ":") else { throw RedisURLError(.host, .malformedHost) }
      return (text[...close], rest.isEmpty ? nil : rest.dropFirst())
    }
    guard let colon = index(of: UInt8(ascii: ":"), in: text) else { return (text, nil) }
    let port = text[(colon + 1)...]
    guard !has(UInt8(ascii: ":"), port) else { throw RedisURLError(.host, .malformedHost) }
    return (text[..<colon], port)
  }

  private static func tcp(
    _ scheme: URLScheme, _ hostAndPort: Text, _ path: Text, _ options: URLOptions
  ) throws(RedisURLError) -> RedisURL {
    let (hostText, portText) = try splitPort(hostAndPort)
    let host = hostText.isEmpty ? "localhost" : try host(hostText)
    var port = RedisURL.defaultPort
    if let portText, !portText.isEmpty {
      guard areDigits(portText) else { throw RedisURLError(.port, .portNotANumber) }
      guard let number = number(portText), (1...65535).contains(number) else {
        throw RedisURLError(.port, .portOutOfRange)
      }
      port = number
    } else if scheme.needsPort {
      throw RedisURLError(.port, .noPort)
    }
    guard scheme.isTLS || options.serverName == nil else {
      throw RedisURLError(.option("tls_server_name"), .needsTLS)
    }
    var url = RedisURL(
      address: .tcp(host: host, port: port), serverName: scheme.isTLS ? options.serverName ?? host : nil)

    // A slash too much on either side of the number changes nothing, if there is a host: without one, the path of a
    // socket may be meant.
    let segment = trimmingSlashes(path)
    if hostAndPort.isEmpty, !areDigits(segment) || path.count > segment.count + 1 {
      throw RedisURLError(.host, .missingHost)
    }
    guard !has(UInt8(ascii: "/"), segment), !segment.isEmpty || path.count < 2 else {
      throw RedisURLError(.database, .tooManySegments)
    }
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
    _ scheme: URLScheme, _ hostAndPort: Text, _ path: Text, _ options: URLOptions
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
    let bytes = Array(name.utf8)[...]
    let isValid = isBracketed ? isIPv6(bytes) : !bytes.isEmpty && areUnreserved(bytes)
    guard isValid else { throw RedisURLError(.host, .malformedHost) }
    // Resolvers read a 32-bit number as an IPv4 address, which is hardly what was meant.
    guard !areDigits(bytes) else { throw RedisURLError(.host, .bareNumber) }
    return lowercased(bytes, upTo: UInt8(ascii: "%"))
  }

  /// Whether a text consists of the characters of an IPv6 address, with or without a zone. The resolver checks the rest.
  private static func isIPv6(_ text: Text) -> Bool {
    let percent = index(of: UInt8(ascii: "%"), in: text)
    let address = text[..<(percent ?? text.endIndex)]
    let zone = percent.map { text[($0 + 1)...] }
    let isAddress = address.allSatisfy { isHexDigit($0) || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
    let colons = address.count { $0 == UInt8(ascii: ":") }
    return isAddress && colons >= 2 && (zone.map { !$0.isEmpty && areUnreserved($0) } ?? true)
  }

  static func database(_ text: Text, _ part: RedisURLError.Part) throws(RedisURLError) -> Int {
    guard areDigits(text) else { throw RedisURLError(part, .databaseNotANumber) }
    guard text.count < 2 || text.first != UInt8(ascii: "0") else { throw RedisURLError(part, .leadingZero) }
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

  @inline(never)
  static func index(of byte: UInt8, in text: Text) -> Int? { text.firstIndex(of: byte) }

  @inline(never)
  static func has(_ byte: UInt8, _ text: Text) -> Bool { index(of: byte, in: text) != nil }

  @inline(never)
  static func areDigits(_ text: Text) -> Bool { text.allSatisfy(isDigit) }

  @inline(never)
  private static func areUnreserved(_ text: Text) -> Bool { text.allSatisfy(isUnreserved) }

  /// Whether a text starts with a word.
  @inline(never)
  static func starts(_ text: Text, with word: String) -> Bool {
    var position = text.startIndex
    for byte in word.utf8 {
      guard position < text.endIndex, text[position] == byte else { return false }
      position += 1
    }
    return true
  }

  /// Whether a word occurs in a text.
  static func contains(_ text: Text, _ word: String) -> Bool {
    var rest = text
    while !rest.isEmpty {
      if starts(rest, with: word) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  private static func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- UInt8(ascii: "a") < 6 }

  /// The value of a hexadecimal digit.
  private static func nibble(_ digit: UInt8) -> UInt8 { (digit & 15) &+ (isDigit(digit) ? 0 : 9) }

  /// The index of the first byte that ends an authority.
  private static func firstDelimiter(_ text: Text) -> Int {
    min(
      index(of: UInt8(ascii: "/"), in: text) ?? text.endIndex, index(of: UInt8(ascii: "?"), in: text) ?? text.endIndex)
  }

  /// Whether a byte is unreserved by RFC 3986, section 2.3.
  static func isUnreserved(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
  }

  /// The text with ASCII letters in lower case, up to a delimiter.
  static func lowercased(_ text: Text, upTo delimiter: UInt8? = nil) -> String {
    var bytes: [UInt8] = []
    var isBefore = true
    for byte in text {
      if byte == delimiter { isBefore = false }
      bytes.append(isBefore && byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func trimmingSlashes(_ text: Text) -> Text {
    var text = text
    while text.first == UInt8(ascii: "/") { text = text.dropFirst() }
    while text.last == UInt8(ascii: "/") { text = text.dropLast() }
    return text
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
        let high = digits.first, let low = digits.last
      else { throw RedisURLError(part, .badPercentEncoding) }
      bytes.append(nibble(high) << 4 | nibble(low))
      position += 3
    }
    guard let string = String(validating: bytes, as: UTF8.self) else { throw RedisURLError(part, .notUTF8) }
    return string
  }
}
