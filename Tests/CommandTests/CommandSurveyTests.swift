import Redio
import TestSupport
import Testing

/// What runs commands on servers. When all of it has run, the table of commands is printed, and checked.
@Suite("Commands on servers", .commandTable)
enum CommandsOnServers {}

extension CommandsOnServers {
  @Suite("Surveys", .serialized)
  struct SurveyTests {
    @Test("commands answer alike in RESP2 and RESP3", arguments: Survey.all)
    func answers(_ survey: Survey) async throws {
      defer { Coverage.shared.count() }
      try await survey.run()
    }
  }
}

extension Survey {
  /// All of them, group by group.
  static let all: [Survey] = [
    string, bitmap, hyperloglog, generic, hash, list, set, sortedSet, geo, stream, scripting, pubsub, transactions,
    connection, cluster, server, serverMore,
  ].flatMap(\.self)
}

/// Prints the table when everything in its suite has run.
struct CommandTableTrait: SuiteTrait, TestScoping {
  @concurrent func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    try await function()
    try printTable()
  }

  /// Each command of Redis 7 and Valkey 9.1 is there, stands in a golden line, and has been answered by a server.
  private func printTable() throws {
    let golden = Set(try GoldenLines.all().compactMap(CommandTable.name))
    #expect(CommandIndex.all.count == 425)
    // A part of the tests says nothing of the whole.
    let isComplete =
      Coverage.shared.surveysRun == Survey.all.count && !Coverage.shared.servers("CLUSTER MEET").isEmpty
      && !Coverage.shared.servers("SENTINEL PRIMARIES").isEmpty
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
      #expect(
        servers.isEmpty == (reason != nil),
        "\(name): answered by \(servers.sorted()), \(reason ?? "and no reason for more")")
    }
    print(counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", "))
    let answered = CommandIndex.all.count { !Coverage.shared.servers($0.name).isEmpty }
    if !isComplete { print("Only a part of the tests has run: what was not answered is no failure.") }
    print("\(answered) of \(CommandIndex.all.count) answered by a server")
  }
}

extension Trait where Self == CommandTableTrait {
  static var commandTable: CommandTableTrait { CommandTableTrait() }
}

extension String {
  fileprivate func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
