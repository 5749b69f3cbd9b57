internal import RESP

/// The subscriptions of one connection.
///
/// - SeeAlso: `SUBSCRIBE`, `PSUBSCRIBE`, `SSUBSCRIBE`.
struct StubSubscriber: Sendable {
  enum Kind: Sendable {
    case channel
    case pattern
    case shard
  }

  enum Change: Sendable {
    case subscribe([Bytes])
    /// From these, or from all if there are none.
    case unsubscribe([Bytes])
  }

  var output: StubOutput?
  private var channels: [Bytes] = []
  private var patterns: [Bytes] = []
  private var shards: [Bytes] = []

  /// How many subscriptions there are.
  var count: Int { channels.count + patterns.count + shards.count }

  /// Changes the subscriptions.
  ///
  /// - Returns: The confirmations.
  mutating func apply(_ change: Change, _ kind: Kind) -> [RESPValue] {
    var confirmations: [RESPValue] = []
    func confirm(_ word: String, _ name: Bytes?, _ count: Int) {
      let prefix =
        switch kind {
        case .channel: ""
        case .pattern: "p"
        case .shard: "s"
        }
      confirmations.append(
        .push([.bulkString(Bytes(prefix + word)), name.map { .bulkString($0) } ?? .null, .integer(Int64(count))]))
    }
    switch change {
    case .subscribe(let added):
      for name in added {
        if !names(kind).contains(name) { set(kind, names(kind) + [name]) }
        confirm("subscribe", name, count(kind))
      }
    case .unsubscribe(let removed):
      let removed = removed.isEmpty ? names(kind) : removed
      if removed.isEmpty { confirm("unsubscribe", nil, count(kind)) }
      for name in removed {
        set(kind, names(kind).filter { $0 != name })
        confirm("unsubscribe", name, count(kind))
      }
    }
    return confirmations
  }

  private func names(_ kind: Kind) -> [Bytes] {
    switch kind {
    case .channel: channels
    case .pattern: patterns
    case .shard: shards
    }
  }

  private mutating func set(_ kind: Kind, _ names: [Bytes]) {
    switch kind {
    case .channel: channels = names
    case .pattern: patterns = names
    case .shard: shards = names
    }
  }

  /// The count in a confirmation: channels and patterns count together.
  private func count(_ kind: Kind) -> Int { kind == .shard ? shards.count : channels.count + patterns.count }

  /// The pushes by which the subscriptions get a message.
  func pushes(of message: Bytes, on channel: Bytes, _ kind: Kind) -> [RESPValue] {
    let (channel, message) = (RESPValue.bulkString(channel), RESPValue.bulkString(message))
    guard case .bulkString(let name) = channel else { return [] }
    if kind == .shard {
      return shards.contains(name) ? [.push([.bulkString("smessage"), channel, message])] : []
    }
    let direct: [RESPValue] = channels.contains(name) ? [.push([.bulkString("message"), channel, message])] : []
    return direct
      + patterns.filter { GlobPattern($0).matches(name) }.map {
        .push([.bulkString("pmessage"), .bulkString($0), channel, message])
      }
  }
}

/// A pattern of `PSUBSCRIBE`: `*`, `?`, `[abc]`, `[^a]`, `[a-z]`, and `\` before a character that is meant literally.
///
/// - SeeAlso: `KEYS`, which has the same patterns.
struct GlobPattern {
  private enum Part {
    case any
    case one
    case byte(UInt8)
    case oneOf([ClosedRange<UInt8>], isNegated: Bool)
  }

  private var parts: [Part] = []

  init(_ pattern: Bytes) {
    var rest = pattern.array[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "*"): parts.append(.any)
      case UInt8(ascii: "?"): parts.append(.one)
      case UInt8(ascii: "\\"): parts.append(.byte(rest.popFirst() ?? byte))
      case UInt8(ascii: "["): parts.append(Self.set(&rest))
      default: parts.append(.byte(byte))
      }
    }
  }

  /// Reads a set up to its closing bracket, or to the end.
  private static func set(_ rest: inout ArraySlice<UInt8>) -> Part {
    var ranges: [ClosedRange<UInt8>] = []
    let isNegated = rest.first == UInt8(ascii: "^")
    if isNegated { rest.removeFirst() }
    while var first = rest.popFirst(), first != UInt8(ascii: "]") {
      if first == UInt8(ascii: "\\"), let literal = rest.popFirst() { first = literal }
      if rest.first == UInt8(ascii: "-"), rest.count > 1 {
        rest.removeFirst()
        let last = rest.removeFirst()
        ranges.append(min(first, last)...max(first, last))
      } else {
        ranges.append(first...first)
      }
    }
    return .oneOf(ranges, isNegated: isNegated)
  }

  /// Whether the pattern matches a whole name.
  func matches(_ name: Bytes) -> Bool {
    let name = name.array
    var (part, byte) = (0, 0)
    // Where to go on if what follows the last `*` does not match: it takes one byte more then.
    var retry: (part: Int, byte: Int)?
    while part < parts.count || byte < name.count {
      if part < parts.count {
        if case .any = parts[part] {
          retry = (part, byte)
          part += 1
          continue
        }
        if byte < name.count, Self.matches(parts[part], name[byte]) {
          part += 1
          byte += 1
          continue
        }
      }
      guard let last = retry, last.byte < name.count else { return false }
      retry = (last.part, last.byte + 1)
      (part, byte) = (last.part + 1, last.byte + 1)
    }
    return true
  }

  private static func matches(_ part: Part, _ byte: UInt8) -> Bool {
    switch part {
    case .any, .one: true
    case .byte(let expected): byte == expected
    case .oneOf(let ranges, let isNegated): ranges.contains { $0.contains(byte) } != isNegated
    }
  }
}
