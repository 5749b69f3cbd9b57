// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP

extension RESPArguments {
  /// Writes `APPEND`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeAppend(_ key: some RESPEncodable, _ value: some RESPStorable) {
    begin(command: "APPEND")
    self.add(key: key)
    self.add(value)
  }

  /// Writes `DECR`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeDecr(_ key: some RESPEncodable) {
    begin(command: "DECR")
    self.add(key: key)
  }

  /// Writes `DECRBY`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeDecrby(_ key: some RESPEncodable, _ decrement: Int) {
    begin(command: "DECRBY")
    self.add(key: key)
    self.add(integer: decrement)
  }

  /// Writes `DELIFEQ`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeDelifeq(_ key: some RESPEncodable, _ value: some RESPStorable) {
    begin(command: "DELIFEQ")
    self.add(key: key)
    self.add(value)
  }

  /// Writes `GET`.
  @usableFromInline mutating func encodeGet<Key: RESPEncodable>(_ key: Key) {
    begin(command: "GET")
    self.markKeys()
    self.append(key)
  }

  /// Writes `GETDEL`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGetdel(_ key: some RESPEncodable) {
    begin(command: "GETDEL")
    self.add(key: key)
  }

  /// Writes `GETEX`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGetex(_ key: some RESPEncodable, expiry: NewExpiry? = nil) {
    begin(command: "GETEX")
    self.add(key: key)
    if let expiry {
      expiry.append(to: &self)
    }
  }

  /// Writes `GETRANGE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGetrange(_ key: some RESPEncodable, _ start: Int, _ end: Int) {
    begin(command: "GETRANGE")
    self.add(key: key)
    self.add(integer: start)
    self.add(integer: end)
  }

  /// Writes `GETSET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGetset(_ key: some RESPEncodable, _ value: some RESPStorable) {
    begin(command: "GETSET")
    self.add(key: key)
    self.add(value)
  }

  /// Writes `INCR`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeIncr(_ key: some RESPEncodable) {
    begin(command: "INCR")
    self.add(key: key)
  }

  /// Writes `INCRBY`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeIncrby(_ key: some RESPEncodable, _ increment: Int) {
    begin(command: "INCRBY")
    self.add(key: key)
    self.add(integer: increment)
  }

  /// Writes `INCRBYFLOAT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeIncrbyfloat(_ key: some RESPEncodable, _ increment: Double) {
    begin(command: "INCRBYFLOAT")
    self.add(key: key)
    self.add(increment)
  }

  /// Writes `LCS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLcs(_ first: some RESPEncodable, _ second: some RESPEncodable) {
    begin(command: "LCS")
    self.add(key: first)
    self.add(key: second)
  }

  /// Writes `LCS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLcs2(
    _ first: some RESPEncodable, _ second: some RESPEncodable, _ length: LCSLength
  ) {
    begin(command: "LCS")
    self.add(key: first)
    self.add(key: second)
    length.append(to: &self)
  }

  /// Writes `LCS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeLcs3(
    _ first: some RESPEncodable, _ second: some RESPEncodable, _ matches: LCSPlaces, minimumLength: Int? = nil,
    withMatchLen: Bool = false
  ) {
    begin(command: "LCS")
    self.add(key: first)
    self.add(key: second)
    matches.append(to: &self)
    if let minimumLength {
      self.add(text: "MINMATCHLEN")
      self.add(integer: minimumLength)
    }
    if withMatchLen {
      self.add(text: "WITHMATCHLEN")
    }
  }

  /// Writes `MGET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeMget(_ keys: ArgumentList) {
    begin(command: "MGET")
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
  }

  /// Writes `MSET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeMset(_ fields: ArgumentList) {
    begin(command: "MSET")
    self.mark(keys: fields.count / 2)
    fields.append(to: &self, needing: "field")
  }

  /// Writes `MSETEX`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeMsetex(
    _ fields: ArgumentList, if condition: SetCondition? = nil, expiry: Expiry? = nil
  ) {
    begin(command: "MSETEX")
    self.add(integer: fields.count / 2)
    fields.append(to: &self, needing: "field")
    if let condition {
      condition.append(to: &self)
    }
    if let expiry {
      expiry.append(to: &self)
    }
  }

  /// Writes `MSETNX`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeMsetnx(_ fields: ArgumentList) {
    begin(command: "MSETNX")
    self.mark(keys: fields.count / 2)
    fields.append(to: &self, needing: "field")
  }

  /// Writes `PSETEX`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePsetex(_ key: some RESPEncodable, _ time: Duration, _ value: some RESPStorable)
  {
    begin(command: "PSETEX")
    self.add(key: key)
    self.add(integer: ExpiryTime.milliseconds(time))
    self.add(value)
  }

  /// Writes `SET`.
  @usableFromInline mutating func encodeSet<Key: RESPEncodable, Value: RESPStorable>(
    _ key: Key, _ value: Value, expiry: Expiry? = nil
  ) {
    begin(command: "SET")
    self.markKeys()
    self.append(key)
    self.append(value)
    if let expiry {
      expiry.append(to: &self)
    }
  }

  /// Writes `SET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSet2(
    _ key: some RESPEncodable, _ value: some RESPStorable, if condition: SetCondition, expiry: Expiry? = nil
  ) {
    begin(command: "SET")
    self.add(key: key)
    self.add(value)
    condition.append(to: &self)
    if let expiry {
      expiry.append(to: &self)
    }
  }

  /// Writes `SET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSet3(
    _ key: some RESPEncodable, _ value: some RESPStorable, ifEqual comparison: some RESPStorable, expiry: Expiry? = nil
  ) {
    begin(command: "SET")
    self.add(key: key)
    self.add(value)
    self.add(text: "IFEQ")
    self.add(comparison)
    if let expiry {
      expiry.append(to: &self)
    }
  }

  /// Writes `SET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSet4(
    _ key: some RESPEncodable, _ value: some RESPStorable, _ get: SetGet, if condition: SetCondition? = nil,
    expiry: Expiry? = nil
  ) {
    begin(command: "SET")
    self.add(key: key)
    self.add(value)
    if let condition {
      condition.append(to: &self)
    }
    get.append(to: &self)
    if let expiry {
      expiry.append(to: &self)
    }
  }

  /// Writes `SET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSet5(
    _ key: some RESPEncodable, _ value: some RESPStorable, _ get: SetGet, ifEqual comparison: some RESPStorable,
    expiry: Expiry? = nil
  ) {
    begin(command: "SET")
    self.add(key: key)
    self.add(value)
    self.add(text: "IFEQ")
    self.add(comparison)
    get.append(to: &self)
    if let expiry {
      expiry.append(to: &self)
    }
  }

  /// Writes `SETEX`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSetex(_ key: some RESPEncodable, _ time: Duration, _ value: some RESPStorable) {
    let (timeAmount, isWhole) = ExpiryTime.seconds(time)
    begin(command: isWhole ? "SETEX" : "PSETEX")
    self.add(key: key)
    self.add(integer: timeAmount)
    self.add(value)
  }

  /// Writes `SETNX`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSetnx(_ key: some RESPEncodable, _ value: some RESPStorable) {
    begin(command: "SETNX")
    self.add(key: key)
    self.add(value)
  }

  /// Writes `SETRANGE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSetrange(_ key: some RESPEncodable, _ offset: Int, to value: some RESPStorable)
  {
    begin(command: "SETRANGE")
    self.add(key: key)
    self.add(integer: offset)
    self.add(value)
  }

  /// Writes `STRLEN`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeStrlen(_ key: some RESPEncodable) {
    begin(command: "STRLEN")
    self.add(key: key)
  }

  /// Writes `SUBSTR`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSubstr(_ key: some RESPEncodable, _ start: Int, _ end: Int) {
    begin(command: "SUBSTR")
    self.add(key: key)
    self.add(integer: start)
    self.add(integer: end)
  }
}

