import ClientTestSupport
import Foundation
import Hummingbird
import HummingbirdClient
import Logging
import Redio
import RedioConfiguration
import RedioMetrics
import RedioPubSub
import RedioStreams
import ServiceLifecycle
import Synchronization
import TestSupport
import Testing

@Suite("README", .timeLimit(.minutes(2)))
struct ReadmeTests {
  /// The lines of a text that say something, as they count: without indentation and comments.
  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { line in
      let code = line.firstRange(of: "  //").map { line[..<$0.lowerBound] } ?? line
      return code.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty && !$0.hasPrefix("//") }
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: packageRoot.appending(path: "Integrations/\(path)"), encoding: .utf8)
  }

  @Test("every sample stands in a file that is built and run, line by line")
  func samplesAreBuilt() throws {
    let built = Set(Self.lines(try Self.text("Tests/ReadmeTests/Samples.swift")))
    var count = 0
    for block in try Self.text("README.md").components(separatedBy: "```swift\n").dropFirst() {
      count += 1
      for line in Self.lines(block.components(separatedBy: "```")[0]) where !built.contains(line) {
        Issue.record("not built: \(line)")
      }
    }
    #expect(count == 7)
  }

  @Test("every sample of a documentation comment stands in a file that is built, line by line")
  func documentedSamplesAreBuilt() throws {
    let files = ["Samples", "DocCommentSamples"]
    let built = Set(try files.flatMap { Self.lines(try Self.text("Tests/ReadmeTests/\($0).swift")) })
    let folder = packageRoot.appending(path: "Integrations/Sources")
    let sources = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    var count = 0
    for file in sources {
      let comments = try Self.text("Sources/\(file)").split(separator: "\n", omittingEmptySubsequences: false)
        .compactMap { line in line.firstRange(of: "///").map { String(line[$0.upperBound...].dropFirst()) } }
      for block in comments.joined(separator: "\n").components(separatedBy: "```swift\n").dropFirst() {
        count += 1
        for line in Self.lines(block.components(separatedBy: "```")[0]) where !built.contains(line) {
          Issue.record("not built, of \(file): \(line)")
        }
      }
    }
    #expect(count >= 11)
  }

  @Test("the samples do what they say")
  func samplesRun() async throws {
    let server = try await TestServer()
    let admin = try Redis(server.url)
    _ = try await telemetry(server.url)
    #expect(try await admin.get("name") == "Ada")
    #expect(otherObservers().observer != nil)
    report(admin).cancel()
    let (started, start) = AsyncStream<Void>.makeStream()
    let reporting = ServiceGroup(
      services: [
        reportingService(RedisMetricsReporter(admin)),
        ClosureService {
          start.finish()
          try await gracefulShutdown()
        },
      ],
      logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    async let ended: Void = reporting.run()
    for await _ in started {}
    await reporting.triggerGracefulShutdown()
    try await ended
    let redis = try Redis(server.url)
    let (billed, printed) = (Lines(), Lines())
    try await admin.xadd("orders", ["id": "7"])
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      let (groups, continuation) = AsyncStream<ServiceGroup>.makeStream()
      tasks.addTask {
        try await services(
          redis, Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
          { billed.add($0?.string ?? "") }, { printed.add($0) }, { continuation.yield($0) })
      }
      try await wait(while: try await admin.publish("news", "hello") == 0)
      try await wait(while: billed.all.isEmpty || printed.all.isEmpty)
      var iterator = groups.makeAsyncIterator()
      await iterator.next()?.triggerGracefulShutdown()
      try await tasks.waitForAll()
    }
    #expect(billed.all == ["7"] && printed.all == ["hello"])
    #expect(try await admin.xpending("orders", group: "billing").count == 0)
  }

  @Test("the sample of Hummingbird counts visits")
  func hummingbird() async throws {
    let server = try await TestServer()
    try await countVisits(application(try Redis(server.url)))
    // The variables are not set here.
    #expect(throws: RedisConfigurationError.self) { _ = try configured() }
  }

  private func countVisits<App: ApplicationProtocol>(_ application: App) async throws
  where App.Responder.Context: RequestContext, App.Responder.Context.Source == ApplicationRequestContextSource {
    let client = try await HummingbirdClient(application)
    let first = try await client.get("/visits")
    #expect(first.body == "1")
    let cookie = try #require(first.headers[.setCookie]?.split(separator: ";").first.map(String.init))
    #expect(try await client.get("/visits", headers: [.cookie: cookie]).body == "2")
  }

  private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])

    func add(_ line: String) { lines.withLock { $0.append(line) } }
    var all: [String] { lines.withLock { $0 } }
  }
}
