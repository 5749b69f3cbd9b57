import RESP
import Redio
import Testing

@Suite("Hash slots and keys")
struct HashSlotTests {
  private func slot(_ key: String) -> Int { Bytes(key).withUnsafeBytes { HashSlot(of: $0).number } }

  private func shape<Reply>(_ command: Command<Reply>) -> CallShape {
    CallShape(command.wire, command.keys, command.traits)
  }

  @Test("the specification's own example, and what servers say")
  func known() {
    #expect(slot("123456789") == 0x31C3)
    #expect(slot("") == 0)
    #expect(slot("foo") == 12182)
    #expect(slot("{c}1") == 7365)
    #expect(slot("user1000") == slot("{user1000}.following"))
    #expect(slot("bar") == 5061 && slot("{}foo") == 9500 && slot("foo{}{bar}") == 8363 && slot("foo{{bar}}zap") == 4015)
    #expect(slot("{user}.x") == 5474 && slot("foo{bar") == 15278)
  }

  @Test("four bytes a step are what one byte a step is, whatever the length and the place in memory")
  func steps() {
    /// Bit by bit, as the specification describes it.
    func checksum(_ bytes: some Sequence<UInt8>) -> Int {
      var sum = 0
      for byte in bytes {
        sum ^= Int(byte) << 8
        for _ in 0..<8 { sum = sum & 0x8000 == 0 ? sum << 1 : ((sum << 1) ^ 0x1021) & 0xFFFF }
      }
      return sum & 0x3FFF
    }
    var random: UInt64 = 1
    for length in 0..<70 {
      let bytes = (0..<(length + 3)).map { _ in
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let byte = UInt8(truncatingIfNeeded: random >> 56)
        return byte == UInt8(ascii: "{") ? 0xFF : byte
      }
      for start in 0..<4 {
        bytes.withUnsafeBytes { all in
          let key = UnsafeRawBufferPointer(rebasing: all[start..<max(start, length)])
          #expect(HashSlot(of: key).number == checksum(key))
        }
      }
    }
  }

  @Test("of a key with a hash tag the tag alone counts, if there is something in it")
  func tags() {
    #expect(slot("{user1000}.following") == slot("{user1000}.followers"))
    #expect(slot("foo{}{bar}") != slot("bar"))
    #expect(slot("foo{{bar}}zap") == slot("{bar"))
    #expect(slot("foo{bar}{zap}") == slot("bar"))
    #expect(slot("}foo{") != slot("foo"))
    #expect(slot("a}{b}c") == slot("b"))
    #expect(slot("{") == slot("{"))
  }

  @Test("only numbers of slots are slots")
  func numbers() {
    #expect(HashSlot(-1) == nil && HashSlot(16_384) == nil)
    #expect(HashSlot(16_383)?.number == 16_383)
    #expect(HashSlot(0)?.description == "0")
  }

  @Test("a built command knows its first key, and how many there are")
  func built() {
    #expect(shape(.get("k", as: String.self)).firstKey == "k")
    #expect(shape(.get("k", as: String.self)).slot == HashSlot(slot("k")))
    #expect(shape(.del(["a", "b", "c"])).firstKey == "a")
    #expect(shape(.del(["a", "b", "c"])).keyCount == 3)
    #expect(shape(.ping()).firstKey == nil)
    #expect(shape(.ping()).slot == nil)
    #expect(shape(.eval("return 1", keys: ["x", "y"], as: Int.self)).firstKey == "x")
    #expect(shape(.eval("return 1", keys: [], as: Int.self)).firstKey == nil)
    // A key can be empty, long, and look like the protocol.
    #expect(shape(.get("", as: String.self)).firstKey == "")
    #expect(shape(.get("$3\r\nfoo\r\n", as: String.self)).firstKey == "$3\r\nfoo\r\n")
    // From ten words on their count has more digits.
    let many = Command<Int>.del(ArgumentList(contentsOf: (0..<1000).map { "k\($0)" }))
    #expect(shape(many).firstKey == "k0" && shape(many).keyCount == 1000)
    let long = Bytes(String(repeating: "k", count: 100_000))
    #expect(shape(.get(long, as: String.self)).firstKey == long)
  }

  @Test("a command that is sent by its name knows its keys by the table, and a channel counts where a slot does")
  func byName() {
    let set = Command<RESPValue>(name: "mset") { for word in ["a", "1", "b", "2"] { $0.append(text: word) } }
    #expect(shape(set).firstKey == "a" && shape(set).keyCount == 2)
    let publish = Command<RESPValue>(name: "SPUBLISH") { for word in ["c", "m"] { $0.append(text: word) } }
    #expect(shape(publish).firstKey == "c")
    #expect(shape(Command<RESPValue>(name: "NOSUCH")).firstKey == nil)
  }
}
