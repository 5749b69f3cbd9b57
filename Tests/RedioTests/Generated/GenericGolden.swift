// Written by Scripts/generate-commands from Tests/RedioTests/Golden: change those, and not this.

import Redio
import RedioAdmin
import RedioStreams

enum GenericGolden: GoldenGroup {
  @available(*, deprecated)
  static func check(_ golden: Golden) async {
    await part0(golden)
    await part1(golden)
    await part2(golden)
    await part3(golden)
  }

  @available(*, deprecated)
  private static func part0(_ golden: Golden) async {
    await golden.check("generic.txt:1", ##"COPY a b"##) {
      _ = try await $0.copy("a", to: "b")
    } chain: {
      $0.copy("a", to: "b").commands
    } batch: {
      _ = $0.copy("a", to: "b")
    }
    await golden.check("generic.txt:3", ##"COPY a b DB 3"##) {
      _ = try await $0.copy("a", to: "b", database: 3)
    } chain: {
      $0.copy("a", to: "b", database: 3).commands
    } batch: {
      _ = $0.copy("a", to: "b", database: 3)
    }
    await golden.check("generic.txt:5", ##"COPY a b DB 0 REPLACE"##) {
      _ = try await $0.copy("a", to: "b", database: 0, replacing: true)
    } chain: {
      $0.copy("a", to: "b", database: 0, replacing: true).commands
    } batch: {
      _ = $0.copy("a", to: "b", database: 0, replacing: true)
    }
    await golden.check("generic.txt:8", ##"DEL a"##) {
      _ = try await $0.del("a")
    } chain: {
      $0.del("a").commands
    } batch: {
      _ = $0.del("a")
    }
    await golden.check("generic.txt:10", ##"DEL a b 3"##) {
      _ = try await $0.del("a", "b", 3)
    } chain: {
      $0.del("a", "b", 3).commands
    } batch: {
      _ = $0.del("a", "b", 3)
    }
    await golden.check("generic.txt:12", ##"DEL a b"##) {
      _ = try await $0.del(["a", "b"])
    } chain: {
      $0.del(["a", "b"]).commands
    } batch: {
      _ = $0.del(["a", "b"])
    }
    await golden.check("generic.txt:15", ##"DUMP k"##) {
      _ = try await $0.dump("k")
    } chain: {
      $0.dump("k").commands
    } batch: {
      _ = $0.dump("k")
    }
    await golden.check("generic.txt:18", ##"EXISTS a"##) {
      _ = try await $0.exists("a")
    } chain: {
      $0.exists("a").commands
    } batch: {
      _ = $0.exists("a")
    }
    await golden.check("generic.txt:20", ##"EXISTS a a"##) {
      _ = try await $0.exists(["a", "a"])
    } chain: {
      $0.exists(["a", "a"]).commands
    } batch: {
      _ = $0.exists(["a", "a"])
    }
    await golden.check("generic.txt:23", ##"EXPIRE k 10"##) {
      _ = try await $0.expire("k", .seconds(10))
    } chain: {
      $0.expire("k", .seconds(10)).commands
    } batch: {
      _ = $0.expire("k", .seconds(10))
    }
    await golden.check("generic.txt:25", ##"PEXPIRE k 1500"##) {
      _ = try await $0.expire("k", .milliseconds(1500))
    } chain: {
      $0.expire("k", .milliseconds(1500)).commands
    } batch: {
      _ = $0.expire("k", .milliseconds(1500))
    }
    await golden.check("generic.txt:27", ##"EXPIRE k 10 NX"##) {
      _ = try await $0.expire("k", .seconds(10), if: .persistent)
    } chain: {
      $0.expire("k", .seconds(10), if: .persistent).commands
    } batch: {
      _ = $0.expire("k", .seconds(10), if: .persistent)
    }
    await golden.check("generic.txt:29", ##"EXPIRE k 10 XX"##) {
      _ = try await $0.expire("k", .seconds(10), if: .expiring)
    } chain: {
      $0.expire("k", .seconds(10), if: .expiring).commands
    } batch: {
      _ = $0.expire("k", .seconds(10), if: .expiring)
    }
    await golden.check("generic.txt:31", ##"EXPIRE k 10 GT"##) {
      _ = try await $0.expire("k", .seconds(10), if: .later)
    } chain: {
      $0.expire("k", .seconds(10), if: .later).commands
    } batch: {
      _ = $0.expire("k", .seconds(10), if: .later)
    }
    await golden.check("generic.txt:33", ##"PEXPIRE k 1 LT"##) {
      _ = try await $0.expire("k", .microseconds(1), if: .earlier)
    } chain: {
      $0.expire("k", .microseconds(1), if: .earlier).commands
    } batch: {
      _ = $0.expire("k", .microseconds(1), if: .earlier)
    }
    await golden.check("generic.txt:35", ##"EXPIRE k 10 XX LT"##) {
      _ = try await $0.expire("k", .seconds(10), if: .expiringAndEarlier)
    } chain: {
      $0.expire("k", .seconds(10), if: .expiringAndEarlier).commands
    } batch: {
      _ = $0.expire("k", .seconds(10), if: .expiringAndEarlier)
    }
    await golden.check("generic.txt:38", ##"EXPIREAT k 1900000000"##) {
      _ = try await $0.expireat("k", sinceEpoch: .seconds(1_900_000_000))
    } chain: {
      $0.expireat("k", sinceEpoch: .seconds(1_900_000_000)).commands
    } batch: {
      _ = $0.expireat("k", sinceEpoch: .seconds(1_900_000_000))
    }
    await golden.check("generic.txt:40", ##"EXPIREAT k 1900000000 NX"##) {
      _ = try await $0.expireat("k", sinceEpoch: .seconds(1_900_000_000), if: .persistent)
    } chain: {
      $0.expireat("k", sinceEpoch: .seconds(1_900_000_000), if: .persistent).commands
    } batch: {
      _ = $0.expireat("k", sinceEpoch: .seconds(1_900_000_000), if: .persistent)
    }
    await golden.check("generic.txt:42", ##"PEXPIREAT k 1900000000500 GT"##) {
      _ = try await $0.expireat("k", sinceEpoch: .milliseconds(1_900_000_000_500), if: .later)
    } chain: {
      $0.expireat("k", sinceEpoch: .milliseconds(1_900_000_000_500), if: .later).commands
    } batch: {
      _ = $0.expireat("k", sinceEpoch: .milliseconds(1_900_000_000_500), if: .later)
    }
    await golden.check("generic.txt:45", ##"EXPIRETIME k"##) {
      _ = try await $0.expiretime("k")
    } chain: {
      $0.expiretime("k").commands
    } batch: {
      _ = $0.expiretime("k")
    }
    await golden.check("generic.txt:48", ##"KEYS *"##) {
      _ = try await $0.keys("*")
    } chain: {
      $0.keys("*").commands
    } batch: {
      _ = $0.keys("*")
    }
    await golden.check("generic.txt:50", ##"KEYS "a?[bc]\\*""##) {
      _ = try await $0.keys("a?[bc]\\*", as: String.self)
    } chain: {
      $0.keys("a?[bc]\\*", as: String.self).commands
    } batch: {
      _ = $0.keys("a?[bc]\\*", as: String.self)
    }
    await golden.check("generic.txt:53", ##"MIGRATE 127.0.0.1 6380 k 0 1000"##) {
      _ = try await $0.migrate("k", to: "127.0.0.1", port: 6380)
    } chain: {
      $0.migrate("k", to: "127.0.0.1", port: 6380).commands
    } batch: {
      _ = $0.migrate("k", to: "127.0.0.1", port: 6380)
    }
    await golden.check("generic.txt:55", ##"MIGRATE 127.0.0.1 6380 k 2 5000 COPY REPLACE"##) {
      _ = try await $0.migrate(
        "k", to: "127.0.0.1", port: 6380, database: 2, timeout: .seconds(5), copying: true, replacing: true)
    } chain: {
      $0.migrate("k", to: "127.0.0.1", port: 6380, database: 2, timeout: .seconds(5), copying: true, replacing: true)
        .commands
    } batch: {
      _ = $0.migrate(
        "k", to: "127.0.0.1", port: 6380, database: 2, timeout: .seconds(5), copying: true, replacing: true)
    }
    await golden.check("generic.txt:57", ##"MIGRATE h 6380 k 0 1000 AUTH secret"##) {
      _ = try await $0.migrate("k", to: "h", port: 6380, authentication: .password("secret"))
    } chain: {
      $0.migrate("k", to: "h", port: 6380, authentication: .password("secret")).commands
    } batch: {
      _ = $0.migrate("k", to: "h", port: 6380, authentication: .password("secret"))
    }
  }

