import RESP
import TestSupport
import Testing

@testable import RedioCluster

@Suite("Joined replies")
struct ReplyJoinTests {
  private func join(_ join: ReplyJoin, _ parts: [String]) -> String? {
    let bytes = parts.map { Array($0.utf8) }
    let all = bytes.flatMap { $0 }
    return all.withUnsafeBytes { all in
      var start = 0
      let slices = bytes.map { part in
        defer { start += part.count }
        return UnsafeRawBufferPointer(rebasing: all[start..<(start + part.count)])
      }
      var output: [UInt8] = []
      return join.write(slices, to: &output) ? String(decoding: output, as: UTF8.self) : nil
    }
  }

  @Test("numbers are added, or the least counts, and sums beyond 64 bits stop there")
  func numbers() {
    #expect(join(.sum, [":1\r\n", ":2\r\n", ":-5\r\n"]) == ":-2\r\n")
    #expect(join(.minimum, [":7\r\n", ":2\r\n"]) == ":2\r\n")
    #expect(join(.sum, [":\(Int64.max)\r\n", ":1\r\n"]) == ":\(Int64.max)\r\n")
    #expect(join(.sum, [":\(Int64.min)\r\n", ":-1\r\n"]) == ":\(Int64.min)\r\n")
    #expect(join(.sum, [":1\r\n", "+OK\r\n"]) == nil && join(.sum, [":1\r\n", "$-1\r\n"]) == nil)
  }

  @Test("arrays follow each other, and with union each element is there once")
  func arrays() {
    #expect(join(.concatenation, ["*1\r\n:1\r\n", "*0\r\n", "~2\r\n:1\r\n:2\r\n"]) == "*3\r\n:1\r\n:1\r\n:2\r\n")
    #expect(join(.union, ["*2\r\n+a\r\n+b\r\n", "*2\r\n+b\r\n+c\r\n"]) == "*3\r\n+a\r\n+b\r\n+c\r\n")
    #expect(join(.concatenation, ["*0\r\n", "*?\r\n.\r\n"]) == nil)
    #expect(join(.and, ["*2\r\n:1\r\n:0\r\n", "*2\r\n:1\r\n:1\r\n"]) == "*2\r\n:1\r\n:0\r\n")
    #expect(join(.and, ["*2\r\n:1\r\n:0\r\n", "*1\r\n:1\r\n"]) == nil)
    #expect(
      join(.sumOfCounts, ["*4\r\n+a\r\n:1\r\n+b\r\n:0\r\n", "*4\r\n+a\r\n:2\r\n+b\r\n:5\r\n"])
        == "*4\r\n+a\r\n:3\r\n+b\r\n:5\r\n")
  }

  @Test("of all, an error counts; of one, what is none")
  func errors() {
    #expect(join(.all, ["+OK\r\n", "-ERR x\r\n", "+OK\r\n"]) == "-ERR x\r\n")
    #expect(join(.all, ["+OK\r\n", "+OK\r\n"]) == "+OK\r\n")
    #expect(join(.one, ["-ERR x\r\n", "+OK\r\n"]) == "+OK\r\n")
    #expect(join(.one, ["-ERR x\r\n", "-ERR y\r\n"]) == "-ERR x\r\n")
    #expect(join(.sum, [":1\r\n", "!5\r\nERR x\r\n"]) == "!5\r\nERR x\r\n")
    for join in [ReplyJoin.only, .all, .one, .guarded, .lastOfTransaction, .scan] {
      #expect(self.join(join, []) == nil, "\(join)")
    }
  }

  @Test("of a guarded transaction, the guard is left out, and the first cause of its end counts")
  func guarded() {
    #expect(
      join(.guarded, ["+OK\r\n+QUEUED\r\n+QUEUED\r\n*2\r\n:0\r\n:1\r\n"]) == "+OK\r\n+QUEUED\r\n*1\r\n:1\r\n")
    #expect(join(.guarded, ["+OK\r\n+QUEUED\r\n+QUEUED\r\n*-1\r\n"]) == "+OK\r\n+QUEUED\r\n*-1\r\n")
    #expect(join(.lastOfTransaction, ["+OK\r\n+QUEUED\r\n+QUEUED\r\n*2\r\n:0\r\n:1\r\n"]) == ":1\r\n")
    #expect(
      join(.lastOfTransaction, ["+OK\r\n+QUEUED\r\n-ERR unknown command 'MSETEX'\r\n-EXECABORT x\r\n"])
        == "-ERR unknown command 'MSETEX'\r\n")
    #expect(join(.lastOfTransaction, ["+OK\r\n+QUEUED\r\n+QUEUED\r\n*0\r\n"]) == nil)
  }

  @Test("random replies don't trap, and what is joined can be read")
  func fuzz() {
    var generator = SeededGenerator(seed: 6)
    let scalars = [
      ":1\r\n", "+a\r\n", "$-1\r\n", "_\r\n", "$2\r\n\r\n\r\n", "-ERR x\r\n", "#t\r\n", "*-1\r\n", "%1\r\n+a\r\n:1\r\n",
    ]
    func reply() -> String {
      let count = Int.random(in: 0...4, using: &generator)
      let elements = (0..<count).map { _ in scalars.randomElement(using: &generator) ?? "" }.joined()
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: return "*\(count)\r\n" + elements
      case 1: return "~\(count)\r\n" + elements
      default: return scalars[count]
      }
    }
    let joins: [ReplyJoin] = [
      .only, .sum, .minimum, .and, .sumOfCounts, .all, .one, .concatenation, .union, .lastOfTransaction,
      .guarded,
    ]
    var joined = 0
    for _ in 0..<3_000 {
      let parts = (0..<Int.random(in: 1...4, using: &generator)).map { _ in reply() }
      let join = joins.randomElement(using: &generator) ?? .only
      guard let text = self.join(join, parts) else { continue }
      joined += 1
      var framer = RESPParser()
      framer.feed(Array(text.utf8))
      #expect(throws: Never.self) { _ = try framer.next() }
    }
    #expect(joined > 300)
  }

  @Test("megabytes are joined in linear time")
  func linear() {
    func time(_ count: Int) -> Duration {
      let part = "*\(count)\r\n" + String(repeating: "$4\r\nabcd\r\n", count: count)
      return bestTime {
        for join in [ReplyJoin.concatenation, .union] {
          #expect(self.join(join, [part, part]) != nil)
        }
      }
    }
    _ = time(1_000)
    #expect(time(64_000) < time(4_000) * 64)
  }
}
