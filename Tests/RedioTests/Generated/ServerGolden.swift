// Written by Scripts/generate-commands from Tests/RedioTests/Golden: change those, and not this.

import Redio
import RedioAdmin
import RedioStreams

enum ServerGolden: GoldenGroup {
  @available(*, deprecated)
  static func check(_ golden: Golden) async {
    await part0(golden)
    await part1(golden)
    await part2(golden)
    await part3(golden)
    await part4(golden)
    await part5(golden)
  }

  @available(*, deprecated)
  private static func part0(_ golden: Golden) async {
    await golden.check("server.txt:1", ##"ACL CAT"##) {
      _ = try await $0.aclCat()
    } chain: {
      $0.aclCat().commands
    } batch: {
      _ = $0.aclCat()
    }
    await golden.check("server.txt:3", ##"ACL CAT dangerous"##) {
      _ = try await $0.aclCat("dangerous")
    } chain: {
      $0.aclCat("dangerous").commands
    } batch: {
      _ = $0.aclCat("dangerous")
    }
    await golden.check("server.txt:6", ##"ACL DELUSER me"##) {
      _ = try await $0.aclDeluser("me")
    } chain: {
      $0.aclDeluser("me").commands
    } batch: {
      _ = $0.aclDeluser("me")
    }
    await golden.check("server.txt:8", ##"ACL DELUSER me you"##) {
      _ = try await $0.aclDeluser("me", "you")
    } chain: {
      $0.aclDeluser("me", "you").commands
    } batch: {
      _ = $0.aclDeluser("me", "you")
    }
    await golden.check("server.txt:10", ##"ACL DELUSER me you"##) {
      _ = try await $0.aclDeluser(["me", "you"])
    } chain: {
      $0.aclDeluser(["me", "you"]).commands
    } batch: {
      _ = $0.aclDeluser(["me", "you"])
    }
    await golden.check("server.txt:13", ##"ACL DRYRUN me PING"##) {
      _ = try await $0.aclDryrun(username: "me", command: "PING")
    } chain: {
      $0.aclDryrun(username: "me", command: "PING").commands
    } batch: {
      _ = $0.aclDryrun(username: "me", command: "PING")
    }
    await golden.check("server.txt:15", ##"ACL DRYRUN me SET k 5"##) {
      _ = try await $0.aclDryrun(username: "me", command: "SET", "k", 5)
    } chain: {
      $0.aclDryrun(username: "me", command: "SET", "k", 5).commands
    } batch: {
      _ = $0.aclDryrun(username: "me", command: "SET", "k", 5)
    }
    await golden.check("server.txt:17", ##"ACL DRYRUN me GET k"##) {
      _ = try await $0.aclDryrun(username: "me", command: "GET", ["k"])
    } chain: {
      $0.aclDryrun(username: "me", command: "GET", ["k"]).commands
    } batch: {
      _ = $0.aclDryrun(username: "me", command: "GET", ["k"])
    }
    await golden.check("server.txt:20", ##"ACL GENPASS"##) {
      _ = try await $0.aclGenpass()
    } chain: {
      $0.aclGenpass().commands
    } batch: {
      _ = $0.aclGenpass()
    }
    await golden.check("server.txt:22", ##"ACL GENPASS 128"##) {
      _ = try await $0.aclGenpass(bits: 128)
    } chain: {
      $0.aclGenpass(bits: 128).commands
    } batch: {
      _ = $0.aclGenpass(bits: 128)
    }
    await golden.check("server.txt:25", ##"ACL GETUSER me"##) {
      _ = try await $0.aclGetuser("me")
    } chain: {
      $0.aclGetuser("me").commands
    } batch: {
      _ = $0.aclGetuser("me")
    }
    await golden.check("server.txt:28", ##"ACL HELP"##) {
      _ = try await $0.aclHelp()
    } chain: {
      $0.aclHelp().commands
    } batch: {
      _ = $0.aclHelp()
    }
    await golden.check("server.txt:31", ##"ACL LIST"##) {
      _ = try await $0.aclList()
    } chain: {
      $0.aclList().commands
    } batch: {
      _ = $0.aclList()
    }
    await golden.check("server.txt:34", ##"ACL LOAD"##) {
      _ = try await $0.aclLoad()
    } chain: {
      $0.aclLoad().commands
    } batch: {
      _ = $0.aclLoad()
    }
    await golden.check("server.txt:37", ##"ACL LOG"##) {
      _ = try await $0.aclLog()
    } chain: {
      $0.aclLog().commands
    } batch: {
      _ = $0.aclLog()
    }
    await golden.check("server.txt:39", ##"ACL LOG 3"##) {
      _ = try await $0.aclLog(count: 3)
    } chain: {
      $0.aclLog(count: 3).commands
    } batch: {
      _ = $0.aclLog(count: 3)
    }
    await golden.check("server.txt:41", ##"ACL LOG RESET"##) {
      _ = try await $0.aclLogReset()
    } chain: {
      $0.aclLogReset().commands
    } batch: {
      _ = $0.aclLogReset()
    }
    await golden.check("server.txt:44", ##"ACL SAVE"##) {
      _ = try await $0.aclSave()
    } chain: {
      $0.aclSave().commands
    } batch: {
      _ = $0.aclSave()
    }
    await golden.check("server.txt:47", ##"ACL SETUSER me"##) {
      _ = try await $0.aclSetuser("me")
    } chain: {
      $0.aclSetuser("me").commands
    } batch: {
      _ = $0.aclSetuser("me")
    }
    await golden.check("server.txt:49", ##"ACL SETUSER me on >secret ~app:* "(%R~a +get)""##) {
      _ = try await $0.aclSetuser("me", "on", ">secret", "~app:*", "(%R~a +get)")
    } chain: {
      $0.aclSetuser("me", "on", ">secret", "~app:*", "(%R~a +get)").commands
    } batch: {
      _ = $0.aclSetuser("me", "on", ">secret", "~app:*", "(%R~a +get)")
    }
    await golden.check("server.txt:51", ##"ACL SETUSER me off -@all"##) {
      _ = try await $0.aclSetuser("me", ["off", "-@all"])
    } chain: {
      $0.aclSetuser("me", ["off", "-@all"]).commands
    } batch: {
      _ = $0.aclSetuser("me", ["off", "-@all"])
    }
    await golden.check("server.txt:54", ##"ACL USERS"##) {
      _ = try await $0.aclUsers()
    } chain: {
      $0.aclUsers().commands
    } batch: {
      _ = $0.aclUsers()
    }
    await golden.check("server.txt:57", ##"ACL WHOAMI"##) {
      _ = try await $0.aclWhoami()
    } chain: {
      $0.aclWhoami().commands
    } batch: {
      _ = $0.aclWhoami()
    }
    await golden.check("server.txt:60", ##"COMMAND"##) {
      _ = try await $0.command()
    } chain: {
      $0.command().commands
    } batch: {
      _ = $0.command()
    }
    await golden.check("server.txt:63", ##"COMMAND COUNT"##) {
      _ = try await $0.commandCount()
    } chain: {
      $0.commandCount().commands
    } batch: {
      _ = $0.commandCount()
    }
  }

