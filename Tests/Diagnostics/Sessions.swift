// expect: use it in a session, or in a chain or batch behind the commands that it waits for
_ = try await redis.wait(replicas: 1, timeout: .seconds(1))
// expect: use it in a session, or in a chain or batch behind the commands that it waits for
_ = try await redis.waitaof(local: 1, replicas: 0, timeout: .seconds(1))
// expect: nothing
_ = try await db.wait(replicas: 1, timeout: .seconds(1))
_ = try await db.waitaof(local: 1, replicas: 0, timeout: .seconds(1))
_ = try await redis().set("k", 1).wait(replicas: 1, timeout: .seconds(1)).run()
// expect: use a session (let db = try await redis.session())
try await redis.watch("k")
// expect: use a session (let db = try await redis.session())
try await redis.unwatch()
// expect: use a session (let db = try await redis.session())
try await redis.select(1)
