/// How a cluster is, as a node sees it.
///
/// - SeeAlso: `CLUSTER INFO`.
public struct ClusterInfo: RESPDecodable, Sendable, Equatable {
  /// All that the node tells, by its own names, such as `cluster_state`.
  public let fields: [String: String]

  /// Reads lines as `cluster_state:ok`.
  public init(_ text: String) {
    var fields: [String: String] = [:]
    for line in TextLines.of(text) {
      if let (name, value) = TextLines.halves(line, at: ":") { fields[name] = value }
    }
    self.fields = fields
  }

  /// Creates a value from the node's own names and values, for tests.
  public init(fields: [String: String]) { self.fields = fields }

  /// What the node tells by a name of its own.
  public subscript(name: String) -> String? { fields[name] }

  /// Whether it takes commands: each slot has a node that is up, and most primaries can be reached.
  public var isOK: Bool { fields["cluster_state"] == "ok" }
  /// How many slots belong to a node.
  public var slotsAssigned: Int { int("cluster_slots_assigned") }
  /// How many of them belong to one that is up.
  public var slotsOK: Int { int("cluster_slots_ok") }
  /// How many belong to one that this node can't reach.
  public var slotsPossiblyFailing: Int { int("cluster_slots_pfail") }
  /// How many belong to one that is down, as most primaries say.
  public var slotsFailing: Int { int("cluster_slots_fail") }
  /// How many nodes it knows, itself among them.
  public var knownNodes: Int { int("cluster_known_nodes") }
  /// How many primaries have slots.
  public var size: Int { int("cluster_size") }
  /// The greatest epoch that it knows.
  public var currentEpoch: Int { int("cluster_current_epoch") }
  /// The epoch of its own configuration, or its primary's.
  public var myEpoch: Int { int("cluster_my_epoch") }
  /// How many messages it has sent to other nodes.
  public var messagesSent: Int { int("cluster_stats_messages_sent") }
  /// How many messages other nodes have sent to it.
  public var messagesReceived: Int { int("cluster_stats_messages_received") }

  private func int(_ name: String) -> Int { fields[name].flatMap { Int($0) } ?? 0 }

  /// Reads a text with a line for each field.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ClusterInfo {
    ClusterInfo(try reader.repairedText())
  }
}

/// The configuration epoch of a node.
///
/// - SeeAlso: `CLUSTER BUMPEPOCH`.
public struct ClusterEpoch: RESPDecodable, Sendable, Equatable {
  /// The epoch.
  public var number: Int
  /// Whether it is new: `false` if the node had the greatest one.
  public var isNew: Bool

  /// Creates a value, for tests.
  public init(number: Int, isNew: Bool) {
    self.number = number
    self.isNew = isNew
  }

  /// Reads a text as `BUMPED 5` or `STILL 5`.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ClusterEpoch {
    let text = try reader.repairedText()
    let words = text.split(separator: " ")
    guard words.count == 2, let number = Int(words[1]) else { throw .mismatch(expected: "an epoch", text: text) }
    return ClusterEpoch(number: number, isNew: words[0] == "BUMPED")
  }
}