  @available(*, deprecated)
  private static func part1(_ golden: Golden) async {
    await golden.check("server.txt:66", ##"COMMAND DOCS"##) {
      _ = try await $0.commandDocs()
    } chain: {
      $0.commandDocs().commands
    } batch: {
      _ = $0.commandDocs()
    }
    await golden.check("server.txt:68", ##"COMMAND DOCS get config|set"##) {
      _ = try await $0.commandDocs("get", "config|set")
    } chain: {
      $0.commandDocs("get", "config|set").commands
    } batch: {
      _ = $0.commandDocs("get", "config|set")
    }
    await golden.check("server.txt:70", ##"COMMAND DOCS get"##) {
      _ = try await $0.commandDocs(["get"])
    } chain: {
      $0.commandDocs(["get"]).commands
    } batch: {
      _ = $0.commandDocs(["get"])
    }
    await golden.check("server.txt:73", ##"COMMAND GETKEYS GET k"##) {
      _ = try await $0.commandGetkeys("GET", "k")
    } chain: {
      $0.commandGetkeys("GET", "k").commands
    } batch: {
      _ = $0.commandGetkeys("GET", "k")
    }
    await golden.check("server.txt:75", ##"COMMAND GETKEYS MSET a 1 b 2"##) {
      _ = try await $0.commandGetkeys("MSET", ["a", "1", "b", "2"], as: String.self)
    } chain: {
      $0.commandGetkeys("MSET", ["a", "1", "b", "2"], as: String.self).commands
    } batch: {
      _ = $0.commandGetkeys("MSET", ["a", "1", "b", "2"], as: String.self)
    }
    await golden.check("server.txt:78", ##"COMMAND GETKEYSANDFLAGS PING"##) {
      _ = try await $0.commandGetkeysandflags("PING")
    } chain: {
      $0.commandGetkeysandflags("PING").commands
    } batch: {
      _ = $0.commandGetkeysandflags("PING")
    }
    await golden.check("server.txt:80", ##"COMMAND GETKEYSANDFLAGS SET k 5"##) {
      _ = try await $0.commandGetkeysandflags("SET", "k", 5)
    } chain: {
      $0.commandGetkeysandflags("SET", "k", 5).commands
    } batch: {
      _ = $0.commandGetkeysandflags("SET", "k", 5)
    }
    await golden.check("server.txt:82", ##"COMMAND GETKEYSANDFLAGS LMOVE a b LEFT RIGHT"##) {
      _ = try await $0.commandGetkeysandflags("LMOVE", ["a", "b", "LEFT", "RIGHT"], as: String.self)
    } chain: {
      $0.commandGetkeysandflags("LMOVE", ["a", "b", "LEFT", "RIGHT"], as: String.self).commands
    } batch: {
      _ = $0.commandGetkeysandflags("LMOVE", ["a", "b", "LEFT", "RIGHT"], as: String.self)
    }
    await golden.check("server.txt:85", ##"COMMAND HELP"##) {
      _ = try await $0.commandHelp()
    } chain: {
      $0.commandHelp().commands
    } batch: {
      _ = $0.commandHelp()
    }
    await golden.check("server.txt:88", ##"COMMAND INFO"##) {
      _ = try await $0.commandInfo()
    } chain: {
      $0.commandInfo().commands
    } batch: {
      _ = $0.commandInfo()
    }
    await golden.check("server.txt:90", ##"COMMAND INFO get set"##) {
      _ = try await $0.commandInfo("get", "set")
    } chain: {
      $0.commandInfo("get", "set").commands
    } batch: {
      _ = $0.commandInfo("get", "set")
    }
    await golden.check("server.txt:92", ##"COMMAND INFO config|set"##) {
      _ = try await $0.commandInfo(["config|set"])
    } chain: {
      $0.commandInfo(["config|set"]).commands
    } batch: {
      _ = $0.commandInfo(["config|set"])
    }
    await golden.check("server.txt:95", ##"COMMAND LIST"##) {
      _ = try await $0.commandList()
    } chain: {
      $0.commandList().commands
    } batch: {
      _ = $0.commandList()
    }
    await golden.check("server.txt:97", ##"COMMAND LIST FILTERBY MODULE json"##) {
      _ = try await $0.commandList(filter: .module("json"))
    } chain: {
      $0.commandList(filter: .module("json")).commands
    } batch: {
      _ = $0.commandList(filter: .module("json"))
    }
    await golden.check("server.txt:99", ##"COMMAND LIST FILTERBY ACLCAT read"##) {
      _ = try await $0.commandList(filter: .category("read"))
    } chain: {
      $0.commandList(filter: .category("read")).commands
    } batch: {
      _ = $0.commandList(filter: .category("read"))
    }
    await golden.check("server.txt:101", ##"COMMAND LIST FILTERBY PATTERN x*"##) {
      _ = try await $0.commandList(filter: .pattern("x*"))
    } chain: {
      $0.commandList(filter: .pattern("x*")).commands
    } batch: {
      _ = $0.commandList(filter: .pattern("x*"))
    }
    await golden.check("server.txt:104", ##"COMMANDLOG GET 10 slow"##) {
      _ = try await $0.commandlogGet(slow: 10)
    } chain: {
      $0.commandlogGet(slow: 10).commands
    } batch: {
      _ = $0.commandlogGet(slow: 10)
    }
    await golden.check("server.txt:106", ##"COMMANDLOG GET -1 large-request"##) {
      _ = try await $0.commandlogGet(largeRequests: -1)
    } chain: {
      $0.commandlogGet(largeRequests: -1).commands
    } batch: {
      _ = $0.commandlogGet(largeRequests: -1)
    }
    await golden.check("server.txt:108", ##"COMMANDLOG GET 5 large-reply"##) {
      _ = try await $0.commandlogGet(largeReplies: 5)
    } chain: {
      $0.commandlogGet(largeReplies: 5).commands
    } batch: {
      _ = $0.commandlogGet(largeReplies: 5)
    }
    await golden.check("server.txt:111", ##"COMMANDLOG HELP"##) {
      _ = try await $0.commandlogHelp()
    } chain: {
      $0.commandlogHelp().commands
    } batch: {
      _ = $0.commandlogHelp()
    }
    await golden.check("server.txt:114", ##"COMMANDLOG LEN slow"##) {
      _ = try await $0.commandlogLen(.slow)
    } chain: {
      $0.commandlogLen(.slow).commands
    } batch: {
      _ = $0.commandlogLen(.slow)
    }
    await golden.check("server.txt:116", ##"COMMANDLOG LEN large-request"##) {
      _ = try await $0.commandlogLen(.largeRequests)
    } chain: {
      $0.commandlogLen(.largeRequests).commands
    } batch: {
      _ = $0.commandlogLen(.largeRequests)
    }
    await golden.check("server.txt:118", ##"COMMANDLOG LEN large-reply"##) {
      _ = try await $0.commandlogLen(.largeReplies)
    } chain: {
      $0.commandlogLen(.largeReplies).commands
    } batch: {
      _ = $0.commandlogLen(.largeReplies)
    }
    await golden.check("server.txt:121", ##"COMMANDLOG RESET slow"##) {
      _ = try await $0.commandlogReset(.slow)
    } chain: {
      $0.commandlogReset(.slow).commands
    } batch: {
      _ = $0.commandlogReset(.slow)
    }
    await golden.check("server.txt:123", ##"COMMANDLOG RESET large-request"##) {
      _ = try await $0.commandlogReset(.largeRequests)
    } chain: {
      $0.commandlogReset(.largeRequests).commands
    } batch: {
      _ = $0.commandlogReset(.largeRequests)
    }
  }

