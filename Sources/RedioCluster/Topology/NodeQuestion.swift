internal import RESP
internal import Redio
internal import RedioTransport

/// A question that the client asks of one node by itself.
///
/// - SeeAlso: `CLUSTER SLOTS`, `INFO`.
final class NodeQuestion: RoutedCallHandler {
  private let command: String
  private let ended: @Sendable (Result<RESPValue, RedisError>) -> Void

  private init(_ command: String, _ ended: @escaping @Sendable (Result<RESPValue, RedisError>) -> Void) {
    self.command = command
    self.ended = ended
  }

  /// A call that asks it.
  ///
  /// - Parameter ended: Called with the reply, or with the error.
  static func call(
    _ words: String..., within limit: Duration, _ ended: @escaping @Sendable (Result<RESPValue, RedisError>) -> Void
  ) -> RoutedCall {
    var arguments = RESPArguments()
    arguments.begin()
    for word in words { arguments.append(text: word) }
    arguments.end()
    return RoutedCall(
      arguments.bytes, timeout: limit, deadline: EventLoop.now &+ limit.clampedNanoseconds,
      NodeQuestion(words.joined(separator: " "), ended))
  }

  /// The availability zone in a reply of `INFO`; empty if there is none.
  static func zone(_ reply: RESPValue) -> String? {
    let text: String
    switch reply.withoutAttributes {
    case .bulkString(let bytes), .verbatimString(let bytes, _): text = bytes.string
    default: return nil
    }
    let line = text.split(whereSeparator: \.isNewline).first { $0.hasPrefix("availability_zone:") }
    return line.map { String($0.dropFirst("availability_zone:".count)) } ?? ""
  }

  func received(_ replies: UnsafeRawBufferPointer, from connection: Connection) {
    var reader = RESPReader(framed: replies)
    reader.skipPushes()
    let reply = reader.wholeValue()
    if let error = reply.error {
      ended(
        .failure(RedisError(.server(code: error.code, message: error.message), .executed, command: command)))
    } else {
      ended(.success(reply))
    }
  }

  func failed(_ error: RedisError) { ended(.failure(error)) }

  /// It is for one node, which does not give it back.
  func returned(_ kind: RedisError.Kind) { ended(.failure(RedisError(kind, .notSent, command: command))) }
}

extension RedisError.Kind {
  /// What the error of `CLUSTER SLOTS` means if the server is not a node of a cluster.
  var ofNoCluster: RedisError.Kind? {
    guard case .server(_, let message) = self, message.contains("cluster support disabled") else { return nil }
    return .invalidCommand(
      "the server is not a node of a cluster (it has no cluster-enabled yes): for a single server, use Redis(\"redis://…\")"
    )
  }
}

extension SlotsFault {
  /// The fault in words, for an error.
  var words: String {
    switch self {
    case .malformed: "the reply of CLUSTER SLOTS has an unexpected form"
    case .overlap(let slot): "the reply of CLUSTER SLOTS gives slot \(slot) to two servers"
    case .empty: "no slot is served: is the cluster created?"
    }
  }
}
