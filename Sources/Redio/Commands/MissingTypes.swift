public import RESP

// A reply's type is chosen by `as:`, and not by the type of the variable that gets it: unavailable, so that the compiler says
// so, rather than that two types differ. They stand behind the real functions, which are preferred. None puts code into a
// program.

extension CommandExecutor where Self: ~Copyable {
  /// Not here: `get("k", as: String.self)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "its reply is Bytes?; for another type write get(key, as: String.self)")
  @_disfavoredOverload
  public func get<T: RESPDecodable>(_ key: some RESPEncodable) async throws -> T {
    try await send("GET", key, as: T.self)
  }

  /// Not here: `hget("h", "f", as: String.self)`.
  @_alwaysEmitIntoClient
  @available(*, unavailable, message: "its reply is Bytes?; for another type write hget(key, field, as: String.self)")
  @_disfavoredOverload
  public func hget<T: RESPDecodable>(_ key: some RESPEncodable, _ field: some RESPEncodable) async throws -> T {
    try await send("HGET", key, field, as: T.self)
  }
}
