/// A command as people type it: words in one line.
///
/// - SeeAlso: RESP protocol specification, "Inline commands". Quoting follows `redis-cli`.
package enum InlineCommand {
  /// A quote is not closed, or not followed by a space or the end of the line.
  package struct Failure: Error {
    let position: Int
  }

  /// Splits a line into words.
  package static func words(_ line: UnsafeRawBufferPointer) throws(Failure) -> [Bytes] {
    var words: [Bytes] = []
    var position = 0
    while true {
      while position < line.count, isSpace(line[position]) { position += 1 }
      guard position < line.count else { return words }
      words.append(try word(line, &position))
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }

  /// Whether a byte ends a word without quotes. VT and FF don't, though they separate words.
  private static func endsWord(_ byte: UInt8) -> Bool { isSpace(byte) && byte != 11 && byte != 12 }

  private static func word(_ line: UnsafeRawBufferPointer, _ position: inout Int) throws(Failure) -> Bytes {
    var word: [UInt8] = []
    while position < line.count, !endsWord(line[position]) {
      let byte = line[position]
      guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else {
        word.append(byte)
        position += 1
        continue
      }
      try quoted(line, &position, byte, &word)
      guard position == line.count || isSpace(line[position]) else { throw Failure(position: position) }
      break
    }
    return word.withUnsafeBytes { Bytes(copying: $0) }
  }

  /// Reads from an opening quote to its closing quote.
  private static func quoted(
    _ line: UnsafeRawBufferPointer, _ position: inout Int, _ quote: UInt8, _ word: inout [UInt8]
  ) throws(Failure) {
    let opened = position
    position += 1
    while position < line.count, line[position] != quote {
      let isEscape = line[position] == UInt8(ascii: "\\") && position + 1 < line.count
      if isEscape, quote == UInt8(ascii: "\"") {
        escaped(line, &position, &word)
      } else if isEscape, line[position + 1] == quote {
        word.append(quote)
        position += 2
      } else {
        word.append(line[position])
        position += 1
      }
    }
    guard position < line.count else { throw Failure(position: opened) }
    position += 1
  }

  /// Reads an escape sequence: a backslash and what follows.
  private static func escaped(_ line: UnsafeRawBufferPointer, _ position: inout Int, _ word: inout [UInt8]) {
    let letter = line[position + 1]
    if letter == UInt8(ascii: "x"), position + 3 < line.count, let high = hexadecimal(line[position + 2]),
      let low = hexadecimal(line[position + 3])
    {
      word.append(high << 4 | low)
      position += 4
      return
    }
    switch letter {
    case UInt8(ascii: "n"): word.append(10)
    case UInt8(ascii: "r"): word.append(13)
    case UInt8(ascii: "t"): word.append(9)
    case UInt8(ascii: "b"): word.append(8)
    case UInt8(ascii: "a"): word.append(7)
    default: word.append(letter)
    }
    position += 2
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
