import RESP
import Redio
import TestSupport
import Testing

@testable import RedioCluster

@Suite("Rules of commands")
struct CommandRuleTests {
  /// The tips of Valkey 9.1's command table: request policy, response policy.
  private static let tips = """
    ACL DELUSER;ALL_NODES;ALL_SUCCEEDED
    ACL SAVE;ALL_NODES;ALL_SUCCEEDED
    ACL SETUSER;ALL_NODES;ALL_SUCCEEDED
    CLIENT SETINFO;ALL_NODES;ALL_SUCCEEDED
    CLIENT SETNAME;ALL_NODES;ALL_SUCCEEDED
    CLUSTER SLOT-STATS;ALL_SHARDS;
    CLUSTERSCAN;SPECIAL;SPECIAL
    COMMANDLOG GET;ALL_NODES;
    COMMANDLOG LEN;ALL_NODES;AGG_SUM
    COMMANDLOG RESET;ALL_NODES;ALL_SUCCEEDED
    CONFIG RESETSTAT;ALL_NODES;ALL_SUCCEEDED
    CONFIG REWRITE;ALL_NODES;ALL_SUCCEEDED
    CONFIG SET;ALL_NODES;ALL_SUCCEEDED
    DBSIZE;ALL_SHARDS;AGG_SUM
    DEL;MULTI_SHARD;AGG_SUM
    EXISTS;MULTI_SHARD;AGG_SUM
    FLUSHALL;ALL_SHARDS;ALL_SUCCEEDED
    FLUSHDB;ALL_SHARDS;ALL_SUCCEEDED
    FUNCTION DELETE;ALL_SHARDS;ALL_SUCCEEDED
    FUNCTION FLUSH;ALL_SHARDS;ALL_SUCCEEDED
    FUNCTION KILL;ALL_SHARDS;ONE_SUCCEEDED
    FUNCTION LOAD;ALL_SHARDS;ALL_SUCCEEDED
    FUNCTION RESTORE;ALL_SHARDS;ALL_SUCCEEDED
    FUNCTION STATS;ALL_SHARDS;SPECIAL
    INFO;ALL_SHARDS;SPECIAL
    KEYS;ALL_SHARDS;
    LATENCY DOCTOR;ALL_NODES;SPECIAL
    LATENCY GRAPH;ALL_NODES;SPECIAL
    LATENCY HISTOGRAM;ALL_NODES;SPECIAL
    LATENCY HISTORY;ALL_NODES;SPECIAL
    LATENCY LATEST;ALL_NODES;SPECIAL
    LATENCY RESET;ALL_NODES;AGG_SUM
    MEMORY DOCTOR;ALL_SHARDS;SPECIAL
    MEMORY MALLOC-STATS;ALL_SHARDS;SPECIAL
    MEMORY PURGE;ALL_SHARDS;ALL_SUCCEEDED
    MEMORY STATS;ALL_SHARDS;SPECIAL
    MGET;MULTI_SHARD;
    MSET;MULTI_SHARD;ALL_SUCCEEDED
    MSETEX;MULTI_SHARD;ALL_SUCCEEDED
    PING;ALL_SHARDS;ALL_SUCCEEDED
    RANDOMKEY;ALL_SHARDS;SPECIAL
    SCAN;SPECIAL;SPECIAL
    SCRIPT EXISTS;ALL_SHARDS;AGG_LOGICAL_AND
    SCRIPT FLUSH;ALL_NODES;ALL_SUCCEEDED
    SCRIPT KILL;ALL_SHARDS;ONE_SUCCEEDED
    SCRIPT LOAD;ALL_NODES;ALL_SUCCEEDED
    SLOWLOG GET;ALL_NODES;
    SLOWLOG LEN;ALL_NODES;AGG_SUM
    SLOWLOG RESET;ALL_NODES;ALL_SUCCEEDED
    TOUCH;MULTI_SHARD;AGG_SUM
    UNLINK;MULTI_SHARD;AGG_SUM
    WAIT;ALL_SHARDS;AGG_MIN
    WAITAOF;ALL_SHARDS;AGG_MIN
    """

