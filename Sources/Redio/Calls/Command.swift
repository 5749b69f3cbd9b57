internal import RESP

/// An encoded command, and the type of its reply.
///
/// Each command of the server is a static function: `.get("key", as: String.self)`. `run(_:)` of a client or session
/// sends one command; a chain, a transaction or a batch takes it by `append`.
public struct Command<Reply: RESPDecodable>: Sendable {
  @usableFromInline let content: CommandContent
  package var wire: [UInt8] { content.wire }
  package var traits: CommandTraits { content.traits }
  package var keys: KeyPlaces { content.keys }
  package var failure: String? { content.failure }

  /// Creates any command from its name and arguments.
  ///
  /// A command that blocks on the server, such as `BLPOP`, gets a connection of its own when it is run. A command that
  /// changes its connection, such as `SELECT`, is for sessions, and throws elsewhere. A command without exactly one
  /// reply, such as `SUBSCRIBE`, throws when it is run (kind `invalidCommand`).
  ///
  /// - Parameters:
  ///   - name: The command's name, such as `GET`: one word. Anything else makes the call throw (kind `invalidCommand`).
  ///   - arguments: Adds the arguments. Called at once.
  public init(name: String, _ arguments: (inout RESPArguments) -> Void = { _ in }) {
    var traits: CommandTraits = []
    // What has spaces in it may have secrets too, so no error shows it.
    let isOneWord =
      !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0.value != 0x7f && ($0.isASCII || !$0.properties.isWhitespace)
      }
    self.init(isOneWord ? name : "send") { list in
      arguments(&list)
      if !isOneWord {
        list.fail(
          "a command's name is one word without white space, and each other word an argument of its own: write "
            + "send(\"SET\", \"key\", \"value\")")
      }
      traits = CommandTable.traits(of: list.words).union(.byName)
    } traits: {
      traits
    }
  }

  /// A command whose traits are given.
  package init(_ name: String, _ traits: CommandTraits = [], _ arguments: (inout RESPArguments) -> Void = { _ in }) {
    self.init(name, arguments) { traits }
  }

  /// A command that is completely encoded, except for its end.
  ///
  /// - Parameter keys: The places of its keys; `nil` for those marked with `markKeys`.
  @usableFromInline
  package init(_ arguments: consuming RESPArguments, _ traits: CommandTraits = [], keys: KeyPlaces? = nil) {
    content = CommandContent(arguments, traits, keys)
  }

  private init(_ name: String, _ arguments: (inout RESPArguments) -> Void, traits: () -> CommandTraits) {
    var command = RESPArguments(command: name)
    arguments(&command)
    content = CommandContent(command, traits(), .byTable)
  }

  /// The command's name and arguments.
  ///
  /// Arguments can be secret: this library never prints them.
  public var words: [Bytes] { EncodedCommands.of(wire).first ?? [] }
}

/// All of a command but the type of its reply.
@usableFromInline
struct CommandContent: Sendable {
  /// The encoded command.
  let wire: [UInt8]
  /// Where the command may be sent, and whether it may be retried.
  let traits: CommandTraits
  /// The places of its keys.
  let keys: KeyPlaces
  /// Why an argument could not be encoded; the command's call throws `invalidCommand` with it.
  let failure: String?

  /// A command that is completely encoded, except for its end.
  ///
  /// - Parameter keys: The places of its keys; `nil` for those that were marked.
  init(_ arguments: consuming RESPArguments, _ traits: CommandTraits, _ keys: KeyPlaces?) {
    arguments.end()
    failure = arguments.failure
    self.keys = keys ?? KeyPlaces(in: arguments)
    wire = arguments.bytes
    self.traits = traits
  }

  /// The command's name.
  var name: String { EncodedCommands.name(in: wire) ?? "" }
}

extension Command: CustomStringConvertible, CustomReflectable {
  /// The command's name, without its arguments, which can be secret.
  public var description: String { content.name }

  /// Shows only the name.
  public var customMirror: Mirror { Mirror(self, children: ["name": description]) }
}
