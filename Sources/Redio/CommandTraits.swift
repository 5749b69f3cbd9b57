internal import RESP

/// What has to be known of a command to send it well: where it may go, and whether it may go twice.
package struct CommandTraits: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Changes nothing: to repeat it does no harm.
  package static let readOnly = CommandTraits(rawValue: 1 << 0)
  /// Waits on the server, and so keeps waiting whatever is sent after it.
  package static let blocking = CommandTraits(rawValue: 1 << 1)
  /// Changes what its connection is to the commands after it.
  package static let exclusive = CommandTraits(rawValue: 1 << 2)
  /// What comes back is not one reply.
  package static let unanswerable = CommandTraits(rawValue: 1 << 3)

  /// Those of a chain: it is read-only if each of its commands is, and everything else if one of them is.
  package mutating func formChain(with other: CommandTraits) {
    self = intersection(other).intersection(.readOnly).union(union(other).subtracting(.readOnly))
  }

  /// Those of a chain without commands.
  package static let emptyChain: CommandTraits = .readOnly
}

/// What the server's command table says of commands, for those that are sent by their names.
///
/// - SeeAlso: `COMMAND INFO`, flags `readonly` and `blocking`.
package enum CommandTable {
  /// The name under which the table has a command: a subcommand's with its container's in front.
  package static func name(of words: [Bytes]) -> String? {
    words.first?.string.uppercased()
  }

  /// The traits of a command.
  ///
  /// - Parameter words: Its name and arguments.
  package static func traits(of words: [Bytes]) -> CommandTraits {
    let (name, arguments) = spelled(words)
    if unanswerable.contains(name) { return .unanswerable }
    var traits: CommandTraits = []
    switch name {
    case "CLIENT":
      switch arguments.first {
      // OFF and SKIP leave commands without replies.
      case "REPLY": return arguments.dropFirst().first == "ON" ? [] : .unanswerable
      case let option? where changesOfClient.contains(option): traits.insert(.exclusive)
      case let option? where ["ID", "INFO", "LIST", "GETNAME"].contains(option): traits.insert(.readOnly)
      default: break
      }
    case "SCRIPT":
      if arguments.first == "DEBUG" { traits.insert(.exclusive) }
    case "XREAD", "XREADGROUP":
      if blockingOption(arguments) != nil { traits.insert(.blocking) }
    case let name where blocking.contains(name): traits.insert(.blocking)
    case let name where exclusive.contains(name): traits.insert(.exclusive)
    default: break
    }
    if readOnly.contains(name) || (arguments.first.map { readOnly.contains(name + " " + $0) } ?? false) {
      traits.insert(.readOnly)
    }
    return traits
  }

  /// What a command does to its connection.
  package static func effect(of words: [Bytes]) -> ConnectionEffect? {
    let (name, arguments) = spelled(words)
    switch name {
    case "WATCH": return .watch
    case "UNWATCH": return .unwatch
    case "MULTI": return .multi
    case "EXEC": return .exec
    case "DISCARD": return .discard
    case "SELECT": return arguments.first.flatMap { Int($0) }.map { .select($0) } ?? .change
    default: return traits(of: words).isDisjoint(with: [.exclusive, .unanswerable]) ? nil : .change
    }
  }

  /// How long a blocking command waits on the server; `nil` for as long as it takes, or if it does not say.
  package static func blockingTime(of words: [Bytes]) -> Duration? {
    let (name, arguments) = spelled(words)
    let text: String?
    let unit: Double
    switch name {
    case "BLPOP", "BRPOP", "BRPOPLPUSH", "BLMOVE", "BZPOPMIN", "BZPOPMAX": (text, unit) = (arguments.last, 1)
    case "BLMPOP", "BZMPOP": (text, unit) = (arguments.first, 1)
    case "WAIT", "WAITAOF": (text, unit) = (arguments.last, 0.001)
    case "XREAD", "XREADGROUP": (text, unit) = (blockingOption(arguments), 0.001)
    default: return nil
    }
    guard let text, let number = Double(text), number > 0, number.isFinite else { return nil }
    return .seconds(min(number * unit, 1e9))
  }

  /// The time that stands behind `BLOCK`, which comes before the names of streams. What the user has named is no option,
  /// whatever it is called.
  private static func blockingOption(_ arguments: ArraySlice<String>) -> String? {
    var place = arguments.startIndex
    while place < arguments.endIndex {
      switch arguments[place] {
      case "STREAMS": return nil
      case "BLOCK": return place + 1 < arguments.endIndex ? arguments[place + 1] : nil
      case "GROUP": place += 3
      case "COUNT": place += 2
      default: place += 1
      }
    }
    return nil
  }

  /// What is longer than any name or option is a value, and may be large.
  private static func spelled(_ words: [Bytes]) -> (String, ArraySlice<String>) {
    let texts = words.map { $0.count <= 24 ? $0.string.uppercased() : "" }
    return (texts.first ?? "", texts.dropFirst())
  }

  /// Why a command may not go out where many share the connection, or at all; `nil` if it may.
  static func refusal(_ traits: CommandTraits, isShared: Bool) -> String? {
    if traits.contains(.unanswerable) {
      return "it has not one reply, as each command must have here; subscriptions are the matter of RedioPubSub"
    }
    if isShared, traits.contains(.exclusive) {
      return
        "it changes or stops its connection, and this one is shared; use a session: let db = try await redis.session()"
    }
    return nil
  }

  /// Whether a command is one that may not.
  static func isRefused(_ words: [Bytes], _ isShared: Bool) -> Bool {
    refusal(traits(of: words), isShared: isShared) != nil
  }

  package static let unanswerable: Set<String> = set(
    "SUBSCRIBE UNSUBSCRIBE PSUBSCRIBE PUNSUBSCRIBE SSUBSCRIBE SUNSUBSCRIBE MONITOR SYNC PSYNC REPLCONF")

  private static let exclusive: Set<String> = set(
    "MULTI EXEC DISCARD WATCH UNWATCH SELECT HELLO AUTH RESET QUIT READONLY READWRITE ASKING")

  private static let changesOfClient: Set<String> = set(
    "TRACKING CACHING SETNAME SETINFO NO-EVICT NO-TOUCH CAPA IMPORT-SOURCE")

  package static let blocking: Set<String> = set(
    "BLPOP BRPOP BRPOPLPUSH BLMOVE BLMPOP BZPOPMIN BZPOPMAX BZMPOP WAIT WAITAOF")

  /// Those with the flag `readonly`, and those without keys that only ask.
  package static let readOnly: Set<String> = set(
    """
    BITCOUNT BITFIELD_RO BITPOS CLUSTERSCAN DBSIZE DUMP EVALSHA_RO EVAL_RO EXISTS EXPIRETIME FCALL_RO GEODIST GEOHASH \
    GEOPOS GEORADIUSBYMEMBER_RO GEORADIUS_RO GEOSEARCH GET GETBIT GETRANGE HEXISTS HEXPIRETIME HGET HGETALL HKEYS HLEN \
    HMGET HPEXPIRETIME HPTTL HRANDFIELD HSCAN HSTRLEN HTTL HVALS KEYS LCS LINDEX LLEN LOLWUT LPOS LRANGE MGET \
    PEXPIRETIME PFCOUNT PTTL RANDOMKEY SCAN SCARD SDIFF SINTER SINTERCARD SISMEMBER SMEMBERS SMISMEMBER SORT_RO \
    SRANDMEMBER SSCAN STRALGO STRLEN SUBSTR SUNION TOUCH TTL TYPE XLEN XPENDING XRANGE XREAD XREVRANGE ZCARD ZCOUNT ZDIFF \
    ZINTER ZINTERCARD ZLEXCOUNT ZMSCORE ZRANDMEMBER ZRANGE ZRANGEBYLEX ZRANGEBYSCORE ZRANK ZREVRANGE ZREVRANGEBYLEX \
    ZREVRANGEBYSCORE ZREVRANK ZSCAN ZSCORE ZUNION \
    PING ECHO TIME INFO LASTSAVE ROLE COMMAND
    """
  ).union([
    "MEMORY USAGE", "OBJECT ENCODING", "OBJECT FREQ", "OBJECT IDLETIME", "OBJECT REFCOUNT", "XINFO CONSUMERS",
    "XINFO GROUPS", "XINFO STREAM", "CONFIG GET", "ACL WHOAMI",
  ])

  private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }
}
