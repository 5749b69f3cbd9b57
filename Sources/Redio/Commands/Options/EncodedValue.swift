internal import RESP

/// A value as it is sent, for types that keep one.
struct EncodedValue: Sendable, Equatable {
  private let bytes: Bytes
  private let failure: String?

  init(_ value: some RESPStorable) {
    var arguments = RESPArguments()
    arguments.begin()
    arguments.append(value)
    let words = arguments.words
    bytes = words.first ?? Bytes([])
    failure = arguments.failure ?? (words.count == 1 ? nil : "a value here has to be one argument")
  }

  /// Adds the value, with something in front of it.
  func append(to arguments: inout RESPArguments, prefix: String = "") {
    if let failure { return arguments.fail(failure) }
    arguments.append(bytes: Array(prefix.utf8) + bytes)
  }
}
