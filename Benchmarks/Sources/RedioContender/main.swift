// Redio as a contender of Scripts/bench; Benchmarks/Contenders/README.md says what it is told and answers.
//
//   RedioContender default FOLDER PORT TLS-PORT     tasks run where Swift runs them by default
//   RedioContender loop FOLDER PORT TLS-PORT        tasks prefer the client's event loop
//   RedioContender publish FOLDER PORT TLS-PORT     publishes, for contenders that receive
//
// Beyond the works that all contenders do, it has those of Works+*.swift.

import CBenchmark
import ContenderSupport
import Foundation
import Redio

guard let setup = Setup(CommandLine.arguments) else {
  print("usage: RedioContender default|loop|publish FOLDER PORT TLS-PORT")
  exit(2)
}
let works = setup.mode == .publish ? publisherWorks : allWorks
let names = works.keys.sorted().map { "\"\($0)\"" }.joined(separator: ", ")
benchmark_say("{\"version\": \"\", \"works\": [\(names)], \"transports\": [\"tcp\", \"unix\", \"tls\"]}")

var clients: [String: Redis] = [:]
while let line = readLine() {
  guard let request = Request(line), let work = works[request.work] else {
    benchmark_say("{\"error\": \"there is no such work: \(line)\"}")
    continue
  }
  do {
    if clients[request.transport] == nil { clients[request.transport] = try setup.client(request.transport) }
    guard let redis = clients[request.transport] else { continue }
    benchmark_say(try await setup.run(on: redis) { try await work(request, redis, setup) }.json)
  } catch {
    benchmark_say("{\"error\": \"\("\(error)".filter { $0 != "\"" && $0 != "\\" && !$0.isNewline })\"}")
  }
}
for client in clients.values { await client.close() }
