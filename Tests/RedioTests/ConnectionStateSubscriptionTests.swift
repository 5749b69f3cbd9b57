import RESP
@testable import Redio
import Testing

/// A push or, in RESP2, an array of bulk strings; a number is an integer.
private func push(_ words: String..., as type: Character = ">") -> String {
  "\(type)\(words.count)\r\n"
    + words.map { Int($0) == nil ? "$\($0.utf8.count)\r\n\($0)\r\n" : ":\($0)\r\n" }.joined()
}

/// As it stands in the driver's log.
private func logged(_ text: String) -> String { text.replacing("\r\n", with: " ") }

@Suite("Connection state with subscriptions")
struct ConnectionStateSubscriptionTests {
  @Test(
    "confirmations are pushes, and end their slot with the last one, beside the replies of others, however they are cut"
  )
  func confirmations() {
    let wire =
      ":1\r\n" + push("subscribe", "a", "1") + push("message", "a", "hello") + push("subscribe", "b", "2")
      + push("message", "b", "+OK") + ":2\r\n" + push("punsubscribe", "c*", "2") + ":3\r\n" + push("message", "a", "m")
      + ":4\r\n"
    func run(_ pieces: [String]) -> [String] {
      var driver = Driver.ready()
      driver.state.enqueue("get", replies: 1)
      driver.state.enqueue("subscribe", replies: 1, answer: .confirmations(2, .subscribed))
      driver.state.enqueue("set", replies: 1)
      driver.state.enqueue("punsubscribe", replies: 1, answer: .confirmations(1, .patternUnsubscribed))
      driver.state.enqueue("chain", replies: 2)
      for piece in pieces { driver.feed(piece) }
      #expect(driver.state.isIdle)
      return driver.log
    }
    let message = logged(push("message", "a", "m"))
    let whole = [
      "get: :1 ", "push " + logged(push("subscribe", "a", "1")), "push " + logged(push("message", "a", "hello")),
      "subscribe confirmed: " + logged(push("subscribe", "b", "2")), "push " + logged(push("message", "b", "+OK")),
      "set: :2 ", "punsubscribe confirmed: " + logged(push("punsubscribe", "c*", "2")), "push " + message,
      "chain: :3 \(message):4 ",
    ]
    #expect(run([wire]) == whole)
    let scalars = Array(wire.unicodeScalars)
    func text(_ part: ArraySlice<Unicode.Scalar>) -> String { part.reduce(into: "") { $0.unicodeScalars.append($1) } }
    #expect(run(scalars.indices.map { text(scalars[$0...$0]) }) == whole)
    for position in scalars.indices { #expect(run([text(scalars[..<position]), text(scalars[position...])]) == whole) }
  }

  @Test("an error in place of the confirmations is the reply to a subscribing command")
  func refused() {
    var driver = Driver.ready()
    driver.state.enqueue("subscribe", replies: 1, answer: .confirmations(2, .subscribed))
    driver.state.enqueue("get", replies: 1)
    driver.feed(push("message", "x", "m") + "-NOPERM no\r\n:1\r\n")
    #expect(driver.log.suffix(2) == ["subscribe: -NOPERM no ", "get: :1 "])
  }

  @Test(
    "a reply that is no error where a confirmation is due ends the connection",
    arguments: ["+OK\r\n", ":1\r\n", "$1\r\na\r\n", "*3\r\n$9\r\nsubscribe\r\n$1\r\na\r\n:1\r\n", "%0\r\n", "_\r\n"])
  func reply(_ reply: String) {
    var driver = Driver.ready()
    driver.state.enqueue("subscribe", replies: 1, answer: .confirmations(1, .subscribed))
    driver.feed(reply)
    #expect(driver.log.count == 1 && driver.log[0].hasPrefix("fail"))
    #expect(driver.state.lose(written: .max).map(\.slot) == ["subscribe"])
  }

  @Test("an error after some of the confirmations ends the connection: a command is refused as a whole, or not at all")
  func halfRefused() {
    var driver = Driver.ready()
    driver.state.enqueue("subscribe", replies: 1, answer: .confirmations(2, .subscribed))
    driver.feed(push("subscribe", "a", "1") + "-ERR no\r\n")
    #expect(driver.log.count == 2 && driver.log[1].hasPrefix("fail"))
  }

  @Test("an end of a subscription that nobody has asked for shifts nothing, before, between and after confirmations")
  func unsolicited() {
    let end = push("sunsubscribe", "x", "0")
    var driver = Driver.ready()
    driver.feed(end)
    driver.state.enqueue("subscribe", replies: 1, answer: .confirmations(2, .subscribed))
    driver.state.enqueue("refused", replies: 1, answer: .confirmations(1, .shardSubscribed))
    driver.state.enqueue("get", replies: 1)
    driver.state.enqueue("last", replies: 1, answer: .confirmations(1, .shardSubscribed))
    driver.feed(
      end + push("subscribe", "a", "1") + end + push("subscribe", "b", "2") + end + "-MOVED 1 host:1\r\n" + end
        + ":1\r\n" + end
        + push("ssubscribe", "x", "1") + end)
    #expect(
      driver.log.filter { !$0.hasPrefix("push") } == [
        "subscribe confirmed: " + logged(push("subscribe", "b", "2")), "refused: -MOVED 1 host:1 ", "get: :1 ",
        "last confirmed: " + logged(push("ssubscribe", "x", "1")),
      ])
    #expect(driver.log.count { $0 == "push " + logged(end) } == 7)
    #expect(driver.state.isIdle)
  }

