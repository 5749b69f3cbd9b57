extension RedisURL {
  /// The host name or IP address, without brackets; `nil` for a UNIX socket.
  public var host: String? { if case .tcp(let host, _) = address { host } else { nil } }

  /// The port; `nil` for a UNIX socket.
  public var port: Int? { if case .tcp(_, let port) = address { port } else { nil } }

  /// The path of a UNIX socket; `nil` for TCP.
  public var path: String? { if case .unix(let path) = address { path } else { nil } }
}
