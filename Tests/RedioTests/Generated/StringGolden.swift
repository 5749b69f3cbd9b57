// Written by Scripts/generate-commands from Tests/RedioTests/Golden: change those, and not this.

import Redio
import RedioAdmin
import RedioStreams

enum StringGolden: GoldenGroup {
  @available(*, deprecated)
  static func check(_ golden: Golden) async {
    await part0(golden)
    await part1(golden)
    await part2(golden)
  }

  @available(*, deprecated)
  private static func part0(_ golden: Golden) async {
    await golden.check("string.txt:1", ##"APPEND k v"##) {
      _ = try await $0.append("k", "v")
    } chain: {
      $0.append("k", "v").commands
    } batch: {
      _ = $0.append("k", "v")
    }
    await golden.check("string.txt:4", ##"DECR k"##) {
      _ = try await $0.decr("k")
    } chain: {
      $0.decr("k").commands
    } batch: {
      _ = $0.decr("k")
    }
    await golden.check("string.txt:7", ##"DECRBY k 5"##) {
      _ = try await $0.decrby("k", 5)
    } chain: {
      $0.decrby("k", 5).commands
    } batch: {
      _ = $0.decrby("k", 5)
    }
    await golden.check("string.txt:9", ##"DECRBY k -5"##) {
      _ = try await $0.decrby("k", -5)
    } chain: {
      $0.decrby("k", -5).commands
    } batch: {
      _ = $0.decrby("k", -5)
    }
    await golden.check("string.txt:12", ##"DELIFEQ k mine"##) {
      _ = try await $0.delifeq("k", "mine")
    } chain: {
      $0.delifeq("k", "mine").commands
    } batch: {
      _ = $0.delifeq("k", "mine")
    }
    await golden.check("string.txt:15", ##"GET k"##) {
      _ = try await $0.get("k")
    } chain: {
      $0.get("k").commands
    } batch: {
      _ = $0.get("k")
    }
    await golden.check("string.txt:17", ##"GET "a b""##) {
      _ = try await $0.get("a b", as: String.self)
    } chain: {
      $0.get("a b", as: String.self).commands
    } batch: {
      _ = $0.get("a b", as: String.self)
    }
    await golden.check("string.txt:19", ##"GET "\x00\xff""##) {
      _ = try await $0.get(Bytes([0, 255]))
    } chain: {
      $0.get(Bytes([0, 255])).commands
    } batch: {
      _ = $0.get(Bytes([0, 255]))
    }
    await golden.check("string.txt:22", ##"GETDEL k"##) {
      _ = try await $0.getdel("k")
    } chain: {
      $0.getdel("k").commands
    } batch: {
      _ = $0.getdel("k")
    }
    await golden.check("string.txt:25", ##"GETEX k"##) {
      _ = try await $0.getex("k")
    } chain: {
      $0.getex("k").commands
    } batch: {
      _ = $0.getex("k")
    }
    await golden.check("string.txt:27", ##"GETEX k EX 10"##) {
      _ = try await $0.getex("k", expiry: .after(.seconds(10)))
    } chain: {
      $0.getex("k", expiry: .after(.seconds(10))).commands
    } batch: {
      _ = $0.getex("k", expiry: .after(.seconds(10)))
    }
    await golden.check("string.txt:29", ##"GETEX k PX 1500"##) {
      _ = try await $0.getex("k", expiry: .after(.milliseconds(1500)))
    } chain: {
      $0.getex("k", expiry: .after(.milliseconds(1500))).commands
    } batch: {
      _ = $0.getex("k", expiry: .after(.milliseconds(1500)))
    }
    await golden.check("string.txt:31", ##"GETEX k EXAT 1900000000"##) {
      _ = try await $0.getex("k", expiry: .at(sinceEpoch: .seconds(1_900_000_000)))
    } chain: {
      $0.getex("k", expiry: .at(sinceEpoch: .seconds(1_900_000_000))).commands
    } batch: {
      _ = $0.getex("k", expiry: .at(sinceEpoch: .seconds(1_900_000_000)))
    }
    await golden.check("string.txt:33", ##"GETEX k PXAT 1900000000001"##) {
      _ = try await $0.getex("k", expiry: .at(sinceEpoch: .milliseconds(1_900_000_000_001)))
    } chain: {
      $0.getex("k", expiry: .at(sinceEpoch: .milliseconds(1_900_000_000_001))).commands
    } batch: {
      _ = $0.getex("k", expiry: .at(sinceEpoch: .milliseconds(1_900_000_000_001)))
    }
    await golden.check("string.txt:35", ##"GETEX k PERSIST"##) {
      _ = try await $0.getex("k", expiry: .never, as: Int.self)
    } chain: {
      $0.getex("k", expiry: .never, as: Int.self).commands
    } batch: {
      _ = $0.getex("k", expiry: .never, as: Int.self)
    }
    await golden.check("string.txt:38", ##"GETRANGE k 0 -1"##) {
      _ = try await $0.getrange("k", 0, -1)
    } chain: {
      $0.getrange("k", 0, -1).commands
    } batch: {
      _ = $0.getrange("k", 0, -1)
    }
    await golden.check("string.txt:41", ##"GETSET k v"##) {
      _ = try await $0.getset("k", "v")
    } chain: {
      $0.getset("k", "v").commands
    } batch: {
      _ = $0.getset("k", "v")
    }
    await golden.check("string.txt:44", ##"INCR k"##) {
      _ = try await $0.incr("k")
    } chain: {
      $0.incr("k").commands
    } batch: {
      _ = $0.incr("k")
    }
    await golden.check("string.txt:47", ##"INCRBY k 5"##) {
      _ = try await $0.incrby("k", 5)
    } chain: {
      $0.incrby("k", 5).commands
    } batch: {
      _ = $0.incrby("k", 5)
    }
    await golden.check("string.txt:49", ##"INCRBY k -9223372036854775808"##) {
      _ = try await $0.incrby("k", .min)
    } chain: {
      $0.incrby("k", .min).commands
    } batch: {
      _ = $0.incrby("k", .min)
    }
    await golden.check("string.txt:52", ##"INCRBYFLOAT k 1.5"##) {
      _ = try await $0.incrbyfloat("k", 1.5)
    } chain: {
      $0.incrbyfloat("k", 1.5).commands
    } batch: {
      _ = $0.incrbyfloat("k", 1.5)
    }
    await golden.check("string.txt:54", ##"INCRBYFLOAT k -1e-07"##) {
      _ = try await $0.incrbyfloat("k", -1e-7)
    } chain: {
      $0.incrbyfloat("k", -1e-7).commands
    } batch: {
      _ = $0.incrbyfloat("k", -1e-7)
    }
    await golden.check("string.txt:57", ##"LCS a b"##) {
      _ = try await $0.lcs("a", "b")
    } chain: {
      $0.lcs("a", "b").commands
    } batch: {
      _ = $0.lcs("a", "b")
    }
    await golden.check("string.txt:59", ##"LCS a b LEN"##) {
      _ = try await $0.lcs("a", "b", .len)
    } chain: {
      $0.lcs("a", "b", .len).commands
    } batch: {
      _ = $0.lcs("a", "b", .len)
    }
    await golden.check("string.txt:61", ##"LCS a b IDX"##) {
      _ = try await $0.lcs("a", "b", .idx)
    } chain: {
      $0.lcs("a", "b", .idx).commands
    } batch: {
      _ = $0.lcs("a", "b", .idx)
    }
  }

