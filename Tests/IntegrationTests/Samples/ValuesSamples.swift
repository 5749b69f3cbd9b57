// The samples of `Values.md`.

import Foundation
import Redio
import Testing

func values(_ redis: Redis) async throws {
  struct User: Codable { var name: String, age: Int }
  enum Level: String, RESPEncodable, RESPDecodable { case info, error }

  try await redis.hset("hashkey", ["field1": Bytes([255, 0, 255]), "field2": "text", "field3": 1.23])
  try await redis.set("numbers", [1, 2, 3])  // JSON: [1,2,3]
  try await redis.set("user", JSON(User(name: "Ada", age: 36)))
  try await redis.set("level", Level.info)

  let all = try await redis.hgetall("hashkey")  // [String: Bytes]
  let user = try await redis.get("user", as: JSON<User>.self)?.value  // User?
  let level = try await redis.get("level", as: Level.self)  // Level?
  let numbers = try await redis.get("numbers", as: JSON<[Int]>.self)?.value ?? []
  #expect(all["field2"] == "text" && user?.age == 36 && level == .info && numbers == [1, 2, 3])

  try await redis.set("n", 2)
  let (text, number) = try await redis().get("user").get("n").strdecode.run()  // (String?, String?)
  let (object, one) = try await redis().get("user").get("n").autodecode.run()  // (.object([…]), .int(2))
  #expect(text == #"{"age":36,"name":"Ada"}"# && number == "2" && one == .int(2))
  #expect(object == .object(["name": .string("Ada"), "age": .int(36)]))
}

func valuesInJSON(_ redis: Redis) async throws {
  struct Order: Codable, Equatable, JSONFormatted {
    var id: Int, placedAt: Date

    static let jsonEncoder: JSONEncoder = {
      let encoder = JSONEncoder()
      encoder.dateEncodingStrategy = .iso8601
      return encoder
    }()
    static let jsonDecoder: JSONDecoder = {
      let decoder = JSONDecoder()
      decoder.dateDecodingStrategy = .iso8601
      return decoder
    }()
  }

  try await redis.set("order", JSON(Order(id: 7, placedAt: .now)))
  let order = try await redis.get("order", as: JSON<Order>.self)?.value
  #expect(order?.id == 7)

  let decoder = JSONDecoder()
  decoder.dateDecodingStrategy = .iso8601
  if let data = try await redis.get("order", as: Data.self) {
    print(try decoder.decode(Order.self, from: data).placedAt)
  }
}

func valuesOfParts(_ redis: Redis) async throws {
  struct UserKey: RESPEncodable {
    var id: Int
    func encode(into arguments: inout RESPArguments) { arguments.append(text: "user:\(id)") }
  }

  try await redis.hset(UserKey(id: 7), ["name": "Ada", "visits": 3])

  let (name, visits) = try await redis().hget("user:7", "name", as: String.self).hget("user:7", "visits", as: Int.self)
    .run()
  #expect(name == "Ada" && visits == 3)

  struct Profile: RESPDecodable {
    var name = "", visits = 0

    static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Profile {
      var profile = Profile()
      try reader.fields(expecting: "a profile") { (field, reader) throws(RESPDecodingError) in
        switch field {
        case "name": profile.name = try reader.decode()
        case "visits": profile.visits = try reader.decode()
        default: break
        }
      }
      return profile
    }
  }

  let profile = try await redis.send("HGETALL", "user:7", as: Profile.self)
  #expect(profile.name == "Ada" && profile.visits == 3)

  struct Verdict: RESPDecodable {
    var isAllowed: Bool, left: Int, reason: String?

    static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Verdict {
      var elements = try reader.elements(expecting: "a verdict")
      guard reader.hasNext(&elements) else { throw .mismatch(expected: "a verdict", got: "nothing") }
      let isAllowed = try reader.decode(Bool.self)
      guard reader.hasNext(&elements) else { throw .mismatch(expected: "what is left", got: "nothing") }
      let left = try reader.decode(Int.self)
      let reason = reader.hasNext(&elements) ? try reader.decode(String?.self) : nil
      guard !reader.hasNext(&elements) else { throw .mismatch(expected: "a verdict", got: "more than that") }
      return Verdict(isAllowed: isAllowed, left: left, reason: reason)
    }
  }

  let check = Script("return {1, 41, 'so far'}")
  let verdict = try await check.run(on: redis, as: Verdict.self)
  #expect(verdict.isAllowed && verdict.left == 41 && verdict.reason == "so far")
}

func valuesThatDoNotFit(_ redis: Redis) async throws {
  try await redis.set("user", "{}")
  do {
    _ = try await redis.get("user", as: Int.self)
  } catch let error as RedisError {
    guard case .decoding(let expected, let got) = error.kind else { throw error }
    print("expected \(expected), got \(got)")
  }
}
