// A cache that computes a value once, however many ask for it at the same time.
//
//   swift run Stampede                             a server on localhost; or: swift run Stampede redis://host:port/
//
// A hundred tasks want the same value, which takes 200 ms to compute: it says "computing" once. A second cache, as another
// process would have it, then finds the value in Redis. The cache itself, to copy: Examples/Recipes/Cache.swift

import Recipes
import Redio

let arguments = CommandLine.arguments
let redis = try Redis(arguments.count > 1 ? arguments[1] : "redis://localhost/")
let key = "stampede:squares"

/// Stands for a query that takes long.
@Sendable func computeSquares() async throws -> [Int] {
  print("computing")
  try await Task.sleep(for: .milliseconds(200))
  return (1...5).map { $0 * $0 }
}

let cache = Cache<[Int]>(in: redis, lifetime: .seconds(60))
let values = try await withThrowingTaskGroup(of: [Int].self) { group in
  for _ in 0..<100 { group.addTask { try await cache.value(key, computeSquares) } }
  var values: [[Int]] = []
  for try await value in group { values.append(value) }
  return values
}
print("\(values.count) tasks got \(Set(values))")

let other = Cache<[Int]>(in: redis, lifetime: .seconds(60))
print("another process gets", try await other.value(key, computeSquares))

try await cache.remove(key)
await redis.close()
