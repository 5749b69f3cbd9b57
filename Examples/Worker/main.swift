// A worker that takes jobs from a stream, and finishes those in hand when it is told to end:
//
//     swift run Worker redis://localhost/      then, elsewhere: redis-cli XADD jobs '*' work something
//
// End it by Ctrl-C, or by `kill`.

import Foundation
import Redio
import RedioStreams

let redis = try Redis(CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : "redis://localhost/")
let options = ConsumerOptions(createsGroup: .start, claimAfter: .seconds(60))
let jobs = redis.consumer(group: "workers", name: "worker-1", streams: "jobs", options: options, as: String.self)
let stop = ConsumerStop()

signal(SIGTERM, SIG_IGN)  // or the signal would end the process at once
let terminated = DispatchSource.makeSignalSource(signal: SIGTERM, queue: .global())
terminated.setEventHandler { @Sendable in stop.request() }  // @Sendable: it does not run on the main actor
terminated.resume()

signal(SIGINT, SIG_IGN)
let interrupted = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
interrupted.setEventHandler { @Sendable in stop.request() }
interrupted.resume()

try await jobs.until(stop).process(concurrency: 4, deadLetter: .stream("jobs:dead")) { job in
  let work = job.entry["work"] ?? "nothing"
  try await redis.rpush("jobs:done", work)
  print("done:", work)
}
await redis.close()
print("ended")
