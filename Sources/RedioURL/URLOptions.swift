/// The options of a URL: `name=value`, separated by `&`.
struct URLOptions {
  var database: Int?
  var password: String?
  var serverName: String?
  var options = RedisURL.Options()

  init(_ query: URLReader.Text) throws(RedisURLError) {
    guard !query.isEmpty else { return }
    var seen: [String] = []
    for pair in query.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false) {
      try add(pair, &seen)
    }
  }

  private mutating func add(_ pair: URLReader.Text, _ seen: inout [String]) throws(RedisURLError) {
    let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
    let given = try URLReader.decoded(pair[..<equals], .options)
    let name = given == "db" ? "database" : given
    // An unknown name may be a part of a password: no error may quote it.
    guard Self.names.contains(name) else { throw RedisURLError(.options, .unknownOption) }
    let part = RedisURLError.Part.option(given)
    guard equals < pair.endIndex else { throw RedisURLError(part, .noValue) }
    guard !seen.contains(name) else { throw RedisURLError(part, .givenTwice) }
    seen.append(name)
    let text = pair[(equals + 1)...]
    guard !text.isEmpty else { throw RedisURLError(part, .empty) }

    switch name {
    case "database": database = try URLReader.database(text, part)
    case "password": password = try URLReader.decoded(text, part)
    case "client_name":
      let value = try URLReader.decoded(text, part)
      // The characters that CLIENT SETNAME accepts.
      guard value.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else { throw RedisURLError(part, .invalidValue) }
      options.clientName = value
    case "protocol":
      guard let version = URLReader.number(text), version == 2 || version == 3 else {
        throw RedisURLError(part, .invalidValue)
      }
      options.protocolVersion = version
    case "connect_timeout": options.connectTimeout = try Self.duration(text, part)
    case "timeout" where text.elementsEqual("none".utf8): options.hasNoCommandTimeout = true
    case "timeout": options.commandTimeout = try Self.duration(text, part)
    default:
      do throws(RedisURLError) { serverName = try URLReader.host(text) } catch {
        throw RedisURLError(part, .invalidValue)
      }
    }
  }

  private static let names = [
    "database", "password", "client_name", "protocol", "connect_timeout", "timeout", "tls_server_name",
  ]

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
