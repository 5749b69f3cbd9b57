import Redio
import TestSupport
import Testing

extension Survey {
  /// All of them, group by group.
  static let all: [Survey] = [
    string, bitmap, hyperloglog, generic, hash, list, set, sortedSet, geo, stream, scripting, pubsub, transactions,
  ].flatMap(\.self)
}

@Suite("Commands on real servers", .serialized)
struct CommandSurveyTests {
  @Test("commands answer alike in RESP2 and RESP3", arguments: Survey.all)
  func answers(_ survey: Survey) async throws {
    defer { Coverage.shared.count() }
    try await survey.run()
  }

  @Test("each command of Redis 7 and Valkey 9.1 is there, and has been answered by a server")
  func table() throws {
    let golden = Set(try GoldenLines.all().compactMap(CommandTable.name))
    #expect(CommandIndex.all.count == 425)
    // Only after the others.
    let isComplete = Coverage.shared.surveysRun == Survey.all.count
    var counts: [String: Int] = [:]
    let kinds = TestServer.Kind.allCases.map(\.rawValue)
    print("\("command".padded(42))\("form".padded(12))\(kinds.joined(separator: "  "))")
    for (name, _, form) in CommandIndex.all {
      let servers = Coverage.shared.servers(name)
      let marks = kinds.map { (servers.contains($0) ? "yes" : "–").padded($0.count) }.joined(separator: "  ")
      let reason = CommandIndex.notRun[name]
      let note =
        switch form {
        case .handWritten(let place): place
        case .none(let why): why
        default: reason ?? ""
        }
      counts[form.name, default: 0] += 1
      print("\(name.padded(42))\(form.name.padded(12))\(marks)  \(note)")
      #expect(form != .missing, "\(name)")
      guard form == .generated else { continue }
      #expect(golden.contains(name), "\(name) has no golden line")
      guard isComplete else { continue }
      #expect(servers.isEmpty == (reason != nil), "\(name): answered by \(servers.sorted()), \(reason ?? "no reason")")
    }
    print(counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", "))
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
