// Written by Scripts/generate-commands from Tests/RedioTests/Golden: change those, and not this.

import Redio
import RedioAdmin
import RedioStreams

enum StreamGolden: GoldenGroup {
  @available(*, deprecated)
  static func check(_ golden: Golden) async {
    await part0(golden)
    await part1(golden)
    await part2(golden)
  }

  @available(*, deprecated)
  private static func part0(_ golden: Golden) async {
    await golden.check("stream.txt:1", ##"XACK s g 1-1"##) {
      _ = try await $0.xack("s", group: "g", StreamID(1, 1))
    } chain: {
      $0.xack("s", group: "g", StreamID(1, 1)).commands
    } batch: {
      _ = $0.xack("s", group: "g", StreamID(1, 1))
    }
    await golden.check("stream.txt:3", ##"XACK s g 1-1 1-2"##) {
      _ = try await $0.xack("s", group: "g", StreamID(1, 1), StreamID(1, 2))
    } chain: {
      $0.xack("s", group: "g", StreamID(1, 1), StreamID(1, 2)).commands
    } batch: {
      _ = $0.xack("s", group: "g", StreamID(1, 1), StreamID(1, 2))
    }
    await golden.check("stream.txt:5", ##"XACK s g 1-1 1-2"##) {
      _ = try await $0.xack("s", group: "g", [StreamID(1, 1), StreamID(1, 2)])
    } chain: {
      $0.xack("s", group: "g", [StreamID(1, 1), StreamID(1, 2)]).commands
    } batch: {
      _ = $0.xack("s", group: "g", [StreamID(1, 1), StreamID(1, 2)])
    }
    await golden.check("stream.txt:8", ##"XADD s * a 1"##) {
      _ = try await $0.xadd("s", ["a": 1])
    } chain: {
      $0.xadd("s", ["a": 1]).commands
    } batch: {
      _ = $0.xadd("s", ["a": 1])
    }
    await golden.check("stream.txt:10", ##"XADD s * a 1 b "x y" a 2.5"##) {
      _ = try await $0.xadd("s", ["a": 1, "b": "x y", "a": 2.5])
    } chain: {
      $0.xadd("s", ["a": 1, "b": "x y", "a": 2.5]).commands
    } batch: {
      _ = $0.xadd("s", ["a": 1, "b": "x y", "a": 2.5])
    }
    await golden.check("stream.txt:12", ##"XADD s * a 1"##) {
      _ = try await $0.xadd("s", ["a": "1"] as [String: String])
    } chain: {
      $0.xadd("s", PairList(["a": "1"] as [String: String])).commands
    } batch: {
      _ = $0.xadd("s", ["a": "1"] as [String: String])
    }
    await golden.check("stream.txt:14", ##"XADD s 5-* a 1"##) {
      _ = try await $0.xadd("s", ["a": 1], id: .autoSequence(milliseconds: 5))
    } chain: {
      $0.xadd("s", ["a": 1], id: .autoSequence(milliseconds: 5)).commands
    } batch: {
      _ = $0.xadd("s", ["a": 1], id: .autoSequence(milliseconds: 5))
    }
    await golden.check("stream.txt:16", ##"XADD s 5-7 a 1"##) {
      _ = try await $0.xadd("s", ["a": 1], id: .exactly(StreamID(5, 7)))
    } chain: {
      $0.xadd("s", ["a": 1], id: .exactly(StreamID(5, 7))).commands
    } batch: {
      _ = $0.xadd("s", ["a": 1], id: .exactly(StreamID(5, 7)))
    }
    await golden.check("stream.txt:18", ##"XADD s MAXLEN = 100 * a 1"##) {
      _ = try await $0.xadd("s", ["a": 1], trim: .maxLength(100))
    } chain: {
      $0.xadd("s", ["a": 1], trim: .maxLength(100)).commands
    } batch: {
      _ = $0.xadd("s", ["a": 1], trim: .maxLength(100))
    }
    await golden.check("stream.txt:20", ##"XADD s MAXLEN ~ 100 * a 1"##) {
      _ = try await $0.xadd("s", ["a": 1], trim: .maxLength(approximately: 100))
    } chain: {
      $0.xadd("s", ["a": 1], trim: .maxLength(approximately: 100)).commands
    } batch: {
      _ = $0.xadd("s", ["a": 1], trim: .maxLength(approximately: 100))
    }
    await golden.check("stream.txt:22", ##"XADD s MINID ~ 5-0 LIMIT 10 6-0 a 1"##) {
      _ = try await $0.xadd(
        "s", ["a": 1], id: .exactly(StreamID(6, 0)), trim: .minID(approximately: StreamID(5, 0), limit: 10))
    } chain: {
      $0.xadd("s", ["a": 1], id: .exactly(StreamID(6, 0)), trim: .minID(approximately: StreamID(5, 0), limit: 10))
        .commands
    } batch: {
      _ = $0.xadd("s", ["a": 1], id: .exactly(StreamID(6, 0)), trim: .minID(approximately: StreamID(5, 0), limit: 10))
    }
    await golden.check("stream.txt:24", ##"XADD s NOMKSTREAM * a 1"##) {
      _ = try await $0.xadd("s", ["a": 1], if: .exists)
    } chain: {
      $0.xadd("s", ["a": 1], if: .exists).commands
    } batch: {
      _ = $0.xadd("s", ["a": 1], if: .exists)
    }
    await golden.check("stream.txt:26", ##"XADD s NOMKSTREAM MINID = 5-0 6-0 a 1"##) {
      _ = try await $0.xadd("s", ["a": 1], id: .exactly(StreamID(6, 0)), trim: .minID(StreamID(5, 0)), if: .exists)
    } chain: {
      $0.xadd("s", ["a": 1], id: .exactly(StreamID(6, 0)), trim: .minID(StreamID(5, 0)), if: .exists).commands
    } batch: {
      _ = $0.xadd("s", ["a": 1], id: .exactly(StreamID(6, 0)), trim: .minID(StreamID(5, 0)), if: .exists)
    }
    await golden.check("stream.txt:28", ##"XADD s NOMKSTREAM * a 1"##) {
      _ = try await $0.xadd("s", ["a": 1] as [String: Int], if: .exists)
    } chain: {
      $0.xadd("s", PairList(["a": 1] as [String: Int]), if: .exists).commands
    } batch: {
      _ = $0.xadd("s", ["a": 1] as [String: Int], if: .exists)
    }
    await golden.check("stream.txt:31", ##"XAUTOCLAIM s g c 1500 -"##) {
      _ = try await $0.xautoclaim("s", group: "g", consumer: "c", minIdle: .milliseconds(1500))
    } chain: {
      $0.xautoclaim("s", group: "g", consumer: "c", minIdle: .milliseconds(1500)).commands
    } batch: {
      _ = $0.xautoclaim("s", group: "g", consumer: "c", minIdle: .milliseconds(1500))
    }
    await golden.check("stream.txt:33", ##"XAUTOCLAIM s g c 0 5-1 COUNT 10"##) {
      _ = try await $0.xautoclaim(
        "s", group: "g", consumer: "c", minIdle: .zero, from: .inclusive(StreamID(5, 1)), count: 10)
    } chain: {
      $0.xautoclaim("s", group: "g", consumer: "c", minIdle: .zero, from: .inclusive(StreamID(5, 1)), count: 10)
        .commands
    } batch: {
      _ = $0.xautoclaim("s", group: "g", consumer: "c", minIdle: .zero, from: .inclusive(StreamID(5, 1)), count: 10)
    }
    await golden.check("stream.txt:35", ##"XAUTOCLAIM s g c 60000 (5-1"##) {
      _ = try await $0.xautoclaim(
        "s", group: "g", consumer: "c", minIdle: .seconds(60), from: .exclusive(StreamID(5, 1)), as: String.self)
    } chain: {
      $0.xautoclaim(
        "s", group: "g", consumer: "c", minIdle: .seconds(60), from: .exclusive(StreamID(5, 1)), as: String.self
      ).commands
    } batch: {
      _ = $0.xautoclaim(
        "s", group: "g", consumer: "c", minIdle: .seconds(60), from: .exclusive(StreamID(5, 1)), as: String.self)
    }
    await golden.check("stream.txt:37", ##"XAUTOCLAIM s g c 60000 - JUSTID"##) {
      _ = try await $0.xautoclaim("s", group: "g", consumer: "c", minIdle: .seconds(60), .justIDs)
    } chain: {
      $0.xautoclaim("s", group: "g", consumer: "c", minIdle: .seconds(60), .justIDs).commands
    } batch: {
      _ = $0.xautoclaim("s", group: "g", consumer: "c", minIdle: .seconds(60), .justIDs)
    }
    await golden.check("stream.txt:39", ##"XAUTOCLAIM s g c 60000 5 COUNT 10 JUSTID"##) {
      _ = try await $0.xautoclaim(
        "s", group: "g", consumer: "c", minIdle: .seconds(60), from: .millisecond(5), count: 10, .justIDs)
    } chain: {
      $0.xautoclaim("s", group: "g", consumer: "c", minIdle: .seconds(60), from: .millisecond(5), count: 10, .justIDs)
        .commands
    } batch: {
      _ = $0.xautoclaim(
        "s", group: "g", consumer: "c", minIdle: .seconds(60), from: .millisecond(5), count: 10, .justIDs)
    }
    await golden.check("stream.txt:42", ##"XCLAIM s g c 1000 1-1"##) {
      _ = try await $0.xclaim("s", group: "g", consumer: "c", minIdle: .seconds(1), StreamID(1, 1))
    } chain: {
      $0.xclaim("s", group: "g", consumer: "c", minIdle: .seconds(1), StreamID(1, 1)).commands
    } batch: {
      _ = $0.xclaim("s", group: "g", consumer: "c", minIdle: .seconds(1), StreamID(1, 1))
    }
    await golden.check("stream.txt:44", ##"XCLAIM s g c 1000 1-1 1-2 IDLE 500 RETRYCOUNT 3 FORCE LASTID 1-2"##) {
      _ = try await $0.xclaim(
        "s", group: "g", consumer: "c", minIdle: .seconds(1), [StreamID(1, 1), StreamID(1, 2)],
        delivered: .ago(.milliseconds(500)), retryCount: 3, force: true, lastID: StreamID(1, 2))
    } chain: {
      $0.xclaim(
        "s", group: "g", consumer: "c", minIdle: .seconds(1), [StreamID(1, 1), StreamID(1, 2)],
        delivered: .ago(.milliseconds(500)), retryCount: 3, force: true, lastID: StreamID(1, 2)
      ).commands
    } batch: {
      _ = $0.xclaim(
        "s", group: "g", consumer: "c", minIdle: .seconds(1), [StreamID(1, 1), StreamID(1, 2)],
        delivered: .ago(.milliseconds(500)), retryCount: 3, force: true, lastID: StreamID(1, 2))
    }
    await golden.check("stream.txt:46", ##"XCLAIM s g c 1000 1-1 1-2 TIME 1700000000001"##) {
      _ = try await $0.xclaim(
        "s", group: "g", consumer: "c", minIdle: .seconds(1), StreamID(1, 1), StreamID(1, 2),
        delivered: .at(sinceEpoch: .milliseconds(1_700_000_000_001)), as: String.self)
    } chain: {
      $0.xclaim(
        "s", group: "g", consumer: "c", minIdle: .seconds(1), StreamID(1, 1), StreamID(1, 2),
        delivered: .at(sinceEpoch: .milliseconds(1_700_000_000_001)), as: String.self
      ).commands
    } batch: {
      _ = $0.xclaim(
        "s", group: "g", consumer: "c", minIdle: .seconds(1), StreamID(1, 1), StreamID(1, 2),
        delivered: .at(sinceEpoch: .milliseconds(1_700_000_000_001)), as: String.self)
    }
    await golden.check("stream.txt:48", ##"XCLAIM s g c 0 1-1 JUSTID"##) {
      _ = try await $0.xclaim("s", group: "g", consumer: "c", minIdle: .zero, .justIDs, StreamID(1, 1))
    } chain: {
      $0.xclaim("s", group: "g", consumer: "c", minIdle: .zero, .justIDs, StreamID(1, 1)).commands
    } batch: {
      _ = $0.xclaim("s", group: "g", consumer: "c", minIdle: .zero, .justIDs, StreamID(1, 1))
    }
    await golden.check("stream.txt:50", ##"XCLAIM s g c 0 1-1 1-2 TIME 1000 RETRYCOUNT 0 FORCE LASTID 1-2 JUSTID"##) {
      _ = try await $0.xclaim(
        "s", group: "g", consumer: "c", minIdle: .zero, .justIDs, [StreamID(1, 1), StreamID(1, 2)],
        delivered: .at(sinceEpoch: .seconds(1)), retryCount: 0, force: true, lastID: StreamID(1, 2))
    } chain: {
      $0.xclaim(
        "s", group: "g", consumer: "c", minIdle: .zero, .justIDs, [StreamID(1, 1), StreamID(1, 2)],
        delivered: .at(sinceEpoch: .seconds(1)), retryCount: 0, force: true, lastID: StreamID(1, 2)
      ).commands
    } batch: {
      _ = $0.xclaim(
        "s", group: "g", consumer: "c", minIdle: .zero, .justIDs, [StreamID(1, 1), StreamID(1, 2)],
        delivered: .at(sinceEpoch: .seconds(1)), retryCount: 0, force: true, lastID: StreamID(1, 2))
    }
    await golden.check("stream.txt:53", ##"XDEL s 1-1"##) {
      _ = try await $0.xdel("s", StreamID(1, 1))
    } chain: {
      $0.xdel("s", StreamID(1, 1)).commands
    } batch: {
      _ = $0.xdel("s", StreamID(1, 1))
    }
  }

