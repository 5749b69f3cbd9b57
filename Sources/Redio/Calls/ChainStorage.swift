internal import RedioTransport

/// The commands of a chain: a reference that chains share until one of them adds a command.
///
/// A `Chain` is this reference and nothing else, whatever its replies are. So a program that knows their types adds a command
/// without asking for the metadata of a longer tuple, and a chain takes time proportional to its length.
///
/// Sendable, as it is changed only through `unique(_:)`'s result, which nothing else refers to.
@usableFromInline
final class ChainStorage: @unchecked Sendable {
  let caller: CallContext
  /// The commands before `MULTI` in a transaction.
  let head: CommandList
  private(set) var list: CommandList
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

  /// Adds a command: to the storage itself if nothing else refers to it, otherwise to a copy.
  ///
  /// - Parameters:
  ///   - isSilent: Whether the reply only says `OK`, and is not returned.
  ///   - decodesInPlace: Whether the reply may be decoded on the loop's thread.
  @usableFromInline
  static func adding(
    _ command: CommandContent, to storage: consuming ChainStorage, isSilent: Bool, decodesInPlace: Bool
  ) -> ChainStorage {
    let isUnique = isKnownUniquelyReferenced(&storage)
    let storage =
      isUnique ? storage : ChainStorage(storage.caller, storage.unsent, head: storage.head, list: storage.list)
    storage.list.append(command, isSilent: isSilent, decodesInPlace: decodesInPlace)
    storage.unsent?.add(command.wire)
    return storage
  }

  /// A transaction that follows the commands.
  func transaction() -> ChainStorage { ChainStorage(caller, unsent, head: list) }
}
