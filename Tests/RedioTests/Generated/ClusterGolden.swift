// Written by Scripts/generate-commands from Tests/RedioTests/Golden: change those, and not this.

import Redio
import RedioAdmin
import RedioStreams

enum ClusterGolden: GoldenGroup {
  @available(*, deprecated)
  static func check(_ golden: Golden) async {
    await part0(golden)
    await part1(golden)
    await part2(golden)
  }

  @available(*, deprecated)
  private static func part0(_ golden: Golden) async {
    await golden.check("cluster.txt:1", ##"ASKING"##) {
      _ = try await $0.asking()
    } chain: {
      $0.asking().commands
    } batch: {
      _ = $0.asking()
    }
    await golden.check("cluster.txt:4", ##"CLUSTER ADDSLOTS 1"##) {
      _ = try await $0.clusterAddslots(1)
    } chain: {
      $0.clusterAddslots(1).commands
    } batch: {
      _ = $0.clusterAddslots(1)
    }
    await golden.check("cluster.txt:6", ##"CLUSTER ADDSLOTS 1 2 5"##) {
      _ = try await $0.clusterAddslots(1, 2, 5)
    } chain: {
      $0.clusterAddslots(1, 2, 5).commands
    } batch: {
      _ = $0.clusterAddslots(1, 2, 5)
    }
    await golden.check("cluster.txt:8", ##"CLUSTER ADDSLOTS 7 8 9"##) {
      _ = try await $0.clusterAddslots(7..<10)
    } chain: {
      $0.clusterAddslots(7..<10).commands
    } batch: {
      _ = $0.clusterAddslots(7..<10)
    }
    await golden.check("cluster.txt:11", ##"CLUSTER ADDSLOTSRANGE 0 100"##) {
      _ = try await $0.clusterAddslotsrange(0...100)
    } chain: {
      $0.clusterAddslotsrange(0...100).commands
    } batch: {
      _ = $0.clusterAddslotsrange(0...100)
    }
    await golden.check("cluster.txt:13", ##"CLUSTER ADDSLOTSRANGE 0 100 200 300"##) {
      _ = try await $0.clusterAddslotsrange(0...100, 200...300)
    } chain: {
      $0.clusterAddslotsrange(0...100, 200...300).commands
    } batch: {
      _ = $0.clusterAddslotsrange(0...100, 200...300)
    }
    await golden.check("cluster.txt:15", ##"CLUSTER ADDSLOTSRANGE 0 1 3 4 6 7"##) {
      _ = try await $0.clusterAddslotsrange([0...1, 3...4, 6...7])
    } chain: {
      $0.clusterAddslotsrange([0...1, 3...4, 6...7]).commands
    } batch: {
      _ = $0.clusterAddslotsrange([0...1, 3...4, 6...7])
    }
    await golden.check("cluster.txt:18", ##"CLUSTER BUMPEPOCH"##) {
      _ = try await $0.clusterBumpepoch()
    } chain: {
      $0.clusterBumpepoch().commands
    } batch: {
      _ = $0.clusterBumpepoch()
    }
    await golden.check("cluster.txt:21", ##"CLUSTER CANCELSLOTMIGRATIONS"##) {
      _ = try await $0.clusterCancelslotmigrations()
    } chain: {
      $0.clusterCancelslotmigrations().commands
    } batch: {
      _ = $0.clusterCancelslotmigrations()
    }
    await golden.check("cluster.txt:24", ##"CLUSTER COUNT-FAILURE-REPORTS abc"##) {
      _ = try await $0.clusterCountFailureReports("abc")
    } chain: {
      $0.clusterCountFailureReports("abc").commands
    } batch: {
      _ = $0.clusterCountFailureReports("abc")
    }
    await golden.check("cluster.txt:27", ##"CLUSTER COUNTKEYSINSLOT 7"##) {
      _ = try await $0.clusterCountkeysinslot(7)
    } chain: {
      $0.clusterCountkeysinslot(7).commands
    } batch: {
      _ = $0.clusterCountkeysinslot(7)
    }
    await golden.check("cluster.txt:30", ##"CLUSTER DELSLOTS 1"##) {
      _ = try await $0.clusterDelslots(1)
    } chain: {
      $0.clusterDelslots(1).commands
    } batch: {
      _ = $0.clusterDelslots(1)
    }
    await golden.check("cluster.txt:32", ##"CLUSTER DELSLOTS 1 2"##) {
      _ = try await $0.clusterDelslots([1, 2])
    } chain: {
      $0.clusterDelslots([1, 2]).commands
    } batch: {
      _ = $0.clusterDelslots([1, 2])
    }
    await golden.check("cluster.txt:35", ##"CLUSTER DELSLOTSRANGE 0 100"##) {
      _ = try await $0.clusterDelslotsrange(0...100)
    } chain: {
      $0.clusterDelslotsrange(0...100).commands
    } batch: {
      _ = $0.clusterDelslotsrange(0...100)
    }
    await golden.check("cluster.txt:37", ##"CLUSTER DELSLOTSRANGE 0 100 200 300"##) {
      _ = try await $0.clusterDelslotsrange(0...100, 200...300)
    } chain: {
      $0.clusterDelslotsrange(0...100, 200...300).commands
    } batch: {
      _ = $0.clusterDelslotsrange(0...100, 200...300)
    }
    await golden.check("cluster.txt:40", ##"CLUSTER FAILOVER"##) {
      _ = try await $0.clusterFailover()
    } chain: {
      $0.clusterFailover().commands
    } batch: {
      _ = $0.clusterFailover()
    }
    await golden.check("cluster.txt:42", ##"CLUSTER FAILOVER FORCE"##) {
      _ = try await $0.clusterFailover(.force)
    } chain: {
      $0.clusterFailover(.force).commands
    } batch: {
      _ = $0.clusterFailover(.force)
    }
    await golden.check("cluster.txt:44", ##"CLUSTER FAILOVER TAKEOVER"##) {
      _ = try await $0.clusterFailover(.takeover)
    } chain: {
      $0.clusterFailover(.takeover).commands
    } batch: {
      _ = $0.clusterFailover(.takeover)
    }
    await golden.check("cluster.txt:47", ##"CLUSTER FLUSHSLOT 7"##) {
      _ = try await $0.clusterFlushslot(7)
    } chain: {
      $0.clusterFlushslot(7).commands
    } batch: {
      _ = $0.clusterFlushslot(7)
    }
    await golden.check("cluster.txt:49", ##"CLUSTER FLUSHSLOT 7 ASYNC"##) {
      _ = try await $0.clusterFlushslot(7, .async)
    } chain: {
      $0.clusterFlushslot(7, .async).commands
    } batch: {
      _ = $0.clusterFlushslot(7, .async)
    }
    await golden.check("cluster.txt:51", ##"CLUSTER FLUSHSLOT 7 SYNC"##) {
      _ = try await $0.clusterFlushslot(7, .sync)
    } chain: {
      $0.clusterFlushslot(7, .sync).commands
    } batch: {
      _ = $0.clusterFlushslot(7, .sync)
    }
    await golden.check("cluster.txt:54", ##"CLUSTER FLUSHSLOTS"##) {
      _ = try await $0.clusterFlushslots()
    } chain: {
      $0.clusterFlushslots().commands
    } batch: {
      _ = $0.clusterFlushslots()
    }
    await golden.check("cluster.txt:57", ##"CLUSTER FORGET abc"##) {
      _ = try await $0.clusterForget("abc")
    } chain: {
      $0.clusterForget("abc").commands
    } batch: {
      _ = $0.clusterForget("abc")
    }
    await golden.check("cluster.txt:60", ##"CLUSTER GETKEYSINSLOT 7 100"##) {
      _ = try await $0.clusterGetkeysinslot(7, count: 100)
    } chain: {
      $0.clusterGetkeysinslot(7, count: 100).commands
    } batch: {
      _ = $0.clusterGetkeysinslot(7, count: 100)
    }
    await golden.check("cluster.txt:62", ##"CLUSTER GETKEYSINSLOT 7 100"##) {
      _ = try await $0.clusterGetkeysinslot(7, count: 100, as: String.self)
    } chain: {
      $0.clusterGetkeysinslot(7, count: 100, as: String.self).commands
    } batch: {
      _ = $0.clusterGetkeysinslot(7, count: 100, as: String.self)
    }
  }

