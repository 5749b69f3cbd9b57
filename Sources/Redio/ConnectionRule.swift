internal import RESP

/// Which commands may not go out on a connection that others use too: they change what it is, or stop it.
enum ConnectionRule {
  /// Why a command may not; `nil` if it may.
  static func refusal(_ command: borrowing RESPArguments) -> String? {
    // What is longer than any name or option is a value, and may be large.
    let words = command.words.map { $0.count <= 20 ? $0.string.uppercased() : "" }
    guard let name = words.first, isExclusive(name, words.dropFirst()) else { return nil }
    return "\(name) changes or stops its connection, and this one is shared"
  }

  private static func isExclusive(_ name: String, _ arguments: ArraySlice<String>) -> Bool {
    switch name {
    case "SUBSCRIBE", "UNSUBSCRIBE", "PSUBSCRIBE", "PUNSUBSCRIBE", "SSUBSCRIBE", "SUNSUBSCRIBE", "MONITOR",
      "SYNC", "PSYNC", "REPLCONF":
      true  // What comes back is not one reply.
    case "MULTI", "EXEC", "DISCARD", "WATCH", "UNWATCH", "SELECT", "HELLO", "AUTH", "RESET", "QUIT", "READONLY",
      "READWRITE", "ASKING":
      true  // The next command would mean something else.
    case "BLPOP", "BRPOP", "BRPOPLPUSH", "BLMOVE", "BLMPOP", "BZPOPMIN", "BZPOPMAX", "BZMPOP", "WAIT", "WAITAOF":
      true  // The others would wait too.
    case "XREAD", "XREADGROUP": arguments.contains("BLOCK")
    case "CLIENT": ["REPLY", "TRACKING", "CACHING"].contains(arguments.first)
    default: false
    }
  }
}