  @available(*, deprecated)
  private static func part1(_ golden: Golden) async {
    await golden.check("stream.txt:55", ##"XDEL s 1-1 1-2"##) {
      _ = try await $0.xdel("s", [StreamID(1, 1), StreamID(1, 2)])
    } chain: {
      $0.xdel("s", [StreamID(1, 1), StreamID(1, 2)]).commands
    } batch: {
      _ = $0.xdel("s", [StreamID(1, 1), StreamID(1, 2)])
    }
    await golden.check("stream.txt:58", ##"XGROUP CREATE s g $"##) {
      _ = try await $0.xgroupCreate("s", group: "g", at: .end)
    } chain: {
      $0.xgroupCreate("s", group: "g", at: .end).commands
    } batch: {
      _ = $0.xgroupCreate("s", group: "g", at: .end)
    }
    await golden.check("stream.txt:60", ##"XGROUP CREATE s g 0-0 MKSTREAM"##) {
      _ = try await $0.xgroupCreate("s", group: "g", at: .start, createsStream: true)
    } chain: {
      $0.xgroupCreate("s", group: "g", at: .start, createsStream: true).commands
    } batch: {
      _ = $0.xgroupCreate("s", group: "g", at: .start, createsStream: true)
    }
    await golden.check("stream.txt:62", ##"XGROUP CREATE s g 5-1 MKSTREAM ENTRIESREAD 4"##) {
      _ = try await $0.xgroupCreate("s", group: "g", at: .after(StreamID(5, 1)), createsStream: true, entriesRead: 4)
    } chain: {
      $0.xgroupCreate("s", group: "g", at: .after(StreamID(5, 1)), createsStream: true, entriesRead: 4).commands
    } batch: {
      _ = $0.xgroupCreate("s", group: "g", at: .after(StreamID(5, 1)), createsStream: true, entriesRead: 4)
    }
    await golden.check("stream.txt:65", ##"XGROUP CREATECONSUMER s g c"##) {
      _ = try await $0.xgroupCreateconsumer("s", group: "g", consumer: "c")
    } chain: {
      $0.xgroupCreateconsumer("s", group: "g", consumer: "c").commands
    } batch: {
      _ = $0.xgroupCreateconsumer("s", group: "g", consumer: "c")
    }
    await golden.check("stream.txt:68", ##"XGROUP DELCONSUMER s g c"##) {
      _ = try await $0.xgroupDelconsumer("s", group: "g", consumer: "c")
    } chain: {
      $0.xgroupDelconsumer("s", group: "g", consumer: "c").commands
    } batch: {
      _ = $0.xgroupDelconsumer("s", group: "g", consumer: "c")
    }
    await golden.check("stream.txt:71", ##"XGROUP DESTROY s g"##) {
      _ = try await $0.xgroupDestroy("s", group: "g")
    } chain: {
      $0.xgroupDestroy("s", group: "g").commands
    } batch: {
      _ = $0.xgroupDestroy("s", group: "g")
    }
    await golden.check("stream.txt:74", ##"XGROUP HELP"##) {
      _ = try await $0.xgroupHelp()
    } chain: {
      $0.xgroupHelp().commands
    } batch: {
      _ = $0.xgroupHelp()
    }
    await golden.check("stream.txt:77", ##"XGROUP SETID s g $"##) {
      _ = try await $0.xgroupSetid("s", group: "g", at: .end)
    } chain: {
      $0.xgroupSetid("s", group: "g", at: .end).commands
    } batch: {
      _ = $0.xgroupSetid("s", group: "g", at: .end)
    }
    await golden.check("stream.txt:79", ##"XGROUP SETID s g 5-1 ENTRIESREAD 4"##) {
      _ = try await $0.xgroupSetid("s", group: "g", at: .after(StreamID(5, 1)), entriesRead: 4)
    } chain: {
      $0.xgroupSetid("s", group: "g", at: .after(StreamID(5, 1)), entriesRead: 4).commands
    } batch: {
      _ = $0.xgroupSetid("s", group: "g", at: .after(StreamID(5, 1)), entriesRead: 4)
    }
    await golden.check("stream.txt:82", ##"XINFO CONSUMERS s g"##) {
      _ = try await $0.xinfoConsumers("s", group: "g")
    } chain: {
      $0.xinfoConsumers("s", group: "g").commands
    } batch: {
      _ = $0.xinfoConsumers("s", group: "g")
    }
    await golden.check("stream.txt:85", ##"XINFO GROUPS s"##) {
      _ = try await $0.xinfoGroups("s")
    } chain: {
      $0.xinfoGroups("s").commands
    } batch: {
      _ = $0.xinfoGroups("s")
    }
    await golden.check("stream.txt:88", ##"XINFO HELP"##) {
      _ = try await $0.xinfoHelp()
    } chain: {
      $0.xinfoHelp().commands
    } batch: {
      _ = $0.xinfoHelp()
    }
    await golden.check("stream.txt:91", ##"XINFO STREAM s"##) {
      _ = try await $0.xinfoStream("s")
    } chain: {
      $0.xinfoStream("s").commands
    } batch: {
      _ = $0.xinfoStream("s")
    }
    await golden.check("stream.txt:93", ##"XINFO STREAM s"##) {
      _ = try await $0.xinfoStream("s", as: String.self)
    } chain: {
      $0.xinfoStream("s", as: String.self).commands
    } batch: {
      _ = $0.xinfoStream("s", as: String.self)
    }
    await golden.check("stream.txt:95", ##"XINFO STREAM s FULL"##) {
      _ = try await $0.xinfoStream("s", .full)
    } chain: {
      $0.xinfoStream("s", .full).commands
    } batch: {
      _ = $0.xinfoStream("s", .full)
    }
    await golden.check("stream.txt:97", ##"XINFO STREAM s FULL COUNT 0"##) {
      _ = try await $0.xinfoStream("s", .full, count: 0)
    } chain: {
      $0.xinfoStream("s", .full, count: 0).commands
    } batch: {
      _ = $0.xinfoStream("s", .full, count: 0)
    }
    await golden.check("stream.txt:100", ##"XLEN s"##) {
      _ = try await $0.xlen("s")
    } chain: {
      $0.xlen("s").commands
    } batch: {
      _ = $0.xlen("s")
    }
    await golden.check("stream.txt:103", ##"XPENDING s g"##) {
      _ = try await $0.xpending("s", group: "g")
    } chain: {
      $0.xpending("s", group: "g").commands
    } batch: {
      _ = $0.xpending("s", group: "g")
    }
    await golden.check("stream.txt:105", ##"XPENDING s g - + 10"##) {
      _ = try await $0.xpending("s", group: "g", count: 10)
    } chain: {
      $0.xpending("s", group: "g", count: 10).commands
    } batch: {
      _ = $0.xpending("s", group: "g", count: 10)
    }
    await golden.check("stream.txt:107", ##"XPENDING s g 1-1 (5-0 10 c"##) {
      _ = try await $0.xpending(
        "s", group: "g", from: .inclusive(StreamID(1, 1)), to: .exclusive(StreamID(5, 0)), count: 10, consumer: "c")
    } chain: {
      $0.xpending(
        "s", group: "g", from: .inclusive(StreamID(1, 1)), to: .exclusive(StreamID(5, 0)), count: 10, consumer: "c"
      ).commands
    } batch: {
      _ = $0.xpending(
        "s", group: "g", from: .inclusive(StreamID(1, 1)), to: .exclusive(StreamID(5, 0)), count: 10, consumer: "c")
    }
    await golden.check("stream.txt:109", ##"XPENDING s g IDLE 9000 (1-1 5 1"##) {
      _ = try await $0.xpending(
        "s", group: "g", minIdle: .seconds(9), from: .exclusive(StreamID(1, 1)), to: .millisecond(5), count: 1)
    } chain: {
      $0.xpending(
        "s", group: "g", minIdle: .seconds(9), from: .exclusive(StreamID(1, 1)), to: .millisecond(5), count: 1
      ).commands
    } batch: {
      _ = $0.xpending(
        "s", group: "g", minIdle: .seconds(9), from: .exclusive(StreamID(1, 1)), to: .millisecond(5), count: 1)
    }
    await golden.check("stream.txt:112", ##"XRANGE s - +"##) {
      _ = try await $0.xrange("s")
    } chain: {
      $0.xrange("s").commands
    } batch: {
      _ = $0.xrange("s")
    }
    await golden.check("stream.txt:114", ##"XRANGE s 1-1 (2-0 COUNT 10"##) {
      _ = try await $0.xrange("s", from: .inclusive(StreamID(1, 1)), to: .exclusive(StreamID(2, 0)), count: 10)
    } chain: {
      $0.xrange("s", from: .inclusive(StreamID(1, 1)), to: .exclusive(StreamID(2, 0)), count: 10).commands
    } batch: {
      _ = $0.xrange("s", from: .inclusive(StreamID(1, 1)), to: .exclusive(StreamID(2, 0)), count: 10)
    }
    await golden.check("stream.txt:116", ##"XRANGE s (1-1 2"##) {
      _ = try await $0.xrange("s", from: .exclusive(StreamID(1, 1)), to: .millisecond(2), as: String.self)
    } chain: {
      $0.xrange("s", from: .exclusive(StreamID(1, 1)), to: .millisecond(2), as: String.self).commands
    } batch: {
      _ = $0.xrange("s", from: .exclusive(StreamID(1, 1)), to: .millisecond(2), as: String.self)
    }
  }

