/// Complete replies that outlive the receive buffer.
///
/// They are copied once. Large values read from them share this copy instead of being copied again.
package struct KeptReplies: Sendable {
  private let buffer: ParserBuffer

  /// Copies complete replies.
  ///
  /// - Parameter replies: Bytes that a `RESPFramer` has framed.
  /// - Complexity: O(n).
  package init(copying replies: UnsafeRawBufferPointer) {
    buffer = ParserBuffer(capacity: replies.count)
    buffer.memory.copyMemory(from: replies)
  }

  /// The bytes, valid as long as this value exists.
  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(buffer.memory) }

  /// A reader at the reply that starts at an offset. This value must outlive it.
  package func reader(at offset: Int) -> RESPReader { RESPReader(buffer, from: offset, to: buffer.memory.count) }
}
