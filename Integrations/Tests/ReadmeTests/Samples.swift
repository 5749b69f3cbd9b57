import Configuration
import Hummingbird
import Logging
import Redio
import RedioConfiguration
import RedioHummingbird
import RedioLogging
import RedioMetrics
import RedioPubSub
import RedioServiceLifecycle
import RedioStreams
import RedioTracing
import ServiceLifecycle

// The samples of README.md, with what they take for granted around them.

func telemetry(_ url: String) async throws -> Redis {
  var options = RedisOptions()
  options.observer = CombinedObserver(
    RedisTracingObserver(),
    RedisMetricsObserver(),
    RedisLogObserver(Logger(label: "redis"))
  )
  let redis = try Redis(url, options: options)
  try await redis().set("name", "Ada").get("name").run()
  return redis
}

func otherObservers() -> RedisOptions {
  var options = RedisOptions()
  var levels = RedisLogObserver.Levels()
  levels.failedCall = .error
  levels.slowCallLimit = .milliseconds(100)  // logged as a warning
  options.observer = RedisLogObserver(Logger(label: "redis"), levels: levels)
  options.observer = RedisTracingObserver(queryText: .sanitized)
  return options
}

func report(_ redis: Redis) -> Task<Void, Never> {
  let reporter = RedisMetricsReporter(redis)
  let reporting = Task { await reporter.run(every: .seconds(10)) }
  return reporting
}

func reportingService(_ reporter: RedisMetricsReporter) -> some Service {
  ClosureService { await cancelWhenGracefulShutdown { await reporter.run() } }
}

func services(
  _ redis: Redis, _ logger: Logger, _ bill: @escaping @Sendable (Bytes?) async throws -> Void,
  _ print: @escaping @Sendable (String) -> Void, _ ready: (ServiceGroup) -> Void
) async throws {
  let orders = redis.consumer(
    group: "billing", name: "worker-1", streams: "orders", options: ConsumerOptions(createsGroup: .start))
  let worker = ConsumerService(orders) { orders in
    try await orders.process(concurrency: 4) { order in try await bill(order.entry["id"]) }
  }
  let news = SubscriptionService(redis.pubsub("news").strdecode) { message in print(message) }
  let group = ServiceGroup(services: [redis, worker, news], gracefulShutdownSignals: [.sigterm], logger: logger)
  ready(group)
  try await group.run()
}

func configured() throws -> Redis {
  // REDIS_URL=redis://db.example.org/ REDIS_PASSWORD=… REDIS_TIMEOUT=5s REDIS_POOL_LIMIT=20
  let config = ConfigReader(provider: EnvironmentVariablesProvider())
  let redis = try Redis(configuration: config)
  return redis
}

struct Visit: Codable, Sendable { var count = 0 }

struct VisitContext: SessionRequestContext {
  var coreContext: CoreRequestContextStorage
  let session = Session<Visit>()
  init(source: Source) { coreContext = .init(source: source) }
}

func application(_ redis: Redis) -> Application<RouterResponder<VisitContext>> {
  let persist = RedisPersistDriver(redis, prefix: "shop:")
  let router = Router(context: VisitContext.self)
  router.add(
    middleware: RateLimitMiddleware(redis, limit: 100, per: .seconds(60)) { request, _ in
      request.headers[.authorization]
    })
  router.add(middleware: SessionMiddleware(storage: persist, expires: .seconds(3600)))
  router.get("visits") { _, context in
    var visit = context.session.value ?? Visit()
    visit.count += 1
    context.session.value = visit
    return "\(visit.count)"
  }
  return Application(router: router, services: [redis])
}
