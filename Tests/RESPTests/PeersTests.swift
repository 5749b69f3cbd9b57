import Foundation
import RESP
import Testing

/// Cases of other clients' tests and of real servers: bytes, and what each claims they mean.
struct PeersCase: Sendable, CustomTestStringConvertible {
  let id: String
  let wire: [UInt8]
  let limits: RESPLimits
  /// What is claimed, as JSON of `[outcome]`.
  let claims: Data
  let verdict: String?

  var testDescription: String { id }

  var outcomes: [[String: Any]] {
    do { return try JSONSerialization.jsonObject(with: claims) as! [[String: Any]] } catch { return [] }
  }

  /// Whether a claim must not hold: the peer's limit is another one, or it is wrong, or it chose otherwise.
  var isDifferent: Bool {
    verdict.map { verdict in
      ["redio right", "design choice", "limits differ", "redio lenient"].contains { verdict.hasPrefix($0) }
    } ?? false
  }

  static let replies = load("peers-replies")
  static let commands = load("peers-commands")

  private static func load(_ name: String) -> [PeersCase] {
    do {
      let url = Bundle.module.url(forResource: name, withExtension: "json")!
      let file = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as! [String: Any]
      return try (file["vectors"] as! [[String: Any]]).map { item in
        var limits = RESPLimits.default
        if let length = (item["limits"] as? [String: Any])?["lineLength"] as? Int { limits.lineLength = length }
        let outcomes = (item["claims"] as! [[String: Any]]).map { $0["outcome"]! }
        return PeersCase(
          id: item["id"] as! String, wire: wire(item["wire"]!), limits: limits,
          claims: try JSONSerialization.data(withJSONObject: outcomes), verdict: item["verdict"] as? String)
      }
    } catch { fatalError("the cases cannot be read: \(error)") }
  }

  /// Bytes as code points up to U+00FF, or parts with how often each is repeated.
  static func wire(_ item: Any) -> [UInt8] {
    if let text = item as? String { return text.unicodeScalars.map { UInt8($0.value) } }
    return (item as! [[Any]]).flatMap { part -> [UInt8] in
      let bytes = wire(part[0])
      return (0..<(part[1] as! Int)).flatMap { _ in bytes }
    }
  }
}

/// A value as the cases spell it: a type byte and the content.
private func spelled(_ value: RESPValue) -> String {
  func quoted(_ text: Bytes) -> String { text.debugDescription }
  func list(_ type: String, _ values: [RESPValue]) -> String {
    "\(type)[\(values.map(spelled).joined(separator: " "))]"
  }
  func pairs(_ pairs: [RESPValue.Pair]) -> String {
    pairs.map { "\(spelled($0.key)):\(spelled($0.value))" }.joined(separator: " ")
  }
  switch value {
  case .simpleString(let text): return "+" + quoted(text)
  case .simpleError(let text): return "-" + quoted(text)
  case .integer(let number): return ":\(number)"
  case .bulkString(let text): return "$" + quoted(text)
  case .null: return "_"
  case .double(let number): return ",\(number.isNaN ? "nan" : "\(number)")"
  case .boolean(let truth): return "#\(truth)"
  case .bulkError(let text): return "!" + quoted(text)
  case .bigNumber(let digits): return "(" + digits
  case .verbatimString(let text, let format): return "=\(format):" + quoted(text)
  case .array(let values): return list("*", values)
  case .set(let values): return list("~", values)
  case .push(let values): return list(">", values)
  case .map(let fields): return "%[\(pairs(fields))]"
  case .attributed(let value, let attributes): return "|[\(pairs(attributes))]\(spelled(value))"
  }
}

extension PeersCase {
  /// A value as the cases spell it.
  static func text(of value: RESPValue) -> String { spelled(value) }
}

/// The same of a claim.
private func spelled(_ claim: Any) -> String {
  let spec = claim as! [Any]
  let type = spec[0] as! String
  func quoted(_ item: Any) -> String {
    Bytes((item as! String).unicodeScalars.map { UInt8($0.value) }).debugDescription
  }
  func pairs(_ item: Any) -> String {
    (item as! [[Any]]).map { "\(spelled($0[0])):\(spelled($0[1]))" }.joined(separator: " ")
  }
  switch type {
  case "_": return "_"
  case "+", "-", "$", "!": return type + quoted(spec[1])
  case ":": return ":\((spec[1] as? NSNumber)?.stringValue ?? spec[1] as! String)"
  case ",":
    let text = spec[1] as? String ?? (spec[1] as! NSNumber).stringValue
    return ",\(text == "nan" ? "nan" : "\(Double(text)!)")"
  case "#":
    let isTrue = (spec[1] as? Bool) ?? ((spec[1] as? String).map { $0 == "t" || $0 == "true" } ?? false)
    return "#\(isTrue)"
  case "(": return "(" + (spec[1] as! String)
  case "=": return "=\(spec[1] as! String):" + quoted(spec[2])
  case "*", "~", ">": return "\(type)[\((spec[1] as! [Any]).map { spelled($0) }.joined(separator: " "))]"
  case "%": return "%[\(pairs(spec[1]))]"
  case "|": return "|[\(pairs(spec[1]))]\(spelled(spec[2]))"
  default: return "unknown \(spec)"
  }
}

