internal import RESP

/// A number's size within a string, as `bitfield` takes it: the highest bit comes first.
public enum BitFieldType: CommandArgument, Sendable, Equatable {
  /// A number without sign of so many bits: 1 to 63.
  case u(Int)
  /// A number with sign, in two's complement, of so many bits: 1 to 64.
  case i(Int)

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .u(let bits): arguments.append(text: "u\(bits)")
    case .i(let bits): arguments.append(text: "i\(bits)")
    }
  }
}

/// Where a number stands within a string.
public enum BitFieldOffset: CommandArgument, Sendable, Equatable {
  /// It starts at this bit, counted from 0.
  case bit(Int)
  /// It is this one in an array of numbers of its size, counted from 0.
  case element(Int)

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .bit(let offset): arguments.append(integer: offset)
    case .element(let index): arguments.append(text: "#\(index)")
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
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum BitFieldOperation: CommandArgument, Sendable, Equatable {
  /// Reads a number.
  case get(BitFieldType, at: BitFieldOffset)
  /// Writes a number; the reply is the one from before.
  case set(BitFieldType, at: BitFieldOffset, Int, overflow: BitFieldOverflow = .wrap)
  /// Adds to a number; the reply is the sum.
  case incrby(BitFieldType, at: BitFieldOffset, Int, overflow: BitFieldOverflow = .wrap)

  @usableFromInline
  package func append(to arguments: inout RESPArguments) { [self].append(to: &arguments) }
}

extension [BitFieldOperation] {
  /// The server keeps to an overflow until another one is said; each step has its own here.
  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    var current = BitFieldOverflow.wrap
    func append(_ word: String, _ type: BitFieldType, _ offset: BitFieldOffset) {
      arguments.append(text: word)
      type.append(to: &arguments)
      offset.append(to: &arguments)
    }
    func change(to overflow: BitFieldOverflow) {
      guard overflow != current else { return }
      arguments.append(text: "OVERFLOW")
      overflow.append(to: &arguments)
      current = overflow
    }
    for operation in self {
      switch operation {
      case .get(let type, let offset): append("GET", type, offset)
      case .set(let type, let offset, let value, let overflow):
        change(to: overflow)
        append("SET", type, offset)
        arguments.append(integer: value)
      case .incrby(let type, let offset, let increment, let overflow):
        change(to: overflow)
        append("INCRBY", type, offset)
        arguments.append(integer: increment)
      }
    }
  }
}

/// A step of `bitfieldRO`.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum BitFieldRead: CommandArgument, Sendable, Equatable {
  /// Reads a number.
  case get(BitFieldType, at: BitFieldOffset)

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .get(let type, let offset): BitFieldOperation.get(type, at: offset).append(to: &arguments)
    }
  }
}
