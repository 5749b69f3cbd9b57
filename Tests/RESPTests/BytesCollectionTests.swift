import RESP
import TestSupport
import Testing

/// What `Bytes` does itself in place of the standard library, compared with an array.
@Suite("Bytes as a collection")
struct BytesCollectionTests {
  @Test("parts, order, removal and partition are those of an array, whatever the size")
  func asArrays() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let count = Int.random(in: 0...40, using: &generator)
      let array = (0..<count).map { _ in UInt8.random(in: 0...5, using: &generator) }
      let bytes = Bytes(array)
      let other = (0..<Int.random(in: 0...40, using: &generator)).map { _ in UInt8.random(in: 0...5, using: &generator)
      }
      #expect((bytes < Bytes(other)) == array.lexicographicallyPrecedes(other))
      let (one, two) = (Int.random(in: 0...count, using: &generator), Int.random(in: 0...count, using: &generator))
      let range = min(one, two)..<max(one, two)
      #expect(bytes[range].elementsEqual(array[range]))
      var (changed, model) = (bytes, array)
      changed[range].reverse()
      model[range].reverse()
      #expect(changed.array == model)
      changed.removeAll { $0.isMultiple(of: 2) }
      model.removeAll { $0.isMultiple(of: 2) }
      #expect(changed.array == model)
      var parted = bytes
      let start = parted.partition { $0 > 2 }
      #expect(parted[..<start].allSatisfy { $0 <= 2 } && parted[start...].allSatisfy { $0 > 2 })
      #expect(parted.sorted() == array.sorted())
    }
  }

  #if !os(iOS)
    @Test("a range beyond the end traps")
    func outOfBounds() async {
      await #expect(processExitsWith: .failure) { _ = ("abc" as Bytes)[1..<9] }
    }
  #endif
}
