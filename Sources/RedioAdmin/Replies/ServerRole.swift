/// What a server is in a replication.
///
/// - SeeAlso: `ROLE`.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum ServerRole: RESPDecodable, Sendable, Equatable {
  /// It takes writes, and sends them to its replicas. The offset says how many bytes it has written so far.
  case primary(offset: Int, replicas: [Replica])
  /// It follows a primary. The offset says how far it has come, in bytes; -1 if it has not begun.
  case replica(primaryHost: String, primaryPort: Int, state: ReplicaState, offset: Int)
  /// It watches these primaries, which it knows by names.
  case sentinel(primaries: [String])

  /// A primary's replica.
  public struct Replica: RESPDecodable, Sendable, Equatable {
    /// Its address.
    public var host: String
    /// Its port.
    public var port: Int
    /// How far it has come with what its primary has written, in bytes, as it has said last.
    public var offset: Int

    /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
    public init(host: String, port: Int, offset: Int = 0) {
      self.host = host
      self.port = port
      self.offset = offset
    }

    /// Reads an array of three.
    public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Replica {
      var elements = try reader.elements(expecting: "a replica")
      let replica = Replica(
        host: try reader.next(of: &elements), port: try reader.next(of: &elements),
        offset: try reader.next(of: &elements))
      while reader.hasNext(&elements) { reader.skip() }
      return replica
    }
  }

  /// How far a replica's connection to its primary is.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum ReplicaState: String, RESPDecodable, Sendable, Equatable {
    /// It follows no primary any more.
    case none
    /// It is about to connect.
    case connect
    /// It connects.
    case connecting
    /// It and its primary make themselves known to each other.
    case handshake
    /// It takes over all that its primary holds.
    case sync
    /// It takes over what its primary writes.
    case connected
    /// None of these.
    case unknown

    /// Reads a word.
    public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ReplicaState {
      ReplicaState(rawValue: try reader.repairedText()) ?? .unknown
    }
  }

  /// Reads an array whose first element says which one it is.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ServerRole {
    var elements = try reader.elements(expecting: "a role")
    let role: ServerRole
    let name = try reader.next(of: &elements, as: String.self)
    switch name {
    case "master", "primary":
      role = .primary(offset: try reader.next(of: &elements), replicas: try reader.next(of: &elements))
    case "slave", "replica":
      role = .replica(
        primaryHost: try reader.next(of: &elements), primaryPort: try reader.next(of: &elements),
        state: try reader.next(of: &elements), offset: try reader.next(of: &elements))
    case "sentinel": role = .sentinel(primaries: try reader.next(of: &elements))
    default: throw .mismatch(expected: "a role", text: name)
    }
    while reader.hasNext(&elements) { reader.skip() }
    return role
  }
}

extension RESPReader {
  /// Reads the next element of an aggregate that has to have one.
  fileprivate mutating func next<T: RESPDecodable>(
    of elements: inout Elements, as type: T.Type = T.self
  ) throws(RESPDecodingError) -> T {
    guard hasNext(&elements) else { throw .mismatch(expected: "a role", got: "an array that ends too early") }
    return try T.decode(&self)
  }
}
