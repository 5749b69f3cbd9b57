import RESP
import Testing

@Suite("A value's content")
struct RESPValueContentTests {
  @Test("literals make values")
  func literals() {
    let number = 7
    let value: RESPValue = ["a", 1, 1.5, true, nil, ["key": "user:\(number)"]]
    #expect(
      value
        == .array([
          .bulkString("a"), .integer(1), .double(1.5), .boolean(true), .null,
          .map([RESPValue.Pair(key: .bulkString("key"), value: .bulkString("user:7"))]),
        ]))
  }

  @Test("scalars have their content, in both protocols' forms")
  func scalars() {
    let text = RESPValue.bulkString("12")
    #expect(text.string == "12" && text.int == 12 && text.double == 12 && text.bool == nil && text.array == nil)
    let number = RESPValue.integer(1)
    #expect(number.string == "1" && number.int == 1 && number.double == 1 && number.bool == true)
    let double = RESPValue.double(1.5)
    #expect(double.string == "1.5" && double.int == nil && double.double == 1.5)
    #expect(RESPValue.boolean(false).bool == false && RESPValue.boolean(true).string == "true")
    #expect(RESPValue.verbatimString("x", format: "txt").string == "x" && RESPValue.simpleString("OK").string == "OK")
    #expect(RESPValue.bulkString(Bytes([0xff])).string == nil)
    let attributed = RESPValue.attributed(.integer(3), [RESPValue.Pair(key: "ttl", value: 9)])
    #expect(attributed.int == 3)
  }

  @Test("null and errors have none", arguments: [RESPValue.null, .simpleError("ERR no"), .bulkError("ERR no")])
  func none(_ value: RESPValue) {
    #expect(value.string == nil && value.int == nil && value.double == nil && value.bool == nil)
    #expect(value.array == nil && value.dictionary == nil && value.isNull == (value == .null))
  }

  @Test("aggregates have elements and pairs")
  func aggregates() {
    let map: RESPValue = ["a": 1, "b": [2]]
    #expect(map.dictionary == ["a": 1, "b": [2]] && map.array == ["a", 1, "b", [2]])
    #expect(RESPValue.map(["a": 1, "b": [2]]) == map)
    let flat: RESPValue = ["a", 1, "b", [2]]
    #expect(flat.dictionary == ["a": 1, "b": [2]] && flat.array?.count == 4)
    #expect(RESPValue.set(["a"]).array == ["a"] && RESPValue.push(["a"]).array == ["a"])
    #expect((["a", 1, "a", 2] as RESPValue).dictionary == nil, "equal keys")
    #expect((["a"] as RESPValue).dictionary == nil, "a key without a value")
    #expect(RESPValue.set(["a", "b"]).dictionary == nil && RESPValue.push(["a", "b"]).dictionary == nil, "no pairs")
    #expect(([] as RESPValue).dictionary == [:] && ([] as RESPValue).array == [])
    #expect((["a"] as RESPValue).string == nil && (["a"] as RESPValue).int == nil)
  }

  @Test("a value is read as a type as a reply is")
  func decode() throws {
    let map: RESPValue = ["a": 1, "b": 2]
    #expect(try map.decode(as: [String: Int].self) == ["a": 1, "b": 2])
    #expect(try map.decode(as: [RESPPair<String, Int>].self).map(\.second) == [1, 2])
    #expect(try RESPValue.null.decode(as: Int?.self) == nil)
    #expect(try map.decode(as: RESPValue.self) == map)
    #expect(throws: RESPDecodingError.self) { try map.decode(as: Int.self) }
    let error = #expect(throws: RESPDecodingError.self) { try RESPValue.simpleError("ERR no").decode(as: Int.self) }
    #expect(error == .errorReply(RESPErrorReply("ERR no")))
    // Deep values take no call stack.
    var deep = RESPValue.integer(1)
    for _ in 0..<500 { deep = .array([deep]) }
    #expect(try deep.decode(as: RESPValue.self) == deep)
  }
}
