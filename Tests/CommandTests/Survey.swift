import Redio
import RedioTransport
import TestSupport
import Testing

/// Commands, run on each server that has them, in RESP2 and in RESP3. What each replies must be equal in both.
///
/// The body checks the replies itself, too.
struct Survey: Sendable, CustomTestStringConvertible {
  let name: String
  let kinds: [TestServer.Kind]
  let files: [String: String]
  let arguments: [String]
  let body: @Sendable (Surveyor) async throws -> Void

  /// - Parameters:
  ///   - name: A sentence on what the commands do.
  ///   - kinds: The servers that have them.
  ///   - files: Texts by the names of files in the server's folder; `server.conf` is its settings.
  ///   - arguments: For the server's command line.
  ///   - body: Runs the commands, on an empty server.
  init(
    _ name: String, on kinds: [TestServer.Kind] = TestServer.Kind.allCases, files: [String: String] = [:],
    arguments: [String] = [], _ body: @escaping @Sendable (Surveyor) async throws -> Void
  ) {
    self.name = name
    self.kinds = kinds
    self.files = files
    self.arguments = arguments
    self.body = body
  }

  var testDescription: String { name }

  func run() async throws {
    for kind in kinds {
      var replies: [[Surveyor.Answer]] = []
      for version in [2, 3] {
        let server = try await TestServer(kind, files: files, arguments: arguments)
        defer { server.stop() }
        let redis = try Redis(server.url + "?protocol=\(version)")
        let session = try await redis.session()
        let surveyor = Surveyor(server, redis, session.with(deadline: .seconds(10)))
        do {
          try await body(surveyor)
        } catch {
          Issue.record(error, "\(name): \(kind.rawValue), RESP\(version)")
        }
        session.preventPooling()
        replies.append(surveyor.answers)
        Coverage.shared.note(surveyor.commands, on: kind, version)
      }
      #expect(replies[0].map(\.command) == replies[1].map(\.command), "\(name): \(kind.rawValue)")
      for (two, three) in zip(replies[0], replies[1]) {
        #expect(two.isEqual(three), "\(two.command): \(two.value) in RESP2, \(three.value) in RESP3, \(kind.rawValue)")
      }
    }
  }
}

/// A session that takes notes.
struct Surveyor: SessionExecutor {
  /// The server, for what a command alone can't tell.
  let server: TestServer
  /// A client of the same server.
  let redis: Redis
  private let calls: SessionCalls
  private let notes = Notes()
  private var varies = false

  private final class Notes: Sendable {
    let answers = Locked<[Answer]>([])
  }

  /// A command with its reply.
  struct Answer: Sendable {
    let command: String
    let value: any Sendable
    let varies: Bool

    func isEqual(_ other: Answer) -> Bool {
      if varies { return true }
      guard let value = value as? any Equatable else { return false }
      return value.equals(other.value)
    }
  }

  init(_ server: TestServer, _ redis: Redis, _ calls: SessionCalls) {
    self.server = server
    self.redis = redis
    self.calls = calls
  }

  /// The same one, for replies that differ from run to run: times, addresses, random choices.
  var varying: Surveyor {
    var other = self
    other.varies = true
    return other
  }

  func _chain(file: StaticString, line: Int) -> Pipeline<()> { calls() }

  func _batch(file: StaticString, line: Int) -> Batch { calls.batch() }

  @discardableResult
  func run<Reply>(_ command: Command<Reply>) async throws -> Reply {
    let reply = try await calls.run(command)
    let name = CommandTable.name(of: command.words) ?? command.description
    notes.answers.withLock { $0.append(Answer(command: name, value: reply, varies: varies)) }
    return reply
  }

  var answers: [Answer] { notes.answers.withLock { $0 } }
  var commands: Set<String> { Set(answers.map(\.command)) }
}

/// Whether what goes away after so many seconds has as many left, or up to a minute less: a loaded machine takes its time. What
/// is negative says why there is no time, and is itself.
func lasts(_ time: TimeToLive, _ seconds: Int) -> Bool {
  switch seconds {
  case -2: time == .missing
  case -1: time == .persistent
  default: time.remaining.map { (.seconds(max(1, seconds - 60))...(.seconds(seconds))).contains($0) } ?? false
  }
}

/// The same for each of several.
func lasts(_ times: [TimeToLive], _ seconds: [Int]) -> Bool {
  times.count == seconds.count && zip(times, seconds).allSatisfy(lasts)
}

extension Equatable {
  fileprivate func equals(_ other: Any) -> Bool { (other as? Self) == self }
}

/// Which commands have been answered, by which servers.
final class Coverage: Sendable {
  static let shared = Coverage()
  private let seen = Locked<[String: Set<String>]>([:])
  private let surveys = Locked(0)

  func note(_ commands: Set<String>, on kind: TestServer.Kind, _ version: Int) {
    seen.withLock { seen in for command in commands { seen[command, default: []].insert(kind.rawValue) } }
  }

  /// A survey has run.
  func count() { surveys.withLock { $0 += 1 } }

  var surveysRun: Int { surveys.withLock { $0 } }

  /// The servers on which a command was answered.
  func servers(_ command: String) -> Set<String> { seen.withLock { $0[command] ?? [] } }
}
