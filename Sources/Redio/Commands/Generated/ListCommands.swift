// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP

extension RESPArguments {
  /// Writes `BLMOVE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeBlmove(
    _ source: some RESPEncodable, _ side: ListSide, to destination: some RESPEncodable, _ otherSide: ListSide,
    timeout: Duration?
  ) {
    begin(command: "BLMOVE")
    self.add(key: source)
    self.add(key: destination)
    side.append(to: &self)
    otherSide.append(to: &self)
    ExpiryTime.appendTimeout(timeout, to: &self)
  }

  /// Writes `BLMPOP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeBlmpop(
    _ keys: ArgumentList, from side: ListSide, count: Int? = nil, timeout: Duration?
  ) {
    begin(command: "BLMPOP")
    ExpiryTime.appendTimeout(timeout, to: &self)
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
    side.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      self.add(integer: count)
    }
  }

  /// Writes `BLPOP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeBlpop(_ keys: ArgumentList, timeout: Duration?) {
    begin(command: "BLPOP")
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
    ExpiryTime.appendTimeout(timeout, to: &self)
  }

  /// Writes `BRPOP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeBrpop(_ keys: ArgumentList, timeout: Duration?) {
    begin(command: "BRPOP")
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
    ExpiryTime.appendTimeout(timeout, to: &self)
  }

  /// Writes `BRPOPLPUSH`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeBrpoplpush(
    _ source: some RESPEncodable, to destination: some RESPEncodable, timeout: Duration?
  ) {
    begin(command: "BRPOPLPUSH")
    self.add(key: source)
    self.add(key: destination)
    ExpiryTime.appendTimeout(timeout, to: &self)
  }

  /// Writes `LINDEX`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLindex(_ key: some RESPEncodable, _ index: Int) {
    begin(command: "LINDEX")
    self.add(key: key)
    self.add(integer: index)
  }

  /// Writes `LINSERT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLinsert(
    _ key: some RESPEncodable, _ element: some RESPStorable, before pivot: some RESPStorable
  ) {
    begin(command: "LINSERT")
    self.add(key: key)
    self.add(text: "BEFORE")
    self.add(pivot)
    self.add(element)
  }

  /// Writes `LINSERT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLinsert2(
    _ key: some RESPEncodable, _ element: some RESPStorable, after pivot: some RESPStorable
  ) {
    begin(command: "LINSERT")
    self.add(key: key)
    self.add(text: "AFTER")
    self.add(pivot)
    self.add(element)
  }

  /// Writes `LLEN`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLlen(_ key: some RESPEncodable) {
    begin(command: "LLEN")
    self.add(key: key)
  }

  /// Writes `LMOVE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLmove(
    _ source: some RESPEncodable, _ side: ListSide, to destination: some RESPEncodable, _ otherSide: ListSide
  ) {
    begin(command: "LMOVE")
    self.add(key: source)
    self.add(key: destination)
    side.append(to: &self)
    otherSide.append(to: &self)
  }

  /// Writes `LMPOP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLmpop(_ keys: ArgumentList, from side: ListSide, count: Int? = nil) {
    begin(command: "LMPOP")
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
    side.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      self.add(integer: count)
    }
  }

  /// Writes `LPOP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLpop(_ key: some RESPEncodable) {
    begin(command: "LPOP")
    self.add(key: key)
  }

  /// Writes `LPOP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLpop2(_ key: some RESPEncodable, count: Int) {
    begin(command: "LPOP")
    self.add(key: key)
    self.add(integer: count)
  }

  /// Writes `LPOS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLpos(
    _ key: some RESPEncodable, _ element: some RESPStorable, rank: Int? = nil, maxLength: Int? = nil
  ) {
    begin(command: "LPOS")
    self.add(key: key)
    self.add(element)
    if let rank {
      self.add(text: "RANK")
      self.add(integer: rank)
    }
    if let maxLength {
      self.add(text: "MAXLEN")
      self.add(integer: maxLength)
    }
  }

  /// Writes `LPOS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLpos2(
    _ key: some RESPEncodable, _ element: some RESPStorable, rank: Int? = nil, count: Int, maxLength: Int? = nil
  ) {
    begin(command: "LPOS")
    self.add(key: key)
    self.add(element)
    if let rank {
      self.add(text: "RANK")
      self.add(integer: rank)
    }
    self.add(text: "COUNT")
    self.add(integer: count)
    if let maxLength {
      self.add(text: "MAXLEN")
      self.add(integer: maxLength)
    }
  }

  /// Writes `LPUSH`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLpush(_ key: some RESPEncodable, _ values: ArgumentList) {
    begin(command: "LPUSH")
    self.add(key: key)
    values.append(to: &self, needing: "value")
  }

  /// Writes `LPUSHX`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLpushx(_ key: some RESPEncodable, _ values: ArgumentList) {
    begin(command: "LPUSHX")
    self.add(key: key)
    values.append(to: &self, needing: "value")
  }

  /// Writes `LRANGE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLrange(_ key: some RESPEncodable, _ start: Int, _ stop: Int) {
    begin(command: "LRANGE")
    self.add(key: key)
    self.add(integer: start)
    self.add(integer: stop)
  }

  /// Writes `LREM`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLrem(_ key: some RESPEncodable, _ element: some RESPStorable, count: Int = 0) {
    begin(command: "LREM")
    self.add(key: key)
    self.add(integer: count)
    self.add(element)
  }

  /// Writes `LSET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLset(_ key: some RESPEncodable, _ index: Int, to element: some RESPStorable) {
    begin(command: "LSET")
    self.add(key: key)
    self.add(integer: index)
    self.add(element)
  }

  /// Writes `LTRIM`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLtrim(_ key: some RESPEncodable, _ start: Int, _ stop: Int) {
    begin(command: "LTRIM")
    self.add(key: key)
    self.add(integer: start)
    self.add(integer: stop)
  }

  /// Writes `RPOP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeRpop(_ key: some RESPEncodable) {
    begin(command: "RPOP")
    self.add(key: key)
  }

  /// Writes `RPOP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeRpop2(_ key: some RESPEncodable, count: Int) {
    begin(command: "RPOP")
    self.add(key: key)
    self.add(integer: count)
  }

  /// Writes `RPOPLPUSH`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeRpoplpush(_ source: some RESPEncodable, to destination: some RESPEncodable) {
    begin(command: "RPOPLPUSH")
    self.add(key: source)
    self.add(key: destination)
  }

  /// Writes `RPUSH`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeRpush(_ key: some RESPEncodable, _ values: ArgumentList) {
    begin(command: "RPUSH")
    self.add(key: key)
    values.append(to: &self, needing: "value")
  }

  /// Writes `RPUSHX`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeRpushx(_ key: some RESPEncodable, _ values: ArgumentList) {
    begin(command: "RPUSHX")
    self.add(key: key)
    values.append(to: &self, needing: "value")
  }
}

