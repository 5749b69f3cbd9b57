internal import RESP

/// Goes through the words of encoded commands, without copying them.
///
/// The bytes are those that `RESPArguments` writes: arrays of bulk strings. Anything else ends the walk.
struct EncodedWords {
  private let wire: UnsafeRawBufferPointer
  private(set) var position: Int
  /// How many words of the current command have not been read.
  private(set) var left = 0

  init(_ wire: UnsafeRawBufferPointer, at position: Int = 0) {
    self.wire = wire
    self.position = position
  }

  /// Whether there is another command.
  var hasCommand: Bool { position < wire.count }

  /// Begins the next command.
  ///
  /// - Returns: How many words it has; `nil` if there is none.
  mutating func beginCommand() -> Int? {
    guard let count = number(after: RESPType.array) else { return nil }
    left = count
    return count
  }

  /// The range of the next word's bytes; `nil` after the last one.
  mutating func next() -> Range<Int>? {
    guard left > 0, let length = number(after: RESPType.bulkString), length <= wire.count - position else { return nil }
    left -= 1
    let word = position..<(position + length)
    position = word.upperBound + 2
    return word
  }

  /// Moves behind the current command.
  mutating func skipCommand() { while next() != nil {} }

  private mutating func number(after type: UInt8) -> Int? {
    guard position < wire.count, wire[position] == type else { return nil }
    var place = position + 1
    var value = 0
    while place < wire.count, wire[place] != UInt8(ascii: "\r") {
      guard case let digit = Int(wire[place]) - 48, 0..<10 ~= digit, value <= wire.count else { return nil }
      value = value * 10 + digit
      place += 1
    }
    position = place + 2
    return value
  }
}
