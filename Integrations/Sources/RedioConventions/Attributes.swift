package import Redio

/// The names of attributes and metrics: OpenTelemetry's semantic conventions for database clients and for Redis, and
/// names of Redio's own, which begin with `redio.`, for what they have none for.
package enum AttributeName {
  package static let system = "db.system.name"
  package static let operation = "db.operation.name"
  package static let namespace = "db.namespace"
  package static let batchSize = "db.operation.batch.size"
  package static let queryText = "db.query.text"
  package static let statusCode = "db.response.status_code"
  package static let errorType = "error.type"
  package static let serverAddress = "server.address"
  package static let serverPort = "server.port"
  /// How many times the client has retried a call.
  package static let retries = "redio.retries"
  /// What became of the commands of a call that has failed.
  package static let outcome = "redio.outcome"

  /// The value of `system`.
  package static let redis = "redis"
}

/// The attributes of a call that has started.
package struct CallAttributes: Hashable, Sendable {
  /// The name of the command, such as `GET` or `CONFIG SET`; `PIPELINE` or `MULTI` for several commands, followed by their
  /// name if all have the same.
  package var operation: String
  /// The database's number.
  package var namespace: String?
  /// The host or the path of the UNIX socket.
  package var address: String?
  package var port: Int?
  /// How many commands there are, `MULTI` and `EXEC` not counted; `nil` if there is only one.
  package var batchSize: Int?

  package init(_ call: ObservedCall) {
    let names = call.names[...]
    if names.count < 2 {
      operation = call.name
    } else if call.name != names.first {
      // A script, sent with the question whether the server has it.
      operation = call.name
    } else if let start = names.firstIndex(of: "MULTI"), names.last == "EXEC" {
      let before = names[..<start]
      let inner = names[(start + 1)...].dropLast()
      operation = before.isEmpty ? Self.operation("MULTI", of: inner) : "PIPELINE"
      batchSize = before.count + inner.count
    } else {
      operation = Self.operation("PIPELINE", of: names)
      batchSize = call.count
    }
    if let size = batchSize, size < 2 { batchSize = nil }
    namespace = call.database.map(String.init)
    setServer(call)
  }

  /// Sets the server, which a redirection has changed.
  package mutating func setServer(_ call: ObservedCall) {
    (address, port) = (nil, nil)
    switch call.server {
    case .tcp(let host, let number): (address, port) = (host, number)
    case .unix(let path): address = path
    default: break
    }
  }

  /// The same for all calls that are no longer told apart.
  package var withoutDetails: CallAttributes {
    var others = self
    others.operation = ErrorAttributes.other
    (others.namespace, others.address, others.port, others.batchSize) = (nil, nil, nil, nil)
    return others
  }

  private static func operation(_ kind: String, of names: ArraySlice<String>) -> String {
    guard let first = names.first, names.allSatisfy({ $0 == first }) else { return kind }
    return "\(kind) \(first)"
  }
}

/// The attributes of a call that has failed.
package struct ErrorAttributes: Hashable, Sendable {
  /// The code of the server's error, or a word for what else has happened, such as `timeout`.
  package let type: String
  /// The code of the server's error; `nil` if it has not replied with an error.
  package let statusCode: String?
  /// The error in words; `nil` if these could have data in them: a server's text, what is wrong with a value or an argument,
  /// or the words of a credentials provider.
  package let text: String?

  /// `nil` if there is no error.
  package init?(_ error: (any Error)?) {
    guard let error else { return nil }
    guard let error = error as? RedisError else {
      type = error is CancellationError ? "cancelled" : String(reflecting: Swift.type(of: error))
      statusCode = nil
      text = nil
      return
    }
    if let code = error.code {
      let isCode = !code.isEmpty && code.utf8.count <= 32 && code.utf8.allSatisfy(Self.isOfCode)
      // A script can return any text as an error.
      type = isCode ? code : Self.other
      statusCode = isCode ? code : nil
      text = nil
    } else {
      type = Self.word(for: error.kind)
      statusCode = nil
      text = Self.text(of: error)
    }
  }

  /// The attributes that metrics have.
  package init(type: String, statusCode: String?) {
    self.type = type
    self.statusCode = statusCode
    text = nil
  }

  /// For what has no name here.
  package static let other = "_OTHER"
  /// Of failures that are no longer told apart.
  package static let others = ErrorAttributes(type: other, statusCode: nil)

  private static func isOfCode(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
    default: false
    }
  }

  private static func text(of error: RedisError) -> String? {
    let kind: RedisError.Kind
    switch error.kind {
    case .server, .handshake, .decoding, .invalidCommand, .credentials: return nil
    case .poolExhausted(let leased, let waiting, let connecting, _):
      kind = .poolExhausted(leased: leased, waiting: waiting, connecting: connecting, lastFailure: nil)
    default: kind = error.kind
    }
    // Without the note, which may quote another error.
    return RedisError(kind, error.outcome, command: error.command).description
  }

  private static func word(for kind: RedisError.Kind) -> String {
    switch kind {
    case .connection: "connection"
    case .timeout: "timeout"
    case .decoding: "decoding"
    case .invalidCommand: "invalid_command"
    case .malformedReply: "malformed_reply"
    case .unexpectedReply: "unexpected_reply"
    case .closed: "closed"
    case .queueFull: "queue_full"
    case .tooManyCalls: "too_many_calls"
    case .notRun: "not_run"
    case .poolExhausted: "pool_exhausted"
    case .poolQueueFull: "pool_queue_full"
    case .sessionEnded: "session_ended"
    case .contention: "contention"
    case .leftInTransaction: "left_in_transaction"
    case .subscriptionCount: "subscription_count"
    case .receiverTooSlow: "receiver_too_slow"
    case .credentials: "credentials"
    case .server, .handshake: other
    @unknown default: other
    }
  }
}
