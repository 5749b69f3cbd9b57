import RESP
import Redio
import RedioAdmin
import Testing

@Suite("Lines of MONITOR")
struct MonitoredCommandTests {
  @Test("a line tells time, database, sender and words, with all that is escaped in them")
  func words() throws {
    let line = #"1339518083.107412 [3 127.0.0.1:60866] "set" "k\x00\xff\"\\" "a\r\n\t\a\bz" "" "it's""#
    let command = try #require(MonitoredCommand(Bytes(line)))
    #expect(command.time == .seconds(1_339_518_083) + .microseconds(107_412))
    #expect(command.database == 3)
    #expect(command.source == .address("127.0.0.1:60866"))
    let key = Bytes([0x6b, 0, 0xff, 0x22, 0x5c])
    #expect(command.words == ["set", key, Bytes([0x61, 13, 10, 9, 7, 8, 0x7a]), "", "it's"])
  }

  @Test(
    "senders are clients by TCP or by socket, and scripts",
    arguments: [
      ("lua", MonitoredCommand.Source.script), ("unix:/tmp/a ] b.sock", .unixSocket("/tmp/a ] b.sock")),
      ("[::1]:60866", .address("[::1]:60866")), (#"unix:/tmp/a] "b c" d.sock"#, .unixSocket(#"/tmp/a] "b c" d.sock"#)),
      (#"unix:/tmp/a] "b.sock"#, .unixSocket(#"/tmp/a] "b.sock"#)), ("unix:[x] y", .unixSocket("[x] y")),
    ])
  func sources(_ text: String, _ source: MonitoredCommand.Source) {
    #expect(MonitoredCommand(Bytes("1.000001 [0 \(text)] \"ping\""))?.source == source)
    let words = MonitoredCommand(Bytes(#"1.000001 [0 \#(text)] "set" "] " "[0 a] \"b\"""#))?.words
    #expect(words == ["set", "] ", "[0 a] \"b\""])
  }

  @Test(
    "what is no such line is none",
    arguments: [
      "", "OK", "1.000001", #"1.000001 [0 lua"#, #"1.000001 [x lua] "ping""#, #"[0 lua] "ping""#,
      #"1.1 [0 lua] "ping""#, #"1.000001 [0 lua] "ping"#, #"1.000001 [0] "ping""#, "[", "]", #"] ""#, #"[] ""#,
    ])
  func others(_ text: String) {
    #expect(MonitoredCommand(Bytes(text)) == nil)
  }
}
