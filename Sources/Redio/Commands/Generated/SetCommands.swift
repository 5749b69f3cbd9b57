// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP

extension RESPArguments {
  /// Writes `SADD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSadd(_ key: some RESPEncodable, _ members: ArgumentList) {
    begin(command: "SADD")
    self.add(key: key)
    members.append(to: &self, needing: "member")
  }

  /// Writes `SCARD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeScard(_ key: some RESPEncodable) {
    begin(command: "SCARD")
    self.add(key: key)
  }

  /// Writes `SDIFF`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSdiff(_ keys: ArgumentList) {
    begin(command: "SDIFF")
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
  }

  /// Writes `SDIFFSTORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSdiffstore(to destination: some RESPEncodable, _ keys: ArgumentList) {
    begin(command: "SDIFFSTORE")
    self.add(key: destination)
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
  }

  /// Writes `SINTER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSinter(_ keys: ArgumentList) {
    begin(command: "SINTER")
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
  }

  /// Writes `SINTERCARD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSintercard(_ keys: ArgumentList, limit: Int? = nil) {
    begin(command: "SINTERCARD")
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
    if let limit {
      self.add(text: "LIMIT")
      self.add(integer: limit)
    }
  }

  /// Writes `SINTERSTORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSinterstore(to destination: some RESPEncodable, _ keys: ArgumentList) {
    begin(command: "SINTERSTORE")
    self.add(key: destination)
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
  }

  /// Writes `SISMEMBER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSismember(_ key: some RESPEncodable, _ member: some RESPStorable) {
    begin(command: "SISMEMBER")
    self.add(key: key)
    self.add(member)
  }

  /// Writes `SMEMBERS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSmembers(_ key: some RESPEncodable) {
    begin(command: "SMEMBERS")
    self.add(key: key)
  }

  /// Writes `SMISMEMBER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSmismember(_ key: some RESPEncodable, _ members: ArgumentList) {
    begin(command: "SMISMEMBER")
    self.add(key: key)
    members.append(to: &self, needing: "member")
  }

  /// Writes `SMOVE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSmove(
    _ source: some RESPEncodable, to destination: some RESPEncodable, member: some RESPStorable
  ) {
    begin(command: "SMOVE")
    self.add(key: source)
    self.add(key: destination)
    self.add(member)
  }

  /// Writes `SPOP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSpop(_ key: some RESPEncodable) {
    begin(command: "SPOP")
    self.add(key: key)
  }

  /// Writes `SPOP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSpop2(_ key: some RESPEncodable, count: Int) {
    begin(command: "SPOP")
    self.add(key: key)
    self.add(integer: count)
  }

  /// Writes `SRANDMEMBER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSrandmember(_ key: some RESPEncodable) {
    begin(command: "SRANDMEMBER")
    self.add(key: key)
  }

  /// Writes `SRANDMEMBER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSrandmember2(_ key: some RESPEncodable, count: Int) {
    begin(command: "SRANDMEMBER")
    self.add(key: key)
    self.add(integer: count)
  }

  /// Writes `SREM`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSrem(_ key: some RESPEncodable, _ members: ArgumentList) {
    begin(command: "SREM")
    self.add(key: key)
    members.append(to: &self, needing: "member")
  }

  /// Writes `SSCAN`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSscan(
    _ key: some RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil
  ) {
    begin(command: "SSCAN")
    self.add(key: key)
    self.add(text: cursor)
    if let pattern {
      self.add(text: "MATCH")
      self.add(pattern)
    }
    if let count {
      self.add(text: "COUNT")
      self.add(integer: count)
    }
  }

  /// Writes `SUNION`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSunion(_ keys: ArgumentList) {
    begin(command: "SUNION")
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
  }

  /// Writes `SUNIONSTORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSunionstore(to destination: some RESPEncodable, _ keys: ArgumentList) {
    begin(command: "SUNIONSTORE")
    self.add(key: destination)
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
  }
}

