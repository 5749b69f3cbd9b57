// Written by Scripts/generate-commands from Tests/RedioTests/Golden: change those, and not this.

import Redio
import RedioAdmin
import RedioStreams

enum ListGolden: GoldenGroup {
  @available(*, deprecated)
  static func check(_ golden: Golden) async {
    await part0(golden)
    await part1(golden)
    await part2(golden)
  }

  @available(*, deprecated)
  private static func part0(_ golden: Golden) async {
    await golden.check("list.txt:1", ##"BLMOVE a b LEFT RIGHT 0"##) {
      _ = try await $0.blmove("a", .left, to: "b", .right, timeout: nil)
    } chain: {
      $0.blmove("a", .left, to: "b", .right, timeout: nil).commands
    } batch: {
      _ = $0.blmove("a", .left, to: "b", .right, timeout: nil)
    }
    await golden.check("list.txt:3", ##"BLMOVE a b RIGHT LEFT 2"##) {
      _ = try await $0.blmove("a", .right, to: "b", .left, timeout: .seconds(2))
    } chain: {
      $0.blmove("a", .right, to: "b", .left, timeout: .seconds(2)).commands
    } batch: {
      _ = $0.blmove("a", .right, to: "b", .left, timeout: .seconds(2))
    }
    await golden.check("list.txt:6", ##"BLMPOP 0 1 a LEFT"##) {
      _ = try await $0.blmpop("a", from: .left, timeout: nil)
    } chain: {
      $0.blmpop("a", from: .left, timeout: nil).commands
    } batch: {
      _ = $0.blmpop("a", from: .left, timeout: nil)
    }
    await golden.check("list.txt:8", ##"BLMPOP 0.5 2 a b RIGHT COUNT 3"##) {
      _ = try await $0.blmpop("a", "b", from: .right, count: 3, timeout: .milliseconds(500))
    } chain: {
      $0.blmpop("a", "b", from: .right, count: 3, timeout: .milliseconds(500)).commands
    } batch: {
      _ = $0.blmpop("a", "b", from: .right, count: 3, timeout: .milliseconds(500))
    }
    await golden.check("list.txt:10", ##"BLMPOP 1 2 a b LEFT"##) {
      _ = try await $0.blmpop(["a", "b"], from: .left, timeout: .seconds(1))
    } chain: {
      $0.blmpop(["a", "b"], from: .left, timeout: .seconds(1)).commands
    } batch: {
      _ = $0.blmpop(["a", "b"], from: .left, timeout: .seconds(1))
    }
    await golden.check("list.txt:13", ##"BLPOP a 0"##) {
      _ = try await $0.blpop("a", timeout: nil)
    } chain: {
      $0.blpop("a", timeout: nil).commands
    } batch: {
      _ = $0.blpop("a", timeout: nil)
    }
    await golden.check("list.txt:15", ##"BLPOP a 0.002"##) {
      _ = try await $0.blpop("a", timeout: .milliseconds(1))
    } chain: {
      $0.blpop("a", timeout: .milliseconds(1)).commands
    } batch: {
      _ = $0.blpop("a", timeout: .milliseconds(1))
    }
    await golden.check("list.txt:17", ##"BLPOP a b 1.5"##) {
      _ = try await $0.blpop("a", "b", timeout: .milliseconds(1500))
    } chain: {
      $0.blpop("a", "b", timeout: .milliseconds(1500)).commands
    } batch: {
      _ = $0.blpop("a", "b", timeout: .milliseconds(1500))
    }
    await golden.check("list.txt:19", ##"BLPOP a b 10"##) {
      _ = try await $0.blpop(["a", "b"], timeout: .seconds(10), as: Int.self)
    } chain: {
      $0.blpop(["a", "b"], timeout: .seconds(10), as: Int.self).commands
    } batch: {
      _ = $0.blpop(["a", "b"], timeout: .seconds(10), as: Int.self)
    }
    await golden.check("list.txt:22", ##"BRPOP a 0"##) {
      _ = try await $0.brpop("a", timeout: nil)
    } chain: {
      $0.brpop("a", timeout: nil).commands
    } batch: {
      _ = $0.brpop("a", timeout: nil)
    }
    await golden.check("list.txt:24", ##"BRPOP a b 3"##) {
      _ = try await $0.brpop("a", "b", timeout: .seconds(3))
    } chain: {
      $0.brpop("a", "b", timeout: .seconds(3)).commands
    } batch: {
      _ = $0.brpop("a", "b", timeout: .seconds(3))
    }
    await golden.check("list.txt:26", ##"BRPOP a b 3"##) {
      _ = try await $0.brpop(["a", "b"], timeout: .seconds(3))
    } chain: {
      $0.brpop(["a", "b"], timeout: .seconds(3)).commands
    } batch: {
      _ = $0.brpop(["a", "b"], timeout: .seconds(3))
    }
    await golden.check("list.txt:29", ##"BRPOPLPUSH a b 0"##) {
      _ = try await $0.brpoplpush("a", to: "b", timeout: nil)
    } chain: {
      $0.brpoplpush("a", to: "b", timeout: nil).commands
    } batch: {
      _ = $0.brpoplpush("a", to: "b", timeout: nil)
    }
    await golden.check("list.txt:31", ##"BRPOPLPUSH a b 1"##) {
      _ = try await $0.brpoplpush("a", to: "b", timeout: .seconds(1))
    } chain: {
      $0.brpoplpush("a", to: "b", timeout: .seconds(1)).commands
    } batch: {
      _ = $0.brpoplpush("a", to: "b", timeout: .seconds(1))
    }
    await golden.check("list.txt:34", ##"LINDEX l -1"##) {
      _ = try await $0.lindex("l", -1)
    } chain: {
      $0.lindex("l", -1).commands
    } batch: {
      _ = $0.lindex("l", -1)
    }
    await golden.check("list.txt:36", ##"LINDEX l 2"##) {
      _ = try await $0.lindex("l", 2, as: Int.self)
    } chain: {
      $0.lindex("l", 2, as: Int.self).commands
    } batch: {
      _ = $0.lindex("l", 2, as: Int.self)
    }
    await golden.check("list.txt:39", ##"LINSERT l BEFORE p e"##) {
      _ = try await $0.linsert("l", "e", before: "p")
    } chain: {
      $0.linsert("l", "e", before: "p").commands
    } batch: {
      _ = $0.linsert("l", "e", before: "p")
    }
    await golden.check("list.txt:41", ##"LINSERT l AFTER p e"##) {
      _ = try await $0.linsert("l", "e", after: "p")
    } chain: {
      $0.linsert("l", "e", after: "p").commands
    } batch: {
      _ = $0.linsert("l", "e", after: "p")
    }
    await golden.check("list.txt:44", ##"LLEN l"##) {
      _ = try await $0.llen("l")
    } chain: {
      $0.llen("l").commands
    } batch: {
      _ = $0.llen("l")
    }
    await golden.check("list.txt:47", ##"LMOVE a b LEFT LEFT"##) {
      _ = try await $0.lmove("a", .left, to: "b", .left)
    } chain: {
      $0.lmove("a", .left, to: "b", .left).commands
    } batch: {
      _ = $0.lmove("a", .left, to: "b", .left)
    }
    await golden.check("list.txt:49", ##"LMOVE a b RIGHT LEFT"##) {
      _ = try await $0.lmove("a", .right, to: "b", .left, as: String.self)
    } chain: {
      $0.lmove("a", .right, to: "b", .left, as: String.self).commands
    } batch: {
      _ = $0.lmove("a", .right, to: "b", .left, as: String.self)
    }
    await golden.check("list.txt:52", ##"LMPOP 1 a LEFT"##) {
      _ = try await $0.lmpop("a", from: .left)
    } chain: {
      $0.lmpop("a", from: .left).commands
    } batch: {
      _ = $0.lmpop("a", from: .left)
    }
    await golden.check("list.txt:54", ##"LMPOP 2 a b RIGHT COUNT 10"##) {
      _ = try await $0.lmpop("a", "b", from: .right, count: 10)
    } chain: {
      $0.lmpop("a", "b", from: .right, count: 10).commands
    } batch: {
      _ = $0.lmpop("a", "b", from: .right, count: 10)
    }
    await golden.check("list.txt:56", ##"LMPOP 2 a b LEFT"##) {
      _ = try await $0.lmpop(["a", "b"], from: .left)
    } chain: {
      $0.lmpop(["a", "b"], from: .left).commands
    } batch: {
      _ = $0.lmpop(["a", "b"], from: .left)
    }
    await golden.check("list.txt:59", ##"LPOP l"##) {
      _ = try await $0.lpop("l")
    } chain: {
      $0.lpop("l").commands
    } batch: {
      _ = $0.lpop("l")
    }
  }

