/// Walks over bytes that a `RESPFramer` has framed, without building anything and without recursion: how deep something
/// nests, and how many attributes stand in a row, are numbers here.
package enum FramedBytes {
  /// What stands at a position.
  private enum Step {
    /// Something that holds no other elements.
    case scalar
    /// The header of an aggregate of known count; so many elements follow. An attribute is none itself.
    case aggregate(Int, type: UInt8)
    /// The header of an aggregate that ends by `.`.
    case stream
    /// The end of a stream.
    case end
  }

  /// Where a number of elements end, the first of which starts at a position.
  ///
  /// - Parameter isReply: Whether a push at that position is an element whatever it says, as a reply is.
  /// - Complexity: O(n) over their bytes.
  static func end(
    of count: Int, in bytes: UnsafeRawBufferPointer, from start: Int, isReply: Bool = false
  ) -> Int {
    var position = start
    var due = count
    // What is due behind the streams that are open. No server sends any, so that this allocates nothing.
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

  /// Where the next push stands that is out of band, at a position or behind it.
  ///
  /// - Parameters:
  ///   - bytes: Replies that are no pushes.
  ///   - start: Where to begin: at the first byte, or at the end of a push.
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

  /// Steps over a scalar, or over a header.
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

  /// The number behind the type byte; steps behind its CR LF.
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

  /// One past the CR LF of a line.
  @inline(__always)
  static func lineEnd(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int {
    var mark = start + 1
    while mark < bytes.count, bytes[mark] != ASCII.cr { mark += 1 }
    return mark + 2
  }
}

extension UnsafeRawBufferPointer {
  /// The byte at a position, or 0, which is no type of RESP, past the end.
  @inline(__always)
  func byte(_ position: Int) -> UInt8 { position < count ? self[position] : 0 }
}