  @available(*, deprecated)
  private static func part2(_ golden: Golden) async {
    await golden.check("server.txt:125", ##"COMMANDLOG RESET large-reply"##) {
      _ = try await $0.commandlogReset(.largeReplies)
    } chain: {
      $0.commandlogReset(.largeReplies).commands
    } batch: {
      _ = $0.commandlogReset(.largeReplies)
    }
    await golden.check("server.txt:128", ##"CONFIG GET maxmemory"##) {
      _ = try await $0.configGet("maxmemory")
    } chain: {
      $0.configGet("maxmemory").commands
    } batch: {
      _ = $0.configGet("maxmemory")
    }
    await golden.check("server.txt:130", ##"CONFIG GET maxmemory* port"##) {
      _ = try await $0.configGet("maxmemory*", "port")
    } chain: {
      $0.configGet("maxmemory*", "port").commands
    } batch: {
      _ = $0.configGet("maxmemory*", "port")
    }
    await golden.check("server.txt:132", ##"CONFIG GET timeout port"##) {
      _ = try await $0.configGet(["timeout", "port"])
    } chain: {
      $0.configGet(["timeout", "port"]).commands
    } batch: {
      _ = $0.configGet(["timeout", "port"])
    }
    await golden.check("server.txt:135", ##"CONFIG HELP"##) {
      _ = try await $0.configHelp()
    } chain: {
      $0.configHelp().commands
    } batch: {
      _ = $0.configHelp()
    }
    await golden.check("server.txt:138", ##"CONFIG RESETSTAT"##) {
      _ = try await $0.configResetstat()
    } chain: {
      $0.configResetstat().commands
    } batch: {
      _ = $0.configResetstat()
    }
    await golden.check("server.txt:141", ##"CONFIG REWRITE"##) {
      _ = try await $0.configRewrite()
    } chain: {
      $0.configRewrite().commands
    } batch: {
      _ = $0.configRewrite()
    }
    await golden.check("server.txt:144", ##"CONFIG SET maxmemory 100mb"##) {
      _ = try await $0.configSet("maxmemory", to: "100mb")
    } chain: {
      $0.configSet("maxmemory", to: "100mb").commands
    } batch: {
      _ = $0.configSet("maxmemory", to: "100mb")
    }
    await golden.check("server.txt:146", ##"CONFIG SET timeout 60"##) {
      _ = try await $0.configSet("timeout", to: 60)
    } chain: {
      $0.configSet("timeout", to: 60).commands
    } batch: {
      _ = $0.configSet("timeout", to: 60)
    }
    await golden.check("server.txt:148", ##"CONFIG SET maxmemory 100mb timeout 60"##) {
      _ = try await $0.configSet(["maxmemory": "100mb", "timeout": 60])
    } chain: {
      $0.configSet(["maxmemory": "100mb", "timeout": 60]).commands
    } batch: {
      _ = $0.configSet(["maxmemory": "100mb", "timeout": 60])
    }
    await golden.check("server.txt:150", ##"CONFIG SET timeout 60"##) {
      _ = try await $0.configSet(["timeout": 60] as [String: Int])
    } chain: {
      $0.configSet(PairList(["timeout": 60] as [String: Int])).commands
    } batch: {
      _ = $0.configSet(["timeout": 60] as [String: Int])
    }
    await golden.check("server.txt:153", ##"LATENCY DOCTOR"##) {
      _ = try await $0.latencyDoctor()
    } chain: {
      $0.latencyDoctor().commands
    } batch: {
      _ = $0.latencyDoctor()
    }
    await golden.check("server.txt:156", ##"LATENCY GRAPH command"##) {
      _ = try await $0.latencyGraph("command")
    } chain: {
      $0.latencyGraph("command").commands
    } batch: {
      _ = $0.latencyGraph("command")
    }
    await golden.check("server.txt:159", ##"LATENCY HELP"##) {
      _ = try await $0.latencyHelp()
    } chain: {
      $0.latencyHelp().commands
    } batch: {
      _ = $0.latencyHelp()
    }
    await golden.check("server.txt:162", ##"LATENCY HISTOGRAM"##) {
      _ = try await $0.latencyHistogram()
    } chain: {
      $0.latencyHistogram().commands
    } batch: {
      _ = $0.latencyHistogram()
    }
    await golden.check("server.txt:164", ##"LATENCY HISTOGRAM get set"##) {
      _ = try await $0.latencyHistogram("get", "set")
    } chain: {
      $0.latencyHistogram("get", "set").commands
    } batch: {
      _ = $0.latencyHistogram("get", "set")
    }
    await golden.check("server.txt:166", ##"LATENCY HISTOGRAM config"##) {
      _ = try await $0.latencyHistogram(["config"])
    } chain: {
      $0.latencyHistogram(["config"]).commands
    } batch: {
      _ = $0.latencyHistogram(["config"])
    }
    await golden.check("server.txt:169", ##"LATENCY HISTORY fork"##) {
      _ = try await $0.latencyHistory("fork")
    } chain: {
      $0.latencyHistory("fork").commands
    } batch: {
      _ = $0.latencyHistory("fork")
    }
    await golden.check("server.txt:172", ##"LATENCY LATEST"##) {
      _ = try await $0.latencyLatest()
    } chain: {
      $0.latencyLatest().commands
    } batch: {
      _ = $0.latencyLatest()
    }
    await golden.check("server.txt:175", ##"LATENCY RESET"##) {
      _ = try await $0.latencyReset()
    } chain: {
      $0.latencyReset().commands
    } batch: {
      _ = $0.latencyReset()
    }
    await golden.check("server.txt:177", ##"LATENCY RESET command fork"##) {
      _ = try await $0.latencyReset("command", "fork")
    } chain: {
      $0.latencyReset("command", "fork").commands
    } batch: {
      _ = $0.latencyReset("command", "fork")
    }
    await golden.check("server.txt:179", ##"LATENCY RESET command"##) {
      _ = try await $0.latencyReset(["command"])
    } chain: {
      $0.latencyReset(["command"]).commands
    } batch: {
      _ = $0.latencyReset(["command"])
    }
    await golden.check("server.txt:182", ##"MEMORY DOCTOR"##) {
      _ = try await $0.memoryDoctor()
    } chain: {
      $0.memoryDoctor().commands
    } batch: {
      _ = $0.memoryDoctor()
    }
    await golden.check("server.txt:185", ##"MEMORY HELP"##) {
      _ = try await $0.memoryHelp()
    } chain: {
      $0.memoryHelp().commands
    } batch: {
      _ = $0.memoryHelp()
    }
    await golden.check("server.txt:188", ##"MEMORY MALLOC-STATS"##) {
      _ = try await $0.memoryMallocStats()
    } chain: {
      $0.memoryMallocStats().commands
    } batch: {
      _ = $0.memoryMallocStats()
    }
  }

