internal import RESP
internal import Redio

/// What a cluster's client needs to know of each command, found by its encoded name: a table by hashes, since a command of a
/// chain must not take as long as making a string takes.
struct CommandIndex {
  /// What is decided for most commands by a glance.
  struct Info {
    /// The index among its words of its only key; 0 if it has none, -1 for anything else.
    let onlyKey: Int8
    /// Whether its second word may be a part of its name.
    let isContainer: Bool
  }

  /// The index of all commands.
  static let shared = CommandIndex()

  private var places: [Int16]
  private let mask: Int
  private(set) var infos: [Info] = []
  /// The names, in upper case; of subcommands, with their containers' names before them.
  private(set) var names: [String] = []
  private(set) var rules: [CommandRule] = []
  /// The bytes of all names, one after the other, and where each begins; at last, where the last one ends.
  private var letters: [UInt8] = []
  private var starts: [Int32] = [0]

  private init() {
    let entries = CommandTable.entries
    let containers = Set(
      entries.compactMap { entry -> String? in
        let words = entry.name.split(separator: " ")
        return words.count > 1 ? String(words[0]) : nil
      })
    var size = 1024
    while size < entries.count * 4 { size *= 2 }
    mask = size - 1
    places = Array(repeating: -1, count: size)
    for (number, entry) in entries.enumerated() {
      let rule = CommandRules.rule(of: entry.name)
      infos.append(
        Info(onlyKey: rule == .keyed ? Self.onlyKey(entry) : -1, isContainer: containers.contains(entry.name)))
      names.append(entry.name)
      rules.append(rule)
      letters += entry.name.utf8
      starts.append(Int32(letters.count))
      var hash = Self.begin
      for byte in entry.name.utf8 { hash = Self.hash(hash, byte) }
      var place = Self.place(hash) & mask
      while places[place] >= 0 { place = (place + 1) & mask }
      places[place] = Int16(number)
    }
  }

  private static func onlyKey(_ entry: CommandTable.Entry) -> Int8 {
    switch entry.fixedKey {
    case .none: 0
    case .only(let index): Int8(clamping: index)
    case .first, .others: -1
    }
  }

  private static let begin: UInt64 = 14_695_981_039_346_656_037

  @inline(__always)
  private static func hash(_ sum: UInt64, _ byte: UInt8) -> UInt64 { (sum ^ UInt64(upper(byte))) &* 1_099_511_628_211 }

  @inline(__always)
  private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ (hash >> 29)) }

  @inline(__always)
  private static func upper(_ byte: UInt8) -> UInt8 { byte &- 97 < 26 ? byte & 0xDF : byte }

  /// Finds a command.
  ///
  /// - Parameters:
  ///   - bytes: The encoded command.
  ///   - first: The range of its first word.
  ///   - second: The range of its second word; `nil` if it has one word only.
  /// - Returns: Its number; `nil` for a command that the table does not have.
  func find(_ bytes: UnsafeRawBufferPointer, _ first: Range<Int>, _ second: Range<Int>?) -> Int? {
    guard first.count <= 32 else { return nil }
    var hash = Self.begin
    for place in first { hash = Self.hash(hash, bytes[place]) }
    guard let found = lookUp(hash, bytes, first, nil) else { return nil }
    guard infos[found].isContainer, let second, second.count <= 32 else { return found }
    hash = Self.hash(hash, UInt8(ascii: " "))
    for place in second { hash = Self.hash(hash, bytes[place]) }
    return lookUp(hash, bytes, first, second) ?? found
  }

  private func lookUp(_ hash: UInt64, _ bytes: UnsafeRawBufferPointer, _ first: Range<Int>, _ second: Range<Int>?)
    -> Int?
  {
    var place = Self.place(hash) & mask
    while case let number = Int(places[place]), number >= 0 {
      if isName(number, bytes, first, second) { return number }
      place = (place + 1) & mask
    }
    return nil
  }

  private func isName(_ number: Int, _ bytes: UnsafeRawBufferPointer, _ first: Range<Int>, _ second: Range<Int>?)
    -> Bool
  {
    var letter = Int(starts[number])
    guard Int(starts[number + 1]) - letter == first.count + (second.map { $0.count + 1 } ?? 0) else { return false }
    for place in first {
      if letters[letter] != Self.upper(bytes[place]) { return false }
      letter += 1
    }
    guard let second else { return true }
    if letters[letter] != UInt8(ascii: " ") { return false }
    letter += 1
    for place in second {
      if letters[letter] != Self.upper(bytes[place]) { return false }
      letter += 1
    }
    return true
  }
}
