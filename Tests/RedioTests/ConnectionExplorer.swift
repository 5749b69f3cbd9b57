/// Something that happens to a connection.
enum ExploredEvent: Hashable, Sendable, CustomStringConvertible {
  /// A call is submitted, known to what matches replies, and written.
  case call(CallTemplate)
  /// The same, and all of its replies arrive.
  case exchange(CallTemplate)
  /// A call is submitted; its bytes wait.
  case submit(CallTemplate)
  /// The owner enqueues what has been submitted.
  case takeOver
  /// The first byte of the next waiting call leaves, and with it what stood before.
  case write
  /// The caller of the first, or of the last call that waits goes.
  case abandonFirst, abandonLast
  /// The rest of what has begun arrives; if nothing has, the next answer as a whole.
  case reply
  /// The next answer arrives up to somewhere, or more of what has begun, but not all.
  case half
  /// What a reply would bring, and the next answer behind it; as a whole, or up to somewhere.
  case two, oneAndHalf
  case push, halfPush, garbage
  case lose

  var description: String {
    switch self {
    case .call(let template): "call \(template)"
    case .exchange(let template): "exchange \(template)"
    case .submit(let template): "submit \(template)"
    case .takeOver: "take over"
    case .write: "write"
    case .abandonFirst: "abandon the first"
    case .abandonLast: "abandon the last"
    case .reply: "reply"
    case .half: "half a reply"
    case .two: "two replies"
    case .oneAndHalf: "one reply and a half"
    case .push: "push"
    case .halfPush: "half a push"
    case .garbage: "garbage"
    case .lose: "lose"
    }
  }
}

/// Lets everything happen to a connection, in every order.
struct ConnectionExplorer {
  let events: [ExploredEvent]
  /// How many orders of events have been tried, each to its last event.
  private(set) var orders = 0
  /// How many worlds were met that differ in more than numbers.
  private(set) var worlds = 0
  /// The first thing that went wrong, and the order of events that led there.
  private(set) var fault: String?
  private var order: [ExploredEvent] = []

  init(_ events: [ExploredEvent]) { self.events = events }

  /// Tries every order of up to so many events: each one anew, from the state that the events before have left.
  mutating func tryEveryOrder(of length: Int, from world: ExploredWorld) {
    guard length > 0, !world.isOver else { return }
    for event in events where world.allows(event) {
      var next = world
      order.append(event)
      orders += 1
      if let fault = next.apply(event) {
        self.fault = "\(fault); after: " + order.map(\.description).joined(separator: ", ")
      } else {
        tryEveryOrder(of: length - 1, from: next)
      }
      order.removeLast()
      if fault != nil { return }
    }
  }

  /// Tries every event in every world that can be reached at all, by the shortest way that leads there: orders of any
  /// length, as far as what a connection does depends on nothing but what tells worlds apart.
  mutating func tryEveryWorld(from world: ExploredWorld) {
    var known: Set = [ExploredWorld.Key(world)]
    var edge = [(world: world, order: [ExploredEvent]())]
    while !edge.isEmpty {
      var further: [(world: ExploredWorld, order: [ExploredEvent])] = []
      for (world, order) in edge {
        for event in events where world.allows(event) {
          var next = world
          orders += 1
          if let fault = next.apply(event) {
            self.fault = "\(fault); after: " + (order + [event]).map(\.description).joined(separator: ", ")
            return
          }
          if !next.isOver, known.insert(ExploredWorld.Key(next)).inserted { further.append((next, order + [event])) }
        }
      }
      edge = further
    }
    worlds = known.count
  }
}
