internal import CRedioSystem

/// A connected stream socket that does not block, with or without TLS.
///
/// Any thread may write, one at a time: `WriteQueue` sees to it. The loop's thread alone reads.
package final class Socket: Sendable {
  /// How a read or write went.
  package enum Outcome {
    /// This many bytes were moved.
    case moved(Int)
    /// Nothing can be moved now.
    case wouldBlock
    /// The peer has ended its side, in order.
    case endOfStream
    /// Why nothing will be moved any more.
    case failed(TransportError.Cause)
  }

  let descriptor: Descriptor
  let tls: TLSSession?

  package init(_ descriptor: Descriptor, tls: TLSSession? = nil) {
    self.descriptor = descriptor
    self.tls = tls
  }

  /// Writes what the system takes at once.
  package func write(_ bytes: UnsafeRawBufferPointer) -> Outcome {
    guard let tls else { return descriptor.send(bytes) }
    switch sendOutput(tls) {
    case .moved: break
    case let outcome: return outcome
    }
    let outcome = tls.encrypt(bytes)
    guard case .moved = outcome else { return outcome }
    // What the system does not take now is sent before the next bytes are encrypted.
    if case .failed(let cause) = sendOutput(tls) { return .failed(cause) }
    return outcome
  }

  /// Sends what is left of the encryption: `moved` if nothing is. Without TLS nothing ever is.
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

  /// Whether the encryption has something to send that no writer has taken.
  package var hasOutput: Bool { tls?.hasOutput ?? false }

  /// Reads what has arrived, up to the size of the buffer.
  ///
  /// - Parameter mayReceive: Whether the system may have more; set to `false` once it has been seen to have not, which
  ///   spares the call that would say so.
  package func read(into bytes: UnsafeMutableRawBufferPointer, _ mayReceive: inout Bool) -> Outcome {
    if let tls { return tls.read(into: bytes, from: descriptor, &mayReceive) }
    return descriptor.receive(into: bytes, &mayReceive)
  }

  /// Ends both directions: reads and writes under way elsewhere end too.
  ///
  /// - Parameter isOrderly: Whether to tell the peer, where TLS has a word for it.
  package func shutdown(isOrderly: Bool) {
    if isOrderly, let tls {
      tls.sayGoodbye()
      // The peer has been told, or can't be told without waiting.
      _ = sendOutput(tls)
    }
    credio_shutdown(descriptor.number)
  }
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
        // Less than there was room for: the rest has not arrived.
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
