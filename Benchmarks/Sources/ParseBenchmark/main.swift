// How fast replies are parsed and commands written, beside hiredis, and how often memory is asked for.
//
//   Scripts/benchmark parse
//   swift run -c release --package-path Benchmarks ParseBenchmark [path of libhiredis.so [part of a name]]
//
// Each line: nanoseconds a unit here and in hiredis (the median of rounds in which both take turns), how many times
// faster that is, then allocations and bytes allocated a unit.

import CBenchmark
import RESP

let bulk = RESPValue.bulkString(Bytes(repeatElement(120, count: 16)))
let bulks = wire(bulk, count: 1000)
let numbers = wire(.bulkString("1234567890"), count: 1000)
let array = wire(.array(Array(repeating: bulk, count: 10_000)))
let mixed = wire(
  .map(
    (0..<1000).map { index in
      let key = RESPValue.bulkString(Bytes("field:\(index)"))
      switch index % 4 {
      case 0: return .init(key: key, value: .integer(Int64(index)))
      case 1: return .init(key: key, value: .double(Double(index) / 8))
      case 2: return .init(key: key, value: bulk)
      default: return .init(key: key, value: .boolean(true))
      }
    }))
let megabyte = wire(.bulkString(Bytes([UInt8](repeating: 120, count: 1 << 20))))

var works: [Work] = []
for (label, chunk) in [("whole", Int.max), ("4 KiB", 4096)] {
  let size = min(chunk, 1 << 30)
  func add(
    _ name: String, _ unit: String, _ amount: Int, _ repetitions: Int, _ bytes: [UInt8],
    _ ours: @escaping () throws -> Void
  ) {
    works.append(
      Work(
        name: "\(name), \(label)", unit: unit, amount: amount, repetitions: repetitions, ours: ours,
        theirs: hiredis(bytes, chunk: size)))
  }
  add("(a) 16-byte bulks as Bytes", "reply", 1000, 20, bulks, decoding(bulks, chunk: size, as: Bytes.self))
  add("(a) 16-byte bulks as String", "reply", 1000, 20, bulks, decoding(bulks, chunk: size, as: String.self))
  add("(a) 10-digit bulks as Int", "reply", 1000, 20, numbers, decoding(numbers, chunk: size, as: Int.self))
  add("(a) 16-byte bulks as RESPValue", "reply", 1000, 20, bulks, decoding(bulks, chunk: size, as: RESPValue.self))
  add("(b) array of 10,000 as [String]", "element", 10_000, 2, array, decoding(array, chunk: size, as: [String].self))
  add("(b) array of 10,000 as [Bytes]", "element", 10_000, 2, array, decoding(array, chunk: size, as: [Bytes].self))
  add(
    "(c) map of 1,000 as [String: RESPValue]", "pair", 1000, 10, mixed,
    decoding(mixed, chunk: size, as: [String: RESPValue].self))
  add("(d) bulk of 1 MiB as Bytes", "byte", 1 << 20, 2, megabyte, decoding(megabyte, chunk: size, as: Bytes.self))
  add("(e) framing 16-byte bulks", "reply", 1000, 20, bulks, framing(bulks, chunk: size))
  add("(e) framing an array of 10,000", "element", 10_000, 2, array, framing(array, chunk: size))
}

for count in [3, 1000] {
  let words = (0..<count).map { "argument:\($0)" }
  let pointers = words.map { word -> UnsafePointer<CChar>? in
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: word.utf8.count)
    for (index, byte) in word.utf8.enumerated() { copy[index] = CChar(bitPattern: byte) }
    return UnsafePointer(copy)
  }
  let lengths = words.map { $0.utf8.count }
  works.append(
    Work(
      name: "(f) command of \(count) arguments", unit: "argument", amount: count, repetitions: 20_000 / count,
      ours: {
        var writer = RESPWriter()
        writer.write(command: words)
        blackHole(writer)
      },
      theirs: Hiredis.isLoaded
        ? {
          var pointers = pointers
          _ = benchmark_hiredis_format(CInt(count), &pointers, lengths)
        } : nil))
}

if CommandLine.arguments.count > 2 { works.removeAll { !$0.name.contains(CommandLine.arguments[2]) } }
try run(works, rounds: 15)
