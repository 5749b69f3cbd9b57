// A rate limiter that any number of processes share: 5 calls within any second are let through.
//
//   swift run Limiter                              a server on localhost; or: swift run Limiter redis://host:port/
//   swift run Limiter redis://localhost/ ada       for another caller. In two terminals at once, both share the limit
//
// It makes 8 calls at once, of which 5 are allowed; then it waits for as long as the limiter says, and calls again. The
// limiter itself, to copy: Examples/Recipes/RateLimiter.swift

import Recipes
import Redio

let arguments = CommandLine.arguments
let redis = try Redis(arguments.count > 1 ? arguments[1] : "redis://localhost/")
let caller = arguments.count > 2 ? arguments[2] : "example"
let limiter = RateLimiter(limit: 5, within: .seconds(1), in: redis)

let decisions = try await withThrowingTaskGroup(of: RateLimiter.Decision.self) { group in
  for _ in 1...8 { group.addTask { try await limiter.allow(caller) } }
  var decisions: [RateLimiter.Decision] = []
  for try await decision in group { decisions.append(decision) }
  return decisions
}
print("of 8 calls at once, \(decisions.count { $0.isAllowed }) are allowed")

try await Task.sleep(for: decisions.map(\.retryAfter).max() ?? .zero)
print("a call after that:", try await limiter.allow(caller).isAllowed ? "allowed" : "refused")
await redis.close()