  @available(*, deprecated)
  private static func part2(_ golden: Golden) async {
    await golden.check("stream.txt:119", ##"XREAD STREAMS s 0-0"##) {
      _ = try await $0.xread(["s": .start])
    } chain: {
      $0.xread(["s": .start]).commands
    } batch: {
      _ = $0.xread(["s": .start])
    }
    await golden.check("stream.txt:121", ##"XREAD COUNT 10 STREAMS s t 1-1 $"##) {
      _ = try await $0.xread(["s": .after(StreamID(1, 1)), "t": .end], count: 10)
    } chain: {
      $0.xread(["s": .after(StreamID(1, 1)), "t": .end], count: 10).commands
    } batch: {
      _ = $0.xread(["s": .after(StreamID(1, 1)), "t": .end], count: 10)
    }
    await golden.check("stream.txt:123", ##"XREAD STREAMS s t + 1-1"##) {
      _ = try await $0.xread(["s": .last, "t": .after(StreamID(1, 1))])
    } chain: {
      $0.xread(["s": .last, "t": .after(StreamID(1, 1))]).commands
    } batch: {
      _ = $0.xread(["s": .last, "t": .after(StreamID(1, 1))])
    }
    await golden.check("stream.txt:125", ##"XREAD STREAMS s t 0-0 0-0"##) {
      _ = try await $0.xread(StreamList(["s", "t"], .start))
    } chain: {
      $0.xread(StreamList(["s", "t"], .start)).commands
    } batch: {
      _ = $0.xread(StreamList(["s", "t"], .start))
    }
    await golden.check("stream.txt:127", ##"XREAD STREAMS s 0-0"##) {
      _ = try await $0.xread(StreamList(["s": .start]))
    } chain: {
      $0.xread(StreamList(["s": .start])).commands
    } batch: {
      _ = $0.xread(StreamList(["s": .start]))
    }
    await golden.check("stream.txt:129", ##"XREAD BLOCK 0 STREAMS s $"##) {
      _ = try await $0.xread(["s": .end], block: .forever)
    } chain: {
      $0.xread(["s": .end], block: .forever).commands
    } batch: {
      _ = $0.xread(["s": .end], block: .forever)
    }
    await golden.check("stream.txt:131", ##"XREAD COUNT 2 BLOCK 1500 STREAMS s $"##) {
      _ = try await $0.xread(["s": .end], count: 2, block: .upTo(.milliseconds(1500)), as: String.self)
    } chain: {
      $0.xread(["s": .end], count: 2, block: .upTo(.milliseconds(1500)), as: String.self).commands
    } batch: {
      _ = $0.xread(["s": .end], count: 2, block: .upTo(.milliseconds(1500)), as: String.self)
    }
    await golden.check("stream.txt:134", ##"XREADGROUP GROUP g c STREAMS s >"##) {
      _ = try await $0.xreadgroup(group: "g", consumer: "c", ["s": .new])
    } chain: {
      $0.xreadgroup(group: "g", consumer: "c", ["s": .new]).commands
    } batch: {
      _ = $0.xreadgroup(group: "g", consumer: "c", ["s": .new])
    }
    await golden.check("stream.txt:136", ##"XREADGROUP GROUP g c COUNT 10 NOACK STREAMS s t > 1-1"##) {
      _ = try await $0.xreadgroup(
        group: "g", consumer: "c", ["s": .new, "t": .pending(after: StreamID(1, 1))], count: 10, noAck: true)
    } chain: {
      $0.xreadgroup(
        group: "g", consumer: "c", ["s": .new, "t": .pending(after: StreamID(1, 1))], count: 10, noAck: true
      ).commands
    } batch: {
      _ = $0.xreadgroup(
        group: "g", consumer: "c", ["s": .new, "t": .pending(after: StreamID(1, 1))], count: 10, noAck: true)
    }
    await golden.check("stream.txt:138", ##"XREADGROUP GROUP g c COUNT 10 BLOCK 2000 NOACK STREAMS s >"##) {
      _ = try await $0.xreadgroup(
        group: "g", consumer: "c", ["s": .new], count: 10, block: .upTo(.seconds(2)), noAck: true)
    } chain: {
      $0.xreadgroup(group: "g", consumer: "c", ["s": .new], count: 10, block: .upTo(.seconds(2)), noAck: true).commands
    } batch: {
      _ = $0.xreadgroup(group: "g", consumer: "c", ["s": .new], count: 10, block: .upTo(.seconds(2)), noAck: true)
    }
    await golden.check("stream.txt:140", ##"XREADGROUP GROUP g c BLOCK 0 STREAMS s 0-0"##) {
      _ = try await $0.xreadgroup(
        group: "g", consumer: "c", ["s": .pending(after: .zero)], block: .forever, as: String.self)
    } chain: {
      $0.xreadgroup(group: "g", consumer: "c", ["s": .pending(after: .zero)], block: .forever, as: String.self).commands
    } batch: {
      _ = $0.xreadgroup(group: "g", consumer: "c", ["s": .pending(after: .zero)], block: .forever, as: String.self)
    }
    await golden.check("stream.txt:143", ##"XREVRANGE s + -"##) {
      _ = try await $0.xrevrange("s")
    } chain: {
      $0.xrevrange("s").commands
    } batch: {
      _ = $0.xrevrange("s")
    }
    await golden.check("stream.txt:145", ##"XREVRANGE s (2-0 1-1 COUNT 1"##) {
      _ = try await $0.xrevrange("s", from: .exclusive(StreamID(2, 0)), to: .inclusive(StreamID(1, 1)), count: 1)
    } chain: {
      $0.xrevrange("s", from: .exclusive(StreamID(2, 0)), to: .inclusive(StreamID(1, 1)), count: 1).commands
    } batch: {
      _ = $0.xrevrange("s", from: .exclusive(StreamID(2, 0)), to: .inclusive(StreamID(1, 1)), count: 1)
    }
    await golden.check("stream.txt:147", ##"XREVRANGE s 2 (1-1"##) {
      _ = try await $0.xrevrange("s", from: .millisecond(2), to: .exclusive(StreamID(1, 1)))
    } chain: {
      $0.xrevrange("s", from: .millisecond(2), to: .exclusive(StreamID(1, 1))).commands
    } batch: {
      _ = $0.xrevrange("s", from: .millisecond(2), to: .exclusive(StreamID(1, 1)))
    }
    await golden.check("stream.txt:150", ##"XSETID s 5-1"##) {
      _ = try await $0.xsetid("s", StreamID(5, 1))
    } chain: {
      $0.xsetid("s", StreamID(5, 1)).commands
    } batch: {
      _ = $0.xsetid("s", StreamID(5, 1))
    }
    await golden.check("stream.txt:152", ##"XSETID s 5-1 ENTRIESADDED 7 MAXDELETEDID 4-0"##) {
      _ = try await $0.xsetid("s", StreamID(5, 1), entriesAdded: 7, maxDeletedID: StreamID(4, 0))
    } chain: {
      $0.xsetid("s", StreamID(5, 1), entriesAdded: 7, maxDeletedID: StreamID(4, 0)).commands
    } batch: {
      _ = $0.xsetid("s", StreamID(5, 1), entriesAdded: 7, maxDeletedID: StreamID(4, 0))
    }
    await golden.check("stream.txt:155", ##"XTRIM s MAXLEN = 10"##) {
      _ = try await $0.xtrim("s", .maxLength(10))
    } chain: {
      $0.xtrim("s", .maxLength(10)).commands
    } batch: {
      _ = $0.xtrim("s", .maxLength(10))
    }
    await golden.check("stream.txt:157", ##"XTRIM s MAXLEN ~ 10 LIMIT 0"##) {
      _ = try await $0.xtrim("s", .maxLength(approximately: 10, limit: 0))
    } chain: {
      $0.xtrim("s", .maxLength(approximately: 10, limit: 0)).commands
    } batch: {
      _ = $0.xtrim("s", .maxLength(approximately: 10, limit: 0))
    }
    await golden.check("stream.txt:159", ##"XTRIM s MINID = 5-1"##) {
      _ = try await $0.xtrim("s", .minID(StreamID(5, 1)))
    } chain: {
      $0.xtrim("s", .minID(StreamID(5, 1))).commands
    } batch: {
      _ = $0.xtrim("s", .minID(StreamID(5, 1)))
    }
    await golden.check("stream.txt:161", ##"XTRIM s MINID ~ 5-1 LIMIT 100"##) {
      _ = try await $0.xtrim("s", .minID(approximately: StreamID(5, 1), limit: 100))
    } chain: {
      $0.xtrim("s", .minID(approximately: StreamID(5, 1), limit: 100)).commands
    } batch: {
      _ = $0.xtrim("s", .minID(approximately: StreamID(5, 1), limit: 100))
    }
    await golden.check("stream.txt:165", ##"XADD s * b 1 a 2.5 b 3"##) {
      _ = try await $0.xadd("s", ["b": 1, "a": 2.5, "b": 3])
    } chain: {
      $0.xadd("s", ["b": 1, "a": 2.5, "b": 3]).commands
    } batch: {
      _ = $0.xadd("s", ["b": 1, "a": 2.5, "b": 3])
    }
    await golden.check("stream.txt:167", ##"XRANGE s - +"##) {
      _ = try await $0.xrange("s", from: .start, to: .end)
    } chain: {
      $0.xrange("s", from: .start, to: .end).commands
    } batch: {
      _ = $0.xrange("s", from: .start, to: .end)
    }
  }
}
