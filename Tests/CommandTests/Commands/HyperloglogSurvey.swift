import Redio
import TestSupport
import Testing

extension Survey {
  static let hyperloglog: [Survey] = [
    Survey("different elements are counted") { db in
      #expect(try await db.pfadd("a", "x", "y", 3))
      #expect(try await !db.pfadd("a", ["x"]))
      #expect(try await db.pfadd("b"))
      #expect(try await !db.pfadd("b"))
      #expect(try await db.pfadd("b", "z"))
      #expect(try await db.pfcount("a") == 3)
      #expect(try await db.pfcount("a", "b") == 4)
      try await db.pfmerge(to: "d", "a", "b")
      try await db.pfmerge(to: "e")
      #expect(try await db.pfcount("d") == 4)
      #expect(try await db.pfcount("none") == 0)
    },
    Survey("a HyperLogLog is looked into") { db in
      try await db.pfadd("a", "x")
      #expect(try await db.pfdebugEncoding("a") == "sparse")
      #expect(try await !db.pfdebugDecode("a").isEmpty)
      #expect(try await db.pfdebugTodense("a"))
      #expect(try await !db.pfdebugTodense("a"))
      #expect(try await db.pfdebugEncoding("a") == "dense")
      let registers = try await db.pfdebugGetreg("a")
      #expect(registers.count == 16384)
      #expect(registers.count { $0 != 0 } == 1)
      try await db.pfselftest()
    },
  ]
}
