internal import Redio

extension SubscriptionBook.Request {
  /// How the server answers the request.
  var answer: SubscriptionAnswer {
    switch (kind, isEnd) {
    case (.channel, false): .confirmations(names.count, .subscribed)
    case (.channel, true): .confirmations(names.count, .unsubscribed)
    case (.pattern, false): .confirmations(names.count, .patternSubscribed)
    case (.pattern, true): .confirmations(names.count, .patternUnsubscribed)
    case (.shardChannel, false): .confirmations(names.count, .shardSubscribed)
    case (.shardChannel, true): .fence(names.count)
    }
  }
}