  @Test("the end of subscriptions to shard channels is fenced: its slot ends with the answer to the PING behind it")
  func fence() {
    let end = push("sunsubscribe", "x", "0")
    func run(_ wire: String) -> [String] {
      var driver = Driver.ready()
      driver.state.enqueue("end", replies: 1, answer: .fence(1))
      driver.state.enqueue("get", replies: 1)
      for byte in wire.unicodeScalars { driver.feed(String(byte)) }
      return driver.log.filter { !$0.hasPrefix("push") }
    }
    #expect(run(end + end + "+PONG\r\n:1\r\n") == ["end: +PONG ", "get: :1 "])
    #expect(run(end + "-MOVED 1 host:1\r\n" + end + "+PONG\r\n:1\r\n").last == "get: :1 ")
    #expect(run(end + "-MOVED 1 host:1\r\n+PONG\r\n:1\r\n") == ["end: -MOVED 1 host:1 +PONG ", "get: :1 "])
    // Both may be refused, with whatever error: what has confirmed nothing has been refused first.
    #expect(run("-BUSY a\r\n-BUSY a\r\n:1\r\n") == ["end: -BUSY a -BUSY a ", "get: :1 "])
    #expect(run("-LOADING a\r\n+PONG\r\n:1\r\n") == ["end: -LOADING a +PONG ", "get: :1 "])
    // Or PING alone, which is known by what can't be the other's error; the next call's error is its own.
    let denied = "-NOPERM User u has no permissions to run the 'ping' command\r\n"
    let refusals = ["-MISCONF a\r\n", "-LOADING a\r\n", "-MASTERDOWN a\r\n", denied, "-ERR unknown command 'PING'\r\n"]
    for refusal in refusals {
      #expect(run(end + refusal + ":1\r\n").last == "get: :1 ")
      #expect(run(end + refusal + "-LOADING b\r\n").last == "get: -LOADING b ")
    }
    let other = denied.replacing("'ping'", with: "'sunsubscribe'")
    #expect(run(other + denied + ":1\r\n").last == "get: :1 ")
    #expect(run(end + other + denied + ":1\r\n").last == "get: :1 ")
    // What may be either's shifts nothing: the connection ends.
    for wire in [end + "-BUSY a\r\n", end + "-ERR a\r\n", "+PONG\r\n", "+OK\r\n", ":1\r\n", "-ERR a\r\n:1\r\n"] {
      #expect(run(wire).count == 1 && run(wire)[0].hasPrefix("fail"))
    }
  }

  // MARK: RESP2

  private func resp2(isForSubscriptions: Bool) -> Driver {
    var driver = Driver.ready()
    driver.state = ConnectionState(Driver.handshake(version: .resp2), isForSubscriptions: isForSubscriptions)
    _ = driver.state.connected()
    driver.feed("+OK\r\n+OK\r\n")
    driver.log = []
    return driver
  }

