import RESP
import Testing

/// Pushes inside other replies, as servers before Redis 7.2 send them.
@Suite("Pushes inside replies")
struct PushTests {
  private static let message = ">3\r\n$7\r\nmessage\r\n+ch\r\n$2\r\nhi\r\n"
  private static let messageValue = RESPValue.push([.bulkString("message"), .simpleString("ch"), .bulkString("hi")])

  /// Replies with `@` wherever a push may stand, and their values.
  private static let templates: [(String, RESPValue)] = [
    ("*2\r\n@:1\r\n@:2\r\n", .array([.integer(1), .integer(2)])),
    ("*2\r\n@*1\r\n@:1\r\n@*0\r\n", .array([.array([.integer(1)]), .array([])])),
    ("%1\r\n@+k\r\n@+v\r\n", .map([.init(key: .simpleString("k"), value: .simpleString("v"))])),
    ("~1\r\n@_\r\n", .set([.null])),
    ("*?\r\n@:1\r\n@:2\r\n@.\r\n", .array([.integer(1), .integer(2)])),
    ("%?\r\n@+k\r\n@+v\r\n@.\r\n", .map([.init(key: .simpleString("k"), value: .simpleString("v"))])),
    (
      "|1\r\n@+a\r\n@+b\r\n@:1\r\n",
      .attributed(.integer(1), [.init(key: .simpleString("a"), value: .simpleString("b"))])
    ),
    (
      "*2\r\n|1\r\n@+a\r\n@+b\r\n@:1\r\n@$?\r\n;1\r\nx\r\n;0\r\n",
      .array([
        .attributed(.integer(1), [.init(key: .simpleString("a"), value: .simpleString("b"))]), .bulkString("x"),
      ])
    ),
  ]

  @Test("a push is out of band wherever it stands, and comes as a value of its own before the reply")
  func everywhere() throws {
    for (template, value) in Self.templates {
      let places = template.count { $0 == "@" }
      for place in 0...places {
        var number = -1
        var text = ""
        for letter in template {
          guard letter == "@" else {
            text.append(letter)
            continue
          }
          number += 1
          // The last round has one everywhere.
          if number == place || place == places { text += Self.message }
        }
        let pushes = Array(repeating: Self.messageValue, count: place == places ? places : 1)
        let bytes = Array(("+before\r\n" + text + ":7\r\n").utf8)
        for chunks in [[bytes], bytes.map { [$0] }] {
          let outcome = Outcome(chunks)
          #expect(outcome.error == nil)
          #expect(
            outcome.values == [.simpleString("before")] + pushes + [value, .integer(7)], "\(text.debugDescription)")
        }
      }
    }
  }

  @Test("typed reading steps over pushes")
  func typed() throws {
    func read<T: RESPDecodable>(_: T.Type, _ text: String) throws -> T {
      var parser = RESPParser()
      parser.feed(Array((text + ":7\r\n").utf8))
      for _ in 0..<text.count(where: { $0 == ">" }) {
        guard case .push? = try parser.next() else { throw RESPErrorReply("no push") }
      }
      let value = try #require(try parser.next(as: T.self)).get()
      #expect(try parser.next() == .integer(7))
      return value
    }
    let push = Self.message
    #expect(try read([Int].self, "*2\r\n\(push):1\r\n\(push):2\r\n") == [1, 2])
    #expect(try read([Int].self, "*?\r\n\(push):1\r\n\(push)\(push).\r\n") == [1])
    #expect(try read([String: Bytes].self, "%1\r\n+k\r\n\(push)+v\r\n") == ["k": "v"])
    #expect(try read([String?].self, "*2\r\n\(push)_\r\n\(push)$1\r\na\r\n") == [nil, "a"])
    #expect(try read([[Int]].self, "*2\r\n*1\r\n\(push):1\r\n\(push)*0\r\n") == [[1], []])
    #expect(try read([RESPPair<String, Double>].self, "*1\r\n\(push)*2\r\n+a\r\n\(push),1\r\n") == [RESPPair("a", 1)])
    #expect(
      try read(Decoded.self, "*2\r\n\(push):1\r\n\(push)%1\r\n+k\r\n\(push)#t\r\n")
        == .array([.int(1), .object(["k": .bool(true)])]))
    #expect(try read(Int.self, "|1\r\n+a\r\n\(push)+b\r\n\(push):1\r\n") == 1)
    #expect(
      try read([Result<Int, RESPErrorReply>].self, "*1\r\n\(push)-ERR x\r\n") == [.failure(RESPErrorReply("ERR x"))])
  }

  @Test("the confirmation of a subscription is an element of the reply of EXEC, which counts it")
  func confirmations() {
    for word in ["subscribe", "unsubscribe", "psubscribe", "punsubscribe", "ssubscribe", "sunsubscribe"] {
      let push = RESPValue.push([.bulkString(Bytes(word)), .bulkString("c"), .integer(1)])
      let value = RESPValue.array([.integer(1), push, .integer(2)])
      var writer = RESPWriter()
      writer.write(value)
      #expect(writer.bytes.contains(UInt8(ascii: ">")))
      #expect(Outcome([writer.bytes]).values == [value])
      #expect(Outcome(writer.bytes.map { [$0] }).values == [value])
    }
  }

  @Test("a push inside a push, or a confirmation behind an attribute, is an error")
  func impossible() {
    let confirmation = ">2\r\n+subscribe\r\n+c\r\n"
    for text in [
      ">1\r\n>1\r\n+a\r\n", ">1\r\n*1\r\n>1\r\n+a\r\n", "*1\r\n>1\r\n>0\r\n", "|1\r\n+a\r\n+b\r\n" + confirmation,
      "*1\r\n|1\r\n+a\r\n+b\r\n" + confirmation,
    ] {
      let bytes = Array((text + ":1\r\n").utf8)
      #expect(Outcome([bytes]).error?.reason == .nestedPush)
      #expect(Outcome(bytes.map { [$0] }) == Outcome([bytes]))
    }
  }

  @Test("a push counts against the limit of depth, and its elements against that of a reply's")
  func limits() {
    let limits = RESPLimits(depth: 2, replyElements: 6)
    func reason(_ text: String) -> RESPError.Reason? { Outcome([Array(text.utf8)], limits: limits).error?.reason }
    #expect(reason("*1\r\n*1\r\n>1\r\n") == .tooDeep(limit: 2))
    #expect(reason("*1\r\n>1\r\n+a\r\n:1\r\n") == nil)
    #expect(reason("*1\r\n>6\r\n") == .replyTooManyElements(limit: 6))
    #expect(reason("*?\r\n:1\r\n:1\r\n:1\r\n:1\r\n:1\r\n:1\r\n:1\r\n.\r\n") == .replyTooManyElements(limit: 6))
    #expect(reason("*2\r\n*2\r\n:1\r\n:1\r\n*2\r\n:1\r\n:1\r\n*3\r\n") == nil)
    #expect(reason("*2\r\n*2\r\n:1\r\n:1\r\n*3\r\n") == .replyTooManyElements(limit: 6))
    #expect(reason("|0\r\n|0\r\n:1\r\n|0\r\n|0\r\n|0\r\n") == .tooDeep(limit: 2))
  }
}