extension Command {
  /// `APPEND`, to be run. See ``CommandExecutor/append(_:_:)``.
  @_alwaysEmitIntoClient
  public static func append(_ key: some RESPEncodable, _ value: some RESPStorable) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeAppend(key, value)
    return Command(consume arguments)
  }

  /// `DECR`, to be run. See ``CommandExecutor/decr(_:)``.
  @_alwaysEmitIntoClient
  public static func decr(_ key: some RESPEncodable) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeDecr(key)
    return Command(consume arguments)
  }

  /// `DECRBY`, to be run. See ``CommandExecutor/decrby(_:_:)``.
  @_alwaysEmitIntoClient
  public static func decrby(_ key: some RESPEncodable, _ decrement: Int) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeDecrby(key, decrement)
    return Command(consume arguments)
  }

  /// `DELIFEQ`, to be run. See ``CommandExecutor/delifeq(_:_:)``.
  @_alwaysEmitIntoClient
  public static func delifeq(_ key: some RESPEncodable, _ value: some RESPStorable) -> Command where Reply == Bool {
    var arguments = RESPArguments()
    arguments.encodeDelifeq(key, value)
    return Command(consume arguments)
  }

  /// `GET`, to be run. See ``CommandExecutor/get(_:as:)``.
  public static func get<T: RESPDecodable, Key: RESPEncodable>(_ key: Key, as type: T.Type) -> Command
  where Reply == T? {
    var arguments = RESPArguments()
    arguments.encodeGet(key)
    return Command(consume arguments, .readOnly)
  }

  /// `GETDEL`, to be run. See ``CommandExecutor/getdel(_:as:)``.
  @_alwaysEmitIntoClient
  public static func getdel<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type) -> Command where Reply == T? {
    var arguments = RESPArguments()
    arguments.encodeGetdel(key)
    return Command(consume arguments)
  }

  /// `GETEX`, to be run. See ``CommandExecutor/getex(_:expiry:as:)``.
  @_alwaysEmitIntoClient
  public static func getex<T: RESPDecodable>(_ key: some RESPEncodable, expiry: NewExpiry? = nil, as type: T.Type)
    -> Command where Reply == T?
  {
    var arguments = RESPArguments()
    arguments.encodeGetex(key, expiry: expiry)
    return Command(consume arguments)
  }

  /// `GETRANGE`, to be run. See ``CommandExecutor/getrange(_:_:_:as:)``.
  @_alwaysEmitIntoClient
  public static func getrange(_ key: some RESPEncodable, _ start: Int, _ end: Int, as type: Reply.Type) -> Command {
    var arguments = RESPArguments()
    arguments.encodeGetrange(key, start, end)
    return Command(consume arguments, .readOnly)
  }

  /// `GETSET`, to be run. See ``CommandExecutor/getset(_:_:as:)``.
  @_alwaysEmitIntoClient
  public static func getset<T: RESPDecodable>(_ key: some RESPEncodable, _ value: some RESPStorable, as type: T.Type)
    -> Command where Reply == T?
  {
    var arguments = RESPArguments()
    arguments.encodeGetset(key, value)
    return Command(consume arguments)
  }

  /// `INCR`, to be run. See ``CommandExecutor/incr(_:)``.
  @_alwaysEmitIntoClient
  public static func incr(_ key: some RESPEncodable) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeIncr(key)
    return Command(consume arguments)
  }

  /// `INCRBY`, to be run. See ``CommandExecutor/incrby(_:_:)``.
  @_alwaysEmitIntoClient
  public static func incrby(_ key: some RESPEncodable, _ increment: Int) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeIncrby(key, increment)
    return Command(consume arguments)
  }

  /// `INCRBYFLOAT`, to be run. See ``CommandExecutor/incrbyfloat(_:_:)``.
  @_alwaysEmitIntoClient
  public static func incrbyfloat(_ key: some RESPEncodable, _ increment: Double) -> Command where Reply == Double {
    var arguments = RESPArguments()
    arguments.encodeIncrbyfloat(key, increment)
    return Command(consume arguments)
  }

  /// `LCS`, to be run. See ``CommandExecutor/lcs(_:_:as:)``.
  @_alwaysEmitIntoClient
  public static func lcs(_ first: some RESPEncodable, _ second: some RESPEncodable, as type: Reply.Type) -> Command {
    var arguments = RESPArguments()
    arguments.encodeLcs(first, second)
    return Command(consume arguments, .readOnly)
  }

  /// `LCS`, to be run. See ``CommandExecutor/lcs(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func lcs(_ first: some RESPEncodable, _ second: some RESPEncodable, _ length: LCSLength) -> Command
  where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeLcs2(first, second, length)
    return Command(consume arguments, .readOnly)
  }

  /// `LCS`, to be run. See ``CommandExecutor/lcs(_:_:_:minimumLength:withMatchLen:)``.
  @_alwaysEmitIntoClient
  public static func lcs(
    _ first: some RESPEncodable, _ second: some RESPEncodable, _ matches: LCSPlaces, minimumLength: Int? = nil,
    withMatchLen: Bool = false
  ) -> Command where Reply == LCSMatches {
    var arguments = RESPArguments()
    arguments.encodeLcs3(first, second, matches, minimumLength: minimumLength, withMatchLen: withMatchLen)
    return Command(consume arguments, .readOnly)
  }

  /// `MGET`, to be run. See ``CommandExecutor/mget(_:_:as:)``.
  @_alwaysEmitIntoClient
  public static func mget<T: RESPDecodable>(_ keys: ArgumentList, as type: T.Type) -> Command where Reply == [T?] {
    var arguments = RESPArguments()
    arguments.encodeMget(keys)
    return Command(consume arguments, .readOnly)
  }

  /// `MSET`, to be run. See ``CommandExecutor/mset(_:)-(PairList)``.
  @_alwaysEmitIntoClient
  public static func mset(_ fields: ArgumentList) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeMset(fields)
    return Command(consume arguments)
  }

  /// `MSETEX`, to be run. See ``CommandExecutor/msetex(_:if:expiry:)-(PairList,_,_)``.
  @_alwaysEmitIntoClient
  public static func msetex(_ fields: ArgumentList, if condition: SetCondition? = nil, expiry: Expiry? = nil) -> Command
  where Reply == Bool {
    var arguments = RESPArguments()
    arguments.encodeMsetex(fields, if: condition, expiry: expiry)
    return Command(consume arguments, keys: .byTable)
  }

  /// `MSETNX`, to be run. See ``CommandExecutor/msetnx(_:)-(PairList)``.
  @_alwaysEmitIntoClient
  public static func msetnx(_ fields: ArgumentList) -> Command where Reply == Bool {
    var arguments = RESPArguments()
    arguments.encodeMsetnx(fields)
    return Command(consume arguments)
  }

  /// `PSETEX`, to be run. See ``CommandExecutor/psetex(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func psetex(_ key: some RESPEncodable, _ time: Duration, _ value: some RESPStorable) -> Command
  where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodePsetex(key, time, value)
    return Command(consume arguments)
  }

  /// `SET`, to be run. See ``CommandExecutor/set(_:_:expiry:)``.
  public static func set<Key: RESPEncodable, Value: RESPStorable>(_ key: Key, _ value: Value, expiry: Expiry? = nil)
    -> Command where Reply == OK
  {
    var arguments = RESPArguments()
    arguments.encodeSet(key, value, expiry: expiry)
    return Command(consume arguments)
  }

  /// `SET`, to be run. See ``CommandExecutor/set(_:_:if:expiry:)``.
  @_alwaysEmitIntoClient
  public static func set(
    _ key: some RESPEncodable, _ value: some RESPStorable, if condition: SetCondition, expiry: Expiry? = nil
  ) -> Command where Reply == Bool {
    var arguments = RESPArguments()
    arguments.encodeSet2(key, value, if: condition, expiry: expiry)
    return Command(consume arguments)
  }

  /// `SET`, to be run. See ``CommandExecutor/set(_:_:ifEqual:expiry:)``.
  @_alwaysEmitIntoClient
  public static func set(
    _ key: some RESPEncodable, _ value: some RESPStorable, ifEqual comparison: some RESPStorable, expiry: Expiry? = nil
  ) -> Command where Reply == Bool {
    var arguments = RESPArguments()
    arguments.encodeSet3(key, value, ifEqual: comparison, expiry: expiry)
    return Command(consume arguments)
  }

  /// `SET`, to be run. See ``CommandExecutor/set(_:_:_:if:expiry:as:)``.
  @_alwaysEmitIntoClient
  public static func set<T: RESPDecodable>(
    _ key: some RESPEncodable, _ value: some RESPStorable, _ get: SetGet, if condition: SetCondition? = nil,
    expiry: Expiry? = nil, as type: T.Type
  ) -> Command where Reply == T? {
    var arguments = RESPArguments()
    arguments.encodeSet4(key, value, get, if: condition, expiry: expiry)
    return Command(consume arguments)
  }

  /// `SET`, to be run. See ``CommandExecutor/set(_:_:_:ifEqual:expiry:as:)``.
  @_alwaysEmitIntoClient
  public static func set<T: RESPDecodable>(
    _ key: some RESPEncodable, _ value: some RESPStorable, _ get: SetGet, ifEqual comparison: some RESPStorable,
    expiry: Expiry? = nil, as type: T.Type
  ) -> Command where Reply == T? {
    var arguments = RESPArguments()
    arguments.encodeSet5(key, value, get, ifEqual: comparison, expiry: expiry)
    return Command(consume arguments)
  }

  /// `SETEX`, to be run. See ``CommandExecutor/setex(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func setex(_ key: some RESPEncodable, _ time: Duration, _ value: some RESPStorable) -> Command
  where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeSetex(key, time, value)
    return Command(consume arguments)
  }

  /// `SETNX`, to be run. See ``CommandExecutor/setnx(_:_:)``.
  @_alwaysEmitIntoClient
  public static func setnx(_ key: some RESPEncodable, _ value: some RESPStorable) -> Command where Reply == Bool {
    var arguments = RESPArguments()
    arguments.encodeSetnx(key, value)
    return Command(consume arguments)
  }

  /// `SETRANGE`, to be run. See ``CommandExecutor/setrange(_:_:to:)``.
  @_alwaysEmitIntoClient
  public static func setrange(_ key: some RESPEncodable, _ offset: Int, to value: some RESPStorable) -> Command
  where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeSetrange(key, offset, to: value)
    return Command(consume arguments)
  }

  /// `STRLEN`, to be run. See ``CommandExecutor/strlen(_:)``.
  @_alwaysEmitIntoClient
  public static func strlen(_ key: some RESPEncodable) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeStrlen(key)
    return Command(consume arguments, .readOnly)
  }

  /// `SUBSTR`, to be run. See ``CommandExecutor/substr(_:_:_:as:)``.
  @_alwaysEmitIntoClient
  public static func substr(_ key: some RESPEncodable, _ start: Int, _ end: Int, as type: Reply.Type) -> Command {
    var arguments = RESPArguments()
    arguments.encodeSubstr(key, start, end)
    return Command(consume arguments, .readOnly)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Adds to the end of a string. A key that does not exist counts as an empty one.
  ///
  /// `APPEND key value`, since 2.0.0.
  ///
  /// - Returns: How many bytes the string has afterwards.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1). The amortized time complexity is O(1) assuming the appended value is small and the
  ///   already present value is of any size, since the dynamic string library used by the server will double the
  ///   free space available on every reallocation.
  /// - SeeAlso: `APPEND`, group string.
  @discardableResult
  @_alwaysEmitIntoClient
  public func append(_ key: some RESPEncodable, _ value: some RESPStorable) async throws -> Int {
    try await run(.append(key, value))
  }

  /// Subtracts one from a number. A key that does not exist counts as 0.
  ///
  /// `DECR key`, since 1.0.0.
  ///
  /// - Returns: The number afterwards.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `DECR`, group string.
  @discardableResult
  @_alwaysEmitIntoClient
  public func decr(_ key: some RESPEncodable) async throws -> Int {
    try await run(.decr(key))
  }

  /// Subtracts from a number. A key that does not exist counts as 0.
  ///
  /// `DECRBY key decrement`, since 1.0.0.
  ///
  /// - Returns: The number afterwards.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `DECRBY`, group string.
  @discardableResult
  @_alwaysEmitIntoClient
  public func decrby(_ key: some RESPEncodable, _ decrement: Int) async throws -> Int {
    try await run(.decrby(key, decrement))
  }

  /// Removes a key if it holds a certain string, so that a lock is released by its holder alone.
  ///
  /// `DELIFEQ key value`, since 9.0.0.
  ///
  /// - Returns: Whether it was removed.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `DELIFEQ`, group string.
  @discardableResult
  @_alwaysEmitIntoClient
  public func delifeq(_ key: some RESPEncodable, _ value: some RESPStorable) async throws -> Bool {
    try await run(.delifeq(key, value))
  }

  /// Reads a value.
  ///
  /// `GET key`, since 1.0.0.
  ///
  /// - Returns: The value, or `nil` if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `GET`, group string.
  @_specialize(where Self == Redis, T == Bytes, Key == String)
  @_specialize(where Self == Redis, T == String, Key == String)
  public func get<T: RESPDecodable, Key: RESPEncodable>(_ key: Key, as type: T.Type = Bytes.self) async throws -> T? {
    try await run(.get(key, as: T.self))
  }

  /// Reads a value and removes its key.
  ///
  /// `GETDEL key`, since 6.2.0.
  ///
  /// - Returns: The value, or `nil` if there was no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `GETDEL`, group string.
  @discardableResult
  @_alwaysEmitIntoClient
  public func getdel<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) async throws -> T? {
    try await run(.getdel(key, as: T.self))
  }

  /// Reads a value, and changes when its key goes away.
  ///
  /// `GETEX key [EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT unix-time-milliseconds | PERSIST]`,
  /// since 6.2.0.
  ///
  /// Without a new expiry, it is a `GET`.
  ///
  /// - Returns: The value, or `nil` if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `GETEX`, group string.
  @discardableResult
  @_alwaysEmitIntoClient
  public func getex<T: RESPDecodable>(_ key: some RESPEncodable, expiry: NewExpiry? = nil, as type: T.Type = Bytes.self)
    async throws -> T?
  {
    try await run(.getex(key, expiry: expiry, as: T.self))
  }

  /// Reads a part of a string: the bytes from one place to another, both included.
  ///
  /// `GETRANGE key start end`, since 2.4.0.
  ///
  /// Places count from 0, and negative ones from the end: -1 is the last byte.
  ///
  /// - Returns: The part; empty if there is no such key, or nothing at these places.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the length of the returned string. The complexity is ultimately determined by
  ///   the returned length, but because creating a substring from an existing string is very cheap, it can be
  ///   considered O(1) for small strings.
  /// - SeeAlso: `GETRANGE`, group string.
  @_alwaysEmitIntoClient
  public func getrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ end: Int, as type: T.Type = Bytes.self
  ) async throws -> T {
    try await run(.getrange(key, start, end, as: T.self))
  }

  /// Stores a value, in place of whatever the key held, and reads the one from before.
  ///
  /// `GETSET key value`, since 1.0.0.
  ///
  /// `set(_:_:_:)` with `.get` does the same, and takes an expiry.
  ///
  /// - Returns: The value from before, or `nil` if there was no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `GETSET`, group string.
  @discardableResult
  @_alwaysEmitIntoClient
  public func getset<T: RESPDecodable>(
    _ key: some RESPEncodable, _ value: some RESPStorable, as type: T.Type = Bytes.self
  ) async throws -> T? {
    try await run(.getset(key, value, as: T.self))
  }

  /// Adds one to a number. A key that does not exist counts as 0.
  ///
  /// `INCR key`, since 1.0.0.
  ///
  /// - Returns: The number afterwards.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `INCR`, group string.
  @discardableResult
  @_alwaysEmitIntoClient
  public func incr(_ key: some RESPEncodable) async throws -> Int {
    try await run(.incr(key))
  }

  /// Adds to a number. A key that does not exist counts as 0.
  ///
  /// `INCRBY key increment`, since 1.0.0.
  ///
  /// - Returns: The number afterwards.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `INCRBY`, group string.
  @discardableResult
  @_alwaysEmitIntoClient
  public func incrby(_ key: some RESPEncodable, _ increment: Int) async throws -> Int {
    try await run(.incrby(key, increment))
  }

  /// Adds to a number with a fraction. A key that does not exist counts as 0.
  ///
  /// `INCRBYFLOAT key increment`, since 2.6.0.
  ///
  /// The server calculates with more digits than a `Double` has: the text that it stores is read by `get`.
  ///
  /// - Returns: The number afterwards.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `INCRBYFLOAT`, group string.
  @discardableResult
  @_alwaysEmitIntoClient
  public func incrbyfloat(_ key: some RESPEncodable, _ increment: Double) async throws -> Double {
    try await run(.incrbyfloat(key, increment))
  }

  /// Compares two strings: their longest common subsequence is what is left if from both as few bytes as possible
  /// are removed so that they become equal.
  ///
  /// `LCS key1 key2 [LEN] [IDX] [MINMATCHLEN min-match-len] [WITHMATCHLEN]`, since 7.0.0.
  ///
  /// - Returns: The subsequence; empty if there is none.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N*M) where N and M are the lengths of s1 and s2, respectively.
  /// - SeeAlso: `LCS`, group string.
  @_alwaysEmitIntoClient
  public func lcs<T: RESPDecodable>(
    _ first: some RESPEncodable, _ second: some RESPEncodable, as type: T.Type = Bytes.self
  ) async throws -> T {
    try await run(.lcs(first, second, as: T.self))
  }

  /// Compares two strings: their longest common subsequence is what is left if from both as few bytes as possible
  /// are removed so that they become equal.
  ///
  /// `LCS key1 key2 [LEN] [IDX] [MINMATCHLEN min-match-len] [WITHMATCHLEN]`, since 7.0.0.
  ///
  /// - Returns: How many bytes it has.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N*M) where N and M are the lengths of s1 and s2, respectively.
  /// - SeeAlso: `LCS`, group string.
  @_alwaysEmitIntoClient
  public func lcs(_ first: some RESPEncodable, _ second: some RESPEncodable, _ length: LCSLength) async throws -> Int {
    try await run(.lcs(first, second, length))
  }

  /// Compares two strings: their longest common subsequence is what is left if from both as few bytes as possible
  /// are removed so that they become equal.
  ///
  /// `LCS key1 key2 [LEN] [IDX] [MINMATCHLEN min-match-len] [WITHMATCHLEN]`, since 7.0.0.
  ///
  /// `minimumLength` leaves out shorter parts. `withMatchLen` has the server send the length of each part, which
  /// its places tell as well.
  ///
  /// - Returns: Where its parts stand in both strings, the last ones first.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N*M) where N and M are the lengths of s1 and s2, respectively.
  /// - SeeAlso: `LCS`, group string.
  @_alwaysEmitIntoClient
  public func lcs(
    _ first: some RESPEncodable, _ second: some RESPEncodable, _ matches: LCSPlaces, minimumLength: Int? = nil,
    withMatchLen: Bool = false
  ) async throws -> LCSMatches {
    try await run(.lcs(first, second, matches, minimumLength: minimumLength, withMatchLen: withMatchLen))
  }

  /// Reads several values.
  ///
  /// `MGET key […]`, since 1.0.0.
  ///
  /// - Returns: The values in the order of the keys, `nil` for each that does not exist or is no string.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of keys to retrieve.
  /// - SeeAlso: `MGET`, group string.
  @_alwaysEmitIntoClient
  public func mget<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) async throws -> [T?] {
    try await run(.mget(ArgumentList(key, more), as: T.self))
  }

  /// Stores several values, all at once.
  ///
  /// `MSET key value […]`, since 1.0.1.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of keys to set.
  /// - SeeAlso: `MSET`, group string.
  @_alwaysEmitIntoClient
  public func mset(_ fields: PairList) async throws {
    _ = try await run(.mset(fields.arguments))
  }

  /// Stores several values, all at once.
  ///
  /// `MSET key value […]`, since 1.0.1.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of keys to set.
  /// - SeeAlso: `MSET`, group string.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public func mset(_ fields: any PairSource) async throws {
    _ = try await run(.mset(fields._pairList.arguments))
  }

  /// Stores several values, all at once.
  ///
  /// `MSET key value […]`, since 1.0.1.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of keys to set.
  /// - SeeAlso: `MSET`, group string.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public func mset(_ fields: [some RESPEncodable & Hashable: any RESPStorable]) async throws {
    _ = try await run(.mset(PairList(fields).arguments))
  }

  /// Stores several values, all at once, and sets when their keys go away.
  ///
  /// `MSETEX numkeys key value […] [NX | XX] [EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT
  /// unix-time-milliseconds | KEEPTTL]`, since 9.1.0.
  ///
  /// A condition must hold for each of the keys.
  ///
  /// - Returns: Whether they were stored: all or none.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of keys to set.
  /// - SeeAlso: `MSETEX`, group string.
  @discardableResult
  @_alwaysEmitIntoClient
  public func msetex(_ fields: PairList, if condition: SetCondition? = nil, expiry: Expiry? = nil) async throws -> Bool
  {
    try await run(.msetex(fields.arguments, if: condition, expiry: expiry))
  }

  /// Stores several values, all at once, and sets when their keys go away.
  ///
  /// `MSETEX numkeys key value […] [NX | XX] [EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT
  /// unix-time-milliseconds | KEEPTTL]`, since 9.1.0.
  ///
  /// A condition must hold for each of the keys.
  ///
  /// - Returns: Whether they were stored: all or none.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of keys to set.
  /// - SeeAlso: `MSETEX`, group string.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func msetex(_ fields: any PairSource, if condition: SetCondition? = nil, expiry: Expiry? = nil) async throws
    -> Bool
  {
    try await run(.msetex(fields._pairList.arguments, if: condition, expiry: expiry))
  }

  /// Stores several values, all at once, and sets when their keys go away.
  ///
  /// `MSETEX numkeys key value […] [NX | XX] [EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT
  /// unix-time-milliseconds | KEEPTTL]`, since 9.1.0.
  ///
  /// A condition must hold for each of the keys.
  ///
  /// - Returns: Whether they were stored: all or none.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of keys to set.
  /// - SeeAlso: `MSETEX`, group string.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func msetex(
    _ fields: [some RESPEncodable & Hashable: any RESPStorable], if condition: SetCondition? = nil,
    expiry: Expiry? = nil
  ) async throws -> Bool {
    try await run(.msetex(PairList(fields).arguments, if: condition, expiry: expiry))
  }

  /// Stores several values, all at once, if none of the keys exists.
  ///
  /// `MSETNX key value […]`, since 1.0.1.
  ///
  /// - Returns: Whether they were stored: all or none.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of keys to set.
  /// - SeeAlso: `MSETNX`, group string.
  @discardableResult
  @_alwaysEmitIntoClient
  public func msetnx(_ fields: PairList) async throws -> Bool {
    try await run(.msetnx(fields.arguments))
  }

  /// Stores several values, all at once, if none of the keys exists.
  ///
  /// `MSETNX key value […]`, since 1.0.1.
  ///
  /// - Returns: Whether they were stored: all or none.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of keys to set.
  /// - SeeAlso: `MSETNX`, group string.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func msetnx(_ fields: any PairSource) async throws -> Bool {
    try await run(.msetnx(fields._pairList.arguments))
  }

  /// Stores several values, all at once, if none of the keys exists.
  ///
  /// `MSETNX key value […]`, since 1.0.1.
  ///
  /// - Returns: Whether they were stored: all or none.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of keys to set.
  /// - SeeAlso: `MSETNX`, group string.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func msetnx(_ fields: [some RESPEncodable & Hashable: any RESPStorable]) async throws -> Bool {
    try await run(.msetnx(PairList(fields).arguments))
  }

  /// Stores a value, and sets after how many milliseconds its key goes away.
  ///
  /// `PSETEX key milliseconds value`, since 2.6.0.
  ///
  /// `set(_:_:expiry:)` does the same.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `PSETEX`, group string.
  @_alwaysEmitIntoClient
  public func psetex(_ key: some RESPEncodable, _ time: Duration, _ value: some RESPStorable) async throws {
    _ = try await run(.psetex(key, time, value))
  }

  /// Stores a value, in place of whatever the key held.
  ///
  /// `SET key value [NX | XX | IFEQ comparison-value] [GET] [EX seconds | PX milliseconds | EXAT
  /// unix-time-seconds | PXAT unix-time-milliseconds | KEEPTTL]`, since 1.0.0.
  ///
  /// Without an expiry the key stays; the one that it had is forgotten.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SET`, group string.
  @_specialize(where Self == Redis, Key == String, Value == String)
  public func set<Key: RESPEncodable, Value: RESPStorable>(_ key: Key, _ value: Value, expiry: Expiry? = nil)
    async throws
  {
    _ = try await run(.set(key, value, expiry: expiry))
  }

  /// Stores a value, in place of whatever the key held.
  ///
  /// `SET key value [NX | XX | IFEQ comparison-value] [GET] [EX seconds | PX milliseconds | EXAT
  /// unix-time-seconds | PXAT unix-time-milliseconds | KEEPTTL]`, since 1.0.0.
  ///
  /// Without an expiry the key stays; the one that it had is forgotten.
  ///
  /// - Returns: Whether the value was stored.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SET`, group string.
  @discardableResult
  @_alwaysEmitIntoClient
  public func set(
    _ key: some RESPEncodable, _ value: some RESPStorable, if condition: SetCondition, expiry: Expiry? = nil
  ) async throws -> Bool {
    try await run(.set(key, value, if: condition, expiry: expiry))
  }

  /// Stores a value, in place of whatever the key held.
  ///
  /// `SET key value [NX | XX | IFEQ comparison-value] [GET] [EX seconds | PX milliseconds | EXAT
  /// unix-time-seconds | PXAT unix-time-milliseconds | KEEPTTL]`, since 1.0.0.
  ///
  /// Without an expiry the key stays; the one that it had is forgotten.
  ///
  /// - Returns: Whether the value was stored: only in place of an equal one. Since Valkey 8.1.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SET`, group string.
  @discardableResult
  @_alwaysEmitIntoClient
  public func set(
    _ key: some RESPEncodable, _ value: some RESPStorable, ifEqual comparison: some RESPStorable, expiry: Expiry? = nil
  ) async throws -> Bool {
    try await run(.set(key, value, ifEqual: comparison, expiry: expiry))
  }

  /// Stores a value, in place of whatever the key held.
  ///
  /// `SET key value [NX | XX | IFEQ comparison-value] [GET] [EX seconds | PX milliseconds | EXAT
  /// unix-time-seconds | PXAT unix-time-milliseconds | KEEPTTL]`, since 1.0.0.
  ///
  /// Without an expiry the key stays; the one that it had is forgotten.
  ///
  /// With a condition, the reply is the value from before whether the new one was stored or not.
  ///
  /// - Returns: The value from before, or `nil` if there was no such key; since Redis 6.2, and with a condition
  ///   since 7.0.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SET`, group string.
  @discardableResult
  @_alwaysEmitIntoClient
  public func set<T: RESPDecodable>(
    _ key: some RESPEncodable, _ value: some RESPStorable, _ get: SetGet, if condition: SetCondition? = nil,
    expiry: Expiry? = nil, as type: T.Type = Bytes.self
  ) async throws -> T? {
    try await run(.set(key, value, get, if: condition, expiry: expiry, as: T.self))
  }

  /// Stores a value, in place of whatever the key held.
  ///
  /// `SET key value [NX | XX | IFEQ comparison-value] [GET] [EX seconds | PX milliseconds | EXAT
  /// unix-time-seconds | PXAT unix-time-milliseconds | KEEPTTL]`, since 1.0.0.
  ///
  /// Without an expiry the key stays; the one that it had is forgotten.
  ///
  /// - Returns: The value from before, or `nil` if there was no such key; the new one was stored if it is equal
  ///   to `ifEqual`. Since Valkey 8.1.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SET`, group string.
  @discardableResult
  @_alwaysEmitIntoClient
  public func set<T: RESPDecodable>(
    _ key: some RESPEncodable, _ value: some RESPStorable, _ get: SetGet, ifEqual comparison: some RESPStorable,
    expiry: Expiry? = nil, as type: T.Type = Bytes.self
  ) async throws -> T? {
    try await run(.set(key, value, get, ifEqual: comparison, expiry: expiry, as: T.self))
  }

  /// Stores a value, and sets after how many seconds its key goes away.
  ///
  /// `SETEX key seconds value`, since 2.0.0.
  ///
  /// A time that is not in whole seconds is sent in milliseconds, by `PSETEX`. `set(_:_:expiry:)` does the same.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SETEX`, group string.
  @_alwaysEmitIntoClient
  public func setex(_ key: some RESPEncodable, _ time: Duration, _ value: some RESPStorable) async throws {
    _ = try await run(.setex(key, time, value))
  }

  /// Stores a value if there is no such key.
  ///
  /// `SETNX key value`, since 1.0.0.
  ///
  /// `set(_:_:if:expiry:)` does the same, and takes an expiry.
  ///
  /// - Returns: Whether it was stored.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SETNX`, group string.
  @discardableResult
  @_alwaysEmitIntoClient
  public func setnx(_ key: some RESPEncodable, _ value: some RESPStorable) async throws -> Bool {
    try await run(.setnx(key, value))
  }

  /// Writes over a part of a string, from a place on. Zero bytes fill what lies between the end of a shorter
  /// string and that place.
  ///
  /// `SETRANGE key offset value`, since 2.2.0.
  ///
  /// - Returns: How many bytes the string has afterwards.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1), not counting the time taken to copy the new string in place. Usually, this string is
  ///   very small so the amortized complexity is O(1). Otherwise, complexity is O(M) with M being the length of
  ///   the value argument.
  /// - SeeAlso: `SETRANGE`, group string.
  @discardableResult
  @_alwaysEmitIntoClient
  public func setrange(_ key: some RESPEncodable, _ offset: Int, to value: some RESPStorable) async throws -> Int {
    try await run(.setrange(key, offset, to: value))
  }

  /// Reads the length of a string.
  ///
  /// `STRLEN key`, since 2.2.0.
  ///
  /// - Returns: How many bytes it has; 0 if there is no such key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `STRLEN`, group string.
  @_alwaysEmitIntoClient
  public func strlen(_ key: some RESPEncodable) async throws -> Int {
    try await run(.strlen(key))
  }

  /// Reads a part of a string: the bytes from one place to another, both included.
  ///
  /// `SUBSTR key start end`, since 1.0.0.
  ///
  /// It is `GETRANGE` by its old name.
  ///
  /// - Returns: The part; empty if there is no such key, or nothing at these places.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the length of the returned string. The complexity is ultimately determined by
  ///   the returned length, but because creating a substring from an existing string is very cheap, it can be
  ///   considered O(1) for small strings.
  /// - SeeAlso: `SUBSTR`, group string.
  @_alwaysEmitIntoClient
  public func substr<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ end: Int, as type: T.Type = Bytes.self
  ) async throws -> T {
    try await run(.substr(key, start, end, as: T.self))
  }
}

