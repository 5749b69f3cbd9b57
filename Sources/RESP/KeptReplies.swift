/// Complete replies that outlive the buffer in which they have come.
///
/// They are copied once. A large value that is read from them shares the copy, as one of a parser shares its buffer.
package struct KeptReplies: Sendable {
  private let buffer: ParserBuffer

  /// A copy of complete replies.
  ///
  /// - Parameter replies: Bytes that a `RESPFramer` has framed.
  /// - Complexity: O(n).
  package init(copying replies: UnsafeRawBufferPointer) {
    buffer = ParserBuffer(capacity: replies.count)
    buffer.memory.copyMemory(from: replies)
  }

  /// The bytes, which live as long as this value.
  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(buffer.memory) }

  /// A reader that stands at the reply which starts at an offset. This value must outlive it.
  package func reader(at offset: Int) -> RESPReader { RESPReader(buffer, from: offset, to: buffer.memory.count) }
}
