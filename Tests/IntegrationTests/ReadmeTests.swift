import Foundation
import Redio
import RedioStreams
import TestSupport
import Testing

@Suite("README")
struct ReadmeTests {
  /// The lines of a text that say something: without indentation, comments, imports, and what the tests have otherwise.
  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { line in
      var code = line.drop { $0 == " " }
      if code.hasPrefix("//") { return "" }
      // `//` within a line stands in URLs too.
      if let comment = code.range(of: "  //") { code = code[..<comment.lowerBound] }
      // The protocols are of this package.
      return code.split(separator: " ").filter { $0 != "@retroactive" }.joined(separator: " ")
    }.filter { line in
      !line.isEmpty && !line.hasPrefix("import ") && line != "@main"
        // The tests' server has another address.
        && line != #"let redis = try Redis("redis://localhost/")"#
    }
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

  /// The lines of each file in which samples are built.
  private static func built() throws -> [[String]] {
    let files = try files(in: "Tests/IntegrationTests", "Samples.swift") + files(in: "Examples", ".swift")
    return try files.map { lines(try text($0)) }
  }

  @Test("every sample of the README and the guides stands in a file that is built and run, paragraph by paragraph")
  func samplesAreBuilt() throws {
    let built = try Self.built()
    var count = 0
    for page in try Self.pages() {
      for block in try Self.text(page).components(separatedBy: "```swift\n").dropFirst() {
        let sample = block.components(separatedBy: "```")[0]
        // What belongs into a package's manifest.
        guard !sample.hasPrefix(".package"), !sample.hasPrefix("// swift-tools-version") else { continue }
        count += 1
        for paragraph in sample.components(separatedBy: "\n\n") {
          let lines = Self.lines(paragraph)
          let isBuilt = lines.isEmpty || built.contains { $0.contains(lines) }
          if !isBuilt { Issue.record("\(page): not built: \(lines.joined(separator: "\n"))") }
        }
      }
    }
    #expect(count >= 85)
  }

  @Test("every sample of a doc comment is built, paragraph by paragraph")
  func documentedSamplesAreBuilt() throws {
    let built = try Self.built()
    var count = 0
    for path in try Self.files(in: "Sources", ".swift") {
      var sample: [Substring]?
      for line in try Self.text(path).split(separator: "\n", omittingEmptySubsequences: false) {
        let comment = line.drop { $0 == " " }
        guard comment.hasPrefix("///") else { continue }
        let content = comment.dropFirst(3).drop { $0 == " " }
        if content == "```swift" {
          sample = []
        } else if content == "```", let paragraphs = sample?.split(separator: "") {
          count += 1
          sample = nil
          for paragraph in paragraphs {
            let lines = Self.lines(paragraph.joined(separator: "\n"))
            let isBuilt = lines.isEmpty || built.contains { $0.contains(lines) }
            if !isBuilt { Issue.record("\(path): not built: \(lines.joined(separator: "\n"))") }
          }
        } else {
          sample?.append(content)
        }
      }
    }
    #expect(count >= 50)
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
