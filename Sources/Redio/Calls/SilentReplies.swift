/// How the replies of a chain are read: which are silent, that is, only say `OK`, and are not returned to the caller; and
/// which tell times in milliseconds.
package struct SilentReplies: Sendable {
  /// Two bits a reply: whether it is silent, and whether it tells milliseconds. Up to 64 replies need no allocation.
  private var first: UInt128 = 0
  private var rest: [UInt128] = []
  /// How many replies the chain has, silent ones included.
  package private(set) var count = 0

  package init() {}

  /// The reply of a single command, which is not silent.
  package static func one(_ traits: CommandTraits = []) -> SilentReplies {
    var replies = SilentReplies()
    replies.first = traits.contains(.milliseconds) ? 2 : 0
    replies.count = 1
    return replies
  }

  /// So many replies, none of which is silent.
  package static func none(_ count: Int) -> SilentReplies {
    var replies = SilentReplies()
    replies.count = count
    if count > 64 { replies.rest = Array(repeating: 0, count: (count - 1) / 64) }
    return replies
  }

  /// Adds a reply.
  package mutating func append(isSilent: Bool, _ traits: CommandTraits = []) {
    let bits: UInt128 = (isSilent ? 1 : 0) | (traits.contains(.milliseconds) ? 2 : 0)
    let place = UInt128(count % 64) * 2
    if count < 64 {
      first |= bits &<< place
    } else {
      if count.isMultiple(of: 64) { rest.append(0) }
      rest[rest.count - 1] |= bits &<< place
    }
    count += 1
  }

  /// Whether the reply at an index is silent.
  package subscript(_ index: Int) -> Bool { bits(index) & 1 != 0 }

  /// Whether the reply at an index tells times in milliseconds, and not in seconds.
  func isInMilliseconds(_ index: Int) -> Bool { bits(index) & 2 != 0 }

  private func bits(_ index: Int) -> UInt128 {
    guard index < count else { return 0 }
    return (index < 64 ? first : rest[index / 64 - 1]) &>> (UInt128(index % 64) * 2)
  }
}
