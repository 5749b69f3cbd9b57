internal import RESP
internal import Redio
internal import RedioTransport

/// Which servers have which slots.
struct ClusterMap: Equatable {
  /// A server as the cluster announces it.
  struct Member: Equatable {
    var endpoint: Endpoint
    /// Its node id; `nil` if it is known by a redirect alone.
    var id: String?
    /// Its availability zone, if it told one.
    var zone: String?
  }

  /// A primary and its replicas.
  struct Shard: Equatable {
    var primary: Member
    var replicas: [Member]
  }

  /// A slot that no server has.
  static let nobody = UInt16.max

  /// The shards. Those whose slots have all gone elsewhere keep their places until the next map.
  private(set) var shards: [Shard] = []
  /// The index in `shards` of each slot's; `nobody` for a slot that no server has.
  private(set) var owners = [UInt16](repeating: nobody, count: HashSlot.count)

  /// The shard of a slot.
  func shard(of slot: Int) -> Shard? {
    let owner = owners[slot]
    return owner == Self.nobody ? nil : shards[Int(owner)]
  }

  /// All servers.
  var members: [Member] { shards.flatMap { [$0.primary] + $0.replicas } }

  /// The ids of all servers.
  var ids: Set<String> { Set(members.compactMap(\.id)) }

  /// Whether a server is in it.
  func has(_ endpoint: Endpoint) -> Bool {
    shards.contains { $0.primary.endpoint == endpoint || $0.replicas.contains { $0.endpoint == endpoint } }
  }

  /// Whether any slot has a server.
  var hasSlots: Bool { owners.contains { $0 != Self.nobody } }

  /// The shards that have slots, each with the first one.
  var firstSlots: [(shard: Int, slot: Int)] {
    var seen = [Bool](repeating: false, count: shards.count)
    var found: [(shard: Int, slot: Int)] = []
    for (slot, owner) in owners.enumerated() where owner != Self.nobody && !seen[Int(owner)] {
      seen[Int(owner)] = true
      found.append((Int(owner), slot))
    }
    return found
  }

  /// Gives a slot to a server, as a redirect says.
  ///
  /// - Returns: Whether that changes anything.
  mutating func move(_ slot: Int, to endpoint: Endpoint) -> Bool {
    guard owners.indices.contains(slot), shard(of: slot)?.primary.endpoint != endpoint else { return false }
    if let index = shards.firstIndex(where: { $0.primary.endpoint == endpoint }) {
      owners[slot] = UInt16(index)
      return true
    }
    // A replica that has become the primary, or a server that was not known.
    let replicas = shards.lazy.flatMap(\.replicas)
    let primary = replicas.first { $0.endpoint == endpoint } ?? Member(endpoint: endpoint)
    owners[slot] = UInt16(place(Shard(primary: primary, replicas: [])))
    return true
  }

  /// Adds a shard, in the place of one that only redirects have told of and that has no slots any more, if there is one: so
  /// redirects to ever other servers don't make the map grow.
  private mutating func place(_ shard: Shard) -> Int {
    let isVague = shards.map { $0.primary.id == nil && $0.replicas.isEmpty }
    if isVague.contains(true) {
      var isEmpty = isVague
      for owner in owners where owner != Self.nobody { isEmpty[Int(owner)] = false }
      if let index = isEmpty.firstIndex(of: true) {
        shards[index] = shard
        return index
      }
    }
    shards.append(shard)
    return shards.count - 1
  }
}

/// Why a reply of `CLUSTER SLOTS` can't be used.
enum SlotsFault: Error, Equatable {
  /// It is not an array of ranges with servers.
  case malformed
  /// Two ranges have the same slot.
  case overlap(Int)
  /// It has no slot that a server can be asked for.
  case empty
}

