public import RESP
public import Redio

/// The form of a `PubSub`'s elements. Changed by modifiers such as `withChannel`; not for users to conform to.
public protocol PubSubForm: Sendable {
  /// The type of the sequence's elements.
  associatedtype Element: Sendable
  /// This form with messages and names as `String`.
  associatedtype Text: PubSubForm
  /// This form with messages as `Decoded`.
  associatedtype Content: PubSubForm
  /// This form with the channel of each message.
  associatedtype Channel: PubSubForm
  /// This form with the pattern and channel of each message.
  associatedtype Pattern: PubSubForm
  /// This form with marks for gaps.
  associatedtype Gaps: PubSubForm

  /// The element for an event; `nil` if the event is no element in this form. Decodes in the receiving task.
  static func _element(of event: _PubSubEvent) throws(RedisError) -> Element?
}

/// How messages and names are decoded. Not for users to conform to.
public protocol PubSubReading: Sendable {
  /// The type of a message.
  associatedtype Value: Sendable
  /// The type of the names of channels and patterns.
  associatedtype Name: Sendable

  /// Decodes a message.
  static func _value(_ event: _PubSubMessage) throws(RedisError) -> Value
  /// Decodes a name.
  static func _name(_ name: Bytes) -> Name
}

/// A message or a gap.
public struct _PubSubEvent: Sendable {
  /// The message; `nil` for a gap, where messages may be missing.
  @usableFromInline let message: _PubSubMessage?

  init(message: _PubSubMessage?) { self.message = message }
}

/// A message that is not decoded yet.
public struct _PubSubMessage: Sendable {
  let content: ReceivedMessage

  @usableFromInline var channel: Bytes { content.channel }
  @usableFromInline var pattern: Bytes? { content.pattern }
}

/// Messages and names as `Bytes`, as received.
public enum AsBytes: PubSubReading {
  /// Reads a message.
  public static func _value(_ message: _PubSubMessage) throws(RedisError) -> Bytes {
    if case .string(let bytes) = message.content.payload { return bytes }
    return try message.content.decode { (reader) throws(RedisError) in try reader.next(Bytes.self) }
  }
  /// Reads a name.
  public static func _name(_ name: Bytes) -> Bytes { name }
}

/// Messages and names as `String`. A message that is not UTF-8 throws; in a name, such bytes are replaced by U+FFFD.
public enum AsText: PubSubReading {
  /// Reads a message.
  public static func _value(_ message: _PubSubMessage) throws(RedisError) -> String {
    if case .string(let bytes) = message.content.payload, let text = bytes.utf8String { return text }
    return try message.content.decode { (reader) throws(RedisError) in try reader.next(String.self) }
  }
  /// Reads a name.
  public static func _name(_ name: Bytes) -> String { name.string }
}

/// Messages as `Decoded`, names as `Bytes`.
public enum AsContent: PubSubReading {
  /// Reads a message.
  public static func _value(_ message: _PubSubMessage) throws(RedisError) -> Decoded {
    try message.content.decode { (reader) throws(RedisError) in try reader.nextContent(Bytes.self) }
  }
  /// Reads a name.
  public static func _name(_ name: Bytes) -> Bytes { name }
}

/// Messages as a given type, names as `Bytes`.
public enum AsType<Value: RESPDecodable>: PubSubReading {
  /// Reads a message.
  public static func _value(_ message: _PubSubMessage) throws(RedisError) -> Value {
    try message.content.decode { (reader) throws(RedisError) in try reader.next(Value.self) }
  }
  /// Reads a name.
  public static func _name(_ name: Bytes) -> Bytes { name }
}

/// The message alone.
public enum MessageAlone<Reading: PubSubReading>: PubSubForm {
  /// With messages and names as `String`.
  public typealias Text = MessageAlone<AsText>
  /// With messages as `Decoded`.
  public typealias Content = MessageAlone<AsContent>
  /// With the channel.
  public typealias Channel = ChannelAndMessage<Reading>
  /// With the pattern and the channel.
  public typealias Pattern = PatternChannelAndMessage<Reading>
  /// With marks for gaps.
  public typealias Gaps = MessageOrGap<Self>

