import RESP

/// The data. As an actor it executes one command at a time, as Redis does.
actor Store {
  /// Why a command was not executed: the text of the error reply.
  struct Failure: Error {
    let text: String

    static let wrongType = Failure(text: "WRONGTYPE Operation against a key holding the wrong kind of value")
    static let noInteger = Failure(text: "ERR value is not an integer or out of range")
    static let syntax = Failure(text: "ERR syntax error")
  }

  /// A key has a value in one of these at most. Empty lists, hashes and sets are not kept.
  private var strings: [Bytes: Bytes] = [:]
  private var lists: [Bytes: List] = [:]
  private var hashes: [Bytes: [Bytes: Bytes]] = [:]
  private var sets: [Bytes: Set<Bytes>] = [:]
  private var scores: [Bytes: [Bytes: Double]] = [:]
  /// When keys go away. It is looked at when a key is used, so that one which nobody uses stays in memory.
  private var expiries: [Bytes: ContinuousClock.Instant] = [:]

  func exists(_ key: Bytes) -> Bool {
    if let expiry = expiries[key], expiry <= .now { remove(key) }
    return strings[key] != nil || lists[key] != nil || hashes[key] != nil || sets[key] != nil || scores[key] != nil
  }

  /// Removes a key. Returns whether there was one.
  @discardableResult
  func remove(_ key: Bytes) -> Bool {
    if let expiry = expiries.removeValue(forKey: key), expiry <= .now {
      forget(key)
      return false
    }
    let existed = exists(key)
    forget(key)
    return existed
  }

  private func forget(_ key: Bytes) {
    strings[key] = nil
    lists[key] = nil
    hashes[key] = nil
    sets[key] = nil
    scores[key] = nil
  }

  func string(_ key: Bytes) throws(Failure) -> Bytes? {
    guard exists(key) else { return nil }
    guard let value = strings[key] else { throw .wrongType }
    return value
  }

  /// Stores a string in place of whatever there was.
  func set(_ key: Bytes, to value: Bytes, expiry: Duration?) {
    remove(key)
    strings[key] = value
    if let expiry { expiries[key] = .now + expiry }
  }

  /// Changes a string, which keeps its expiry.
  func change(_ key: Bytes, to value: Bytes) { strings[key] = value }

  // In place, each of them: a copy of a long list would cost as much as the list is long.

  func withList<Result>(_ key: Bytes, _ body: (inout List) -> Result) throws(Failure) -> Result {
    if exists(key), lists[key] == nil { throw .wrongType }
    defer { if lists[key]?.isEmpty == true { remove(key) } }
    return body(&lists[key, default: List()])
  }

  func withHash<Result>(_ key: Bytes, _ body: (inout [Bytes: Bytes]) -> Result) throws(Failure) -> Result {
    if exists(key), hashes[key] == nil { throw .wrongType }
    defer { if hashes[key]?.isEmpty == true { remove(key) } }
    return body(&hashes[key, default: [:]])
  }

  func withSet<Result>(_ key: Bytes, _ body: (inout Set<Bytes>) -> Result) throws(Failure) -> Result {
    if exists(key), sets[key] == nil { throw .wrongType }
    defer { if sets[key]?.isEmpty == true { remove(key) } }
    return body(&sets[key, default: []])
  }

  func withScores<Result>(_ key: Bytes, _ body: (inout [Bytes: Double]) -> Result) throws(Failure) -> Result {
    if exists(key), scores[key] == nil { throw .wrongType }
    defer { if scores[key]?.isEmpty == true { remove(key) } }
    return body(&scores[key, default: [:]])
  }
}

/// A list that both ends of are fast: the front part is kept in reverse, so that its end is the list's start.
struct List {
  private var front: [Bytes] = []
  private var back: [Bytes] = []

  var count: Int { front.count + back.count }
  var isEmpty: Bool { count == 0 }

  subscript(index: Int) -> Bytes {
    index < front.count ? front[front.count - 1 - index] : back[index - front.count]
  }

  mutating func prepend(_ element: Bytes) { front.append(element) }

  mutating func append(_ element: Bytes) { back.append(element) }

  mutating func popFirst() -> Bytes? {
    if front.isEmpty {
      // Half of the elements change sides, so that as many calls pass until the next time.
      let half = (back.count + 1) / 2
      front = back.prefix(half).reversed()
      back.removeFirst(half)
    }
    return front.popLast()
  }

  mutating func popLast() -> Bytes? {
    if back.isEmpty {
      let half = (front.count + 1) / 2
      back = front.prefix(half).reversed()
      front.removeFirst(half)
    }
    return back.popLast()
  }

  /// The indices from one to another, which count from the end if they are negative: -1 is the last one.
  func range(_ first: Int, _ last: Int) -> Range<Int> {
    let start = max(0, first < 0 ? first + count : first)
    let end = min(count - 1, last < 0 ? last + count : last)
    return start <= end ? start..<(end + 1) : 0..<0
  }
}
