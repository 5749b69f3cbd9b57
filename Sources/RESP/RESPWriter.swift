/// Writes RESP: commands as a client sends them, values as a server does.
public struct RESPWriter: Sendable {
  /// The protocol versions, which spell some values differently.
  public enum Version: Int, Sendable, Hashable {
    /// RESP2: strings, errors, integers and arrays. Other values are lowered as servers lower them: a map becomes an
    /// array of keys and values, a double, boolean or big number a string or integer, null `$-1`; attributes are
    /// dropped.
    case resp2 = 2
    /// RESP3.
    case resp3 = 3
  }

  @usableFromInline
  var arguments = RESPArguments()

  /// What has been written.
  public var bytes: [UInt8] { arguments.bytes }

  /// A writer that has written nothing.
  public init() {}

  /// Forgets what has been written, and keeps the memory for what comes.
  public mutating func removeAll() { arguments.bytes.removeAll(keepingCapacity: true) }

  /// Writes a command: an array of bulk strings.
  ///
  /// - Parameters:
  ///   - name: The command's name.
  ///   - values: Its arguments.
  @inlinable
  public mutating func write<each Value: RESPEncodable>(command name: String, _ values: repeat each Value) {
    arguments.begin()
    arguments.append(text: name)
    repeat arguments.append(each values)
    arguments.end()
  }

  /// Writes a command whose words are known at run time only.
  ///
  /// - Parameter words: The command's name and its arguments; none write nothing.
  @inlinable
  public mutating func write(command words: some Sequence<some RESPEncodable>) {
    arguments.begin()
    for word in words { arguments.append(word) }
    arguments.end()
  }

  /// Writes a value.
  ///
  /// What is no RESP as it stands is written as what comes closest: CR and LF in a simple string or error as spaces,
  /// since they would end it; a big number that is not digits as a bulk string; a push inside another value as an array,
  /// unless it confirms a subscription, as servers do inside the reply of `EXEC`.
  public mutating func write(_ value: RESPValue, as version: Version = .resp3) {
    // What is still to be written, however deep it nests: what a value holds, how much of it has been written, and
    // whether it stands in a push.
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

  /// Writes a value that holds no others, or the header of one that does.
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

  /// What a value may consist of whose elements are written one by one.
  public enum Aggregate: Sendable, Hashable {
    /// An array.
    case array
    /// A map; its elements are keys and values in turn.
    case map
    /// A set.
    case set
    /// A push.
    case push
  }

  /// Starts an aggregate. Its elements are written next, as many as it has.
  ///
  /// - Parameters:
  ///   - aggregate: Its type; RESP2 knows arrays only.
  ///   - count: How many elements it has; in a map, how many pairs.
  ///   - version: The protocol version, for its elements the same.
  public mutating func begin(_ aggregate: Aggregate, count: Int, as version: Version = .resp3) {
    let isRESP3 = version == .resp3
    switch aggregate {
    case .array: header(RESPType.array, count)
    case .map: header(isRESP3 ? RESPType.map : RESPType.array, isRESP3 ? count : count * 2)
    case .set: header(isRESP3 ? RESPType.set : RESPType.array, count)
    case .push: header(isRESP3 ? RESPType.push : RESPType.array, count)
    }
  }

  /// What can be written before its end is known. RESP3 only.
  ///
  /// - SeeAlso: RESP3 specification, "Streamed strings" and "Streamed aggregated data types".
  public enum Stream: Sendable, Hashable {
    /// A string; `write(chunk:)` writes its parts.
    case string
    /// An array.
    case array
    /// A map; its elements are keys and values in turn.
    case map
    /// A set.
    case set
  }

  /// Starts a stream. What belongs to it is written next, and `end(_:)` ends it.
  public mutating func begin(_ stream: Stream) {
    switch stream {
    case .string: raw("$?\r\n")
    case .array: raw("*?\r\n")
    case .map: raw("%?\r\n")
    case .set: raw("~?\r\n")
    }
  }

  /// Writes a part of a streamed string. An empty one writes nothing, since it would end the string.
  public mutating func write(chunk: UnsafeRawBufferPointer) {
    guard chunk.count > 0 else { return }
    header(RESPType.chunk, chunk.count)
    arguments.bytes.append(raw: chunk)
    arguments.bytes.appendLineEnd()
  }

  /// Writes a part of a streamed string. An empty one writes nothing, since it would end the string.
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

  /// The format takes three ASCII characters, whatever was given: cut, filled with spaces, `?` for others.
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
  /// What a value holds, as far as it is written: RESP2 has no attributes.
  fileprivate func written(_ version: RESPWriter.Version) -> Children? {
    if version == .resp2, case .attributed(let value, _) = self { return Children([], value) }
    return children
  }

  fileprivate var isPush: Bool { if case .push = self { true } else { false } }

  /// Whether it is a push by which a server says that a subscription has begun or ended.
  fileprivate var isConfirmation: Bool {
    guard case .push(let values) = self else { return false }
    switch values.first {
    case .bulkString(let word), .simpleString(let word): return word.withUnsafeBytes(RESPType.isConfirmationWord)
    default: return false
    }
  }
}
