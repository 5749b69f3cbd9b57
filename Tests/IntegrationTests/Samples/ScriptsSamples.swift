// The samples of `Scripts.md`.

import Redio
import Testing

func scripts(_ redis: Redis) async throws {
  try await redis.set("stock", 10)
  let take = Script(
    """
    local left = tonumber(redis.call('GET', KEYS[1]) or '0') - tonumber(ARGV[1])
    if left >= 0 then redis.call('SET', KEYS[1], left) end
    return left
    """)
  let left = try await take.run(on: redis, keys: ["stock"], arguments: [3], as: Int.self)

  let (less, stock) = try await redis().script(take, keys: ["stock"], arguments: [2], as: Int.self)
    .get("stock", as: Int.self).run()

  try await take.load(on: redis)
  let (rest, _) = try await redis()
    .script(take, keys: ["stock"], arguments: [1], sending: .sha1, as: Int.self).get("stock").run()
  #expect(left == 7 && less == 5 && stock == 5 && rest == 4)
}

/// Since Redis 7.0.
func scriptsOfSeven(_ redis: Redis) async throws {
  let total = Script("return redis.call('LLEN', KEYS[1]) + redis.call('LLEN', KEYS[2])", readOnly: true)
  let length = try await total.run(on: redis, keys: ["a", "b"], as: Int.self)

  let library = """
    #!lua name=shop
    redis.register_function('twice', function(keys, args) return args[1] * 2 end)
    """
  try await redis.functionLoad(library, replacing: true)
  let twice = try await redis.fcall("twice", arguments: [21], as: Int.self)
  #expect(length == 0 && twice == 42)
}