/// How deep a value nests, along the last one of what each holds.
private func shape(_ value: RESPValue) -> (type: String, count: Int, depth: Int) {
  func deep(_ value: RESPValue) -> Int {
    switch value {
    case .array(let values), .set(let values), .push(let values): 1 + (values.last.map(deep) ?? 0)
    case .map(let pairs): 1 + (pairs.last.map { deep($0.value) } ?? 0)
    default: 0
    }
  }
  switch value {
  case .array(let values): return ("*", values.count, deep(value))
  case .set(let values): return ("~", values.count, deep(value))
  case .push(let values): return (">", values.count, deep(value))
  case .map(let pairs): return ("%", pairs.count, deep(value))
  case .bulkString(let text): return ("$", text.count, 0)
  default: return ("?", 0, 0)
  }
}

@Suite("Cases of other clients and of servers")
struct PeersTests {
  @Test("there are cases")
  func count() {
    #expect(PeersCase.replies.count == 511)
    #expect(PeersCase.commands.count == 98)
  }

  @Test("a reply of another client's tests, or of a server, means what they say it does", arguments: PeersCase.replies)
  func reply(_ item: PeersCase) throws {
    let outcome = Outcome([item.wire])
    let values = outcome.values.map(spelled)
    var parser = RESPParser()
    parser.feed(item.wire)
    for _ in outcome.values { _ = try parser.next() }
    let end = outcome.error != nil ? "error" : parser.unreadCount == 0 ? "clean" : "incomplete"
    let agreeing = item.outcomes.filter { claim in
      guard claim["end"] as! String == end else { return false }
      if let claimed = claim["values"] as? [Any] { return claimed.map { spelled($0) } == values }
      guard claim["count"] as? Int == values.count else { return false }
      guard let claimed = claim["shape"] as? [Any], let value = outcome.values.first else { return true }
      let (type, count, depth) = shape(value)
      return claimed[0] as? String == type && claimed[1] as? Int == count && claimed[2] as? Int == depth
    }
    let isAsClaimed = agreeing.count == item.outcomes.count
    #expect(isAsClaimed != item.isDifferent, "\(values) \(end): \(item.outcomes)")
    #expect(Outcome(item.wire.count < 5000 ? item.wire.map { [$0] } : [item.wire]) == outcome)
  }

  @Test("a command of another client's tests is read as servers read it", arguments: PeersCase.commands)
  func command(_ item: PeersCase) throws {
    func read(_ chunks: [[UInt8]]) -> (commands: [[Bytes]], end: String) {
      var parser = RESPCommandParser(limits: item.limits)
      var commands: [[Bytes]] = []
      do throws(RESPError) {
        for chunk in chunks {
          parser.feed(chunk)
          while let command = try parser.next() { commands.append(command) }
        }
        return (commands, parser.unreadCount == 0 ? "clean" : "incomplete")
      } catch { return (commands, "error") }
    }
    let (commands, end) = read([item.wire])
    let agreeing = item.outcomes.filter { claim in
      guard claim["end"] as! String == end else { return false }
      if let claimed = claim["commands"] as? [[String]] {
        return commands == claimed.map { $0.map { Bytes($0.unicodeScalars.map { UInt8($0.value) }) } }
      }
      return claim["count"] as? Int == commands.count && claim["words"] as? Int == commands.first?.count
    }
    // Where servers differ from one another, one of them is enough to agree with.
    if item.isDifferent {
      #expect(agreeing.count < item.outcomes.count, "\(commands) \(end): \(item.outcomes)")
    } else {
      #expect(agreeing.count == item.outcomes.count, "\(commands) \(end): \(item.outcomes)")
    }
    if item.wire.count < 5000 {
      let pieces = read(item.wire.map { [$0] })
      #expect(pieces.commands == commands)
      #expect(pieces.end == end)
    }
  }
}
