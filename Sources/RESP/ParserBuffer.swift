/// The memory of a parser's input.
///
/// Why `@unchecked Sendable` is sound: only a parser that holds the only reference writes to it. Once a value or a copy
/// of the parser holds another reference, it is never written again, and is freed with the last reference.
@usableFromInline
final class ParserBuffer: @unchecked Sendable {
  @usableFromInline
  let memory: UnsafeMutableRawBufferPointer

  init(capacity: Int) {
    memory = .allocate(byteCount: capacity, alignment: 16)
  }

  deinit { memory.deallocate() }

  /// The buffer of a parser that has not been fed anything.
  static let none = ParserBuffer(capacity: 0)
}
