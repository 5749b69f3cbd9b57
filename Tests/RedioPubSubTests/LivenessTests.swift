import Redio
import Testing

@testable import RedioPubSub

@Suite("Liveness")
struct LivenessTests {
  /// A connection, looked at after each interval of 100, with a glance a quarter after each question.
  private struct Connection {
    var liveness = Liveness()
    var progress = Line.Progress()
    var appended: UInt64 = 1000
    var now: Int64 = 0

    /// The next look; what leaves by itself has left.
    mutating func look(leaves: Bool = true) -> Liveness.Verdict {
      now += 100
      let verdict = liveness.look(at: now, progress, interval: 100)
      if verdict == .ask {
        appended += 14
        liveness.asked(upTo: appended)
        if leaves { progress.acknowledged = appended }
        liveness.glance(progress)
      }
      return verdict
    }

    mutating func answer() {
      progress.reads += 1
      liveness.ended(isAnswered: true)
    }
  }

  @Test("one that answers is asked again and again")
  func answers() {
    var connection = Connection()
    for _ in 0..<5 {
      #expect(connection.look() == .ask)
      connection.answer()
    }
  }

  @Test("one that does not is dead at the next look, whatever leaves behind the question")
  func dead() {
    var connection = Connection()
    #expect(connection.look() == .ask)
    connection.appended += 5000
    connection.progress.acknowledged = connection.appended
    #expect(connection.look() == .dead)
  }

  @Test("while bytes come the answer has more time, and no other question is asked")
  func coming() {
    var connection = Connection()
    #expect(connection.look() == .ask)
    for _ in 0..<5 {
      connection.progress.reads += 1
      #expect(connection.look() == .nothing)
    }
    #expect(connection.look() == .dead)
  }

  @Test("while the question has not left, and what is in front of it does, there is more time")
  func leaving() {
    var connection = Connection()
    connection.appended = 10_000
    #expect(connection.look(leaves: false) == .ask)
    for _ in 0..<5 {
      connection.progress.acknowledged += 1000
      #expect(connection.look() == .nothing)
    }
    // It has left: from then on an interval.
    connection.progress.acknowledged = connection.appended
    #expect(connection.look() == .nothing)
    connection.progress.acknowledged += 1000
    #expect(connection.look() == .dead)
    // Nothing leaves, and nothing comes.
    connection = Connection()
    #expect(connection.look(leaves: false) == .ask)
    #expect(connection.look() == .dead)
  }

  @Test("a question for which there was no room is asked again while bytes come, and one is dead without any")
  func noRoom() {
    var connection = Connection()
    for _ in 0..<3 {
      #expect(connection.look(leaves: false) == .ask)
      connection.liveness.ended(isAnswered: false)
      connection.progress.acknowledged += 10
    }
    connection.progress.reads += 1
    #expect(connection.look(leaves: false) == .ask)
    connection.liveness.ended(isAnswered: false)
    #expect(connection.look() == .dead)
  }

  @Test("when reading goes on the answer has its time from then on")
  func resumed() {
    var connection = Connection()
    #expect(connection.look() == .ask)
    connection.now += 1000
    connection.liveness.resumed(at: connection.now, interval: 100)
    #expect(connection.liveness.look(at: connection.now + 50, connection.progress, interval: 100) == .nothing)
    #expect(connection.look() == .dead)
    // Nothing is due: nothing has to be waited for.
    connection = Connection()
    connection.liveness.resumed(at: 0, interval: 100)
    #expect(connection.look() == .ask)
  }
}
