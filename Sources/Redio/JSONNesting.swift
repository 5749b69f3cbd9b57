/// How deep a text nests as JSON. It is asked before Foundation reads the text, which recurses: a level takes some 3 KiB of
/// stack in a debug build, and whoever has written the text must not say how many there are.
enum JSONNesting {
  /// How many arrays and objects may stand inside one another.
  static let limit = 64

  /// Whether a text nests no deeper than the limit. It need not be JSON.
  static func isShallow(_ text: UnsafeRawBufferPointer) -> Bool {
    // Most texts have no room for it.
    if text.count <= limit { return true }
    var depth = 0
    var isInString = false
    var isEscaped = false
    for byte in text {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        if depth > limit { return false }
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
    return true
  }
}
