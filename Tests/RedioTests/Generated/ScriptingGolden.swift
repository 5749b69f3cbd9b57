// Written by Scripts/generate-commands from Tests/RedioTests/Golden: change those, and not this.

import Redio
import RedioAdmin
import RedioStreams

enum ScriptingGolden: GoldenGroup {
  @available(*, deprecated)
  static func check(_ golden: Golden) async {
    await part0(golden)
    await part1(golden)
  }

  @available(*, deprecated)
  private static func part0(_ golden: Golden) async {
    await golden.check("scripting.txt:1", ##"EVAL "return 1" 0"##) {
      _ = try await $0.eval("return 1")
    } chain: {
      $0.eval("return 1").commands
    } batch: {
      _ = $0.eval("return 1")
    }
    await golden.check("scripting.txt:3", ##"EVAL "return KEYS[1]" 2 k l x 5"##) {
      _ = try await $0.eval("return KEYS[1]", keys: ["k", "l"], arguments: ["x", 5], as: String.self)
    } chain: {
      $0.eval("return KEYS[1]", keys: ["k", "l"], arguments: ["x", 5], as: String.self).commands
    } batch: {
      _ = $0.eval("return KEYS[1]", keys: ["k", "l"], arguments: ["x", 5], as: String.self)
    }
    await golden.check("scripting.txt:5", ##"EVAL "return ARGV[1]" 0 x"##) {
      _ = try await $0.eval("return ARGV[1]", arguments: ["x"])
    } chain: {
      $0.eval("return ARGV[1]", arguments: ["x"]).commands
    } batch: {
      _ = $0.eval("return ARGV[1]", arguments: ["x"])
    }
    await golden.check("scripting.txt:8", ##"EVALSHA e0e1f9fabfc9d4800c877a703b823ac0578ff8db 0"##) {
      _ = try await $0.evalsha("e0e1f9fabfc9d4800c877a703b823ac0578ff8db")
    } chain: {
      $0.evalsha("e0e1f9fabfc9d4800c877a703b823ac0578ff8db").commands
    } batch: {
      _ = $0.evalsha("e0e1f9fabfc9d4800c877a703b823ac0578ff8db")
    }
    await golden.check("scripting.txt:10", ##"EVALSHA e0e1f9fabfc9d4800c877a703b823ac0578ff8db 1 k x y"##) {
      _ = try await $0.evalsha(
        "e0e1f9fabfc9d4800c877a703b823ac0578ff8db", keys: ["k"], arguments: ["x", "y"], as: Int.self)
    } chain: {
      $0.evalsha("e0e1f9fabfc9d4800c877a703b823ac0578ff8db", keys: ["k"], arguments: ["x", "y"], as: Int.self).commands
    } batch: {
      _ = $0.evalsha("e0e1f9fabfc9d4800c877a703b823ac0578ff8db", keys: ["k"], arguments: ["x", "y"], as: Int.self)
    }
    await golden.check("scripting.txt:13", ##"EVALSHA_RO e0e1f9fabfc9d4800c877a703b823ac0578ff8db 1 k x"##) {
      _ = try await $0.evalshaRO("e0e1f9fabfc9d4800c877a703b823ac0578ff8db", keys: ["k"], arguments: ["x"])
    } chain: {
      $0.evalshaRO("e0e1f9fabfc9d4800c877a703b823ac0578ff8db", keys: ["k"], arguments: ["x"]).commands
    } batch: {
      _ = $0.evalshaRO("e0e1f9fabfc9d4800c877a703b823ac0578ff8db", keys: ["k"], arguments: ["x"])
    }
    await golden.check("scripting.txt:16", ##"EVAL_RO "return 1" 1 k x"##) {
      _ = try await $0.evalRO("return 1", keys: ["k"], arguments: ["x"], as: Int.self)
    } chain: {
      $0.evalRO("return 1", keys: ["k"], arguments: ["x"], as: Int.self).commands
    } batch: {
      _ = $0.evalRO("return 1", keys: ["k"], arguments: ["x"], as: Int.self)
    }
    await golden.check("scripting.txt:19", ##"FCALL f 0"##) {
      _ = try await $0.fcall("f")
    } chain: {
      $0.fcall("f").commands
    } batch: {
      _ = $0.fcall("f")
    }
    await golden.check("scripting.txt:21", ##"FCALL f 1 k x"##) {
      _ = try await $0.fcall("f", keys: ["k"], arguments: ["x"], as: Int.self)
    } chain: {
      $0.fcall("f", keys: ["k"], arguments: ["x"], as: Int.self).commands
    } batch: {
      _ = $0.fcall("f", keys: ["k"], arguments: ["x"], as: Int.self)
    }
    await golden.check("scripting.txt:24", ##"FCALL_RO f 1 k x"##) {
      _ = try await $0.fcallRO("f", keys: ["k"], arguments: ["x"])
    } chain: {
      $0.fcallRO("f", keys: ["k"], arguments: ["x"]).commands
    } batch: {
      _ = $0.fcallRO("f", keys: ["k"], arguments: ["x"])
    }
    await golden.check("scripting.txt:27", ##"FUNCTION DELETE lib"##) {
      _ = try await $0.functionDelete("lib")
    } chain: {
      $0.functionDelete("lib").commands
    } batch: {
      _ = $0.functionDelete("lib")
    }
    await golden.check("scripting.txt:30", ##"FUNCTION DUMP"##) {
      _ = try await $0.functionDump()
    } chain: {
      $0.functionDump().commands
    } batch: {
      _ = $0.functionDump()
    }
    await golden.check("scripting.txt:33", ##"FUNCTION FLUSH"##) {
      _ = try await $0.functionFlush()
    } chain: {
      $0.functionFlush().commands
    } batch: {
      _ = $0.functionFlush()
    }
    await golden.check("scripting.txt:35", ##"FUNCTION FLUSH ASYNC"##) {
      _ = try await $0.functionFlush(.async)
    } chain: {
      $0.functionFlush(.async).commands
    } batch: {
      _ = $0.functionFlush(.async)
    }
    await golden.check("scripting.txt:37", ##"FUNCTION FLUSH SYNC"##) {
      _ = try await $0.functionFlush(.sync)
    } chain: {
      $0.functionFlush(.sync).commands
    } batch: {
      _ = $0.functionFlush(.sync)
    }
    await golden.check("scripting.txt:40", ##"FUNCTION HELP"##) {
      _ = try await $0.functionHelp()
    } chain: {
      $0.functionHelp().commands
    } batch: {
      _ = $0.functionHelp()
    }
    await golden.check("scripting.txt:43", ##"FUNCTION KILL"##) {
      _ = try await $0.functionKill()
    } chain: {
      $0.functionKill().commands
    } batch: {
      _ = $0.functionKill()
    }
    await golden.check("scripting.txt:46", ##"FUNCTION LIST"##) {
      _ = try await $0.functionList()
    } chain: {
      $0.functionList().commands
    } batch: {
      _ = $0.functionList()
    }
    await golden.check("scripting.txt:48", ##"FUNCTION LIST LIBRARYNAME li* WITHCODE"##) {
      _ = try await $0.functionList(matching: "li*", withCode: true)
    } chain: {
      $0.functionList(matching: "li*", withCode: true).commands
    } batch: {
      _ = $0.functionList(matching: "li*", withCode: true)
    }
    await golden.check("scripting.txt:51", ##"FUNCTION LOAD "#!lua name=lib""##) {
      _ = try await $0.functionLoad("#!lua name=lib")
    } chain: {
      $0.functionLoad("#!lua name=lib").commands
    } batch: {
      _ = $0.functionLoad("#!lua name=lib")
    }
    await golden.check("scripting.txt:53", ##"FUNCTION LOAD REPLACE "#!lua name=lib""##) {
      _ = try await $0.functionLoad("#!lua name=lib", replacing: true)
    } chain: {
      $0.functionLoad("#!lua name=lib", replacing: true).commands
    } batch: {
      _ = $0.functionLoad("#!lua name=lib", replacing: true)
    }
    await golden.check("scripting.txt:56", ##"FUNCTION RESTORE dump"##) {
      _ = try await $0.functionRestore("dump")
    } chain: {
      $0.functionRestore("dump").commands
    } batch: {
      _ = $0.functionRestore("dump")
    }
    await golden.check("scripting.txt:58", ##"FUNCTION RESTORE dump FLUSH"##) {
      _ = try await $0.functionRestore("dump", policy: .flush)
    } chain: {
      $0.functionRestore("dump", policy: .flush).commands
    } batch: {
      _ = $0.functionRestore("dump", policy: .flush)
    }
    await golden.check("scripting.txt:60", ##"FUNCTION RESTORE dump APPEND"##) {
      _ = try await $0.functionRestore("dump", policy: .append)
    } chain: {
      $0.functionRestore("dump", policy: .append).commands
    } batch: {
      _ = $0.functionRestore("dump", policy: .append)
    }
    await golden.check("scripting.txt:62", ##"FUNCTION RESTORE dump REPLACE"##) {
      _ = try await $0.functionRestore("dump", policy: .replace)
    } chain: {
      $0.functionRestore("dump", policy: .replace).commands
    } batch: {
      _ = $0.functionRestore("dump", policy: .replace)
    }
  }

