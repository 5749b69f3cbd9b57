import RESP
import Redio
import RedioTransport
import TestSupport
import Testing

@testable import RedioCluster

@Suite("Maps of a cluster")
struct ClusterMapTests {
  private typealias Server = SlotsReply.Server

  private let asked = SlotsReply.asked

  private func primary(_ server: SlotsReply.Server) throws -> Endpoint? {
    try SlotsReply.map(SlotsReply.range(0, 9, server)).shard(of: 0)?.primary.endpoint
  }

  private func fault(_ reply: RESPValue) -> SlotsFault? {
    do throws(SlotsFault) {
      _ = try ClusterMap(reply, askedAt: asked)
      return nil
    } catch {
      return error
    }
  }

  @Test("a host that is null or empty is the one that was asked, and port 0 its port")
  func unknownHosts() throws {
    #expect(try primary(Server(host: .null, port: 7001)) == .tcp(host: "asked", port: 7001))
    #expect(try primary(Server(host: .bulkString(""), port: 7001)) == .tcp(host: "asked", port: 7001))
    #expect(try primary(Server(host: .bulkString("10.0.0.1"), port: 0)) == .tcp(host: "10.0.0.1", port: 6379))
    #expect(try primary(Server(host: .null, port: 0)) == .tcp(host: "asked", port: 6379))
    #expect(try primary(Server(host: .bulkString("fe80::1%eth0"), port: 1)) == .tcp(host: "fe80::1%eth0", port: 1))
  }

  @Test("a question mark for a host is the address in the metadata, which are an array in RESP2 and a map in RESP3")
  func metadata() throws {
    func server(_ metadata: RESPValue?) -> Server {
      Server(host: .bulkString("?"), port: 7001, id: "x", metadata: metadata)
    }
    let array: RESPValue = .array([.bulkString("ip"), .bulkString("10.0.0.1"), .bulkString("odd")])
    let map: RESPValue = .map([
      .init(key: .bulkString("new-field"), value: .array([])),
      .init(key: .bulkString("ip"), value: .bulkString("10.0.0.1")),
    ])
    #expect(try primary(server(array)) == .tcp(host: "10.0.0.1", port: 7001))
    #expect(try primary(server(map)) == .tcp(host: "10.0.0.1", port: 7001))
    let name: RESPValue = .array([.bulkString("hostname"), .bulkString("h")])
    #expect(try primary(server(name)) == .tcp(host: "h", port: 7001))
    for metadata in [
      nil, .array([]), .null, .array([.bulkString("ip")]), .array([.bulkString("ip"), .bulkString("?")]),
    ] as [RESPValue?] {
      #expect(fault(.array([SlotsReply.range(0, 9, server(metadata))])) == .empty)
    }
    let zone: RESPValue = .array([
      .bulkString("availability-zone"), .bulkString("eu-1a"), .bulkString("hostname"), .bulkString(""),
    ])
    let zoned = try SlotsReply.map(
      SlotsReply.range(0, 9, Server(port: 1, id: "x", metadata: zone), Server(port: 2, id: "")))
    #expect(zoned.shard(of: 0)?.primary.zone == "eu-1a" && zoned.shard(of: 0)?.primary.id == "x")
    #expect(zoned.shard(of: 0)?.replicas[0].zone == nil && zoned.ids == ["x"])
  }

