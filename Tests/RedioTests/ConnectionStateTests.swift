import RESP
@testable import Redio
import Testing

/// A connection state whose slots are names, driven by texts.
struct Driver {
  var state: ConnectionState<String>
  var buffer: [UInt8] = []
  var log: [String] = []

  init(_ handshake: Handshake, limits: RESPLimits = .default) {
    state = ConnectionState(handshake, limits: limits)
    if let bytes = state.connected() { log.append("send \(Self.names(bytes))") } else { log.append("ready") }
  }

  /// A connection that is past its handshake.
  static func ready(limits: RESPLimits = .default) -> Driver {
    var driver = Driver(handshake(version: .resp2), limits: limits)
    driver.feed("+OK\r\n+OK\r\n")
    driver.log = []
    return driver
  }

  static func handshake(
    version: RESPWriter.Version = .resp3, username: String? = nil, password: String? = nil, clientName: String? = nil,
    database: Int = 0
  ) -> Handshake {
    Handshake(version: version, username: username, password: password, clientName: clientName, database: database)
  }

  mutating func feed(_ text: String) {
    buffer += Array(text.utf8)
    while step() {}
  }

  private mutating func step() -> Bool {
    let bytes = buffer
    return bytes.withUnsafeBytes { bytes in
      switch state.next(bytes) {
      case .wait: return false
      case .send(let wire, let count):
        if !wire.isEmpty { log.append("send \(Self.names(wire))") }
        buffer.removeFirst(count)
      case .ready(let count):
        log.append("ready")
        buffer.removeFirst(count)
      case .deliver(let slot, let count):
        log.append("\(slot): \(Self.text(bytes[..<count]))")
        buffer.removeFirst(count)
      case .push(let range, let count):
        log.append("push \(Self.text(bytes[range]))")
        buffer.removeFirst(count)
      case .confirm(let slot, let count):
        log.append("\(slot) confirmed: \(Self.text(bytes[..<count]))")
        buffer.removeFirst(count)
      case .starved:
        log.append("starved")
        return false
      case .fail(let kind):
        log.append("fail \(RedisError(kind, .unknown, command: nil))")
        return false
      }
      return true
    }
  }

  private static func text(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: " ").trimmingPrefix(" ").description
  }

  /// The words of the commands, without their lengths.
  private static func names(_ wire: [UInt8]) -> String {
    var parser = RESPParser()
    parser.feed(wire)
    var commands: [String] = []
    while let value = try? parser.next(), case .array(let words) = value {
      commands.append(
        words.map { if case .bulkString(let word) = $0 { word.string } else { "?" } }.joined(separator: " "))
    }
    return commands.joined(separator: ", ")
  }
}

@Suite("Connection state")
struct ConnectionStateTests {
  private let setInfo = "CLIENT SETINFO LIB-NAME redio, CLIENT SETINFO LIB-VER \(redioVersion)"
  private let hello = "%1\r\n+proto\r\n:3\r\n"

  @Test("the handshake leaves in one go, with HELLO, AUTH, SETNAME and SELECT")
  func handshake() {
    var driver = Driver(Driver.handshake(username: "u", password: "p", clientName: "web", database: 2))
    #expect(driver.log == ["send HELLO 3 AUTH u p SETNAME web, SELECT 2, \(setInfo)"])
    driver.feed(hello + "+OK\r\n+OK\r\n")
    #expect(driver.log.count == 1)
    driver.feed("+OK\r\n")
    #expect(driver.log.last == "ready")
    #expect(driver.state.version == .resp3)
  }

  @Test("a server that does not know HELLO is asked again in RESP2")
  func fallback() {
    var driver = Driver(Driver.handshake(password: "p", clientName: "web", database: 2))
    driver.feed("-ERR unknown command `HELLO`, with args beginning with: `3`, \r\n")
    driver.feed("-NOAUTH Authentication required.\r\n-NOAUTH x\r\n-NOAUTH x\r\n")
    #expect(driver.log.last == "send AUTH p, CLIENT SETNAME web, SELECT 2, \(setInfo)")
    driver.feed("+OK\r\n+OK\r\n+OK\r\n-ERR Unknown subcommand\r\n-ERR Unknown subcommand\r\n")
    #expect(driver.log.last == "ready")
    #expect(driver.state.version == .resp2)
  }

  @Test("a refused step ends the connection, and says which and why")
  func refused() {
    var driver = Driver(Driver.handshake())
    driver.feed("-NOAUTH HELLO must be called with the client already authenticated\r\n")
    #expect(driver.log.last?.contains("refused HELLO") == true)
    #expect(driver.log.last?.contains("redis://:password@host") == true)
    var other = Driver(Driver.handshake(database: 99))
    other.feed(hello + "-ERR DB index is out of range\r\n")
    #expect(other.log.last?.contains("refused SELECT when connecting: ERR DB index is out of range") == true)
  }

