// What a client does with a cluster: a chain over several servers, an MGET that is split, a failover while a counter runs, a
// scan of all servers.
//
//   Scripts/demo cluster                                   with a cluster of its own
//   swift run ClusterTour redis+cluster://host:7000/       with yours: its keys get a prefix of their own, and are removed at
//                                                          the end; a replica takes its primary's place, in order

import Foundation
import RedioAdmin
import RedioCluster
import Synchronization

let arguments = CommandLine.arguments
let redis = try Redis(cluster: arguments.count > 1 ? arguments[1] : "redis+cluster://localhost:7000/")
let prefix = "tour-\(UInt32.random(in: 0 ... .max)):"

/// The server that has a key.
func server(of key: String) -> ClusterServer? {
  let slot = RedisSlot(key).number
  return redis.servers.first { server in !server.isReplica && server.slots.contains { $0.contains(slot) } }
}

func describe(_ key: String) -> String {
  "slot \(RedisSlot(key))" + (server(of: key).map { ", at \($0.host):\($0.port)" } ?? "")
}

print("── The servers ──\n")
// The first call asks for them.
try await redis.ping()
for server in redis.servers {
  let count = server.slots.reduce(0) { $0 + $1.count }
  print("\(server.host):\(server.port)  \(server.isReplica ? "replica" : "primary") of \(count) slots")
}

print("\n── A chain: one write a server, at the same time; replies in the chain's order ──\n")
let (name, visits, color) = (prefix + "name", prefix + "visits", prefix + "color")
for key in [name, visits, color] { print("  \(key.dropFirst(prefix.count)): \(describe(key))") }
let (count, who, missing) = try await redis().set(name, "Ada").incr(visits).get(name, as: String.self).get(color).run()
print("  ← \(count), \(who ?? "nil"), \(missing == nil ? "nil" : "a color")")

print("\n── MGET: split by slot, joined in order ──\n")
let keys = (1...9).map { "\(prefix)\($0)" }
try await redis.mset(PairList(keys.enumerated().map { ($0.element, $0.offset + 1) }))
print(
  "  \(keys.count) keys in \(Set(keys.map { RedisSlot($0) }).count) slots of \(Set(keys.compactMap { server(of: $0)?.port }).count) servers"
)
print("  ← \(try await redis.mget(keys, as: Int.self).map { $0 ?? 0 })")

print("\n── A failover while a counter runs ──\n")
let counter = prefix + "counter"
try await count(counter) {
  guard
    let replica = redis.servers.first(where: {
      $0.isReplica && $0.slots.contains { $0.contains(RedisSlot(counter).number) }
    })
  else { return print("  there is no replica that could take over") }
  print("  \(describe(counter)); the replica \(replica.host):\(replica.port) is told to take over")
  try await replica.redis.clusterFailover()
  // Until the client has heard of it, by a redirect.
  while server(of: counter)?.port != replica.port { try await Task.sleep(for: .milliseconds(10)) }
  print("  \(describe(counter))")
}

print("\n── A scan of all servers ──\n")
var found = 0
for try await _ in redis.scan(matching: prefix + "*", count: 100, as: String.self) { found += 1 }
print("  \(found) keys")

try await redis.del([name, visits, counter] + keys)
await redis.close()

/// Increments a counter all the time, while something happens and a little longer.
func count(_ key: String, while body: () async throws -> Void) async throws {
  let end = End()
  let counting = Task {
    var (last, longest) = (0, Duration.zero)
    while !end.isReached.load(ordering: .relaxed) {
      let start = ContinuousClock.now
      last = try await redis.incr(key)
      longest = max(longest, ContinuousClock.now - start)
    }
    return (last, longest)
  }
  try await Task.sleep(for: .milliseconds(200))
  try await body()
  try await Task.sleep(for: .milliseconds(200))
  end.isReached.store(true, ordering: .relaxed)
  let (last, longest) = try await counting.value
  let value = try await redis.get(key, as: Int.self) ?? 0
  print("  counted to \(last) without an error, and the counter says \(value)")
  print("  the slowest call took \(Int(longest / .milliseconds(1))) ms")
}

/// Tells a task that it is to end, without cancelling its call.
final class End: Sendable {
  let isReached = Atomic(false)
}
