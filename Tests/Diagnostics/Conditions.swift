// imports: RESP Redio Foundation
// expect: 'nx' has been renamed to 'absent'
_ = try await redis.set("k", "v", if: .nx)
// expect: 'xx' has been renamed to 'exists'
_ = try await redis.set("k", "v", if: .xx)
// expect: 'absent' has been renamed to 'persistent'
_ = try await redis.expire("k", .seconds(5), if: .absent)
// expect: 'nx' has been renamed to 'persistent'
_ = try await redis.expire("k", .seconds(5), if: .nx)
// expect: 'gt' has been renamed to 'later'
_ = try await redis.expire("k", .seconds(5), if: .gt)
// expect: 'gt' has been renamed to 'higher'
_ = try await redis.zadd("z", ["a": 1], if: .gt)
// expect: 'lt' has been renamed to 'lower'
_ = try await redis.zadd("z", ["a": 1], if: .lt)
// expect: 'nx' has been renamed to 'absent'
_ = try await redis.zadd("z", ["a": 1], if: .nx)
// expect: does not conform to protocol 'JSONFormatted'
struct Order: Codable, JSONFormatted {
  static let encoder = JSONEncoder()
  static let decoder = JSONDecoder()
}
// expect: nothing
_ = try await redis.set("k", "v", if: .absent)
_ = try await redis.expire("k", .seconds(5), if: .persistent)
_ = try await redis.zadd("z", ["a": 1], if: .higher)