  @available(*, deprecated)
  private static func part1(_ golden: Golden) async {
    await golden.check("generic.txt:59", ##"MIGRATE h 6380 k 0 1000 AUTH2 me secret"##) {
      _ = try await $0.migrate("k", to: "h", port: 6380, authentication: .user("me", password: "secret"))
    } chain: {
      $0.migrate("k", to: "h", port: 6380, authentication: .user("me", password: "secret")).commands
    } batch: {
      _ = $0.migrate("k", to: "h", port: 6380, authentication: .user("me", password: "secret"))
    }
    await golden.check("generic.txt:61", ##"MIGRATE h 6380 "" 0 1000 KEYS a b"##) {
      _ = try await $0.migrate(keys: "a", "b", to: "h", port: 6380)
    } chain: {
      $0.migrate(keys: "a", "b", to: "h", port: 6380).commands
    } batch: {
      _ = $0.migrate(keys: "a", "b", to: "h", port: 6380)
    }
    await golden.check("generic.txt:63", ##"MIGRATE h 6380 "" 1 20 COPY REPLACE AUTH secret KEYS a b"##) {
      _ = try await $0.migrate(
        keys: ["a", "b"], to: "h", port: 6380, database: 1, timeout: .milliseconds(20), copying: true, replacing: true,
        authentication: .password("secret"))
    } chain: {
      $0.migrate(
        keys: ["a", "b"], to: "h", port: 6380, database: 1, timeout: .milliseconds(20), copying: true, replacing: true,
        authentication: .password("secret")
      ).commands
    } batch: {
      _ = $0.migrate(
        keys: ["a", "b"], to: "h", port: 6380, database: 1, timeout: .milliseconds(20), copying: true, replacing: true,
        authentication: .password("secret"))
    }
    await golden.check("generic.txt:68", ##"MOVE k 3"##) {
      _ = try await $0.move("k", to: 3)
    } chain: {
      $0.move("k", to: 3).commands
    } batch: {
      _ = $0.move("k", to: 3)
    }
    await golden.check("generic.txt:71", ##"OBJECT ENCODING k"##) {
      _ = try await $0.objectEncoding("k")
    } chain: {
      $0.objectEncoding("k").commands
    } batch: {
      _ = $0.objectEncoding("k")
    }
    await golden.check("generic.txt:73", ##"OBJECT FREQ k"##) {
      _ = try await $0.objectFreq("k")
    } chain: {
      $0.objectFreq("k").commands
    } batch: {
      _ = $0.objectFreq("k")
    }
    await golden.check("generic.txt:75", ##"OBJECT HELP"##) {
      _ = try await $0.objectHelp()
    } chain: {
      $0.objectHelp().commands
    } batch: {
      _ = $0.objectHelp()
    }
    await golden.check("generic.txt:77", ##"OBJECT IDLETIME k"##) {
      _ = try await $0.objectIdletime("k")
    } chain: {
      $0.objectIdletime("k").commands
    } batch: {
      _ = $0.objectIdletime("k")
    }
    await golden.check("generic.txt:79", ##"OBJECT REFCOUNT k"##) {
      _ = try await $0.objectRefcount("k")
    } chain: {
      $0.objectRefcount("k").commands
    } batch: {
      _ = $0.objectRefcount("k")
    }
    await golden.check("generic.txt:82", ##"PERSIST k"##) {
      _ = try await $0.persist("k")
    } chain: {
      $0.persist("k").commands
    } batch: {
      _ = $0.persist("k")
    }
    await golden.check("generic.txt:85", ##"PEXPIRE k 10000"##) {
      _ = try await $0.pexpire("k", .seconds(10))
    } chain: {
      $0.pexpire("k", .seconds(10)).commands
    } batch: {
      _ = $0.pexpire("k", .seconds(10))
    }
    await golden.check("generic.txt:87", ##"PEXPIRE k 2 NX"##) {
      _ = try await $0.pexpire("k", .microseconds(1500), if: .persistent)
    } chain: {
      $0.pexpire("k", .microseconds(1500), if: .persistent).commands
    } batch: {
      _ = $0.pexpire("k", .microseconds(1500), if: .persistent)
    }
    await golden.check("generic.txt:90", ##"PEXPIREAT k 1900000000000"##) {
      _ = try await $0.pexpireat("k", sinceEpoch: .seconds(1_900_000_000))
    } chain: {
      $0.pexpireat("k", sinceEpoch: .seconds(1_900_000_000)).commands
    } batch: {
      _ = $0.pexpireat("k", sinceEpoch: .seconds(1_900_000_000))
    }
    await golden.check("generic.txt:92", ##"PEXPIREAT k 1900000000001 LT"##) {
      _ = try await $0.pexpireat("k", sinceEpoch: .milliseconds(1_900_000_000_001), if: .earlier)
    } chain: {
      $0.pexpireat("k", sinceEpoch: .milliseconds(1_900_000_000_001), if: .earlier).commands
    } batch: {
      _ = $0.pexpireat("k", sinceEpoch: .milliseconds(1_900_000_000_001), if: .earlier)
    }
    await golden.check("generic.txt:95", ##"PEXPIRETIME k"##) {
      _ = try await $0.pexpiretime("k")
    } chain: {
      $0.pexpiretime("k").commands
    } batch: {
      _ = $0.pexpiretime("k")
    }
    await golden.check("generic.txt:98", ##"PTTL k"##) {
      _ = try await $0.pttl("k")
    } chain: {
      $0.pttl("k").commands
    } batch: {
      _ = $0.pttl("k")
    }
    await golden.check("generic.txt:101", ##"RANDOMKEY"##) {
      _ = try await $0.randomkey()
    } chain: {
      $0.randomkey().commands
    } batch: {
      _ = $0.randomkey()
    }
    await golden.check("generic.txt:104", ##"RENAME a b"##) {
      _ = try await $0.rename("a", to: "b")
    } chain: {
      $0.rename("a", to: "b").commands
    } batch: {
      _ = $0.rename("a", to: "b")
    }
    await golden.check("generic.txt:107", ##"RENAMENX a b"##) {
      _ = try await $0.renamenx("a", to: "b")
    } chain: {
      $0.renamenx("a", to: "b").commands
    } batch: {
      _ = $0.renamenx("a", to: "b")
    }
    await golden.check("generic.txt:110", ##"RESTORE k 0 "\x00\x01""##) {
      _ = try await $0.restore("k", Bytes([0, 1]))
    } chain: {
      $0.restore("k", Bytes([0, 1])).commands
    } batch: {
      _ = $0.restore("k", Bytes([0, 1]))
    }
    await golden.check("generic.txt:112", ##"RESTORE k 0 v REPLACE IDLETIME 60"##) {
      _ = try await $0.restore("k", "v", replacing: true, usage: .idle(.seconds(60)))
    } chain: {
      $0.restore("k", "v", replacing: true, usage: .idle(.seconds(60))).commands
    } batch: {
      _ = $0.restore("k", "v", replacing: true, usage: .idle(.seconds(60)))
    }
    await golden.check("generic.txt:114", ##"RESTORE k 1500 v"##) {
      _ = try await $0.restore("k", "v", after: .milliseconds(1500))
    } chain: {
      $0.restore("k", "v", after: .milliseconds(1500)).commands
    } batch: {
      _ = $0.restore("k", "v", after: .milliseconds(1500))
    }
    await golden.check("generic.txt:116", ##"RESTORE k 10000 v REPLACE FREQ 7"##) {
      _ = try await $0.restore("k", "v", after: .seconds(10), replacing: true, usage: .frequency(7))
    } chain: {
      $0.restore("k", "v", after: .seconds(10), replacing: true, usage: .frequency(7)).commands
    } batch: {
      _ = $0.restore("k", "v", after: .seconds(10), replacing: true, usage: .frequency(7))
    }
    await golden.check("generic.txt:118", ##"RESTORE k 1900000000000 v ABSTTL"##) {
      _ = try await $0.restore("k", "v", sinceEpoch: .seconds(1_900_000_000))
    } chain: {
      $0.restore("k", "v", sinceEpoch: .seconds(1_900_000_000)).commands
    } batch: {
      _ = $0.restore("k", "v", sinceEpoch: .seconds(1_900_000_000))
    }
    await golden.check("generic.txt:120", ##"RESTORE k 1900000000000 v REPLACE ABSTTL IDLETIME 2"##) {
      _ = try await $0.restore(
        "k", "v", sinceEpoch: .seconds(1_900_000_000), replacing: true, usage: .idle(.milliseconds(1001)))
    } chain: {
      $0.restore("k", "v", sinceEpoch: .seconds(1_900_000_000), replacing: true, usage: .idle(.milliseconds(1001)))
        .commands
    } batch: {
      _ = $0.restore("k", "v", sinceEpoch: .seconds(1_900_000_000), replacing: true, usage: .idle(.milliseconds(1001)))
    }
  }