  @available(*, deprecated)
  private static func part1(_ golden: Golden) async {
    await golden.check("string.txt:63", ##"LCS a b IDX MINMATCHLEN 4"##) {
      _ = try await $0.lcs("a", "b", .idx, minimumLength: 4)
    } chain: {
      $0.lcs("a", "b", .idx, minimumLength: 4).commands
    } batch: {
      _ = $0.lcs("a", "b", .idx, minimumLength: 4)
    }
    await golden.check("string.txt:65", ##"LCS a b IDX MINMATCHLEN 4 WITHMATCHLEN"##) {
      _ = try await $0.lcs("a", "b", .idx, minimumLength: 4, withMatchLen: true)
    } chain: {
      $0.lcs("a", "b", .idx, minimumLength: 4, withMatchLen: true).commands
    } batch: {
      _ = $0.lcs("a", "b", .idx, minimumLength: 4, withMatchLen: true)
    }
    await golden.check("string.txt:68", ##"MGET a"##) {
      _ = try await $0.mget("a")
    } chain: {
      $0.mget("a").commands
    } batch: {
      _ = $0.mget("a")
    }
    await golden.check("string.txt:70", ##"MGET a b 3"##) {
      _ = try await $0.mget("a", "b", 3)
    } chain: {
      $0.mget("a", "b", 3).commands
    } batch: {
      _ = $0.mget("a", "b", 3)
    }
    await golden.check("string.txt:72", ##"MGET a b"##) {
      _ = try await $0.mget(["a", "b"])
    } chain: {
      $0.mget(["a", "b"]).commands
    } batch: {
      _ = $0.mget(["a", "b"])
    }
    await golden.check("string.txt:74", ##"MGET a b"##) {
      _ = try await $0.mget(["a", "b"].lazy.map { $0 }, as: String.self)
    } chain: {
      $0.mget(["a", "b"].lazy.map { $0 }, as: String.self).commands
    } batch: {
      _ = $0.mget(["a", "b"].lazy.map { $0 }, as: String.self)
    }
    await golden.check("string.txt:77", ##"MSET a 1 b text"##) {
      _ = try await $0.mset(["a": 1, "b": "text"])
    } chain: {
      $0.mset(["a": 1, "b": "text"]).commands
    } batch: {
      _ = $0.mset(["a": 1, "b": "text"])
    }
    await golden.check("string.txt:79", ##"MSET a 1"##) {
      _ = try await $0.mset(["a": 1] as [String: Int])
    } chain: {
      $0.mset(PairList(["a": 1] as [String: Int])).commands
    } batch: {
      _ = $0.mset(["a": 1] as [String: Int])
    }
    await golden.check("string.txt:82", ##"MSETEX 2 a 1 b text"##) {
      _ = try await $0.msetex(["a": 1, "b": "text"])
    } chain: {
      $0.msetex(["a": 1, "b": "text"]).commands
    } batch: {
      _ = $0.msetex(["a": 1, "b": "text"])
    }
    await golden.check("string.txt:84", ##"MSETEX 1 a 1"##) {
      _ = try await $0.msetex(["a": 1] as [String: Int])
    } chain: {
      $0.msetex(PairList(["a": 1] as [String: Int])).commands
    } batch: {
      _ = $0.msetex(["a": 1] as [String: Int])
    }
    await golden.check("string.txt:86", ##"MSETEX 2 a 1 b 2 NX"##) {
      _ = try await $0.msetex(["a": 1, "b": "2"], if: .absent)
    } chain: {
      $0.msetex(["a": 1, "b": "2"], if: .absent).commands
    } batch: {
      _ = $0.msetex(["a": 1, "b": "2"], if: .absent)
    }
    await golden.check("string.txt:88", ##"MSETEX 1 a 1 XX EX 10"##) {
      _ = try await $0.msetex(["a": 1], if: .exists, expiry: .after(.seconds(10)))
    } chain: {
      $0.msetex(["a": 1], if: .exists, expiry: .after(.seconds(10))).commands
    } batch: {
      _ = $0.msetex(["a": 1], if: .exists, expiry: .after(.seconds(10)))
    }
    await golden.check("string.txt:90", ##"MSETEX 1 a 1 PX 1"##) {
      _ = try await $0.msetex(["a": 1], expiry: .after(.milliseconds(1)))
    } chain: {
      $0.msetex(["a": 1], expiry: .after(.milliseconds(1))).commands
    } batch: {
      _ = $0.msetex(["a": 1], expiry: .after(.milliseconds(1)))
    }
    await golden.check("string.txt:92", ##"MSETEX 1 a 1 EXAT 1900000000"##) {
      _ = try await $0.msetex(["a": 1], expiry: .at(sinceEpoch: .seconds(1_900_000_000)))
    } chain: {
      $0.msetex(["a": 1], expiry: .at(sinceEpoch: .seconds(1_900_000_000))).commands
    } batch: {
      _ = $0.msetex(["a": 1], expiry: .at(sinceEpoch: .seconds(1_900_000_000)))
    }
    await golden.check("string.txt:94", ##"MSETEX 1 a 1 PXAT 1900000000001"##) {
      _ = try await $0.msetex(["a": 1], expiry: .at(sinceEpoch: .milliseconds(1_900_000_000_001)))
    } chain: {
      $0.msetex(["a": 1], expiry: .at(sinceEpoch: .milliseconds(1_900_000_000_001))).commands
    } batch: {
      _ = $0.msetex(["a": 1], expiry: .at(sinceEpoch: .milliseconds(1_900_000_000_001)))
    }
    await golden.check("string.txt:96", ##"MSETEX 1 a 1 KEEPTTL"##) {
      _ = try await $0.msetex(["a": 1], expiry: .unchanged)
    } chain: {
      $0.msetex(["a": 1], expiry: .unchanged).commands
    } batch: {
      _ = $0.msetex(["a": 1], expiry: .unchanged)
    }
    await golden.check("string.txt:99", ##"MSETNX a 1 b text"##) {
      _ = try await $0.msetnx(["a": 1, "b": "text"])
    } chain: {
      $0.msetnx(["a": 1, "b": "text"]).commands
    } batch: {
      _ = $0.msetnx(["a": 1, "b": "text"])
    }
    await golden.check("string.txt:101", ##"MSETNX a 1"##) {
      _ = try await $0.msetnx(["a": 1] as [String: Int])
    } chain: {
      $0.msetnx(PairList(["a": 1] as [String: Int])).commands
    } batch: {
      _ = $0.msetnx(["a": 1] as [String: Int])
    }
    await golden.check("string.txt:104", ##"PSETEX k 1500 v"##) {
      _ = try await $0.psetex("k", .milliseconds(1500), "v")
    } chain: {
      $0.psetex("k", .milliseconds(1500), "v").commands
    } batch: {
      _ = $0.psetex("k", .milliseconds(1500), "v")
    }
    await golden.check("string.txt:106", ##"PSETEX k 2 v"##) {
      _ = try await $0.psetex("k", .microseconds(1001), "v")
    } chain: {
      $0.psetex("k", .microseconds(1001), "v").commands
    } batch: {
      _ = $0.psetex("k", .microseconds(1001), "v")
    }
    await golden.check("string.txt:109", ##"SET k v"##) {
      _ = try await $0.set("k", "v")
    } chain: {
      $0.set("k", "v").commands
    } batch: {
      _ = $0.set("k", "v")
    }
    await golden.check("string.txt:111", ##"SET k "" EX 10"##) {
      _ = try await $0.set("k", "", expiry: .after(.seconds(10)))
    } chain: {
      $0.set("k", "", expiry: .after(.seconds(10))).commands
    } batch: {
      _ = $0.set("k", "", expiry: .after(.seconds(10)))
    }
    await golden.check("string.txt:113", ##"SET k "a b" PX 1500"##) {
      _ = try await $0.set("k", "a b", expiry: .after(.milliseconds(1500)))
    } chain: {
      $0.set("k", "a b", expiry: .after(.milliseconds(1500))).commands
    } batch: {
      _ = $0.set("k", "a b", expiry: .after(.milliseconds(1500)))
    }
    await golden.check("string.txt:115", ##"SET k v EXAT 1900000000"##) {
      _ = try await $0.set("k", "v", expiry: .at(sinceEpoch: .seconds(1_900_000_000)))
    } chain: {
      $0.set("k", "v", expiry: .at(sinceEpoch: .seconds(1_900_000_000))).commands
    } batch: {
      _ = $0.set("k", "v", expiry: .at(sinceEpoch: .seconds(1_900_000_000)))
    }
    await golden.check("string.txt:117", ##"SET k v PXAT 1900000000001"##) {
      _ = try await $0.set("k", "v", expiry: .at(sinceEpoch: .milliseconds(1_900_000_000_001)))
    } chain: {
      $0.set("k", "v", expiry: .at(sinceEpoch: .milliseconds(1_900_000_000_001))).commands
    } batch: {
      _ = $0.set("k", "v", expiry: .at(sinceEpoch: .milliseconds(1_900_000_000_001)))
    }
  }

