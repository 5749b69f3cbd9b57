internal import CRedioSystem

/// Files of certificates and keys, read with patience for nothing but regular files: who waits at a FIFO waits for ever.
///
/// All of it blocks, for as long as the file system does: it is called by threads that may, never by an event loop's.
enum CertificateFile {
  /// Why a file can't be used.
  struct Failure: Error {
    /// The system's error number, if it is one.
    let errno: Int32?
    /// What is wrong with the file, and what to do.
    let reason: String
  }

  /// Bytes that a file may have: some thirty times those of all the authorities that a system trusts.
  static let limit = 8 << 20

  /// Reads a regular file.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    if path.isEmpty { throw Failure(errno: nil, reason: "the path is empty") }
    if path.utf8.contains(0) { throw Failure(errno: nil, reason: "the path has a NUL byte") }
    var start: UnsafeMutableRawPointer?
    var count = 0
    let result = credio_file_read(path, limit, &start, &count)
    guard result == 0 else { throw failure(result) }
    defer { credio_file_free(start) }
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  private static func failure(_ result: Int32) -> Failure {
    if result < 0 {
      let advice = result == -EACCES ? "; the user of this process must be allowed to read it" : ""
      return Failure(errno: -result, reason: TransportError.text(-result) + advice)
    }
    let advice = "; give a regular file, or the text itself"
    let reason =
      switch Int(result) {
      case CREDIO_FILE_DIRECTORY: "it is a directory; give a PEM file in it"
      case CREDIO_FILE_FIFO: "it is a FIFO, which would have to be waited for" + advice
      case CREDIO_FILE_SOCKET: "it is a socket" + advice
      case CREDIO_FILE_TOO_LARGE: "it has more than \(limit >> 20) MiB, as no PEM file has; is it the right file?"
      default: "it is a device" + advice
      }
    return Failure(errno: nil, reason: reason)
  }

  /// The files of a directory in which OpenSSL looks certificates up by the hash of their subject: `5f618aec.0`.
  ///
  /// - Returns: Their paths; none if there is no such directory.
  static func hashed(in directory: String) -> [String] {
    final class Found {
      var names: [String] = []
    }
    let found = Found()
    let result = withExtendedLifetime(found) {
      credio_directory_each(
        directory,
        { name, context in
          guard let name, let context else { return 0 }
          let found = Unmanaged<Found>.fromOpaque(context).takeUnretainedValue()
          let text = String(cString: name)
          if CertificateFile.isHashed(text) { found.names.append(text) }
          return found.names.count < 10_000 ? 1 : 0
        }, Unmanaged.passUnretained(found).toOpaque())
    }
    return result == 0 ? found.names.map { directory + "/" + $0 } : []
  }

  /// Eight hexadecimal digits, a dot and a number.
  private static func isHashed(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard bytes.count > 9, bytes[8] == UInt8(ascii: ".") else { return false }
    return bytes[9...].allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
      && bytes[..<8].allSatisfy { $0 &- UInt8(ascii: "0") < 10 || $0 &- UInt8(ascii: "a") < 6 }
  }
}