  @available(*, deprecated)
  private static func part1(_ golden: Golden) async {
    await golden.check("list.txt:61", ##"LPOP l 3"##) {
      _ = try await $0.lpop("l", count: 3)
    } chain: {
      $0.lpop("l", count: 3).commands
    } batch: {
      _ = $0.lpop("l", count: 3)
    }
    await golden.check("list.txt:64", ##"LPOS l e"##) {
      _ = try await $0.lpos("l", "e")
    } chain: {
      $0.lpos("l", "e").commands
    } batch: {
      _ = $0.lpos("l", "e")
    }
    await golden.check("list.txt:66", ##"LPOS l e RANK -1"##) {
      _ = try await $0.lpos("l", "e", rank: -1)
    } chain: {
      $0.lpos("l", "e", rank: -1).commands
    } batch: {
      _ = $0.lpos("l", "e", rank: -1)
    }
    await golden.check("list.txt:68", ##"LPOS l e RANK 2 MAXLEN 100"##) {
      _ = try await $0.lpos("l", "e", rank: 2, maxLength: 100)
    } chain: {
      $0.lpos("l", "e", rank: 2, maxLength: 100).commands
    } batch: {
      _ = $0.lpos("l", "e", rank: 2, maxLength: 100)
    }
    await golden.check("list.txt:70", ##"LPOS l e COUNT 0"##) {
      _ = try await $0.lpos("l", "e", count: 0)
    } chain: {
      $0.lpos("l", "e", count: 0).commands
    } batch: {
      _ = $0.lpos("l", "e", count: 0)
    }
    await golden.check("list.txt:72", ##"LPOS l e RANK 2 COUNT 3 MAXLEN 100"##) {
      _ = try await $0.lpos("l", "e", rank: 2, count: 3, maxLength: 100)
    } chain: {
      $0.lpos("l", "e", rank: 2, count: 3, maxLength: 100).commands
    } batch: {
      _ = $0.lpos("l", "e", rank: 2, count: 3, maxLength: 100)
    }
    await golden.check("list.txt:75", ##"LPUSH l a"##) {
      _ = try await $0.lpush("l", "a")
    } chain: {
      $0.lpush("l", "a").commands
    } batch: {
      _ = $0.lpush("l", "a")
    }
    await golden.check("list.txt:77", ##"LPUSH l a 1 b"##) {
      _ = try await $0.lpush("l", "a", 1, "b")
    } chain: {
      $0.lpush("l", "a", 1, "b").commands
    } batch: {
      _ = $0.lpush("l", "a", 1, "b")
    }
    await golden.check("list.txt:79", ##"LPUSH l a b"##) {
      _ = try await $0.lpush("l", ["a", "b"])
    } chain: {
      $0.lpush("l", ["a", "b"]).commands
    } batch: {
      _ = $0.lpush("l", ["a", "b"])
    }
    await golden.check("list.txt:82", ##"LPUSH l 1 2 "[3]" 4"##) {
      _ = try await $0.lpush("l", [1, 2], JSON([3]), 4)
    } chain: {
      $0.lpush("l", [1, 2], JSON([3]), 4).commands
    } batch: {
      _ = $0.lpush("l", [1, 2], JSON([3]), 4)
    }
    await golden.check("list.txt:84", ##"LPUSH l "[1,2]""##) {
      _ = try await $0.lpush("l", JSON([1, 2]))
    } chain: {
      $0.lpush("l", JSON([1, 2])).commands
    } batch: {
      _ = $0.lpush("l", JSON([1, 2]))
    }
    await golden.check("list.txt:87", ##"LPUSHX l a"##) {
      _ = try await $0.lpushx("l", "a")
    } chain: {
      $0.lpushx("l", "a").commands
    } batch: {
      _ = $0.lpushx("l", "a")
    }
    await golden.check("list.txt:89", ##"LPUSHX l a b"##) {
      _ = try await $0.lpushx("l", "a", "b")
    } chain: {
      $0.lpushx("l", "a", "b").commands
    } batch: {
      _ = $0.lpushx("l", "a", "b")
    }
    await golden.check("list.txt:91", ##"LPUSHX l 1 2"##) {
      _ = try await $0.lpushx("l", [1, 2])
    } chain: {
      $0.lpushx("l", [1, 2]).commands
    } batch: {
      _ = $0.lpushx("l", [1, 2])
    }
    await golden.check("list.txt:94", ##"LRANGE l 0 -1"##) {
      _ = try await $0.lrange("l", 0, -1)
    } chain: {
      $0.lrange("l", 0, -1).commands
    } batch: {
      _ = $0.lrange("l", 0, -1)
    }
    await golden.check("list.txt:97", ##"LREM l 0 e"##) {
      _ = try await $0.lrem("l", "e")
    } chain: {
      $0.lrem("l", "e").commands
    } batch: {
      _ = $0.lrem("l", "e")
    }
    await golden.check("list.txt:99", ##"LREM l -2 e"##) {
      _ = try await $0.lrem("l", "e", count: -2)
    } chain: {
      $0.lrem("l", "e", count: -2).commands
    } batch: {
      _ = $0.lrem("l", "e", count: -2)
    }
    await golden.check("list.txt:102", ##"LSET l 0 e"##) {
      _ = try await $0.lset("l", 0, to: "e")
    } chain: {
      $0.lset("l", 0, to: "e").commands
    } batch: {
      _ = $0.lset("l", 0, to: "e")
    }
    await golden.check("list.txt:105", ##"LTRIM l 1 -2"##) {
      _ = try await $0.ltrim("l", 1, -2)
    } chain: {
      $0.ltrim("l", 1, -2).commands
    } batch: {
      _ = $0.ltrim("l", 1, -2)
    }
    await golden.check("list.txt:108", ##"RPOP l"##) {
      _ = try await $0.rpop("l")
    } chain: {
      $0.rpop("l").commands
    } batch: {
      _ = $0.rpop("l")
    }
    await golden.check("list.txt:110", ##"RPOP l 2"##) {
      _ = try await $0.rpop("l", count: 2)
    } chain: {
      $0.rpop("l", count: 2).commands
    } batch: {
      _ = $0.rpop("l", count: 2)
    }
    await golden.check("list.txt:113", ##"RPOPLPUSH a b"##) {
      _ = try await $0.rpoplpush("a", to: "b")
    } chain: {
      $0.rpoplpush("a", to: "b").commands
    } batch: {
      _ = $0.rpoplpush("a", to: "b")
    }
    await golden.check("list.txt:116", ##"RPUSH l a"##) {
      _ = try await $0.rpush("l", "a")
    } chain: {
      $0.rpush("l", "a").commands
    } batch: {
      _ = $0.rpush("l", "a")
    }
    await golden.check("list.txt:118", ##"RPUSH l a 2.5"##) {
      _ = try await $0.rpush("l", "a", 2.5)
    } chain: {
      $0.rpush("l", "a", 2.5).commands
    } batch: {
      _ = $0.rpush("l", "a", 2.5)
    }
    await golden.check("list.txt:120", ##"RPUSH l a b"##) {
      _ = try await $0.rpush("l", ["a", "b"])
    } chain: {
      $0.rpush("l", ["a", "b"]).commands
    } batch: {
      _ = $0.rpush("l", ["a", "b"])
    }
  }

  @available(*, deprecated)
  private static func part2(_ golden: Golden) async {
    await golden.check("list.txt:123", ##"RPUSHX l a"##) {
      _ = try await $0.rpushx("l", "a")
    } chain: {
      $0.rpushx("l", "a").commands
    } batch: {
      _ = $0.rpushx("l", "a")
    }
    await golden.check("list.txt:125", ##"RPUSHX l a b"##) {
      _ = try await $0.rpushx("l", ["a", "b"])
    } chain: {
      $0.rpushx("l", ["a", "b"]).commands
    } batch: {
      _ = $0.rpushx("l", ["a", "b"])
    }
  }
}
