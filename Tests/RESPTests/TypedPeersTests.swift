import Foundation
import RESP
import Testing

/// Cases of other clients' tests and of real servers: bytes, the type that is asked for, and what each claims comes of it.
private struct TypedCase: Sendable, CustomTestStringConvertible {
  let id: String
  let wire: [UInt8]
  let type: String
  let claims: [String]
  let verdict: String?

  var testDescription: String { "\(id): \(type)" }

  static let all: [TypedCase] = {
    do {
      let url = Bundle.module.url(forResource: "peers-typed", withExtension: "json")!
      let file = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as! [String: Any]
      return (file["vectors"] as! [[String: Any]]).map { item in
        TypedCase(
          id: item["id"] as! String, wire: (item["wire"] as! String).unicodeScalars.map { UInt8($0.value) },
          type: item["type"] as! String,
          claims: (item["claims"] as! [[String: Any]]).map { $0["outcome"] as! String },
          verdict: item["verdict"] as? String)
      }
    } catch { fatalError("the cases cannot be read: \(error)") }
  }()

  /// What Redio makes of the bytes, in the file's spelling.
  var outcome: String {
    switch type {
    case "Int": reading(Int.self, spelled)
    case "Int32": reading(Int32.self, spelled)
    case "UInt32": reading(UInt32.self, spelled)
    case "UInt64": reading(UInt64.self, spelled)
    case "Double": reading(Double.self, spelled)
    case "Bool": reading(Bool.self, spelled)
    case "String": reading(String.self, spelled)
    case "Value": reading(RESPValue.self, spelled)
    case "Double?": reading(Double?.self) { optional($0, spelled) }
    case "String?": reading(String?.self) { optional($0, spelled) }
    case "[Int]": reading([Int].self) { list($0, spelled) }
    case "[UInt8]": reading([UInt8].self) { list($0, spelled) }
    case "[Double]": reading([Double].self) { list($0, spelled) }
    case "[Bool]": reading([Bool].self) { list($0, spelled) }
    case "[String]": reading([String].self) { list($0, spelled) }
    case "[String?]": reading([String?].self) { list($0) { optional($0, spelled) } }
    case "[[Double]?]": reading([[Double]?].self) { list($0) { optional($0) { list($0, spelled) } } }
    case "Set<String>": reading(Set<String>.self) { list($0.sorted(), spelled) }
    case "[String: Int]": reading([String: Int].self) { map($0, spelled) }
    case "[String: String]": reading([String: String].self) { map($0, spelled) }
    case "Pair<Int, Int>": reading(RESPPair<Int, Int>.self) { pair($0, spelled, spelled) }
    case "Pair<String, Double>": reading(RESPPair<String, Double>.self) { pair($0, spelled, spelled) }
    case "Pair<String, [String: String]>":
      reading(RESPPair<String, [String: String]>.self) { pair($0, spelled) { map($0, spelled) } }
    case "[Pair<Int, Int>]": reading([RESPPair<Int, Int>].self) { list($0) { pair($0, spelled, spelled) } }
    case "[Pair<String, String>]":
      reading([RESPPair<String, String>].self) { list($0) { pair($0, spelled, spelled) } }
    case "[Pair<String, Double>]":
      reading([RESPPair<String, Double>].self) { list($0) { pair($0, spelled, spelled) } }
    case "[Pair<String, [String: String]>]":
      reading([RESPPair<String, [String: String]>].self) { list($0) { pair($0, spelled) { map($0, spelled) } } }
    case "[Pair<String, [Pair<String, [String: String]>]>]":
      reading([RESPPair<String, [RESPPair<String, [String: String]>]>].self) {
        list($0) { pair($0, spelled) { list($0) { pair($0, spelled) { map($0, spelled) } } } }
      }
    case "[Result<String>]":
      reading([RESPValue].self) {
        list($0) { value in
          if case .simpleError(let text) = value { return "error(\(spelled(text.string)))" }
          if case .simpleString(let text) = value { return spelled(text.string) }
          return "?"
        }
      }
    default: "no such type"
    }
  }

  private func reading<T: RESPDecodable>(_ type: T.Type, _ spell: (T) -> String) -> String {
    do {
      var parser = RESPParser()
      parser.feed(wire)
      guard let value = try parser.next(as: T.self)?.get() else { return "incomplete" }
      return spell(value)
    } catch { return "FAILS" }
  }
}

private func spelled(_ value: some FixedWidthInteger) -> String { "\(value)" }
private func spelled(_ value: Double) -> String { "\(value)" }
private func spelled(_ value: Bool) -> String { "\(value)" }

/// A text in quotation marks, all but ASCII escaped.
private func spelled(_ text: String) -> String {
  "\""
    + text.utf16.map {
      $0 < 128 ? String(UnicodeScalar(UInt8($0))) : "\\u" + String(0x10000 + Int($0), radix: 16).dropFirst()
    }.joined() + "\""
}

/// A value as JSON: its type byte and its content.
private func spelled(_ value: RESPValue) -> String {
  func pairs(_ pairs: [RESPValue.Pair]) -> String {
    pairs.map { "[\(spelled($0.key)),\(spelled($0.value))]" }.joined(separator: ",")
  }
  switch value {
  case .simpleString(let text): return "[\"+\",\(spelled(text.string))]"
  case .simpleError(let text): return "[\"-\",\(spelled(text.string))]"
  case .integer(let number): return "[\":\",\"\(number)\"]"
  case .array(let values): return "[\"*\",[\(values.map(spelled).joined(separator: ","))]]"
  case .map(let fields): return "[\"%\",[\(pairs(fields))]]"
  case .attributed(let value, let attributes): return "[\"|\",[\(pairs(attributes))],\(spelled(value))]"
  default: return "\(value)"
  }
}

