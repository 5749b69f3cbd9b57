#if DEBUG
  #if canImport(Darwin)
    internal import Darwin
  #elseif canImport(Musl)
    internal import Musl
  #else
    internal import Glibc
  #endif

  /// Standard error, for messages to those who develop a program. Only in debug builds.
  package enum DebugOutput {
    /// Writes a text. What can't be written is dropped.
    package static func write(_ text: String) {
      let bytes = Array(text.utf8)
      bytes.withUnsafeBytes { bytes in
        #if canImport(Darwin)
          _ = Darwin.write(2, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
          _ = Musl.write(2, bytes.baseAddress, bytes.count)
        #else
          _ = Glibc.write(2, bytes.baseAddress, bytes.count)
        #endif
      }
    }
  }
#endif
