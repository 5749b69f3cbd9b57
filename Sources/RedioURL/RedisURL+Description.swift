extension RedisURL: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The URL in its simplest form, with `***` in place of the password.
  public var description: String {
    var text: String
    let authority = credentials
    switch address {
    case .tcp(let host, let port):
      text = (usesTLS ? "rediss://" : "redis://") + authority + Self.encoded(host: host)
      if port != Self.defaultPort { text += ":\(port)" }
      if database != 0 { text += "/\(database)" }
      return text + query(serverName: serverName == host ? nil : serverName, database: nil)
    case .unix(let path):
      text = (usesTLS ? "redis+unix+tls://" : "redis+unix://") + authority
      text += Self.encoded(host: serverName ?? "") + Self.encoded(path, keeping: UInt8(ascii: "/"))
      return text + query(serverName: nil, database: database == 0 ? nil : database)
    }
  }

  /// The same as `description`.
  public var debugDescription: String { description }

  /// Shows every part except the password.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [
        "address": address, "usesTLS": usesTLS, "serverName": serverName as Any, "username": username as Any,
        "password": (password == nil ? "none" : "***") as Any, "database": database, "options": options,
      ])
  }

  private var credentials: String {
    guard username != nil || password != nil else { return "" }
    return Self.encoded(username ?? "") + ":" + (password == nil || password == "" ? "" : "***") + "@"
  }

  private func query(serverName: String?, database: Int?) -> String {
    var pairs: [String] = []
    if let database { pairs.append("db=\(database)") }
    if let name = options.clientName { pairs.append("client_name=" + Self.encoded(name)) }
    if let version = options.protocolVersion { pairs.append("protocol=\(version)") }
    if let time = options.connectTimeout { pairs.append("connect_timeout=" + Self.spelled(time)) }
    if options.hasNoCommandTimeout {
      pairs.append("timeout=none")
    } else if let time = options.commandTimeout {
      pairs.append("timeout=" + Self.spelled(time))
    }
    if let serverName { pairs.append("tls_server_name=" + Self.encoded(serverName)) }
    return pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&")
  }

  private static func spelled(_ time: Duration) -> String {
    let (seconds, attoseconds) = time.components
    let (milliseconds, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    let (sum, carry) = milliseconds.addingReportingOverflow(attoseconds / 1_000_000_000_000_000)
    return attoseconds == 0 || overflow || carry ? "\(seconds)s" : "\(sum)ms"
  }

  /// A host for a URL; an IPv6 address in brackets.
  fileprivate static func encoded(host: String) -> String {
    let isIPv6 = URLReader.has(UInt8(ascii: ":"), Array(host.utf8)[...])
    return isIPv6 ? "[" + encoded(host, keeping: UInt8(ascii: ":")) + "]" : encoded(host)
  }

  /// Percent-encodes all characters except the unreserved ones (RFC 3986, section 2.3) and `kept`.
  fileprivate static func encoded(_ text: String, keeping kept: UInt8? = nil) -> String {
    var result: [UInt8] = []
    for byte in text.utf8 {
      if URLReader.isUnreserved(byte) || byte == kept {
        result.append(byte)
      } else {
        result.append(UInt8(ascii: "%"))
        result.append(digit(byte >> 4))
        result.append(digit(byte & 15))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The hexadecimal digit of a value below 16.
  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : 55 + value }
}

extension RedisURL.Address: CustomStringConvertible {
  /// `host:port`, `[address]:port` or the socket's path, percent-encoded as in a URL.
  public var description: String {
    switch self {
    case .tcp(let host, let port): "\(RedisURL.encoded(host: host)):\(port)"
    case .unix(let path): RedisURL.encoded(path, keeping: UInt8(ascii: "/"))
    }
  }
}
