internal import RESP

/// What a router needs to know of a call: its traits, its keys, and the preferred kind of server.
package struct CallShape: Sendable {
  /// Where the commands may be sent, and whether they may be retried.
  package let traits: CommandTraits
  /// The kind of server that the caller prefers.
  package let preference: ReadPreference
  private let wire: [UInt8]
  private let keys: KeyPlaces

  /// - Parameters:
  ///   - wire: The encoded commands.
  ///   - keys: The places of their keys.
  package init(_ wire: [UInt8], _ keys: KeyPlaces, _ traits: CommandTraits, preference: ReadPreference = .primary) {
    self.wire = wire
    self.keys = keys
    self.traits = traits
    self.preference = preference
  }

  /// The shape of commands that are sent together.
  init(_ list: CommandList, _ preference: ReadPreference) {
    self.init(list.wire, list.keys, list.traits, preference: preference)
  }

  /// The shape of a request for a session, whose commands are not known yet.
  package static func session(_ preference: ReadPreference) -> CallShape {
    CallShape([], .none, [], preference: preference)
  }

  /// How many keys the commands have.
  package var keyCount: Int { keys.count(in: wire) }

  /// The first key; `nil` if there is none.
  package var firstKey: Bytes? { keys.withFirst(in: wire) { Bytes(copying: $0) } }

  /// The slot of the first key; `nil` if there is none. Computed at each access, from the key's bytes. O(n) in their
  /// number.
  package var slot: HashSlot? { keys.withFirst(in: wire) { HashSlot(of: $0) } }

  /// The name of the first command, for errors.
  package var command: String? { wire.isEmpty ? nil : EncodedCommands.name(in: wire) }
}

/// The server that a caller would like to read from. Commands that write go to the primary in any case.
///
/// - SeeAlso: `READONLY`.
package enum ReadPreference: Sendable, Equatable {
  /// The primary, which has what was written last.
  case primary
  /// A replica, which may lag behind; the primary if there is no replica.
  case replica
}
