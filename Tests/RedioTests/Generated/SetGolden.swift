// Written by Scripts/generate-commands from Tests/RedioTests/Golden: change those, and not this.

import Redio
import RedioAdmin
import RedioStreams

enum SetGolden: GoldenGroup {
  @available(*, deprecated)
  static func check(_ golden: Golden) async {
    await part0(golden)
    await part1(golden)
  }

  @available(*, deprecated)
  private static func part0(_ golden: Golden) async {
    await golden.check("set.txt:1", ##"SADD s a"##) {
      _ = try await $0.sadd("s", "a")
    } chain: {
      $0.sadd("s", "a").commands
    } batch: {
      _ = $0.sadd("s", "a")
    }
    await golden.check("set.txt:3", ##"SADD s a 2"##) {
      _ = try await $0.sadd("s", "a", 2)
    } chain: {
      $0.sadd("s", "a", 2).commands
    } batch: {
      _ = $0.sadd("s", "a", 2)
    }
    await golden.check("set.txt:5", ##"SADD s a b"##) {
      _ = try await $0.sadd("s", ["a", "b"])
    } chain: {
      $0.sadd("s", ["a", "b"]).commands
    } batch: {
      _ = $0.sadd("s", ["a", "b"])
    }
    await golden.check("set.txt:8", ##"SCARD s"##) {
      _ = try await $0.scard("s")
    } chain: {
      $0.scard("s").commands
    } batch: {
      _ = $0.scard("s")
    }
    await golden.check("set.txt:11", ##"SDIFF a"##) {
      _ = try await $0.sdiff("a")
    } chain: {
      $0.sdiff("a").commands
    } batch: {
      _ = $0.sdiff("a")
    }
    await golden.check("set.txt:13", ##"SDIFF a"##) {
      _ = try await $0.sdiff("a", as: [String].self)
    } chain: {
      $0.sdiff("a", as: [String].self).commands
    } batch: {
      _ = $0.sdiff("a", as: [String].self)
    }
    await golden.check("set.txt:15", ##"SDIFF a b"##) {
      _ = try await $0.sdiff("a", "b")
    } chain: {
      $0.sdiff("a", "b").commands
    } batch: {
      _ = $0.sdiff("a", "b")
    }
    await golden.check("set.txt:17", ##"SDIFF a b"##) {
      _ = try await $0.sdiff(["a", "b"], as: Int.self)
    } chain: {
      $0.sdiff(["a", "b"], as: Int.self).commands
    } batch: {
      _ = $0.sdiff(["a", "b"], as: Int.self)
    }
    await golden.check("set.txt:20", ##"SDIFFSTORE d a b"##) {
      _ = try await $0.sdiffstore(to: "d", "a", "b")
    } chain: {
      $0.sdiffstore(to: "d", "a", "b").commands
    } batch: {
      _ = $0.sdiffstore(to: "d", "a", "b")
    }
    await golden.check("set.txt:22", ##"SDIFFSTORE d a b"##) {
      _ = try await $0.sdiffstore(to: "d", ["a", "b"])
    } chain: {
      $0.sdiffstore(to: "d", ["a", "b"]).commands
    } batch: {
      _ = $0.sdiffstore(to: "d", ["a", "b"])
    }
    await golden.check("set.txt:25", ##"SINTER a b"##) {
      _ = try await $0.sinter("a", "b")
    } chain: {
      $0.sinter("a", "b").commands
    } batch: {
      _ = $0.sinter("a", "b")
    }
    await golden.check("set.txt:27", ##"SINTER a b"##) {
      _ = try await $0.sinter("a", "b", as: [Int].self)
    } chain: {
      $0.sinter("a", "b", as: [Int].self).commands
    } batch: {
      _ = $0.sinter("a", "b", as: [Int].self)
    }
    await golden.check("set.txt:29", ##"SINTER a b"##) {
      _ = try await $0.sinter(["a", "b"])
    } chain: {
      $0.sinter(["a", "b"]).commands
    } batch: {
      _ = $0.sinter(["a", "b"])
    }
    await golden.check("set.txt:32", ##"SINTERCARD 1 a"##) {
      _ = try await $0.sintercard("a")
    } chain: {
      $0.sintercard("a").commands
    } batch: {
      _ = $0.sintercard("a")
    }
    await golden.check("set.txt:34", ##"SINTERCARD 2 a b LIMIT 10"##) {
      _ = try await $0.sintercard("a", "b", limit: 10)
    } chain: {
      $0.sintercard("a", "b", limit: 10).commands
    } batch: {
      _ = $0.sintercard("a", "b", limit: 10)
    }
    await golden.check("set.txt:36", ##"SINTERCARD 2 a b"##) {
      _ = try await $0.sintercard(["a", "b"])
    } chain: {
      $0.sintercard(["a", "b"]).commands
    } batch: {
      _ = $0.sintercard(["a", "b"])
    }
    await golden.check("set.txt:39", ##"SINTERSTORE d a b"##) {
      _ = try await $0.sinterstore(to: "d", "a", "b")
    } chain: {
      $0.sinterstore(to: "d", "a", "b").commands
    } batch: {
      _ = $0.sinterstore(to: "d", "a", "b")
    }
    await golden.check("set.txt:41", ##"SINTERSTORE d a b"##) {
      _ = try await $0.sinterstore(to: "d", ["a", "b"])
    } chain: {
      $0.sinterstore(to: "d", ["a", "b"]).commands
    } batch: {
      _ = $0.sinterstore(to: "d", ["a", "b"])
    }
    await golden.check("set.txt:44", ##"SISMEMBER s m"##) {
      _ = try await $0.sismember("s", "m")
    } chain: {
      $0.sismember("s", "m").commands
    } batch: {
      _ = $0.sismember("s", "m")
    }
    await golden.check("set.txt:47", ##"SMEMBERS s"##) {
      _ = try await $0.smembers("s")
    } chain: {
      $0.smembers("s").commands
    } batch: {
      _ = $0.smembers("s")
    }
    await golden.check("set.txt:49", ##"SMEMBERS s"##) {
      _ = try await $0.smembers("s", as: [Bytes].self)
    } chain: {
      $0.smembers("s", as: [Bytes].self).commands
    } batch: {
      _ = $0.smembers("s", as: [Bytes].self)
    }
    await golden.check("set.txt:52", ##"SMISMEMBER s a b"##) {
      _ = try await $0.smismember("s", "a", "b")
    } chain: {
      $0.smismember("s", "a", "b").commands
    } batch: {
      _ = $0.smismember("s", "a", "b")
    }
    await golden.check("set.txt:54", ##"SMISMEMBER s a b"##) {
      _ = try await $0.smismember("s", ["a", "b"])
    } chain: {
      $0.smismember("s", ["a", "b"]).commands
    } batch: {
      _ = $0.smismember("s", ["a", "b"])
    }
    await golden.check("set.txt:57", ##"SMOVE a b m"##) {
      _ = try await $0.smove("a", to: "b", member: "m")
    } chain: {
      $0.smove("a", to: "b", member: "m").commands
    } batch: {
      _ = $0.smove("a", to: "b", member: "m")
    }
    await golden.check("set.txt:60", ##"SPOP s"##) {
      _ = try await $0.spop("s")
    } chain: {
      $0.spop("s").commands
    } batch: {
      _ = $0.spop("s")
    }
  }