  /// The element of an event.
  @inlinable
  public static func _element(of event: _PubSubEvent) throws(RedisError) -> Reading.Value? {
    guard let message = event.message else { return nil }
    return try Reading._value(message)
  }
}

/// The channel and the message.
public enum ChannelAndMessage<Reading: PubSubReading>: PubSubForm {
  /// With messages and names as `String`.
  public typealias Text = ChannelAndMessage<AsText>
  /// With messages as `Decoded`.
  public typealias Content = ChannelAndMessage<AsContent>
  /// With the channel.
  public typealias Channel = Self
  /// With the pattern and the channel.
  public typealias Pattern = PatternChannelAndMessage<Reading>
  /// With marks for gaps.
  public typealias Gaps = MessageOrGap<Self>

  /// The element of an event.
  @inlinable
  public static func _element(
    of event: _PubSubEvent
  ) throws(RedisError) -> (channel: Reading.Name, message: Reading.Value)? {
    guard let message = event.message else { return nil }
    return (Reading._name(message.channel), try Reading._value(message))
  }
}

/// The matching pattern, if the subscription is to one, the channel, and the message.
public enum PatternChannelAndMessage<Reading: PubSubReading>: PubSubForm {
  /// With messages and names as `String`.
  public typealias Text = PatternChannelAndMessage<AsText>
  /// With messages as `Decoded`.
  public typealias Content = PatternChannelAndMessage<AsContent>
  /// With the channel.
  public typealias Channel = Self
  /// With the pattern and the channel.
  public typealias Pattern = Self
  /// With marks for gaps.
  public typealias Gaps = MessageOrGap<Self>

  /// The element of an event.
  @inlinable
  public static func _element(
    of event: _PubSubEvent
  ) throws(RedisError) -> (pattern: Reading.Name?, channel: Reading.Name, message: Reading.Value)? {
    guard let message = event.message else { return nil }
    let pattern = message.pattern.map(Reading._name)
    return (pattern, Reading._name(message.channel), try Reading._value(message))
  }
}

/// Messages in another form, and gaps.
public enum MessageOrGap<Form: PubSubForm>: PubSubForm {
  /// With messages and names as `String`.
  public typealias Text = MessageOrGap<Form.Text>
  /// With messages as `Decoded`.
  public typealias Content = MessageOrGap<Form.Content>
  /// With the channel.
  public typealias Channel = MessageOrGap<Form.Channel>
  /// With the pattern and the channel.
  public typealias Pattern = MessageOrGap<Form.Pattern>
  /// With marks for gaps.
  public typealias Gaps = Self

  /// The element of an event.
  @inlinable
  public static func _element(of event: _PubSubEvent) throws(RedisError) -> PubSubEvent<Form.Element>? {
    if event.message == nil { return .gap }
    return try Form._element(of: event).map(PubSubEvent.message)
  }
}

/// An element of a sequence with gaps.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum PubSubEvent<Message: Sendable>: Sendable {
  /// A message.
  case message(Message)
  /// A gap: the connection or a subscription was lost, and messages may be missing before this point. It comes when the
  /// server has confirmed all subscriptions again, so that what is asked for now, such as a present state, leaves no hole
  /// up to the next messages. Messages of subscriptions that were confirmed sooner than others may come before it. Messages
  /// dropped because the queue was full are no gap; `PubSub.droppedCount` counts them.
  case gap
}

extension PubSubEvent: CustomStringConvertible {
  /// `message("text")` or `gap`.
  public var description: String {
    switch self {
    case .message(let message): "message(\(String(reflecting: message)))"
    case .gap: "gap"
    }
  }
}

extension PubSubEvent: Equatable where Message: Equatable {}
extension PubSubEvent: Hashable where Message: Hashable {}
