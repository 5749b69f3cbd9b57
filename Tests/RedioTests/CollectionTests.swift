import Foundation
import RESP
import RedioTransport
import TestSupport
import Testing

import RedioAdmin
import RedioStreams
@testable import Redio

/// Calls of commands that take several, as `Scripts/generate-commands` makes them of all commands.
protocol CollectionGroup: Sendable {
  static func check(_ calls: CollectionChecker) async
}

/// Compares what calls with a collection would send with what the same values send one after the other.
final class CollectionChecker: Sendable {
  /// What becomes of a command whose collection has no element.
  enum Empty { case sent, refused, all }

  private let seen = Locked(0)

  /// How many commands there were.
  var count: Int { seen.withLock { $0 } }

  /// - Parameters:
  ///   - name: The command.
  ///   - empty: What must become of one without an element.
  ///   - isCounted: Whether it says how many there are.
  ///   - isTyped: Whether the elements are values of the library's own type, and not the words `one`, `two` and `three`.
  ///   - spread: `one` and `two`, one after the other.
  ///   - array: The two in an array.
  ///   - none: An array without an element.
  ///   - slice: The two in a slice.
  ///   - mixed: The two in an array, and `three` behind it.
  func check(
    _ name: String, empty: Empty, isCounted: Bool = false, isTyped: Bool = false,
    _ spread: (GoldenRecorder) async throws -> Void, array: (GoldenRecorder) async throws -> Void,
    none: (GoldenRecorder) async throws -> Void, chain: (Pipeline<()>) -> [[Bytes]], batch: (Batch) -> Void,
    slice: ((GoldenRecorder) async throws -> Void)? = nil, mixed: ((GoldenRecorder) async throws -> Void)? = nil
  ) async {
    seen.withLock { $0 += 1 }
    let expected = await sent(name, spread)
    #expect(expected.failure == nil, "\(name)")
    if !isTyped { contains(["one", "two"], isCounted, expected.words, name) }
    #expect(await sent(name, array).words == expected.words, "\(name), an array")
    let recorder = GoldenRecorder()
    #expect(chain(recorder()) == [expected.words], "\(name), an array in a chain")
    let list = recorder.batch()
    batch(list)
    #expect(list.commands == [expected.words], "\(name), an array in a batch")
    if let slice { #expect(await sent(name, slice).words == expected.words, "\(name), a slice") }
    if let mixed { contains(["one", "two", "three"], isCounted, await sent(name, mixed).words, name) }
    let failure = await sent(name, none).failure
    switch empty {
    case .sent: #expect(failure == nil, "\(name), none")
    case .refused: #expect(failure?.contains("at least one") == true, "\(name), none")
    case .all: #expect(failure?.contains("mean all") == true, "\(name), none")
    }
  }

  /// What a command that takes pairs sends for them in one of their forms, in each of the three places that it can be called in.
  ///
  /// - Parameters:
  ///   - isOrdered: Whether the form has an order.
  ///   - isCounted: Whether the command says how many pairs there are.
  ///   - areScores: Whether the second of each pair goes first.
  ///   - isEmpty: Whether the form has no pair.
  func pairs(
    _ name: String, isOrdered: Bool = true, isEmpty: Bool = false, isCounted: Bool = false, areScores: Bool = false,
    _ call: (GoldenRecorder) async throws -> Void, chain: (Pipeline<()>) -> [[Bytes]], batch: (Batch) -> Void
  ) async {
    seen.withLock { $0 += 1 }
    let sent = await sent(name, call)
    let recorder = GoldenRecorder()
    if isEmpty {
      #expect(sent.failure?.contains("at least one") == true, "\(name), no pair")
      return
    }
    #expect(sent.failure == nil, "\(name)")
    let both = [["one", "1"], ["two", "2"]].map { areScores ? $0.reversed() : $0 }
    let orders = isOrdered ? [both] : [both, both.reversed()]
    let list = recorder.batch()
    batch(list)
    for (place, words) in [
      ("", sent.words), ("in a chain", chain(recorder()).first), ("in a batch", list.commands.first),
    ] {
      // A form's numbers are of either type.
      let words = words?.map { $0 == "1.0" ? "1" : $0 == "2.0" ? "2" : $0 }
      let isThere = orders.contains { order in
        let expected = ((isCounted ? ["2"] : []) + order.joined()).map { Bytes($0) }
        return words.map { words in words.indices.contains { words[$0...].starts(with: expected) } } == true
      }
      #expect(isThere, "\(name) \(place): \(words?.map(\.string) ?? [])")
    }
  }

  private func sent(_ name: String, _ call: (GoldenRecorder) async throws -> Void) async -> GoldenRecorder.Sent {
    do { try await call(GoldenRecorder()) } catch let sent as GoldenRecorder.Sent { return sent } catch {
      Issue.record(error, "\(name)")
    }
    return GoldenRecorder.Sent(words: [], traits: [], shape: .session(.primary), failure: "nothing was sent")
  }

  private func contains(_ values: [Bytes], _ isCounted: Bool, _ words: [Bytes], _ name: String) {
    let values = (isCounted ? [Bytes("\(values.count)".utf8)] : []) + values
    let places = words.indices.filter { words[$0...].starts(with: values) }
    #expect(!places.isEmpty, "\(name): \(words.map(\.string))")
  }
}

/// Pairs as programs have them.
enum PairForms {
  static let dictionary = ["one": 1, "two": 2]
  static let scores = ["one": 1.0, "two": 2]
  static let tuples = [("one", 1.0), ("two", 2)]
  static var keyValuePairs: KeyValuePairs<String, Int> { ["one": 1, "two": 2] }
  static var mixedPairs: KeyValuePairs<String, any RESPStorable> { ["one": 1, "two": "2"] }
  static var mixed: [String: any RESPStorable] { ["one": 1, "two": "2"] }
  static var mixedTuples: [(String, any RESPStorable)] { [("one", 1), ("two", "2")] }
}

@Suite("Collections as arguments")
struct CollectionTests {
  @Test(
    "each command that takes several takes the elements of a collection, counts them, and refuses none where servers do"
  )
  func everyCommand() async {
    let calls = CollectionChecker()
    let group: any CollectionGroup.Type = CollectionCalls.self
    await group.check(calls)
    #expect(calls.count > 300)
  }

