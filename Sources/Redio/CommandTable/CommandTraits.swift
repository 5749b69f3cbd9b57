internal import RESP

/// What has to be known of a command to send it well: where it may go, and whether it may go twice.
@usableFromInline
package struct CommandTraits: OptionSet, Hashable, Sendable {
  @usableFromInline package let rawValue: UInt8

  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Reads keys, and changes nothing: to repeat it does no harm, and a replica could answer it.
  @inlinable package static var readOnly: CommandTraits { CommandTraits(rawValue: 1 << 0) }
  /// Waits on the server, and so keeps waiting whatever is sent after it.
  @inlinable package static var blocking: CommandTraits { CommandTraits(rawValue: 1 << 1) }
  /// Changes what its connection is to the commands after it.
  @inlinable package static var exclusive: CommandTraits { CommandTraits(rawValue: 1 << 2) }
  /// Asks for what is not in keys (`INFO`, `CLIENT ID`), or writes what is the same twice as once, whatever happens in between
  /// (`SCRIPT LOAD`): to repeat it does no harm.
  @inlinable package static var repeatable: CommandTraits { CommandTraits(rawValue: 1 << 4) }
  /// What comes back is not one reply.
  @inlinable package static var unanswerable: CommandTraits { CommandTraits(rawValue: 1 << 3) }
  /// Is sent by its name, and so may be a module's or whatever a server has renamed.
  @inlinable package static var byName: CommandTraits { CommandTraits(rawValue: 1 << 5) }
  /// Ends what others wait for: it must not wait behind them.
  @inlinable package static var rescue: CommandTraits { CommandTraits(rawValue: 1 << 7) }

  /// Whether to send it twice does no harm.
  package var isSafeToRepeat: Bool { !isDisjoint(with: [.readOnly, .repeatable]) }

  /// Those of a chain: it is read-only, or safe to repeat, if each of its commands is, and everything else if one of them
  /// is.
  package mutating func formChain(with other: CommandTraits) {
    let isReadOnly = contains(.readOnly) && other.contains(.readOnly)
    let isSafe = isSafeToRepeat && other.isSafeToRepeat
    formUnion(other)
    subtract([.readOnly, .repeatable])
    if isReadOnly { insert(.readOnly) } else if isSafe { insert(.repeatable) }
  }

  /// Those of a chain without commands.
  package static let emptyChain: CommandTraits = .readOnly
}