extension Chain {
  /// Adds `APPEND`. See ``CommandExecutor/append(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func append<each R: RESPDecodable>(_ key: any RESPEncodable, _ value: any RESPStorable) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeAppend(key, value) }
  }

  /// Adds `DECR`. See ``CommandExecutor/decr(_:)``.
  @_alwaysEmitIntoClient
  public consuming func decr<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeDecr(key) }
  }

  /// Adds `DECRBY`. See ``CommandExecutor/decrby(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func decrby<each R: RESPDecodable>(_ key: any RESPEncodable, _ decrement: Int) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeDecrby(key, decrement) }
  }

  /// Adds `DELIFEQ`. See ``CommandExecutor/delifeq(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func delifeq<each R: RESPDecodable>(_ key: any RESPEncodable, _ value: any RESPStorable) -> Chain<
    Mode, (repeat each R, Bool)
  > where Replies == (repeat each R) {
    adding(Bool.self) { $0.encodeDelifeq(key, value) }
  }

  /// Adds `GET`. See ``CommandExecutor/get(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func get<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T?)> where Replies == (repeat each R) {
    adding(T?.self, .readOnly) { $0.encodeGet(key) }
  }

  /// Adds `GETDEL`. See ``CommandExecutor/getdel(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func getdel<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T?)> where Replies == (repeat each R) {
    adding(T?.self) { $0.encodeGetdel(key) }
  }

  /// Adds `GETEX`. See ``CommandExecutor/getex(_:expiry:as:)``.
  @_alwaysEmitIntoClient
  public consuming func getex<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, expiry: NewExpiry? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T?)> where Replies == (repeat each R) {
    adding(T?.self) { $0.encodeGetex(key, expiry: expiry) }
  }

  /// Adds `GETRANGE`. See ``CommandExecutor/getrange(_:_:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func getrange<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ start: Int, _ end: Int, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    adding(T.self, .readOnly) { $0.encodeGetrange(key, start, end) }
  }

  /// Adds `GETSET`. See ``CommandExecutor/getset(_:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func getset<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ value: any RESPStorable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T?)> where Replies == (repeat each R) {
    adding(T?.self) { $0.encodeGetset(key, value) }
  }

  /// Adds `INCR`. See ``CommandExecutor/incr(_:)``.
  @_alwaysEmitIntoClient
  public consuming func incr<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeIncr(key) }
  }

  /// Adds `INCRBY`. See ``CommandExecutor/incrby(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func incrby<each R: RESPDecodable>(_ key: any RESPEncodable, _ increment: Int) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeIncrby(key, increment) }
  }

  /// Adds `INCRBYFLOAT`. See ``CommandExecutor/incrbyfloat(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func incrbyfloat<each R: RESPDecodable>(_ key: any RESPEncodable, _ increment: Double) -> Chain<
    Mode, (repeat each R, Double)
  > where Replies == (repeat each R) {
    adding(Double.self) { $0.encodeIncrbyfloat(key, increment) }
  }

  /// Adds `LCS`. See ``CommandExecutor/lcs(_:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func lcs<each R: RESPDecodable, T: RESPDecodable>(
    _ first: any RESPEncodable, _ second: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    adding(T.self, .readOnly) { $0.encodeLcs(first, second) }
  }

  /// Adds `LCS`. See ``CommandExecutor/lcs(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func lcs<each R: RESPDecodable>(
    _ first: any RESPEncodable, _ second: any RESPEncodable, _ length: LCSLength
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self, .readOnly) { $0.encodeLcs2(first, second, length) }
  }

  /// Adds `LCS`. See ``CommandExecutor/lcs(_:_:_:minimumLength:withMatchLen:)``.
  @_alwaysEmitIntoClient
  public consuming func lcs<each R: RESPDecodable>(
    _ first: any RESPEncodable, _ second: any RESPEncodable, _ matches: LCSPlaces, minimumLength: Int? = nil,
    withMatchLen: Bool = false
  ) -> Chain<Mode, (repeat each R, LCSMatches)> where Replies == (repeat each R) {
    adding(LCSMatches.self, .readOnly) {
      $0.encodeLcs3(first, second, matches, minimumLength: minimumLength, withMatchLen: withMatchLen)
    }
  }

  /// Adds `MGET`. See ``CommandExecutor/mget(_:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func mget<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T?])> where Replies == (repeat each R) {
    adding([T?].self, .readOnly) { $0.encodeMget(ArgumentList(key, more)) }
  }

  /// Adds `MSET`, which appends nothing. See ``CommandExecutor/mset(_:)-(PairList)``.
  @_alwaysEmitIntoClient
  public consuming func mset(_ fields: PairList) -> Self {
    adding() { $0.encodeMset(fields.arguments) }
  }

  /// Adds `MSETEX`. See ``CommandExecutor/msetex(_:if:expiry:)-(PairList,_,_)``.
  @_alwaysEmitIntoClient
  public consuming func msetex<each R: RESPDecodable>(
    _ fields: PairList, if condition: SetCondition? = nil, expiry: Expiry? = nil
  ) -> Chain<Mode, (repeat each R, Bool)> where Replies == (repeat each R) {
    adding(Bool.self, keys: .byTable) { $0.encodeMsetex(fields.arguments, if: condition, expiry: expiry) }
  }

  /// Adds `MSETNX`. See ``CommandExecutor/msetnx(_:)-(PairList)``.
  @_alwaysEmitIntoClient
  public consuming func msetnx<each R: RESPDecodable>(_ fields: PairList) -> Chain<Mode, (repeat each R, Bool)>
  where Replies == (repeat each R) {
    adding(Bool.self) { $0.encodeMsetnx(fields.arguments) }
  }

  /// Adds `PSETEX`, which appends nothing. See ``CommandExecutor/psetex(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func psetex(_ key: any RESPEncodable, _ time: Duration, _ value: any RESPStorable) -> Self {
    adding() { $0.encodePsetex(key, time, value) }
  }

  /// Adds `SET`, which appends nothing. See ``CommandExecutor/set(_:_:expiry:)``.
  @_alwaysEmitIntoClient
  public consuming func set(_ key: any RESPEncodable, _ value: any RESPStorable, expiry: Expiry? = nil) -> Self {
    adding() { $0.encodeSet(key, value, expiry: expiry) }
  }

  /// Adds `SET`. See ``CommandExecutor/set(_:_:if:expiry:)``.
  @_alwaysEmitIntoClient
  public consuming func set<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ value: any RESPStorable, if condition: SetCondition, expiry: Expiry? = nil
  ) -> Chain<Mode, (repeat each R, Bool)> where Replies == (repeat each R) {
    adding(Bool.self) { $0.encodeSet2(key, value, if: condition, expiry: expiry) }
  }

  /// Adds `SET`. See ``CommandExecutor/set(_:_:ifEqual:expiry:)``.
  @_alwaysEmitIntoClient
  public consuming func set<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ value: any RESPStorable, ifEqual comparison: any RESPStorable, expiry: Expiry? = nil
  ) -> Chain<Mode, (repeat each R, Bool)> where Replies == (repeat each R) {
    adding(Bool.self) { $0.encodeSet3(key, value, ifEqual: comparison, expiry: expiry) }
  }

  /// Adds `SET`. See ``CommandExecutor/set(_:_:_:if:expiry:as:)``.
  @_alwaysEmitIntoClient
  public consuming func set<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ value: any RESPStorable, _ get: SetGet, if condition: SetCondition? = nil,
    expiry: Expiry? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T?)> where Replies == (repeat each R) {
    adding(T?.self) { $0.encodeSet4(key, value, get, if: condition, expiry: expiry) }
  }

  /// Adds `SET`. See ``CommandExecutor/set(_:_:_:ifEqual:expiry:as:)``.
  @_alwaysEmitIntoClient
  public consuming func set<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ value: any RESPStorable, _ get: SetGet, ifEqual comparison: any RESPStorable,
    expiry: Expiry? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T?)> where Replies == (repeat each R) {
    adding(T?.self) { $0.encodeSet5(key, value, get, ifEqual: comparison, expiry: expiry) }
  }

  /// Adds `SETEX`, which appends nothing. See ``CommandExecutor/setex(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func setex(_ key: any RESPEncodable, _ time: Duration, _ value: any RESPStorable) -> Self {
    adding() { $0.encodeSetex(key, time, value) }
  }

  /// Adds `SETNX`. See ``CommandExecutor/setnx(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func setnx<each R: RESPDecodable>(_ key: any RESPEncodable, _ value: any RESPStorable) -> Chain<
    Mode, (repeat each R, Bool)
  > where Replies == (repeat each R) {
    adding(Bool.self) { $0.encodeSetnx(key, value) }
  }

  /// Adds `SETRANGE`. See ``CommandExecutor/setrange(_:_:to:)``.
  @_alwaysEmitIntoClient
  public consuming func setrange<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ offset: Int, to value: any RESPStorable
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeSetrange(key, offset, to: value) }
  }

  /// Adds `STRLEN`. See ``CommandExecutor/strlen(_:)``.
  @_alwaysEmitIntoClient
  public consuming func strlen<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    adding(Int.self, .readOnly) { $0.encodeStrlen(key) }
  }

  /// Adds `SUBSTR`. See ``CommandExecutor/substr(_:_:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func substr<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ start: Int, _ end: Int, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    adding(T.self, .readOnly) { $0.encodeSubstr(key, start, end) }
  }
}

