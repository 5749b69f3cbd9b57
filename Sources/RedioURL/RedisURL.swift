/// Where a server is and how to talk to it: all settings of a connection, read from one text.
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
/// `connect_timeout` and `timeout` (with their unit: `5s`, `500ms`), `tls_server_name`. What would be read differently
/// by different clients is an error that says how to write it.
///
/// - SeeAlso: RFC 3986; the IANA's provisional registrations of `redis` and `rediss`.
public struct RedisURL: Sendable, Hashable {
  /// What to connect to.
  public enum Endpoint: Sendable, Hashable {
    /// A host name or IP address, without brackets, and a port.
    case tcp(host: String, port: Int)
    /// A UNIX socket's path.
    case unix(path: String)
  }

  /// Settings that the options of a URL give.
  public struct Options: Sendable, Hashable {
    /// The connection's name, as `CLIENT LIST` shows it.
    public var clientName: String?
    /// The RESP version to speak, 2 or 3; `nil` leaves the choice to the client.
    public var protocolVersion: Int?
    /// How long establishing a connection may take.
    public var connectTimeout: Duration?
    /// How long a command may take; `nil` leaves it to the client.
    public var commandTimeout: Duration?
    /// Whether a command may take as long as it takes (`timeout=none`), whatever `commandTimeout` is.
    public var hasNoCommandTimeout = false

    /// No option set.
    public init() {}
  }

  /// What to connect to.
  public var endpoint: Endpoint
  /// Whether the connection is encrypted.
  public var usesTLS: Bool
  /// The name that the server's certificate must hold; `nil` without TLS.
  public var serverName: String?
  /// The user to log in as; `nil` for the server's default user.
  public var username: String?
  /// The password to log in with; `nil` not to log in.
  public var password: String?
  /// The database's number.
  public var database: Int
  /// Everything else.
  public var options: Options

  /// The standard port of a server.
  public static let defaultPort = 6379

  /// Settings put together by hand.
  ///
  /// - Parameters:
  ///   - endpoint: What to connect to.
  ///   - serverName: The name on the server's certificate, which also asks for TLS; `nil` for none.
  public init(endpoint: Endpoint, serverName: String? = nil) {
    self.endpoint = endpoint
    self.usesTLS = serverName != nil
    self.serverName = serverName
    self.username = nil
    self.password = nil
    self.database = 0
    self.options = Options()
  }

  /// Reads a URL.
  ///
  /// - Throws: `RedisURLError`, which says what part is wrong and how to write it, and never quotes a secret.
  public init(_ text: String) throws(RedisURLError) {
    self = try URLReader.read(text)
  }
}
