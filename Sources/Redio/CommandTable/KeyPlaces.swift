internal import RESP

/// Where the keys of commands are, in the bytes that go out: known once a command has been built, so that its slot can be had
/// without reading it back.
///
/// What a cluster sends a command by counts as a key, as the channel of `SPUBLISH`. The first one's place is enough for that, since all keys of a command have to be of one slot. Of commands that were built by
/// their names, and of some written by hand, the keys are found by the command table, and only when somebody asks.
@usableFromInline
package struct KeyPlaces: Sendable, Hashable {
  /// Where the header of the first known key's bulk string begins.
  private var start: UInt32
  /// How many keys are known.
  private var known: UInt32
  /// Whether there may be more, which the table knows.
  private var hasUnread: Bool

  /// No key.
  package static var none: KeyPlaces { KeyPlaces(start: 0, known: 0, hasUnread: false) }

  /// As many as the command table says, once somebody asks.
  @usableFromInline
  package static var byTable: KeyPlaces { KeyPlaces(start: 0, known: 0, hasUnread: true) }

  private init(start: UInt32, known: UInt32, hasUnread: Bool) {
    self.start = start
    self.known = known
    self.hasUnread = hasUnread
  }

  /// Those that have been marked while a command was written.
  @inline(__always)
  init(in arguments: borrowing RESPArguments) {
    self.init(start: arguments.firstKey, known: arguments.keyCount, hasUnread: false)
  }

  /// The keys of these commands, and of others that go out behind them.
  ///
  /// - Parameter bytes: How many bytes the others go out behind.
  mutating func append(_ other: KeyPlaces, behind bytes: Int) {
    if known == 0, other.known > 0 { start = UInt32(clamping: bytes + Int(other.start)) }
    known = known.addingReportingOverflow(other.known).overflow ? .max : known + other.known
    hasUnread = hasUnread || other.hasUnread
  }

  /// How many keys there are.
  ///
  /// - Parameter wire: The commands as they go out.
  func count(in wire: [UInt8]) -> Int { hasUnread ? Self.keys(in: wire).count : Int(known) }

  /// Looks at the first key; `nil` if there is none.
  ///
  /// - Parameter wire: The commands as they go out.
  func withFirst<T>(in wire: [UInt8], _ body: (UnsafeRawBufferPointer) -> T) -> T? {
    guard known > 0 else {
      guard hasUnread, let key = Self.keys(in: wire).first else { return nil }
      return key.withUnsafeBytes(body)
    }
    return wire.withUnsafeBytes { bytes in
      var place = Int(start) + 1
      var length = 0
      while place < bytes.count, bytes[place] != 13 {
        length = length * 10 + Int(bytes[place] & 15)
        place += 1
      }
      return body(UnsafeRawBufferPointer(rebasing: bytes[(place + 2)..<(place + 2 + length)]))
    }
  }

  /// The keys of all commands, by the command table.
  package static func keys(in wire: [UInt8]) -> [Bytes] {
    EncodedCommands.of(wire).flatMap { words in
      CommandTable.keyPlaces(of: words, isForRouting: true).map { words[$0] }
    }
  }
}