  @available(*, deprecated)
  private static func part2(_ golden: Golden) async {
    await golden.check("string.txt:119", ##"SET k v KEEPTTL"##) {
      _ = try await $0.set("k", "v", expiry: .unchanged)
    } chain: {
      $0.set("k", "v", expiry: .unchanged).commands
    } batch: {
      _ = $0.set("k", "v", expiry: .unchanged)
    }
    await golden.check("string.txt:121", ##"SET k v NX"##) {
      _ = try await $0.set("k", "v", if: .absent)
    } chain: {
      $0.set("k", "v", if: .absent).commands
    } batch: {
      _ = $0.set("k", "v", if: .absent)
    }
    await golden.check("string.txt:123", ##"SET k v XX EX 10"##) {
      _ = try await $0.set("k", "v", if: .exists, expiry: .after(.seconds(10)))
    } chain: {
      $0.set("k", "v", if: .exists, expiry: .after(.seconds(10))).commands
    } batch: {
      _ = $0.set("k", "v", if: .exists, expiry: .after(.seconds(10)))
    }
    await golden.check("string.txt:125", ##"SET k v IFEQ old"##) {
      _ = try await $0.set("k", "v", ifEqual: "old")
    } chain: {
      $0.set("k", "v", ifEqual: "old").commands
    } batch: {
      _ = $0.set("k", "v", ifEqual: "old")
    }
    await golden.check("string.txt:127", ##"SET k v IFEQ 1 PX 1500"##) {
      _ = try await $0.set("k", "v", ifEqual: 1, expiry: .after(.milliseconds(1500)))
    } chain: {
      $0.set("k", "v", ifEqual: 1, expiry: .after(.milliseconds(1500))).commands
    } batch: {
      _ = $0.set("k", "v", ifEqual: 1, expiry: .after(.milliseconds(1500)))
    }
    await golden.check("string.txt:129", ##"SET k v GET"##) {
      _ = try await $0.set("k", "v", .get)
    } chain: {
      $0.set("k", "v", .get).commands
    } batch: {
      _ = $0.set("k", "v", .get)
    }
    await golden.check("string.txt:131", ##"SET k v GET KEEPTTL"##) {
      _ = try await $0.set("k", "v", .get, expiry: .unchanged)
    } chain: {
      $0.set("k", "v", .get, expiry: .unchanged).commands
    } batch: {
      _ = $0.set("k", "v", .get, expiry: .unchanged)
    }
    await golden.check("string.txt:133", ##"SET k v NX GET EX 10"##) {
      _ = try await $0.set("k", "v", .get, if: .absent, expiry: .after(.seconds(10)))
    } chain: {
      $0.set("k", "v", .get, if: .absent, expiry: .after(.seconds(10))).commands
    } batch: {
      _ = $0.set("k", "v", .get, if: .absent, expiry: .after(.seconds(10)))
    }
    await golden.check("string.txt:135", ##"SET k v XX GET"##) {
      _ = try await $0.set("k", "v", .get, if: .exists, as: String.self)
    } chain: {
      $0.set("k", "v", .get, if: .exists, as: String.self).commands
    } batch: {
      _ = $0.set("k", "v", .get, if: .exists, as: String.self)
    }
    await golden.check("string.txt:137", ##"SET k v IFEQ old GET"##) {
      _ = try await $0.set("k", "v", .get, ifEqual: "old")
    } chain: {
      $0.set("k", "v", .get, ifEqual: "old").commands
    } batch: {
      _ = $0.set("k", "v", .get, ifEqual: "old")
    }
    await golden.check("string.txt:139", ##"SET k v IFEQ old GET EX 10"##) {
      _ = try await $0.set("k", "v", .get, ifEqual: "old", expiry: .after(.seconds(10)))
    } chain: {
      $0.set("k", "v", .get, ifEqual: "old", expiry: .after(.seconds(10))).commands
    } batch: {
      _ = $0.set("k", "v", .get, ifEqual: "old", expiry: .after(.seconds(10)))
    }
    await golden.check("string.txt:142", ##"SETEX k 10 v"##) {
      _ = try await $0.setex("k", .seconds(10), "v")
    } chain: {
      $0.setex("k", .seconds(10), "v").commands
    } batch: {
      _ = $0.setex("k", .seconds(10), "v")
    }
    await golden.check("string.txt:144", ##"PSETEX k 1500 v"##) {
      _ = try await $0.setex("k", .milliseconds(1500), "v")
    } chain: {
      $0.setex("k", .milliseconds(1500), "v").commands
    } batch: {
      _ = $0.setex("k", .milliseconds(1500), "v")
    }
    await golden.check("string.txt:147", ##"SETNX k v"##) {
      _ = try await $0.setnx("k", "v")
    } chain: {
      $0.setnx("k", "v").commands
    } batch: {
      _ = $0.setnx("k", "v")
    }
    await golden.check("string.txt:150", ##"SETRANGE k 6 there"##) {
      _ = try await $0.setrange("k", 6, to: "there")
    } chain: {
      $0.setrange("k", 6, to: "there").commands
    } batch: {
      _ = $0.setrange("k", 6, to: "there")
    }
    await golden.check("string.txt:153", ##"STRLEN k"##) {
      _ = try await $0.strlen("k")
    } chain: {
      $0.strlen("k").commands
    } batch: {
      _ = $0.strlen("k")
    }
    await golden.check("string.txt:156", ##"SUBSTR k 0 -1"##) {
      _ = try await $0.substr("k", 0, -1)
    } chain: {
      $0.substr("k", 0, -1).commands
    } batch: {
      _ = $0.substr("k", 0, -1)
    }
  }
}
