/// The slot of a key, by which a cluster distributes keys among its nodes.
///
/// - SeeAlso: Redis cluster specification, "Key distribution model", "Hash tags", "Appendix A: CRC16 reference
///   implementation".
package struct HashSlot: Hashable, Sendable, CustomStringConvertible {
  /// The number of slots.
  package static let count = 16_384

  /// From 0 to 16,383.
  package let number: Int

  /// Creates a slot from its number; `nil` if the number is out of range.
  package init?(_ number: Int) {
    guard (0..<Self.count).contains(number) else { return nil }
    self.number = number
  }

  /// Computes the slot of a key. If the key has a hash tag, only that counts: the bytes between the first `{` and the
  /// next `}`, unless there are none.
  package init(of key: UnsafeRawBufferPointer) {
    var counted = key
    if let open = key.firstIndex(of: UInt8(ascii: "{")) {
      let rest = key[(open + 1)...]
      if let close = rest.firstIndex(of: UInt8(ascii: "}")), close > open + 1 {
        counted = UnsafeRawBufferPointer(rebasing: key[(open + 1)..<close])
      }
    }
    number = Int(Self.checksum(counted)) & (Self.count - 1)
  }

  package var description: String { "\(number)" }

  /// CRC-16/XMODEM: polynomial 0x1021, initial value 0, most significant bit first. Four bytes a step: of 16 bytes in half the
  /// time, of 40 in a third.
  private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt16 {
    let tables = tables
    var sum = 0
    var place = 0
    while place &+ 4 <= bytes.count {
      let word = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
      let first = Int(word >> 16) ^ sum
      let second = Int(word & 0xFFFF)
      sum = Int(
        tables[768 | (first >> 8)] ^ tables[512 | (first & 0xFF)] ^ tables[256 | (second >> 8)] ^ tables[second & 0xFF])
      place &+= 4
    }
    while place < bytes.count {
      sum = ((sum << 8) & 0xFFFF) ^ Int(tables[(sum >> 8) ^ Int(bytes[place])])
      place &+= 1
    }
    return UInt16(truncatingIfNeeded: sum)
  }

  /// The checksums of each byte; of each byte and a zero behind it; and two, and three.
  private static let tables: [UInt16] = {
    var tables: [UInt16] = (0..<256).map { index in
      var sum = UInt16(index) << 8
      for _ in 0..<8 { sum = sum & 0x8000 == 0 ? sum << 1 : (sum << 1) ^ 0x1021 }
      return sum
    }
    for index in 256..<1024 {
      let before = tables[index - 256]
      tables.append((before << 8) ^ tables[Int(before >> 8)])
    }
    return tables
  }()
}
