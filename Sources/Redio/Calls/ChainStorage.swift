internal import RedioTransport

/// The commands of a chain: a reference that chains share until one of them adds a command.
///
/// A `Chain` is this reference and nothing else, whatever its replies are. So a program that knows their types adds a command
/// without asking for the metadata of a longer tuple, and a chain takes time in proportion to its length.
///
/// Why `@unchecked Sendable` is sound: `list` changes only between `begin(_:)` and `end(…)`, while the chain that adds the
/// command has the only reference.
@usableFromInline
package final class ChainStorage: @unchecked Sendable {
  let caller: CallContext
  /// The commands before `MULTI` in a transaction.
  let head: CommandList
  @usableFromInline package var list: CommandList
  /// Where the command starts that is being added.
  private var start = 0
  /// Tells if the commands are never sent.
  let unsent: UnsentCommands?

  init(
    _ caller: CallContext, _ unsent: UnsentCommands?, head: CommandList = CommandList(),
    list: CommandList = CommandList()
  ) {
    self.caller = caller
    self.unsent = unsent
    self.head = head
    self.list = list
  }

  /// Starts to add a command: to the storage itself if nothing else refers to it, otherwise to a copy.
  @usableFromInline
  package static func begin(_ storage: inout ChainStorage) {
    if !isKnownUniquelyReferenced(&storage) {
      storage = ChainStorage(storage.caller, storage.unsent, head: storage.head, list: storage.list)
    }
    storage.start = storage.list.wire.count
  }

  /// Ends the command that was added by encoding it in `list`. The parameters are those of `CommandList.endCommand`.
  @usableFromInline
  package func end(isSilent: Bool, decodesInPlace: Bool, _ traits: CommandTraits, _ keys: KeyPlaces) {
    list.endCommand(from: start, isSilent: isSilent, decodesInPlace: decodesInPlace, traits, keys)
    unsent?.add(list.name(from: start))
  }

  /// Adds an encoded command.
  @usableFromInline
  func append(_ command: CommandContent, isSilent: Bool, decodesInPlace: Bool) {
    list.append(command, isSilent: isSilent, decodesInPlace: decodesInPlace)
    unsent?.add(command.name)
  }

  /// A transaction that follows the commands.
  func transaction() -> ChainStorage { ChainStorage(caller, unsent, head: list) }
}