  @available(*, deprecated)
  private static func part2(_ golden: Golden) async {
    await golden.check("generic.txt:123", ##"SCAN 0"##) {
      _ = try await $0.scan(cursor: "0")
    } chain: {
      $0.scan(cursor: "0").commands
    } batch: {
      _ = $0.scan(cursor: "0")
    }
    await golden.check("generic.txt:125", ##"SCAN 18446744073709551615 MATCH a* COUNT 100 TYPE zset"##) {
      _ = try await $0.scan(cursor: "18446744073709551615", matching: "a*", count: 100, type: "zset")
    } chain: {
      $0.scan(cursor: "18446744073709551615", matching: "a*", count: 100, type: "zset").commands
    } batch: {
      _ = $0.scan(cursor: "18446744073709551615", matching: "a*", count: 100, type: "zset")
    }
    await golden.check("generic.txt:127", ##"SCAN 0 MATCH "\xff*""##) {
      _ = try await $0.scan(cursor: "0", matching: Bytes([255, 42]), as: String.self)
    } chain: {
      $0.scan(cursor: "0", matching: Bytes([255, 42]), as: String.self).commands
    } batch: {
      _ = $0.scan(cursor: "0", matching: Bytes([255, 42]), as: String.self)
    }
    await golden.check("generic.txt:129", ##"SCAN 0 TYPE string"##) {
      _ = try await $0.scan(cursor: "0", type: "string")
    } chain: {
      $0.scan(cursor: "0", type: "string").commands
    } batch: {
      _ = $0.scan(cursor: "0", type: "string")
    }
    await golden.check("generic.txt:132", ##"SORT k"##) {
      _ = try await $0.sort("k")
    } chain: {
      $0.sort("k").commands
    } batch: {
      _ = $0.sort("k")
    }
    await golden.check("generic.txt:134", ##"SORT k BY nosort"##) {
      _ = try await $0.sort("k", by: "nosort")
    } chain: {
      $0.sort("k", by: "nosort").commands
    } batch: {
      _ = $0.sort("k", by: "nosort")
    }
    await golden.check("generic.txt:136", ##"SORT k BY w:* LIMIT 0 5 DESC ALPHA"##) {
      _ = try await $0.sort("k", by: "w:*", limit: .first(5), order: .descending, alphabetically: true)
    } chain: {
      $0.sort("k", by: "w:*", limit: .first(5), order: .descending, alphabetically: true).commands
    } batch: {
      _ = $0.sort("k", by: "w:*", limit: .first(5), order: .descending, alphabetically: true)
    }
    await golden.check("generic.txt:138", ##"SORT k ASC"##) {
      _ = try await $0.sort("k", order: .ascending, as: Int.self)
    } chain: {
      $0.sort("k", order: .ascending, as: Int.self).commands
    } batch: {
      _ = $0.sort("k", order: .ascending, as: Int.self)
    }
    await golden.check("generic.txt:140", ##"SORT k GET #"##) {
      _ = try await $0.sort("k", get: ["#"])
    } chain: {
      $0.sort("k", get: ["#"]).commands
    } batch: {
      _ = $0.sort("k", get: ["#"])
    }
    await golden.check("generic.txt:142", ##"SORT k BY w:* LIMIT 5 10 GET # GET o:*->f DESC ALPHA"##) {
      _ = try await $0.sort(
        "k", by: "w:*", limit: Limit(offset: 5, count: 10), get: ["#", "o:*->f"], order: .descending,
        alphabetically: true)
    } chain: {
      $0.sort(
        "k", by: "w:*", limit: Limit(offset: 5, count: 10), get: ["#", "o:*->f"], order: .descending,
        alphabetically: true
      ).commands
    } batch: {
      _ = $0.sort(
        "k", by: "w:*", limit: Limit(offset: 5, count: 10), get: ["#", "o:*->f"], order: .descending,
        alphabetically: true)
    }
    await golden.check("generic.txt:144", ##"SORT k STORE d"##) {
      _ = try await $0.sort("k", to: "d")
    } chain: {
      $0.sort("k", to: "d").commands
    } batch: {
      _ = $0.sort("k", to: "d")
    }
    await golden.check("generic.txt:146", ##"SORT k BY w:* LIMIT 5 10 GET # GET o:* ASC ALPHA STORE d"##) {
      _ = try await $0.sort(
        "k", to: "d", by: "w:*", limit: Limit(offset: 5, count: 10), get: ["#", "o:*"], order: .ascending,
        alphabetically: true)
    } chain: {
      $0.sort(
        "k", to: "d", by: "w:*", limit: Limit(offset: 5, count: 10), get: ["#", "o:*"], order: .ascending,
        alphabetically: true
      ).commands
    } batch: {
      _ = $0.sort(
        "k", to: "d", by: "w:*", limit: Limit(offset: 5, count: 10), get: ["#", "o:*"], order: .ascending,
        alphabetically: true)
    }
    await golden.check("generic.txt:151", ##"SORT_RO k"##) {
      _ = try await $0.sortRO("k")
    } chain: {
      $0.sortRO("k").commands
    } batch: {
      _ = $0.sortRO("k")
    }
    await golden.check("generic.txt:153", ##"SORT_RO k BY w:* LIMIT 0 5 DESC ALPHA"##) {
      _ = try await $0.sortRO("k", by: "w:*", limit: .first(5), order: .descending, alphabetically: true)
    } chain: {
      $0.sortRO("k", by: "w:*", limit: .first(5), order: .descending, alphabetically: true).commands
    } batch: {
      _ = $0.sortRO("k", by: "w:*", limit: .first(5), order: .descending, alphabetically: true)
    }
    await golden.check("generic.txt:155", ##"SORT_RO k GET #"##) {
      _ = try await $0.sortRO("k", get: ["#"])
    } chain: {
      $0.sortRO("k", get: ["#"]).commands
    } batch: {
      _ = $0.sortRO("k", get: ["#"])
    }
    await golden.check("generic.txt:157", ##"SORT_RO k BY w:* LIMIT 5 10 GET # GET o:* ASC ALPHA"##) {
      _ = try await $0.sortRO(
        "k", by: "w:*", limit: Limit(offset: 5, count: 10), get: ["#", "o:*"], order: .ascending, alphabetically: true)
    } chain: {
      $0.sortRO(
        "k", by: "w:*", limit: Limit(offset: 5, count: 10), get: ["#", "o:*"], order: .ascending, alphabetically: true
      ).commands
    } batch: {
      _ = $0.sortRO(
        "k", by: "w:*", limit: Limit(offset: 5, count: 10), get: ["#", "o:*"], order: .ascending, alphabetically: true)
    }
    await golden.check("generic.txt:160", ##"TOUCH a"##) {
      _ = try await $0.touch("a")
    } chain: {
      $0.touch("a").commands
    } batch: {
      _ = $0.touch("a")
    }
    await golden.check("generic.txt:162", ##"TOUCH a b"##) {
      _ = try await $0.touch(["a", "b"])
    } chain: {
      $0.touch(["a", "b"]).commands
    } batch: {
      _ = $0.touch(["a", "b"])
    }
    await golden.check("generic.txt:165", ##"TTL k"##) {
      _ = try await $0.ttl("k")
    } chain: {
      $0.ttl("k").commands
    } batch: {
      _ = $0.ttl("k")
    }
    await golden.check("generic.txt:168", ##"TYPE k"##) {
      _ = try await $0.type("k")
    } chain: {
      $0.type("k").commands
    } batch: {
      _ = $0.type("k")
    }
    await golden.check("generic.txt:171", ##"UNLINK a"##) {
      _ = try await $0.unlink("a")
    } chain: {
      $0.unlink("a").commands
    } batch: {
      _ = $0.unlink("a")
    }
    await golden.check("generic.txt:173", ##"UNLINK a b"##) {
      _ = try await $0.unlink(["a", "b"])
    } chain: {
      $0.unlink(["a", "b"]).commands
    } batch: {
      _ = $0.unlink(["a", "b"])
    }
    await golden.check("generic.txt:176", ##"WAIT 1 0"##) {
      _ = try await $0.wait(replicas: 1, timeout: nil)
    } chain: {
      $0.wait(replicas: 1, timeout: nil).commands
    } batch: {
      _ = $0.wait(replicas: 1, timeout: nil)
    }
    await golden.check("generic.txt:178", ##"WAIT 2 1500"##) {
      _ = try await $0.wait(replicas: 2, timeout: .milliseconds(1500))
    } chain: {
      $0.wait(replicas: 2, timeout: .milliseconds(1500)).commands
    } batch: {
      _ = $0.wait(replicas: 2, timeout: .milliseconds(1500))
    }
    await golden.check("generic.txt:181", ##"WAITAOF 1 0 0"##) {
      _ = try await $0.waitaof(local: 1, replicas: 0, timeout: nil)
    } chain: {
      $0.waitaof(local: 1, replicas: 0, timeout: nil).commands
    } batch: {
      _ = $0.waitaof(local: 1, replicas: 0, timeout: nil)
    }
  }

