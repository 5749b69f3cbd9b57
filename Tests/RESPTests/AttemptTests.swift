import RESP
import Testing

@Suite("Attempts at elements")
struct AttemptTests {
  /// The elements of an aggregate, each by itself.
  struct Attempts<Element: RESPDecodable>: RESPDecodable {
    var results: [Result<Element, RESPDecodingError>] = []

    static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
      var elements = try reader.elements(expecting: "elements")
      var attempts = Self()
      while reader.hasNext(&elements) { attempts.results.append(reader.attempt()) }
      return attempts
    }
  }

  /// Reads two elements.
  struct Greedy: RESPDecodable {
    static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
      _ = try reader.value()
      _ = try reader.value()
      return Self()
    }
  }

  /// Enters an aggregate and leaves its elements.
  struct Lazy: RESPDecodable {
    static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
      var elements = try reader.elements(expecting: "elements")
      if reader.hasNext(&elements) { reader.skip() }
      return Self()
    }
  }

  private static let elements = [
    ":1\r\n", "$1\r\na\r\n", "*2\r\n:1\r\n*1\r\n:2\r\n", "*?\r\n:1\r\n*?\r\n:2\r\n.\r\n.\r\n", "$-1\r\n", "_\r\n",
    "-ERR no\r\n",
    "$?\r\n;1\r\nb\r\n;0\r\n", "%1\r\n:1\r\n:2\r\n", "|1\r\n+a\r\n:0\r\n:3\r\n",
  ]

  private func attempts<T: RESPDecodable>(_: T.Type, inStream isStream: Bool) throws -> [T?] {
    let text = Self.elements.joined()
    var parser = RESPParser()
    parser.feed(Array((isStream ? "*?\r\n\(text).\r\n+OK\r\n" : "*\(Self.elements.count)\r\n\(text)+OK\r\n").utf8))
    let results = try #require(try parser.next(as: Attempts<T>.self)).get().results
    // The next reply is not affected.
    #expect(try parser.next(as: String.self)?.get() == "OK")
    return results.map { try? $0.get() }
  }

  @Test("an element that is of another type is stepped over, whatever it is", arguments: [false, true])
  func steppedOver(isStream: Bool) throws {
    #expect(try attempts(Int.self, inStream: isStream) == [1, nil, nil, nil, nil, nil, nil, nil, nil, 3])
    #expect(try attempts([Int].self, inStream: isStream).map { $0 ?? [] }.allSatisfy { $0.isEmpty || $0 == [1, 2] })
    #expect(try attempts(RESPValue.self, inStream: isStream).allSatisfy { $0 != nil })
  }

  @Test("a type that reads more or fewer elements than one shifts no other", arguments: [false, true])
  func misreading(isStream: Bool) throws {
    #expect(try attempts(Greedy.self, inStream: isStream).allSatisfy { $0 == nil })
    #expect(try attempts(Lazy.self, inStream: isStream).count == Self.elements.count)
  }
}
