import RESP
import Redio
import RedioAdmin
import Testing

@Suite("Replies about the server")
struct ServerReplyTests {
  /// Reads a reply that is written with spaces in place of CR LF.
  private func read<T: RESPDecodable>(_ text: String, as type: T.Type = T.self) throws -> T {
    var parser = RESPParser()
    parser.feed(Array(text.split(separator: " ").map { $0 + "\r\n" }.joined().utf8))
    return try #require(try parser.next(as: T.self)).get()
  }

  @Test("a user's keys and channels are rules, whether they come as patterns (Redis 6.2) or in one text")
  func users() throws {
    let old = try read("*4 $4 keys *2 +a* +b $8 channels *1 +c", as: ACLUser.self)
    #expect(old.permissions.keys == ["~a*", "~b"] && old.permissions.channels == ["&c"])
    var new = RESPParser()
    new.feed(Array("%2\r\n+keys\r\n+~a* ~b\r\n+channels\r\n+&c\r\n".utf8))
    #expect(try #require(try new.next(as: ACLUser.self)).get() == old)
    #expect(try read("%1 +keys $0 \r\n", as: ACLUser.self).permissions.keys == [])
  }

  @Test("an age that is no time is an error")
  func age() throws {
    #expect(try read("%1 +age-seconds ,1.5", as: ACLLogEntry.self).age == .milliseconds(1500))
    for text in ["inf", "nan", "1e300"] {
      #expect(throws: RESPDecodingError.self) { try read("%1 +age-seconds ,\(text)", as: ACLLogEntry.self) }
    }
  }

  @Test("arrays may be longer than is known, but not shorter than makes sense")
  func lengths() throws {
    let entry = try read("*7 :1 :2 :3 *1 +GET +a:1 +me :9", as: SlowlogEntry.self)
    #expect(entry.time == .seconds(2) && entry.duration == .microseconds(3))
    #expect(entry.arguments == ["GET"] && entry.address == "a:1" && entry.clientName == "me")
    #expect(try read("*4 :1 :2 :3 *0", as: LargeCommand.self).address == "")
    #expect(throws: RESPDecodingError.self) { try read("*3 :1 :2 :3", as: SlowlogEntry.self) }
    #expect(try read("*4 +fork :1 :2 :3", as: LatencyEvent.self).count == nil)
    #expect(try read("*7 +fork :1 :2 :3 :4 :5 :6", as: LatencyEvent.self).count == 5)
    #expect(throws: RESPDecodingError.self) { try read("*2 +fork :1", as: LatencyEvent.self) }
    #expect(try read("*7 +get :2 ~1 +fast :1 :1 :1 ~0", as: CommandInfo.self).flags == ["fast"])
    #expect(try read("*11 +get :2 *0 :1 :1 :1 *0 *0 *0 *0 :1", as: CommandInfo.self).arity == 2)
    #expect(throws: RESPDecodingError.self) { try read("*2 +get :2", as: CommandInfo.self) }
  }

  @Test("rules for keys that are of no known type are unknown")
  func keys() throws {
    let rule = "%2 +spec %2 +index :1 +new *0 +type +guess"
    let specification = try read("%3 +begin_search \(rule) +find_keys \(rule) +flags *0", as: KeySpecification.self)
    #expect(specification.start == .unknown && specification.extent == .unknown)
    let known = try read("%1 +begin_search %2 +spec %1 +index :1 +type +index", as: KeySpecification.self)
    #expect(known.start == .index(1))
  }

  @Test("figures of memory that are not known are stepped over")
  func memory() throws {
    let statistics = try read(
      "%4 +db.3 %2 +overhead.hashtable.main :7 +new :1 +db.new :1 +keys.count :2 +new *1 :1", as: MemoryStatistics.self)
    #expect(statistics.databases[3]?.keyTable == 7 && statistics.databases.count == 1)
    #expect(statistics.keyCount == 2 && statistics.clusterLinks == nil)
  }
}
