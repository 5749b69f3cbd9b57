/// Reads a line of `CLIENT LIST`, whose only text without rules is the path of a UNIX socket: it stands in `addr` and `laddr` as
/// it is, with spaces, line feeds and whatever else it has, and `:0` behind it; from Valkey 9.1 `[`, the same and `]:0`.
struct ClientLine {
  private let text: [UInt8]
  /// A socket's path with `:0`, as it stands in `addr`.
  private var path: ArraySlice<UInt8> = []

  init(_ line: String) { text = Array(line.utf8) }

  /// The lines of a text. What does not begin with `id=` belongs to the one before: a path has a line feed.
  ///
  /// - Complexity: O(n).
  static func lines(of text: String) -> [String] {
    var lines: [String] = []
    for line in text.utf8.split(separator: 10) {
      if !lines.isEmpty, !line.starts(with: "id=".utf8) {
        lines[lines.count - 1] += "\n" + Substring(line)
      } else {
        lines.append(String(Substring(line)))
      }
    }
    return lines
  }

  /// Names and values.
  ///
  /// - Complexity: O(n).
  mutating func fields() -> [String: String] {
    var fields: [String: String] = [:]
    var start = 0
    while start < text.count {
      var end = text[start...].firstIndex(of: Self.space) ?? text.count
      if let mark = text[start..<end].firstIndex(of: UInt8(ascii: "=")) {
        let name = String(decoding: text[start..<mark], as: UTF8.self)
        let value = mark + 1
        if name == "addr" {
          end = endOfAddress(value, end)
          if text[value..<end].hasSuffix(":0") { path = text[value..<end] }
        } else if name == "laddr" {
          end = endOfLocalAddress(value, end)
        }
        fields[name] = String(decoding: text[value..<end], as: UTF8.self)
      }
      start = end + 1
    }
    return fields
  }

  // MARK: Addresses

  private static let space = UInt8(ascii: " ")
  /// The longest socket path that any system takes has far less.
  private static let longestPath = 1024

  /// Both addresses of a UNIX socket are the same path: what stands in both is it, whatever is in it.
  private func endOfAddress(_ start: Int, _ word: Int) -> Int {
    let local = ":0 laddr="
    for index in start..<min(text.count, start + Self.longestPath) where begins(local, at: index) {
      let again = index + local.utf8.count
      let path = text[start..<(index + 2)]
      guard text[again...].starts(with: path) else { continue }
      let end = again + path.count
      if end == text.count || begins(" fd=", at: end) { return index + 2 }
    }
    return endOfPath(start, word)
  }

  private func endOfLocalAddress(_ start: Int, _ word: Int) -> Int {
    if !path.isEmpty, text[start...].starts(with: path) {
      let end = start + path.count
      if end == text.count || text[end] == Self.space { return end }
    }
    return endOfPath(start, word)
  }

  /// The end of an address by itself, as servers before Redis 6.2 tell it: of one by TCP the word's, of a path where `:0` and the
  /// next field stand.
  private func endOfPath(_ start: Int, _ word: Int) -> Int {
    guard let first = text[start..<word].first, first == UInt8(ascii: "/") || !endsInPort(text[start..<word]) else {
      return word
    }
    let indices = start..<min(text.count, start + Self.longestPath)
    let end =
      indices.first { begins(":0 laddr=", at: $0) || begins(":0 fd=", at: $0) }
      ?? indices.first { begins(":0", at: $0) && ($0 + 2 == text.count || text[$0 + 2] == Self.space) }
    return end.map { $0 + 2 } ?? word
  }

  private func endsInPort(_ address: ArraySlice<UInt8>) -> Bool {
    let digits = address.reversed().prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    return !digits.isEmpty && address.dropLast(digits.count).last == UInt8(ascii: ":")
  }

  private func begins(_ what: String, at index: Int) -> Bool { text[index...].starts(with: what.utf8) }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
