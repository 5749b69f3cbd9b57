internal import CRedioSystem

/// An open descriptor. It is closed when the last one who could use it lets go of it, so that it is never used after it
/// was closed and given to somebody else.
package final class Descriptor: Sendable {
  package let number: Int32

  package init(adopting number: Int32) { self.number = number }

  deinit { credio_close(number) }
}
