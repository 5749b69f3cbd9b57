import Foundation
import RESP
import Testing

/// The shared cases: bytes with the values, or the error, that any RESP parser must make of them.
struct ConformanceCase: Sendable, CustomTestStringConvertible {
  let name: String
  let wire: [UInt8]
  let values: [RESPValue]
  let isIncomplete: Bool
  let error: String?

  var testDescription: String { name }

  static let all: [ConformanceCase] = {
    do { return try load() } catch { fatalError("the cases cannot be read: \(error)") }
  }()

  private static func load() throws -> [ConformanceCase] {
    let url = Bundle.module.url(forResource: "resp", withExtension: "json")!
    let file = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as! [String: Any]
    return (file["cases"] as! [[String: Any]]).map { item in
      ConformanceCase(
        name: item["name"] as! String, wire: latin1(item["wire"] as! String).array,
        values: (item["values"] as? [[Any]] ?? []).map(value), isIncomplete: item["incomplete"] as? Bool ?? false,
        error: item["error"] as? String)
    }
  }

  private static func latin1(_ text: String) -> Bytes { Bytes(text.unicodeScalars.map { UInt8($0.value) }) }

  private static func pairs(_ list: Any) -> [RESPValue.Pair] {
    (list as! [[[Any]]]).map { .init(key: value($0[0]), value: value($0[1])) }
  }

  private static func value(_ spec: [Any]) -> RESPValue {
    func text(_ index: Int = 1) -> Bytes { latin1(spec[index] as! String) }
    func list() -> [RESPValue] { (spec[1] as! [[Any]]).map(value) }
    switch spec[0] as! String {
    case "simpleString": return .simpleString(text())
    case "simpleError": return .simpleError(text())
    case "integer": return .integer((spec[1] as! NSNumber).int64Value)
    case "bulkString": return .bulkString(text())
    case "null": return .null
    case "double": return .double(Double(spec[1] as! String)!)
    case "boolean": return .boolean((spec[1] as! NSNumber).boolValue)
    case "bulkError": return .bulkError(text())
    case "bigNumber": return .bigNumber(spec[1] as! String)
    case "verbatimString": return .verbatimString(text(2), format: spec[1] as! String)
    case "array": return .array(list())
    case "set": return .set(list())
    case "push": return .push(list())
    case "map": return .map(pairs(spec[1]))
    case "attributed": return .attributed(value(spec[1] as! [Any]), pairs(spec[2]))
    default: fatalError("unknown value \(spec[0])")
    }
  }
}

/// What a parser makes of bytes that come in chunks.
struct Outcome: Equatable {
  var values: [RESPValue] = []
  var error: RESPError?

  init(_ chunks: [[UInt8]], limits: RESPLimits = .default) {
    var parser = RESPParser(limits: limits)
    do throws(RESPError) {
      for chunk in chunks {
        parser.feed(chunk)
        while let value = try parser.next() { values.append(value) }
      }
    } catch {
      self.error = error
    }
  }

  /// As `==`, but a NaN equals itself: what is compared is the spelling.
  static func == (left: Outcome, right: Outcome) -> Bool {
    left.error == right.error && "\(left.values)" == "\(right.values)"
  }
}

@Suite("RESP conformance")
struct ConformanceTests {
  @Test("there are cases")
  func count() { #expect(ConformanceCase.all.count >= 65) }

  @Test("a case gives its values or its error", arguments: ConformanceCase.all)
  func whole(_ item: ConformanceCase) throws {
    let outcome = Outcome([item.wire])
    #expect("\(outcome.values)" == "\(item.values)")
    if let keyword = item.error {
      let error = try #require(outcome.error)
      #expect(error.description.contains(keyword), "\(error)")
      #expect(error.offset <= item.wire.count)
    } else {
      #expect(outcome.error == nil)
    }
  }

  @Test("the bytes of an unfinished reply wait", arguments: ConformanceCase.all.filter { $0.error == nil })
  func waiting(_ item: ConformanceCase) throws {
    var parser = RESPParser()
    parser.feed(item.wire)
    for _ in item.values { #expect(try parser.next() != nil) }
    #expect(try parser.next() == nil)
    #expect((parser.unreadCount > 0) == (item.isIncomplete && !item.wire.isEmpty))
  }

  @Test("a case fed byte by byte gives the same", arguments: ConformanceCase.all)
  func byteByByte(_ item: ConformanceCase) {
    #expect(Outcome(item.wire.map { [$0] }) == Outcome([item.wire]))
  }

  @Test("a case split at any position gives the same", arguments: ConformanceCase.all)
  func split(_ item: ConformanceCase) {
    let whole = Outcome([item.wire])
    for position in 0...item.wire.count {
      #expect(Outcome([Array(item.wire[..<position]), Array(item.wire[position...])]) == whole, "at \(position)")
    }
  }

  @Test(
    "what is parsed, written and parsed again is the same", arguments: ConformanceCase.all.filter { $0.error == nil })
  func roundTrip(_ item: ConformanceCase) {
    var writer = RESPWriter()
    for value in item.values { writer.write(value) }
    #expect("\(Outcome([writer.bytes]).values)" == "\(item.values)")
  }

  @Test(
    "the framer finds the end of each reply by itself, and the decoder reads each between its ends",
    arguments: ConformanceCase.all)
  func layers(_ item: ConformanceCase) throws {
    var framer = RESPFramer()
    var start = 0
    var values: [RESPValue] = []
    do throws(RESPError) {
      while true {
        let rest = Array(item.wire[start...])
        let length = try rest.span.withUnsafeBytes { rest throws(RESPError) in try framer.next(rest) }
        guard let length else { break }
        var parser = RESPParser()
        parser.feed(Array(item.wire[start..<(start + length)]))
        if case .success(let value)? = try parser.next(as: RESPValue.self) { values.append(value) }
        start += length
      }
      #expect(item.error == nil)
    } catch {
      #expect(item.error != nil)
      #expect(error == Outcome([item.wire]).error)
    }
    #expect("\(values)" == "\(item.values)")
  }

  @Test(
    "a reply read as a type that it may not be is a value or an error, and the next reply is not touched",
    arguments: ConformanceCase.all)
  func anyType(_ item: ConformanceCase) throws {
    func count<T: RESPDecodable>(_: T.Type) -> Int {
      var parser = RESPParser()
      parser.feed(item.wire)
      var count = 0
      do throws(RESPError) { while try parser.next(as: T.self) != nil { count += 1 } } catch { count += 0 }
      return count
    }
    let expected = item.values.count
    #expect(count(Int.self) == expected)
    #expect(count([Bytes].self) == expected)
    #expect(count([String: Double?].self) == expected)
    #expect(count([RESPPair<String, [Int]>].self) == expected)
    #expect(count(Result<Bool, RESPErrorReply>.self) == expected)
    #expect(count(Decoded.self) == expected)
  }
}
