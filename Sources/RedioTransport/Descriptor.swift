internal import CRedioSystem

/// An open file descriptor, closed when the last reference is released: so no thread can use a number that the system has
/// given to another file.
package final class Descriptor: Sendable {
  package let number: Int32

  package init(adopting number: Int32) { self.number = number }

  deinit { credio_close(number) }

  /// Two stream sockets that are connected to each other and don't block; `nil` if the process may open no more files.
  package static func pair() -> (Descriptor, Descriptor)? {
    var ends: (Int32, Int32) = (-1, -1)
    let result = withUnsafeMutableBytes(of: &ends) { bytes in
      credio_socket_pair(bytes.baseAddress?.assumingMemoryBound(to: Int32.self))
    }
    return result == 0 ? (Descriptor(adopting: ends.0), Descriptor(adopting: ends.1)) : nil
  }
}
