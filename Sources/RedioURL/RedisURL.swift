/// Where a server is and how to connect to it: the settings of a connection, parsed from one text.
///
/// | form | means |
/// | --- | --- |
/// | `redis://[user:password@]host[:port][/database]` | TCP; `valkey://` too |
/// | `rediss://…`, `redis+tls://…`, `redis+ssl://…`, `valkeys://…` | TCP with TLS |
/// | `redis+unix://[user:password@]/path`, `redis+socket:`, `redis-socket:`, `unix:`, `socket:`, `valkey…` | UNIX socket; one slash or three |
/// | `redis+unix+tls://name.on.certificate/path` | UNIX socket with TLS |
/// | `tcp://host:port`, `tls://host:port` | the same as `redis://` and `rediss://`; the port must be given |
/// | `host`, `host:port`, `host:port/database` | the same with `redis://` in front |
/// | `/path` | the same with `redis+unix://` in front; not with a `%` in it |
///
/// The words of a scheme may stand in any order: `valkey+tls+unix://`, `rediss+unix://`. A slash too much before or
/// behind the database and one line end behind the URL change nothing.
///
/// Options follow `?`, separated by `&`. What different clients would read differently is an error that says how to
/// write it instead.
///
/// | option | means |
/// | --- | --- |
/// | `db`, `database` | the database; `virtual_host` too in URLs of UNIX sockets |
/// | `password` | the password, for URLs without one before the host |
/// | `user` or `username`, `pass` | the same as `user:password@`, in URLs of UNIX sockets; `+` is a space in them |
/// | `client_name`, `clientName` | the name of the connections |
/// | `protocol` | the RESP version: 2 or 3, `resp2` or `resp3` |
/// | `connect_timeout`, `timeout` | time limits, with a unit: `5s`, `500ms`; `timeout=none` for no limit |
/// | `tls_server_name` | the name on the server's certificate |
/// | `tls=true`, `ssl=true` | that the scheme is one with TLS; `false` that it is not |
/// | `ssl_cert_reqs=required`, `ssl_check_hostname=true`, `skip_verify=false`, `verifyPeer=FULL`, `rejectUnauthorized=true` | what TLS does anyway; other values are errors |
/// | `family` | nothing: 0, 4 and 6 are ignored, since the addresses of both families are tried |
///
/// - SeeAlso: RFC 3986; the IANA's provisional registrations of `redis` and `rediss`.
public struct RedisURL: Sendable, Hashable {
  /// The address to connect to.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Address: Sendable, Hashable {
    /// A host name or IP address, without brackets, and a port.
    case tcp(host: String, port: Int)
    /// A UNIX socket's path.
    case unix(path: String)
  }

  /// Settings given as options of a URL.
  public struct Options: Sendable, Hashable {
    /// The name of the connections, as `CLIENT LIST` shows it.
    public var clientName: String?
    /// The RESP version, 2 or 3; `nil` leaves the choice to the client.
    public var protocolVersion: Int?
    /// The time limit for establishing a connection; `nil` leaves it to the client.
    public var connectTimeout: Duration?
    /// The time limit of a command; `nil` leaves it to the client.
    public var commandTimeout: Duration?
    /// Whether commands have no time limit (`timeout=none`), whatever `commandTimeout` is.
    public var hasNoCommandTimeout = false

    /// Creates options that are all unset.
    public init() {}
  }

  /// The address to connect to.
  public var address: Address
  /// Further addresses of the same cluster, each as good as the first one: of a URL with several hosts.
  public var otherAddresses: [Address] = []
  /// Whether the connection is encrypted.
  public var usesTLS: Bool
  /// The name that the server's certificate must have; `nil` without TLS.
  public var serverName: String?
  /// The user to log in as; `nil` for the server's default user.
  public var username: String?
  /// The password to log in with; `nil` to not log in.
  public var password: String?
  /// The database's number.
  public var database: Int
  /// All other settings.
  public var options: Options

  /// The host's name or IP address; `nil` for a UNIX socket.
  @_alwaysEmitIntoClient
  public var host: String? { if case .tcp(let host, _) = address { host } else { nil } }

  /// The port; `nil` for a UNIX socket.
  @_alwaysEmitIntoClient
  public var port: Int? { if case .tcp(_, let port) = address { port } else { nil } }

  /// The path of a UNIX socket; `nil` for TCP.
  @_alwaysEmitIntoClient
  public var path: String? { if case .unix(let path) = address { path } else { nil } }

  /// The standard port of a server.
  public static let defaultPort = 6379

  /// Creates settings without parsing a URL.
  ///
  /// - Parameters:
  ///   - address: The address to connect to.
  ///   - serverName: The name in the server's certificate, which turns on TLS; `nil` for no TLS.
  public init(address: Address, serverName: String? = nil) {
    self.address = address
    self.usesTLS = serverName != nil
    self.serverName = serverName
    self.username = nil
    self.password = nil
    self.database = 0
    self.options = Options()
  }

  /// Parses the URL of a cluster, which may name several of its servers: `redis://a:7000,b:7001/`,
  /// `rediss+cluster://:password@a,b:7001`. A host without a port has the standard port.
  ///
  /// - Throws: `RedisURLError`, which says which part is wrong and how to write it. It never quotes a secret.
  public init(cluster text: String) throws(RedisURLError) {
    self = try URLReader.read(text, isCluster: true)
  }

  /// Parses a URL.
  ///
  /// - Throws: `RedisURLError`, which says which part is wrong and how to write it. It never quotes a secret.
  public init(_ text: String) throws(RedisURLError) {
    self = try URLReader.read(text)
  }
}
