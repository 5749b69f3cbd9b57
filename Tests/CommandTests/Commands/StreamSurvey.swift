import RESP
import Redio
import RedioStreams
import TestSupport
import Testing

extension Survey {
  static let stream: [Survey] = [
    Survey("entries are added, counted, read in ranges and removed") { db in
      for number: UInt64 in 1...4 {
        let id = try await db.xadd("s", ["n": number, "x": "y"], id: .exactly(StreamID(number, 1)))
        #expect(id == StreamID(number, 1))
      }
      let auto = try await db.varying.xadd("auto", ["a": 1])
      #expect(auto > StreamID(1_600_000_000_000, 0))
      #expect(auto.sinceEpoch > .seconds(1_600_000_000))
      #expect(try await db.xadd("none", ["a": 1], if: .exists) == nil)
      #expect(try await db.xadd("s", ["n": 5], id: .exactly(StreamID(5, 1)), if: .exists) == StreamID(5, 1))
      #expect(try await db.xlen("s") == 5)
      let two = try await db.xrange("s", count: 2)
      #expect(two.map(\.id) == [StreamID(1, 1), StreamID(2, 1)])
      #expect(two.first?.fields == [RESPPair("n", "1"), RESPPair("x", "y")])
      #expect(two.last?["n"] == "2")
      #expect(two.last?["none"] == nil)
      let numbers = try await db.xrange(
        "s", from: .exclusive(StreamID(3, 1)), to: .millisecond(5), as: String.self)
      #expect(numbers.map(\.id.milliseconds) == [4, 5])
      let reversed = try await db.xrevrange("s", from: .millisecond(4), to: .inclusive(StreamID(2, 1)))
      #expect(reversed.map(\.id.milliseconds) == [4, 3, 2])
      #expect(try await db.xrange("missing").isEmpty)
      #expect(try await db.xdel("s", StreamID(1, 1), StreamID(1, 2)) == 1)
      #expect(try await db.xtrim("s", .minID(StreamID(3, 0))) == 1)
      #expect(try await db.xtrim("s", .maxLength(2)) == 1)
      #expect(try await db.xtrim("s", .maxLength(approximately: 1, limit: 100)) == 0)
      _ = try await db.xadd("s", ["a": 1], id: .exactly(StreamID(9, 0)), trim: .maxLength(1))
      #expect(try await db.xrange("s").map(\.id) == [StreamID(9, 0)])
      try await db.xsetid("s", StreamID(20, 0))
      #expect(try await db.xinfoStream("s").lastGeneratedID == StreamID(20, 0))
    },
    Survey("the server makes a second part of an ID, and takes what it did not count", on: [.redis70, .valkey91]) {
      db in
      #expect(try await db.xadd("s", ["a": 1], id: .autoSequence(milliseconds: 5)) == StreamID(5, 0))
      #expect(try await db.xadd("s", ["a": 1], id: .autoSequence(milliseconds: 5)) == StreamID(5, 1))
      try await db.xsetid("s", StreamID(20, 0), entriesAdded: 7, maxDeletedID: StreamID(4, 0))
      let info = try await db.xinfoStream("s")
      #expect(info.entriesAdded == 7)
      #expect(info.maxDeletedID == StreamID(4, 0))
      #expect(info.recordedFirstID == StreamID(5, 0))
      try await db.xgroupCreate("s", group: "g", at: .after(StreamID(5, 0)), entriesRead: 6)
      #expect(try await db.xinfoGroups("s").first?.lag == 1)
      try await db.xgroupSetid("s", group: "g", at: .after(StreamID(5, 1)), entriesRead: 7)
      #expect(try await db.xinfoGroups("s").first?.entriesRead == 7)
    },
    Survey("streams are read together, and waited for") { db in
      _ = try await db.xadd("a", ["n": 1], id: .exactly(StreamID(1, 0)))
      _ = try await db.xadd("b", ["n": 2], id: .exactly(StreamID(2, 0)))
      _ = try await db.xadd("b", ["n": 3], id: .exactly(StreamID(3, 0)))
      let both = try await db.xread(["a": .start, "b": .after(StreamID(2, 0)), "c": .start], count: 10)
      #expect(both.map(\.key) == ["a", "b"])
      #expect(both.map { $0.entries.map(\.id.milliseconds) } == [[1], [3]])
      #expect(try await db.xread(["a": .end]).isEmpty)
      #expect(try await db.xrange("a", count: 0).isEmpty)
      #expect(try await db.xread(["a": .end], block: .upTo(.milliseconds(5))).isEmpty)
      let texts = try await db.xread(["a": .start], block: .forever, as: String.self)
      #expect(texts.first?.entries.first?["n"] == "1")
      let values = try await db().xread(["a": .start]).strdecode.run()
      #expect(values.first?.entries.first?["n"] == "1")
      let contents = try await db().xrange("b").xread(["b": .start]).autodecode.run()
      #expect(contents.0.first?.fields.first?.second == .int(2))
      #expect(contents.1.first?.entries.count == 2)
    },
    Survey("the last entry of a stream is read", on: [.valkey91]) { db in
      #expect(try await db.xread(["a": .last]).isEmpty)
      _ = try await db.xadd("a", ["n": 1], id: .exactly(StreamID(1, 0)))
      _ = try await db.xadd("a", ["n": 2], id: .exactly(StreamID(2, 0)))
      let last = try await db.xread(["a": .last, "b": .start], count: 10)
      #expect(last.map { $0.entries.map(\.id) } == [[StreamID(2, 0)]])
    },
    Survey("consumer groups deliver, and tell what is pending") { db in
      for number: UInt64 in 1...4 { _ = try await db.xadd("s", ["n": number], id: .exactly(StreamID(number, 0))) }
      try await db.xgroupCreate("s", group: "g", at: .start)
      try await db.xgroupCreate("empty", group: "g", at: .end, createsStream: true)
      #expect(try await db.xgroupCreateconsumer("s", group: "g", consumer: "c"))
      #expect(try await !db.xgroupCreateconsumer("s", group: "g", consumer: "c"))
      let first = try await db.xreadgroup(group: "g", consumer: "c", ["s": .new], count: 2)
      #expect(first.map { $0.entries.map(\.id.milliseconds) } == [[1, 2]])
      let second = try await db.xreadgroup(
        group: "g", consumer: "d", ["s": .new, "empty": .new], count: 1, block: .forever, as: Int.self)
      #expect(second.first?.entries.first?["n"] == 3)
      #expect(
        try await db.xreadgroup(group: "g", consumer: "d", ["empty": .new], block: .upTo(.milliseconds(5))).isEmpty)
      #expect(try await db.xack("s", group: "g", StreamID(1, 0), StreamID(9, 0)) == 1)
      #expect(try await db.xdel("s", StreamID(2, 0)) == 1)
      // What is pending and has been removed has no fields.
      let pending = try await db.xreadgroup(group: "g", consumer: "c", ["s": .pending(after: .zero)])
      #expect(pending.first?.entries.map(\.isDeleted) == [true])
      #expect(pending.first?.entries.map(\.id) == [StreamID(2, 0)])
      let none = try await db.xreadgroup(group: "g", consumer: "c", ["s": .pending(after: StreamID(2, 0))])
      #expect(none.map(\.entries.count) == [0])
      let summary = try await db.xpending("s", group: "g")
      #expect(summary.count == 2)
      #expect(summary.first == StreamID(2, 0))
      #expect(summary.last == StreamID(3, 0))
      #expect(summary.consumers.map(\.name) == ["c", "d"])
      #expect(summary.consumers.map(\.count) == [1, 1])
      let nothing = try await db.xpending("empty", group: "g")
      #expect(nothing.count == 0 && nothing.first == nil && nothing.consumers.isEmpty)
      let details = try await db.varying.xpending(
        "s", group: "g", minIdle: .zero, from: .inclusive(StreamID(1, 0)), to: .exclusive(StreamID(9, 0)), count: 10,
        consumer: "c")
      #expect(details.map(\.id) == [StreamID(2, 0)])
      #expect(details.first?.consumer == "c")
      #expect(details.first.map { $0.deliveries >= 1 && $0.idle < .seconds(10) } == true)
      let unread = try await db.xreadgroup(group: "g", consumer: "c", ["s": .new], noAck: true)
      #expect(unread.first?.entries.map(\.id) == [StreamID(4, 0)])
      #expect(try await db.xpending("s", group: "g").count == 2)
      try await db.xgroupSetid("s", group: "g", at: .end)
      #expect(try await db.xgroupDelconsumer("s", group: "g", consumer: "d") == 1)
      #expect(try await db.xgroupDestroy("s", group: "g"))
      #expect(try await !db.xgroupDestroy("s", group: "g"))
    },
    Survey("entries are claimed by others") { db in
      for number: UInt64 in 1...5 { _ = try await db.xadd("s", ["n": number], id: .exactly(StreamID(number, 0))) }
      try await db.xgroupCreate("s", group: "g", at: .start)
      _ = try await db.xreadgroup(group: "g", consumer: "dead", ["s": .new])
      let one = try await db.xclaim(
        "s", group: "g", consumer: "c", minIdle: .zero, StreamID(1, 0), StreamID(9, 0), retryCount: 7, as: Int.self)
      #expect(one == [StreamEntry(id: StreamID(1, 0), fields: [RESPPair("n", 1)])])
      #expect(try await db.varying.xpending("s", group: "g", count: 1).first?.deliveries == 7)
      let claimed = try await db.xclaim(
        "s", group: "g", consumer: "c", minIdle: .zero, .justIDs, [StreamID(2, 0)], delivered: .ago(.seconds(60)))
      #expect(claimed == [StreamID(2, 0)])
      let idle = try await db.varying.xpending("s", group: "g", minIdle: .seconds(50), count: 10)
      #expect(idle.map(\.id) == [StreamID(2, 0)])
      _ = try await db.xclaim(
        "s", group: "g", consumer: "c", minIdle: .zero, .justIDs, StreamID(2, 0),
        delivered: .at(sinceEpoch: .seconds(1)),
        lastID: StreamID(5, 0))
      #expect(try await db.xclaim("s", group: "g", consumer: "c", minIdle: .seconds(60), StreamID(3, 0)).isEmpty)
      // Not pending any more, and so again.
      #expect(try await db.xack("s", group: "g", StreamID(3, 0)) == 1)
      let forced = try await db.xclaim("s", group: "g", consumer: "c", minIdle: .zero, StreamID(3, 0), force: true)
      #expect(forced.map(\.id) == [StreamID(3, 0)])
      // Redis 6.2 answers null for it, later servers nothing.
      _ = try await db.xdel("s", StreamID(4, 0))
      #expect(try await db.xclaim("s", group: "g", consumer: "c", minIdle: .zero, StreamID(4, 0)).isEmpty)

      let page = try await db.xautoclaim("s", group: "g", consumer: "e", minIdle: .zero, count: 2)
      #expect(page.entries.map(\.id) == [StreamID(1, 0), StreamID(2, 0)])
      #expect(page.next == StreamID(3, 0))
      let ids = try await db.xautoclaim(
        "s", group: "g", consumer: "e", minIdle: .zero, from: .inclusive(page.next), count: 1, .justIDs)
      #expect(ids.ids == [StreamID(3, 0)])
      _ = try await db.xdel("s", StreamID(1, 0))
      let rest = try await db.xautoclaim("s", group: "g", consumer: "e", minIdle: .zero, as: String.self)
      #expect(rest.next == .zero)
      #expect(rest.entries.map(\.id) == [StreamID(2, 0), StreamID(3, 0), StreamID(5, 0)])
      #expect(db.server.kind == .redis62 ? rest.deleted.isEmpty : rest.deleted == [StreamID(1, 0)])
      let idsAgain = try await db.xautoclaim("s", group: "g", consumer: "e", minIdle: .seconds(100), .justIDs)
      #expect(idsAgain.ids.isEmpty)
    },
    Survey("streams, groups and consumers are described") { db in
      try await db.xgroupCreate("s", group: "idle", at: .start, createsStream: true)
      let empty = try await db.xinfoStream("s")
      #expect(empty.length == 0 && empty.firstEntry == nil && empty.lastEntry == nil && empty.groups == 1)
      for number: UInt64 in 1...3 { _ = try await db.xadd("s", ["n": number], id: .exactly(StreamID(number, 0))) }
      try await db.xgroupCreate("s", group: "g", at: .start)
      _ = try await db.xreadgroup(group: "g", consumer: "c", ["s": .new], count: 2)
      let info = try await db.xinfoStream("s", as: Int.self)
      #expect(info.length == 3)
      #expect(info.groups == 2)
      #expect(info.lastGeneratedID == StreamID(3, 0))
      #expect(info.firstEntry?["n"] == 1)
      #expect(info.lastEntry?["n"] == 3)
      #expect(info.radixTreeKeys == 1 && info.radixTreeNodes >= 1)
      let isNew = db.server.kind != .redis62
      #expect(info.entriesAdded == (isNew ? 3 : nil))
      #expect(info.recordedFirstID == (isNew ? StreamID(1, 0) : nil))
      #expect(info.maxDeletedID == (isNew ? .zero : nil))
      let groups = try await db.xinfoGroups("s")
      #expect(groups.map(\.name) == ["g", "idle"])
      #expect(groups.first?.consumers == 1)
      #expect(groups.first?.pending == 2)
      #expect(groups.first?.lastDeliveredID == StreamID(2, 0))
      #expect(groups.first?.entriesRead == (isNew ? 2 : nil))
      #expect(groups.first?.lag == (isNew ? 1 : nil))
      let consumers = try await db.varying.xinfoConsumers("s", group: "g")
      #expect(consumers.map(\.name) == ["c"])
      #expect(consumers.first?.pending == 2)
      #expect(consumers.first.map { $0.idle < .seconds(10) } == true)
      #expect((consumers.first?.inactive != nil) == (db.server.kind == .valkey91))
      let full = try await db.varying.xinfoStream("s", .full, as: Int.self)
      #expect(full.entries.map { $0["n"] } == [1, 2, 3])
      #expect(full.length == 3)
      let group = try #require(full.groups.first)
      #expect(group.name == "g" && group.pendingCount == 2 && group.lastDeliveredID == StreamID(2, 0))
      #expect(group.pending.map(\.id) == [StreamID(1, 0), StreamID(2, 0)])
      #expect(group.pending.map(\.consumer) == ["c", "c"])
      #expect(group.pending.map(\.deliveries) == [1, 1])
      #expect(group.pending.first.map { $0.delivered > .seconds(1_600_000_000) } == true)
      let consumer = try #require(group.consumers.first)
      #expect(consumer.name == "c" && consumer.pendingCount == 2)
      #expect(consumer.pending.map(\.id) == [StreamID(1, 0), StreamID(2, 0)])
      #expect(consumer.pending.map(\.consumer) == ["c", "c"])
      #expect(consumer.seen > .seconds(1_600_000_000))
      #expect((consumer.active != nil) == (db.server.kind == .valkey91))
      #expect(try await db.varying.xinfoStream("s", .full, count: 1).entries.count == 1)
      let text = try await db().xinfoStream("s").xinfoStream("s", .full).strdecode.run()
      #expect(text.0.firstEntry?["n"] == "1")
      #expect(text.1.entries.first?["n"] == "1")
      #expect(try await db.xinfoHelp().contains { $0.contains("STREAM") })
      #expect(try await db.xgroupHelp().contains { $0.contains("CREATE") })
    },
  ]
}
