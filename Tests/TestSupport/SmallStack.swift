#if canImport(Glibc)
  import Glibc

  /// Runs a body on a thread with a stack of 256 KiB, the size that a small system or a careful program may give one, and
  /// waits for its end. What overflows it ends the process.
  public func onSmallStack(_ body: @escaping @Sendable () -> Void) {
    final class Work {
      let body: @Sendable () -> Void
      init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    pthread_attr_setstacksize(&attributes, 256 << 10)
    var thread = pthread_t()
    let work = Unmanaged.passRetained(Work(body))
    let status = pthread_create(
      &thread, &attributes,
      { context in
        Unmanaged<Work>.fromOpaque(context!).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    precondition(status == 0)
    pthread_join(thread, nil)
    pthread_attr_destroy(&attributes)
  }
#endif
