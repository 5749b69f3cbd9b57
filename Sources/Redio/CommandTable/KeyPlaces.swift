internal import RESP

/// The places of keys in encoded commands, so that a router gets the slot without parsing the command.
///
/// Other words that determine the slot count as keys, such as the channel of `SPUBLISH`. Only the first key's place is
/// stored, since all keys of a command must have the same slot. The keys of commands sent by their names are found with
/// the command table, when they are needed.
@usableFromInline
package struct KeyPlaces: Sendable, Equatable {
  /// The offset of the header of the first known key's bulk string.
  let start: UInt32
  /// How many keys are known.
  let known: UInt32
  /// Whether there may be more keys, to be found with the command table.
  let hasUnread: Bool

  /// No keys.
  @usableFromInline
  package static var none: KeyPlaces { KeyPlaces(start: 0, known: 0, hasUnread: false) }

  /// The keys that the command table finds, when they are needed.
  @usableFromInline
  package static var byTable: KeyPlaces { KeyPlaces(start: 0, known: 0, hasUnread: true) }

  private init(start: UInt32, known: UInt32, hasUnread: Bool) {
    self.start = start
    self.known = known
    self.hasUnread = hasUnread
  }

  /// The keys marked while a command was encoded.
  package init(marked arguments: borrowing RESPArguments) { self.init(in: arguments) }

  /// The keys marked while a command was encoded.
  @inline(__always)
  init(in arguments: borrowing RESPArguments, hasUnread: Bool = false) {
    self.init(start: arguments.firstKey, known: arguments.keyCount, hasUnread: hasUnread)
  }

  /// How many keys there are.
  ///
  /// - Parameter wire: The encoded commands.
  func count(in wire: [UInt8]) -> Int { hasUnread ? Self.keys(in: wire).count : Int(known) }

  /// The slot of the only key; `nil` if there is none or more than one, or the command table has to find it.
  ///
  /// - Parameter wire: The encoded command.
  package func onlySlot(in wire: [UInt8]) -> Int? {
    guard known == 1, !hasUnread, let range = rangeOfFirst(in: wire) else { return nil }
    return wire.withUnsafeBytes { HashSlot(of: UnsafeRawBufferPointer(rebasing: $0[range])).number }
  }

  /// Calls `body` with the first key; returns `nil` if there is none.
  ///
  /// - Parameter wire: The encoded commands.
  func withFirst<T>(in wire: [UInt8], _ body: (UnsafeRawBufferPointer) -> T) -> T? {
    if known > 0, let range = rangeOfFirst(in: wire) {
      return wire.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }
    guard known > 0 || hasUnread, let key = Self.keys(in: wire).first else { return nil }
    return key.withUnsafeBytes(body)
  }

  /// The bytes of the first known key; `nil` if they are not at its offset, which has no room for one beyond 4 GiB.
  private func rangeOfFirst(in wire: [UInt8]) -> Range<Int>? {
    var place = Int(start)
    guard place < wire.count, wire[place] == RESPType.bulkString else { return nil }
    place += 1
    var length = 0
    while place < wire.count, wire[place] != ASCII.cr {
      guard ASCII.zero...(ASCII.zero + 9) ~= wire[place], length <= wire.count else { return nil }
      length = length * 10 + Int(wire[place] - ASCII.zero)
      place += 1
    }
    // Behind the line's end.
    place += 2
    return length <= wire.count - place ? place..<(place + length) : nil
  }

  /// The keys of all commands, found with the command table.
  package static func keys(in wire: [UInt8]) -> [Bytes] {
    EncodedCommands.of(wire).flatMap { words in
      CommandTable.keyPlaces(of: words, isForRouting: true).map { words[$0] }
    }
  }
}
