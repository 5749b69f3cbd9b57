internal import CRedioSystem

/// An open file descriptor, closed when the last reference is released: so no thread can use a number that the system has
/// given to another file.
package final class Descriptor: Sendable {
  package let number: Int32

  package init(adopting number: Int32) { self.number = number }

  deinit { credio_close(number) }
}
