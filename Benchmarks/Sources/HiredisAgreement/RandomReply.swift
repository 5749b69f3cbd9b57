import RESP

/// Spells random replies of all types that hiredis knows: no bulk errors, nothing streamed, and attributes only in front
/// of a reply, since hiredis counts one inside an aggregate as an element.
struct RandomReply {
  var random: Random
  private(set) var bytes: [UInt8] = []
  private let isRESP3: Bool

  init(_ random: Random, isRESP3: Bool) {
    self.random = random
    self.isRESP3 = isRESP3
  }

  mutating func spell() {
    if isRESP3, random.below(20) == 0 {
      let count = random.below(3)
      put("|\(count)\r\n")
      for _ in 0..<(2 * count) { element(depth: 2) }
    } else if isRESP3, random.below(20) == 0 {
      return aggregate(">", depth: 0)
    }
    element(depth: 0)
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func element(depth: Int) {
    switch random.below(isRESP3 ? 14 : 7) {
    case 0, 1: bulk("$", prefix: "")
    case 2: line("+")
    case 3: line("-")
    case 4: put(":\(integer())\r\n")
    case 5: put(random.below(2) == 0 ? "$-1\r\n" : "*-1\r\n")
    case 6: nested("*", depth)
    case 7: put("_\r\n")
    case 8: put(",\(double())\r\n")
    case 9: put(random.below(2) == 0 ? "#t\r\n" : "#f\r\n")
    case 10:
      put(
        "(\(random.below(2) == 0 ? "-" : "")\(1 + random.below(9))\(String(repeating: "7", count: random.below(40)))\r\n"
      )
    case 11: bulk("=", prefix: random.below(2) == 0 ? "txt:" : "mkd:")
    case 12: nested("%", depth)
    default: nested("~", depth)
    }
  }

  private mutating func nested(_ type: String, _ depth: Int) {
    if depth < 6 { aggregate(type, depth: depth) } else { put("\(type)0\r\n") }
  }

  private mutating func aggregate(_ type: String, depth: Int) {
    let count = random.below(random.below(10) == 0 ? 40 : 5) + (type == ">" ? 1 : 0)
    put("\(type)\(count)\r\n")
    for _ in 0..<(type == "%" ? 2 * count : count) { element(depth: depth + 1) }
  }

  private mutating func bulk(_ type: String, prefix: String) {
    let length = random.below(random.below(50) == 0 ? 20_000 : 40)
    put("\(type)\(length + prefix.utf8.count)\r\n\(prefix)")
    for _ in 0..<length { bytes.append(UInt8(truncatingIfNeeded: random.next())) }
    put("\r\n")
  }

  private mutating func line(_ type: String) {
    put(type)
    for _ in 0..<random.below(30) {
      let byte = UInt8(truncatingIfNeeded: random.next())
      bytes.append(byte == 13 || byte == 10 ? 32 : byte)
    }
    put("\r\n")
  }

  private mutating func integer() -> Int64 {
    let value = Int64(bitPattern: random.next())
    return random.below(3) == 0 ? value : value >> Int64(random.below(64))
  }

  private mutating func double() -> String {
    switch random.below(8) {
    case 0: return "inf"
    case 1: return "-inf"
    case 2: return "nan"
    case 3: return "\(integer())"
    case 4: return "\(random.below(1000)).\(random.below(100_000))"
    case 5: return "\(random.below(10)).\(random.next())e\(random.below(300) - 150)"
    case 6: return "-0"
    default:
      let value = Double(bitPattern: random.next())
      return value.isFinite ? "\(value)" : "0"
    }
  }
}

/// A generator that gives the same numbers on each run (SplitMix64).
struct Random {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
