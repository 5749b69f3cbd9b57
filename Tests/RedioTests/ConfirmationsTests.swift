import RESP
import Redio
import Testing

/// The answers to subscribing commands, explored: every order of everything that a server may say, up to a length, against a
/// description of what each order means, and against descriptions with a fault, each of which must be found.
@Suite("Confirmations")
struct ConfirmationsTests {
  /// What a server may say.
  enum Event: CaseIterable {
    case confirmation, otherPush
    case pong, errorOfPing, errorOfCommand, errorOfEither, otherReply

    var reply: String? {
      switch self {
      case .confirmation, .otherPush: nil
      case .pong: "+PONG\r\n"
      case .errorOfPing: "-MISCONF can't save\r\n"
      case .errorOfCommand: "-MOVED 1 h:1\r\n"
      case .errorOfEither: "-ERR what\r\n"
      case .otherReply: ":1\r\n"
      }
    }

    var isError: Bool { reply?.first == "-" }
  }

  enum Outcome: Equatable {
    case goesOn, ends, isReply, isUnexpected
  }

  /// What the planted descriptions get wrong.
  enum Fault: CaseIterable {
    case countsOtherPushes, takesPongTooEarly, takesSecondErrorForTheFirst, takesAnyErrorForThatOfPing
    case takesErrorAfterConfirmations, endsOneTooLate, placesWhatCannotBePlaced
  }

  /// What has come of an answer after some events, the last of which decides. Told by what the whole history holds.
  private func described(_ history: [Event], of answer: SubscriptionAnswer, fault: Fault? = nil) -> Outcome {
    guard let last = history.last else { return .goesOn }
    let before = history.dropLast()
    let counts = { (event: Event) in
      event == .confirmation || (fault == .countsOtherPushes && event == .otherPush)
    }
    let (earlier, all) = (before.count(where: counts), history.count(where: counts))
    switch answer {
    case .replies: return last.reply == nil ? .goesOn : .isReply
    case .confirmations(let due, _):
      if last.reply == nil {
        return counts(last) && all == due + (fault == .endsOneTooLate ? 1 : 0) ? .ends : .goesOn
      }
      let isRefusal = last.isError && (earlier == 0 || fault == .takesErrorAfterConfirmations)
      return isRefusal ? .isReply : .isUnexpected
    case .fence(let due):
      guard last.reply != nil else { return .goesOn }
      // Whatever error came before was the command's own: otherwise it would be over.
      let isRefused = before.contains(where: \.isError) && fault != .takesSecondErrorForTheFirst
      let isConfirmed = earlier >= due
      switch last {
      case .pong: return isRefused || isConfirmed || fault == .takesPongTooEarly ? .ends : .isUnexpected
      case .otherReply: return .isUnexpected
      case _ where isRefused || fault == .takesAnyErrorForThatOfPing: return .ends
      case .errorOfPing: return isConfirmed ? .ends : .goesOn
      case .errorOfEither where isConfirmed: return fault == .placesWhatCannotBePlaced ? .ends : .isUnexpected
      default: return .goesOn
      }
    }
  }

  private func took(_ event: Event, _ confirmations: inout Confirmations, of answer: SubscriptionAnswer) -> Outcome {
    let kind: PushKind = if case .confirmations(_, let kind) = answer { kind } else { .shardUnsubscribed }
    guard let reply = event.reply else {
      let push = event == .confirmation ? kind : .message
      return confirmations.isComplete(withPush: push, of: answer) ? .ends : .goesOn
    }
    return switch Array(reply.utf8).withUnsafeBytes({ confirmations.receive($0, of: answer) }) {
    case .isReply: .isReply
    case .isPartOfFence: .goesOn
    case .endsFence: .ends
    case .isUnexpected: .isUnexpected
    }
  }

  /// Calls a function with every history that goes on, each of its next events, and what comes of it.
  private func explore(
    _ answer: SubscriptionAnswer, _ found: (_ history: [Event], _ confirmations: Confirmations, Outcome) -> Void
  ) {
    var open: [(history: [Event], confirmations: Confirmations)] = [([], Confirmations())]
    while let (history, confirmations) = open.popLast() {
      for event in Event.allCases {
        var next = confirmations
        let outcome = took(event, &next, of: answer)
        found(history + [event], next, outcome)
        if outcome == .goesOn, history.count < 5 { open.append((history + [event], next)) }
      }
    }
  }

  private static let answers: [SubscriptionAnswer] = [
    .replies, .confirmations(1, .subscribed), .confirmations(3, .patternUnsubscribed), .fence(1), .fence(2),
  ]

  @Test("whatever comes in whatever order means what it should, and the next command starts anew", arguments: answers)
  func explored(_ answer: SubscriptionAnswer) {
    var count = 0
    explore(answer) { history, confirmations, outcome in
      count += 1
      #expect(outcome == described(history, of: answer), "\(history)")
      guard outcome == .ends else { return }
      // As one that has never been used.
      for event in Event.allCases {
        var (used, new) = (confirmations, Confirmations())
        #expect(took(event, &used, of: answer) == took(event, &new, of: answer), "\(history), then \(event)")
      }
    }
    #expect(count > 40)
  }

  @Test("each fault that is planted is found", arguments: Fault.allCases)
  func planted(_ fault: Fault) {
    var isFound = false
    for answer in Self.answers {
      explore(answer) { history, _, outcome in
        if outcome != described(history, of: answer, fault: fault) { isFound = true }
      }
    }
    #expect(isFound)
  }
}
