// Compares, hashes and prints values without recursion: open arrays and objects are on an explicit stack.

extension Decoded: Hashable {
  /// Pairs of values still to be compared.
  private struct Comparison {
    var lefts: [Decoded]
    var rights: [Decoded]
    var index = 0

    /// - Returns: `nil` if the two differ in anything but their children, which are compared next.
    init?(_ left: Decoded, _ right: Decoded) {
      (lefts, rights) = ([], [])
      switch (left, right) {
      case (.null, .null): break
      case (.bool(let left), .bool(let right)): guard left == right else { return nil }
      case (.int(let left), .int(let right)): guard left == right else { return nil }
      case (.double(let left), .double(let right)): guard left == right else { return nil }
      case (.string(let left), .string(let right)): guard left == right else { return nil }
      case (.bytes(let left), .bytes(let right)): guard left == right else { return nil }
      case (.array(let left), .array(let right)):
        guard left.count == right.count else { return nil }
        (lefts, rights) = (left, right)
      case (.object(let left), .object(let right)):
        guard left.count == right.count else { return nil }
        for (name, value) in left {
          guard let other = right[name] else { return nil }
          lefts.append(value)
          rights.append(other)
        }
      default: return nil
      }
    }
  }

  /// Whether two values have the same case and equal contents. Uses no call stack for nesting.
  public static func == (left: Decoded, right: Decoded) -> Bool {
    guard var open = Comparison(left, right) else { return false }
    var outer: [Comparison] = []
    while true {
      while open.index < open.lefts.count {
        let index = open.index
        open.index += 1
        guard let inner = Comparison(open.lefts[index], open.rights[index]) else { return false }
        guard !inner.lefts.isEmpty else { continue }
        outer.append(open)
        open = inner
      }
      guard let around = outer.popLast() else { return true }
      open = around
    }
  }

  /// Hashes the value. Below eight levels of nesting, only the number of children is hashed.
  public func hash(into hasher: inout Hasher) { hash(into: &hasher, levels: 8) }

  private func hash(into hasher: inout Hasher, levels: Int) {
    switch self {
    case .null: hasher.combine(UInt8(0))
    case .bool(let truth): hasher.combine(truth)
    case .int(let number): hasher.combine(number)
    case .double(let number): hasher.combine(number)
    case .string(let text): hasher.combine(text)
    case .bytes(let bytes): hasher.combine(bytes)
    case .array(let values):
      hasher.combine(values.count)
      guard levels > 0 else { return }
      for value in values { value.hash(into: &hasher, levels: levels - 1) }
    case .object(let fields):
      hasher.combine(fields.count)
      guard levels > 0 else { return }
      // XOR, since the order of the fields must not matter.
      var all = 0
      for (name, value) in fields {
        var field = Hasher()
        field.combine(name)
        value.hash(into: &field, levels: levels - 1)
        all ^= field.finalize()
      }
      hasher.combine(all)
    }
  }
}

extension Decoded: CustomStringConvertible, CustomDebugStringConvertible {
  /// An array or object that is being printed.
  private struct Printing {
    var names: [String] = []
    var values: [Decoded] = []
    let closing: String
    var index = 0
  }

  /// The value as JSON: `[1, "a"]`, and `{"k": null}` with sorted names. Bytes that are not UTF-8 are `bytes("\xff")`.
  public var description: String {
    var text = leafDescription
    guard var open = children else { return text }
    var outer: [Printing] = []
    while true {
      while open.index < open.values.count {
        let value = open.values[open.index]
        if open.index > 0 { text += ", " }
        if !open.names.isEmpty { text += "\(Bytes(open.names[open.index]).debugDescription): " }
        open.index += 1
        text += value.leafDescription
        guard let inner = value.children else { continue }
        outer.append(open)
        open = inner
      }
      text += open.closing
      guard let around = outer.popLast() else { return text }
      open = around
    }
  }

  /// The same as `description`.
  public var debugDescription: String { description }

  private var children: Printing? {
    switch self {
    case .array(let values): return Printing(values: values, closing: "]")
    case .object(let fields):
      let names = Self.sorted(Array(fields.keys))
      return Printing(names: names, values: names.compactMap { fields[$0] }, closing: "}")
    default: return nil
    }
  }

  /// Sorts field names for printing. Not specialized: a specialized sort is several kilobytes of code.
  @_semantics("optimize.sil.specialize.generic.never")
  private static func sorted<Name: Comparable>(_ names: [Name]) -> [Name] { names.sorted() }

  /// The whole text of a scalar; the opening bracket of an array or object.
  private var leafDescription: String {
    switch self {
    case .null: "null"
    case .bool(let truth): truth ? "true" : "false"
    case .int(let number): "\(number)"
    case .double(let number): Numbers.text(number)
    case .string(let text): Bytes(text).debugDescription
    case .array: "["
    case .object: "{"
    case .bytes(let bytes): "bytes(\(bytes.debugDescription))"
    }
  }
}
