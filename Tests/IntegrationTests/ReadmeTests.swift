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

  /// A file of the package.
  private static func text(_ path: String) throws -> String {
    try String(contentsOf: packageRoot.appending(path: path), encoding: .utf8)
  }

  /// The files of a folder of the package, and of its folders.
  private static func files(in folder: String, _ suffix: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: packageRoot.appending(path: folder).path)
      .filter { $0.hasSuffix(suffix) }.sorted().map { "\(folder)/\($0)" }
  }

  /// The README, and the pages in the documentation catalogues of the modules.
  private static func pages() throws -> [String] {
    try ["README.md"] + files(in: "Sources", ".md").filter { $0.contains(".docc/") }
  }

  @Test("every sample of the README and the documentation stands in a file that is built and run, line by line")
  func samplesAreBuilt() throws {
    var built: Set<String> = []
    let files = try Self.files(in: "Tests/IntegrationTests", "Samples.swift") + Self.files(in: "Examples", ".swift")
    for path in files { built.formUnion(Self.lines(try Self.text(path))) }
    var count = 0
    for page in try Self.pages() {
      for block in try Self.text(page).components(separatedBy: "```swift\n").dropFirst() {
        let sample = Self.lines(block.components(separatedBy: "```")[0])
        guard !sample[0].hasPrefix(".package") else { continue }
        count += 1
        for line in sample where line != #"let redis = try Redis("redis://localhost/")"# {
          if !built.contains(line) { Issue.record("\(page): not built: \(line)") }
        }
      }
    }
    #expect(count >= 40)
  }

  /// The anchors that a page's headings make.
  private static func anchors(_ text: String) -> Set<String> {
    Set(
      text.split(separator: "\n").filter { $0.hasPrefix("#") }.map { heading in
        String(
          heading.drop { $0 == "#" || $0 == " " }.lowercased()
            .filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }.map { $0 == " " ? "-" : $0 })
      })
  }

  @Test("every link from one page to another leads to a file, and to a heading of it")
  func links() throws {
    var count = 0
    for page in try Self.pages() {
      let folder = URL(filePath: page, relativeTo: packageRoot).deletingLastPathComponent()
      for link in try Self.text(page).components(separatedBy: "](").dropFirst() {
        let parts = link.prefix { $0 != ")" }.split(separator: "#", omittingEmptySubsequences: false)
        if parts[0].hasPrefix("http") { continue }
        count += 1
        // `Scripts/docs --check` checks the links in DocC's own form.
        if parts[0].hasPrefix("doc:") { continue }
        let target = parts[0].isEmpty ? packageRoot.appending(path: page) : folder.appending(path: String(parts[0]))
        guard FileManager.default.fileExists(atPath: target.path) else {
          Issue.record("\(page): there is no \(parts[0])")
          continue
        }
        guard parts.count > 1 else { continue }
        let anchors = Self.anchors(try String(contentsOf: target, encoding: .utf8))
        #expect(anchors.contains(String(parts[1])), "\(page): \(parts[0]) has no heading #\(parts[1])")
      }
    }
    #expect(count > 20)
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
        == [#"["ada"] [42.5]"#, #"["ada"]"#, "4", "job", #"["Palermo"]"#, "true", "4", "7 5 5", "5", "2"])
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

  @Test("the samples of the documentation do what they say", .timeLimit(.minutes(1)))
  func guidesRun() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    #expect(try await guideToStreams(redis) == [#"["login"]"#, "1", "0"])
    let consumer = Task { try await guideToConsumers(redis) }
    let isDone: @Sendable (StreamGroupInfo) -> Bool = {
      $0.name == "billing" && $0.pending == 0 && $0.lastDeliveredID != .zero
    }
    while try await !redis.xinfoGroups("events").contains(where: isDone) { await Task.yield() }
    consumer.cancel()
    await #expect(throws: CancellationError.self) { try await consumer.value }
    try await guideToJobs(redis)
    #expect(try await redis.xpending("jobs", group: "billing").count == 0)
    #expect(try await guideToJSON(redis) == "7")
    #expect(try await guideToReplies(redis) == ["Ada 3", "Ada 3", "true 41 so far"])
    try await redis.set("text", "a string")
    try await guideToErrors(redis)
    #expect(guideToKinds(RedisError(.server(code: "OOM", message: ""), .executed)) == "alarm")
    #expect(guideToTypes(redis) == ["0", "0"])
    #expect(
      try guideToServers()
        == "%3\r\n$6\r\nserver\r\n$4\r\nmine\r\n$7\r\nversion\r\n$3\r\n1.0\r\n$5\r\nproto\r\n:3\r\n_\r\n"
        + "-ERR unknown command\r\n")
    #expect(settings("rediss://app:secret@cache.example/2?timeout=5s").contains("***"))
    #expect(settings("redis://localhost:0").hasPrefix("port: "))
  }

  @Test("the samples of the guide to subscriptions receive, and go on after a message that can't be decoded")
  func guideToSubscriptionsRuns() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let gaps = Task { try await guideToGaps(redis) }
    let publishing = Task {
      let (good, end) = (User(name: "Ada", age: 36), User(name: "end", age: 0))
      while !Task.isCancelled {
        try await redis().publish("prices", JSON(["a": 1.5])).publish("users", JSON(good)).publish("users", "none")
          .publish("users", JSON(end)).run()
      }
    }
    try await follow(redis)
    gaps.cancel()
    publishing.cancel()
    await #expect(throws: CancellationError.self) { try await gaps.value }
  }

  @Test(
    "a worker that is told to end finishes the job in hand, and ends", .timeLimit(.minutes(1)),
    arguments: [SIGTERM, SIGINT])
  func worker(_ signal: Int32) async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    try await redis.xadd("jobs", ["work": "something"])
    let worker = try ChildProcess(try Self.program("Worker"), [server.url])
    #expect(try await redis.blpop("jobs:done", timeout: .seconds(30))?.element == "something")
    #expect(kill(worker.identifier, signal) == 0)
    var output = ""
    while true {
      let more = worker.read()
      if more.isEmpty { break }
      output += more
    }
    #expect(output == "done: something\nended\n")
    #expect(worker.waitUntilExit() == 0)
    #expect(try await redis.xpending("jobs", group: "workers").count == 0)
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