extension ClusterMap {
  /// Reads a reply of `CLUSTER SLOTS`. What can't be understood is left out, as long as what is left is sure.
  ///
  /// - Parameters:
  ///   - reply: The reply.
  ///   - asked: The server that was asked: servers whose host or port is missing have its.
  ///   - translate: Returns where a server that the cluster announces is reached from here.
  /// - SeeAlso: `CLUSTER SLOTS`.
  init(
    _ reply: RESPValue, askedAt asked: Endpoint, _ translate: (Endpoint) -> Endpoint = { $0 }
  ) throws(SlotsFault) {
    guard case .array(let ranges) = reply.withoutAttributes else { throw .malformed }
    var indices: [Endpoint: Int] = [:]
    var replicas: [Set<Endpoint>] = []
    for range in ranges {
      guard case .array(let fields) = range.withoutAttributes, fields.count >= 3,
        case .integer(let first) = fields[0].withoutAttributes, case .integer(let last) = fields[1].withoutAttributes
      else { throw .malformed }
      let all = Int64(HashSlot.count)
      guard 0..<all ~= first, 0..<all ~= last, first <= last else { continue }
      // Without its primary, a range says nothing.
      guard let primary = Self.member(fields[2], asked, translate) else { continue }
      let index = indices[primary.endpoint] ?? shards.count
      if index == shards.count {
        indices[primary.endpoint] = index
        shards.append(Shard(primary: primary, replicas: []))
        replicas.append([primary.endpoint])
      }
      for slot in Int(first)...Int(last) {
        // There are fewer shards than slots, since each has one at least.
        guard owners[slot] == Self.nobody else { throw .overlap(slot) }
        owners[slot] = UInt16(index)
      }
      for field in fields.dropFirst(3) {
        guard shards[index].replicas.count < Self.mostReplicas, let replica = Self.member(field, asked, translate),
          replicas[index].insert(replica.endpoint).inserted
        else { continue }
        shards[index].replicas.append(replica)
      }
    }
    guard hasSlots else { throw .empty }
  }

  private static let mostReplicas = 1_000

  /// Reads a server: its host, port, id and what else is known of it.
  private static func member(
    _ value: RESPValue, _ asked: Endpoint, _ translate: (Endpoint) -> Endpoint
  ) -> Member? {
    guard case .array(let fields) = value.withoutAttributes, fields.count >= 2,
      case .integer(let port) = fields[1].withoutAttributes
    else { return nil }
    let known = fields.count > 3 ? metadata(fields[3]) : [:]
    let host: String
    switch fields[0].withoutAttributes {
    case .null: host = ""
    case .bulkString, .simpleString:
      guard let announced = text(fields[0]) else { return nil }
      // A host name that is not announced is a question mark: the address is in the metadata.
      host = announced == "?" ? known["ip"].flatMap { $0.isEmpty ? nil : $0 } ?? known["hostname"] ?? "?" : announced
    default: return nil
    }
    guard let endpoint = Endpoint(announced: host, port, by: asked, translate) else { return nil }
    let id = fields.count > 2 ? text(fields[2]) : nil
    let zone = known["availability-zone"] ?? known["availability_zone"]
    return Member(
      endpoint: endpoint, id: id.flatMap { $0.isEmpty ? nil : $0 }, zone: zone.flatMap { $0.isEmpty ? nil : $0 })
  }

  /// Names and values: an array of both in turn, or a map.
  private static func metadata(_ value: RESPValue) -> [String: String] {
    var known: [String: String] = [:]
    switch value.withoutAttributes {
    case .array(let fields):
      for index in stride(from: 0, to: fields.count - 1, by: 2) {
        if let name = text(fields[index]), let value = text(fields[index + 1]) { known[name] = value }
      }
    case .map(let pairs):
      for pair in pairs { if let name = text(pair.key), let value = text(pair.value) { known[name] = value } }
    default: break
    }
    return known
  }

  private static func text(_ value: RESPValue) -> String? {
    switch value.withoutAttributes {
    case .bulkString(let bytes), .simpleString(let bytes): bytes.count <= 1024 ? bytes.string : nil
    default: nil
    }
  }
}
