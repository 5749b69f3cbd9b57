internal import RESP

extension CommandTable {
  /// A rule for the places of keys among a command's words.
  ///
  /// - SeeAlso: `COMMAND INFO`, key specifications.
  struct KeyRule: Sendable {
    private enum Begin {
      /// At this index; the command's name has index 0.
      case index(Int)
      /// After this word, searched from an index on; if that is negative, from the end backwards.
      case keyword(String, from: Int)
    }

    private enum Find {
      /// From the first key to the last, which is counted from the first, or from the end if negative; a limit of 2
      /// means the first half.
      case range(last: Int, step: Int, limit: Int)
      /// As many as the word at an index says.
      case count(at: Int, first: Int, step: Int)
    }

    private let begin: Begin
    private let find: Find
    /// Whether the words are keys, and not something else that determines the slot, such as the channel of `SPUBLISH`.
    let areKeys: Bool

    /// Parses a rule of the table: `i1:r0,1,0`, `kSTREAMS,1:r-1,1,2`, `i2:n0,1,1`; with `!` in front if the words
    /// aren't keys.
    init?(_ text: Substring) {
      areKeys = !text.hasPrefix("!")
      let text = areKeys ? text : text.dropFirst()
      let parts = text.split(separator: ":")
      guard parts.count == 2 else { return nil }
      let start = parts[0].dropFirst().split(separator: ",")
      if parts[0].hasPrefix("i"), let index = start.first.flatMap(Numbers.integer) {
        begin = .index(index)
      } else if start.count == 2, let from = Numbers.integer(start[1]) {
        begin = .keyword(String(start[0]), from: from)
      } else {
        return nil
      }
      let numbers = parts[1].dropFirst().split(separator: ",").compactMap(Numbers.integer)
      guard numbers.count == 3 else { return nil }
      find =
        parts[1].hasPrefix("r")
        ? .range(last: numbers[0], step: numbers[1], limit: numbers[2])
        : .count(at: numbers[0], first: numbers[1], step: numbers[2])
    }

    /// The index of its first key if that is always the same, and whether it is the only one.
    fileprivate var fixed: (index: Int, isOnly: Bool)? {
      guard case .index(let index) = begin, case .range(let last, _, _) = find else { return nil }
      return (index, last == 0)
    }

    /// The indices of the keys.
    func places(in words: [Bytes]) -> [Int] {
      guard let first = first(in: words) else { return [] }
      switch find {
      case .range(let lastKey, let step, let limit):
        var last = lastKey < 0 ? words.count + lastKey : first + lastKey
        if lastKey < 0, limit > 1 { last = first + (words.count - first) / limit + lastKey }
        guard first <= last, last < words.count, step > 0 else { return [] }
        return Array(stride(from: first, through: last, by: step))
      case .count(let place, let firstKey, let step):
        guard words.indices.contains(first + place),
          let count = words[first + place].withUnsafeBytes({ Numbers.integer($0, as: Int.self) }), count > 0,
          step > 0, count <= words.count
        else { return [] }
        let start = first + firstKey
        let last = start + (count - 1) * step
        return last < words.count ? Array(stride(from: start, through: last, by: step)) : []
      }
    }

    private func first(in words: [Bytes]) -> Int? {
      switch begin {
      case .index(let index): return index < words.count ? index : nil
      case .keyword(let keyword, let from):
        let places =
          from >= 0
          ? Array(words.indices.dropFirst(from)) : Array(words.indices.dropLast(-from - 1).reversed())
        let place = places.first { words[$0].count == keyword.count && words[$0].string.uppercased() == keyword }
        return place.flatMap { $0 + 1 < words.count ? $0 + 1 : nil }
      }
    }
  }

  /// Where the first key of a command stands, as far as that does not depend on its words.
  package enum FixedKey: Sendable, Equatable {
    /// There is no key.
    case none
    /// The only key is the word at this index.
    case only(Int)
    /// The first of perhaps several keys is the word at this index.
    case first(Int)
    /// It depends on the words.
    case others
  }

  /// The indices of a command's keys among its words. Keys that the patterns of `SORT` lead to are not included.
  ///
  /// - Parameters:
  ///   - words: The command's name and arguments.
  ///   - isForRouting: Whether other words that determine the slot count as keys.
  /// - Returns: Indices, in ascending order.
  package static func keyPlaces(of words: [Bytes], isForRouting: Bool = false) -> [Int] {
    guard let rules = entry(of: words)?.keys.filter({ $0.areKeys || isForRouting }) else { return [] }
    // `MIGRATE` with several keys has an empty word at the place of the single key.
    var isKey = [Bool](repeating: false, count: words.count)
    for rule in rules {
      for place in rule.places(in: words) where !words[place].isEmpty || rules.count == 1 { isKey[place] = true }
    }
    return words.indices.filter { isKey[$0] }
  }
}

extension CommandTable.Entry {
  /// Where its first key stands.
  package var fixedKey: CommandTable.FixedKey {
    guard let first = keys.first else { return .none }
    guard let (index, isOnly) = first.fixed else { return .others }
    return isOnly && keys.count == 1 ? .only(index) : .first(index)
  }
}
