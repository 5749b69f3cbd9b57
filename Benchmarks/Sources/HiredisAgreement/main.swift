// Whether hiredis and RESP read random replies as the same values.
//
//   Scripts/benchmark agreement
//   swift run -c release --package-path Benchmarks HiredisAgreement path/of/libhiredis.so [replies [seed]]

import CBenchmark
import RESP

guard CommandLine.arguments.count > 1 else {
  fatalError("usage: HiredisAgreement path/of/libhiredis.so [replies [seed]]")
}
if let reason = benchmark_hiredis_load(CommandLine.arguments[1]) {
  fatalError("hiredis can't be loaded: \(String(cString: reason))")
}
let count = CommandLine.arguments.count > 2 ? Int(CommandLine.arguments[2]) ?? 0 : 1_000_000
let seed = CommandLine.arguments.count > 3 ? UInt64(CommandLine.arguments[3]) ?? 0 : 1

/// A stretch of replies, read by both in chunks of some length.
func compare(_ bytes: [UInt8], chunk: Int) throws -> (replies: Int, areSame: Bool) {
  var ours = Spelling()
  var parser = RESPParser()
  var replies = 0
  for start in stride(from: 0, to: bytes.count, by: chunk) {
    parser.feed(Array(bytes[start..<min(start + chunk, bytes.count)]))
    while let value = try parser.next() {
      ours.put(value)
      replies += 1
    }
  }
  var theirs = [CChar](repeating: 0, count: 2 * bytes.count + 64)
  let length = bytes.withUnsafeBytes { benchmark_hiredis_spell($0.baseAddress, $0.count, chunk, &theirs, theirs.count) }
  return (
    replies,
    length == ours.bytes.count && theirs.prefix(length).elementsEqual(ours.bytes) { UInt8(bitPattern: $0) == $1 }
  )
}

var random = Random(seed: seed)
var compared = 0
var size = 0
while compared < count {
  let isRESP3 = random.below(3) > 0
  let perStretch = 1 + random.below(50)
  let chunk = random.below(3) == 0 ? 1 << 24 : 1 + random.below(5000)
  var reply = RandomReply(random, isRESP3: isRESP3)
  for _ in 0..<perStretch { reply.spell() }
  random = reply.random
  let (replies, areSame) = try compare(reply.bytes, chunk: chunk)
  guard areSame, replies == perStretch else {
    fatalError(
      "\(perStretch) replies, read as \(replies), differ, after \(compared): \(Bytes(reply.bytes).debugDescription)")
  }
  compared += replies
  size += reply.bytes.count
}
print("\(compared) replies, \(size) bytes: hiredis reads the same")
