internal import RESP

/// Errors by which a server says that it would not take a command: nothing was executed, and elsewhere or later it may be.
enum RetryableError {
  /// The server is not the one that it was, or was taken for: a replica refuses writes, or has lost its master. To look the
  /// name up again may lead to another one.
  static let misdirections: Set<String> = ["READONLY", "MASTERDOWN"]
  /// The server has just started.
  static let loading = "LOADING"

  /// Commands whose errors are a user's own text: of scripts and functions.
  private static let scripted: Set<String> = ["EVAL", "EVAL_RO", "EVALSHA", "EVALSHA_RO", "FCALL", "FCALL_RO"]

  /// Whether the errors of these commands are the server's own words, so that their code proves something: not those of scripts
  /// and functions, which can answer what they like, of commands that the table does not know, which are a module's, and of
  /// commands that are sent by their names, behind which there can be anything.
  ///
  /// Called when an error has come; it reads the commands back.
  static func areServersOwn(errorsOf wire: [UInt8], _ traits: CommandTraits) -> Bool {
    guard !traits.contains(.byName) else { return false }
    return EncodedCommands.of(wire).allSatisfy { words in
      CommandTable.name(of: words).map { !scripted.contains($0) } ?? false
    }
  }

  /// The code of the first of some replies, if it is an error that says that the connection leads to the wrong server.
  static func misdirection(first replies: UnsafeRawBufferPointer) -> String? {
    guard replies.first == RESPType.simpleError else { return nil }
    var reader = RESPReader(framed: replies)
    guard let code = reader.wholeValue().error?.code, misdirections.contains(code) else { return nil }
    return code
  }

  /// The slot that a key belongs to is not here, or not yet, or nowhere at present.
  ///
  /// - SeeAlso: Redis cluster specification, "MOVED redirection", "ASK redirection".
  static let redirections: Set<String> = ["MOVED", "ASK", "TRYAGAIN", "CLUSTERDOWN"]

  /// Whether it is one of them.
  ///
  /// - Parameter isRouted: Whether calls can be sent to other servers.
  static func contains(_ code: String, isRouted: Bool) -> Bool {
    code == loading || misdirections.contains(code) || (isRouted && redirections.contains(code))
  }

  /// Why a transaction was discarded, if by one of the redirections: it stands behind `OK` for `MULTI`, in the reply to a command
  /// that was to be queued, or to `EXEC`.
  static func ofTransaction(_ replies: UnsafeRawBufferPointer) -> RESPErrorReply? {
    var reader = RESPReader(framed: replies)
    var first: RESPErrorReply?
    var isDiscarded = false
    while reader.hasReply {
      reader.skipPushes()
      guard reader.hasReply else { break }
      isDiscarded = false
      guard reader.typeByte == RESPType.simpleError else {
        reader.skipElement()
        continue
      }
      guard let error = reader.wholeValue().error else { return nil }
      isDiscarded = error.code == "EXECABORT" || redirections.contains(error.code)
      if first == nil, redirections.contains(error.code) { first = error }
    }
    return isDiscarded ? first : nil
  }

  /// The error, if each of these replies is one of them.
  ///
  /// - Parameter isRouted: Whether calls can be sent to other servers.
  static func of(_ replies: UnsafeRawBufferPointer, isRouted: Bool) -> RESPErrorReply? {
    guard replies.first == RESPType.simpleError else { return nil }
    var reader = RESPReader(framed: replies)
    var first: RESPErrorReply?
    while reader.hasReply {
      reader.skipPushes()
      guard reader.hasReply else { break }
      guard reader.typeByte == RESPType.simpleError, let error = reader.wholeValue().error,
        contains(error.code, isRouted: isRouted)
      else { return nil }
      first = first ?? error
    }
    return first
  }
}

extension RefusedCall {
  /// The error of a call, if the server has refused all its commands.
  ///
  /// - Parameter isRouted: Whether calls can be sent to other servers.
  init?(_ replies: UnsafeRawBufferPointer, of call: PendingCall, isRouted: Bool) {
    let error: RESPErrorReply?
    if replies.first == RESPType.simpleError {
      error = RetryableError.of(replies, isRouted: isRouted)
    } else if isRouted, call.isTransaction {
      error = RetryableError.ofTransaction(replies)
    } else {
      return nil
    }
    guard let error else { return nil }
    code = error.code
    message = error.message
    isProven = RetryableError.areServersOwn(errorsOf: call.wire, call.traits)
  }

  /// The error of a single command, if the server has refused it.
  init?(_ error: RedisError, of list: CommandList, isRouted: Bool) {
    guard case .server(let code, let message) = error.kind, list.silent.count == 1,
      RetryableError.contains(code, isRouted: isRouted)
    else { return nil }
    self.code = code
    self.message = message
    isProven = RetryableError.areServersOwn(errorsOf: list.wire, list.traits)
  }
}

extension RedisError.Kind {
  /// Whether to connect again may help: not if the server has refused who we are, or what we ask for.
  var mayPass: Bool {
    switch self {
    case .handshake(_, let code, let message):
      ["LOADING", "MASTERDOWN", "BUSY", "TRYAGAIN"].contains(code) || message.contains("max number of clients")
    case .connection(let error):
      switch error.cause {
      case .tls(let failure): failure.certificateFault == nil
      case .pathTooLong, .unsupported: false
      default: error.operation != .configure
      }
    case .unexpectedReply, .subscriptionCount, .malformedReply, .leftInTransaction, .credentials: true
    default: false
    }
  }

  /// Whether the server has said what it can't have meant.
  package var isFault: Bool {
    switch self {
    case .unexpectedReply, .subscriptionCount: true
    default: false
    }
  }

  /// Whether a connection was lost by this: not if this side has ended it.
  var isLoss: Bool { !isOurs && self != .sessionEnded }

  /// Whether this side has ended the connection, and the event loop with it: nobody wants it back.
  var isOurs: Bool {
    switch self {
    case .closed: true
    case .connection(let error): error.cause == .closed
    default: false
    }
  }
}
