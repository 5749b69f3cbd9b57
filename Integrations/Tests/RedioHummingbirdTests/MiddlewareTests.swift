import ClientTestSupport
import HTTPTypes
import Hummingbird
import HummingbirdClient
import Redio
import RedioHummingbird
import TestSupport
import Testing

@Suite("Middleware", .timeLimit(.minutes(2)))
struct MiddlewareTests {
  private static let name = HTTPField.Name("X-Name")!

  private func limited(
    _ redis: Redis, limit: Int, per window: Duration,
    whenUnavailable fallback: RateLimitMiddleware<BasicRequestContext>.Fallback = .allow
  ) -> Application<RouterResponder<BasicRequestContext>> {
    let router = Router()
    router.add(
      middleware: RateLimitMiddleware(redis, limit: limit, per: window, whenUnavailable: fallback) { request, _ in
        request.headers[Self.name]
      })
    router.get("/") { _, _ in "hello" }
    return Application(router: router)
  }

  @Test("as many requests as the limit are let through at once, each caller apart, and then one at a time")
  func limit() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let client = try await HummingbirdClient(limited(redis, limit: 5, per: .seconds(1000)))
    for _ in 0..<5 { #expect(try await client.get("/", headers: [Self.name: "a"]).status == .ok) }
    let refused = try await client.get("/", headers: [Self.name: "a"])
    #expect(refused.status == .tooManyRequests)
    let seconds = try #require(refused.headers[.retryAfter].flatMap { Int($0) })
    #expect(seconds > 150 && seconds <= 200)
    #expect(try await client.get("/", headers: [Self.name: "b"]).status == .ok)
    // Without a name there is no limit.
    for _ in 0..<10 { #expect(try await client.get("/").status == .ok) }
    let left = try #require(try await redis.pttl("limit:a").remaining)
    #expect(left > .seconds(900) && left <= .seconds(1000))
  }

  @Test("a caller that waits may go on, and its key goes away")
  func recovery() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let client = try await HummingbirdClient(limited(redis, limit: 2, per: .milliseconds(400)))
    func status() async throws -> HTTPResponse.Status {
      try await client.get("/", headers: [Self.name: "a"]).status
    }
    _ = (try await status(), try await status())
    try await waitUntil("it is let through again") { try await status() == .ok }
    try await waitUntil("the key is gone") { try await redis.exists("limit:a") == 0 }
  }

