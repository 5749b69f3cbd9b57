import RESP
import Redio
import RedioAdmin
import RedioStreams
import Testing

/// What servers write between separators as it is, whatever a user, a file or another server has named so.
@Suite("Text that servers do not escape")
struct UnescapedTextTests {
  private func decode<T: RESPDecodable>(_ wire: String, as type: T.Type = T.self) throws -> T {
    // A byte that is not UTF-8, where a text has U+FFFF.
    try decode(Array(wire.utf8).bytes(replacing: Array("\u{ffff}".utf8), with: 0xff), as: T.self)
  }

  private func decode<T: RESPDecodable>(_ wire: [UInt8], as type: T.Type = T.self) throws -> T {
    var parser = RESPParser()
    parser.feed(wire)
    return try #require(try parser.next(as: T.self)).get()
  }

  private func bulk(_ text: String) -> String { "$\(text.utf8.count)\r\n\(text)\r\n" }

  // MARK: CLIENT LIST

  private static let paths = [
    "/tmp/a b.sock", "/tmp/a=b c=d.sock", "/tmp/a :0 b", "/tmp/a:0 fd=9 b", "/tmp/a:0 laddr=/tmp/a:0 b",
    "/tmp/id=7 user=x",
    "/tmp/ two  spaces ", "/tmp/cr\rlf\nid", "/tmp/\u{308}é\u{2028}", "a relative path", "/", "/tmp/:0", "/tmp/a:6379",
  ]

  @Test("a socket's path is read whole, and what follows it, from servers that tell both addresses", arguments: paths)
  func both(_ path: String) throws {
    let line = "id=3 addr=\(path):0 laddr=\(path):0 fd=8 name=n age=1 cmd=client|list user=u=v lib-name= resp=3"
    // As Valkey 9.1 writes it.
    let wrapped = ClientInfo("id=3 addr=[\(path):0]:0 laddr=[\(path):0]:0 fd=8 name=n")
    #expect(wrapped.address == "[\(path):0]:0" && wrapped.localAddress == wrapped.address && wrapped.fields.count == 5)
    let other = "id=4 addr=127.0.0.1:50210 laddr=127.0.0.1:6379 fd=9 name= age=2 user=default"
    let clients = try decode(
      Array("$\((line + "\n" + other + "\n").utf8.count)\r\n\(line)\n\(other)\n\r\n".utf8), as: [ClientInfo].self)
    #expect(clients.count == 2)
    let client = try #require(clients.first)
    #expect(client.address == path + ":0" && client.localAddress == path + ":0")
    #expect(client.id == 3 && client.fileDescriptor == 8 && client.name == "n" && client.user == "u=v")
    #expect(client.command == "client|list" && client.protocolVersion == 3)
    #expect(client.fields.count == 10, "\(client.fields)")
    #expect(clients.last?.address == "127.0.0.1:50210" && clients.last?.localAddress == "127.0.0.1:6379")
    #expect(clients.last?.fileDescriptor == 9 && clients.last?.fields.count == 7)
    #expect(try decode(bulk(line + "\n"), as: ClientInfo.self) == client)
  }

  @Test(
    "so it is from servers before Redis 6.2, which tell one",
    arguments: paths.filter { !$0.contains("fd=") && !$0.contains("laddr") && $0.hasPrefix("/") })
  func one(_ path: String) throws {
    let client = ClientInfo("id=3 addr=\(path):0 fd=8 name=n age=1")
    #expect(client.address == path + ":0" && client.fileDescriptor == 8 && client.name == "n")
    #expect(client.fields.count == 5, "\(client.fields)")
  }

  @Test(
    "addresses that the server does not know, or of other kinds, end where they end",
    arguments: ["?:0", "127.0.0.1:6379", "[::1]:50210", "", "::1"])
  func addresses(_ address: String) {
    for local in ["?:0", "127.0.0.1:6379", "[::1]:6379", ""] {
      let client = ClientInfo("id=3 addr=\(address) laddr=\(local) fd=8 name=n:0 age=1")
      #expect(client["addr"] == address && client["laddr"] == local, "\(local)")
      #expect(client.fileDescriptor == 8 && client.name == "n:0" && client.fields.count == 6)
    }
  }

  @Test("a path of any number of lines is read in linear time", .timeLimit(.minutes(1)))
  func manyLines() throws {
    let path = "/" + String(repeating: "\na", count: 500_000) + ":0"
    let line = "id=3 addr=\(path) laddr=\(path) fd=8\n"
    var parser = RESPParser()
    parser.feed(Array("$\(line.utf8.count)\r\n\(line)\r\n".utf8))
    let clients = try #require(try parser.next(as: [ClientInfo].self)).get()
    #expect(clients.count == 1 && clients.first?.id == 3)
  }

  // MARK: INFO

  @Test("values of INFO may have colons, number signs, carriage returns and commas")
  func info() {
    let text =
      "# Server\r\nredis_version:7.0.15\r\nexecutable:/opt/a:b #c/redis\rserver\r\nconfig_file:\r\n\r\n# Replication\r\n"
      + "role:master\r\nslave0:ip=a,port=1,state=x,b,port=6380,state=online,offset=12,lag=1\r\n"
      + "slave1:ip=::1,port=6381,state=wait_bgsave,offset=0,lag=0,type=replica\r\nslave2:ip=,port=,state=x\r\n"
      + "# Errorstats\r\nerrorstat_A,count=9=:count=2\r\nerrorstat_caf\u{e9}:count=3\r\nerrorstat_cafe\u{301}:count=4\r\n"
      + "errorstat_X:count=9223372036854775807\r\n# Modules\r\nmodule:name=m,ver=1,options=[a|b,c]\r\n"
    let info = ServerInfo(text)
    #expect(info[.server, "executable"] == "/opt/a:b #c/redis\rserver" && info[.server, "config_file"] == "")
    #expect(info.replicas.map(\.host) == ["a,port=1,state=x,b", "::1", ""])
    #expect(info.replicas.map(\.port) == [6380, 6381, 0])
    #expect(info.replicas.map(\.state) == ["online", "wait_bgsave", "x"])
    #expect(info.replicas[0].offset == 12 && info.replicas[1].fields["type"] == "replica")
    #expect(info.errorStatistics["A,count=9="] == 2 && info.errorStatistics["caf\u{e9}"] == 7)
    #expect(info["module"] == "name=m,ver=1,options=[a|b,c]")
  }

