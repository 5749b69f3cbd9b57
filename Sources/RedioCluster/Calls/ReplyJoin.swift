internal import RESP

/// Joins encoded replies to one encoded reply, so that whatever decodes that needs not know of several nodes.
extension ReplyJoin {
  /// Writes the joined reply.
  ///
  /// - Parameters:
  ///   - parts: The encoded reply of each part.
  ///   - output: Gets the reply.
  /// - Returns: `false` if a reply is of another kind than can be joined.
  /// - Complexity: O(n) over the bytes.
  func write(_ parts: [UnsafeRawBufferPointer], to output: inout [UInt8]) -> Bool {
    if self == .guarded { return parts.count == 1 && Self.writeGuarded(parts[0], to: &output) }
    if self == .only || (parts.count == 1 && self != .lastOfTransaction) {
      guard let part = parts.first else { return false }
      output.append(raw: part)
      return true
    }
    if self == .one {
      guard let part = parts.first(where: { !$0.isError }) ?? parts.first else { return false }
      output.append(raw: part)
      return true
    }
    if let error = parts.first(where: \.isError) {
      output.append(raw: error)
      return true
    }
    switch self {
    case .only, .one, .guarded, .scan, .inOrder: return false
    case .all:
      guard let part = parts.first else { return false }
      output.append(raw: part)
      return true
    case .sum, .minimum:
      var numbers: [Int64] = []
      for part in parts {
        guard let number = part.integer else { return false }
        numbers.append(number)
      }
      let joined = self == .sum ? numbers.reduce(0) { $0.addingClamped($1) } : numbers.min() ?? 0
      Self.append(joined, to: &output)
      return true
    case .and, .sumOfCounts: return writeByPlace(parts, to: &output)
    case .concatenation, .union: return writeAll(parts, to: &output)
    case .lastOfTransaction:
      // Of `MULTI`, two queued commands and `EXEC`, the last element of the last reply.
      guard parts.count == 1 else { return false }
      let replies = parts[0].replies
      guard let reply = replies.last else { return false }
      guard !reply.isError else {
        // A command that was refused when it was queued says why, and not `EXECABORT`.
        output.append(raw: replies.first(where: \.isError) ?? reply)
        return true
      }
      guard let elements = reply.elements, let element = elements.last else { return false }
      output.append(raw: UnsafeRawBufferPointer(rebasing: reply[element]))
      return true
    }
  }

  /// Joins arrays of equal length, element by element.
  private func writeByPlace(_ parts: [UnsafeRawBufferPointer], to output: inout [UInt8]) -> Bool {
    var rows: [[Range<Int>]] = []
    for part in parts {
      guard let elements = part.elements, elements.count == rows.first?.count ?? elements.count else { return false }
      rows.append(elements)
    }
    guard let first = rows.first else { return false }
    Self.appendHeader(first.count, to: &output)
    for place in first.indices {
      if self == .sumOfCounts, place.isMultiple(of: 2) {
        output.append(raw: UnsafeRawBufferPointer(rebasing: parts[0][first[place]]))
        continue
      }
      var numbers: [Int64] = []
      for (row, part) in zip(rows, parts) {
        guard let number = UnsafeRawBufferPointer(rebasing: part[row[place]]).integer else { return false }
        numbers.append(number)
      }
      Self.append(self == .and ? numbers.min() ?? 0 : numbers.reduce(0) { $0.addingClamped($1) }, to: &output)
    }
    return true
  }

  /// Joins arrays, one after the other.
  private func writeAll(_ parts: [UnsafeRawBufferPointer], to output: inout [UInt8]) -> Bool {
    var all: [UnsafeRawBufferPointer] = []
    var seen: Set<[UInt8]> = []
    for part in parts {
      guard let elements = part.elements else { return false }
      for element in elements {
        let bytes = UnsafeRawBufferPointer(rebasing: part[element])
        if self == .union, !seen.insert([UInt8](bytes)).inserted { continue }
        all.append(bytes)
      }
    }
    Self.appendHeader(all.count, to: &output)
    for element in all { output.append(raw: element) }
    return true
  }

  /// Copies the replies to `MULTI`, a guard, commands and `EXEC` without those to the guard.
  private static func writeGuarded(_ replies: UnsafeRawBufferPointer, to output: inout [UInt8]) -> Bool {
    let all = replies.replies
    guard all.count > 2, let execution = all.last else { return false }
    for reply in [all[0]] + all[2...].dropLast() { output.append(raw: reply) }
    guard execution.first == RESPType.array, let elements = execution.elements else {
      output.append(raw: execution)
      return true
    }
    appendHeader(max(elements.count - 1, 0), to: &output)
    for element in elements.dropFirst() { output.append(raw: UnsafeRawBufferPointer(rebasing: execution[element])) }
    return true
  }

  private static func append(_ number: Int64, to output: inout [UInt8]) {
    output += ":\(number)\r\n".utf8
  }

  private static func appendHeader(_ count: Int, to output: inout [UInt8]) {
    output += "*\(count)\r\n".utf8
  }
}

extension Int64 {
  /// The sum, or the greatest or least number if it is beyond that.
  func addingClamped(_ other: Int64) -> Int64 {
    let (sum, isTooLarge) = addingReportingOverflow(other)
    return isTooLarge ? (other > 0 ? .max : .min) : sum
  }
}

extension UnsafeRawBufferPointer {
  /// The encoded replies in it, without pushes.
  var replies: [UnsafeRawBufferPointer] {
    var reader = RESPReader(framed: self)
    var replies: [UnsafeRawBufferPointer] = []
    while reader.hasReply {
      reader.skipPushes()
      guard reader.hasReply else { break }
      let start = reader.position
      reader.skipElement()
      replies.append(UnsafeRawBufferPointer(rebasing: self[start..<reader.position]))
    }
    return replies
  }

  /// Whether an encoded reply is an error.
  var isError: Bool { first == RESPType.simpleError || first == RESPType.bulkError }

  /// The integer that an encoded reply is.
  var integer: Int64? {
    guard first == RESPType.integer else { return nil }
    var reader = RESPReader(framed: self)
    guard case .integer(let number) = reader.wholeValue() else { return nil }
    return number
  }

  /// The ranges of the elements of an encoded array or set; `nil` for anything else.
  var elements: [Range<Int>]? {
    guard first == RESPType.array || first == RESPType.set, let (count, start) = header, start <= self.count else {
      return nil
    }
    var elements: [Range<Int>] = []
    elements.reserveCapacity(Swift.min(count, self.count))
    var reader = RESPReader(framed: UnsafeRawBufferPointer(rebasing: self[start...]))
    for _ in 0..<count {
      reader.skipPushes()
      guard reader.hasReply else { return nil }
      let first = start + reader.position
      reader.skipElement()
      elements.append(first..<(start + reader.position))
    }
    return elements
  }

  /// The length of an encoded aggregate, and where its first element starts; `nil` for a null and a stream.
  private var header: (count: Int, start: Int)? {
    var position = 1
    var count = 0
    while position < self.count, self[position] != UInt8(ascii: "\r") {
      guard case let digit = Int(self[position]) - 48, 0..<10 ~= digit, count <= self.count else { return nil }
      count = count * 10 + digit
      position += 1
    }
    return (count, position + 2)
  }
}
