internal import RESP

/// The effect of a command on its connection's state.
package enum ConnectionEffect: Equatable, Sendable {
  case watch
  case unwatch
  case multi
  case exec
  case discard
  case select(Int)
  /// Another change, which lasts until the connection ends.
  case change

  /// An effect, and the index of its command in a call.
  package struct Place: Equatable, Sendable {
    package let command: Int
    package let effect: ConnectionEffect

    package init(_ command: Int, _ effect: ConnectionEffect) {
      self.command = command
      self.effect = effect
    }
  }
}

/// The state that commands have left a connection in, as the next command would find it.
package struct ConnectionCondition: Equatable, Sendable {
  package private(set) var isInTransaction = false
  package private(set) var isWatching = false
  package private(set) var database: Int
  package private(set) var isChanged = false
  private let home: Int

  /// - Parameter home: The database selected by the handshake.
  package init(home: Int) {
    self.home = home
    database = home
  }

  /// Error codes of `EXEC` that mean that the transaction was discarded: by the server, or because the node no longer
  /// serves the slot. After any other error the transaction counts as still open.
  private static let discarding = ["EXECABORT", "MOVED", "ASK", "CLUSTERDOWN", "TRYAGAIN", "CROSSSLOT"]

  /// Whether the state is that after the handshake, so that another session may use the connection.
  package var isPlain: Bool { !isInTransaction && !isWatching && database == home && !isChanged }

  /// Applies the effects of a call's commands, as far as their replies confirm them.
  package mutating func apply(_ effects: [ConnectionEffect.Place], replies: UnsafeRawBufferPointer) {
    var reader = RESPReader(framed: replies)
    var index = 0
    for place in effects {
      while reader.hasReply {
        reader.skipPushes()
        if !reader.hasReply {
          return
        } else if index < place.command {
          reader.skipElement()
          index += 1
        } else {
          break
        }
      }
      guard reader.hasReply else { return }
      switch reader.typeByte {
      case RESPType.simpleError, RESPType.bulkError, RESPType.attribute:
        apply(place.effect, reader.wholeValue().error)
        index += 1
      default:
        // The reply of `EXEC` can be large, so it is not decoded.
        apply(place.effect, nil)
      }
    }
  }

  private mutating func apply(_ effect: ConnectionEffect, _ error: RESPErrorReply?) {
    if let error {
      guard effect == .exec, Self.discarding.contains(error.code) else { return }
    } else if isInTransaction, effect != .exec, effect != .discard {
      // Queued: whether EXEC executed it is not determined, so count it as a change.
      isChanged = true
      return
    }
    switch effect {
    case .watch: isWatching = true
    case .unwatch: isWatching = false
    case .multi: isInTransaction = true
    case .exec, .discard:
      isInTransaction = false
      isWatching = false
    case .select(let number): database = number
    case .change: isChanged = true
    }
  }
}
