// imports: Redio
// expect: is unavailable: import RedioStreams
_ = try await redis.xadd("s", ["a": 1, "b": "x"])
// expect: is unavailable: import RedioStreams
_ = try await redis.xadd("s", ["a": 1], trim: .maxLength(3))
// expect: is unavailable: import RedioStreams
_ = try await redis.xadd("s", ["a": 1].mapValues { $0 })
// expect: is unavailable: import RedioStreams
_ = try await db.xlen("s")
// expect: is unavailable: import RedioStreams
_ = try await redis.xrange("s", count: 3, as: String.self)
// expect: is unavailable: import RedioStreams
for reply in try await redis.xread(["s": .start, "t": .end], block: .forever) { print(reply.key) }
// expect: is unavailable: import RedioStreams
_ = try await redis.xreadgroup(group: "g", consumer: "c", ["s": .new], block: .upTo(.seconds(1)))
// expect: is unavailable: import RedioStreams
try await redis.xgroupCreate("s", group: "g", at: .start, createsStream: true)
// expect: is unavailable: import RedioStreams
_ = try await redis().set("k", 1).xadd("s", ["a": 1]).xlen("s").run()
// expect: is unavailable: import RedioStreams
redis.batch().xadd("s", ["a": 1])
// expect: is unavailable: import RedioStreams
for try await entry in redis.stream("s", from: .end) { print(entry.id, entry["a"] ?? "") }
// expect: is unavailable: import RedioStreams
for try await (key, entry) in redis.streams(["s": .start]) { print(key, entry.id) }
// expect: is unavailable: import RedioStreams
for try await order in redis.consumer(group: "g", name: "c", streams: "s") { print(order.key) }
// expect: is unavailable: import RedioPubSub
for try await message in redis.pubsub("c") { print(message) }
// expect: is unavailable: import RedioPubSub
_ = redis.pubsub().strdecode.withChannel
// expect: is unavailable: import RedioPubSub
_ = try await redis.pubsub("c", as: Int.self).next()
// expect: is unavailable: import RedioAdmin
_ = try await redis.info()
// expect: is unavailable: import RedioAdmin
_ = try await redis.info(.memory, .clients).usedMemory
// expect: is unavailable: import RedioAdmin
_ = try await redis.clientList(.type(.normal)).count
// expect: is unavailable: import RedioAdmin
try await redis.clientKill(.id(7))
// expect: is unavailable: import RedioAdmin
_ = try await redis.slowlogGet(count: 3).map(\.duration)
// expect: is unavailable: import RedioAdmin
_ = try await redis.aclList()
// expect: is unavailable: import RedioAdmin
try await redis.shutdown(.noSave, now: true)
// expect: is unavailable: import RedioAdmin
try await redis.scriptKill()
// expect: is unavailable: import RedioAdmin
for try await command in redis.monitor() { print(command.words) }
