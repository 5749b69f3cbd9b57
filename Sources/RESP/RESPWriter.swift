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
  /// A simple string or error is one line: CR and LF inside it are written as spaces, since they would end it.
  public mutating func write(_ value: RESPValue, as version: Version = .resp3) {
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
      if isRESP3 { line(RESPType.bigNumber, Bytes(digits)) } else { bulk(RESPType.bulkString, Bytes(digits)) }
    case .verbatimString(let text, let format):
      if isRESP3 { verbatim(text, format) } else { bulk(RESPType.bulkString, text) }
    case .array(let values): list(RESPType.array, values, version)
    case .set(let values): list(isRESP3 ? RESPType.set : RESPType.array, values, version)
    case .push(let values): list(isRESP3 ? RESPType.push : RESPType.array, values, version)
    case .map(let pairs):
      header(isRESP3 ? RESPType.map : RESPType.array, isRESP3 ? pairs.count : pairs.count * 2)
      write(pairs, version)
    case .attributed(let value, let attributes):
      if isRESP3 {
        header(RESPType.attribute, attributes.count)
        write(attributes, version)
      }
      write(value, as: version)
    }
  }

  private mutating func write(_ pairs: [RESPValue.Pair], _ version: Version) {
    for pair in pairs {
      write(pair.key, as: version)
      write(pair.value, as: version)
    }
  }

  private mutating func list(_ type: UInt8, _ values: [RESPValue], _ version: Version) {
    header(type, values.count)
    for value in values { write(value, as: version) }
  }

  private mutating func raw(_ text: StaticString) {
    arguments.bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func header(_ type: UInt8, _ number: Int) { arguments.bytes.appendHeader(type, number) }

  private mutating func line(_ type: UInt8, _ text: Bytes) {
    arguments.bytes.append(type)
    let space = UInt8(ascii: " ")
    for byte in text { arguments.bytes.append(byte == ASCII.cr || byte == ASCII.lf ? space : byte) }
    raw("\r\n")
  }

  private mutating func bulk(_ type: UInt8, _ text: Bytes) {
    header(type, text.count)
    text.withUnsafeBytes { arguments.bytes.append(raw: $0) }
    arguments.bytes.appendLineEnd()
  }

  /// The format takes three bytes, whatever was given: cut, or filled with spaces.
  private mutating func verbatim(_ text: Bytes, _ format: String) {
    header(RESPType.verbatimString, text.count + 4)
    let letters = Array((Array(format.utf8) + Array("   ".utf8)).prefix(3))
    arguments.bytes.append(contentsOf: letters)
    arguments.bytes.append(UInt8(ascii: ":"))
    text.withUnsafeBytes { arguments.bytes.append(raw: $0) }
    raw("\r\n")
  }
}
