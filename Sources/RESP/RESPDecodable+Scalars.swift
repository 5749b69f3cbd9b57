extension RESPReadable where Self: FixedWidthInteger {
  /// Reads an integer, or a string or big number that spells one; a double without a fraction; a boolean as 1 or 0.
  /// So one type reads both protocols: RESP2 sends an integer or a string where RESP3 has a double or a boolean.
  ///
  /// - Throws: `RESPDecodingError` for anything else, and if the number does not fit the type.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
    if bitWidth <= 64 { return Self(truncatingIfNeeded: try reader.integer(bits: bitWidth, isSigned: isSigned)) }
    return try reader.scalar(expecting: "an integer") { kind, bytes throws(RESPDecodingError) in
      if let value = Numbers.integer(bytes, as: Self.self) { return value }
      if kind == .boolean { return bytes[0] == UInt8(ascii: "t") ? 1 : 0 }
      if kind == .double, let value = Numbers.double(bytes).flatMap(Self.init(exactly:)) { return value }
      throw .mismatch(expected: "an integer of \(bitWidth) bits", got: kind.quoting(bytes))
    }
  }
}

extension RESPReader {
  /// Reads an integer of up to 64 bits, for all such types: the code is compiled once.
  ///
  /// - Returns: Its two's complement.
  fileprivate mutating func integer(bits: Int, isSigned: Bool) throws(RESPDecodingError) -> UInt64 {
    try scalar(expecting: "an integer") { kind, bytes throws(RESPDecodingError) in
      var isNegative = false
      var magnitude: UInt64?
      if let value = Numbers.integer(bytes, as: Int64.self) {
        (isNegative, magnitude) = (value < 0, value.magnitude)
      } else if let value = Numbers.integer(bytes, as: UInt64.self) {
        magnitude = value
      } else if kind == .boolean {
        magnitude = bytes[0] == UInt8(ascii: "t") ? 1 : 0
      } else if kind == .double, let value = Numbers.double(bytes), value.magnitude < 0x1p64 {
        // `UInt64(exactly:)` would need the C library's `trunc`, which not all embedded systems have.
        let whole = UInt64(value.magnitude)
        if Double(whole) == value.magnitude { (isNegative, magnitude) = (value < 0, whole) }
      }
      let greatest: UInt64 = .max >> UInt64(64 - bits)
      let limit = isSigned ? greatest >> 1 &+ (isNegative ? 1 : 0) : isNegative ? 0 : greatest
      guard let magnitude, magnitude <= limit else {
        throw .mismatch(expected: "an integer of \(bits) bits", got: kind.quoting(bytes))
      }
      return isNegative ? 0 &- magnitude : magnitude
    }
  }
}

extension Int: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }
}

extension Int8: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }
}

extension Int16: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }
}

extension Int32: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }
}

extension Int64: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }
}

extension UInt: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }
}

extension UInt16: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }
}

extension UInt32: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }
}

extension UInt64: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }
}

extension UInt8: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// Reads an aggregate of numbers, or the bytes of a string: `[UInt8]` stands for one value.
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [UInt8] {
    if reader.isAggregate { return try reader.list(Self.decode) }
    return try reader.scalar(expecting: "a string") { _, bytes in Array(bytes) }
  }
}

extension Double: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// Reads a double or an integer, or a string that spells one in a form that servers accept: RESP3's grammar, and also
  /// `.5`, `5.`, and `inf`, `infinity` and `nan` in any case.
  ///
  /// - Throws: `RESPDecodingError` for anything else, and for numbers too large for a `Double`, such as `1e400`.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Double {
    try reader.scalar(expecting: "a double") { kind, bytes throws(RESPDecodingError) in
      if kind != .boolean, let value = kind == .string ? Numbers.double(text: bytes) : Numbers.double(bytes),
        !Numbers.isOverflow(value, of: bytes)
      {
        return value
      }
      throw .mismatch(expected: "a double", got: kind.quoting(bytes))
    }
  }
}

extension Float: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// Reads what `Double` reads, rounded to a `Float`.
  ///
  /// - Throws: `RESPDecodingError` for anything else, and for finite numbers too large for a `Float`.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Float {
    let value = try Double.decode(&reader)
    let rounded = Float(value)
    guard rounded.isInfinite == value.isInfinite else {
      throw .mismatch(expected: "a float", got: "a double that is more than a float holds")
    }
    return rounded
  }
}

extension Bool: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// Reads a boolean, the integer 1 or 0, or a string: `true` or `1`, `false` or `0`. Also the reply of a command with a
  /// condition, such as `SET` with `NX`: `OK` is `true`, null is `false`.
  ///
  /// - Throws: `RESPDecodingError` for anything else.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Bool {
    if reader.readNull() { return false }
    return try reader.scalar(expecting: "a boolean") { kind, bytes throws(RESPDecodingError) in
      if kind == .boolean { return bytes[0] == UInt8(ascii: "t") }
      if Numbers.equals(bytes, "1") || Numbers.equals(bytes, "true") || Numbers.equals(bytes, "OK") { return true }
      if Numbers.equals(bytes, "0") || Numbers.equals(bytes, "false") { return false }
      throw .mismatch(expected: "a boolean", got: kind.quoting(bytes))
    }
  }
}

extension String: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// Reads any scalar as text.
  ///
  /// - Throws: `RESPDecodingError` for an aggregate or null, and for bytes that are not UTF-8: with replacement
  ///   characters the original bytes would be lost when the text is written back. Read such values `as: Bytes.self`;
  ///   `Bytes.string` replaces what is not UTF-8.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> String {
    try reader.scalar(expecting: "a string") { kind, bytes throws(RESPDecodingError) in
      if kind == .boolean { return kind.text(bytes) }
      guard let text = String(utf8: bytes) else { throw .notUTF8 }
      return text
    }
  }
}

extension Bytes: RESPDecodable {
  /// Text, which reads what `String` reads.
  public typealias TextForm = String
  /// Any scalar by its content.
  public typealias ContentForm = Decoded
  /// Any scalar or null by its content.
  public typealias OptionalContentForm = Decoded

  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// Reads any scalar as its bytes.
  ///
  /// - Throws: `RESPDecodingError` for an aggregate, null or an error.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Bytes {
    try reader.ownedScalar()
  }
}

extension RESPValue: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// Reads anything as a tree. No type is a mismatch, and errors inside it are values.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> RESPValue {
    try reader.value()
  }
}

extension RESPReader {
  /// Reads any scalar as text; bytes that are not UTF-8 become U+FFFD. For a server's messages to people, not for stored
  /// values.
  package mutating func repairedText() throws(RESPDecodingError) -> String {
    try scalar(expecting: "a string") { kind, bytes in
      kind == .boolean ? kind.text(bytes) : String(decoding: bytes, as: UTF8.self)
    }
  }
}

extension RESPReader.Kind {
  /// The content as quoted in a message: the first 40 bytes.
  func quoting(_ bytes: UnsafeRawBufferPointer) -> String {
    let head = UnsafeRawBufferPointer(rebasing: bytes.prefix(40))
    return "\(name), \(Bytes(copying: head).debugDescription)\(bytes.count > 40 ? "…" : "")"
  }

  /// `true` or `false`.
  func text(_ bytes: UnsafeRawBufferPointer) -> String { bytes[0] == UInt8(ascii: "t") ? "true" : "false" }
}
