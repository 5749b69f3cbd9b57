import TestSupport
import Testing

@testable import RedioPubSub

/// Who wants names.
private final class Subscriber {
  var joined: Set<SubscriptionName> = []
  /// What it waits for, as far as it has been told.
  var awaited: Set<SubscriptionName> = []
}

private typealias Book = SubscriptionBook<Subscriber>

private func name(_ name: String, _ kind: SubscriptionName.Kind = .channel) -> SubscriptionName {
  SubscriptionName(kind: kind, name: Bytes(name))
}

extension SubscriptionBook.Request {
  /// As a command.
  fileprivate var text: String {
    "\(isEnd ? kind.unsubscribing : kind.subscribing) \(names.map(\.string).sorted().joined(separator: " "))"
  }
}

extension SubscriptionBook.Confirmation {
  fileprivate var settled: [Receiver]? { if case .settled(let receivers) = self { receivers } else { nil } }
  fileprivate var lost: [Receiver]? { if case .lost(let receivers) = self { receivers } else { nil } }
}

extension SubscriptionBook.Refusal {
  fileprivate var told: [Receiver] { concerned.map(\.receiver) }
}

extension Array where Element: AnyObject {
  fileprivate func isSame(_ other: [Element]) -> Bool { elementsEqual(other, by: ===) }
}

@Suite("Subscription book")
struct SubscriptionBookTests {
  private static var connected: Book {
    var book = Book()
    book.connected()
    return book
  }

  private let a = Subscriber()
  private let b = Subscriber()

  /// A book in which a name stands for `a`.
  private func standing(_ name: SubscriptionName) -> Book {
    var book = Self.connected
    #expect(book.add(name, a).isEmpty)
    #expect(book.requests().count == 1)
    #expect(book.confirmed(name, isEnd: false, count: 1).settled?.isSame([a]) == true)
    return book
  }

