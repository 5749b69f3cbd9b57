/// What a scan finds, one after the other: a part is asked for when the one before has been used up.
///
/// ```swift
/// for try await key in redis.scan(matching: "user:*", count: 1_000) { print(key) }
/// ```
///
/// What is there from the start of a scan to its end is found, and can be found more than once; what comes or goes meanwhile
/// can be found or not. Nothing is sent before the first element is asked for. A scan keeps nothing at the server: it may be
/// left at any time, and no two of its parts need the same connection.
///
/// - SeeAlso: `SCAN`, `HSCAN`, `SSCAN`, `ZSCAN`.
public struct ScanSequence<Element: RESPDecodable>: AsyncSequence, Sendable {
  private let page: @Sendable (_ cursor: String) async throws -> ScanPage<Element>

  @usableFromInline
  init(_ page: @escaping @Sendable (_ cursor: String) async throws -> ScanPage<Element>) { self.page = page }

  /// Starts a scan.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(page: page) }

  /// A scan under way.
  public struct AsyncIterator: AsyncIteratorProtocol {
    fileprivate let page: @Sendable (_ cursor: String) async throws -> ScanPage<Element>
    private var cursor: String? = "0"
    /// What was found and has not been given out, last ones first.
    private var found: [Element] = []

    fileprivate init(page: @escaping @Sendable (_ cursor: String) async throws -> ScanPage<Element>) {
      self.page = page
    }

    /// Finds the next one.
    ///
    /// - Returns: `nil` at the end.
    /// - Throws: `RedisError`; `CancellationError` if the task was cancelled. After a `RedisError` the same part is asked for
    ///   again by the next call.
    public mutating func next() async throws -> Element? {
      while found.isEmpty {
        guard let start = cursor else { return nil }
        try Task.checkCancellation()
        let part = try await page(start)
        cursor = part.isLast ? nil : part.cursor
        found = part.elements.reversed()
      }
      return found.removeLast()
    }
  }
}

extension CommandExecutor where Self: Sendable {
  /// Goes through the keys of the database.
  ///
  /// - Parameters:
  ///   - pattern: Only keys that it matches, with `*`, `?` and `[…]` as in file names.
  ///   - count: About how many keys the server looks at for each part; its own default is 10.
  ///   - type: Only keys that hold this type: `string`, `list`, `hash` …
  ///   - valueType: What to read the keys as.
  /// - Complexity: O(n) with the number of keys in the database, whether they match or not.
  /// - SeeAlso: `SCAN`.
  @_alwaysEmitIntoClient
  public func scan<T: RESPDecodable>(
    matching pattern: (any RESPEncodable & Sendable)? = nil, count: Int? = nil, type: String? = nil,
    as valueType: T.Type = Bytes.self
  ) -> ScanSequence<T> {
    ScanSequence { try await scan(cursor: $0, matching: pattern, count: count, type: type, as: T.self) }
  }

  /// Goes through the fields of a hash and their values.
  ///
  /// Field names are read as text.
  ///
  /// - Parameters:
  ///   - key: The hash.
  ///   - pattern: Only fields that it matches, with `*`, `?` and `[…]` as in file names.
  ///   - count: About how many fields the server looks at for each part; its own default is 10.
  ///   - valueType: What to read the values as.
  /// - SeeAlso: `HSCAN`.
  @_alwaysEmitIntoClient
  public func hscan<T: RESPDecodable>(
    _ key: some RESPEncodable & Sendable, matching pattern: (any RESPEncodable & Sendable)? = nil, count: Int? = nil,
    as valueType: T.Type = Bytes.self
  ) -> ScanSequence<RESPPair<String, T>> {
    ScanSequence { try await hscan(key, cursor: $0, matching: pattern, count: count, as: T.self) }
  }

  /// Goes through the members of a set.
  ///
  /// - Parameters:
  ///   - key: The set.
  ///   - pattern: Only members that it matches, with `*`, `?` and `[…]` as in file names.
  ///   - count: About how many members the server looks at for each part; its own default is 10.
  ///   - valueType: What to read the members as.
  /// - SeeAlso: `SSCAN`.
  @_alwaysEmitIntoClient
  public func sscan<T: RESPDecodable>(
    _ key: some RESPEncodable & Sendable, matching pattern: (any RESPEncodable & Sendable)? = nil, count: Int? = nil,
    as valueType: T.Type = Bytes.self
  ) -> ScanSequence<T> {
    ScanSequence { try await sscan(key, cursor: $0, matching: pattern, count: count, as: T.self) }
  }

  /// Goes through the members of a sorted set and their scores, in no order.
  ///
  /// - Parameters:
  ///   - key: The sorted set.
  ///   - pattern: Only members that it matches, with `*`, `?` and `[…]` as in file names.
  ///   - count: About how many members the server looks at for each part; its own default is 10.
  ///   - valueType: What to read the members as.
  /// - SeeAlso: `ZSCAN`.
  @_alwaysEmitIntoClient
  public func zscan<T: RESPDecodable>(
    _ key: some RESPEncodable & Sendable, matching pattern: (any RESPEncodable & Sendable)? = nil, count: Int? = nil,
    as valueType: T.Type = Bytes.self
  ) -> ScanSequence<Scored<T>> {
    ScanSequence { try await zscan(key, cursor: $0, matching: pattern, count: count, as: T.self) }
  }
}
