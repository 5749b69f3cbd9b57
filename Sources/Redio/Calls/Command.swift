internal import RESP

/// One command, ready to be sent, and the type of its reply.
///
/// Each command of the server is a static factory: `.get("key", as: String.self)`. `run(_:)` of a client or a session
/// sends one by itself, and a chain, a transaction or a batch takes it with the rest.
public struct Command<Reply: RESPDecodable>: Sendable {
  /// The command as it goes out.
  package let wire: [UInt8]
  /// Where it may go, and whether it may go twice.
  package let traits: CommandTraits
  /// Where its keys are.
  package let keys: KeyPlaces
  /// Why an argument could not be encoded.
  package let failure: String?

  /// A command by its name and arguments.
  ///
  /// One that waits on the server, such as `BLPOP`, gets a connection of its own when it is run. One that changes its
  /// connection, such as `SELECT`, is for sessions, and refused elsewhere. One that does not have one reply, such as
  /// `SUBSCRIBE`, is refused.
  ///
  /// - Parameters:
  ///   - name: The command's name, as in `GET`.
  ///   - arguments: Adds the arguments.
  public init(name: String, _ arguments: (inout RESPArguments) -> Void = { _ in }) {
    var traits: CommandTraits = []
    self.init(name) { list in
      arguments(&list)
      traits = CommandTable.traits(of: list.words).union(.byName)
    } traits: {
      traits
    }
  }

  /// A command whose traits are known.
  package init(_ name: String, _ traits: CommandTraits = [], _ arguments: (inout RESPArguments) -> Void = { _ in }) {
    self.init(name, arguments) { traits }
  }

  /// A command that is written but for its end.
  ///
  /// - Parameter keys: Where its keys are; `nil` for those that were marked.
  @usableFromInline
  package init(_ arguments: consuming RESPArguments, _ traits: CommandTraits = [], keys: KeyPlaces? = nil) {
    arguments.end()
    failure = arguments.failure
    self.keys = keys ?? KeyPlaces(in: arguments)
    wire = arguments.bytes
    self.traits = traits
  }

  private init(_ name: String, _ arguments: (inout RESPArguments) -> Void, traits: () -> CommandTraits) {
    var command = RESPArguments(command: name)
    arguments(&command)
    command.end()
    wire = command.bytes
    keys = .byTable
    failure = command.failure
    self.traits = traits()
  }

  /// The command's name and arguments.
  ///
  /// Arguments can be secret: nothing in this library prints them by itself.
  public var words: [Bytes] { EncodedCommands.of(wire).first ?? [] }
}

extension Command: CustomStringConvertible, CustomReflectable {
  /// The command's name, without its arguments, which can be secret.
  public var description: String { EncodedCommands.name(in: wire) ?? "" }

  /// Shows the name alone.
  public var customMirror: Mirror { Mirror(self, children: ["name": description]) }
}
