import Foundation
import RESP
import Redio
import RedioTransport
import RedioURL
import TestSupport
import Testing

/// What people who come from other clients type first.
@Suite("First guesses")
struct GuessTests {
  @Test("a client is made of the parts of a URL")
  func parts() {
    #expect("\(Redis(host: "h"))".contains("redis://h"))
    #expect("\(Redis(host: "h", port: 7, password: "secret", database: 3))".contains("redis://:***@h:7/3"))
    #expect("\(Redis(host: "h", username: "me", password: "secret"))".contains("redis://me:***@h"))
    #expect("\(Redis(host: "h", tls: TLSConfiguration()))".contains("rediss://h"))
    #expect("\(Redis(host: "::1", port: 7))".contains("redis://[::1]:7"))
  }

  @Test("times are said in their units, and no number of them traps")
  func expiries() {
    #expect(Expiry.seconds(5) == .after(.seconds(5)) && Expiry.seconds(0.5) == .after(.milliseconds(500)))
    #expect(Expiry.milliseconds(7) == .after(.milliseconds(7)) && Expiry.minutes(2) == .after(.seconds(120)))
    #expect(Expiry.hours(1) == .after(.seconds(3600)) && Expiry.days(2) == .after(.seconds(172_800)))
    #expect(NewExpiry.minutes(1) == .after(.seconds(60)) && NewExpiry.seconds(1) == .after(.seconds(1)))
    #expect(Expiry.days(.max) == .after(.seconds(Int.max)) && Expiry.hours(.min) == .after(.seconds(Int.min)))
    #expect(Command.set("a", 1, expiry: .minutes(1)).words == ["SET", "a", "1", "EX", "60"])
  }

  @Test("localizedDescription says what description says, for all errors")
  func localized() {
    let errors: [any Error & CustomStringConvertible] = [
      RedisError(.timeout(.seconds(1)), .unknown, command: "GET"), RedisURLError(.port, .portOutOfRange),
      TransportError(.connect, .tcp(host: "h", port: 1), .endOfStream), RESPErrorReply("ERR no"),
      RESPError(.malformedLength, offset: 3, type: UInt8(ascii: "$")), RESPDecodingError.notUTF8,
    ]
    for error in errors { #expect((error as any Error).localizedDescription == error.description) }
  }

  @Test("a URL has a host, a port or a path")
  func address() throws {
    let tcp = try RedisURL("redis://h:7/1")
    #expect(tcp.host == "h" && tcp.port == 7 && tcp.path == nil)
    let unix = try RedisURL("unix:///s")
    #expect(unix.host == nil && unix.port == nil && unix.path == "/s")
  }

  @Test("bytes turn into what holds bytes, and are written as text")
  func bytes() {
    let number = 7
    let bytes: Bytes = "user:\(number)"
    #expect(String(bytes) == "user:7" && Data(bytes) == Data("user:7".utf8) && [UInt8](bytes) == Array("user:7".utf8))
    #expect(String(Bytes([0x66, 0xff])) == "f\u{fffd}")
  }

  @Test(
    "an advice comes with the codes of servers that people meet",
    arguments: [
      "MOVED", "ASK", "CROSSSLOT", "CLUSTERDOWN", "NOREPLICAS", "OOM", "MISCONF", "BUSY", "LOADING", "NOPERM", "NOAUTH",
      "WRONGPASS", "READONLY", "EXECABORT", "UNKILLABLE",
    ])
  func advice(_ code: String) {
    let bare = RedisError(.server(code: "OTHER", message: "x"), .executed, command: "GET").description
    let advised = RedisError(.server(code: code, message: "x"), .executed, command: "GET").description
    #expect(bare == "GET failed: the server answered OTHER x")
    #expect(advised.hasPrefix("GET failed: the server answered \(code) x (") && advised.hasSuffix(")"))
  }
}

private enum Level: String, RESPEncodable, RESPDecodable, CaseIterable {
  case low
  case high
}

private enum Number: Int, RESPEncodable, RESPDecodable {
  case one = 1
}

private struct Version: LosslessStringConvertible, Hashable, RESPEncodable, RESPDecodable {
  let major: Int
  let minor: Int

  init(_ major: Int, _ minor: Int) { (self.major, self.minor) = (major, minor) }

  init?(_ description: String) {
    let parts = description.split(separator: ".").map { Int($0) }
    guard parts.count == 2, let major = parts[0], let minor = parts[1] else { return nil }
    self.init(major, minor)
  }

  var description: String { "\(major).\(minor)" }
}

private enum Coin: Int, LosslessStringConvertible, RESPEncodable, RESPDecodable {
  case heads = 1

