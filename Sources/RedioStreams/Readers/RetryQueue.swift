/// Entries that have failed, until they are handed out again.
///
/// Those that are too many are not kept: they stay pending.
struct RetryQueue {
  /// An entry that has failed.
  struct Item: Sendable {
    let place: StreamPlace
    let due: ContinuousClock.Instant
    /// Why it goes to the dead letters, if it could not be moved there.
    let verdict: DeadLetter.Verdict?
  }

  /// How many are kept: some 2 MB.
  private static let limit = 10_000

  /// The one that is due first is the last.
  private var items: [Item] = []
  /// The entries, those that are being claimed again too.
  private(set) var places: Set<StreamPlace> = []

  /// When the first one is due.
  var nextDue: ContinuousClock.Instant? { items.last?.due }

  mutating func insert(_ item: Item) {
    guard places.contains(item.place) || places.count < Self.limit else { return }
    places.insert(item.place)
    var (start, end) = (0, items.count)
    while start < end {
      let middle = (start + end) / 2
      if items[middle].due > item.due { start = middle + 1 } else { end = middle }
    }
    items.insert(item, at: start)
  }

  /// Takes out up to so many that are due. They go on to be excluded until `forget(_:)`.
  mutating func takeDue(upTo count: Int) -> [Item] {
    var taken: [Item] = []
    let now = ContinuousClock.now
    while taken.count < count, let item = items.last, item.due <= now { taken.append(items.removeLast()) }
    return taken
  }

  /// Ends the exclusion of entries that have been claimed again, or are not pending any more.
  mutating func forget(_ taken: [Item]) { for item in taken { places.remove(item.place) } }
}
