/// Bytes of which no large piece is like another one, so that a misplaced piece shows; quickly made, in debug builds too:
/// doubled, each half with a mark of its own.
public func patternedBytes(_ count: Int) -> [UInt8] {
  var bytes: [UInt8] = Array(0...255)
  var round: UInt8 = 0
  while bytes.count < count {
    bytes += [round] + bytes
    round &+= 1
  }
  return Array(bytes[..<count])
}