  @Test("a script's keys and arguments come from any collection with an order, or are of several types")
  func orderedArguments() {
    let keys = ["x", "a", "b"]
    func commands(_ fill: (Batch) -> Void) -> [[Bytes]] {
      let batch = GoldenRecorder().batch()
      fill(batch)
      return batch.commands
    }
    let expected: [[Bytes]] = [["EVAL", "s", "2", "a", "b", "1", "2"]]
    #expect(commands { $0.eval("s", keys: keys[1...], arguments: 1...2) } == expected)
    #expect(commands { $0.eval("s", keys: ["a", "b"], arguments: [1, "2"]) } == expected)
    #expect(commands { $0.eval("s", keys: Array(keys[1...]), arguments: [1, 2].lazy.map { $0 }) } == expected)
    #expect(commands { $0.eval("s", keys: ["b", "a"].reversed(), arguments: ArgumentList([1, "2"])) } == expected)
    #expect(
      commands { $0.eval("s", keys: Set(keys[1...]).sorted(), arguments: ContiguousArray([1, 2])) } == expected)
    #expect(commands { $0.eval("s", keys: Array("ab".utf8)) } == [["EVAL", "s", "1", "ab"]])
    #expect(commands { $0.eval("s", keys: [], arguments: []) } == [["EVAL", "s", "0"]])
    // A chain takes arrays.
    let chain = GoldenRecorder()()
    #expect(chain.eval("s", keys: Array(keys[1...]), arguments: [1, "2"]).commands == expected)
    #expect(chain.eval("s", keys: ["a", "b"], arguments: Array(1...2)).commands == expected)
    #expect(chain.eval("s", keys: [], arguments: []).commands == [["EVAL", "s", "0"]])
    #expect(chain.eval("s").commands == [["EVAL", "s", "0"]])
    let mixed: [any RESPEncodable] = ["a", 1]
    #expect(chain.fcall("f", keys: mixed, arguments: mixed).commands == [["FCALL", "f", "2", "a", "1", "a", "1"]])
    let script = Script("s")
    #expect(chain.script(script, keys: keys[1...], arguments: 1...2).commands == expected)
    #expect(chain.script(script, keys: ["a", "b"], arguments: [1, "2"]).commands == expected)
    let batch = GoldenRecorder().batch()
    batch.script(script, keys: keys.dropFirst(), arguments: [1, 2])
    batch.eval("s", keys: keys.dropFirst(), arguments: ArgumentList([1, "2"]))
    #expect(batch.commands == expected + expected)
  }

