internal import RESP
internal import Redio

/// Pushes: messages go to their receivers, confirmations to the book.
extension SubscriptionLane {
  func connection(_ connection: Connection, received push: UnsafeRawBufferPointer) {
    guard connection === self.connection else { return }
    if let last, let payload = last.head?.payload(of: push) {
      return deliver(last, .string(Bytes(copying: payload)))
    }
    let kind = PushKind(push)
    guard kind != .other else { return }
    var reader = RESPReader(framed: push)
    do throws(RESPDecodingError) {
      try reader.reply { (reader) throws(RESPDecodingError) in
        var elements = try reader.elements(expecting: "a push")
        guard reader.hasNext(&elements) else { return }
        reader.skip()
        switch kind {
        case .message: try receive(&reader, &elements, .channel, push)
        case .patternMessage: try receive(&reader, &elements, .pattern, push)
        case .shardMessage: try receive(&reader, &elements, .shardChannel, push)
        case .subscribed: try confirm(&reader, &elements, .channel, isEnd: false, connection)
        case .patternSubscribed: try confirm(&reader, &elements, .pattern, isEnd: false, connection)
        case .shardSubscribed: try confirm(&reader, &elements, .shardChannel, isEnd: false, connection)
        case .unsubscribed: try confirm(&reader, &elements, .channel, isEnd: true, connection)
        case .patternUnsubscribed: try confirm(&reader, &elements, .pattern, isEnd: true, connection)
        case .shardUnsubscribed: try confirm(&reader, &elements, .shardChannel, isEnd: true, connection)
        case .invalidate:
          try Self.expect(&reader, &elements)
          let name = SubscriptionName(kind: .channel, name: Self.invalidationChannel)
          deliver(recipients(of: name, name.name), .value(try RESPValue.decode(&reader)))
        case .other: break
        }
      }
    } catch {
      connection.fail(.unexpectedReply)
    }
  }

  /// The channel on which servers announce changed keys to a tracking client in RESP2.
  ///
  /// - SeeAlso: `CLIENT TRACKING`.
  private static let invalidationChannel = Bytes("__redis__:invalidate")

  private func receive(
    _ reader: inout RESPReader, _ elements: inout RESPReader.Elements, _ kind: SubscriptionName.Kind,
    _ push: UnsafeRawBufferPointer
  ) throws(RESPDecodingError) {
    try Self.expect(&reader, &elements)
    let name = SubscriptionName(kind: kind, name: try Bytes.decode(&reader))
    try Self.expect(&reader, &elements)
    var channel = name.name
    if kind == .pattern {
      channel = try Bytes.decode(&reader)
      try Self.expect(&reader, &elements)
    }
    if reader.readNull() {
      deliver(recipients(of: name, channel), .value(.null))
    } else if reader.isAggregate {
      deliver(recipients(of: name, channel), .value(try RESPValue.decode(&reader)))
    } else {
      let payload = try Bytes.decode(&reader)
      let before = last
      let recipients = recipients(of: name, channel)
      // Two messages in a row of the same channel: more may follow, so remember the head. Not where channels alternate.
      if recipients === before, recipients.head == nil, !reader.hasNext(&elements) {
        recipients.head = MessageHead(push, payload: payload.count)
      }
      deliver(recipients, .string(payload))
    }
  }

  /// Reads the next element of a push; one with too few elements breaks the protocol.
  private static func expect(
    _ reader: inout RESPReader, _ elements: inout RESPReader.Elements
  ) throws(RESPDecodingError) {
    guard reader.hasNext(&elements) else { throw .mismatch(expected: "another element", got: "the end of the push") }
  }

  /// The recipients of a message.
  private func recipients(of name: SubscriptionName, _ channel: Bytes) -> Recipients {
    if let last, last.name == name, last.channel == channel { return last }
    let found = Recipients(name, channel, book.receivers(of: name))
    last = found
    return found
  }

  private func deliver(_ recipients: Recipients, _ payload: ReceivedMessage.Payload) {
    let message = ReceivedMessage(pattern: recipients.pattern, channel: recipients.channel, payload: payload)
    let size = message.size
    for receiver in recipients.receivers {
      switch receiver.receive(message, size: size) {
      case .taken: break
      case .isFull: if let hub { hub.pauseReading() } else { pauseReading() }
      case .failed:
        receiver.fail(nil)
        hub?.expel(receiver)
        last = nil
      }
      if !receiver.isTouched {
        receiver.isTouched = true
        touched.append(receiver)
      }
    }
  }

  private func confirm(
    _ reader: inout RESPReader, _ elements: inout RESPReader.Elements, _ kind: SubscriptionName.Kind, isEnd: Bool,
    _ connection: Connection
  ) throws(RESPDecodingError) {
    try Self.expect(&reader, &elements)
    let name = try Bytes?.decode(&reader)
    try Self.expect(&reader, &elements)
    let count = try Int.decode(&reader)
    last = nil
    // A null name: there was nothing to unsubscribe from.
    guard let name else { return isEnd ? () : connection.fail(.unexpectedReply) }
    let subscription = SubscriptionName(kind: kind, name: name)
    switch book.confirmed(subscription, isEnd: isEnd, count: count) {
    case .settled(let receivers): hub?.settled(subscription, receivers)
    case .lost(let receivers): if hub?.endedByServer(subscription, receivers, at: self) == true { retry(subscription) }
    case .unasked: return connection.fail(.unexpectedReply)
    case .mismatch(let expected, let got): return connection.fail(.subscriptionCount(expected: expected, got: got))
    }
    hub?.flushSoon()
  }

  func connectionHasReceived(_ connection: Connection) {
    guard !touched.isEmpty else { return }
    let woken = touched
    touched.removeAll(keepingCapacity: true)
    for receiver in woken {
      receiver.isTouched = false
      receiver.wake()
    }
  }
}