extension Command {
  /// `SADD`, to be run. See ``CommandExecutor/sadd(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func sadd(_ key: some RESPEncodable, _ members: ArgumentList) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeSadd(key, members)
    return Command(consume arguments)
  }

  /// `SCARD`, to be run. See ``CommandExecutor/scard(_:)``.
  @_alwaysEmitIntoClient
  public static func scard(_ key: some RESPEncodable) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeScard(key)
    return Command(consume arguments, .readOnly)
  }

  /// `SDIFF`, to be run. See ``CommandExecutor/sdiff(_:_:as:)->Set<T>``.
  @_alwaysEmitIntoClient
  public static func sdiff<T: RESPDecodable & Hashable>(_ keys: ArgumentList, as type: T.Type) -> Command
  where Reply == Set<T>, T.TextForm: Hashable, T.ContentForm: Hashable {
    var arguments = RESPArguments()
    arguments.encodeSdiff(keys)
    return Command(consume arguments, .readOnly)
  }

  /// `SDIFF`, to be run. See ``CommandExecutor/sdiff(_:_:as:)->[T]``.
  @_alwaysEmitIntoClient
  public static func sdiff<T: RESPDecodable & Hashable>(_ keys: ArgumentList, as type: [T].Type) -> Command
  where Reply == [T], T.TextForm: Hashable, T.ContentForm: Hashable {
    var arguments = RESPArguments()
    arguments.encodeSdiff(keys)
    return Command(consume arguments, .readOnly)
  }

  /// `SDIFFSTORE`, to be run. See ``CommandExecutor/sdiffstore(to:_:_:)``.
  @_alwaysEmitIntoClient
  public static func sdiffstore(to destination: some RESPEncodable, _ keys: ArgumentList) -> Command
  where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeSdiffstore(to: destination, keys)
    return Command(consume arguments)
  }

  /// `SINTER`, to be run. See ``CommandExecutor/sinter(_:_:as:)->Set<T>``.
  @_alwaysEmitIntoClient
  public static func sinter<T: RESPDecodable & Hashable>(_ keys: ArgumentList, as type: T.Type) -> Command
  where Reply == Set<T>, T.TextForm: Hashable, T.ContentForm: Hashable {
    var arguments = RESPArguments()
    arguments.encodeSinter(keys)
    return Command(consume arguments, .readOnly)
  }

  /// `SINTER`, to be run. See ``CommandExecutor/sinter(_:_:as:)->[T]``.
  @_alwaysEmitIntoClient
  public static func sinter<T: RESPDecodable & Hashable>(_ keys: ArgumentList, as type: [T].Type) -> Command
  where Reply == [T], T.TextForm: Hashable, T.ContentForm: Hashable {
    var arguments = RESPArguments()
    arguments.encodeSinter(keys)
    return Command(consume arguments, .readOnly)
  }

  /// `SINTERCARD`, to be run. See ``CommandExecutor/sintercard(_:_:limit:)``.
  @_alwaysEmitIntoClient
  public static func sintercard(_ keys: ArgumentList, limit: Int? = nil) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeSintercard(keys, limit: limit)
    return Command(consume arguments, .readOnly)
  }

  /// `SINTERSTORE`, to be run. See ``CommandExecutor/sinterstore(to:_:_:)``.
  @_alwaysEmitIntoClient
  public static func sinterstore(to destination: some RESPEncodable, _ keys: ArgumentList) -> Command
  where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeSinterstore(to: destination, keys)
    return Command(consume arguments)
  }

  /// `SISMEMBER`, to be run. See ``CommandExecutor/sismember(_:_:)``.
  @_alwaysEmitIntoClient
  public static func sismember(_ key: some RESPEncodable, _ member: some RESPStorable) -> Command where Reply == Bool {
    var arguments = RESPArguments()
    arguments.encodeSismember(key, member)
    return Command(consume arguments, .readOnly)
  }

  /// `SMEMBERS`, to be run. See ``CommandExecutor/smembers(_:as:)->Set<T>``.
  @_alwaysEmitIntoClient
  public static func smembers<T: RESPDecodable & Hashable>(_ key: some RESPEncodable, as type: T.Type) -> Command
  where Reply == Set<T>, T.TextForm: Hashable, T.ContentForm: Hashable {
    var arguments = RESPArguments()
    arguments.encodeSmembers(key)
    return Command(consume arguments, .readOnly)
  }

  /// `SMEMBERS`, to be run. See ``CommandExecutor/smembers(_:as:)->[T]``.
  @_alwaysEmitIntoClient
  public static func smembers<T: RESPDecodable & Hashable>(_ key: some RESPEncodable, as type: [T].Type) -> Command
  where Reply == [T], T.TextForm: Hashable, T.ContentForm: Hashable {
    var arguments = RESPArguments()
    arguments.encodeSmembers(key)
    return Command(consume arguments, .readOnly)
  }

  /// `SMISMEMBER`, to be run. See ``CommandExecutor/smismember(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func smismember(_ key: some RESPEncodable, _ members: ArgumentList) -> Command where Reply == [Bool] {
    var arguments = RESPArguments()
    arguments.encodeSmismember(key, members)
    return Command(consume arguments, .readOnly)
  }

  /// `SMOVE`, to be run. See ``CommandExecutor/smove(_:to:member:)``.
  @_alwaysEmitIntoClient
  public static func smove(_ source: some RESPEncodable, to destination: some RESPEncodable, member: some RESPStorable)
    -> Command where Reply == Bool
  {
    var arguments = RESPArguments()
    arguments.encodeSmove(source, to: destination, member: member)
    return Command(consume arguments)
  }

  /// `SPOP`, to be run. See ``CommandExecutor/spop(_:as:)``.
  @_alwaysEmitIntoClient
  public static func spop<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type) -> Command where Reply == T? {
    var arguments = RESPArguments()
    arguments.encodeSpop(key)
    return Command(consume arguments)
  }

  /// `SPOP`, to be run. See ``CommandExecutor/spop(_:count:as:)->Set<T>``.
  @_alwaysEmitIntoClient
  public static func spop<T: RESPDecodable & Hashable>(_ key: some RESPEncodable, count: Int, as type: T.Type)
    -> Command where Reply == Set<T>, T.TextForm: Hashable, T.ContentForm: Hashable
  {
    var arguments = RESPArguments()
    arguments.encodeSpop2(key, count: count)
    return Command(consume arguments)
  }

  /// `SPOP`, to be run. See ``CommandExecutor/spop(_:count:as:)->[T]``.
  @_alwaysEmitIntoClient
  public static func spop<T: RESPDecodable & Hashable>(_ key: some RESPEncodable, count: Int, as type: [T].Type)
    -> Command where Reply == [T], T.TextForm: Hashable, T.ContentForm: Hashable
  {
    var arguments = RESPArguments()
    arguments.encodeSpop2(key, count: count)
    return Command(consume arguments)
  }

  /// `SRANDMEMBER`, to be run. See ``CommandExecutor/srandmember(_:as:)``.
  @_alwaysEmitIntoClient
  public static func srandmember<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type) -> Command
  where Reply == T? {
    var arguments = RESPArguments()
    arguments.encodeSrandmember(key)
    return Command(consume arguments, .readOnly)
  }

  /// `SRANDMEMBER`, to be run. See ``CommandExecutor/srandmember(_:count:as:)``.
  @_alwaysEmitIntoClient
  public static func srandmember<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type) -> Command
  where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeSrandmember2(key, count: count)
    return Command(consume arguments, .readOnly)
  }

  /// `SREM`, to be run. See ``CommandExecutor/srem(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func srem(_ key: some RESPEncodable, _ members: ArgumentList) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeSrem(key, members)
    return Command(consume arguments)
  }

  /// `SSCAN`, to be run. See ``CommandExecutor/sscan(_:cursor:matching:count:as:)``.
  @_alwaysEmitIntoClient
  public static func sscan<T: RESPDecodable>(
    _ key: some RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    as type: T.Type
  ) -> Command where Reply == ScanPage<T> {
    var arguments = RESPArguments()
    arguments.encodeSscan(key, cursor: cursor, matching: pattern, count: count)
    return Command(consume arguments, .readOnly)
  }

  /// `SUNION`, to be run. See ``CommandExecutor/sunion(_:_:as:)->Set<T>``.
  @_alwaysEmitIntoClient
  public static func sunion<T: RESPDecodable & Hashable>(_ keys: ArgumentList, as type: T.Type) -> Command
  where Reply == Set<T>, T.TextForm: Hashable, T.ContentForm: Hashable {
    var arguments = RESPArguments()
    arguments.encodeSunion(keys)
    return Command(consume arguments, .readOnly)
  }

  /// `SUNION`, to be run. See ``CommandExecutor/sunion(_:_:as:)->[T]``.
  @_alwaysEmitIntoClient
  public static func sunion<T: RESPDecodable & Hashable>(_ keys: ArgumentList, as type: [T].Type) -> Command
  where Reply == [T], T.TextForm: Hashable, T.ContentForm: Hashable {
    var arguments = RESPArguments()
    arguments.encodeSunion(keys)
    return Command(consume arguments, .readOnly)
  }

  /// `SUNIONSTORE`, to be run. See ``CommandExecutor/sunionstore(to:_:_:)``.
  @_alwaysEmitIntoClient
  public static func sunionstore(to destination: some RESPEncodable, _ keys: ArgumentList) -> Command
  where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeSunionstore(to: destination, keys)
    return Command(consume arguments)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Adds members to a set.
  ///
  /// `SADD key member […]`, since 1.0.0.
  ///
  /// - Returns: How many of them are new.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for each element added, so O(N) to add N elements when the command is called with
  ///   multiple arguments.
  /// - SeeAlso: `SADD`, group set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sadd(_ key: some RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    async throws -> Int
  {
    try await run(.sadd(key, ArgumentList(member, more)))
  }

  /// Counts the members of a set.
  ///
  /// `SCARD key`, since 1.0.0.
  ///
  /// - Returns: How many; 0 if there is no such key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SCARD`, group set.
  @_alwaysEmitIntoClient
  public func scard(_ key: some RESPEncodable) async throws -> Int {
    try await run(.scard(key))
  }

  /// Computes what a set has that none of the others has.
  ///
  /// `SDIFF key […]`, since 1.0.0.
  ///
  /// Members that are equal as the type asked for are an error, so that none is lost: read those as `Bytes`,
  /// which tells all of them apart, or in an array, `as: [String].self`.
  ///
  /// - Returns: The members of the first set that no other has.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of elements in all given sets.
  /// - SeeAlso: `SDIFF`, group set.
  @_alwaysEmitIntoClient
  public func sdiff<T: RESPDecodable & Hashable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) async throws -> Set<T> where T.TextForm: Hashable, T.ContentForm: Hashable {
    try await run(.sdiff(ArgumentList(key, more), as: T.self))
  }

  /// Computes what a set has that none of the others has.
  ///
  /// `SDIFF key […]`, since 1.0.0.
  ///
  /// Members that are equal as the type asked for are an error, so that none is lost: read those as `Bytes`,
  /// which tells all of them apart, or in an array, `as: [String].self`.
  ///
  /// - Returns: The members, in an array, of the first set that no other has.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of elements in all given sets.
  /// - SeeAlso: `SDIFF`, group set.
  @_alwaysEmitIntoClient
  public func sdiff<T: RESPDecodable & Hashable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: [T].Type
  ) async throws -> [T] where T.TextForm: Hashable, T.ContentForm: Hashable {
    try await run(.sdiff(ArgumentList(key, more), as: [T].self))
  }

  /// Stores what a set has that none of the others has, in place of whatever the destination held.
  ///
  /// `SDIFFSTORE destination key […]`, since 1.0.0.
  ///
  /// - Returns: How many members the stored set has; of none, there is no key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of elements in all given sets.
  /// - SeeAlso: `SDIFFSTORE`, group set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sdiffstore(
    to destination: some RESPEncodable, _ key: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) async throws -> Int {
    try await run(.sdiffstore(to: destination, ArgumentList(key, more)))
  }

  /// Computes what all of some sets have in common.
  ///
  /// `SINTER key […]`, since 1.0.0.
  ///
  /// Members that are equal as the type asked for are an error, so that none is lost: read those as `Bytes`,
  /// which tells all of them apart, or in an array, `as: [String].self`.
  ///
  /// - Returns: The members that each of the sets has.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N*M) worst case where N is the cardinality of the smallest set and M is the number of sets.
  /// - SeeAlso: `SINTER`, group set.
  @_alwaysEmitIntoClient
  public func sinter<T: RESPDecodable & Hashable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) async throws -> Set<T> where T.TextForm: Hashable, T.ContentForm: Hashable {
    try await run(.sinter(ArgumentList(key, more), as: T.self))
  }

  /// Computes what all of some sets have in common.
  ///
  /// `SINTER key […]`, since 1.0.0.
  ///
  /// Members that are equal as the type asked for are an error, so that none is lost: read those as `Bytes`,
  /// which tells all of them apart, or in an array, `as: [String].self`.
  ///
  /// - Returns: The members, in an array, that each of the sets has.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N*M) worst case where N is the cardinality of the smallest set and M is the number of sets.
  /// - SeeAlso: `SINTER`, group set.
  @_alwaysEmitIntoClient
  public func sinter<T: RESPDecodable & Hashable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: [T].Type
  ) async throws -> [T] where T.TextForm: Hashable, T.ContentForm: Hashable {
    try await run(.sinter(ArgumentList(key, more), as: [T].self))
  }

  /// Counts what all of some sets have in common.
  ///
  /// `SINTERCARD numkeys key […] [LIMIT limit]`, since 7.0.0.
  ///
  /// - Returns: How many members each of the sets has; the limit if there are more.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N*M) worst case where N is the cardinality of the smallest set and M is the number of sets.
  /// - SeeAlso: `SINTERCARD`, group set.
  @_alwaysEmitIntoClient
  public func sintercard(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., limit: Int? = nil)
    async throws -> Int
  {
    try await run(.sintercard(ArgumentList(key, more), limit: limit))
  }

  /// Stores what all of some sets have in common, in place of whatever the destination held.
  ///
  /// `SINTERSTORE destination key […]`, since 1.0.0.
  ///
  /// - Returns: How many members the stored set has; of none, there is no key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N*M) worst case where N is the cardinality of the smallest set and M is the number of sets.
  /// - SeeAlso: `SINTERSTORE`, group set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sinterstore(
    to destination: some RESPEncodable, _ key: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) async throws -> Int {
    try await run(.sinterstore(to: destination, ArgumentList(key, more)))
  }

  /// Asks whether a set has a member.
  ///
  /// `SISMEMBER key member`, since 1.0.0.
  ///
  /// - Returns: Whether it has; `false` too if there is no such key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SISMEMBER`, group set.
  @_alwaysEmitIntoClient
  public func sismember(_ key: some RESPEncodable, _ member: some RESPStorable) async throws -> Bool {
    try await run(.sismember(key, member))
  }

  /// Reads a set.
  ///
  /// `SMEMBERS key`, since 1.0.0.
  ///
  /// Members that are equal as the type asked for are an error, so that none is lost: read those as `Bytes`,
  /// which tells all of them apart, or in an array, `as: [String].self`.
  ///
  /// - Returns: Its members; none if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the set cardinality.
  /// - SeeAlso: `SMEMBERS`, group set.
  @_alwaysEmitIntoClient
  public func smembers<T: RESPDecodable & Hashable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self)
    async throws -> Set<T> where T.TextForm: Hashable, T.ContentForm: Hashable
  {
    try await run(.smembers(key, as: T.self))
  }

  /// Reads a set.
  ///
  /// `SMEMBERS key`, since 1.0.0.
  ///
  /// Members that are equal as the type asked for are an error, so that none is lost: read those as `Bytes`,
  /// which tells all of them apart, or in an array, `as: [String].self`.
  ///
  /// - Returns: Its members in an array; none if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the set cardinality.
  /// - SeeAlso: `SMEMBERS`, group set.
  @_alwaysEmitIntoClient
  public func smembers<T: RESPDecodable & Hashable>(_ key: some RESPEncodable, as type: [T].Type) async throws -> [T]
  where T.TextForm: Hashable, T.ContentForm: Hashable {
    try await run(.smembers(key, as: [T].self))
  }

  /// Asks which members a set has.
  ///
  /// `SMISMEMBER key member […]`, since 6.2.0.
  ///
  /// - Returns: For each of them, in their order, whether the set has it.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of elements being checked for membership.
  /// - SeeAlso: `SMISMEMBER`, group set.
  @_alwaysEmitIntoClient
  public func smismember(_ key: some RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    async throws -> [Bool]
  {
    try await run(.smismember(key, ArgumentList(member, more)))
  }

  /// Moves a member from one set to another.
  ///
  /// `SMOVE source destination member`, since 1.0.0.
  ///
  /// - Returns: Whether it was moved: `false` if the set does not have it.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SMOVE`, group set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func smove(_ source: some RESPEncodable, to destination: some RESPEncodable, member: some RESPStorable)
    async throws -> Bool
  {
    try await run(.smove(source, to: destination, member: member))
  }

  /// Takes members of a set at random.
  ///
  /// `SPOP key [count]`, since 1.0.0.
  ///
  /// - Returns: A member, or `nil` if there is no such set.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: Without the count argument O(1), otherwise O(N) where N is the value of the passed count.
  /// - SeeAlso: `SPOP`, group set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func spop<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) async throws -> T? {
    try await run(.spop(key, as: T.self))
  }

  /// Takes members of a set at random.
  ///
  /// `SPOP key [count]`, since 1.0.0.
  ///
  /// Members that are equal as the type asked for are an error, and gone from the set. Take those as `Bytes`,
  /// which tells all of them apart, or in an array, `as: [String].self`.
  ///
  /// - Returns: As many members, or all if there are fewer.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: Without the count argument O(1), otherwise O(N) where N is the value of the passed count.
  /// - SeeAlso: `SPOP`, group set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func spop<T: RESPDecodable & Hashable>(_ key: some RESPEncodable, count: Int, as type: T.Type = Bytes.self)
    async throws -> Set<T> where T.TextForm: Hashable, T.ContentForm: Hashable
  {
    try await run(.spop(key, count: count, as: T.self))
  }

  /// Takes members of a set at random.
  ///
  /// `SPOP key [count]`, since 1.0.0.
  ///
  /// - Returns: As many members, or all if there are fewer, in an array.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: Without the count argument O(1), otherwise O(N) where N is the value of the passed count.
  /// - SeeAlso: `SPOP`, group set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func spop<T: RESPDecodable & Hashable>(_ key: some RESPEncodable, count: Int, as type: [T].Type) async throws
    -> [T] where T.TextForm: Hashable, T.ContentForm: Hashable
  {
    try await run(.spop(key, count: count, as: [T].self))
  }

  /// Picks members of a set at random, and leaves them there.
  ///
  /// `SRANDMEMBER key [count]`, since 1.0.0.
  ///
  /// - Returns: A member, or `nil` if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: Without the count argument O(1), otherwise O(N) where N is the absolute value of the passed
  ///   count.
  /// - SeeAlso: `SRANDMEMBER`, group set.
  @_alwaysEmitIntoClient
  public func srandmember<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) async throws -> T?
  {
    try await run(.srandmember(key, as: T.self))
  }

  /// Picks members of a set at random, and leaves them there.
  ///
  /// `SRANDMEMBER key [count]`, since 1.0.0.
  ///
  /// With a negative count, a member can be picked several times; otherwise there are as many as the set has at
  /// most.
  ///
  /// - Returns: The members; none if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: Without the count argument O(1), otherwise O(N) where N is the absolute value of the passed
  ///   count.
  /// - SeeAlso: `SRANDMEMBER`, group set.
  @_alwaysEmitIntoClient
  public func srandmember<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type = Bytes.self)
    async throws -> [T]
  {
    try await run(.srandmember(key, count: count, as: T.self))
  }

  /// Removes members of a set.
  ///
  /// `SREM key member […]`, since 1.0.0.
  ///
  /// - Returns: How many of them it had.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of members to be removed.
  /// - SeeAlso: `SREM`, group set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func srem(_ key: some RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    async throws -> Int
  {
    try await run(.srem(key, ArgumentList(member, more)))
  }

  /// Reads a part of a set, and where the next one starts.
  ///
  /// `SSCAN key cursor [MATCH pattern] [COUNT count]`, since 2.8.0.
  ///
  /// Start with the cursor `"0"`, and go on with the one in the reply until it is `"0"` again. `COUNT` says how
  /// many members the server should look at, 10 if it is not given; how many it finds is another matter.
  ///
  /// - Returns: The cursor of the next part, with members.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for every call. O(N) for a complete iteration, including enough command calls for the
  ///   cursor to return back to 0. N is the number of elements inside the collection.
  /// - SeeAlso: `SSCAN`, group set.
  @_alwaysEmitIntoClient
  public func sscan<T: RESPDecodable>(
    _ key: some RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) async throws -> ScanPage<T> {
    try await run(.sscan(key, cursor: cursor, matching: pattern, count: count, as: T.self))
  }

  /// Computes what at least one of some sets has.
  ///
  /// `SUNION key […]`, since 1.0.0.
  ///
  /// Members that are equal as the type asked for are an error, so that none is lost: read those as `Bytes`,
  /// which tells all of them apart, or in an array, `as: [String].self`.
  ///
  /// - Returns: The members that any of the sets has.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of elements in all given sets.
  /// - SeeAlso: `SUNION`, group set.
  @_alwaysEmitIntoClient
  public func sunion<T: RESPDecodable & Hashable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) async throws -> Set<T> where T.TextForm: Hashable, T.ContentForm: Hashable {
    try await run(.sunion(ArgumentList(key, more), as: T.self))
  }

  /// Computes what at least one of some sets has.
  ///
  /// `SUNION key […]`, since 1.0.0.
  ///
  /// Members that are equal as the type asked for are an error, so that none is lost: read those as `Bytes`,
  /// which tells all of them apart, or in an array, `as: [String].self`.
  ///
  /// - Returns: The members, in an array, that any of the sets has.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of elements in all given sets.
  /// - SeeAlso: `SUNION`, group set.
  @_alwaysEmitIntoClient
  public func sunion<T: RESPDecodable & Hashable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: [T].Type
  ) async throws -> [T] where T.TextForm: Hashable, T.ContentForm: Hashable {
    try await run(.sunion(ArgumentList(key, more), as: [T].self))
  }

  /// Stores what at least one of some sets has, in place of whatever the destination held.
  ///
  /// `SUNIONSTORE destination key […]`, since 1.0.0.
  ///
  /// - Returns: How many members the stored set has; of none, there is no key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the total number of elements in all given sets.
  /// - SeeAlso: `SUNIONSTORE`, group set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sunionstore(
    to destination: some RESPEncodable, _ key: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) async throws -> Int {
    try await run(.sunionstore(to: destination, ArgumentList(key, more)))
  }
}

