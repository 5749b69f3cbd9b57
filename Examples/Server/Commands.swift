import RESP

/// The commands, and how many words each may have, with its name.
let commands: [String: ClosedRange<Int>] = [
  // Of the connection: Client.swift
  "PING": 1...2, "HELLO": 1...7, "CLIENT": 2...4, "CONFIG": 3...3,
  // Of the data: below
  "GET": 2...2, "SET": 3...6, "MSET": 3...many, "DEL": 2...many, "INCR": 2...2, "INCRBY": 3...3,
  "LPUSH": 3...many, "RPUSH": 3...many, "LPOP": 2...2, "RPOP": 2...2, "LRANGE": 4...4,
  "HSET": 4...many, "HGETALL": 2...2, "SADD": 3...many, "SPOP": 2...2, "ZADD": 4...many, "ZPOPMIN": 2...2,
]

private let many = Int.max

extension Store {
  /// Executes a command that is in the table, with as many words as it says there.
  func reply(to words: [Bytes]) -> RESPValue {
    do throws(Failure) { return try execute(words[0].string.uppercased(), Array(words.dropFirst())) } catch {
      return .simpleError(Bytes(error.text))
    }
  }

  private func execute(_ command: String, _ words: [Bytes]) throws(Failure) -> RESPValue {
    let key = words[0]
    switch command {
    case "GET": return bulk(try string(key))
    case "SET": return try set(words)
    case "MSET":
      for (key, value) in try pairs(words) { set(key, to: value, expiry: nil) }
      return ok
    case "DEL": return .integer(Int64(words.count { remove($0) }))
    case "INCR", "INCRBY":
      let amount = command == "INCR" ? 1 : Int64(words[1].string)
      guard let amount, let number = Int64((try string(key) ?? "0").string) else { throw .noInteger }
      let (sum, overflows) = number.addingReportingOverflow(amount)
      guard !overflows else { throw Failure(text: "ERR increment or decrement would overflow") }
      change(key, to: Bytes("\(sum)"))
      return .integer(sum)

    case "LPUSH", "RPUSH":
      let count = try withList(key) { list in
        for word in words.dropFirst() { command == "LPUSH" ? list.prepend(word) : list.append(word) }
        return list.count
      }
      return .integer(Int64(count))
    case "LPOP": return bulk(try withList(key) { $0.popFirst() })
    case "RPOP": return bulk(try withList(key) { $0.popLast() })
    case "LRANGE":
      guard let first = Int(words[1].string), let last = Int(words[2].string) else { throw .noInteger }
      return .array(try withList(key) { list in list.range(first, last).map { .bulkString(list[$0]) } })

    case "HSET":
      let fields = try pairs(words.dropFirst())
      return .integer(Int64(try withHash(key) { hash in fields.count { hash.updateValue($0.1, forKey: $0.0) == nil } }))
    case "HGETALL":
      return .map(
        try withHash(key) { hash in hash.map { .init(key: .bulkString($0.key), value: .bulkString($0.value)) } })

    case "SADD": return .integer(Int64(try withSet(key) { set in words.dropFirst().count { set.insert($0).inserted } }))
    case "SPOP": return bulk(try withSet(key) { set in set.randomElement().flatMap { set.remove($0) } })

    case "ZADD":
      var scores: [(Double, Bytes)] = []
      for (score, member) in try pairs(words.dropFirst()) {
        guard let score = Double(score.string), !score.isNaN else {
          throw Failure(text: "ERR value is not a valid float")
        }
        scores.append((score, member))
      }
      return .integer(Int64(try withScores(key) { all in scores.count { all.updateValue($0.0, forKey: $0.1) == nil } }))
    case "ZPOPMIN":
      // Looks at all members: simple, not fast.
      let lowest = try withScores(key) { scores in
        let lowest = scores.min { ($0.value, $0.key) < ($1.value, $1.key) }
        if let lowest { scores[lowest.key] = nil }
        return lowest
      }
      return .array(lowest.map { [.bulkString($0.key), .double($0.value)] } ?? [])
    default: throw Failure(text: "ERR '\(command)' is not implemented")
    }
  }

  /// `SET key value [NX | XX] [EX seconds | PX milliseconds]`
  private func set(_ words: [Bytes]) throws(Failure) -> RESPValue {
    var mustExist: Bool?
    var expiry: Duration?
    var options = words.dropFirst(2)
    while let option = options.popFirst()?.string.uppercased() {
      switch option {
      case "NX" where mustExist == nil: mustExist = false
      case "XX" where mustExist == nil: mustExist = true
      case "EX" where expiry == nil, "PX" where expiry == nil:
        guard let number = options.popFirst().flatMap({ Int32($0.string) }) else { throw .noInteger }
        guard number > 0 else { throw Failure(text: "ERR invalid expire time in 'set' command") }
        expiry = option == "EX" ? .seconds(number) : .milliseconds(number)
      default: throw .syntax
      }
    }
    if let mustExist, exists(words[0]) != mustExist { return .null }
    set(words[0], to: words[1], expiry: expiry)
    return ok
  }

  private func pairs(_ words: some Collection<Bytes>) throws(Failure) -> [(Bytes, Bytes)] {
    guard words.count.isMultiple(of: 2) else { throw .syntax }
    let words = Array(words)
    return stride(from: 0, to: words.count, by: 2).map { (words[$0], words[$0 + 1]) }
  }

  private var ok: RESPValue { .simpleString("OK") }

  private func bulk(_ bytes: Bytes?) -> RESPValue { bytes.map { .bulkString($0) } ?? .null }
}
