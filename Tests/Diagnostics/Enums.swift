// imports: Redio RedioAdmin RedioPubSub RedioStreams RedioTransport
// expect: 'RedisError.Kind' may have additional unknown values
func text(_ error: RedisError) -> String {
  switch error.kind {
  case .server, .connection, .handshake, .timeout, .decoding, .invalidCommand, .malformedReply, .unexpectedReply,
    .closed,
    .queueFull, .tooManyCalls, .notRun, .poolExhausted, .poolQueueFull, .sessionEnded, .contention, .leftInTransaction,
    .subscriptionCount, .receiverTooSlow, .credentials:
    "known"
  }
}
// expect: 'RESPDecodingError' may have additional unknown values
func text(_ error: RESPDecodingError) -> String {
  switch error {
  case .mismatch, .errorReply: "known"
  }
}
// expect: 'RedisURL.Address' may have additional unknown values
func text(_ url: RedisURL) -> String {
  switch url.address {
  case .tcp, .unix: "known"
  }
}
// expect: 'TransportError.Operation' may have additional unknown values
func text(_ error: TransportError) -> String {
  switch error.operation {
  case .resolve, .connect, .listen, .accept, .read, .secure, .write, .configure: "known"
  }
}
// expect: 'Expiry' may have additional unknown values
func text(_ expiry: Expiry) -> String {
  switch expiry {
  case .after, .at, .unchanged: "known"
  }
}
// expect: 'ServerRole' may have additional unknown values
func text(_ role: ServerRole) -> String {
  switch role {
  case .primary, .replica, .sentinel: "known"
  }
}
// expect: 'PubSubEvent<Bytes>' may have additional unknown values
func text(_ event: PubSubEvent<Bytes>) -> String {
  switch event {
  case .message, .gap: "known"
  }
}
// expect: 'ReadPosition' may have additional unknown values
func text(_ position: ReadPosition) -> String {
  switch position {
  case .start, .end, .last, .after: "known"
  }
}
// expect: nothing
func text(_ error: RedisError) -> String {
  switch error.kind {
  case .server(let code, _): code
  default: "another one"
  }
}
func eventText(_ event: PubSubEvent<Bytes>) -> String {
  switch event {
  case .message, .gap: "known"
  @unknown default: "new"
  }
}
// expect: nothing
// What is closed by nature.
func outcomeText(_ outcome: RedisError.Outcome) -> String {
  switch outcome {
  case .notSent, .unknown, .executed: "known"
  }
}
func verdictText(_ verdict: ACLVerdict) -> String {
  switch verdict {
  case .allowed, .denied: "known"
  }
}
func valueText(_ value: Decoded) -> String {
  switch value {
  case .null, .bool, .int, .double, .string, .array, .object, .bytes: "known"
  }
}
func boundText(_ bound: ScoreBound) -> String {
  switch bound {
  case .inclusive, .exclusive, .unbounded: "known"
  }
}
