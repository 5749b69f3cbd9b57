internal import RESP

/// The properties of a command that decide where it may be sent, whether it may be retried, and how its reply is read.
@usableFromInline
package struct CommandTraits: OptionSet, Equatable, Sendable {
  @usableFromInline package let rawValue: UInt8

  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Reads keys and changes nothing: it can be retried, and a replica can answer it.
  @inlinable package static var readOnly: CommandTraits { CommandTraits(rawValue: 1 << 0) }
  /// Blocks on the server, and so delays all commands after it on the same connection.
  @inlinable package static var blocking: CommandTraits { CommandTraits(rawValue: 1 << 1) }
  /// Changes its connection's state for later commands.
  @inlinable package static var exclusive: CommandTraits { CommandTraits(rawValue: 1 << 2) }
  /// Reads something else than keys (`INFO`, `CLIENT ID`), or writes something idempotent (`SCRIPT LOAD`): it can be
  /// retried.
  @inlinable package static var repeatable: CommandTraits { CommandTraits(rawValue: 1 << 4) }
  /// Does not have exactly one reply.
  @inlinable package static var unanswerable: CommandTraits { CommandTraits(rawValue: 1 << 3) }
  /// Sent by its name, and so may belong to a module, or be renamed by the server.
  @inlinable package static var byName: CommandTraits { CommandTraits(rawValue: 1 << 5) }
  /// Its reply tells times in milliseconds, where those of other commands tell seconds.
  @inlinable package static var milliseconds: CommandTraits { CommandTraits(rawValue: 1 << 6) }
  /// Unblocks other commands, and so must not wait behind them.
  @inlinable package static var rescue: CommandTraits { CommandTraits(rawValue: 1 << 7) }

  /// Whether the command can be retried without harm.
  package var isSafeToRepeat: Bool { !isDisjoint(with: [.readOnly, .repeatable]) }

  /// Combines traits of a chain's commands: the chain is read-only, or safe to retry, if all commands are; it has any
  /// other trait if one of them has.
  package mutating func formChain(with other: CommandTraits) {
    let isReadOnly = contains(.readOnly) && other.contains(.readOnly)
    let isSafe = isSafeToRepeat && other.isSafeToRepeat
    formUnion(other)
    subtract([.readOnly, .repeatable])
    if isReadOnly { insert(.readOnly) } else if isSafe { insert(.repeatable) }
  }

  /// The traits of an empty chain.
  package static let emptyChain: CommandTraits = .readOnly
}
