import Foundation

/// Makes Swift of the golden lines, so that the compiler sees the calls in them.
enum Golden {
  static func write(_ file: URL) throws -> String {
    let group = file.deletingPathExtension().lastPathComponent
    var checks: [String] = []
    var expected: (line: String, place: Place)?
    var call = ""

    func finish() throws {
      guard let (line, place) = expected else { return }
      guard !call.isEmpty else { throw InputError(place, "a Swift call must follow") }
      checks.append(check(line, call, place))
      expected = nil
      call = ""
    }

    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let place = Place(file: file.lastPathComponent, line: index + 1)
      if line.hasPrefix("#") || line.allSatisfy(\.isWhitespace) { continue }
      if line.hasPrefix(">") {
        try finish()
        expected = (line.dropFirst().trimmingCharacters(in: .whitespaces), place)
      } else if expected == nil {
        throw InputError(place, "a line that starts with > must come first")
      } else {
        call += (call.isEmpty ? "" : "\n") + line
      }
    }
    try finish()

    let name = group.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let size = 25
    let parts = stride(from: 0, to: checks.count, by: size).map { Array(checks[$0..<min($0 + size, checks.count)]) }
    // Deprecated, so that calls of what is deprecated are no news; the protocol calls it all the same.
    var text = imports + "\nenum \(name)Golden: GoldenGroup {\n"
    text += "  @available(*, deprecated)\n  static func check(_ golden: Golden) async {\n"
    for index in parts.indices { text += "    await part\(index)(golden)\n" }
    text += "  }\n"
    for (index, part) in parts.enumerated() {
      text += "\n  @available(*, deprecated)\n  private static func part\(index)(_ golden: Golden) async {\n"
      text += part.joined() + "  }\n"
    }
    return text + "}\n"
  }

  private static func check(_ line: String, _ call: String, _ place: Place) -> String {
    // One that only clients and sessions have.
    let isDirect = call.hasPrefix("!")
    let call = isDirect ? String(call.dropFirst()) : call
    // A chain takes literals, and what stands in a list.
    let inChain = call.replacing(#/\[[^\[\]]*\] as \[\w+: [\w ]+\]/#) { match in
      "\(call.hasPrefix("z") ? "ScoreList" : "PairList")(\(match.output))"
    }
    return """
      await golden.check("\(place)", ##"\(line)"##) { _ = try await $0.\(call) }\(isDirect ? "" : " chain: { $0.\(inChain).commands } batch: { _ = $0.\(call) }")

      """
  }
}
