import RESP
import Redio
import Testing

@testable import Redio

@Suite("Times of keys and fields")
struct TimeToLiveTests {
  private func read<T: RESPDecodable>(_ text: String, as type: T.Type = T.self) throws -> T {
    var parser = RESPParser()
    parser.feed(Array(text.utf8))
    return try #require(try parser.next(as: T.self)).get()
  }

  /// Reads the replies of commands.
  private func read<T>(
    _ text: String, of commands: [Command<TimeToLive>], _ body: (inout ReplyReader) throws(RedisError) -> T
  ) throws(RedisError) -> T {
    var list = CommandList()
    for command in commands { list.append(command.content, isSilent: false, decodesInPlace: true) }
    var result: Result<T, RedisError>?
    Array(text.utf8).withUnsafeBytes { bytes in
      var reader = ReplyReader(bytes, list.silent, wire: list.wire)
      do throws(RedisError) { result = .success(try body(&reader)) } catch { result = .failure(error) }
    }
    return try result!.get()
  }

  @Test("a number is a time, or says why there is none")
  func forms() throws {
    for null in ["$-1\r\n", "_\r\n"] { #expect(try read(null, as: Duration?.self) == nil) }
    #expect(try read(":7\r\n", as: Duration?.self) == .seconds(7))
    #expect(try read("$1\r\n7\r\n", as: Duration.self) == .seconds(7))
    #expect(
      try read("*3\r\n:0\r\n:-1\r\n:-2\r\n", as: [TimeToLive].self) == [.expires(in: .zero), .persistent, .missing])
    #expect(
      try read("*3\r\n:5\r\n:-1\r\n:-2\r\n", as: [ExpirationTime].self)
        == [.at(sinceEpoch: .seconds(5)), .persistent, .missing])
    #expect(try read(":5\r\n", as: TimeToLive.self).remaining == .seconds(5))
    #expect(try read(":5\r\n", as: ExpirationTime.self).time == .seconds(5))
    for number in [-1, -2] {
      #expect(try read(":\(number)\r\n", as: TimeToLive.self).remaining == nil)
      #expect(try read(":\(number)\r\n", as: ExpirationTime.self).time == nil)
    }
    #expect(try RESPValue.integer(-1).decode(as: TimeToLive.self) == .persistent)
  }

  @Test("each prints as its case, also within others")
  func descriptions() {
    #expect("\([TimeToLive.missing, .persistent])" == "[missing, persistent]")
    #expect("\([TimeToLive.expires(in: .seconds(1.5))])" == "[expires(in: 1.5 seconds)]")
    #expect("\([ExpirationTime.missing, .persistent])" == "[missing, persistent]")
    #expect("\((1, ExpirationTime.at(sinceEpoch: .seconds(5))))" == "(1, at(sinceEpoch: 5.0 seconds))")
  }

  @Test("what is no time is an error")
  func noTimes() {
    for text in [":-3\r\n", ":\(Int64.min)\r\n", "+soon\r\n", ",1.5\r\n", "(9223372036854775808\r\n", "*0\r\n"] {
      #expect(throws: RESPDecodingError.self) { try read(text, as: TimeToLive.self) }
      #expect(throws: RESPDecodingError.self) { try read(text, as: ExpirationTime.self) }
      #expect(throws: RESPDecodingError.self) { try read(text, as: Duration.self) }
    }
    #expect(throws: RESPDecodingError.self) { try read(":-1\r\n", as: Duration.self) }
  }

  @Test("the longest times are read, and can be sent again")
  func longest() throws {
    let longest = "\(Int64.max)"
    for number in ["\(Int64.max - 1)", longest] {
      let time = try #require(try read(":\(number)\r\n", as: TimeToLive.self).remaining)
      #expect(Command<Bool>.expire("k", time).words.last == Bytes(number))
      let date = try #require(try read(":\(number)\r\n", as: ExpirationTime.self).time)
      #expect(Command<Bool>.expireat("k", sinceEpoch: date).words.last == Bytes(number))
      let left = try read(":\(number)\r\n", of: [.pttl("k")]) { (reader) throws(RedisError) in
        try reader.next(TimeToLive.self)
      }
      #expect(Command<Bool>.pexpire("k", try #require(left.remaining)).words.last == Bytes(number))
    }
  }

  @Test("each reply of a chain is in the unit of its command, however long the chain is")
  func units() throws {
    let inMilliseconds = (0..<200).map { $0.isMultiple(of: 3) || $0 > 150 }
    let commands: [Command<TimeToLive>] = inMilliseconds.map { $0 ? .pttl("k") : .ttl("k") }
    let text = String(repeating: ":90000\r\n", count: commands.count)
    let times = try read(text, of: commands) { (reader) throws(RedisError) in
      var times: [TimeToLive] = []
      for _ in commands { times.append(try reader.next(TimeToLive.self)) }
      return times
    }
    #expect(times == inMilliseconds.map { .expires(in: $0 ? .seconds(90) : .seconds(90_000)) })
  }

  @Test("the unit is known from the command's name too")
  func names() {
    for name in ["PTTL", "pttl", "HPTTL", "PEXPIRETIME", "HPEXPIRETIME"] {
      #expect(Command<RESPValue>.send(name, arguments: ["k"]).traits.contains(.milliseconds))
    }
    for name in ["TTL", "HTTL", "EXPIRETIME", "HEXPIRETIME", "OBJECT", "GET"] {
      #expect(!Command<RESPValue>.send(name, arguments: ["k"]).traits.contains(.milliseconds))
    }
  }
}
