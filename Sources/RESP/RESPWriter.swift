/// A version of the protocol.
public typealias RESPVersion = RESPWriter.Version

/// Writes RESP into memory: commands as clients send them, values as servers do.
public struct RESPWriter: Sendable {
  /// The protocol version. RESP2 and RESP3 write some values differently.
  public enum Version: Int, Sendable, Equatable {
    /// RESP2: strings, errors, integers and arrays. Other types are converted as servers convert them: a map to an array
    /// of keys and values, a double, boolean or big number to a string or integer, null to `$-1`; attributes are
    /// dropped.
    case resp2 = 2
    /// RESP3.
    case resp3 = 3
  }

  @usableFromInline
  var arguments = RESPArguments()

  /// The bytes written so far.
  public var bytes: [UInt8] { arguments.bytes }

  /// Creates an empty writer.
  public init() {}

  /// Removes the bytes written so far and keeps their memory for reuse.
  public mutating func removeAll() { arguments.bytes.removeAll(keepingCapacity: true) }

  /// Writes a command: an array of bulk strings.
  ///
  /// - Parameters:
  ///   - name: The command's name.
  ///   - values: The command's arguments.
  @inlinable
  public mutating func write<each Value: RESPEncodable>(command name: String, _ values: repeat each Value) {
    arguments.begin()
    arguments.append(text: name)
    repeat arguments.append(each values)
    arguments.end()
  }

  /// Writes a command whose words are known only at run time.
  ///
  /// - Parameter words: The command's name and its arguments. An empty sequence writes nothing.
  @inlinable
  public mutating func write(command words: some Sequence<some RESPEncodable>) {
    arguments.begin()
    for word in words { arguments.append(word) }
    arguments.end()
  }

  /// Writes a value.
  ///
  /// What RESP can't express is written as the closest thing: CR and LF in a simple string or error as spaces, since
  /// they would end it; a big number with other characters than digits as a bulk string; a push inside another value as
  /// an array, unless it confirms a subscription, as in the reply to `EXEC`.
  public mutating func write(_ value: RESPValue, as version: Version = .resp3) {
    // An explicit stack in place of recursion. For each open value: its children, how many of them are written, and
    // whether it is inside a push.
    var open: [(children: RESPValue.Children, next: Int, isInPush: Bool)] = []
    write(value, version, asPush: true)
    if let children = value.written(version) { open.append((children, 0, value.isPush)) }
    while let last = open.indices.last {
      let (children, next, isInPush) = open[last]
      guard next < children.count else {
        open.removeLast()
        continue
      }
      open[last].next = next + 1
      let isAttributed = children.attributed != nil && next == children.count - 1
      let child = children[next]
      write(child, version, asPush: !isInPush && !isAttributed && child.isConfirmation)
      if let inner = child.written(version) { open.append((inner, 0, isInPush || child.isPush)) }
    }
  }

  /// Writes a scalar, or the header of an aggregate.
  private mutating func write(_ value: RESPValue, _ version: Version, asPush: Bool) {
    let isRESP3 = version == .resp3
    switch value {
    case .simpleString(let text): line(RESPType.simpleString, text)
    case .simpleError(let text): line(RESPType.simpleError, text)
    case .integer(let number): arguments.bytes.appendLongHeader(RESPType.integer, number)
    case .bulkString(let text): bulk(RESPType.bulkString, text)
    case .null: raw(isRESP3 ? "_\r\n" : "$-1\r\n")
    case .double(let number):
      let text = Bytes(Numbers.text(number))
      if isRESP3 { line(RESPType.double, text) } else { bulk(RESPType.bulkString, text) }
    case .boolean(let truth): raw(isRESP3 ? (truth ? "#t\r\n" : "#f\r\n") : (truth ? ":1\r\n" : ":0\r\n"))
    case .bulkError(let text):
      if isRESP3 { bulk(RESPType.bulkError, text) } else { line(RESPType.simpleError, text) }
    case .bigNumber(let digits):
      let text = Bytes(digits)
      let isOne = isRESP3 && text.withUnsafeBytes { Numbers.isBigNumber($0) }
      if isOne { line(RESPType.bigNumber, text) } else { bulk(RESPType.bulkString, text) }
    case .verbatimString(let text, let format):
      if isRESP3 { verbatim(text, format) } else { bulk(RESPType.bulkString, text) }
    case .array(let values): begin(.array, count: values.count, as: version)
    case .set(let values): begin(.set, count: values.count, as: version)
    case .push(let values): begin(asPush ? .push : .array, count: values.count, as: version)
    case .map(let pairs): begin(.map, count: pairs.count, as: version)
    case .attributed(_, let attributes): if isRESP3 { header(RESPType.attribute, attributes.count) }
    }
  }

