/// A value as the server holds it: bytes, with no claim about what they mean.
///
/// A collection of `UInt8`, equal and hashed by content. Text is one property away, in two honest forms.
public struct Bytes: Sendable, Hashable {
  @usableFromInline
  var storage: [UInt8]

  /// The bytes of an array.
  @inlinable
  public init(_ bytes: [UInt8]) { storage = bytes }

  /// No bytes.
  @inlinable
  public init() { storage = [] }

  /// The bytes of any sequence, `Foundation.Data` among them.
  public init(_ bytes: some Sequence<UInt8>) { storage = Array(bytes) }

  /// The UTF-8 of a text.
  public init(_ text: some StringProtocol) { storage = Array(text.utf8) }

  /// A copy of memory.
  public init(copying bytes: UnsafeRawBufferPointer) { storage = Array(bytes) }

  /// The bytes as an array.
  public var array: [UInt8] { storage }

  /// The bytes as text, each byte that is not UTF-8 repaired to U+FFFD.
  public var string: String { String(decoding: storage, as: UTF8.self) }

  /// The bytes as text, or `nil` if they are not UTF-8.
  public var utf8String: String? { String(validating: storage, as: UTF8.self) }

  /// Lends the bytes as contiguous memory.
  public func withUnsafeBytes<R, E>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    var outcome: Result<R, E>?
    storage.withUnsafeBytes { buffer in
      do throws(E) { outcome = .success(try body(buffer)) } catch { outcome = .failure(error) }
    }
    // The closure above runs exactly once.
    return try outcome.unsafelyUnwrapped.get()
  }
}

extension Bytes: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
  /// Always 0.
  @inlinable
  public var startIndex: Int { 0 }

  /// The count of bytes.
  @inlinable
  public var endIndex: Int { storage.count }

  /// The byte at an index from 0 to `count - 1`.
  @inlinable
  public subscript(position: Int) -> UInt8 {
    get { storage[position] }
    set { storage[position] = newValue }
  }

  /// Replaces a range of bytes.
  public mutating func replaceSubrange(_ range: Range<Int>, with bytes: some Collection<UInt8>) {
    storage.replaceSubrange(range, with: bytes)
  }

  /// Lends the bytes as contiguous memory.
  @inlinable
  public func withContiguousStorageIfAvailable<R>(_ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R? {
    try storage.withContiguousStorageIfAvailable(body)
  }
}

extension Bytes: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  /// The UTF-8 of a literal.
  public init(stringLiteral text: String) { self.init(text) }

  /// The bytes of a literal.
  public init(arrayLiteral bytes: UInt8...) { self.init(bytes) }
}

extension Bytes: CustomStringConvertible, CustomDebugStringConvertible {
  /// The text, if the bytes are UTF-8; otherwise as `debugDescription`.
  public var description: String { utf8String ?? debugDescription }

  /// The bytes as `redis-cli` shows them: quoted, with `\xff` for what does not print.
  public var debugDescription: String {
    var text = "\""
    for byte in storage {
      switch byte {
      case UInt8(ascii: "\""): text += "\\\""
      case UInt8(ascii: "\\"): text += "\\\\"
      case 10: text += "\\n"
      case 13: text += "\\r"
      case 9: text += "\\t"
      case 32..<127: text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return text + "\""
  }
}

extension Bytes: Comparable {
  /// By byte value, as servers sort.
  public static func < (left: Bytes, right: Bytes) -> Bool { left.lexicographicallyPrecedes(right) }
}
