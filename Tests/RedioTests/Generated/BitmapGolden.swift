// Written by Scripts/generate-commands from Tests/RedioTests/Golden: change those, and not this.

import Redio
import RedioAdmin
import RedioStreams

enum BitmapGolden: GoldenGroup {
  @available(*, deprecated)
  static func check(_ golden: Golden) async {
    await part0(golden)
  }

  @available(*, deprecated)
  private static func part0(_ golden: Golden) async {
    await golden.check("bitmap.txt:1", ##"BITCOUNT k"##) {
      _ = try await $0.bitcount("k")
    } chain: {
      $0.bitcount("k").commands
    } batch: {
      _ = $0.bitcount("k")
    }
    await golden.check("bitmap.txt:3", ##"BITCOUNT k 1"##) {
      _ = try await $0.bitcount("k", 1)
    } chain: {
      $0.bitcount("k", 1).commands
    } batch: {
      _ = $0.bitcount("k", 1)
    }
    await golden.check("bitmap.txt:5", ##"BITCOUNT k 0 -1"##) {
      _ = try await $0.bitcount("k", 0, -1)
    } chain: {
      $0.bitcount("k", 0, -1).commands
    } batch: {
      _ = $0.bitcount("k", 0, -1)
    }
    await golden.check("bitmap.txt:7", ##"BITCOUNT k 0 -1 BYTE"##) {
      _ = try await $0.bitcount("k", 0, -1, unit: .byte)
    } chain: {
      $0.bitcount("k", 0, -1, unit: .byte).commands
    } batch: {
      _ = $0.bitcount("k", 0, -1, unit: .byte)
    }
    await golden.check("bitmap.txt:9", ##"BITCOUNT k 5 30 BIT"##) {
      _ = try await $0.bitcount("k", 5, 30, unit: .bit)
    } chain: {
      $0.bitcount("k", 5, 30, unit: .bit).commands
    } batch: {
      _ = $0.bitcount("k", 5, 30, unit: .bit)
    }
    await golden.check("bitmap.txt:12", ##"BITFIELD k GET u8 0"##) {
      _ = try await $0.bitfield("k", .get(.u(8), at: .bit(0)))
    } chain: {
      $0.bitfield("k", .get(.u(8), at: .bit(0))).commands
    } batch: {
      _ = $0.bitfield("k", .get(.u(8), at: .bit(0)))
    }
    await golden.check("bitmap.txt:14", ##"BITFIELD k GET i5 #2"##) {
      _ = try await $0.bitfield("k", .get(.i(5), at: .element(2)))
    } chain: {
      $0.bitfield("k", .get(.i(5), at: .element(2))).commands
    } batch: {
      _ = $0.bitfield("k", .get(.i(5), at: .element(2)))
    }
    await golden.check("bitmap.txt:16", ##"BITFIELD k SET i64 0 -9223372036854775808"##) {
      _ = try await $0.bitfield("k", .set(.i(64), at: .bit(0), .min))
    } chain: {
      $0.bitfield("k", .set(.i(64), at: .bit(0), .min)).commands
    } batch: {
      _ = $0.bitfield("k", .set(.i(64), at: .bit(0), .min))
    }
    await golden.check(
      "bitmap.txt:18",
      ##"BITFIELD k OVERFLOW SAT SET u8 0 255 INCRBY u8 8 1 OVERFLOW FAIL INCRBY u8 16 -1 OVERFLOW WRAP INCRBY u8 24 1 GET u8 0"##
    ) {
      _ = try await $0.bitfield(
        "k", .set(.u(8), at: .bit(0), 255, overflow: .saturate), .incrby(.u(8), at: .bit(8), 1, overflow: .saturate),
        .incrby(.u(8), at: .bit(16), -1, overflow: .fail), .incrby(.u(8), at: .bit(24), 1), .get(.u(8), at: .bit(0)))
    } chain: {
      $0.bitfield(
        "k", .set(.u(8), at: .bit(0), 255, overflow: .saturate), .incrby(.u(8), at: .bit(8), 1, overflow: .saturate),
        .incrby(.u(8), at: .bit(16), -1, overflow: .fail), .incrby(.u(8), at: .bit(24), 1), .get(.u(8), at: .bit(0))
      ).commands
    } batch: {
      _ = $0.bitfield(
        "k", .set(.u(8), at: .bit(0), 255, overflow: .saturate), .incrby(.u(8), at: .bit(8), 1, overflow: .saturate),
        .incrby(.u(8), at: .bit(16), -1, overflow: .fail), .incrby(.u(8), at: .bit(24), 1), .get(.u(8), at: .bit(0)))
    }
    await golden.check("bitmap.txt:22", ##"BITFIELD k INCRBY i5 100 1 GET u4 0"##) {
      _ = try await $0.bitfield("k", [.incrby(.i(5), at: .bit(100), 1, overflow: .wrap), .get(.u(4), at: .bit(0))])
    } chain: {
      $0.bitfield("k", [.incrby(.i(5), at: .bit(100), 1, overflow: .wrap), .get(.u(4), at: .bit(0))]).commands
    } batch: {
      _ = $0.bitfield("k", [.incrby(.i(5), at: .bit(100), 1, overflow: .wrap), .get(.u(4), at: .bit(0))])
    }
    await golden.check("bitmap.txt:25", ##"BITFIELD_RO k GET u8 0"##) {
      _ = try await $0.bitfieldRO("k", .get(.u(8), at: .bit(0)))
    } chain: {
      $0.bitfieldRO("k", .get(.u(8), at: .bit(0))).commands
    } batch: {
      _ = $0.bitfieldRO("k", .get(.u(8), at: .bit(0)))
    }
    await golden.check("bitmap.txt:27", ##"BITFIELD_RO k GET u8 0 GET i63 #1"##) {
      _ = try await $0.bitfieldRO("k", [.get(.u(8), at: .bit(0)), .get(.i(63), at: .element(1))])
    } chain: {
      $0.bitfieldRO("k", [.get(.u(8), at: .bit(0)), .get(.i(63), at: .element(1))]).commands
    } batch: {
      _ = $0.bitfieldRO("k", [.get(.u(8), at: .bit(0)), .get(.i(63), at: .element(1))])
    }
    await golden.check("bitmap.txt:30", ##"BITOP AND d a b"##) {
      _ = try await $0.bitop(.and, to: "d", "a", "b")
    } chain: {
      $0.bitop(.and, to: "d", "a", "b").commands
    } batch: {
      _ = $0.bitop(.and, to: "d", "a", "b")
    }
    await golden.check("bitmap.txt:32", ##"BITOP OR d a"##) {
      _ = try await $0.bitop(.or, to: "d", ["a"])
    } chain: {
      $0.bitop(.or, to: "d", ["a"]).commands
    } batch: {
      _ = $0.bitop(.or, to: "d", ["a"])
    }
    await golden.check("bitmap.txt:34", ##"BITOP XOR d a b c"##) {
      _ = try await $0.bitop(.xor, to: "d", ["a", "b", "c"])
    } chain: {
      $0.bitop(.xor, to: "d", ["a", "b", "c"]).commands
    } batch: {
      _ = $0.bitop(.xor, to: "d", ["a", "b", "c"])
    }
    await golden.check("bitmap.txt:36", ##"BITOP NOT d a"##) {
      _ = try await $0.bitop(.not, to: "d", "a")
    } chain: {
      $0.bitop(.not, to: "d", "a").commands
    } batch: {
      _ = $0.bitop(.not, to: "d", "a")
    }
    await golden.check("bitmap.txt:39", ##"BITPOS k 1"##) {
      _ = try await $0.bitpos("k", 1)
    } chain: {
      $0.bitpos("k", 1).commands
    } batch: {
      _ = $0.bitpos("k", 1)
    }
    await golden.check("bitmap.txt:41", ##"BITPOS k 0 2"##) {
      _ = try await $0.bitpos("k", 0, from: 2)
    } chain: {
      $0.bitpos("k", 0, from: 2).commands
    } batch: {
      _ = $0.bitpos("k", 0, from: 2)
    }
    await golden.check("bitmap.txt:43", ##"BITPOS k 1 2 -1"##) {
      _ = try await $0.bitpos("k", 1, from: 2, to: -1)
    } chain: {
      $0.bitpos("k", 1, from: 2, to: -1).commands
    } batch: {
      _ = $0.bitpos("k", 1, from: 2, to: -1)
    }
    await golden.check("bitmap.txt:45", ##"BITPOS k 1 2 -1 BYTE"##) {
      _ = try await $0.bitpos("k", 1, from: 2, to: -1, unit: .byte)
    } chain: {
      $0.bitpos("k", 1, from: 2, to: -1, unit: .byte).commands
    } batch: {
      _ = $0.bitpos("k", 1, from: 2, to: -1, unit: .byte)
    }
    await golden.check("bitmap.txt:47", ##"BITPOS k 1 7 15 BIT"##) {
      _ = try await $0.bitpos("k", 1, from: 7, to: 15, unit: .bit)
    } chain: {
      $0.bitpos("k", 1, from: 7, to: 15, unit: .bit).commands
    } batch: {
      _ = $0.bitpos("k", 1, from: 7, to: 15, unit: .bit)
    }
    await golden.check("bitmap.txt:50", ##"GETBIT k 7"##) {
      _ = try await $0.getbit("k", 7)
    } chain: {
      $0.getbit("k", 7).commands
    } batch: {
      _ = $0.getbit("k", 7)
    }
    await golden.check("bitmap.txt:53", ##"SETBIT k 7 1"##) {
      _ = try await $0.setbit("k", 7, to: 1)
    } chain: {
      $0.setbit("k", 7, to: 1).commands
    } batch: {
      _ = $0.setbit("k", 7, to: 1)
    }
  }
}
