import Redio
import TestSupport
import Testing

extension Survey {
  /// All of them, group by group.
  static let all: [Survey] = []
}

@Suite("Commands on real servers", .serialized)
struct CommandSurveyTests {
  @Test("commands answer alike in RESP2 and RESP3", arguments: Survey.all)
  func answers(_ survey: Survey) async throws {
    defer { Coverage.shared.count() }
    try await survey.run()
  }

  @Test("each command of Redis 7 and Valkey 9.1 is there, and has been answered by a server")
  func table() {
    #expect(CommandIndex.all.count == 425)
    // Only after the others.
    let isComplete = Coverage.shared.surveysRun == Survey.all.count
    var counts: [String: Int] = [:]
    print("command                                   form        \(TestServer.Kind.allCases.map(\.rawValue).joined(separator: "  "))")
    for (name, _, form) in CommandIndex.all {
      let servers = Coverage.shared.servers(name)
      let marks = TestServer.Kind.allCases.map { kind in
        (servers.contains(kind.rawValue) ? "yes" : "–").padded(kind.rawValue.count)
      }
      let note: String
      switch form {
      case .generated: note = "generated"
      case .handWritten(let place): note = "by hand: \(place)"
      case .container: note = "container"
      case .none(let why): note = "none: \(why)"
      case .missing: note = "MISSING"
      }
      counts[String(note.prefix { $0 != ":" }), default: 0] += 1
      let reason = CommandIndex.notRun[name]
      print("\(name.padded(42))\(String(note.prefix { $0 != ":" }).padded(12))\(marks.joined(separator: "  "))  \(reason ?? "")")
      #expect(form != .missing, "\(name)")
      guard isComplete, form == .generated else { continue }
      #expect(servers.isEmpty == (reason != nil), "\(name) was answered by \(servers.sorted()); the reason: \(reason ?? "")")
    }
    print(counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", "))
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
