internal import CRedioSystem

/// A connected, non-blocking stream socket, with or without TLS.
///
/// Any thread may write, but only one at a time, which `WriteQueue` ensures. Only the loop's thread reads.
package final class Socket: Sendable {
  /// The result of a read or write.
  package enum Outcome {
    /// This many bytes were transferred.
    case moved(Int)
    /// Nothing can be transferred now.
    case wouldBlock
    /// The peer has ended its side in an orderly way.
    case endOfStream
    /// Nothing can be transferred any more, for this reason.
    case failed(TransportError.Cause)
  }

  let descriptor: Descriptor
  let tls: TLSSession?

  package init(_ descriptor: Descriptor, tls: TLSSession? = nil) {
    self.descriptor = descriptor
    self.tls = tls
  }

  /// Writes what the system accepts at once.
  package func write(_ bytes: UnsafeRawBufferPointer) -> Outcome {
    guard let tls else { return descriptor.send(bytes) }
    switch sendOutput(tls) {
    case .moved: break
    case let outcome: return outcome
    }
    let outcome = tls.encrypt(bytes)
    guard case .moved = outcome else { return outcome }
    // The rest of the ciphertext is sent before the next bytes are encrypted.
    if case .failed(let cause) = sendOutput(tls) { return .failed(cause) }
    return outcome
  }

  /// Sends waiting ciphertext. Returns `moved` if none is left, as always without TLS.
  @inline(__always)
  package func sendOutput() -> Outcome {
    guard let tls else { return .moved(0) }
    return sendOutput(tls)
  }

  private func sendOutput(_ tls: TLSSession) -> Outcome {
    while let output = tls.output {
      switch descriptor.send(output) {
      case .moved(let count): tls.sent(count)
      case let outcome: return outcome
      }
    }
    return .moved(0)
  }

  /// Whether TLS has ciphertext to send that no writer has taken.
  package var hasOutput: Bool { tls?.hasOutput ?? false }

  /// Reads bytes that have arrived, at most as many as the buffer holds.
  ///
  /// - Parameter mayReceive: Whether the system may have more bytes. Set to `false` when it is known to have none, which
  ///   saves the system call that would say so.
  package func read(into bytes: UnsafeMutableRawBufferPointer, _ mayReceive: inout Bool) -> Outcome {
    if let tls { return tls.read(into: bytes, from: descriptor, &mayReceive) }
    return descriptor.receive(into: bytes, &mayReceive)
  }

  /// Ends both directions. Reads and writes in progress on other threads fail.
  ///
  /// - Parameter isOrderly: Whether to send TLS's closing alert first.
  package func shutdown(isOrderly: Bool) {
    if isOrderly, let tls {
      tls.sayGoodbye()
      // Best effort: it is not sent if the socket would block.
      _ = sendOutput(tls)
    }
    credio_shutdown(descriptor.number)
  }
}

extension Socket {
  var usesTLS: Bool { tls != nil }

  /// Makes TLS's closing alert, which is written as the next output.
  func sayGoodbye() { tls?.sayGoodbye() }

  /// Ends this side. The peer can still send.
  func endOutput() { credio_shutdown_output(descriptor.number) }
}

extension Descriptor {
  func send(_ bytes: UnsafeRawBufferPointer) -> Socket.Outcome {
    while true {
      let count = credio_send(number, bytes.baseAddress, bytes.count)
      if count >= 0 { return .moved(count) }
      if count != -Int(EINTR) { return Self.outcome(count) }
    }
  }

  func receive(into bytes: UnsafeMutableRawBufferPointer, _ mayReceive: inout Bool) -> Socket.Outcome {
    guard mayReceive else { return .wouldBlock }
    while true {
      let count = credio_receive(number, bytes.baseAddress, bytes.count)
      if count > 0 {
        // A short read: the system has no more bytes.
        mayReceive = count == bytes.count
        return .moved(count)
      }
      if count == 0 { return .endOfStream }
      if count != -Int(EINTR) { return Self.outcome(count) }
    }
  }

  private static func outcome(_ result: Int) -> Socket.Outcome {
    let number = Int32(truncatingIfNeeded: -result)
    return number == EAGAIN || number == EWOULDBLOCK ? .wouldBlock : .failed(.system(errno: number))
  }
}
