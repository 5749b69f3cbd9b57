// Written by Scripts/generate-commands from Tests/RedioTests/Golden: change those, and not this.

import Redio
import RedioAdmin
import RedioStreams

enum SortedSetGolden: GoldenGroup {
  @available(*, deprecated)
  static func check(_ golden: Golden) async {
    await part0(golden)
    await part1(golden)
    await part2(golden)
    await part3(golden)
    await part4(golden)
  }

  @available(*, deprecated)
  private static func part0(_ golden: Golden) async {
    await golden.check("sorted_set.txt:1", ##"BZMPOP 0 1 a MIN"##) {
      _ = try await $0.bzmpop("a", from: .lowest, timeout: nil)
    } chain: {
      $0.bzmpop("a", from: .lowest, timeout: nil).commands
    } batch: {
      _ = $0.bzmpop("a", from: .lowest, timeout: nil)
    }
    await golden.check("sorted_set.txt:3", ##"BZMPOP 0.25 2 a b MAX COUNT 5"##) {
      _ = try await $0.bzmpop("a", "b", from: .highest, count: 5, timeout: .milliseconds(250))
    } chain: {
      $0.bzmpop("a", "b", from: .highest, count: 5, timeout: .milliseconds(250)).commands
    } batch: {
      _ = $0.bzmpop("a", "b", from: .highest, count: 5, timeout: .milliseconds(250))
    }
    await golden.check("sorted_set.txt:5", ##"BZMPOP 1 2 a b MIN"##) {
      _ = try await $0.bzmpop(["a", "b"], from: .lowest, timeout: .seconds(1))
    } chain: {
      $0.bzmpop(["a", "b"], from: .lowest, timeout: .seconds(1)).commands
    } batch: {
      _ = $0.bzmpop(["a", "b"], from: .lowest, timeout: .seconds(1))
    }
    await golden.check("sorted_set.txt:8", ##"BZPOPMAX a 0"##) {
      _ = try await $0.bzpopmax("a", timeout: nil)
    } chain: {
      $0.bzpopmax("a", timeout: nil).commands
    } batch: {
      _ = $0.bzpopmax("a", timeout: nil)
    }
    await golden.check("sorted_set.txt:10", ##"BZPOPMAX a b 1"##) {
      _ = try await $0.bzpopmax("a", "b", timeout: .seconds(1))
    } chain: {
      $0.bzpopmax("a", "b", timeout: .seconds(1)).commands
    } batch: {
      _ = $0.bzpopmax("a", "b", timeout: .seconds(1))
    }
    await golden.check("sorted_set.txt:12", ##"BZPOPMAX a b 1"##) {
      _ = try await $0.bzpopmax(["a", "b"], timeout: .seconds(1))
    } chain: {
      $0.bzpopmax(["a", "b"], timeout: .seconds(1)).commands
    } batch: {
      _ = $0.bzpopmax(["a", "b"], timeout: .seconds(1))
    }
    await golden.check("sorted_set.txt:15", ##"BZPOPMIN a 0"##) {
      _ = try await $0.bzpopmin("a", timeout: nil)
    } chain: {
      $0.bzpopmin("a", timeout: nil).commands
    } batch: {
      _ = $0.bzpopmin("a", timeout: nil)
    }
    await golden.check("sorted_set.txt:17", ##"BZPOPMIN a b 1.5"##) {
      _ = try await $0.bzpopmin("a", "b", timeout: .milliseconds(1500))
    } chain: {
      $0.bzpopmin("a", "b", timeout: .milliseconds(1500)).commands
    } batch: {
      _ = $0.bzpopmin("a", "b", timeout: .milliseconds(1500))
    }
    await golden.check("sorted_set.txt:19", ##"BZPOPMIN a b 1"##) {
      _ = try await $0.bzpopmin(["a", "b"], timeout: .seconds(1))
    } chain: {
      $0.bzpopmin(["a", "b"], timeout: .seconds(1)).commands
    } batch: {
      _ = $0.bzpopmin(["a", "b"], timeout: .seconds(1))
    }
    await golden.check("sorted_set.txt:22", ##"ZADD z 1.5 m"##) {
      _ = try await $0.zadd("z", ["m": 1.5])
    } chain: {
      $0.zadd("z", ["m": 1.5]).commands
    } batch: {
      _ = $0.zadd("z", ["m": 1.5])
    }
    await golden.check("sorted_set.txt:24", ##"ZADD z NX CH 1.5 m"##) {
      _ = try await $0.zadd("z", ["m": 1.5], if: .absent, countingChanges: true)
    } chain: {
      $0.zadd("z", ["m": 1.5], if: .absent, countingChanges: true).commands
    } batch: {
      _ = $0.zadd("z", ["m": 1.5], if: .absent, countingChanges: true)
    }
    await golden.check("sorted_set.txt:26", ##"ZADD z -inf m"##) {
      _ = try await $0.zadd("z", "m", score: -.infinity)
    } chain: {
      $0.zadd("z", "m", score: -.infinity).commands
    } batch: {
      _ = $0.zadd("z", "m", score: -.infinity)
    }
    await golden.check("sorted_set.txt:28", ##"ZADD z NX 1.5 m"##) {
      _ = try await $0.zadd("z", "m", score: 1.5, if: .absent)
    } chain: {
      $0.zadd("z", "m", score: 1.5, if: .absent).commands
    } batch: {
      _ = $0.zadd("z", "m", score: 1.5, if: .absent)
    }
    await golden.check("sorted_set.txt:30", ##"ZADD z XX 1.5 m"##) {
      _ = try await $0.zadd("z", "m", score: 1.5, if: .exists)
    } chain: {
      $0.zadd("z", "m", score: 1.5, if: .exists).commands
    } batch: {
      _ = $0.zadd("z", "m", score: 1.5, if: .exists)
    }
    await golden.check("sorted_set.txt:32", ##"ZADD z GT CH 1.5 m"##) {
      _ = try await $0.zadd("z", "m", score: 1.5, if: .higher, countingChanges: true)
    } chain: {
      $0.zadd("z", "m", score: 1.5, if: .higher, countingChanges: true).commands
    } batch: {
      _ = $0.zadd("z", "m", score: 1.5, if: .higher, countingChanges: true)
    }
    await golden.check("sorted_set.txt:34", ##"ZADD z LT 1.5 m"##) {
      _ = try await $0.zadd("z", "m", score: 1.5, if: .lower)
    } chain: {
      $0.zadd("z", "m", score: 1.5, if: .lower).commands
    } batch: {
      _ = $0.zadd("z", "m", score: 1.5, if: .lower)
    }
    await golden.check("sorted_set.txt:36", ##"ZADD z XX GT 1.5 m"##) {
      _ = try await $0.zadd("z", "m", score: 1.5, if: .existsAndHigher)
    } chain: {
      $0.zadd("z", "m", score: 1.5, if: .existsAndHigher).commands
    } batch: {
      _ = $0.zadd("z", "m", score: 1.5, if: .existsAndHigher)
    }
    await golden.check("sorted_set.txt:38", ##"ZADD z XX LT CH 1.5 m"##) {
      _ = try await $0.zadd("z", "m", score: 1.5, if: .existsAndLower, countingChanges: true)
    } chain: {
      $0.zadd("z", "m", score: 1.5, if: .existsAndLower, countingChanges: true).commands
    } batch: {
      _ = $0.zadd("z", "m", score: 1.5, if: .existsAndLower, countingChanges: true)
    }
    await golden.check("sorted_set.txt:40", ##"ZADD z INCR 1.5 m"##) {
      _ = try await $0.zadd("z", "m", incrementBy: 1.5)
    } chain: {
      $0.zadd("z", "m", incrementBy: 1.5).commands
    } batch: {
      _ = $0.zadd("z", "m", incrementBy: 1.5)
    }
    await golden.check("sorted_set.txt:42", ##"ZADD z XX GT INCR 1.5 m"##) {
      _ = try await $0.zadd("z", "m", incrementBy: 1.5, if: .existsAndHigher)
    } chain: {
      $0.zadd("z", "m", incrementBy: 1.5, if: .existsAndHigher).commands
    } batch: {
      _ = $0.zadd("z", "m", incrementBy: 1.5, if: .existsAndHigher)
    }
    await golden.check("sorted_set.txt:45", ##"ZCARD z"##) {
      _ = try await $0.zcard("z")
    } chain: {
      $0.zcard("z").commands
    } batch: {
      _ = $0.zcard("z")
    }
    await golden.check("sorted_set.txt:48", ##"ZCOUNT z 1.5 (2.5"##) {
      _ = try await $0.zcount("z", .from(.inclusive(1.5), to: .exclusive(2.5)))
    } chain: {
      $0.zcount("z", .from(.inclusive(1.5), to: .exclusive(2.5))).commands
    } batch: {
      _ = $0.zcount("z", .from(.inclusive(1.5), to: .exclusive(2.5)))
    }
    await golden.check("sorted_set.txt:50", ##"ZCOUNT z -inf +inf"##) {
      _ = try await $0.zcount("z", .all)
    } chain: {
      $0.zcount("z", .all).commands
    } batch: {
      _ = $0.zcount("z", .all)
    }
    await golden.check("sorted_set.txt:52", ##"ZCOUNT z (1.5 +inf"##) {
      _ = try await $0.zcount("z", .from(.exclusive(1.5), to: .unbounded))
    } chain: {
      $0.zcount("z", .from(.exclusive(1.5), to: .unbounded)).commands
    } batch: {
      _ = $0.zcount("z", .from(.exclusive(1.5), to: .unbounded))
    }
    await golden.check("sorted_set.txt:54", ##"ZCOUNT z -inf 2.5"##) {
      _ = try await $0.zcount("z", .from(.unbounded, to: .inclusive(2.5)))
    } chain: {
      $0.zcount("z", .from(.unbounded, to: .inclusive(2.5))).commands
    } batch: {
      _ = $0.zcount("z", .from(.unbounded, to: .inclusive(2.5)))
    }
  }

