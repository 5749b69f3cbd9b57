import Redio
import TestSupport
import Testing

extension Survey {
  static let bitmap: [Survey] = [
    Survey("bits are written, read, counted and found") { db in
      #expect(try await db.setbit("b", 7, to: 1) == 0)
      #expect(try await db.setbit("b", 7, to: 0) == 1)
      #expect(try await db.setbit("b", 9, to: 1) == 0)
      #expect(try await db.getbit("b", 9) == 1)
      #expect(try await db.getbit("b", 1000) == 0)
      try await db.set("s", "foobar")
      #expect(try await db.bitcount("s") == 26)
      #expect(try await db.bitcount("s", 1, 1) == 6)
      #expect(try await db.bitcount("none") == 0)
      try await db.set("p", Bytes([0xff, 0xf0, 0x00]))
      #expect(try await db.bitpos("p", 0) == 12)
      #expect(try await db.bitpos("p", 1, from: 2) == -1)
      #expect(try await db.bitpos("p", 0, from: 1, to: -1) == 12)
      try await db.set("ones", Bytes([0xff]))
      #expect(try await db.bitpos("ones", 0) == 8)
    },
    Survey("places count bits", on: [.redis70, .valkey91]) { db in
      try await db.set("s", "foobar")
      #expect(try await db.bitcount("s", 5, 30, unit: .bit) == 17)
      #expect(try await db.bitcount("s", 0, -1, unit: .byte) == 26)
      try await db.set("p", Bytes([0x00, 0xff, 0xf0]))
      #expect(try await db.bitpos("p", 1, from: 7, to: 15, unit: .bit) == 8)
      #expect(try await db.bitpos("p", 1, from: 2, to: -1, unit: .byte) == 16)
    },
    Survey("bits are counted from a place on", on: [.valkey91]) { db in
      try await db.set("s", "foobar")
      #expect(try await db.bitcount("s", 5) == 4)
    },
    Survey("strings are combined bit by bit") { db in
      try await db.mset(["a": "abc", "b": "ab"] as [String: String])
      #expect(try await db.bitop(.and, to: "d", "a", "b") == 3)
      #expect(try await db.get("d") == Bytes([97, 98, 0]))
      #expect(try await db.bitop(.or, to: "d", ["a", "b"]) == 3)
      #expect(try await db.get("d") == "abc")
      #expect(try await db.bitop(.xor, to: "d", "a", "b") == 3)
      #expect(try await db.get("d") == Bytes([0, 0, 99]))
      #expect(try await db.bitop(.not, to: "d", "b") == 2)
      #expect(try await db.get("d") == Bytes([158, 157]))
    },
    Survey("numbers within a string are read and written") { db in
      let first = try await db.bitfield("f", .incrby(.i(5), at: .bit(100), 1), .get(.u(4), at: .bit(0)))
      #expect(first == [1, 0])
      let old = try await db.bitfield("f", .set(.u(8), at: .element(1), 255), .get(.u(8), at: .bit(8)))
      #expect(old == [0, 255])
      let overflows = try await db.bitfield(
        "f",
        [
          .incrby(.u(8), at: .element(1), 1, overflow: .saturate), .incrby(.u(8), at: .element(1), 1, overflow: .fail),
          .incrby(.u(8), at: .element(1), 1),
        ])
      #expect(overflows == [255, nil, 0])
      let least = try await db.bitfield("f", .set(.i(64), at: .bit(0), .min), .get(.i(64), at: .bit(0)))
      #expect(least.last == .min)
      #expect(try await db.bitfieldRO("f", .get(.i(64), at: .bit(0)), .get(.u(63), at: .bit(1))) == [.min, 0])
    },
  ]
}
