/// A value as the server stores it: bytes, which may be text or not.
///
/// A collection of `UInt8`, compared and hashed by content. `string` and `utf8String` give it as text.
///
/// Up to 22 bytes are stored inline, without an allocation; more are in an array. A value of 16 KiB or more that takes up
/// at least half of a parser's buffer may share that buffer instead of being copied; a small value never keeps a large
/// buffer alive.
public struct Bytes: Sendable {
  private enum Storage: Sendable {
    case small(SmallBytes)
    case large([UInt8])
    case shared(ParserBuffer, start: UInt32, count: UInt32)
  }

  private var storage: Storage

  /// No bytes.
  public init() { storage = .small(SmallBytes()) }

  /// The bytes of an array.
  public init(_ bytes: [UInt8]) { storage = .large(bytes) }

  /// The bytes of any sequence, `Foundation.Data` among them.
  public init(_ bytes: some Sequence<UInt8>) { storage = .large(Array(bytes)) }

  /// The UTF-8 of a text.
  public init(_ text: some StringProtocol) { storage = .large(Array(text.utf8)) }

  /// A copy of memory.
  public init(copying bytes: UnsafeRawBufferPointer) {
    if let small = SmallBytes(bytes) {
      storage = .small(small)
    } else {
      storage = .large(Array(bytes))
    }
  }

  /// Shares a part of a buffer that is not written to any more. `nil` if an offset doesn't fit 32 bits.
  init?(sharing range: Range<Int>, of buffer: ParserBuffer) {
    guard let start = UInt32(exactly: range.lowerBound), let count = UInt32(exactly: range.count) else { return nil }
    storage = .shared(buffer, start: start, count: count)
  }

  /// The least number of bytes for which sharing a buffer pays.
  static let leastShared = 16 << 10

  /// The bytes as an array.
  ///
  /// - Complexity: O(1), or O(n) for up to 22 bytes and for bytes that share a parser's buffer.
  public var array: [UInt8] {
    switch storage {
    case .large(let bytes): bytes
    case .small(let small): small.withUnsafeBytes { Array($0) }
    case .shared: withUnsafeBytes { Array($0) }
    }
  }

  /// The bytes as text, in which what is not UTF-8 is replaced by U+FFFD. For display: if anything was replaced, the text
  /// no longer has the original bytes. `utf8String` returns `nil` in that case, and replies read `as: String.self` throw.
  public var string: String { withUnsafeBytes { String(decoding: $0, as: UTF8.self) } }

  /// The bytes as text, or `nil` if they are not UTF-8.
  public var utf8String: String? {
    withUnsafeBytes { String(utf8: $0) }
  }

  /// Lends the bytes as contiguous memory, valid during the call.
  public func withUnsafeBytes<R, E>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    switch storage {
    case .small(let small): return try small.withUnsafeBytes(body)
    case .large(let bytes): return try bytes.span.withUnsafeBytes(body)
    case .shared(let buffer, let start, let count):
      defer { withExtendedLifetime(buffer) {} }
      return try body(UnsafeRawBufferPointer(rebasing: buffer.memory[Int(start)..<(Int(start) + Int(count))]))
    }
  }

  /// Modifies the bytes as an array.
  private mutating func withArray<R>(_ body: (inout [UInt8]) -> R) -> R {
    var bytes = array
    // `bytes` is the only reference to the array, so that it is modified in place.
    storage = .small(SmallBytes())
    defer { storage = .large(bytes) }
    return body(&bytes)
  }
}

/// Up to 22 bytes, stored inline.
private struct SmallBytes {
  private var words: (UInt64, UInt64, UInt32, UInt16) = (0, 0, 0, 0)
  private(set) var count: UInt8 = 0

  static let capacity = 22

  init() {}

  /// Compares whole words: bytes beyond the count are always 0.
  static func == (left: SmallBytes, right: SmallBytes) -> Bool {
    left.words == right.words && left.count == right.count
  }

  init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count <= Self.capacity else { return nil }
    count = UInt8(truncatingIfNeeded: bytes.count)
    Swift.withUnsafeMutableBytes(of: &words) { $0.copyMemory(from: bytes) }
  }

  func withUnsafeBytes<R, E>(_ body: (UnsafeRawBufferPointer) throws(E) -> R) throws(E) -> R {
    try Swift.withUnsafeBytes(of: words) { all throws(E) in
      try body(UnsafeRawBufferPointer(rebasing: all[..<Int(count)]))
    }
  }
}

