import RESP
import Redio
import RedioAdmin
import Testing

@Suite("Replies in text")
struct TextReplyTests {
  private func decode<T: RESPDecodable>(_ text: String, as type: T.Type = T.self) throws -> T {
    var parser = RESPParser()
    parser.feed(Array("$\(text.utf8.count)\r\n\(text)\r\n".utf8))
    return try #require(try parser.next(as: T.self)).get()
  }

  @Test("a connection's line keeps what it has, whatever a user has named")
  func client() {
    let line =
      "id=3 addr=/tmp/a b.sock:0 name=a=b flags=xP user=\u{308}ä\u{2028}b multi=2 redir=-1 lib-name= cmd=NULL rest"
    let info = ClientInfo(line)
    #expect(info.id == 3)
    #expect(info.address == "/tmp/a b.sock:0")
    #expect(info.name == "a=b")
    #expect(info.flags == ["x", "P"])
    #expect(info.user == "\u{308}ä\u{2028}b")
    #expect(info.transactionLength == 2)
    #expect(info.redirection == nil)
    #expect(info.libraryName == nil && info["lib-name"] == "")
    #expect(info.database == nil && info.libraryVersion == nil)
  }

  @Test("connections are the lines of a text")
  func clients() throws {
    #expect(try decode("id=1 name=a\nid=2 name=\n", as: [ClientInfo].self).map(\.id) == [1, 2])
    #expect(try decode("", as: [ClientInfo].self) == [])
    #expect(try decode("id=7 name=x\n", as: ClientInfo.self).name == "x")
    #expect(throws: RESPDecodingError.self) { try decode("no=1", as: ClientInfo.self) }
  }

  @Test("a node's line is read with all that can stand in it")
  func node() throws {
    let line =
      "e7 ::1:6379@16379,host.example,shard-id=ab,tls-port=1 myself,master - 0 1426238316232 2 connected 0-5460 7 "
      + "[77->-67ed] [93-<-292f]"
    let node = try #require(ClusterNode(line))
    #expect(node.id == "e7" && node.host == "::1" && node.port == 6379 && node.busPort == 16379)
    #expect(node.hostname == "host.example" && node.attributes == ["shard-id": "ab", "tls-port": "1"])
    #expect(node.flags == ["myself", "master"] && node.primary == nil && node.isConnected && node.configEpoch == 2)
    #expect(node.pingSent == nil && node.pongReceived == .milliseconds(1_426_238_316_232))
    #expect(node.slots == [0...5460, 7...7] && node.migrating == [77: "67ed"] && node.importing == [93: "292f"])
    let lost = try #require(ClusterNode("aa :0@0 slave,fail,noaddr e7 5 0 0 disconnected"))
    #expect(lost.host == "" && lost.port == 0 && lost.primary == "e7" && lost.isReplica && lost.isFailing)
    #expect(lost.pingSent == .milliseconds(5) && !lost.isConnected && lost.slots == [])
  }

  @Test(
    "what is no node's line is an error, and no crash",
    arguments: [
      "", "a b", "a : c - 0 0 0 connected", "a @ c - 0 0 0 connected", "a , c - 0 0 x connected", "a :1@ c - x y 1 z",
    ])
  func noNode(_ line: String) {
    _ = ClusterNode(line)
    _ = ClusterNode("a :1@2 c - 0 0 1 connected \(line) 5-3 [ [] [- -1 1-2-3 [x->-y] 9-")
    #expect(throws: RESPDecodingError.self) { try decode(line + "\nx", as: [ClusterNode].self) }
  }

  @Test("figures of a cluster that a node does not tell are zero")
  func cluster() {
    let info = ClusterInfo("cluster_state:ok\r\ncluster_known_nodes:3\r\nother\r\n")
    #expect(info.isOK && info.knownNodes == 3 && info.size == 0 && info["other"] == nil)
  }
}
