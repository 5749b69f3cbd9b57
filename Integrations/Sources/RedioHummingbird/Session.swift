import Synchronization

/// What a server keeps of a visitor from one request to the next.
///
/// Handlers read and change ``value``; ``SessionMiddleware`` loads it before them and stores it after them.
public final class Session<Value: Codable & Sendable>: Sendable {
  private struct State {
    var id: String?
    var value: Value?
    var isChanged = false
    var isRenewed = false
  }

  private let state = Mutex(State())

  /// Creates an empty session: for the initialiser of a request's context.
  public init() {}

  /// The value; `nil` if there is no session. Setting it begins or changes the session, setting `nil` ends it.
  public var value: Value? {
    get { state.withLock { $0.value } }
    set {
      state.withLock { state in
        state.value = newValue
        state.isChanged = true
      }
    }
  }

  /// Gives the session another identifier, with the same value; the old one is worth nothing any more. To be called when a
  /// visitor logs in or gets other rights, so that nobody can have given them the identifier before.
  public func renew() {
    state.withLock { state in
      state.isRenewed = true
      state.isChanged = true
    }
  }

  /// Sets what was loaded.
  func load(_ value: Value, id: String) { state.withLock { $0 = State(id: id, value: value) } }

  /// What is to be stored after the request.
  enum Change {
    case none
    /// Remove the session of this identifier.
    case remove(String)
    /// Store the value under an identifier: the session's own, or a new one, in place of the old one, if there was one.
    case store(Value, id: String?, old: String?)
  }

  var change: Change {
    state.withLock { state in
      guard state.isChanged else { return .none }
      guard let value = state.value else { return state.id.map { .remove($0) } ?? .none }
      return state.isRenewed ? .store(value, id: nil, old: state.id) : .store(value, id: state.id, old: nil)
    }
  }
}
