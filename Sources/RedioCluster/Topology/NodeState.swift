internal import RESP
internal import RedioTransport

/// What a node of a cluster says of itself.
///
/// - SeeAlso: `CLUSTER NODES`.
struct NodeState {
  /// Its id.
  private(set) var id = ""
  /// The slots that it has, those that move away among them.
  private(set) var slots = SlotRanges()
  /// Where slots move to that it has, and where slots come from that it does not have yet: ids of nodes.
  private(set) var destinations: [Int: String] = [:]
  private(set) var origins: [Int: String] = [:]
  /// A line for each node.
  private let lines: [Substring]

  /// The slots that move away from it.
  var going: SlotRanges { SlotRanges(destinations.keys.sorted()) }

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
    lines = text.utf8.split { $0 == 0x0A || $0 == 0x0D }.map { Substring($0) }
    guard let own = lines.first(where: { Self.isOwn($0) }) else { return nil }
    let fields = Self.fields(own)
    id = String(fields[0])
    var ranges: [ClosedRange<Int>] = []
    for field in fields.dropFirst(8) {
      if field.hasPrefix("[") { readMark(field) } else if let range = SlotRanges.range(field) { ranges.append(range) }
    }
    slots = SlotRanges(unordered: ranges)
  }

  /// Reads `[77->-id]`, a slot that moves away, or `[93-<-id]`, one that moves here.
  private mutating func readMark(_ mark: Substring) {
    let digits = mark.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard let slot = Int(digits), SlotRanges.all.contains(slot) else { return }
    let arrow = mark.dropFirst(1 + digits.count)
    let other = String(arrow.dropFirst(3).dropLast())
    if arrow.hasPrefix("->-") { destinations[slot] = other } else if arrow.hasPrefix("-<-") { origins[slot] = other }
  }

  private static func fields(_ line: Substring) -> [Substring] {
    line.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
  }

  private static func isOwn(_ line: Substring) -> Bool {
    let fields = line.utf8.split(separator: UInt8(ascii: " "), maxSplits: 3)
    guard fields.count > 3 else { return false }
    return fields[2].split(separator: UInt8(ascii: ",")).contains { $0.elementsEqual("myself".utf8) }
      && Self.fields(line).count >= 8
  }

  private func fields(of id: String) -> [Substring]? {
    guard !id.isEmpty, let line = lines.first(where: { $0.hasPrefix(id + " ") }) else { return nil }
    let fields = Self.fields(line)
    return fields.count >= 8 ? fields : nil
  }

  /// The configuration epoch of a node, which grows whenever it gets slots that were another's; `nil` if it does not know the
  /// node.
  func epoch(of id: String) -> Int64? { fields(of: id).flatMap { Int64($0[6]) } }

  /// The address of a node, and its host name if it announces one: `127.0.0.1:7001@17001,name,key=value`.
  func address(of id: String) -> (host: String, port: Int, name: String?)? {
    guard let text = fields(of: id)?[1] else { return nil }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let address = parts[0].prefix { $0 != "@" }
    guard let colon = address.lastIndex(of: ":"), let port = Int(address[address.index(after: colon)...]),
      1...65535 ~= port, colon > address.startIndex
    else { return nil }
    let name = parts.count > 1 && !parts[1].isEmpty && !parts[1].contains("=") ? String(parts[1]) : nil
    return (String(address[..<colon]), port, name)
  }
}
