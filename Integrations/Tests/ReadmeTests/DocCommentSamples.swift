import Hummingbird
import Logging
import Redio
import RedioHummingbird
import RedioLogging
import RedioMetrics
import RedioPubSub
import RedioServiceLifecycle
import RedioStreams
import RedioTracing
import ServiceLifecycle

// The samples of documentation comments, with what they take for granted around them. They are built, and not run.

func documentedLogging() throws -> Redis {
  var options = RedisOptions()
  options.observer = RedisLogObserver(Logger(label: "redis"))
  let redis = try Redis("redis://localhost/", options: options)
  return redis
}

func documentedMetrics() throws -> Redis {
  var options = RedisOptions()
  options.observer = RedisMetricsObserver()
  let redis = try Redis("redis://localhost/", options: options)
  return redis
}

func documentedTracing() throws -> Redis {
  var options = RedisOptions()
  options.observer = RedisTracingObserver()
  let redis = try Redis("redis://localhost/", options: options)
  return redis
}

func documentedReporter(_ redis: Redis) async {
  let reporter = RedisMetricsReporter(redis)
  await reporter.run(every: .seconds(10))  // in a task of its own, until that is cancelled
}

func documentedServices(_ redis: Redis, _ worker: some Service, _ server: some Service, _ logger: Logger) async throws {
  let group = ServiceGroup(services: [redis, worker, server], logger: logger)
  try await group.run()
}

func documentedConsumer(
  _ redis: Redis, _ logger: Logger, _ bill: @escaping @Sendable (Bytes?) async throws -> Void
) -> ServiceGroup {
  let orders = redis.consumer(group: "billing", name: "worker-1", streams: "orders")
  let worker = ConsumerService(orders) { orders in
    try await orders.process(concurrency: 4) { order in try await bill(order.entry["id"]) }
  }
  let group = ServiceGroup(services: [redis, worker], logger: logger)
  return group
}

func documentedStop(
  _ orders: GroupConsumer<Bytes>, _ bill: @escaping @Sendable (Bytes?) async throws -> Void
) async throws {
  try await withConsumerStop { stop in
    try await orders.until(stop).process { order in try await bill(order.entry["id"]) }
  }
}

func documentedSubscription(_ redis: Redis, _ logger: Logger) -> ServiceGroup {
  let news = SubscriptionService(redis.pubsub("news")) { message in print(message) }
  let group = ServiceGroup(services: [redis, news], logger: logger)
  return group
}

func documentedPersist(_ redis: Redis, _ token: String) async throws {
  let persist = RedisPersistDriver(redis)
  try await persist.create(key: "token", value: token, expires: .seconds(60))
}

func documentedMiddleware(_ redis: Redis, _ router: Router<VisitContext>) {
  router.add(
    middleware: RateLimitMiddleware(redis, limit: 100, per: .seconds(60)) { request, _ in
      request.headers[.authorization]
    })
  router.add(middleware: SessionMiddleware(storage: RedisPersistDriver(redis), expires: .seconds(3600)))
  router.get("visits") { _, context in
    var visit = context.session.value ?? Visit()
    visit.count += 1
    context.session.value = visit
    return "\(visit.count)"
  }
}
