import RESP
import RedioAdmin
@testable import Redio
import Testing

/// The words of a command.
func words<Reply>(_ command: Command<Reply>) -> String { command.words.map(\.string).joined(separator: " ") }

@Suite("Commands")
struct CommandTests {
  @Test("a command goes out with its options, in the server's words")
  func options() {
    #expect(words(Command<OK>.set("k", "v")) == "SET k v")
    #expect(words(Command<OK>.set("k", 1, expiry: .after(.seconds(5)))) == "SET k 1 EX 5")
    #expect(words(Command<OK>.set("k", 1, expiry: .after(.milliseconds(1500)))) == "SET k 1 PX 1500")
    #expect(words(Command<OK>.set("k", 1, expiry: .at(sinceEpoch: .seconds(99)))) == "SET k 1 EXAT 99")
    #expect(words(Command<OK>.set("k", 1, expiry: .unchanged)) == "SET k 1 KEEPTTL")
    #expect(words(Command<Bool>.set("k", 1, if: .absent, expiry: .after(.seconds(1)))) == "SET k 1 NX EX 1")
    #expect(words(Command<Bool>.expire("k", .seconds(2))) == "EXPIRE k 2")
    #expect(words(Command<Bool>.expire("k", .milliseconds(1), if: .later)) == "PEXPIRE k 1 GT")
    #expect(
      words(Command<[Scored<Bytes>]>.zrange("z", 0, -1, .withScores, reversed: true, as: Bytes.self))
        == "ZRANGE z 0 -1 REV WITHSCORES")
    #expect(words(Command<OK>.flushdb(.async)) == "FLUSHDB ASYNC")
  }

  @Test("a fraction of a millisecond is rounded up, so that nothing goes away too early")
  func fractions() {
    #expect(words(Command<Bool>.expire("k", .microseconds(1))) == "PEXPIRE k 1")
    #expect(words(Command<Bool>.expire("k", .microseconds(1001))) == "PEXPIRE k 2")
    #expect(words(Command<Bool>.expire("k", .milliseconds(-1500))) == "PEXPIRE k -1500")
    #expect(words(Command<Bool>.expire("k", .seconds(Int64.max))) == "EXPIRE k \(Int64.max)")
    #expect(
      words(Command<Bool>.expire("k", Duration(secondsComponent: .max, attosecondsComponent: 1)))
        == "EXPIRE k \(Int64.max)")
  }

  @Test("arguments of any number are counted, however many")
  func manyArguments() {
    for count in [1, 8, 9, 10, 99, 100, 1000] {
      let command = Command<RESPValue>.send("DEL", arguments: Array(repeating: "k", count: count))
      #expect(words(command).split(separator: " ").count == count + 1)
    }
  }

  @Test("arrays and dictionaries go out as JSON, [UInt8] as itself")
  func json() {
    #expect(words(Command<OK>.set("k", [1, 2])) == "SET k [1,2]")
    #expect(words(Command<OK>.set("k", ["b": ["x": 1], "a": [:]])) == #"SET k {"a":{},"b":{"x":1}}"#)
    #expect(words(Command<OK>.set("k", [UInt8(65), 66])) == "SET k AB")
    #expect(words(Command<OK>.set("k", JSON("a/b"))) == #"SET k "a/b""#)
  }

  @Test("a value that has no encoding fails its command and says why")
  func failure() {
    #expect(Command<OK>.set("k", [Double.infinity]).failure?.contains("JSON") == true)
    #expect(Command<OK>.set("k", JSON(1)).failure == nil)
  }

  private static let known: [([String], CommandTraits)] = [
    (["SUBSCRIBE", "c"], .unanswerable), (["Client", "reply", "off"], .unanswerable), (["CLIENT", "REPLY", "ON"], []),
    (["CLUSTER", "SYNCSLOTS", "CAPA"], .unanswerable), (["multi"], .exclusive), (["SELECT", "1"], .exclusive),
    (["CLIENT", "TRACKING", "ON"], .exclusive),
    (["BLPOP", "k", "0"], .blocking), (["XREAD", "BLOCK", "0", "STREAMS", "s", "$"], [.blocking, .readOnly]),
    (["XREAD", "COUNT", "1", "STREAMS", "BLOCK", "0"], .readOnly), (["CLIENT", "ID"], .repeatable),
    (["OBJECT", "ENCODING", "MULTI"], .readOnly), (["OBJECT", "FREEZE"], []), (["SET", "GET", "GET"], []),
    (["get", "k"], .readOnly), (["EVAL", "x"], []),
    (["XREADGROUP", "GROUP", "streams", "block", "BLOCK", "0", "STREAMS", "s", ">"], .blocking),
    (["XREADGROUP", "GROUP", "g", "block", "STREAMS", "s", ">"], []),
  ]

  @Test("where a command may go and whether it may go twice is known from its words", arguments: known)
  func traits(_ words: [String], _ traits: CommandTraits) {
    #expect(Command<RESPValue>.send(words[0], arguments: Array(words[1...])).traits == traits.union(.byName))
  }

  @Test("a chain changes nothing only if none of its commands does; it waits if one of them does")
  func chainTraits() {
    var list = CommandList()
    #expect(list.traits == .readOnly)
    list.append(Command<Bytes?>.get("k", as: Bytes.self).content, isSilent: false, decodesInPlace: true)
    #expect(list.traits == .readOnly)
    let read = Command<RESPValue>.send("XREAD", arguments: ["BLOCK", 0, "STREAMS", "s", "$"])
    list.append(read.content, isSilent: false, decodesInPlace: true)
    #expect(list.traits == [.readOnly, .blocking, .byName])
    list.append(Command<Int>.incr("k").content, isSilent: false, decodesInPlace: true)
    #expect(list.traits == [.blocking, .byName])
    #expect(list.asTransaction(after: CommandList()).traits == .byName)
  }

  @Test("how long a command waits on the server is read from its arguments")
  func blockingTime() {
    func time(_ words: String) -> Duration? {
      CommandTable.blockingTime(of: words.split(separator: " ").map { Bytes(String($0).utf8) })
    }
    #expect(time("BLPOP a b 1.5") == .seconds(1.5))
    #expect(time("BLPOP a 0") == nil)
    #expect(time("blmpop 2 1 k LEFT") == .seconds(2))
    #expect(time("XREAD BLOCK 250 STREAMS s $") == .seconds(0.25))
    #expect(time("WAIT 1 3000") == .seconds(3))
    #expect(time("XREADGROUP GROUP g c BLOCK 0 STREAMS s >") == nil)
    // What servers refuse, and what does not say.
    for words in ["BLPOP a nan", "BLPOP a -1", "BLPOP a inf", "BLPOP a b", "BLPOP", "SHUTDOWN", "GET k"] {
      #expect(time(words) == .zero, "\(words)")
    }
  }
}

