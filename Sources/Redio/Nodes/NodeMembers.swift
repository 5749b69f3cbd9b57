internal import RedioTransport

/// What belongs to a node, but is made elsewhere, and ends when the node is closed. See `Node.insert(_:)`.
package protocol NodeMember: AnyObject, Sendable {
  /// Whether `Node.close()` waits until it has been removed.
  var delaysClose: Bool { get }

  /// The node has been closed. Any thread may call it, and no lock is held.
  func nodeClosed()
}

/// What a node has to end when it is closed, by identity. One dictionary for all kinds: each further one would be compiled
/// for its own types.
struct NodeMembers {
  enum Member {
    /// A connection, with its owner, which is retained here, since connections reference their owners weakly.
    case connection(Connection, owner: any ConnectionOwner)
    /// The place of a connection that is for subscriptions only.
    case subscriptions(ReconnectingConnection)
    case other(any NodeMember)

    /// Whether `close()` waits until it has been removed.
    fileprivate var delaysClose: Bool {
      switch self {
      case .connection: true
      case .subscriptions: false
      case .other(let member): member.delaysClose
      }
    }
  }

  private var members: [ObjectIdentifier: Member] = [:]
  /// How many of them `close()` waits for.
  private(set) var delayingCount = 0

  var all: some Collection<Member> { members.values }

  /// The connections, without those of other members.
  var connections: [Connection] {
    all.compactMap { if case .connection(let connection, _) = $0 { connection } else { nil } }
  }

  mutating func insert(_ object: AnyObject, _ member: Member) {
    let old = members.updateValue(member, forKey: ObjectIdentifier(object))
    count(old, -1)
    count(member, 1)
  }

  mutating func remove(_ object: AnyObject) { count(members.removeValue(forKey: ObjectIdentifier(object)), -1) }

  private mutating func count(_ member: Member?, _ change: Int) {
    if member?.delaysClose == true { delayingCount += change }
  }
}
