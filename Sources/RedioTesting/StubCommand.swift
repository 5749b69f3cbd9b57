public import RESP
internal import Redio

/// A command that a ``RedisStub`` has received.
///
/// It compares with an array of its words: `command == ["SET", key, 1]`, also in `switch`.
public struct StubCommand: Sendable, Hashable {
  /// The name in capitals, such as `GET`. A subcommand is the first argument.
  public let name: String
  /// The arguments.
  public let arguments: [Bytes]

  /// Creates a command from its name, in any case, and its arguments.
  public init(_ name: String, _ arguments: [Bytes]) {
    self.name = name.uppercased()
    self.arguments = arguments
  }

  /// - Parameter words: At least one, as a parser returns.
  init(words: [Bytes]) { self.init(words.first?.string ?? "", Array(words.dropFirst())) }

  /// The arguments as text.
  public var texts: [String] { arguments.map(\.string) }

  /// The reply to a command that a test gives no answer for: an error that says so. For the closure of a stub.
  public var unanswered: RESPValue {
    let words = ([name] + arguments.prefix(1).map { Self.shown($0) }).map { $0.first == "\"" ? $0 : "\"\($0)\"" }
    let advice = "stub.answer(\(words.joined(separator: ", ")), with: …)"
    return .simpleError(Bytes("ERR RedisStub has no answer to \(self); give one by \(advice)"))
  }

  /// A value as one word; empty if it can't be encoded.
  static func word(_ value: some RESPStorable) -> Bytes {
    var arguments = RESPArguments()
    arguments.begin()
    arguments.append(value)
    return arguments.failure == nil ? arguments.words.first ?? [] : []
  }

  /// Values as words; a collection is several.
  static func words(_ values: [any RESPArgumentSource]) -> [Bytes] {
    var arguments = RESPArguments()
    arguments.begin()
    for value in values { value.encodeEach(into: &arguments) }
    return arguments.words
  }

  /// The longest part of a word that is shown.
  private static let shownLength = 40

  /// A word as `redis-cli` would take it, cut if it is long.
  private static func shown(_ word: Bytes) -> String {
    let start = Bytes(word.prefix(shownLength))
    let isPlain = !word.isEmpty && start.allSatisfy { $0 > 32 && $0 < 127 && $0 != 34 && $0 != 92 }
    return (isPlain ? start.string : start.debugDescription) + (word.count > shownLength ? "…" : "")
  }
}

extension StubCommand: ExpressibleByArrayLiteral, CustomStringConvertible, CustomDebugStringConvertible {
  /// Creates a command from its words; an array among them is several.
  public init(arrayLiteral words: any RESPArgumentSource...) { self.init(words: Self.words(words)) }

  /// The command as `redis-cli` would take it: `SET key "a value"`. Long words are cut.
  public var description: String { ([name] + arguments.map(Self.shown)).joined(separator: " ") }

  /// The same as `description`.
  public var debugDescription: String { description }
}

/// The first words of commands; none for all commands.
struct StubPrefix: Sendable, Equatable {
  private let name: String
  private let arguments: [Bytes]

  init(_ words: [any RESPArgumentSource]) {
    let command = StubCommand(words: StubCommand.words(words))
    (name, arguments) = (command.name, command.arguments)
  }

  /// Whether it is for all commands.
  var isEmpty: Bool { name.isEmpty }

  /// Whether a command begins with the words.
  func matches(_ command: StubCommand) -> Bool {
    isEmpty || (name == command.name && command.arguments.starts(with: arguments))
  }
}

/// An answer for all commands that begin with some words.
struct StubRule: Sendable {
  enum Answer: Sendable {
    /// The replies to one command after another; the last one stays.
    case values([RESPValue])
    case closure(RedisStub.Answer)
    /// The connection is lost.
    case loss
    /// The connection is not answered any more.
    case silence
  }

  let prefix: StubPrefix
  private let answer: Answer
  /// How many more times the rule applies; `nil` for always.
  private(set) var times: Int?
  private var used = 0

  init(_ words: [any RESPArgumentSource], _ answer: Answer, times: Int? = nil) {
    prefix = StubPrefix(words)
    self.answer = answer
    self.times = times
  }

  /// Whether the rule has applied as often as it should.
  var isSpent: Bool { times.map { $0 <= 0 } ?? false }

  /// The answer to the next command.
  mutating func next() -> Answer {
    if let times { self.times = times - 1 }
    guard case .values(let values) = answer, !values.isEmpty else { return answer }
    let value = values[min(used, values.count - 1)]
    used = min(used + 1, values.count)
    return .values([value])
  }
}