  @available(*, deprecated)
  private static func part3(_ golden: Golden) async {
    await golden.check("server.txt:191", ##"MEMORY PURGE"##) {
      _ = try await $0.memoryPurge()
    } chain: {
      $0.memoryPurge().commands
    } batch: {
      _ = $0.memoryPurge()
    }
    await golden.check("server.txt:194", ##"MEMORY STATS"##) {
      _ = try await $0.memoryStats()
    } chain: {
      $0.memoryStats().commands
    } batch: {
      _ = $0.memoryStats()
    }
    await golden.check("server.txt:197", ##"MEMORY USAGE k"##) {
      _ = try await $0.memoryUsage("k")
    } chain: {
      $0.memoryUsage("k").commands
    } batch: {
      _ = $0.memoryUsage("k")
    }
    await golden.check("server.txt:199", ##"MEMORY USAGE k SAMPLES 0"##) {
      _ = try await $0.memoryUsage("k", samples: 0)
    } chain: {
      $0.memoryUsage("k", samples: 0).commands
    } batch: {
      _ = $0.memoryUsage("k", samples: 0)
    }
    await golden.check("server.txt:202", ##"SLOWLOG GET"##) {
      _ = try await $0.slowlogGet()
    } chain: {
      $0.slowlogGet().commands
    } batch: {
      _ = $0.slowlogGet()
    }
    await golden.check("server.txt:204", ##"SLOWLOG GET -1"##) {
      _ = try await $0.slowlogGet(count: -1)
    } chain: {
      $0.slowlogGet(count: -1).commands
    } batch: {
      _ = $0.slowlogGet(count: -1)
    }
    await golden.check("server.txt:207", ##"SLOWLOG HELP"##) {
      _ = try await $0.slowlogHelp()
    } chain: {
      $0.slowlogHelp().commands
    } batch: {
      _ = $0.slowlogHelp()
    }
    await golden.check("server.txt:210", ##"SLOWLOG LEN"##) {
      _ = try await $0.slowlogLen()
    } chain: {
      $0.slowlogLen().commands
    } batch: {
      _ = $0.slowlogLen()
    }
    await golden.check("server.txt:213", ##"SLOWLOG RESET"##) {
      _ = try await $0.slowlogReset()
    } chain: {
      $0.slowlogReset().commands
    } batch: {
      _ = $0.slowlogReset()
    }
    await golden.check("server.txt:216", ##"BGREWRITEAOF"##) {
      _ = try await $0.bgrewriteaof()
    } chain: {
      $0.bgrewriteaof().commands
    } batch: {
      _ = $0.bgrewriteaof()
    }
    await golden.check("server.txt:218", ##"BGSAVE"##) {
      _ = try await $0.bgsave()
    } chain: {
      $0.bgsave().commands
    } batch: {
      _ = $0.bgsave()
    }
    await golden.check("server.txt:220", ##"BGSAVE SCHEDULE"##) {
      _ = try await $0.bgsave(.schedule)
    } chain: {
      $0.bgsave(.schedule).commands
    } batch: {
      _ = $0.bgsave(.schedule)
    }
    await golden.check("server.txt:222", ##"BGSAVE CANCEL"##) {
      _ = try await $0.bgsave(.cancel)
    } chain: {
      $0.bgsave(.cancel).commands
    } batch: {
      _ = $0.bgsave(.cancel)
    }
    await golden.check("server.txt:224", ##"DBSIZE"##) {
      _ = try await $0.dbsize()
    } chain: {
      $0.dbsize().commands
    } batch: {
      _ = $0.dbsize()
    }
    await golden.check("server.txt:226", ##"DEBUG SLEEP 0.5"##) {
      _ = try await $0.debug("SLEEP", 0.5)
    } chain: {
      $0.debug("SLEEP", 0.5).commands
    } batch: {
      _ = $0.debug("SLEEP", 0.5)
    }
    await golden.check("server.txt:228", ##"DEBUG OBJECT k"##) {
      _ = try await $0.debug("OBJECT", "k", as: String.self)
    } chain: {
      $0.debug("OBJECT", "k", as: String.self).commands
    } batch: {
      _ = $0.debug("OBJECT", "k", as: String.self)
    }
    await golden.check("server.txt:230", ##"DEBUG HELP"##) {
      _ = try await $0.debug("HELP", as: [String].self)
    } chain: {
      $0.debug("HELP", as: [String].self).commands
    } batch: {
      _ = $0.debug("HELP", as: [String].self)
    }
    await golden.check("server.txt:232", ##"DEBUG SET-ACTIVE-EXPIRE 0"##) {
      _ = try await $0.debug("SET-ACTIVE-EXPIRE", ["0"])
    } chain: {
      $0.debug("SET-ACTIVE-EXPIRE", ["0"]).commands
    } batch: {
      _ = $0.debug("SET-ACTIVE-EXPIRE", ["0"])
    }
    await golden.check("server.txt:234", ##"FAILOVER"##) {
      _ = try await $0.failover()
    } chain: {
      $0.failover().commands
    } batch: {
      _ = $0.failover()
    }
    await golden.check("server.txt:236", ##"FAILOVER TIMEOUT 1500"##) {
      _ = try await $0.failover(timeout: .milliseconds(1500))
    } chain: {
      $0.failover(timeout: .milliseconds(1500)).commands
    } batch: {
      _ = $0.failover(timeout: .milliseconds(1500))
    }
    await golden.check("server.txt:238", ##"FAILOVER TO 10.0.0.1 6380"##) {
      _ = try await $0.failover(to: "10.0.0.1", port: 6380)
    } chain: {
      $0.failover(to: "10.0.0.1", port: 6380).commands
    } batch: {
      _ = $0.failover(to: "10.0.0.1", port: 6380)
    }
    await golden.check("server.txt:240", ##"FAILOVER TO 10.0.0.1 6380 TIMEOUT 2000"##) {
      _ = try await $0.failover(to: "10.0.0.1", port: 6380, timeout: .seconds(2))
    } chain: {
      $0.failover(to: "10.0.0.1", port: 6380, timeout: .seconds(2)).commands
    } batch: {
      _ = $0.failover(to: "10.0.0.1", port: 6380, timeout: .seconds(2))
    }
    await golden.check("server.txt:242", ##"FAILOVER TO 10.0.0.1 6380 FORCE TIMEOUT 2000"##) {
      _ = try await $0.failover(to: "10.0.0.1", port: 6380, forcingAfter: .seconds(2))
    } chain: {
      $0.failover(to: "10.0.0.1", port: 6380, forcingAfter: .seconds(2)).commands
    } batch: {
      _ = $0.failover(to: "10.0.0.1", port: 6380, forcingAfter: .seconds(2))
    }
    await golden.check("server.txt:244", ##"FAILOVER ABORT"##) {
      _ = try await $0.failover(.abort)
    } chain: {
      $0.failover(.abort).commands
    } batch: {
      _ = $0.failover(.abort)
    }
    await golden.check("server.txt:246", ##"FLUSHALL"##) {
      _ = try await $0.flushall()
    } chain: {
      $0.flushall().commands
    } batch: {
      _ = $0.flushall()
    }
  }

