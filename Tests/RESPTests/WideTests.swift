import RESP
import Testing

@Suite("Wide replies")
struct WideTests {
  /// So many small aggregates in a large one that to copy what has been read, for each, would take minutes.
  private static let count = 100_000

  private func wide(_ header: String, _ unit: String) -> [UInt8] {
    let isStreamed = header.utf8.count == 2
    let count = isStreamed ? "" : "\(Self.count)"
    return Array("\(header)\(count)\r\n\(String(repeating: unit, count: Self.count))\(isStreamed ? ".\r\n" : "")".utf8)
  }

  @Test(
    "small aggregates inside a large one are read in linear time", .timeLimit(.minutes(1)),
    arguments: [
      ("*", "*0\r\n"), ("~", "%1\r\n:1\r\n:2\r\n"), ("*?", "*1\r\n_\r\n"), ("%", "*0\r\n~0\r\n"),
      (">", "|1\r\n:1\r\n:2\r\n#t\r\n"),
    ])
  func read(header: String, unit: String) throws {
    var parser = RESPParser()
    parser.feed(wide(header, unit))
    let value = try #require(try parser.next())
    switch value {
    case .array(let values), .set(let values), .push(let values): #expect(values.count == Self.count)
    case .map(let pairs): #expect(pairs.count == Self.count)
    default: Issue.record("another type")
    }
    var writer = RESPWriter()
    writer.write(value)
    parser.feed(writer.bytes)
    let isSame = try parser.next() == value
    #expect(isSame)
  }

  @Test(
    "they are decoded in linear time", .timeLimit(.minutes(1)),
    arguments: [("*", "*1\r\n:1\r\n"), ("*?", "%1\r\n+k\r\n:1\r\n")])
  func decode(header: String, unit: String) throws {
    var parser = RESPParser()
    parser.feed(wide(header, unit))
    let value = try #require(try parser.next(as: Decoded.self)).get()
    if case .array(let values) = value { #expect(values.count == Self.count) } else { Issue.record("another type") }
  }

  @Test("maps without a pair take no memory of their own, however they are decoded")
  func emptyMaps() throws {
    var parser = RESPParser()
    parser.feed(Array("*1\r\n%0\r\n*1\r\n%0\r\n".utf8))
    let value = try #require(try parser.next(as: Decoded.self)).get()
    guard case .array(let values) = value, case .object(let object) = values.first else {
      Issue.record("\(value)")
      return
    }
    #expect(object.capacity == 0)
    let typed = try #require(try parser.next(as: [[String: Int]].self)).get()
    #expect(typed.first?.capacity == 0)
  }
}
