/// Which replies of a chain are silent: they only say `OK`, and are not returned to the caller.
package struct SilentReplies: Sendable, Equatable {
  private var first: UInt64 = 0
  private var rest: [UInt64] = []
  /// How many replies the chain has, silent ones included.
  package private(set) var count = 0

  package init() {}

  /// A single reply that is not silent.
  package static var one: SilentReplies {
    var replies = SilentReplies()
    replies.count = 1
    return replies
  }

  /// Adds a reply.
  package mutating func append(isSilent: Bool) {
    let bit: UInt64 = isSilent ? 1 << UInt64(count % 64) : 0
    if count < 64 {
      first |= bit
    } else {
      if count.isMultiple(of: 64) { rest.append(0) }
      rest[rest.count - 1] |= bit
    }
    count += 1
  }

  /// Whether the reply at an index is silent.
  package subscript(_ index: Int) -> Bool {
    guard index < count else { return false }
    let word = index < 64 ? first : rest[index / 64 - 1]
    return word & (1 << UInt64(index % 64)) != 0
  }
}