extension Command {
  /// `BLMOVE`, to be run. See ``CommandExecutor/blmove(_:_:to:_:timeout:as:)``.
  @_alwaysEmitIntoClient
  public static func blmove<T: RESPDecodable>(
    _ source: some RESPEncodable, _ side: ListSide, to destination: some RESPEncodable, _ otherSide: ListSide,
    timeout: Duration?, as type: T.Type
  ) -> Command where Reply == T? {
    var arguments = RESPArguments()
    arguments.encodeBlmove(source, side, to: destination, otherSide, timeout: timeout)
    return Command(consume arguments, .blocking)
  }

  /// `BLMPOP`, to be run. See ``CommandExecutor/blmpop(_:_:from:count:timeout:as:)``.
  @_alwaysEmitIntoClient
  public static func blmpop<T: RESPDecodable>(
    _ keys: ArgumentList, from side: ListSide, count: Int? = nil, timeout: Duration?, as type: T.Type
  ) -> Command where Reply == PoppedElements<T>? {
    var arguments = RESPArguments()
    arguments.encodeBlmpop(keys, from: side, count: count, timeout: timeout)
    return Command(consume arguments, .blocking)
  }

  /// `BLPOP`, to be run. See ``CommandExecutor/blpop(_:_:timeout:as:)``.
  @_alwaysEmitIntoClient
  public static func blpop<T: RESPDecodable>(_ keys: ArgumentList, timeout: Duration?, as type: T.Type) -> Command
  where Reply == Popped<T>? {
    var arguments = RESPArguments()
    arguments.encodeBlpop(keys, timeout: timeout)
    return Command(consume arguments, .blocking)
  }

  /// `BRPOP`, to be run. See ``CommandExecutor/brpop(_:_:timeout:as:)``.
  @_alwaysEmitIntoClient
  public static func brpop<T: RESPDecodable>(_ keys: ArgumentList, timeout: Duration?, as type: T.Type) -> Command
  where Reply == Popped<T>? {
    var arguments = RESPArguments()
    arguments.encodeBrpop(keys, timeout: timeout)
    return Command(consume arguments, .blocking)
  }

  /// `BRPOPLPUSH`, to be run. See ``CommandExecutor/brpoplpush(_:to:timeout:as:)``.
  @_alwaysEmitIntoClient
  public static func brpoplpush<T: RESPDecodable>(
    _ source: some RESPEncodable, to destination: some RESPEncodable, timeout: Duration?, as type: T.Type
  ) -> Command where Reply == T? {
    var arguments = RESPArguments()
    arguments.encodeBrpoplpush(source, to: destination, timeout: timeout)
    return Command(consume arguments, .blocking)
  }

  /// `LINDEX`, to be run. See ``CommandExecutor/lindex(_:_:as:)``.
  @_alwaysEmitIntoClient
  public static func lindex<T: RESPDecodable>(_ key: some RESPEncodable, _ index: Int, as type: T.Type) -> Command
  where Reply == T? {
    var arguments = RESPArguments()
    arguments.encodeLindex(key, index)
    return Command(consume arguments, .readOnly)
  }

  /// `LINSERT`, to be run. See ``CommandExecutor/linsert(_:_:before:)``.
  @_alwaysEmitIntoClient
  public static func linsert(_ key: some RESPEncodable, _ element: some RESPStorable, before pivot: some RESPStorable)
    -> Command where Reply == Int
  {
    var arguments = RESPArguments()
    arguments.encodeLinsert(key, element, before: pivot)
    return Command(consume arguments)
  }

  /// `LINSERT`, to be run. See ``CommandExecutor/linsert(_:_:after:)``.
  @_alwaysEmitIntoClient
  public static func linsert(_ key: some RESPEncodable, _ element: some RESPStorable, after pivot: some RESPStorable)
    -> Command where Reply == Int
  {
    var arguments = RESPArguments()
    arguments.encodeLinsert2(key, element, after: pivot)
    return Command(consume arguments)
  }

