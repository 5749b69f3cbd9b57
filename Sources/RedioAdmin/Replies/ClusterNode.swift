/// A node of a cluster, as another one knows it.
///
/// - SeeAlso: `CLUSTER NODES`, `CLUSTER REPLICAS`.
public struct ClusterNode: RESPDecodable, Sendable, Equatable {
  /// Its id: 40 hexadecimal digits.
  public var id: String
  /// Its address; empty if it is not known.
  public var host: String
  /// Its port for clients.
  public var port: Int
  /// Its port for nodes.
  public var busPort: Int
  /// Its name, if it has one; since Redis 7.0.
  public var hostname: String?
  /// What else is known of it, such as `shard-id`; since Redis 7.0.
  public var attributes: [String: String]
  /// What it is: `myself`, `master`, `slave`, `fail?`, `fail`, `handshake`, `noaddr`, `nofailover`.
  public var flags: Set<String>
  /// The id of its primary; `nil` for a primary.
  public var primary: String?
  /// Since when a ping to it has not been answered, counted from 1970-01-01 00:00 UTC; `nil` if none is due.
  public var pingSent: Duration?
  /// When it last answered one, counted from 1970-01-01 00:00 UTC; `nil` if it never has.
  public var pongReceived: Duration?
  /// The epoch of its configuration, or its primary's.
  public var configEpoch: Int
  /// Whether there is a connection to it.
  public var isConnected: Bool
  /// Its slots.
  public var slots: [ClosedRange<Int>]
  /// Slots that go to other nodes, and their ids. A node tells that of itself alone.
  public var migrating: [Int: String]
  /// Slots that come from other nodes, and their ids. A node tells that of itself alone.
  public var importing: [Int: String]

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(
    id: String, host: String = "", port: Int = 0, busPort: Int = 0, hostname: String? = nil,
    attributes: [String: String] = [:], flags: Set<String> = [], primary: String? = nil, pingSent: Duration? = nil,
    pongReceived: Duration? = nil, configEpoch: Int = 0, isConnected: Bool = true, slots: [ClosedRange<Int>] = [],
    migrating: [Int: String] = [:], importing: [Int: String] = [:]
  ) {
    self.id = id
    self.host = host
    self.port = port
    self.busPort = busPort
    self.hostname = hostname
    self.attributes = attributes
    self.flags = flags
    self.primary = primary
    self.pingSent = pingSent
    self.pongReceived = pongReceived
    self.configEpoch = configEpoch
    self.isConnected = isConnected
    self.slots = slots
    self.migrating = migrating
    self.importing = importing
  }

  /// Whether it is the one that was asked.
  public var isMyself: Bool { flags.contains("myself") }
  /// Whether it is a primary.
  public var isPrimary: Bool { flags.contains("master") }
  /// Whether it is a replica.
  public var isReplica: Bool { flags.contains("slave") }
  /// Whether it is down, as most primaries say.
  public var isFailing: Bool { flags.contains("fail") }

  /// Reads a line of `CLUSTER NODES`; `nil` if it is none.
  public init?(_ line: some StringProtocol) {
    let words = TextLines.words(line)
    guard words.count >= 8, let epoch = Int(words[6]) else { return nil }
    id = String(words[0])
    var names = words[1].split(separator: ",", omittingEmptySubsequences: false)
    let ports = names.removeFirst().split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    // An IPv6 address has colons itself.
    let mark = ports[0].lastIndex(of: ":") ?? ports[0].startIndex
    guard let port = Int(ports[0][mark...].dropFirst()) else { return nil }
    host = String(ports[0][..<mark])
    self.port = port
    busPort = ports.count > 1 ? Int(ports[1]) ?? 0 : 0
    (hostname, attributes) = (nil, [:])
    for (index, name) in names.enumerated() {
      if let (key, value) = TextLines.halves(name, at: "=") {
        attributes[key] = value
      } else if index == 0, !name.isEmpty {
        hostname = String(name)
      }
    }
    flags = Set(words[2].split(separator: ",").map(String.init))
    primary = words[3] == "-" ? nil : String(words[3])
    func time(_ word: some StringProtocol) -> Duration? {
      Int64(word).flatMap { $0 > 0 ? .milliseconds($0) : nil }
    }
    pingSent = time(words[4])
    pongReceived = time(words[5])
    configEpoch = epoch
    isConnected = words[7] == "connected"
    (slots, migrating, importing) = ([], [:], [:])
    for word in words[8...] { addSlots(String(word)) }
  }

  /// Reads `5`, `1-3`, `[7->-node]` or `[7-<-node]`.
  private mutating func addSlots(_ word: String) {
    if word.hasPrefix("[") {
      let inner = word.dropFirst().dropLast()
      if let arrow = inner.firstRange(of: "->-"), let slot = Int(inner[..<arrow.lowerBound]) {
        migrating[slot] = String(inner[arrow.upperBound...])
      } else if let arrow = inner.firstRange(of: "-<-"), let slot = Int(inner[..<arrow.lowerBound]) {
        importing[slot] = String(inner[arrow.upperBound...])
      }
      return
    }
    if let range = slotRange(word) { slots.append(range) }
  }

  /// Reads a line.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ClusterNode {
    try node(try reader.repairedText())
  }

  private static func node(_ line: some StringProtocol) throws(RESPDecodingError) -> ClusterNode {
    guard let node = ClusterNode(line) else { throw .mismatch(expected: "a node of a cluster", text: String(line)) }
    return node
  }

  /// Reads lines, each for itself or in one text.
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [ClusterNode] {
    if reader.isAggregate { return try reader.list(decode) }
    var nodes: [ClusterNode] = []
    for line in TextLines.of(try reader.repairedText()) { nodes.append(try node(line)) }
    return nodes
  }
}

/// Reads `5` or `1-3`.
func slotRange(_ text: some StringProtocol) -> ClosedRange<Int>? {
  let bounds = text.split(separator: "-")
  guard let first = bounds.first.flatMap({ Int($0) }), let last = bounds.last.flatMap({ Int($0) }), bounds.count <= 2
  else { return nil }
  return slotRange(first, last)
}

/// The slots from one to another; `nil` if no cluster has such. Who gets them counts them, and goes through them.
func slotRange(_ first: Int, _ last: Int) -> ClosedRange<Int>? {
  first >= 0 && first <= last && last < 16_384 ? first...last : nil
}
