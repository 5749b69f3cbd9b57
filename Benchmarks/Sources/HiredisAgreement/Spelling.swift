import RESP

/// Spells a value as `benchmark_hiredis_spell` does: every text with its length, a double by its bits.
struct Spelling {
  var bytes: [UInt8] = []

  mutating func put(_ value: RESPValue) {
    switch value {
    case .simpleString(let text): put("+", text)
    case .simpleError(let text), .bulkError(let text): put("-", text)
    case .integer(let number): line(":", Int(number))
    case .bulkString(let text): put("$", text)
    case .null: bytes.append(contentsOf: "_\r\n".utf8)
    case .double(let number):
      line(",", Int(bitPattern: UInt(number.isNaN ? 0x7ff8_0000_0000_0000 : number.bitPattern)))
    case .boolean(let truth): line("#", truth ? 1 : 0)
    case .bigNumber(let digits): put("(", Bytes(digits))
    case .verbatimString(let text, let format):
      bytes.append(contentsOf: format.utf8)
      put("=", text)
    case .array(let values): put("*", values)
    case .set(let values): put("~", values)
    case .push(let values): put(">", values)
    case .map(let pairs): put("%", pairs.flatMap { [$0.key, $0.value] })
    case .attributed(let value, let pairs):
      put("|", pairs.flatMap { [$0.key, $0.value] })
      put(value)
    }
  }

  private mutating func line(_ type: String, _ number: Int) { bytes.append(contentsOf: "\(type)\(number)\r\n".utf8) }

  private mutating func put(_ type: String, _ text: Bytes) {
    line(type, text.count)
    bytes.append(contentsOf: text)
    bytes.append(contentsOf: "\r\n".utf8)
  }

  private mutating func put(_ type: String, _ values: [RESPValue]) {
    line(type, values.count)
    for value in values { put(value) }
  }
}
