/// Builds trees of values without recursion: open aggregates are on an explicit stack.
extension RESPReader {
  /// An aggregate, or an attribute with its value, that is being read.
  private struct Branch {
    let type: UInt8
    /// Elements still to come; below 0 in a stream.
    var left: Int
    var values: [RESPValue] = []
    var pairs: [RESPValue.Pair] = []
    var key: RESPValue?
    /// Whether the elements to come are keys and values.
    var isPairs: Bool

    init(_ type: UInt8, _ count: Int, isStreamed: Bool) {
      self.type = type
      isPairs = type == RESPType.map || type == RESPType.attribute
      if isStreamed {
        left = -1
      } else if isPairs {
        left = count * 2
        pairs.reserveCapacity(count)
      } else {
        // Safe: the elements have all arrived, so a header can't reserve more than they take.
        left = count
        values.reserveCapacity(count)
      }
    }

    @inline(__always)
    mutating func add(_ value: RESPValue) {
      left -= 1
      guard isPairs else { return values.append(value) }
      if let key = key.take() {
        pairs.append(RESPValue.Pair(key: key, value: value))
      } else {
        key = value
      }
    }

    /// Whether this is an attribute whose value has yet to be read, as its last element.
    mutating func goesOn() -> Bool {
      guard type == RESPType.attribute, isPairs else { return false }
      isPairs = false
      left = 1
      return true
    }

    var value: RESPValue {
      switch type {
      case RESPType.map: .map(pairs)
      case RESPType.set: .set(values)
      case RESPType.push: .push(values)
      case RESPType.attribute: .attributed(values.first ?? .null, pairs)
      default: .array(values)
      }
    }
  }

  /// One element as a tree, with the attributes before it.
  @inline(__always)
  mutating func tree() -> RESPValue { leaf() ?? branches() }

  /// An aggregate, or an attribute and its value.
  private mutating func branches() -> RESPValue {
    var outer: [Branch] = []
    var branch = beginBranch()
    while true {
      var hasGrown = false
      while branch.left > 0 || (branch.left < 0 && bytes.byte(position) != RESPType.end), position < bytes.count {
        if let value = leaf() {
          branch.add(value)
        } else if bytes.byte(position) == RESPType.push, isOutOfBand(position) {
          skipElement()
        } else {
          outer.append(branch)
          branch = beginBranch()
          hasGrown = true
          break
        }
      }
      if hasGrown || branch.goesOn() { continue }
      if branch.left < 0 { position += 3 }
      let value = branch.value
      guard !outer.isEmpty else { return value }
      // `branch` must be the only reference to its array, or adding would copy it.
      branch = outer.removeLast()
      branch.add(value)
    }
  }

  private mutating func beginBranch() -> Branch {
    let type = bytes.byte(position)
    if bytes.byte(position + 1) == ASCII.question {
      position += 4
      return Branch(type, 0, isStreamed: true)
    }
    return Branch(type, length(), isStreamed: false)
  }

  /// Reads a scalar. Returns `nil` and reads nothing at an aggregate or an attribute.
  private mutating func leaf() -> RESPValue? {
    let type = bytes.byte(position)
    let first = bytes.byte(position + 1)
    switch type {
    case RESPType.bulkString:
      if first == ASCII.question { return .bulkString(Bytes(joinedChunks())) }
      if first != ASCII.minus { return .bulkString(ownedContent()) }
      position = endOfLine(position)
      return .null
    case RESPType.array where first == ASCII.minus, RESPType.null:
      position = endOfLine(position)
      return .null
    case RESPType.array, RESPType.map, RESPType.set, RESPType.push, RESPType.attribute: return nil
    case RESPType.simpleString: return .simpleString(ownedContent())
    case RESPType.simpleError: return .simpleError(ownedContent())
    case RESPType.bulkError: return .bulkError(ownedContent())
    case RESPType.integer: return .integer(Numbers.integer(content()) ?? 0)
    case RESPType.double: return .double(Numbers.double(content()) ?? .nan)
    case RESPType.boolean: return .boolean(content().byte(0) == UInt8(ascii: "t"))
    case RESPType.bigNumber: return .bigNumber(String(decoding: content(), as: UTF8.self))
    case RESPType.verbatimString:
      let text = content()
      let format = UnsafeRawBufferPointer(
        start: text.baseAddress.map { $0 - 4 }, count: text.baseAddress == nil ? 0 : 3)
      return .verbatimString(owned(text), format: String(decoding: format, as: UTF8.self))
    default:
      // Unreachable: the framer has checked the type byte.
      position = endOfLine(position)
      return .null
    }
  }
}
