import Foundation
import TestSupport
import Testing

/// Arguments of types that a caller can exchange by mistake, without an error by the compiler, have labels, so that the wrong
/// order does not compile.
@Suite("The order of arguments")
struct ArgumentOrderTests {
  /// Two arguments of a function that may be exchanged in a call.
  private struct Risk: Hashable {
    let function: String
    let first: String
    let second: String

    var text: String { "\(function): \(first), \(second)" }
  }

  private struct Parameter {
    let label: Substring
    let name: Substring
    let type: String
  }

  /// Those that need no label, and why.
  private static let fine: [String: String] = [
    "hset: field, value": "a field and its value stand in this order everywhere, as in a dictionary",
    "hsetnx: field, value": "as in hset",
    "publish: channel, message": "the channel is what a key is elsewhere, and comes first",
    "spublish: channel, message": "as in publish",
    "send: name, arguments": "the words of a command, as one types them",
    "debug: subcommand, parameters": "the words of a command, as one types them",
    "commandGetkeys: command, words": "the words of a command, as one types them",
    "commandGetkeysandflags: command, words": "the words of a command, as one types them",
    "aclSetuser: username, rules": "who it is about comes first",
    "moduleLoad: path, parameters": "as in a shell: a program, and then its arguments",
    "geodist: member, other": "the distance back is the same",
    "swapdb: database, other": "either order does the same",
    "lcs: first, second": "what they have in common is the same; the reply names them in this order",
    "lmove: side, otherSide": "each stands behind its list",
    "blmove: side, otherSide": "each stands behind its list",
    "zrangestore: source, start": "the key comes first, as in zrange",
    "zrangestore: source, stop": "the key comes first, as in zrange",
  ]

  /// Start and end of a range: everybody expects them in this order.
  private static let ranges: Set<[Substring]> = [["start", "stop"], ["start", "end"]]

  /// Types that are arguments by themselves, beside `some RESPEncodable` and its like.
  private static let encodable: Set<String> = ["Int", "Double", "String", "Bytes", "Bool", "StreamID"]
  private static let anything = "anything"

  @Test("arguments that could be exchanged have labels, or a reason")
  func commands() throws {
    let folder = packageRoot.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".swift") && $0.contains("/Commands/")
    }
    var found: Set<Risk> = []
    var count = 0
    for path in paths {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      for (name, parameters) in Self.functions(in: text) {
        count += 1
        found.formUnion(Self.risks(name, parameters))
      }
    }
    #expect(count > 1000)
    for risk in found.sorted(by: { $0.text < $1.text }) where Self.fine[risk.text] == nil {
      Issue.record("\(risk.text): label the second one, or say here why not")
    }
    let names = Set(found.map(\.text))
    for text in Self.fine.keys { #expect(names.contains(text), "\(text) needs no reason any more") }
  }

  @Test("arguments that could be exchanged are found")
  func samples() {
    func found(_ parameters: String) -> [String] {
      Self.functions(in: "  public func f\(parameters) async throws {").flatMap { name, parameters in
        Self.risks(name, parameters).map(\.text).sorted()
      }
    }
    let key = "_ key: some RESPEncodable"
    #expect(found("(\(key), _ member: some RESPStorable, _ increment: Double)") == ["f: member, increment"])
    #expect(found("(\(key), _ index: Int, _ element: some RESPStorable)") == ["f: index, element"])
    #expect(found("<K: RESPEncodable, V: RESPStorable>(_ a: K, _ b: V)") == ["f: a, b"])
    #expect(found("(\(key), _ bit: Int, _ start: Int, _ stop: Int? = nil)") == ["f: bit, start", "f: bit, stop"])
    #expect(found("(\(key), _ amount: Int, _ rate: Double)") == ["f: amount, rate"])
    #expect(found("(\n    _ source: some RESPEncodable, _ member: any RESPEncodable\n  )") == ["f: source, member"])
    #expect(found("(\(key), _ value: some RESPStorable)") == [])
    #expect(found("(\(key), _ member: some RESPStorable, by increment: Double)") == [])
    #expect(found("(\(key), _ time: Duration, _ value: some RESPStorable)") == [])
    #expect(found("(\(key), _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...)") == [])
  }

  private static func risks(_ function: String, _ parameters: [Parameter]) -> Set<Risk> {
    var risks: Set<Risk> = []
    for (index, second) in parameters.enumerated() where second.label == "_" && second.name != "more" {
      for (place, first) in parameters[..<index].enumerated() where first.label == "_" {
        // A key comes first in every command.
        if place == 0, first.name == "key" { continue }
        if ranges.contains([first.name, second.name]) || !areExchangeable(first.type, second.type) { continue }
        risks.insert(Risk(function: function, first: String(first.name), second: String(second.name)))
      }
    }
    return risks
  }

  private static func areExchangeable(_ first: String, _ second: String) -> Bool {
    if first == second || Set([first, second]) == ["Int", "Double"] { return true }
    return [(first, second), (second, first)].contains { $0 == anything && encodable.contains($1) }
  }

  // MARK: Reading Swift

  /// The public functions, without those that are unavailable.
  private static func functions(in text: String) -> [(name: String, parameters: [Parameter])] {
    var functions: [(String, [Parameter])] = []
    let start = "public func "
    var rest = text.replacing("->", with: "")[...]
    while let match = rest.firstRange(of: start) {
      let isUnavailable = rest[..<match.lowerBound].split(separator: "\n\n").last?.contains("unavailable") ?? false
      rest = rest[match.upperBound...]
      let name = rest.prefix { $0.isLetter || $0.isNumber }
      rest = rest[name.endIndex...]
      let generics = rest.first == "<" ? takeList(from: &rest) : []
      let values = generics.filter { $0.contains(": RESPEncodable") || $0.contains(": RESPStorable") }
        .map { String($0.prefix { $0.isLetter }) }
      let parameters = takeList(from: &rest).map { parameter($0, values) }
      if !isUnavailable { functions.append((String(name), parameters)) }
    }
    return functions
  }

  /// Reads what stands between the bracket at the start and its counterpart.
  private static func takeList(from text: inout Substring) -> [Substring] {
    var parts: [Substring] = []
    var depth = 0
    var start = text.startIndex
    for index in text.indices {
      let character = text[index]
      if "(<[".contains(character) {
        depth += 1
        if depth == 1 { start = text.index(after: index) }
      }
      if ")>]".contains(character) { depth -= 1 }
      if depth == 0 || depth == 1 && character == "," {
        parts.append(text[start..<index])
        start = text.index(after: index)
      }
      if depth == 0 {
        text = text[start...]
        break
      }
    }
    return parts.filter { !$0.allSatisfy(\.isWhitespace) }.map { $0.drop(while: \.isWhitespace) }
  }

  private static func parameter(_ text: Substring, _ values: [String]) -> Parameter {
    let parts = text.split(separator: ":", maxSplits: 1)
    let words = parts[0].split(separator: " ")
    var type = String(parts[1].prefix { $0 != "=" }).trimmingCharacters(in: .whitespacesAndNewlines)
    type = type.trimmingCharacters(in: ["?", ".", "(", ")"])
    if values.contains(type) || type.hasPrefix("some RESP") || type.hasPrefix("any RESP") { type = anything }
    return Parameter(label: words[0], name: words[words.count - 1], type: type)
  }
}
