public import RESP

/// Commands that are sent together.
@usableFromInline
package struct CommandList: Sendable {
  /// The encoded commands. A command is encoded here, between `begin()` and `end(…)`.
  @usableFromInline
  package var arguments = RESPArguments.empty
  /// How many replies there are, which of them only say `OK`, and which tell milliseconds.
  private(set) var silent = SilentReplies()
  var traits = CommandTraits.emptyChain
  /// Whether the command table has to find some of the keys.
  private var hasUnreadKeys = false
  /// Whether all replies are of types that may be decoded on the loop's thread.
  private(set) var decodesInPlace = true
  /// The index of the `MULTI` of a transaction.
  private(set) var multiIndex = 0
  /// Why an argument could not be encoded; then nothing is sent.
  private(set) var failure: String?
  /// The name of the command with that argument.
  private(set) var failedCommand: String?

  /// Creates an empty list.
  init() {}

  /// A single command.
  init<Reply>(_ command: Command<Reply>) {
    self.init()
    append(command.content, isSilent: false, decodesInPlace: Reply._decodesInPlace)
  }

  /// The encoded commands.
  var wire: [UInt8] { arguments.bytes }
  /// The places of their keys.
  var keys: KeyPlaces { KeyPlaces(in: arguments, hasUnread: hasUnreadKeys) }

  /// Adds a command.
  ///
  /// - Parameters:
  ///   - isSilent: Whether the reply only says `OK`, and is not returned.
  ///   - decodesInPlace: Whether the reply may be decoded on the loop's thread.
  @inline(never)
  mutating func append(_ command: CommandContent, isSilent: Bool, decodesInPlace: Bool) {
    let start = wire.count
    arguments.append(commands: command.wire, firstKey: command.keys.start, keyCount: command.keys.known)
    hasUnreadKeys = hasUnreadKeys || command.keys.hasUnread
    added(isSilent: isSilent, decodesInPlace, command.traits, command.failure, start)
  }

  /// Adds the command that was encoded last.
  ///
  /// - Parameters:
  ///   - start: Where it starts.
  ///   - isSilent: As above.
  ///   - decodesInPlace: As above.
  ///   - keys: `.byTable` if the command table has to find its keys.
  @inline(never)
  mutating func endCommand(
    from start: Int, isSilent: Bool, decodesInPlace: Bool, _ traits: CommandTraits, _ keys: KeyPlaces
  ) {
    arguments.end()
    hasUnreadKeys = hasUnreadKeys || keys.hasUnread
    added(isSilent: isSilent, decodesInPlace, traits, arguments.failure, start)
  }

  private mutating func added(
    isSilent: Bool, _ decodesInPlace: Bool, _ traits: CommandTraits, _ failure: String?, _ start: Int
  ) {
    silent.append(isSilent: isSilent, traits)
    self.traits.formChain(with: traits)
    self.decodesInPlace = self.decodesInPlace && decodesInPlace
    if self.failure == nil, let failure { (self.failure, failedCommand) = (failure, name(from: start)) }
  }

  /// The name of the command that starts at an offset.
  func name(from start: Int) -> String {
    var place = EncodedCommands.Place(index: 0, offset: start)
    return EncodedCommands.name(0, in: wire, from: &place) ?? ""
  }

  /// The commands between `MULTI` and `EXEC`, after the commands of `head`.
  func asTransaction(after head: CommandList) -> CommandList {
    var list = head
    list.arguments.append(commands: Self.multi, firstKey: 0, keyCount: 0)
    list.arguments.append(commands: wire, firstKey: keys.start, keyCount: keys.known)
    list.arguments.append(commands: Self.exec, firstKey: 0, keyCount: 0)
    list.hasUnreadKeys = head.hasUnreadKeys || hasUnreadKeys
    // The replies between are all marked as not silent: the decoder of the transaction knows which are.
    list.multiIndex = head.silent.count
    for _ in 0..<(silent.count + 2) { list.silent.append(isSilent: false) }
    list.traits.formChain(with: traits)
    // In a transaction no command blocks.
    list.traits.subtract(.blocking)
    list.traits.formUnion(head.traits.intersection(.blocking))
    list.decodesInPlace = head.decodesInPlace && decodesInPlace
    list.failure = head.failure ?? failure
    list.failedCommand = head.failedCommand ?? failedCommand
    return list
  }

  /// `MULTI`, `EXEC` and `ASKING`, encoded.
  package static let multi = Array("*1\r\n$5\r\nMULTI\r\n".utf8)
  package static let exec = Array("*1\r\n$4\r\nEXEC\r\n".utf8)
  package static let asking = Array("*1\r\n$6\r\nASKING\r\n".utf8)

  /// The changes that the commands make to their connection.
  static func effects(of wire: [UInt8]) -> [ConnectionEffect.Place] {
    EncodedCommands.of(wire).enumerated().compactMap { index, words in
      CommandTable.effect(of: words).map { ConnectionEffect.Place(index, $0) }
    }
  }
}
