// The closures of these requirements of the standard library's protocols throw `any Error`, an existential, which Embedded
// Swift doesn't have. Embedded Swift uses the default implementations, which offer no storage.
#if !hasFeature(Embedded)
  extension Bytes {
    /// Lends the bytes as contiguous memory, valid during the call. Never returns `nil`.
    public func withContiguousStorageIfAvailable<R>(_ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R? {
      try withUnsafeBytes { bytes in
        try bytes.withMemoryRebound(to: UInt8.self, body)
      }
    }

    /// Removes the bytes for which a closure returns `true`.
    public mutating func removeAll(where shouldBeRemoved: (UInt8) throws -> Bool) rethrows {
      var kept: [UInt8] = []
      for byte in array where try !shouldBeRemoved(byte) { kept.append(byte) }
      self = Bytes(kept)
    }

    /// Moves the bytes for which a closure returns `true` behind all others.
    ///
    /// - Returns: The index of the first one of them.
    public mutating func partition(by belongsInSecondPartition: (UInt8) throws -> Bool) rethrows -> Int {
      var (first, second): ([UInt8], [UInt8]) = ([], [])
      for byte in array { if try belongsInSecondPartition(byte) { second.append(byte) } else { first.append(byte) } }
      defer { self = Bytes(first + second) }
      return first.count
    }
  }
#endif
