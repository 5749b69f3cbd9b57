// Written by Scripts/generate-commands from Tests/RedioTests/Golden: change those, and not this.

import Redio
import RedioAdmin
import RedioStreams

enum HashGolden: GoldenGroup {
  @available(*, deprecated)
  static func check(_ golden: Golden) async {
    await part0(golden)
    await part1(golden)
    await part2(golden)
    await part3(golden)
  }

  @available(*, deprecated)
  private static func part0(_ golden: Golden) async {
    await golden.check("hash.txt:1", ##"HDEL h f"##) {
      _ = try await $0.hdel("h", "f")
    } chain: {
      $0.hdel("h", "f").commands
    } batch: {
      _ = $0.hdel("h", "f")
    }
    await golden.check("hash.txt:3", ##"HDEL h f 2"##) {
      _ = try await $0.hdel("h", "f", 2)
    } chain: {
      $0.hdel("h", "f", 2).commands
    } batch: {
      _ = $0.hdel("h", "f", 2)
    }
    await golden.check("hash.txt:5", ##"HDEL h f g"##) {
      _ = try await $0.hdel("h", ["f", "g"])
    } chain: {
      $0.hdel("h", ["f", "g"]).commands
    } batch: {
      _ = $0.hdel("h", ["f", "g"])
    }
    await golden.check("hash.txt:8", ##"HEXISTS h f"##) {
      _ = try await $0.hexists("h", "f")
    } chain: {
      $0.hexists("h", "f").commands
    } batch: {
      _ = $0.hexists("h", "f")
    }
    await golden.check("hash.txt:11", ##"HEXPIRE h 10 FIELDS 1 f"##) {
      _ = try await $0.hexpire("h", .seconds(10), fields: "f")
    } chain: {
      $0.hexpire("h", .seconds(10), fields: "f").commands
    } batch: {
      _ = $0.hexpire("h", .seconds(10), fields: "f")
    }
    await golden.check("hash.txt:13", ##"HPEXPIRE h 1500 FIELDS 2 f g"##) {
      _ = try await $0.hexpire("h", .milliseconds(1500), fields: "f", "g")
    } chain: {
      $0.hexpire("h", .milliseconds(1500), fields: "f", "g").commands
    } batch: {
      _ = $0.hexpire("h", .milliseconds(1500), fields: "f", "g")
    }
    await golden.check("hash.txt:15", ##"HEXPIRE h 10 NX FIELDS 2 f g"##) {
      _ = try await $0.hexpire("h", .seconds(10), if: .persistent, fields: ["f", "g"])
    } chain: {
      $0.hexpire("h", .seconds(10), if: .persistent, fields: ["f", "g"]).commands
    } batch: {
      _ = $0.hexpire("h", .seconds(10), if: .persistent, fields: ["f", "g"])
    }
    await golden.check("hash.txt:17", ##"HEXPIRE h 10 XX FIELDS 1 f"##) {
      _ = try await $0.hexpire("h", .seconds(10), if: .expiring, fields: "f")
    } chain: {
      $0.hexpire("h", .seconds(10), if: .expiring, fields: "f").commands
    } batch: {
      _ = $0.hexpire("h", .seconds(10), if: .expiring, fields: "f")
    }
    await golden.check("hash.txt:19", ##"HEXPIRE h 10 GT FIELDS 1 f"##) {
      _ = try await $0.hexpire("h", .seconds(10), if: .later, fields: "f")
    } chain: {
      $0.hexpire("h", .seconds(10), if: .later, fields: "f").commands
    } batch: {
      _ = $0.hexpire("h", .seconds(10), if: .later, fields: "f")
    }
    await golden.check("hash.txt:21", ##"HEXPIRE h 10 LT FIELDS 1 f"##) {
      _ = try await $0.hexpire("h", .seconds(10), if: .earlier, fields: "f")
    } chain: {
      $0.hexpire("h", .seconds(10), if: .earlier, fields: "f").commands
    } batch: {
      _ = $0.hexpire("h", .seconds(10), if: .earlier, fields: "f")
    }
    await golden.check("hash.txt:24", ##"HEXPIREAT h 1900000000 FIELDS 1 f"##) {
      _ = try await $0.hexpireat("h", sinceEpoch: .seconds(1_900_000_000), fields: "f")
    } chain: {
      $0.hexpireat("h", sinceEpoch: .seconds(1_900_000_000), fields: "f").commands
    } batch: {
      _ = $0.hexpireat("h", sinceEpoch: .seconds(1_900_000_000), fields: "f")
    }
    await golden.check("hash.txt:26", ##"HEXPIREAT h 1900000000 NX FIELDS 2 f g"##) {
      _ = try await $0.hexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .persistent, fields: ["f", "g"])
    } chain: {
      $0.hexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .persistent, fields: ["f", "g"]).commands
    } batch: {
      _ = $0.hexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .persistent, fields: ["f", "g"])
    }
    await golden.check("hash.txt:28", ##"HPEXPIREAT h 1900000000001 FIELDS 1 f"##) {
      _ = try await $0.hexpireat("h", sinceEpoch: .milliseconds(1_900_000_000_001), fields: "f")
    } chain: {
      $0.hexpireat("h", sinceEpoch: .milliseconds(1_900_000_000_001), fields: "f").commands
    } batch: {
      _ = $0.hexpireat("h", sinceEpoch: .milliseconds(1_900_000_000_001), fields: "f")
    }
    await golden.check("hash.txt:31", ##"HEXPIRETIME h FIELDS 1 f"##) {
      _ = try await $0.hexpiretime("h", "f")
    } chain: {
      $0.hexpiretime("h", "f").commands
    } batch: {
      _ = $0.hexpiretime("h", "f")
    }
    await golden.check("hash.txt:33", ##"HEXPIRETIME h FIELDS 2 f g"##) {
      _ = try await $0.hexpiretime("h", ["f", "g"])
    } chain: {
      $0.hexpiretime("h", ["f", "g"]).commands
    } batch: {
      _ = $0.hexpiretime("h", ["f", "g"])
    }
    await golden.check("hash.txt:36", ##"HGET h f"##) {
      _ = try await $0.hget("h", "f")
    } chain: {
      $0.hget("h", "f").commands
    } batch: {
      _ = $0.hget("h", "f")
    }
    await golden.check("hash.txt:39", ##"HGETALL h"##) {
      _ = try await $0.hgetall("h")
    } chain: {
      $0.hgetall("h").commands
    } batch: {
      _ = $0.hgetall("h")
    }
    await golden.check("hash.txt:41", ##"HGETALL h"##) {
      _ = try await $0.hgetall("h", as: [RESPPair<Bytes, Int>].self)
    } chain: {
      $0.hgetall("h", as: [RESPPair<Bytes, Int>].self).commands
    } batch: {
      _ = $0.hgetall("h", as: [RESPPair<Bytes, Int>].self)
    }
    await golden.check("hash.txt:43", ##"HGETALL h"##) {
      _ = try await $0.hgetall("h", as: [Int: String].self)
    } chain: {
      $0.hgetall("h", as: [Int: String].self).commands
    } batch: {
      _ = $0.hgetall("h", as: [Int: String].self)
    }
    await golden.check("hash.txt:46", ##"HGETDEL h FIELDS 1 f"##) {
      _ = try await $0.hgetdel("h", "f")
    } chain: {
      $0.hgetdel("h", "f").commands
    } batch: {
      _ = $0.hgetdel("h", "f")
    }
    await golden.check("hash.txt:48", ##"HGETDEL h FIELDS 2 f g"##) {
      _ = try await $0.hgetdel("h", ["f", "g"], as: String.self)
    } chain: {
      $0.hgetdel("h", ["f", "g"], as: String.self).commands
    } batch: {
      _ = $0.hgetdel("h", ["f", "g"], as: String.self)
    }
    await golden.check("hash.txt:51", ##"HGETEX h FIELDS 1 f"##) {
      _ = try await $0.hgetex("h", "f")
    } chain: {
      $0.hgetex("h", "f").commands
    } batch: {
      _ = $0.hgetex("h", "f")
    }
    await golden.check("hash.txt:53", ##"HGETEX h EX 10 FIELDS 2 f g"##) {
      _ = try await $0.hgetex("h", "f", "g", expiry: .after(.seconds(10)))
    } chain: {
      $0.hgetex("h", "f", "g", expiry: .after(.seconds(10))).commands
    } batch: {
      _ = $0.hgetex("h", "f", "g", expiry: .after(.seconds(10)))
    }
    await golden.check("hash.txt:55", ##"HGETEX h PX 1500 FIELDS 2 f g"##) {
      _ = try await $0.hgetex("h", ["f", "g"], expiry: .after(.milliseconds(1500)))
    } chain: {
      $0.hgetex("h", ["f", "g"], expiry: .after(.milliseconds(1500))).commands
    } batch: {
      _ = $0.hgetex("h", ["f", "g"], expiry: .after(.milliseconds(1500)))
    }
    await golden.check("hash.txt:57", ##"HGETEX h EXAT 1900000000 FIELDS 1 f"##) {
      _ = try await $0.hgetex("h", "f", expiry: .at(sinceEpoch: .seconds(1_900_000_000)))
    } chain: {
      $0.hgetex("h", "f", expiry: .at(sinceEpoch: .seconds(1_900_000_000))).commands
    } batch: {
      _ = $0.hgetex("h", "f", expiry: .at(sinceEpoch: .seconds(1_900_000_000)))
    }
  }

  @available(*, deprecated)
  private static func part1(_ golden: Golden) async {
    await golden.check("hash.txt:59", ##"HGETEX h PXAT 1900000000001 FIELDS 1 f"##) {
      _ = try await $0.hgetex("h", "f", expiry: .at(sinceEpoch: .milliseconds(1_900_000_000_001)))
    } chain: {
      $0.hgetex("h", "f", expiry: .at(sinceEpoch: .milliseconds(1_900_000_000_001))).commands
    } batch: {
      _ = $0.hgetex("h", "f", expiry: .at(sinceEpoch: .milliseconds(1_900_000_000_001)))
    }
    await golden.check("hash.txt:61", ##"HGETEX h PERSIST FIELDS 1 f"##) {
      _ = try await $0.hgetex("h", "f", expiry: .never)
    } chain: {
      $0.hgetex("h", "f", expiry: .never).commands
    } batch: {
      _ = $0.hgetex("h", "f", expiry: .never)
    }
    await golden.check("hash.txt:64", ##"HINCRBY h f -5"##) {
      _ = try await $0.hincrby("h", "f", by: -5)
    } chain: {
      $0.hincrby("h", "f", by: -5).commands
    } batch: {
      _ = $0.hincrby("h", "f", by: -5)
    }
    await golden.check("hash.txt:67", ##"HINCRBYFLOAT h f 0.1"##) {
      _ = try await $0.hincrbyfloat("h", "f", by: 0.1)
    } chain: {
      $0.hincrbyfloat("h", "f", by: 0.1).commands
    } batch: {
      _ = $0.hincrbyfloat("h", "f", by: 0.1)
    }
    await golden.check("hash.txt:70", ##"HKEYS h"##) {
      _ = try await $0.hkeys("h")
    } chain: {
      $0.hkeys("h").commands
    } batch: {
      _ = $0.hkeys("h")
    }
    await golden.check("hash.txt:73", ##"HLEN h"##) {
      _ = try await $0.hlen("h")
    } chain: {
      $0.hlen("h").commands
    } batch: {
      _ = $0.hlen("h")
    }
    await golden.check("hash.txt:76", ##"HMGET h f"##) {
      _ = try await $0.hmget("h", "f")
    } chain: {
      $0.hmget("h", "f").commands
    } batch: {
      _ = $0.hmget("h", "f")
    }
    await golden.check("hash.txt:78", ##"HMGET h f 2"##) {
      _ = try await $0.hmget("h", "f", 2, as: String.self)
    } chain: {
      $0.hmget("h", "f", 2, as: String.self).commands
    } batch: {
      _ = $0.hmget("h", "f", 2, as: String.self)
    }
    await golden.check("hash.txt:80", ##"HMGET h f g"##) {
      _ = try await $0.hmget("h", ["f", "g"])
    } chain: {
      $0.hmget("h", ["f", "g"]).commands
    } batch: {
      _ = $0.hmget("h", ["f", "g"])
    }
    await golden.check("hash.txt:83", ##"HMSET h f 1 g text"##) {
      _ = try await $0.hmset("h", ["f": 1, "g": "text"])
    } chain: {
      $0.hmset("h", ["f": 1, "g": "text"]).commands
    } batch: {
      _ = $0.hmset("h", ["f": 1, "g": "text"])
    }
    await golden.check("hash.txt:85", ##"HMSET h f 1"##) {
      _ = try await $0.hmset("h", ["f": 1] as [String: Int])
    } chain: {
      $0.hmset("h", PairList(["f": 1] as [String: Int])).commands
    } batch: {
      _ = $0.hmset("h", ["f": 1] as [String: Int])
    }
    await golden.check("hash.txt:88", ##"HPERSIST h FIELDS 1 f"##) {
      _ = try await $0.hpersist("h", "f")
    } chain: {
      $0.hpersist("h", "f").commands
    } batch: {
      _ = $0.hpersist("h", "f")
    }
    await golden.check("hash.txt:90", ##"HPERSIST h FIELDS 2 f g"##) {
      _ = try await $0.hpersist("h", ["f", "g"])
    } chain: {
      $0.hpersist("h", ["f", "g"]).commands
    } batch: {
      _ = $0.hpersist("h", ["f", "g"])
    }
    await golden.check("hash.txt:93", ##"HPEXPIRE h 10000 FIELDS 1 f"##) {
      _ = try await $0.hpexpire("h", .seconds(10), fields: "f")
    } chain: {
      $0.hpexpire("h", .seconds(10), fields: "f").commands
    } batch: {
      _ = $0.hpexpire("h", .seconds(10), fields: "f")
    }
    await golden.check("hash.txt:95", ##"HPEXPIRE h 2 GT FIELDS 2 f g"##) {
      _ = try await $0.hpexpire("h", .microseconds(1500), if: .later, fields: ["f", "g"])
    } chain: {
      $0.hpexpire("h", .microseconds(1500), if: .later, fields: ["f", "g"]).commands
    } batch: {
      _ = $0.hpexpire("h", .microseconds(1500), if: .later, fields: ["f", "g"])
    }
    await golden.check("hash.txt:98", ##"HPEXPIREAT h 1900000000000 FIELDS 1 f"##) {
      _ = try await $0.hpexpireat("h", sinceEpoch: .seconds(1_900_000_000), fields: "f")
    } chain: {
      $0.hpexpireat("h", sinceEpoch: .seconds(1_900_000_000), fields: "f").commands
    } batch: {
      _ = $0.hpexpireat("h", sinceEpoch: .seconds(1_900_000_000), fields: "f")
    }
    await golden.check("hash.txt:100", ##"HPEXPIREAT h 1900000000001 LT FIELDS 2 f g"##) {
      _ = try await $0.hpexpireat("h", sinceEpoch: .milliseconds(1_900_000_000_001), if: .earlier, fields: ["f", "g"])
    } chain: {
      $0.hpexpireat("h", sinceEpoch: .milliseconds(1_900_000_000_001), if: .earlier, fields: ["f", "g"]).commands
    } batch: {
      _ = $0.hpexpireat("h", sinceEpoch: .milliseconds(1_900_000_000_001), if: .earlier, fields: ["f", "g"])
    }
    await golden.check("hash.txt:103", ##"HPEXPIRETIME h FIELDS 1 f"##) {
      _ = try await $0.hpexpiretime("h", "f")
    } chain: {
      $0.hpexpiretime("h", "f").commands
    } batch: {
      _ = $0.hpexpiretime("h", "f")
    }
    await golden.check("hash.txt:105", ##"HPEXPIRETIME h FIELDS 2 f g"##) {
      _ = try await $0.hpexpiretime("h", ["f", "g"])
    } chain: {
      $0.hpexpiretime("h", ["f", "g"]).commands
    } batch: {
      _ = $0.hpexpiretime("h", ["f", "g"])
    }
    await golden.check("hash.txt:108", ##"HPTTL h FIELDS 1 f"##) {
      _ = try await $0.hpttl("h", "f")
    } chain: {
      $0.hpttl("h", "f").commands
    } batch: {
      _ = $0.hpttl("h", "f")
    }
    await golden.check("hash.txt:110", ##"HPTTL h FIELDS 2 f g"##) {
      _ = try await $0.hpttl("h", ["f", "g"])
    } chain: {
      $0.hpttl("h", ["f", "g"]).commands
    } batch: {
      _ = $0.hpttl("h", ["f", "g"])
    }
    await golden.check("hash.txt:113", ##"HRANDFIELD h"##) {
      _ = try await $0.hrandfield("h")
    } chain: {
      $0.hrandfield("h").commands
    } batch: {
      _ = $0.hrandfield("h")
    }
    await golden.check("hash.txt:115", ##"HRANDFIELD h -3"##) {
      _ = try await $0.hrandfield("h", count: -3)
    } chain: {
      $0.hrandfield("h", count: -3).commands
    } batch: {
      _ = $0.hrandfield("h", count: -3)
    }
    await golden.check("hash.txt:117", ##"HRANDFIELD h 3 WITHVALUES"##) {
      _ = try await $0.hrandfield("h", count: 3, .withValues)
    } chain: {
      $0.hrandfield("h", count: 3, .withValues).commands
    } batch: {
      _ = $0.hrandfield("h", count: 3, .withValues)
    }
    await golden.check("hash.txt:120", ##"HSCAN h 0"##) {
      _ = try await $0.hscan("h", cursor: "0")
    } chain: {
      $0.hscan("h", cursor: "0").commands
    } batch: {
      _ = $0.hscan("h", cursor: "0")
    }
  }

  @available(*, deprecated)
  private static func part2(_ golden: Golden) async {
    await golden.check("hash.txt:122", ##"HSCAN h 17 MATCH f* COUNT 100"##) {
      _ = try await $0.hscan("h", cursor: "17", matching: "f*", count: 100)
    } chain: {
      $0.hscan("h", cursor: "17", matching: "f*", count: 100).commands
    } batch: {
      _ = $0.hscan("h", cursor: "17", matching: "f*", count: 100)
    }
    await golden.check("hash.txt:124", ##"HSCAN h 0 NOVALUES"##) {
      _ = try await $0.hscan("h", cursor: "0", .noValues)
    } chain: {
      $0.hscan("h", cursor: "0", .noValues).commands
    } batch: {
      _ = $0.hscan("h", cursor: "0", .noValues)
    }
    await golden.check("hash.txt:126", ##"HSCAN h 0 MATCH f* COUNT 100 NOVALUES"##) {
      _ = try await $0.hscan("h", cursor: "0", matching: "f*", count: 100, .noValues)
    } chain: {
      $0.hscan("h", cursor: "0", matching: "f*", count: 100, .noValues).commands
    } batch: {
      _ = $0.hscan("h", cursor: "0", matching: "f*", count: 100, .noValues)
    }
    await golden.check("hash.txt:129", ##"HSET h f 1 g text"##) {
      _ = try await $0.hset("h", ["f": 1, "g": "text"])
    } chain: {
      $0.hset("h", ["f": 1, "g": "text"]).commands
    } batch: {
      _ = $0.hset("h", ["f": 1, "g": "text"])
    }
    await golden.check("hash.txt:131", ##"HSET h f 1"##) {
      _ = try await $0.hset("h", ["f": 1] as [String: Int])
    } chain: {
      $0.hset("h", PairList(["f": 1] as [String: Int])).commands
    } batch: {
      _ = $0.hset("h", ["f": 1] as [String: Int])
    }
    await golden.check("hash.txt:133", ##"HSET h f 1"##) {
      _ = try await $0.hset("h", "f", 1)
    } chain: {
      $0.hset("h", "f", 1).commands
    } batch: {
      _ = $0.hset("h", "f", 1)
    }
    await golden.check("hash.txt:136", ##"HSETEX h FIELDS 2 f 1 g text"##) {
      _ = try await $0.hsetex("h", ["f": 1, "g": "text"])
    } chain: {
      $0.hsetex("h", ["f": 1, "g": "text"]).commands
    } batch: {
      _ = $0.hsetex("h", ["f": 1, "g": "text"])
    }
    await golden.check("hash.txt:138", ##"HSETEX h FIELDS 1 f 1"##) {
      _ = try await $0.hsetex("h", ["f": 1] as [String: Int])
    } chain: {
      $0.hsetex("h", PairList(["f": 1] as [String: Int])).commands
    } batch: {
      _ = $0.hsetex("h", ["f": 1] as [String: Int])
    }
    await golden.check("hash.txt:140", ##"HSETEX h NX FNX EX 10 FIELDS 1 f 1"##) {
      _ = try await $0.hsetex("h", ["f": 1], if: .absent, ifFields: .absent, expiry: .after(.seconds(10)))
    } chain: {
      $0.hsetex("h", ["f": 1], if: .absent, ifFields: .absent, expiry: .after(.seconds(10))).commands
    } batch: {
      _ = $0.hsetex("h", ["f": 1], if: .absent, ifFields: .absent, expiry: .after(.seconds(10)))
    }
    await golden.check("hash.txt:142", ##"HSETEX h XX FXX PX 1500 FIELDS 1 f 1"##) {
      _ = try await $0.hsetex("h", ["f": 1], if: .exists, ifFields: .exist, expiry: .after(.milliseconds(1500)))
    } chain: {
      $0.hsetex("h", ["f": 1], if: .exists, ifFields: .exist, expiry: .after(.milliseconds(1500))).commands
    } batch: {
      _ = $0.hsetex("h", ["f": 1], if: .exists, ifFields: .exist, expiry: .after(.milliseconds(1500)))
    }
    await golden.check("hash.txt:144", ##"HSETEX h EXAT 1900000000 FIELDS 1 f 1"##) {
      _ = try await $0.hsetex("h", ["f": 1], expiry: .at(sinceEpoch: .seconds(1_900_000_000)))
    } chain: {
      $0.hsetex("h", ["f": 1], expiry: .at(sinceEpoch: .seconds(1_900_000_000))).commands
    } batch: {
      _ = $0.hsetex("h", ["f": 1], expiry: .at(sinceEpoch: .seconds(1_900_000_000)))
    }
    await golden.check("hash.txt:146", ##"HSETEX h PXAT 1900000000001 FIELDS 1 f 1"##) {
      _ = try await $0.hsetex("h", ["f": 1], expiry: .at(sinceEpoch: .milliseconds(1_900_000_000_001)))
    } chain: {
      $0.hsetex("h", ["f": 1], expiry: .at(sinceEpoch: .milliseconds(1_900_000_000_001))).commands
    } batch: {
      _ = $0.hsetex("h", ["f": 1], expiry: .at(sinceEpoch: .milliseconds(1_900_000_000_001)))
    }
    await golden.check("hash.txt:148", ##"HSETEX h KEEPTTL FIELDS 1 f 1"##) {
      _ = try await $0.hsetex("h", ["f": 1], expiry: .unchanged)
    } chain: {
      $0.hsetex("h", ["f": 1], expiry: .unchanged).commands
    } batch: {
      _ = $0.hsetex("h", ["f": 1], expiry: .unchanged)
    }
    await golden.check("hash.txt:151", ##"HSETNX h f v"##) {
      _ = try await $0.hsetnx("h", "f", "v")
    } chain: {
      $0.hsetnx("h", "f", "v").commands
    } batch: {
      _ = $0.hsetnx("h", "f", "v")
    }
    await golden.check("hash.txt:154", ##"HSTRLEN h f"##) {
      _ = try await $0.hstrlen("h", "f")
    } chain: {
      $0.hstrlen("h", "f").commands
    } batch: {
      _ = $0.hstrlen("h", "f")
    }
    await golden.check("hash.txt:157", ##"HTTL h FIELDS 1 f"##) {
      _ = try await $0.httl("h", "f")
    } chain: {
      $0.httl("h", "f").commands
    } batch: {
      _ = $0.httl("h", "f")
    }
    await golden.check("hash.txt:159", ##"HTTL h FIELDS 2 f g"##) {
      _ = try await $0.httl("h", ["f", "g"])
    } chain: {
      $0.httl("h", ["f", "g"]).commands
    } batch: {
      _ = $0.httl("h", ["f", "g"])
    }
    await golden.check("hash.txt:162", ##"HVALS h"##) {
      _ = try await $0.hvals("h")
    } chain: {
      $0.hvals("h").commands
    } batch: {
      _ = $0.hvals("h")
    }
    await golden.check("hash.txt:166", ##"HEXPIREAT h 1900000000 XX FIELDS 1 f"##) {
      _ = try await $0.hexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .expiring, fields: "f")
    } chain: {
      $0.hexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .expiring, fields: "f").commands
    } batch: {
      _ = $0.hexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .expiring, fields: "f")
    }
    await golden.check("hash.txt:168", ##"HEXPIREAT h 1900000000 GT FIELDS 1 f"##) {
      _ = try await $0.hexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .later, fields: "f")
    } chain: {
      $0.hexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .later, fields: "f").commands
    } batch: {
      _ = $0.hexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .later, fields: "f")
    }
    await golden.check("hash.txt:170", ##"HEXPIREAT h 1900000000 LT FIELDS 1 f"##) {
      _ = try await $0.hexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .earlier, fields: "f")
    } chain: {
      $0.hexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .earlier, fields: "f").commands
    } batch: {
      _ = $0.hexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .earlier, fields: "f")
    }
    await golden.check("hash.txt:172", ##"HPEXPIRE h 10000 NX FIELDS 1 f"##) {
      _ = try await $0.hpexpire("h", .seconds(10), if: .persistent, fields: "f")
    } chain: {
      $0.hpexpire("h", .seconds(10), if: .persistent, fields: "f").commands
    } batch: {
      _ = $0.hpexpire("h", .seconds(10), if: .persistent, fields: "f")
    }
    await golden.check("hash.txt:174", ##"HPEXPIRE h 10000 XX FIELDS 1 f"##) {
      _ = try await $0.hpexpire("h", .seconds(10), if: .expiring, fields: "f")
    } chain: {
      $0.hpexpire("h", .seconds(10), if: .expiring, fields: "f").commands
    } batch: {
      _ = $0.hpexpire("h", .seconds(10), if: .expiring, fields: "f")
    }
    await golden.check("hash.txt:176", ##"HPEXPIRE h 10000 LT FIELDS 1 f"##) {
      _ = try await $0.hpexpire("h", .seconds(10), if: .earlier, fields: "f")
    } chain: {
      $0.hpexpire("h", .seconds(10), if: .earlier, fields: "f").commands
    } batch: {
      _ = $0.hpexpire("h", .seconds(10), if: .earlier, fields: "f")
    }
    await golden.check("hash.txt:178", ##"HPEXPIREAT h 1900000000000 NX FIELDS 1 f"##) {
      _ = try await $0.hpexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .persistent, fields: "f")
    } chain: {
      $0.hpexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .persistent, fields: "f").commands
    } batch: {
      _ = $0.hpexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .persistent, fields: "f")
    }
  }

  @available(*, deprecated)
  private static func part3(_ golden: Golden) async {
    await golden.check("hash.txt:180", ##"HPEXPIREAT h 1900000000000 XX FIELDS 1 f"##) {
      _ = try await $0.hpexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .expiring, fields: "f")
    } chain: {
      $0.hpexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .expiring, fields: "f").commands
    } batch: {
      _ = $0.hpexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .expiring, fields: "f")
    }
    await golden.check("hash.txt:182", ##"HPEXPIREAT h 1900000000000 GT FIELDS 1 f"##) {
      _ = try await $0.hpexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .later, fields: "f")
    } chain: {
      $0.hpexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .later, fields: "f").commands
    } batch: {
      _ = $0.hpexpireat("h", sinceEpoch: .seconds(1_900_000_000), if: .later, fields: "f")
    }
    await golden.check("hash.txt:186", ##"HSET h f 1 g 2.5"##) {
      _ = try await $0.hset("h", ["f": 1, "g": 2.5])
    } chain: {
      $0.hset("h", ["f": 1, "g": 2.5]).commands
    } batch: {
      _ = $0.hset("h", ["f": 1, "g": 2.5])
    }
    await golden.check("hash.txt:188", ##"HSET h f text"##) {
      _ = try await $0.hset("h", ["f": "text"] as [String: any RESPStorable])
    } chain: {
      $0.hset("h", PairList(["f": "text"] as [String: any RESPStorable])).commands
    } batch: {
      _ = $0.hset("h", ["f": "text"] as [String: any RESPStorable])
    }
    await golden.check("hash.txt:190", ##"HSET h 1 text"##) {
      _ = try await $0.hset("h", [1: "text"])
    } chain: {
      $0.hset("h", [1: "text"]).commands
    } batch: {
      _ = $0.hset("h", [1: "text"])
    }
  }
}