  @available(*, deprecated)
  private static func part1(_ golden: Golden) async {
    await golden.check("cluster.txt:65", ##"CLUSTER GETSLOTMIGRATIONS"##) {
      _ = try await $0.clusterGetslotmigrations()
    } chain: {
      $0.clusterGetslotmigrations().commands
    } batch: {
      _ = $0.clusterGetslotmigrations()
    }
    await golden.check("cluster.txt:68", ##"CLUSTER HELP"##) {
      _ = try await $0.clusterHelp()
    } chain: {
      $0.clusterHelp().commands
    } batch: {
      _ = $0.clusterHelp()
    }
    await golden.check("cluster.txt:71", ##"CLUSTER INFO"##) {
      _ = try await $0.clusterInfo()
    } chain: {
      $0.clusterInfo().commands
    } batch: {
      _ = $0.clusterInfo()
    }
    await golden.check("cluster.txt:74", ##"CLUSTER KEYSLOT "{user}:1""##) {
      _ = try await $0.clusterKeyslot("{user}:1")
    } chain: {
      $0.clusterKeyslot("{user}:1").commands
    } batch: {
      _ = $0.clusterKeyslot("{user}:1")
    }
    await golden.check("cluster.txt:77", ##"CLUSTER LINKS"##) {
      _ = try await $0.clusterLinks()
    } chain: {
      $0.clusterLinks().commands
    } batch: {
      _ = $0.clusterLinks()
    }
    await golden.check("cluster.txt:80", ##"CLUSTER MEET 127.0.0.1 7000"##) {
      _ = try await $0.clusterMeet("127.0.0.1", port: 7000)
    } chain: {
      $0.clusterMeet("127.0.0.1", port: 7000).commands
    } batch: {
      _ = $0.clusterMeet("127.0.0.1", port: 7000)
    }
    await golden.check("cluster.txt:82", ##"CLUSTER MEET 127.0.0.1 7000 17001"##) {
      _ = try await $0.clusterMeet("127.0.0.1", port: 7000, busPort: 17001)
    } chain: {
      $0.clusterMeet("127.0.0.1", port: 7000, busPort: 17001).commands
    } batch: {
      _ = $0.clusterMeet("127.0.0.1", port: 7000, busPort: 17001)
    }
    await golden.check("cluster.txt:85", ##"CLUSTER MIGRATESLOTS SLOTSRANGE 0 99 NODE abc"##) {
      _ = try await $0.clusterMigrateslots(SlotMove(0...99, to: "abc"))
    } chain: {
      $0.clusterMigrateslots(SlotMove(0...99, to: "abc")).commands
    } batch: {
      _ = $0.clusterMigrateslots(SlotMove(0...99, to: "abc"))
    }
    await golden.check(
      "cluster.txt:87", ##"CLUSTER MIGRATESLOTS SLOTSRANGE 0 99 200 299 NODE abc SLOTSRANGE 5 5 NODE def"##
    ) {
      _ = try await $0.clusterMigrateslots(SlotMove(0...99, 200...299, to: "abc"), SlotMove(5...5, to: "def"))
    } chain: {
      $0.clusterMigrateslots(SlotMove(0...99, 200...299, to: "abc"), SlotMove(5...5, to: "def")).commands
    } batch: {
      _ = $0.clusterMigrateslots(SlotMove(0...99, 200...299, to: "abc"), SlotMove(5...5, to: "def"))
    }
    await golden.check("cluster.txt:90", ##"CLUSTER MYID"##) {
      _ = try await $0.clusterMyid()
    } chain: {
      $0.clusterMyid().commands
    } batch: {
      _ = $0.clusterMyid()
    }
    await golden.check("cluster.txt:93", ##"CLUSTER MYSHARDID"##) {
      _ = try await $0.clusterMyshardid()
    } chain: {
      $0.clusterMyshardid().commands
    } batch: {
      _ = $0.clusterMyshardid()
    }
    await golden.check("cluster.txt:96", ##"CLUSTER NODES"##) {
      _ = try await $0.clusterNodes()
    } chain: {
      $0.clusterNodes().commands
    } batch: {
      _ = $0.clusterNodes()
    }
    await golden.check("cluster.txt:99", ##"CLUSTER REPLICAS abc"##) {
      _ = try await $0.clusterReplicas("abc")
    } chain: {
      $0.clusterReplicas("abc").commands
    } batch: {
      _ = $0.clusterReplicas("abc")
    }
    await golden.check("cluster.txt:102", ##"CLUSTER REPLICATE abc"##) {
      _ = try await $0.clusterReplicate("abc")
    } chain: {
      $0.clusterReplicate("abc").commands
    } batch: {
      _ = $0.clusterReplicate("abc")
    }
    await golden.check("cluster.txt:104", ##"CLUSTER REPLICATE NO ONE"##) {
      _ = try await $0.clusterReplicate(.noOne)
    } chain: {
      $0.clusterReplicate(.noOne).commands
    } batch: {
      _ = $0.clusterReplicate(.noOne)
    }
    await golden.check("cluster.txt:107", ##"CLUSTER RESET"##) {
      _ = try await $0.clusterReset()
    } chain: {
      $0.clusterReset().commands
    } batch: {
      _ = $0.clusterReset()
    }
    await golden.check("cluster.txt:109", ##"CLUSTER RESET HARD"##) {
      _ = try await $0.clusterReset(.hard)
    } chain: {
      $0.clusterReset(.hard).commands
    } batch: {
      _ = $0.clusterReset(.hard)
    }
    await golden.check("cluster.txt:111", ##"CLUSTER RESET SOFT"##) {
      _ = try await $0.clusterReset(.soft)
    } chain: {
      $0.clusterReset(.soft).commands
    } batch: {
      _ = $0.clusterReset(.soft)
    }
    await golden.check("cluster.txt:114", ##"CLUSTER SAVECONFIG"##) {
      _ = try await $0.clusterSaveconfig()
    } chain: {
      $0.clusterSaveconfig().commands
    } batch: {
      _ = $0.clusterSaveconfig()
    }
    await golden.check("cluster.txt:117", ##"CLUSTER SET-CONFIG-EPOCH 5"##) {
      _ = try await $0.clusterSetConfigEpoch(5)
    } chain: {
      $0.clusterSetConfigEpoch(5).commands
    } batch: {
      _ = $0.clusterSetConfigEpoch(5)
    }
    await golden.check("cluster.txt:120", ##"CLUSTER SETSLOT 7 IMPORTING abc"##) {
      _ = try await $0.clusterSetslot(7, .importing(from: "abc"))
    } chain: {
      $0.clusterSetslot(7, .importing(from: "abc")).commands
    } batch: {
      _ = $0.clusterSetslot(7, .importing(from: "abc"))
    }
    await golden.check("cluster.txt:122", ##"CLUSTER SETSLOT 7 MIGRATING abc"##) {
      _ = try await $0.clusterSetslot(7, .migrating(to: "abc"))
    } chain: {
      $0.clusterSetslot(7, .migrating(to: "abc")).commands
    } batch: {
      _ = $0.clusterSetslot(7, .migrating(to: "abc"))
    }
    await golden.check("cluster.txt:124", ##"CLUSTER SETSLOT 7 NODE abc TIMEOUT 1500"##) {
      _ = try await $0.clusterSetslot(7, .node("abc"), timeout: .milliseconds(1500))
    } chain: {
      $0.clusterSetslot(7, .node("abc"), timeout: .milliseconds(1500)).commands
    } batch: {
      _ = $0.clusterSetslot(7, .node("abc"), timeout: .milliseconds(1500))
    }
    await golden.check("cluster.txt:126", ##"CLUSTER SETSLOT 7 STABLE"##) {
      _ = try await $0.clusterSetslot(7, .stable)
    } chain: {
      $0.clusterSetslot(7, .stable).commands
    } batch: {
      _ = $0.clusterSetslot(7, .stable)
    }
    await golden.check("cluster.txt:129", ##"CLUSTER SHARDS"##) {
      _ = try await $0.clusterShards()
    } chain: {
      $0.clusterShards().commands
    } batch: {
      _ = $0.clusterShards()
    }
  }

