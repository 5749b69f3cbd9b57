/// Why a text is not a URL of a server: which part is wrong, and how to write it.
///
/// It quotes nothing of the text but names of known options. Anything else may be a secret or a part of one: if special
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
    /// A control character.
    case controlCharacter
    /// The scheme is not one of those in ``RedisURL``.
    case unsupportedScheme
    /// `://` is missing, with or without a known scheme before it.
    case malformed
    /// The text is a path alone, perhaps of a socket.
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
    /// More than one `@`, or one after the host.
    case strayAt
    /// `[` without `]`.
    case unclosedBracket
    /// A character that hosts can't contain, or a malformed IPv6 address.
    case malformedHost
    /// A host of digits only: some clients read it as a port, resolvers as an address.
    case bareNumber
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
    /// A duration without a unit.
    case noUnit
    /// A value that is invalid for the option.
    case invalidValue
    /// An option for TLS in a URL without TLS.
    case needsTLS
  }

  /// The part that is wrong.
  public let part: Part
  /// The rule that was broken.
  public let reason: Reason

  /// Creates an error, for tests of code that handles errors.
  public init(_ part: Part, _ reason: Reason) {
    self.part = part
    self.reason = reason
  }

  /// One sentence: the part, what is wrong with it, and how to write it.
  public var description: String { "Redis URL, \(partName): \(message)" }

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
    case .empty: "it is empty; write redis://host:port/database, or a value after ="
    case .whiteSpace: "white space is not allowed; write a space as %20"
    case .controlCharacter: "a control character is not allowed; write it as %0A or the like, or remove it"
    case .unsupportedScheme:
      "unsupported scheme; write redis://, rediss:// (TLS), redis+unix:// or redis+unix+tls:// (or valkey…)"
    case .malformed:
      "malformed: two slashes must follow the scheme's colon, as in redis://host:port/database; a socket's path follows "
        + "after a third one, as in redis+unix:///path/to/socket"
    case .barePath: "malformed: a path alone; for a UNIX socket write redis+unix:///path/to/socket"
    case .fragment: "a fragment (#…) has no meaning here; write a # in a password as %23"
    case .badPercentEncoding: "bad percent-encoding: % must be followed by two hexadecimal digits; write % as %25"
    case .notUTF8: "the percent-encoded bytes are not UTF-8"
    case .nul: "a NUL byte (%00) is not allowed"
    case .ambiguousCredentials:
      "ambiguous: some clients read the word before @ as a user, some as a password; write user:@ or :password@"
    case .strayAt: "more than one @, or one behind the host; write @ as %40, / as %2F and ? as %3F in a password"
    case .unclosedBracket: "unclosed bracket; write an IPv6 address as [::1]"
    case .malformedHost:
      "not a host name or address; write an IPv6 address in brackets, as [::1], and an international name as xn--…"
    case .bareNumber:
      "a number alone is a port to some clients and an address to others; write localhost:port, or the address with its dots"
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
    case .databaseTooLarge: "the database's number is too large; it is at most \(Int32.max)"
    case .tooManySegments:
      "more than one path segment; the path of a TCP URL is the database alone, as /2; for a UNIX socket write "
        + "redis+unix:///path/to/socket"
    case .givenTwice: "given twice; write it once"
    case .unknownOption:
      "unknown option; there are db, password, client_name, protocol, connect_timeout, timeout and tls_server_name; if it "
        + "is a piece of a password, write & as %26 and ? as %3F in it"
    case .noValue: "an option needs a value; write name=value"
    case .noUnit:
      "a duration needs a unit, since some clients read seconds and some milliseconds; write 5s or 500ms"
    case .invalidValue: "the value is not one that the option can have: \(hint)"
    case .needsTLS: "it needs TLS; write rediss:// or redis+unix+tls://"
    }
  }

  private var hint: String {
    switch part {
    case .option("protocol"): "write 2 or 3"
    case .option("client_name"): "write printable ASCII without spaces"
    case .option("tls_server_name"): "write a host name or address"
    default: "write a whole number above 0 and its unit, as 5s or 500ms"
    }
  }
}