private func optional<T>(_ value: T?, _ spell: (T) -> String) -> String { value.map(spell) ?? "nil" }

private func list<T>(_ values: [T], _ spell: (T) -> String) -> String {
  "[\(values.map(spell).joined(separator: ", "))]"
}

private func map<T>(_ values: [String: T], _ spell: (T) -> String) -> String {
  "[\(values.sorted { $0.key < $1.key }.map { "\(spelled($0.key)): \(spell($0.value))" }.joined(separator: ", "))]"
}

private func pair<A, B>(_ pair: RESPPair<A, B>, _ first: (A) -> String, _ second: (B) -> String) -> String {
  "(\(first(pair.first)), \(second(pair.second)))"
}

@Suite("Types of other clients' cases")
struct TypedPeersTests {
  /// Where Redio is right, or has chosen, against a claim: what comes of it.
  static let chosen = [
    "t012": "FAILS", "t013": "FAILS", "t026": "false", "t029": "FAILS", "t030": "FAILS", "t038": "\"BulkString\"",
    "t169": "FAILS",
  ]

  @Test(
    "a reply that other clients read as a type is that value here, or what Redio has chosen", arguments: TypedCase.all)
  fileprivate func agrees(_ item: TypedCase) {
    if let verdict = item.verdict, !verdict.hasPrefix("REDIO FAULT") {
      #expect(item.outcome == Self.chosen[item.id], "\(verdict)")
    } else {
      #expect(item.claims.contains(item.outcome), "\(item.outcome) is none of \(item.claims)")
    }
  }

  private func read<T: RESPDecodable>(_ wire: String, as type: T.Type) throws -> T? {
    var parser = RESPParser()
    parser.feed(Array(wire.utf8))
    return try parser.next(as: T.self)?.get()
  }

  @Test("whole doubles and booleans are integers")
  func integers() throws {
    #expect(try read(",5\r\n", as: Int.self) == 5)
    #expect(try read(",-5.0\r\n", as: Int8.self) == -5)
    #expect(try read(",1e3\r\n", as: Int.self) == 1000)
    #expect(try read("#f\r\n", as: UInt8.self) == 0)
    for wire in [",5.5\r\n", ",1e30\r\n", ",nan\r\n", ",inf\r\n", "$3\r\n5.0\r\n", "$1\r\nt\r\n"] {
      #expect(throws: RESPDecodingError.self, "\(wire)") { try read(wire, as: Int.self) }
    }
    #expect(throws: RESPDecodingError.self) { try read(",300\r\n", as: UInt8.self) }
  }

  @Test("a number beyond a double's or a float's range is an error, and no infinity")
  func overflow() throws {
    for text in ["1e400", "-1e400", ".1e400", String(repeating: "9", count: 400)] {
      #expect(throws: RESPDecodingError.self) { try read("$\(text.utf8.count)\r\n\(text)\r\n", as: Double.self) }
    }
    #expect(throws: RESPDecodingError.self) { try read(",1e400\r\n", as: Double.self) }
    #expect(throws: RESPDecodingError.self) { try read("$4\r\n1e39\r\n", as: Float.self) }
    #expect(try read("$3\r\ninf\r\n", as: Float.self) == .infinity)
    #expect(try read(",1e400\r\n", as: Decoded.self) == .string("1e400"))
  }

  @Test("a point needs a digit on one side, and words need all their letters")
  func spellings() throws {
    let good: [(String, Double)] = [("+.5e1", 5), ("5.e2", 500), ("+INFINITY", .infinity), ("-iNf", -.infinity)]
    for (text, value) in good {
      #expect(try read("$\(text.utf8.count)\r\n\(text)\r\n", as: Double.self) == value, "\(text)")
    }
    for text in [".", "+.", ".e5", "5..", "infi", "--inf", "1.5.", ".5.", "i\u{4e}f "] {
      #expect(throws: RESPDecodingError.self, "\(text)") {
        try read("$\(text.utf8.count)\r\n\(text)\r\n", as: Double.self)
      }
    }
  }

  @Test("a dictionary is read from nested pairs as from flat ones")
  func nestedPairs() throws {
    let flat = "*4\r\n$1\r\na\r\n$1\r\n1\r\n$1\r\nb\r\n$3\r\n2.5\r\n"
    let nested = "*2\r\n*2\r\n$1\r\na\r\n,1\r\n*2\r\n$1\r\nb\r\n,2.5\r\n"
    for wire in [flat, nested] { #expect(try read(wire, as: [String: Double].self) == ["a": 1, "b": 2.5]) }
    #expect(try read("*1\r\n*2\r\n$1\r\na\r\n,1\r\n", as: [String: Double].self) == ["a": 1])
    for wire in ["*1\r\n*1\r\n$1\r\na\r\n", "*1\r\n*3\r\n$1\r\na\r\n:1\r\n:2\r\n", "*1\r\n$1\r\na\r\n"] {
      #expect(throws: RESPDecodingError.self) { try read(wire, as: [String: Double].self) }
    }
  }
}
