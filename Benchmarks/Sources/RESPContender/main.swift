// RESP by itself, in memory, as a contender of Scripts/bench; Benchmarks/Contenders/README.md says what it is told and
// answers. It has one thread, so that tools can count its instructions.

import CBenchmark
import ContenderSupport

let names = works.keys.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
benchmark_say("{\"version\": \"\", \"works\": [\(names)], \"transports\": []}")
while let line = readLine() {
  guard let request = Request(line), let work = works[request.work] else {
    benchmark_say("{\"error\": \"there is no such work: \(line)\"}")
    continue
  }
  do { benchmark_say(try work(request).json) } catch { benchmark_say("{\"error\": \"\(error)\"}") }
}
