// A queue of jobs in which a worker dies in the midst of a job, and another one does it.
//
//   swift run Jobs                                 a server on localhost; or: swift run Jobs redis://host:port/
//
// This program adds three jobs, and starts a worker, a process of its own. When the worker has begun its first job, it is
// killed as `kill -9` does: it can't say so to anybody. A second worker does the other jobs, and the one that was begun, as
// soon as that has been pending for a second.
//
// A job is done at least once, not exactly once: here the first worker has begun it, too. So the work must be such that
// twice does no harm. A worker that ends in order is in Examples/Worker.

import Foundation
import RedioStreams

let arguments = CommandLine.arguments
let url = arguments.count > 1 ? arguments[1] : "redis://localhost/"
let redis = try Redis(url)

if arguments.count > 4 {
  try await work(for: arguments[2], as: arguments[3], secondsForEach: Int(arguments[4]) ?? 1)
} else {
  try await direct()
}
await redis.close()

/// Does jobs of a queue, until this process is ended.
func work(for queue: String, as name: String, secondsForEach seconds: Int) async throws {
  // A minute suits most: process() keeps the jobs that it works on.
  let options = ConsumerOptions(createsGroup: .start, claimAfter: .seconds(1))
  let jobs = redis.consumer(group: "workers", name: name, streams: queue, options: options, as: String.self)
  try await jobs.process(maxDeliveries: 5, deadLetter: .stream(queue + ":dead")) { job in
    let title = job.entry["title"] ?? "?"
    try await redis.rpush(
      queue + ":news", "\(name) begins \(title)" + (job.source == .claimed ? ", which was left" : ""))
    try await Task.sleep(for: .seconds(seconds))
    try await redis.rpush(queue + ":news", "\(name) has done \(title)")
  }
}

/// Adds the jobs, starts the workers, and prints what they tell.
func direct() async throws {
  let queue = "jobs-example:\(UInt32.random(in: 0 ... .max))"
  for title in ["letter 1", "letter 2", "letter 3"] { try await redis.xadd(queue, ["title": title]) }

  let first = try startWorker(queue, "worker 1", secondsForEach: 60)
  print(try await news(of: queue))
  kill(first.processIdentifier, SIGKILL)
  print("worker 1 is killed")

  let second = try startWorker(queue, "worker 2", secondsForEach: 0)
  var done = 0
  while done < 3 {
    let line = try await news(of: queue)
    print(line)
    if line.contains("has done") { done += 1 }
  }
  second.terminate()
  try await redis.del(queue, queue + ":news", queue + ":dead")
}

/// Starts this program once more, as a worker.
func startWorker(_ queue: String, _ name: String, secondsForEach seconds: Int) throws -> Process {
  let process = Process()
  process.executableURL = Bundle.main.executableURL
  process.arguments = [url, queue, name, "\(seconds)"]
  try process.run()
  return process
}

/// A worker has not said anything for 20 seconds.
struct NoNews: Error {}

/// Waits for what a worker tells.
func news(of queue: String) async throws -> String {
  guard let news = try await redis.blpop(queue + ":news", timeout: .seconds(20), as: String.self) else {
    throw NoNews()
  }
  return news.element
}
