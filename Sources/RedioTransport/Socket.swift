internal import CRedioSystem

/// An open stream socket that does not block. It is closed when the last one who could use it lets go of it, so that a
/// descriptor is never used after it was closed and given to somebody else.
package final class Socket: Sendable {
  /// How a read or write went.
  package enum Outcome {
    /// This many bytes were moved.
    case moved(Int)
    /// Nothing can be moved now.
    case wouldBlock
    /// The peer has closed its side.
    case endOfStream
    /// The system's error number.
    case failed(Int32)
  }

  package let descriptor: Int32

  package init(adopting descriptor: Int32) { self.descriptor = descriptor }

  deinit { credio_close(descriptor) }

  /// Writes what the system takes at once. Any thread may call it.
  package func write(_ bytes: UnsafeRawBufferPointer) -> Outcome {
    while true {
      let count = credio_send(descriptor, bytes.baseAddress, bytes.count)
      if count >= 0 { return .moved(count) }
      if count != -Int(EINTR) { return outcome(count) }
    }
  }

  /// Reads what has arrived, up to the size of the buffer.
  package func read(into bytes: UnsafeMutableRawBufferPointer) -> Outcome {
    while true {
      let count = credio_receive(descriptor, bytes.baseAddress, bytes.count)
      if count > 0 { return .moved(count) }
      if count == 0 { return .endOfStream }
      if count != -Int(EINTR) { return outcome(count) }
    }
  }

  /// Ends both directions: reads and writes under way elsewhere end too.
  package func shutdown() { credio_shutdown(descriptor) }

  private func outcome(_ result: Int) -> Outcome {
    let number = Int32(truncatingIfNeeded: -result)
    return number == EAGAIN || number == EWOULDBLOCK ? .wouldBlock : .failed(number)
  }
}
