// Written by Scripts/generate-commands from Tests/RedioTests/Golden: change those, and not this.

import Redio
import RedioAdmin
import RedioStreams

enum TransactionsGolden: GoldenGroup {
  @available(*, deprecated)
  static func check(_ golden: Golden) async {
    await part0(golden)
  }

  @available(*, deprecated)
  private static func part0(_ golden: Golden) async {
    await golden.check("transactions.txt:1", ##"WATCH k"##) { _ = try await $0.send("WATCH", "k") }
    await golden.check("transactions.txt:3", ##"UNWATCH"##) { _ = try await $0.send("UNWATCH") }
    await golden.check("transactions.txt:5", ##"MULTI"##) { _ = try await $0.send("MULTI") }
    await golden.check("transactions.txt:7", ##"EXEC"##) { _ = try await $0.send("EXEC") }
    await golden.check("transactions.txt:9", ##"DISCARD"##) { _ = try await $0.send("DISCARD") }
  }
}
