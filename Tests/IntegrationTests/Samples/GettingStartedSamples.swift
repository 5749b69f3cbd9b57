// The samples of the README and of `GettingStarted.md`. `ReadmeTests` checks that none is missing here, and runs them.

import Redio
import RedioPubSub
import RedioStreams
import Testing

func readme(_ redis: Redis) async throws {
  let (some, another) = try await redis().get("somekey").get("anotherkey").run()
  #expect(some == nil && another == nil)
}

func readmeMore(_ redis: Redis) async throws {
  let (count, name) = try await redis().set("n", 1).incr("n").get("name", as: String.self).run()  // (Int, String?)
  let point = try await redis.get("point", as: JSON<[Double]>.self)?.value  // one command: straight on the client
  if let (a, b) = try await redis().multi().incr("foo").incr("bar").exec() { print(a, b) }  // a transaction
  let best = try await redis.zrange("board", 0, 9, .withScores, reversed: true, as: String.self)  // [Scored<String>]
  let reply = try await redis.send("OBJECT", "ENCODING", "n")  // any command: RESPValue
  for try await key in redis.scan(matching: "user:*") { print(key) }
  for try await message in redis.pubsub("channel") { print(message) }  // import RedioPubSub
  for try await event in redis.stream("events", from: .start) { print(event.id) }  // import RedioStreams
  _ = (count, name, point, best, reply)
}

/// The program of the guide, but for the server's address.

struct Hello {
  static func main() async {
    do {
      let redis = try Redis("redis://localhost/")
      try await redis.set("greeting", "hello", expiry: .minutes(5))
      let greeting = try await redis.get("greeting", as: String.self)  // String?
      print(greeting ?? "nothing")
    } catch {
      print("error: \(error)")
    }
  }
}

func gettingStarted(_ redis: Redis) async throws {
  let (visits, name) = try await redis().incr("visits").get("name", as: String.self).run()  // (Int, String?)
  if let (a, b) = try await redis().multi().incr("foo").incr("bar").exec() { print(a, b) }  // a transaction
  #expect(visits == 1 && name == nil)

  struct User: Codable { var name: String, age: Int }

  try await redis.set("user:1", JSON(User(name: "Ada", age: 36)))
  let user = try await redis.get("user:1", as: JSON<User>.self)?.value  // User?
  #expect(user?.name == "Ada")
}
