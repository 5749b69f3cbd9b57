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
// expect: nothing
_ = try await redis.del(["a", "b"])
_ = try await redis.sadd("s", ["a", "b"])
_ = try await redis.sadd("s", JSON(["a", "b"]))
_ = try await redis.mget(["a", "b"])
try await redis.set("k", ["a", "b"])
try await redis.set("k", ["a": 1])
_ = try await redis.send("MGET", ["a", "b"])
try await db.watch(["a", "b"])
try await redis.transaction(watching: ["a", "b"]) { db in db.multi().incr("a") }