  @Test("one value in JSON among several is JSON(…), and a single value is in JSON by itself")
  func json() {
    let numbers = [1, 2]
    #expect(words(Command<Int>.sadd("s", [JSON(numbers), 3])) == "SADD s [1,2] 3")
    #expect(words(Command<Int>.rpush("l", ArgumentList([JSON(numbers), JSON(["a": 1])]))) == #"RPUSH l [1,2] {"a":1}"#)
    #expect(words(Command<OK>.set("k", numbers)) == "SET k [1,2]")
    #expect(words(Command<Int>.hset("h", "f", numbers)) == "HSET h f [1,2]")
    #expect(words(Command<Int>.publish("c", ["a": numbers])) == #"PUBLISH c {"a":[1,2]}"#)
    #expect(words(Command<Int>.append("k", numbers)) == "APPEND k [1,2]")
    #expect(words(Command<OK>.lset("k", 0, to: numbers)) == "LSET k 0 [1,2]")
    #expect(words(Command<Bool>.sismember("s", numbers)) == "SISMEMBER s [1,2]")
    #expect(words(Command<Bytes?>.get(JSON(numbers), as: Bytes.self)) == "GET [1,2]")
  }

  @Test("a collection of bytes is one argument, whatever it is a collection of")
  func bytes() {
    let bytes = Array("ab".utf8)
    for list: ArgumentList in [
      ArgumentList(contentsOf: bytes), ArgumentList(contentsOf: bytes[...]), ArgumentList(contentsOf: Bytes(bytes)),
      ArgumentList(contentsOf: Data(bytes)), ArgumentList(contentsOf: ContiguousArray(bytes)),
      ArgumentList(contentsOf: "ab".utf8),
      ArgumentList(contentsOf: bytes.reversed().reversed().lazy.map { $0 }), [bytes], [bytes[...]], [Bytes(bytes)],
      [Data(bytes)], [ContiguousArray(bytes)],
    ] {
      #expect(list.count == 1)
      #expect(words(Command<Int>.sintercard(list)) == "SINTERCARD 1 ab")
    }
    #expect(words(Command<Int>.del([[bytes, bytes], ArgumentList(contentsOf: [bytes])])) == "DEL ab ab ab")
    #expect(words(Command<Bytes?>.get(bytes, as: Bytes.self)) == "GET ab")
    #expect(words(Command<Bytes?>.get(bytes[...], as: Bytes.self)) == "GET ab")
  }

