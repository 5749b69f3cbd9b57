/// How long a command has taken.
///
/// - SeeAlso: `LATENCY HISTOGRAM`.
public struct LatencyHistogram: RESPDecodable, Sendable, Equatable {
  /// How often it took a time, or less.
  public struct Bucket: Sendable, Equatable {
    /// The time, in microseconds: a power of two, about.
    public var upTo: Duration
    /// How often it took that, or less.
    public var count: Int

    /// Creates a value, for tests.
    public init(upTo: Duration, count: Int) {
      self.upTo = upTo
      self.count = count
    }
  }

  /// How often it was run.
  public var calls: Int
  /// The distribution, shortest times first. The last one counts all of them.
  public var buckets: [Bucket]

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(calls: Int = 0, buckets: [Bucket] = []) {
    self.calls = calls
    self.buckets = buckets
  }

  /// Reads a map.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> LatencyHistogram {
    var histogram = LatencyHistogram()
    try reader.fields(expecting: "a histogram") { (name, reader) throws(RESPDecodingError) in
      switch name {
      case "calls": histogram.calls = try reader.decode()
      case "histogram_usec":
        histogram.buckets = try reader.pairs(Int64.decode, Int.decode) { Bucket(upTo: .microseconds($0), count: $1) }
      default: break
      }
    }
    return histogram
  }
}

/// How long an event has taken, once.
///
/// - SeeAlso: `LATENCY HISTORY`.
public struct LatencySample: RESPDecodable, Sendable, Equatable {
  /// When it was, counted from 1970-01-01 00:00 UTC, in whole seconds.
  public var time: Duration
  /// How long it took, in milliseconds: the longest of this second.
  public var latency: Duration

  /// Creates a value, for tests.
  public init(time: Duration, latency: Duration) {
    self.time = time
    self.latency = latency
  }

  /// Reads an array of two.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> LatencySample {
    try reader.pair(Int64.decode, Int64.decode) { LatencySample(time: .seconds($0), latency: .milliseconds($1)) }
  }
}

/// An event that has taken long.
///
/// - SeeAlso: `LATENCY LATEST`.
public struct LatencyEvent: RESPDecodable, Sendable, Equatable {
  /// What it is: `command`, `fork`, `expire-cycle` …
  public var name: String
  /// When it last was, counted from 1970-01-01 00:00 UTC, in whole seconds.
  public var time: Duration
  /// How long it last took, in milliseconds.
  public var latest: Duration
  /// The longest that it has taken, in milliseconds.
  public var longest: Duration
  /// How long it has taken altogether, in milliseconds; since Valkey 8.1.
  public var total: Duration?
  /// How often it was; since Valkey 8.1.
  public var count: Int?

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(
    name: String = "", time: Duration = .zero, latest: Duration = .zero, longest: Duration = .zero,
    total: Duration? = nil, count: Int? = nil
  ) {
    self.name = name
    self.time = time
    self.latest = latest
    self.longest = longest
    self.total = total
    self.count = count
  }

  /// Reads an array of four or more.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> LatencyEvent {
    var elements = try reader.elements(expecting: "an event")
    var event = LatencyEvent()
    var count = 0
    while reader.hasNext(&elements) {
      switch count {
      case 0: event.name = try reader.decode()
      case 1: event.time = .seconds(try reader.decode(Int64.self))
      case 2: event.latest = .milliseconds(try reader.decode(Int64.self))
      case 3: event.longest = .milliseconds(try reader.decode(Int64.self))
      case 4: event.total = .milliseconds(try reader.decode(Int64.self))
      case 5: event.count = try reader.decode()
      default: reader.skip()
      }
      count += 1
    }
    guard count > 3 else { throw .mismatch(expected: "an event", got: "an array of \(count)") }
    return event
  }
}
