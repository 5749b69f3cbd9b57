/// Slots that follow one another, and the nodes that serve them.
///
/// - SeeAlso: `CLUSTER SLOTS`.
public struct ClusterSlotRange: RESPDecodable, Sendable, Equatable {
  /// Where a node is.
  public struct Node: RESPDecodable, Sendable, Equatable {
    /// Its address or name; `nil` if it is not known: then it is the one that was used to ask.
    public var host: String?
    /// Its port.
    public var port: Int
    /// Its id: 40 hexadecimal digits.
    public var id: String
    /// What else is known of it: `hostname`, `ip`, `availability-zone`; since Redis 7.0.
    public var attributes: [String: String]

    /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
    public init(host: String? = nil, port: Int, id: String = "", attributes: [String: String] = [:]) {
      self.host = host
      self.port = port
      self.id = id
      self.attributes = attributes
    }

    /// Reads an array.
    public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Node {
      var elements = try reader.elements(expecting: "a node")
      func mustHaveNext() throws(RESPDecodingError) {
        guard reader.hasNext(&elements) else { throw .mismatch(expected: "a node", got: "an array that is too short") }
      }
      try mustHaveNext()
      let host = try reader.decode(String?.self)
      try mustHaveNext()
      let port = try Int.decode(&reader)
      try mustHaveNext()
      var node = Node(host: host.flatMap { $0.isEmpty ? nil : $0 }, port: port, id: "", attributes: [:])
      node.id = try reader.repairedText()
      if reader.hasNext(&elements) { node.attributes = try reader.decode() }
      while reader.hasNext(&elements) { reader.skip() }
      return node
    }
  }

  /// The slots.
  public var slots: ClosedRange<Int>
  /// The node that takes writes to these slots.
  public var primary: Node
  /// The nodes that answer reads of these slots, too.
  public var replicas: [Node]

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(slots: ClosedRange<Int>, primary: Node, replicas: [Node] = []) {
    self.slots = slots
    self.primary = primary
    self.replicas = replicas
  }

  /// Reads an array.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ClusterSlotRange {
    var elements = try reader.elements(expecting: "slots")
    guard reader.hasNext(&elements) else { throw .mismatch(expected: "slots", got: "an empty array") }
    let first = try Int.decode(&reader)
    guard reader.hasNext(&elements) else { throw .mismatch(expected: "slots", got: "an array of one") }
    let last = try Int.decode(&reader)
    guard let slots = slotRange(first, last) else {
      throw .mismatch(expected: "slots", got: "\(first) to \(last)")
    }
    guard reader.hasNext(&elements) else { throw .mismatch(expected: "slots", got: "a range without a node") }
    var range = ClusterSlotRange(slots: slots, primary: try reader.decode(), replicas: [])
    while reader.hasNext(&elements) { range.replicas.append(try reader.decode()) }
    return range
  }
}
