public import Hummingbird

/// A request's context that has a session.
///
/// ```swift
/// struct Visit: Codable, Sendable { var count = 0 }
///
/// struct VisitContext: SessionRequestContext {
///   var coreContext: CoreRequestContextStorage
///   let session = Session<Visit>()
///   init(source: Source) { coreContext = .init(source: source) }
/// }
/// ```
public protocol SessionRequestContext: RequestContext {
  /// What a session holds.
  associatedtype SessionValue: Codable & Sendable
  /// The request's session: each context has its own.
  var session: Session<SessionValue> { get }
}

/// Keeps sessions in a persist driver, such as ``RedisPersistDriver``, and their identifiers in a cookie.
///
/// ```swift
/// router.add(middleware: SessionMiddleware(storage: RedisPersistDriver(redis), expires: .seconds(3600)))
/// router.get("visits") { _, context in
///   var visit = context.session.value ?? Visit()
///   visit.count += 1
///   context.session.value = visit
///   return "\(visit.count)"
/// }
/// ```
///
/// It is small: no authentication, no change of two requests at once is merged (the last one wins). An
/// application that needs more has Hummingbird's own package for sessions, which takes any persist driver, as this does.
///
/// - An identifier has 256 random bits. One that the storage does not know is not taken over: a session gets a new one.
/// - The cookie is `HttpOnly`, `Secure` unless told otherwise, and `SameSite=Lax`.
/// - A session is stored only if it was changed, which sets its expiry anew, and only if the handler has not thrown.
///
/// - SeeAlso: RFC 6265.
public struct SessionMiddleware<Context: SessionRequestContext>: RouterMiddleware {
  private let storage: any PersistDriver
  private let expires: Duration
  private let cookie: String
  private let prefix: String
  private let isSecure: Bool

  /// Creates a middleware.
  ///
  /// - Parameters:
  ///   - storage: Where sessions are kept.
  ///   - expires: After which time without a change a session goes away.
  ///   - cookie: The cookie's name.
  ///   - prefix: What stands before the identifier in a session's key.
  ///   - isSecure: Whether browsers send the cookie over TLS only. `false` is for tests on one's own machine.
  public init(
    storage: any PersistDriver, expires: Duration = .seconds(12 * 3600), cookie: String = "SESSION_ID",
    prefix: String = "session:", isSecure: Bool = true
  ) {
    self.storage = storage
    self.expires = expires
    self.cookie = cookie
    self.prefix = prefix
    self.isSecure = isSecure
  }

  /// Loads the session, and stores it if it was changed.
  ///
  /// - Throws: What the storage throws, such as `RedisError`, and what `next` throws.
  public func handle(
    _ request: Request, context: Context, next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    if let id = request.cookies[cookie]?.value, SessionID.isValid(id) {
      do {
        if let value = try await storage.get(key: prefix + id, as: Context.SessionValue.self) {
          context.session.load(value, id: id)
        }
      } catch let error as PersistError where error == .invalidConversion {
        // Of an older version of the application: the visitor gets a new session.
      }
    }
    var response = try await next(request, context)
    switch context.session.change {
    case .none: break
    case .remove(let id):
      try await storage.remove(key: prefix + id)
      response.setCookie(makeCookie("", maxAge: 0))
    case .store(let value, let id, let old):
      let id = id ?? SessionID.make()
      try await storage.set(key: prefix + id, value: value, expires: expires)
      if let old { try await storage.remove(key: prefix + old) }
      response.setCookie(makeCookie(id, maxAge: Int(min((expires / .seconds(1)).rounded(.up), Self.longestAge))))
    }
    return response
  }

  /// 400 days, in seconds: browsers keep no cookie longer.
  private static var longestAge: Double { 34_560_000 }

  private func makeCookie(_ value: String, maxAge: Int) -> Cookie {
    Cookie(
      name: cookie, value: value, maxAge: maxAge, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
  }
}

/// Identifiers of sessions: 64 hexadecimal digits.
enum SessionID {
  static func make() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      let digits = String(generator.next() as UInt64, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  static func isValid(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy {
        ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")) || ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "f"))
      }
  }
}
