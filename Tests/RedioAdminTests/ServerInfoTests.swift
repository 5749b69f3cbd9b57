import RESP
import Redio
import RedioAdmin
import Testing

@Suite("What servers tell of themselves")
struct ServerInfoTests {
  private func read<T: RESPDecodable>(_ text: String, as type: T.Type = T.self) throws -> T {
    var parser = RESPParser()
    parser.feed(Array(text.utf8))
    return try #require(try parser.next(as: T.self)).get()
  }

  @Test("sections are in order, whatever ends the lines, and one that is repeated is one")
  func sections() {
    let info = ServerInfo(
      "early:1\r\n# Server\r\nredis_version:7.0.15\r\nconfig_file:/a:b\r\n\r\n"
        + "# Keyspace\ndb0:keys=1,expires=0,avg_ttl=0\n"
        + "# server\r\nno line of a field\r\nredis_version:7.0.16\r\nempty:\r\n#\r\nlate:1")
    #expect(info.sections.map(\.name) == ["", "Server", "Keyspace"])
    #expect(info[section: ""]?.fields.map(\.name) == ["early", "late"])
    let names = ["redis_version", "config_file", "redis_version", "empty"]
    #expect(info[section: .server]?.fields.map(\.name) == names)
    #expect(info[.server, "redis_version"] == "7.0.16")
    #expect(info["config_file"] == "/a:b")
    #expect(info["empty"] == "")
    #expect(info["none"] == nil && info[section: .cpu] == nil && info[.cpu, "none"] == nil)
    #expect(info.version == "7.0.16" && info.serverName == "redis")
    #expect(info.databases[0]?.averageTTL == nil)
    #expect(info.usedMemory == nil && info.role == nil && info.replicas == [])
    #expect(ServerInfo("").sections == [])
  }

  @Test("Valkey's version is its own")
  func valkey() {
    let info = ServerInfo("# Server\r\nredis_version:7.2.4\r\nserver_name:valkey\r\nvalkey_version:9.1.0\r\n")
    #expect(info.serverName == "valkey" && info.version == "9.1.0" && info.redisVersion == "7.2.4")
    #expect(ServerInfo("# Server\r\nredis_version:1\r\nserver_name:other\r\n").version == "1")
  }

  @Test("what modules add is there too, and numbers that are none are not")
  func modules() {
    let info = ServerInfo(
      "# Modules\r\nmodule:name=a,ver=1\r\nmodule:name=b,ver=2\r\n\r\n# search_Index\r\nx:{\"y\":1}\r\n"
        + "# Memory\r\nused_memory:many\r\nmaxmemory:99999999999999999999\r\n"
        + "# Keyspace\r\ndbx:keys=1\r\ndb7:keys,expires\r\n"
        + "# Commandstats\r\ncmdstat_client|list:calls=3,usec=12,usec_per_call=4.00\r\n# Errorstats\r\n"
        + "errorstat_ERR:count=3\r\nerrorstat_NONE:none=3\r\n")
    #expect(info[section: .modules]?.fields.map(\.value) == ["name=a,ver=1", "name=b,ver=2"])
    #expect(info["search_index", "x"] == "{\"y\":1}")
    #expect(info.usedMemory == nil && info.maxMemory == nil)
    #expect(info.databases.mapValues(\.keys) == [7: 0])
    let statistics = info.commandStatistics["client|list"]
    #expect(statistics?.calls == 3 && statistics?.time == .microseconds(12) && statistics?.failedCalls == nil)
    #expect(info.errorStatistics == ["ERR": 3])
  }

  @Test("many sections and fields take no more time than their number asks for")
  func size() {
    let text = (0..<50_000).map { "# s\($0)\r\nf\($0):\($0)\r\n" }.joined()
    let info = ServerInfo(text)
    #expect(info.sections.count == 50_000)
    #expect(info["s49999", "f49999"] == "49999")
  }

  @Test("a primary, a replica and a Sentinel are told apart")
  func roles() throws {
    let primary = "*4\r\n$6\r\nmaster\r\n:5\r\n*1\r\n*3\r\n$2\r\nh1\r\n$4\r\n6380\r\n$1\r\n4\r\n:9\r\n"
    guard case .primary(5, let replicas) = try read(primary, as: ServerRole.self) else {
      Issue.record("no primary")
      return
    }
    #expect(replicas.map(\.host) == ["h1"] && replicas.map(\.port) == [6380] && replicas.map(\.offset) == [4])
    let replica = "*5\r\n$5\r\nslave\r\n$2\r\nh2\r\n:6379\r\n$4\r\nsync\r\n:-1\r\n"
    #expect(
      try read(replica, as: ServerRole.self)
        == .replica(primaryHost: "h2", primaryPort: 6379, state: .sync, offset: -1))
    #expect(try read("*2\r\n$8\r\nsentinel\r\n*1\r\n$1\r\nm\r\n", as: ServerRole.self) == .sentinel(primaries: ["m"]))
    #expect(throws: RESPDecodingError.self) { try read("*2\r\n$5\r\nother\r\n:1\r\n", as: ServerRole.self) }
    #expect(throws: RESPDecodingError.self) { try read("*2\r\n$5\r\nslave\r\n$1\r\nh\r\n", as: ServerRole.self) }
    #expect(throws: RESPDecodingError.self) { try read("*0\r\n", as: ServerRole.self) }
  }

  @Test("times are read in seconds and microseconds, or seconds alone")
  func times() throws {
    #expect(
      try read("*2\r\n$10\r\n1700000000\r\n$6\r\n000042\r\n", as: ServerTime.self).sinceEpoch
        == .seconds(1_700_000_000) + .microseconds(42))
    #expect(try read(":1700000000\r\n", as: ServerTime.self).sinceEpoch == .seconds(1_700_000_000))
    #expect(throws: RESPDecodingError.self) { try read("*1\r\n:1\r\n", as: ServerTime.self) }
    // As much as there can be.
    #expect(try read(":\(Int64.max)\r\n", as: ServerTime.self).sinceEpoch == .seconds(Int64.max))
    #expect(throws: RESPDecodingError.self) {
      try read("*2\r\n:\(Int64.max)\r\n:2147483647\r\n", as: ServerTime.self)
    }
  }

  @Test("what has become of work in the background is one of three, or an error")
  func jobs() throws {
    #expect(try read("+Background saving started\r\n", as: BackgroundJob.self) == .started)
    #expect(try read("+Scheduled background saving cancelled\r\n", as: BackgroundJob.self) == .cancelled)
    #expect(
      try read("+Background append only file rewriting scheduled\r\n", as: BackgroundJob.self) == .scheduled)
    #expect(throws: RESPDecodingError.self) { try read("+OK\r\n", as: BackgroundJob.self) }
  }

  @Test("a module is read from a map and from names and values in turn")
  func module() throws {
    let old = try read("*4\r\n$4\r\nname\r\n$1\r\nm\r\n$3\r\nver\r\n:2\r\n", as: ModuleInfo.self)
    #expect(old.name == "m" && old.version == 2 && old.path == nil && old.arguments == nil)
    let new = try read(
      "%4\r\n$4\r\nname\r\n$1\r\nm\r\n$3\r\nver\r\n:2\r\n$4\r\npath\r\n$1\r\n/\r\n$4\r\nargs\r\n*1\r\n$1\r\na\r\n",
      as: ModuleInfo.self)
    #expect(new.path == "/" && new.arguments == ["a"])
  }
}
