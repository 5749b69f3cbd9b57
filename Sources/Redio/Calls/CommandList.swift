internal import RESP

/// Commands that are sent together.
struct CommandList: Sendable {
  /// The encoded commands.
  var wire: [UInt8] = []
  /// How many replies there are, which of them only say `OK`, and which tell milliseconds.
  var silent = SilentReplies()
  var traits = CommandTraits.emptyChain
  /// The places of their keys.
  private(set) var keys = KeyPlaces.none
  /// Whether all replies are of types that may be decoded on the loop's thread.
  private(set) var decodesInPlace = true
  /// The index of the `MULTI` of a transaction.
  private(set) var multiIndex = 0
  /// Why an argument could not be encoded; then nothing is sent.
  var failure: String?
  /// The name of the command with that argument.
  private(set) var failedCommand: String?

  /// Creates an empty list.
  init() {}

  /// A single command.
  init<Reply>(_ command: Command<Reply>) {
    self.init(command.content, decodesInPlace: Reply._decodesInPlace)
  }

  private init(_ command: CommandContent, decodesInPlace: Bool) {
    wire = command.wire
    silent.append(isSilent: false, command.traits)
    traits = command.traits
    keys = command.keys
    self.decodesInPlace = decodesInPlace
    failure = command.failure
    if failure != nil { failedCommand = command.name }
  }

  /// Adds a command.
  ///
  /// - Parameter decodesInPlace: Whether its reply may be decoded on the loop's thread.
  @inline(never)
  mutating func append(_ command: CommandContent, isSilent: Bool, decodesInPlace: Bool) {
    self.decodesInPlace = self.decodesInPlace && decodesInPlace
    keys.append(command.keys, behind: wire.count)
    wire += command.wire
    silent.append(isSilent: isSilent, command.traits)
    traits.formChain(with: command.traits)
    if failure == nil, let reason = command.failure { (failure, failedCommand) = (reason, command.name) }
  }

  /// The commands between `MULTI` and `EXEC`, after the commands of `head`.
  func asTransaction(after head: CommandList) -> CommandList {
    var list = CommandList()
    list.wire.reserveCapacity(head.wire.count + wire.count + 32)
    list.wire += head.wire
    list.keys = head.keys
    list.wire += Self.multi
    list.keys.append(keys, behind: list.wire.count)
    list.wire += wire
    list.wire += Self.exec
    // The replies between are all marked as not silent: the decoder of the transaction knows which are.
    list.silent = head.silent
    list.multiIndex = head.silent.count
    for _ in 0..<(silent.count + 2) { list.silent.append(isSilent: false) }
    list.traits = head.traits
    list.traits.formChain(with: traits)
    // In a transaction no command blocks.
    list.traits.subtract(.blocking)
    list.traits.formUnion(head.traits.intersection(.blocking))
    list.decodesInPlace = head.decodesInPlace && decodesInPlace
    list.failure = head.failure ?? failure
    list.failedCommand = head.failedCommand ?? failedCommand
    return list
  }

  static let multi = Array("*1\r\n$5\r\nMULTI\r\n".utf8)
  private static let exec = Array("*1\r\n$4\r\nEXEC\r\n".utf8)

  /// The changes that the commands make to their connection.
  static func effects(of wire: [UInt8]) -> [ConnectionEffect.Place] {
    EncodedCommands.of(wire).enumerated().compactMap { index, words in
      CommandTable.effect(of: words).map { ConnectionEffect.Place(index, $0) }
    }
  }
}
