/// Which parameters of an overload are keys, by what servers say of the command: so that a command knows them once it is built.
///
/// What a cluster sends a command by counts as one, as the channel of `SPUBLISH`.
struct KeyItems {
  private var names: Set<String> = []
  /// Whether there are keys that the overload does not show, in a parameter of a type that writes several words: they are found
  /// by the command table.
  private(set) var areElsewhere = false

  /// - Parameter start: The place of the first item among the command's words: behind its name.
  init(_ rules: [Facts.KeyRule], of overload: Overload, behind start: Int) {
    let items = Self.placed(overload.wire, from: start)
    for rule in rules {
      if let index = rule.begin_search.index {
        add(rule, at: index.pos, in: items)
      } else if let keyword = rule.begin_search.keyword?.keyword {
        guard let found = items.firstIndex(where: { $0.item.sentWords.contains(keyword) }) else { continue }
        add(rule, from: found, in: items)
      }
    }
  }

  /// Whether an item is a key, or several.
  func contains(_ item: Item) -> Bool { item.parameter.map { names.contains($0.name) } ?? false }

  private struct PlacedItem {
    let item: Item
    /// Where its value stands, behind its own words; `nil` behind what may be left out, or takes any number of places.
    let place: Int?
  }

  private static func placed(_ items: [Item], from start: Int) -> [PlacedItem] {
    var place: Int? = start
    return items.map { item in
      let value = place.map { $0 + (item.parameter?.words.count ?? 0) }
      defer {
        switch item {
        case .words(let words): place = place.map { $0 + words.count }
        case .parameter(let parameter): place = parameter.isOnePlace ? value.map { $0 + 1 } : nil
        }
      }
      return PlacedItem(item: item, place: value)
    }
  }

  private mutating func add(_ rule: Facts.KeyRule, at place: Int, in items: [PlacedItem]) {
    let place = place + (rule.find_keys.keynum?.keynumidx ?? 0)
    if let index = items.firstIndex(where: { $0.place == place }) {
      add(rule, from: index, in: items)
    } else if items.contains(where: { $0.place == nil }) {
      areElsewhere = true
    }
  }

  /// - Parameter index: The item in which the first key stands, or that counts them.
  private mutating func add(_ rule: Facts.KeyRule, from index: Int, in items: [PlacedItem]) {
    var index = index
    if case .words = items[index].item {
      // The word in front of a key, or one in its place.
      guard rule.begin_search.keyword != nil, index + 1 < items.count else { return areElsewhere = true }
      index += 1
    }
    if let count = rule.find_keys.keynum {
      guard let parameter = items[index].item.parameter, parameter.kind == .list, parameter.isCounted, count.step == 1
      else { return areElsewhere = true }
      names.insert(parameter.name)
    } else if let range = rule.find_keys.range {
      add(range, from: items[index...])
    }
  }

  private mutating func add(_ range: Facts.KeyRule.Find.Range, from items: ArraySlice<PlacedItem>) {
    var items = items
    var left = range.lastkey
    // Counted from the end: what stands behind the last key is no key.
    if left < 0 { items = items.dropLast(-left - 1) }
    var skipped = 0
    for item in items {
      guard let parameter = item.item.parameter else { return }
      if skipped > 0 {
        skipped -= 1
        continue
      }
      switch parameter.kind {
      case .value where !parameter.isOptional, .bytes, .string, .anyValue: names.insert(parameter.name)
      case .list where range.step == 1 && range.limit <= 1, .pairs where range.step == 2: names.insert(parameter.name)
      default: return areElsewhere = true
      }
      if range.lastkey >= 0 {
        left -= range.step
        if left < 0 { return }
        skipped = range.step - 1
      }
    }
  }
}

extension Item {
  /// The words that it sends, whatever its value is.
  fileprivate var sentWords: [String] {
    switch self {
    case .words(let words): words
    case .parameter(let parameter): parameter.words
    }
  }
}

extension Parameter {
  /// Whether it is one word, always.
  fileprivate var isOnePlace: Bool {
    if isOptional || isSeveral { return false }
    switch kind {
    case .flag, .option: return false
    default: return true
    }
  }
}
