internal import RESP

/// A number's size within a string, as `bitfield` takes it: the highest bit comes first.
public enum BitFieldType: Sendable, Equatable {
  /// A number without sign of so many bits: 1 to 63.
  case u(Int)
  /// A number with sign, in two's complement, of so many bits: 1 to 64.
  case i(Int)

  fileprivate var word: String {
    switch self {
    case .u(let bits): "u\(bits)"
    case .i(let bits): "i\(bits)"
    }
  }
}

/// Where a number stands within a string.
public enum BitFieldOffset: Sendable, Equatable {
  /// It starts at this bit, counted from 0.
  case bit(Int)
  /// It is this one in an array of numbers of its size, counted from 0.
  case element(Int)

  fileprivate var word: String {
    switch self {
    case .bit(let offset): "\(offset)"
    case .element(let index): "#\(index)"
    }
  }
}

/// What happens to a number that does not fit its size.
public typealias BitFieldOverflow = CommandWord<BitFieldOverflowWords>

/// The words of ``BitFieldOverflow``.
public enum BitFieldOverflowWords {}

extension CommandWord where Choice == BitFieldOverflowWords {
  /// Its highest bits are lost.
  @_alwaysEmitIntoClient
  public static var wrap: Self { Self("WRAP") }
  /// It becomes the least or greatest one that fits.
  @_alwaysEmitIntoClient
  public static var saturate: Self { Self("SAT") }
  /// Nothing is written, and the reply is `nil`.
  @_alwaysEmitIntoClient
  public static var fail: Self { Self("FAIL") }
}

/// A step of `bitfield`.
public struct BitFieldOperation: CommandArgument, Sendable, Equatable {
  fileprivate let words: [EncodedValue]
  /// The overflow to say before it; `nil` for a step that writes nothing.
  fileprivate var overflow: BitFieldOverflow?

  fileprivate init(_ word: String, _ type: BitFieldType, _ offset: BitFieldOffset) {
    words = [EncodedValue(word), EncodedValue(type.word), EncodedValue(offset.word)]
  }

  private init(
    _ word: String, _ type: BitFieldType, _ offset: BitFieldOffset, _ value: Int, _ overflow: BitFieldOverflow
  ) {
    words = [EncodedValue(word), EncodedValue(type.word), EncodedValue(offset.word), EncodedValue(value)]
    self.overflow = overflow
  }

  /// Reads a number.
  public static func get(_ type: BitFieldType, at offset: BitFieldOffset) -> BitFieldOperation {
    BitFieldOperation("GET", type, offset)
  }

  /// Writes a number; the reply is the one from before.
  public static func set(
    _ type: BitFieldType, at offset: BitFieldOffset, _ value: Int, overflow: BitFieldOverflow = .wrap
  ) -> BitFieldOperation { BitFieldOperation("SET", type, offset, value, overflow) }

  /// Adds to a number; the reply is the sum.
  public static func incrby(
    _ type: BitFieldType, at offset: BitFieldOffset, _ increment: Int, overflow: BitFieldOverflow = .wrap
  ) -> BitFieldOperation { BitFieldOperation("INCRBY", type, offset, increment, overflow) }

  @usableFromInline
  package func append(to arguments: inout RESPArguments) { [self].append(to: &arguments) }
}

extension [BitFieldOperation] {
  /// The server keeps to an overflow until another one is said; each step has its own here.
  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    var current = BitFieldOverflow.wrap
    for operation in self {
      if let overflow = operation.overflow, overflow != current {
        arguments.append(text: "OVERFLOW")
        overflow.append(to: &arguments)
        current = overflow
      }
      operation.words.append(to: &arguments)
    }
  }
}

/// A step of `bitfieldRO`.
public struct BitFieldRead: CommandArgument, Sendable, Equatable {
  private let operation: BitFieldOperation

  /// Reads a number.
  public static func get(_ type: BitFieldType, at offset: BitFieldOffset) -> BitFieldRead {
    BitFieldRead(operation: .get(type, at: offset))
  }

  @usableFromInline
  package func append(to arguments: inout RESPArguments) { operation.append(to: &arguments) }
}
