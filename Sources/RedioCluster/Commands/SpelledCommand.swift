internal import RESP
internal import Redio

/// A command of a call that is not decided by a glance, as it is encoded, and what is known of it.
struct SpelledCommand {
  /// The ranges of its words.
  let words: [Range<Int>]
  private let number: Int?

  /// Its name in upper case, with its subcommand's; empty if the command table does not have it.
  var name: String { number.map { CommandIndex.shared.names[$0] } ?? "" }
  var rule: CommandRule { number.map { CommandIndex.shared.rules[$0] } ?? .keyed }
  /// Whether the command table does not have it, so that its first argument is taken for its key.
  var isUnknown: Bool { number == nil }

  /// Reads the next command; `nil` if there is none.
  init?(_ reader: inout EncodedWords, _ bytes: UnsafeRawBufferPointer) {
    guard let count = reader.beginCommand() else { return nil }
    var words: [Range<Int>] = []
    words.reserveCapacity(min(count, bytes.count))
    while let word = reader.next() { words.append(word) }
    guard let first = words.first else { return nil }
    number = CommandIndex.shared.find(bytes, first, words.count > 1 ? words[1] : nil)
    self.words = words
  }

  /// The slot of its keys; `nil` if it has none.
  ///
  /// - Throws: `RedisError` if they are in several slots.
  func slot(_ bytes: UnsafeRawBufferPointer) throws(RedisError) -> Int? {
    var slot: Int?
    for key in keyRanges(bytes) {
      let found = HashSlot(of: UnsafeRawBufferPointer(rebasing: bytes[key])).number
      if let slot, slot != found { throw Self.crossing([slot, found], "its keys", name) }
      slot = found
    }
    return slot
  }

  /// The ranges of its keys.
  func keyRanges(_ bytes: UnsafeRawBufferPointer) -> [Range<Int>] {
    guard let number else { return words.count > 1 ? [words[1]] : [] }
    let only = CommandIndex.shared.infos[number].onlyKey
    if only >= 0 { return only > 0 && Int(only) < words.count ? [words[Int(only)]] : [] }
    let all = words.map { Bytes(copying: UnsafeRawBufferPointer(rebasing: bytes[$0])) }
    return CommandTable.keyPlaces(of: all, isForRouting: true).map { words[$0] }
  }

  /// The error of keys in several slots where they must be in one.
  static func crossing(_ slots: [Int], _ what: String, _ name: String) -> RedisError {
    RedisError(
      .invalidCommand(
        "\(what) must be in one slot, which one server has, and these are in \(slots.map(String.init).joined(separator: " and "))"
          + ": give them a part in braces in common, such as {user:1}:name and {user:1}:mail"), .notSent,
      command: name.isEmpty ? nil : name)
  }
}
