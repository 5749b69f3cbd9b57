import ClientTestSupport
import Foundation
import Redio
import RedioTransport
import TestSupport
import Testing

/// Tests that ill-treat a client, and look at every reply: does it belong to the call that got it?
///
/// They have a short form, and a long one that `Scripts/torture` starts. One after the other: they measure time, count
/// connections and keep the machine busy.
@Suite("Torture", .serialized)
enum Torture {
  /// How many replies the sweep checks in the long form; `nil` in the short one.
  static let replies = number("REDIO_TORTURE").map { Int($0) }
  /// How long the storm and the restarts go on.
  static let seconds = Double(number("REDIO_TORTURE_SECONDS") ?? (replies == nil ? 3 : 60))
  /// What the random numbers start from: another one each time, unless one is given, to see a failure again.
  static let seed = number("REDIO_TORTURE_SEED") ?? .random(in: 0...UInt64.max)
  /// How long whatever must end at once may take, on a machine that is busy with other things too.
  static let atOnce = Duration.seconds(10)

  /// How many replies the sweep has checked.
  static let swept = Locked(0)

  private static func number(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }

  /// Says what the long form has done, at once.
  static func report(_ text: String) {
    if replies != nil { FileHandle.standardError.write(Data("torture: \(text)\n".utf8)) }
  }
}

extension Torture {
  @Suite("The checker")
  struct CheckerTests {
    @Test("a reply that belongs to another call is found, and counted")
    func foreign() {
      let ledger = Ledger()
      ledger.check("k1:7", is: "k1:7")
      ledger.check("k1:7", of: "k1")
      ledger.check(nil, of: "k1")
      ledger.check(Ledger.base(of: 3) + 5, ofCounter: 3, above: 4)
      #expect(ledger.foreign.isEmpty)
      #expect(ledger.checked == 4)
      ledger.check("k1:6", is: "k1:7")
      ledger.check("k11:7", of: "k1")
      ledger.check(Ledger.base(of: 2) + 5, ofCounter: 3)
      ledger.check(Ledger.base(of: 3) + 5, ofCounter: 3, above: 5)
      ledger.check(Ledger.base(of: 4) + 5, ofCounter: 3)
      #expect(ledger.foreign.count == 5)
      #expect(ledger.checked == 9)
    }

    @Test("a server that answers calls in the wrong order does not pass")
    func shifted() async throws {
      let server = try ScriptedServer { connection in
        connection.shakeHands()
        connection.receive(until: "k1\r\n")
        connection.send("$4\r\nk2:0\r\n")
        connection.waitForEnd()
      }
      let redis = try Redis(server.url)
      let ledger = Ledger()
      ledger.check(try await redis.get("k1", as: String.self), of: "k1")
      #expect(ledger.foreign.count == 1)
    }

    @Test("a task that does not end is noticed")
    func endless() async {
      let task = Task<Void, any Error> { try await Task.sleep(for: .seconds(100)) }
      #expect(await ending(of: task, within: .milliseconds(10)) == nil)
      task.cancel()
    }
  }
}
