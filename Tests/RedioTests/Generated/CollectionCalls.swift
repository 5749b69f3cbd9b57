// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

import Redio
import RedioAdmin
import RedioStreams

enum CollectionCalls: CollectionGroup {
  @available(*, deprecated)
  static func check(_ calls: CollectionChecker) async {
    await part0(calls)
    await part1(calls)
    await part2(calls)
    await part3(calls)
    await part4(calls)
    await part5(calls)
    await part6(calls)
    await part7(calls)
    await part8(calls)
    await part9(calls)
    await part10(calls)
    await part11(calls)
    await part12(calls)
    await part13(calls)
    await part14(calls)
    await part15(calls)
    await part16(calls)
  }

  @available(*, deprecated)
  @_optimize(none)
  private static func part0(_ calls: CollectionChecker) async {
    await calls.check("ACL DELUSER", empty: .refused) {
      _ = try await $0.aclDeluser("one", "two")
    } array: {
      _ = try await $0.aclDeluser(["one", "two"] as [String])
    } none: {
      _ = try await $0.aclDeluser([] as [String])
    } chain: {
      $0.aclDeluser(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.aclDeluser(["one", "two"] as [String])
    } slice: {
      _ = try await $0.aclDeluser((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.aclDeluser(["one", "two"], "three")
    }
    await calls.check("ACL DRYRUN", empty: .sent) {
      _ = try await $0.aclDryrun(username: "v", command: "v", "one", "two")
    } array: {
      _ = try await $0.aclDryrun(username: "v", command: "v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.aclDryrun(username: "v", command: "v", [] as [String])
    } chain: {
      $0.aclDryrun(username: "v", command: "v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.aclDryrun(username: "v", command: "v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.aclDryrun(username: "v", command: "v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.aclDryrun(username: "v", command: "v", ["one", "two"], "three")
    }
    await calls.check("ACL SETUSER", empty: .sent) {
      _ = try await $0.aclSetuser("v", "one", "two")
    } array: {
      _ = try await $0.aclSetuser("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.aclSetuser("v", [] as [String])
    } chain: {
      $0.aclSetuser("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.aclSetuser("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.aclSetuser("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.aclSetuser("v", ["one", "two"], "three")
    }
    await calls.check("BITFIELD", empty: .sent, isTyped: true) {
      _ = try await $0.bitfield("v", .get(.u(8), at: .bit(0)), .get(.u(8), at: .bit(8)))
    } array: {
      _ = try await $0.bitfield("v", [.get(.u(8), at: .bit(0)), .get(.u(8), at: .bit(8))] as [BitFieldOperation])
    } none: {
      _ = try await $0.bitfield("v", [] as [BitFieldOperation])
    } chain: {
      $0.bitfield("v", [.get(.u(8), at: .bit(0)), .get(.u(8), at: .bit(8))] as [BitFieldOperation]).commands
    } batch: {
      _ = $0.bitfield("v", [.get(.u(8), at: .bit(0)), .get(.u(8), at: .bit(8))] as [BitFieldOperation])
    } slice: {
      _ = try await $0.bitfield(
        "v",
        ([.get(.u(8), at: .bit(16)), .get(.u(8), at: .bit(0)), .get(.u(8), at: .bit(8))] as [BitFieldOperation])[1...])
    }
    await calls.check("BITFIELD_RO", empty: .sent, isTyped: true) {
      _ = try await $0.bitfieldRO("v", .get(.u(8), at: .bit(0)), .get(.u(8), at: .bit(8)))
    } array: {
      _ = try await $0.bitfieldRO("v", [.get(.u(8), at: .bit(0)), .get(.u(8), at: .bit(8))] as [BitFieldRead])
    } none: {
      _ = try await $0.bitfieldRO("v", [] as [BitFieldRead])
    } chain: {
      $0.bitfieldRO("v", [.get(.u(8), at: .bit(0)), .get(.u(8), at: .bit(8))] as [BitFieldRead]).commands
    } batch: {
      _ = $0.bitfieldRO("v", [.get(.u(8), at: .bit(0)), .get(.u(8), at: .bit(8))] as [BitFieldRead])
    } slice: {
      _ = try await $0.bitfieldRO(
        "v", ([.get(.u(8), at: .bit(16)), .get(.u(8), at: .bit(0)), .get(.u(8), at: .bit(8))] as [BitFieldRead])[1...])
    }
    await calls.check("BITOP", empty: .refused) {
      _ = try await $0.bitop(.and, to: "v", "one", "two")
    } array: {
      _ = try await $0.bitop(.and, to: "v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.bitop(.and, to: "v", [] as [String])
    } chain: {
      $0.bitop(.and, to: "v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.bitop(.and, to: "v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.bitop(.and, to: "v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.bitop(.and, to: "v", ["one", "two"], "three")
    }
    await calls.check("BLMPOP", empty: .refused, isCounted: true) {
      _ = try await $0.blmpop("one", "two", from: .left, timeout: .seconds(7))
    } array: {
      _ = try await $0.blmpop(["one", "two"] as [String], from: .left, timeout: .seconds(7))
    } none: {
      _ = try await $0.blmpop([] as [String], from: .left, timeout: .seconds(7))
    } chain: {
      $0.blmpop(["one", "two"] as [String], from: .left, timeout: .seconds(7)).commands
    } batch: {
      _ = $0.blmpop(["one", "two"] as [String], from: .left, timeout: .seconds(7))
    } slice: {
      _ = try await $0.blmpop((["three", "one", "two"] as [String])[1...], from: .left, timeout: .seconds(7))
    } mixed: {
      _ = try await $0.blmpop(["one", "two"], "three", from: .left, timeout: .seconds(7))
    }
    await calls.check("BLPOP", empty: .refused) {
      _ = try await $0.blpop("one", "two", timeout: .seconds(7))
    } array: {
      _ = try await $0.blpop(["one", "two"] as [String], timeout: .seconds(7))
    } none: {
      _ = try await $0.blpop([] as [String], timeout: .seconds(7))
    } chain: {
      $0.blpop(["one", "two"] as [String], timeout: .seconds(7)).commands
    } batch: {
      _ = $0.blpop(["one", "two"] as [String], timeout: .seconds(7))
    } slice: {
      _ = try await $0.blpop((["three", "one", "two"] as [String])[1...], timeout: .seconds(7))
    } mixed: {
      _ = try await $0.blpop(["one", "two"], "three", timeout: .seconds(7))
    }
    await calls.check("BRPOP", empty: .refused) {
      _ = try await $0.brpop("one", "two", timeout: .seconds(7))
    } array: {
      _ = try await $0.brpop(["one", "two"] as [String], timeout: .seconds(7))
    } none: {
      _ = try await $0.brpop([] as [String], timeout: .seconds(7))
    } chain: {
      $0.brpop(["one", "two"] as [String], timeout: .seconds(7)).commands
    } batch: {
      _ = $0.brpop(["one", "two"] as [String], timeout: .seconds(7))
    } slice: {
      _ = try await $0.brpop((["three", "one", "two"] as [String])[1...], timeout: .seconds(7))
    } mixed: {
      _ = try await $0.brpop(["one", "two"], "three", timeout: .seconds(7))
    }
    await calls.check("BZMPOP", empty: .refused, isCounted: true) {
      _ = try await $0.bzmpop("one", "two", from: .lowest, timeout: .seconds(7))
    } array: {
      _ = try await $0.bzmpop(["one", "two"] as [String], from: .lowest, timeout: .seconds(7))
    } none: {
      _ = try await $0.bzmpop([] as [String], from: .lowest, timeout: .seconds(7))
    } chain: {
      $0.bzmpop(["one", "two"] as [String], from: .lowest, timeout: .seconds(7)).commands
    } batch: {
      _ = $0.bzmpop(["one", "two"] as [String], from: .lowest, timeout: .seconds(7))
    } slice: {
      _ = try await $0.bzmpop((["three", "one", "two"] as [String])[1...], from: .lowest, timeout: .seconds(7))
    } mixed: {
      _ = try await $0.bzmpop(["one", "two"], "three", from: .lowest, timeout: .seconds(7))
    }
    await calls.check("BZPOPMAX", empty: .refused) {
      _ = try await $0.bzpopmax("one", "two", timeout: .seconds(7))
    } array: {
      _ = try await $0.bzpopmax(["one", "two"] as [String], timeout: .seconds(7))
    } none: {
      _ = try await $0.bzpopmax([] as [String], timeout: .seconds(7))
    } chain: {
      $0.bzpopmax(["one", "two"] as [String], timeout: .seconds(7)).commands
    } batch: {
      _ = $0.bzpopmax(["one", "two"] as [String], timeout: .seconds(7))
    } slice: {
      _ = try await $0.bzpopmax((["three", "one", "two"] as [String])[1...], timeout: .seconds(7))
    } mixed: {
      _ = try await $0.bzpopmax(["one", "two"], "three", timeout: .seconds(7))
    }
    await calls.check("BZPOPMIN", empty: .refused) {
      _ = try await $0.bzpopmin("one", "two", timeout: .seconds(7))
    } array: {
      _ = try await $0.bzpopmin(["one", "two"] as [String], timeout: .seconds(7))
    } none: {
      _ = try await $0.bzpopmin([] as [String], timeout: .seconds(7))
    } chain: {
      $0.bzpopmin(["one", "two"] as [String], timeout: .seconds(7)).commands
    } batch: {
      _ = $0.bzpopmin(["one", "two"] as [String], timeout: .seconds(7))
    } slice: {
      _ = try await $0.bzpopmin((["three", "one", "two"] as [String])[1...], timeout: .seconds(7))
    } mixed: {
      _ = try await $0.bzpopmin(["one", "two"], "three", timeout: .seconds(7))
    }
    await calls.check("CLIENT CAPA", empty: .refused) {
      _ = try await $0.clientCapa("one", "two")
    } array: {
      _ = try await $0.clientCapa(["one", "two"] as [String])
    } none: {
      _ = try await $0.clientCapa([] as [String])
    } chain: {
      $0.clientCapa(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.clientCapa(["one", "two"] as [String])
    } slice: {
      _ = try await $0.clientCapa((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.clientCapa(["one", "two"], "three")
    }
    await calls.check("CLIENT KILL", empty: .refused, isTyped: true) {
      _ = try await $0.clientKill(.user("a"), .skipMe(false))
    } array: {
      _ = try await $0.clientKill([.user("a"), .skipMe(false)] as [ClientFilter])
    } none: {
      _ = try await $0.clientKill([] as [ClientFilter])
    } chain: {
      $0.clientKill([.user("a"), .skipMe(false)] as [ClientFilter]).commands
    } batch: {
      _ = $0.clientKill([.user("a"), .skipMe(false)] as [ClientFilter])
    } slice: {
      _ = try await $0.clientKill(([.type(.normal), .user("a"), .skipMe(false)] as [ClientFilter])[1...])
    }
    await calls.check("CLIENT LIST", empty: .sent, isTyped: true) {
      _ = try await $0.clientList(.user("a"), .skipMe(false))
    } array: {
      _ = try await $0.clientList([.user("a"), .skipMe(false)] as [ClientFilter])
    } none: {
      _ = try await $0.clientList([] as [ClientFilter])
    } chain: {
      $0.clientList([.user("a"), .skipMe(false)] as [ClientFilter]).commands
    } batch: {
      _ = $0.clientList([.user("a"), .skipMe(false)] as [ClientFilter])
    } slice: {
      _ = try await $0.clientList(([.type(.normal), .user("a"), .skipMe(false)] as [ClientFilter])[1...])
    }
    await calls.check("CLUSTER ADDSLOTS", empty: .refused) {
      _ = try await $0.clusterAddslots("one", "two")
    } array: {
      _ = try await $0.clusterAddslots(["one", "two"] as [String])
    } none: {
      _ = try await $0.clusterAddslots([] as [String])
    } chain: {
      $0.clusterAddslots(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.clusterAddslots(["one", "two"] as [String])
    } slice: {
      _ = try await $0.clusterAddslots((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.clusterAddslots(["one", "two"], "three")
    }
    await calls.check("CLUSTER ADDSLOTSRANGE", empty: .refused, isTyped: true) {
      _ = try await $0.clusterAddslotsrange(1...2, 3...4)
    } array: {
      _ = try await $0.clusterAddslotsrange([1...2, 3...4] as [ClosedRange<Int>])
    } none: {
      _ = try await $0.clusterAddslotsrange([] as [ClosedRange<Int>])
    } chain: {
      $0.clusterAddslotsrange([1...2, 3...4] as [ClosedRange<Int>]).commands
    } batch: {
      _ = $0.clusterAddslotsrange([1...2, 3...4] as [ClosedRange<Int>])
    } slice: {
      _ = try await $0.clusterAddslotsrange(([5...6, 1...2, 3...4] as [ClosedRange<Int>])[1...])
    }
    await calls.check("CLUSTER DELSLOTS", empty: .refused) {
      _ = try await $0.clusterDelslots("one", "two")
    } array: {
      _ = try await $0.clusterDelslots(["one", "two"] as [String])
    } none: {
      _ = try await $0.clusterDelslots([] as [String])
    } chain: {
      $0.clusterDelslots(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.clusterDelslots(["one", "two"] as [String])
    } slice: {
      _ = try await $0.clusterDelslots((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.clusterDelslots(["one", "two"], "three")
    }
    await calls.check("CLUSTER DELSLOTSRANGE", empty: .refused, isTyped: true) {
      _ = try await $0.clusterDelslotsrange(1...2, 3...4)
    } array: {
      _ = try await $0.clusterDelslotsrange([1...2, 3...4] as [ClosedRange<Int>])
    } none: {
      _ = try await $0.clusterDelslotsrange([] as [ClosedRange<Int>])
    } chain: {
      $0.clusterDelslotsrange([1...2, 3...4] as [ClosedRange<Int>]).commands
    } batch: {
      _ = $0.clusterDelslotsrange([1...2, 3...4] as [ClosedRange<Int>])
    } slice: {
      _ = try await $0.clusterDelslotsrange(([5...6, 1...2, 3...4] as [ClosedRange<Int>])[1...])
    }
    await calls.check("CLUSTER MIGRATESLOTS", empty: .refused, isTyped: true) {
      _ = try await $0.clusterMigrateslots(SlotMove(1...2, to: "a"), SlotMove(3...4, to: "b"))
    } array: {
      _ = try await $0.clusterMigrateslots([SlotMove(1...2, to: "a"), SlotMove(3...4, to: "b")] as [SlotMove])
    } none: {
      _ = try await $0.clusterMigrateslots([] as [SlotMove])
    } chain: {
      $0.clusterMigrateslots([SlotMove(1...2, to: "a"), SlotMove(3...4, to: "b")] as [SlotMove]).commands
    } batch: {
      _ = $0.clusterMigrateslots([SlotMove(1...2, to: "a"), SlotMove(3...4, to: "b")] as [SlotMove])
    } slice: {
      _ = try await $0.clusterMigrateslots(
        ([SlotMove(5...6, to: "c"), SlotMove(1...2, to: "a"), SlotMove(3...4, to: "b")] as [SlotMove])[1...])
    }
  }

  @available(*, deprecated)
  @_optimize(none)
  private static func part1(_ calls: CollectionChecker) async {
    await calls.check("COMMAND DOCS", empty: .all) {
      _ = try await $0.commandDocs("one", "two")
    } array: {
      _ = try await $0.commandDocs(["one", "two"] as [String])
    } none: {
      _ = try await $0.commandDocs([] as [String])
    } chain: {
      $0.commandDocs(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.commandDocs(["one", "two"] as [String])
    } slice: {
      _ = try await $0.commandDocs((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.commandDocs(["one", "two"], "three")
    }
    await calls.check("COMMAND GETKEYS", empty: .sent) {
      _ = try await $0.commandGetkeys("v", "one", "two")
    } array: {
      _ = try await $0.commandGetkeys("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.commandGetkeys("v", [] as [String])
    } chain: {
      $0.commandGetkeys("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.commandGetkeys("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.commandGetkeys("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.commandGetkeys("v", ["one", "two"], "three")
    }
    await calls.check("COMMAND GETKEYSANDFLAGS", empty: .sent) {
      _ = try await $0.commandGetkeysandflags("v", "one", "two")
    } array: {
      _ = try await $0.commandGetkeysandflags("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.commandGetkeysandflags("v", [] as [String])
    } chain: {
      $0.commandGetkeysandflags("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.commandGetkeysandflags("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.commandGetkeysandflags("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.commandGetkeysandflags("v", ["one", "two"], "three")
    }
    await calls.check("COMMAND INFO", empty: .all) {
      _ = try await $0.commandInfo("one", "two")
    } array: {
      _ = try await $0.commandInfo(["one", "two"] as [String])
    } none: {
      _ = try await $0.commandInfo([] as [String])
    } chain: {
      $0.commandInfo(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.commandInfo(["one", "two"] as [String])
    } slice: {
      _ = try await $0.commandInfo((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.commandInfo(["one", "two"], "three")
    }
    await calls.check("CONFIG GET", empty: .refused) {
      _ = try await $0.configGet("one", "two")
    } array: {
      _ = try await $0.configGet(["one", "two"] as [String])
    } none: {
      _ = try await $0.configGet([] as [String])
    } chain: {
      $0.configGet(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.configGet(["one", "two"] as [String])
    } slice: {
      _ = try await $0.configGet((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.configGet(["one", "two"], "three")
    }
    await calls.pairs("CONFIG SET") {
      _ = try await $0.configSet(["one": 1, "two": 2])
    } chain: {
      $0.configSet(["one": 1, "two": 2]).commands
    } batch: {
      _ = $0.configSet(["one": 1, "two": 2])
    }
    await calls.pairs("CONFIG SET") {
      _ = try await $0.configSet(["one": 1, "two": "2"])
    } chain: {
      $0.configSet(["one": 1, "two": "2"]).commands
    } batch: {
      _ = $0.configSet(["one": 1, "two": "2"])
    }
    await calls.pairs("CONFIG SET") {
      _ = try await $0.configSet([("one", 1), ("two", 2)])
    } chain: {
      $0.configSet([("one", 1), ("two", 2)]).commands
    } batch: {
      _ = $0.configSet([("one", 1), ("two", 2)])
    }
    await calls.pairs("CONFIG SET") {
      _ = try await $0.configSet([("one", 1), ("two", "2")])
    } chain: {
      $0.configSet([("one", 1), ("two", "2")]).commands
    } batch: {
      _ = $0.configSet([("one", 1), ("two", "2")])
    }
    await calls.pairs("CONFIG SET", isOrdered: false) {
      _ = try await $0.configSet(PairForms.dictionary)
    } chain: {
      $0.configSet(PairList(PairForms.dictionary)).commands
    } batch: {
      _ = $0.configSet(PairForms.dictionary)
    }
    await calls.pairs("CONFIG SET", isOrdered: false) {
      _ = try await $0.configSet(PairForms.mixed)
    } chain: {
      $0.configSet(PairList(PairForms.mixed)).commands
    } batch: {
      _ = $0.configSet(PairForms.mixed)
    }
    await calls.pairs("CONFIG SET", isOrdered: false) {
      _ = try await $0.configSet(PairForms.scores)
    } chain: {
      $0.configSet(PairList(PairForms.scores)).commands
    } batch: {
      _ = $0.configSet(PairForms.scores)
    }
    await calls.pairs("CONFIG SET") {
      _ = try await $0.configSet(PairForms.mixedPairs)
    } chain: {
      $0.configSet(PairList(PairForms.mixedPairs)).commands
    } batch: {
      _ = $0.configSet(PairForms.mixedPairs)
    }
    await calls.pairs("CONFIG SET") {
      _ = try await $0.configSet(PairList(PairForms.keyValuePairs))
    } chain: {
      $0.configSet(PairList(PairForms.keyValuePairs)).commands
    } batch: {
      _ = $0.configSet(PairList(PairForms.keyValuePairs))
    }
    await calls.pairs("CONFIG SET") {
      _ = try await $0.configSet(PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    } chain: {
      $0.configSet(PairList(PairForms.dictionary.sorted { $0.value < $1.value })).commands
    } batch: {
      _ = $0.configSet(PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    }
    await calls.pairs("CONFIG SET") {
      _ = try await $0.configSet(PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    } chain: {
      $0.configSet(PairList(PairForms.mixed.sorted { $0.key < $1.key })).commands
    } batch: {
      _ = $0.configSet(PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    }
    await calls.pairs("CONFIG SET") {
      _ = try await $0.configSet(PairList(PairForms.tuples))
    } chain: {
      $0.configSet(PairList(PairForms.tuples)).commands
    } batch: {
      _ = $0.configSet(PairList(PairForms.tuples))
    }
    await calls.pairs("CONFIG SET") {
      _ = try await $0.configSet(PairList(PairForms.tuples[...]))
    } chain: {
      $0.configSet(PairList(PairForms.tuples[...])).commands
    } batch: {
      _ = $0.configSet(PairList(PairForms.tuples[...]))
    }
    await calls.pairs("CONFIG SET") {
      _ = try await $0.configSet(PairList(PairForms.mixedTuples))
    } chain: {
      $0.configSet(PairList(PairForms.mixedTuples)).commands
    } batch: {
      _ = $0.configSet(PairList(PairForms.mixedTuples))
    }
    await calls.pairs("CONFIG SET") {
      _ = try await $0.configSet(PairList(zip(["one", "two"], [1, 2])))
    } chain: {
      $0.configSet(PairList(zip(["one", "two"], [1, 2]))).commands
    } batch: {
      _ = $0.configSet(PairList(zip(["one", "two"], [1, 2])))
    }
  }

  @available(*, deprecated)
  @_optimize(none)
  private static func part2(_ calls: CollectionChecker) async {
    await calls.pairs("CONFIG SET") {
      _ = try await $0.configSet(PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    } chain: {
      $0.configSet(PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) })).commands
    } batch: {
      _ = $0.configSet(PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    }
    await calls.pairs("CONFIG SET") {
      _ = try await $0.configSet(PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    } chain: {
      $0.configSet(PairList([RESPPair("one", 1), RESPPair("two", 2)])).commands
    } batch: {
      _ = $0.configSet(PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    }
    await calls.pairs("CONFIG SET") {
      _ = try await $0.configSet(
        PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    } chain: {
      $0.configSet(PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true })).commands
    } batch: {
      _ = $0.configSet(PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    }
    await calls.pairs("CONFIG SET", isEmpty: true) {
      _ = try await $0.configSet([])
    } chain: {
      $0.configSet([]).commands
    } batch: {
      _ = $0.configSet([])
    }
    await calls.check("DEBUG", empty: .sent) {
      _ = try await $0.debug("v", "one", "two")
    } array: {
      _ = try await $0.debug("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.debug("v", [] as [String])
    } chain: {
      $0.debug("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.debug("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.debug("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.debug("v", ["one", "two"], "three")
    }
    await calls.check("DEL", empty: .refused) {
      _ = try await $0.del("one", "two")
    } array: {
      _ = try await $0.del(["one", "two"] as [String])
    } none: {
      _ = try await $0.del([] as [String])
    } chain: {
      $0.del(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.del(["one", "two"] as [String])
    } slice: {
      _ = try await $0.del((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.del(["one", "two"], "three")
    }
    await calls.check("EVAL", empty: .sent, isCounted: true) {
      _ = try await $0.eval("v", keys: ["one", "two"], arguments: ["one", "two"])
    } array: {
      _ = try await $0.eval("v", keys: ["one", "two"] as [String], arguments: ["one", "two"] as [String])
    } none: {
      _ = try await $0.eval("v", keys: [] as [String], arguments: [] as [String])
    } chain: {
      $0.eval("v", keys: ["one", "two"] as [String], arguments: ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.eval("v", keys: ["one", "two"] as [String], arguments: ["one", "two"] as [String])
    }
    await calls.check("EVALSHA", empty: .sent, isCounted: true) {
      _ = try await $0.evalsha("v", keys: ["one", "two"], arguments: ["one", "two"])
    } array: {
      _ = try await $0.evalsha("v", keys: ["one", "two"] as [String], arguments: ["one", "two"] as [String])
    } none: {
      _ = try await $0.evalsha("v", keys: [] as [String], arguments: [] as [String])
    } chain: {
      $0.evalsha("v", keys: ["one", "two"] as [String], arguments: ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.evalsha("v", keys: ["one", "two"] as [String], arguments: ["one", "two"] as [String])
    }
    await calls.check("EVALSHA_RO", empty: .sent, isCounted: true) {
      _ = try await $0.evalshaRO("v", keys: ["one", "two"], arguments: ["one", "two"])
    } array: {
      _ = try await $0.evalshaRO("v", keys: ["one", "two"] as [String], arguments: ["one", "two"] as [String])
    } none: {
      _ = try await $0.evalshaRO("v", keys: [] as [String], arguments: [] as [String])
    } chain: {
      $0.evalshaRO("v", keys: ["one", "two"] as [String], arguments: ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.evalshaRO("v", keys: ["one", "two"] as [String], arguments: ["one", "two"] as [String])
    }
    await calls.check("EVAL_RO", empty: .sent, isCounted: true) {
      _ = try await $0.evalRO("v", keys: ["one", "two"], arguments: ["one", "two"])
    } array: {
      _ = try await $0.evalRO("v", keys: ["one", "two"] as [String], arguments: ["one", "two"] as [String])
    } none: {
      _ = try await $0.evalRO("v", keys: [] as [String], arguments: [] as [String])
    } chain: {
      $0.evalRO("v", keys: ["one", "two"] as [String], arguments: ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.evalRO("v", keys: ["one", "two"] as [String], arguments: ["one", "two"] as [String])
    }
    await calls.check("EXISTS", empty: .refused) {
      _ = try await $0.exists("one", "two")
    } array: {
      _ = try await $0.exists(["one", "two"] as [String])
    } none: {
      _ = try await $0.exists([] as [String])
    } chain: {
      $0.exists(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.exists(["one", "two"] as [String])
    } slice: {
      _ = try await $0.exists((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.exists(["one", "two"], "three")
    }
    await calls.check("FCALL", empty: .sent, isCounted: true) {
      _ = try await $0.fcall("v", keys: ["one", "two"], arguments: ["one", "two"])
    } array: {
      _ = try await $0.fcall("v", keys: ["one", "two"] as [String], arguments: ["one", "two"] as [String])
    } none: {
      _ = try await $0.fcall("v", keys: [] as [String], arguments: [] as [String])
    } chain: {
      $0.fcall("v", keys: ["one", "two"] as [String], arguments: ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.fcall("v", keys: ["one", "two"] as [String], arguments: ["one", "two"] as [String])
    }
    await calls.check("FCALL_RO", empty: .sent, isCounted: true) {
      _ = try await $0.fcallRO("v", keys: ["one", "two"], arguments: ["one", "two"])
    } array: {
      _ = try await $0.fcallRO("v", keys: ["one", "two"] as [String], arguments: ["one", "two"] as [String])
    } none: {
      _ = try await $0.fcallRO("v", keys: [] as [String], arguments: [] as [String])
    } chain: {
      $0.fcallRO("v", keys: ["one", "two"] as [String], arguments: ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.fcallRO("v", keys: ["one", "two"] as [String], arguments: ["one", "two"] as [String])
    }
    await calls.check("GEOADD", empty: .refused, isTyped: true) {
      _ = try await $0.geoadd("v", GeoPlace("a", longitude: 1, latitude: 1), GeoPlace("b", longitude: 2, latitude: 2))
    } array: {
      _ = try await $0.geoadd(
        "v", [GeoPlace("a", longitude: 1, latitude: 1), GeoPlace("b", longitude: 2, latitude: 2)] as [GeoPlace])
    } none: {
      _ = try await $0.geoadd("v", [] as [GeoPlace])
    } chain: {
      $0.geoadd(
        "v", [GeoPlace("a", longitude: 1, latitude: 1), GeoPlace("b", longitude: 2, latitude: 2)] as [GeoPlace]
      ).commands
    } batch: {
      _ = $0.geoadd(
        "v", [GeoPlace("a", longitude: 1, latitude: 1), GeoPlace("b", longitude: 2, latitude: 2)] as [GeoPlace])
    } slice: {
      _ = try await $0.geoadd(
        "v",
        ([
          GeoPlace("c", longitude: 3, latitude: 3), GeoPlace("a", longitude: 1, latitude: 1),
          GeoPlace("b", longitude: 2, latitude: 2),
        ] as [GeoPlace])[1...])
    }
    await calls.check("GEOHASH", empty: .refused) {
      _ = try await $0.geohash("v", "one", "two")
    } array: {
      _ = try await $0.geohash("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.geohash("v", [] as [String])
    } chain: {
      $0.geohash("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.geohash("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.geohash("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.geohash("v", ["one", "two"], "three")
    }
    await calls.check("GEOPOS", empty: .refused) {
      _ = try await $0.geopos("v", "one", "two")
    } array: {
      _ = try await $0.geopos("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.geopos("v", [] as [String])
    } chain: {
      $0.geopos("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.geopos("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.geopos("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.geopos("v", ["one", "two"], "three")
    }
    await calls.check("HDEL", empty: .refused) {
      _ = try await $0.hdel("v", "one", "two")
    } array: {
      _ = try await $0.hdel("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.hdel("v", [] as [String])
    } chain: {
      $0.hdel("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.hdel("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.hdel("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.hdel("v", ["one", "two"], "three")
    }
    await calls.check("HEXPIRE", empty: .refused, isCounted: true) {
      _ = try await $0.hexpire("v", .seconds(7), fields: "one", "two")
    } array: {
      _ = try await $0.hexpire("v", .seconds(7), fields: ["one", "two"] as [String])
    } none: {
      _ = try await $0.hexpire("v", .seconds(7), fields: [] as [String])
    } chain: {
      $0.hexpire("v", .seconds(7), fields: ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.hexpire("v", .seconds(7), fields: ["one", "two"] as [String])
    } slice: {
      _ = try await $0.hexpire("v", .seconds(7), fields: (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.hexpire("v", .seconds(7), fields: ["one", "two"], "three")
    }
    await calls.check("HEXPIREAT", empty: .refused, isCounted: true) {
      _ = try await $0.hexpireat("v", sinceEpoch: .seconds(7), fields: "one", "two")
    } array: {
      _ = try await $0.hexpireat("v", sinceEpoch: .seconds(7), fields: ["one", "two"] as [String])
    } none: {
      _ = try await $0.hexpireat("v", sinceEpoch: .seconds(7), fields: [] as [String])
    } chain: {
      $0.hexpireat("v", sinceEpoch: .seconds(7), fields: ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.hexpireat("v", sinceEpoch: .seconds(7), fields: ["one", "two"] as [String])
    } slice: {
      _ = try await $0.hexpireat("v", sinceEpoch: .seconds(7), fields: (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.hexpireat("v", sinceEpoch: .seconds(7), fields: ["one", "two"], "three")
    }
    await calls.check("HEXPIRETIME", empty: .refused, isCounted: true) {
      _ = try await $0.hexpiretime("v", "one", "two")
    } array: {
      _ = try await $0.hexpiretime("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.hexpiretime("v", [] as [String])
    } chain: {
      $0.hexpiretime("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.hexpiretime("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.hexpiretime("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.hexpiretime("v", ["one", "two"], "three")
    }
  }

  @available(*, deprecated)
  @_optimize(none)
  private static func part3(_ calls: CollectionChecker) async {
    await calls.check("HGETDEL", empty: .refused, isCounted: true) {
      _ = try await $0.hgetdel("v", "one", "two")
    } array: {
      _ = try await $0.hgetdel("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.hgetdel("v", [] as [String])
    } chain: {
      $0.hgetdel("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.hgetdel("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.hgetdel("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.hgetdel("v", ["one", "two"], "three")
    }
    await calls.check("HGETEX", empty: .refused, isCounted: true) {
      _ = try await $0.hgetex("v", "one", "two")
    } array: {
      _ = try await $0.hgetex("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.hgetex("v", [] as [String])
    } chain: {
      $0.hgetex("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.hgetex("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.hgetex("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.hgetex("v", ["one", "two"], "three")
    }
    await calls.check("HMGET", empty: .refused) {
      _ = try await $0.hmget("v", "one", "two")
    } array: {
      _ = try await $0.hmget("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.hmget("v", [] as [String])
    } chain: {
      $0.hmget("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.hmget("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.hmget("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.hmget("v", ["one", "two"], "three")
    }
    await calls.pairs("HMSET") {
      _ = try await $0.hmset("v", ["one": 1, "two": 2])
    } chain: {
      $0.hmset("v", ["one": 1, "two": 2]).commands
    } batch: {
      _ = $0.hmset("v", ["one": 1, "two": 2])
    }
    await calls.pairs("HMSET") {
      _ = try await $0.hmset("v", ["one": 1, "two": "2"])
    } chain: {
      $0.hmset("v", ["one": 1, "two": "2"]).commands
    } batch: {
      _ = $0.hmset("v", ["one": 1, "two": "2"])
    }
    await calls.pairs("HMSET") {
      _ = try await $0.hmset("v", [("one", 1), ("two", 2)])
    } chain: {
      $0.hmset("v", [("one", 1), ("two", 2)]).commands
    } batch: {
      _ = $0.hmset("v", [("one", 1), ("two", 2)])
    }
    await calls.pairs("HMSET") {
      _ = try await $0.hmset("v", [("one", 1), ("two", "2")])
    } chain: {
      $0.hmset("v", [("one", 1), ("two", "2")]).commands
    } batch: {
      _ = $0.hmset("v", [("one", 1), ("two", "2")])
    }
    await calls.pairs("HMSET", isOrdered: false) {
      _ = try await $0.hmset("v", PairForms.dictionary)
    } chain: {
      $0.hmset("v", PairList(PairForms.dictionary)).commands
    } batch: {
      _ = $0.hmset("v", PairForms.dictionary)
    }
    await calls.pairs("HMSET", isOrdered: false) {
      _ = try await $0.hmset("v", PairForms.mixed)
    } chain: {
      $0.hmset("v", PairList(PairForms.mixed)).commands
    } batch: {
      _ = $0.hmset("v", PairForms.mixed)
    }
    await calls.pairs("HMSET", isOrdered: false) {
      _ = try await $0.hmset("v", PairForms.scores)
    } chain: {
      $0.hmset("v", PairList(PairForms.scores)).commands
    } batch: {
      _ = $0.hmset("v", PairForms.scores)
    }
    await calls.pairs("HMSET") {
      _ = try await $0.hmset("v", PairForms.mixedPairs)
    } chain: {
      $0.hmset("v", PairList(PairForms.mixedPairs)).commands
    } batch: {
      _ = $0.hmset("v", PairForms.mixedPairs)
    }
    await calls.pairs("HMSET") {
      _ = try await $0.hmset("v", PairList(PairForms.keyValuePairs))
    } chain: {
      $0.hmset("v", PairList(PairForms.keyValuePairs)).commands
    } batch: {
      _ = $0.hmset("v", PairList(PairForms.keyValuePairs))
    }
    await calls.pairs("HMSET") {
      _ = try await $0.hmset("v", PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    } chain: {
      $0.hmset("v", PairList(PairForms.dictionary.sorted { $0.value < $1.value })).commands
    } batch: {
      _ = $0.hmset("v", PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    }
    await calls.pairs("HMSET") {
      _ = try await $0.hmset("v", PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    } chain: {
      $0.hmset("v", PairList(PairForms.mixed.sorted { $0.key < $1.key })).commands
    } batch: {
      _ = $0.hmset("v", PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    }
    await calls.pairs("HMSET") {
      _ = try await $0.hmset("v", PairList(PairForms.tuples))
    } chain: {
      $0.hmset("v", PairList(PairForms.tuples)).commands
    } batch: {
      _ = $0.hmset("v", PairList(PairForms.tuples))
    }
    await calls.pairs("HMSET") {
      _ = try await $0.hmset("v", PairList(PairForms.tuples[...]))
    } chain: {
      $0.hmset("v", PairList(PairForms.tuples[...])).commands
    } batch: {
      _ = $0.hmset("v", PairList(PairForms.tuples[...]))
    }
    await calls.pairs("HMSET") {
      _ = try await $0.hmset("v", PairList(PairForms.mixedTuples))
    } chain: {
      $0.hmset("v", PairList(PairForms.mixedTuples)).commands
    } batch: {
      _ = $0.hmset("v", PairList(PairForms.mixedTuples))
    }
    await calls.pairs("HMSET") {
      _ = try await $0.hmset("v", PairList(zip(["one", "two"], [1, 2])))
    } chain: {
      $0.hmset("v", PairList(zip(["one", "two"], [1, 2]))).commands
    } batch: {
      _ = $0.hmset("v", PairList(zip(["one", "two"], [1, 2])))
    }
    await calls.pairs("HMSET") {
      _ = try await $0.hmset("v", PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    } chain: {
      $0.hmset("v", PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) })).commands
    } batch: {
      _ = $0.hmset("v", PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    }
    await calls.pairs("HMSET") {
      _ = try await $0.hmset("v", PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    } chain: {
      $0.hmset("v", PairList([RESPPair("one", 1), RESPPair("two", 2)])).commands
    } batch: {
      _ = $0.hmset("v", PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    }
  }

  @available(*, deprecated)
  @_optimize(none)
  private static func part4(_ calls: CollectionChecker) async {
    await calls.pairs("HMSET") {
      _ = try await $0.hmset(
        "v", PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    } chain: {
      $0.hmset("v", PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true })).commands
    } batch: {
      _ = $0.hmset("v", PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    }
    await calls.pairs("HMSET", isEmpty: true) {
      _ = try await $0.hmset("v", [])
    } chain: {
      $0.hmset("v", []).commands
    } batch: {
      _ = $0.hmset("v", [])
    }
    await calls.check("HPERSIST", empty: .refused, isCounted: true) {
      _ = try await $0.hpersist("v", "one", "two")
    } array: {
      _ = try await $0.hpersist("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.hpersist("v", [] as [String])
    } chain: {
      $0.hpersist("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.hpersist("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.hpersist("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.hpersist("v", ["one", "two"], "three")
    }
    await calls.check("HPEXPIRE", empty: .refused, isCounted: true) {
      _ = try await $0.hpexpire("v", .seconds(7), fields: "one", "two")
    } array: {
      _ = try await $0.hpexpire("v", .seconds(7), fields: ["one", "two"] as [String])
    } none: {
      _ = try await $0.hpexpire("v", .seconds(7), fields: [] as [String])
    } chain: {
      $0.hpexpire("v", .seconds(7), fields: ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.hpexpire("v", .seconds(7), fields: ["one", "two"] as [String])
    } slice: {
      _ = try await $0.hpexpire("v", .seconds(7), fields: (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.hpexpire("v", .seconds(7), fields: ["one", "two"], "three")
    }
    await calls.check("HPEXPIREAT", empty: .refused, isCounted: true) {
      _ = try await $0.hpexpireat("v", sinceEpoch: .seconds(7), fields: "one", "two")
    } array: {
      _ = try await $0.hpexpireat("v", sinceEpoch: .seconds(7), fields: ["one", "two"] as [String])
    } none: {
      _ = try await $0.hpexpireat("v", sinceEpoch: .seconds(7), fields: [] as [String])
    } chain: {
      $0.hpexpireat("v", sinceEpoch: .seconds(7), fields: ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.hpexpireat("v", sinceEpoch: .seconds(7), fields: ["one", "two"] as [String])
    } slice: {
      _ = try await $0.hpexpireat("v", sinceEpoch: .seconds(7), fields: (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.hpexpireat("v", sinceEpoch: .seconds(7), fields: ["one", "two"], "three")
    }
    await calls.check("HPEXPIRETIME", empty: .refused, isCounted: true) {
      _ = try await $0.hpexpiretime("v", "one", "two")
    } array: {
      _ = try await $0.hpexpiretime("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.hpexpiretime("v", [] as [String])
    } chain: {
      $0.hpexpiretime("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.hpexpiretime("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.hpexpiretime("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.hpexpiretime("v", ["one", "two"], "three")
    }
    await calls.check("HPTTL", empty: .refused, isCounted: true) {
      _ = try await $0.hpttl("v", "one", "two")
    } array: {
      _ = try await $0.hpttl("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.hpttl("v", [] as [String])
    } chain: {
      $0.hpttl("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.hpttl("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.hpttl("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.hpttl("v", ["one", "two"], "three")
    }
    await calls.pairs("HSET") {
      _ = try await $0.hset("v", ["one": 1, "two": 2])
    } chain: {
      $0.hset("v", ["one": 1, "two": 2]).commands
    } batch: {
      _ = $0.hset("v", ["one": 1, "two": 2])
    }
    await calls.pairs("HSET") {
      _ = try await $0.hset("v", ["one": 1, "two": "2"])
    } chain: {
      $0.hset("v", ["one": 1, "two": "2"]).commands
    } batch: {
      _ = $0.hset("v", ["one": 1, "two": "2"])
    }
    await calls.pairs("HSET") {
      _ = try await $0.hset("v", [("one", 1), ("two", 2)])
    } chain: {
      $0.hset("v", [("one", 1), ("two", 2)]).commands
    } batch: {
      _ = $0.hset("v", [("one", 1), ("two", 2)])
    }
    await calls.pairs("HSET") {
      _ = try await $0.hset("v", [("one", 1), ("two", "2")])
    } chain: {
      $0.hset("v", [("one", 1), ("two", "2")]).commands
    } batch: {
      _ = $0.hset("v", [("one", 1), ("two", "2")])
    }
    await calls.pairs("HSET", isOrdered: false) {
      _ = try await $0.hset("v", PairForms.dictionary)
    } chain: {
      $0.hset("v", PairList(PairForms.dictionary)).commands
    } batch: {
      _ = $0.hset("v", PairForms.dictionary)
    }
    await calls.pairs("HSET", isOrdered: false) {
      _ = try await $0.hset("v", PairForms.mixed)
    } chain: {
      $0.hset("v", PairList(PairForms.mixed)).commands
    } batch: {
      _ = $0.hset("v", PairForms.mixed)
    }
    await calls.pairs("HSET", isOrdered: false) {
      _ = try await $0.hset("v", PairForms.scores)
    } chain: {
      $0.hset("v", PairList(PairForms.scores)).commands
    } batch: {
      _ = $0.hset("v", PairForms.scores)
    }
    await calls.pairs("HSET") {
      _ = try await $0.hset("v", PairForms.mixedPairs)
    } chain: {
      $0.hset("v", PairList(PairForms.mixedPairs)).commands
    } batch: {
      _ = $0.hset("v", PairForms.mixedPairs)
    }
    await calls.pairs("HSET") {
      _ = try await $0.hset("v", PairList(PairForms.keyValuePairs))
    } chain: {
      $0.hset("v", PairList(PairForms.keyValuePairs)).commands
    } batch: {
      _ = $0.hset("v", PairList(PairForms.keyValuePairs))
    }
    await calls.pairs("HSET") {
      _ = try await $0.hset("v", PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    } chain: {
      $0.hset("v", PairList(PairForms.dictionary.sorted { $0.value < $1.value })).commands
    } batch: {
      _ = $0.hset("v", PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    }
    await calls.pairs("HSET") {
      _ = try await $0.hset("v", PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    } chain: {
      $0.hset("v", PairList(PairForms.mixed.sorted { $0.key < $1.key })).commands
    } batch: {
      _ = $0.hset("v", PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    }
    await calls.pairs("HSET") {
      _ = try await $0.hset("v", PairList(PairForms.tuples))
    } chain: {
      $0.hset("v", PairList(PairForms.tuples)).commands
    } batch: {
      _ = $0.hset("v", PairList(PairForms.tuples))
    }
    await calls.pairs("HSET") {
      _ = try await $0.hset("v", PairList(PairForms.tuples[...]))
    } chain: {
      $0.hset("v", PairList(PairForms.tuples[...])).commands
    } batch: {
      _ = $0.hset("v", PairList(PairForms.tuples[...]))
    }
  }

  @available(*, deprecated)
  @_optimize(none)
  private static func part5(_ calls: CollectionChecker) async {
    await calls.pairs("HSET") {
      _ = try await $0.hset("v", PairList(PairForms.mixedTuples))
    } chain: {
      $0.hset("v", PairList(PairForms.mixedTuples)).commands
    } batch: {
      _ = $0.hset("v", PairList(PairForms.mixedTuples))
    }
    await calls.pairs("HSET") {
      _ = try await $0.hset("v", PairList(zip(["one", "two"], [1, 2])))
    } chain: {
      $0.hset("v", PairList(zip(["one", "two"], [1, 2]))).commands
    } batch: {
      _ = $0.hset("v", PairList(zip(["one", "two"], [1, 2])))
    }
    await calls.pairs("HSET") {
      _ = try await $0.hset("v", PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    } chain: {
      $0.hset("v", PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) })).commands
    } batch: {
      _ = $0.hset("v", PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    }
    await calls.pairs("HSET") {
      _ = try await $0.hset("v", PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    } chain: {
      $0.hset("v", PairList([RESPPair("one", 1), RESPPair("two", 2)])).commands
    } batch: {
      _ = $0.hset("v", PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    }
    await calls.pairs("HSET") {
      _ = try await $0.hset(
        "v", PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    } chain: {
      $0.hset("v", PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true })).commands
    } batch: {
      _ = $0.hset("v", PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    }
    await calls.pairs("HSET", isEmpty: true) {
      _ = try await $0.hset("v", [])
    } chain: {
      $0.hset("v", []).commands
    } batch: {
      _ = $0.hset("v", [])
    }
    await calls.pairs("HSETEX", isCounted: true) {
      _ = try await $0.hsetex("v", ["one": 1, "two": 2])
    } chain: {
      $0.hsetex("v", ["one": 1, "two": 2]).commands
    } batch: {
      _ = $0.hsetex("v", ["one": 1, "two": 2])
    }
    await calls.pairs("HSETEX", isCounted: true) {
      _ = try await $0.hsetex("v", ["one": 1, "two": "2"])
    } chain: {
      $0.hsetex("v", ["one": 1, "two": "2"]).commands
    } batch: {
      _ = $0.hsetex("v", ["one": 1, "two": "2"])
    }
    await calls.pairs("HSETEX", isCounted: true) {
      _ = try await $0.hsetex("v", [("one", 1), ("two", 2)])
    } chain: {
      $0.hsetex("v", [("one", 1), ("two", 2)]).commands
    } batch: {
      _ = $0.hsetex("v", [("one", 1), ("two", 2)])
    }
    await calls.pairs("HSETEX", isCounted: true) {
      _ = try await $0.hsetex("v", [("one", 1), ("two", "2")])
    } chain: {
      $0.hsetex("v", [("one", 1), ("two", "2")]).commands
    } batch: {
      _ = $0.hsetex("v", [("one", 1), ("two", "2")])
    }
    await calls.pairs("HSETEX", isOrdered: false, isCounted: true) {
      _ = try await $0.hsetex("v", PairForms.dictionary)
    } chain: {
      $0.hsetex("v", PairList(PairForms.dictionary)).commands
    } batch: {
      _ = $0.hsetex("v", PairForms.dictionary)
    }
    await calls.pairs("HSETEX", isOrdered: false, isCounted: true) {
      _ = try await $0.hsetex("v", PairForms.mixed)
    } chain: {
      $0.hsetex("v", PairList(PairForms.mixed)).commands
    } batch: {
      _ = $0.hsetex("v", PairForms.mixed)
    }
    await calls.pairs("HSETEX", isOrdered: false, isCounted: true) {
      _ = try await $0.hsetex("v", PairForms.scores)
    } chain: {
      $0.hsetex("v", PairList(PairForms.scores)).commands
    } batch: {
      _ = $0.hsetex("v", PairForms.scores)
    }
    await calls.pairs("HSETEX", isCounted: true) {
      _ = try await $0.hsetex("v", PairForms.mixedPairs)
    } chain: {
      $0.hsetex("v", PairList(PairForms.mixedPairs)).commands
    } batch: {
      _ = $0.hsetex("v", PairForms.mixedPairs)
    }
    await calls.pairs("HSETEX", isCounted: true) {
      _ = try await $0.hsetex("v", PairList(PairForms.keyValuePairs))
    } chain: {
      $0.hsetex("v", PairList(PairForms.keyValuePairs)).commands
    } batch: {
      _ = $0.hsetex("v", PairList(PairForms.keyValuePairs))
    }
    await calls.pairs("HSETEX", isCounted: true) {
      _ = try await $0.hsetex("v", PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    } chain: {
      $0.hsetex("v", PairList(PairForms.dictionary.sorted { $0.value < $1.value })).commands
    } batch: {
      _ = $0.hsetex("v", PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    }
    await calls.pairs("HSETEX", isCounted: true) {
      _ = try await $0.hsetex("v", PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    } chain: {
      $0.hsetex("v", PairList(PairForms.mixed.sorted { $0.key < $1.key })).commands
    } batch: {
      _ = $0.hsetex("v", PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    }
    await calls.pairs("HSETEX", isCounted: true) {
      _ = try await $0.hsetex("v", PairList(PairForms.tuples))
    } chain: {
      $0.hsetex("v", PairList(PairForms.tuples)).commands
    } batch: {
      _ = $0.hsetex("v", PairList(PairForms.tuples))
    }
    await calls.pairs("HSETEX", isCounted: true) {
      _ = try await $0.hsetex("v", PairList(PairForms.tuples[...]))
    } chain: {
      $0.hsetex("v", PairList(PairForms.tuples[...])).commands
    } batch: {
      _ = $0.hsetex("v", PairList(PairForms.tuples[...]))
    }
    await calls.pairs("HSETEX", isCounted: true) {
      _ = try await $0.hsetex("v", PairList(PairForms.mixedTuples))
    } chain: {
      $0.hsetex("v", PairList(PairForms.mixedTuples)).commands
    } batch: {
      _ = $0.hsetex("v", PairList(PairForms.mixedTuples))
    }
  }

  @available(*, deprecated)
  @_optimize(none)
  private static func part6(_ calls: CollectionChecker) async {
    await calls.pairs("HSETEX", isCounted: true) {
      _ = try await $0.hsetex("v", PairList(zip(["one", "two"], [1, 2])))
    } chain: {
      $0.hsetex("v", PairList(zip(["one", "two"], [1, 2]))).commands
    } batch: {
      _ = $0.hsetex("v", PairList(zip(["one", "two"], [1, 2])))
    }
    await calls.pairs("HSETEX", isCounted: true) {
      _ = try await $0.hsetex("v", PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    } chain: {
      $0.hsetex("v", PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) })).commands
    } batch: {
      _ = $0.hsetex("v", PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    }
    await calls.pairs("HSETEX", isCounted: true) {
      _ = try await $0.hsetex("v", PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    } chain: {
      $0.hsetex("v", PairList([RESPPair("one", 1), RESPPair("two", 2)])).commands
    } batch: {
      _ = $0.hsetex("v", PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    }
    await calls.pairs("HSETEX", isCounted: true) {
      _ = try await $0.hsetex(
        "v", PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    } chain: {
      $0.hsetex("v", PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
        .commands
    } batch: {
      _ = $0.hsetex("v", PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    }
    await calls.pairs("HSETEX", isEmpty: true, isCounted: true) {
      _ = try await $0.hsetex("v", [])
    } chain: {
      $0.hsetex("v", []).commands
    } batch: {
      _ = $0.hsetex("v", [])
    }
    await calls.check("HTTL", empty: .refused, isCounted: true) {
      _ = try await $0.httl("v", "one", "two")
    } array: {
      _ = try await $0.httl("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.httl("v", [] as [String])
    } chain: {
      $0.httl("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.httl("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.httl("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.httl("v", ["one", "two"], "three")
    }
    await calls.check("INFO", empty: .sent, isTyped: true) {
      _ = try await $0.info(.memory, .server)
    } array: {
      _ = try await $0.info([.memory, .server] as [InfoSection])
    } none: {
      _ = try await $0.info([] as [InfoSection])
    } chain: {
      $0.info([.memory, .server] as [InfoSection]).commands
    } batch: {
      _ = $0.info([.memory, .server] as [InfoSection])
    } slice: {
      _ = try await $0.info(([.clients, .memory, .server] as [InfoSection])[1...])
    }
    await calls.check("LATENCY HISTOGRAM", empty: .all) {
      _ = try await $0.latencyHistogram("one", "two")
    } array: {
      _ = try await $0.latencyHistogram(["one", "two"] as [String])
    } none: {
      _ = try await $0.latencyHistogram([] as [String])
    } chain: {
      $0.latencyHistogram(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.latencyHistogram(["one", "two"] as [String])
    } slice: {
      _ = try await $0.latencyHistogram((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.latencyHistogram(["one", "two"], "three")
    }
    await calls.check("LATENCY RESET", empty: .all) {
      _ = try await $0.latencyReset("one", "two")
    } array: {
      _ = try await $0.latencyReset(["one", "two"] as [String])
    } none: {
      _ = try await $0.latencyReset([] as [String])
    } chain: {
      $0.latencyReset(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.latencyReset(["one", "two"] as [String])
    } slice: {
      _ = try await $0.latencyReset((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.latencyReset(["one", "two"], "three")
    }
    await calls.check("LMPOP", empty: .refused, isCounted: true) {
      _ = try await $0.lmpop("one", "two", from: .left)
    } array: {
      _ = try await $0.lmpop(["one", "two"] as [String], from: .left)
    } none: {
      _ = try await $0.lmpop([] as [String], from: .left)
    } chain: {
      $0.lmpop(["one", "two"] as [String], from: .left).commands
    } batch: {
      _ = $0.lmpop(["one", "two"] as [String], from: .left)
    } slice: {
      _ = try await $0.lmpop((["three", "one", "two"] as [String])[1...], from: .left)
    } mixed: {
      _ = try await $0.lmpop(["one", "two"], "three", from: .left)
    }
    await calls.check("LOLWUT", empty: .sent) {
      _ = try await $0.lolwut("one", "two")
    } array: {
      _ = try await $0.lolwut(["one", "two"] as [String])
    } none: {
      _ = try await $0.lolwut([] as [String])
    } chain: {
      $0.lolwut(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.lolwut(["one", "two"] as [String])
    } slice: {
      _ = try await $0.lolwut((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.lolwut(["one", "two"], "three")
    }
    await calls.check("LPUSH", empty: .refused) {
      _ = try await $0.lpush("v", "one", "two")
    } array: {
      _ = try await $0.lpush("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.lpush("v", [] as [String])
    } chain: {
      $0.lpush("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.lpush("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.lpush("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.lpush("v", ["one", "two"], "three")
    }
    await calls.check("LPUSHX", empty: .refused) {
      _ = try await $0.lpushx("v", "one", "two")
    } array: {
      _ = try await $0.lpushx("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.lpushx("v", [] as [String])
    } chain: {
      $0.lpushx("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.lpushx("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.lpushx("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.lpushx("v", ["one", "two"], "three")
    }
    await calls.check("MGET", empty: .refused) {
      _ = try await $0.mget("one", "two")
    } array: {
      _ = try await $0.mget(["one", "two"] as [String])
    } none: {
      _ = try await $0.mget([] as [String])
    } chain: {
      $0.mget(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.mget(["one", "two"] as [String])
    } slice: {
      _ = try await $0.mget((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.mget(["one", "two"], "three")
    }
    await calls.check("MIGRATE", empty: .refused) {
      _ = try await $0.migrate(keys: "one", "two", to: "v", port: 7)
    } array: {
      _ = try await $0.migrate(keys: ["one", "two"] as [String], to: "v", port: 7)
    } none: {
      _ = try await $0.migrate(keys: [] as [String], to: "v", port: 7)
    } chain: {
      $0.migrate(keys: ["one", "two"] as [String], to: "v", port: 7).commands
    } batch: {
      _ = $0.migrate(keys: ["one", "two"] as [String], to: "v", port: 7)
    } slice: {
      _ = try await $0.migrate(keys: (["three", "one", "two"] as [String])[1...], to: "v", port: 7)
    } mixed: {
      _ = try await $0.migrate(keys: ["one", "two"], "three", to: "v", port: 7)
    }
    await calls.check("MODULE LOAD", empty: .sent) {
      _ = try await $0.moduleLoad("v", "one", "two")
    } array: {
      _ = try await $0.moduleLoad("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.moduleLoad("v", [] as [String])
    } chain: {
      $0.moduleLoad("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.moduleLoad("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.moduleLoad("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.moduleLoad("v", ["one", "two"], "three")
    }
    await calls.check("MODULE LOADEX", empty: .sent) {
      _ = try await $0.moduleLoadex("v", arguments: "one", "two")
    } array: {
      _ = try await $0.moduleLoadex("v", arguments: ["one", "two"] as [String])
    } none: {
      _ = try await $0.moduleLoadex("v", arguments: [] as [String])
    } chain: {
      $0.moduleLoadex("v", arguments: ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.moduleLoadex("v", arguments: ["one", "two"] as [String])
    } slice: {
      _ = try await $0.moduleLoadex("v", arguments: (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.moduleLoadex("v", arguments: ["one", "two"], "three")
    }
    await calls.pairs("MSET") {
      _ = try await $0.mset(["one": 1, "two": 2])
    } chain: {
      $0.mset(["one": 1, "two": 2]).commands
    } batch: {
      _ = $0.mset(["one": 1, "two": 2])
    }
    await calls.pairs("MSET") {
      _ = try await $0.mset(["one": 1, "two": "2"])
    } chain: {
      $0.mset(["one": 1, "two": "2"]).commands
    } batch: {
      _ = $0.mset(["one": 1, "two": "2"])
    }
    await calls.pairs("MSET") {
      _ = try await $0.mset([("one", 1), ("two", 2)])
    } chain: {
      $0.mset([("one", 1), ("two", 2)]).commands
    } batch: {
      _ = $0.mset([("one", 1), ("two", 2)])
    }
  }

  @available(*, deprecated)
  @_optimize(none)
  private static func part7(_ calls: CollectionChecker) async {
    await calls.pairs("MSET") {
      _ = try await $0.mset([("one", 1), ("two", "2")])
    } chain: {
      $0.mset([("one", 1), ("two", "2")]).commands
    } batch: {
      _ = $0.mset([("one", 1), ("two", "2")])
    }
    await calls.pairs("MSET", isOrdered: false) {
      _ = try await $0.mset(PairForms.dictionary)
    } chain: {
      $0.mset(PairList(PairForms.dictionary)).commands
    } batch: {
      _ = $0.mset(PairForms.dictionary)
    }
    await calls.pairs("MSET", isOrdered: false) {
      _ = try await $0.mset(PairForms.mixed)
    } chain: {
      $0.mset(PairList(PairForms.mixed)).commands
    } batch: {
      _ = $0.mset(PairForms.mixed)
    }
    await calls.pairs("MSET", isOrdered: false) {
      _ = try await $0.mset(PairForms.scores)
    } chain: {
      $0.mset(PairList(PairForms.scores)).commands
    } batch: {
      _ = $0.mset(PairForms.scores)
    }
    await calls.pairs("MSET") {
      _ = try await $0.mset(PairForms.mixedPairs)
    } chain: {
      $0.mset(PairList(PairForms.mixedPairs)).commands
    } batch: {
      _ = $0.mset(PairForms.mixedPairs)
    }
    await calls.pairs("MSET") {
      _ = try await $0.mset(PairList(PairForms.keyValuePairs))
    } chain: {
      $0.mset(PairList(PairForms.keyValuePairs)).commands
    } batch: {
      _ = $0.mset(PairList(PairForms.keyValuePairs))
    }
    await calls.pairs("MSET") {
      _ = try await $0.mset(PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    } chain: {
      $0.mset(PairList(PairForms.dictionary.sorted { $0.value < $1.value })).commands
    } batch: {
      _ = $0.mset(PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    }
    await calls.pairs("MSET") {
      _ = try await $0.mset(PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    } chain: {
      $0.mset(PairList(PairForms.mixed.sorted { $0.key < $1.key })).commands
    } batch: {
      _ = $0.mset(PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    }
    await calls.pairs("MSET") {
      _ = try await $0.mset(PairList(PairForms.tuples))
    } chain: {
      $0.mset(PairList(PairForms.tuples)).commands
    } batch: {
      _ = $0.mset(PairList(PairForms.tuples))
    }
    await calls.pairs("MSET") {
      _ = try await $0.mset(PairList(PairForms.tuples[...]))
    } chain: {
      $0.mset(PairList(PairForms.tuples[...])).commands
    } batch: {
      _ = $0.mset(PairList(PairForms.tuples[...]))
    }
    await calls.pairs("MSET") {
      _ = try await $0.mset(PairList(PairForms.mixedTuples))
    } chain: {
      $0.mset(PairList(PairForms.mixedTuples)).commands
    } batch: {
      _ = $0.mset(PairList(PairForms.mixedTuples))
    }
    await calls.pairs("MSET") {
      _ = try await $0.mset(PairList(zip(["one", "two"], [1, 2])))
    } chain: {
      $0.mset(PairList(zip(["one", "two"], [1, 2]))).commands
    } batch: {
      _ = $0.mset(PairList(zip(["one", "two"], [1, 2])))
    }
    await calls.pairs("MSET") {
      _ = try await $0.mset(PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    } chain: {
      $0.mset(PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) })).commands
    } batch: {
      _ = $0.mset(PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    }
    await calls.pairs("MSET") {
      _ = try await $0.mset(PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    } chain: {
      $0.mset(PairList([RESPPair("one", 1), RESPPair("two", 2)])).commands
    } batch: {
      _ = $0.mset(PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    }
    await calls.pairs("MSET") {
      _ = try await $0.mset(PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    } chain: {
      $0.mset(PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true })).commands
    } batch: {
      _ = $0.mset(PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    }
    await calls.pairs("MSET", isEmpty: true) {
      _ = try await $0.mset([])
    } chain: {
      $0.mset([]).commands
    } batch: {
      _ = $0.mset([])
    }
    await calls.pairs("MSETEX", isCounted: true) {
      _ = try await $0.msetex(["one": 1, "two": 2])
    } chain: {
      $0.msetex(["one": 1, "two": 2]).commands
    } batch: {
      _ = $0.msetex(["one": 1, "two": 2])
    }
    await calls.pairs("MSETEX", isCounted: true) {
      _ = try await $0.msetex(["one": 1, "two": "2"])
    } chain: {
      $0.msetex(["one": 1, "two": "2"]).commands
    } batch: {
      _ = $0.msetex(["one": 1, "two": "2"])
    }
    await calls.pairs("MSETEX", isCounted: true) {
      _ = try await $0.msetex([("one", 1), ("two", 2)])
    } chain: {
      $0.msetex([("one", 1), ("two", 2)]).commands
    } batch: {
      _ = $0.msetex([("one", 1), ("two", 2)])
    }
    await calls.pairs("MSETEX", isCounted: true) {
      _ = try await $0.msetex([("one", 1), ("two", "2")])
    } chain: {
      $0.msetex([("one", 1), ("two", "2")]).commands
    } batch: {
      _ = $0.msetex([("one", 1), ("two", "2")])
    }
  }

  @available(*, deprecated)
  @_optimize(none)
  private static func part8(_ calls: CollectionChecker) async {
    await calls.pairs("MSETEX", isOrdered: false, isCounted: true) {
      _ = try await $0.msetex(PairForms.dictionary)
    } chain: {
      $0.msetex(PairList(PairForms.dictionary)).commands
    } batch: {
      _ = $0.msetex(PairForms.dictionary)
    }
    await calls.pairs("MSETEX", isOrdered: false, isCounted: true) {
      _ = try await $0.msetex(PairForms.mixed)
    } chain: {
      $0.msetex(PairList(PairForms.mixed)).commands
    } batch: {
      _ = $0.msetex(PairForms.mixed)
    }
    await calls.pairs("MSETEX", isOrdered: false, isCounted: true) {
      _ = try await $0.msetex(PairForms.scores)
    } chain: {
      $0.msetex(PairList(PairForms.scores)).commands
    } batch: {
      _ = $0.msetex(PairForms.scores)
    }
    await calls.pairs("MSETEX", isCounted: true) {
      _ = try await $0.msetex(PairForms.mixedPairs)
    } chain: {
      $0.msetex(PairList(PairForms.mixedPairs)).commands
    } batch: {
      _ = $0.msetex(PairForms.mixedPairs)
    }
    await calls.pairs("MSETEX", isCounted: true) {
      _ = try await $0.msetex(PairList(PairForms.keyValuePairs))
    } chain: {
      $0.msetex(PairList(PairForms.keyValuePairs)).commands
    } batch: {
      _ = $0.msetex(PairList(PairForms.keyValuePairs))
    }
    await calls.pairs("MSETEX", isCounted: true) {
      _ = try await $0.msetex(PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    } chain: {
      $0.msetex(PairList(PairForms.dictionary.sorted { $0.value < $1.value })).commands
    } batch: {
      _ = $0.msetex(PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    }
    await calls.pairs("MSETEX", isCounted: true) {
      _ = try await $0.msetex(PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    } chain: {
      $0.msetex(PairList(PairForms.mixed.sorted { $0.key < $1.key })).commands
    } batch: {
      _ = $0.msetex(PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    }
    await calls.pairs("MSETEX", isCounted: true) {
      _ = try await $0.msetex(PairList(PairForms.tuples))
    } chain: {
      $0.msetex(PairList(PairForms.tuples)).commands
    } batch: {
      _ = $0.msetex(PairList(PairForms.tuples))
    }
    await calls.pairs("MSETEX", isCounted: true) {
      _ = try await $0.msetex(PairList(PairForms.tuples[...]))
    } chain: {
      $0.msetex(PairList(PairForms.tuples[...])).commands
    } batch: {
      _ = $0.msetex(PairList(PairForms.tuples[...]))
    }
    await calls.pairs("MSETEX", isCounted: true) {
      _ = try await $0.msetex(PairList(PairForms.mixedTuples))
    } chain: {
      $0.msetex(PairList(PairForms.mixedTuples)).commands
    } batch: {
      _ = $0.msetex(PairList(PairForms.mixedTuples))
    }
    await calls.pairs("MSETEX", isCounted: true) {
      _ = try await $0.msetex(PairList(zip(["one", "two"], [1, 2])))
    } chain: {
      $0.msetex(PairList(zip(["one", "two"], [1, 2]))).commands
    } batch: {
      _ = $0.msetex(PairList(zip(["one", "two"], [1, 2])))
    }
    await calls.pairs("MSETEX", isCounted: true) {
      _ = try await $0.msetex(PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    } chain: {
      $0.msetex(PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) })).commands
    } batch: {
      _ = $0.msetex(PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    }
    await calls.pairs("MSETEX", isCounted: true) {
      _ = try await $0.msetex(PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    } chain: {
      $0.msetex(PairList([RESPPair("one", 1), RESPPair("two", 2)])).commands
    } batch: {
      _ = $0.msetex(PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    }
    await calls.pairs("MSETEX", isCounted: true) {
      _ = try await $0.msetex(
        PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    } chain: {
      $0.msetex(PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true })).commands
    } batch: {
      _ = $0.msetex(PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    }
    await calls.pairs("MSETEX", isEmpty: true, isCounted: true) {
      _ = try await $0.msetex([])
    } chain: {
      $0.msetex([]).commands
    } batch: {
      _ = $0.msetex([])
    }
    await calls.pairs("MSETNX") {
      _ = try await $0.msetnx(["one": 1, "two": 2])
    } chain: {
      $0.msetnx(["one": 1, "two": 2]).commands
    } batch: {
      _ = $0.msetnx(["one": 1, "two": 2])
    }
    await calls.pairs("MSETNX") {
      _ = try await $0.msetnx(["one": 1, "two": "2"])
    } chain: {
      $0.msetnx(["one": 1, "two": "2"]).commands
    } batch: {
      _ = $0.msetnx(["one": 1, "two": "2"])
    }
    await calls.pairs("MSETNX") {
      _ = try await $0.msetnx([("one", 1), ("two", 2)])
    } chain: {
      $0.msetnx([("one", 1), ("two", 2)]).commands
    } batch: {
      _ = $0.msetnx([("one", 1), ("two", 2)])
    }
    await calls.pairs("MSETNX") {
      _ = try await $0.msetnx([("one", 1), ("two", "2")])
    } chain: {
      $0.msetnx([("one", 1), ("two", "2")]).commands
    } batch: {
      _ = $0.msetnx([("one", 1), ("two", "2")])
    }
    await calls.pairs("MSETNX", isOrdered: false) {
      _ = try await $0.msetnx(PairForms.dictionary)
    } chain: {
      $0.msetnx(PairList(PairForms.dictionary)).commands
    } batch: {
      _ = $0.msetnx(PairForms.dictionary)
    }
  }

  @available(*, deprecated)
  @_optimize(none)
  private static func part9(_ calls: CollectionChecker) async {
    await calls.pairs("MSETNX", isOrdered: false) {
      _ = try await $0.msetnx(PairForms.mixed)
    } chain: {
      $0.msetnx(PairList(PairForms.mixed)).commands
    } batch: {
      _ = $0.msetnx(PairForms.mixed)
    }
    await calls.pairs("MSETNX", isOrdered: false) {
      _ = try await $0.msetnx(PairForms.scores)
    } chain: {
      $0.msetnx(PairList(PairForms.scores)).commands
    } batch: {
      _ = $0.msetnx(PairForms.scores)
    }
    await calls.pairs("MSETNX") {
      _ = try await $0.msetnx(PairForms.mixedPairs)
    } chain: {
      $0.msetnx(PairList(PairForms.mixedPairs)).commands
    } batch: {
      _ = $0.msetnx(PairForms.mixedPairs)
    }
    await calls.pairs("MSETNX") {
      _ = try await $0.msetnx(PairList(PairForms.keyValuePairs))
    } chain: {
      $0.msetnx(PairList(PairForms.keyValuePairs)).commands
    } batch: {
      _ = $0.msetnx(PairList(PairForms.keyValuePairs))
    }
    await calls.pairs("MSETNX") {
      _ = try await $0.msetnx(PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    } chain: {
      $0.msetnx(PairList(PairForms.dictionary.sorted { $0.value < $1.value })).commands
    } batch: {
      _ = $0.msetnx(PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    }
    await calls.pairs("MSETNX") {
      _ = try await $0.msetnx(PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    } chain: {
      $0.msetnx(PairList(PairForms.mixed.sorted { $0.key < $1.key })).commands
    } batch: {
      _ = $0.msetnx(PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    }
    await calls.pairs("MSETNX") {
      _ = try await $0.msetnx(PairList(PairForms.tuples))
    } chain: {
      $0.msetnx(PairList(PairForms.tuples)).commands
    } batch: {
      _ = $0.msetnx(PairList(PairForms.tuples))
    }
    await calls.pairs("MSETNX") {
      _ = try await $0.msetnx(PairList(PairForms.tuples[...]))
    } chain: {
      $0.msetnx(PairList(PairForms.tuples[...])).commands
    } batch: {
      _ = $0.msetnx(PairList(PairForms.tuples[...]))
    }
    await calls.pairs("MSETNX") {
      _ = try await $0.msetnx(PairList(PairForms.mixedTuples))
    } chain: {
      $0.msetnx(PairList(PairForms.mixedTuples)).commands
    } batch: {
      _ = $0.msetnx(PairList(PairForms.mixedTuples))
    }
    await calls.pairs("MSETNX") {
      _ = try await $0.msetnx(PairList(zip(["one", "two"], [1, 2])))
    } chain: {
      $0.msetnx(PairList(zip(["one", "two"], [1, 2]))).commands
    } batch: {
      _ = $0.msetnx(PairList(zip(["one", "two"], [1, 2])))
    }
    await calls.pairs("MSETNX") {
      _ = try await $0.msetnx(PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    } chain: {
      $0.msetnx(PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) })).commands
    } batch: {
      _ = $0.msetnx(PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    }
    await calls.pairs("MSETNX") {
      _ = try await $0.msetnx(PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    } chain: {
      $0.msetnx(PairList([RESPPair("one", 1), RESPPair("two", 2)])).commands
    } batch: {
      _ = $0.msetnx(PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    }
    await calls.pairs("MSETNX") {
      _ = try await $0.msetnx(
        PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    } chain: {
      $0.msetnx(PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true })).commands
    } batch: {
      _ = $0.msetnx(PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    }
    await calls.pairs("MSETNX", isEmpty: true) {
      _ = try await $0.msetnx([])
    } chain: {
      $0.msetnx([]).commands
    } batch: {
      _ = $0.msetnx([])
    }
    await calls.check("PFADD", empty: .sent) {
      _ = try await $0.pfadd("v", "one", "two")
    } array: {
      _ = try await $0.pfadd("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.pfadd("v", [] as [String])
    } chain: {
      $0.pfadd("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.pfadd("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.pfadd("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.pfadd("v", ["one", "two"], "three")
    }
    await calls.check("PFCOUNT", empty: .refused) {
      _ = try await $0.pfcount("one", "two")
    } array: {
      _ = try await $0.pfcount(["one", "two"] as [String])
    } none: {
      _ = try await $0.pfcount([] as [String])
    } chain: {
      $0.pfcount(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.pfcount(["one", "two"] as [String])
    } slice: {
      _ = try await $0.pfcount((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.pfcount(["one", "two"], "three")
    }
    await calls.check("PFMERGE", empty: .sent) {
      _ = try await $0.pfmerge(to: "v", "one", "two")
    } array: {
      _ = try await $0.pfmerge(to: "v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.pfmerge(to: "v", [] as [String])
    } chain: {
      $0.pfmerge(to: "v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.pfmerge(to: "v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.pfmerge(to: "v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.pfmerge(to: "v", ["one", "two"], "three")
    }
    await calls.check("PUBSUB NUMSUB", empty: .sent) {
      _ = try await $0.pubsubNumsub("one", "two")
    } array: {
      _ = try await $0.pubsubNumsub(["one", "two"] as [String])
    } none: {
      _ = try await $0.pubsubNumsub([] as [String])
    } chain: {
      $0.pubsubNumsub(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.pubsubNumsub(["one", "two"] as [String])
    } slice: {
      _ = try await $0.pubsubNumsub((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.pubsubNumsub(["one", "two"], "three")
    }
    await calls.check("PUBSUB SHARDNUMSUB", empty: .sent) {
      _ = try await $0.pubsubShardnumsub("one", "two")
    } array: {
      _ = try await $0.pubsubShardnumsub(["one", "two"] as [String])
    } none: {
      _ = try await $0.pubsubShardnumsub([] as [String])
    } chain: {
      $0.pubsubShardnumsub(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.pubsubShardnumsub(["one", "two"] as [String])
    } slice: {
      _ = try await $0.pubsubShardnumsub((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.pubsubShardnumsub(["one", "two"], "three")
    }
    await calls.check("RPUSH", empty: .refused) {
      _ = try await $0.rpush("v", "one", "two")
    } array: {
      _ = try await $0.rpush("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.rpush("v", [] as [String])
    } chain: {
      $0.rpush("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.rpush("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.rpush("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.rpush("v", ["one", "two"], "three")
    }
  }

  @available(*, deprecated)
  @_optimize(none)
  private static func part10(_ calls: CollectionChecker) async {
    await calls.check("RPUSHX", empty: .refused) {
      _ = try await $0.rpushx("v", "one", "two")
    } array: {
      _ = try await $0.rpushx("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.rpushx("v", [] as [String])
    } chain: {
      $0.rpushx("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.rpushx("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.rpushx("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.rpushx("v", ["one", "two"], "three")
    }
    await calls.check("SADD", empty: .refused) {
      _ = try await $0.sadd("v", "one", "two")
    } array: {
      _ = try await $0.sadd("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.sadd("v", [] as [String])
    } chain: {
      $0.sadd("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.sadd("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.sadd("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.sadd("v", ["one", "two"], "three")
    }
    await calls.check("SCRIPT EXISTS", empty: .refused) {
      _ = try await $0.scriptExists("one", "two")
    } array: {
      _ = try await $0.scriptExists(["one", "two"] as [String])
    } none: {
      _ = try await $0.scriptExists([] as [String])
    } chain: {
      $0.scriptExists(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.scriptExists(["one", "two"] as [String])
    } slice: {
      _ = try await $0.scriptExists((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.scriptExists(["one", "two"], "three")
    }
    await calls.check("SDIFF", empty: .refused) {
      _ = try await $0.sdiff("one", "two")
    } array: {
      _ = try await $0.sdiff(["one", "two"] as [String])
    } none: {
      _ = try await $0.sdiff([] as [String])
    } chain: {
      $0.sdiff(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.sdiff(["one", "two"] as [String])
    } slice: {
      _ = try await $0.sdiff((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.sdiff(["one", "two"], "three")
    }
    await calls.check("SDIFF", empty: .refused) {
      _ = try await $0.sdiff("one", "two", as: [Bytes].self)
    } array: {
      _ = try await $0.sdiff(["one", "two"] as [String], as: [Bytes].self)
    } none: {
      _ = try await $0.sdiff([] as [String], as: [Bytes].self)
    } chain: {
      $0.sdiff(["one", "two"] as [String], as: [Bytes].self).commands
    } batch: {
      _ = $0.sdiff(["one", "two"] as [String], as: [Bytes].self)
    } slice: {
      _ = try await $0.sdiff((["three", "one", "two"] as [String])[1...], as: [Bytes].self)
    } mixed: {
      _ = try await $0.sdiff(["one", "two"], "three", as: [Bytes].self)
    }
    await calls.check("SDIFFSTORE", empty: .refused) {
      _ = try await $0.sdiffstore(to: "v", "one", "two")
    } array: {
      _ = try await $0.sdiffstore(to: "v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.sdiffstore(to: "v", [] as [String])
    } chain: {
      $0.sdiffstore(to: "v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.sdiffstore(to: "v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.sdiffstore(to: "v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.sdiffstore(to: "v", ["one", "two"], "three")
    }
    await calls.check("SENTINEL CONFIG", empty: .refused) {
      _ = try await $0.sentinelConfigGet("one", "two")
    } array: {
      _ = try await $0.sentinelConfigGet(["one", "two"] as [String])
    } none: {
      _ = try await $0.sentinelConfigGet([] as [String])
    } chain: {
      $0.sentinelConfigGet(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.sentinelConfigGet(["one", "two"] as [String])
    } slice: {
      _ = try await $0.sentinelConfigGet((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.sentinelConfigGet(["one", "two"], "three")
    }
    await calls.pairs("SENTINEL CONFIG") {
      _ = try await $0.sentinelConfigSet(["one": 1, "two": 2])
    } chain: {
      $0.sentinelConfigSet(["one": 1, "two": 2]).commands
    } batch: {
      _ = $0.sentinelConfigSet(["one": 1, "two": 2])
    }
    await calls.pairs("SENTINEL CONFIG") {
      _ = try await $0.sentinelConfigSet(["one": 1, "two": "2"])
    } chain: {
      $0.sentinelConfigSet(["one": 1, "two": "2"]).commands
    } batch: {
      _ = $0.sentinelConfigSet(["one": 1, "two": "2"])
    }
    await calls.pairs("SENTINEL CONFIG") {
      _ = try await $0.sentinelConfigSet([("one", 1), ("two", 2)])
    } chain: {
      $0.sentinelConfigSet([("one", 1), ("two", 2)]).commands
    } batch: {
      _ = $0.sentinelConfigSet([("one", 1), ("two", 2)])
    }
    await calls.pairs("SENTINEL CONFIG") {
      _ = try await $0.sentinelConfigSet([("one", 1), ("two", "2")])
    } chain: {
      $0.sentinelConfigSet([("one", 1), ("two", "2")]).commands
    } batch: {
      _ = $0.sentinelConfigSet([("one", 1), ("two", "2")])
    }
    await calls.pairs("SENTINEL CONFIG", isOrdered: false) {
      _ = try await $0.sentinelConfigSet(PairForms.dictionary)
    } chain: {
      $0.sentinelConfigSet(PairList(PairForms.dictionary)).commands
    } batch: {
      _ = $0.sentinelConfigSet(PairForms.dictionary)
    }
    await calls.pairs("SENTINEL CONFIG", isOrdered: false) {
      _ = try await $0.sentinelConfigSet(PairForms.mixed)
    } chain: {
      $0.sentinelConfigSet(PairList(PairForms.mixed)).commands
    } batch: {
      _ = $0.sentinelConfigSet(PairForms.mixed)
    }
    await calls.pairs("SENTINEL CONFIG", isOrdered: false) {
      _ = try await $0.sentinelConfigSet(PairForms.scores)
    } chain: {
      $0.sentinelConfigSet(PairList(PairForms.scores)).commands
    } batch: {
      _ = $0.sentinelConfigSet(PairForms.scores)
    }
    await calls.pairs("SENTINEL CONFIG") {
      _ = try await $0.sentinelConfigSet(PairForms.mixedPairs)
    } chain: {
      $0.sentinelConfigSet(PairList(PairForms.mixedPairs)).commands
    } batch: {
      _ = $0.sentinelConfigSet(PairForms.mixedPairs)
    }
    await calls.pairs("SENTINEL CONFIG") {
      _ = try await $0.sentinelConfigSet(PairList(PairForms.keyValuePairs))
    } chain: {
      $0.sentinelConfigSet(PairList(PairForms.keyValuePairs)).commands
    } batch: {
      _ = $0.sentinelConfigSet(PairList(PairForms.keyValuePairs))
    }
    await calls.pairs("SENTINEL CONFIG") {
      _ = try await $0.sentinelConfigSet(PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    } chain: {
      $0.sentinelConfigSet(PairList(PairForms.dictionary.sorted { $0.value < $1.value })).commands
    } batch: {
      _ = $0.sentinelConfigSet(PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    }
    await calls.pairs("SENTINEL CONFIG") {
      _ = try await $0.sentinelConfigSet(PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    } chain: {
      $0.sentinelConfigSet(PairList(PairForms.mixed.sorted { $0.key < $1.key })).commands
    } batch: {
      _ = $0.sentinelConfigSet(PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    }
    await calls.pairs("SENTINEL CONFIG") {
      _ = try await $0.sentinelConfigSet(PairList(PairForms.tuples))
    } chain: {
      $0.sentinelConfigSet(PairList(PairForms.tuples)).commands
    } batch: {
      _ = $0.sentinelConfigSet(PairList(PairForms.tuples))
    }
    await calls.pairs("SENTINEL CONFIG") {
      _ = try await $0.sentinelConfigSet(PairList(PairForms.tuples[...]))
    } chain: {
      $0.sentinelConfigSet(PairList(PairForms.tuples[...])).commands
    } batch: {
      _ = $0.sentinelConfigSet(PairList(PairForms.tuples[...]))
    }
  }

  @available(*, deprecated)
  @_optimize(none)
  private static func part11(_ calls: CollectionChecker) async {
    await calls.pairs("SENTINEL CONFIG") {
      _ = try await $0.sentinelConfigSet(PairList(PairForms.mixedTuples))
    } chain: {
      $0.sentinelConfigSet(PairList(PairForms.mixedTuples)).commands
    } batch: {
      _ = $0.sentinelConfigSet(PairList(PairForms.mixedTuples))
    }
    await calls.pairs("SENTINEL CONFIG") {
      _ = try await $0.sentinelConfigSet(PairList(zip(["one", "two"], [1, 2])))
    } chain: {
      $0.sentinelConfigSet(PairList(zip(["one", "two"], [1, 2]))).commands
    } batch: {
      _ = $0.sentinelConfigSet(PairList(zip(["one", "two"], [1, 2])))
    }
    await calls.pairs("SENTINEL CONFIG") {
      _ = try await $0.sentinelConfigSet(PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    } chain: {
      $0.sentinelConfigSet(PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) })).commands
    } batch: {
      _ = $0.sentinelConfigSet(PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    }
    await calls.pairs("SENTINEL CONFIG") {
      _ = try await $0.sentinelConfigSet(PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    } chain: {
      $0.sentinelConfigSet(PairList([RESPPair("one", 1), RESPPair("two", 2)])).commands
    } batch: {
      _ = $0.sentinelConfigSet(PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    }
    await calls.pairs("SENTINEL CONFIG") {
      _ = try await $0.sentinelConfigSet(
        PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    } chain: {
      $0.sentinelConfigSet(PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
        .commands
    } batch: {
      _ = $0.sentinelConfigSet(
        PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    }
    await calls.pairs("SENTINEL CONFIG", isEmpty: true) {
      _ = try await $0.sentinelConfigSet([])
    } chain: {
      $0.sentinelConfigSet([]).commands
    } batch: {
      _ = $0.sentinelConfigSet([])
    }
    await calls.pairs("SENTINEL DEBUG") {
      _ = try await $0.sentinelDebug(["one": 1, "two": 2])
    } chain: {
      $0.sentinelDebug(["one": 1, "two": 2]).commands
    } batch: {
      _ = $0.sentinelDebug(["one": 1, "two": 2])
    }
    await calls.pairs("SENTINEL DEBUG") {
      _ = try await $0.sentinelDebug(["one": 1, "two": "2"])
    } chain: {
      $0.sentinelDebug(["one": 1, "two": "2"]).commands
    } batch: {
      _ = $0.sentinelDebug(["one": 1, "two": "2"])
    }
    await calls.pairs("SENTINEL DEBUG") {
      _ = try await $0.sentinelDebug([("one", 1), ("two", 2)])
    } chain: {
      $0.sentinelDebug([("one", 1), ("two", 2)]).commands
    } batch: {
      _ = $0.sentinelDebug([("one", 1), ("two", 2)])
    }
    await calls.pairs("SENTINEL DEBUG") {
      _ = try await $0.sentinelDebug([("one", 1), ("two", "2")])
    } chain: {
      $0.sentinelDebug([("one", 1), ("two", "2")]).commands
    } batch: {
      _ = $0.sentinelDebug([("one", 1), ("two", "2")])
    }
    await calls.pairs("SENTINEL DEBUG", isOrdered: false) {
      _ = try await $0.sentinelDebug(PairForms.dictionary)
    } chain: {
      $0.sentinelDebug(PairList(PairForms.dictionary)).commands
    } batch: {
      _ = $0.sentinelDebug(PairForms.dictionary)
    }
    await calls.pairs("SENTINEL DEBUG", isOrdered: false) {
      _ = try await $0.sentinelDebug(PairForms.mixed)
    } chain: {
      $0.sentinelDebug(PairList(PairForms.mixed)).commands
    } batch: {
      _ = $0.sentinelDebug(PairForms.mixed)
    }
    await calls.pairs("SENTINEL DEBUG", isOrdered: false) {
      _ = try await $0.sentinelDebug(PairForms.scores)
    } chain: {
      $0.sentinelDebug(PairList(PairForms.scores)).commands
    } batch: {
      _ = $0.sentinelDebug(PairForms.scores)
    }
    await calls.pairs("SENTINEL DEBUG") {
      _ = try await $0.sentinelDebug(PairForms.mixedPairs)
    } chain: {
      $0.sentinelDebug(PairList(PairForms.mixedPairs)).commands
    } batch: {
      _ = $0.sentinelDebug(PairForms.mixedPairs)
    }
    await calls.pairs("SENTINEL DEBUG") {
      _ = try await $0.sentinelDebug(PairList(PairForms.keyValuePairs))
    } chain: {
      $0.sentinelDebug(PairList(PairForms.keyValuePairs)).commands
    } batch: {
      _ = $0.sentinelDebug(PairList(PairForms.keyValuePairs))
    }
    await calls.pairs("SENTINEL DEBUG") {
      _ = try await $0.sentinelDebug(PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    } chain: {
      $0.sentinelDebug(PairList(PairForms.dictionary.sorted { $0.value < $1.value })).commands
    } batch: {
      _ = $0.sentinelDebug(PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    }
    await calls.pairs("SENTINEL DEBUG") {
      _ = try await $0.sentinelDebug(PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    } chain: {
      $0.sentinelDebug(PairList(PairForms.mixed.sorted { $0.key < $1.key })).commands
    } batch: {
      _ = $0.sentinelDebug(PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    }
    await calls.pairs("SENTINEL DEBUG") {
      _ = try await $0.sentinelDebug(PairList(PairForms.tuples))
    } chain: {
      $0.sentinelDebug(PairList(PairForms.tuples)).commands
    } batch: {
      _ = $0.sentinelDebug(PairList(PairForms.tuples))
    }
    await calls.pairs("SENTINEL DEBUG") {
      _ = try await $0.sentinelDebug(PairList(PairForms.tuples[...]))
    } chain: {
      $0.sentinelDebug(PairList(PairForms.tuples[...])).commands
    } batch: {
      _ = $0.sentinelDebug(PairList(PairForms.tuples[...]))
    }
    await calls.pairs("SENTINEL DEBUG") {
      _ = try await $0.sentinelDebug(PairList(PairForms.mixedTuples))
    } chain: {
      $0.sentinelDebug(PairList(PairForms.mixedTuples)).commands
    } batch: {
      _ = $0.sentinelDebug(PairList(PairForms.mixedTuples))
    }
  }

  @available(*, deprecated)
  @_optimize(none)
  private static func part12(_ calls: CollectionChecker) async {
    await calls.pairs("SENTINEL DEBUG") {
      _ = try await $0.sentinelDebug(PairList(zip(["one", "two"], [1, 2])))
    } chain: {
      $0.sentinelDebug(PairList(zip(["one", "two"], [1, 2]))).commands
    } batch: {
      _ = $0.sentinelDebug(PairList(zip(["one", "two"], [1, 2])))
    }
    await calls.pairs("SENTINEL DEBUG") {
      _ = try await $0.sentinelDebug(PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    } chain: {
      $0.sentinelDebug(PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) })).commands
    } batch: {
      _ = $0.sentinelDebug(PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    }
    await calls.pairs("SENTINEL DEBUG") {
      _ = try await $0.sentinelDebug(PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    } chain: {
      $0.sentinelDebug(PairList([RESPPair("one", 1), RESPPair("two", 2)])).commands
    } batch: {
      _ = $0.sentinelDebug(PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    }
    await calls.pairs("SENTINEL DEBUG") {
      _ = try await $0.sentinelDebug(
        PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    } chain: {
      $0.sentinelDebug(PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
        .commands
    } batch: {
      _ = $0.sentinelDebug(PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    }
    await calls.pairs("SENTINEL DEBUG", isEmpty: true) {
      _ = try await $0.sentinelDebug([])
    } chain: {
      $0.sentinelDebug([]).commands
    } batch: {
      _ = $0.sentinelDebug([])
    }
    await calls.check("SENTINEL INFO-CACHE", empty: .refused) {
      _ = try await $0.sentinelInfoCache("one", "two")
    } array: {
      _ = try await $0.sentinelInfoCache(["one", "two"] as [String])
    } none: {
      _ = try await $0.sentinelInfoCache([] as [String])
    } chain: {
      $0.sentinelInfoCache(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.sentinelInfoCache(["one", "two"] as [String])
    } slice: {
      _ = try await $0.sentinelInfoCache((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.sentinelInfoCache(["one", "two"], "three")
    }
    await calls.pairs("SENTINEL SET") {
      _ = try await $0.sentinelSet("v", ["one": 1, "two": 2])
    } chain: {
      $0.sentinelSet("v", ["one": 1, "two": 2]).commands
    } batch: {
      _ = $0.sentinelSet("v", ["one": 1, "two": 2])
    }
    await calls.pairs("SENTINEL SET") {
      _ = try await $0.sentinelSet("v", ["one": 1, "two": "2"])
    } chain: {
      $0.sentinelSet("v", ["one": 1, "two": "2"]).commands
    } batch: {
      _ = $0.sentinelSet("v", ["one": 1, "two": "2"])
    }
    await calls.pairs("SENTINEL SET") {
      _ = try await $0.sentinelSet("v", [("one", 1), ("two", 2)])
    } chain: {
      $0.sentinelSet("v", [("one", 1), ("two", 2)]).commands
    } batch: {
      _ = $0.sentinelSet("v", [("one", 1), ("two", 2)])
    }
    await calls.pairs("SENTINEL SET") {
      _ = try await $0.sentinelSet("v", [("one", 1), ("two", "2")])
    } chain: {
      $0.sentinelSet("v", [("one", 1), ("two", "2")]).commands
    } batch: {
      _ = $0.sentinelSet("v", [("one", 1), ("two", "2")])
    }
    await calls.pairs("SENTINEL SET", isOrdered: false) {
      _ = try await $0.sentinelSet("v", PairForms.dictionary)
    } chain: {
      $0.sentinelSet("v", PairList(PairForms.dictionary)).commands
    } batch: {
      _ = $0.sentinelSet("v", PairForms.dictionary)
    }
    await calls.pairs("SENTINEL SET", isOrdered: false) {
      _ = try await $0.sentinelSet("v", PairForms.mixed)
    } chain: {
      $0.sentinelSet("v", PairList(PairForms.mixed)).commands
    } batch: {
      _ = $0.sentinelSet("v", PairForms.mixed)
    }
    await calls.pairs("SENTINEL SET", isOrdered: false) {
      _ = try await $0.sentinelSet("v", PairForms.scores)
    } chain: {
      $0.sentinelSet("v", PairList(PairForms.scores)).commands
    } batch: {
      _ = $0.sentinelSet("v", PairForms.scores)
    }
    await calls.pairs("SENTINEL SET") {
      _ = try await $0.sentinelSet("v", PairForms.mixedPairs)
    } chain: {
      $0.sentinelSet("v", PairList(PairForms.mixedPairs)).commands
    } batch: {
      _ = $0.sentinelSet("v", PairForms.mixedPairs)
    }
    await calls.pairs("SENTINEL SET") {
      _ = try await $0.sentinelSet("v", PairList(PairForms.keyValuePairs))
    } chain: {
      $0.sentinelSet("v", PairList(PairForms.keyValuePairs)).commands
    } batch: {
      _ = $0.sentinelSet("v", PairList(PairForms.keyValuePairs))
    }
    await calls.pairs("SENTINEL SET") {
      _ = try await $0.sentinelSet("v", PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    } chain: {
      $0.sentinelSet("v", PairList(PairForms.dictionary.sorted { $0.value < $1.value })).commands
    } batch: {
      _ = $0.sentinelSet("v", PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    }
    await calls.pairs("SENTINEL SET") {
      _ = try await $0.sentinelSet("v", PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    } chain: {
      $0.sentinelSet("v", PairList(PairForms.mixed.sorted { $0.key < $1.key })).commands
    } batch: {
      _ = $0.sentinelSet("v", PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    }
    await calls.pairs("SENTINEL SET") {
      _ = try await $0.sentinelSet("v", PairList(PairForms.tuples))
    } chain: {
      $0.sentinelSet("v", PairList(PairForms.tuples)).commands
    } batch: {
      _ = $0.sentinelSet("v", PairList(PairForms.tuples))
    }
    await calls.pairs("SENTINEL SET") {
      _ = try await $0.sentinelSet("v", PairList(PairForms.tuples[...]))
    } chain: {
      $0.sentinelSet("v", PairList(PairForms.tuples[...])).commands
    } batch: {
      _ = $0.sentinelSet("v", PairList(PairForms.tuples[...]))
    }
    await calls.pairs("SENTINEL SET") {
      _ = try await $0.sentinelSet("v", PairList(PairForms.mixedTuples))
    } chain: {
      $0.sentinelSet("v", PairList(PairForms.mixedTuples)).commands
    } batch: {
      _ = $0.sentinelSet("v", PairList(PairForms.mixedTuples))
    }
  }

  @available(*, deprecated)
  @_optimize(none)
  private static func part13(_ calls: CollectionChecker) async {
    await calls.pairs("SENTINEL SET") {
      _ = try await $0.sentinelSet("v", PairList(zip(["one", "two"], [1, 2])))
    } chain: {
      $0.sentinelSet("v", PairList(zip(["one", "two"], [1, 2]))).commands
    } batch: {
      _ = $0.sentinelSet("v", PairList(zip(["one", "two"], [1, 2])))
    }
    await calls.pairs("SENTINEL SET") {
      _ = try await $0.sentinelSet("v", PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    } chain: {
      $0.sentinelSet("v", PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) })).commands
    } batch: {
      _ = $0.sentinelSet("v", PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    }
    await calls.pairs("SENTINEL SET") {
      _ = try await $0.sentinelSet("v", PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    } chain: {
      $0.sentinelSet("v", PairList([RESPPair("one", 1), RESPPair("two", 2)])).commands
    } batch: {
      _ = $0.sentinelSet("v", PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    }
    await calls.pairs("SENTINEL SET") {
      _ = try await $0.sentinelSet(
        "v", PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    } chain: {
      $0.sentinelSet("v", PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
        .commands
    } batch: {
      _ = $0.sentinelSet(
        "v", PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    }
    await calls.pairs("SENTINEL SET", isEmpty: true) {
      _ = try await $0.sentinelSet("v", [])
    } chain: {
      $0.sentinelSet("v", []).commands
    } batch: {
      _ = $0.sentinelSet("v", [])
    }
    await calls.check("SENTINEL SIMULATE-FAILURE", empty: .refused, isTyped: true) {
      _ = try await $0.sentinelSimulateFailure(.crashAfterElection, .crashAfterPromotion)
    } array: {
      _ = try await $0.sentinelSimulateFailure([.crashAfterElection, .crashAfterPromotion] as [SentinelFailure])
    } none: {
      _ = try await $0.sentinelSimulateFailure([] as [SentinelFailure])
    } chain: {
      $0.sentinelSimulateFailure([.crashAfterElection, .crashAfterPromotion] as [SentinelFailure]).commands
    } batch: {
      _ = $0.sentinelSimulateFailure([.crashAfterElection, .crashAfterPromotion] as [SentinelFailure])
    } slice: {
      _ = try await $0.sentinelSimulateFailure(
        ([.crashAfterElection, .crashAfterElection, .crashAfterPromotion] as [SentinelFailure])[1...])
    }
    await calls.check("SINTER", empty: .refused) {
      _ = try await $0.sinter("one", "two")
    } array: {
      _ = try await $0.sinter(["one", "two"] as [String])
    } none: {
      _ = try await $0.sinter([] as [String])
    } chain: {
      $0.sinter(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.sinter(["one", "two"] as [String])
    } slice: {
      _ = try await $0.sinter((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.sinter(["one", "two"], "three")
    }
    await calls.check("SINTER", empty: .refused) {
      _ = try await $0.sinter("one", "two", as: [Bytes].self)
    } array: {
      _ = try await $0.sinter(["one", "two"] as [String], as: [Bytes].self)
    } none: {
      _ = try await $0.sinter([] as [String], as: [Bytes].self)
    } chain: {
      $0.sinter(["one", "two"] as [String], as: [Bytes].self).commands
    } batch: {
      _ = $0.sinter(["one", "two"] as [String], as: [Bytes].self)
    } slice: {
      _ = try await $0.sinter((["three", "one", "two"] as [String])[1...], as: [Bytes].self)
    } mixed: {
      _ = try await $0.sinter(["one", "two"], "three", as: [Bytes].self)
    }
    await calls.check("SINTERCARD", empty: .refused, isCounted: true) {
      _ = try await $0.sintercard("one", "two")
    } array: {
      _ = try await $0.sintercard(["one", "two"] as [String])
    } none: {
      _ = try await $0.sintercard([] as [String])
    } chain: {
      $0.sintercard(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.sintercard(["one", "two"] as [String])
    } slice: {
      _ = try await $0.sintercard((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.sintercard(["one", "two"], "three")
    }
    await calls.check("SINTERSTORE", empty: .refused) {
      _ = try await $0.sinterstore(to: "v", "one", "two")
    } array: {
      _ = try await $0.sinterstore(to: "v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.sinterstore(to: "v", [] as [String])
    } chain: {
      $0.sinterstore(to: "v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.sinterstore(to: "v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.sinterstore(to: "v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.sinterstore(to: "v", ["one", "two"], "three")
    }
    await calls.check("SMISMEMBER", empty: .refused) {
      _ = try await $0.smismember("v", "one", "two")
    } array: {
      _ = try await $0.smismember("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.smismember("v", [] as [String])
    } chain: {
      $0.smismember("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.smismember("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.smismember("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.smismember("v", ["one", "two"], "three")
    }
    await calls.check("SREM", empty: .refused) {
      _ = try await $0.srem("v", "one", "two")
    } array: {
      _ = try await $0.srem("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.srem("v", [] as [String])
    } chain: {
      $0.srem("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.srem("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.srem("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.srem("v", ["one", "two"], "three")
    }
    await calls.check("SUNION", empty: .refused) {
      _ = try await $0.sunion("one", "two")
    } array: {
      _ = try await $0.sunion(["one", "two"] as [String])
    } none: {
      _ = try await $0.sunion([] as [String])
    } chain: {
      $0.sunion(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.sunion(["one", "two"] as [String])
    } slice: {
      _ = try await $0.sunion((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.sunion(["one", "two"], "three")
    }
    await calls.check("SUNION", empty: .refused) {
      _ = try await $0.sunion("one", "two", as: [Bytes].self)
    } array: {
      _ = try await $0.sunion(["one", "two"] as [String], as: [Bytes].self)
    } none: {
      _ = try await $0.sunion([] as [String], as: [Bytes].self)
    } chain: {
      $0.sunion(["one", "two"] as [String], as: [Bytes].self).commands
    } batch: {
      _ = $0.sunion(["one", "two"] as [String], as: [Bytes].self)
    } slice: {
      _ = try await $0.sunion((["three", "one", "two"] as [String])[1...], as: [Bytes].self)
    } mixed: {
      _ = try await $0.sunion(["one", "two"], "three", as: [Bytes].self)
    }
    await calls.check("SUNIONSTORE", empty: .refused) {
      _ = try await $0.sunionstore(to: "v", "one", "two")
    } array: {
      _ = try await $0.sunionstore(to: "v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.sunionstore(to: "v", [] as [String])
    } chain: {
      $0.sunionstore(to: "v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.sunionstore(to: "v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.sunionstore(to: "v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.sunionstore(to: "v", ["one", "two"], "three")
    }
    await calls.check("TOUCH", empty: .refused) {
      _ = try await $0.touch("one", "two")
    } array: {
      _ = try await $0.touch(["one", "two"] as [String])
    } none: {
      _ = try await $0.touch([] as [String])
    } chain: {
      $0.touch(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.touch(["one", "two"] as [String])
    } slice: {
      _ = try await $0.touch((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.touch(["one", "two"], "three")
    }
    await calls.check("UNLINK", empty: .refused) {
      _ = try await $0.unlink("one", "two")
    } array: {
      _ = try await $0.unlink(["one", "two"] as [String])
    } none: {
      _ = try await $0.unlink([] as [String])
    } chain: {
      $0.unlink(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.unlink(["one", "two"] as [String])
    } slice: {
      _ = try await $0.unlink((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.unlink(["one", "two"], "three")
    }
    await calls.check("XACK", empty: .refused, isTyped: true) {
      _ = try await $0.xack("v", group: "v", StreamID(1, 1), StreamID(2, 2))
    } array: {
      _ = try await $0.xack("v", group: "v", [StreamID(1, 1), StreamID(2, 2)] as [StreamID])
    } none: {
      _ = try await $0.xack("v", group: "v", [] as [StreamID])
    } chain: {
      $0.xack("v", group: "v", [StreamID(1, 1), StreamID(2, 2)] as [StreamID]).commands
    } batch: {
      _ = $0.xack("v", group: "v", [StreamID(1, 1), StreamID(2, 2)] as [StreamID])
    } slice: {
      _ = try await $0.xack("v", group: "v", ([StreamID(3, 3), StreamID(1, 1), StreamID(2, 2)] as [StreamID])[1...])
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", ["one": 1, "two": 2])
    } chain: {
      $0.xadd("v", ["one": 1, "two": 2]).commands
    } batch: {
      _ = $0.xadd("v", ["one": 1, "two": 2])
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", ["one": 1, "two": "2"])
    } chain: {
      $0.xadd("v", ["one": 1, "two": "2"]).commands
    } batch: {
      _ = $0.xadd("v", ["one": 1, "two": "2"])
    }
  }

  @available(*, deprecated)
  @_optimize(none)
  private static func part14(_ calls: CollectionChecker) async {
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", [("one", 1), ("two", 2)])
    } chain: {
      $0.xadd("v", [("one", 1), ("two", 2)]).commands
    } batch: {
      _ = $0.xadd("v", [("one", 1), ("two", 2)])
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", [("one", 1), ("two", "2")])
    } chain: {
      $0.xadd("v", [("one", 1), ("two", "2")]).commands
    } batch: {
      _ = $0.xadd("v", [("one", 1), ("two", "2")])
    }
    await calls.pairs("XADD", isOrdered: false) {
      _ = try await $0.xadd("v", PairForms.dictionary)
    } chain: {
      $0.xadd("v", PairList(PairForms.dictionary)).commands
    } batch: {
      _ = $0.xadd("v", PairForms.dictionary)
    }
    await calls.pairs("XADD", isOrdered: false) {
      _ = try await $0.xadd("v", PairForms.mixed)
    } chain: {
      $0.xadd("v", PairList(PairForms.mixed)).commands
    } batch: {
      _ = $0.xadd("v", PairForms.mixed)
    }
    await calls.pairs("XADD", isOrdered: false) {
      _ = try await $0.xadd("v", PairForms.scores)
    } chain: {
      $0.xadd("v", PairList(PairForms.scores)).commands
    } batch: {
      _ = $0.xadd("v", PairForms.scores)
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", PairForms.mixedPairs)
    } chain: {
      $0.xadd("v", PairList(PairForms.mixedPairs)).commands
    } batch: {
      _ = $0.xadd("v", PairForms.mixedPairs)
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", PairList(PairForms.keyValuePairs))
    } chain: {
      $0.xadd("v", PairList(PairForms.keyValuePairs)).commands
    } batch: {
      _ = $0.xadd("v", PairList(PairForms.keyValuePairs))
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    } chain: {
      $0.xadd("v", PairList(PairForms.dictionary.sorted { $0.value < $1.value })).commands
    } batch: {
      _ = $0.xadd("v", PairList(PairForms.dictionary.sorted { $0.value < $1.value }))
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    } chain: {
      $0.xadd("v", PairList(PairForms.mixed.sorted { $0.key < $1.key })).commands
    } batch: {
      _ = $0.xadd("v", PairList(PairForms.mixed.sorted { $0.key < $1.key }))
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", PairList(PairForms.tuples))
    } chain: {
      $0.xadd("v", PairList(PairForms.tuples)).commands
    } batch: {
      _ = $0.xadd("v", PairList(PairForms.tuples))
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", PairList(PairForms.tuples[...]))
    } chain: {
      $0.xadd("v", PairList(PairForms.tuples[...])).commands
    } batch: {
      _ = $0.xadd("v", PairList(PairForms.tuples[...]))
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", PairList(PairForms.mixedTuples))
    } chain: {
      $0.xadd("v", PairList(PairForms.mixedTuples)).commands
    } batch: {
      _ = $0.xadd("v", PairList(PairForms.mixedTuples))
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", PairList(zip(["one", "two"], [1, 2])))
    } chain: {
      $0.xadd("v", PairList(zip(["one", "two"], [1, 2]))).commands
    } batch: {
      _ = $0.xadd("v", PairList(zip(["one", "two"], [1, 2])))
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    } chain: {
      $0.xadd("v", PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) })).commands
    } batch: {
      _ = $0.xadd("v", PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }))
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    } chain: {
      $0.xadd("v", PairList([RESPPair("one", 1), RESPPair("two", 2)])).commands
    } batch: {
      _ = $0.xadd("v", PairList([RESPPair("one", 1), RESPPair("two", 2)]))
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd(
        "v", PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    } chain: {
      $0.xadd("v", PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true })).commands
    } batch: {
      _ = $0.xadd("v", PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }))
    }
    await calls.pairs("XADD", isEmpty: true) {
      _ = try await $0.xadd("v", [])
    } chain: {
      $0.xadd("v", []).commands
    } batch: {
      _ = $0.xadd("v", [])
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", ["one": 1, "two": 2], if: .exists)
    } chain: {
      $0.xadd("v", ["one": 1, "two": 2], if: .exists).commands
    } batch: {
      _ = $0.xadd("v", ["one": 1, "two": 2], if: .exists)
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", ["one": 1, "two": "2"], if: .exists)
    } chain: {
      $0.xadd("v", ["one": 1, "two": "2"], if: .exists).commands
    } batch: {
      _ = $0.xadd("v", ["one": 1, "two": "2"], if: .exists)
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", [("one", 1), ("two", 2)], if: .exists)
    } chain: {
      $0.xadd("v", [("one", 1), ("two", 2)], if: .exists).commands
    } batch: {
      _ = $0.xadd("v", [("one", 1), ("two", 2)], if: .exists)
    }
  }

  @available(*, deprecated)
  @_optimize(none)
  private static func part15(_ calls: CollectionChecker) async {
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", [("one", 1), ("two", "2")], if: .exists)
    } chain: {
      $0.xadd("v", [("one", 1), ("two", "2")], if: .exists).commands
    } batch: {
      _ = $0.xadd("v", [("one", 1), ("two", "2")], if: .exists)
    }
    await calls.pairs("XADD", isOrdered: false) {
      _ = try await $0.xadd("v", PairForms.dictionary, if: .exists)
    } chain: {
      $0.xadd("v", PairList(PairForms.dictionary), if: .exists).commands
    } batch: {
      _ = $0.xadd("v", PairForms.dictionary, if: .exists)
    }
    await calls.pairs("XADD", isOrdered: false) {
      _ = try await $0.xadd("v", PairForms.mixed, if: .exists)
    } chain: {
      $0.xadd("v", PairList(PairForms.mixed), if: .exists).commands
    } batch: {
      _ = $0.xadd("v", PairForms.mixed, if: .exists)
    }
    await calls.pairs("XADD", isOrdered: false) {
      _ = try await $0.xadd("v", PairForms.scores, if: .exists)
    } chain: {
      $0.xadd("v", PairList(PairForms.scores), if: .exists).commands
    } batch: {
      _ = $0.xadd("v", PairForms.scores, if: .exists)
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", PairForms.mixedPairs, if: .exists)
    } chain: {
      $0.xadd("v", PairList(PairForms.mixedPairs), if: .exists).commands
    } batch: {
      _ = $0.xadd("v", PairForms.mixedPairs, if: .exists)
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", PairList(PairForms.keyValuePairs), if: .exists)
    } chain: {
      $0.xadd("v", PairList(PairForms.keyValuePairs), if: .exists).commands
    } batch: {
      _ = $0.xadd("v", PairList(PairForms.keyValuePairs), if: .exists)
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", PairList(PairForms.dictionary.sorted { $0.value < $1.value }), if: .exists)
    } chain: {
      $0.xadd("v", PairList(PairForms.dictionary.sorted { $0.value < $1.value }), if: .exists).commands
    } batch: {
      _ = $0.xadd("v", PairList(PairForms.dictionary.sorted { $0.value < $1.value }), if: .exists)
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", PairList(PairForms.mixed.sorted { $0.key < $1.key }), if: .exists)
    } chain: {
      $0.xadd("v", PairList(PairForms.mixed.sorted { $0.key < $1.key }), if: .exists).commands
    } batch: {
      _ = $0.xadd("v", PairList(PairForms.mixed.sorted { $0.key < $1.key }), if: .exists)
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", PairList(PairForms.tuples), if: .exists)
    } chain: {
      $0.xadd("v", PairList(PairForms.tuples), if: .exists).commands
    } batch: {
      _ = $0.xadd("v", PairList(PairForms.tuples), if: .exists)
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", PairList(PairForms.tuples[...]), if: .exists)
    } chain: {
      $0.xadd("v", PairList(PairForms.tuples[...]), if: .exists).commands
    } batch: {
      _ = $0.xadd("v", PairList(PairForms.tuples[...]), if: .exists)
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", PairList(PairForms.mixedTuples), if: .exists)
    } chain: {
      $0.xadd("v", PairList(PairForms.mixedTuples), if: .exists).commands
    } batch: {
      _ = $0.xadd("v", PairList(PairForms.mixedTuples), if: .exists)
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", PairList(zip(["one", "two"], [1, 2])), if: .exists)
    } chain: {
      $0.xadd("v", PairList(zip(["one", "two"], [1, 2])), if: .exists).commands
    } batch: {
      _ = $0.xadd("v", PairList(zip(["one", "two"], [1, 2])), if: .exists)
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }), if: .exists)
    } chain: {
      $0.xadd("v", PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }), if: .exists).commands
    } batch: {
      _ = $0.xadd("v", PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) }), if: .exists)
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd("v", PairList([RESPPair("one", 1), RESPPair("two", 2)]), if: .exists)
    } chain: {
      $0.xadd("v", PairList([RESPPair("one", 1), RESPPair("two", 2)]), if: .exists).commands
    } batch: {
      _ = $0.xadd("v", PairList([RESPPair("one", 1), RESPPair("two", 2)]), if: .exists)
    }
    await calls.pairs("XADD") {
      _ = try await $0.xadd(
        "v", PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }), if: .exists)
    } chain: {
      $0.xadd(
        "v", PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }), if: .exists
      ).commands
    } batch: {
      _ = $0.xadd(
        "v", PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true }), if: .exists)
    }
    await calls.pairs("XADD", isEmpty: true) {
      _ = try await $0.xadd("v", [], if: .exists)
    } chain: {
      $0.xadd("v", [], if: .exists).commands
    } batch: {
      _ = $0.xadd("v", [], if: .exists)
    }
    await calls.check("XCLAIM", empty: .refused, isTyped: true) {
      _ = try await $0.xclaim("v", group: "v", consumer: "v", minIdle: .seconds(7), StreamID(1, 1), StreamID(2, 2))
    } array: {
      _ = try await $0.xclaim(
        "v", group: "v", consumer: "v", minIdle: .seconds(7), [StreamID(1, 1), StreamID(2, 2)] as [StreamID])
    } none: {
      _ = try await $0.xclaim("v", group: "v", consumer: "v", minIdle: .seconds(7), [] as [StreamID])
    } chain: {
      $0.xclaim("v", group: "v", consumer: "v", minIdle: .seconds(7), [StreamID(1, 1), StreamID(2, 2)] as [StreamID])
        .commands
    } batch: {
      _ = $0.xclaim(
        "v", group: "v", consumer: "v", minIdle: .seconds(7), [StreamID(1, 1), StreamID(2, 2)] as [StreamID])
    } slice: {
      _ = try await $0.xclaim(
        "v", group: "v", consumer: "v", minIdle: .seconds(7),
        ([StreamID(3, 3), StreamID(1, 1), StreamID(2, 2)] as [StreamID])[1...])
    }
    await calls.check("XCLAIM", empty: .refused, isTyped: true) {
      _ = try await $0.xclaim(
        "v", group: "v", consumer: "v", minIdle: .seconds(7), .justIDs, StreamID(1, 1), StreamID(2, 2))
    } array: {
      _ = try await $0.xclaim(
        "v", group: "v", consumer: "v", minIdle: .seconds(7), .justIDs, [StreamID(1, 1), StreamID(2, 2)] as [StreamID])
    } none: {
      _ = try await $0.xclaim("v", group: "v", consumer: "v", minIdle: .seconds(7), .justIDs, [] as [StreamID])
    } chain: {
      $0.xclaim(
        "v", group: "v", consumer: "v", minIdle: .seconds(7), .justIDs, [StreamID(1, 1), StreamID(2, 2)] as [StreamID]
      ).commands
    } batch: {
      _ = $0.xclaim(
        "v", group: "v", consumer: "v", minIdle: .seconds(7), .justIDs, [StreamID(1, 1), StreamID(2, 2)] as [StreamID])
    } slice: {
      _ = try await $0.xclaim(
        "v", group: "v", consumer: "v", minIdle: .seconds(7), .justIDs,
        ([StreamID(3, 3), StreamID(1, 1), StreamID(2, 2)] as [StreamID])[1...])
    }
    await calls.check("XDEL", empty: .refused, isTyped: true) {
      _ = try await $0.xdel("v", StreamID(1, 1), StreamID(2, 2))
    } array: {
      _ = try await $0.xdel("v", [StreamID(1, 1), StreamID(2, 2)] as [StreamID])
    } none: {
      _ = try await $0.xdel("v", [] as [StreamID])
    } chain: {
      $0.xdel("v", [StreamID(1, 1), StreamID(2, 2)] as [StreamID]).commands
    } batch: {
      _ = $0.xdel("v", [StreamID(1, 1), StreamID(2, 2)] as [StreamID])
    } slice: {
      _ = try await $0.xdel("v", ([StreamID(3, 3), StreamID(1, 1), StreamID(2, 2)] as [StreamID])[1...])
    }
    await calls.pairs("ZADD", areScores: true) {
      _ = try await $0.zadd("v", ["one": 1, "two": 2])
    } chain: {
      $0.zadd("v", ["one": 1, "two": 2]).commands
    } batch: {
      _ = $0.zadd("v", ["one": 1, "two": 2])
    }
  }

  @available(*, deprecated)
  @_optimize(none)
  private static func part16(_ calls: CollectionChecker) async {
    await calls.pairs("ZADD", areScores: true) {
      _ = try await $0.zadd("v", [("one", 1), ("two", 2)])
    } chain: {
      $0.zadd("v", [("one", 1), ("two", 2)]).commands
    } batch: {
      _ = $0.zadd("v", [("one", 1), ("two", 2)])
    }
    await calls.pairs("ZADD", isOrdered: false, areScores: true) {
      _ = try await $0.zadd("v", PairForms.scores)
    } chain: {
      $0.zadd("v", ScoreList(PairForms.scores)).commands
    } batch: {
      _ = $0.zadd("v", PairForms.scores)
    }
    await calls.pairs("ZADD", areScores: true) {
      _ = try await $0.zadd("v", ScoreList(PairForms.scores.sorted { $0.value < $1.value }))
    } chain: {
      $0.zadd("v", ScoreList(PairForms.scores.sorted { $0.value < $1.value })).commands
    } batch: {
      _ = $0.zadd("v", ScoreList(PairForms.scores.sorted { $0.value < $1.value }))
    }
    await calls.pairs("ZADD", areScores: true) {
      _ = try await $0.zadd("v", ScoreList(PairForms.tuples))
    } chain: {
      $0.zadd("v", ScoreList(PairForms.tuples)).commands
    } batch: {
      _ = $0.zadd("v", ScoreList(PairForms.tuples))
    }
    await calls.pairs("ZADD", areScores: true) {
      _ = try await $0.zadd("v", ScoreList(zip(["one", "two"], [1, 2])))
    } chain: {
      $0.zadd("v", ScoreList(zip(["one", "two"], [1, 2]))).commands
    } batch: {
      _ = $0.zadd("v", ScoreList(zip(["one", "two"], [1, 2])))
    }
    await calls.pairs("ZADD", areScores: true) {
      _ = try await $0.zadd("v", ScoreList([Scored("one", score: 1), Scored("two", score: 2)]))
    } chain: {
      $0.zadd("v", ScoreList([Scored("one", score: 1), Scored("two", score: 2)])).commands
    } batch: {
      _ = $0.zadd("v", ScoreList([Scored("one", score: 1), Scored("two", score: 2)]))
    }
    await calls.pairs("ZADD", isEmpty: true, areScores: true) {
      _ = try await $0.zadd("v", [])
    } chain: {
      $0.zadd("v", []).commands
    } batch: {
      _ = $0.zadd("v", [])
    }
    await calls.check("ZDIFF", empty: .refused, isCounted: true) {
      _ = try await $0.zdiff("one", "two")
    } array: {
      _ = try await $0.zdiff(["one", "two"] as [String])
    } none: {
      _ = try await $0.zdiff([] as [String])
    } chain: {
      $0.zdiff(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.zdiff(["one", "two"] as [String])
    } slice: {
      _ = try await $0.zdiff((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.zdiff(["one", "two"], "three")
    }
    await calls.check("ZDIFF", empty: .refused, isCounted: true) {
      _ = try await $0.zdiff("one", "two", scores: .withScores)
    } array: {
      _ = try await $0.zdiff(["one", "two"] as [String], scores: .withScores)
    } none: {
      _ = try await $0.zdiff([] as [String], scores: .withScores)
    } chain: {
      $0.zdiff(["one", "two"] as [String], scores: .withScores).commands
    } batch: {
      _ = $0.zdiff(["one", "two"] as [String], scores: .withScores)
    } slice: {
      _ = try await $0.zdiff((["three", "one", "two"] as [String])[1...], scores: .withScores)
    } mixed: {
      _ = try await $0.zdiff(["one", "two"], "three", scores: .withScores)
    }
    await calls.check("ZDIFFSTORE", empty: .refused, isCounted: true) {
      _ = try await $0.zdiffstore(to: "v", "one", "two")
    } array: {
      _ = try await $0.zdiffstore(to: "v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.zdiffstore(to: "v", [] as [String])
    } chain: {
      $0.zdiffstore(to: "v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.zdiffstore(to: "v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.zdiffstore(to: "v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.zdiffstore(to: "v", ["one", "two"], "three")
    }
    await calls.check("ZINTER", empty: .refused, isCounted: true) {
      _ = try await $0.zinter("one", "two")
    } array: {
      _ = try await $0.zinter(["one", "two"] as [String])
    } none: {
      _ = try await $0.zinter([] as [String])
    } chain: {
      $0.zinter(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.zinter(["one", "two"] as [String])
    } slice: {
      _ = try await $0.zinter((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.zinter(["one", "two"], "three")
    }
    await calls.check("ZINTER", empty: .refused, isCounted: true) {
      _ = try await $0.zinter("one", "two", scores: .withScores)
    } array: {
      _ = try await $0.zinter(["one", "two"] as [String], scores: .withScores)
    } none: {
      _ = try await $0.zinter([] as [String], scores: .withScores)
    } chain: {
      $0.zinter(["one", "two"] as [String], scores: .withScores).commands
    } batch: {
      _ = $0.zinter(["one", "two"] as [String], scores: .withScores)
    } slice: {
      _ = try await $0.zinter((["three", "one", "two"] as [String])[1...], scores: .withScores)
    } mixed: {
      _ = try await $0.zinter(["one", "two"], "three", scores: .withScores)
    }
    await calls.check("ZINTERCARD", empty: .refused, isCounted: true) {
      _ = try await $0.zintercard("one", "two")
    } array: {
      _ = try await $0.zintercard(["one", "two"] as [String])
    } none: {
      _ = try await $0.zintercard([] as [String])
    } chain: {
      $0.zintercard(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.zintercard(["one", "two"] as [String])
    } slice: {
      _ = try await $0.zintercard((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.zintercard(["one", "two"], "three")
    }
    await calls.check("ZINTERSTORE", empty: .refused, isCounted: true) {
      _ = try await $0.zinterstore(to: "v", "one", "two")
    } array: {
      _ = try await $0.zinterstore(to: "v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.zinterstore(to: "v", [] as [String])
    } chain: {
      $0.zinterstore(to: "v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.zinterstore(to: "v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.zinterstore(to: "v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.zinterstore(to: "v", ["one", "two"], "three")
    }
    await calls.check("ZMPOP", empty: .refused, isCounted: true) {
      _ = try await $0.zmpop("one", "two", from: .lowest)
    } array: {
      _ = try await $0.zmpop(["one", "two"] as [String], from: .lowest)
    } none: {
      _ = try await $0.zmpop([] as [String], from: .lowest)
    } chain: {
      $0.zmpop(["one", "two"] as [String], from: .lowest).commands
    } batch: {
      _ = $0.zmpop(["one", "two"] as [String], from: .lowest)
    } slice: {
      _ = try await $0.zmpop((["three", "one", "two"] as [String])[1...], from: .lowest)
    } mixed: {
      _ = try await $0.zmpop(["one", "two"], "three", from: .lowest)
    }
    await calls.check("ZMSCORE", empty: .refused) {
      _ = try await $0.zmscore("v", "one", "two")
    } array: {
      _ = try await $0.zmscore("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.zmscore("v", [] as [String])
    } chain: {
      $0.zmscore("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.zmscore("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.zmscore("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.zmscore("v", ["one", "two"], "three")
    }
    await calls.check("ZREM", empty: .refused) {
      _ = try await $0.zrem("v", "one", "two")
    } array: {
      _ = try await $0.zrem("v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.zrem("v", [] as [String])
    } chain: {
      $0.zrem("v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.zrem("v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.zrem("v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.zrem("v", ["one", "two"], "three")
    }
    await calls.check("ZUNION", empty: .refused, isCounted: true) {
      _ = try await $0.zunion("one", "two")
    } array: {
      _ = try await $0.zunion(["one", "two"] as [String])
    } none: {
      _ = try await $0.zunion([] as [String])
    } chain: {
      $0.zunion(["one", "two"] as [String]).commands
    } batch: {
      _ = $0.zunion(["one", "two"] as [String])
    } slice: {
      _ = try await $0.zunion((["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.zunion(["one", "two"], "three")
    }
    await calls.check("ZUNION", empty: .refused, isCounted: true) {
      _ = try await $0.zunion("one", "two", scores: .withScores)
    } array: {
      _ = try await $0.zunion(["one", "two"] as [String], scores: .withScores)
    } none: {
      _ = try await $0.zunion([] as [String], scores: .withScores)
    } chain: {
      $0.zunion(["one", "two"] as [String], scores: .withScores).commands
    } batch: {
      _ = $0.zunion(["one", "two"] as [String], scores: .withScores)
    } slice: {
      _ = try await $0.zunion((["three", "one", "two"] as [String])[1...], scores: .withScores)
    } mixed: {
      _ = try await $0.zunion(["one", "two"], "three", scores: .withScores)
    }
    await calls.check("ZUNIONSTORE", empty: .refused, isCounted: true) {
      _ = try await $0.zunionstore(to: "v", "one", "two")
    } array: {
      _ = try await $0.zunionstore(to: "v", ["one", "two"] as [String])
    } none: {
      _ = try await $0.zunionstore(to: "v", [] as [String])
    } chain: {
      $0.zunionstore(to: "v", ["one", "two"] as [String]).commands
    } batch: {
      _ = $0.zunionstore(to: "v", ["one", "two"] as [String])
    } slice: {
      _ = try await $0.zunionstore(to: "v", (["three", "one", "two"] as [String])[1...])
    } mixed: {
      _ = try await $0.zunionstore(to: "v", ["one", "two"], "three")
    }
  }
}
