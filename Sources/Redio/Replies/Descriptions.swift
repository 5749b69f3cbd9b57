// How replies of generic types and times print: also as elements of collections, and in optionals, where Swift would show the
// names of modules and types at each level.

extension Scored: CustomStringConvertible {
  /// As in a dictionary: `"ada": 42.5`.
  public var description: String { "\(String(reflecting: member)): \(score)" }
}

extension Popped: CustomStringConvertible {
  /// As in a dictionary: `"key": "element"`.
  public var description: String { "\(key.debugDescription): \(String(reflecting: element))" }
}

extension PoppedElements: CustomStringConvertible {
  /// As in a dictionary: `"key": ["element", "other"]`.
  public var description: String { "\(key.debugDescription): \(elements)" }
}

extension PoppedMember: CustomStringConvertible {
  /// The key, the member and its score: `"key": "ada": 42.5`.
  public var description: String { "\(key.debugDescription): \(Scored(member, score: score))" }
}

extension JSON: CustomStringConvertible {
  /// The value as Swift code: `JSON(["a": 1])`.
  public var description: String { "JSON(\(String(reflecting: value)))" }
}

extension TimeToLive: CustomStringConvertible {
  /// The case, with its time: `expires(in: 99.5 seconds)`.
  public var description: String {
    remaining.map { "expires(in: \($0))" } ?? (self == .missing ? "missing" : "persistent")
  }
}

extension ExpirationTime: CustomStringConvertible {
  /// The case, with its time: `at(sinceEpoch: 4000000000.0 seconds)`.
  public var description: String {
    time.map { "at(sinceEpoch: \($0))" } ?? (self == .missing ? "missing" : "persistent")
  }
}
