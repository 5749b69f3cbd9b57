internal import RESP

/// Errors with which a server refuses a command without executing it, so that a retry, later or elsewhere, may succeed.
package enum RetryableError {
  /// The server is not the expected one, or has changed its role: a replica refuses writes, or has lost its master.
  /// Looking the name up again may lead to another server.
  static let misdirections = ["READONLY", "MASTERDOWN"]
  /// The server is loading its data after a start.
  package static let loading = "LOADING"

  /// Commands whose error replies may be written by a user's script or function.
  static let scripted = ["EVAL", "EVAL_RO", "EVALSHA", "EVALSHA_RO", "FCALL", "FCALL_RO"]

  /// Whether errors of these commands are certainly the server's own, so that their code can be trusted. Not for
  /// scripts and functions, which can reply anything; for commands that are not in the table, which belong to modules;
  /// and for commands sent by their names, which may be renamed.
  ///
  /// Called only after an error, as it parses the commands.
  package static func areServersOwn(errorsOf wire: [UInt8], _ traits: CommandTraits) -> Bool {
    guard !traits.contains(.byName) else { return false }
    return EncodedCommands.of(wire).allSatisfy { words in
      CommandTable.name(of: words).map { !scripted.contains($0) } ?? false
    }
  }

  /// The code of the first reply, if it is an error that means that the connection leads to the wrong server.
  static func misdirection(first replies: UnsafeRawBufferPointer) -> String? {
    guard replies.first == RESPType.simpleError else { return nil }
    var reader = RESPReader(framed: replies)
    guard let code = reader.wholeValue().error?.code, misdirections.contains(code) else { return nil }
    return code
  }

  /// This node does not serve the key's slot, or not yet, or no node does at present.
  ///
  /// - SeeAlso: Redis cluster specification, "MOVED redirection", "ASK redirection".
  static let redirections = ["MOVED", "ASK", "TRYAGAIN", "CLUSTERDOWN"]

  /// A blocking command was ended, since its server is no longer the primary, and nothing was popped. An administrator can end
  /// it with the same code.
  ///
  /// - SeeAlso: `CLIENT UNBLOCK`.
  package static let unblocked = "UNBLOCKED"

  /// Whether an error says that a server has ended a blocking command by itself.
  static func isUnblocked(_ code: String, _ message: String) -> Bool {
    code == unblocked && message.contains("instance state changed")
  }

  /// Whether a code means that the command was refused without being executed.
  ///
  /// - Parameter isRouted: Whether the client has a router, and so handles redirects.
  @inline(never)
  package static func contains(_ code: String, isRouted: Bool) -> Bool {
    code == loading || misdirections.contains(code) || (isRouted && redirections.contains(code))
  }

  /// The refusal that caused a transaction to be discarded, if one did: a redirect, or the error of a server that loads its
  /// data or has no master. It is the reply to a queued command or to `EXEC`, after `OK` for `MULTI`.
  package static func ofTransaction(_ replies: UnsafeRawBufferPointer) -> RESPErrorReply? {
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
      if first == nil, contains(error.code, isRouted: true) { first = error }
    }
    return isDiscarded ? first : nil
  }

  /// The first error, if all replies are errors of this kind.
  ///
  /// - Parameter isRouted: Whether the client has a router, and so handles redirects.
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
  /// - Parameter isRouted: Whether the client has a router, and so handles redirects.
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
    self.init(
      code: error.code, message: error.message,
      isProven: RetryableError.areServersOwn(errorsOf: call.wire, call.traits), replies: isRouted ? Array(replies) : [])
  }

  /// The error of a single command, if the server has refused it.
  init?(_ error: RedisError, of list: CommandList, isRouted: Bool) {
    guard case .server(let code, let message) = error.kind, list.silent.count == 1,
      RetryableError.contains(code, isRouted: isRouted) || (isRouted && RetryableError.isUnblocked(code, message))
    else { return nil }
    self.init(
      code: code, message: message, isProven: RetryableError.areServersOwn(errorsOf: list.wire, list.traits))
  }
}

extension RedisError.Kind {
  /// Whether reconnecting may help: not if the server has rejected the credentials or the handshake.
  package var mayPass: Bool {
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

  /// Whether the server has violated the protocol.
  package var isFault: Bool {
    switch self {
    case .unexpectedReply, .subscriptionCount: true
    default: false
    }
  }

  /// Whether the connection was lost for this reason, and not ended by this side.
  var isLoss: Bool { !isOurs && self != .sessionEnded }

  /// Whether this side has closed the connection, or its event loop has ended, so that it does not reconnect.
  @inline(never)
  var isOurs: Bool {
    switch self {
    case .closed: true
    case .connection(let error): error.cause == .closed
    default: false
    }
  }
}
