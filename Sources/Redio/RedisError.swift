public import RedioTransport

/// Why a command, or a chain of them, did not end in its replies.
public struct RedisError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public enum Kind: Hashable, Sendable {
    /// The server answered with an error: its code, such as `WRONGTYPE`, and the text after it.
    case server(code: String, message: String)
    /// The connection could not be made, or was lost.
    case connection(TransportError)
    /// The server refused to let the connection in: the command of the handshake, the code and the text of its answer.
    case handshake(step: String, code: String, message: String)
    /// There was no reply in time.
    case timeout(Duration)
    /// The reply is of another type than the one asked for.
    case decoding(expected: String, got: String)
    /// The command can't be sent as it is: an argument has no encoding, or the command needs a connection of its own.
    case invalidCommand(String)
    /// What came is not RESP; with a guess at what is speaking, if there is one.
    case malformedReply(RESPError, hint: String?)
    /// A reply came that no command had asked for.
    case unexpectedReply
    /// The client has been closed.
    case closed
    /// More bytes wait to be written than this limit.
    case queueFull(limit: Int)
    /// A batch's reply was asked for before the batch ran.
    case notRun
  }

  /// What became of the command.
  public enum Outcome: Hashable, Sendable {
    /// Not a byte of it has left: it is safe to try again.
    case notSent
    /// It may have been executed.
    case unknown
    /// The server has answered it.
    case executed
  }

  /// What went wrong.
  public let kind: Kind
  /// What became of the command.
  public let outcome: Outcome
  /// The command's name, never its arguments; `nil` where none is concerned.
  public let command: String?

  package init(_ kind: Kind, _ outcome: Outcome, command: String?) {
    self.kind = kind
    self.outcome = outcome
    self.command = command
  }

  /// The code of a server's error, such as `WRONGTYPE` or `NOAUTH`; `nil` for other errors.
  public var code: String? {
    switch kind {
    case .server(let code, _), .handshake(_, let code, _): code
    default: nil
    }
  }

  /// One sentence: which command, what went wrong, what became of it, what to do.
  public var description: String {
    guard let command else { return message }
    switch outcome {
    case .notSent: return "\(command) was not sent: \(message)"
    case .unknown: return "\(command) may have been executed: \(message)"
    case .executed: return "\(command) failed: \(message)"
    }
  }

  private var message: String {
    switch kind {
    case .server(let code, let message): "the server answered \(code) \(message)" + advice(code)
    case .connection(let error): error.description
    case .handshake(let step, let code, let message):
      "the server refused \(step) when connecting: \(code) \(message)" + advice(code)
    case .timeout(let time): "no reply within \(time)"
    case .decoding(let expected, let got): "expected \(expected), got \(got); ask for another type with as:"
    case .invalidCommand(let reason): "the command is not valid: \(reason)"
    case .malformedReply(let error, let hint):
      error.description + "; " + (hint ?? "is this the port of a Redis or Valkey server?")
    case .unexpectedReply: "the server sent a reply that no command had asked for; the connection was closed"
    case .closed: "the client has been closed"
    case .queueFull(let limit): "more than \(limit) bytes wait to be written; send less at once, or slower"
    case .notRun: "the batch has not run yet; call run() before value"
    }
  }

  private func advice(_ code: String) -> String {
    switch code {
    case "NOAUTH": " (the server asks for a password: write it in the URL, redis://:password@host or user:password@)"
    case "WRONGPASS": " (check the user and the password in the URL)"
    case "NOPERM": " (the user lacks a permission: see ACL SETUSER)"
    default: ""
    }
  }

  /// The error for a reply that is one, or that can't be read.
  init(_ error: RESPDecodingError, command: String?) {
    switch error {
    case .errorReply(let error):
      self.init(.server(code: error.code, message: error.message), .executed, command: command)
    case .mismatch(let expected, let got):
      self.init(.decoding(expected: expected, got: got), .executed, command: command)
    }
  }
}