  @Test("in a cluster, a request has the shard channels of one slot")
  func slots() {
    var book = Book(groupsBySlot: true)
    book.connected()
    let names = ["{a}1", "{b}1", "{a}2", "{b}2", "{a}3"]
    for text in names {
      _ = book.add(name(text, .shardChannel), a)
      _ = book.add(name(text), a)
    }
    #expect(
      book.requests().map(\.text) == [
        "SUBSCRIBE {a}1 {a}2 {a}3 {b}1 {b}2", "SSUBSCRIBE {a}1 {a}2 {a}3", "SSUBSCRIBE {b}1 {b}2",
      ])
    for (index, text) in names.enumerated() {
      _ = book.confirmed(name(text, .shardChannel), isEnd: false, count: index + 1)
      book.remove(name(text, .shardChannel), a)
    }
    #expect(book.requests().map(\.text) == ["SUNSUBSCRIBE {a}1 {a}2 {a}3", "SUNSUBSCRIBE {b}1 {b}2"])
    #expect(book.names.count == 10)
  }

  @Test("a name that does not stand moves to another book, with what is known of it")
  func moving() throws {
    let x = name("x", .shardChannel)
    var book = standing(x)
    let early = book.forget(x)
    #expect(book.holds(x) && early == nil)
    guard case .lost = book.confirmed(x, isEnd: true, count: 0) else {
      Issue.record("it was ended by the server")
      return
    }
    #expect(!book.holds(x))
    let forgotten = book.forget(x)
    let history = try #require(forgotten)
    #expect(history.hasStood && history.hasLeft && book.isIdle && book.names.isEmpty)
    let again = book.forget(x)
    #expect(again == nil)
    var other = Self.connected
    _ = other.add(x, a, history)
    // As it has stood, a redirect is no refusal.
    let refusal = other.refused(try #require(other.requests().first), mayPass: true, mostRedirections: 10)
    #expect(refusal.refused.isEmpty && refusal.later == [x])
    let moved = other.forget(x)
    let next = try #require(moved)
    #expect(next.redirections == 1 && next.failures == 1)
    _ = book.add(x, a, next)
    book.postpone(x)
    #expect(book.requests().isEmpty)
    book.retry([x])
    #expect(book.requests().map(\.text) == ["SSUBSCRIBE x"])
  }

  @Test("the patient wait out what may pass, even for what was never confirmed")
  func patience() throws {
    var book = Self.connected
    _ = book.add(name("x"), a)
    let refusal = book.refused(try #require(book.requests().first), mayPass: true, isPatient: true)
    #expect(refusal.refused.isEmpty && refusal.later == [name("x")])
    book.retry(refusal.later)
    let second = book.refused(try #require(book.requests().first), mayPass: false, isPatient: true)
    #expect(second.refused.isSame([a]))
  }

  @Test(
    "what has been asked for has left as soon as a byte of the request may have, for who wants it and for who waits")
  func left() throws {
    var book = Self.connected
    let x = name("x")
    #expect(!book.hasLeft(x, wanted: true, written: .max))
    _ = book.add(x, a)
    #expect(!book.hasLeft(x, wanted: true, written: .max))
    for request in book.requests() { book.submits(request, at: 100) }
    #expect(!book.hasLeft(x, wanted: true, written: 100) && book.hasLeft(x, wanted: true, written: 101))
    // Lost before it left, and asked for again.
    _ = book.disconnected(written: 100)
    #expect(!book.hasLeft(x, wanted: true, written: .max))
    book.connected()
    for request in book.requests() { book.submits(request, at: 0) }
    _ = book.disconnected(written: 1)
    #expect(book.hasLeft(x, wanted: true, written: 0))
    // Nobody wants it: the next one begins anew.
    book.remove(x, a)
    book.connected()
    _ = book.add(x, b)
    #expect(!book.hasLeft(x, wanted: true, written: 0))
    // One that stands has left; its end has when that is on its way.
    for request in book.requests() { book.submits(request, at: 0) }
    _ = book.confirmed(x, isEnd: false, count: 1)
    #expect(book.hasLeft(x, wanted: true, written: 0))
    book.remove(x, b)
    #expect(!book.hasLeft(x, wanted: false, written: .max))
    for request in book.requests() { book.submits(request, at: 50) }
    #expect(!book.hasLeft(x, wanted: false, written: 50) && book.hasLeft(x, wanted: false, written: 51))
  }

  @Test("what was refused has left, unless there was no room for it")
  func refusedHasLeft() throws {
    for hasLeft in [false, true] {
      var book = Self.connected
      _ = book.add(name("x"), a)
      _ = book.add(name("y"), b)
      // Both are asked for alone after that.
      _ = book.refused(try #require(book.requests().first), mayPass: false, hasLeft: hasLeft)
      #expect(book.hasLeft(name("x"), wanted: true, written: 0) == hasLeft)
    }
  }

  @Test("a name is asked for once, however many want it; those who come later have it at once")
  func once() {
    var book = Self.connected
    #expect(book.isIdle && book.isOver)
    #expect(book.add(name("x"), a).isEmpty)
    #expect(book.requests().map(\.text) == ["SUBSCRIBE x"])
    #expect(book.add(name("x"), b).isEmpty)
    #expect(book.requests().isEmpty)
    #expect(book.confirmed(name("x"), isEnd: false, count: 1).settled?.isSame([a, b]) == true)
    let late = Subscriber()
    #expect(book.add(name("x"), late).isEmpty && book.isSettled(name("x"), wanted: true))
    #expect(book.requests().isEmpty)
    #expect(book.receivers(of: name("x")).isSame([a, b, late]))
  }

  @Test("a subscription ends with the last one who wants it, and its entry with it")
  func lastOne() {
    var book = standing(name("x"))
    _ = book.add(name("x"), b)
    book.remove(name("x"), a)
    #expect(book.isSettled(name("x"), wanted: false) && book.requests().isEmpty)
    book.remove(name("x"), b)
    #expect(!book.isSettled(name("x"), wanted: false))
    #expect(book.isIdle && !book.isOver)
    #expect(book.requests().map(\.text) == ["UNSUBSCRIBE x"])
    #expect(book.confirmed(name("x"), isEnd: true, count: 0).settled?.isSame([b]) == true)
    #expect(book.isOver && book.isSettled(name("x"), wanted: false))
  }

  @Test("a name has one request under way at most: what is wanted meanwhile is looked at when that has been answered")
  func oneRequest() {
    var book = Self.connected
    _ = book.add(name("x"), a)
    _ = book.requests()
    book.remove(name("x"), a)
    #expect(book.requests().isEmpty)
    #expect(book.confirmed(name("x"), isEnd: false, count: 1).settled?.isSame([a]) == true)
    #expect(!book.isSettled(name("x"), wanted: false))
    #expect(book.requests().map(\.text) == ["UNSUBSCRIBE x"])
    #expect(book.add(name("x"), b).isSame([a]))
    #expect(book.requests().isEmpty && !book.isSettled(name("x"), wanted: true))
    #expect(book.confirmed(name("x"), isEnd: true, count: 0).settled?.isSame([b]) == true)
    #expect(book.requests().map(\.text) == ["SUBSCRIBE x"])
    #expect(book.confirmed(name("x"), isEnd: false, count: 1).settled?.isSame([b]) == true)
    #expect(book.requests().isEmpty)
  }

  @Test("who waits for an end that does not come, because the name is wanted again, is told")
  func noEnd() {
    var book = standing(name("x"))
    book.remove(name("x"), a)
    #expect(book.add(name("x"), b).isSame([a]))
    #expect(book.isSettled(name("x"), wanted: true) && book.isSettled(name("x"), wanted: false))
    #expect(book.requests().isEmpty)
    var other = Self.connected
    _ = other.add(name("x"), a)
    _ = other.requests()
    other.remove(name("x"), a)
    #expect(other.add(name("x"), b).isSame([a]) && other.isSettled(name("x"), wanted: false))
    #expect(other.confirmed(name("x"), isEnd: false, count: 1).settled?.isSame([b]) == true)
    #expect(other.requests().isEmpty)
  }

  @Test("a name that nobody wants any more before it was asked for is not asked for")
  func neverAsked() {
    var book = Self.connected
    _ = book.add(name("x"), a)
    book.remove(name("x"), a)
    #expect(book.requests().isEmpty && book.isOver && book.isSettled(name("x"), wanted: false))
  }

  @Test("a request has names of one kind; ends leave first, and none has too many names or bytes")
  func requests() {
    var book = standing(name("old"))
    book.remove(name("old"), a)
    for kind in SubscriptionName.Kind.allCases { _ = book.add(name("x", kind), a) }
    #expect(
      book.requests().map(\.text) == ["UNSUBSCRIBE old", "SUBSCRIBE x", "PSUBSCRIBE x", "SSUBSCRIBE x"])
    var many = Self.connected
    for number in 0..<2_500 { _ = many.add(name("\(number)"), a) }
    let requests = many.requests()
    #expect(requests.map(\.names.count) == [1_000, 1_000, 500])
    #expect(requests.flatMap(\.names).map(\.string) == (0..<2_500).map(String.init))
    var large = Self.connected
    let half = String(repeating: "x", count: Book.mostBytes / 2)
    for suffix in ["", "1", "2"] { _ = large.add(name(half + suffix), a) }
    _ = large.add(name(half + half + half), a)
    #expect(large.requests().map(\.names.count) == [1, 1, 1, 1])
  }

  @Test("refused, a request is refused as a whole: each of its names is asked for alone, and the error is for its own")
  func refused() throws {
    var book = Self.connected
    let left = Subscriber()
    _ = book.add(name("x"), a)
    _ = book.add(name("y"), b)
    _ = book.add(name("z"), left)
    let request = try #require(book.requests().first)
    // Asked for, and not wanted any more: nothing comes of it.
    book.remove(name("z"), left)
    let refusal = book.refused(request, mayPass: false)
    #expect(refusal.refused.isEmpty && refusal.later.isEmpty && refusal.told.contains { $0 === left })
    #expect(book.isSettled(name("z"), wanted: false))
    let parts = book.requests()
    #expect(parts.map(\.text).sorted() == ["SUBSCRIBE x", "SUBSCRIBE y"])
    let x = try #require(parts.first { $0.text.hasSuffix("x") })
    #expect(book.refused(x, mayPass: false).refused.isSame([a]))
    #expect(book.receivers(of: name("x")).isEmpty)
    #expect(book.confirmed(name("y"), isEnd: false, count: 1).settled?.isSame([b]) == true)
    #expect(book.requests().isEmpty && !book.isIdle)
    book.remove(name("y"), b)
    #expect(book.isIdle)
  }

  @Test("a refusal reaches those too who wait for the end of what was asked for")
  func refusedLeavers() throws {
    var book = Self.connected
    _ = book.add(name("x"), a)
    let request = try #require(book.requests().first)
    book.remove(name("x"), a)
    let refusal = book.refused(request, mayPass: true)
    #expect(refusal.refused.isEmpty && refusal.told.isSame([a]))
    #expect(book.isOver && book.isIdle)
  }

  @Test("a refusal that may pass is waited out by those who have had the name, and is an error for those who have not")
  func passing() throws {
    var book = standing(name("x"))
    #expect(book.disconnected().lost.isSame([a]))
    for failures in 1...3 {
      if failures == 1 { book.connected() } else { book.retry([name("x")]) }
      let request = try #require(book.requests().first)
      let refusal = book.refused(request, mayPass: true)
      #expect(refusal.failures == failures && refusal.later == [name("x")] && refusal.refused.isEmpty)
      #expect(book.add(name("x"), b).isEmpty)
      #expect(book.requests().isEmpty)
      book.remove(name("x"), b)
    }
    book.retry([name("x")])
    #expect(book.requests().map(\.text) == ["SUBSCRIBE x"])
    #expect(book.confirmed(name("x"), isEnd: false, count: 1).settled?.isSame([a]) == true)
    var new = Self.connected
    _ = new.add(name("x"), a)
    #expect(new.refused(try #require(new.requests().first), mayPass: true).refused.isSame([a]))
  }

  @Test("a refusal that may pass is not split: all that stood is put off together; what is new is asked for alone")
  func passingTogether() throws {
    var book = Self.connected
    for text in ["x", "y"] { _ = book.add(name(text), a) }
    _ = book.requests()
    for (text, count) in [("x", 1), ("y", 2)] { _ = book.confirmed(name(text), isEnd: false, count: count) }
    _ = book.disconnected()
    _ = book.add(name("new"), b)
    book.connected()
    let refusal = book.refused(try #require(book.requests().first), mayPass: true)
    #expect(Set(refusal.later) == [name("x"), name("y")] && refusal.failures == 1 && refusal.refused.isEmpty)
    #expect(book.requests().map(\.text) == ["SUBSCRIBE new"])
    book.retry(refusal.later)
    #expect(book.requests().map(\.text) == ["SUBSCRIBE x y"])
  }

  @Test("that what has stood is elsewhere is waited out so many times in a row, and is a refusal then")
  func mostRedirections() throws {
    var book = standing(name("x"))
    _ = book.disconnected()
    book.connected()
    for most in [3, 3, nil, 3, 3, 3] {
      let refusal = book.refused(try #require(book.requests().first), mayPass: true, mostRedirections: most)
      #expect(refusal.later == [name("x")])
      book.retry(refusal.later)
    }
    let refusal = book.refused(try #require(book.requests().first), mayPass: true, mostRedirections: 3)
    #expect(refusal.later.isEmpty && refusal.refused.isSame([a]) && book.isOver)
  }

  @Test("that a name stood for others, who have left, does not count for those who come after them")
  func stoodForOthers() throws {
    var book = Self.connected
    _ = book.add(name("x"), a)
    _ = book.requests()
    book.remove(name("x"), a)
    _ = book.confirmed(name("x"), isEnd: false, count: 1)
    _ = book.requests()
    _ = book.add(name("x"), b)
    _ = book.confirmed(name("x"), isEnd: true, count: 0)
    #expect(book.refused(try #require(book.requests().first), mayPass: true).refused.isSame([b]))
  }

  @Test("an end that is refused ends nothing: the name stands on, for whoever wants it")
  func refusedEnd() throws {
    var book = standing(name("x"))
    book.remove(name("x"), a)
    let end = try #require(book.requests().first)
    #expect(book.add(name("x"), b).isSame([a]))
    let refusal = book.refused(end, mayPass: false)
    #expect(refusal.refused.isEmpty && refusal.told.isSame([b]))
    #expect(book.add(name("x"), a).isEmpty && book.isSettled(name("x"), wanted: true))
    #expect(book.requests().isEmpty)
    #expect(book.receivers(of: name("x")).isSame([b, a]))
  }

  @Test("an end that is refused for now is asked for again, and awaited until then; one refused for good is over")
  func putOffEnd() throws {
    var book = standing(name("x"))
    book.remove(name("x"), a)
    let end = try #require(book.requests().first)
    let refusal = book.refused(end, mayPass: true)
    #expect(refusal.later == [name("x")] && refusal.told.isEmpty)
    #expect(!book.isSettled(name("x"), wanted: false) && !book.isOver && book.requests().isEmpty)
    // Wanted again meanwhile, it stands.
    var other = book
    #expect(other.add(name("x"), b).isSame([a]) && other.isSettled(name("x"), wanted: true))
    other.retry(refusal.later)
    #expect(other.requests().isEmpty)
    book.retry(refusal.later)
    let again = book.requests()
    #expect(again == [end])
    #expect(book.refused(end, mayPass: false).told.isSame([a]))
    #expect(book.isOver && book.isSettled(name("x"), wanted: false) && book.requests().isEmpty)
  }

  @Test("an end that is refused after the server has ended the subscription by itself changes nothing")
  func refusedEndOfNothing() throws {
    var book = standing(name("x"))
    book.remove(name("x"), a)
    let end = try #require(book.requests().first)
    #expect(book.confirmed(name("x"), isEnd: true, count: 0).settled?.isSame([a]) == true)
    #expect(book.add(name("x"), b).isEmpty)
    #expect(book.requests().map(\.text) == ["SUBSCRIBE x"])
    #expect(book.refused(end, mayPass: false).told.isEmpty)
    #expect(book.confirmed(name("x"), isEnd: false, count: 1).settled?.isSame([b]) == true)
  }

  @Test("a subscription that the server ends by itself is lost, and is asked for again when somebody says so")
  func unsolicited() {
    var book = standing(name("x", .shardChannel))
    #expect(book.confirmed(name("x", .shardChannel), isEnd: true, count: 0).lost?.isSame([a]) == true)
    #expect(book.requests().isEmpty)
    book.retry([name("x", .shardChannel)])
    #expect(book.requests().map(\.text) == ["SSUBSCRIBE x"])
    // Nobody has this one any more, whose end was about to be asked for.
    var left = standing(name("x"))
    left.remove(name("x"), a)
    // It is not told that it has missed something.
    #expect(left.confirmed(name("x"), isEnd: true, count: 0).settled?.isSame([a]) == true)
    #expect(left.requests().isEmpty && left.isOver)
  }

  @Test(
    "an end of what was never subscribed to is nothing; a subscription that was not asked for answers something else")
  func strangers() throws {
    var book = Self.connected
    #expect(book.confirmed(name("x"), isEnd: true, count: 0).settled?.isEmpty == true)
    #expect(book.isOver)
    guard case .unasked = book.confirmed(name("x"), isEnd: false, count: 1) else { throw UnexpectedAnswer() }
  }

  private struct UnexpectedAnswer: Error {}

  @Test("a lost connection takes all subscriptions with it, which are asked for on the next one")
  func disconnected() {
    var book = standing(name("stands"))
    _ = book.add(name("stands"), b)
    _ = book.add(name("leaves"), b)
    _ = book.requests()
    _ = book.confirmed(name("leaves"), isEnd: false, count: 2)
    book.remove(name("leaves"), b)
    _ = book.requests()
    _ = book.add(name("asked"), a)
    _ = book.requests()
    let (lost, concerned) = book.disconnected()
    #expect(lost.isSame([a, b]))
    #expect(Set(concerned.map(\.name.name.string)) == ["stands", "leaves", "asked"] && concerned.count == 4)
    #expect(book.isSettled(name("leaves"), wanted: false) && !book.isSettled(name("stands"), wanted: true))
    #expect(book.requests().isEmpty)
    book.connected()
    #expect(book.requests().map(\.text) == ["SUBSCRIBE asked stands"])
    #expect(book.confirmed(name("asked"), isEnd: false, count: 1).settled?.isSame([a]) == true)
    #expect(book.confirmed(name("stands"), isEnd: false, count: 2).settled?.isSame([a, b]) == true)
  }

  @Test("the server's counts are the book's: channels and patterns together, shard channels by themselves")
  func counts() {
    var book = Self.connected
    for kind in SubscriptionName.Kind.allCases { _ = book.add(name("x", kind), a) }
    _ = book.requests()
    #expect(book.confirmed(name("x"), isEnd: false, count: 1).settled != nil)
    #expect(book.confirmed(name("x", .pattern), isEnd: false, count: 2).settled != nil)
    #expect(book.confirmed(name("x", .shardChannel), isEnd: false, count: 1).settled != nil)
    book.remove(name("x"), a)
    _ = book.requests()
    #expect(book.confirmed(name("x"), isEnd: true, count: 1).settled != nil)
  }

  @Test("a count that is not the book's is a mismatch, of a subscription, an end and what comes unasked")
  func mismatch() {
    func isMismatch(_ book: Book, _ name: SubscriptionName, isEnd: Bool, _ got: Int, _ expected: Int) -> Bool {
      var book = book
      guard case .mismatch(expected, got) = book.confirmed(name, isEnd: isEnd, count: got) else { return false }
      return true
    }
    var book = standing(name("x"))
    for count in [-1, 0, 2] { #expect(isMismatch(book, name("x"), isEnd: false, count, 1)) }
    for count in [0, 1, 3] { #expect(isMismatch(book, name("y"), isEnd: false, count, 2)) }
    for count in [1, -1] { #expect(isMismatch(book, name("x"), isEnd: true, count, 0)) }
    for count in [0, 2] { #expect(isMismatch(book, name("y"), isEnd: true, count, 1)) }
    #expect(isMismatch(book, name("x", .shardChannel), isEnd: true, 1, 0))
    // A connection begins without any.
    _ = book.disconnected()
    book.connected()
    _ = book.requests()
    #expect(isMismatch(book, name("x"), isEnd: false, 2, 1))
  }

  @Test("when all is given up, each one is named once for each name that it wanted or whose end it awaited")
  func removeAll() {
    var book = standing(name("x"))
    book.remove(name("x"), a)
    _ = book.add(name("y"), b)
    #expect(Set(book.removeAll().map(ObjectIdentifier.init)) == [ObjectIdentifier(a), ObjectIdentifier(b)])
    #expect(book.isOver && book.isIdle && book.requests().isEmpty)
  }

  @Test(
    "in any weather, when the storm is over, the server has what is wanted, and everybody has been told of it",
    arguments: 0..<20 as Range<UInt64>)
  func storm(seed: UInt64) {
    var storm = SubscriptionStorm(seed: seed)
    for _ in 0..<2_000 { storm.step() }
    storm.quiesce()
  }
}

/// A book and a server, with what is on its way between them, and those who change their minds.
private struct SubscriptionStorm {
  /// What the server sends.
  private enum Answer {
    case confirmed(SubscriptionName, isEnd: Bool, count: Int)
    case refused(Book.Request, mayPass: Bool)
  }

  private var generator: SeededGenerator
  private var book = Book()
  private var isConnected = false
  private let subscribers = (0..<4).map { _ in Subscriber() }
  private let names = SubscriptionName.Kind.allCases.flatMap { kind in (0..<4).map { name("\($0)", kind) } }
  /// Names that are to be asked for again later.
  private var put: [SubscriptionName] = []

  // The server.
  private var subscriptions: Set<SubscriptionName> = []
  /// Names whose end it has refused.
  private var stuck: Set<SubscriptionName> = []
  private var inbox: [Book.Request] = []
  private var outbox: [Answer] = []
  private var forbidden: Set<SubscriptionName> = []
  private var refusesEnds = false
  private var isLoading = false

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func step() {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<25: change()
    case 25..<45: send()
    case 45..<65: serve()
    case 65..<88: receive()
    case 88..<91: retry()
    case 91..<94: endUnasked()
    case 94: if isConnected { disconnect() }
    case 95..<97: if !isConnected { connect() }
    case 97: forbidden = Bool.random(using: &generator) ? [] : [randomName()]
    case 98: isLoading = Int.random(in: 0..<3, using: &generator) == 0
    default: refusesEnds = Int.random(in: 0..<4, using: &generator) == 0
    }
    check()
  }

  /// Who waits is to wait, and who is to wait does.
  private func check() {
    for subscriber in subscribers {
      for name in names {
        let isWanted = subscriber.joined.contains(name)
        let mustWait = !book.isSettled(name, wanted: isWanted)
        let isWrong = subscriber.awaited.contains(name) ? !mustWait : isWanted && mustWait
        if isWrong { Issue.record("\(name), wanted: \(isWanted), is to be awaited: \(mustWait)") }
      }
    }
  }

  /// Lets everything arrive, from a server that refuses nothing any more.
  mutating func quiesce() {
    (forbidden, isLoading, refusesEnds) = ([], false, false)
    if !isConnected { connect() }
    repeat {
      while !put.isEmpty { retry() }
      send()
      while !inbox.isEmpty { serve() }
      while !outbox.isEmpty { receive() }
    } while !put.isEmpty || hasWork
    let wanted = subscribers.reduce(into: Set()) { $0.formUnion($1.joined) }
    #expect(wanted.isSubset(of: subscriptions))
    #expect(subscriptions.subtracting(wanted).isSubset(of: stuck))
    #expect(book.isIdle == wanted.isEmpty)
    for name in names {
      let receivers = Set(book.receivers(of: name).map(ObjectIdentifier.init))
      #expect(receivers == Set(subscribers.filter { $0.joined.contains(name) }.map(ObjectIdentifier.init)))
    }
    for subscriber in subscribers { #expect(subscriber.awaited.isEmpty) }
  }

  private var hasWork: Bool {
    var book = book
    return !book.requests().isEmpty
  }

  private mutating func randomName() -> SubscriptionName { names[Int.random(in: names.indices, using: &generator)] }

  /// As the hub does it.
  private func look(_ name: SubscriptionName, _ subscribers: [Subscriber]) {
    for subscriber in subscribers {
      if book.isSettled(name, wanted: subscriber.joined.contains(name)) {
        subscriber.awaited.remove(name)
      } else {
        subscriber.awaited.insert(name)
      }
    }
  }

  // MARK: The client

  private mutating func change() {
    let (subscriber, name) = (subscribers[Int.random(in: subscribers.indices, using: &generator)], randomName())
    if subscriber.joined.insert(name).inserted {
      let leavers = book.add(name, subscriber)
      look(name, leavers)
    } else {
      subscriber.joined.remove(name)
      book.remove(name, subscriber)
    }
    look(name, [subscriber])
  }

  private mutating func send() {
    guard isConnected else { return }
    inbox += book.requests()
    #expect(book.requests().isEmpty)
  }

  private mutating func retry() {
    if let name = put.popLast() { book.retry([name]) }
  }

  private mutating func receive() {
    guard !outbox.isEmpty else { return }
    switch outbox.removeFirst() {
    case .confirmed(let name, let isEnd, let count):
      switch book.confirmed(name, isEnd: isEnd, count: count) {
      case .settled(let receivers): look(name, receivers)
      case .lost(let receivers):
        look(name, receivers)
        put.append(name)
      case .unasked: Issue.record("\(name) was not asked for")
      case .mismatch(let expected, let got): Issue.record("\(name): \(got) in place of \(expected)")
      }
    case .refused(let request, let mayPass):
      let refusal = book.refused(request, mayPass: mayPass)
      let first = SubscriptionName(kind: request.kind, name: request.names[0])
      for receiver in refusal.refused { receiver.joined.remove(first) }
      for (receiver, name) in refusal.concerned { look(name, [receiver]) }
      put += refusal.later
    }
  }

  // MARK: The server

  private mutating func connect() {
    isConnected = true
    book.connected()
  }

  private mutating func disconnect() {
    isConnected = false
    (inbox, outbox, subscriptions, stuck, put) = ([], [], [], [], [])
    for (subscriber, name) in book.disconnected().concerned { look(name, [subscriber]) }
  }

  private func count(_ kind: SubscriptionName.Kind) -> Int {
    subscriptions.count { ($0.kind == .shardChannel) == (kind == .shardChannel) }
  }

  private mutating func serve() {
    guard !inbox.isEmpty else { return }
    let request = inbox.removeFirst()
    let names = request.names.map { SubscriptionName(kind: request.kind, name: $0) }
    if request.isEnd ? refusesEnds : isLoading || !forbidden.isDisjoint(with: names) {
      if request.isEnd, !isLoading { stuck.formUnion(names) }
      outbox.append(.refused(request, mayPass: isLoading))
      return
    }
    for name in names {
      if request.isEnd {
        #expect(subscriptions.remove(name) != nil || name.kind == .shardChannel, "\(name) is ended in vain")
        stuck.remove(name)
      } else {
        #expect(subscriptions.insert(name).inserted, "\(name) is asked for twice")
      }
      outbox.append(.confirmed(name, isEnd: request.isEnd, count: count(name.kind)))
    }
  }

  /// As when the slots of shard channels move to another server.
  private mutating func endUnasked() {
    let shards = names.filter { $0.kind == .shardChannel && subscriptions.contains($0) }
    guard let name = shards.randomElement(using: &generator) else { return }
    subscriptions.remove(name)
    outbox.append(.confirmed(name, isEnd: true, count: count(name.kind)))
  }
}
