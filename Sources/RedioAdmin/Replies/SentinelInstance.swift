/// A primary, a replica or a Sentinel, as a Sentinel sees it.
///
/// Each has fields of its own; what one does not have is `nil`.
///
/// - SeeAlso: `SENTINEL PRIMARIES`, `SENTINEL REPLICAS`, `SENTINEL SENTINELS`.
public struct SentinelInstance: RESPDecodable, Sendable, Equatable {
  /// All that the Sentinel tells, by its own names, such as `last-ok-ping-reply`.
  public let fields: [String: String]

  /// Creates a value from the Sentinel's own names and values, for tests.
  public init(fields: [String: String]) { self.fields = fields }

  /// What the Sentinel tells by a name of its own.
  public subscript(name: String) -> String? { fields[name] }

  /// Its name: the one that a primary is watched by, a replica's address, a Sentinel's id.
  public var name: String { fields["name"] ?? "" }
  /// Its address.
  public var host: String { fields["ip"] ?? "" }
  /// Its port.
  public var port: Int { int("port") ?? 0 }
  /// The id of its run, which changes when it is started again; `nil` while it is not known.
  public var runID: String? { fields["runid"].flatMap { $0.isEmpty ? nil : $0 } }
  /// What it is and how it is: `master`, `slave`, `sentinel`, `s_down`, `o_down`, `disconnected`, `failover_in_progress` …
  public var flags: Set<String> { Set((fields["flags"] ?? "").split(separator: ",").map(String.init)) }
  /// Whether this Sentinel finds it down.
  public var isDown: Bool { flags.contains("s_down") || flags.contains("o_down") }
  /// How long a ping has not been answered; zero if none is due.
  public var sincePing: Duration? { milliseconds("last-ping-sent") }
  /// How long ago it answered a ping as it should.
  public var sinceAnswer: Duration? { milliseconds("last-ok-ping-reply") }
  /// How long it may stay silent until it counts as down.
  public var downAfter: Duration? { milliseconds("down-after-milliseconds") }
  /// How long ago it told of itself (`INFO`).
  public var sinceInfo: Duration? { milliseconds("info-refresh") }
  /// What it says that it is: `master` or `slave`.
  public var reportedRole: String? { fields["role-reported"] }

  /// Of a primary: how many replicas it has.
  public var replicaCount: Int? { int("num-slaves") }
  /// Of a primary: how many other Sentinels watch it.
  public var otherSentinelCount: Int? { int("num-other-sentinels") }
  /// Of a primary: how many Sentinels have to find it down.
  public var quorum: Int? { int("quorum") }
  /// Of a primary: the epoch of its configuration.
  public var configEpoch: Int? { int("config-epoch") }
  /// Of a primary: how long a failover may take.
  public var failoverTimeout: Duration? { milliseconds("failover-timeout") }
  /// Of a primary: how many replicas turn to a new one at a time.
  public var parallelSyncs: Int? { int("parallel-syncs") }

  /// Of a replica: its primary's address, as it says.
  public var primaryHost: String? { fields["master-host"] ?? fields["primary-host"] }
  /// Of a replica: its primary's port.
  public var primaryPort: Int? { int("master-port") ?? int("primary-port") }
  /// Of a replica: whether it is connected to its primary.
  public var isLinked: Bool? { (fields["master-link-status"] ?? fields["primary-link-status"]).map { $0 == "ok" } }
  /// Of a replica: the lower, the sooner it takes its primary's place; 0 for never.
  public var priority: Int? { int("slave-priority") ?? int("replica-priority") }
  /// Of a replica: how far it has come with what its primary has written, in bytes.
  public var replicationOffset: Int? { int("slave-repl-offset") ?? int("replica-repl-offset") }

  /// Of a Sentinel: how long ago it was heard of.
  public var sinceHello: Duration? { milliseconds("last-hello-message") }
  /// Of a Sentinel: the id of the one that it wants to lead the failover; `nil` if there is none.
  public var votedLeader: String? { fields["voted-leader"].flatMap { $0 == "?" ? nil : $0 } }

  private func int(_ name: String) -> Int? { fields[name].flatMap { Int($0) } }
  private func milliseconds(_ name: String) -> Duration? {
    fields[name].flatMap { Int64($0) }.map { .milliseconds($0) }
  }

  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> SentinelInstance {
    SentinelInstance(fields: try reader.decode())
  }
}
