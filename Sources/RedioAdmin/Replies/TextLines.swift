/// Texts that servers write for people, read byte by byte: what a user has named may join with a separator into one
/// character.
enum TextLines {
  /// The lines of a text, but empty ones. They end in LF or CR LF; a CR elsewhere is a part of a path.
  static func of(_ text: String) -> [Substring] {
    text.utf8.split(separator: 10).compactMap { line in
      let line = line.last == 13 ? line.dropLast() : line
      return line.isEmpty ? nil : Substring(line)
    }
  }

  /// The words of a line, between spaces.
  static func words(_ line: some StringProtocol) -> [Substring] {
    String(line).utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
  }

  /// What stands before the first separator and after it; `nil` if there is none.
  static func halves(_ word: Substring, at separator: Unicode.Scalar) -> (String, String)? {
    guard let mark = word.utf8.firstIndex(of: UInt8(ascii: separator)) else { return nil }
    return (String(word[..<mark]), String(word[word.utf8.index(after: mark)...]))
  }
}