  @available(*, deprecated)
  private static func part1(_ golden: Golden) async {
    await golden.check("sorted_set.txt:56", ##"ZCOUNT z 1.5 2.5"##) {
      _ = try await $0.zcount("z", ScoreRange(1.5...2.5))
    } chain: {
      $0.zcount("z", ScoreRange(1.5...2.5)).commands
    } batch: {
      _ = $0.zcount("z", ScoreRange(1.5...2.5))
    }
    await golden.check("sorted_set.txt:58", ##"ZCOUNT z 1.5 (2.5"##) {
      _ = try await $0.zcount("z", ScoreRange(1.5..<2.5))
    } chain: {
      $0.zcount("z", ScoreRange(1.5..<2.5)).commands
    } batch: {
      _ = $0.zcount("z", ScoreRange(1.5..<2.5))
    }
    await golden.check("sorted_set.txt:60", ##"ZCOUNT z 1.5 +inf"##) {
      _ = try await $0.zcount("z", ScoreRange(1.5...))
    } chain: {
      $0.zcount("z", ScoreRange(1.5...)).commands
    } batch: {
      _ = $0.zcount("z", ScoreRange(1.5...))
    }
    await golden.check("sorted_set.txt:62", ##"ZCOUNT z -inf 2.5"##) {
      _ = try await $0.zcount("z", ScoreRange(...2.5))
    } chain: {
      $0.zcount("z", ScoreRange(...2.5)).commands
    } batch: {
      _ = $0.zcount("z", ScoreRange(...2.5))
    }
    await golden.check("sorted_set.txt:64", ##"ZCOUNT z -inf (2.5"##) {
      _ = try await $0.zcount("z", ScoreRange(..<2.5))
    } chain: {
      $0.zcount("z", ScoreRange(..<2.5)).commands
    } batch: {
      _ = $0.zcount("z", ScoreRange(..<2.5))
    }
    await golden.check("sorted_set.txt:67", ##"ZDIFF 2 a b"##) {
      _ = try await $0.zdiff("a", "b")
    } chain: {
      $0.zdiff("a", "b").commands
    } batch: {
      _ = $0.zdiff("a", "b")
    }
    await golden.check("sorted_set.txt:69", ##"ZDIFF 2 a b WITHSCORES"##) {
      _ = try await $0.zdiff("a", "b", scores: .withScores)
    } chain: {
      $0.zdiff("a", "b", scores: .withScores).commands
    } batch: {
      _ = $0.zdiff("a", "b", scores: .withScores)
    }
    await golden.check("sorted_set.txt:71", ##"ZDIFF 2 a b"##) {
      _ = try await $0.zdiff(["a", "b"])
    } chain: {
      $0.zdiff(["a", "b"]).commands
    } batch: {
      _ = $0.zdiff(["a", "b"])
    }
    await golden.check("sorted_set.txt:73", ##"ZDIFF 2 a b WITHSCORES"##) {
      _ = try await $0.zdiff(["a", "b"], scores: .withScores)
    } chain: {
      $0.zdiff(["a", "b"], scores: .withScores).commands
    } batch: {
      _ = $0.zdiff(["a", "b"], scores: .withScores)
    }
    await golden.check("sorted_set.txt:76", ##"ZDIFFSTORE d 2 a b"##) {
      _ = try await $0.zdiffstore(to: "d", "a", "b")
    } chain: {
      $0.zdiffstore(to: "d", "a", "b").commands
    } batch: {
      _ = $0.zdiffstore(to: "d", "a", "b")
    }
    await golden.check("sorted_set.txt:78", ##"ZDIFFSTORE d 2 a b"##) {
      _ = try await $0.zdiffstore(to: "d", ["a", "b"])
    } chain: {
      $0.zdiffstore(to: "d", ["a", "b"]).commands
    } batch: {
      _ = $0.zdiffstore(to: "d", ["a", "b"])
    }
    await golden.check("sorted_set.txt:81", ##"ZINCRBY z -1.5 m"##) {
      _ = try await $0.zincrby("z", "m", by: -1.5)
    } chain: {
      $0.zincrby("z", "m", by: -1.5).commands
    } batch: {
      _ = $0.zincrby("z", "m", by: -1.5)
    }
    await golden.check("sorted_set.txt:84", ##"ZINTER 2 a b"##) {
      _ = try await $0.zinter("a", "b")
    } chain: {
      $0.zinter("a", "b").commands
    } batch: {
      _ = $0.zinter("a", "b")
    }
    await golden.check("sorted_set.txt:86", ##"ZINTER 2 a b WEIGHTS 1.5 0.5 AGGREGATE SUM"##) {
      _ = try await $0.zinter("a", "b", weights: [1.5, 0.5], by: .sum)
    } chain: {
      $0.zinter("a", "b", weights: [1.5, 0.5], by: .sum).commands
    } batch: {
      _ = $0.zinter("a", "b", weights: [1.5, 0.5], by: .sum)
    }
    await golden.check("sorted_set.txt:88", ##"ZINTER 2 a b WEIGHTS 1.5 0.5 AGGREGATE MIN WITHSCORES"##) {
      _ = try await $0.zinter(["a", "b"], scores: .withScores, weights: [1.5, 0.5], by: .min)
    } chain: {
      $0.zinter(["a", "b"], scores: .withScores, weights: [1.5, 0.5], by: .min).commands
    } batch: {
      _ = $0.zinter(["a", "b"], scores: .withScores, weights: [1.5, 0.5], by: .min)
    }
    await golden.check("sorted_set.txt:90", ##"ZINTER 2 a b AGGREGATE MAX WITHSCORES"##) {
      _ = try await $0.zinter("a", "b", scores: .withScores, by: .max)
    } chain: {
      $0.zinter("a", "b", scores: .withScores, by: .max).commands
    } batch: {
      _ = $0.zinter("a", "b", scores: .withScores, by: .max)
    }
    await golden.check("sorted_set.txt:92", ##"ZINTER 2 a b"##) {
      _ = try await $0.zinter(["a", "b"])
    } chain: {
      $0.zinter(["a", "b"]).commands
    } batch: {
      _ = $0.zinter(["a", "b"])
    }
    await golden.check("sorted_set.txt:95", ##"ZINTERCARD 2 a b"##) {
      _ = try await $0.zintercard("a", "b")
    } chain: {
      $0.zintercard("a", "b").commands
    } batch: {
      _ = $0.zintercard("a", "b")
    }
    await golden.check("sorted_set.txt:97", ##"ZINTERCARD 2 a b LIMIT 5"##) {
      _ = try await $0.zintercard(["a", "b"], limit: 5)
    } chain: {
      $0.zintercard(["a", "b"], limit: 5).commands
    } batch: {
      _ = $0.zintercard(["a", "b"], limit: 5)
    }
    await golden.check("sorted_set.txt:100", ##"ZINTERSTORE d 2 a b"##) {
      _ = try await $0.zinterstore(to: "d", "a", "b")
    } chain: {
      $0.zinterstore(to: "d", "a", "b").commands
    } batch: {
      _ = $0.zinterstore(to: "d", "a", "b")
    }
    await golden.check("sorted_set.txt:102", ##"ZINTERSTORE d 2 a b WEIGHTS 2.5 0.5 AGGREGATE MAX"##) {
      _ = try await $0.zinterstore(to: "d", ["a", "b"], weights: [2.5, 0.5], by: .max)
    } chain: {
      $0.zinterstore(to: "d", ["a", "b"], weights: [2.5, 0.5], by: .max).commands
    } batch: {
      _ = $0.zinterstore(to: "d", ["a", "b"], weights: [2.5, 0.5], by: .max)
    }
    await golden.check("sorted_set.txt:105", ##"ZLEXCOUNT z - +"##) {
      _ = try await $0.zlexcount("z", .all)
    } chain: {
      $0.zlexcount("z", .all).commands
    } batch: {
      _ = $0.zlexcount("z", .all)
    }
    await golden.check("sorted_set.txt:107", ##"ZLEXCOUNT z [a (c"##) {
      _ = try await $0.zlexcount("z", .from(.inclusive("a"), to: .exclusive("c")))
    } chain: {
      $0.zlexcount("z", .from(.inclusive("a"), to: .exclusive("c"))).commands
    } batch: {
      _ = $0.zlexcount("z", .from(.inclusive("a"), to: .exclusive("c")))
    }
    await golden.check("sorted_set.txt:109", ##"ZLEXCOUNT z (a +"##) {
      _ = try await $0.zlexcount("z", .from(.exclusive("a"), to: .unbounded))
    } chain: {
      $0.zlexcount("z", .from(.exclusive("a"), to: .unbounded)).commands
    } batch: {
      _ = $0.zlexcount("z", .from(.exclusive("a"), to: .unbounded))
    }
    await golden.check("sorted_set.txt:111", ##"ZLEXCOUNT z - "[c d""##) {
      _ = try await $0.zlexcount("z", .from(.unbounded, to: .inclusive("c d")))
    } chain: {
      $0.zlexcount("z", .from(.unbounded, to: .inclusive("c d"))).commands
    } batch: {
      _ = $0.zlexcount("z", .from(.unbounded, to: .inclusive("c d")))
    }
  }

