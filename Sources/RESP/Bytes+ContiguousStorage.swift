// The closure of this requirement of `Sequence` throws `any Error`, an existential, which Embedded Swift doesn't have.
// Embedded Swift uses the default implementation, which offers no storage.
#if !hasFeature(Embedded)
  extension Bytes {
    /// Lends the bytes as contiguous memory, valid during the call. Never returns `nil`.
    public func withContiguousStorageIfAvailable<R>(_ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R? {
      try withUnsafeBytes { bytes in
        try bytes.withMemoryRebound(to: UInt8.self, body)
      }
    }
  }
#endif
