/// Where a primary is.
///
/// - SeeAlso: `SENTINEL GET-PRIMARY-ADDR-BY-NAME`.
public struct SentinelAddress: RESPDecodable, Sendable, Hashable {
  /// Its address or name.
  public var host: String
  /// Its port.
  public var port: Int

  /// Creates a value, for tests.
  public init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// Reads an array of two.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> SentinelAddress {
    try reader.pair(serverText, Int.decode) { SentinelAddress(host: $0, port: $1) }
  }
}

/// What a Sentinel finds, when another one asks it.
///
/// - SeeAlso: `SENTINEL IS-PRIMARY-DOWN-BY-ADDR`.
public struct SentinelVote: RESPDecodable, Sendable, Equatable {
  /// Whether it finds the primary down.
  public var isDown: Bool
  /// The id of the Sentinel that it wants to lead the failover; `nil` if it was not asked for one.
  public var leader: String?
  /// The epoch in which it has said so.
  public var epoch: Int

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(isDown: Bool, leader: String? = nil, epoch: Int = 0) {
    self.isDown = isDown
    self.leader = leader
    self.epoch = epoch
  }

  /// Reads an array of three.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> SentinelVote {
    var elements = try reader.elements(expecting: "a vote")
    guard reader.hasNext(&elements) else { throw .mismatch(expected: "a vote", got: "an empty array") }
    var vote = SentinelVote(isDown: try reader.decode(), leader: nil, epoch: 0)
    guard reader.hasNext(&elements) else { throw .mismatch(expected: "a vote", got: "an array of one") }
    let leader = try reader.decode(String.self)
    vote.leader = leader == "*" ? nil : leader
    guard reader.hasNext(&elements) else { throw .mismatch(expected: "a vote", got: "an array of two") }
    vote.epoch = try reader.decode()
    while reader.hasNext(&elements) { reader.skip() }
    return vote
  }
}

/// What a primary and its replicas have told of themselves.
///
/// - SeeAlso: `SENTINEL INFO-CACHE`.
public struct SentinelInfoCache: RESPDecodable, Sendable, Equatable {
  /// What one of them has told.
  public struct Entry: RESPDecodable, Sendable, Equatable {
    /// How long ago.
    public var age: Duration
    /// The reply to `INFO`; `nil` if there was none yet.
    public var info: String?

    /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
    public init(age: Duration, info: String? = nil) {
      self.age = age
      self.info = info
    }

    /// Reads an array of two.
    public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Entry {
      try reader.pair(Int64.decode, String?.decode) { Entry(age: .milliseconds($0), info: $1) }
    }
  }

  /// The name that the primary is watched by.
  public var name: String
  /// What the primary has told.
  public var primary: Entry
  /// What its replicas have told.
  public var replicas: [Entry]

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(name: String, primary: Entry, replicas: [Entry] = []) {
    self.name = name
    self.primary = primary
    self.replicas = replicas
  }

  private init(_ name: String, _ entries: [Entry]) {
    self.name = name
    primary = entries.first ?? Entry(age: .zero, info: nil)
    replicas = Array(entries.dropFirst())
  }

  /// Reads an array of a name and entries.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> SentinelInfoCache {
    try reader.pair(serverText, [Entry].decode, SentinelInfoCache.init)
  }

  /// Reads names and entries in turn.
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [SentinelInfoCache] {
    try reader.pairs(serverText, [Entry].decode, SentinelInfoCache.init)
  }
}

/// A script that a Sentinel runs, or is about to.
///
/// - SeeAlso: `SENTINEL PENDING-SCRIPTS`.
public struct SentinelScript: RESPDecodable, Sendable, Equatable {
  /// The script and its arguments.
  public var arguments: [String]
  /// Whether it runs.
  public var isRunning: Bool
  /// Its process, if it runs.
  public var processID: Int?
  /// How long it has run, if it does.
  public var runTime: Duration?
  /// After what time it runs, if it waits.
  public var delay: Duration?
  /// How many times it has been run again.
  public var retries: Int

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(
    arguments: [String] = [], isRunning: Bool = false, processID: Int? = nil, runTime: Duration? = nil,
    delay: Duration? = nil, retries: Int = 0
  ) {
    self.arguments = arguments
    self.isRunning = isRunning
    self.processID = processID
    self.runTime = runTime
    self.delay = delay
    self.retries = retries
  }

  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> SentinelScript {
    var script = SentinelScript()
    try reader.fields(expecting: "a script") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "argv": script.arguments = try reader.decode()
      case "flags": script.isRunning = try reader.decode(String.self).contains("running")
      case "pid":
        let id = try reader.decode(Int.self)
        script.processID = id == 0 ? nil : id
      case "run-time": script.runTime = .milliseconds(try reader.decode(Int64.self))
      case "run-delay": script.delay = .milliseconds(try reader.decode(Int64.self))
      case "retry-num": script.retries = try reader.decode()
      default: break
      }
    }
    return script
  }
}