  @available(*, deprecated)
  private static func part2(_ golden: Golden) async {
    await golden.check("sorted_set.txt:113", ##"ZLEXCOUNT z [1 "(\xff""##) {
      _ = try await $0.zlexcount("z", .from(.inclusive(1), to: .exclusive(Bytes([0xFF]))))
    } chain: {
      $0.zlexcount("z", .from(.inclusive(1), to: .exclusive(Bytes([0xFF])))).commands
    } batch: {
      _ = $0.zlexcount("z", .from(.inclusive(1), to: .exclusive(Bytes([0xFF]))))
    }
    await golden.check("sorted_set.txt:116", ##"ZMPOP 1 a MIN"##) {
      _ = try await $0.zmpop("a", from: .lowest)
    } chain: {
      $0.zmpop("a", from: .lowest).commands
    } batch: {
      _ = $0.zmpop("a", from: .lowest)
    }
    await golden.check("sorted_set.txt:118", ##"ZMPOP 2 a b MAX COUNT 5"##) {
      _ = try await $0.zmpop("a", "b", from: .highest, count: 5)
    } chain: {
      $0.zmpop("a", "b", from: .highest, count: 5).commands
    } batch: {
      _ = $0.zmpop("a", "b", from: .highest, count: 5)
    }
    await golden.check("sorted_set.txt:120", ##"ZMPOP 2 a b MIN"##) {
      _ = try await $0.zmpop(["a", "b"], from: .lowest)
    } chain: {
      $0.zmpop(["a", "b"], from: .lowest).commands
    } batch: {
      _ = $0.zmpop(["a", "b"], from: .lowest)
    }
    await golden.check("sorted_set.txt:123", ##"ZMSCORE z a b"##) {
      _ = try await $0.zmscore("z", "a", "b")
    } chain: {
      $0.zmscore("z", "a", "b").commands
    } batch: {
      _ = $0.zmscore("z", "a", "b")
    }
    await golden.check("sorted_set.txt:125", ##"ZMSCORE z a b"##) {
      _ = try await $0.zmscore("z", ["a", "b"])
    } chain: {
      $0.zmscore("z", ["a", "b"]).commands
    } batch: {
      _ = $0.zmscore("z", ["a", "b"])
    }
    await golden.check("sorted_set.txt:128", ##"ZPOPMAX z"##) {
      _ = try await $0.zpopmax("z")
    } chain: {
      $0.zpopmax("z").commands
    } batch: {
      _ = $0.zpopmax("z")
    }
    await golden.check("sorted_set.txt:130", ##"ZPOPMAX z 2"##) {
      _ = try await $0.zpopmax("z", count: 2)
    } chain: {
      $0.zpopmax("z", count: 2).commands
    } batch: {
      _ = $0.zpopmax("z", count: 2)
    }
    await golden.check("sorted_set.txt:133", ##"ZPOPMIN z"##) {
      _ = try await $0.zpopmin("z")
    } chain: {
      $0.zpopmin("z").commands
    } batch: {
      _ = $0.zpopmin("z")
    }
    await golden.check("sorted_set.txt:135", ##"ZPOPMIN z 2"##) {
      _ = try await $0.zpopmin("z", count: 2)
    } chain: {
      $0.zpopmin("z", count: 2).commands
    } batch: {
      _ = $0.zpopmin("z", count: 2)
    }
    await golden.check("sorted_set.txt:138", ##"ZRANDMEMBER z"##) {
      _ = try await $0.zrandmember("z")
    } chain: {
      $0.zrandmember("z").commands
    } batch: {
      _ = $0.zrandmember("z")
    }
    await golden.check("sorted_set.txt:140", ##"ZRANDMEMBER z 3"##) {
      _ = try await $0.zrandmember("z", count: 3)
    } chain: {
      $0.zrandmember("z", count: 3).commands
    } batch: {
      _ = $0.zrandmember("z", count: 3)
    }
    await golden.check("sorted_set.txt:142", ##"ZRANDMEMBER z -3 WITHSCORES"##) {
      _ = try await $0.zrandmember("z", count: -3, .withScores)
    } chain: {
      $0.zrandmember("z", count: -3, .withScores).commands
    } batch: {
      _ = $0.zrandmember("z", count: -3, .withScores)
    }
    await golden.check("sorted_set.txt:145", ##"ZRANGE z 0 -1"##) {
      _ = try await $0.zrange("z", 0, -1)
    } chain: {
      $0.zrange("z", 0, -1).commands
    } batch: {
      _ = $0.zrange("z", 0, -1)
    }
    await golden.check("sorted_set.txt:147", ##"ZRANGE z 0 -1 REV"##) {
      _ = try await $0.zrange("z", 0, -1, reversed: true)
    } chain: {
      $0.zrange("z", 0, -1, reversed: true).commands
    } batch: {
      _ = $0.zrange("z", 0, -1, reversed: true)
    }
    await golden.check("sorted_set.txt:149", ##"ZRANGE z 0 -1 WITHSCORES"##) {
      _ = try await $0.zrange("z", 0, -1, .withScores)
    } chain: {
      $0.zrange("z", 0, -1, .withScores).commands
    } batch: {
      _ = $0.zrange("z", 0, -1, .withScores)
    }
    await golden.check("sorted_set.txt:151", ##"ZRANGE z 0 -1 REV WITHSCORES"##) {
      _ = try await $0.zrange("z", 0, -1, .withScores, reversed: true)
    } chain: {
      $0.zrange("z", 0, -1, .withScores, reversed: true).commands
    } batch: {
      _ = $0.zrange("z", 0, -1, .withScores, reversed: true)
    }
    await golden.check("sorted_set.txt:153", ##"ZRANGE z 1.5 (2.5 BYSCORE"##) {
      _ = try await $0.zrange("z", byScore: .from(.inclusive(1.5), to: .exclusive(2.5)))
    } chain: {
      $0.zrange("z", byScore: .from(.inclusive(1.5), to: .exclusive(2.5))).commands
    } batch: {
      _ = $0.zrange("z", byScore: .from(.inclusive(1.5), to: .exclusive(2.5)))
    }
    await golden.check("sorted_set.txt:155", ##"ZRANGE z (2.5 1.5 BYSCORE REV LIMIT 1 10"##) {
      _ = try await $0.zrange(
        "z", byScore: .from(.inclusive(1.5), to: .exclusive(2.5)), reversed: true, limit: Limit(offset: 1, count: 10))
    } chain: {
      $0.zrange(
        "z", byScore: .from(.inclusive(1.5), to: .exclusive(2.5)), reversed: true, limit: Limit(offset: 1, count: 10)
      ).commands
    } batch: {
      _ = $0.zrange(
        "z", byScore: .from(.inclusive(1.5), to: .exclusive(2.5)), reversed: true, limit: Limit(offset: 1, count: 10))
    }
    await golden.check("sorted_set.txt:157", ##"ZRANGE z -inf +inf BYSCORE LIMIT 0 10 WITHSCORES"##) {
      _ = try await $0.zrange("z", byScore: .all, .withScores, limit: .first(10))
    } chain: {
      $0.zrange("z", byScore: .all, .withScores, limit: .first(10)).commands
    } batch: {
      _ = $0.zrange("z", byScore: .all, .withScores, limit: .first(10))
    }
    await golden.check("sorted_set.txt:159", ##"ZRANGE z +inf -inf BYSCORE REV WITHSCORES"##) {
      _ = try await $0.zrange("z", byScore: .all, .withScores, reversed: true)
    } chain: {
      $0.zrange("z", byScore: .all, .withScores, reversed: true).commands
    } batch: {
      _ = $0.zrange("z", byScore: .all, .withScores, reversed: true)
    }
    await golden.check("sorted_set.txt:161", ##"ZRANGE z [a (c BYLEX"##) {
      _ = try await $0.zrange("z", byLex: .from(.inclusive("a"), to: .exclusive("c")))
    } chain: {
      $0.zrange("z", byLex: .from(.inclusive("a"), to: .exclusive("c"))).commands
    } batch: {
      _ = $0.zrange("z", byLex: .from(.inclusive("a"), to: .exclusive("c")))
    }
    await golden.check("sorted_set.txt:163", ##"ZRANGE z + [a BYLEX REV LIMIT 2 3"##) {
      _ = try await $0.zrange(
        "z", byLex: .from(.inclusive("a"), to: .unbounded), reversed: true, limit: Limit(offset: 2, count: 3))
    } chain: {
      $0.zrange("z", byLex: .from(.inclusive("a"), to: .unbounded), reversed: true, limit: Limit(offset: 2, count: 3))
        .commands
    } batch: {
      _ = $0.zrange(
        "z", byLex: .from(.inclusive("a"), to: .unbounded), reversed: true, limit: Limit(offset: 2, count: 3))
    }
    await golden.check("sorted_set.txt:166", ##"ZRANGEBYLEX z - [c"##) {
      _ = try await $0.zrangebylex("z", .from(.unbounded, to: .inclusive("c")))
    } chain: {
      $0.zrangebylex("z", .from(.unbounded, to: .inclusive("c"))).commands
    } batch: {
      _ = $0.zrangebylex("z", .from(.unbounded, to: .inclusive("c")))
    }
    await golden.check("sorted_set.txt:168", ##"ZRANGEBYLEX z - + LIMIT 1 2"##) {
      _ = try await $0.zrangebylex("z", .all, limit: Limit(offset: 1, count: 2))
    } chain: {
      $0.zrangebylex("z", .all, limit: Limit(offset: 1, count: 2)).commands
    } batch: {
      _ = $0.zrangebylex("z", .all, limit: Limit(offset: 1, count: 2))
    }
  }