  @Test("a reply of an impossible shape for HELLO ends the connection")
  func impossibleShape() {
    var driver = Driver(Driver.handshake())
    driver.feed("+OK\r\n")
    #expect(driver.log.last?.hasPrefix("fail") == true)
  }

  @Test("what is not RESP ends the connection, with a guess at what speaks")
  func notRESP() {
    var driver = Driver(Driver.handshake())
    driver.feed("HTTP/1.1 400 Bad Request\r\n")
    #expect(driver.log.last?.contains("an HTTP server speaks here") == true)
  }

  @Test("replies go to the slots in order, each slot getting its count")
  func order() {
    var driver = Driver.ready()
    driver.state.enqueue("a", replies: 1)
    driver.state.enqueue("b", replies: 3)
    driver.state.enqueue("c", replies: 1)
    driver.feed(":1\r\n:2\r\n:3\r\n")
    #expect(driver.log == ["a: :1 "])
    driver.feed(":4\r\n:5\r\n")
    #expect(driver.log == ["a: :1 ", "b: :2 :3 :4 ", "c: :5 "])
    #expect(driver.state.isIdle)
  }

  @Test("replies go to the same slots however the bytes are cut")
  func cut() {
    let text = ":1\r\n$3\r\na\r\n\r\n>2\r\n+x\r\n+y\r\n*2\r\n:1\r\n:2\r\n:5\r\n>1\r\n+z\r\n:6\r\n"
    func run(_ pieces: [String]) -> [String] {
      var driver = Driver.ready()
      for (name, replies) in [("a", 1), ("b", 2), ("c", 2)] { driver.state.enqueue(name, replies: replies) }
      for piece in pieces { driver.feed(piece) }
      return driver.log
    }
    let whole = run([text])
    #expect(whole.count == 5)
    #expect(run(text.unicodeScalars.map { String($0) }) == whole)
    for position in 0..<text.unicodeScalars.count {
      let scalars = Array(text.unicodeScalars)
      var head = String.UnicodeScalarView()
      head.append(contentsOf: scalars[..<position])
      var tail = String.UnicodeScalarView()
      tail.append(contentsOf: scalars[position...])
      #expect(run([String(head), String(tail)]) == whole)
    }
  }

  @Test("a push is no reply: it shifts nothing, alone or between the replies of a slot")
  func pushes() {
    var driver = Driver.ready()
    driver.feed(">1\r\n+lonely\r\n")
    driver.state.enqueue("a", replies: 2)
    driver.feed(":1\r\n>1\r\n+between\r\n:2\r\n:3\r\n")
    #expect(driver.log == ["push >1 +lonely ", "push >1 +between ", "a: :1 >1 +between :2 ", "starved"])
  }

  @Test("a reply without a slot starves, and goes on once its slot is there")
  func starved() {
    var driver = Driver.ready()
    driver.feed(":1\r\n")
    #expect(driver.log == ["starved"])
    driver.state.enqueue("late", replies: 1)
    driver.feed("")
    #expect(driver.log == ["starved", "late: :1 "])
  }

  @Test("after a protocol error nothing is delivered, and every slot can be told")
  func failed() {
    var driver = Driver.ready()
    driver.state.enqueue("a", replies: 1)
    driver.state.enqueue("b", replies: 1)
    driver.feed(":1x\r\n:2\r\n")
    #expect(driver.log.count == 1)
    #expect(driver.state.lose(written: .max).map(\.slot) == ["a", "b"])
    driver.feed(":3\r\n")
    #expect(driver.log.count == 1)
  }

  @Test("any order of commands and replies, in any pieces, matches")
  func anyOrder() {
    for _ in 0..<300 {
      var driver = Driver.ready()
      var expected: [String] = []
      var wire = ""
      var number = 0
      for slot in 0..<Int.random(in: 1...20) {
        let replies = Int.random(in: 1...4)
        driver.state.enqueue("s\(slot)", replies: replies)
        var text = ""
        for _ in 0..<replies {
          number += 1
          text += ":\(number)\r\n"
        }
        wire += text
        expected.append("s\(slot): " + text.replacing("\r\n", with: " "))
      }
      var rest = wire.utf8[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 1...12))
        rest = rest.dropFirst(piece.count)
        driver.feed(String(decoding: piece, as: UTF8.self))
      }
      #expect(driver.log == expected)
    }
  }
}
