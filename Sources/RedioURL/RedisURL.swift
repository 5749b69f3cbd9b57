/// Where a server is and how to connect to it: the settings of a connection, parsed from one text.
///
/// | form | means |
/// | --- | --- |
/// | `redis://[user:password@]host[:port][/database]` | TCP; `valkey://` too |
/// | `rediss://…`, `redis+tls://…`, `redis+ssl://…`, `valkeys://…` | TCP with TLS |
/// | `redis+unix://[user:password@]/path`, `valkey+unix:`, `redis-socket:`, `unix:` | UNIX socket |
/// | `redis+unix+tls://name.on.certificate/path` | UNIX socket with TLS |
/// | `host`, `host:port`, `host:port/database` | the same with `redis://` in front |
///
/// Options follow `?`, separated by `&`: `db` or `database`, `password`, `client_name`, `protocol` (2 or 3),
/// `connect_timeout` and `timeout` (with a unit: `5s`, `500ms`), `tls_server_name`. What different clients would read
/// differently is an error that says how to write it instead.
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

  /// Parses a URL.
  ///
  /// - Throws: `RedisURLError`, which says which part is wrong and how to write it. It never quotes a secret.
  public init(_ text: String) throws(RedisURLError) {
    self = try URLReader.read(text)
  }
}
