/// Why a text is not a URL of a server: which part is wrong, and how to write it.
///
/// It quotes nothing of the text but names of known options, and a host's international name if that can be nothing
/// else. Anything else may be a secret or a part of one: if special
/// characters in a password are not encoded, parts of the password are parsed as a host, a port, a database, an option or
/// a fragment.
public struct RedisURLError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A part of a URL.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Part: Equatable, Sendable {
    /// The text as a whole.
    case url
    /// The scheme, before `://`.
    case scheme
    /// The user and password, before `@`.
    case credentials
    /// The host.
    case host
    /// The port.
    case port
    /// The database, in the path or an option.
    case database
    /// The path of a UNIX socket.
    case path
    /// The options as a whole, or an unknown option, whose name is not quoted since it may be a part of a password.
    case options
    /// The known option of this name.
    case option(String)
  }

  /// The rule that was broken.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Reason: Equatable, Sendable {
    /// The part is empty.
    case empty
    /// The text contains white space.
    case whiteSpace
    /// A name and `=` stand before the URL: `REDIS_URL=redis://…`.
    case assignment
    /// A control character.
    case controlCharacter
    /// Quotation marks around the text.
    case quoted
    /// A connection string of StackExchange.Redis.
    case connectionString
    /// The scheme is not one of those in ``RedisURL``.
    case unsupportedScheme
    /// A scheme or an option for servers that Sentinel watches.
    case sentinel
    /// A scheme or an option for the servers of a cluster.
    case cluster
    /// `://` is missing, with or without a known scheme before it.
    case malformed
    /// The text is a path alone that has several meanings: a number, or one with a `%`.
    case barePath
    /// A fragment: `#` and what follows.
    case fragment
    /// A `%` without two hexadecimal digits.
    case badPercentEncoding
    /// Percent-encoded bytes that are not UTF-8.
    case notUTF8
    /// The path contains a NUL byte.
    case nul
    /// One word before `@`, which some clients read as a user and others as a password.
    case ambiguousCredentials
    /// A user is given and no password.
    case noPassword
    /// More than one `@`, or one after the host.
    case strayAt
    /// Several hosts, separated by commas.
    case severalHosts
    /// A comma without a host behind it.
    case emptyHost
    /// A cluster whose servers are to be UNIX sockets.
    case clusterOnUNIXSocket
    /// No host before a path that is not a database.
    case missingHost
    /// A host with letters beyond ASCII, whose form in ASCII ``asciiHost`` is.
    case internationalHost
    /// `[` without `]`.
    case unclosedBracket
    /// A character that hosts can't contain, or a malformed IPv6 address.
    case malformedHost
    /// A host of digits only: some clients read it as a port, resolvers as an address.
    case bareNumber
    /// `tcp://` or `tls://` without a port.
    case noPort
    /// A port that is not digits.
    case portNotANumber
    /// A port that is not 1 to 65535.
    case portOutOfRange
    /// A UNIX socket with a port.
    case portOnUNIXSocket
    /// A UNIX URL without a path.
    case noSocketPath
    /// A UNIX URL without TLS has a host before its path.
    case hostOnUNIXSocket
    /// A UNIX URL with TLS lacks the name in the server's certificate.
    case noServerName
    /// A database that is not digits.
    case databaseNotANumber
    /// A database number that starts with a superfluous zero.
    case leadingZero
    /// A database number that no server has.
    case databaseTooLarge
    /// A path of several segments where the database is expected.
    case tooManySegments
    /// A setting is given twice, perhaps with two values.
    case givenTwice
    /// An unknown option.
    case unknownOption
    /// An option without `=`.
    case noValue
    /// A `+` in an option, which some clients read as a space.
    case ambiguousPlus
    /// A duration without a unit.
    case noUnit
    /// A value that is invalid for the option.
    case invalidValue
    /// An option for TLS in a URL without TLS.
    case needsTLS
    /// An option that turns off TLS in a URL with TLS.
    case contradictsScheme
    /// An option to not verify the server's certificate, or less of it.
    case verification
    /// An option for TLS that is set in code.
    case tlsSettings
    /// An option for UNIX sockets in a URL without one.
    case needsUNIXSocket
  }

  /// The part that is wrong.
  public let part: Part
  /// The rule that was broken.
  public let reason: Reason
  /// What to write in place of an international name, as `xn--bcher-kva.example`; `nil` if that is not certain, and
  /// behind an `@`, where the text may be a piece of a password.
  public let asciiHost: String?

  /// Creates an error, for tests of code that handles errors.
  public init(_ part: Part, _ reason: Reason, asciiHost: String? = nil) {
    self.part = part
    self.reason = reason
    self.asciiHost = asciiHost
  }

  /// One sentence: the part, what is wrong with it, and how to write it.
  public var description: String {
    let advice = part == .options ? "; if it is a piece of a password, write & as %26 and ? as %3F in it" : ""
    return "Redis URL, \(partName): \(message)\(advice)"
  }

  private var partName: String {
    switch part {
    case .url: "as a whole"
    case .scheme: "scheme"
    case .credentials: "user and password"
    case .host: "host"
    case .port: "port"
    case .database: "database"
    case .path: "socket path"
    case .options: "options"
    case .option(let name): "option '\(name)'"
    }
  }

  private var message: String {
    switch reason {
    case .empty: part == .url ? "it is empty; write redis://host:port/database" : "it is empty; write a value after ="
    case .whiteSpace:
      "white space, seen or not, is not allowed; remove what stands around the URL, and write a space in it as %20"
    case .controlCharacter: "a control character is not allowed; write it as %0A or the like, or remove it"
    case .quoted: "quotation marks stand around it; remove them"
    case .assignment: "a name and = stand before it, as in a file of settings; write what follows them alone"
    case .connectionString:
      "a connection string of StackExchange.Redis; write redis://user:password@host:port/database, or rediss://… for "
        + "ssl=true"
    case .sentinel:
      "it names servers that Sentinel watches, which a client of one server can't take; write the address of the "
        + "primary, as redis://host:port/database"
    case .cluster:
      "it names a cluster, which a client of one server can't take; import RedioCluster and write Redis(cluster: …); for a "
        + "server outside of one write redis://host:port/database"
    case .unsupportedScheme:
      "unsupported scheme; write redis://, rediss:// (TLS), redis+unix:// or redis+unix+tls:// (or valkey…)"
    case .malformed:
      "malformed: a colon and two slashes must follow the scheme, as in redis://host:port/database; a socket's path "
        + "follows after a third one, as in redis+unix:///path/to/socket"
    case .barePath:
      "a path alone, of a number or with a % in it, has several meanings; for a UNIX socket write "
        + "redis+unix:///path/to/socket, with %25 for a %; for a database localhost/2"
    case .fragment: "a fragment (#…) has no meaning here; write a # in a password as %23"
    case .badPercentEncoding: "bad percent-encoding: % must be followed by two hexadecimal digits; write % as %25"
    case .notUTF8: "the percent-encoded bytes are not UTF-8"
    case .nul: "a NUL byte (%00) is not allowed"
    case .ambiguousCredentials:
      "ambiguous: some clients read the word before @ as a user, some as a password; write user:@ or :password@"
    case .noPassword: "a user without a password; write both, or user:@ for an empty password"
    case .strayAt: "more than one @, or one behind the host; write @ as %40, / as %2F and ? as %3F in a password"
    case .severalHosts:
      "several hosts, as of a cluster or of Sentinels, which a client of one server can't take; write one host, or, for "
        + "a cluster, import RedioCluster and write Redis(cluster: …); if that is a piece of a password, write redis://:password@host around it"
    case .emptyHost: "a comma with no host behind it; write host:port,host:port"
    case .clusterOnUNIXSocket:
      "the servers of a cluster announce addresses of TCP; write redis+cluster://host:port,host:port/"
    case .missingHost:
      "no host stands before a path that is no database; for a UNIX socket write redis+unix:///path/to/socket, for a "
        + "database redis://host/2"
    case .internationalHost: "a name with letters beyond ASCII; write \(asciiHost ?? "its form in ASCII, xn--…")"
    case .unclosedBracket: "unclosed bracket; write an IPv6 address as [::1]"
    case .malformedHost:
      "not a host name or address; write an IPv6 address in brackets, as [::1], and an international name as xn--…"
    case .bareNumber:
      "a number alone is a port to some clients and an address to others; write localhost:port, or the address with its dots"
    case .noPort: "this scheme has no port of its own; write tcp://host:6379, or redis://host"
    case .portNotANumber:
      "the port is not a number; if that is a piece of a password, write / as %2F, ? as %3F and @ as %40 in it, and "
        + "redis://:password@host around it"
    case .portOutOfRange: "the port is out of range; it must be 1 to 65535"
    case .portOnUNIXSocket: "a UNIX socket has no port"
    case .noSocketPath: "no socket path; write redis+unix:///path/to/socket"
    case .hostOnUNIXSocket: "a host stands where a path was meant; write three slashes: redis+unix:///path/to/socket"
    case .noServerName:
      "TLS on a UNIX socket needs the certificate's host name; write redis+unix+tls://name/path/to/socket"
    case .databaseNotANumber:
      "the database is not a number; write it in digits, as /2, and the path of a UNIX socket behind redis+unix://"
    case .leadingZero: "the database starts with a zero, which not all clients take; write it without, as /1 or db=1"
    case .databaseTooLarge: "the database's number is too large; it is at most \(Int32.max)"
    case .tooManySegments:
      "more than one path segment; the path of a TCP URL is the database alone, as /2; for a UNIX socket write "
        + "redis+unix:///path/to/socket"
    case .givenTwice: "given twice; write it once"
    case .unknownOption:
      "unknown option; there are db, password, client_name, protocol, connect_timeout, timeout and tls_server_name"
    case .noValue: "an option needs a value; write name=value"
    case .ambiguousPlus: "some clients read a + in an option as a space; write + as %2B, or a space as %20"
    case .noUnit:
      "a duration needs a unit, since some clients read seconds and some milliseconds; write 5s or 500ms"
    case .invalidValue: "the value is not one that the option can have: \(hint)"
    case .needsTLS: "it needs TLS; write rediss:// or redis+unix+tls://"
    case .contradictsScheme: "it turns off the TLS that the scheme asks for; write redis:// or redis+unix://"
    case .verification:
      "certificates are verified, and no URL can turn that off; in code TLSConfiguration.verification = .insecureNothing "
        + "does, or .insecureAnyHostName for the host's name alone, passed as Redis(url, tls: configuration)"
    case .tlsSettings:
      "TLS is turned on by the scheme, rediss://; authorities, certificate and key are set in code, with "
        + "TLSConfiguration(trustRoots:certificate:privateKey:), passed as Redis(url, tls: configuration)"
    case .needsUNIXSocket:
      "it is for UNIX sockets; in other URLs write user:password@ before the host, and the database as /2 behind it"
    }
  }

  private var hint: String {
    switch part {
    case .option("protocol"): "write 2 or 3"
    case .option("family"): "write 0, 4 or 6"
    case .option("ssl"), .option("tls"): "write true or false"
    case .option("client_name"), .option("clientName"): "write printable ASCII without spaces"
    case .option("tls_server_name"): "write a host name or address"
    default: "write a whole number above 0 and its unit, as 5s or 500ms"
    }
  }
}
