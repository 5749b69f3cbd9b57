/// A command that has taken long.
///
/// - SeeAlso: `SLOWLOG GET`, `COMMANDLOG GET`.
public struct SlowlogEntry: RESPDecodable, Sendable, Equatable {
  /// The entry's number, larger than those of older ones.
  public var id: Int
  /// When it ran, counted from 1970-01-01 00:00 UTC, in whole seconds.
  public var time: Duration
  /// How long it took, down to a microsecond; that it waited for other commands does not count.
  public var duration: Duration
  /// The command with its arguments. Where there are very many, or long ones, the server says so in place of the rest.
  public var arguments: [Bytes]
  /// Where it came from, such as `127.0.0.1:50210`.
  public var address: String
  /// The name of the connection that it came by; empty if it has none.
  public var clientName: String

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(
    id: Int, time: Duration, duration: Duration, arguments: [Bytes] = [], address: String = "", clientName: String = ""
  ) {
    self.id = id
    self.time = time
    self.duration = duration
    self.arguments = arguments
    self.address = address
    self.clientName = clientName
  }

  /// Reads an array.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> SlowlogEntry {
    let entry = try reader.logEntry()
    return SlowlogEntry(
      id: entry.id, time: entry.time, duration: .microseconds(entry.amount), arguments: entry.arguments,
      address: entry.address, clientName: entry.clientName)
  }
}

/// A command that was large, or had a large reply.
///
/// - SeeAlso: `COMMANDLOG GET`.
public struct LargeCommand: RESPDecodable, Sendable, Equatable {
  /// The entry's number, larger than those of older ones.
  public var id: Int
  /// When it ran, counted from 1970-01-01 00:00 UTC, in whole seconds.
  public var time: Duration
  /// How large it or its reply was, in bytes.
  public var size: Int
  /// The command with its arguments. Where there are very many, or long ones, the server says so in place of the rest.
  public var arguments: [Bytes]
  /// Where it came from, such as `127.0.0.1:50210`.
  public var address: String
  /// The name of the connection that it came by; empty if it has none.
  public var clientName: String

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  public init(
    id: Int, time: Duration, size: Int, arguments: [Bytes] = [], address: String = "", clientName: String = ""
  ) {
    self.id = id
    self.time = time
    self.size = size
    self.arguments = arguments
    self.address = address
    self.clientName = clientName
  }

  /// Reads an array.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> LargeCommand {
    let entry = try reader.logEntry()
    return LargeCommand(
      id: entry.id, time: entry.time, size: Int(clamping: entry.amount), arguments: entry.arguments,
      address: entry.address, clientName: entry.clientName)
  }
}

/// What the logs have in common.
private struct LogEntry {
  var id = 0
  var time = Duration.zero
  /// Microseconds or bytes.
  var amount: Int64 = 0
  var arguments: [Bytes] = []
  var address = ""
  var clientName = ""
}

extension RESPReader {
  /// Reads an array of six.
  fileprivate mutating func logEntry() throws(RESPDecodingError) -> LogEntry {
    var elements = try elements(expecting: "an entry of a log")
    var entry = LogEntry()
    var count = 0
    while hasNext(&elements) {
      switch count {
      case 0: entry.id = try decode()
      case 1: entry.time = .seconds(try decode(Int64.self))
      case 2: entry.amount = try decode()
      case 3: entry.arguments = try decode()
      case 4: entry.address = try decode()
      case 5: entry.clientName = try decode()
      default: skip()
      }
      count += 1
    }
    guard count > 3 else { throw .mismatch(expected: "an entry of a log", got: "an array of \(count)") }
    return entry
  }
}
