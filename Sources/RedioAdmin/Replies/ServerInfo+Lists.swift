// Fields that are a list each: `keys=2,expires=1`.

extension ServerInfo {
  /// How full a database is.
  public struct Database: Sendable, Equatable {
    /// All that the server tells, by its own names, such as `keys_with_volatile_items`.
    public let fields: [String: String]

    /// Creates a value from the server's own names and values, for tests.
    public init(fields: [String: String]) { self.fields = fields }

    /// How many keys it has.
    public var keys: Int { int("keys") ?? 0 }
    /// How many of them go away by themselves.
    public var expires: Int { int("expires") ?? 0 }
    /// How long these stay on the average; `nil` if the server does not know.
    public var averageTTL: Duration? { int("avg_ttl").flatMap { $0 > 0 ? .milliseconds($0) : nil } }

    private func int(_ name: String) -> Int? { fields[name].flatMap { Int($0) } }
  }

  /// How a command has fared.
  public struct CommandStatistics: Sendable, Equatable {
    /// All that the server tells, by its own names.
    public let fields: [String: String]

    /// Creates a value from the server's own names and values, for tests.
    public init(fields: [String: String]) { self.fields = fields }

    /// How often it was run.
    public var calls: Int { int("calls") ?? 0 }
    /// How long that has taken, all calls together.
    public var time: Duration { .microseconds(int("usec") ?? 0) }
    /// How often it was not run, since something was wrong with it; since Redis 6.2.
    public var rejectedCalls: Int? { int("rejected_calls") }
    /// How often it was run and ended in an error; since Redis 6.2.
    public var failedCalls: Int? { int("failed_calls") }

    private func int(_ name: String) -> Int? { fields[name].flatMap { Int($0) } }
  }

  /// A primary's replica.
  public struct Replica: Sendable, Equatable {
    /// All that the server tells, by its own names.
    public let fields: [String: String]

    /// Creates a value from the server's own names and values, for tests.
    public init(fields: [String: String]) { self.fields = fields }

    /// Its address.
    public var host: String { fields["ip"] ?? "" }
    /// Its port.
    public var port: Int { int("port") ?? 0 }
    /// How far its connection is: `wait_bgsave`, `send_bulk`, `online`.
    public var state: String { fields["state"] ?? "" }
    /// How far it has come with what its primary has written, in bytes.
    public var offset: Int? { int("offset") }
    /// How long ago it has said so, in whole seconds.
    public var lag: Duration? { int("lag").map { .seconds($0) } }

    private func int(_ name: String) -> Int? { fields[name].flatMap { Int($0) } }
  }

  /// The databases that have keys, by their numbers.
  public var databases: [Int: Database] {
    var databases: [Int: Database] = [:]
    for field in self[section: .keyspace]?.fields ?? [] {
      guard let number = Self.number(field.name, "db") else { continue }
      databases[number] = Database(fields: Self.parts(field.value))
    }
    return databases
  }

  /// The commands that were run, by their names: `get`, `client|list`. In the section `.commandstats`.
  public var commandStatistics: [String: CommandStatistics] {
    var statistics: [String: CommandStatistics] = [:]
    for field in self[section: .commandstats]?.fields ?? [] {
      guard let name = Self.name(field.name, "cmdstat_") else { continue }
      statistics[name] = CommandStatistics(fields: Self.parts(field.value))
    }
    return statistics
  }

  /// How often each error was answered, by its code: `WRONGTYPE`. In the section `.errorstats`. Scripts make codes too; those
  /// that are equal as text count together.
  public var errorStatistics: [String: Int] {
    var counts: [String: Int] = [:]
    for field in self[section: .errorstats]?.fields ?? [] {
      guard let name = Self.name(field.name, "errorstat_") else { continue }
      guard let count = Self.parts(field.value)["count"].flatMap({ Int($0) }) else { continue }
      counts[name] = (counts[name] ?? 0).addingReportingOverflow(count).partialValue
    }
    return counts
  }

  /// A primary's replicas, in its order.
  public var replicas: [Replica] {
    (self[section: .replication]?.fields ?? []).compactMap { field in
      guard Self.number(field.name, "slave") ?? Self.number(field.name, "replica") != nil else { return nil }
      return Replica(fields: Self.replicaParts(field.value))
    }
  }

  /// What stands behind a beginning.
  private static func name(_ text: String, _ beginning: String) -> String? {
    text.utf8.starts(with: beginning.utf8) ? String(text.utf8.dropFirst(beginning.utf8.count)) : nil
  }

  private static func number(_ text: String, _ beginning: String) -> Int? {
    name(text, beginning).flatMap { Int($0) }
  }

  /// The address is what the replica says (`replica-announce-ip`), commas and all: the server's own parts begin behind it.
  private static func replicaParts(_ value: String) -> [String: String] {
    let text = Array(value.utf8)
    let port = ",port=".utf8
    guard text.starts(with: "ip=".utf8),
      let end = text.indices.last(where: { text[$0...].starts(with: port) && hasPortAndState(text[$0...]) })
    else { return parts(value) }
    var parts = parts(String(decoding: text[(end + 1)...], as: UTF8.self))
    parts["ip"] = String(decoding: text[3..<end], as: UTF8.self)
    return parts
  }

  /// Whether a text is `,port=` and digits, and then the state.
  private static func hasPortAndState(_ text: ArraySlice<UInt8>) -> Bool {
    text.dropFirst(6).drop { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }.starts(with: ",state=".utf8)
  }

  private static func parts(_ value: String) -> [String: String] {
    var parts: [String: String] = [:]
    for part in value.utf8.split(separator: UInt8(ascii: ",")) {
      if let (name, value) = TextLines.halves(Substring(part), at: "=") { parts[name] = value }
    }
    return parts
  }
}
