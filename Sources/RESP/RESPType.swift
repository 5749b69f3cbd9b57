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
  /// No type byte: a command as a line of words.
  package static let inlineCommand: UInt8 = 0

  /// What an element of this type is called in messages.
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

/// Bytes with a meaning in every element.
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

  /// The byte as a reader of a message would like to see it: `'x'`, or `0x0a` where it does not print.
  package static func quoted(_ byte: UInt8) -> String {
    if byte >= 32, byte < 127 { return "'" + String(Unicode.Scalar(byte)) + "'" }
    let digits = Array("0123456789abcdef".utf8)
    return "0x" + String(decoding: [digits[Int(byte >> 4)], digits[Int(byte & 15)]], as: UTF8.self)
  }
}
