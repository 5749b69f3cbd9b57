// expect: write PairList(…) around a sequence of pairs
_ = try await redis.hset("h", ["a": 1].sorted { $0.key < $1.key })
// expect: write PairList(…) around a sequence of pairs
let pairs = [("a", 1)]
try await redis.mset(pairs)
// expect: write PairList(…) around a sequence of pairs
_ = try await redis.xadd("s", zip(["a"], [1]))
// expect: write ScoreList(…) around a sequence of members with scores
_ = try await redis.zadd("z", [Scored("a", score: 1)])
// expect: a collection is several arguments, and no single one
_ = try await redis.get(["a", "b"])
// expect: a dictionary is neither one argument nor several
_ = try await redis.get(["a": 1])
// expect: a dictionary is neither one argument nor several
try await redis.sadd("s", ["a": 1])
// expect: a collection is several arguments, and no single one
try await redis.sadd("s", [["a"], ["b"]])
// expect: a collection is several arguments, and no single one
try await redis.del([["a"]])
// expect: a dictionary is neither one argument nor several
try await redis.send("SET", "k", ["a": 1])
// expect: a set has no order, and these arguments are known by their places
_ = try await redis.eval("return KEYS", keys: Set(["a", "b"]))
// expect: a dictionary's keys have no order, and these arguments are known by their places
_ = try await redis.fcall("f", keys: ["a"], arguments: ["b": 1].keys)
// expect: a set has no order, and these arguments are known by their places
_ = try await Script("return 1").run(on: redis, keys: Set(["a", "b"]))
// expect: nothing
_ = try await redis.hset("h", [("a", 1), ("b", "x")])
_ = try await redis.hset("h", PairList(["a": 1].sorted { $0.key < $1.key }))
_ = try await redis.xadd("s", ["a": 1, "a": "x"])
_ = try await redis.mset([("a", 1), ("b", "x")])
_ = try await redis.zadd("z", [("a", 1), ("b", 2.5)])
_ = try await redis.eval("return KEYS", keys: Set(["a", "b"]).sorted(), arguments: 1...2)
_ = try await redis.eval("return KEYS", keys: ["a"], arguments: [1, "x"])
_ = try await redis.del(["a", "b"])
_ = try await redis.sadd("s", ["a", "b"])
_ = try await redis.sadd("s", JSON(["a", "b"]))
_ = try await redis.mget(["a", "b"])
try await redis.set("k", ["a", "b"])
try await redis.set("k", ["a": 1])
_ = try await redis.send("MGET", ["a", "b"])
try await db.watch(["a", "b"])
try await redis.transaction(watching: ["a", "b"]) { db in db.multi().incr("a") }
