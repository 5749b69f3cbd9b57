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
}
