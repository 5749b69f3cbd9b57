/// The arguments of one command, while they are written: each goes out with its length in front, so that no value can
/// become a command or another argument.
///
/// - SeeAlso: RESP protocol specification, "Sending commands to a Redis server".
public struct RESPArguments: Sendable {
  /// The commands written so far, on the wire as arrays of bulk strings.
  package var bytes: [UInt8] = []
  /// Where the command under way starts.
  private var start = 0
  /// How many arguments it has, its name included.
  public private(set) var count = 0
  /// Why an argument could not be encoded; the first reason stays. Nothing of a command with a failure may be sent.
  public private(set) var failure: String?
  /// Where the first argument begins that was marked as a key, and how many were.
  package private(set) var firstKey: UInt32 = 0
  package private(set) var keyCount: UInt32 = 0

  /// - Parameter capacity: Bytes to reserve, so that a command of ordinary size is one allocation.
  @usableFromInline
  package init(capacity: Int = 64) {
    bytes.reserveCapacity(capacity)
  }

  /// Starts a command. The count in its header is mended when it ends, so that no argument has to be counted before.
  @usableFromInline
  package mutating func begin() {
    start = bytes.count
    count = 0
    bytes.append(RESPType.array)
    bytes.append(ASCII.zero)
    bytes.append(ASCII.cr)
    bytes.append(ASCII.lf)
  }

  /// Ends the command. One without a name is none, and leaves nothing.
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

  /// Adds an argument: the encoding of a value.
  @inlinable
  public mutating func append(_ value: some RESPStorable) { value.encode(into: &self) }

  /// Adds an argument: these bytes.
  public mutating func append(bytes argument: UnsafeRawBufferPointer) {
    count += 1
    bytes.appendHeader(RESPType.bulkString, argument.count)
    bytes.append(raw: argument)
    bytes.appendLineEnd()
  }

  /// Adds an argument: these bytes.
  public mutating func append(bytes argument: some Collection<UInt8>) {
    count += 1
    bytes.appendHeader(RESPType.bulkString, argument.count)
    bytes.append(contentsOf: argument)
    bytes.appendLineEnd()
  }

  /// Adds an argument: the UTF-8 of a text.
  public mutating func append(text argument: String) {
    var text = argument
    text.withUTF8 { append(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// Adds an argument: the decimal digits of an integer.
  public mutating func append(integer argument: some FixedWidthInteger) {
    withUnsafeTemporaryAllocation(byteCount: 40, alignment: 1) { digits in
      let first = Numbers.spell(argument, in: digits)
      append(bytes: UnsafeRawBufferPointer(rebasing: digits[first...]))
    }
  }

  /// Says that the next arguments are keys.
  ///
  /// - Parameter count: How many of them.
  @inline(__always)
  package mutating func markKeys(_ count: Int = 1) {
    // A place beyond 4 GiB has no number here, and no server takes such a command.
    if keyCount == 0 { firstKey = UInt32(truncatingIfNeeded: bytes.count) }
    keyCount &+= UInt32(truncatingIfNeeded: count)
  }

  /// Declares that an argument can't be encoded. The command will not be sent; its call throws an error with this
  /// reason.
  public mutating func fail(_ reason: String) {
    if failure == nil { failure = reason }
  }

  /// The arguments of the command under way so far, its name first.
  package var words: [Bytes] {
    var words: [Bytes] = []
    bytes.withUnsafeBytes { all in
      // Past the header, whose count is not final: each argument is a bulk string.
      var reader = RESPReader(framed: UnsafeRawBufferPointer(rebasing: all[(start + 4)...]))
      while reader.hasReply {
        if case .bulkString(let word) = reader.wholeValue() { words.append(word) }
      }
    }
    return words
  }
}
