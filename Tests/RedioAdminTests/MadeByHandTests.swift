import RESP
import Redio
import RedioAdmin
import Testing

// What `Tests/Diagnostics/Replies.swift` makes from another package; here, that it is what a server's reply is read as.
@Suite("Replies made by hand")
struct MadeByHandTests {
  private func read<T: RESPDecodable>(_ value: RESPValue, as type: T.Type = T.self) throws -> T {
    var writer = RESPWriter()
    writer.write(value)
    var parser = RESPParser()
    parser.feed(writer.bytes)
    return try #require(try parser.next(as: T.self)).get()
  }

  @Test("a connection of parts is the one that a line tells of")
  func clientInfo() throws {
    let line = "id=7 addr=127.0.0.1:50210 name=x age=3 idle=1 flags=bN db=2 cmd=blpop user=me tot-mem=1024"
    let info = ClientInfo(
      id: 7, address: "127.0.0.1:50210", name: "x", user: "me", database: 2, flags: "bN", age: .seconds(3),
      idle: .seconds(1), command: "blpop", fields: ["tot-mem": "1024"])
    #expect(info == ClientInfo(line))
    #expect(info == ClientInfo(fields: info.fields))
    #expect(info.totalMemory == 1024)
    #expect(info.flags == ["b", "N"])
    #expect(ClientInfo(id: 7, name: "x").name == "x")
    let bare = ClientInfo(id: 7)
    #expect(bare == ClientInfo("id=7 name= db=0 flags=N"))
    #expect(bare.name == nil)
    #expect(bare.age == nil)
    #expect(bare.command == nil)
  }

  @Test("what a server tells of itself is the same by sections and as text")
  func serverInfo() {
    typealias Section = ServerInfo.Section
    typealias Field = ServerInfo.Field
    let info = ServerInfo(sections: [
      Section(name: "Memory", fields: [Field(name: "used_memory", value: "3")]),
      Section(name: "Keyspace", fields: [Field(name: "db0", value: "keys=2,expires=1,avg_ttl=0")]),
      Section(name: "memory", fields: [Field(name: "maxmemory", value: "9"), Field(name: "used_memory", value: "4")]),
    ])
    let text =
      "# Memory\nused_memory:3\n# Keyspace\ndb0:keys=2,expires=1,avg_ttl=0\n# memory\nmaxmemory:9\nused_memory:4"
    #expect(info == ServerInfo(text))
    #expect(info.usedMemory == 4)
    #expect(info.databases == [0: ServerInfo.Database(fields: ["keys": "2", "expires": "1", "avg_ttl": "0"])])
    #expect(info[section: .memory]?["maxmemory"] == "9")
  }

  @Test("what is left out is as if the server had left it out")
  func leftOut() throws {
    #expect(try read(.map([])) == ACLLogEntry())
    #expect(try read(.map([])) == ACLUser())
    #expect(try read(.map([])) == ClientTrackingInfo())
    #expect(try read(.map([])) == ClusterShard())
    #expect(try read(.map([])) == ClusterShard.Node())
    #expect(try read(.map([])) == CommandDocumentation())
    #expect(try read(.map([])) == FunctionLibrary())
    #expect(try read(.map([])) == FunctionStatistics())
    #expect(try read(.map([])) == LatencyHistogram())
    #expect(try read(.map([])) == MemoryStatistics())
    #expect(try read(.map([])) == ModuleInfo())
    #expect(try read(.map([])) == SentinelInstance(fields: [:]))
    #expect(try read(.map([])) == SentinelScript())
    #expect(try read(.map([])) == ServerGreeting())
    #expect(try read(.map([.init(key: .bulkString("len"), value: .integer(0))])) == LCSMatches(matches: [], length: 0))
    #expect(try read(.array([.integer(3), .map([])])) == SlotStatistics(slot: 3))
    let entry: [RESPValue] = [.integer(1), .integer(2), .integer(3), .array([.bulkString("GET")])]
    #expect(
      try read(.array(entry))
        == SlowlogEntry(id: 1, time: .seconds(2), duration: .microseconds(3), arguments: ["GET"]))
    let node = "07c3 127.0.0.1:30004@0 master - 0 0 0 connected"
    #expect(
      try read(.bulkString(Bytes(node))) == ClusterNode(id: "07c3", host: "127.0.0.1", port: 30004, flags: ["master"]))
  }

  @Test("a command that a server has been sent is the one of its line")
  func monitored() {
    let command = MonitoredCommand(
      time: .seconds(1) + .microseconds(500), source: .address("127.0.0.1:50210"), words: ["GET", "k"])
    #expect(command == MonitoredCommand(#"1.000500 [0 127.0.0.1:50210] "GET" "k""#))
  }

  @Test("a call that an observer is told of has its names")
  func observed() {
    let call = ObservedCall(names: ["GET", "CONFIG SET"])
    #expect(call.count == 2)
    #expect(call.name == "GET")
    #expect(call.names == ["GET", "CONFIG SET"])
    #expect(ObservedCall(names: []).names.isEmpty)
  }

  @Test("a section's name is what it shows, and tells it from others")
  func sections() {
    #expect("\(InfoSection.memory)" == "memory")
    #expect(Set([InfoSection.memory, "memory", .server]).count == 2)
  }

  @Test("an error says what it is made of")
  func errors() {
    let error = RedisError(.timeout(.seconds(1)), .unknown, command: "GET", commandIndex: 1)
    #expect("\(error)" == "GET (command 2 of its chain) may have been executed: no reply within 1.0 seconds")
  }
}
