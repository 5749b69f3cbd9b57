/// Nodes with the same slots: a primary and its replicas.
///
/// - SeeAlso: `CLUSTER SHARDS`.
public struct ClusterShard: RESPDecodable, Sendable, Equatable {
  /// A node.
  public struct Node: RESPDecodable, Sendable, Equatable {
    /// Its id: 40 hexadecimal digits.
    public var id: String
    /// Its port; `nil` if it takes TLS alone.
    public var port: Int?
    /// Its port for TLS; `nil` if it takes none.
    public var tlsPort: Int?
    /// Its IP address; empty if it is not known.
    public var ip: String
    /// The address or name by which clients should reach it; `nil` if it is not known: then it is the one that was used to ask.
    public var endpoint: String?
    /// Its name, if it has one.
    public var hostname: String?
    /// What it is: `master` or `replica`.
    public var role: String
    /// How far it has come with what its primary has written, or has written itself, in bytes.
    public var replicationOffset: Int
    /// `online`, `loading` or `fail`.
    public var health: String
    /// Where it stands, if it is told; since Valkey 9.0.
    public var availabilityZone: String?

    /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
    public init(
      id: String = "", port: Int? = nil, tlsPort: Int? = nil, ip: String = "", endpoint: String? = nil,
      hostname: String? = nil, role: String = "", replicationOffset: Int = 0, health: String = "",
      availabilityZone: String? = nil
    ) {
      self.id = id
      self.port = port
      self.tlsPort = tlsPort
      self.ip = ip
      self.endpoint = endpoint
      self.hostname = hostname
      self.role = role
      self.replicationOffset = replicationOffset
      self.health = health
      self.availabilityZone = availabilityZone
    }

    /// Whether it is the primary.
    public var isPrimary: Bool { role == "master" }

    /// Reads a map.
    public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Node {
      var node = Node()
      try reader.fields(expecting: "a node") { (name, reader) throws(RESPDecodingError) in
        switch name {
        case "id": node.id = try reader.decode()
        case "port": node.port = try reader.decode()
        case "tls-port": node.tlsPort = try reader.decode()
        case "ip": node.ip = try reader.decode()
        case "endpoint": node.endpoint = try reader.decode(String?.self).flatMap { $0.isEmpty ? nil : $0 }
        case "hostname": node.hostname = try reader.decode(String?.self).flatMap { $0.isEmpty ? nil : $0 }
        case "role": node.role = try reader.decode()
        case "replication-offset": node.replicationOffset = try reader.decode()
        case "health": node.health = try reader.decode()
        case "availability-zone":
          node.availabilityZone = try reader.decode(String?.self).flatMap { $0.isEmpty ? nil : $0 }
        default: break
        }
      }
      return node
    }
  }

  /// Its slots.
  public var slots: [ClosedRange<Int>]
  /// Its nodes.
  public var nodes: [Node]
  /// Its id: 40 hexadecimal digits; since Valkey 9.0.
  public var id: String?

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(slots: [ClosedRange<Int>] = [], nodes: [Node] = [], id: String? = nil) {
    self.slots = slots
    self.nodes = nodes
    self.id = id
  }

  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ClusterShard {
    var shard = ClusterShard()
    try reader.fields(expecting: "a shard") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "slots":
        for bounds in try RESPPair<Int, Int>.decodeArray(&reader) {
          guard let range = slotRange(bounds.first, bounds.second) else {
            throw .mismatch(expected: "slots", got: "\(bounds.first) to \(bounds.second)")
          }
          shard.slots.append(range)
        }
      case "nodes": shard.nodes = try reader.decode()
      case "id": shard.id = try reader.decode()
      default: break
      }
    }
    return shard
  }
}

/// A connection between two nodes.
///
/// - SeeAlso: `CLUSTER LINKS`.
public struct ClusterLink: RESPDecodable, Sendable, Equatable {
  /// The node that has made it.
  public enum Direction: String, Sendable, Equatable {
    /// The node that was asked.
    case to
    /// The other one.
    case from
  }

  /// The node that has made it.
  public var direction: Direction
  /// The other node's id.
  public var node: String
  /// When it was made, counted from 1970-01-01 00:00 UTC.
  public var created: Duration
  /// What the node waits for: `r` to read, `w` to write.
  public var events: Set<Character>
  /// Bytes of the buffer for what is to be sent.
  public var sendBufferAllocated: Int
  /// Bytes of it that wait to be sent.
  public var sendBufferUsed: Int

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(
    direction: Direction, node: String = "", created: Duration = .zero, events: Set<Character> = [],
    sendBufferAllocated: Int = 0, sendBufferUsed: Int = 0
  ) {
    self.direction = direction
    self.node = node
    self.created = created
    self.events = events
    self.sendBufferAllocated = sendBufferAllocated
    self.sendBufferUsed = sendBufferUsed
  }

  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ClusterLink {
    var link = ClusterLink(direction: .to)
    try reader.fields(expecting: "a connection between nodes") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "direction":
        let word = try reader.decode(String.self)
        guard let direction = Direction(rawValue: word) else { throw .mismatch(expected: "to or from", text: word) }
        link.direction = direction
      case "node": link.node = try reader.decode()
      case "create-time": link.created = .milliseconds(try reader.decode(Int64.self))
      case "events": link.events = Set(try reader.decode(String.self))
      case "send-buffer-allocated": link.sendBufferAllocated = try reader.decode()
      case "send-buffer-used": link.sendBufferUsed = try reader.decode()
      default: break
      }
    }
    return link
  }
}
