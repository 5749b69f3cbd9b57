/// Makes text from a peer, such as a server's error, safe to show: one line, of limited length, without characters that
/// move a terminal's cursor, set colours or change the direction of text.
///
/// `RedioTransport`, which may not import this module, has the same function; a test checks that both agree.
package enum ForeignText {
  /// How many bytes of UTF-8 are shown.
  package static let limit = 500

  /// The text with control characters and invisible ones escaped as `\n`, `\x1b` and `\u{202e}`. If it is longer than the
  /// limit, it is cut, and its size is added.
  ///
  /// - Complexity: O(limit).
  package static func shown(_ text: String, limit: Int = limit) -> String {
    var text = text
    return text.withUTF8 { shown(UnsafeRawBufferPointer($0), limit: limit) }
  }

  /// The same for bytes; those that are not UTF-8 are escaped as `\xff`.
  package static func shown(_ bytes: UnsafeRawBufferPointer, limit: Int = limit) -> String {
    if bytes.count <= limit, bytes.allSatisfy({ $0 >= 32 && $0 < 127 }) {
      return String(decoding: bytes, as: UTF8.self)
    }
    var shown: [UInt8] = []
    var position = 0
    while position < bytes.count {
      let (scalar, length) = decodeScalar(bytes, position)
      let start = shown.count
      if let scalar {
        switch scalar {
        case 10: shown += "\\n".utf8
        case 13: shown += "\\r".utf8
        case 9: shown += "\\t".utf8
        case 0..<32, 127: appendByte(UInt8(truncatingIfNeeded: scalar), &shown)
        case _ where isInvisible(scalar): shown += "\\u{\(String(scalar, radix: 16))}".utf8
        default: shown += bytes[position..<(position + length)]
        }
      } else {
        appendByte(bytes[position], &shown)
      }
      if shown.count > limit {
        shown.removeSubrange(start...)
        return String(decoding: shown, as: UTF8.self) + "… (\(bytes.count) bytes in all)"
      }
      position += length
    }
    return String(decoding: shown, as: UTF8.self)
  }

  private static func appendByte(_ byte: UInt8, _ shown: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    shown += [UInt8(ascii: "\\"), UInt8(ascii: "x"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  /// Control characters beyond ASCII, line separators, and characters that change the direction of text, join or separate
  /// it, or have no width.
  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x80...0x9f, 0xad, 0x34f, 0x61c, 0x115f...0x1160, 0x17b4...0x17b5, 0x180b...0x180f, 0x200b...0x200f,
      0x2028...0x202e, 0x2060...0x206f, 0x3164, 0xfe00...0xfe0f, 0xfeff, 0xffa0, 0xfff0...0xfffb, 0xe0000...0xe0fff:
      true
    default: false
    }
  }

  /// The scalar at a position by RFC 3629, or `nil` if the bytes are not valid UTF-8.
  private static func decodeScalar(_ bytes: UnsafeRawBufferPointer, _ position: Int) -> (UInt32?, length: Int) {
    let first = bytes[position]
    let (length, least): (Int, UInt32) =
      switch first {
      case 0..<0x80: (1, 0)
      case 0xc2...0xdf: (2, 0x80)
      case 0xe0...0xef: (3, 0x800)
      case 0xf0...0xf4: (4, 0x10000)
      default: (0, 0)
      }
    if length == 1 { return (UInt32(first), 1) }
    guard length > 1, position + length <= bytes.count else { return (nil, 1) }
    var scalar = UInt32(first) & (0x7f >> UInt32(length))
    for byte in bytes[(position + 1)..<(position + length)] {
      guard byte & 0xc0 == 0x80 else { return (nil, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3f)
    }
    let isScalar = scalar >= least && scalar <= 0x10ffff && !(0xd800...0xdfff).contains(scalar)
    return isScalar ? (scalar, length) : (nil, 1)
  }
}
