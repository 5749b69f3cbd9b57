import Foundation
import Redio
import RedioAdmin
import RedioStreams
import TestSupport
import Testing

@Suite("Text that servers do not escape, of servers")
struct UnescapedTextTests {
  @Test(
    "CLIENT LIST, CLIENT INFO and MONITOR of a server whose socket has a path with spaces",
    arguments: TestServer.Kind.allCases, ["a b=c :0 d.sock", "a] \"b c\" d"])
  func socketPath(_ kind: TestServer.Kind, _ name: String) async throws {
    let folder = URL(filePath: "/tmp").appending(path: "redio \(UUID().uuidString.prefix(8))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
    }
    let path = folder.appending(path: name).path
    let server = try await TestServer(kind, arguments: ["--unixsocket", path])
    defer { server.stop() }
    let escaped = try #require(path.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["/"])))
    let redis = try Redis("unix://\(escaped)?client_name=here")
    let db = try await redis.session()
    let clients = try await db.clientList()
    let own = try #require(clients.first { $0.name == "here" })
    let address = kind == .valkey91 ? "[\(path):0]:0" : "\(path):0"
    #expect(own.address == address && own.localAddress == address)
    #expect(own.fileDescriptor != nil && own.command == "client|list" || kind == .redis62)
    #expect(own.user == "default" && clients.allSatisfy { $0.id > 0 })
    let info = try await db.clientInfo()
    #expect(info.address == address && info.name == "here" && info.fileDescriptor == own.fileDescriptor)

    var lines = redis.monitor().makeAsyncIterator()
    let marked = Task {
      while !Task.isCancelled { try await redis.send("ECHO", "] \"marked", as: Bytes.self) }
    }
    defer { marked.cancel() }
    while let command = try await lines.next() {
      guard command.words.first?.string.lowercased() == "echo" else { continue }
      #expect(command.source == .unixSocket(path) && command.words.last == "] \"marked")
      break
    }
    marked.cancel()
    _ = await marked.result
    await redis.close()
  }

  @Test("codes, users' rules and consumers that users name are told as they are, whatever they hold")
  func names() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url)
    for code in ["A:B", "A,count=9=", "CAF\u{c9}", "CAFE\u{301}"] {
      await #expect(throws: RedisError.self) {
        try await redis.send("EVAL", "return redis.error_reply(ARGV[1])", 0, "\(code) text")
      }
    }
    let counts = try await redis.info(.errorstats).errorStatistics
    #expect(counts["A,count=9="] == 1 && counts["CAF\u{c9}"] == 2, "\(counts)")

    let odd = Bytes([0x7e, 0x61, 0xff])
    // Since Redis 7.0, rules say what may be done with a key.
    let rule = TestServer.Kind.standard == .redis62 ? "~b:*" : "%R~b:*"
    try await redis.send("ACL", "SETUSER", "u", odd, rule, as: String.self)
    let user = try #require(try await redis.aclGetuser("u"))
    #expect(user.permissions.keys == ["~a\u{fffd}", rule])
    try await redis.send("XGROUP", "CREATE", "x", "g", "0", "MKSTREAM", as: String.self)
    _ = try await redis.send("XADD", "x", "1-1", "f", "v", as: String.self)
    _ = try await redis.send("XREADGROUP", "GROUP", "g", Bytes([0x63, 0xff]), "STREAMS", "x", ">")
    let full = try await redis.xinfoStream("x", .full)
    #expect(full.groups.first?.pending.first?.consumer == "c\u{fffd}")

    try await redis.configSet(["slowlog-log-slower-than": "0"])
    _ = try await redis.send(
      "DEL", arguments: (0..<40).map { Bytes("k\($0)") } + [Bytes(String(repeating: "z", count: 200))], as: Int.self)
    let entry = try #require(try await redis.slowlogGet(count: 10).first { $0.arguments.first == "DEL" })
    #expect(entry.arguments.count == 32 && entry.arguments.last?.string.hasSuffix("more arguments)") == true)
    #expect(try await !redis.memoryDoctor().isEmpty)
    await redis.close()
  }
}
