internal import RESP

/// What a router knows of a call: what its commands are like, where their key belongs, and what the caller wishes for.
package struct CallShape: Sendable {
  /// What a caller wishes for about the server that answers.
  package enum Wish: Sendable, Hashable {
    /// One that has what was written last.
    case primary
    /// A copy of it, which may be a little older; the primary if there is none.
    case replica
  }

  /// Where the commands may go, and whether they may go twice.
  package let traits: CommandTraits
  /// Which server the caller would like best.
  package let wish: Wish
  private let wire: [UInt8]
  private let keys: KeyPlaces

  /// - Parameters:
  ///   - wire: The commands as they go out.
  ///   - keys: Where their keys are.
  package init(_ wire: [UInt8], _ keys: KeyPlaces, _ traits: CommandTraits, wish: Wish = .primary) {
    self.wire = wire
    self.keys = keys
    self.traits = traits
    self.wish = wish
  }

  /// Commands that leave together.
  init(_ list: CommandList, _ wish: Wish) { self.init(list.wire, list.keys, list.traits, wish: wish) }

  /// A call that has no commands yet: a session is asked for.
  package static func session(_ wish: Wish) -> CallShape { CallShape([], .none, [], wish: wish) }

  /// How many keys the commands have.
  package var keyCount: Int { keys.count(in: wire) }

  /// The first key; `nil` if there is none.
  package var firstKey: Bytes? { keys.withFirst(in: wire) { Bytes(copying: $0) } }

  /// The slot of the first key; `nil` if there is none. Computed each time that it is asked for, from the key's bytes alone.
  package var slot: HashSlot? { keys.withFirst(in: wire) { HashSlot(of: $0) } }

  /// The name of the first command, for errors.
  package var command: String? { wire.isEmpty ? nil : EncodedCommands.name(in: wire) }
}
