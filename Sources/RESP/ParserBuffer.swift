/// The memory that a parser is fed into.
///
/// Why `@unchecked Sendable` is sound: it is written only by a parser that holds the one reference to it. Once a value
/// or a copied parser holds another, nobody writes any more, and the memory lives as long as the last of them.
@usableFromInline
final class ParserBuffer: @unchecked Sendable {
  @usableFromInline
  let memory: UnsafeMutableRawBufferPointer

  init(capacity: Int) {
    memory = .allocate(byteCount: capacity, alignment: 16)
  }

  deinit { memory.deallocate() }

  /// Of a parser that has not been fed anything.
  static let none = ParserBuffer(capacity: 0)
}
