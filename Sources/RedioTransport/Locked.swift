package import Synchronization

// ThreadSanitizer does not see what the standard library's mutex does, since that is not built for it, and takes everything
// behind it for a race. Scripts/sanitize tells it, through this type; everywhere else this is the mutex itself.
#if THREAD_SANITIZER
  /// A value behind a lock.
  package struct Locked<Value: ~Copyable>: ~Copyable, @unchecked Sendable {
    /// Its address is what the sanitizer knows the lock by.
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
  /// A value behind a lock.
  package typealias Locked<Value: ~Copyable> = Mutex<Value>
#endif