  @available(*, deprecated)
  private static func part4(_ golden: Golden) async {
    await golden.check("server.txt:248", ##"FLUSHALL ASYNC"##) {
      _ = try await $0.flushall(.async)
    } chain: {
      $0.flushall(.async).commands
    } batch: {
      _ = $0.flushall(.async)
    }
    await golden.check("server.txt:250", ##"FLUSHALL SYNC"##) {
      _ = try await $0.flushall(.sync)
    } chain: {
      $0.flushall(.sync).commands
    } batch: {
      _ = $0.flushall(.sync)
    }
    await golden.check("server.txt:252", ##"FLUSHDB"##) {
      _ = try await $0.flushdb()
    } chain: {
      $0.flushdb().commands
    } batch: {
      _ = $0.flushdb()
    }
    await golden.check("server.txt:254", ##"FLUSHDB ASYNC"##) {
      _ = try await $0.flushdb(.async)
    } chain: {
      $0.flushdb(.async).commands
    } batch: {
      _ = $0.flushdb(.async)
    }
    await golden.check("server.txt:256", ##"FLUSHDB SYNC"##) {
      _ = try await $0.flushdb(.sync)
    } chain: {
      $0.flushdb(.sync).commands
    } batch: {
      _ = $0.flushdb(.sync)
    }
    await golden.check("server.txt:258", ##"INFO"##) {
      _ = try await $0.info()
    } chain: {
      $0.info().commands
    } batch: {
      _ = $0.info()
    }
    await golden.check("server.txt:260", ##"INFO replication"##) {
      _ = try await $0.info(.replication)
    } chain: {
      $0.info(.replication).commands
    } batch: {
      _ = $0.info(.replication)
    }
    await golden.check("server.txt:262", ##"INFO server keyspace search_version"##) {
      _ = try await $0.info(.server, .keyspace, "search_version")
    } chain: {
      $0.info(.server, .keyspace, "search_version").commands
    } batch: {
      _ = $0.info(.server, .keyspace, "search_version")
    }
    await golden.check("server.txt:264", ##"INFO all"##) {
      _ = try await $0.info([.all])
    } chain: {
      $0.info([.all]).commands
    } batch: {
      _ = $0.info([.all])
    }
    await golden.check("server.txt:266", ##"LASTSAVE"##) {
      _ = try await $0.lastsave()
    } chain: {
      $0.lastsave().commands
    } batch: {
      _ = $0.lastsave()
    }
    await golden.check("server.txt:268", ##"LOLWUT"##) {
      _ = try await $0.lolwut()
    } chain: {
      $0.lolwut().commands
    } batch: {
      _ = $0.lolwut()
    }
    await golden.check("server.txt:270", ##"LOLWUT VERSION 5"##) {
      _ = try await $0.lolwut(version: 5)
    } chain: {
      $0.lolwut(version: 5).commands
    } batch: {
      _ = $0.lolwut(version: 5)
    }
    await golden.check("server.txt:272", ##"LOLWUT VERSION 6 40 20"##) {
      _ = try await $0.lolwut(version: 6, 40, 20)
    } chain: {
      $0.lolwut(version: 6, 40, 20).commands
    } batch: {
      _ = $0.lolwut(version: 6, 40, 20)
    }
    await golden.check("server.txt:274", ##"LOLWUT 80"##) {
      _ = try await $0.lolwut([80])
    } chain: {
      $0.lolwut([80]).commands
    } batch: {
      _ = $0.lolwut([80])
    }
    await golden.check("server.txt:276", ##"MODULE HELP"##) {
      _ = try await $0.moduleHelp()
    } chain: {
      $0.moduleHelp().commands
    } batch: {
      _ = $0.moduleHelp()
    }
    await golden.check("server.txt:278", ##"MODULE LIST"##) {
      _ = try await $0.moduleList()
    } chain: {
      $0.moduleList().commands
    } batch: {
      _ = $0.moduleList()
    }
    await golden.check("server.txt:280", ##"MODULE LOAD /lib/m.so"##) {
      _ = try await $0.moduleLoad("/lib/m.so")
    } chain: {
      $0.moduleLoad("/lib/m.so").commands
    } batch: {
      _ = $0.moduleLoad("/lib/m.so")
    }
    await golden.check("server.txt:282", ##"MODULE LOAD /lib/m.so a 2"##) {
      _ = try await $0.moduleLoad("/lib/m.so", "a", 2)
    } chain: {
      $0.moduleLoad("/lib/m.so", "a", 2).commands
    } batch: {
      _ = $0.moduleLoad("/lib/m.so", "a", 2)
    }
    await golden.check("server.txt:284", ##"MODULE LOAD /lib/m.so a b"##) {
      _ = try await $0.moduleLoad("/lib/m.so", ["a", "b"])
    } chain: {
      $0.moduleLoad("/lib/m.so", ["a", "b"]).commands
    } batch: {
      _ = $0.moduleLoad("/lib/m.so", ["a", "b"])
    }
    await golden.check("server.txt:286", ##"MODULE LOADEX /lib/m.so"##) {
      _ = try await $0.moduleLoadex("/lib/m.so")
    } chain: {
      $0.moduleLoadex("/lib/m.so").commands
    } batch: {
      _ = $0.moduleLoadex("/lib/m.so")
    }
    await golden.check("server.txt:288", ##"MODULE LOADEX /lib/m.so CONFIG m.size 5 CONFIG m.mode fast ARGS a 2"##) {
      _ = try await $0.moduleLoadex("/lib/m.so", configuration: ["m.size": "5", "m.mode": "fast"], arguments: "a", 2)
    } chain: {
      $0.moduleLoadex("/lib/m.so", configuration: ["m.size": "5", "m.mode": "fast"], arguments: "a", 2).commands
    } batch: {
      _ = $0.moduleLoadex("/lib/m.so", configuration: ["m.size": "5", "m.mode": "fast"], arguments: "a", 2)
    }
    await golden.check("server.txt:290", ##"MODULE LOADEX /lib/m.so CONFIG m.size 5"##) {
      _ = try await $0.moduleLoadex("/lib/m.so", configuration: ["m.size": "5"])
    } chain: {
      $0.moduleLoadex("/lib/m.so", configuration: ["m.size": "5"]).commands
    } batch: {
      _ = $0.moduleLoadex("/lib/m.so", configuration: ["m.size": "5"])
    }
    await golden.check("server.txt:292", ##"MODULE LOADEX /lib/m.so ARGS a b"##) {
      _ = try await $0.moduleLoadex("/lib/m.so", arguments: ["a", "b"])
    } chain: {
      $0.moduleLoadex("/lib/m.so", arguments: ["a", "b"]).commands
    } batch: {
      _ = $0.moduleLoadex("/lib/m.so", arguments: ["a", "b"])
    }
    await golden.check("server.txt:294", ##"MODULE LOADEX /lib/m.so CONFIG m.mode slow CONFIG m.size 6"##) {
      _ = try await $0.moduleLoadex("/lib/m.so", configuration: ModuleConfiguration(["m.size": "6", "m.mode": "slow"]))
    } chain: {
      $0.moduleLoadex("/lib/m.so", configuration: ModuleConfiguration(["m.size": "6", "m.mode": "slow"])).commands
    } batch: {
      _ = $0.moduleLoadex("/lib/m.so", configuration: ModuleConfiguration(["m.size": "6", "m.mode": "slow"]))
    }
    await golden.check("server.txt:296", ##"MODULE UNLOAD m"##) {
      _ = try await $0.moduleUnload("m")
    } chain: {
      $0.moduleUnload("m").commands
    } batch: {
      _ = $0.moduleUnload("m")
    }
  }