  @available(*, deprecated)
  private static func part2(_ golden: Golden) async {
    await golden.check("cluster.txt:132", ##"CLUSTER SLAVES abc"##) {
      _ = try await $0.clusterSlaves("abc")
    } chain: {
      $0.clusterSlaves("abc").commands
    } batch: {
      _ = $0.clusterSlaves("abc")
    }
    await golden.check("cluster.txt:135", ##"CLUSTER SLOT-STATS SLOTSRANGE 0 100"##) {
      _ = try await $0.clusterSlotStats(0...100)
    } chain: {
      $0.clusterSlotStats(0...100).commands
    } batch: {
      _ = $0.clusterSlotStats(0...100)
    }
    await golden.check("cluster.txt:137", ##"CLUSTER SLOT-STATS ORDERBY KEY-COUNT"##) {
      _ = try await $0.clusterSlotStats(by: .keyCount)
    } chain: {
      $0.clusterSlotStats(by: .keyCount).commands
    } batch: {
      _ = $0.clusterSlotStats(by: .keyCount)
    }
    await golden.check("cluster.txt:139", ##"CLUSTER SLOT-STATS ORDERBY CPU-USEC LIMIT 5"##) {
      _ = try await $0.clusterSlotStats(by: .processorTime, limit: 5)
    } chain: {
      $0.clusterSlotStats(by: .processorTime, limit: 5).commands
    } batch: {
      _ = $0.clusterSlotStats(by: .processorTime, limit: 5)
    }
    await golden.check("cluster.txt:141", ##"CLUSTER SLOT-STATS ORDERBY NETWORK-BYTES-IN LIMIT 5 ASC"##) {
      _ = try await $0.clusterSlotStats(by: .bytesIn, limit: 5, order: .ascending)
    } chain: {
      $0.clusterSlotStats(by: .bytesIn, limit: 5, order: .ascending).commands
    } batch: {
      _ = $0.clusterSlotStats(by: .bytesIn, limit: 5, order: .ascending)
    }
    await golden.check("cluster.txt:143", ##"CLUSTER SLOT-STATS ORDERBY NETWORK-BYTES-OUT DESC"##) {
      _ = try await $0.clusterSlotStats(by: .bytesOut, order: .descending)
    } chain: {
      $0.clusterSlotStats(by: .bytesOut, order: .descending).commands
    } batch: {
      _ = $0.clusterSlotStats(by: .bytesOut, order: .descending)
    }
    await golden.check("cluster.txt:146", ##"CLUSTER SLOTS"##) {
      _ = try await $0.clusterSlots()
    } chain: {
      $0.clusterSlots().commands
    } batch: {
      _ = $0.clusterSlots()
    }
    await golden.check("cluster.txt:149", ##"CLUSTERSCAN 0"##) {
      _ = try await $0.clusterscan(cursor: "0")
    } chain: {
      $0.clusterscan(cursor: "0").commands
    } batch: {
      _ = $0.clusterscan(cursor: "0")
    }
    await golden.check("cluster.txt:151", ##"CLUSTERSCAN 0 MATCH user:* COUNT 100 TYPE string SLOT 7"##) {
      _ = try await $0.clusterscan(
        cursor: "0", matching: "user:*", count: 100, type: "string", slot: 7, as: String.self)
    } chain: {
      $0.clusterscan(cursor: "0", matching: "user:*", count: 100, type: "string", slot: 7, as: String.self).commands
    } batch: {
      _ = $0.clusterscan(cursor: "0", matching: "user:*", count: 100, type: "string", slot: 7, as: String.self)
    }
    await golden.check("cluster.txt:154", ##"READONLY"##) {
      _ = try await $0.readonly()
    } chain: {
      $0.readonly().commands
    } batch: {
      _ = $0.readonly()
    }
    await golden.check("cluster.txt:157", ##"READWRITE"##) {
      _ = try await $0.readwrite()
    } chain: {
      $0.readwrite().commands
    } batch: {
      _ = $0.readwrite()
    }
  }
}