  @Test(
    "in RESP2 an array is a push by its first word, on a connection for subscriptions; what answers PING is a reply")
  func arrays() {
    func array(_ words: String...) -> String { push(words[0], words[1], words[2], as: "*") }
    var driver = resp2(isForSubscriptions: true)
    driver.state.enqueue("subscribe", replies: 1, answer: .confirmations(2, .subscribed))
    driver.state.enqueue("ping", replies: 1)
    driver.state.enqueue("refused", replies: 1, answer: .confirmations(1, .patternSubscribed))
    let pong = "*2\r\n$4\r\npong\r\n$0\r\n\r\n"
    driver.feed(array("subscribe", "a", "1") + array("message", "a", "pong"))
    driver.feed(
      array("subscribe", "b", "2") + array("message", "a", "m") + pong + array("message", "b", "m") + "-ERR no\r\n")
    driver.feed("*3\r\n$11\r\nunsubscribe\r\n$-1\r\n:0\r\n")
    #expect(
      driver.log == [
        "push " + logged(array("subscribe", "a", "1")), "push " + logged(array("message", "a", "pong")),
        "subscribe confirmed: " + logged(array("subscribe", "b", "2")), "push " + logged(array("message", "a", "m")),
        "ping: " + logged(pong), "push " + logged(array("message", "b", "m")), "refused: -ERR no ",
        "push *3 $11 unsubscribe $-1 :0 ",
      ])
    #expect(driver.state.isIdle)
  }

  @Test("in RESP2 an array is a reply on any other connection, whatever its first word")
  func replies() {
    var driver = resp2(isForSubscriptions: false)
    driver.state.enqueue("lrange", replies: 1)
    let message = push("message", "a", "m", as: "*")
    driver.feed(message)
    #expect(driver.log == ["lrange: " + logged(message)])
  }
}

@Suite("Kinds of pushes")
struct PushKindTests {
  private func kind(_ text: String) -> PushKind { Array(text.utf8).withUnsafeBytes { PushKind($0) } }

  private static let kinds: [(String, PushKind)] = [
    ("message", .message), ("pmessage", .patternMessage), ("smessage", .shardMessage), ("subscribe", .subscribed),
    ("psubscribe", .patternSubscribed), ("ssubscribe", .shardSubscribed), ("unsubscribe", .unsubscribed),
    ("punsubscribe", .patternUnsubscribed), ("sunsubscribe", .shardUnsubscribed), ("invalidate", .invalidate),
  ]

  @Test("a push is known by its first word, in RESP3 and RESP2, as a bulk or a simple string", arguments: kinds)
  func words(_ word: String, _ kind: PushKind) {
    for type in [">3", "*3", ">1", "*12"] {
      #expect(self.kind("\(type)\r\n$\(word.utf8.count)\r\n\(word)\r\n$1\r\na\r\n:1\r\n") == kind)
      #expect(self.kind("\(type)\r\n+\(word)\r\n$1\r\na\r\n:1\r\n") == kind)
    }
    for other in [word + "x", "x" + word, word.uppercased(), String(word.dropLast())] {
      #expect(self.kind(">1\r\n$\(other.utf8.count)\r\n\(other)\r\n") == .other)
    }
  }

  @Test(
    "what is empty, null, nested or of another type is of no kind",
    arguments: [
      "", ">", ">0\r\n", "*0\r\n", "*-1\r\n", "*2\r\n$-1\r\n$7\r\nmessage\r\n", "*2\r\n$4\r\npong\r\n$0\r\n\r\n",
      ">1\r\n_\r\n",
      ">1\r\n:7\r\n", ">1\r\n*1\r\n$7\r\nmessage\r\n", ">1\r\n$0\r\n\r\n", ">1\r\n+\r\n",
      ">1\r\n=11\r\ntxt:message\r\n",
      ">1\r\n-message\r\n", "+message\r\n", "$7\r\nmessage\r\n", ":1\r\n",
    ])
  func other(_ text: String) { #expect(kind(text) == .other) }

  @Test("a truncated push is of its kind or of none, and never read beyond its end", arguments: kinds)
  func truncated(_ word: String, _ kind: PushKind) {
    for text in [">1\r\n$\(word.utf8.count)\r\n\(word)\r\n", "*1\r\n+\(word)\r\n"] {
      let bytes = Array(text.utf8)
      for count in 0...bytes.count {
        // A buffer of its own, whose end a sanitizer watches.
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 1)
        defer { copy.deallocate() }
        copy.copyBytes(from: bytes[..<count])
        let found = PushKind(UnsafeRawBufferPointer(copy))
        #expect(found == .other || found == kind || count < bytes.count - 2)
      }
    }
  }
}