  @available(*, deprecated)
  private static func part5(_ golden: Golden) async {
    await golden.check("server.txt:298", ##"REPLICAOF 10.0.0.1 6379"##) {
      _ = try await $0.replicaof("10.0.0.1", port: 6379)
    } chain: {
      $0.replicaof("10.0.0.1", port: 6379).commands
    } batch: {
      _ = $0.replicaof("10.0.0.1", port: 6379)
    }
    await golden.check("server.txt:300", ##"REPLICAOF NO ONE"##) {
      _ = try await $0.replicaof(.noOne)
    } chain: {
      $0.replicaof(.noOne).commands
    } batch: {
      _ = $0.replicaof(.noOne)
    }
    await golden.check("server.txt:302", ##"RESTORE-ASKING k 0 "\x00\x01""##) {
      _ = try await $0.restoreAsking("k", Bytes([0, 1]))
    } chain: {
      $0.restoreAsking("k", Bytes([0, 1])).commands
    } batch: {
      _ = $0.restoreAsking("k", Bytes([0, 1]))
    }
    await golden.check("server.txt:304", ##"RESTORE-ASKING k 0 v REPLACE IDLETIME 60"##) {
      _ = try await $0.restoreAsking("k", "v", replacing: true, usage: .idle(.seconds(60)))
    } chain: {
      $0.restoreAsking("k", "v", replacing: true, usage: .idle(.seconds(60))).commands
    } batch: {
      _ = $0.restoreAsking("k", "v", replacing: true, usage: .idle(.seconds(60)))
    }
    await golden.check("server.txt:306", ##"RESTORE-ASKING k 1500 v"##) {
      _ = try await $0.restoreAsking("k", "v", after: .milliseconds(1500))
    } chain: {
      $0.restoreAsking("k", "v", after: .milliseconds(1500)).commands
    } batch: {
      _ = $0.restoreAsking("k", "v", after: .milliseconds(1500))
    }
    await golden.check("server.txt:308", ##"RESTORE-ASKING k 10000 v REPLACE FREQ 7"##) {
      _ = try await $0.restoreAsking("k", "v", after: .seconds(10), replacing: true, usage: .frequency(7))
    } chain: {
      $0.restoreAsking("k", "v", after: .seconds(10), replacing: true, usage: .frequency(7)).commands
    } batch: {
      _ = $0.restoreAsking("k", "v", after: .seconds(10), replacing: true, usage: .frequency(7))
    }
    await golden.check("server.txt:310", ##"RESTORE-ASKING k 1900000000000 v ABSTTL"##) {
      _ = try await $0.restoreAsking("k", "v", sinceEpoch: .seconds(1_900_000_000))
    } chain: {
      $0.restoreAsking("k", "v", sinceEpoch: .seconds(1_900_000_000)).commands
    } batch: {
      _ = $0.restoreAsking("k", "v", sinceEpoch: .seconds(1_900_000_000))
    }
    await golden.check("server.txt:312", ##"RESTORE-ASKING k 1900000000000 v REPLACE ABSTTL FREQ 7"##) {
      _ = try await $0.restoreAsking(
        "k", "v", sinceEpoch: .seconds(1_900_000_000), replacing: true, usage: .frequency(7))
    } chain: {
      $0.restoreAsking("k", "v", sinceEpoch: .seconds(1_900_000_000), replacing: true, usage: .frequency(7)).commands
    } batch: {
      _ = $0.restoreAsking("k", "v", sinceEpoch: .seconds(1_900_000_000), replacing: true, usage: .frequency(7))
    }
    await golden.check("server.txt:314", ##"ROLE"##) {
      _ = try await $0.role()
    } chain: {
      $0.role().commands
    } batch: {
      _ = $0.role()
    }
    await golden.check("server.txt:316", ##"SAVE"##) {
      _ = try await $0.save()
    } chain: {
      $0.save().commands
    } batch: {
      _ = $0.save()
    }
    await golden.check("server.txt:318", ##"SHUTDOWN"##) { _ = try await $0.shutdown() }
    await golden.check("server.txt:320", ##"SHUTDOWN SAVE"##) { _ = try await $0.shutdown(.save) }
    await golden.check("server.txt:322", ##"SHUTDOWN NOSAVE NOW FORCE SAFE FAILOVER"##) {
      _ = try await $0.shutdown(.noSave, now: true, forced: true, safely: true, handingOver: true)
    }
    await golden.check("server.txt:324", ##"SHUTDOWN ABORT"##) {
      _ = try await $0.shutdown(.abort)
    } chain: {
      $0.shutdown(.abort).commands
    } batch: {
      _ = $0.shutdown(.abort)
    }
    await golden.check("server.txt:326", ##"SLAVEOF 10.0.0.1 6379"##) {
      _ = try await $0.slaveof("10.0.0.1", port: 6379)
    } chain: {
      $0.slaveof("10.0.0.1", port: 6379).commands
    } batch: {
      _ = $0.slaveof("10.0.0.1", port: 6379)
    }
    await golden.check("server.txt:328", ##"SLAVEOF NO ONE"##) {
      _ = try await $0.slaveof(.noOne)
    } chain: {
      $0.slaveof(.noOne).commands
    } batch: {
      _ = $0.slaveof(.noOne)
    }
    await golden.check("server.txt:330", ##"SWAPDB 0 15"##) {
      _ = try await $0.swapdb(0, 15)
    } chain: {
      $0.swapdb(0, 15).commands
    } batch: {
      _ = $0.swapdb(0, 15)
    }
    await golden.check("server.txt:332", ##"TIME"##) {
      _ = try await $0.time()
    } chain: {
      $0.time().commands
    } batch: {
      _ = $0.time()
    }
  }
}