  // MARK: CLUSTER NODES

  @Test("a node's line has a bus port, a host name and attributes, or none of them, in every version's form")
  func nodes() throws {
    let id = String(repeating: "a", count: 40)
    func node(_ address: String) throws -> ClusterNode {
      try #require(ClusterNode("\(id) \(address) master - 0 0 1 connected 0-1"))
    }
    let forms: [(String, String, Int, Int, String?, [String: String])] = [
      ("10.0.0.1:6379", "10.0.0.1", 6379, 0, nil, [:]), ("10.0.0.1:6379@16379", "10.0.0.1", 6379, 16379, nil, [:]),
      ("10.0.0.1:6379@16379,h-1.example", "10.0.0.1", 6379, 16379, "h-1.example", [:]),
      ("10.0.0.1:6379@16379,,shard-id=s", "10.0.0.1", 6379, 16379, nil, ["shard-id": "s"]),
      (
        "fe80::1%eth0:6379@16379,h,nodename=n,tls-port=1", "fe80::1%eth0", 6379, 16379, "h",
        ["nodename": "n", "tls-port": "1"]
      ),
      (":0@0", "", 0, 0, nil, [:]), ("?:6379@16379,", "?", 6379, 16379, nil, [:]),
    ]
    for (text, host, port, bus, name, attributes) in forms {
      let node = try node(text)
      #expect(node.host == host && node.port == port && node.busPort == bus && node.hostname == name)
      #expect(node.attributes == attributes && node.slots == [0...1] && node.isConnected)
    }
  }

  // MARK: Names that are not UTF-8

  @Test("a name or argument that is not UTF-8 hides nothing of the rest: it is repaired")
  func names() throws {
    let arguments = "*2\r\n$2\r\na\u{ffff}\r\n$1\r\nb\r\n"
    let modules = try decode(
      "*1\r\n%4\r\n+name\r\n+m\r\n+ver\r\n:1\r\n+path\r\n$2\r\n/\u{ffff}\r\n+args\r\n\(arguments)",
      as: [ModuleInfo].self)
    #expect(modules.first?.arguments == ["a\u{fffd}", "b"] && modules.first?.path == "/\u{fffd}")
    let built = try decode("*1\r\n%3\r\n+name\r\n+m\r\n+path\r\n_\r\n+args\r\n_\r\n", as: [ModuleInfo].self)
    #expect(built.first?.arguments == nil && built.first?.path == nil)
    // Redis 6.2 gives patterns in an array, later ones rules in one text; no pattern has a space.
    let old = try decode("*2\r\n+keys\r\n\(arguments)", as: ACLUser.self)
    #expect(old.permissions.keys == ["~a\u{fffd}", "~b"])
    let new = try decode("*2\r\n+keys\r\n$13\r\n~a\u{ffff} %R~b:* ~c\r\n", as: ACLUser.self)
    #expect(new.permissions.keys == ["~a\u{fffd}", "%R~b:*", "~c"])
    let pending = try decode("*4\r\n$3\r\n1-2\r\n$2\r\nc\u{ffff}\r\n:5\r\n:1\r\n", as: FullPendingEntry.self)
    #expect(pending.consumer == "c\u{fffd}" && pending.deliveries == 1)
    let sentinel = try decode(
      "%2\r\n+name\r\n$2\r\nm\u{ffff}\r\n+flags\r\n+master,s_down\r\n", as: SentinelInstance.self)
    #expect(sentinel.fields["name"] == "m\u{fffd}" && sentinel.flags == ["master", "s_down"])
  }

  // MARK: SLOWLOG

  @Test("a log's entry keeps the arguments as the server has cut them, and its words for the rest")
  func slowlog() throws {
    let long = "x\u{ffff}" + String(repeating: "y", count: 126) + "... (3 more bytes)"
    let count = long.utf8.count - 2
    let entry = try decode(
      "*6\r\n:1\r\n:2\r\n:3\r\n*3\r\n$3\r\nDEL\r\n$\(count)\r\n\(long)\r\n\(bulk("... (7 more arguments)"))\(bulk("/tmp/a b:0"))\(bulk("n"))",
      as: SlowlogEntry.self)
    #expect(entry.arguments.count == 3 && entry.arguments[1].count == count && entry.arguments[1].array[1] == 0xff)
    #expect(entry.arguments[2] == "... (7 more arguments)" && entry.address == "/tmp/a b:0" && entry.clientName == "n")
  }
}

extension [UInt8] {
  /// With a byte for each place of a few.
  fileprivate func bytes(replacing few: [UInt8], with byte: UInt8) -> [UInt8] {
    var result: [UInt8] = []
    var rest = self[...]
    while let first = rest.first {
      if rest.starts(with: few) {
        result.append(byte)
        rest = rest.dropFirst(few.count)
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