  /// `LLEN`, to be run. See ``CommandExecutor/llen(_:)``.
  @_alwaysEmitIntoClient
  public static func llen(_ key: some RESPEncodable) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeLlen(key)
    return Command(consume arguments, .readOnly)
  }

  /// `LMOVE`, to be run. See ``CommandExecutor/lmove(_:_:to:_:as:)``.
  @_alwaysEmitIntoClient
  public static func lmove<T: RESPDecodable>(
    _ source: some RESPEncodable, _ side: ListSide, to destination: some RESPEncodable, _ otherSide: ListSide,
    as type: T.Type
  ) -> Command where Reply == T? {
    var arguments = RESPArguments()
    arguments.encodeLmove(source, side, to: destination, otherSide)
    return Command(consume arguments)
  }

  /// `LMPOP`, to be run. See ``CommandExecutor/lmpop(_:_:from:count:as:)``.
  @_alwaysEmitIntoClient
  public static func lmpop<T: RESPDecodable>(
    _ keys: ArgumentList, from side: ListSide, count: Int? = nil, as type: T.Type
  ) -> Command where Reply == PoppedElements<T>? {
    var arguments = RESPArguments()
    arguments.encodeLmpop(keys, from: side, count: count)
    return Command(consume arguments)
  }

  /// `LPOP`, to be run. See ``CommandExecutor/lpop(_:as:)``.
  @_alwaysEmitIntoClient
  public static func lpop<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type) -> Command where Reply == T? {
    var arguments = RESPArguments()
    arguments.encodeLpop(key)
    return Command(consume arguments)
  }

  /// `LPOP`, to be run. See ``CommandExecutor/lpop(_:count:as:)``.
  @_alwaysEmitIntoClient
  public static func lpop<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type) -> Command
  where Reply == [T]? {
    var arguments = RESPArguments()
    arguments.encodeLpop2(key, count: count)
    return Command(consume arguments)
  }

  /// `LPOS`, to be run. See ``CommandExecutor/lpos(_:_:rank:maxLength:)``.
  @_alwaysEmitIntoClient
  public static func lpos(
    _ key: some RESPEncodable, _ element: some RESPStorable, rank: Int? = nil, maxLength: Int? = nil
  ) -> Command where Reply == Int? {
    var arguments = RESPArguments()
    arguments.encodeLpos(key, element, rank: rank, maxLength: maxLength)
    return Command(consume arguments, .readOnly)
  }

  /// `LPOS`, to be run. See ``CommandExecutor/lpos(_:_:rank:count:maxLength:)``.
  @_alwaysEmitIntoClient
  public static func lpos(
    _ key: some RESPEncodable, _ element: some RESPStorable, rank: Int? = nil, count: Int, maxLength: Int? = nil
  ) -> Command where Reply == [Int] {
    var arguments = RESPArguments()
    arguments.encodeLpos2(key, element, rank: rank, count: count, maxLength: maxLength)
    return Command(consume arguments, .readOnly)
  }

  /// `LPUSH`, to be run. See ``CommandExecutor/lpush(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func lpush(_ key: some RESPEncodable, _ values: ArgumentList) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeLpush(key, values)
    return Command(consume arguments)
  }

  /// `LPUSHX`, to be run. See ``CommandExecutor/lpushx(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func lpushx(_ key: some RESPEncodable, _ values: ArgumentList) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeLpushx(key, values)
    return Command(consume arguments)
  }

  /// `LRANGE`, to be run. See ``CommandExecutor/lrange(_:_:_:as:)``.
  @_alwaysEmitIntoClient
  public static func lrange<T: RESPDecodable>(_ key: some RESPEncodable, _ start: Int, _ stop: Int, as type: T.Type)
    -> Command where Reply == [T]
  {
    var arguments = RESPArguments()
    arguments.encodeLrange(key, start, stop)
    return Command(consume arguments, .readOnly)
  }

  /// `LREM`, to be run. See ``CommandExecutor/lrem(_:_:count:)``.
  @_alwaysEmitIntoClient
  public static func lrem(_ key: some RESPEncodable, _ element: some RESPStorable, count: Int = 0) -> Command
  where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeLrem(key, element, count: count)
    return Command(consume arguments)
  }

  /// `LSET`, to be run. See ``CommandExecutor/lset(_:_:to:)``.
  @_alwaysEmitIntoClient
  public static func lset(_ key: some RESPEncodable, _ index: Int, to element: some RESPStorable) -> Command
  where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeLset(key, index, to: element)
    return Command(consume arguments)
  }

  /// `LTRIM`, to be run. See ``CommandExecutor/ltrim(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func ltrim(_ key: some RESPEncodable, _ start: Int, _ stop: Int) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeLtrim(key, start, stop)
    return Command(consume arguments)
  }

  /// `RPOP`, to be run. See ``CommandExecutor/rpop(_:as:)``.
  @_alwaysEmitIntoClient
  public static func rpop<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type) -> Command where Reply == T? {
    var arguments = RESPArguments()
    arguments.encodeRpop(key)
    return Command(consume arguments)
  }

  /// `RPOP`, to be run. See ``CommandExecutor/rpop(_:count:as:)``.
  @_alwaysEmitIntoClient
  public static func rpop<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type) -> Command
  where Reply == [T]? {
    var arguments = RESPArguments()
    arguments.encodeRpop2(key, count: count)
    return Command(consume arguments)
  }

  /// `RPOPLPUSH`, to be run. See ``CommandExecutor/rpoplpush(_:to:as:)``.
  @_alwaysEmitIntoClient
  public static func rpoplpush<T: RESPDecodable>(
    _ source: some RESPEncodable, to destination: some RESPEncodable, as type: T.Type
  ) -> Command where Reply == T? {
    var arguments = RESPArguments()
    arguments.encodeRpoplpush(source, to: destination)
    return Command(consume arguments)
  }

  /// `RPUSH`, to be run. See ``CommandExecutor/rpush(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func rpush(_ key: some RESPEncodable, _ values: ArgumentList) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeRpush(key, values)
    return Command(consume arguments)
  }

  /// `RPUSHX`, to be run. See ``CommandExecutor/rpushx(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func rpushx(_ key: some RESPEncodable, _ values: ArgumentList) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeRpushx(key, values)
    return Command(consume arguments)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Takes an element from one side of a list and adds it at a side of another, or of the same; waits for one if
  /// there is none.
  ///
  /// `BLMOVE source destination <LEFT | RIGHT> <LEFT | RIGHT> timeout`, since 6.2.0.
  ///
  /// Without a timeout, it waits for as long as it takes.
  ///
  /// - Returns: The element, or `nil` if none came in time.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `BLMOVE`, group list.
  @discardableResult
  @_alwaysEmitIntoClient
  public func blmove<T: RESPDecodable>(
    _ source: some RESPEncodable, _ side: ListSide, to destination: some RESPEncodable, _ otherSide: ListSide,
    timeout: Duration?, as type: T.Type = Bytes.self
  ) async throws -> T? {
    try await run(.blmove(source, side, to: destination, otherSide, timeout: timeout, as: T.self))
  }

  /// Takes elements from one side of the first list that has any; waits for one if there is none.
  ///
  /// `BLMPOP timeout numkeys key […] <LEFT | RIGHT> [COUNT count]`, since 7.0.0.
  ///
  /// Without a timeout, it waits for as long as it takes.
  ///
  /// - Returns: The elements, one if no count is given, and the list's key; `nil` if none came in time.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+M) where N is the number of provided keys and M is the number of elements returned.
  /// - SeeAlso: `BLMPOP`, group list.
  @discardableResult
  @_alwaysEmitIntoClient
  public func blmpop<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., from side: ListSide, count: Int? = nil,
    timeout: Duration?, as type: T.Type = Bytes.self
  ) async throws -> PoppedElements<T>? {
    try await run(.blmpop(ArgumentList(key, more), from: side, count: count, timeout: timeout, as: T.self))
  }

  /// Takes the first element of the first list that has any; waits for one if there is none.
  ///
  /// `BLPOP key […] timeout`, since 2.0.0.
  ///
  /// Without a timeout, it waits for as long as it takes.
  ///
  /// - Returns: The element and the list's key, or `nil` if none came in time.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of provided keys.
  /// - SeeAlso: `BLPOP`, group list.
  @discardableResult
  @_alwaysEmitIntoClient
  public func blpop<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., timeout: Duration?, as type: T.Type = Bytes.self
  ) async throws -> Popped<T>? {
    try await run(.blpop(ArgumentList(key, more), timeout: timeout, as: T.self))
  }

  /// Takes the last element of the first list that has any; waits for one if there is none.
  ///
  /// `BRPOP key […] timeout`, since 2.0.0.
  ///
  /// Without a timeout, it waits for as long as it takes.
  ///
  /// - Returns: The element and the list's key, or `nil` if none came in time.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of provided keys.
  /// - SeeAlso: `BRPOP`, group list.
  @discardableResult
  @_alwaysEmitIntoClient
  public func brpop<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., timeout: Duration?, as type: T.Type = Bytes.self
  ) async throws -> Popped<T>? {
    try await run(.brpop(ArgumentList(key, more), timeout: timeout, as: T.self))
  }

  /// Takes the last element of a list and adds it at the head of another, or of the same; waits for one if there
  /// is none.
  ///
  /// `BRPOPLPUSH source destination timeout`, since 2.2.0.
  ///
  /// Without a timeout, it waits for as long as it takes. `blmove` does the same, and takes sides.
  ///
  /// - Returns: The element, or `nil` if none came in time.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `BRPOPLPUSH`, group list.
  @discardableResult
  @_alwaysEmitIntoClient
  public func brpoplpush<T: RESPDecodable>(
    _ source: some RESPEncodable, to destination: some RESPEncodable, timeout: Duration?, as type: T.Type = Bytes.self
  ) async throws -> T? {
    try await run(.brpoplpush(source, to: destination, timeout: timeout, as: T.self))
  }

  /// Reads an element of a list.
  ///
  /// `LINDEX key index`, since 1.0.0.
  ///
  /// The index counts from 0, and a negative one from the end: -1 is the last element.
  ///
  /// - Returns: The element, or `nil` if there is none at this index.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of elements to traverse to get to the element at index. This makes
  ///   asking for the first or the last element of the list O(1).
  /// - SeeAlso: `LINDEX`, group list.
  @_alwaysEmitIntoClient
  public func lindex<T: RESPDecodable>(_ key: some RESPEncodable, _ index: Int, as type: T.Type = Bytes.self)
    async throws -> T?
  {
    try await run(.lindex(key, index, as: T.self))
  }

  /// Adds an element to a list, beside another: the first one that is equal to it.
  ///
  /// `LINSERT key <BEFORE | AFTER> pivot element`, since 2.2.0.
  ///
  /// - Returns: The list's length afterwards; -1 if it does not have the other element, 0 if there is no such
  ///   key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of elements to traverse before seeing the value pivot. This means
  ///   that inserting somewhere on the left end on the list (head) can be considered O(1) and inserting somewhere
  ///   on the right end (tail) is O(N).
  /// - SeeAlso: `LINSERT`, group list.
  @discardableResult
  @_alwaysEmitIntoClient
  public func linsert(_ key: some RESPEncodable, _ element: some RESPStorable, before pivot: some RESPStorable)
    async throws -> Int
  {
    try await run(.linsert(key, element, before: pivot))
  }

  /// Adds an element to a list, beside another: the first one that is equal to it.
  ///
  /// `LINSERT key <BEFORE | AFTER> pivot element`, since 2.2.0.
  ///
  /// - Returns: The list's length afterwards; -1 if it does not have the other element, 0 if there is no such
  ///   key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of elements to traverse before seeing the value pivot. This means
  ///   that inserting somewhere on the left end on the list (head) can be considered O(1) and inserting somewhere
  ///   on the right end (tail) is O(N).
  /// - SeeAlso: `LINSERT`, group list.
  @discardableResult
  @_alwaysEmitIntoClient
  public func linsert(_ key: some RESPEncodable, _ element: some RESPStorable, after pivot: some RESPStorable)
    async throws -> Int
  {
    try await run(.linsert(key, element, after: pivot))
  }

  /// Counts the elements of a list.
  ///
  /// `LLEN key`, since 1.0.0.
  ///
  /// - Returns: How many; 0 if there is no such key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `LLEN`, group list.
  @_alwaysEmitIntoClient
  public func llen(_ key: some RESPEncodable) async throws -> Int {
    try await run(.llen(key))
  }

  /// Takes an element from one side of a list and adds it at a side of another, or of the same.
  ///
  /// `LMOVE source destination <LEFT | RIGHT> <LEFT | RIGHT>`, since 6.2.0.
  ///
  /// - Returns: The element, or `nil` if there is no such list.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `LMOVE`, group list.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lmove<T: RESPDecodable>(
    _ source: some RESPEncodable, _ side: ListSide, to destination: some RESPEncodable, _ otherSide: ListSide,
    as type: T.Type = Bytes.self
  ) async throws -> T? {
    try await run(.lmove(source, side, to: destination, otherSide, as: T.self))
  }

  /// Takes elements from one side of the first list that has any.
  ///
  /// `LMPOP numkeys key […] <LEFT | RIGHT> [COUNT count]`, since 7.0.0.
  ///
  /// - Returns: The elements, one if no count is given, and the list's key; `nil` if none of the lists exists.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+M) where N is the number of provided keys and M is the number of elements returned.
  /// - SeeAlso: `LMPOP`, group list.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lmpop<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., from side: ListSide, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) async throws -> PoppedElements<T>? {
    try await run(.lmpop(ArgumentList(key, more), from: side, count: count, as: T.self))
  }

  /// Takes elements from the head of a list.
  ///
  /// `LPOP key [count]`, since 1.0.0.
  ///
  /// - Returns: The first element, or `nil` if there is no such list.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of elements returned.
  /// - SeeAlso: `LPOP`, group list.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lpop<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) async throws -> T? {
    try await run(.lpop(key, as: T.self))
  }

  /// Takes elements from the head of a list.
  ///
  /// `LPOP key [count]`, since 1.0.0.
  ///
  /// - Returns: The first elements, in their order, or `nil` if there is no such list. Since Redis 6.2.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of elements returned.
  /// - SeeAlso: `LPOP`, group list.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lpop<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type = Bytes.self) async throws
    -> [T]?
  {
    try await run(.lpop(key, count: count, as: T.self))
  }

  /// Finds an element of a list.
  ///
  /// `LPOS key element [RANK rank] [COUNT num-matches] [MAXLEN len]`, since 6.0.6.
  ///
  /// `rank` says which of the elements that are equal to it is meant: 1 is the first one, 2 the second one, -1
  /// the last one. `maxLength` says how many elements are looked at; 0 means all.
  ///
  /// - Returns: Its index, or `nil` if it was not found.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of elements in the list, for the average case. When searching for
  ///   elements near the head or the tail of the list, or when the MAXLEN option is provided, the command may run
  ///   in constant time.
  /// - SeeAlso: `LPOS`, group list.
  @_alwaysEmitIntoClient
  public func lpos(_ key: some RESPEncodable, _ element: some RESPStorable, rank: Int? = nil, maxLength: Int? = nil)
    async throws -> Int?
  {
    try await run(.lpos(key, element, rank: rank, maxLength: maxLength))
  }

  /// Finds an element of a list.
  ///
  /// `LPOS key element [RANK rank] [COUNT num-matches] [MAXLEN len]`, since 6.0.6.
  ///
  /// `rank` says which of the elements that are equal to it is meant: 1 is the first one, 2 the second one, -1
  /// the last one. `maxLength` says how many elements are looked at; 0 means all.
  ///
  /// - Returns: The indexes of as many of them as `count` says, from the one of `rank` on; of all for 0.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of elements in the list, for the average case. When searching for
  ///   elements near the head or the tail of the list, or when the MAXLEN option is provided, the command may run
  ///   in constant time.
  /// - SeeAlso: `LPOS`, group list.
  @_alwaysEmitIntoClient
  public func lpos(
    _ key: some RESPEncodable, _ element: some RESPStorable, rank: Int? = nil, count: Int, maxLength: Int? = nil
  ) async throws -> [Int] {
    try await run(.lpos(key, element, rank: rank, count: count, maxLength: maxLength))
  }

  /// Adds values at the head of a list, one after the other: the last one ends up first.
  ///
  /// `LPUSH key element […]`, since 1.0.0.
  ///
  /// - Returns: The length of the list afterwards.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for each element added, so O(N) to add N elements when the command is called with
  ///   multiple arguments.
  /// - SeeAlso: `LPUSH`, group list.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lpush(_ key: some RESPEncodable, _ value: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    async throws -> Int
  {
    try await run(.lpush(key, ArgumentList(value, more)))
  }

  /// Adds values at the head of a list that exists, one after the other: the last one ends up first.
  ///
  /// `LPUSHX key element […]`, since 2.2.0.
  ///
  /// - Returns: The length of the list afterwards; 0 if there is no such list.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for each element added, so O(N) to add N elements when the command is called with
  ///   multiple arguments.
  /// - SeeAlso: `LPUSHX`, group list.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lpushx(_ key: some RESPEncodable, _ value: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    async throws -> Int
  {
    try await run(.lpushx(key, ArgumentList(value, more)))
  }

  /// Reads a range of a list.
  ///
  /// `LRANGE key start stop`, since 1.0.0.
  ///
  /// Indexes count from 0, and negative ones from the end: -1 is the last element. Both ends belong to the range.
  ///
  /// - Returns: The elements in the range; none if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(S+N) where S is the distance of start offset from HEAD for small lists, from nearest end
  ///   (HEAD or TAIL) for large lists; and N is the number of elements in the specified range.
  /// - SeeAlso: `LRANGE`, group list.
  @_alwaysEmitIntoClient
  public func lrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.lrange(key, start, stop, as: T.self))
  }

  /// Removes elements of a list that are equal to one.
  ///
  /// `LREM key count element`, since 1.0.0.
  ///
  /// A positive count removes as many, from the head on; a negative one as many from the tail on; 0 all of them.
  ///
  /// - Returns: How many were removed.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+M) where N is the length of the list and M is the number of elements removed.
  /// - SeeAlso: `LREM`, group list.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lrem(_ key: some RESPEncodable, _ element: some RESPStorable, count: Int = 0) async throws -> Int {
    try await run(.lrem(key, element, count: count))
  }

  /// Replaces an element of a list.
  ///
  /// `LSET key index element`, since 1.0.0.
  ///
  /// The index counts from 0, and a negative one from the end: -1 is the last element. It is an error if there is
  /// none at it.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the length of the list. Setting either the first or the last element of the
  ///   list is O(1).
  /// - SeeAlso: `LSET`, group list.
  @_alwaysEmitIntoClient
  public func lset(_ key: some RESPEncodable, _ index: Int, to element: some RESPStorable) async throws {
    _ = try await run(.lset(key, index, to: element))
  }

  /// Removes what lies outside of a range of a list.
  ///
  /// `LTRIM key start stop`, since 1.0.0.
  ///
  /// Indexes count from 0, and negative ones from the end: -1 is the last element. Both ends belong to the range.
  /// If nothing is left, so is no key.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of elements to be removed by the operation.
  /// - SeeAlso: `LTRIM`, group list.
  @_alwaysEmitIntoClient
  public func ltrim(_ key: some RESPEncodable, _ start: Int, _ stop: Int) async throws {
    _ = try await run(.ltrim(key, start, stop))
  }

  /// Takes elements from the tail of a list.
  ///
  /// `RPOP key [count]`, since 1.0.0.
  ///
  /// - Returns: The last element, or `nil` if there is no such list.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of elements returned.
  /// - SeeAlso: `RPOP`, group list.
  @discardableResult
  @_alwaysEmitIntoClient
  public func rpop<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) async throws -> T? {
    try await run(.rpop(key, as: T.self))
  }

  /// Takes elements from the tail of a list.
  ///
  /// `RPOP key [count]`, since 1.0.0.
  ///
  /// - Returns: The last elements, the very last one first, or `nil` if there is no such list. Since Redis 6.2.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of elements returned.
  /// - SeeAlso: `RPOP`, group list.
  @discardableResult
  @_alwaysEmitIntoClient
  public func rpop<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type = Bytes.self) async throws
    -> [T]?
  {
    try await run(.rpop(key, count: count, as: T.self))
  }

  /// Takes the last element of a list and adds it at the head of another, or of the same.
  ///
  /// `RPOPLPUSH source destination`, since 1.2.0.
  ///
  /// `lmove` does the same, and takes sides.
  ///
  /// - Returns: The element, or `nil` if there is no such list.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `RPOPLPUSH`, group list.
  @discardableResult
  @_alwaysEmitIntoClient
  public func rpoplpush<T: RESPDecodable>(
    _ source: some RESPEncodable, to destination: some RESPEncodable, as type: T.Type = Bytes.self
  ) async throws -> T? {
    try await run(.rpoplpush(source, to: destination, as: T.self))
  }

  /// Adds values at the tail of a list.
  ///
  /// `RPUSH key element […]`, since 1.0.0.
  ///
  /// - Returns: The length of the list afterwards.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for each element added, so O(N) to add N elements when the command is called with
  ///   multiple arguments.
  /// - SeeAlso: `RPUSH`, group list.
  @discardableResult
  @_alwaysEmitIntoClient
  public func rpush(_ key: some RESPEncodable, _ value: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    async throws -> Int
  {
    try await run(.rpush(key, ArgumentList(value, more)))
  }

  /// Adds values at the tail of a list that exists.
  ///
  /// `RPUSHX key element […]`, since 2.2.0.
  ///
  /// - Returns: The length of the list afterwards; 0 if there is no such list.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for each element added, so O(N) to add N elements when the command is called with
  ///   multiple arguments.
  /// - SeeAlso: `RPUSHX`, group list.
  @discardableResult
  @_alwaysEmitIntoClient
  public func rpushx(_ key: some RESPEncodable, _ value: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    async throws -> Int
  {
    try await run(.rpushx(key, ArgumentList(value, more)))
  }
}

extension Chain {
  /// Adds `BLMOVE`. See ``CommandExecutor/blmove(_:_:to:_:timeout:as:)``.
  @_alwaysEmitIntoClient
  public consuming func blmove<each R: RESPDecodable, T: RESPDecodable>(
    _ source: any RESPEncodable, _ side: ListSide, to destination: any RESPEncodable, _ otherSide: ListSide,
    timeout: Duration?, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T?)> where Replies == (repeat each R) {
    adding(T?.self, .blocking) { $0.encodeBlmove(source, side, to: destination, otherSide, timeout: timeout) }
  }

  /// Adds `BLMPOP`. See ``CommandExecutor/blmpop(_:_:from:count:timeout:as:)``.
  @_alwaysEmitIntoClient
  public consuming func blmpop<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., from side: ListSide, count: Int? = nil,
    timeout: Duration?, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, PoppedElements<T>?)> where Replies == (repeat each R) {
    adding(PoppedElements<T>?.self, .blocking) {
      $0.encodeBlmpop(ArgumentList(key, more), from: side, count: count, timeout: timeout)
    }
  }

  /// Adds `BLPOP`. See ``CommandExecutor/blpop(_:_:timeout:as:)``.
  @_alwaysEmitIntoClient
  public consuming func blpop<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., timeout: Duration?, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, Popped<T>?)> where Replies == (repeat each R) {
    adding(Popped<T>?.self, .blocking) { $0.encodeBlpop(ArgumentList(key, more), timeout: timeout) }
  }

  /// Adds `BRPOP`. See ``CommandExecutor/brpop(_:_:timeout:as:)``.
  @_alwaysEmitIntoClient
  public consuming func brpop<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., timeout: Duration?, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, Popped<T>?)> where Replies == (repeat each R) {
    adding(Popped<T>?.self, .blocking) { $0.encodeBrpop(ArgumentList(key, more), timeout: timeout) }
  }

  /// Adds `BRPOPLPUSH`. See ``CommandExecutor/brpoplpush(_:to:timeout:as:)``.
  @_alwaysEmitIntoClient
  public consuming func brpoplpush<each R: RESPDecodable, T: RESPDecodable>(
    _ source: any RESPEncodable, to destination: any RESPEncodable, timeout: Duration?, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T?)> where Replies == (repeat each R) {
    adding(T?.self, .blocking) { $0.encodeBrpoplpush(source, to: destination, timeout: timeout) }
  }

  /// Adds `LINDEX`. See ``CommandExecutor/lindex(_:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func lindex<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ index: Int, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T?)> where Replies == (repeat each R) {
    adding(T?.self, .readOnly) { $0.encodeLindex(key, index) }
  }

  /// Adds `LINSERT`. See ``CommandExecutor/linsert(_:_:before:)``.
  @_alwaysEmitIntoClient
  public consuming func linsert<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ element: any RESPStorable, before pivot: any RESPStorable
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeLinsert(key, element, before: pivot) }
  }

  /// Adds `LINSERT`. See ``CommandExecutor/linsert(_:_:after:)``.
  @_alwaysEmitIntoClient
  public consuming func linsert<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ element: any RESPStorable, after pivot: any RESPStorable
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeLinsert2(key, element, after: pivot) }
  }

  /// Adds `LLEN`. See ``CommandExecutor/llen(_:)``.
  @_alwaysEmitIntoClient
  public consuming func llen<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    adding(Int.self, .readOnly) { $0.encodeLlen(key) }
  }

  /// Adds `LMOVE`. See ``CommandExecutor/lmove(_:_:to:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func lmove<each R: RESPDecodable, T: RESPDecodable>(
    _ source: any RESPEncodable, _ side: ListSide, to destination: any RESPEncodable, _ otherSide: ListSide,
    as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T?)> where Replies == (repeat each R) {
    adding(T?.self) { $0.encodeLmove(source, side, to: destination, otherSide) }
  }

  /// Adds `LMPOP`. See ``CommandExecutor/lmpop(_:_:from:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func lmpop<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., from side: ListSide, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, PoppedElements<T>?)> where Replies == (repeat each R) {
    adding(PoppedElements<T>?.self) { $0.encodeLmpop(ArgumentList(key, more), from: side, count: count) }
  }

  /// Adds `LPOP`. See ``CommandExecutor/lpop(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func lpop<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T?)> where Replies == (repeat each R) {
    adding(T?.self) { $0.encodeLpop(key) }
  }

  /// Adds `LPOP`. See ``CommandExecutor/lpop(_:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func lpop<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, count: Int, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T]?)> where Replies == (repeat each R) {
    adding([T]?.self) { $0.encodeLpop2(key, count: count) }
  }

  /// Adds `LPOS`. See ``CommandExecutor/lpos(_:_:rank:maxLength:)``.
  @_alwaysEmitIntoClient
  public consuming func lpos<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ element: any RESPStorable, rank: Int? = nil, maxLength: Int? = nil
  ) -> Chain<Mode, (repeat each R, Int?)> where Replies == (repeat each R) {
    adding(Int?.self, .readOnly) { $0.encodeLpos(key, element, rank: rank, maxLength: maxLength) }
  }

  /// Adds `LPOS`. See ``CommandExecutor/lpos(_:_:rank:count:maxLength:)``.
  @_alwaysEmitIntoClient
  public consuming func lpos<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ element: any RESPStorable, rank: Int? = nil, count: Int, maxLength: Int? = nil
  ) -> Chain<Mode, (repeat each R, [Int])> where Replies == (repeat each R) {
    adding([Int].self, .readOnly) { $0.encodeLpos2(key, element, rank: rank, count: count, maxLength: maxLength) }
  }

  /// Adds `LPUSH`. See ``CommandExecutor/lpush(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func lpush<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ value: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeLpush(key, ArgumentList(value, more)) }
  }

  /// Adds `LPUSHX`. See ``CommandExecutor/lpushx(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func lpushx<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ value: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeLpushx(key, ArgumentList(value, more)) }
  }

  /// Adds `LRANGE`. See ``CommandExecutor/lrange(_:_:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func lrange<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ start: Int, _ stop: Int, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) { $0.encodeLrange(key, start, stop) }
  }

  /// Adds `LREM`. See ``CommandExecutor/lrem(_:_:count:)``.
  @_alwaysEmitIntoClient
  public consuming func lrem<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ element: any RESPStorable, count: Int = 0
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeLrem(key, element, count: count) }
  }

  /// Adds `LSET`, which appends nothing. See ``CommandExecutor/lset(_:_:to:)``.
  @_alwaysEmitIntoClient
  public consuming func lset(_ key: any RESPEncodable, _ index: Int, to element: any RESPStorable) -> Self {
    adding() { $0.encodeLset(key, index, to: element) }
  }

  /// Adds `LTRIM`, which appends nothing. See ``CommandExecutor/ltrim(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func ltrim(_ key: any RESPEncodable, _ start: Int, _ stop: Int) -> Self {
    adding() { $0.encodeLtrim(key, start, stop) }
  }

  /// Adds `RPOP`. See ``CommandExecutor/rpop(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func rpop<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T?)> where Replies == (repeat each R) {
    adding(T?.self) { $0.encodeRpop(key) }
  }

  /// Adds `RPOP`. See ``CommandExecutor/rpop(_:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func rpop<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, count: Int, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T]?)> where Replies == (repeat each R) {
    adding([T]?.self) { $0.encodeRpop2(key, count: count) }
  }

  /// Adds `RPOPLPUSH`. See ``CommandExecutor/rpoplpush(_:to:as:)``.
  @_alwaysEmitIntoClient
  public consuming func rpoplpush<each R: RESPDecodable, T: RESPDecodable>(
    _ source: any RESPEncodable, to destination: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T?)> where Replies == (repeat each R) {
    adding(T?.self) { $0.encodeRpoplpush(source, to: destination) }
  }

  /// Adds `RPUSH`. See ``CommandExecutor/rpush(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func rpush<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ value: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeRpush(key, ArgumentList(value, more)) }
  }

  /// Adds `RPUSHX`. See ``CommandExecutor/rpushx(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func rpushx<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ value: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeRpushx(key, ArgumentList(value, more)) }
  }
}

