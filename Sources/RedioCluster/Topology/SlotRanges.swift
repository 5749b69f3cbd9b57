internal import Redio

/// A set of slots, as ranges: `0-5460,5462`.
struct SlotRanges: Equatable, CustomStringConvertible {
  private(set) var ranges: [ClosedRange<Int>] = []

  init() {}

  /// Slots in ascending order.
  init(_ slots: some Sequence<Int>) { for slot in slots { insert(slot...slot) } }

  /// Ranges in any order.
  init(unordered ranges: [ClosedRange<Int>]) {
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) { insert(range) }
  }

  /// Reads its text; `nil` if it is none.
  init?(_ text: some StringProtocol) {
    var last = -1
    for part in text.split(separator: ",") {
      guard let range = Self.range(part), range.lowerBound > last else { return nil }
      insert(range)
      last = range.upperBound
    }
  }

  static func range(_ text: some StringProtocol) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(ends.count), let first = Int(ends[0]), let last = Int(ends[ends.count - 1]),
      0 <= first, first <= last, all.contains(last)
    else { return nil }
    return first...last
  }

  /// The numbers of slots.
  static let all = 0..<HashSlot.count

  var first: Int? { ranges.first?.lowerBound }
  var isEmpty: Bool { ranges.isEmpty }

  var description: String {
    ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ",")
  }

  func contains(_ slot: Int) -> Bool { ranges.contains { $0.contains(slot) } }

  /// Adds a range.
  mutating func insert(_ range: ClosedRange<Int>) {
    guard let last = ranges.last, range.lowerBound <= last.upperBound + 1 else { return ranges.append(range) }
    if range.lowerBound >= last.lowerBound {
      ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      return
    }
    var merged = range
    var others: [ClosedRange<Int>] = []
    for old in ranges {
      if old.upperBound + 1 < merged.lowerBound || merged.upperBound + 1 < old.lowerBound {
        others.append(old)
      } else {
        merged = min(old.lowerBound, merged.lowerBound)...max(old.upperBound, merged.upperBound)
      }
    }
    others.append(merged)
    ranges = others.sorted { $0.lowerBound < $1.lowerBound }
  }

  mutating func remove(_ slot: Int) { self = subtracting(SlotRanges([slot])) }

  func isSubset(of other: SlotRanges) -> Bool { subtracting(other).isEmpty }

  func union(_ other: SlotRanges) -> SlotRanges { SlotRanges(unordered: ranges + other.ranges) }

  func intersection(_ other: SlotRanges) -> SlotRanges {
    var result = SlotRanges()
    var (mine, its) = (0, 0)
    while mine < ranges.count, its < other.ranges.count {
      let low = max(ranges[mine].lowerBound, other.ranges[its].lowerBound)
      let high = min(ranges[mine].upperBound, other.ranges[its].upperBound)
      if low <= high { result.ranges.append(low...high) }
      if ranges[mine].upperBound < other.ranges[its].upperBound { mine += 1 } else { its += 1 }
    }
    return result
  }

  func subtracting(_ other: SlotRanges) -> SlotRanges {
    var result = SlotRanges()
    var hole = 0
    for range in ranges {
      var low = range.lowerBound
      // A hole may reach into the next range too.
      while hole < other.ranges.count, other.ranges[hole].lowerBound <= range.upperBound {
        let next = other.ranges[hole]
        if next.lowerBound > low { result.ranges.append(low...(next.lowerBound - 1)) }
        low = max(low, next.upperBound + 1)
        guard next.upperBound <= range.upperBound else { break }
        hole += 1
      }
      if low <= range.upperBound { result.ranges.append(low...range.upperBound) }
    }
    return result
  }
}
