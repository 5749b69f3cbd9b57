internal import CRedioSystem

/// Reads files of certificates and keys. Only regular files, since opening a FIFO or device can block for ever.
///
/// All functions block as long as the file system does. They must not be called on an event loop's thread.
enum CertificateFile {
  /// Why a file can't be used.
  struct Failure: Error {
    /// The system's error number, if the system reported an error.
    let errno: Int32?
    /// What is wrong with the file, and what to do.
    let reason: String
  }

  /// The largest file to read, in bytes: some thirty times the size of a system's authorities.
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

  /// Lists the files of a directory that are named by OpenSSL's hash of the certificate's subject: `5f618aec.0`.
  ///
  /// - Returns: Their paths; empty if there is no such directory.
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

  /// Whether a name is eight hexadecimal digits, a dot and a number.
  private static func isHashed(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard bytes.count > 9, bytes[8] == UInt8(ascii: ".") else { return false }
    return bytes[9...].allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
      && bytes[..<8].allSatisfy { $0 &- UInt8(ascii: "0") < 10 || $0 &- UInt8(ascii: "a") < 6 }
  }
}