extension Bytes: Hashable {
  /// By content, however it is stored.
  public static func == (left: Bytes, right: Bytes) -> Bool {
    if case .small(let left) = left.storage, case .small(let right) = right.storage { return left == right }
    return left.withUnsafeBytes { left in right.withUnsafeBytes { right in left.elementsEqual(right) } }
  }

  /// By content, however it is stored.
  public func hash(into hasher: inout Hasher) {
    withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension Bytes: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
  /// Always 0.
  public var startIndex: Int { 0 }

  /// The number of bytes.
  public var endIndex: Int {
    switch storage {
    case .small(let small): Int(small.count)
    case .large(let bytes): bytes.count
    case .shared(_, _, let count): Int(count)
    }
  }

  /// The byte at an index from 0 to `count - 1`.
  public subscript(position: Int) -> UInt8 {
    get {
      switch storage {
      case .large(let bytes): return bytes[position]
      case .shared(let buffer, let start, let count):
        precondition(position >= 0 && position < Int(count), "index out of range")
        return buffer.memory[Int(start) + position]
      case .small(let small):
        precondition(position >= 0 && position < Int(small.count), "index out of range")
        return small.withUnsafeBytes { $0[position] }
      }
    }
    set { withArray { $0[position] = newValue } }
  }

  // In place of the standard library's generic ones, which would be compiled for this type, at many times the size.

  /// A part of the bytes. A part that replaces it has as many.
  public subscript(range: Range<Int>) -> Slice<Bytes> {
    get {
      precondition(range.lowerBound >= 0 && range.upperBound <= count, "range out of bounds")
      return Slice(base: self, bounds: range)
    }
    set {
      precondition(newValue.count == range.count, "a part is replaced by one of another size")
      replaceSubrange(range, with: newValue)
    }
  }

  /// Replaces a range of bytes.
  public mutating func replaceSubrange(_ range: Range<Int>, with bytes: some Collection<UInt8>) {
    withArray { $0.replaceSubrange(range, with: bytes) }
  }
}

extension Bytes: ExpressibleByStringInterpolation, ExpressibleByArrayLiteral {
  /// The UTF-8 of a literal, which may contain values: `"user:\(id)"`.
  public init(stringLiteral text: String) { self.init(text) }

  /// The bytes of a literal.
  public init(arrayLiteral bytes: UInt8...) { self.init(bytes) }
}

extension Bytes: CustomStringConvertible, CustomDebugStringConvertible {
  /// The text, if the bytes are UTF-8; otherwise `debugDescription`.
  public var description: String { utf8String ?? debugDescription }

  /// The bytes as text in quotes, with `\n`, `\xff` and `\u{202e}` for what is not UTF-8 or not printable. Collections and
  /// optionals show their elements so.
  public var debugDescription: String {
    var text: [UInt8] = []
    text.reserveCapacity(count + 2)
    for byte in array {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { text.append(UInt8(ascii: "\\")) }
      text.append(byte)
    }
    return "\"" + text.withUnsafeBytes { ForeignText.shown($0, limit: .max) } + "\""
  }
}

extension Bytes: Comparable {
  /// By byte value, in the order in which servers sort.
  public static func < (left: Bytes, right: Bytes) -> Bool {
    left.withUnsafeBytes { left in
      right.withUnsafeBytes { right in
        for index in 0..<Swift.min(left.count, right.count) where left[index] != right[index] {
          return left[index] < right[index]
        }
        return left.count < right.count
      }
    }
  }
}

extension String {
  /// The bytes as text, in which what is not UTF-8 is replaced by U+FFFD: the same as `bytes.string`.
  public init(_ bytes: Bytes) { self = bytes.string }

  /// The bytes as text, or `nil` if they are not UTF-8.
  package init?(utf8 bytes: UnsafeRawBufferPointer) {
    let bytes = bytes.bindMemory(to: UInt8.self)
    if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
      // A third of the time of the fallback, which validates through a protocol.
      guard let text = try? UTF8Span(validating: bytes.span) else { return nil }
      self = String(copying: text)
    } else {
      self.init(validating: bytes, as: UTF8.self)
    }
  }
}
