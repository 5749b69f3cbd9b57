/// The type byte that starts each RESP element.
///
/// - SeeAlso: RESP protocol specification, "RESP protocol description".
package enum RESPType {
  package static let simpleString = UInt8(ascii: "+")
  package static let simpleError = UInt8(ascii: "-")
  package static let integer = UInt8(ascii: ":")
  package static let bulkString = UInt8(ascii: "$")
  package static let array = UInt8(ascii: "*")
  package static let null = UInt8(ascii: "_")
  package static let double = UInt8(ascii: ",")
  package static let boolean = UInt8(ascii: "#")
  package static let bulkError = UInt8(ascii: "!")
  package static let bigNumber = UInt8(ascii: "(")
  package static let verbatimString = UInt8(ascii: "=")
  package static let map = UInt8(ascii: "%")
  package static let set = UInt8(ascii: "~")
  package static let push = UInt8(ascii: ">")
  package static let attribute = UInt8(ascii: "|")
  package static let chunk = UInt8(ascii: ";")
  package static let end = UInt8(ascii: ".")
  /// Stands for an inline command, which has no type byte.
  package static let inlineCommand: UInt8 = 0

  /// Whether a framed push confirms a subscription or its end, judged by its first word.
  ///
  /// - SeeAlso: Redis documentation, "Redis Pub/Sub", "Format of pushed messages".
  static func isConfirmation(_ bytes: UnsafeRawBufferPointer, at start: Int) -> Bool {
    var position = start
    func line() -> Range<Int>? {
      let first = position
      while position < bytes.count, bytes[position] != ASCII.cr { position += 1 }
      guard position + 2 <= bytes.count else { return nil }
      position += 2
      return first..<(position - 2)
    }
    guard line() != nil, position < bytes.count else { return false }
    if bytes[position] == bulkString {
      guard line() != nil else { return false }
    } else if bytes[position] == simpleString {
      position += 1
    } else {
      return false
    }
    // Longer than any of the words: no need to read on.
    let end = min(bytes.count, position + 16)
    var mark = position
    while mark < end, bytes[mark] != ASCII.cr { mark += 1 }
    return isConfirmationWord(UnsafeRawBufferPointer(rebasing: bytes[position..<mark]))
  }

  @inline(never)
  static func isConfirmationWord(_ word: UnsafeRawBufferPointer) -> Bool {
    switch word.count {
    case 9: Numbers.equals(word, "subscribe")
    case 10: Numbers.equals(word, "psubscribe") || Numbers.equals(word, "ssubscribe")
    case 11: Numbers.equals(word, "unsubscribe")
    case 12: Numbers.equals(word, "punsubscribe") || Numbers.equals(word, "sunsubscribe")
    default: false
    }
  }

  /// The name of an element of this type in error messages.
  package static func name(_ type: UInt8) -> String {
    switch type {
    case simpleString: "a simple string"
    case simpleError: "an error"
    case integer: "an integer"
    case bulkString: "a bulk string"
    case array: "an array"
    case null: "null"
    case double: "a double"
    case boolean: "a boolean"
    case bulkError: "a bulk error"
    case bigNumber: "a big number"
    case verbatimString: "a verbatim string"
    case map: "a map"
    case set: "a set"
    case push: "a push"
    case attribute: "an attribute"
    case chunk: "a chunk"
    case end: "an end of stream"
    case inlineCommand: "an inline command"
    default: "an unknown type"
    }
  }
}

/// Bytes with the same meaning in every element.
package enum ASCII {
  package static let cr: UInt8 = 13
  package static let lf: UInt8 = 10
  package static let zero = UInt8(ascii: "0")
  package static let minus = UInt8(ascii: "-")
  package static let plus = UInt8(ascii: "+")
  package static let question = UInt8(ascii: "?")

  /// Whether the byte is one of `0` to `9`.
  @inline(__always)
  package static func isDigit(_ byte: UInt8) -> Bool { byte &- zero < 10 }

  /// The byte as messages show it: `'x'`, or `0x0a` if it is not printable.
  package static func quoted(_ byte: UInt8) -> String {
    if byte >= 32, byte < 127 { return "'" + String(Unicode.Scalar(byte)) + "'" }
    let digits = Array("0123456789abcdef".utf8)
    return "0x" + String(decoding: [digits[Int(byte >> 4)], digits[Int(byte & 15)]], as: UTF8.self)
  }
}
