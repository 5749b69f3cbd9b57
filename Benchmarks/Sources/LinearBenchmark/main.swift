// Whether a large reply takes time by its bytes alone, however they are cut.
//
//   Scripts/benchmark linear
//   swift run -c release --package-path Benchmarks LinearBenchmark [MiB]
//
// For each shape: nanoseconds a byte when fed whole, and how many times that in chunks (the median of rounds in which
// all take turns). In chunks of one byte it is the calls that are measured, two a byte.

import RESP

let size = (CommandLine.arguments.count > 1 ? Int(CommandLine.arguments[1]) ?? 64 : 64) << 20

func integers() -> [UInt8] {
  let element = ":1234567890\r\n"
  let count = size / element.utf8.count
  return Array("*\(count)\r\n".utf8) + Array(String(repeating: element, count: count).utf8)
}

func maps() -> [UInt8] {
  let element = "%2\r\n$1\r\na\r\n%1\r\n+b\r\n*2\r\n:1\r\n#t\r\n$1\r\nc\r\n,1.5\r\n"
  let count = size / element.utf8.count
  return Array("*\(count)\r\n".utf8) + Array(String(repeating: element, count: count).utf8)
}

func bulk() -> [UInt8] {
  Array("$\(size)\r\n".utf8) + [UInt8](repeating: 120, count: size) + Array("\r\n".utf8)
}

/// Nanoseconds a byte to frame and read a reply that is fed in chunks.
func time(_ bytes: [UInt8], chunk: Int) throws -> Double {
  var parser = RESPParser()
  var replies = 0
  let time = try ContinuousClock().measure {
    try bytes.withUnsafeBytes { all in
      var start = 0
      while start < all.count {
        let end = min(all.count, start + chunk)
        parser.feed(UnsafeRawBufferPointer(rebasing: all[start..<end]))
        if try parser.next() != nil { replies += 1 }
        start = end
      }
    }
  }
  precondition(replies == 1)
  return time / .nanoseconds(1) / Double(bytes.count)
}

func rounded(_ value: Double) -> String {
  let thousandths = Int(value * 1000 + 0.5)
  return "\(thousandths / 1000).\("\(1000 + thousandths % 1000)".dropFirst())"
}

let chunks = [Int.max >> 1, 16 << 10, 1 << 10, 1]
for (name, bytes) in [
  ("a bulk string", bulk()), ("an array of integers", integers()), ("an array of nested maps", maps()),
] {
  var times = [[Double]](repeating: [], count: chunks.count)
  for _ in 0..<5 {
    for (index, chunk) in chunks.enumerated() { times[index].append(try time(bytes, chunk: chunk)) }
  }
  let medians = times.map { $0.sorted()[$0.count / 2] }
  print(
    "\(name) of \(size >> 20) MiB: \(rounded(medians[0])) ns a byte whole;",
    "times that in 16 KiB \(rounded(medians[1] / medians[0])),",
    "1 KiB \(rounded(medians[2] / medians[0])), 1 byte \(rounded(medians[3] / medians[0]))",
    "(\(rounded(medians[3])) ns)")
}
