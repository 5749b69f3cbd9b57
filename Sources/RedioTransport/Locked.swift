package import Synchronization

// ThreadSanitizer can't see the standard library's mutex, which is not built for it, and reports races on everything that
// it protects. In builds of Scripts/sanitize, this type tells it; in all others it is the mutex itself.
#if THREAD_SANITIZER
  /// A value protected by a lock.
  package struct Locked<Value: ~Copyable>: ~Copyable, @unchecked Sendable {
    /// An object whose address identifies the lock for the sanitizer.
    private final class Name {}

    private let mutex: Mutex<Value>
    private let name = Name()

    package init(_ value: consuming sending Value) { mutex = Mutex(value) }

    package borrowing func withLock<Result: ~Copyable, E: Error>(
      _ body: (inout sending Value) throws(E) -> sending Result
    ) throws(E) -> sending Result {
      let name = Unmanaged.passUnretained(name).toOpaque()
      return try mutex.withLock { (value) throws(E) -> sending Result in
        acquire(name)
        defer { release(name) }
        return try body(&value)
      }
    }
  }

  @_silgen_name("__tsan_acquire")
  private func acquire(_ name: UnsafeMutableRawPointer)

  @_silgen_name("__tsan_release")
  private func release(_ name: UnsafeMutableRawPointer)
#else
  /// A value protected by a lock. Lock it briefly: not across an `await`, a system call or a callback.
  package typealias Locked<Value: ~Copyable> = Mutex<Value>
#endif