extension Chain {
  /// Adds `SADD`. See ``CommandExecutor/sadd(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func sadd<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeSadd(key, ArgumentList(member, more)) }
  }

  /// Adds `SCARD`. See ``CommandExecutor/scard(_:)``.
  @_alwaysEmitIntoClient
  public consuming func scard<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    adding(Int.self, .readOnly) { $0.encodeScard(key) }
  }

  /// Adds `SDIFF`. See ``CommandExecutor/sdiff(_:_:as:)->Set<T>``.
  @_alwaysEmitIntoClient
  public consuming func sdiff<each R: RESPDecodable, T: RESPDecodable & Hashable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, Set<T>)>
  where Replies == (repeat each R), T.TextForm: Hashable, T.ContentForm: Hashable {
    adding(Set<T>.self, .readOnly) { $0.encodeSdiff(ArgumentList(key, more)) }
  }

  /// Adds `SDIFF`. See ``CommandExecutor/sdiff(_:_:as:)->[T]``.
  @_alwaysEmitIntoClient
  public consuming func sdiff<each R: RESPDecodable, T: RESPDecodable & Hashable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: [T].Type
  ) -> Chain<Mode, (repeat each R, [T])>
  where Replies == (repeat each R), T.TextForm: Hashable, T.ContentForm: Hashable {
    adding([T].self, .readOnly) { $0.encodeSdiff(ArgumentList(key, more)) }
  }

  /// Adds `SDIFFSTORE`. See ``CommandExecutor/sdiffstore(to:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func sdiffstore<each R: RESPDecodable>(
    to destination: any RESPEncodable, _ key: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeSdiffstore(to: destination, ArgumentList(key, more)) }
  }

  /// Adds `SINTER`. See ``CommandExecutor/sinter(_:_:as:)->Set<T>``.
  @_alwaysEmitIntoClient
  public consuming func sinter<each R: RESPDecodable, T: RESPDecodable & Hashable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, Set<T>)>
  where Replies == (repeat each R), T.TextForm: Hashable, T.ContentForm: Hashable {
    adding(Set<T>.self, .readOnly) { $0.encodeSinter(ArgumentList(key, more)) }
  }

  /// Adds `SINTER`. See ``CommandExecutor/sinter(_:_:as:)->[T]``.
  @_alwaysEmitIntoClient
  public consuming func sinter<each R: RESPDecodable, T: RESPDecodable & Hashable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: [T].Type
  ) -> Chain<Mode, (repeat each R, [T])>
  where Replies == (repeat each R), T.TextForm: Hashable, T.ContentForm: Hashable {
    adding([T].self, .readOnly) { $0.encodeSinter(ArgumentList(key, more)) }
  }

  /// Adds `SINTERCARD`. See ``CommandExecutor/sintercard(_:_:limit:)``.
  @_alwaysEmitIntoClient
  public consuming func sintercard<each R: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., limit: Int? = nil
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self, .readOnly) { $0.encodeSintercard(ArgumentList(key, more), limit: limit) }
  }

  /// Adds `SINTERSTORE`. See ``CommandExecutor/sinterstore(to:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func sinterstore<each R: RESPDecodable>(
    to destination: any RESPEncodable, _ key: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeSinterstore(to: destination, ArgumentList(key, more)) }
  }

  /// Adds `SISMEMBER`. See ``CommandExecutor/sismember(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func sismember<each R: RESPDecodable>(_ key: any RESPEncodable, _ member: any RESPStorable) -> Chain<
    Mode, (repeat each R, Bool)
  > where Replies == (repeat each R) {
    adding(Bool.self, .readOnly) { $0.encodeSismember(key, member) }
  }

  /// Adds `SMEMBERS`. See ``CommandExecutor/smembers(_:as:)->Set<T>``.
  @_alwaysEmitIntoClient
  public consuming func smembers<each R: RESPDecodable, T: RESPDecodable & Hashable>(
    _ key: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, Set<T>)>
  where Replies == (repeat each R), T.TextForm: Hashable, T.ContentForm: Hashable {
    adding(Set<T>.self, .readOnly) { $0.encodeSmembers(key) }
  }

  /// Adds `SMEMBERS`. See ``CommandExecutor/smembers(_:as:)->[T]``.
  @_alwaysEmitIntoClient
  public consuming func smembers<each R: RESPDecodable, T: RESPDecodable & Hashable>(
    _ key: any RESPEncodable, as type: [T].Type
  ) -> Chain<Mode, (repeat each R, [T])>
  where Replies == (repeat each R), T.TextForm: Hashable, T.ContentForm: Hashable {
    adding([T].self, .readOnly) { $0.encodeSmembers(key) }
  }

  /// Adds `SMISMEMBER`. See ``CommandExecutor/smismember(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func smismember<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, [Bool])> where Replies == (repeat each R) {
    adding([Bool].self, .readOnly) { $0.encodeSmismember(key, ArgumentList(member, more)) }
  }

  /// Adds `SMOVE`. See ``CommandExecutor/smove(_:to:member:)``.
  @_alwaysEmitIntoClient
  public consuming func smove<each R: RESPDecodable>(
    _ source: any RESPEncodable, to destination: any RESPEncodable, member: any RESPStorable
  ) -> Chain<Mode, (repeat each R, Bool)> where Replies == (repeat each R) {
    adding(Bool.self) { $0.encodeSmove(source, to: destination, member: member) }
  }

  /// Adds `SPOP`. See ``CommandExecutor/spop(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func spop<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T?)> where Replies == (repeat each R) {
    adding(T?.self) { $0.encodeSpop(key) }
  }

  /// Adds `SPOP`. See ``CommandExecutor/spop(_:count:as:)->Set<T>``.
  @_alwaysEmitIntoClient
  public consuming func spop<each R: RESPDecodable, T: RESPDecodable & Hashable>(
    _ key: any RESPEncodable, count: Int, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, Set<T>)>
  where Replies == (repeat each R), T.TextForm: Hashable, T.ContentForm: Hashable {
    adding(Set<T>.self) { $0.encodeSpop2(key, count: count) }
  }

  /// Adds `SPOP`. See ``CommandExecutor/spop(_:count:as:)->[T]``.
  @_alwaysEmitIntoClient
  public consuming func spop<each R: RESPDecodable, T: RESPDecodable & Hashable>(
    _ key: any RESPEncodable, count: Int, as type: [T].Type
  ) -> Chain<Mode, (repeat each R, [T])>
  where Replies == (repeat each R), T.TextForm: Hashable, T.ContentForm: Hashable {
    adding([T].self) { $0.encodeSpop2(key, count: count) }
  }

  /// Adds `SRANDMEMBER`. See ``CommandExecutor/srandmember(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func srandmember<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T?)> where Replies == (repeat each R) {
    adding(T?.self, .readOnly) { $0.encodeSrandmember(key) }
  }

  /// Adds `SRANDMEMBER`. See ``CommandExecutor/srandmember(_:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func srandmember<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, count: Int, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) { $0.encodeSrandmember2(key, count: count) }
  }

  /// Adds `SREM`. See ``CommandExecutor/srem(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func srem<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeSrem(key, ArgumentList(member, more)) }
  }

  /// Adds `SSCAN`. See ``CommandExecutor/sscan(_:cursor:matching:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func sscan<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, ScanPage<T>)> where Replies == (repeat each R) {
    adding(ScanPage<T>.self, .readOnly) { $0.encodeSscan(key, cursor: cursor, matching: pattern, count: count) }
  }

  /// Adds `SUNION`. See ``CommandExecutor/sunion(_:_:as:)->Set<T>``.
  @_alwaysEmitIntoClient
  public consuming func sunion<each R: RESPDecodable, T: RESPDecodable & Hashable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, Set<T>)>
  where Replies == (repeat each R), T.TextForm: Hashable, T.ContentForm: Hashable {
    adding(Set<T>.self, .readOnly) { $0.encodeSunion(ArgumentList(key, more)) }
  }

  /// Adds `SUNION`. See ``CommandExecutor/sunion(_:_:as:)->[T]``.
  @_alwaysEmitIntoClient
  public consuming func sunion<each R: RESPDecodable, T: RESPDecodable & Hashable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: [T].Type
  ) -> Chain<Mode, (repeat each R, [T])>
  where Replies == (repeat each R), T.TextForm: Hashable, T.ContentForm: Hashable {
    adding([T].self, .readOnly) { $0.encodeSunion(ArgumentList(key, more)) }
  }

  /// Adds `SUNIONSTORE`. See ``CommandExecutor/sunionstore(to:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func sunionstore<each R: RESPDecodable>(
    to destination: any RESPEncodable, _ key: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeSunionstore(to: destination, ArgumentList(key, more)) }
  }
}

