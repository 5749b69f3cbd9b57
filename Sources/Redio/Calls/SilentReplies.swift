/// Which replies of a chain are silent: they only say `OK`, and are not returned to the caller. Also which of them tell
/// times in milliseconds.
package struct SilentReplies: Sendable, Equatable {
  /// A set of indexes. One without indexes from 64 on needs no allocation.
  private struct Indexes: Sendable, Equatable {
    private var first: UInt64 = 0
    private var rest: [UInt64] = []

    mutating func insert(_ index: Int) {
      let bit: UInt64 = 1 << UInt64(index % 64)
      if index < 64 {
        first |= bit
        return
      }
      while rest.count < index / 64 { rest.append(0) }
      rest[index / 64 - 1] |= bit
    }

    func contains(_ index: Int) -> Bool {
      if index >= 64, index / 64 > rest.count { return false }
      let word = index < 64 ? first : rest[index / 64 - 1]
      return word & (1 << UInt64(index % 64)) != 0
    }
  }

  private var silent = Indexes()
  private var milliseconds = Indexes()
  /// How many replies the chain has, silent ones included.
  package private(set) var count = 0

  package init() {}

  /// The reply of a single command, which is not silent.
  package static func one(_ traits: CommandTraits = []) -> SilentReplies {
    var replies = SilentReplies()
    replies.append(isSilent: false, inMilliseconds: traits.contains(.milliseconds))
    return replies
  }

  /// Adds a reply.
  package mutating func append(isSilent: Bool, inMilliseconds: Bool = false) {
    if isSilent { silent.insert(count) }
    if inMilliseconds { milliseconds.insert(count) }
    count += 1
  }

  /// Whether the reply at an index is silent.
  package subscript(_ index: Int) -> Bool { silent.contains(index) }

  /// Whether the reply at an index tells times in milliseconds, and not in seconds.
  func isInMilliseconds(_ index: Int) -> Bool { milliseconds.contains(index) }
}