extension Batch {
  /// Adds `APPEND`. See ``CommandExecutor/append(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func append(_ key: some RESPEncodable, _ value: some RESPStorable) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeAppend(key, value) }
  }

  /// Adds `DECR`. See ``CommandExecutor/decr(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func decr(_ key: some RESPEncodable) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeDecr(key) }
  }

  /// Adds `DECRBY`. See ``CommandExecutor/decrby(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func decrby(_ key: some RESPEncodable, _ decrement: Int) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeDecrby(key, decrement) }
  }

  /// Adds `DELIFEQ`. See ``CommandExecutor/delifeq(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func delifeq(_ key: some RESPEncodable, _ value: some RESPStorable) -> BatchReply<Bool> {
    adding(Bool.self) { $0.encodeDelifeq(key, value) }
  }

  /// Adds `GET`. See ``CommandExecutor/get(_:as:)``.
  @discardableResult
  @_specialize(where T == Bytes, Key == String)
  @_specialize(where T == String, Key == String)
  public func get<T: RESPDecodable, Key: RESPEncodable>(_ key: Key, as type: T.Type = Bytes.self) -> BatchReply<T?> {
    adding(T?.self, .readOnly) { $0.encodeGet(key) }
  }

  /// Adds `GETDEL`. See ``CommandExecutor/getdel(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func getdel<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) -> BatchReply<T?> {
    adding(T?.self) { $0.encodeGetdel(key) }
  }

  /// Adds `GETEX`. See ``CommandExecutor/getex(_:expiry:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func getex<T: RESPDecodable>(_ key: some RESPEncodable, expiry: NewExpiry? = nil, as type: T.Type = Bytes.self)
    -> BatchReply<T?>
  {
    adding(T?.self) { $0.encodeGetex(key, expiry: expiry) }
  }

  /// Adds `GETRANGE`. See ``CommandExecutor/getrange(_:_:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func getrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ end: Int, as type: T.Type = Bytes.self
  ) -> BatchReply<T> {
    adding(T.self, .readOnly) { $0.encodeGetrange(key, start, end) }
  }

  /// Adds `GETSET`. See ``CommandExecutor/getset(_:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func getset<T: RESPDecodable>(
    _ key: some RESPEncodable, _ value: some RESPStorable, as type: T.Type = Bytes.self
  ) -> BatchReply<T?> {
    adding(T?.self) { $0.encodeGetset(key, value) }
  }

  /// Adds `INCR`. See ``CommandExecutor/incr(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func incr(_ key: some RESPEncodable) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeIncr(key) }
  }

  /// Adds `INCRBY`. See ``CommandExecutor/incrby(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func incrby(_ key: some RESPEncodable, _ increment: Int) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeIncrby(key, increment) }
  }

  /// Adds `INCRBYFLOAT`. See ``CommandExecutor/incrbyfloat(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func incrbyfloat(_ key: some RESPEncodable, _ increment: Double) -> BatchReply<Double> {
    adding(Double.self) { $0.encodeIncrbyfloat(key, increment) }
  }

  /// Adds `LCS`. See ``CommandExecutor/lcs(_:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lcs<T: RESPDecodable>(
    _ first: some RESPEncodable, _ second: some RESPEncodable, as type: T.Type = Bytes.self
  ) -> BatchReply<T> {
    adding(T.self, .readOnly) { $0.encodeLcs(first, second) }
  }

  /// Adds `LCS`. See ``CommandExecutor/lcs(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lcs(_ first: some RESPEncodable, _ second: some RESPEncodable, _ length: LCSLength) -> BatchReply<Int> {
    adding(Int.self, .readOnly) { $0.encodeLcs2(first, second, length) }
  }

  /// Adds `LCS`. See ``CommandExecutor/lcs(_:_:_:minimumLength:withMatchLen:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func lcs(
    _ first: some RESPEncodable, _ second: some RESPEncodable, _ matches: LCSPlaces, minimumLength: Int? = nil,
    withMatchLen: Bool = false
  ) -> BatchReply<LCSMatches> {
    adding(LCSMatches.self, .readOnly) {
      $0.encodeLcs3(first, second, matches, minimumLength: minimumLength, withMatchLen: withMatchLen)
    }
  }

  /// Adds `MGET`. See ``CommandExecutor/mget(_:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func mget<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) -> BatchReply<[T?]> {
    adding([T?].self, .readOnly) { $0.encodeMget(ArgumentList(key, more)) }
  }

  /// Adds `MSET`. See ``CommandExecutor/mset(_:)-(PairList)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func mset(_ fields: PairList) -> Batch {
    adding() { $0.encodeMset(fields.arguments) }
  }

  /// Adds `MSET`. See ``CommandExecutor/mset(_:)-(PairSource)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func mset(_ fields: any PairSource) -> Batch {
    adding() { $0.encodeMset(fields._pairList.arguments) }
  }

  /// Adds `MSET`. See ``CommandExecutor/mset(_:)-([RESPEncodableHashable:RESPStorable])``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func mset(_ fields: [some RESPEncodable & Hashable: any RESPStorable]) -> Batch {
    adding() { $0.encodeMset(PairList(fields).arguments) }
  }

  /// Adds `MSETEX`. See ``CommandExecutor/msetex(_:if:expiry:)-(PairList,_,_)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func msetex(_ fields: PairList, if condition: SetCondition? = nil, expiry: Expiry? = nil) -> BatchReply<Bool> {
    adding(Bool.self, keys: .byTable) { $0.encodeMsetex(fields.arguments, if: condition, expiry: expiry) }
  }

  /// Adds `MSETEX`. See ``CommandExecutor/msetex(_:if:expiry:)-(PairSource,_,_)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func msetex(_ fields: any PairSource, if condition: SetCondition? = nil, expiry: Expiry? = nil) -> BatchReply<
    Bool
  > {
    adding(Bool.self, keys: .byTable) { $0.encodeMsetex(fields._pairList.arguments, if: condition, expiry: expiry) }
  }

  /// Adds `MSETEX`. See ``CommandExecutor/msetex(_:if:expiry:)-([RESPEncodableHashable:RESPStorable],_,_)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func msetex(
    _ fields: [some RESPEncodable & Hashable: any RESPStorable], if condition: SetCondition? = nil,
    expiry: Expiry? = nil
  ) -> BatchReply<Bool> {
    adding(Bool.self, keys: .byTable) { $0.encodeMsetex(PairList(fields).arguments, if: condition, expiry: expiry) }
  }

  /// Adds `MSETNX`. See ``CommandExecutor/msetnx(_:)-(PairList)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func msetnx(_ fields: PairList) -> BatchReply<Bool> {
    adding(Bool.self) { $0.encodeMsetnx(fields.arguments) }
  }

  /// Adds `MSETNX`. See ``CommandExecutor/msetnx(_:)-(PairSource)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func msetnx(_ fields: any PairSource) -> BatchReply<Bool> {
    adding(Bool.self) { $0.encodeMsetnx(fields._pairList.arguments) }
  }

  /// Adds `MSETNX`. See ``CommandExecutor/msetnx(_:)-([RESPEncodableHashable:RESPStorable])``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func msetnx(_ fields: [some RESPEncodable & Hashable: any RESPStorable]) -> BatchReply<Bool> {
    adding(Bool.self) { $0.encodeMsetnx(PairList(fields).arguments) }
  }

  /// Adds `PSETEX`. See ``CommandExecutor/psetex(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func psetex(_ key: some RESPEncodable, _ time: Duration, _ value: some RESPStorable) -> Batch {
    adding() { $0.encodePsetex(key, time, value) }
  }

  /// Adds `SET`. See ``CommandExecutor/set(_:_:expiry:)``.
  @discardableResult
  @_specialize(where Key == String, Value == String)
  public func set<Key: RESPEncodable, Value: RESPStorable>(_ key: Key, _ value: Value, expiry: Expiry? = nil) -> Batch {
    adding() { $0.encodeSet(key, value, expiry: expiry) }
  }

  /// Adds `SET`. See ``CommandExecutor/set(_:_:if:expiry:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func set(
    _ key: some RESPEncodable, _ value: some RESPStorable, if condition: SetCondition, expiry: Expiry? = nil
  ) -> BatchReply<Bool> {
    adding(Bool.self) { $0.encodeSet2(key, value, if: condition, expiry: expiry) }
  }

  /// Adds `SET`. See ``CommandExecutor/set(_:_:ifEqual:expiry:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func set(
    _ key: some RESPEncodable, _ value: some RESPStorable, ifEqual comparison: some RESPStorable, expiry: Expiry? = nil
  ) -> BatchReply<Bool> {
    adding(Bool.self) { $0.encodeSet3(key, value, ifEqual: comparison, expiry: expiry) }
  }

  /// Adds `SET`. See ``CommandExecutor/set(_:_:_:if:expiry:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func set<T: RESPDecodable>(
    _ key: some RESPEncodable, _ value: some RESPStorable, _ get: SetGet, if condition: SetCondition? = nil,
    expiry: Expiry? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<T?> {
    adding(T?.self) { $0.encodeSet4(key, value, get, if: condition, expiry: expiry) }
  }

  /// Adds `SET`. See ``CommandExecutor/set(_:_:_:ifEqual:expiry:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func set<T: RESPDecodable>(
    _ key: some RESPEncodable, _ value: some RESPStorable, _ get: SetGet, ifEqual comparison: some RESPStorable,
    expiry: Expiry? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<T?> {
    adding(T?.self) { $0.encodeSet5(key, value, get, ifEqual: comparison, expiry: expiry) }
  }

  /// Adds `SETEX`. See ``CommandExecutor/setex(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func setex(_ key: some RESPEncodable, _ time: Duration, _ value: some RESPStorable) -> Batch {
    adding() { $0.encodeSetex(key, time, value) }
  }

  /// Adds `SETNX`. See ``CommandExecutor/setnx(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func setnx(_ key: some RESPEncodable, _ value: some RESPStorable) -> BatchReply<Bool> {
    adding(Bool.self) { $0.encodeSetnx(key, value) }
  }

  /// Adds `SETRANGE`. See ``CommandExecutor/setrange(_:_:to:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func setrange(_ key: some RESPEncodable, _ offset: Int, to value: some RESPStorable) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeSetrange(key, offset, to: value) }
  }

  /// Adds `STRLEN`. See ``CommandExecutor/strlen(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func strlen(_ key: some RESPEncodable) -> BatchReply<Int> {
    adding(Int.self, .readOnly) { $0.encodeStrlen(key) }
  }

  /// Adds `SUBSTR`. See ``CommandExecutor/substr(_:_:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func substr<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ end: Int, as type: T.Type = Bytes.self
  ) -> BatchReply<T> {
    adding(T.self, .readOnly) { $0.encodeSubstr(key, start, end) }
  }
}
