import RESP

/// One connection, and the commands that concern it alone.
struct Client {
  let number: Int
  /// How replies are written; `HELLO` changes it.
  private(set) var version = RESPVersion.resp2
  private var name: Bytes = ""
  /// Whether it has sent what is no command: nothing after that can be understood.
  var hasBrokenProtocol = false

  init(number: Int) { self.number = number }

  /// The reply to a command that concerns the connection, or to one that is none; `nil` for a command of the store.
  mutating func reply(to words: [Bytes]) -> RESPValue? {
    let command = words[0].string.uppercased()
    guard let counts = commands[command] else {
      return .simpleError("ERR unknown command '\(words[0].string.prefix(128))'")
    }
    guard counts.contains(words.count) else {
      return .simpleError("ERR wrong number of arguments for '\(command.lowercased())' command")
    }
    switch command {
    case "PING": return words.count == 1 ? .simpleString("PONG") : .bulkString(words[1])
    case "HELLO": return hello(words)
    case "CLIENT": return client(words)
    // What redis-benchmark asks for.
    case "CONFIG":
      return .map(["save", "appendonly"].contains(words[2]) ? [.init(key: .bulkString(words[2]), value: "")] : [])
    default: return nil
    }
  }

  /// `HELLO [version [SETNAME name]]`: there are no users, so that `AUTH` is an error.
  private mutating func hello(_ words: [Bytes]) -> RESPValue {
    if words.count > 1 {
      guard let version = Int(words[1].string).flatMap(RESPVersion.init) else {
        return .simpleError("NOPROTO unsupported protocol version")
      }
      if words.count == 4, words[2].string.uppercased() == "SETNAME" {
        name = words[3]
      } else if words.count > 2 {
        return .simpleError("ERR syntax error in HELLO")
      }
      self.version = version
    }
    return [
      "server": "redis", "version": "7.0.0", "proto": .integer(Int64(version.rawValue)),
      "id": .integer(Int64(number)), "mode": "standalone", "role": "master", "modules": [],
    ]
  }

  private mutating func client(_ words: [Bytes]) -> RESPValue {
    switch (words[1].string.uppercased(), words.count) {
    case ("ID", 2): return .integer(Int64(number))
    case ("GETNAME", 2): return name.isEmpty ? .null : .bulkString(name)
    case ("SETNAME", 3): name = words[2]
    case ("SETINFO", 4): break
    default: return .simpleError("ERR unknown subcommand or wrong number of arguments for CLIENT")
    }
    return .simpleString("OK")
  }
}
