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

  /// CRC-16/XMODEM: polynomial 0x1021, initial value 0, most significant bit first.
  private static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt16 {
    var sum: UInt16 = 0
    for byte in bytes { sum = (sum << 8) ^ table[Int(UInt8(truncatingIfNeeded: sum >> 8) ^ byte)] }
    return sum
  }

  private static let table: [UInt16] = (0..<256).map { index in
    var sum = UInt16(index) << 8
    for _ in 0..<8 { sum = sum & 0x8000 == 0 ? sum << 1 : (sum << 1) ^ 0x1021 }
    return sum
  }
}
