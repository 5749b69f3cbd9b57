internal import CRedioSystem

/// The bytes that have arrived on a connection and have not been consumed.
///
/// Used on the event loop's thread only. It starts at 16 KiB, doubles while a reply does not fit, and shrinks back when
/// it is empty and was mostly unused.
package final class ReceiveBuffer {
  private static let initialCapacity = 16 << 10
  private static let generousCapacity = 256 << 10

  private var memory: UnsafeMutableRawBufferPointer
  private var start = 0
  private var end = 0

  package init() {
    memory = .allocate(byteCount: Self.initialCapacity, alignment: 16)
  }

  deinit { memory.deallocate() }

  /// The bytes that have not been consumed. Valid until the next call of any method.
  package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory[start..<end]) }

  /// Drops the first bytes.
  package func consume(_ count: Int) {
    start += count
    guard start == end else { return }
    let wasFilled = end > memory.count / 4
    start = 0
    end = 0
    if memory.count > Self.generousCapacity, !wasFilled { resize(Self.initialCapacity) }
  }

  /// Free space for the next read, at least one byte.
  var room: UnsafeMutableRawBufferPointer {
    if end == memory.count {
      if start > memory.count / 2 {
        move(to: memory)
      } else {
        resize(memory.count * 2)
      }
    }
    return UnsafeMutableRawBufferPointer(rebasing: memory[end...])
  }

  /// Records how many bytes were read into `room`.
  func fill(_ count: Int) { end += count }

  private func resize(_ capacity: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity, alignment: 16)
    let old = memory
    move(to: larger)
    memory = larger
    old.deallocate()
  }

  private func move(to target: UnsafeMutableRawBufferPointer) {
    if end > start, let destination = target.baseAddress, let source = memory.baseAddress {
      memmove(destination, source + start, end - start)
    }
    end -= start
    start = 0
  }
}
