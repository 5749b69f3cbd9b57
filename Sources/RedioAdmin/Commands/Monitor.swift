public import RESP
public import Redio

/// A command that a server has been sent, as `Redis.monitor()` gives it.
public struct MonitoredCommand: Sendable, Hashable {
  /// The client that sent a command.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Source: Sendable, Hashable {
    /// A client by TCP, from this address and port, such as `127.0.0.1:50210`.
    case address(String)
    /// A client by the server's UNIX socket, which has this path.
    case unixSocket(String)
    /// A script.
    case script
  }

  /// When the server began to execute it, counted from 1970-01-01 00:00 UTC, down to a microsecond.
  public var time: Duration
  /// Its database.
  public var database: Int
  /// The client that sent it.
  public var source: Source
  /// Its name and arguments. What is secret the server leaves out, or writes `(redacted)` in its place.
  public var words: [Bytes]

  /// Reads a line as `1700000000.123456 [0 127.0.0.1:50210] "set" "k" "a\x00b"`.
  ///
  /// - Returns: `nil` if it is none.
  /// - Complexity: O(n).
  public init?(_ line: Bytes) {
    let command = line.withUnsafeBytes { Self.read($0) }
    guard let command else { return nil }
    self = command
  }

  /// Creates a value, for tests.
  public init(time: Duration, database: Int = 0, source: Source, words: [Bytes]) {
    self.time = time
    self.database = database
    self.source = source
    self.words = words
  }

  private static func read(_ line: UnsafeRawBufferPointer) -> MonitoredCommand? {
    guard let opened = line.firstIndex(of: UInt8(ascii: "[")), let time = time(text(line[..<opened])) else {
      return nil
    }
    // A path may have anything in it: the first place is meant behind which words in quotes are all that there is.
    for closed in line.indices[opened...].prefix(longestSource) where line[closed...].starts(with: #"] ""#.utf8) {
      guard let words = words(line[(closed + 1)...]) else { continue }
      let parts = text(line[(opened + 1)..<closed]).split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let database = Int(parts[0]) else { return nil }
      return MonitoredCommand(time: time, database: database, source: source(parts[1]), words: words)
    }
    return nil
  }

  /// The longest path of a UNIX socket that any system takes has far less.
  private static let longestSource = 512

  private static func words(_ text: Slice<UnsafeRawBufferPointer>) -> [Bytes]? {
    guard areQuoted(text) else { return nil }
    do throws(InlineCommand.Failure) {
      return try InlineCommand.words(UnsafeRawBufferPointer(rebasing: text))
    } catch { return nil }
  }

  /// Whether a text is words in quotes, each behind one space.
  private static func areQuoted(_ text: Slice<UnsafeRawBufferPointer>) -> Bool {
    var position = text.startIndex
    while position < text.endIndex {
      guard text[position...].starts(with: #" ""#.utf8) else { return false }
      position += 2
      while position < text.endIndex, text[position] != UInt8(ascii: "\"") {
        position += text[position] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard position < text.endIndex else { return false }
      position += 1
    }
    return true
  }

  private static func text(_ bytes: Slice<UnsafeRawBufferPointer>) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func time(_ text: String) -> Duration? {
    let parts = text.drop { $0 == " " }.prefix { $0 != " " }.split(separator: ".")
    guard parts.count == 2, parts[1].count == 6, let seconds = Int64(parts[0]), let micro = Int64(parts[1]) else {
      return nil
    }
    return .seconds(seconds) + .microseconds(micro)
  }

  private static func source(_ text: Substring) -> Source {
    if text == "lua" { return .script }
    return text.hasPrefix("unix:") ? .unixSocket(String(text.dropFirst(5))) : .address(String(text))
  }
}

/// The commands that a server is sent, as they come.
///
/// It never ends by itself. It has a connection of its own, which is made when the first element is asked for, and ends when
/// the loop over it is left, its task is cancelled or the client is closed. If the connection is lost, it throws; what was sent
/// meanwhile nobody knows: start another one.
///
/// Whoever takes commands more slowly than they come has the server keep them. If it has a limit for that
/// (`client-output-buffer-limit normal`), it ends the connection when there are more.
///
/// - SeeAlso: `MONITOR`.
public struct MonitorSequence: AsyncSequence, Sendable {
  /// What it gives.
  public typealias Element = MonitoredCommand
  private let redis: Redis

  fileprivate init(_ redis: Redis) { self.redis = redis }

  /// Starts anew, with another connection.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(.new(redis)) }

  /// The commands from the first call of `next()` on.
  public struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate enum Phase {
      case new(Redis)
      case open(ReplyStream)
      case ended
    }

    private var phase: Phase

    fileprivate init(_ phase: Phase) { self.phase = phase }

    /// Waits for the next command.
    ///
    /// - Returns: `nil` once it has thrown.
    /// - Throws: `RedisError` if the connection can't be made, if the server does not answer `MONITOR` within the time for that,
    ///   or if the connection was lost; `CancellationError` if the task was cancelled.
    public mutating func next() async throws -> MonitoredCommand? {
      let stream: ReplyStream
      switch phase {
      case .new(let redis):
        phase = .ended
        stream = try await redis.replyStream(startedBy: Command(Self.name))
      case .open(let open): stream = open
      case .ended: return nil
      }
      // Whatever is thrown, it has ended.
      phase = .ended
      let line = try Self.check(await stream.next(as: Bytes.self))
      guard let command = MonitoredCommand(line) else {
        throw RedisError(
          .decoding(expected: "a monitored command", got: "another line"), .executed, command: Self.name)
      }
      phase = .open(stream)
      return command
    }

    private static let name = "MONITOR"

    private static func check<T>(_ reply: Result<T, RESPDecodingError>) throws(RedisError) -> T {
      do throws(RESPDecodingError) { return try reply.get() } catch {
        throw RedisError(error, command: name, commandIndex: nil)
      }
    }
  }
}

extension Redis {
  /// Gives the commands that the server is sent by all its clients, as they come.
  ///
  /// ```swift
  /// import Redio
  /// import RedioAdmin
  ///
  /// for try await command in redis.monitor() { print(command.words.map(\.string)) }
  /// ```
  ///
  /// It is for looking at what goes on: the server takes markedly longer for each command meanwhile. Nothing is sent before the
  /// first element is asked for.
  ///
  /// - SeeAlso: `MONITOR`.
  public func monitor() -> MonitorSequence { MonitorSequence(self) }
}