  @available(*, deprecated)
  private static func part1(_ golden: Golden) async {
    await golden.check("scripting.txt:65", ##"FUNCTION STATS"##) {
      _ = try await $0.functionStats()
    } chain: {
      $0.functionStats().commands
    } batch: {
      _ = $0.functionStats()
    }
    await golden.check("scripting.txt:68", ##"SCRIPT DEBUG YES"##) {
      _ = try await $0.scriptDebug(.forked)
    } chain: {
      $0.scriptDebug(.forked).commands
    } batch: {
      _ = $0.scriptDebug(.forked)
    }
    await golden.check("scripting.txt:70", ##"SCRIPT DEBUG SYNC"##) {
      _ = try await $0.scriptDebug(.sync)
    } chain: {
      $0.scriptDebug(.sync).commands
    } batch: {
      _ = $0.scriptDebug(.sync)
    }
    await golden.check("scripting.txt:72", ##"SCRIPT DEBUG NO lua"##) {
      _ = try await $0.scriptDebug(.off, engine: "lua")
    } chain: {
      $0.scriptDebug(.off, engine: "lua").commands
    } batch: {
      _ = $0.scriptDebug(.off, engine: "lua")
    }
    await golden.check("scripting.txt:75", ##"SCRIPT EXISTS a"##) {
      _ = try await $0.scriptExists("a")
    } chain: {
      $0.scriptExists("a").commands
    } batch: {
      _ = $0.scriptExists("a")
    }
    await golden.check("scripting.txt:77", ##"SCRIPT EXISTS a b"##) {
      _ = try await $0.scriptExists("a", "b")
    } chain: {
      $0.scriptExists("a", "b").commands
    } batch: {
      _ = $0.scriptExists("a", "b")
    }
    await golden.check("scripting.txt:79", ##"SCRIPT EXISTS a b"##) {
      _ = try await $0.scriptExists(["a", "b"])
    } chain: {
      $0.scriptExists(["a", "b"]).commands
    } batch: {
      _ = $0.scriptExists(["a", "b"])
    }
    await golden.check("scripting.txt:82", ##"SCRIPT FLUSH"##) {
      _ = try await $0.scriptFlush()
    } chain: {
      $0.scriptFlush().commands
    } batch: {
      _ = $0.scriptFlush()
    }
    await golden.check("scripting.txt:84", ##"SCRIPT FLUSH ASYNC"##) {
      _ = try await $0.scriptFlush(.async)
    } chain: {
      $0.scriptFlush(.async).commands
    } batch: {
      _ = $0.scriptFlush(.async)
    }
    await golden.check("scripting.txt:86", ##"SCRIPT FLUSH SYNC"##) {
      _ = try await $0.scriptFlush(.sync)
    } chain: {
      $0.scriptFlush(.sync).commands
    } batch: {
      _ = $0.scriptFlush(.sync)
    }
    await golden.check("scripting.txt:89", ##"SCRIPT HELP"##) {
      _ = try await $0.scriptHelp()
    } chain: {
      $0.scriptHelp().commands
    } batch: {
      _ = $0.scriptHelp()
    }
    await golden.check("scripting.txt:92", ##"SCRIPT KILL"##) {
      _ = try await $0.scriptKill()
    } chain: {
      $0.scriptKill().commands
    } batch: {
      _ = $0.scriptKill()
    }
    await golden.check("scripting.txt:95", ##"SCRIPT LOAD "return 1""##) {
      _ = try await $0.scriptLoad("return 1")
    } chain: {
      $0.scriptLoad("return 1").commands
    } batch: {
      _ = $0.scriptLoad("return 1")
    }
    await golden.check("scripting.txt:98", ##"SCRIPT SHOW e0e1f9fabfc9d4800c877a703b823ac0578ff8db"##) {
      _ = try await $0.scriptShow("e0e1f9fabfc9d4800c877a703b823ac0578ff8db")
    } chain: {
      $0.scriptShow("e0e1f9fabfc9d4800c877a703b823ac0578ff8db").commands
    } batch: {
      _ = $0.scriptShow("e0e1f9fabfc9d4800c877a703b823ac0578ff8db")
    }
    await golden.check("scripting.txt:100", ##"SCRIPT SHOW e0e1f9fabfc9d4800c877a703b823ac0578ff8db"##) {
      _ = try await $0.scriptShow("e0e1f9fabfc9d4800c877a703b823ac0578ff8db", as: String.self)
    } chain: {
      $0.scriptShow("e0e1f9fabfc9d4800c877a703b823ac0578ff8db", as: String.self).commands
    } batch: {
      _ = $0.scriptShow("e0e1f9fabfc9d4800c877a703b823ac0578ff8db", as: String.self)
    }
  }
}
