// expect: nothing
_ = try await redis.xadd("s", ["a": 1, "b": "x"])
_ = try await redis.xadd("s", ["a": 1], trim: .maxLength(3))
_ = try await redis.xadd("s", ["a": 1].mapValues { $0 })
_ = try await db.xlen("s")
_ = try await redis.xrange("s", count: 3, as: String.self)
for reply in try await redis.xread(["s": .start, "t": .end], block: .forever) { print(reply.key) }
_ = try await redis.xreadgroup(group: "g", consumer: "c", ["s": .new], block: .upTo(.seconds(1)))
try await redis.xgroupCreate("s", group: "g", at: .start, createsStream: true)
_ = try await redis().set("k", 1).xadd("s", ["a": 1]).xlen("s").run()
redis.batch().xadd("s", ["a": 1])
for try await entry in redis.stream("s", from: .end) { print(entry.id, entry["a"] ?? "") }
for try await (key, entry) in redis.streams(["s": .start]) { print(key, entry.id) }
for try await order in redis.consumer(group: "g", name: "c", streams: "s") { print(order.key) }
for try await message in redis.pubsub("c") { print(message) }
_ = redis.pubsub().strdecode.withChannel
_ = try await redis.pubsub("c", as: Int.self).next()
_ = try await redis.info()
_ = try await redis.info(.memory, .clients).usedMemory
_ = try await redis.clientList(.type(.normal)).count
try await redis.clientKill(.id(7))
_ = try await redis.slowlogGet(count: 3).map(\.duration)
_ = try await redis.aclList()
try await redis.shutdown(.noSave, now: true)
try await redis.scriptKill()
for try await command in redis.monitor() { print(command.words) }
// expect: type 'StreamTrim?' has no member 'maxLenth'
_ = try await redis.xadd("s", ["a": 1], trim: .maxLenth(3))
// expect: missing argument for parameter #2 in call
_ = try await redis.xadd("s")
// expect: type 'InfoSection' has no member 'memry'
_ = try await redis.info(.memry)
// expect: type 'StreamPosition' has no member 'ende'
_ = redis.stream("s", from: .ende)
