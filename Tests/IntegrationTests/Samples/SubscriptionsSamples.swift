// The samples of `Subscriptions.md`. Those with loops go on until their tasks are cancelled, unless the comment says so.

import Redio
import RedioPubSub

func publishAndReceive(_ redis: Redis) async throws {
  try await redis.publish("channel", "message")
  for try await message in redis.pubsub("channel") { print(message) }  // Bytes
}

func receiveFromSeveral(_ redis: Redis) async throws {
  let pubsub = redis.pubsub().strdecode.withChannel
  try await pubsub.subscribe("foo", "bar").psubscribe("chan*").ready()
  for try await (channel, message) in pubsub { print(message, "from", channel) }
}

/// Ends with the first message.
func receiveOne(_ redis: Redis) async throws -> Bytes {
  let one = try await redis.pubsub("channel").next()  // a single message
  return one
}

struct User: Codable, Equatable { var name: String, age: Int }

enum Rooms {
  struct Room {
    let messages: TextPubSub
    let users: TypedPubSub<JSON<User>>.WithGaps
  }

  static func make(_ redis: Redis) -> Room {
    // swift-format-ignore
    let room = Room(messages: redis.pubsub("messages").strdecode, users: redis.pubsub("users", as: JSON<User>.self).withGaps)
    return room
  }

}

/// Ends with a message from a user of the name `end`.

func follow(_ redis: Redis) async throws {
  let pubsub = redis.pubsub("users", as: JSON<User>.self)
  while true {
    do {
      let user = try await pubsub.next().value
      if user.name == "end" { return }
      print(user.name)
    } catch let error as RedisError {
      guard case .decoding = error.kind else { throw error }
      print("skipped: \(error)")
    }
  }
}

func gaps(_ redis: Redis) async throws {
  let latest = PubSubOptions(overflow: .dropOldest, messageLimit: 1_000)
  let prices = redis.pubsub("prices", options: latest, as: JSON<[String: Double]>.self)
  for try await event in prices.withGaps {
    switch event {
    case .message(let price): print(price.value, prices.droppedCount)
    case .gap: print("connected again: ask for the present prices")
    @unknown default: break
    }
  }
}
