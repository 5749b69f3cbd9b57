import RESP
import Redio
import RedioTransport
import Testing

@Suite("Listeners of pushes")
struct PushListenersTests {
  /// Notes what it is told.
  private final class Listener: PushListener {
    let heard = Locked([String]())

    func connectionOpened(_ connection: Connection) {}
    func connection(_ connection: Connection, received push: UnsafeRawBufferPointer) {
      let text = String(decoding: push, as: UTF8.self)
      heard.withLock { $0.append(text) }
    }
    func connectionEnded(_ connection: Connection?, _ kind: RedisError.Kind, comesBack: Bool) {}
  }

  private final class Owner: ConnectionOwner {
    func connectionOpened(_ connection: Connection) {}
    func connectionEnded(
      _ connection: Connection, _ kind: RedisError.Kind, _ lost: [(slot: PendingCall, outcome: RedisError.Outcome)]
    ) {}
    func connection(_ connection: Connection, refused call: PendingCall, _ error: RefusedCall) -> Bool { false }
    func connectionMisdirected(_ connection: Connection, _ code: String, isProven: Bool) {}
  }

  private static let message = ">3\r\n$7\r\nmessage\r\n$1\r\nc\r\n$1\r\nm\r\n"
  private static let invalidation = ">2\r\n$10\r\ninvalidate\r\n*1\r\n$1\r\nk\r\n"
  private static let unknown = ">1\r\n$4\r\nnews\r\n"

  private let owner = Owner()
  private let connection: Connection

  init() {
    connection = Connection(
      .tcp(host: "localhost", port: 1),
      Handshake(version: .resp3, username: nil, password: nil, clientName: nil, database: 0), timeout: .seconds(1),
      isShared: true, on: .shared, owner: owner)
  }

  private func hear(_ listeners: PushListeners) {
    for push in [Self.message, Self.invalidation, Self.unknown] {
      Array(push.utf8).withUnsafeBytes { listeners.present.receive($0, from: connection) }
    }
  }

  @Test("each gets the kinds that it has asked for, and those of others it does not see")
  func kinds() {
    let (subscriptions, cache, all) = (Listener(), Listener(), Listener())
    var listeners = PushListeners()
    #expect(listeners.isEmpty)
    listeners.add(subscriptions, for: .subscriptions)
    listeners.add(cache, for: .invalidations)
    listeners.add(all, for: .all)
    hear(listeners)
    #expect(subscriptions.heard.withLock { $0 } == [Self.message])
    #expect(cache.heard.withLock { $0 } == [Self.invalidation])
    #expect(all.heard.withLock { $0 } == [Self.message, Self.invalidation, Self.unknown])
  }

  @Test("one alone gets no more than it has asked for either", arguments: [PushKinds.all, .invalidations, []])
  func alone(_ kinds: PushKinds) {
    let listener = Listener()
    var listeners = PushListeners()
    listeners.add(listener, for: kinds)
    hear(listeners)
    #expect(listener.heard.withLock { $0.count } == (kinds == .all ? 3 : kinds.isEmpty ? 0 : 1))
  }

  @Test("who has gone hears nothing, who is added again has its new kinds, and nobody is kept")
  func changes() {
    let listener = Listener()
    var listeners = PushListeners()
    listeners.add(listener, for: .all)
    listeners.add(listener, for: .subscriptions)
    do {
      let passing = Listener()
      listeners.add(passing, for: .all)
    }
    hear(listeners)
    #expect(listener.heard.withLock { $0 } == [Self.message])
    let (wasThere, isStillThere) = (listeners.remove(listener), listeners.remove(listener))
    #expect(wasThere && !isStillThere)
    #expect(listeners.present.isEmpty)
    hear(listeners)
    #expect(listener.heard.withLock { $0.count } == 1)
  }
}
