/// Numbers as RESP writes them, read from and written to bytes, without an intermediate `String` where speed matters.
package enum Numbers {
  /// Whether the bytes are `[+-]digits[.digits][(e|E)[+-]digits]`, `inf`, `-inf` or a NaN.
  ///
  /// - SeeAlso: RESP3 specification, "Doubles".
  package static func isDouble(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var position = 0
    let count = bytes.count
    if count > 0, bytes[0] == ASCII.minus || bytes[0] == ASCII.plus { position = 1 }
    func digits() -> Bool {
      let start = position
      while position < count, ASCII.isDigit(bytes[position]) { position += 1 }
      return position > start
    }
    guard digits() else { return isInfinityOrNaN(bytes) }
    if position < count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      guard digits() else { return false }
    }
    if position < count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      if position < count, bytes[position] == ASCII.minus || bytes[position] == ASCII.plus { position += 1 }
      guard digits() else { return false }
    }
    return position == count
  }

  private static func isInfinityOrNaN(_ bytes: UnsafeRawBufferPointer) -> Bool {
    equals(bytes, "inf") || equals(bytes, "-inf") || equals(bytes, "+inf") || isNaN(bytes)
  }

  /// Whether the bytes are what `printf` of some C library prints for a NaN: letters in any case, with a sign, with AIX's
  /// `Q` or `S` after them, or with the payload in parentheses. Servers before Redis 7.2 send that.
  ///
  /// - SeeAlso: RESP3 specification, "Doubles"; ISO C, 7.23.6.1, `nan(n-char-sequence)`.
  package static func isNaN(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes[...]
    if let sign = rest.first, sign == ASCII.minus || sign == ASCII.plus { rest = rest.dropFirst() }
    guard rest.count >= 3 else { return false }
    for (byte, letter) in zip(rest, [UInt8(ascii: "n"), UInt8(ascii: "a"), UInt8(ascii: "n")])
    where byte | 0x20 != letter { return false }
    rest = rest.dropFirst(3)
    guard let first = rest.first else { return true }
    if rest.count == 1 { return first | 0x20 == UInt8(ascii: "q") || first | 0x20 == UInt8(ascii: "s") }
    guard first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") else { return false }
    return rest.dropFirst().dropLast().allSatisfy { byte in
      let letter = byte | 0x20
      return ASCII.isDigit(byte) || (letter >= UInt8(ascii: "a") && letter <= UInt8(ascii: "z"))
        || byte == UInt8(ascii: "_")
    }
  }

  package static func equals(_ bytes: UnsafeRawBufferPointer, _ text: StaticString) -> Bool {
    guard bytes.count == text.utf8CodeUnitCount else { return false }
    for position in 0..<bytes.count where bytes[position] != text.utf8Start[position] { return false }
    return true
  }

  /// Whether the bytes equal `text`, a word in lowercase letters, in any case.
  private static func spells(_ bytes: UnsafeRawBufferPointer, _ text: StaticString) -> Bool {
    guard bytes.count == text.utf8CodeUnitCount else { return false }
    for position in 0..<bytes.count where bytes[position] | 0x20 != text.utf8Start[position] { return false }
    return true
  }

  /// Whether the bytes are `[+-]digits`.
  package static func isBigNumber(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var position = 0
    if bytes.count > 0, bytes[0] == ASCII.minus || bytes[0] == ASCII.plus { position = 1 }
    guard position < bytes.count else { return false }
    while position < bytes.count {
      guard ASCII.isDigit(bytes[position]) else { return false }
      position += 1
    }
    return true
  }

  /// The integer that the bytes spell as `[+-]digits`; `nil` for anything else, and if it doesn't fit `T`.
  package static func integer<T: FixedWidthInteger>(_ bytes: UnsafeRawBufferPointer, as: T.Type = T.self) -> T? {
    var position = 0
    let isNegative = bytes.count > 0 && bytes[0] == ASCII.minus
    if isNegative || (bytes.count > 0 && bytes[0] == ASCII.plus) { position = 1 }
    guard position < bytes.count else { return nil }
    var value: T = 0
    while position < bytes.count {
      let digit = bytes[position] &- ASCII.zero
      guard digit < 10, let ten = T(exactly: 10), let summand = T(exactly: digit) else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: ten)
      let (sum, carry) =
        isNegative ? product.subtractingReportingOverflow(summand) : product.addingReportingOverflow(summand)
      guard !overflow, !carry else { return nil }
      value = sum
      position += 1
    }
    return value
  }

  /// The integer that a text spells as `[+-]digits`; `nil` for anything else, and if it doesn't fit.
  package static func integer(_ text: Substring) -> Int? {
    var text = String(text)
    return text.withUTF8 { integer(UnsafeRawBufferPointer($0)) }
  }

  /// The double that the bytes spell in RESP3's grammar, correctly rounded; `nil` for anything else.
  package static func double(_ bytes: UnsafeRawBufferPointer) -> Double? {
    guard isDouble(bytes) else { return nil }
    if let short = shortDouble(bytes) { return short }
    // All NaNs read as the same value, whatever their sign.
    if isNaN(bytes) { return .nan }
    return Double(String(decoding: bytes, as: UTF8.self))
  }

  /// The double that a text spells as servers and `printf` do: RESP3's grammar, and also `.5`, `5.`, and `inf`,
  /// `infinity` and `nan` in any case, with or without a sign; `nil` for anything else, such as spaces or hexadecimal
  /// digits.
  package static func double(text bytes: UnsafeRawBufferPointer) -> Double? {
    if let value = double(bytes) { return value }
    let isSigned = bytes.first == ASCII.minus || bytes.first == ASCII.plus
    let isNegative = bytes.first == ASCII.minus
    let start = isSigned ? 1 : 0
    let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
    if spells(rest, "inf") || spells(rest, "infinity") {
      return isNegative ? -Double.infinity : .infinity
    }
    // With a 0 on the side of the point where the digit is missing, this is RESP3's grammar.
    guard let point = rest.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    let hasDigitBefore = point > 0
    let hasDigitBehind = point + 1 < rest.count && ASCII.isDigit(rest[point + 1])
    guard hasDigitBefore != hasDigitBehind else { return nil }
    var whole: [UInt8] = []
    whole.reserveCapacity(bytes.count + 1)
    whole.append(contentsOf: bytes[..<(start + point)])
    if !hasDigitBefore { whole.append(ASCII.zero) }
    whole.append(UInt8(ascii: "."))
    if !hasDigitBehind { whole.append(ASCII.zero) }
    whole.append(contentsOf: rest[(point + 1)...])
    return whole.withUnsafeBytes { double($0) }
  }

  /// Whether a value is infinite because its digits spell a number too large for a double.
  package static func isOverflow(_ value: Double, of bytes: UnsafeRawBufferPointer) -> Bool {
    value.isInfinite && bytes.contains(where: ASCII.isDigit)
  }

  /// Fast path for digits and a point, few enough that both parts are exact and the quotient is correctly rounded (W. D.
  /// Clinger, "How to read floating point numbers accurately", 1990): an integer below 2^53 divided by up to 10^22.
  private static func shortDouble(_ bytes: UnsafeRawBufferPointer) -> Double? {
    guard bytes.count <= 17 else { return nil }
    var mantissa: UInt64 = 0
    var digits = 0
    var scale = 0
    var isFraction = false
    for (position, byte) in bytes.enumerated() {
      if ASCII.isDigit(byte) {
        mantissa = mantissa &* 10 &+ UInt64(byte &- ASCII.zero)
        digits += 1
        if isFraction { scale += 1 }
      } else if byte == UInt8(ascii: ".") {
        isFraction = true
      } else if position > 0 || (byte != ASCII.minus && byte != ASCII.plus) {
        return nil
      }
    }
    guard digits > 0, digits <= 15 else { return nil }
    var power = 1.0
    for _ in 0..<scale { power *= 10 }
    let value = Double(mantissa) / power
    return bytes[0] == ASCII.minus ? -value : value
  }

  /// Appends the decimal digits of an integer.
  package static func append<T: FixedWidthInteger>(_ value: T, to bytes: inout [UInt8]) {
    if value >= 0, value < 10 {
      bytes.append(ASCII.zero &+ UInt8(truncatingIfNeeded: value))
      return
    }
    withUnsafeTemporaryAllocation(byteCount: 40, alignment: 1) { digits in
      let start = spell(value, in: digits)
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: digits[start...]))
    }
  }

  /// Writes the decimal digits of an integer at the end of a buffer of at least 40 bytes; returns where they start.
  package static func spell<T: FixedWidthInteger>(_ value: T, in digits: UnsafeMutableRawBufferPointer) -> Int {
    var start = digits.count
    var rest = value.magnitude
    repeat {
      let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
      start -= 1
      digits[start] = ASCII.zero &+ UInt8(truncatingIfNeeded: remainder)
      rest = quotient
    } while rest > 0
    if value < 0 {
      start -= 1
      digits[start] = ASCII.minus
    }
    return start
  }

  /// The shortest text that reads back as the same value: `1.5`, `10.0`, `1e-07`, `inf`, `-inf`, `nan`.
  package static func text(_ value: some BinaryFloatingPoint & LosslessStringConvertible) -> String {
    value.isNaN ? "nan" : value.description
  }
}
