import Redio
import RedioAdmin
import TestSupport
import Testing

extension Survey {
  /// What a single node answers; `ClusterTests` has the rest.
  static let cluster: [Survey] = [
    Survey("a node takes and loses slots", arguments: ["--cluster-enabled", "yes"]) { db in
      let id = try await db.varying.clusterMyid()
      #expect(id.count == 40)
      #expect(try await db.clusterSlots() == [])
      try await db.clusterSetConfigEpoch(5)
      try await db.clusterAddslots(1, 2, 3)
      try await db.clusterAddslots(7..<9)
      let nodes = try await db.varying.clusterNodes()
      let node = try #require(nodes.first)
      #expect(nodes.count == 1)
      #expect(node.id == id && node.isMyself && node.isPrimary && !node.isReplica && !node.isFailing)
      #expect(node.port == db.server.port && node.busPort == db.server.port + 10000 && node.isConnected)
      #expect(node.slots == [1...3, 7...8])
      #expect(node.primary == nil && node.pingSent == nil && node.configEpoch == 5)
      let slots = try await db.varying.clusterSlots()
      #expect(slots.map(\.slots) == [1...3, 7...8])
      #expect(slots.map(\.primary.id) == [id, id])
      #expect(slots[0].primary.port == db.server.port && slots[0].primary.host == nil && slots[0].replicas == [])
      try await db.clusterSetslot(1, .stable)
      try await db.clusterDelslots(1)
      try await db.clusterDelslots([2, 3])
      #expect(try await db.varying.clusterSlots().map(\.slots) == [7...8])
      try await db.clusterFlushslots()
      #expect(try await db.clusterSlots() == [])
      let epoch = try await db.clusterBumpepoch()
      #expect(epoch.number >= 5)
      try await db.clusterSaveconfig()
      let help = try await db.clusterHelp()
      #expect(help.contains { $0.contains("SETSLOT") })
      #expect(try await db.clusterCountFailureReports(id) == 0)
      #expect(try await db.clusterKeyslot("foo") == 12182)
      #expect(try await db.clusterKeyslot("{foo}bar") == 12182)
      try await db.clusterReset()
      try await db.clusterReset(.soft)
      try await db.clusterReset(.hard)
      let newID = try await db.varying.clusterMyid()
      #expect(newID != id)
      try await db.readonly()
      try await db.readwrite()
      try await db.asking()
    },
    Survey(
      "a node takes ranges of slots, and tells its shard", on: [.redis70, .valkey91],
      arguments: ["--cluster-enabled", "yes"]
    ) { db in
      try await db.clusterAddslotsrange(0...100, 200...300)
      try await db.clusterAddslotsrange(400...401)
      try await db.clusterDelslotsrange(50...60)
      try await db.clusterDelslotsrange(0...1, 400...401)
      let shards = try await db.varying.clusterShards()
      #expect(shards.count == 1)
      #expect(shards[0].slots == [2...49, 61...100, 200...300])
      let node = try #require(shards[0].nodes.first)
      let id = try await db.varying.clusterMyid()
      #expect(node.id == id && node.port == db.server.port && node.tlsPort == nil)
      #expect(node.isPrimary && node.health == "online" && node.endpoint == nil)
      #expect(try await db.clusterLinks() == [])
    },
    Survey("a node has keys in slots", arguments: ["--cluster-enabled", "yes"]) { db in
      try await db.clusterAddslots(0..<16384)
      while try await !db.redis.clusterInfo().isOK {}
      let info = try await db.varying.clusterInfo()
      #expect(info.slotsAssigned == 16384 && info.slotsOK == 16384 && info.slotsFailing == 0)
      #expect(info.slotsPossiblyFailing == 0 && info.knownNodes == 1)
      #expect(info["cluster_state"] == "ok")
      try await db.set("{foo}1", 1)
      try await db.set("{foo}2", 2)
      #expect(try await db.clusterCountkeysinslot(12182) == 2)
      #expect(try await db.clusterCountkeysinslot(1) == 0)
      #expect(try await Set(db.varying.clusterGetkeysinslot(12182, count: 10)) == ["{foo}1", "{foo}2"])
      #expect(try await db.varying.clusterGetkeysinslot(12182, count: 1, as: String.self).count == 1)
    },
    Survey("a node of Valkey 9", on: [.valkey91], arguments: ["--cluster-enabled", "yes"]) { db in
      try await db.redis.send("CONFIG", "SET", "cluster-slot-stats-enabled", "yes")
      try await db.clusterAddslots(0..<16384)
      while try await !db.redis.clusterInfo().isOK {}
      let shard = try await db.varying.clusterMyshardid()
      #expect(shard.count == 40)
      #expect(try await db.varying.clusterShards().first?.id == shard)
      try await db.set("{foo}1", 1)
      try await db.set("{foo}2", 2)
      let page = try await db.varying.clusterscan(cursor: "0", slot: 12182)
      #expect(Set(page.elements) == ["{foo}1", "{foo}2"] || !page.isLast)
      var cursor = "0"
      var keys: Set<String> = []
      var count = 0
      repeat {
        let page = try await db.redis.clusterscan(
          cursor: cursor, matching: "{foo}*", count: 10000, type: "string", as: String.self)
        keys.formUnion(page.elements)
        cursor = page.cursor
        count += 1
      } while cursor != "0" && count < 20000
      #expect(keys == ["{foo}1", "{foo}2"])
      let range = try await db.varying.clusterSlotStats(12182...12183)
      #expect(range.map(\.slot) == [12182, 12183])
      #expect(range.map(\.keyCount) == [2, 0])
      #expect(range[0].processorTime ?? .zero > .zero)
      #expect(range[0].bytesIn ?? 0 > 0 && range[0].bytesOut ?? 0 > 0)
      let most = try await db.varying.clusterSlotStats(by: .keyCount, limit: 1)
      #expect(most.map(\.slot) == [12182])
      for metric in [SlotMetric.processorTime, .bytesIn, .bytesOut] {
        #expect(try await db.varying.clusterSlotStats(by: metric, limit: 1, order: .descending).map(\.slot) == [12182])
      }
      #expect(try await db.varying.clusterSlotStats(by: .keyCount, limit: 2, order: .ascending).count == 2)
      #expect(try await db.clusterGetslotmigrations() == [])
      try await db.clusterFlushslot(12182)
      try await db.clusterFlushslot(12183, .async)
      try await db.clusterFlushslot(12183, .sync)
      #expect(try await db.clusterCountkeysinslot(12182) == 0)
    },
  ]
}
