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
      text += Self.encoded(host: serverName ?? "") + Self.encoded(path, keeping: "/")
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
    return Self.encoded(username ?? "", keeping: "") + ":" + (password == nil || password == "" ? "" : "***") + "@"
  }

  private func query(serverName: String?, database: Int?) -> String {
    var pairs: [String] = []
    if let database { pairs.append("db=\(database)") }
    if let name = options.clientName { pairs.append("client_name=" + Self.encoded(name, keeping: "")) }
    if let version = options.protocolVersion { pairs.append("protocol=\(version)") }
    if let time = options.connectTimeout { pairs.append("connect_timeout=" + Self.spelled(time)) }
    if options.hasNoCommandTimeout {
      pairs.append("timeout=none")
    } else if let time = options.commandTimeout {
      pairs.append("timeout=" + Self.spelled(time))
    }
    if let serverName { pairs.append("tls_server_name=" + Self.encoded(serverName, keeping: "")) }
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
    let isIPv6 = host.utf8.contains(UInt8(ascii: ":"))
    return isIPv6 ? "[" + encoded(host, keeping: ":") + "]" : encoded(host, keeping: "")
  }

  /// Percent-encodes all characters except the unreserved ones (RFC 3986, section 2.3) and those in `kept`.
  fileprivate static func encoded(_ text: String, keeping kept: String) -> String {
    let digits = Array("0123456789ABCDEF".unicodeScalars)
    var result = ""
    for byte in text.utf8 {
      if URLReader.isUnreserved(byte) || kept.utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "%"
        result.unicodeScalars.append(digits[Int(byte >> 4)])
        result.unicodeScalars.append(digits[Int(byte & 15)])
      }
    }
    return result
  }
}

extension RedisURL.Address: CustomStringConvertible {
  /// `host:port`, `[address]:port` or the socket's path, percent-encoded as in a URL.
  public var description: String {
    switch self {
    case .tcp(let host, let port): "\(RedisURL.encoded(host: host)):\(port)"
    case .unix(let path): RedisURL.encoded(path, keeping: "/")
    }
  }
}