  init?(_ description: String) { nil }
  var description: String { "heads" }
}

@Suite("Values of Foundation, and of one's own enums")
struct ValueFormTests {
  private func wire(_ value: some RESPEncodable) -> String {
    var writer = RESPWriter()
    writer.write(command: "X", value)
    return String(decoding: writer.bytes.dropFirst(11), as: UTF8.self)
  }

  private func text(_ value: some RESPEncodable) throws -> String {
    var parser = RESPParser()
    parser.feed(Array(wire(value).utf8))
    return try #require(try parser.next(as: String.self)?.get())
  }

  private func read<T: RESPDecodable>(_ text: String, as: T.Type = T.self) throws -> T {
    try RESPValue.bulkString(Bytes(text)).decode(as: T.self)
  }

  @Test("enums are their raw values, and others are refused")
  func enums() throws {
    for level in Level.allCases {
      #expect(try text(level) == level.rawValue)
      #expect(try read(level.rawValue) == level)
    }
    #expect(try text(Number.one) == "1")
    #expect(try read("1") == Number.one)
    let error = #expect(throws: RESPDecodingError.self) { try read("middle", as: Level.self) }
    #expect(error?.description == #"expected a Level, got a string, "middle""#)
    #expect(throws: RESPDecodingError.self) { try read("2", as: Number.self) }
  }

  @Test("a number of seconds that no time has is an error of the server's, and no trap")
  func times() {
    for seconds in [Double.infinity, -.infinity, .nan, .greatestFiniteMagnitude, 1e21, -1e300, 0x1p63, -0x1p63] {
      let time = ExpiryTime.duration(seconds)
      #expect(seconds.isNaN ? time == .zero : seconds > 0 ? time > .seconds(1 << 52) : time < .seconds(-1 << 52))
    }
    #expect(ExpiryTime.duration(1.5) == .milliseconds(1500) && ExpiryTime.duration(-2) == .seconds(-2))
  }

  @Test("a moment before 2001 is not written as a second earlier")
  func lastMoment() throws {
    for time in [-1e-20, -0.1, -0.5, -0.75] {
      let date = Date(timeIntervalSinceReferenceDate: time)
      let difference = try read(try text(date), as: Date.self).timeIntervalSince(date)
      #expect(abs(difference) < 1e-15)
    }
  }

  @Test("what can be made of its description is its description, also as a key")
  func descriptions() throws {
    #expect(try text(Version(1, 20)) == "1.20")
    #expect(try read("1.20") == Version(1, 20))
    #expect(throws: RESPDecodingError.mismatch(expected: "a Version", got: #"a string, "1-20""#)) {
      try read("1-20", as: Version.self)
    }
    let map = ["1.2": 3, "1.10": 4] as RESPValue
    #expect(try map.decode(as: [Version: Int].self) == [Version(1, 2): 3, Version(1, 10): 4])
    let letters = ["a", 1, "é", 2] as RESPValue
    #expect(try letters.decode(as: [Substring: Int].self) == ["a": 1, "é": 2])
  }

  @Test("the raw value counts before the description")
  func rawValuesFirst() throws {
    #expect(try text(Coin.heads) == "1")
    #expect(try read("1") == Coin.heads)
  }

  @Test("a UUID is its 36 characters")
  func uuid() throws {
    let id = UUID()
    #expect(try text(id) == id.uuidString)
    #expect(try read(id.uuidString) == id)
    #expect(try read(id.uuidString.lowercased()) == id)
    #expect(throws: RESPDecodingError.self) { try read("7", as: UUID.self) }
  }

  @Test("a date is its Unix time, and comes back as it was, to the last bit")
  func dates() throws {
    for (seconds, form) in [
      (0.0, "0"), (1.0, "1"), (-1.0, "-1"), (1_764_368_221.25, "1764368221.25"), (-0.25, "-0.25"), (-1.75, "-1.75"),
    ] { #expect(try text(Date(timeIntervalSince1970: seconds)) == form) }
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let range = Bool.random(using: &generator) ? -1e9...2e9 : -2e10...2e11
      let date = Date(timeIntervalSinceReferenceDate: Double.random(in: range, using: &generator))
      #expect(try read(try text(date)) == date)
    }
    for _ in 0..<2000 {
      let date = Date(timeIntervalSinceReferenceDate: pow(10, Double.random(in: -12...6, using: &generator)))
      #expect(try read(try text(date)) == date)
    }
    for date in [Date.distantPast, .distantFuture, Date()] { #expect(try read(try text(date)) == date) }
    for wrong in ["", "x", "1e5", "1.", ".5", "1.2.3", "--1", "+1", "9223372036854775808", " 1", "2026-01-01"] {
      #expect(throws: RESPDecodingError.self, "\(wrong)") { try read(wrong, as: Date.self) }
    }
    #expect(Command.set("a", Date(timeIntervalSince1970: .infinity)).failure != nil)
  }
}