  @Test(
    "arrays, slices, sets and a dictionary's keys and values count as many as they have elements, wherever they stand")
  func mixed() {
    let list: ArgumentList = [
      "a", ["b", "c"], ["x", "d"][1...], Set(["e"]), ["f": 1].keys, ["f": 2].values, [Int](), ContiguousArray(["g"]),
      ArgumentList(["h", 3] as [any RESPEncodable]), 4, 5..<7, 7...8, ["i"].reversed(), repeatElement("j", count: 2),
      [8].lazy.map { $0 + 1 }, [9, 10].lazy.filter { $0 > 9 }, AnyCollection([11]).map { $0 },
      ArgumentList(contentsOf: AnyCollection(["k"])),
    ]
    #expect(list.count == 22)
    #expect(
      words(Command<Int>.sintercard(list)) == "SINTERCARD 22 a b c d e f 2 g h 3 4 5 6 7 8 i j j 9 10 11 k")
  }

  @Test("send takes a collection among its arguments as several, in a chain and a batch too")
  func send() async {
    let keys = ["a", "b"]
    let golden = Golden()
    await golden.check("send", "MGET a b") {
      try await $0.send("MGET", keys)
    } chain: {
      $0.send("MGET", keys).commands
    } batch: {
      $0.send("MGET", keys)
    }
    await golden.check("send", "ZINTER 2 a b WEIGHTS 1 2") {
      try await $0.send("ZINTER", keys.count, keys, "WEIGHTS", [1, 2])
    } chain: {
      $0.send("ZINTER", keys.count, keys, "WEIGHTS", [1, 2]).commands
    } batch: {
      $0.send("ZINTER", keys.count, Set(keys.prefix(1)), keys[1...], "WEIGHTS", [1, 2])
    }
    await golden.check("send", "SET a [1,2]") {
      try await $0.send("SET", "a", JSON([1, 2]))
    }
    await golden.check("send", "MGET a b") { try await $0.send("MGET", arguments: keys) }
  }

  @Test("a script takes its keys and arguments from arrays of any one type, or of several types")
  func scripts() async {
    let (script, keys) = (Script("return 1"), ["a", "b"])
    let golden = Golden()
    await golden.check("script", #"EVAL "return 1" 2 a b 1 2"#) {
      try await $0.eval("return 1", keys: keys, arguments: [1, 2])
    } chain: {
      $0.script(script, keys: keys, arguments: [1, 2]).commands
    } batch: {
      $0.script(script, keys: keys, arguments: [1, 2])
    }
    #expect(
      words(Command<Int>.script(script, keys: ArgumentList(keys), arguments: ["x", 2], sending: .sha1, as: Int.self))
        == "EVALSHA \(script.sha1) 2 a b x 2")
    #expect(words(Command<Int>.script(script, keys: [keys], as: Int.self)) == "EVAL return 1 2 a b")
  }

  @Test("a value that encodes as none or two arguments fails its command: what follows a count is as much as it says")
  func liars() {
    struct Two: RESPEncodable {
      func encode(into arguments: inout RESPArguments) {
        arguments.append(text: "a")
        arguments.append(text: "b")
      }
    }
    #expect(Command<Int>.sintercard([Two()]).failure?.contains("one argument") == true)
    #expect(Command<Int>.del([Two(), "c"]).failure?.contains("one argument") == true)
  }

  @Test("without an element, options and lists of their own say so before anything is sent")
  func emptyOptions() {
    #expect(
      Command<[StreamEntries<Bytes>]>.xread(StreamList([String](), .end), as: Bytes.self).failure?
        .contains("at least one stream") == true)
    #expect(Command<[Bytes?]>.sort("k", get: [], as: Bytes.self).failure?.contains("at least one pattern") == true)
    #expect(Command<Int>.clientKill([.id([Int]())]).failure?.contains("needs an id") == true)
    #expect(words(Command<Int>.clientKill([.id([3, 4])])) == "CLIENT KILL ID 3 4")
    #expect(Command<OK>.clusterMigrateslots([SlotMove([ClosedRange<Int>](), to: "n")]).failure != nil)
    #expect(Command<OK>.mset(ArgumentList([])).failure?.contains("at least one field") == true)
  }
}