  @available(*, deprecated)
  private static func part3(_ golden: Golden) async {
    await golden.check("sorted_set.txt:171", ##"ZRANGEBYSCORE z (1.5 +inf"##) {
      _ = try await $0.zrangebyscore("z", .from(.exclusive(1.5), to: .unbounded))
    } chain: {
      $0.zrangebyscore("z", .from(.exclusive(1.5), to: .unbounded)).commands
    } batch: {
      _ = $0.zrangebyscore("z", .from(.exclusive(1.5), to: .unbounded))
    }
    await golden.check("sorted_set.txt:173", ##"ZRANGEBYSCORE z -inf +inf LIMIT 1 2"##) {
      _ = try await $0.zrangebyscore("z", .all, limit: Limit(offset: 1, count: 2))
    } chain: {
      $0.zrangebyscore("z", .all, limit: Limit(offset: 1, count: 2)).commands
    } batch: {
      _ = $0.zrangebyscore("z", .all, limit: Limit(offset: 1, count: 2))
    }
    await golden.check("sorted_set.txt:175", ##"ZRANGEBYSCORE z -inf +inf WITHSCORES LIMIT 0 2"##) {
      _ = try await $0.zrangebyscore("z", .all, .withScores, limit: .first(2))
    } chain: {
      $0.zrangebyscore("z", .all, .withScores, limit: .first(2)).commands
    } batch: {
      _ = $0.zrangebyscore("z", .all, .withScores, limit: .first(2))
    }
    await golden.check("sorted_set.txt:178", ##"ZRANGESTORE d z 0 -1"##) {
      _ = try await $0.zrangestore(to: "d", "z", 0, -1)
    } chain: {
      $0.zrangestore(to: "d", "z", 0, -1).commands
    } batch: {
      _ = $0.zrangestore(to: "d", "z", 0, -1)
    }
    await golden.check("sorted_set.txt:180", ##"ZRANGESTORE d z 0 -1 REV"##) {
      _ = try await $0.zrangestore(to: "d", "z", 0, -1, reversed: true)
    } chain: {
      $0.zrangestore(to: "d", "z", 0, -1, reversed: true).commands
    } batch: {
      _ = $0.zrangestore(to: "d", "z", 0, -1, reversed: true)
    }
    await golden.check("sorted_set.txt:182", ##"ZRANGESTORE d z 1.5 (2.5 BYSCORE"##) {
      _ = try await $0.zrangestore(to: "d", "z", byScore: .from(.inclusive(1.5), to: .exclusive(2.5)))
    } chain: {
      $0.zrangestore(to: "d", "z", byScore: .from(.inclusive(1.5), to: .exclusive(2.5))).commands
    } batch: {
      _ = $0.zrangestore(to: "d", "z", byScore: .from(.inclusive(1.5), to: .exclusive(2.5)))
    }
    await golden.check("sorted_set.txt:184", ##"ZRANGESTORE d z (2.5 1.5 BYSCORE REV LIMIT 0 5"##) {
      _ = try await $0.zrangestore(
        to: "d", "z", byScore: .from(.inclusive(1.5), to: .exclusive(2.5)), reversed: true, limit: .first(5))
    } chain: {
      $0.zrangestore(
        to: "d", "z", byScore: .from(.inclusive(1.5), to: .exclusive(2.5)), reversed: true, limit: .first(5)
      ).commands
    } batch: {
      _ = $0.zrangestore(
        to: "d", "z", byScore: .from(.inclusive(1.5), to: .exclusive(2.5)), reversed: true, limit: .first(5))
    }
    await golden.check("sorted_set.txt:186", ##"ZRANGESTORE d z - [b BYLEX"##) {
      _ = try await $0.zrangestore(to: "d", "z", byLex: .from(.unbounded, to: .inclusive("b")))
    } chain: {
      $0.zrangestore(to: "d", "z", byLex: .from(.unbounded, to: .inclusive("b"))).commands
    } batch: {
      _ = $0.zrangestore(to: "d", "z", byLex: .from(.unbounded, to: .inclusive("b")))
    }
    await golden.check("sorted_set.txt:188", ##"ZRANGESTORE d z [b - BYLEX REV LIMIT 1 5"##) {
      _ = try await $0.zrangestore(
        to: "d", "z", byLex: .from(.unbounded, to: .inclusive("b")), reversed: true, limit: Limit(offset: 1, count: 5))
    } chain: {
      $0.zrangestore(
        to: "d", "z", byLex: .from(.unbounded, to: .inclusive("b")), reversed: true, limit: Limit(offset: 1, count: 5)
      ).commands
    } batch: {
      _ = $0.zrangestore(
        to: "d", "z", byLex: .from(.unbounded, to: .inclusive("b")), reversed: true, limit: Limit(offset: 1, count: 5))
    }
    await golden.check("sorted_set.txt:192", ##"ZRANK z m"##) {
      _ = try await $0.zrank("z", "m")
    } chain: {
      $0.zrank("z", "m").commands
    } batch: {
      _ = $0.zrank("z", "m")
    }
    await golden.check("sorted_set.txt:194", ##"ZRANK z m WITHSCORE"##) {
      _ = try await $0.zrank("z", "m", .withScore)
    } chain: {
      $0.zrank("z", "m", .withScore).commands
    } batch: {
      _ = $0.zrank("z", "m", .withScore)
    }
    await golden.check("sorted_set.txt:197", ##"ZREM z a"##) {
      _ = try await $0.zrem("z", "a")
    } chain: {
      $0.zrem("z", "a").commands
    } batch: {
      _ = $0.zrem("z", "a")
    }
    await golden.check("sorted_set.txt:199", ##"ZREM z a 1"##) {
      _ = try await $0.zrem("z", "a", 1)
    } chain: {
      $0.zrem("z", "a", 1).commands
    } batch: {
      _ = $0.zrem("z", "a", 1)
    }
    await golden.check("sorted_set.txt:201", ##"ZREM z a b"##) {
      _ = try await $0.zrem("z", ["a", "b"])
    } chain: {
      $0.zrem("z", ["a", "b"]).commands
    } batch: {
      _ = $0.zrem("z", ["a", "b"])
    }
    await golden.check("sorted_set.txt:204", ##"ZREMRANGEBYLEX z [a (c"##) {
      _ = try await $0.zremrangebylex("z", .from(.inclusive("a"), to: .exclusive("c")))
    } chain: {
      $0.zremrangebylex("z", .from(.inclusive("a"), to: .exclusive("c"))).commands
    } batch: {
      _ = $0.zremrangebylex("z", .from(.inclusive("a"), to: .exclusive("c")))
    }
    await golden.check("sorted_set.txt:207", ##"ZREMRANGEBYRANK z 0 -2"##) {
      _ = try await $0.zremrangebyrank("z", 0, -2)
    } chain: {
      $0.zremrangebyrank("z", 0, -2).commands
    } batch: {
      _ = $0.zremrangebyrank("z", 0, -2)
    }
    await golden.check("sorted_set.txt:210", ##"ZREMRANGEBYSCORE z -inf (2.5"##) {
      _ = try await $0.zremrangebyscore("z", .from(.unbounded, to: .exclusive(2.5)))
    } chain: {
      $0.zremrangebyscore("z", .from(.unbounded, to: .exclusive(2.5))).commands
    } batch: {
      _ = $0.zremrangebyscore("z", .from(.unbounded, to: .exclusive(2.5)))
    }
    await golden.check("sorted_set.txt:213", ##"ZREVRANGE z 0 -1"##) {
      _ = try await $0.zrevrange("z", 0, -1)
    } chain: {
      $0.zrevrange("z", 0, -1).commands
    } batch: {
      _ = $0.zrevrange("z", 0, -1)
    }
    await golden.check("sorted_set.txt:215", ##"ZREVRANGE z 0 -1 WITHSCORES"##) {
      _ = try await $0.zrevrange("z", 0, -1, .withScores)
    } chain: {
      $0.zrevrange("z", 0, -1, .withScores).commands
    } batch: {
      _ = $0.zrevrange("z", 0, -1, .withScores)
    }
    await golden.check("sorted_set.txt:218", ##"ZREVRANGEBYLEX z (c [a"##) {
      _ = try await $0.zrevrangebylex("z", .from(.inclusive("a"), to: .exclusive("c")))
    } chain: {
      $0.zrevrangebylex("z", .from(.inclusive("a"), to: .exclusive("c"))).commands
    } batch: {
      _ = $0.zrevrangebylex("z", .from(.inclusive("a"), to: .exclusive("c")))
    }
    await golden.check("sorted_set.txt:220", ##"ZREVRANGEBYLEX z + - LIMIT 1 2"##) {
      _ = try await $0.zrevrangebylex("z", .all, limit: Limit(offset: 1, count: 2))
    } chain: {
      $0.zrevrangebylex("z", .all, limit: Limit(offset: 1, count: 2)).commands
    } batch: {
      _ = $0.zrevrangebylex("z", .all, limit: Limit(offset: 1, count: 2))
    }
    await golden.check("sorted_set.txt:223", ##"ZREVRANGEBYSCORE z (2.5 1.5"##) {
      _ = try await $0.zrevrangebyscore("z", .from(.inclusive(1.5), to: .exclusive(2.5)))
    } chain: {
      $0.zrevrangebyscore("z", .from(.inclusive(1.5), to: .exclusive(2.5))).commands
    } batch: {
      _ = $0.zrevrangebyscore("z", .from(.inclusive(1.5), to: .exclusive(2.5)))
    }
    await golden.check("sorted_set.txt:225", ##"ZREVRANGEBYSCORE z +inf -inf LIMIT 1 2"##) {
      _ = try await $0.zrevrangebyscore("z", .all, limit: Limit(offset: 1, count: 2))
    } chain: {
      $0.zrevrangebyscore("z", .all, limit: Limit(offset: 1, count: 2)).commands
    } batch: {
      _ = $0.zrevrangebyscore("z", .all, limit: Limit(offset: 1, count: 2))
    }
    await golden.check("sorted_set.txt:227", ##"ZREVRANGEBYSCORE z +inf -inf WITHSCORES LIMIT 1 2"##) {
      _ = try await $0.zrevrangebyscore("z", .all, .withScores, limit: Limit(offset: 1, count: 2))
    } chain: {
      $0.zrevrangebyscore("z", .all, .withScores, limit: Limit(offset: 1, count: 2)).commands
    } batch: {
      _ = $0.zrevrangebyscore("z", .all, .withScores, limit: Limit(offset: 1, count: 2))
    }
    await golden.check("sorted_set.txt:230", ##"ZREVRANK z m"##) {
      _ = try await $0.zrevrank("z", "m")
    } chain: {
      $0.zrevrank("z", "m").commands
    } batch: {
      _ = $0.zrevrank("z", "m")
    }
  }

