/// Why a text is not a URL of a server: which part is wrong, and how to write it.
///
/// It quotes nothing of the text but the names of options that there are: whatever else stands in it can be a secret or a
/// piece of one, since a password whose special characters are not encoded ends in the place of a host, a port, a database,
/// an option or a fragment.
public struct RedisURLError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A part of a URL.
  public enum Part: Hashable, Sendable {
    /// The text as a whole.
    case url
    /// What stands before `://`.
    case scheme
    /// What stands before `@`.
    case credentials
    /// The host.
    case host
    /// The port.
    case port
    /// The database, in the path or an option.
    case database
    /// The path of a UNIX socket.
    case path
    /// The options as a whole, or one of them that is not known: its text may be a piece of a password.
    case options
    /// The option of this name, which is one of those that there are.
    case option(String)
  }

  /// The rule that was broken.
  public enum Reason: Hashable, Sendable {
    /// Nothing is there.
    case empty
    /// White space, which a URL has none of.
    case whiteSpace
    /// A control character.
    case controlCharacter
    /// A scheme that is not a server's.
    case unsupportedScheme
    /// A known scheme without `://` behind it, or none.
    case malformed
    /// A path alone, of a socket perhaps.
    case barePath
    /// A fragment: `#` and what follows.
    case fragment
    /// A `%` without two hexadecimal digits.
    case badPercentEncoding
    /// Percent-encoded bytes that are not UTF-8.
    case notUTF8
    /// A NUL byte, where none can be.
    case nul
    /// One word before `@`: a user to some clients, a password to others.
    case ambiguousCredentials
    /// More than one `@`, or one after the host.
    case strayAt
    /// `[` without `]`.
    case unclosedBracket
    /// A character that no host has, or an address that is not one.
    case malformedHost
    /// A host of digits alone: a port to some clients, an address in one number to resolvers.
    case bareNumber
    /// A port that is not digits.
    case portNotANumber
    /// A port that is not 1 to 65535.
    case portOutOfRange
    /// A UNIX socket with a port.
    case portOnUNIXSocket
    /// A UNIX URL without a path.
    case noSocketPath
    /// A host where a UNIX socket's path begins.
    case hostOnUNIXSocket
    /// TLS on a UNIX socket without a name for its certificate.
    case noServerName
    /// A database that is not digits.
    case databaseNotANumber
    /// A database whose number no server has.
    case databaseTooLarge
    /// A path of several segments where a database stands.
    case tooManySegments
    /// Something given in two places, with two values.
    case givenTwice
    /// An option that is not known.
    case unknownOption
    /// An option without `=`.
    case noValue
    /// A duration without a unit.
    case noUnit
    /// A value that the option can't have.
    case invalidValue
    /// An option for TLS without TLS.
    case needsTLS
  }

  /// The part that is wrong.
  public let part: Part
  /// The rule that was broken.
  public let reason: Reason

  init(_ part: Part, _ reason: Reason) {
    self.part = part
    self.reason = reason
  }

  /// One sentence: which part, what is wrong, how to write it.
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
