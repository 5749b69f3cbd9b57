public import RESP
public import Redio

/// What each element of a `PubSub` is. The modifiers change it; there is nothing to conform.
public protocol PubSubForm: Sendable {
  /// What the loop gives.
  associatedtype Element: Sendable
  /// This form with values and names as `String`.
  associatedtype Text: PubSubForm
  /// This form with values by their content.
  associatedtype Content: PubSubForm
  /// This form with the channel.
  associatedtype Channel: PubSubForm
  /// This form with the pattern and the channel.
  associatedtype Pattern: PubSubForm
  /// This form with gaps.
  associatedtype Gaps: PubSubForm

  /// The element of an event; `nil` if it is none in this form.
  static func _element(of event: _PubSubEvent) throws(RedisError) -> Element?
}

/// How a message and its names are read. There is nothing to conform.
public protocol PubSubReading: Sendable {
  /// What a message is read as.
  associatedtype Value: Sendable
  /// What names of channels and patterns are read as.
  associatedtype Name: Sendable

  /// Reads a message.
  static func _value(_ event: _PubSubMessage) throws(RedisError) -> Value
  /// Reads a name.
  static func _name(_ name: Bytes) -> Name
}

/// Something that has come.
public struct _PubSubEvent: Sendable {
  /// `nil`: messages may have been missed.
  @usableFromInline let message: _PubSubMessage?

  init(message: _PubSubMessage?) { self.message = message }
}

/// A message that has come.
public struct _PubSubMessage: Sendable {
  let content: ReceivedMessage

  @usableFromInline var channel: Bytes { content.channel }
  @usableFromInline var pattern: Bytes? { content.pattern }
}

/// Messages as `Bytes`, as they have come.
public enum AsBytes: PubSubReading {
  /// Reads a message.
  public static func _value(_ message: _PubSubMessage) throws(RedisError) -> Bytes {
    if case .string(let bytes) = message.content.payload { return bytes }
    return try message.content.decode { (reader) throws(RedisError) in try reader.next(Bytes.self) }
  }
  /// Reads a name.
  public static func _name(_ name: Bytes) -> Bytes { name }
}

/// Messages and names as `String`. A message that is not UTF-8 is an error; a name has its bytes that are not repaired.
public enum AsText: PubSubReading {
  /// Reads a message.
  public static func _value(_ message: _PubSubMessage) throws(RedisError) -> String {
    if case .string(let bytes) = message.content.payload, let text = bytes.utf8String { return text }
    return try message.content.decode { (reader) throws(RedisError) in try reader.next(String.self) }
  }
  /// Reads a name.
  public static func _name(_ name: Bytes) -> String { name.string }
}

/// Messages by their content.
public enum AsContent: PubSubReading {
  /// Reads a message.
  public static func _value(_ message: _PubSubMessage) throws(RedisError) -> Decoded {
    try message.content.decode { (reader) throws(RedisError) in try reader.nextContent(Bytes.self) }
  }
  /// Reads a name.
  public static func _name(_ name: Bytes) -> Bytes { name }
}

/// Messages as a type.
public enum AsType<Value: RESPDecodable>: PubSubReading {
  /// Reads a message.
  public static func _value(_ message: _PubSubMessage) throws(RedisError) -> Value {
    try message.content.decode { (reader) throws(RedisError) in try reader.next(Value.self) }
  }
  /// Reads a name.
  public static func _name(_ name: Bytes) -> Bytes { name }
}

/// Messages alone.
public enum MessageAlone<Reading: PubSubReading>: PubSubForm {
  /// With values and names as `String`.
  public typealias Text = MessageAlone<AsText>
  /// With values by their content.
  public typealias Content = MessageAlone<AsContent>
  /// With the channel.
  public typealias Channel = ChannelAndMessage<Reading>
  /// With the pattern and the channel.
  public typealias Pattern = PatternChannelAndMessage<Reading>
  /// With gaps.
  public typealias Gaps = MessageOrGap<Self>

  /// The element of an event.
  @inlinable
  public static func _element(of event: _PubSubEvent) throws(RedisError) -> Reading.Value? {
    guard let message = event.message else { return nil }
    return try Reading._value(message)
  }
}

/// The channel that a message came through, and the message.
public enum ChannelAndMessage<Reading: PubSubReading>: PubSubForm {
  /// With values and names as `String`.
  public typealias Text = ChannelAndMessage<AsText>
  /// With values by their content.
  public typealias Content = ChannelAndMessage<AsContent>
  /// With the channel.
  public typealias Channel = Self
  /// With the pattern and the channel.
  public typealias Pattern = PatternChannelAndMessage<Reading>
  /// With gaps.
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

/// The pattern by which a message came, if it did by one, the channel, and the message.
public enum PatternChannelAndMessage<Reading: PubSubReading>: PubSubForm {
  /// With values and names as `String`.
  public typealias Text = PatternChannelAndMessage<AsText>
  /// With values by their content.
  public typealias Content = PatternChannelAndMessage<AsContent>
  /// With the channel.
  public typealias Channel = Self
  /// With the pattern and the channel.
  public typealias Pattern = Self
  /// With gaps.
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

/// What comes, and where something may be missing.
public enum MessageOrGap<Form: PubSubForm>: PubSubForm {
  /// With values and names as `String`.
  public typealias Text = MessageOrGap<Form.Text>
  /// With values by their content.
  public typealias Content = MessageOrGap<Form.Content>
  /// With the channel.
  public typealias Channel = MessageOrGap<Form.Channel>
  /// With the pattern and the channel.
  public typealias Pattern = MessageOrGap<Form.Pattern>
  /// With gaps.
  public typealias Gaps = Self

  /// The element of an event.
  @inlinable
  public static func _element(of event: _PubSubEvent) throws(RedisError) -> PubSubEvent<Form.Element>? {
    if event.message == nil { return .gap }
    return try Form._element(of: event).map(PubSubEvent.message)
  }
}

/// What a receiver gets that asks for gaps.
public enum PubSubEvent<Message: Sendable>: Sendable {
  /// A message has come.
  case message(Message)
  /// The connection, or a subscription, was lost and has come back, or is about to: messages may have been missed between
  /// those before this and those after it. What an overflow has dropped is counted by `PubSub.droppedCount`, and is no gap.
  case gap
}

extension PubSubEvent: Equatable where Message: Equatable {}
