/// Walks over bytes that a `RESPFramer` has framed, without building values and without recursion: nesting and attributes
/// are only counted.
package enum FramedBytes {
  /// The kind of item at a position.
  private enum Step {
    /// A scalar.
    case scalar
    /// The header of an aggregate of known length, with its number of elements. An attribute is not itself an element.
    case aggregate(Int, type: UInt8)
    /// The header of an aggregate that ends by `.`.
    case stream
    /// The end of a stream.
    case end
  }

  /// The end of `count` elements, the first of which starts at `start`.
  ///
  /// - Parameter isReply: Whether a push at `start` is a reply, and so counts as an element even if it is out of band.
  /// - Complexity: O(n) over their bytes.
  static func end(
    of count: Int, in bytes: UnsafeRawBufferPointer, from start: Int, isReply: Bool = false
  ) -> Int {
    var position = start
    var due = count
    // For each open stream, the `due` that applies after it. Empty, and so no allocation: servers don't send streams.
    var behind: [Int] = []
    while due > 0, position < bytes.count {
      let mark = position
      switch step(bytes, &position) {
      case .scalar: due -= 1
      case .aggregate(let elements, RESPType.attribute): due += elements
      case .aggregate(let elements, RESPType.push):
        let isElement = (isReply && mark == start) || RESPType.isConfirmation(bytes, at: mark)
        due += isElement ? elements - 1 : elements
      case .aggregate(let elements, _): due += elements - 1
      case .stream:
        behind.append(due - 1)
        due = .max / 2
      case .end: due = behind.popLast() ?? 0
      }
    }
    return position
  }

  /// The next out-of-band push at or after a position.
  ///
  /// - Parameters:
  ///   - bytes: Replies that are not pushes.
  ///   - start: Where to search from: the first byte, or the end of a push.
  package static func nextPush(in bytes: UnsafeRawBufferPointer, from start: Int) -> Range<Int>? {
    var position = start
    while position < bytes.count {
      let mark = position
      if case .aggregate(_, RESPType.push) = step(bytes, &position), !RESPType.isConfirmation(bytes, at: mark) {
        return mark..<end(of: 1, in: bytes, from: mark, isReply: true)
      }
    }
    return nil
  }

  /// Steps over a scalar, or over the header of an aggregate.
  private static func step(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> Step {
    let type = bytes.byte(position)
    let first = bytes.byte(position + 1)
    switch type {
    case RESPType.bulkString where first == ASCII.question:
      position += 4
      while true {
        let length = number(bytes, &position)
        if length == 0 || position >= bytes.count { return .scalar }
        position += length + 2
      }
    case RESPType.bulkString where first != ASCII.minus, RESPType.bulkError, RESPType.verbatimString:
      position = number(bytes, &position) + position + 2
      return .scalar
    case RESPType.array where first != ASCII.minus, RESPType.map, RESPType.set, RESPType.push, RESPType.attribute:
      if first == ASCII.question {
        position += 4
        return .stream
      }
      let count = number(bytes, &position)
      return .aggregate(type == RESPType.map || type == RESPType.attribute ? count * 2 : count, type: type)
    default:
      position = lineEnd(bytes, position)
      return type == RESPType.end ? .end : .scalar
    }
  }

  /// The number after the type byte; `position` moves to the byte after its CR LF.
  @inline(__always)
  static func number(_ bytes: UnsafeRawBufferPointer, _ position: inout Int) -> Int {
    var mark = position + 1
    var value = 0
    while mark < bytes.count, bytes[mark] != ASCII.cr {
      value = value &* 10 &+ Int(bytes[mark] &- ASCII.zero)
      mark += 1
    }
    position = mark + 2
    return value
  }

  /// The position after the CR LF of a line.
  @inline(__always)
  static func lineEnd(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int {
    var mark = start + 1
    while mark < bytes.count, bytes[mark] != ASCII.cr { mark += 1 }
    return mark + 2
  }
}

extension UnsafeRawBufferPointer {
  /// The byte at a position; past the end 0, which is no type byte.
  @inline(__always)
  func byte(_ position: Int) -> UInt8 { position < count ? self[position] : 0 }
}
