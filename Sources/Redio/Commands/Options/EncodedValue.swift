internal import RESP

/// A value as it is sent, for types that keep one.
///
/// Options of several words are arrays of these: whatever was chosen, all such types have one layout, which is compared
/// and copied by the same code.
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

  /// A value with something in front of it.
  init(_ prefix: String, _ value: some RESPStorable) {
    let value = EncodedValue(value)
    bytes = Bytes(Array(prefix.utf8) + value.bytes)
    failure = value.failure
  }

  /// Adds the value.
  func append(to arguments: inout RESPArguments) {
    if let failure { return arguments.fail(failure) }
    arguments.append(bytes: bytes)
  }
}

extension [EncodedValue] {
  /// Adds all of them.
  func append(to arguments: inout RESPArguments) { for value in self { value.append(to: &arguments) } }
}