extension Batch {
  /// Adds `SADD`. See ``CommandExecutor/sadd(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sadd(_ key: some RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> BatchReply<Int>
  {
    adding(Int.self) { $0.encodeSadd(key, ArgumentList(member, more)) }
  }

  /// Adds `SCARD`. See ``CommandExecutor/scard(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func scard(_ key: some RESPEncodable) -> BatchReply<Int> {
    adding(Int.self, .readOnly) { $0.encodeScard(key) }
  }

  /// Adds `SDIFF`. See ``CommandExecutor/sdiff(_:_:as:)->Set<T>``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sdiff<T: RESPDecodable & Hashable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) -> BatchReply<Set<T>> where T.TextForm: Hashable, T.ContentForm: Hashable {
    adding(Set<T>.self, .readOnly) { $0.encodeSdiff(ArgumentList(key, more)) }
  }

  /// Adds `SDIFF`. See ``CommandExecutor/sdiff(_:_:as:)->[T]``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sdiff<T: RESPDecodable & Hashable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: [T].Type
  ) -> BatchReply<[T]> where T.TextForm: Hashable, T.ContentForm: Hashable {
    adding([T].self, .readOnly) { $0.encodeSdiff(ArgumentList(key, more)) }
  }

  /// Adds `SDIFFSTORE`. See ``CommandExecutor/sdiffstore(to:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sdiffstore(
    to destination: some RESPEncodable, _ key: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeSdiffstore(to: destination, ArgumentList(key, more)) }
  }

  /// Adds `SINTER`. See ``CommandExecutor/sinter(_:_:as:)->Set<T>``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sinter<T: RESPDecodable & Hashable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) -> BatchReply<Set<T>> where T.TextForm: Hashable, T.ContentForm: Hashable {
    adding(Set<T>.self, .readOnly) { $0.encodeSinter(ArgumentList(key, more)) }
  }

  /// Adds `SINTER`. See ``CommandExecutor/sinter(_:_:as:)->[T]``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sinter<T: RESPDecodable & Hashable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: [T].Type
  ) -> BatchReply<[T]> where T.TextForm: Hashable, T.ContentForm: Hashable {
    adding([T].self, .readOnly) { $0.encodeSinter(ArgumentList(key, more)) }
  }

  /// Adds `SINTERCARD`. See ``CommandExecutor/sintercard(_:_:limit:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sintercard(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., limit: Int? = nil)
    -> BatchReply<Int>
  {
    adding(Int.self, .readOnly) { $0.encodeSintercard(ArgumentList(key, more), limit: limit) }
  }

  /// Adds `SINTERSTORE`. See ``CommandExecutor/sinterstore(to:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sinterstore(
    to destination: some RESPEncodable, _ key: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeSinterstore(to: destination, ArgumentList(key, more)) }
  }

  /// Adds `SISMEMBER`. See ``CommandExecutor/sismember(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sismember(_ key: some RESPEncodable, _ member: some RESPStorable) -> BatchReply<Bool> {
    adding(Bool.self, .readOnly) { $0.encodeSismember(key, member) }
  }

  /// Adds `SMEMBERS`. See ``CommandExecutor/smembers(_:as:)->Set<T>``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func smembers<T: RESPDecodable & Hashable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self)
    -> BatchReply<Set<T>> where T.TextForm: Hashable, T.ContentForm: Hashable
  {
    adding(Set<T>.self, .readOnly) { $0.encodeSmembers(key) }
  }

  /// Adds `SMEMBERS`. See ``CommandExecutor/smembers(_:as:)->[T]``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func smembers<T: RESPDecodable & Hashable>(_ key: some RESPEncodable, as type: [T].Type) -> BatchReply<[T]>
  where T.TextForm: Hashable, T.ContentForm: Hashable {
    adding([T].self, .readOnly) { $0.encodeSmembers(key) }
  }

  /// Adds `SMISMEMBER`. See ``CommandExecutor/smismember(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func smismember(_ key: some RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> BatchReply<[Bool]>
  {
    adding([Bool].self, .readOnly) { $0.encodeSmismember(key, ArgumentList(member, more)) }
  }

  /// Adds `SMOVE`. See ``CommandExecutor/smove(_:to:member:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func smove(_ source: some RESPEncodable, to destination: some RESPEncodable, member: some RESPStorable)
    -> BatchReply<Bool>
  {
    adding(Bool.self) { $0.encodeSmove(source, to: destination, member: member) }
  }

  /// Adds `SPOP`. See ``CommandExecutor/spop(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func spop<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) -> BatchReply<T?> {
    adding(T?.self) { $0.encodeSpop(key) }
  }

  /// Adds `SPOP`. See ``CommandExecutor/spop(_:count:as:)->Set<T>``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func spop<T: RESPDecodable & Hashable>(_ key: some RESPEncodable, count: Int, as type: T.Type = Bytes.self)
    -> BatchReply<Set<T>> where T.TextForm: Hashable, T.ContentForm: Hashable
  {
    adding(Set<T>.self) { $0.encodeSpop2(key, count: count) }
  }

  /// Adds `SPOP`. See ``CommandExecutor/spop(_:count:as:)->[T]``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func spop<T: RESPDecodable & Hashable>(_ key: some RESPEncodable, count: Int, as type: [T].Type) -> BatchReply<
    [T]
  > where T.TextForm: Hashable, T.ContentForm: Hashable {
    adding([T].self) { $0.encodeSpop2(key, count: count) }
  }

  /// Adds `SRANDMEMBER`. See ``CommandExecutor/srandmember(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func srandmember<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) -> BatchReply<T?> {
    adding(T?.self, .readOnly) { $0.encodeSrandmember(key) }
  }

  /// Adds `SRANDMEMBER`. See ``CommandExecutor/srandmember(_:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func srandmember<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type = Bytes.self)
    -> BatchReply<[T]>
  {
    adding([T].self, .readOnly) { $0.encodeSrandmember2(key, count: count) }
  }

  /// Adds `SREM`. See ``CommandExecutor/srem(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func srem(_ key: some RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> BatchReply<Int>
  {
    adding(Int.self) { $0.encodeSrem(key, ArgumentList(member, more)) }
  }

  /// Adds `SSCAN`. See ``CommandExecutor/sscan(_:cursor:matching:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sscan<T: RESPDecodable>(
    _ key: some RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) -> BatchReply<ScanPage<T>> {
    adding(ScanPage<T>.self, .readOnly) { $0.encodeSscan(key, cursor: cursor, matching: pattern, count: count) }
  }

  /// Adds `SUNION`. See ``CommandExecutor/sunion(_:_:as:)->Set<T>``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sunion<T: RESPDecodable & Hashable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) -> BatchReply<Set<T>> where T.TextForm: Hashable, T.ContentForm: Hashable {
    adding(Set<T>.self, .readOnly) { $0.encodeSunion(ArgumentList(key, more)) }
  }

  /// Adds `SUNION`. See ``CommandExecutor/sunion(_:_:as:)->[T]``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sunion<T: RESPDecodable & Hashable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: [T].Type
  ) -> BatchReply<[T]> where T.TextForm: Hashable, T.ContentForm: Hashable {
    adding([T].self, .readOnly) { $0.encodeSunion(ArgumentList(key, more)) }
  }

  /// Adds `SUNIONSTORE`. See ``CommandExecutor/sunionstore(to:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sunionstore(
    to destination: some RESPEncodable, _ key: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeSunionstore(to: destination, ArgumentList(key, more)) }
  }
}