  @available(*, deprecated)
  private static func part4(_ golden: Golden) async {
    await golden.check("sorted_set.txt:232", ##"ZREVRANK z m WITHSCORE"##) {
      _ = try await $0.zrevrank("z", "m", .withScore)
    } chain: {
      $0.zrevrank("z", "m", .withScore).commands
    } batch: {
      _ = $0.zrevrank("z", "m", .withScore)
    }
    await golden.check("sorted_set.txt:235", ##"ZSCAN z 0"##) {
      _ = try await $0.zscan("z", cursor: "0")
    } chain: {
      $0.zscan("z", cursor: "0").commands
    } batch: {
      _ = $0.zscan("z", cursor: "0")
    }
    await golden.check("sorted_set.txt:237", ##"ZSCAN z 17 MATCH a* COUNT 100"##) {
      _ = try await $0.zscan("z", cursor: "17", matching: "a*", count: 100)
    } chain: {
      $0.zscan("z", cursor: "17", matching: "a*", count: 100).commands
    } batch: {
      _ = $0.zscan("z", cursor: "17", matching: "a*", count: 100)
    }
    await golden.check("sorted_set.txt:239", ##"ZSCAN z 17 MATCH a* COUNT 100 NOSCORES"##) {
      _ = try await $0.zscan("z", cursor: "17", matching: "a*", count: 100, .noScores)
    } chain: {
      $0.zscan("z", cursor: "17", matching: "a*", count: 100, .noScores).commands
    } batch: {
      _ = $0.zscan("z", cursor: "17", matching: "a*", count: 100, .noScores)
    }
    await golden.check("sorted_set.txt:241", ##"ZSCAN z 0 NOSCORES"##) {
      _ = try await $0.zscan("z", cursor: "0", .noScores)
    } chain: {
      $0.zscan("z", cursor: "0", .noScores).commands
    } batch: {
      _ = $0.zscan("z", cursor: "0", .noScores)
    }
    await golden.check("sorted_set.txt:244", ##"ZSCORE z m"##) {
      _ = try await $0.zscore("z", "m")
    } chain: {
      $0.zscore("z", "m").commands
    } batch: {
      _ = $0.zscore("z", "m")
    }
    await golden.check("sorted_set.txt:247", ##"ZUNION 2 a b"##) {
      _ = try await $0.zunion("a", "b")
    } chain: {
      $0.zunion("a", "b").commands
    } batch: {
      _ = $0.zunion("a", "b")
    }
    await golden.check("sorted_set.txt:249", ##"ZUNION 2 a b WEIGHTS 1.5 0.5 AGGREGATE MAX"##) {
      _ = try await $0.zunion(["a", "b"], weights: [1.5, 0.5], by: .max)
    } chain: {
      $0.zunion(["a", "b"], weights: [1.5, 0.5], by: .max).commands
    } batch: {
      _ = $0.zunion(["a", "b"], weights: [1.5, 0.5], by: .max)
    }
    await golden.check("sorted_set.txt:251", ##"ZUNION 2 a b WITHSCORES"##) {
      _ = try await $0.zunion("a", "b", scores: .withScores)
    } chain: {
      $0.zunion("a", "b", scores: .withScores).commands
    } batch: {
      _ = $0.zunion("a", "b", scores: .withScores)
    }
    await golden.check("sorted_set.txt:253", ##"ZUNION 2 a b WEIGHTS 1.5 0.5 AGGREGATE MIN WITHSCORES"##) {
      _ = try await $0.zunion(["a", "b"], scores: .withScores, weights: [1.5, 0.5], by: .min)
    } chain: {
      $0.zunion(["a", "b"], scores: .withScores, weights: [1.5, 0.5], by: .min).commands
    } batch: {
      _ = $0.zunion(["a", "b"], scores: .withScores, weights: [1.5, 0.5], by: .min)
    }
    await golden.check("sorted_set.txt:256", ##"ZUNIONSTORE d 2 a b"##) {
      _ = try await $0.zunionstore(to: "d", "a", "b")
    } chain: {
      $0.zunionstore(to: "d", "a", "b").commands
    } batch: {
      _ = $0.zunionstore(to: "d", "a", "b")
    }
    await golden.check("sorted_set.txt:258", ##"ZUNIONSTORE d 2 a b WEIGHTS 1.5 0.5 AGGREGATE SUM"##) {
      _ = try await $0.zunionstore(to: "d", ["a", "b"], weights: [1.5, 0.5], by: .sum)
    } chain: {
      $0.zunionstore(to: "d", ["a", "b"], weights: [1.5, 0.5], by: .sum).commands
    } batch: {
      _ = $0.zunionstore(to: "d", ["a", "b"], weights: [1.5, 0.5], by: .sum)
    }
    await golden.check("sorted_set.txt:262", ##"ZINTERSTORE d 2 a b AGGREGATE SUM"##) {
      _ = try await $0.zinterstore(to: "d", "a", "b", by: .sum)
    } chain: {
      $0.zinterstore(to: "d", "a", "b", by: .sum).commands
    } batch: {
      _ = $0.zinterstore(to: "d", "a", "b", by: .sum)
    }
    await golden.check("sorted_set.txt:264", ##"ZINTERSTORE d 2 a b AGGREGATE MIN"##) {
      _ = try await $0.zinterstore(to: "d", "a", "b", by: .min)
    } chain: {
      $0.zinterstore(to: "d", "a", "b", by: .min).commands
    } batch: {
      _ = $0.zinterstore(to: "d", "a", "b", by: .min)
    }
    await golden.check("sorted_set.txt:266", ##"ZUNION 2 a b AGGREGATE SUM"##) {
      _ = try await $0.zunion("a", "b", by: .sum)
    } chain: {
      $0.zunion("a", "b", by: .sum).commands
    } batch: {
      _ = $0.zunion("a", "b", by: .sum)
    }
    await golden.check("sorted_set.txt:268", ##"ZUNIONSTORE d 2 a b AGGREGATE MIN"##) {
      _ = try await $0.zunionstore(to: "d", "a", "b", by: .min)
    } chain: {
      $0.zunionstore(to: "d", "a", "b", by: .min).commands
    } batch: {
      _ = $0.zunionstore(to: "d", "a", "b", by: .min)
    }
    await golden.check("sorted_set.txt:270", ##"ZUNIONSTORE d 2 a b AGGREGATE MAX"##) {
      _ = try await $0.zunionstore(to: "d", "a", "b", by: .max)
    } chain: {
      $0.zunionstore(to: "d", "a", "b", by: .max).commands
    } batch: {
      _ = $0.zunionstore(to: "d", "a", "b", by: .max)
    }
    await golden.check("sorted_set.txt:274", ##"ZCOUNT z 1.0 5.5"##) {
      _ = try await $0.zcount("z", .from(1, to: 5.5))
    } chain: {
      $0.zcount("z", .from(1, to: 5.5)).commands
    } batch: {
      _ = $0.zcount("z", .from(1, to: 5.5))
    }
    await golden.check("sorted_set.txt:276", ##"ZLEXCOUNT z [a (c"##) {
      _ = try await $0.zlexcount("z", .from("a", to: .exclusive("c")))
    } chain: {
      $0.zlexcount("z", .from("a", to: .exclusive("c"))).commands
    } batch: {
      _ = $0.zlexcount("z", .from("a", to: .exclusive("c")))
    }
  }
}
