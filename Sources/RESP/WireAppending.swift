/// The building blocks of everything written in RESP.
extension [UInt8] {
  /// Appends the bytes of a buffer.
  @inline(__always)
  package mutating func append(raw memory: UnsafeRawBufferPointer) {
    let start = memory.baseAddress?.assumingMemoryBound(to: UInt8.self)
    append(contentsOf: UnsafeBufferPointer(start: start, count: memory.count))
  }

  /// Appends a type byte, a number and CR LF.
  @inline(__always)
  package mutating func appendHeader(_ type: UInt8, _ number: Int) {
    guard number >= 0, number < 10_000 else { return appendLongHeader(type, number) }
    // Composed in a register: up to 7 bytes, the first in the lowest byte.
    var digits = UInt64(ASCII.cr) | UInt64(ASCII.lf) << 8
    var rest = UInt64(truncatingIfNeeded: number)
    var length = 3
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      digits = digits << 8 | (digit &+ UInt64(ASCII.zero))
      rest = quotient
      length += 1
    } while rest > 0
    var word = (digits << 8 | UInt64(type)).littleEndian
    Swift.withUnsafeBytes(of: &word) { append(raw: UnsafeRawBufferPointer(rebasing: $0[..<length])) }
  }

  /// Appends a type byte, any number and CR LF.
  mutating func appendLongHeader(_ type: UInt8, _ number: some FixedWidthInteger) {
    append(type)
    Numbers.append(number, to: &self)
    appendLineEnd()
  }

  /// Appends CR LF.
  @inline(__always)
  mutating func appendLineEnd() {
    append(ASCII.cr)
    append(ASCII.lf)
  }
}
