import Redio
import Testing

@testable import RedioPubSub

@Suite("Liveness")
struct LivenessTests {
  /// A connection, looked at after each interval of 100, with a glance a quarter after each question.
  private struct WatchedConnection {
    var liveness = Liveness()
    var progress = Connection.Progress()
    var appended: UInt64 = 1000
    var now: Int64 = 0

    /// The next look; what leaves by itself has left.
    mutating func look(
      leaves: Bool = true, othersWait: Bool = false, hasVanished: Bool = false
    ) -> Liveness.Verdict {
      now += 100
      let verdict = liveness.look(
        at: now, progress, interval: 100, patience: 500, othersWait: othersWait, hasVanished: hasVanished)
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
    var connection = WatchedConnection()
    for _ in 0..<5 {
      #expect(connection.look() == .ask)
      connection.answer()
    }
  }

  @Test("one that acknowledges the question and does not answer is busy, until a patience has passed")
  func silent() {
    var connection = WatchedConnection()
    #expect(connection.look() == .ask)
    for _ in 0..<4 {
      // What is sent behind the question, and is not acknowledged, says nothing.
      connection.appended += 5000
      #expect(connection.look() == .nothing)
    }
    #expect(connection.look() == .silent)
  }

  @Test("while others wait, one that acknowledges the question is busy however long it does not answer")
  func othersWait() {
    var connection = WatchedConnection()
    #expect(connection.look() == .ask)
    for _ in 0..<50 { #expect(connection.look(othersWait: true) == .nothing) }
    #expect(connection.look() == .silent)
    connection.answer()
    #expect(connection.look() == .ask)
  }

  @Test(
    "one that has vanished and does not acknowledge the question is gone at the next look, whoever waits",
    arguments: [false, true])
  func gone(_ othersWait: Bool) {
    var connection = WatchedConnection()
    #expect(connection.look(leaves: false) == .ask)
    #expect(connection.look(leaves: false, othersWait: othersWait, hasVanished: true) == .gone)
  }

  @Test("one that has acknowledged the question is not gone because of what was sent behind it")
  func behind() {
    var connection = WatchedConnection()
    #expect(connection.look() == .ask)
    connection.appended += 5000
    #expect(connection.look(hasVanished: true) == .nothing)
  }

  @Test("one that takes nothing, the question included, is busy as long as its system is heard of")
  func blocked() {
    var connection = WatchedConnection()
    connection.appended = 10_000
    #expect(connection.look(leaves: false) == .ask)
    for _ in 0..<50 { #expect(connection.look(othersWait: true) == .nothing) }
    // It goes on.
    connection.progress.acknowledged = connection.appended
    #expect(connection.look(othersWait: true) == .nothing)
    connection.answer()
    #expect(connection.look(leaves: false) == .ask)
    // Nobody else waits: a patience.
    for _ in 0..<4 { #expect(connection.look() == .nothing) }
    #expect(connection.look() == .silent)
  }

  @Test("while bytes come the answer has more time, and no other question is asked")
  func coming() {
    var connection = WatchedConnection()
    #expect(connection.look() == .ask)
    for _ in 0..<9 {
      connection.progress.reads += 1
      #expect(connection.look() == .nothing)
    }
    // From then on a patience.
    for _ in 0..<4 { #expect(connection.look() == .nothing) }
    #expect(connection.look() == .silent)
  }

  @Test("while the question has not left, and what is in front of it does, there is more time")
  func leaving() {
    var connection = WatchedConnection()
    connection.appended = 10_000
    #expect(connection.look(leaves: false) == .ask)
    for _ in 0..<5 {
      connection.progress.acknowledged += 1000
      #expect(connection.look() == .nothing)
    }
    // It has left: from then on a patience.
    connection.progress.acknowledged = connection.appended
    for _ in 0..<4 { #expect(connection.look() == .nothing) }
    #expect(connection.look() == .silent)
    // Nothing leaves, and nothing comes, of the system either.
    connection = WatchedConnection()
    #expect(connection.look(leaves: false) == .ask)
    #expect(connection.look(hasVanished: true) == .gone)
  }

  @Test("a question for which there was no room is asked again, until the peer is gone or a patience has passed")
  func noRoom() {
    for others in [false, true] {
      var connection = WatchedConnection()
      /// The next look, at which there is no room.
      func look(hasVanished: Bool = false) -> Liveness.Verdict {
        let verdict = connection.look(leaves: false, othersWait: others, hasVanished: hasVanished)
        if verdict == .ask { connection.liveness.ended(isAnswered: false) }
        return verdict
      }
      for _ in 0..<3 {
        #expect(look() == .ask)
        connection.progress.acknowledged += 10
      }
      connection.progress.reads += 1
      #expect(look() == .ask)
      // From now on it takes nothing.
      for _ in 0..<4 { #expect(look() == .ask) }
      #expect(look() == (others ? .ask : .silent))
      #expect(look(hasVanished: true) == .gone)
    }
  }

  @Test("when reading goes on the answer has its time from then on")
  func resumed() {
    var connection = WatchedConnection()
    #expect(connection.look() == .ask)
    connection.now += 1000
    connection.liveness.resumed(at: connection.now, interval: 100)
    #expect(
      connection.liveness.look(
        at: connection.now + 50, connection.progress, interval: 100, patience: 500, othersWait: false,
        hasVanished: false)
        == .nothing)
    for _ in 0..<4 { #expect(connection.look() == .nothing) }
    #expect(connection.look() == .silent)
    // Nothing is due: nothing has to be waited for.
    connection = WatchedConnection()
    connection.liveness.resumed(at: 0, interval: 100)
    #expect(connection.look() == .ask)
  }
}