  @available(*, deprecated)
  private static func part3(_ golden: Golden) async {
    await golden.check("generic.txt:183", ##"WAITAOF 0 2 1500"##) {
      _ = try await $0.waitaof(local: 0, replicas: 2, timeout: .milliseconds(1500))
    } chain: {
      $0.waitaof(local: 0, replicas: 2, timeout: .milliseconds(1500)).commands
    } batch: {
      _ = $0.waitaof(local: 0, replicas: 2, timeout: .milliseconds(1500))
    }
    await golden.check("generic.txt:187", ##"EXPIRE k 10 LT"##) {
      _ = try await $0.expire("k", .seconds(10), if: .earlier)
    } chain: {
      $0.expire("k", .seconds(10), if: .earlier).commands
    } batch: {
      _ = $0.expire("k", .seconds(10), if: .earlier)
    }
    await golden.check("generic.txt:189", ##"EXPIREAT k 1900000000 XX"##) {
      _ = try await $0.expireat("k", sinceEpoch: .seconds(1_900_000_000), if: .expiring)
    } chain: {
      $0.expireat("k", sinceEpoch: .seconds(1_900_000_000), if: .expiring).commands
    } batch: {
      _ = $0.expireat("k", sinceEpoch: .seconds(1_900_000_000), if: .expiring)
    }
    await golden.check("generic.txt:191", ##"EXPIREAT k 1900000000 GT"##) {
      _ = try await $0.expireat("k", sinceEpoch: .seconds(1_900_000_000), if: .later)
    } chain: {
      $0.expireat("k", sinceEpoch: .seconds(1_900_000_000), if: .later).commands
    } batch: {
      _ = $0.expireat("k", sinceEpoch: .seconds(1_900_000_000), if: .later)
    }
    await golden.check("generic.txt:193", ##"EXPIREAT k 1900000000 LT"##) {
      _ = try await $0.expireat("k", sinceEpoch: .seconds(1_900_000_000), if: .earlier)
    } chain: {
      $0.expireat("k", sinceEpoch: .seconds(1_900_000_000), if: .earlier).commands
    } batch: {
      _ = $0.expireat("k", sinceEpoch: .seconds(1_900_000_000), if: .earlier)
    }
    await golden.check("generic.txt:195", ##"PEXPIRE k 10000 XX"##) {
      _ = try await $0.pexpire("k", .seconds(10), if: .expiring)
    } chain: {
      $0.pexpire("k", .seconds(10), if: .expiring).commands
    } batch: {
      _ = $0.pexpire("k", .seconds(10), if: .expiring)
    }
    await golden.check("generic.txt:197", ##"PEXPIRE k 10000 GT"##) {
      _ = try await $0.pexpire("k", .seconds(10), if: .later)
    } chain: {
      $0.pexpire("k", .seconds(10), if: .later).commands
    } batch: {
      _ = $0.pexpire("k", .seconds(10), if: .later)
    }
    await golden.check("generic.txt:199", ##"PEXPIRE k 10000 LT"##) {
      _ = try await $0.pexpire("k", .seconds(10), if: .earlier)
    } chain: {
      $0.pexpire("k", .seconds(10), if: .earlier).commands
    } batch: {
      _ = $0.pexpire("k", .seconds(10), if: .earlier)
    }
    await golden.check("generic.txt:201", ##"PEXPIREAT k 1900000000000 NX"##) {
      _ = try await $0.pexpireat("k", sinceEpoch: .seconds(1_900_000_000), if: .persistent)
    } chain: {
      $0.pexpireat("k", sinceEpoch: .seconds(1_900_000_000), if: .persistent).commands
    } batch: {
      _ = $0.pexpireat("k", sinceEpoch: .seconds(1_900_000_000), if: .persistent)
    }
    await golden.check("generic.txt:203", ##"PEXPIREAT k 1900000000000 XX"##) {
      _ = try await $0.pexpireat("k", sinceEpoch: .seconds(1_900_000_000), if: .expiring)
    } chain: {
      $0.pexpireat("k", sinceEpoch: .seconds(1_900_000_000), if: .expiring).commands
    } batch: {
      _ = $0.pexpireat("k", sinceEpoch: .seconds(1_900_000_000), if: .expiring)
    }
    await golden.check("generic.txt:205", ##"PEXPIREAT k 1900000000000 GT"##) {
      _ = try await $0.pexpireat("k", sinceEpoch: .seconds(1_900_000_000), if: .later)
    } chain: {
      $0.pexpireat("k", sinceEpoch: .seconds(1_900_000_000), if: .later).commands
    } batch: {
      _ = $0.pexpireat("k", sinceEpoch: .seconds(1_900_000_000), if: .later)
    }
  }
}
