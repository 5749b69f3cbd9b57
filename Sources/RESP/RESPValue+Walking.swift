// Compares, hashes and prints values without recursion: open aggregates are on an explicit stack.

extension RESPValue {
  /// The children of a value, in the order sent: of a map, keys and values in turn; of an attributed value, its attributes
  /// and then the value.
  struct Children {
    let values: [RESPValue]
    let pairs: [Pair]
    let attributed: RESPValue?
    let count: Int

    init(_ values: [RESPValue]) {
      (self.values, pairs, attributed, count) = (values, [], nil, values.count)
    }

    init(_ pairs: [Pair], _ attributed: RESPValue? = nil) {
      (values, self.pairs, self.attributed) = ([], pairs, attributed)
      count = pairs.count * 2 + (attributed == nil ? 0 : 1)
    }

    subscript(index: Int) -> RESPValue {
      if let attributed, index == count - 1 { return attributed }
      if pairs.isEmpty { return values[index] }
      return index.isMultiple(of: 2) ? pairs[index / 2].key : pairs[index / 2].value
    }
  }

  /// The value's children; `nil` for a scalar.
  var children: Children? {
    switch self {
    case .array(let values), .set(let values), .push(let values): Children(values)
    case .map(let pairs): Children(pairs)
    case .attributed(let value, let attributes): Children(attributes, value)
    default: nil
    }
  }

  /// Whether two values are equal, if only the number of their children is compared.
  private static func areAlike(_ left: RESPValue, _ right: RESPValue) -> Bool {
    switch (left, right) {
    case (.simpleString(let left), .simpleString(let right)): left == right
    case (.simpleError(let left), .simpleError(let right)): left == right
    case (.integer(let left), .integer(let right)): left == right
    case (.bulkString(let left), .bulkString(let right)): left == right
    case (.null, .null): true
    case (.double(let left), .double(let right)): left == right
    case (.boolean(let left), .boolean(let right)): left == right
    case (.bulkError(let left), .bulkError(let right)): left == right
    case (.bigNumber(let left), .bigNumber(let right)): left == right
    case (.verbatimString(let left, let format), .verbatimString(let right, let other)):
      left == right && format == other
    case (.array(let left), .array(let right)): left.count == right.count
    case (.map(let left), .map(let right)): left.count == right.count
    case (.set(let left), .set(let right)): left.count == right.count
    case (.push(let left), .push(let right)): left.count == right.count
    case (.attributed(_, let left), .attributed(_, let right)): left.count == right.count
    default: false
    }
  }

  /// Whether two values have the same type and equal contents in the same order. Uses no call stack for nesting.
  public static func == (left: RESPValue, right: RESPValue) -> Bool {
    guard areAlike(left, right) else { return false }
    guard var lefts = left.children, var rights = right.children else { return true }
    var index = 0
    var outer: [(lefts: Children, rights: Children, index: Int)] = []
    while true {
      while index < lefts.count {
        let (left, right) = (lefts[index], rights[index])
        index += 1
        guard areAlike(left, right) else { return false }
        if let inner = left.children, let other = right.children {
          outer.append((lefts, rights, index))
          (lefts, rights, index) = (inner, other, 0)
        }
      }
      guard let around = outer.popLast() else { return true }
      (lefts, rights, index) = around
    }
  }

  /// Hashes the value. Below eight levels of nesting, only the number of children is hashed.
  public func hash(into hasher: inout Hasher) { hash(into: &hasher, levels: 8) }

  private func hash(into hasher: inout Hasher, levels: Int) {
    hasher.combine(kind)
    switch self {
    case .simpleString(let text), .simpleError(let text), .bulkString(let text), .bulkError(let text),
      .verbatimString(let text, _):
      hasher.combine(text)
    case .integer(let number): hasher.combine(number)
    case .double(let number): hasher.combine(number)
    case .boolean(let truth): hasher.combine(truth)
    case .bigNumber(let digits): hasher.combine(digits)
    case .null: break
    case .array, .map, .set, .push, .attributed:
      guard let children else { return }
      hasher.combine(children.count)
      guard levels > 0 else { return }
      for index in 0..<children.count { children[index].hash(into: &hasher, levels: levels - 1) }
    }
  }

  /// A number for each type, for hashing.
  private var kind: UInt8 {
    switch self {
    case .simpleString: RESPType.simpleString
    case .simpleError: RESPType.simpleError
    case .integer: RESPType.integer
    case .bulkString: RESPType.bulkString
    case .null: RESPType.null
    case .double: RESPType.double
    case .boolean: RESPType.boolean
    case .bulkError: RESPType.bulkError
    case .bigNumber: RESPType.bigNumber
    case .verbatimString: RESPType.verbatimString
    case .array: RESPType.array
    case .map: RESPType.map
    case .set: RESPType.set
    case .push: RESPType.push
    case .attributed: RESPType.attribute
    }
  }
}

extension RESPValue: CustomStringConvertible, CustomDebugStringConvertible {
  /// Approximately the value as Swift code: `array([integer(1), bulkString("a")])`, and
  /// `map([bulkString("k"): null])`.
  public var description: String {
    guard var children else { return leafDescription }
    var text = opening
    var value = self
    var index = 0
    var outer: [(value: RESPValue, children: Children, index: Int)] = []
    while true {
      var hasGrown = false
      while index < children.count {
        text += value.separator(before: index, of: children)
        let child = children[index]
        index += 1
        if let inner = child.children {
          outer.append((value, children, index))
          (value, children, index) = (child, inner, 0)
          text += child.opening
          hasGrown = true
          break
        }
        text += child.leafDescription
      }
      if hasGrown { continue }
      text += value.closing
      guard let around = outer.popLast() else { return text }
      (value, children, index) = around
    }
  }

  /// The same as `description`.
  public var debugDescription: String { description }

  private var opening: String {
    switch self {
    case .array: "array(["
    case .map(let pairs): pairs.isEmpty ? "map([:" : "map(["
    case .set: "set(["
    case .push: "push(["
    default: "attributed(["
    }
  }

  private var closing: String { if case .attributed = self { ")" } else { "])" } }

  private func separator(before index: Int, of children: Children) -> String {
    switch self {
    case .map: index == 0 ? "" : index.isMultiple(of: 2) ? ", " : ": "
    case .attributed:
      index == children.count - 1
        ? (index == 0 ? ":], " : "], ") : index == 0 ? "" : index.isMultiple(of: 2) ? ", " : ": "
    default: index == 0 ? "" : ", "
    }
  }

  private var leafDescription: String {
    switch self {
    case .simpleString(let text): "simpleString(\(text.debugDescription))"
    case .simpleError(let text): "simpleError(\(text.debugDescription))"
    case .integer(let number): "integer(\(number))"
    case .bulkString(let text): "bulkString(\(text.debugDescription))"
    case .double(let number): "double(\(Numbers.text(number)))"
    case .boolean(let truth): truth ? "boolean(true)" : "boolean(false)"
    case .bulkError(let text): "bulkError(\(text.debugDescription))"
    case .bigNumber(let digits): "bigNumber(\(Bytes(digits).debugDescription))"
    case .verbatimString(let text, let format):
      "verbatimString(\(text.debugDescription), format: \(Bytes(format).debugDescription))"
    default: "null"
    }
  }
}

extension RESPValue.Pair: CustomStringConvertible, CustomDebugStringConvertible {
  /// The key and the value.
  public var description: String { "\(key.description): \(value.description)" }

  /// The same as `description`.
  public var debugDescription: String { description }
}
