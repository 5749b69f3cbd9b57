internal import RedioTransport

/// What a node has to end when it is closed, by identity. One dictionary for all kinds: each further one would be compiled
/// for its own types.
struct NodeMembers {
  enum Member {
    /// A connection, with its owner, which is retained here, since connections reference their owners weakly.
    case connection(Connection, owner: any ConnectionOwner)
    /// The connection of a reply stream.
    case stream(ByteStream)
    /// The start of a reply stream that a task waits for.
    case streamStart(ReplyStreamStart)
    /// The place of a connection that is for subscriptions only.
    case subscriptions(ReconnectingConnection)

    /// Whether it is a connection, for whose end `close()` waits.
    fileprivate var isConnection: Bool {
      switch self {
      case .connection, .stream: true
      case .streamStart, .subscriptions: false
      }
    }
  }

  private var members: [ObjectIdentifier: Member] = [:]
  /// How many connections there are, those of reply streams among them.
  private(set) var connectionCount = 0

  var all: some Collection<Member> { members.values }

  /// The connections, without those of reply streams.
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
    if member?.isConnection == true { connectionCount += change }
  }
}
