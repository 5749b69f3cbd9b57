/// The options of a URL: `name=value`, separated by `&`.
struct URLOptions {
  var database: Int?
  var username: String?
  var password: String?
  var serverName: String?
  var options = RedisURL.Options()

  init(_ query: URLReader.Text, _ scheme: URLScheme) throws(RedisURLError) {
    guard !query.isEmpty else { return }
    var seen: UInt32 = 0
    var rest = query
    while true {
      let end = URLReader.index(of: UInt8(ascii: "&"), in: rest) ?? rest.endIndex
      try add(rest[..<end], scheme, &seen)
      guard end < rest.endIndex else { return }
      rest = rest[(end + 1)...]
    }
  }

  private enum Setting: UInt32 {
    case database, username, password, clientName, connectTimeout, timeout, serverName
    // These have a few words as values.
    case version, family, tls, certificate, hostName, skipping, peer, unauthorized

    /// Whether it is about the verification of certificates.
    var isVerification: Bool { rawValue >= Setting.certificate.rawValue }
  }

  /// The names of the settings. Those that are for UNIX sockets only have another place in other URLs.
  private static let names: [(name: String, setting: Setting, isOfUNIXSockets: Bool)] = [
    ("db", .database, false), ("database", .database, false), ("virtual_host", .database, true),
    ("user", .username, true), ("username", .username, true), ("password", .password, false), ("pass", .password, true),
    ("client_name", .clientName, false), ("clientName", .clientName, false),
    ("connect_timeout", .connectTimeout, false), ("timeout", .timeout, false), ("tls_server_name", .serverName, false),
    ("protocol", .version, false), ("family", .family, false), ("tls", .tls, false), ("ssl", .tls, false),
    ("ssl_cert_reqs", .certificate, false), ("ssl_check_hostname", .hostName, false), ("skip_verify", .skipping, false),
    ("verifyPeer", .peer, false), ("rejectUnauthorized", .unauthorized, false),
  ]

  private mutating func add(
    _ pair: URLReader.Text, _ scheme: URLScheme, _ seen: inout UInt32
  ) throws(RedisURLError) {
    let equals = URLReader.index(of: UInt8(ascii: "="), in: pair) ?? pair.endIndex
    let name = try URLReader.decoded(pair[..<equals], .options)
    // An unknown name may be a part of a password: no error may quote it.
    guard let known = Self.names.first(where: { $0.name == name }) else {
      throw RedisURLError(.options, Self.fault(name))
    }
    let part = RedisURLError.Part.option(name)
    guard scheme.isUNIX || !known.isOfUNIXSockets else { throw RedisURLError(part, .needsUNIXSocket) }
    let bit = UInt32(1) << known.setting.rawValue
    guard seen & bit == 0 else { throw RedisURLError(part, .givenTwice) }
    seen |= bit
    let text = pair[equals...].dropFirst()
    guard !text.isEmpty || known.setting.isVerification else {
      throw RedisURLError(part, equals < pair.endIndex ? .empty : .noValue)
    }

    switch known.setting {
    case .database: database = try URLReader.database(text, part)
    case .username: username = try Self.decodedForm(text, part)
    case .password:
      guard known.isOfUNIXSockets || !URLReader.has(UInt8(ascii: "+"), text) else {
        throw RedisURLError(part, .ambiguousPlus)
      }
      password = try Self.decodedForm(text, part)
    case .clientName:
      let value = try URLReader.decoded(text, part)
      // The characters that CLIENT SETNAME accepts.
      guard value.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else { throw RedisURLError(part, .invalidValue) }
      options.clientName = value
    case .connectTimeout: options.connectTimeout = try Self.duration(text, part)
    case .timeout where URLReader.starts(text, with: "none") && text.count == 4: options.hasNoCommandTimeout = true
    case .timeout: options.commandTimeout = try Self.duration(text, part)
    case .serverName:
      do throws(RedisURLError) { serverName = try URLReader.host(text) } catch {
        throw RedisURLError(part, .invalidValue)
      }
    default: try addWord(known.setting, URLReader.lowercased(text), part, scheme)
    }
  }