@Suite("Replies of a chain")
struct ReplyReaderTests {
  private func read<T>(_ text: String, silent: [Bool], _ body: (inout ReplyReader) throws(RedisError) -> T)
    throws(RedisError) -> T
  {
    var replies = SilentReplies()
    for isSilent in silent { replies.append(isSilent: isSilent) }
    let wire = (0..<silent.count).flatMap { Command<Int>.send("C\($0)", arguments: []).wire }
    let bytes = Array(text.utf8)
    var result: Result<T, RedisError>?
    bytes.withUnsafeBytes { bytes in
      var reader = ReplyReader(bytes, replies, wire: wire)
      do throws(RedisError) { result = .success(try body(&reader)) } catch { result = .failure(error) }
    }
    return try result!.get()
  }

  @Test("silent replies are stepped over, pushes too")
  func silent() throws {
    let numbers = try read("+OK\r\n:1\r\n>1\r\n+p\r\n+OK\r\n:2\r\n+OK\r\n", silent: [true, false, true, false, true]) {
      (reader) throws(RedisError) in
      let pair = [try reader.next(Int.self), try reader.next(Int.self)]
      try reader.finish()
      return pair
    }
    #expect(numbers == [1, 2])
  }

  @Test("an error in a silent reply is thrown, with its command's name")
  func silentError() {
    let error = #expect(throws: RedisError.self) {
      try read(":1\r\n-OOM no memory\r\n", silent: [false, true]) { (reader) throws(RedisError) in
        _ = try reader.next(Int.self)
        try reader.finish()
      }
    }
    #expect(error?.command == "C1")
    #expect(error?.kind == .server(code: "OOM", message: "no memory"))
    #expect(error?.outcome == .executed)
  }

  @Test("a result tells of its own reply alone")
  func results() throws {
    let (first, second) = try read("-ERR no\r\n:2\r\n", silent: [false, false]) { (reader) throws(RedisError) in
      (reader.result(Int.self), reader.result(Int.self))
    }
    #expect(throws: RedisError.self) { try first.get() }
    #expect(try second.get() == 2)
  }

  @Test("silence is remembered for chains of any length")
  func manySilent() {
    var replies = SilentReplies()
    for index in 0..<500 { replies.append(isSilent: index.isMultiple(of: 3)) }
    for index in 0..<500 { #expect(replies[index] == index.isMultiple(of: 3)) }
    #expect(!replies[500])
  }

  @Test("a time that no number of seconds can say is the longest one that can be said")
  func endless() {
    let (longest, earliest) = (Duration.seconds(Int64.max) * 2, Duration.seconds(Int64.min) * 2)
    #expect(words(Command<Bool>.expire("k", longest)) == "EXPIRE k \(Int64.max)")
    #expect(words(Command<Bool>.expire("k", earliest)) == "EXPIRE k \(Int64.min)")
    #expect(words(Command<OK>.clientPause(for: longest)) == "CLIENT PAUSE \(Int64.max)")
    #expect(words(Command<Popped<Bytes>?>.blpop(["k"], timeout: longest, as: Bytes.self)) == "BLPOP k \(Int64.max)")
    #expect(words(Command<Int>.clientKill([.age(atLeast: longest)])).hasSuffix(" \(Int64.max)"))
  }
}
