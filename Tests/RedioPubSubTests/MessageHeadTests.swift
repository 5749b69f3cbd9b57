import Testing

@testable import RedioPubSub

@Suite("Heads of messages")
struct MessageHeadTests {
  private static func bulk(_ text: String) -> String { "$\(text.utf8.count)\r\n\(text)\r\n" }

  private static func push(_ words: String..., payload: String, type: String = ">") -> String {
    "\(type)\(words.count + 1)\r\n" + words.map(bulk).joined() + payload
  }

  private static func head(_ push: String, _ count: Int) -> MessageHead? {
    Array(push.utf8).withUnsafeBytes { MessageHead($0, payload: count) }
  }

  private static func payload(_ head: MessageHead?, _ push: String) -> String? {
    Array(push.utf8).withUnsafeBytes { bytes in head?.payload(of: bytes).map { String(decoding: $0, as: UTF8.self) } }
  }

  @Test("the payload of a message that begins alike is found, whatever it is", arguments: [">", "*"])
  func alike(_ type: String) {
    let payloads = [
      "", "m", "a longer one, of more than eight bytes", "\r\n", "$1\r\nx\r\n", String(repeating: "m", count: 12_345),
    ]
    for words in [["message", "c"], ["pmessage", "c*", "channel"], ["smessage", ""], ["message", "$1\r\nx\r\n$"]] {
      func push(_ payload: String) -> String {
        "\(type)\(words.count + 1)\r\n" + words.map(Self.bulk).joined() + Self.bulk(payload)
      }
      for first in payloads {
        let head = Self.head(push(first), first.utf8.count)
        for second in payloads { #expect(Self.payload(head, push(second)) == second) }
      }
    }
  }

  @Test("a push that begins otherwise, or whose payload is no plain string, is not taken for one")
  func unlike() {
    let head = Self.head(Self.push("message", "channel", payload: Self.bulk("hello")), 5)
    #expect(head != nil)
    for push in [
      Self.push("message", "channem", payload: Self.bulk("hello")),
      Self.push("message", "channe", payload: Self.bulk("hello")),
      Self.push("smessage", "channel", payload: Self.bulk("hello")),
      Self.push("message", "channel", payload: "$-1\r\n"),
      Self.push("message", "channel", payload: "$?\r\n;1\r\nx\r\n;0\r\n"),
      Self.push("message", "channel", payload: "_\r\n"),
      Self.push("message", "channel", payload: "=9\r\ntxt:hello\r\n"),
      Self.push("message", "channel", payload: "+hello\r\n"),
      Self.push("message", "channel", payload: "*1\r\n$1\r\nx\r\n"),
      Self.push("message", "channel", payload: Self.bulk("hello"), type: "*"),
      Self.push("message", "channel", "more", payload: Self.bulk("hello")),
      "|1\r\n+a\r\n+b\r\n" + Self.push("message", "channel", payload: Self.bulk("hello")),
      Self.push("subscribe", "channel", payload: ":1\r\n"), ">", "",
    ] { #expect(Self.payload(head, push) == nil, "\(push)") }
    for (payload, count) in [
      ("$-1\r\n", 0), ("_\r\n", 0), ("+hello\r\n", 5), ("=9\r\ntxt:hello\r\n", 5), (":17\r\n", 2),
    ] {
      #expect(Self.head(Self.push("message", "channel", payload: payload), count) == nil)
    }
  }
}
