internal import RESP

/// What a router needs to know of a call: its traits, its keys, and the preferred kind of server.
package struct CallShape: Sendable {
  /// Where the commands may be sent, and whether they may be retried.
  package let traits: CommandTraits
  /// The kind of server that the caller prefers.
  package let preference: ReadPreference
  /// The encoded commands.
  package let wire: [UInt8]
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

/// The servers that a client would like to read from, where there are several. Commands that write go to the primary in any
/// case, and so do transactions and chains in which one command writes.
///
/// Replication is asynchronous: a replica may lag behind, and what was just written may not be there yet.
///
/// - SeeAlso: `READONLY`.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum ReadPreference: Sendable, Hashable {
  /// The primary, which has what was written last.
  case primary
  /// The replicas in turn; the primary if no replica can be reached.
  case replica
  /// The primary and the replicas in turn.
  case any
  /// The primary and the replicas in this availability zone in turn; if none is there, all replicas; if none can be
  /// reached, the primary. Servers tell their zone if they are configured with one (`availability-zone`, since Valkey 8.1).
  case zone(String)
}
