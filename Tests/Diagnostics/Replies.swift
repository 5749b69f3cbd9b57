// imports: Redio RedioAdmin RedioPubSub RedioStreams RedioTransport
// expect: nothing
// RESP, RedioURL, RedioTransport: errors that a user's test makes.
_ = RESPError(.malformedLength, offset: 3, type: UInt8(ascii: "$"))
_ = RESPErrorReply("ERR no")
_ = RESPDecodingError.mismatch(expected: "an integer", got: "a string")
_ = RESPPair("field", 1)
_ = RedisURLError(.port, .portOutOfRange)
_ = TransportError(.connect, .tcp(host: "localhost", port: 6379), .endOfStream)
_ = TransportError(
  .connect, nil, .attempts([TransportError.Attempt(address: "127.0.0.1:6379", errno: 111)]), hint: "none")
_ = TLSFailure(reason: "alert")
_ = TLSFailure(reason: "", certificateFault: "certificate has expired", certificateNames: "localhost")
// expect: nothing
// Redio
_ = RedisError(.timeout(.seconds(1)), .unknown, command: "GET")
_ = RedisError(.connection(TransportError(.read, nil, .endOfStream)), .notSent, command: "GET", commandIndex: 1)
_ = RedisError(.closed, .notSent, note: "why")
_ = RedisError(.closed, .notSent)
_ = RedisStatistics(connections: 3, lastFailure: "refused")
_ = ObservedCall(names: ["GET", "CONFIG SET"])
_ = ObservedConnection(endpoint: "localhost:6379", purpose: .shared)
_ = GeoCoordinates(longitude: 1, latitude: 2)
_ = GeoMatch("member", distance: 1.5)
_ = LCSMatches(matches: [LCSMatches.Match(first: 0...1, second: 2...3)], length: 2)
_ = PersistedCounts(local: 1, replicas: 0)
_ = Popped(key: "list", element: "a")
_ = PoppedElements(key: "list", elements: ["a", "b"])
_ = PoppedMember(key: "set", member: "a", score: 1)
_ = ScanPage(cursor: "0", elements: ["a"])
_ = Scored("member", score: 1)
_ = ScoredRank(3, score: 1)
_ = ServerGreeting(server: "valkey", version: "9.1.0", modules: [ServerGreeting.Module(name: "search")])
_ = ServerTime(sinceEpoch: .seconds(1))
_ = OK()
_ = JSON([1, 2])
// expect: nothing
// RedioAdmin
_ = ACLLogEntry(reason: "auth", username: "me", client: ClientInfo(id: 7))
_ = ACLUser(flags: ["on"], permissions: ACLUser.Permissions(commands: "+@all", keys: ["~*"]))
_ = ClientInfo(id: 7, name: "x")
_ = ClientInfo(
  id: 7, address: "127.0.0.1:50210", name: "x", user: "me", database: 1, flags: "b", age: .seconds(3), idle: .zero,
  command: "blpop", fields: ["tot-mem": "1024"])
_ = ClientInfo(fields: ["id": "7"])
_ = ClientInfo("id=7 name=x")
_ = ClientTrackingInfo(flags: ["on"], redirect: 0)
_ = ClusterEpoch(number: 5, isNew: true)
_ = ClusterInfo(fields: ["cluster_state": "ok"])
_ = ClusterLink(direction: .to, node: "id")
_ = ClusterNode(id: "id", host: "localhost", port: 7000, flags: ["master"], slots: [0...16383])
_ = ClusterShard(slots: [0...16383], nodes: [ClusterShard.Node(id: "id", port: 7000, role: "master")])
_ = ClusterSlotRange(slots: 0...16383, primary: ClusterSlotRange.Node(host: nil, port: 7000))
_ = CommandDocumentation(
  summary: "Gets.", history: [CommandDocumentation.Change(version: "7.0", text: "New.")],
  arguments: [CommandDocumentation.Argument(name: "key", type: "key")])
_ = CommandInfo(
  name: "get", arity: 2,
  keySpecifications: [KeySpecification(flags: ["RO"], start: .index(1), extent: .range(last: 0, step: 1, limit: 0))])
_ = FlaggedKey("key", flags: ["RO"])
_ = FunctionLibrary(name: "lib", functions: [FunctionLibrary.Function(name: "f")])
_ = FunctionStatistics(
  running: FunctionStatistics.Running(name: "f"),
  engines: ["LUA": FunctionStatistics.Engine(libraries: 1, functions: 1)])
_ = LatencyHistogram(calls: 1, buckets: [LatencyHistogram.Bucket(upTo: .microseconds(2), count: 1)])
_ = LatencySample(time: .seconds(1), latency: .milliseconds(1))
_ = LatencyEvent(name: "fork", latest: .milliseconds(3))
_ = MemoryStatistics(totalAllocated: 1 << 20, databases: [0: MemoryStatistics.Database(keyTable: 72)])
_ = ModuleInfo(name: "search", version: 1)
_ = MonitoredCommand(time: .seconds(1), source: .script, words: ["GET", "k"])
_ = SentinelAddress(host: "localhost", port: 6379)
_ = SentinelInfoCache(name: "main", primary: SentinelInfoCache.Entry(age: .zero, info: nil))
_ = SentinelInstance(fields: ["name": "main"])
_ = SentinelScript(arguments: ["notify.sh"], isRunning: true)
_ = SentinelVote(isDown: true, leader: nil)
_ = ServerInfo("used_memory:3")
_ = ServerInfo(sections: [
  ServerInfo.Section(name: "Memory", fields: [ServerInfo.Field(name: "used_memory", value: "3")])
])
_ = ServerInfo.CommandStatistics(fields: ["calls": "1"])
_ = ServerInfo.Database(fields: ["keys": "1"])
_ = ServerInfo.Replica(fields: ["ip": "localhost"])
_ = ServerRole.primary(offset: 3, replicas: [ServerRole.Replica(host: "localhost", port: 6380)])
_ = SlotMigration(operation: .export, slots: [0...99], state: "success")
_ = SlotStatistics(slot: 3, keyCount: 1)
_ = SlowlogEntry(id: 1, time: .seconds(1), duration: .microseconds(20), arguments: ["GET", "k"])
_ = LargeCommand(id: 1, time: .seconds(1), size: 1 << 20)
// expect: nothing
// RedioStreams
let entry = StreamEntry(id: StreamID(1, 0), fields: [RESPPair("a", "1")])
_ = StreamEntries(key: "stream", entries: [entry])
_ = ClaimedEntries(next: .zero, entries: [entry], deleted: [])
_ = ClaimedIDs(next: .zero, ids: [entry.id])
_ = FullStreamInfo<String>(length: 1, entries: [entry], groups: [FullStreamGroupInfo(name: "g")])
_ = FullStreamConsumerInfo(
  name: "c", pending: [FullPendingEntry(id: entry.id, delivered: .milliseconds(1), deliveries: 1)])
_ = PendingEntry(id: entry.id, consumer: "c", idle: .zero, deliveries: 1)
_ = PendingSummary(count: 1, first: entry.id, last: entry.id, consumers: [PendingSummary.Consumer(name: "c", count: 1)])
_ = StreamInfo<String>(length: 1, firstEntry: entry)
_ = StreamGroupInfo(name: "g", lag: 3)
_ = StreamConsumerInfo(name: "c", idle: .milliseconds(3))
_ = StreamDelivery(
  key: "stream", entry: entry, of: redis.consumer(group: "g", name: "c", streams: "stream", as: String.self))
// expect: nothing
// RedioPubSub
_ = PubSubEvent.message("text")
_ = PubSubEvent<Bytes>.gap
