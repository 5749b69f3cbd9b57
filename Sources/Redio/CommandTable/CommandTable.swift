internal import RESP

/// The properties of commands, from the server's command table, for commands that are sent by their names.
///
/// - SeeAlso: `COMMAND INFO`, flags `readonly` and `blocking`.
package enum CommandTable {
  /// The properties of a command.
  package struct Entry: Sendable {
    /// The name; of a subcommand, with the container's name before it.
    package let name: String
    /// Where the command may be sent, and whether it may be retried.
    package let traits: CommandTraits
    /// The rules for the places of its keys.
    let keys: [KeyRule]

    /// Parses a line of `CommandTable.facts`.
    init(_ line: Substring) {
      let fields = line.split(separator: ";", omittingEmptySubsequences: false)
      name = String(fields[0])
      var traits: CommandTraits = unanswerable.contains(name) ? .unanswerable : []
      for letter in fields.count > 1 ? fields[1] : "" {
        switch letter {
        case "r": traits.insert(.readOnly)
        case "p": traits.insert(.repeatable)
        case "b": traits.insert(.blocking)
        case "x": traits.insert(.exclusive)
        case "k": traits.insert(.rescue)
        case "m": traits.insert(.milliseconds)
        default: break
        }
      }
      self.traits = traits
      keys = fields.count > 2 ? fields[2].split(separator: " ").compactMap(KeyRule.init) : []
    }
  }

  /// All commands, in the order of their names, so that they can be searched by bisection.
  package static let entries: [Entry] = facts.split(separator: "\n").map(Entry.init)

  /// A command that only Redis 6.2 has.
  private static let stralgo = Entry("STRALGO;r;")

  private static func entry(named name: String) -> Entry? {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].name < name { low = middle + 1 } else { high = middle }
    }
    if low < entries.count, entries[low].name == name { return entries[low] }
    return name == stralgo.name ? stralgo : nil
  }

  /// The entry of a command; `nil` for a command of a module, or of a server newer than this library.
  @inline(never)
  package static func entry(of words: [Bytes]) -> Entry? { entry(spelled(words)) }

  private static func entry(_ spelled: (name: String, arguments: ArraySlice<String>)) -> Entry? {
    spelled.arguments.first.flatMap { entry(named: "\(spelled.name) \($0)") } ?? entry(named: spelled.name)
  }

  /// The name of a command in the table; of a subcommand, with the container's name before it.
  package static func name(of words: [Bytes]) -> String? { entry(of: words)?.name }

  /// The traits of a command.
  ///
  /// - Parameter words: The command's name and arguments.
  package static func traits(of words: [Bytes]) -> CommandTraits {
    let (name, arguments) = spelled(words)
    if unanswerable.contains(name) { return .unanswerable }
    var traits = entry((name, arguments))?.traits ?? []
    switch name {
    case "CLIENT":
      // After OFF and SKIP, commands have no replies.
      if arguments.first == "REPLY" { return arguments.dropFirst().first == "ON" ? [] : .unanswerable }
    case "XREAD", "XREADGROUP":
      if blockingOption(arguments) != nil { traits.insert(.blocking) }
    default: break
    }
    return traits
  }

  /// The effect of a command on its connection's state; `nil` if it has none.
  package static func effect(of words: [Bytes]) -> ConnectionEffect? {
    let (name, arguments) = spelled(words)
    switch name {
    case "WATCH": return .watch
    case "UNWATCH": return .unwatch
    case "MULTI": return .multi
    case "EXEC": return .exec
    case "DISCARD": return .discard
    case "SELECT": return arguments.first.flatMap { Numbers.integer($0[...]) }.map { .select($0) } ?? .change
    default: return traits(of: words).isDisjoint(with: [.exclusive, .unanswerable]) ? nil : .change
    }
  }

  /// How long a blocking command asks to block on the server; `nil` for ever. Zero if it does not say (`SHUTDOWN`), or
  /// if its argument is invalid.
  package static func blockingTime(of words: [Bytes]) -> Duration? {
    let (name, arguments) = spelled(words)
    let text: String?
    let unit: Double
    switch name {
    case "BLPOP", "BRPOP", "BRPOPLPUSH", "BLMOVE", "BZPOPMIN", "BZPOPMAX": (text, unit) = (arguments.last, 1)
    case "BLMPOP", "BZMPOP": (text, unit) = (arguments.first, 1)
    case "WAIT", "WAITAOF": (text, unit) = (arguments.last, 0.001)
    case "XREAD", "XREADGROUP": (text, unit) = (blockingOption(arguments), 0.001)
    default: return .zero
    }
    guard let text, let number = Double(text), number >= 0, number.isFinite else { return .zero }
    return number == 0 ? nil : .seconds(min(number * unit, 1e9))
  }

  /// The argument of `BLOCK`, which precedes the names of streams. Names given by users are not taken for options.
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

  /// The words in upper case. Words longer than any name or option are values, which may be large, and become empty.
  private static func spelled(_ words: [Bytes]) -> (String, ArraySlice<String>) {
    let texts = words.map { $0.count <= 24 ? $0.string.uppercased() : "" }
    return (texts.first ?? "", texts.dropFirst())
  }

  /// Why a command may not be sent on a shared connection, or at all; `nil` if it may.
  static func refusal(_ traits: CommandTraits, isShared: Bool) -> String? {
    if traits.contains(.unanswerable) {
      return
        "the server does not answer it with exactly one reply, which is all that can be awaited here; to subscribe, import "
        + "RedioPubSub: redis.pubsub(\"channel\"); to monitor, import RedioAdmin: redis.monitor()"
    }
    if isShared, traits.contains(.exclusive) {
      return
        "it changes or stops its connection, and this one is shared; use a session: let db = try await redis.session()"
    }
    return nil
  }

  /// Why a command may not be sent by itself outside a session; `nil` if it may.
  ///
  /// - SeeAlso: `WAIT`, `WAITAOF`: they wait for the writes of their own connection.
  static func refusalAlone(_ words: [Bytes]) -> String? {
    guard let name = words.first?.string.uppercased(), name == "WAIT" || name == "WAITAOF" else { return nil }
    return
      "it waits until replicas have what its own connection has written, and a call by itself gets a connection that has "
      + "written nothing; use it in a session, or in a chain or batch behind the commands that it waits for"
  }

  /// Whether `refusal` has a reason for a command.
  static func isRefused(_ words: [Bytes], _ isShared: Bool) -> Bool {
    refusal(traits(of: words), isShared: isShared) != nil
  }

  package static let unanswerable = [
    "SUBSCRIBE", "UNSUBSCRIBE", "PSUBSCRIBE", "PUNSUBSCRIBE", "SSUBSCRIBE", "SUNSUBSCRIBE", "MONITOR", "SYNC", "PSYNC",
    "REPLCONF", "CLUSTER SYNCSLOTS",
  ]
}
