// Written by Scripts/generate-commands from Tests/RedioTests/Golden: change those, and not this.

import Redio
import RedioAdmin
import RedioStreams

enum HyperloglogGolden: GoldenGroup {
  @available(*, deprecated)
  static func check(_ golden: Golden) async {
    await part0(golden)
  }

  @available(*, deprecated)
  private static func part0(_ golden: Golden) async {
    await golden.check("hyperloglog.txt:1", ##"PFADD k"##) {
      _ = try await $0.pfadd("k")
    } chain: {
      $0.pfadd("k").commands
    } batch: {
      _ = $0.pfadd("k")
    }
    await golden.check("hyperloglog.txt:3", ##"PFADD k a 2"##) {
      _ = try await $0.pfadd("k", "a", 2)
    } chain: {
      $0.pfadd("k", "a", 2).commands
    } batch: {
      _ = $0.pfadd("k", "a", 2)
    }
    await golden.check("hyperloglog.txt:5", ##"PFADD k a b"##) {
      _ = try await $0.pfadd("k", ["a", "b"])
    } chain: {
      $0.pfadd("k", ["a", "b"]).commands
    } batch: {
      _ = $0.pfadd("k", ["a", "b"])
    }
    await golden.check("hyperloglog.txt:8", ##"PFCOUNT k"##) {
      _ = try await $0.pfcount("k")
    } chain: {
      $0.pfcount("k").commands
    } batch: {
      _ = $0.pfcount("k")
    }
    await golden.check("hyperloglog.txt:10", ##"PFCOUNT a b"##) {
      _ = try await $0.pfcount("a", "b")
    } chain: {
      $0.pfcount("a", "b").commands
    } batch: {
      _ = $0.pfcount("a", "b")
    }
    await golden.check("hyperloglog.txt:12", ##"PFCOUNT a b"##) {
      _ = try await $0.pfcount(["a", "b"])
    } chain: {
      $0.pfcount(["a", "b"]).commands
    } batch: {
      _ = $0.pfcount(["a", "b"])
    }
    await golden.check("hyperloglog.txt:15", ##"PFDEBUG GETREG k"##) {
      _ = try await $0.pfdebugGetreg("k")
    } chain: {
      $0.pfdebugGetreg("k").commands
    } batch: {
      _ = $0.pfdebugGetreg("k")
    }
    await golden.check("hyperloglog.txt:17", ##"PFDEBUG DECODE k"##) {
      _ = try await $0.pfdebugDecode("k")
    } chain: {
      $0.pfdebugDecode("k").commands
    } batch: {
      _ = $0.pfdebugDecode("k")
    }
    await golden.check("hyperloglog.txt:19", ##"PFDEBUG ENCODING k"##) {
      _ = try await $0.pfdebugEncoding("k")
    } chain: {
      $0.pfdebugEncoding("k").commands
    } batch: {
      _ = $0.pfdebugEncoding("k")
    }
    await golden.check("hyperloglog.txt:21", ##"PFDEBUG TODENSE k"##) {
      _ = try await $0.pfdebugTodense("k")
    } chain: {
      $0.pfdebugTodense("k").commands
    } batch: {
      _ = $0.pfdebugTodense("k")
    }
    await golden.check("hyperloglog.txt:24", ##"PFMERGE d"##) {
      _ = try await $0.pfmerge(to: "d")
    } chain: {
      $0.pfmerge(to: "d").commands
    } batch: {
      _ = $0.pfmerge(to: "d")
    }
    await golden.check("hyperloglog.txt:26", ##"PFMERGE d a b"##) {
      _ = try await $0.pfmerge(to: "d", "a", "b")
    } chain: {
      $0.pfmerge(to: "d", "a", "b").commands
    } batch: {
      _ = $0.pfmerge(to: "d", "a", "b")
    }
    await golden.check("hyperloglog.txt:28", ##"PFMERGE d a b"##) {
      _ = try await $0.pfmerge(to: "d", ["a", "b"])
    } chain: {
      $0.pfmerge(to: "d", ["a", "b"]).commands
    } batch: {
      _ = $0.pfmerge(to: "d", ["a", "b"])
    }
    await golden.check("hyperloglog.txt:31", ##"PFSELFTEST"##) {
      _ = try await $0.pfselftest()
    } chain: {
      $0.pfselftest().commands
    } batch: {
      _ = $0.pfselftest()
    }
  }
}