  /// Rules that are not what the tips say, each with its reason.
  private static let decisions: [String: (rule: CommandRule, reason: String)] = [
    "CLIENT SETINFO": (.keyed, "it is about one connection: the client says it on each by itself"),
    "CLIENT SETNAME": (.keyed, "it is about one connection: the client says it on each by itself"),
    "CLUSTERSCAN": (.keyed, "the server routes it by its cursor, which counts as a key"),
    "SCAN": (.scan, "one node after another, with a cursor of the client's own"),
    "PING": (.anyPrimary, "it asks whether the cluster answers"),
    "RANDOMKEY": (.anyPrimary, "one key is as random as another"),
    "SCRIPT EXISTS": (.nodes(.and), "scripts run on replicas too"),
    "MSETEX": (.splitCounted, "each part has its number of keys, and a guard"),
    "MSET": (.split(step: 2, .all), "by slot"),
    "MGET": (.split(step: 1, .inOrder), "by slot, in the order of the keys"),
    "FUNCTION KILL": (.keyed, "sent to all primaries as a rescue command"),
    "SCRIPT KILL": (.keyed, "sent to all primaries as a rescue command"),
    "FUNCTION STATS": (.keyed, describesOneServer), "INFO": (.keyed, describesOneServer),
    "LATENCY DOCTOR": (.keyed, describesOneServer), "LATENCY GRAPH": (.keyed, describesOneServer),
    "LATENCY HISTOGRAM": (.keyed, describesOneServer), "LATENCY HISTORY": (.keyed, describesOneServer),
    "LATENCY LATEST": (.keyed, describesOneServer), "MEMORY DOCTOR": (.keyed, describesOneServer),
    "MEMORY MALLOC-STATS": (.keyed, describesOneServer), "MEMORY STATS": (.keyed, describesOneServer),
    "WAIT": (.keyed, "it waits for the writes of its own connection, which is to one node"),
    "WAITAOF": (.keyed, "it waits for the writes of its own connection, which is to one node"),
  ]
  private static let describesOneServer = "what it says is of one server, which Redis.servers has"

  private func expected(_ request: Substring, _ response: Substring) -> CommandRule? {
    let join: ReplyJoin? =
      switch response {
      case "ALL_SUCCEEDED": .all
      case "ONE_SUCCEEDED": .one
      case "AGG_SUM": .sum
      case "AGG_MIN": .minimum
      case "AGG_LOGICAL_AND": .and
      case "": .concatenation
      default: nil
      }
    guard let join else { return nil }
    return switch request {
    case "ALL_NODES": .nodes(join)
    case "ALL_SHARDS": .primaries(join)
    case "MULTI_SHARD": .split(step: 1, join)
    default: nil
    }
  }

  @Test("a command with policies has a rule that follows them, or a decision")
  func policies() {
    var count = 0
    for line in Self.tips.split(separator: "\n") {
      let fields = line.split(separator: ";", omittingEmptySubsequences: false)
      let name = String(fields[0])
      let rule = CommandRules.rule(of: name)
      count += 1
      if let decision = Self.decisions[name] {
        #expect(rule == decision.rule, "\(name)")
        #expect(rule != expected(fields[1], fields[2]), "\(name) needs no decision")
      } else {
        #expect(rule == expected(fields[1], fields[2]), "\(name)")
      }
    }
    #expect(count == 53)
  }

  @Test("each command of the table is found by its name, in any case, with its rule")
  func index() {
    func find(_ words: String...) -> String? {
      let bytes = words.flatMap { Array($0.utf8) }
      let first = 0..<words[0].utf8.count
      let second = words.count > 1 ? first.upperBound..<bytes.count : nil
      return bytes.withUnsafeBytes { CommandIndex.shared.find($0, first, second) }.map { number in
        #expect(CommandIndex.shared.rules[number] == CommandRules.rule(of: CommandIndex.shared.names[number]))
        return CommandIndex.shared.names[number]
      }
    }
    for entry in CommandTable.entries {
      let words = entry.name.split(separator: " ").map(String.init)
      for words in [words, words.map { $0.lowercased() }] {
        #expect((words.count > 1 ? find(words[0], words[1]) : find(words[0], "x")) == entry.name)
      }
    }
    #expect(find("NOSUCH") == nil && find("") == nil && find("GET") == "GET")
    #expect(find(String(repeating: "A", count: 5_000)) == nil)
    #expect(find("CONFIG", String(repeating: "A", count: 5_000)) == find("CONFIG"))
    // Characters that differ from letters by the bit of their case are none; a name is not two words.
    #expect(find("get") == "GET" && find("g\u{5}t") == nil && find("{}") == nil && find("CONFIGSET") == nil)
  }

  @Test("the slot of each command of the table is that of its first key as the table finds it")
  func slots() throws {
    // Words that satisfy what commands expect: counts, and words before keys.
    let arguments = ["1", "{k}1", "1", "{k}2", "STREAMS", "{k}3", "KEYS", "{k}4"]
    for entry in CommandTable.entries {
      for count in 0...arguments.count {
        let words = entry.name.split(separator: " ").map(String.init) + arguments.prefix(count)
        var writer = RESPWriter()
        writer.write(command: words)
        writer.write(command: ["PING"])
        let bytes = words.map { Bytes($0) }
        let keys = CommandTable.keyPlaces(of: bytes, isForRouting: true).map { words[$0] }
        let expected = Set(keys.map { RedisSlot($0).number })
        writer.bytes.withUnsafeBytes { wire in
          var reader = EncodedWords(wire)
          guard let command = SpelledCommand(&reader, wire) else { Issue.record("\(words)"); return }
          do throws(RedisError) {
            let slot = try command.slot(wire)
            #expect(expected.count <= 1 && slot == expected.first, "\(words)")
          } catch {
            #expect(expected.count > 1, "\(words)")
          }
          // The next command begins where this one ends.
          #expect(SpelledCommand(&reader, wire)?.name == "PING", "\(words)")
        }
      }
    }
  }
}
