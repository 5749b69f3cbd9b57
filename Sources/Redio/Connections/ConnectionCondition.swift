internal import RESP

/// What a command does to its connection, beyond its reply.
package enum ConnectionEffect: Hashable, Sendable {
  case watch
  case unwatch
  case multi
  case exec
  case discard
  case select(Int)
  /// Something that only the end of the connection undoes.
  case change

  /// An effect, and the command of a slot that has it.
  package struct Place: Hashable, Sendable {
    package let command: Int
    package let effect: ConnectionEffect

    package init(_ command: Int, _ effect: ConnectionEffect) {
      self.command = command
      self.effect = effect
    }
  }
}

/// What the commands of a connection have made of it, as the next one to use it would notice.
package struct ConnectionCondition: Hashable, Sendable {
  package private(set) var isInTransaction = false
  package private(set) var isWatching = false
  package private(set) var database: Int
  package private(set) var isChanged = false
  private let home: Int

  /// - Parameter home: The database that the handshake has selected.
  package init(home: Int) {
    self.home = home
    database = home
  }

  /// The errors of `EXEC` with which a server has discarded the transaction: by itself, or since the keys' slot is not
  /// its any more. After any other the transaction is taken to be open still.
  private static let discarding: Set<String> = ["EXECABORT", "MOVED", "ASK", "CLUSTERDOWN", "TRYAGAIN", "CROSSSLOT"]

  /// Whether a stranger may use the connection next.
  package var isPlain: Bool { !isInTransaction && !isWatching && database == home && !isChanged }

  /// What the commands of a slot have done, as their replies tell.
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
        // That of `EXEC` can be large: it is stepped over if another one is looked for, and not read.
        apply(place.effect, nil)
      }
    }
  }

  private mutating func apply(_ effect: ConnectionEffect, _ error: RESPErrorReply?) {
    if let error {
      guard effect == .exec, Self.discarding.contains(error.code) else { return }
    } else if isInTransaction, effect != .exec, effect != .discard {
      // Queued: what will have become of it is not looked for in the reply of EXEC.
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
