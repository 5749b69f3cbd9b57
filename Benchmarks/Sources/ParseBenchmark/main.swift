// How fast replies are parsed: the framer alone, and into trees of values.
//
//   swift run -c release --package-path Benchmarks ParseBenchmark
//
// Each work is done in rounds that take turns, and the median of a round's rates is printed: the machine's other
// business then falls on all of them.

import RESP

func replies(_ value: RESPValue, count: Int) -> [UInt8] {
  var writer = RESPWriter()
  for _ in 0..<count { writer.write(value) }
  return writer.bytes
}

func frame(_ bytes: [UInt8]) throws -> Int {
  try bytes.withUnsafeBytes { all in
    var framer = RESPFramer()
    var start = 0
    var count = 0
    while let length = try framer.next(UnsafeRawBufferPointer(rebasing: all[start...])) {
      start += length
      count += 1
    }
    return count
  }
}

func parse(_ bytes: [UInt8]) throws -> Int {
  var parser = RESPParser()
  parser.feed(bytes)
  var count = 0
  while try parser.next() != nil { count += 1 }
  return count
}

func decode<T: RESPDecodable>(_ bytes: [UInt8], as type: T.Type) throws -> Int {
  var parser = RESPParser()
  parser.feed(bytes)
  var count = 0
  while let value = try parser.next(as: T.self) {
    _ = try value.get()
    count += 1
  }
  return count
}

let bulk = RESPValue.bulkString(Bytes(repeatElement(120, count: 16)))
let bulks = replies(bulk, count: 100_000)
let numbers = replies(.bulkString("1234567890"), count: 100_000)
let arrays = replies(.array(Array(repeating: bulk, count: 10_000)), count: 10)

struct Work {
  let name: String
  let unit: String
  let amount: Int
  let body: () throws -> Int
}

let works = [
  Work(name: "frame 16-byte bulks", unit: "replies", amount: 100_000) { try frame(bulks) },
  Work(name: "parse 16-byte bulks", unit: "replies", amount: 100_000) { try parse(bulks) },
  Work(name: "decode 16-byte bulks as Bytes", unit: "replies", amount: 100_000) { try decode(bulks, as: Bytes.self) },
  Work(name: "decode 16-byte bulks as String", unit: "replies", amount: 100_000) { try decode(bulks, as: String.self) },
  Work(name: "decode 10-digit bulks as Int", unit: "replies", amount: 100_000) { try decode(numbers, as: Int.self) },
  Work(name: "frame arrays of 10,000", unit: "elements", amount: 100_000) { try frame(arrays) },
  Work(name: "parse arrays of 10,000", unit: "elements", amount: 100_000) { try parse(arrays) },
  Work(name: "decode arrays of 10,000 as [String]", unit: "elements", amount: 100_000) {
    try decode(arrays, as: [String].self)
  },
  Work(name: "decode arrays of 10,000 as [Bytes]", unit: "elements", amount: 100_000) {
    try decode(arrays, as: [Bytes].self)
  },
]
var rates = [[Double]](repeating: [], count: works.count)
let clock = ContinuousClock()
for _ in 0..<15 {
  for (index, work) in works.enumerated() {
    let time = try clock.measure { _ = try work.body() }
    rates[index].append(Double(work.amount) / (time / .seconds(1)))
  }
}
for (index, work) in works.enumerated() {
  let median = rates[index].sorted()[rates[index].count / 2]
  let tenths = Int(median / 100_000)
  print("\(work.name): \(tenths / 10).\(tenths % 10) M \(work.unit)/s")
}
