// The samples of `Errors.md`, `Deadlines.md` and `Promises.md`.

import Redio
import Testing

func errors(_ redis: Redis) async throws {
  try await redis.set("user", "not a number")
  do {
    try await redis.incr("user")
  } catch let error as RedisError {
    print(error)  // INCR failed: the server answered ERR value is not an integer or out of range
    print(error.outcome)  // executed
  }
}

func cachedName(_ id: Int, in redis: Redis) async throws -> String? {
  do {
    return try await redis.with(deadline: .milliseconds(200)).get("user:\(id):name", as: String.self)
  } catch let error as RedisError {
    switch error.kind {
    case .timeout, .connection, .tooManyCalls, .queueFull, .closed: return nil  // no answer: go on without
    case .server(code: "LOADING", _), .server(code: "BUSY", _): return nil  // not now
    default: throw error  // WRONGTYPE, NOPERM, a value that is no text …
    }
  }
}

/// The switch for writes, with the types that its sample has.
struct Writes {
  struct Order: Codable { var id: Int, amount: Int }
  enum Payment { case done, tryAgain, unclear(RedisError) }

  func pay(_ order: Order, on redis: Redis) async throws -> Payment {
    do {
      try await redis.rpush("payments", JSON(order))
      return .done
    } catch let error as RedisError {
      switch error.outcome {
      case .notSent: return .tryAgain  // nothing was done
      case .executed: throw error  // the server has refused it, or the reply was not as expected
      case .unknown: return .unclear(error)  // done or not: look, or write so that twice does no harm
      }
    }
  }
}

func errorsByCode(_ redis: Redis) async throws {
  try await redis.set("text", "a string")
  do {
    try await redis.lpush("text", "word")
  } catch let error as RedisError where error.code == "WRONGTYPE" {
    print(error)
  } catch let error as RedisError {
    switch error.kind {
    case .server(code: "OOM", let message): print("the server's memory is full:", message)
    case .server(let code, let message): print(code, message)  // message is what follows the code
    case .timeout(let time): print("no reply within", time)
    case .connection(let cause): print("no connection:", cause)
    default: print(error)
    }
  }
}

func retries(_ redis: Redis) async throws {
  try await redis.with(repeating: .always).set("foo", "bar")
}

/// What the page on promises says of enums that may get cases.
func kinds(_ error: RedisError) -> String {
  var done = "nothing"
  func retryLater() { done = "retry" }
  func alarm() { done = "alarm" }
  func report(_ error: RedisError) { done = "report" }
  switch error.kind {
  case .timeout, .connection: retryLater()
  case .server(code: "OOM", _): alarm()
  default: report(error)
  }
  return done
}

func deadlines(_ redis: Redis) async throws {
  try await redis.set("foo", "bar")
  let quick = try await redis.with(deadline: .seconds(1)).get("foo")  // for these calls

  var options = RedisOptions()
  options.deadline = .seconds(5)  // for all calls; ?timeout=5s in the URL goes before it
  let hasty = try Redis("redis://localhost/", options: options)
  #expect(quick == "bar" && "\(hasty)" == "Redis(redis://localhost)")

  let task = Task { try await redis.blpop("jobs", timeout: nil) }
  task.cancel()
  switch await task.result {
  case .success(let job): print(job as Any)
  case .failure(is CancellationError): print("cancelled")
  case .failure(let error): print(error)
  }

  let video = try await redis.bulk.with(deadline: .seconds(120)).get("video")
  #expect(video == nil)
}

func deadlinesThatPass(_ redis: Redis) async throws {
  do {
    try await redis.with(deadline: .milliseconds(50)).incr("n")
  } catch let error as RedisError {
    guard case .timeout(let time) = error.kind else { throw error }
    print(time, error.outcome)  // notSent: it has waited all the time; unknown: it was sent
  }
}