  /// The type of an aggregate whose elements are written one by one.
  public enum Aggregate: Sendable, Equatable {
    /// An array.
    case array
    /// A map; its elements are keys and values in turn.
    case map
    /// A set.
    case set
    /// A push.
    case push
  }

  /// Writes the header of an aggregate. Then write its elements, exactly as many as `count` says.
  ///
  /// - Parameters:
  ///   - aggregate: Its type. RESP2 has arrays only.
  ///   - count: How many elements it has; for a map, how many pairs.
  ///   - version: The protocol version; pass the same one for the elements.
  public mutating func begin(_ aggregate: Aggregate, count: Int, as version: Version = .resp3) {
    let isRESP3 = version == .resp3
    switch aggregate {
    case .array: header(RESPType.array, count)
    case .map: header(isRESP3 ? RESPType.map : RESPType.array, isRESP3 ? count : count * 2)
    case .set: header(isRESP3 ? RESPType.set : RESPType.array, count)
    case .push: header(isRESP3 ? RESPType.push : RESPType.array, count)
    }
  }

  /// The type of a string or aggregate whose length is not known when it is begun. RESP3 only.
  ///
  /// - SeeAlso: RESP3 specification, "Streamed strings" and "Streamed aggregated data types".
  public enum Stream: Sendable, Equatable {
    /// A string, whose parts are written with `write(chunk:)`.
    case string
    /// An array.
    case array
    /// A map; its elements are keys and values in turn.
    case map
    /// A set.
    case set
  }

  /// Writes the header of a stream. Then write its elements or chunks, and end it with `end(_:)`.
  public mutating func begin(_ stream: Stream) {
    switch stream {
    case .string: raw("$?\r\n")
    case .array: raw("*?\r\n")
    case .map: raw("%?\r\n")
    case .set: raw("~?\r\n")
    }
  }

  /// Writes a part of a streamed string. An empty chunk is not written, since it would end the string.
  public mutating func write(chunk: UnsafeRawBufferPointer) {
    guard chunk.count > 0 else { return }
    header(RESPType.chunk, chunk.count)
    arguments.bytes.append(raw: chunk)
    arguments.bytes.appendLineEnd()
  }

  /// Writes a part of a streamed string. An empty chunk is not written, since it would end the string.
  public mutating func write(chunk: Bytes) { chunk.withUnsafeBytes { write(chunk: $0) } }

  /// Ends a stream.
  public mutating func end(_ stream: Stream) { raw(stream == .string ? ";0\r\n" : ".\r\n") }

  private mutating func raw(_ text: StaticString) {
    arguments.bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func header(_ type: UInt8, _ number: Int) { arguments.bytes.appendHeader(type, number) }

  private mutating func line(_ type: UInt8, _ text: Bytes) {
    arguments.bytes.append(type)
    let space = UInt8(ascii: " ")
    for byte in text { arguments.bytes.append(byte == ASCII.cr || byte == ASCII.lf ? space : byte) }
    arguments.bytes.appendLineEnd()
  }

  private mutating func bulk(_ type: UInt8, _ text: Bytes) {
    header(type, text.count)
    text.withUnsafeBytes { arguments.bytes.append(raw: $0) }
    arguments.bytes.appendLineEnd()
  }

  /// The format is made three ASCII characters long: cut, or padded with spaces; other characters become `?`.
  private mutating func verbatim(_ text: Bytes, _ format: String) {
    header(RESPType.verbatimString, text.count + 4)
    var letters = format.unicodeScalars.makeIterator()
    for _ in 0..<3 {
      let letter = letters.next() ?? " "
      arguments.bytes.append(letter.isASCII ? UInt8(ascii: letter) : ASCII.question)
    }
    arguments.bytes.append(UInt8(ascii: ":"))
    text.withUnsafeBytes { arguments.bytes.append(raw: $0) }
    arguments.bytes.appendLineEnd()
  }
}

extension RESPValue {
  /// The children that are written: all, but in RESP2 no attributes.
  fileprivate func written(_ version: RESPWriter.Version) -> Children? {
    if version == .resp2, case .attributed(let value, _) = self { return Children([], value) }
    return children
  }

  fileprivate var isPush: Bool { if case .push = self { true } else { false } }

  /// Whether the value is a push that confirms a subscription or its end.
  fileprivate var isConfirmation: Bool {
    guard case .push(let values) = self else { return false }
    switch values.first {
    case .bulkString(let word), .simpleString(let word): return word.withUnsafeBytes(RESPType.isConfirmationWord)
    default: return false
    }
  }
}
