import Foundation
import RESP
import Redio
import TestSupport
import Testing

@Suite("Completeness of the golden lines")
struct GoldenCompletenessTests {
  /// A command's syntax, as far as its words are concerned.
  private struct Syntax: Decodable {
    struct Argument: Decodable {
      let token: String?
      let arguments: [Argument]?

      var words: [String] { (token.map { [$0] } ?? []) + (arguments ?? []).flatMap(\.words) }
    }
    let arguments: [Argument]?

    var words: Set<String> { Set((arguments ?? []).flatMap(\.words).map { $0 == "\"\"" ? "" : $0.uppercased() }) }
  }

  /// Words that no call sends, and why.
  private let unsent: [String: Set<String>] = [
    // The same as MASTER and REPLICA, which more servers know.
    "CLIENT KILL": ["PRIMARY", "SLAVE"]
  ]

  @Test("each word that a command knows stands in a golden line of it")
  func words() throws {
    let file = packageRoot.appending(path: "Generator/Facts/commands.json")
    let facts = try JSONDecoder().decode([String: Syntax].self, from: Data(contentsOf: file))
    var golden: [String: Set<String>] = [:]
    for words in try GoldenLines.all() {
      guard let name = CommandTable.name(of: words) else {
        Issue.record("\(words.map(\.string)) is of no command")
        continue
      }
      golden[name, default: []].formUnion(words.map { $0.string.uppercased() })
    }
    #expect(facts.count == 425)
    for (name, syntax) in facts.sorted(by: { $0.key < $1.key }) {
      guard let seen = golden[name] else { continue }
      let missing = syntax.words.subtracting(seen).subtracting(unsent[name] ?? [])
      #expect(missing.isEmpty, "\(name)")
    }
  }
}
