internal import RESP
internal import RedioTransport

/// What a node says of itself when its refusal is in doubt.
enum NodeReport {
  /// `CLUSTER NODES`: which slots it has, and which move.
  case nodes(NodeState)
  /// `CLUSTER INFO`: whether the cluster works.
  case state(isOK: Bool)

  /// Reads a reply; `nil` if it is none of these.
  ///
  /// - Parameter isState: Whether `CLUSTER INFO` was asked.
  init?(_ reply: RESPValue, isState: Bool) {
    let text: String
    switch reply.withoutAttributes {
    case .bulkString(let bytes), .verbatimString(let bytes, _): text = bytes.string
    default: return nil
    }
    if isState {
      self = .state(isOK: text.split(whereSeparator: \.isNewline).contains("cluster_state:ok"))
    } else {
      guard let state = NodeState(text) else { return nil }
      self = .nodes(state)
    }
  }

  /// Whether a claim of that node is true, and so a refusal.
  ///
  /// - Parameter translate: Returns where a server that the cluster announces is reached from here.
  func verdict(
    _ claim: Scatter.Doubt.Claim, _ slot: Int, _ translate: (Endpoint) -> Endpoint
  ) -> Scatter.Refusal {
    switch self {
    case .state(let isOK): return claim == .isDown && !isOK ? .later : .isAnswer
    case .nodes(let state):
      guard state.slots.contains(slot) else {
        // A slot that comes is split until all its keys are here.
        return claim == .isSplit && state.origins[slot] != nil ? .later : .again
      }
      let destination = state.destinations[slot]
      switch claim {
      case .isElsewhere, .isDown: return .isAnswer
      case .isSplit: return destination == nil ? .isAnswer : .later
      case .isMoving(let endpoint):
        guard let destination, let address = state.address(of: destination) else { return .isAnswer }
        if let name = address.name, translate(.tcp(host: name, port: address.port)) == endpoint {
          return .ask(endpoint)
        }
        return .ask(translate(.tcp(host: address.host, port: address.port)))
      }
    }
  }
}
