/// A request in plain bytes, by which a peer that does not answer a TLS handshake is asked whether it speaks without TLS.
///
/// A server that expects plain requests may take a handshake for the beginning of one, and wait for the rest: a Redis
/// server without TLS does, so that the handshake would only end at its deadline. The driver therefore opens a second
/// connection, without TLS, for the request, if the peer has sent nothing for `patience`. It does so only until a
/// handshake with the same `TLSContext` has succeeded.
package struct PlainProbe: Sendable {
  /// How long a handshake may be unanswered before the peer is asked, in nanoseconds.
  static let patience: Int64 = 500_000_000

  let request: [UInt8]
  /// Whether these bytes are the answer of a peer that speaks without TLS. Called on the loop's thread.
  let isAnswer: @Sendable (UnsafeRawBufferPointer) -> Bool
  let hint: String

  /// - Parameters:
  ///   - request: What to send. Anybody can read it, and a TLS server takes it for a broken handshake.
  ///   - isAnswer: Whether the first bytes of the answer are those of a peer that speaks without TLS.
  ///   - hint: What to do about it, for the error.
  package init(
    request: [UInt8], hint: String, isAnswer: @escaping @Sendable (UnsafeRawBufferPointer) -> Bool
  ) {
    self.request = request
    self.isAnswer = isAnswer
    self.hint = hint
  }
}

/// The connection of a probe. Used on the loop's thread only.
final class PlainProbing: SocketDriverOwner {
  private let probe: PlainProbe
  private let driver: SocketDriver
  private let onAnswer: @Sendable () -> Void

  /// - Parameter onAnswer: Called if the peer speaks without TLS.
  init(_ probe: PlainProbe, _ driver: SocketDriver, onAnswer: @escaping @Sendable () -> Void) {
    self.probe = probe
    self.driver = driver
    self.onAnswer = onAnswer
  }

  func socketConnected(_ socket: Socket) {
    // The request is short, and the socket has sent nothing yet: it takes all of it.
    if case .moved = probe.request.withUnsafeBytes(socket.write) { return }
    driver.close()
  }

  func socketReceived(_ buffer: ReceiveBuffer) {
    if probe.isAnswer(buffer.bytes) { onAnswer() }
    driver.close()
  }

  func socketWritable(_ socket: Socket) {}
  func socketHasOutput(_ socket: Socket) {}
  func socketEnded() -> Bool { false }
  func socketStopsWriting() -> Bool { true }
  func socketClosed(_ error: TransportError) {}
}