  /// Decodes a value in which `+` is a space, as all clients read it that have the option.
  private static func decodedForm(_ text: URLReader.Text, _ part: RedisURLError.Part) throws(RedisURLError) -> String {
    let spaced = text.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
    return try URLReader.decoded(spaced[...], part)
  }

  /// What a word says.
  private enum Meaning {
    case version2, version3, nothing, withTLS, withoutTLS
  }

  private static let words: [(setting: Setting, value: String, meaning: Meaning)] = [
    (.version, "2", .version2), (.version, "resp2", .version2), (.version, "3", .version3),
    (.version, "resp3", .version3),
    // Connections race the addresses of both families.
    (.family, "0", .nothing), (.family, "4", .nothing), (.family, "6", .nothing), (.family, "ipv4", .nothing),
    (.family, "ipv6", .nothing),
    (.tls, "true", .withTLS), (.tls, "1", .withTLS), (.tls, "false", .withoutTLS), (.tls, "0", .withoutTLS),
    // What is done anyway.
    (.certificate, "required", .withTLS), (.certificate, "cert_required", .withTLS), (.hostName, "true", .withTLS),
    (.skipping, "false", .withTLS), (.peer, "full", .withTLS), (.unauthorized, "true", .withTLS),
  ]

  private mutating func addWord(
    _ setting: Setting, _ value: String, _ part: RedisURLError.Part, _ scheme: URLScheme
  ) throws(RedisURLError) {
    guard let word = Self.words.first(where: { $0.setting == setting && $0.value == value }) else {
      throw RedisURLError(part, setting.isVerification ? .verification : .invalidValue)
    }
    switch word.meaning {
    case .version2: options.protocolVersion = 2
    case .version3: options.protocolVersion = 3
    case .nothing: break
    case .withTLS: if !scheme.isTLS { throw RedisURLError(part, .needsTLS) }
    case .withoutTLS: if scheme.isTLS { throw RedisURLError(part, .contradictsScheme) }
    }
  }

  /// Words in the names of options that other clients have, with the reason that fits them.
  private static let foreign: [(word: String, reason: RedisURLError.Reason)] = [
    ("sentinel", .sentinel), ("master", .sentinel), ("cluster", .cluster), ("verif", .verification),
    ("insecure", .verification), ("cert_req", .verification), ("hostname", .verification),
    ("unauthorized", .verification), ("ssl", .tlsSettings), ("tls", .tlsSettings), ("cert", .tlsSettings),
    ("addr", .severalHosts), ("node", .severalHosts),
  ]

  /// Why an option of an unknown name is refused.
  private static func fault(_ name: String) -> RedisURLError.Reason {
    let name = Array(URLReader.lowercased(Array(name.utf8)[...]).utf8)[...]
    return foreign.first { URLReader.contains(name, $0.word) }?.reason ?? .unknownOption
  }

  /// Parses a whole number above 0 with the unit `ms` or `s`, below 100 years.
  private static func duration(
    _ text: URLReader.Text, _ part: RedisURLError.Part
  ) throws(RedisURLError) -> Duration {
    let digits = text.prefix(while: URLReader.isDigit)
    let unit = String(decoding: text[digits.endIndex...], as: UTF8.self)
    guard !digits.isEmpty else { throw RedisURLError(part, .invalidValue) }
    guard !unit.isEmpty else { throw RedisURLError(part, .noUnit) }
    guard let number = URLReader.number(digits), number > 0, number < 3_200_000_000_000 else {
      throw RedisURLError(part, .invalidValue)
    }
    switch unit {
    case "ms": return .milliseconds(number)
    case "s" where number < 3_200_000_000: return .seconds(number)
    default: throw RedisURLError(part, .invalidValue)
    }
  }
}
