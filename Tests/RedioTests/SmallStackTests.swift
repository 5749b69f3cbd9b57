#if canImport(Glibc)
  import RESP
  import RedioAdmin
  import TestSupport
  import Testing

  @testable import Redio

  /// Each test runs on a thread with a stack of 256 KiB, in a process of its own, which an overflow would end.
  @Suite("JSON and replies of servers on a small stack")
  struct SmallStackTests {
    // MARK: JSON

    /// JSON of arrays, of objects, and of both in turn, so many inside one another.
    private static func nested(_ levels: Int) -> [String] {
      let half = levels / 2
      let mixed = String(repeating: "[{\"a\":", count: half) + (levels % 2 == 0 ? "1" : "[1]")
      return [
        String(repeating: "[", count: levels) + "1" + String(repeating: "]", count: levels),
        String(repeating: "{\"a\":", count: levels) + "1" + String(repeating: "}", count: levels),
        mixed + String(repeating: "}]", count: half),
        // As far as it goes, without an end.
        String(repeating: "[", count: levels), String(repeating: "{\"a\":", count: levels),
      ]
    }

    /// How deep a value by content nests.
    private static func depth(_ value: Decoded) -> Int {
      var value = value
      var depth = 0
      while true {
        switch value {
        case .array(let values) where values.count == 1: value = values[0]
        case .object(let fields) where fields.count == 1: value = fields["a"] ?? .null
        default: return depth
        }
        depth += 1
      }
    }

    private static func read<T: RESPDecodable>(_ text: String, as type: T.Type) -> Result<T, RESPDecodingError>? {
      var parser = RESPParser()
      parser.feed(Array("$\(text.utf8.count)\r\n\(text)\r\n".utf8))
      return try? parser.next(as: T.self)
    }

    /// By content, as `.autodecode` reads it, on whatever thread that is.
    private static func readContent(_ text: String) -> Decoded? {
      guard let parsed = Array(text.utf8).withUnsafeBytes({ JSONText.parser.parse($0) }) else { return nil }
      return parsed
    }

    /// A user's type, and one that nests as deep as the text does.
    fileprivate struct Tree: Codable, Sendable {
      var a: [Tree]?

      init(from decoder: any Decoder) throws {
        let single = try decoder.singleValueContainer()
        if let list = try? single.decode([Tree].self) {
          a = list
        } else if let object = try? single.decode([String: Tree].self) {
          a = Array(object.values)
        } else {
          a = nil
        }
      }
    }

    /// A type that holds a value by content.
    fileprivate struct Holder: Decodable, Sendable {
      var value: Decoded
    }

    @Test("the check of JSON takes no stack by how many levels there are: 64 pass, 65 and 100,000 don't")
    func checking() async {
      await #expect(processExitsWith: .success) {
        onSmallStack(SmallStackTests.check)
      }
    }

    fileprivate static let check: @Sendable () -> Void = {
      func problem(_ text: String) -> JSONSyntax.Problem? {
        Array(text.utf8).withUnsafeBytes { JSONSyntax.problem(in: $0) }
      }
      for (index, text) in nested(64).enumerated() {
        precondition((problem(text) == nil) == (index < 3), "\(String(describing: problem(text)))")
        if index > 2 { precondition(problem(text)?.position == text.utf8.count) }
      }
      for levels in [65, 100_000] {
        for text in nested(levels) { precondition(problem(text)?.reason.contains("64 levels") == true) }
      }
    }

    @Test("JSON of 64 levels is read as a type and by content, and of 65 and 100,000 refused, or left as text")
    func reading() async {
      await #expect(processExitsWith: .success) {
        onSmallStack(SmallStackTests.readAll)
      }
    }

    fileprivate static let readAll: @Sendable () -> Void = {
      for text in nested(64).prefix(3) {
        guard case .success(let value)? = read(text, as: JSON<Decoded>.self) else { preconditionFailure() }
        precondition(depth(value.value) == 64)
        precondition(readContent(text) == value.value)
        guard case .success? = read(text, as: JSON<Tree>.self) else { preconditionFailure() }
      }
      for text in nested(63).prefix(3) {
        guard case .success(let held)? = read("{\"value\":\(text)}", as: JSON<Holder>.self) else {
          preconditionFailure()
        }
        precondition(depth(held.value.value) == 63)
      }
      for levels in [65, 100_000] {
        for text in nested(levels) {
          guard case .failure(let error)? = read(text, as: JSON<Decoded>.self) else { preconditionFailure() }
          precondition("\(error)".contains("64 levels"))
          guard case .failure? = read(text, as: JSON<Tree>.self) else { preconditionFailure() }
          precondition(readContent(text) == nil)
        }
      }
    }

    // MARK: By content

    @Test("what `.autodecode` gives of 512 levels is built, compared, hashed, printed and freed")
    func contents() async {
      await #expect(processExitsWith: .success) {
        onSmallStack(SmallStackTests.useContents)
      }
    }

    fileprivate static let useContents: @Sendable () -> Void = {
      let shapes = [
        ("*1\r\n", ":1\r\n", ""), ("~1\r\n", ":1\r\n", ""), ("%1\r\n+a\r\n", "$1\r\n1\r\n", ""),
        ("*?\r\n", "$1\r\n1\r\n", ".\r\n"), ("%?\r\n+a\r\n", ":1\r\n", ".\r\n"),
      ]
      for (unit, last, end) in shapes {
        let wire = Array(
          (String(repeating: unit, count: 512) + last + String(repeating: end, count: 512)).utf8)
        func read() -> Decoded {
          var parser = RESPParser(limits: RESPLimits(depth: 512))
          parser.feed(wire)
          guard case .success(let value)? = try? parser.next(as: Decoded.self) else { preconditionFailure(unit) }
          return value
        }
        let (one, two) = (read(), read())
        precondition(depth(one) == 512)
        precondition(one == two && one.hashValue == two.hashValue && Set([one, two]).count == 1)
        precondition(one.description == "\(two)" && "\([one])".utf8.count > 512)
      }
    }

    // MARK: Types that hold others of their own kind

    /// Replies that nest as far as each shape allows, with how many values stand inside one another.
    private static func documentation(_ levels: Int) -> [String] {
      let documentation = "%1\r\n+subcommands\r\n%1\r\n+c|d\r\n"
      let argument = "%1\r\n+arguments\r\n*1\r\n"
      let flat = "*2\r\n+arguments\r\n*1\r\n"
      func reply(_ middle: String) -> String { "%1\r\n+c\r\n\(middle)%1\r\n+summary\r\n+s\r\n" }
      return [
        reply(String(repeating: documentation, count: levels)),
        reply(argument + String(repeating: argument, count: levels)),
        reply(flat + String(repeating: flat, count: levels)),
        reply(
          String(repeating: documentation, count: levels / 2) + argument
            + String(repeating: argument, count: levels - levels / 2)),
      ]
    }

    private static func information(_ levels: Int) -> String {
      let command = "*10\r\n+c\r\n:1\r\n*0\r\n:0\r\n:0\r\n:0\r\n*0\r\n*0\r\n*0\r\n*1\r\n"
      return "*1\r\n" + String(repeating: command, count: levels) + "*6\r\n+d\r\n:1\r\n*0\r\n:0\r\n:0\r\n:0\r\n"
    }

    private static func reply<T: RESPDecodable>(_ wire: String, as type: T.Type) -> Result<T, RESPDecodingError>? {
      var parser = RESPParser(limits: RESPLimits(depth: 512))
      parser.feed(Array((wire + ":7\r\n").utf8))
      guard let first = try? parser.next(as: T.self) else { return nil }
      // Whatever came of it, the next reply is read as it stands.
      precondition((try? parser.next(as: Int.self)?.get()) == 7)
      return first
    }

    @Test("documentation of commands, and commands with subcommands, nest 16 levels; more is an error, and no overflow")
    func recursiveTypes() async {
      await #expect(processExitsWith: .success) {
        onSmallStack(SmallStackTests.readRecursiveTypes)
      }
    }

    fileprivate static let readRecursiveTypes: @Sendable () -> Void = {
      typealias Documentation = [String: CommandDocumentation]
      for wire in documentation(16) {
        guard case .success(let value)? = reply(wire, as: Documentation.self) else { preconditionFailure(wire) }
        precondition(value == value && "\(value)".contains("summary"))
      }
      guard case .success(let commands)? = reply(information(16), as: [CommandInfo].self) else { preconditionFailure() }
      precondition(commands == commands && "\(commands)".contains("\"d\""))
      for levels in [17, 120, 250] {
        for wire in documentation(levels) {
          guard case .failure(let error)? = reply(wire, as: Documentation.self) else { preconditionFailure(wire) }
          precondition("\(error)".contains("more than 16"), "\(error)")
        }
        guard case .failure(let error)? = reply(information(levels), as: [CommandInfo].self) else {
          preconditionFailure()
        }
        precondition("\(error)".contains("more than 16"), "\(error)")
      }
    }
  }
#endif