  @Test("a reply that is no map, gives a slot to two servers, or has no slots, is refused")
  func faults() {
    let one = SlotsReply.server(7000)
    #expect(fault(.array([])) == .empty)
    for reply in [
      .null, .integer(1), .bulkString("x"), .array([.null]), .array([.array([])]),
      .array([.array([.integer(0), .integer(1)])]),
      .array([.array([.bulkString("0"), .integer(1), one.value])]), .array([SlotsReply.range(0, 1, one), .integer(2)]),
    ] as [RESPValue] {
      #expect(fault(reply) == .malformed)
    }
    #expect(
      fault(.array([SlotsReply.range(0, 10, one), SlotsReply.range(10, 12, SlotsReply.server(7001))])) == .overlap(10))
    #expect(fault(.array([SlotsReply.range(5, 10, one), SlotsReply.range(5, 10, one)])) == .overlap(5))
  }

  @Test("what can't be right is left out: slots out of range, servers without an address, fields that are unknown")
  func leftOut() throws {
    let (a, b) = (SlotsReply.server(7000), SlotsReply.server(7001))
    let map = try SlotsReply.map(
      SlotsReply.range(0, 9, a), SlotsReply.range(-1, 20, b), SlotsReply.range(20, 16_384, b),
      SlotsReply.range(40, 30, b),
      SlotsReply.range(.min, .max, b), SlotsReply.range(16_383, 16_383, b))
    #expect(map.shard(of: 9)?.primary.endpoint == .local(7000) && map.shard(of: 10) == nil && map.shard(of: 30) == nil)
    #expect(map.shard(of: 16_383)?.primary.endpoint == .local(7001))
    let hosts: [RESPValue] = [
      .integer(5), .array([]), .boolean(true), .bulkString("a b"), .bulkString("a\0b"), .bulkString("a\r\n"),
      .bulkString(Bytes(String(repeating: "h", count: 256))), .bulkString(Bytes(String(repeating: "h", count: 5_000))),
    ]
    for host in hosts { #expect(fault(.array([SlotsReply.range(0, 9, Server(host: host))])) == .empty, "\(host)") }
    for port in [-1, 65_536, .max, .min] as [Int64] {
      #expect(fault(.array([SlotsReply.range(0, 9, Server(port: port))])) == .empty)
    }
    // Without its primary a range says nothing; without a replica it does.
    #expect(fault(.array([SlotsReply.range(0, 9, Server(host: .bulkString("?")), a)])) == .empty)
    let some = try SlotsReply.map(SlotsReply.range(0, 9, a, Server(host: .bulkString("?")), b, b, a))
    #expect(some.shard(of: 0)?.replicas.map(\.endpoint) == [.local(7001)])
    let more: RESPValue = .array([
      .integer(0), .integer(9), .array([.bulkString("h"), .integer(1), .bulkString("i"), .null, .integer(7)]), .null,
      .integer(1),
    ])
    #expect(try ClusterMap(.array([more]), askedAt: asked).shard(of: 0)?.primary.id == "i")
  }

  @Test("ranges of one primary are one shard, and gaps stay gaps")
  func shards() throws {
    let (a, b, c) = (SlotsReply.server(7000), SlotsReply.server(7001), SlotsReply.server(7002))
    let map = try SlotsReply.map(
      SlotsReply.range(0, 9, a, c), SlotsReply.range(20, 29, b), SlotsReply.range(40, 49, a, c))
    #expect(map.shards.count == 2 && map.members.count == 3 && map.shard(of: 15) == nil)
    #expect(map.firstSlots.map(\.slot) == [0, 20])
    #expect(map.has(.local(7002)) && !map.has(.local(7003)))
  }

  @Test("announced addresses are translated, and what was asked already is not")
  func translation() throws {
    let ranges = [
      SlotsReply.range(0, 9, Server(host: .bulkString("10.0.0.1"), port: 7000)),
      SlotsReply.range(10, 19, Server(host: .null, port: 0)),
    ]
    let map = try ClusterMap(.array(ranges), askedAt: asked) { endpoint in
      guard case .tcp(_, let port) = endpoint else { return endpoint }
      return .tcp(host: "localhost", port: port + 10_000)
    }
    #expect(map.shard(of: 0)?.primary.endpoint == .tcp(host: "localhost", port: 17_000))
    #expect(map.shard(of: 10)?.primary.endpoint == asked)
    // Asked at a UNIX socket, only what is announced in full is known.
    let full = try ClusterMap(.array([ranges[0]]), askedAt: .unix(path: "/s"))
    #expect(full.shard(of: 0)?.primary.endpoint == .tcp(host: "10.0.0.1", port: 7000))
    #expect(throws: SlotsFault.empty) { try ClusterMap(.array([ranges[1]]), askedAt: .unix(path: "/s")) }
  }

  @Test("MOVED gives one slot to a server: a known one, one that was a replica, or a new one")
  func moves() throws {
    let (a, b, c) = (SlotsReply.server(7000), SlotsReply.server(7001), SlotsReply.server(7002))
    var map = try SlotsReply.map(SlotsReply.range(0, 9, a, c), SlotsReply.range(20, 29, b))
    #expect(!map.move(3, to: .local(7000)) && !map.move(-1, to: .local(7001)) && !map.move(16_384, to: .local(7001)))
    let before = map.shards.count
    #expect(map.move(3, to: .local(7001)) && map.shards.count == before)
    #expect(map.move(4, to: .local(7002)) && map.shard(of: 4)?.primary.id == "id7002")
    #expect(map.move(5, to: .local(7003)) && map.shard(of: 5)?.primary.id == nil)
    #expect(map.shard(of: 2)?.primary.endpoint == .local(7000) && map.shard(of: 6)?.primary.endpoint == .local(7000))
    // A slot that nobody had.
    #expect(map.move(100, to: .local(7003)) && map.shard(of: 100)?.primary.endpoint == .local(7003))
  }

  @Test("nothing that a server replies traps, and every map that is read is right")
  func fuzz() {
    var generator = SeededGenerator(seed: 5)
    var read = 0
    for _ in 0..<1_000 {
      let ranges = (0..<Int.random(in: 0...6, using: &generator)).map { _ in randomRange(&generator) }
      do throws(SlotsFault) {
        let map = try ClusterMap(.array(ranges), askedAt: asked)
        read += 1
        #expect(map.hasSlots && map.owners.count == 16_384)
        #expect(Set(map.shards.map(\.primary.endpoint)).count == map.shards.count)
        for member in map.members {
          guard case .tcp(let host, let port) = member.endpoint else { Issue.record("\(member)"); continue }
          #expect(!host.isEmpty && host != "?" && 1...65_535 ~= port)
        }
      } catch {}
    }
    #expect(read > 50, "\(read)")
  }

  private func randomRange(_ generator: inout SeededGenerator) -> RESPValue {
    func some<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &generator)] }
    func server() -> RESPValue {
      let hosts: [RESPValue] = [
        .null, .bulkString("h"), .bulkString(""), .bulkString("?"), .bulkString("a"), .integer(1),
      ]
      let ports: [RESPValue] = [.integer(7000), .integer(7001), .integer(0), .integer(-1), .integer(70_000), .null]
      let extras: [RESPValue] = [
        .array([.bulkString("ip"), .bulkString("1.2.3.4")]), .map([.init(key: .null, value: .null)]), .null,
        .integer(1),
      ]
      return some([
        .array([some(hosts), some(ports), some([.bulkString("i"), .null, .bulkString("")]), some(extras)]),
        .array([.bulkString("h"), .integer(7002)]), .array([.bulkString("h"), .integer(7003), .bulkString("j")]),
        .array([.null]), .null,
      ])
    }
    let first = Int64.random(in: 0..<17_000, using: &generator)
    let last = first + Int64.random(in: -5...1_000, using: &generator)
    let servers = (0..<Int.random(in: 0...3, using: &generator)).map { _ in server() }
    return Bool.random(using: &generator) || Bool.random(using: &generator)
      ? .array(
        [.integer(first), .integer(last), .array([.bulkString("h"), .integer(7004), .bulkString("k")])] + servers)
      : some([.array([.integer(first), .integer(last)] + servers), .array(servers), .null])
  }

  @Test("a reply of megabytes takes linear time")
  func large() throws {
    func reply(_ count: Int) -> RESPValue {
      let replicas = (0..<count).map { Server(host: .bulkString(Bytes("host\($0)")), port: 1, id: "id\($0)") }
      let servers = ([SlotsReply.server(7000)] + replicas).map(\.value)
      return .array((0..<8).map { .array([.integer($0), .integer($0)] + servers) })
    }
    func time(_ reply: RESPValue) throws -> Duration {
      try bestTime { _ = try ClusterMap(reply, askedAt: asked) }
    }
    let (few, many) = (reply(250), reply(4_000))
    _ = try time(few)
    #expect(try time(many) < (try time(few)) * 80)
  }

  @Test(
    "a redirect names a slot and a server",
    arguments: [
      ("3999 127.0.0.1:6381", 3999, "127.0.0.1", 6381), ("0 :17202", 0, "asked", 17202),
      ("16383 h:0", 16383, "h", 6379),
      ("1 ::1:7000", 1, "::1", 7000), ("1 [::1]:7000", 1, "::1", 7000),
      ("1 fe80::1%eth0:7000", 1, "fe80::1%eth0", 7000),
      ("5 node-1.example.com:7000 more words", 5, "node-1.example.com", 7000), ("5  h:1", 5, "h", 1),
      ("1 :0", 1, "asked", 6379),
    ])
  func redirects(_ text: String, _ slot: Int, _ host: String, _ port: Int) throws {
    let redirect = try #require(Redirect(text, from: asked))
    #expect(redirect.slot == slot && redirect.endpoint == .tcp(host: host, port: port))
  }

  @Test(
    "a redirect that names no server is none",
    arguments: [
      "", " ", "1", "1 ", "x h:1", "-1 h:1", "16384 h:1", "1 h", "1 h:", "1 h:x", "1 h:65536", "1 h:-1", "1 ?:7000",
      "99999999999999999999 h:1", "1 h:99999999999999999999", "1 h\u{7}:1", "1 h\0:1",
    ])
  func noRedirects(_ text: String) {
    #expect(Redirect(text, from: asked) == nil)
  }

  @Test("a redirect is translated, and one from a UNIX socket must be complete")
  func translatedRedirects() {
    let translated = Redirect("1 10.0.0.1:7000", from: asked) { _ in .tcp(host: "localhost", port: 1) }
    #expect(translated?.endpoint == .tcp(host: "localhost", port: 1))
    #expect(Redirect("1 h:7000", from: .unix(path: "/s"))?.endpoint == .tcp(host: "h", port: 7000))
    #expect(Redirect("1 :7000", from: .unix(path: "/s")) == nil)
    #expect(Redirect("1 " + String(repeating: "h", count: 3_000_000) + ":1", from: asked) == nil)
    #expect(Redirect(String(repeating: "1 ", count: 2_000_000), from: asked) == nil)
    var generator = SeededGenerator(seed: 2)
    let letters = Array("0123456789:. []?%-h".unicodeScalars)
    for _ in 0..<20_000 {
      var text = "3999 "
      for _ in 0..<Int.random(in: 0...14, using: &generator) {
        text.unicodeScalars.append(letters.randomElement(using: &generator) ?? " ")
      }
      guard let redirect = Redirect(text, from: asked) else { continue }
      guard case .tcp(let host, let port) = redirect.endpoint else { Issue.record("\(text)"); continue }
      #expect(!host.isEmpty && host != "?" && 1...65_535 ~= port)
    }
  }
}
