import Foundation
import Redio
import RedioStreams
import TestSupport
import Testing

@Suite("README")
struct ReadmeTests {
  /// The lines of a text that say something, as they count: without indentation and comments.
  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { line in
      var code = line[...]
      if let comment = code.range(of: "//"), !code.contains("://") || line.contains("   //") {
        code = line.contains("   //") ? code[..<code.range(of: "   //")!.lowerBound] : code[..<comment.lowerBound]
      }
      return code.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
  }

  /// The Swift blocks of the README.
  private static func samples() throws -> [[String]] {
    let text = try String(contentsOf: packageRoot.appending(path: "README.md"), encoding: .utf8)
    return text.components(separatedBy: "```swift\n").dropFirst().map { block in
      lines(block.components(separatedBy: "```")[0])
    }
  }

  @Test("every sample stands in the file that the tests build and run, line by line")
  func samplesAreBuilt() throws {
    let path = packageRoot.appending(path: "Tests/IntegrationTests/ReadmeSamples.swift")
    let built = Self.lines(try String(contentsOf: path, encoding: .utf8))
    let samples = try Self.samples()
    #expect(samples.count >= 16)
    for sample in samples where !sample[0].hasPrefix(".package") {
      for line in sample where line != #"let redis = try Redis("redis://localhost/")"# {
        #expect(built.contains(line), "not built: \(line)")
      }
    }
  }

  @Test("the samples do what they say")
  func samplesRun() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    #expect(try await quickStart(server.url) == (nil, nil))
    #expect(try await chains(redis) == ["2 nil", "true true 0", #"bulkString("int")"#, "true 1", "true true"])
    #expect(
      try await values(redis)
        == ["Ada", "1.23", #"{"age":36,"name":"Ada"}"#, "2", "true", "2", "true"])
    try await redis.del("foo", "bar")
    #expect(
      try await everyCommand(redis)
        == [#"["ada"] [42.5]"#, #"["ada"]"#, "4", "job", #"["Palermo"]"#, "true", "4", "7", "5", "2"])
    let consumer = Task { try await consumers(redis) }
    let isDone: @Sendable (StreamGroupInfo) -> Bool = { $0.pending == 0 && $0.lastDeliveredID != .zero }
    while try await redis.xinfoGroups("events").contains(where: isDone) == false { await Task.yield() }
    consumer.cancel()
    await #expect(throws: CancellationError.self) { try await consumer.value }
    try await redis.del("foo", "bar")
    #expect(try await sessions(redis) == ["ABC", "abc", "job"])
    #expect(try await lostConnections(redis) { "token" } == ["true", "Redis(redis://localhost)", "true", "bar"])
    #expect(try await subscriptions(redis) == "single")
    try await telemetry(server.url)
    try await redis.set("user", "not a number")
    try await errors(redis)
    #expect(try await testing() == ["Ada", "Hello, Ada, for the 7. time"])
    #expect(try await connections(redis) == ["Redis(redis://localhost)", "Redis(rediss://secure.cloud)", "105"])
    #expect(try await stream(server.port) == Array("+PONG\r\n".utf8))
    let (map, list, written) = try codec()
    #expect(map == ["a": 1])
    #expect(list == [.success(1), .failure(RESPErrorReply("ERR no"))])
    #expect(String(decoding: written, as: UTF8.self).hasSuffix("+OK\r\n"))
  }

  private func telemetry(_ url: String) async throws {
    var options = RedisOptions()
    options.observer = Telemetry()
    let redis = try Redis(url, options: options)
    try await redis.set("text", "x")
    await #expect(throws: RedisError.self) { try await redis.incr("text") }
    #expect(Timer.names.withLock { $0 }.last == #"redis [("command", "INCR")] true"#)
    #expect(Logger.lines.withLock { $0 }.last?.hasPrefix("INCR failed") == true)
  }

  @Test("the tour goes through, and leaves no key behind")
  func tour() async throws {
    let server = try await TestServer()
    let (text, status) = try ChildProcess.run(try Self.program("Tour"), [server.url])
    #expect(status == 0)
    for section in [
      "URLs", "Chains", "Batches", "Hashes", "Expiry", "JSON", "Decoding modes", "Transactions and sessions",
      "Scans", "Scripts", "Streams", "Subscriptions", "Errors",
    ] {
      #expect(text.contains("── \(section) ──"))
    }
    // What it announces is what follows.
    #expect(text.contains("a deadline ends it\n  → BLPOP "))
    // On a busy machine it may not have been sent until then.
    let ends = ["may have been executed: no reply within 0.2 seconds", "was not sent: no session became free in time"]
    #expect(ends.contains { text.contains("  ← BLPOP " + $0) })
    #expect(text.components(separatedBy: "WRONGTYPE").count == 1)
    #expect(text.contains(#"  ← {"foo": [1, 2, 3]}"#))
    for name in ["RESP.", "Redio.", "RedioStreams.", "Swift."] { #expect(!text.contains(name), "\(name)") }
    #expect(try await Redis(server.url).keys("*") == [])
  }

  @Test("a wrong URL ends the tour with one sentence, not a crash", arguments: ["redis://a@b", "redis://127.0.0.1:1"])
  func tourFails(_ url: String) throws {
    let (text, status) = try ChildProcess.run("sh", ["-c", "exec \(try Self.program("Tour")) \(url) 2>&1 >/dev/null"])
    #expect(status == 1)
    #expect(text.hasPrefix("error: "))
    #expect(text.split(separator: "\n").count == 1)
  }

  /// The path of a program of this package.
  static func program(_ name: String) throws -> String {
    try #require(productFolder).appending(path: name).path
  }

  @Test("a program that only does one get and returns from main ends cleanly", .timeLimit(.minutes(1)))
  func oneGet() async throws {
    let server = try await TestServer()
    try await Redis(server.url).set("somekey", "somevalue")
    for _ in 0..<20 {
      let (output, status) = try ChildProcess.run(try Self.program("Get"), [server.url, "somekey"])
      #expect(output == "somevalue\n" && status == 0)
    }
  }

  /// Where the build has put the programs: beside the tests.
  private static var productFolder: URL? {
    var folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      if FileManager.default.isExecutableFile(atPath: folder.appending(path: "Tour").path) { return folder }
    }
    return nil
  }
}