extension Batch {
  /// Adds `BLMOVE`. See ``CommandExecutor/blmove(_:_:to:_:timeout:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func blmove<T: RESPDecodable>(
    _ source: some RESPEncodable, _ side: ListSide, to destination: some RESPEncodable, _ otherSide: ListSide,
    timeout: Duration?, as type: T.Type = Bytes.self
  ) -> BatchReply<T?> {
    adding(T?.self, .blocking) { $0.encodeBlmove(source, side, to: destination, otherSide, timeout: timeout) }
  }

  /// Adds `BLMPOP`. See ``CommandExecutor/blmpop(_:_:from:count:timeout:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func blmpop<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., from side: ListSide, count: Int? = nil,
    timeout: Duration?, as type: T.Type = Bytes.self
  ) -> BatchReply<PoppedElements<T>?> {
    adding(PoppedElements<T>?.self, .blocking) {
      $0.encodeBlmpop(ArgumentList(key, more), from: side, count: count, timeout: timeout)
    }
  }

  /// Adds `BLPOP`. See ``CommandExecutor/blpop(_:_:timeout:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func blpop<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., timeout: Duration?, as type: T.Type = Bytes.self
  ) -> BatchReply<Popped<T>?> {
    adding(Popped<T>?.self, .blocking) { $0.encodeBlpop(ArgumentList(key, more), timeout: timeout) }
  }

  /// Adds `BRPOP`. See ``CommandExecutor/brpop(_:_:timeout:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func brpop<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., timeout: Duration?, as type: T.Type = Bytes.self
  ) -> BatchReply<Popped<T>?> {
    adding(Popped<T>?.self, .blocking) { $0.encodeBrpop(ArgumentList(key, more), timeout: timeout) }
  }

  /// Adds `BRPOPLPUSH`. See ``CommandExecutor/brpoplpush(_:to:timeout:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func brpoplpush<T: RESPDecodable>(
    _ source: some RESPEncodable, to destination: some RESPEncodable, timeout: Duration?, as type: T.Type = Bytes.self
  ) -> BatchReply<T?> {
    adding(T?.self, .blocking) { $0.encodeBrpoplpush(source, to: destination, timeout: timeout) }
  }

  /// Adds `LINDEX`. See ``CommandExecutor/lindex(_:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lindex<T: RESPDecodable>(_ key: some RESPEncodable, _ index: Int, as type: T.Type = Bytes.self)
    -> BatchReply<T?>
  {
    adding(T?.self, .readOnly) { $0.encodeLindex(key, index) }
  }

  /// Adds `LINSERT`. See ``CommandExecutor/linsert(_:_:before:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func linsert(_ key: some RESPEncodable, _ element: some RESPStorable, before pivot: some RESPStorable)
    -> BatchReply<Int>
  {
    adding(Int.self) { $0.encodeLinsert(key, element, before: pivot) }
  }

  /// Adds `LINSERT`. See ``CommandExecutor/linsert(_:_:after:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func linsert(_ key: some RESPEncodable, _ element: some RESPStorable, after pivot: some RESPStorable)
    -> BatchReply<Int>
  {
    adding(Int.self) { $0.encodeLinsert2(key, element, after: pivot) }
  }

  /// Adds `LLEN`. See ``CommandExecutor/llen(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func llen(_ key: some RESPEncodable) -> BatchReply<Int> {
    adding(Int.self, .readOnly) { $0.encodeLlen(key) }
  }

  /// Adds `LMOVE`. See ``CommandExecutor/lmove(_:_:to:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lmove<T: RESPDecodable>(
    _ source: some RESPEncodable, _ side: ListSide, to destination: some RESPEncodable, _ otherSide: ListSide,
    as type: T.Type = Bytes.self
  ) -> BatchReply<T?> {
    adding(T?.self) { $0.encodeLmove(source, side, to: destination, otherSide) }
  }

  /// Adds `LMPOP`. See ``CommandExecutor/lmpop(_:_:from:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lmpop<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., from side: ListSide, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) -> BatchReply<PoppedElements<T>?> {
    adding(PoppedElements<T>?.self) { $0.encodeLmpop(ArgumentList(key, more), from: side, count: count) }
  }

  /// Adds `LPOP`. See ``CommandExecutor/lpop(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lpop<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) -> BatchReply<T?> {
    adding(T?.self) { $0.encodeLpop(key) }
  }

  /// Adds `LPOP`. See ``CommandExecutor/lpop(_:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lpop<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type = Bytes.self) -> BatchReply<
    [T]?
  > {
    adding([T]?.self) { $0.encodeLpop2(key, count: count) }
  }

  /// Adds `LPOS`. See ``CommandExecutor/lpos(_:_:rank:maxLength:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lpos(_ key: some RESPEncodable, _ element: some RESPStorable, rank: Int? = nil, maxLength: Int? = nil)
    -> BatchReply<Int?>
  {
    adding(Int?.self, .readOnly) { $0.encodeLpos(key, element, rank: rank, maxLength: maxLength) }
  }

  /// Adds `LPOS`. See ``CommandExecutor/lpos(_:_:rank:count:maxLength:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lpos(
    _ key: some RESPEncodable, _ element: some RESPStorable, rank: Int? = nil, count: Int, maxLength: Int? = nil
  ) -> BatchReply<[Int]> {
    adding([Int].self, .readOnly) { $0.encodeLpos2(key, element, rank: rank, count: count, maxLength: maxLength) }
  }

  /// Adds `LPUSH`. See ``CommandExecutor/lpush(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lpush(_ key: some RESPEncodable, _ value: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> BatchReply<Int>
  {
    adding(Int.self) { $0.encodeLpush(key, ArgumentList(value, more)) }
  }

  /// Adds `LPUSHX`. See ``CommandExecutor/lpushx(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lpushx(_ key: some RESPEncodable, _ value: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> BatchReply<Int>
  {
    adding(Int.self) { $0.encodeLpushx(key, ArgumentList(value, more)) }
  }

  /// Adds `LRANGE`. See ``CommandExecutor/lrange(_:_:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self, .readOnly) { $0.encodeLrange(key, start, stop) }
  }

  /// Adds `LREM`. See ``CommandExecutor/lrem(_:_:count:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lrem(_ key: some RESPEncodable, _ element: some RESPStorable, count: Int = 0) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeLrem(key, element, count: count) }
  }

  /// Adds `LSET`. See ``CommandExecutor/lset(_:_:to:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lset(_ key: some RESPEncodable, _ index: Int, to element: some RESPStorable) -> Batch {
    adding() { $0.encodeLset(key, index, to: element) }
  }

  /// Adds `LTRIM`. See ``CommandExecutor/ltrim(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func ltrim(_ key: some RESPEncodable, _ start: Int, _ stop: Int) -> Batch {
    adding() { $0.encodeLtrim(key, start, stop) }
  }

  /// Adds `RPOP`. See ``CommandExecutor/rpop(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func rpop<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) -> BatchReply<T?> {
    adding(T?.self) { $0.encodeRpop(key) }
  }

  /// Adds `RPOP`. See ``CommandExecutor/rpop(_:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func rpop<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type = Bytes.self) -> BatchReply<
    [T]?
  > {
    adding([T]?.self) { $0.encodeRpop2(key, count: count) }
  }

  /// Adds `RPOPLPUSH`. See ``CommandExecutor/rpoplpush(_:to:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func rpoplpush<T: RESPDecodable>(
    _ source: some RESPEncodable, to destination: some RESPEncodable, as type: T.Type = Bytes.self
  ) -> BatchReply<T?> {
    adding(T?.self) { $0.encodeRpoplpush(source, to: destination) }
  }

  /// Adds `RPUSH`. See ``CommandExecutor/rpush(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func rpush(_ key: some RESPEncodable, _ value: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> BatchReply<Int>
  {
    adding(Int.self) { $0.encodeRpush(key, ArgumentList(value, more)) }
  }

  /// Adds `RPUSHX`. See ``CommandExecutor/rpushx(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func rpushx(_ key: some RESPEncodable, _ value: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> BatchReply<Int>
  {
    adding(Int.self) { $0.encodeRpushx(key, ArgumentList(value, more)) }
  }
}
