/// Whether a user may run a command.
///
/// - SeeAlso: `ACL DRYRUN`.
public enum ACLVerdict: RESPDecodable, Sendable, Equatable {
  /// The user may.
  case allowed
  /// The user may not; why, in the server's words.
  case denied(String)

  /// Whether the user may.
  public var isAllowed: Bool { self == .allowed }

  /// Reads `OK` or a text.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ACLVerdict {
    let text = try reader.decode(String.self)
    return text == "OK" ? .allowed : .denied(text)
  }
}

/// What a user was refused.
///
/// - SeeAlso: `ACL LOG`.
public struct ACLLogEntry: RESPDecodable, Sendable, Equatable {
  /// How often, within a minute each time, as the same one.
  public var count: Int
  /// Why: `command`, `key`, `channel`, `auth` for a wrong password, or another name.
  public var reason: String
  /// Where: `toplevel`, `multi` in a transaction, `lua` in a script, `module`, or another name.
  public var context: String
  /// What: the command, key or channel.
  public var object: Bytes
  /// The user's name.
  public var username: String
  /// How long ago it last was, down to a millisecond.
  public var age: Duration
  /// The connection, as it last was.
  public var client: ClientInfo?
  /// The entry's number, larger than those of older ones; since Redis 7.2.
  public var id: Int?
  /// When it first was, counted from 1970-01-01 00:00 UTC, down to a millisecond; since Redis 7.2.
  public var created: Duration?
  /// When it last was, counted from 1970-01-01 00:00 UTC, down to a millisecond; since Redis 7.2.
  public var updated: Duration?

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(
    count: Int = 0, reason: String = "", context: String = "", object: Bytes = Bytes(), username: String = "",
    age: Duration = .zero, client: ClientInfo? = nil, id: Int? = nil, created: Duration? = nil, updated: Duration? = nil
  ) {
    self.count = count
    self.reason = reason
    self.context = context
    self.object = object
    self.username = username
    self.age = age
    self.client = client
    self.id = id
    self.created = created
    self.updated = updated
  }

  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ACLLogEntry {
    var entry = ACLLogEntry()
    try reader.fields(expecting: "an entry of the ACL log") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "count": entry.count = try reader.decode()
      case "reason": entry.reason = try reader.decode()
      case "context": entry.context = try reader.decode()
      case "object": entry.object = try reader.decode()
      case "username": entry.username = try reader.decode()
      case "age-seconds":
        let milliseconds = (try reader.decode(Double.self) * 1000).rounded()
        guard let milliseconds = Int64(exactly: milliseconds) else {
          throw .mismatch(expected: "seconds", got: "\(milliseconds) milliseconds")
        }
        entry.age = .milliseconds(milliseconds)
      case "client-info": entry.client = try reader.decode()
      case "entry-id": entry.id = try reader.decode()
      case "timestamp-created": entry.created = .milliseconds(try reader.decode(Int64.self))
      case "timestamp-last-updated": entry.updated = .milliseconds(try reader.decode(Int64.self))
      default: break
      }
    }
    return entry
  }
}
