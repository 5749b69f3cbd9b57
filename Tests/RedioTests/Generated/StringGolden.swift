// Written by Scripts/generate-commands from Tests/RedioTests/Golden: change those, and not this.

import Redio

enum StringGolden: GoldenGroup {
  @available(*, deprecated)
  static func check(_ golden: Golden) async {
    await part0(golden)
  }

  @available(*, deprecated)
  private static func part0(_ golden: Golden) async {
    await golden.check("string.txt:1", ##"GET k"##) {
      _ = try await $0.get("k")
    } chain: {
      $0.get("k").commands
    } batch: {
      _ = $0.get("k")
    }
    await golden.check("string.txt:3", ##"SET k v EX 10"##) {
      _ = try await $0.set("k", "v", expiry: .after(.seconds(10)))
    } chain: {
      $0.set("k", "v", expiry: .after(.seconds(10))).commands
    } batch: {
      _ = $0.set("k", "v", expiry: .after(.seconds(10)))
    }
    await golden.check("string.txt:5", ##"SET k v PX 1500"##) {
      _ = try await $0.set("k", "v", expiry: .after(.milliseconds(1500)))
    } chain: {
      $0.set("k", "v", expiry: .after(.milliseconds(1500))).commands
    } batch: {
      _ = $0.set("k", "v", expiry: .after(.milliseconds(1500)))
    }
    await golden.check("string.txt:7", ##"SET k "a b" NX"##) {
      _ = try await $0.set("k", "a b", if: .absent)
    } chain: {
      $0.set("k", "a b", if: .absent).commands
    } batch: {
      _ = $0.set("k", "a b", if: .absent)
    }
    await golden.check("string.txt:9", ##"INCR k"##) {
      _ = try await $0.incr("k")
    } chain: {
      $0.incr("k").commands
    } batch: {
      _ = $0.incr("k")
    }
    await golden.check("string.txt:11", ##"DECR k"##) {
      _ = try await $0.decr("k")
    } chain: {
      $0.decr("k").commands
    } batch: {
      _ = $0.decr("k")
    }
    await golden.check("string.txt:13", ##"MGET a b"##) {
      _ = try await $0.mget("a", "b")
    } chain: {
      $0.mget("a", "b").commands
    } batch: {
      _ = $0.mget("a", "b")
    }
    await golden.check("string.txt:15", ##"MGET a b"##) {
      _ = try await $0.mget(["a", "b"])
    } chain: {
      $0.mget(["a", "b"]).commands
    } batch: {
      _ = $0.mget(["a", "b"])
    }
    await golden.check("string.txt:17", ##"MSET a 1 b two"##) {
      _ = try await $0.mset(["a": 1, "b": "two"])
    } chain: {
      $0.mset(["a": 1, "b": "two"]).commands
    } batch: {
      _ = $0.mset(["a": 1, "b": "two"])
    }
  }
}
