import RESP
import Redio
import RedioTransport
import Testing

/// Golden lines of a group, as `Scripts/generate-commands` makes calls of them.
protocol GoldenGroup: Sendable {
  static func check(_ golden: Golden) async
}

/// Takes calls and compares what they would send with what a golden line says.
final class Golden: Sendable {
  private let seen = Locked(Set<String>())

  /// The names of the commands so far.
  var commands: Set<String> { seen.withLock { $0 } }

  /// - Parameters:
  ///   - place: Where the line stands.
  ///   - line: The command as `redis-cli` takes it.
  ///   - direct: The call on a client or a session.
  ///   - chain: The call in a chain, of which it returns the commands.
  ///   - batch: The call in a batch.
  func check(
    _ place: String, _ line: String, _ direct: (GoldenRecorder) async throws -> Void,
    chain: ((Pipeline<()>) -> [[Bytes]])? = nil, batch: ((Batch) -> Void)? = nil
  ) async {
    var parser = RESPCommandParser()
    parser.feed(Array((line + "\r\n").utf8))
    guard let expected = try? parser.next() else {
      Issue.record("\(place): redis-cli would not take \(line)")
      return
    }
    let name = CommandTable.name(of: expected) ?? ""
    seen.withLock { _ = $0.insert(name) }
    let recorder = GoldenRecorder()
    do {
      try await direct(recorder)
      Issue.record("\(place): nothing was sent")
    } catch let sent as GoldenRecorder.Sent {
      #expect(sent.failure == nil, "\(place)")
      #expect(sent.words == expected, "\(place), called directly")
      let keys = CommandTable.keyPlaces(of: expected, isForRouting: true).map { expected[$0] }
      #expect(sent.shape.firstKey == keys.first && sent.shape.keyCount == keys.count, "\(place), keys of \(line)")
      // Sent by its name, it goes the same way.
      #expect(sent.traits.subtracting(.byName) == CommandTable.traits(of: expected), "\(place), traits of \(line)")
    } catch {
      Issue.record(error, "\(place)")
    }
    if let chain { #expect(chain(recorder()) == [expected], "\(place), in a chain") }
    if let batch {
      let list = recorder.batch()
      batch(list)
      #expect(list.commands == [expected], "\(place), in a batch")
    }
  }
}

/// A client that sends nothing.
struct GoldenRecorder: SessionExecutor {
  private static let redis: Redis = {
    do { return try Redis("redis://127.0.0.1:1/") } catch { fatalError("\(error)") }
  }()

  /// What would have been sent.
  struct Sent: Error {
    let words: [Bytes]
    let traits: CommandTraits
    let shape: CallShape
    let failure: String?
  }

  func _chain(file: StaticString, line: Int) -> Pipeline<()> { Self.redis() }

  func _batch(file: StaticString, line: Int) -> Batch { Self.redis.batch() }

  @discardableResult
  func run<Reply>(_ command: Command<Reply>) async throws -> Reply {
    throw Sent(
      words: command.words, traits: command.traits, shape: CallShape(command.wire, command.keys, command.traits),
      failure: command.failure)
  }
}

@Suite("Golden lines")
struct GoldenTests {
  @Test("each command goes out as its golden line says, from a client, a chain and a batch", arguments: groups.indices)
  func lines(_ index: Int) async {
    let golden = Golden()
    await Self.groups[index].check(golden)
    #expect(!golden.commands.isEmpty)
  }
}