  @Test("many at once are counted exactly")
  func concurrent() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let client = try await HummingbirdClient(limited(redis, limit: 30, per: .seconds(3600)))
    let count = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<100 {
        group.addTask { try await client.get("/", headers: [Self.name: "a"]).status == .ok ? 1 : 0 }
      }
      return try await group.reduce(0, +)
    }
    #expect(count == 30)
  }

  @Test("without a server, requests are let through or refused, as was chosen")
  func down() async throws {
    let redis = try Redis("redis://127.0.0.1:1/")
    let expected: [(RateLimitMiddleware<BasicRequestContext>.Fallback, HTTPResponse.Status)] = [
      (.allow, .ok), (.refuse, .serviceUnavailable),
    ]
    for (fallback, status) in expected {
      let client = try await HummingbirdClient(limited(redis, limit: 1, per: .seconds(1), whenUnavailable: fallback))
      for _ in 0..<3 { #expect(try await client.get("/", headers: [Self.name: "a"]).status == status) }
    }
  }

  // MARK: Sessions

  private struct Visit: Codable, Sendable, Equatable {
    var count = 0
  }

  private struct VisitContext: SessionRequestContext {
    var coreContext: CoreRequestContextStorage
    let session = Session<Visit>()
    init(source: Source) { coreContext = .init(source: source) }
  }

  private func visits(_ storage: any PersistDriver) -> Application<RouterResponder<VisitContext>> {
    let router = Router(context: VisitContext.self)
    router.add(middleware: SessionMiddleware(storage: storage, expires: .seconds(60)))
    router.get("/") { _, context in
      var visit = context.session.value ?? Visit()
      visit.count += 1
      context.session.value = visit
      return "\(visit.count)"
    }
    router.get("/look") { _, context in "\(context.session.value?.count ?? 0)" }
    router.get("/login") { _, context in
      context.session.renew()
      return "ok"
    }
    router.get("/logout") { _, context in
      context.session.value = nil
      return "ok"
    }
    router.get("/fail") { _, context -> String in
      context.session.value = Visit(count: 100)
      throw HTTPError(.badRequest)
    }
    return Application(router: router)
  }

  private typealias Client = HummingbirdClient<RouterResponder<VisitContext>>

  /// Makes a request, and returns the body and the cookie that was set.
  private func request(
    _ client: Client, _ path: String, _ cookie: String?
  ) async throws -> (body: String, cookie: String?, all: String?) {
    var headers = HTTPFields()
    if let cookie { headers[.cookie] = "other=1; SESSION_ID=\(cookie)" }
    let answer = try await client.get(path, headers: headers)
    let set = answer.headers[.setCookie]
    let value = set?.split(separator: ";").first?.split(separator: "=", omittingEmptySubsequences: false).last
    return (answer.body, value.map(String.init), set)
  }

  private func checkSessions(_ storage: any PersistDriver) async throws {
    let client = try await Client(visits(storage))
    let nothing = try await request(client, "/look", nil)
    #expect(nothing.body == "0" && nothing.cookie == nil)
    let first = try await request(client, "/", nil)
    let id = try #require(first.cookie)
    #expect(first.body == "1" && id.utf8.count == 64)
    let all = try #require(first.all)
    for word in ["HttpOnly", "Secure", "SameSite=Lax", "Max-Age=60", "Path=/"] { #expect(all.contains(word)) }
    let second = try await request(client, "/", id)
    #expect(second.body == "2" && second.cookie == id)
    #expect(try await request(client, "/look", id).cookie == nil)
    // What a handler that throws has set is not kept.
    _ = try await request(client, "/fail", id)
    #expect(try await request(client, "/look", id).body == "2")
    // Another identifier, and the old one is worth nothing.
    let renewed = try await request(client, "/login", id)
    let other = try #require(renewed.cookie)
    #expect(other != id)
    #expect(try await request(client, "/look", id).body == "0")
    #expect(try await request(client, "/look", other).body == "2")
    // Identifiers that nobody has given out are not taken over.
    for made in [String(repeating: "a", count: 64), id, "../x", "", "A\(id.dropFirst())"] {
      let answer = try await request(client, "/", made)
      #expect(answer.body == "1" && answer.cookie != made && answer.cookie?.utf8.count == 64)
    }
    let end = try await request(client, "/logout", other)
    #expect(end.cookie == "" && end.all?.contains("Max-Age=0") == true)
    #expect(try await request(client, "/look", other).body == "0")
    #expect(try await request(client, "/logout", nil).cookie == nil)
  }

  @Test("sessions in Redis")
  func sessions() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    try await checkSessions(RedisPersistDriver(redis))
    for try await key in redis.scan(matching: "session:*") {
      #expect(try await redis.ttl(key).remaining != nil)
    }
  }

  @Test("sessions in memory: any persist driver will do")
  func memory() async throws { try await checkSessions(MemoryPersistDriver()) }

  @Test("a session of an older form of the value begins anew, and a server that is down is an error")
  func oldForm() async throws {
    let server = try await TestServer()
    let redis = try Redis(server.url)
    let id = String(repeating: "0", count: 64)
    try await redis.set("session:\(id)", "not of that form")
    let client = try await Client(visits(RedisPersistDriver(redis)))
    let answer = try await request(client, "/", id)
    #expect(answer.body == "1" && answer.cookie != id)
    server.stop()
    #expect(try await client.get("/", headers: [.cookie: "SESSION_ID=\(id)"]).status == .internalServerError)
  }
}
