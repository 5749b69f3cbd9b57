/// One command, ready to be sent, and the type of its reply.
///
/// Each command of the server is a static factory: `.get("key", as: String.self)`. `Redis.run(_:)` sends one by itself,
/// and a chain or a batch takes it with the rest.
public struct Command<Reply: RESPDecodable>: Sendable {
  /// The command as it goes out.
  package let wire: [UInt8]
  /// Why an argument could not be encoded.
  package let failure: String?

  /// A command by its name and arguments.
  ///
  /// A command that needs a connection of its own, such as `SUBSCRIBE` or `BLPOP`, is refused when it is run.
  ///
  /// - Parameters:
  ///   - name: The command's name, as in `GET`.
  ///   - arguments: Adds the arguments.
  public init(name: String, _ arguments: (inout RESPArguments) -> Void = { _ in }) {
    self.init(name) { list in
      arguments(&list)
      if let reason = ConnectionRule.refusal(list) { list.fail(reason) }
    }
  }

  /// A command that is known to leave its connection as it is.
  init(_ name: String, _ arguments: (inout RESPArguments) -> Void = { _ in }) {
    var command = RESPArguments()
    command.begin()
    command.append(text: name)
    arguments(&command)
    command.end()
    wire = command.bytes
    failure = command.failure
  }

  /// The command's name and arguments.
  ///
  /// Arguments can be secret: nothing in this library prints them by itself.
  public var words: [Bytes] { CommandWords.of(wire).first ?? [] }
}

extension Command: CustomStringConvertible, CustomReflectable {
  /// The command's name, without its arguments, which can be secret.
  public var description: String { CommandWords.name(in: wire) ?? "" }

  /// Shows the name alone.
  public var customMirror: Mirror { Mirror(self, children: ["name": description]) }
}
