internal import RedioTransport

extension Endpoint {
  /// The address of a server, as a server of the cluster announces it; `nil` if it can't be one.
  ///
  /// - Parameters:
  ///   - host: Its host name or IP address. Empty means the host that was asked, and `?` that there is none.
  ///   - port: Its port. Redis up to 7.0 tells 0 of a server with TLS alone: that means the port that was asked.
  ///   - asked: The server that announces it.
  ///   - translate: Returns where a server that the cluster announces is reached from here.
  init?(announced host: String, _ port: Int64, by asked: Endpoint, _ translate: (Endpoint) -> Endpoint = { $0 }) {
    guard 0...65535 ~= port, host.utf8.count <= 255, host != "?", host.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { return nil }
    var (host, port) = (host, Int(port))
    let isAsked = host.isEmpty && port == 0
    if host.isEmpty || port == 0 {
      guard case .tcp(let askedHost, let askedPort) = asked else { return nil }
      if host.isEmpty { host = askedHost }
      if port == 0 { port = askedPort }
    }
    let endpoint = Endpoint.tcp(host: host, port: port)
    self = isAsked ? endpoint : translate(endpoint)
  }
}
