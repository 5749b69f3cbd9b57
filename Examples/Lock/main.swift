// A lock for work that one process at a time should do.
//
//   swift run Lock                                 a server on localhost; or: swift run Lock redis://host:port/
//
// Ten tasks read a number, wait, and write one more: the sum is 10. Without the lock, most additions would be lost. Run it
// in two terminals at once, and they wait for each other, too. The lock itself, to copy: Examples/Recipes/RedisLock.swift

import Recipes
import Redio

let arguments = CommandLine.arguments
let redis = try Redis(arguments.count > 1 ? arguments[1] : "redis://localhost/")
let key = "lock-example:\(UInt32.random(in: 0 ... .max))"
let lock = RedisLock("lock-example", in: redis, lease: .seconds(10))

try await withThrowingDiscardingTaskGroup { group in
  for number in 1...10 {
    group.addTask {
      try await lock.withLock {
        let value = try await redis.get(key, as: Int.self) ?? 0
        try await Task.sleep(for: .milliseconds(5))
        try await redis.set(key, value + 1)
        print("task \(number) has made it \(value + 1)")
      }
    }
  }
}
print("ten additions:", try await redis.get(key, as: Int.self) ?? 0)
try await redis.del(key)
await redis.close()
