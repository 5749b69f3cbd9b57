import ClientTestSupport
import Foundation
import RedioPubSub
import RedioTransport
import TestSupport
import Testing

@Suite("Examples", .timeLimit(.minutes(2)))
struct ExampleTests {
  @Test("the limiter lets five calls through, and another one when its time has come")
  func limiter() async throws {
    let server = try await TestServer()
    let (text, status) = try await run(try ReadmeTests.program("Limiter"), [server.url])
    #expect(status == 0)
    #expect(text == "of 8 calls at once, 5 are allowed\na call after that: allowed\n")
  }

  @Test("the cache computes once for a hundred tasks, and another process finds the value")
  func stampede() async throws {
    let server = try await TestServer()
    let (text, status) = try await run(try ReadmeTests.program("Stampede"), [server.url])
    #expect(status == 0)
    #expect(
      text == """
        computing
        100 tasks got [[1, 4, 9, 16, 25]]
        another process gets [1, 4, 9, 16, 25]

        """)
    #expect(try await Redis(server.url).keys("*") == [])
  }

  @Test("ten additions under a lock are ten, in two processes at once")
  func lock() async throws {
    let server = try await TestServer()
    let programs = try (0..<2).map { _ in try ChildProcess(try ReadmeTests.program("Lock"), [server.url]) }
    for program in programs {
      let text = try await program.text(until: "\nten additions: 10\n")
      #expect(text.split(separator: "\n").count == 11)
      #expect(text.hasSuffix("\nten additions: 10\n"))
      #expect(try await program.exit() == 0)
    }
    #expect(try await Redis(server.url).keys("*") == [])
  }

  @Test("a worker is killed in the midst of a job, and another one does it")
  func jobs() async throws {
    let server = try await TestServer()
    let (text, status) = try await run(try ReadmeTests.program("Jobs"), [server.url])
    #expect(status == 0)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.first == "worker 1 begins letter 1")
    #expect(lines.dropFirst().first == "worker 1 is killed")
    #expect(
      lines.dropFirst(2).sorted() == [
        "worker 2 begins letter 1, which was left", "worker 2 begins letter 2", "worker 2 begins letter 3",
        "worker 2 has done letter 1", "worker 2 has done letter 2", "worker 2 has done letter 3",
      ])
    #expect(try await Redis(server.url).keys("*") == [])
  }

  // MARK: The chat

  @Test("what one types, the other one sees; a lost connection is told; each ends in its way")
  func chat() async throws {
    let server = try await TestServer()
    let proxy = try FaultProxy(to: server.port)
    let program = try ReadmeTests.program("Chat")
    let ada = try ChildProcess(program, ["ada", "tea", server.url], hasInput: true)
    #expect(
      try await ada.text(until: "to end\n") == "in the room chat:tea, with 0 others; type a line, or Ctrl-D to end\n")
    let bob = try ChildProcess(program, ["bob", "tea", "redis://127.0.0.1:\(proxy.port)/"], hasInput: true)
    #expect(
      try await bob.text(until: "to end\n") == "in the room chat:tea, with 1 others; type a line, or Ctrl-D to end\n")
    #expect(try await ada.text(until: "\n") == "bob: is here\n")
    ada.write("hello\nwhat a \u{1B}[31mday\n")
    #expect(try await bob.text(until: "day\n") == "ada: hello\nada: what a [31mday\n")
    bob.write("good morning\n")
    #expect(try await ada.text(until: "\n") == "bob: good morning\n")
    // What is no line of a chat is passed over.
    try await Redis(server.url).publish("chat:tea", "no JSON")
    proxy.end(reset: true)
    #expect(try await bob.text(until: "\n") == "the connection was lost: what was said meanwhile is missed\n")
    ada.write("are you there?\n")
    #expect(try await bob.text(until: "\n") == "ada: are you there?\n")
    bob.endInput()
    #expect(try await ada.text(until: "\n") == "bob: is gone\n")
    #expect(try await bob.exit() == 0)
    #expect(kill(ada.identifier, SIGINT) == 0)
    #expect(try await ada.text(until: "\n") == "")
    #expect(try await ada.exit() == 0)
  }

  // MARK: The proxy

  /// Starts the proxy on a free port.
  private func proxy(to server: TestServer) async throws -> (process: ChildProcess, endpoint: Endpoint, url: String) {
    let process = try ChildProcess(
      try ReadmeTests.program("Proxy"), ["127.0.0.1:0", "127.0.0.1:\(server.port)"])
    let port = try port(in: try await process.text(until: "\n"))
    return (process, .tcp(host: "127.0.0.1", port: port), "127.0.0.1:\(port)/")
  }

  /// The port in `listening at 127.0.0.1:12345`.
  private func port(in line: String) throws -> Int {
    try #require(Int(line.drop { $0 != ":" }.dropFirst().prefix { $0.isNumber }), "\(line)")
  }

  @Test("the proxy prints commands and replies, and no password", arguments: [2, 3])
  func proxyLog(_ version: Int) async throws {
    let server = try await TestServer(arguments: ["--requirepass", "hunter1"])
    let (process, endpoint, address) = try await proxy(to: server)
    let redis = try Redis("redis://:hunter1@\(address)?protocol=\(version)&client_name=tester")
    let (a, none, n) = try await redis().set("a", "b c").get("a").get("none").incr("n").run()
    #expect(a == "b c" && none == nil && n == 1)
    try await redis.rpush("list", 1, 2)
    #expect(try await redis.lrange("list", 0, -1, as: Int.self) == [1, 2])
    await #expect(throws: RedisError.self) { try await redis.incr("a") }
    try await redis.send("CONFIG", "SET", "masterauth", "hunter2")
    try await redis.set("large", [UInt8](repeating: 120, count: 5_000))
    await redis.close()
    // Secrets, as people type them.
    let stream = try await ByteStream.connect(to: endpoint)
    let lines = [
      "auth default hunter1", "HELLO 3 AUTH default hunter1", "MIGRATE 127.0.0.1 1 none 0 10 AUTH hunter3",
      "ACL SETUSER ada >hunter4", "CONFIG GET masterauth", "PING last",
    ]
    try await stream.write(Array(lines.map { $0 + "\r\n" }.joined().utf8))
    stream.endWriting()
    var answer: [UInt8] = []
    while let bytes = try await stream.read() { answer += bytes }
    #expect(String(decoding: answer, as: UTF8.self).hasSuffix("masterauth\r\n$7\r\nhunter2\r\n$4\r\nlast\r\n"))
    let log = try await process.text(until: "#2 has ended\n")
    for line in [
      version == 3 ? "#1 → HELLO 3 AUTH ***" : "#1 → AUTH ***", "#1 → SET a \"b c\"", "#1 ← OK", "#1 → GET a",
      "#1 ← \"b c\"", "#1 ← null", "#1 ← 1", "#1 ← [1, 2]",
      "#1 ← error \"ERR value is not an integer or out of range\"", "#1 → CONFIG SET masterauth ***",
      "#1 → SET large \"\(String(repeating: "x", count: 100))\"… (5000 bytes)", "#1 has ended",
      "#2 → auth ***", "#2 → HELLO 3 AUTH ***", "#2 → MIGRATE 127.0.0.1 1 none 0 10 AUTH ***",
      "#2 → ACL SETUSER ***", "#2 → CONFIG GET masterauth", "#2 → PING last",
    ] { #expect(log.contains("\n" + line + "\n"), "\(line) in \(log)") }
    #expect(log.hasPrefix("#1 is connected from 127.0.0.1:"))
    #expect(!log.contains("hunter"))
  }

  @Test("bytes pass the proxy unchanged, for many clients at once, and what is no RESP, too")
  func proxyBytes() async throws {
    let server = try await TestServer()
    let (process, endpoint, address) = try await proxy(to: server)
    // Its output must not fill the pipe.
    Thread { while !process.read().isEmpty {} }.start()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<30 {
        group.addTask {
          let redis = try Redis("redis://\(address)")
          let value = patternedBytes(number * 50_000)
          try await redis.set("k\(number)", value)
          #expect(try await redis.get("k\(number)")?.array == value)
          for _ in 0..<5 { #expect(try await redis.incr("n") > 0) }
          await redis.close()
        }
      }
      try await group.waitForAll()
    }
    #expect(try await Redis(server.url).get("n", as: Int.self) == 150)
    // A half-closed connection gets its replies; what the server says to nonsense comes, too.
    let stream = try await ByteStream.connect(to: endpoint)
    try await stream.write(Array("PING\r\nECHO hello\r\n*1\r\n!nonsense\r\n".utf8))
    stream.endWriting()
    var answer: [UInt8] = []
    while let bytes = try await stream.read() { answer += bytes }
    #expect(String(decoding: answer, as: UTF8.self).hasPrefix("+PONG\r\n$5\r\nhello\r\n-ERR Protocol error"))
  }

  @Test("the proxy takes no more from one side than the other side takes from it")
  func proxyBackPressure() async throws {
    let server = try await TestServer()
    let (process, endpoint, _) = try await proxy(to: server)
    Thread { while !process.read().isEmpty {} }.start()
    try await Redis(server.url).set("k", patternedBytes(1_000_000))
    let stream = try await ByteStream.connect(to: endpoint)
    try await stream.write(Array(String(repeating: "GET k\r\n", count: 200).utf8))
    // All that the proxy may take has come to it when the server's queue for it no longer shrinks.
    let status = try await peakMemory(of: process)
    #expect(status < 150 << 20)
    var count = 0
    let all = ("$1000000\r\n\r\n".utf8.count + 1_000_000) * 200
    while count < all, let bytes = try await stream.read() { count += bytes.count }
    #expect(count == all)
    #expect(try await peakMemory(of: process) < 150 << 20)
    await stream.close()
  }

  /// The most memory that a process has had so far, once it grows no more.
  private func peakMemory(of process: ChildProcess) async throws -> Int {
    var last = -1
    while true {
      let text = try String(contentsOfFile: "/proc/\(process.identifier)/status", encoding: .utf8)
      let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
      let peak = try #require(Int(line.filter(\.isNumber))) << 10
      if peak == last { return peak }
      last = peak
      try await Task.sleep(for: .milliseconds(200))
    }
  }

  // MARK: The server

  /// Starts the server on a free port.
  private func server() async throws -> (process: ChildProcess, port: Int) {
    let process = try ChildProcess(try ReadmeTests.program("Server"), ["0"])
    let port = try port(in: try await process.text(until: "\n"))
    Thread { while !process.read().isEmpty {} }.start()
    return (process, port)
  }

  @Test("the server's commands, with Redio", arguments: [2, 3])
  func server(_ version: Int) async throws {
    let (process, port) = try await server()
    let redis = try Redis("redis://127.0.0.1:\(port)/?protocol=\(version)&client_name=tester")
    #expect(try await redis.ping() == "PONG")
    #expect(try await redis.send("CLIENT", "GETNAME").string == "tester")
    #expect(try await redis.send("CLIENT", "ID").int != nil)
    #expect(try await redis.send("CONFIG", "GET", "save", as: [String: String].self) == ["save": ""])
    // Strings
    try await redis.set("a", "1")
    #expect(try await redis.set("a", "2", if: .absent) == false)
    #expect(try await redis.set("b", "2", if: .exists) == false)
    let (a, number, none) = try await redis().get("a").incr("a").get("none").run()
    #expect(a == "1" && number == 2 && none == nil)
    #expect(try await redis.incrby("a", -5) == -3)
    try await redis.mset(["x": "y", "z": "9223372036854775807"])
    for key in ["x", "z"] { #expect(try await redisError { try await redis.incr(key) }.code == "ERR") }
    try await redis.set("short", "lived", expiry: .after(.milliseconds(20)))
    try await waitUntil("a key expires") { try await redis.get("short") == nil }
    #expect(try await redis.del("a", "x", "short", "none") == 2)
    // Lists
    #expect(try await redis.rpush("list", "c", "d") == 2)
    #expect(try await redis.lpush("list", "b", "a") == 4)
    #expect(try await redis.lrange("list", 0, -1, as: String.self) == ["a", "b", "c", "d"])
    #expect(try await redis.lrange("list", -3, 1, as: String.self) == ["b"])
    #expect(try await redis.lrange("list", 5, 9, as: String.self) == [])
    for element in ["a", "b", "c", "d"] { #expect(try await redis.lpop("list", as: String.self) == element) }
    #expect(try await redis.rpop("list") == nil)
    try await redis.lpush("list", 3, 2, 1)
    for element in [3, 2, 1] { #expect(try await redis.rpop("list", as: Int.self) == element) }
    // Hashes, sets, sorted sets
    #expect(try await redis.hset("hash", ["f": "1", "g": "2"]) == 2)
    #expect(try await redis.hset("hash", ["g": "3"]) == 0)
    #expect(try await redis.hgetall("hash", as: Int.self) == ["f": 1, "g": 3])
    #expect(try await redis.hgetall("none") == [:])
    #expect(try await redis.sadd("set", "m", "m", "n") == 2)
    let popped = [try await redis.spop("set", as: String.self), try await redis.spop("set", as: String.self)]
    #expect(Set(popped) == ["m", "n"])
    #expect(try await redis.spop("set") == nil)
    #expect(try await redis.zadd("scores", ["pi": 3.14, "one": 1]) == 2)
    let lowest = try await redis.zpopmin("scores", as: String.self)
    #expect(lowest?.member == "one" && lowest?.score == 1)
    #expect(try await redisError { try await redis.get("scores") }.code == "WRONGTYPE")
    #expect(try await redisError { try await redis.send("OBJECT", "HELP") }.code == "ERR")
    #expect(try await redisError { try await redis.send("GET") }.code == "ERR")
    await redis.close()
    process.kill()
  }

  @Test("the server ends a connection that sends no commands, after the replies to those before")
  func serverProtocolError() async throws {
    let (process, port) = try await server()
    let stream = try await ByteStream.connect(to: .tcp(host: "127.0.0.1", port: port))
    try await stream.write(Array("PING\r\n*1\r\n!nonsense\r\nPING\r\n".utf8))
    var answer: [UInt8] = []
    while let bytes = try await stream.read() { answer += bytes }
    let text = String(decoding: answer, as: UTF8.self)
    #expect(text.hasPrefix("+PONG\r\n-ERR Protocol error") && text.split(separator: "\r\n").count == 2)
    process.kill()
  }

  @Test("redis-cli and redis-benchmark accept the server")
  func serverPrograms() async throws {
    let (process, port) = try await server()
    for version in ["-2", "-3"] {
      let (text, status) = try await run(
        "sh",
        [
          "-c",
          """
          printf 'set a 1\\nincr a\\nhset h f v\\nhgetall h\\nzadd z 1.5 m\\nzpopmin z\\nget none\\nbad\\ndel a h\\n' |
            redis-cli \(version) -p \(port)
          """,
        ])
      #expect(status == 0)
      let expected =
        version == "-3"
        ? ["OK", "2", "1", "f v", "1", "m", "1.5", "", "ERR unknown command 'bad'", "", "2"]
        : ["OK", "2", "1", "f", "v", "1", "m", "1.5", "", "ERR unknown command 'bad'", "", "2"]
      #expect(text == expected.joined(separator: "\n") + "\n")
    }
    // All of its tests, and a few in pipelines.
    for arguments in [["-n", "100"], ["-n", "2000", "-P", "16", "-r", "1000", "-t", "get,set,lpush,lpop"]] {
      let (text, status) = try await run("redis-benchmark", ["-p", "\(port)", "-q"] + arguments)
      #expect(status == 0)
      #expect(!text.contains("rror") && !text.contains("WARN"), "\(text)")
      #expect(text.contains(arguments.count == 2 ? "MSET (10 keys)" : "LPOP"))
    }
    process.kill()
  }

  /// The path of a Python that has redis-py; `nil` where it can't be had.
  private static func python() async throws -> String? {
    let command = "python=$(Scripts/redis-py) && $python -c 'import redis' && echo $python"
    let (text, status) = try await run("sh", ["-c", command], in: packageRoot.path)
    return status == 0 ? text.split(separator: "\n").last.map(String.init) : nil
  }

  @Test(
    "redis-py accepts the server, in RESP2 and RESP3",
    .enabled("redis-py can't be had here: Scripts/redis-py says why") { try await python() != nil },
    arguments: [2, 3])
  func serverPython(_ version: Int) async throws {
    let (process, port) = try await server()
    let program = """
      import redis
      r = redis.Redis(port=\(port), protocol=\(version), decode_responses=True, client_name="py")
      assert r.ping() and r.client_getname() == "py"
      assert r.set("a", 1) and r.set("a", 2, nx=True) is None and r.incr("a") == 2 and r.get("none") is None
      assert r.set("s", "x", px=1) and r.mset({"b": "c", "d": "e"}) and r.get("d") == "e"
      assert r.rpush("l", "x", "y") == 2 and r.lrange("l", 0, -1) == ["x", "y"] and r.lpop("l") == "x"
      assert r.hset("h", mapping={"f": "v"}) == 1 and r.hgetall("h") == {"f": "v"}
      assert r.sadd("m", "one") == 1 and r.spop("m") == "one"
      assert r.zadd("z", {"m": 1.5}) == 1
      popped = r.zpopmin("z")
      assert [(key, score) for key, score in ([popped] if popped and isinstance(popped[0], str) else popped)] == [("m", 1.5)]
      with r.pipeline(transaction=False) as p:
        assert p.get("a").incr("a").delete("a", "b").execute() == ["2", 3, 2]
      try: r.get("l")
      except redis.ResponseError as error: assert "WRONGTYPE" in str(error)
      else: assert False
      print("accepted")
      """
    let (text, status) = try await run(try #require(try await Self.python()), ["-c", program])
    #expect(text == "accepted\n" && status == 0)
    process.kill()
  }
}

private func run(
  _ program: String, _ arguments: [String], in folder: String = "/"
) async throws -> (output: String, status: Int32) {
  try await onThread { try ChildProcess.run(program, arguments, in: folder) }
}

extension ChildProcess {
  fileprivate func text(until text: String) async throws -> String { try await onThread { self.read(until: text) } }
  fileprivate func exit() async throws -> Int32 { try await onThread { self.waitUntilExit() } }
}
