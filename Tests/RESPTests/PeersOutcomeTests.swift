import Foundation
import RESP
import Testing

/// What Redio makes of a case where it differs from a claim: read from peers-outcomes-redio.json, compared in text.
struct PeersOutcome: Equatable, Sendable, CustomStringConvertible {
  /// The replies as ``PeersCase/text(of:)`` spells them, or the words of each command as they print.
  var read: [String]
  /// `clean`, `incomplete`, or the error's reason, the offset of its byte, and the type byte.
  var end: String

  var description: String { "\(read.map { $0.prefix(1000) }) \(end)" }

  /// The recorded outcomes, by the id of their case.
  static let recorded: [String: PeersOutcome] = {
    do {
      let url = Bundle.module.url(forResource: "peers-outcomes-redio", withExtension: "json")!
      let file = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as! [String: Any]
      let lines = (file["outcomes"] as! [[String: Any]]).map { line in
        (line["id"] as! String, PeersOutcome(line))
      }
      return try Dictionary(lines) { _, _ in throw CocoaError(.fileReadCorruptFile) }
    } catch { fatalError("the outcomes cannot be read: \(error)") }
  }()

  private init(_ line: [String: Any]) {
    read =
      line["values"] as? [String]
      ?? (line["commands"] as! [[Any]]).map { command in
        Self.spelled(command.map { Bytes(PeersCase.wire($0)) })
      }
    if let reason = line["error"] as? String {
      end = "\(reason) at \(line["offset"] as! Int) in \(line["type"] as! String)"
    } else {
      end = line["end"] as! String
    }
  }

  private init(read: [String], error: RESPError?, unread: Int) {
    self.read = read
    end =
      error.map { "\($0.reason) at \($0.offset) in \($0.type == 0 ? "" : String(Unicode.Scalar($0.type)))" }
      ?? (unread == 0 ? "clean" : "incomplete")
  }

  private static func spelled(_ command: [Bytes]) -> String { "\(command.map(\.debugDescription))" }

  /// What the parser of replies makes of a case now.
  static func reply(_ item: PeersCase) -> PeersOutcome {
    var parser = RESPParser(limits: item.limits)
    parser.feed(item.wire)
    var values: [String] = []
    do throws(RESPError) {
      while let value = try parser.next() { values.append(PeersCase.text(of: value)) }
      return PeersOutcome(read: values, error: nil, unread: parser.unreadCount)
    } catch { return PeersOutcome(read: values, error: error, unread: 0) }
  }

  /// What the parser of commands makes of a case now.
  static func command(_ item: PeersCase) -> PeersOutcome {
    var parser = RESPCommandParser(limits: item.limits)
    parser.feed(item.wire)
    var commands: [String] = []
    do throws(RESPError) {
      while let command = try parser.next() { commands.append(spelled(command)) }
      return PeersOutcome(read: commands, error: nil, unread: parser.unreadCount)
    } catch { return PeersOutcome(read: commands, error: error, unread: 0) }
  }
}

extension PeersCase {
  /// Whether the verdict lets Redio differ from a claim.
  fileprivate var hasOutcome: Bool { verdict.map { !$0.hasPrefix("REDIO FAULT") } ?? false }
}

@Suite("Where Redio differs from other clients and servers")
struct PeersOutcomeTests {
  @Test("every verdict that lets Redio differ has an outcome, and every outcome has its case")
  func complete() {
    let ids = (PeersCase.replies + PeersCase.commands).filter(\.hasOutcome).map(\.id)
    #expect(ids.count == 35)
    #expect(Set(ids) == Set(PeersOutcome.recorded.keys))
  }

  @Test("a reply has the recorded outcome exactly", arguments: PeersCase.replies.filter(\.hasOutcome))
  func reply(_ item: PeersCase) {
    #expect(PeersOutcome.reply(item) == PeersOutcome.recorded[item.id])
  }

  @Test("a command has the recorded outcome exactly", arguments: PeersCase.commands.filter(\.hasOutcome))
  func command(_ item: PeersCase) {
    #expect(PeersOutcome.command(item) == PeersOutcome.recorded[item.id])
  }
}
