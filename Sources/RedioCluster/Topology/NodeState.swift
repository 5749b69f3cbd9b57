internal import RESP
internal import RedioTransport

/// What a node of a cluster says of itself.
///
/// - SeeAlso: `CLUSTER NODES`.
struct NodeState: Equatable {
  /// Its id.
  private(set) var id = ""
  /// The slots that it has, those that move away among them.
  private(set) var slots = SlotRanges()
  /// The slots that move away from it, and those that move to it.
  private(set) var going = SlotRanges()
  private(set) var coming = SlotRanges()
  /// Where slots move to, as far as that node's address is known.
  private(set) var destinations: [Int: Endpoint] = [:]

  /// Reads a reply of `CLUSTER NODES`; `nil` if it has no line of the node itself.
  init?(_ reply: UnsafeRawBufferPointer) {
    var reader = RESPReader(framed: reply)
    switch reader.wholeValue().withoutAttributes {
    case .bulkString(let bytes), .verbatimString(let bytes, _): self.init(bytes.string)
    default: return nil
    }
  }

  /// Reads the text of `CLUSTER NODES`.
  init?(_ text: String) {
    var endpoints: [Substring: Endpoint] = [:]
    var marks: [(slot: Int, id: Substring)] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: " ")
      guard fields.count >= 8 else { continue }
      if let endpoint = Self.endpoint(fields[1]) { endpoints[fields[0]] = endpoint }
      guard fields[2].split(separator: ",").contains("myself") else { continue }
      id = String(fields[0])
      for field in fields.dropFirst(8) {
        guard field.hasPrefix("[") else {
          if let range = SlotRanges.range(field) { slots.insert(range) }
          continue
        }
        // [93-<-id] moves here, [77->-id] moves away.
        let digits = field.dropFirst().prefix { $0.isASCII && $0.isNumber }
        guard let slot = Int(digits), SlotRanges.all.contains(slot) else { continue }
        let mark = field.dropFirst(1 + digits.count)
        if mark.hasPrefix("->-") {
          going.insert(slot...slot)
          marks.append((slot, mark.dropFirst(3).dropLast()))
        } else if mark.hasPrefix("-<-") {
          coming.insert(slot...slot)
        }
      }
    }
    guard !id.isEmpty else { return nil }
    for (slot, id) in marks { destinations[slot] = endpoints[id] }
  }

  /// Reads `127.0.0.1:7001@17001,name`.
  private static func endpoint(_ text: Substring) -> Endpoint? {
    let address = text.prefix { $0 != "@" && $0 != "," }
    guard let colon = address.lastIndex(of: ":"), let port = Int(address[address.index(after: colon)...]),
      1...65535 ~= port, colon > address.startIndex
    else { return nil }
    return .tcp(host: String(address[..<colon]), port: port)
  }
}