  @available(*, deprecated)
  private static func part1(_ golden: Golden) async {
    await golden.check("set.txt:62", ##"SPOP s 3"##) {
      _ = try await $0.spop("s", count: 3)
    } chain: {
      $0.spop("s", count: 3).commands
    } batch: {
      _ = $0.spop("s", count: 3)
    }
    await golden.check("set.txt:64", ##"SPOP s 3"##) {
      _ = try await $0.spop("s", count: 3, as: [String].self)
    } chain: {
      $0.spop("s", count: 3, as: [String].self).commands
    } batch: {
      _ = $0.spop("s", count: 3, as: [String].self)
    }
    await golden.check("set.txt:67", ##"SRANDMEMBER s"##) {
      _ = try await $0.srandmember("s")
    } chain: {
      $0.srandmember("s").commands
    } batch: {
      _ = $0.srandmember("s")
    }
    await golden.check("set.txt:69", ##"SRANDMEMBER s -3"##) {
      _ = try await $0.srandmember("s", count: -3)
    } chain: {
      $0.srandmember("s", count: -3).commands
    } batch: {
      _ = $0.srandmember("s", count: -3)
    }
    await golden.check("set.txt:72", ##"SREM s a"##) {
      _ = try await $0.srem("s", "a")
    } chain: {
      $0.srem("s", "a").commands
    } batch: {
      _ = $0.srem("s", "a")
    }
    await golden.check("set.txt:74", ##"SREM s a 1"##) {
      _ = try await $0.srem("s", "a", 1)
    } chain: {
      $0.srem("s", "a", 1).commands
    } batch: {
      _ = $0.srem("s", "a", 1)
    }
    await golden.check("set.txt:76", ##"SREM s a b"##) {
      _ = try await $0.srem("s", ["a", "b"])
    } chain: {
      $0.srem("s", ["a", "b"]).commands
    } batch: {
      _ = $0.srem("s", ["a", "b"])
    }
    await golden.check("set.txt:79", ##"SSCAN s 0"##) {
      _ = try await $0.sscan("s", cursor: "0")
    } chain: {
      $0.sscan("s", cursor: "0").commands
    } batch: {
      _ = $0.sscan("s", cursor: "0")
    }
    await golden.check("set.txt:81", ##"SSCAN s 17 MATCH a* COUNT 100"##) {
      _ = try await $0.sscan("s", cursor: "17", matching: "a*", count: 100)
    } chain: {
      $0.sscan("s", cursor: "17", matching: "a*", count: 100).commands
    } batch: {
      _ = $0.sscan("s", cursor: "17", matching: "a*", count: 100)
    }
    await golden.check("set.txt:84", ##"SUNION a b"##) {
      _ = try await $0.sunion("a", "b")
    } chain: {
      $0.sunion("a", "b").commands
    } batch: {
      _ = $0.sunion("a", "b")
    }
    await golden.check("set.txt:86", ##"SUNION a b"##) {
      _ = try await $0.sunion("a", "b", as: [String].self)
    } chain: {
      $0.sunion("a", "b", as: [String].self).commands
    } batch: {
      _ = $0.sunion("a", "b", as: [String].self)
    }
    await golden.check("set.txt:88", ##"SUNION a b"##) {
      _ = try await $0.sunion(["a", "b"])
    } chain: {
      $0.sunion(["a", "b"]).commands
    } batch: {
      _ = $0.sunion(["a", "b"])
    }
    await golden.check("set.txt:91", ##"SUNIONSTORE d a b"##) {
      _ = try await $0.sunionstore(to: "d", "a", "b")
    } chain: {
      $0.sunionstore(to: "d", "a", "b").commands
    } batch: {
      _ = $0.sunionstore(to: "d", "a", "b")
    }
    await golden.check("set.txt:93", ##"SUNIONSTORE d a b"##) {
      _ = try await $0.sunionstore(to: "d", ["a", "b"])
    } chain: {
      $0.sunionstore(to: "d", ["a", "b"]).commands
    } batch: {
      _ = $0.sunionstore(to: "d", ["a", "b"])
    }
  }
}
