/// The arguments of a command that is being written. Each has its length in front, so that no value can become a command
/// or another argument.
///
/// - SeeAlso: RESP protocol specification, "Sending commands to a Redis server".
public struct RESPArguments: Sendable {
  /// The commands written so far, as arrays of bulk strings.
  package internal(set) var bytes: [UInt8]
  /// Where the current command starts.
  private var start = 0
  /// How many arguments the current command has, its name included.
  public private(set) var count = 0
  /// The first reason given to `fail(_:)`, or `nil`. A command with a failure must not be sent.
  public private(set) var failure: String?
  /// The offset in `bytes` of the first argument marked as a key, and how many arguments were marked.
  package private(set) var firstKey: UInt32 = 0
  package private(set) var keyCount: UInt32 = 0

  /// Reserves enough bytes for an ordinary command to take one allocation.
  @usableFromInline
  package init() {
    bytes = []
    bytes.reserveCapacity(64)
  }

  /// For any number of commands. Until there is one, it takes no allocation.
  package static var empty: RESPArguments { RESPArguments(bytes: []) }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Adds encoded commands.
  ///
  /// - Parameters:
  ///   - firstKey: The offset in them of the first argument that is a key.
  ///   - keyCount: How many arguments are keys.
  package mutating func append(commands: [UInt8], firstKey: UInt32, keyCount: UInt32) {
    if self.keyCount == 0 { self.firstKey = UInt32(clamping: bytes.count + Int(firstKey)) }
    let (sum, isTooLarge) = self.keyCount.addingReportingOverflow(keyCount)
    self.keyCount = isTooLarge ? .max : sum
    bytes += commands
  }

  /// Starts a command. `end()` corrects the count in its header, so that arguments need not be counted in advance.
  @usableFromInline
  package mutating func begin() {
    start = bytes.count
    count = 0
    bytes.append(RESPType.array)
    bytes.append(ASCII.zero)
    bytes.append(ASCII.cr)
    bytes.append(ASCII.lf)
  }

  /// Ends the command. A command without a name is dropped.
  @usableFromInline
  package mutating func end() {
    if count == 0 {
      bytes.removeLast(bytes.count - start)
    } else if count < 10 {
      bytes[start + 1] = ASCII.zero + UInt8(count)
    } else {
      var digits: [UInt8] = []
      Numbers.append(count, to: &digits)
      bytes.replaceSubrange((start + 1)..<(start + 2), with: digits)
      if keyCount > 0, Int(firstKey) > start { firstKey &+= UInt32(truncatingIfNeeded: digits.count - 1) }
    }
  }

  /// Adds the encoding of a value as one argument.
  @inlinable
  public mutating func append(_ value: some RESPStorable) { value.encode(into: &self) }

  /// Adds bytes as one argument.
  public mutating func append(bytes argument: UnsafeRawBufferPointer) {
    count += 1
    bytes.appendHeader(RESPType.bulkString, argument.count)
    bytes.append(raw: argument)
    bytes.appendLineEnd()
  }

  /// Adds bytes as one argument.
  public mutating func append(bytes argument: some Collection<UInt8>) {
    count += 1
    bytes.appendHeader(RESPType.bulkString, argument.count)
    bytes.append(contentsOf: argument)
    bytes.appendLineEnd()
  }

  /// Adds the UTF-8 of a text as one argument.
  public mutating func append(text argument: String) {
    var text = argument
    text.withUTF8 { append(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// Adds the decimal digits of an integer as one argument.
  public mutating func append<Number: FixedWidthInteger>(integer argument: Number) {
    // A sign, and a digit for each 3.3 bits.
    withUnsafeTemporaryAllocation(byteCount: Number.bitWidth / 3 + 2, alignment: 1) { digits in
      let first = Numbers.spell(argument, in: digits)
      append(bytes: UnsafeRawBufferPointer(rebasing: digits[first...]))
    }
  }

  /// Marks the next arguments as keys.
  ///
  /// - Parameter count: How many of the next arguments are keys.
  @inline(__always)
  package mutating func markKeys(_ count: Int = 1) {
    // An offset beyond 4 GiB does not fit, but no server accepts such a command.
    if keyCount == 0 { firstKey = UInt32(truncatingIfNeeded: bytes.count) }
    keyCount &+= UInt32(truncatingIfNeeded: count)
  }

  /// Marks the command as one that can't be encoded. It will not be sent; its call throws an error with this reason. The
  /// first reason counts.
  public mutating func fail(_ reason: String) {
    if failure == nil { failure = reason }
  }

  /// The arguments of the current command so far, its name first.
  package var words: [Bytes] {
    var words: [Bytes] = []
    bytes.withUnsafeBytes { all in
      // Starts after the header, whose count is not final. Each argument is a bulk string.
      var reader = RESPReader(framed: UnsafeRawBufferPointer(rebasing: all[(start + 4)...]))
      while reader.hasReply {
        if case .bulkString(let word) = reader.wholeValue() { words.append(word) }
      }
    }
    return words
  }
}
