internal import Redio

/// Where a cluster's client sends a command.
///
/// - SeeAlso: Redis documentation, "Redis command tips": `request_policy`, `response_policy`.
enum CommandRule: Equatable {
  /// To the node of its keys' slot; without keys, to whichever node is asked anyway.
  case keyed
  /// As one command for each slot of its keys, whose replies are joined.
  ///
  /// - Parameter step: How many words each key has, its value included.
  case split(step: Int, ReplyJoin)
  /// As one `MSETEX` for each slot.
  case splitCounted
  /// To one primary.
  case anyPrimary
  /// To the node of the slot that its word with this index is.
  case slot(at: Int)
  /// To each primary.
  case primaries(ReplyJoin)
  /// To each primary and each replica.
  case nodes(ReplyJoin)
  /// To one node after another, by its cursor.
  case scan
  /// Nowhere: for this reason.
  case refused(String)
}

/// How replies of several nodes, or of the parts of one command, become one reply.
enum ReplyJoin: Equatable {
  /// There is only one.
  case only
  /// The sum of integers.
  case sum
  /// The least of integers.
  case minimum
  /// Of arrays of 0 and 1, each element's least.
  case and
  /// Of flat arrays of names and integers, each integer's sum.
  case sumOfCounts
  /// The first reply, if all succeeded.
  case all
  /// One that succeeded.
  case one
  /// The elements of all arrays.
  case concatenation
  /// The elements of all arrays, each once.
  case union
  /// The elements of all arrays, each in its key's place.
  case inOrder
  /// The reply of the last command, `EXEC`: its last element.
  case lastOfTransaction
  /// The replies of a transaction, without its first command, which only guards it.
  case guarded
  /// A scan makes it.
  case scan
}

/// The rules of commands that have another one than their keys.
enum CommandRules {
  /// The rule of a command.
  ///
  /// - Parameter name: In upper case; of a subcommand, with the container's name before it.
  static func rule(of name: String) -> CommandRule { rules[name] ?? .keyed }

  // The policies of the server's command table. Where it says `special`, or nothing, of a command without keys, these are
  // decisions: what describes one server (`INFO`, `MEMORY STATS`, `CLIENT LIST` …) is asked of one; what is asked of a
  // particular one is for `Redis.servers`.
  private static let rules: [String: CommandRule] = {
    var rules: [String: CommandRule] = [
      "MGET": .split(step: 1, .inOrder), "MSET": .split(step: 2, .all), "MSETEX": .splitCounted,
      "DEL": .split(step: 1, .sum), "UNLINK": .split(step: 1, .sum), "EXISTS": .split(step: 1, .sum),
      "TOUCH": .split(step: 1, .sum),
      "SCAN": .scan,
      "DBSIZE": .primaries(.sum), "KEYS": .primaries(.concatenation), "RANDOMKEY": .anyPrimary, "PING": .anyPrimary,
      "FLUSHALL": .primaries(.all), "FLUSHDB": .primaries(.all),
      "SCRIPT EXISTS": .nodes(.and), "SCRIPT LOAD": .nodes(.all), "SCRIPT FLUSH": .nodes(.all),
      "FUNCTION LOAD": .primaries(.all), "FUNCTION DELETE": .primaries(.all), "FUNCTION FLUSH": .primaries(.all),
      "FUNCTION RESTORE": .primaries(.all),
      "CLUSTER SLOT-STATS": .primaries(.concatenation),
      "CONFIG SET": .nodes(.all), "CONFIG RESETSTAT": .nodes(.all), "CONFIG REWRITE": .nodes(.all),
      "ACL SETUSER": .nodes(.all), "ACL DELUSER": .nodes(.all), "ACL SAVE": .nodes(.all), "ACL LOAD": .nodes(.all),
      "SLOWLOG GET": .nodes(.concatenation), "SLOWLOG LEN": .nodes(.sum), "SLOWLOG RESET": .nodes(.all),
      "COMMANDLOG GET": .nodes(.concatenation), "COMMANDLOG LEN": .nodes(.sum), "COMMANDLOG RESET": .nodes(.all),
      "LATENCY RESET": .nodes(.sum), "MEMORY PURGE": .primaries(.all),
      "PUBSUB CHANNELS": .nodes(.union), "PUBSUB SHARDCHANNELS": .nodes(.union),
      "PUBSUB NUMSUB": .nodes(.sumOfCounts), "PUBSUB SHARDNUMSUB": .nodes(.sumOfCounts), "PUBSUB NUMPAT": .nodes(.sum),
    ]
    rules["CLUSTER COUNTKEYSINSLOT"] = .slot(at: 2)
    rules["CLUSTER GETKEYSINSLOT"] = .slot(at: 2)
    for name in ["SAVE", "BGSAVE", "BGREWRITEAOF"] { rules[name] = .primaries(.all) }
    rules["LASTSAVE"] = .primaries(.minimum)
    for name in ["CLIENT PAUSE", "CLIENT UNPAUSE", "MODULE LOAD", "MODULE LOADEX", "MODULE UNLOAD"] {
      rules[name] = .nodes(.all)
    }
    // What changes one server must not change whichever it happens to be.
    for name in [
      "CLUSTER ADDSLOTS", "CLUSTER ADDSLOTSRANGE", "CLUSTER BUMPEPOCH", "CLUSTER CANCELSLOTMIGRATIONS",
      "CLUSTER DELSLOTS",
      "CLUSTER DELSLOTSRANGE", "CLUSTER FAILOVER", "CLUSTER FLUSHSLOT", "CLUSTER FLUSHSLOTS", "CLUSTER FORGET",
      "CLUSTER MIGRATESLOTS", "CLUSTER REPLICATE", "CLUSTER RESET", "CLUSTER SAVECONFIG", "CLUSTER SET-CONFIG-EPOCH",
      "CLUSTER SETSLOT", "DEBUG", "FAILOVER", "REPLICAOF", "SHUTDOWN", "SLAVEOF",
    ] {
      rules[name] = .refused("it is for one server, and a cluster has several: use the client of one of redis.servers")
    }
    for name in ["READONLY", "READWRITE", "ASKING"] {
      rules[name] = .refused("the client says it itself: to read from replicas, use redis.reading(from: .replica)")
    }
    return rules
  }()
}
