// The requirement of `Sequence` below throws whatever its closure throws, as an existential, which Embedded Swift has
// not. There the default stands in, which offers no storage.
#if !hasFeature(Embedded)
  extension Bytes {
    /// Lends the bytes as contiguous memory.
    public func withContiguousStorageIfAvailable<R>(_ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R? {
      try withUnsafeBytes { bytes in
        try bytes.withMemoryRebound(to: UInt8.self, body)
      }
    }
  }
#endif
