#if canImport(Glibc)
  import RESP
  import TestSupport
  import Testing

  /// Each test runs on a thread with a stack of 256 KiB, in a process of its own, which an overflow would end.
  @Suite("RESP on a small stack")
  struct StackTests {
    /// What nests or repeats, to a depth: one unit after the other, and what ends it.
    fileprivate static func replies(_ depth: Int) -> [[UInt8]] {
      let units: [(unit: String, last: String, end: String)] = [
        ("*1\r\n", ":1\r\n", ""), ("%1\r\n+k\r\n", ":1\r\n", ""), ("~1\r\n", "*0\r\n", ""), ("|0\r\n", ":1\r\n", ""),
        ("|1\r\n+k\r\n+v\r\n", "_\r\n", ""), ("|1\r\n+k\r\n", "_\r\n", ""), ("*?\r\n", ":1\r\n", ".\r\n"),
        ("%?\r\n+k\r\n", "#t\r\n", ".\r\n"), ("~?\r\n", "(12\r\n", ".\r\n"), ("*2\r\n:1\r\n", "$1\r\na\r\n", ""),
        ("|0\r\n*1\r\n", "=5\r\ntxt:a\r\n", ""), ("%1\r\n", "+k\r\n", ""),
      ]
      return units.map { unit in
        let levels = unit.unit == "|0\r\n*1\r\n" ? depth / 2 : depth
        var text = String(repeating: unit.unit, count: levels) + unit.last + String(repeating: unit.end, count: levels)
        // Attributes whose value is an attribute's, and maps whose key is a map, lack the rest of each.
        if unit.unit == "|1\r\n+k\r\n" || unit.unit == "%1\r\n" {
          text += String(repeating: "+v\r\n", count: levels)
        }
        return Array(text.utf8)
      }
    }

    private static func value(_ bytes: [UInt8], _ limits: RESPLimits) throws -> RESPValue? {
      var parser = RESPParser(limits: limits)
      parser.feed(bytes)
      return try parser.next()
    }

    @Test("a value of any shape that a limit lets through is read, compared, hashed, printed, written and freed")
    func values() async {
      await #expect(processExitsWith: .success) {
        onSmallStack(StackTests.useAll)
      }
    }

    fileprivate static let useAll: @Sendable () -> Void = {
      for depth in [1, 128, 512] {
        let limits = RESPLimits(depth: depth)
        for reply in Self.replies(depth) {
          guard let value = try? Self.value(reply, limits), let other = try? Self.value(reply, limits) else {
            // Where attributes hold attributes, each is one level more.
            precondition(depth == 1 || reply.starts(with: Array("|1\r\n+k\r\n|".utf8)), "\(reply.prefix(20)) \(depth)")
            continue
          }
          precondition(value == other)
          precondition(value.hashValue == other.hashValue)
          precondition(Set([value, other]).count == 1)
          precondition(value.description == "\(other)" && "\([value])".utf8.count > depth)
          for version in [RESPWriter.Version.resp2, .resp3] {
            var writer = RESPWriter()
            writer.write(value, as: version)
            let again = try? Self.value(writer.bytes, RESPLimits(depth: 512))
            precondition(version == .resp2 || again == value)
          }
          _ = (value.error, value)
        }
      }
    }

    @Test("what nests or repeats without end is an error at the limit, whatever it is")
    func endless() async {
      await #expect(processExitsWith: .success) {
        onSmallStack(StackTests.readEndless)
      }
    }

    fileprivate static let readEndless: @Sendable () -> Void = {
      for limits in [RESPLimits.default, RESPLimits(depth: 512), RESPLimits(depth: 1)] {
        for reply in Self.replies(60_000) {
          do {
            _ = try Self.value(reply, limits)
            preconditionFailure("\(reply.prefix(20))")
          } catch { precondition((error as? RESPError)?.reason == .tooDeep(limit: limits.depth), "\(error)") }
        }
      }
    }

    @Test("every way to read a reply, and to step over it, takes no stack by how deep it nests")
    func readings() async {
      await #expect(processExitsWith: .success) {
        onSmallStack(StackTests.readAll)
      }
    }

    private static func read<T: RESPDecodable>(_: T.Type, _ reply: [UInt8]) -> Result<T, RESPDecodingError>? {
      var parser = RESPParser(limits: RESPLimits(depth: 512))
      parser.feed(reply + Array(":7\r\n".utf8))
      guard let first = try? parser.next(as: T.self) else { return nil }
      let next = try? parser.next(as: Int.self)?.get()
      precondition(next == 7)
      return first
    }

    fileprivate static let readAll: @Sendable () -> Void = {
      for reply in replies(500) {
        _ = read(Int.self, reply)
        _ = read([Int].self, reply)
        _ = read([[Bytes]].self, reply)
        _ = read([String: String].self, reply)
        _ = read(Set<String>.self, reply)
        _ = read([RESPPair<String, Int>].self, reply)
        _ = read(Result<Bool, RESPErrorReply>.self, reply)
        _ = read([RESPValue?].self, reply)
        if case .success(let one)? = read(Decoded.self, reply), case .success(let two)? = read(Decoded.self, reply) {
          precondition(one == two && one.hashValue == two.hashValue && one.description == "\(two)")
        }
      }
    }
  }

  @Suite("Comparing and printing values")
  struct ValueTests {
    @Test("values that differ anywhere are different, and print differently")
    func different() {
      let values: [RESPValue] = [
        .null, .array([]), .set([]), .push([]), .map([]), .array([.null]), .array([.array([.integer(1)])]),
        .array([.array([.integer(2)])]), .array([.array([.integer(1)]), .null]),
        .map([.init(key: .null, value: .null)]),
        .map([.init(key: .null, value: .array([]))]), .attributed(.null, []), .attributed(.integer(1), []),
        .attributed(.null, [.init(key: .null, value: .null)]), .simpleString("a"), .bulkString("a"), .simpleError("a"),
        .bulkError("a"), .verbatimString("a", format: "txt"), .verbatimString("a", format: "mkd"), .bigNumber("1"),
        .integer(1), .double(1), .boolean(true), .boolean(false), .bulkString("null"),
      ]
      for (index, value) in values.enumerated() {
        #expect(value == value)
        for other in values[(index + 1)...] {
          #expect(value != other)
          #expect(value.description != other.description)
        }
      }
      #expect(Set(values).count == values.count)
    }

    @Test("a value prints as it is written in code")
    func printing() {
      let value = RESPValue.attributed(
        .array([.map([.init(key: .bulkString("k"), value: .set([.null])), .init(key: .integer(1), value: .push([]))])]),
        [.init(key: .simpleString("a"), value: .double(1.5))])
      #expect(
        "\(value)"
          == #"attributed([simpleString("a"): double(1.5)], array([map([bulkString("k"): set([null]), integer(1): push([])])]))"#
      )
      #expect("\(RESPValue.map([]))" == "map([:])")
      #expect("\(RESPValue.attributed(.null, []))" == "attributed([:], null)")
      #expect(
        "\(Decoded.object(["b": .array([.null]), "a": .bool(true)]))"
          == #"{"a": true, "b": [null]}"#)
      #expect("\(Decoded.object([:]))" == "{}")
    }

    @Test("objects are equal whatever the order of their names, and different where a value is")
    func objects() {
      let names = (0..<50).map { "\($0)" }
      let one = Decoded.object(Dictionary(uniqueKeysWithValues: names.map { ($0, .array([.string($0)])) }))
      let two = Decoded.object(Dictionary(uniqueKeysWithValues: names.reversed().map { ($0, .array([.string($0)])) }))
      var three = Dictionary(uniqueKeysWithValues: names.map { ($0, Decoded.array([.string($0)])) })
      three["7"] = .array([.string("8")])
      #expect(one == two)
      #expect(one.hashValue == two.hashValue)
      #expect(one != .object(three))
    }
  }
#endif
