// Chains of 30 commands, for Scripts/benchmark types: what the compiler takes to check them.

import Redio
func thirty(_ redis: Redis) async throws {
  let (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z, aa, bb, cc, dd) = try await redis()
    .get("a").incr("b").get("c", as: String.self).set("d", 1).hgetall("e").lrange("f", 0, -1).ttl("g").zadd(
      "h", ["m": 1]
    ).get("i").incr("j").get("k", as: Int.self).exists("l").hget("m", "f").smembers("n").get("o").incr("p").get(
      "q", as: Double.self
    ).keys("*").mget("s", "t").get("u").incr("v").get("w").ping().lpush("x", 1).get("y").decr("z").get("aa").incr("bb")
    .get("cc").incr("dd").type("ee").run()
  print(
    a as Any, b, c as Any, d, e, f, g, h as Any, i, j as Any, k, l as Any, m, n as Any, o, p as Any, q, r, s as Any, t,
    u as Any, v, w, x as Any, y, z as Any, aa, bb as Any, cc, dd)
}
func transaction(_ redis: Redis) async throws {
  let all = try await redis().multi().get("a").incr("b").get("c", as: String.self).set("d", 1).hgetall("e").lrange(
    "f", 0, -1
  ).ttl("g").zadd("h", ["m": 1]).get("i").incr("j").get("k", as: Int.self).exists("l").hget("m", "f").smembers("n").get(
    "o"
  ).incr("p").get("q", as: Double.self).keys("*").mget("s", "t").get("u").incr("v").get("w").ping().lpush("x", 1).get(
    "y"
  ).decr("z").get("aa").incr("bb").get("cc").incr("dd").type("ee").exec()
  if let all { print(all.0 as Any, all.29) }
}
