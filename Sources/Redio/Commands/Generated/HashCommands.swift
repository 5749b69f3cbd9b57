// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP

extension RESPArguments {
  /// Writes `HDEL`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHdel(_ key: some RESPEncodable, _ fields: ArgumentList) {
    begin(command: "HDEL")
    self.add(key: key)
    fields.append(to: &self, needing: "field")
  }

  /// Writes `HEXISTS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHexists(_ key: some RESPEncodable, _ field: some RESPEncodable) {
    begin(command: "HEXISTS")
    self.add(key: key)
    self.add(field)
  }

  /// Writes `HEXPIRE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHexpire(
    _ key: some RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil, fields: ArgumentList
  ) {
    let (timeAmount, isWhole) = ExpiryTime.seconds(time)
    begin(command: isWhole ? "HEXPIRE" : "HPEXPIRE")
    self.add(key: key)
    self.add(integer: timeAmount)
    if let condition {
      condition.append(to: &self)
    }
    self.add(text: "FIELDS")
    self.add(integer: fields.count)
    fields.append(to: &self, needing: "field")
  }

  /// Writes `HEXPIREAT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHexpireat(
    _ key: some RESPEncodable, sinceEpoch time: Duration, if condition: ExpireCondition? = nil, fields: ArgumentList
  ) {
    let (timeAmount, isWhole) = ExpiryTime.seconds(time)
    begin(command: isWhole ? "HEXPIREAT" : "HPEXPIREAT")
    self.add(key: key)
    self.add(integer: timeAmount)
    if let condition {
      condition.append(to: &self)
    }
    self.add(text: "FIELDS")
    self.add(integer: fields.count)
    fields.append(to: &self, needing: "field")
  }

  /// Writes `HEXPIRETIME`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHexpiretime(_ key: some RESPEncodable, _ fields: ArgumentList) {
    begin(command: "HEXPIRETIME")
    self.add(key: key)
    self.add(text: "FIELDS")
    self.add(integer: fields.count)
    fields.append(to: &self, needing: "field")
  }

  /// Writes `HGET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHget(_ key: some RESPEncodable, _ field: some RESPEncodable) {
    begin(command: "HGET")
    self.add(key: key)
    self.add(field)
  }

  /// Writes `HGETALL`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHgetall(_ key: some RESPEncodable) {
    begin(command: "HGETALL")
    self.add(key: key)
  }

  /// Writes `HGETDEL`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHgetdel(_ key: some RESPEncodable, _ fields: ArgumentList) {
    begin(command: "HGETDEL")
    self.add(key: key)
    self.add(text: "FIELDS")
    self.add(integer: fields.count)
    fields.append(to: &self, needing: "field")
  }

  /// Writes `HGETEX`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHgetex(
    _ key: some RESPEncodable, _ fields: ArgumentList, expiry: NewExpiry? = nil
  ) {
    begin(command: "HGETEX")
    self.add(key: key)
    if let expiry {
      expiry.append(to: &self)
    }
    self.add(text: "FIELDS")
    self.add(integer: fields.count)
    fields.append(to: &self, needing: "field")
  }

  /// Writes `HINCRBY`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHincrby(
    _ key: some RESPEncodable, _ field: some RESPEncodable, by increment: Int
  ) {
    begin(command: "HINCRBY")
    self.add(key: key)
    self.add(field)
    self.add(integer: increment)
  }

  /// Writes `HINCRBYFLOAT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHincrbyfloat(
    _ key: some RESPEncodable, _ field: some RESPEncodable, by increment: Double
  ) {
    begin(command: "HINCRBYFLOAT")
    self.add(key: key)
    self.add(field)
    self.add(increment)
  }

  /// Writes `HKEYS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHkeys(_ key: some RESPEncodable) {
    begin(command: "HKEYS")
    self.add(key: key)
  }

  /// Writes `HLEN`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHlen(_ key: some RESPEncodable) {
    begin(command: "HLEN")
    self.add(key: key)
  }

  /// Writes `HMGET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHmget(_ key: some RESPEncodable, _ fields: ArgumentList) {
    begin(command: "HMGET")
    self.add(key: key)
    fields.append(to: &self, needing: "field")
  }

  /// Writes `HMSET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHmset(_ key: some RESPEncodable, _ fields: ArgumentList) {
    begin(command: "HMSET")
    self.add(key: key)
    fields.append(to: &self, needing: "field")
  }

  /// Writes `HPERSIST`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHpersist(_ key: some RESPEncodable, _ fields: ArgumentList) {
    begin(command: "HPERSIST")
    self.add(key: key)
    self.add(text: "FIELDS")
    self.add(integer: fields.count)
    fields.append(to: &self, needing: "field")
  }

  /// Writes `HPEXPIRE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHpexpire(
    _ key: some RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil, fields: ArgumentList
  ) {
    begin(command: "HPEXPIRE")
    self.add(key: key)
    self.add(integer: ExpiryTime.milliseconds(time))
    if let condition {
      condition.append(to: &self)
    }
    self.add(text: "FIELDS")
    self.add(integer: fields.count)
    fields.append(to: &self, needing: "field")
  }

  /// Writes `HPEXPIREAT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHpexpireat(
    _ key: some RESPEncodable, sinceEpoch time: Duration, if condition: ExpireCondition? = nil, fields: ArgumentList
  ) {
    begin(command: "HPEXPIREAT")
    self.add(key: key)
    self.add(integer: ExpiryTime.milliseconds(time))
    if let condition {
      condition.append(to: &self)
    }
    self.add(text: "FIELDS")
    self.add(integer: fields.count)
    fields.append(to: &self, needing: "field")
  }

  /// Writes `HPEXPIRETIME`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHpexpiretime(_ key: some RESPEncodable, _ fields: ArgumentList) {
    begin(command: "HPEXPIRETIME")
    self.add(key: key)
    self.add(text: "FIELDS")
    self.add(integer: fields.count)
    fields.append(to: &self, needing: "field")
  }

  /// Writes `HPTTL`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHpttl(_ key: some RESPEncodable, _ fields: ArgumentList) {
    begin(command: "HPTTL")
    self.add(key: key)
    self.add(text: "FIELDS")
    self.add(integer: fields.count)
    fields.append(to: &self, needing: "field")
  }

  /// Writes `HRANDFIELD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHrandfield(_ key: some RESPEncodable) {
    begin(command: "HRANDFIELD")
    self.add(key: key)
  }

  /// Writes `HRANDFIELD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHrandfield2(_ key: some RESPEncodable, count: Int) {
    begin(command: "HRANDFIELD")
    self.add(key: key)
    self.add(integer: count)
  }

  /// Writes `HRANDFIELD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHrandfield3(_ key: some RESPEncodable, count: Int, _ values: WithValues) {
    begin(command: "HRANDFIELD")
    self.add(key: key)
    self.add(integer: count)
    values.append(to: &self)
  }

  /// Writes `HSCAN`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHscan(
    _ key: some RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil
  ) {
    begin(command: "HSCAN")
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

  /// Writes `HSCAN`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHscan2(
    _ key: some RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    _ values: NoValues
  ) {
    begin(command: "HSCAN")
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
    values.append(to: &self)
  }

  /// Writes `HSET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHset(_ key: some RESPEncodable, _ fields: ArgumentList) {
    begin(command: "HSET")
    self.add(key: key)
    fields.append(to: &self, needing: "field")
  }

  /// Writes `HSET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHset2(
    _ key: some RESPEncodable, _ field: some RESPEncodable, _ value: some RESPStorable
  ) {
    begin(command: "HSET")
    self.add(key: key)
    self.add(field)
    self.add(value)
  }

  /// Writes `HSETEX`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHsetex(
    _ key: some RESPEncodable, _ fields: ArgumentList, if condition: SetCondition? = nil,
    ifFields fieldCondition: FieldCondition? = nil, expiry: Expiry? = nil
  ) {
    begin(command: "HSETEX")
    self.add(key: key)
    if let condition {
      condition.append(to: &self)
    }
    if let fieldCondition {
      fieldCondition.append(to: &self)
    }
    if let expiry {
      expiry.append(to: &self)
    }
    self.add(text: "FIELDS")
    self.add(integer: fields.count / 2)
    fields.append(to: &self, needing: "field")
  }

  /// Writes `HSETNX`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHsetnx(
    _ key: some RESPEncodable, _ field: some RESPEncodable, _ value: some RESPStorable
  ) {
    begin(command: "HSETNX")
    self.add(key: key)
    self.add(field)
    self.add(value)
  }

  /// Writes `HSTRLEN`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHstrlen(_ key: some RESPEncodable, _ field: some RESPEncodable) {
    begin(command: "HSTRLEN")
    self.add(key: key)
    self.add(field)
  }

  /// Writes `HTTL`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHttl(_ key: some RESPEncodable, _ fields: ArgumentList) {
    begin(command: "HTTL")
    self.add(key: key)
    self.add(text: "FIELDS")
    self.add(integer: fields.count)
    fields.append(to: &self, needing: "field")
  }

  /// Writes `HVALS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHvals(_ key: some RESPEncodable) {
    begin(command: "HVALS")
    self.add(key: key)
  }
}

extension Command {
  /// `HDEL`, to be run. See ``CommandExecutor/hdel(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func hdel(_ key: some RESPEncodable, _ fields: ArgumentList) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeHdel(key, fields)
    return Command(consume arguments)
  }

  /// `HEXISTS`, to be run. See ``CommandExecutor/hexists(_:_:)``.
  @_alwaysEmitIntoClient
  public static func hexists(_ key: some RESPEncodable, _ field: some RESPEncodable) -> Command where Reply == Bool {
    var arguments = RESPArguments()
    arguments.encodeHexists(key, field)
    return Command(consume arguments, .readOnly)
  }

  /// `HEXPIRE`, to be run. See ``CommandExecutor/hexpire(_:_:if:fields:_:)``.
  @_alwaysEmitIntoClient
  public static func hexpire(
    _ key: some RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil, fields: ArgumentList
  ) -> Command where Reply == [FieldExpireResult] {
    var arguments = RESPArguments()
    arguments.encodeHexpire(key, time, if: condition, fields: fields)
    return Command(consume arguments)
  }

  /// `HEXPIREAT`, to be run. See ``CommandExecutor/hexpireat(_:sinceEpoch:if:fields:_:)``.
  @_alwaysEmitIntoClient
  public static func hexpireat(
    _ key: some RESPEncodable, sinceEpoch time: Duration, if condition: ExpireCondition? = nil, fields: ArgumentList
  ) -> Command where Reply == [FieldExpireResult] {
    var arguments = RESPArguments()
    arguments.encodeHexpireat(key, sinceEpoch: time, if: condition, fields: fields)
    return Command(consume arguments)
  }

  /// `HEXPIRETIME`, to be run. See ``CommandExecutor/hexpiretime(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func hexpiretime(_ key: some RESPEncodable, _ fields: ArgumentList) -> Command
  where Reply == [ExpirationTime] {
    var arguments = RESPArguments()
    arguments.encodeHexpiretime(key, fields)
    return Command(consume arguments, .readOnly)
  }

  /// `HGET`, to be run. See ``CommandExecutor/hget(_:_:as:)``.
  @_alwaysEmitIntoClient
  public static func hget<T: RESPDecodable>(_ key: some RESPEncodable, _ field: some RESPEncodable, as type: T.Type)
    -> Command where Reply == T?
  {
    var arguments = RESPArguments()
    arguments.encodeHget(key, field)
    return Command(consume arguments, .readOnly)
  }

  /// `HGETALL`, to be run. See ``CommandExecutor/hgetall(_:as:)->[String:T]``.
  @_alwaysEmitIntoClient
  public static func hgetall<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type) -> Command
  where Reply == [String: T] {
    var arguments = RESPArguments()
    arguments.encodeHgetall(key)
    return Command(consume arguments, .readOnly)
  }

  /// `HGETALL`, to be run. See ``CommandExecutor/hgetall(_:as:)->[RESPPair<F,T>]``.
  @_alwaysEmitIntoClient
  public static func hgetall<F: RESPDecodable, T: RESPDecodable>(
    _ key: some RESPEncodable, as type: [RESPPair<F, T>].Type
  ) -> Command where Reply == [RESPPair<F, T>] {
    var arguments = RESPArguments()
    arguments.encodeHgetall(key)
    return Command(consume arguments, .readOnly)
  }

  /// `HGETALL`, to be run. See ``CommandExecutor/hgetall(_:as:)->[F:T]``.
  @_alwaysEmitIntoClient
  public static func hgetall<F: RESPDecodable, T: RESPDecodable>(_ key: some RESPEncodable, as type: [F: T].Type)
    -> Command where Reply == [F: T], F: Hashable
  {
    var arguments = RESPArguments()
    arguments.encodeHgetall(key)
    return Command(consume arguments, .readOnly)
  }

  /// `HGETDEL`, to be run. See ``CommandExecutor/hgetdel(_:_:_:as:)``.
  @_alwaysEmitIntoClient
  public static func hgetdel<T: RESPDecodable>(_ key: some RESPEncodable, _ fields: ArgumentList, as type: T.Type)
    -> Command where Reply == [T?]
  {
    var arguments = RESPArguments()
    arguments.encodeHgetdel(key, fields)
    return Command(consume arguments)
  }

  /// `HGETEX`, to be run. See ``CommandExecutor/hgetex(_:_:_:expiry:as:)``.
  @_alwaysEmitIntoClient
  public static func hgetex<T: RESPDecodable>(
    _ key: some RESPEncodable, _ fields: ArgumentList, expiry: NewExpiry? = nil, as type: T.Type
  ) -> Command where Reply == [T?] {
    var arguments = RESPArguments()
    arguments.encodeHgetex(key, fields, expiry: expiry)
    return Command(consume arguments)
  }

  /// `HINCRBY`, to be run. See ``CommandExecutor/hincrby(_:_:by:)``.
  @_alwaysEmitIntoClient
  public static func hincrby(_ key: some RESPEncodable, _ field: some RESPEncodable, by increment: Int) -> Command
  where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeHincrby(key, field, by: increment)
    return Command(consume arguments)
  }

  /// `HINCRBYFLOAT`, to be run. See ``CommandExecutor/hincrbyfloat(_:_:by:)``.
  @_alwaysEmitIntoClient
  public static func hincrbyfloat(_ key: some RESPEncodable, _ field: some RESPEncodable, by increment: Double)
    -> Command where Reply == Double
  {
    var arguments = RESPArguments()
    arguments.encodeHincrbyfloat(key, field, by: increment)
    return Command(consume arguments)
  }

  /// `HKEYS`, to be run. See ``CommandExecutor/hkeys(_:as:)``.
  @_alwaysEmitIntoClient
  public static func hkeys<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type) -> Command where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeHkeys(key)
    return Command(consume arguments, .readOnly)
  }

  /// `HLEN`, to be run. See ``CommandExecutor/hlen(_:)``.
  @_alwaysEmitIntoClient
  public static func hlen(_ key: some RESPEncodable) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeHlen(key)
    return Command(consume arguments, .readOnly)
  }

  /// `HMGET`, to be run. See ``CommandExecutor/hmget(_:_:_:as:)``.
  @_alwaysEmitIntoClient
  public static func hmget<T: RESPDecodable>(_ key: some RESPEncodable, _ fields: ArgumentList, as type: T.Type)
    -> Command where Reply == [T?]
  {
    var arguments = RESPArguments()
    arguments.encodeHmget(key, fields)
    return Command(consume arguments, .readOnly)
  }

  /// `HMSET`, to be run. See ``CommandExecutor/hmset(_:_:)-(_,PairList)``.
  @_alwaysEmitIntoClient
  public static func hmset(_ key: some RESPEncodable, _ fields: ArgumentList) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeHmset(key, fields)
    return Command(consume arguments)
  }

  /// `HPERSIST`, to be run. See ``CommandExecutor/hpersist(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func hpersist(_ key: some RESPEncodable, _ fields: ArgumentList) -> Command
  where Reply == [FieldPersistResult] {
    var arguments = RESPArguments()
    arguments.encodeHpersist(key, fields)
    return Command(consume arguments)
  }

  /// `HPEXPIRE`, to be run. See ``CommandExecutor/hpexpire(_:_:if:fields:_:)``.
  @_alwaysEmitIntoClient
  public static func hpexpire(
    _ key: some RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil, fields: ArgumentList
  ) -> Command where Reply == [FieldExpireResult] {
    var arguments = RESPArguments()
    arguments.encodeHpexpire(key, time, if: condition, fields: fields)
    return Command(consume arguments)
  }

  /// `HPEXPIREAT`, to be run. See ``CommandExecutor/hpexpireat(_:sinceEpoch:if:fields:_:)``.
  @_alwaysEmitIntoClient
  public static func hpexpireat(
    _ key: some RESPEncodable, sinceEpoch time: Duration, if condition: ExpireCondition? = nil, fields: ArgumentList
  ) -> Command where Reply == [FieldExpireResult] {
    var arguments = RESPArguments()
    arguments.encodeHpexpireat(key, sinceEpoch: time, if: condition, fields: fields)
    return Command(consume arguments)
  }

  /// `HPEXPIRETIME`, to be run. See ``CommandExecutor/hpexpiretime(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func hpexpiretime(_ key: some RESPEncodable, _ fields: ArgumentList) -> Command
  where Reply == [ExpirationTime] {
    var arguments = RESPArguments()
    arguments.encodeHpexpiretime(key, fields)
    return Command(consume arguments, [.readOnly, .milliseconds])
  }

  /// `HPTTL`, to be run. See ``CommandExecutor/hpttl(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func hpttl(_ key: some RESPEncodable, _ fields: ArgumentList) -> Command where Reply == [TimeToLive] {
    var arguments = RESPArguments()
    arguments.encodeHpttl(key, fields)
    return Command(consume arguments, [.readOnly, .milliseconds])
  }

  /// `HRANDFIELD`, to be run. See ``CommandExecutor/hrandfield(_:as:)``.
  @_alwaysEmitIntoClient
  public static func hrandfield<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type) -> Command
  where Reply == T? {
    var arguments = RESPArguments()
    arguments.encodeHrandfield(key)
    return Command(consume arguments, .readOnly)
  }

  /// `HRANDFIELD`, to be run. See ``CommandExecutor/hrandfield(_:count:as:)``.
  @_alwaysEmitIntoClient
  public static func hrandfield<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type) -> Command
  where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeHrandfield2(key, count: count)
    return Command(consume arguments, .readOnly)
  }

  /// `HRANDFIELD`, to be run. See ``CommandExecutor/hrandfield(_:count:_:as:)``.
  @_alwaysEmitIntoClient
  public static func hrandfield<T: RESPDecodable>(
    _ key: some RESPEncodable, count: Int, _ values: WithValues, as type: T.Type
  ) -> Command where Reply == [RESPPair<String, T>] {
    var arguments = RESPArguments()
    arguments.encodeHrandfield3(key, count: count, values)
    return Command(consume arguments, .readOnly)
  }

  /// `HSCAN`, to be run. See ``CommandExecutor/hscan(_:cursor:matching:count:as:)``.
  @_alwaysEmitIntoClient
  public static func hscan<T: RESPDecodable>(
    _ key: some RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    as type: T.Type
  ) -> Command where Reply == ScanPage<RESPPair<String, T>> {
    var arguments = RESPArguments()
    arguments.encodeHscan(key, cursor: cursor, matching: pattern, count: count)
    return Command(consume arguments, .readOnly)
  }

  /// `HSCAN`, to be run. See ``CommandExecutor/hscan(_:cursor:matching:count:_:as:)``.
  @_alwaysEmitIntoClient
  public static func hscan<T: RESPDecodable>(
    _ key: some RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    _ values: NoValues, as type: T.Type
  ) -> Command where Reply == ScanPage<T> {
    var arguments = RESPArguments()
    arguments.encodeHscan2(key, cursor: cursor, matching: pattern, count: count, values)
    return Command(consume arguments, .readOnly)
  }

  /// `HSET`, to be run. See ``CommandExecutor/hset(_:_:)-(_,PairList)``.
  @_alwaysEmitIntoClient
  public static func hset(_ key: some RESPEncodable, _ fields: ArgumentList) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeHset(key, fields)
    return Command(consume arguments)
  }

  /// `HSET`, to be run. See ``CommandExecutor/hset(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func hset(_ key: some RESPEncodable, _ field: some RESPEncodable, _ value: some RESPStorable) -> Command
  where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeHset2(key, field, value)
    return Command(consume arguments)
  }

  /// `HSETEX`, to be run. See ``CommandExecutor/hsetex(_:_:if:ifFields:expiry:)-(_,PairList,_,_,_)``.
  @_alwaysEmitIntoClient
  public static func hsetex(
    _ key: some RESPEncodable, _ fields: ArgumentList, if condition: SetCondition? = nil,
    ifFields fieldCondition: FieldCondition? = nil, expiry: Expiry? = nil
  ) -> Command where Reply == Bool {
    var arguments = RESPArguments()
    arguments.encodeHsetex(key, fields, if: condition, ifFields: fieldCondition, expiry: expiry)
    return Command(consume arguments)
  }

  /// `HSETNX`, to be run. See ``CommandExecutor/hsetnx(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func hsetnx(_ key: some RESPEncodable, _ field: some RESPEncodable, _ value: some RESPStorable)
    -> Command where Reply == Bool
  {
    var arguments = RESPArguments()
    arguments.encodeHsetnx(key, field, value)
    return Command(consume arguments)
  }

  /// `HSTRLEN`, to be run. See ``CommandExecutor/hstrlen(_:_:)``.
  @_alwaysEmitIntoClient
  public static func hstrlen(_ key: some RESPEncodable, _ field: some RESPEncodable) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeHstrlen(key, field)
    return Command(consume arguments, .readOnly)
  }

  /// `HTTL`, to be run. See ``CommandExecutor/httl(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func httl(_ key: some RESPEncodable, _ fields: ArgumentList) -> Command where Reply == [TimeToLive] {
    var arguments = RESPArguments()
    arguments.encodeHttl(key, fields)
    return Command(consume arguments, .readOnly)
  }

  /// `HVALS`, to be run. See ``CommandExecutor/hvals(_:as:)``.
  @_alwaysEmitIntoClient
  public static func hvals<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type) -> Command where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeHvals(key)
    return Command(consume arguments, .readOnly)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Removes fields of a hash.
  ///
  /// `HDEL key field […]`, since 2.0.0.
  ///
  /// - Returns: How many of them existed.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of fields to be removed.
  /// - SeeAlso: `HDEL`, group hash.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hdel(_ key: some RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    async throws -> Int
  {
    try await run(.hdel(key, ArgumentList(field, more)))
  }

  /// Asks whether a hash has a field.
  ///
  /// `HEXISTS key field`, since 2.0.0.
  ///
  /// - Returns: Whether it has; `false` too if there is no such key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `HEXISTS`, group hash.
  @_alwaysEmitIntoClient
  public func hexists(_ key: some RESPEncodable, _ field: some RESPEncodable) async throws -> Bool {
    try await run(.hexists(key, field))
  }

  /// Sets the time after which fields of a hash go away, from now.
  ///
  /// `HEXPIRE key seconds [NX | XX | GT | LT] FIELDS numfields field […]`, since 9.0.0.
  ///
  /// The time is sent in seconds, or by `HPEXPIRE` in milliseconds, rounded up, if it has a fraction. Zero or
  /// less removes the fields.
  ///
  /// - Returns: What happened to each field, in their order.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of specified fields.
  /// - SeeAlso: `HEXPIRE`, group hash.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hexpire(
    _ key: some RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil,
    fields field: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) async throws -> [FieldExpireResult] {
    try await run(.hexpire(key, time, if: condition, fields: ArgumentList(field, more)))
  }

  /// Sets the time at which fields of a hash go away, counted from 1970-01-01 00:00 UTC without leap seconds.
  ///
  /// `HEXPIREAT key unix-time-seconds [NX | XX | GT | LT] FIELDS numfields field […]`, since 9.0.0.
  ///
  /// The time is sent in seconds, or by `HPEXPIREAT` in milliseconds, rounded up, if it has a fraction. One that
  /// has passed removes the fields.
  ///
  /// - Returns: What happened to each field, in their order.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of specified fields.
  /// - SeeAlso: `HEXPIREAT`, group hash.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hexpireat(
    _ key: some RESPEncodable, sinceEpoch time: Duration, if condition: ExpireCondition? = nil,
    fields field: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) async throws -> [FieldExpireResult] {
    try await run(.hexpireat(key, sinceEpoch: time, if: condition, fields: ArgumentList(field, more)))
  }

  /// Reads the time at which fields of a hash go away, in seconds.
  ///
  /// `HEXPIRETIME key FIELDS numfields field […]`, since 9.0.0.
  ///
  /// - Returns: For each field, the time, in whole seconds; or that it stays, or that there is no such field.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of specified fields.
  /// - SeeAlso: `HEXPIRETIME`, group hash.
  @_alwaysEmitIntoClient
  public func hexpiretime(_ key: some RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    async throws -> [ExpirationTime]
  {
    try await run(.hexpiretime(key, ArgumentList(field, more)))
  }

  /// Reads a field of a hash.
  ///
  /// `HGET key field`, since 2.0.0.
  ///
  /// - Returns: The value, or `nil` if there is no such field or key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `HGET`, group hash.
  @_alwaysEmitIntoClient
  public func hget<T: RESPDecodable>(
    _ key: some RESPEncodable, _ field: some RESPEncodable, as type: T.Type = Bytes.self
  ) async throws -> T? {
    try await run(.hget(key, field, as: T.self))
  }

  /// Reads a hash.
  ///
  /// `HGETALL key`, since 2.0.0.
  ///
  /// Field names are read as text. If one is not UTF-8, or two are canonically equal, the command fails: read
  /// them as pairs, `as: [RESPPair<Bytes, Bytes>].self`.
  ///
  /// - Returns: Fields and values; empty if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the size of the hash.
  /// - SeeAlso: `HGETALL`, group hash.
  @_alwaysEmitIntoClient
  public func hgetall<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) async throws
    -> [String: T]
  {
    try await run(.hgetall(key, as: T.self))
  }

  /// Reads a hash.
  ///
  /// `HGETALL key`, since 2.0.0.
  ///
  /// Field names are read as text. If one is not UTF-8, or two are canonically equal, the command fails: read
  /// them as pairs, `as: [RESPPair<Bytes, Bytes>].self`.
  ///
  /// - Returns: Fields and values in pairs, in the server's order; none if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the size of the hash.
  /// - SeeAlso: `HGETALL`, group hash.
  @_alwaysEmitIntoClient
  public func hgetall<F: RESPDecodable, T: RESPDecodable>(_ key: some RESPEncodable, as type: [RESPPair<F, T>].Type)
    async throws -> [RESPPair<F, T>]
  {
    try await run(.hgetall(key, as: [RESPPair<F, T>].self))
  }

  /// Reads a hash.
  ///
  /// `HGETALL key`, since 2.0.0.
  ///
  /// Field names are read as text. If one is not UTF-8, or two are canonically equal, the command fails: read
  /// them as pairs, `as: [RESPPair<Bytes, Bytes>].self`.
  ///
  /// - Returns: Fields and values, with the fields as a type of their own: `as: [Int: String].self`.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the size of the hash.
  /// - SeeAlso: `HGETALL`, group hash.
  @_alwaysEmitIntoClient
  public func hgetall<F: RESPDecodable, T: RESPDecodable>(_ key: some RESPEncodable, as type: [F: T].Type) async throws
    -> [F: T] where F: Hashable
  {
    try await run(.hgetall(key, as: [F: T].self))
  }

  /// Reads fields of a hash and removes them.
  ///
  /// `HGETDEL key FIELDS numfields field […]`, since 9.1.0.
  ///
  /// - Returns: The values in the order of the fields, `nil` for each that did not exist.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of fields to be retrieved and deleted.
  /// - SeeAlso: `HGETDEL`, group hash.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hgetdel<T: RESPDecodable>(
    _ key: some RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...,
    as type: T.Type = Bytes.self
  ) async throws -> [T?] {
    try await run(.hgetdel(key, ArgumentList(field, more), as: T.self))
  }

  /// Reads fields of a hash, and changes when they go away.
  ///
  /// `HGETEX key [EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT unix-time-milliseconds | PERSIST]
  /// FIELDS numfields field […]`, since 9.0.0.
  ///
  /// - Returns: The values in the order of the fields, `nil` for each that does not exist.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of specified fields.
  /// - SeeAlso: `HGETEX`, group hash.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hgetex<T: RESPDecodable>(
    _ key: some RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...,
    expiry: NewExpiry? = nil, as type: T.Type = Bytes.self
  ) async throws -> [T?] {
    try await run(.hgetex(key, ArgumentList(field, more), expiry: expiry, as: T.self))
  }

  /// Adds to the number in a field of a hash. A field that does not exist counts as 0.
  ///
  /// `HINCRBY key field increment`, since 2.0.0.
  ///
  /// - Returns: The number afterwards.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `HINCRBY`, group hash.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hincrby(_ key: some RESPEncodable, _ field: some RESPEncodable, by increment: Int) async throws -> Int {
    try await run(.hincrby(key, field, by: increment))
  }

  /// Adds to the number with a fraction in a field of a hash. A field that does not exist counts as 0.
  ///
  /// `HINCRBYFLOAT key field increment`, since 2.6.0.
  ///
  /// The server calculates with more digits than a `Double` has: the text that it stores is read by `hget`.
  ///
  /// - Returns: The number afterwards.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `HINCRBYFLOAT`, group hash.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hincrbyfloat(_ key: some RESPEncodable, _ field: some RESPEncodable, by increment: Double) async throws
    -> Double
  {
    try await run(.hincrbyfloat(key, field, by: increment))
  }

  /// Lists the fields of a hash.
  ///
  /// `HKEYS key`, since 2.0.0.
  ///
  /// - Returns: The fields' names, in no particular order; empty if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the size of the hash.
  /// - SeeAlso: `HKEYS`, group hash.
  @_alwaysEmitIntoClient
  public func hkeys<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) async throws -> [T] {
    try await run(.hkeys(key, as: T.self))
  }

  /// Counts the fields of a hash.
  ///
  /// `HLEN key`, since 2.0.0.
  ///
  /// - Returns: How many; 0 if there is no such key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `HLEN`, group hash.
  @_alwaysEmitIntoClient
  public func hlen(_ key: some RESPEncodable) async throws -> Int {
    try await run(.hlen(key))
  }

  /// Reads several fields of a hash.
  ///
  /// `HMGET key field […]`, since 2.0.0.
  ///
  /// - Returns: The values in the order of the fields, `nil` for each that does not exist.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of fields being requested.
  /// - SeeAlso: `HMGET`, group hash.
  @_alwaysEmitIntoClient
  public func hmget<T: RESPDecodable>(
    _ key: some RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...,
    as type: T.Type = Bytes.self
  ) async throws -> [T?] {
    try await run(.hmget(key, ArgumentList(field, more), as: T.self))
  }

  /// Sets fields of a hash, to values of any types.
  ///
  /// `HMSET key field value […]`, since 2.0.0.
  ///
  /// `hset(_:_:)` does the same, and tells how many are new.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of fields being set.
  /// - SeeAlso: `HMSET`, group hash.
  @_alwaysEmitIntoClient
  public func hmset(_ key: some RESPEncodable, _ fields: PairList) async throws {
    _ = try await run(.hmset(key, fields.arguments))
  }

  /// Sets fields of a hash, to values of any types.
  ///
  /// `HMSET key field value […]`, since 2.0.0.
  ///
  /// `hset(_:_:)` does the same, and tells how many are new.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of fields being set.
  /// - SeeAlso: `HMSET`, group hash.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public func hmset(_ key: some RESPEncodable, _ fields: any PairSource) async throws {
    _ = try await run(.hmset(key, fields._pairList.arguments))
  }

  /// Sets fields of a hash, to values of any types.
  ///
  /// `HMSET key field value […]`, since 2.0.0.
  ///
  /// `hset(_:_:)` does the same, and tells how many are new.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of fields being set.
  /// - SeeAlso: `HMSET`, group hash.
  @_disfavoredOverload
  @_alwaysEmitIntoClient
  public func hmset(_ key: some RESPEncodable, _ fields: [some RESPEncodable & Hashable: any RESPStorable]) async throws
  {
    _ = try await run(.hmset(key, PairList(fields).arguments))
  }

  /// Lets fields of a hash stay that would have gone away.
  ///
  /// `HPERSIST key FIELDS numfields field […]`, since 9.0.0.
  ///
  /// - Returns: What happened to each field, in their order.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of specified fields.
  /// - SeeAlso: `HPERSIST`, group hash.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hpersist(_ key: some RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    async throws -> [FieldPersistResult]
  {
    try await run(.hpersist(key, ArgumentList(field, more)))
  }

  /// Sets the time after which fields of a hash go away, from now, in milliseconds.
  ///
  /// `HPEXPIRE key milliseconds [NX | XX | GT | LT] FIELDS numfields field […]`, since 9.0.0.
  ///
  /// A finer time is rounded up. Zero or less removes the fields.
  ///
  /// - Returns: What happened to each field, in their order.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of specified fields.
  /// - SeeAlso: `HPEXPIRE`, group hash.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hpexpire(
    _ key: some RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil,
    fields field: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) async throws -> [FieldExpireResult] {
    try await run(.hpexpire(key, time, if: condition, fields: ArgumentList(field, more)))
  }

  /// Sets the time at which fields of a hash go away, counted from 1970-01-01 00:00 UTC without leap seconds, in
  /// milliseconds.
  ///
  /// `HPEXPIREAT key unix-time-milliseconds [NX | XX | GT | LT] FIELDS numfields field […]`, since 9.0.0.
  ///
  /// A finer time is rounded up. One that has passed removes the fields.
  ///
  /// - Returns: What happened to each field, in their order.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of specified fields.
  /// - SeeAlso: `HPEXPIREAT`, group hash.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hpexpireat(
    _ key: some RESPEncodable, sinceEpoch time: Duration, if condition: ExpireCondition? = nil,
    fields field: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) async throws -> [FieldExpireResult] {
    try await run(.hpexpireat(key, sinceEpoch: time, if: condition, fields: ArgumentList(field, more)))
  }

  /// Reads the time at which fields of a hash go away, in milliseconds.
  ///
  /// `HPEXPIRETIME key FIELDS numfields field […]`, since 9.0.0.
  ///
  /// - Returns: For each field, the time, to the millisecond; or that it stays, or that there is no such field.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of specified fields.
  /// - SeeAlso: `HPEXPIRETIME`, group hash.
  @_alwaysEmitIntoClient
  public func hpexpiretime(
    _ key: some RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) async throws -> [ExpirationTime] {
    try await run(.hpexpiretime(key, ArgumentList(field, more)))
  }

  /// Reads the time after which fields of a hash go away, in milliseconds.
  ///
  /// `HPTTL key FIELDS numfields field […]`, since 9.0.0.
  ///
  /// - Returns: For each field, the time, to the millisecond; or that it stays, or that there is no such field.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of specified fields.
  /// - SeeAlso: `HPTTL`, group hash.
  @_alwaysEmitIntoClient
  public func hpttl(_ key: some RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    async throws -> [TimeToLive]
  {
    try await run(.hpttl(key, ArgumentList(field, more)))
  }

  /// Picks fields of a hash at random.
  ///
  /// `HRANDFIELD key [count [WITHVALUES]]`, since 6.2.0.
  ///
  /// With a negative count, a field can be picked several times; otherwise there are as many as the hash has at
  /// most.
  ///
  /// - Returns: A field's name, or `nil` if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of fields returned.
  /// - SeeAlso: `HRANDFIELD`, group hash.
  @_alwaysEmitIntoClient
  public func hrandfield<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) async throws -> T? {
    try await run(.hrandfield(key, as: T.self))
  }

  /// Picks fields of a hash at random.
  ///
  /// `HRANDFIELD key [count [WITHVALUES]]`, since 6.2.0.
  ///
  /// With a negative count, a field can be picked several times; otherwise there are as many as the hash has at
  /// most.
  ///
  /// - Returns: The fields' names; none if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of fields returned.
  /// - SeeAlso: `HRANDFIELD`, group hash.
  @_alwaysEmitIntoClient
  public func hrandfield<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type = Bytes.self)
    async throws -> [T]
  {
    try await run(.hrandfield(key, count: count, as: T.self))
  }

  /// Picks fields of a hash at random.
  ///
  /// `HRANDFIELD key [count [WITHVALUES]]`, since 6.2.0.
  ///
  /// With a negative count, a field can be picked several times; otherwise there are as many as the hash has at
  /// most.
  ///
  /// - Returns: The fields' names and values; none if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of fields returned.
  /// - SeeAlso: `HRANDFIELD`, group hash.
  @_alwaysEmitIntoClient
  public func hrandfield<T: RESPDecodable>(
    _ key: some RESPEncodable, count: Int, _ values: WithValues, as type: T.Type = Bytes.self
  ) async throws -> [RESPPair<String, T>] {
    try await run(.hrandfield(key, count: count, values, as: T.self))
  }

  /// Reads a part of a hash, and where the next one starts.
  ///
  /// `HSCAN key cursor [MATCH pattern] [COUNT count] [NOVALUES]`, since 2.8.0.
  ///
  /// Start with the cursor `"0"`, and go on with the one in the reply until it is `"0"` again. `COUNT` says how
  /// many fields the server should look at, 10 if it is not given; how many it finds is another matter.
  ///
  /// - Returns: The cursor of the next part, with fields and values.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for every call. O(N) for a complete iteration, including enough command calls for the
  ///   cursor to return back to 0. N is the number of elements inside the collection.
  /// - SeeAlso: `HSCAN`, group hash.
  @_alwaysEmitIntoClient
  public func hscan<T: RESPDecodable>(
    _ key: some RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) async throws -> ScanPage<RESPPair<String, T>> {
    try await run(.hscan(key, cursor: cursor, matching: pattern, count: count, as: T.self))
  }

  /// Reads a part of a hash, and where the next one starts.
  ///
  /// `HSCAN key cursor [MATCH pattern] [COUNT count] [NOVALUES]`, since 2.8.0.
  ///
  /// Start with the cursor `"0"`, and go on with the one in the reply until it is `"0"` again. `COUNT` says how
  /// many fields the server should look at, 10 if it is not given; how many it finds is another matter.
  ///
  /// - Returns: The cursor of the next part, with the fields' names alone. Since Valkey 8.0.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for every call. O(N) for a complete iteration, including enough command calls for the
  ///   cursor to return back to 0. N is the number of elements inside the collection.
  /// - SeeAlso: `HSCAN`, group hash.
  @_alwaysEmitIntoClient
  public func hscan<T: RESPDecodable>(
    _ key: some RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    _ values: NoValues, as type: T.Type = Bytes.self
  ) async throws -> ScanPage<T> {
    try await run(.hscan(key, cursor: cursor, matching: pattern, count: count, values, as: T.self))
  }

  /// Sets fields of a hash, to values of any types.
  ///
  /// `HSET key field value […]`, since 2.0.0.
  ///
  /// - Returns: How many of the fields are new.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for each field/value pair added, so O(N) to add N field/value pairs when the command is
  ///   called with multiple field/value pairs.
  /// - SeeAlso: `HSET`, group hash.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hset(_ key: some RESPEncodable, _ fields: PairList) async throws -> Int {
    try await run(.hset(key, fields.arguments))
  }

  /// Sets fields of a hash, to values of any types.
  ///
  /// `HSET key field value […]`, since 2.0.0.
  ///
  /// - Returns: How many of the fields are new.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for each field/value pair added, so O(N) to add N field/value pairs when the command is
  ///   called with multiple field/value pairs.
  /// - SeeAlso: `HSET`, group hash.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func hset(_ key: some RESPEncodable, _ fields: any PairSource) async throws -> Int {
    try await run(.hset(key, fields._pairList.arguments))
  }

  /// Sets fields of a hash, to values of any types.
  ///
  /// `HSET key field value […]`, since 2.0.0.
  ///
  /// - Returns: How many of the fields are new.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for each field/value pair added, so O(N) to add N field/value pairs when the command is
  ///   called with multiple field/value pairs.
  /// - SeeAlso: `HSET`, group hash.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func hset(_ key: some RESPEncodable, _ fields: [some RESPEncodable & Hashable: any RESPStorable]) async throws
    -> Int
  {
    try await run(.hset(key, PairList(fields).arguments))
  }

  /// Sets fields of a hash, to values of any types.
  ///
  /// `HSET key field value […]`, since 2.0.0.
  ///
  /// - Returns: 1 if the field is new, 0 if it had a value.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for each field/value pair added, so O(N) to add N field/value pairs when the command is
  ///   called with multiple field/value pairs.
  /// - SeeAlso: `HSET`, group hash.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hset(_ key: some RESPEncodable, _ field: some RESPEncodable, _ value: some RESPStorable) async throws
    -> Int
  {
    try await run(.hset(key, field, value))
  }

  /// Sets fields of a hash, and when they go away.
  ///
  /// `HSETEX key [NX | XX] [FNX | FXX] [EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT
  /// unix-time-milliseconds | KEEPTTL] FIELDS numfields field value […]`, since 9.0.0.
  ///
  /// Both conditions can be set: of the hash, and of each of the fields.
  ///
  /// - Returns: Whether the fields were set: all or none.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of specified fields.
  /// - SeeAlso: `HSETEX`, group hash.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hsetex(
    _ key: some RESPEncodable, _ fields: PairList, if condition: SetCondition? = nil,
    ifFields fieldCondition: FieldCondition? = nil, expiry: Expiry? = nil
  ) async throws -> Bool {
    try await run(.hsetex(key, fields.arguments, if: condition, ifFields: fieldCondition, expiry: expiry))
  }

  /// Sets fields of a hash, and when they go away.
  ///
  /// `HSETEX key [NX | XX] [FNX | FXX] [EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT
  /// unix-time-milliseconds | KEEPTTL] FIELDS numfields field value […]`, since 9.0.0.
  ///
  /// Both conditions can be set: of the hash, and of each of the fields.
  ///
  /// - Returns: Whether the fields were set: all or none.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of specified fields.
  /// - SeeAlso: `HSETEX`, group hash.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func hsetex(
    _ key: some RESPEncodable, _ fields: any PairSource, if condition: SetCondition? = nil,
    ifFields fieldCondition: FieldCondition? = nil, expiry: Expiry? = nil
  ) async throws -> Bool {
    try await run(.hsetex(key, fields._pairList.arguments, if: condition, ifFields: fieldCondition, expiry: expiry))
  }

  /// Sets fields of a hash, and when they go away.
  ///
  /// `HSETEX key [NX | XX] [FNX | FXX] [EX seconds | PX milliseconds | EXAT unix-time-seconds | PXAT
  /// unix-time-milliseconds | KEEPTTL] FIELDS numfields field value […]`, since 9.0.0.
  ///
  /// Both conditions can be set: of the hash, and of each of the fields.
  ///
  /// - Returns: Whether the fields were set: all or none.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of specified fields.
  /// - SeeAlso: `HSETEX`, group hash.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func hsetex(
    _ key: some RESPEncodable, _ fields: [some RESPEncodable & Hashable: any RESPStorable],
    if condition: SetCondition? = nil, ifFields fieldCondition: FieldCondition? = nil, expiry: Expiry? = nil
  ) async throws -> Bool {
    try await run(.hsetex(key, PairList(fields).arguments, if: condition, ifFields: fieldCondition, expiry: expiry))
  }

  /// Sets a field of a hash if it does not exist.
  ///
  /// `HSETNX key field value`, since 2.0.0.
  ///
  /// - Returns: Whether it was set.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `HSETNX`, group hash.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hsetnx(_ key: some RESPEncodable, _ field: some RESPEncodable, _ value: some RESPStorable) async throws
    -> Bool
  {
    try await run(.hsetnx(key, field, value))
  }

  /// Reads the length of a field's value.
  ///
  /// `HSTRLEN key field`, since 3.2.0.
  ///
  /// - Returns: How many bytes it has; 0 if there is no such field or key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `HSTRLEN`, group hash.
  @_alwaysEmitIntoClient
  public func hstrlen(_ key: some RESPEncodable, _ field: some RESPEncodable) async throws -> Int {
    try await run(.hstrlen(key, field))
  }

  /// Reads the time after which fields of a hash go away, in seconds.
  ///
  /// `HTTL key FIELDS numfields field […]`, since 9.0.0.
  ///
  /// - Returns: For each field, the time, in whole seconds; or that it stays, or that there is no such field.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of specified fields.
  /// - SeeAlso: `HTTL`, group hash.
  @_alwaysEmitIntoClient
  public func httl(_ key: some RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    async throws -> [TimeToLive]
  {
    try await run(.httl(key, ArgumentList(field, more)))
  }

  /// Lists the values of a hash.
  ///
  /// `HVALS key`, since 2.0.0.
  ///
  /// - Returns: The values, in no particular order; empty if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the size of the hash.
  /// - SeeAlso: `HVALS`, group hash.
  @_alwaysEmitIntoClient
  public func hvals<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) async throws -> [T] {
    try await run(.hvals(key, as: T.self))
  }
}

extension Chain {
  /// Adds `HDEL`. See ``CommandExecutor/hdel(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func hdel<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeHdel(key, ArgumentList(field, more)) }
  }

  /// Adds `HEXISTS`. See ``CommandExecutor/hexists(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func hexists<each R: RESPDecodable>(_ key: any RESPEncodable, _ field: any RESPEncodable) -> Chain<
    Mode, (repeat each R, Bool)
  > where Replies == (repeat each R) {
    adding(Bool.self, .readOnly) { $0.encodeHexists(key, field) }
  }

  /// Adds `HEXPIRE`. See ``CommandExecutor/hexpire(_:_:if:fields:_:)``.
  @_alwaysEmitIntoClient
  public consuming func hexpire<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil,
    fields field: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, [FieldExpireResult])> where Replies == (repeat each R) {
    adding([FieldExpireResult].self) { $0.encodeHexpire(key, time, if: condition, fields: ArgumentList(field, more)) }
  }

  /// Adds `HEXPIREAT`. See ``CommandExecutor/hexpireat(_:sinceEpoch:if:fields:_:)``.
  @_alwaysEmitIntoClient
  public consuming func hexpireat<each R: RESPDecodable>(
    _ key: any RESPEncodable, sinceEpoch time: Duration, if condition: ExpireCondition? = nil,
    fields field: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, [FieldExpireResult])> where Replies == (repeat each R) {
    adding([FieldExpireResult].self) {
      $0.encodeHexpireat(key, sinceEpoch: time, if: condition, fields: ArgumentList(field, more))
    }
  }

  /// Adds `HEXPIRETIME`. See ``CommandExecutor/hexpiretime(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func hexpiretime<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, [ExpirationTime])> where Replies == (repeat each R) {
    adding([ExpirationTime].self, .readOnly) { $0.encodeHexpiretime(key, ArgumentList(field, more)) }
  }

  /// Adds `HGET`. See ``CommandExecutor/hget(_:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func hget<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ field: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T?)> where Replies == (repeat each R) {
    adding(T?.self, .readOnly) { $0.encodeHget(key, field) }
  }

  /// Adds `HGETALL`. See ``CommandExecutor/hgetall(_:as:)->[String:T]``.
  @_alwaysEmitIntoClient
  public consuming func hgetall<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [String: T])> where Replies == (repeat each R) {
    adding([String: T].self, .readOnly) { $0.encodeHgetall(key) }
  }

  /// Adds `HGETALL`. See ``CommandExecutor/hgetall(_:as:)->[RESPPair<F,T>]``.
  @_alwaysEmitIntoClient
  public consuming func hgetall<each R: RESPDecodable, F: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, as type: [RESPPair<F, T>].Type
  ) -> Chain<Mode, (repeat each R, [RESPPair<F, T>])> where Replies == (repeat each R) {
    adding([RESPPair<F, T>].self, .readOnly) { $0.encodeHgetall(key) }
  }

  /// Adds `HGETALL`. See ``CommandExecutor/hgetall(_:as:)->[F:T]``.
  @_alwaysEmitIntoClient
  public consuming func hgetall<each R: RESPDecodable, F: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, as type: [F: T].Type
  ) -> Chain<Mode, (repeat each R, [F: T])> where Replies == (repeat each R), F: Hashable {
    adding([F: T].self, .readOnly) { $0.encodeHgetall(key) }
  }

  /// Adds `HGETDEL`. See ``CommandExecutor/hgetdel(_:_:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func hgetdel<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...,
    as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T?])> where Replies == (repeat each R) {
    adding([T?].self) { $0.encodeHgetdel(key, ArgumentList(field, more)) }
  }

  /// Adds `HGETEX`. See ``CommandExecutor/hgetex(_:_:_:expiry:as:)``.
  @_alwaysEmitIntoClient
  public consuming func hgetex<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...,
    expiry: NewExpiry? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T?])> where Replies == (repeat each R) {
    adding([T?].self) { $0.encodeHgetex(key, ArgumentList(field, more), expiry: expiry) }
  }

  /// Adds `HINCRBY`. See ``CommandExecutor/hincrby(_:_:by:)``.
  @_alwaysEmitIntoClient
  public consuming func hincrby<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ field: any RESPEncodable, by increment: Int
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeHincrby(key, field, by: increment) }
  }

  /// Adds `HINCRBYFLOAT`. See ``CommandExecutor/hincrbyfloat(_:_:by:)``.
  @_alwaysEmitIntoClient
  public consuming func hincrbyfloat<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ field: any RESPEncodable, by increment: Double
  ) -> Chain<Mode, (repeat each R, Double)> where Replies == (repeat each R) {
    adding(Double.self) { $0.encodeHincrbyfloat(key, field, by: increment) }
  }

  /// Adds `HKEYS`. See ``CommandExecutor/hkeys(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func hkeys<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) { $0.encodeHkeys(key) }
  }

  /// Adds `HLEN`. See ``CommandExecutor/hlen(_:)``.
  @_alwaysEmitIntoClient
  public consuming func hlen<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    adding(Int.self, .readOnly) { $0.encodeHlen(key) }
  }

  /// Adds `HMGET`. See ``CommandExecutor/hmget(_:_:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func hmget<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...,
    as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T?])> where Replies == (repeat each R) {
    adding([T?].self, .readOnly) { $0.encodeHmget(key, ArgumentList(field, more)) }
  }

  /// Adds `HMSET`, which appends nothing. See ``CommandExecutor/hmset(_:_:)-(_,PairList)``.
  @_alwaysEmitIntoClient
  public consuming func hmset(_ key: any RESPEncodable, _ fields: PairList) -> Self {
    adding() { $0.encodeHmset(key, fields.arguments) }
  }

  /// Adds `HPERSIST`. See ``CommandExecutor/hpersist(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func hpersist<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, [FieldPersistResult])> where Replies == (repeat each R) {
    adding([FieldPersistResult].self) { $0.encodeHpersist(key, ArgumentList(field, more)) }
  }

  /// Adds `HPEXPIRE`. See ``CommandExecutor/hpexpire(_:_:if:fields:_:)``.
  @_alwaysEmitIntoClient
  public consuming func hpexpire<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil,
    fields field: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, [FieldExpireResult])> where Replies == (repeat each R) {
    adding([FieldExpireResult].self) { $0.encodeHpexpire(key, time, if: condition, fields: ArgumentList(field, more)) }
  }

  /// Adds `HPEXPIREAT`. See ``CommandExecutor/hpexpireat(_:sinceEpoch:if:fields:_:)``.
  @_alwaysEmitIntoClient
  public consuming func hpexpireat<each R: RESPDecodable>(
    _ key: any RESPEncodable, sinceEpoch time: Duration, if condition: ExpireCondition? = nil,
    fields field: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, [FieldExpireResult])> where Replies == (repeat each R) {
    adding([FieldExpireResult].self) {
      $0.encodeHpexpireat(key, sinceEpoch: time, if: condition, fields: ArgumentList(field, more))
    }
  }

  /// Adds `HPEXPIRETIME`. See ``CommandExecutor/hpexpiretime(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func hpexpiretime<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, [ExpirationTime])> where Replies == (repeat each R) {
    adding([ExpirationTime].self, [.readOnly, .milliseconds]) { $0.encodeHpexpiretime(key, ArgumentList(field, more)) }
  }

  /// Adds `HPTTL`. See ``CommandExecutor/hpttl(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func hpttl<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, [TimeToLive])> where Replies == (repeat each R) {
    adding([TimeToLive].self, [.readOnly, .milliseconds]) { $0.encodeHpttl(key, ArgumentList(field, more)) }
  }

  /// Adds `HRANDFIELD`. See ``CommandExecutor/hrandfield(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func hrandfield<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T?)> where Replies == (repeat each R) {
    adding(T?.self, .readOnly) { $0.encodeHrandfield(key) }
  }

  /// Adds `HRANDFIELD`. See ``CommandExecutor/hrandfield(_:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func hrandfield<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, count: Int, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) { $0.encodeHrandfield2(key, count: count) }
  }

  /// Adds `HRANDFIELD`. See ``CommandExecutor/hrandfield(_:count:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func hrandfield<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, count: Int, _ values: WithValues, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [RESPPair<String, T>])> where Replies == (repeat each R) {
    adding([RESPPair<String, T>].self, .readOnly) { $0.encodeHrandfield3(key, count: count, values) }
  }

  /// Adds `HSCAN`. See ``CommandExecutor/hscan(_:cursor:matching:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func hscan<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, ScanPage<RESPPair<String, T>>)> where Replies == (repeat each R) {
    adding(ScanPage<RESPPair<String, T>>.self, .readOnly) {
      $0.encodeHscan(key, cursor: cursor, matching: pattern, count: count)
    }
  }

  /// Adds `HSCAN`. See ``CommandExecutor/hscan(_:cursor:matching:count:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func hscan<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    _ values: NoValues, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, ScanPage<T>)> where Replies == (repeat each R) {
    adding(ScanPage<T>.self, .readOnly) {
      $0.encodeHscan2(key, cursor: cursor, matching: pattern, count: count, values)
    }
  }

  /// Adds `HSET`. See ``CommandExecutor/hset(_:_:)-(_,PairList)``.
  @_alwaysEmitIntoClient
  public consuming func hset<each R: RESPDecodable>(_ key: any RESPEncodable, _ fields: PairList) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeHset(key, fields.arguments) }
  }

  /// Adds `HSET`. See ``CommandExecutor/hset(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func hset<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ field: any RESPEncodable, _ value: any RESPStorable
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeHset2(key, field, value) }
  }

  /// Adds `HSETEX`. See ``CommandExecutor/hsetex(_:_:if:ifFields:expiry:)-(_,PairList,_,_,_)``.
  @_alwaysEmitIntoClient
  public consuming func hsetex<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ fields: PairList, if condition: SetCondition? = nil,
    ifFields fieldCondition: FieldCondition? = nil, expiry: Expiry? = nil
  ) -> Chain<Mode, (repeat each R, Bool)> where Replies == (repeat each R) {
    adding(Bool.self) {
      $0.encodeHsetex(key, fields.arguments, if: condition, ifFields: fieldCondition, expiry: expiry)
    }
  }

  /// Adds `HSETNX`. See ``CommandExecutor/hsetnx(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func hsetnx<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ field: any RESPEncodable, _ value: any RESPStorable
  ) -> Chain<Mode, (repeat each R, Bool)> where Replies == (repeat each R) {
    adding(Bool.self) { $0.encodeHsetnx(key, field, value) }
  }

  /// Adds `HSTRLEN`. See ``CommandExecutor/hstrlen(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func hstrlen<each R: RESPDecodable>(_ key: any RESPEncodable, _ field: any RESPEncodable) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self, .readOnly) { $0.encodeHstrlen(key, field) }
  }

  /// Adds `HTTL`. See ``CommandExecutor/httl(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func httl<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, [TimeToLive])> where Replies == (repeat each R) {
    adding([TimeToLive].self, .readOnly) { $0.encodeHttl(key, ArgumentList(field, more)) }
  }

  /// Adds `HVALS`. See ``CommandExecutor/hvals(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func hvals<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) { $0.encodeHvals(key) }
  }
}

extension Batch {
  /// Adds `HDEL`. See ``CommandExecutor/hdel(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hdel(_ key: some RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> BatchReply<Int>
  {
    adding(Int.self) { $0.encodeHdel(key, ArgumentList(field, more)) }
  }

  /// Adds `HEXISTS`. See ``CommandExecutor/hexists(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hexists(_ key: some RESPEncodable, _ field: some RESPEncodable) -> BatchReply<Bool> {
    adding(Bool.self, .readOnly) { $0.encodeHexists(key, field) }
  }

  /// Adds `HEXPIRE`. See ``CommandExecutor/hexpire(_:_:if:fields:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hexpire(
    _ key: some RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil,
    fields field: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> BatchReply<[FieldExpireResult]> {
    adding([FieldExpireResult].self) { $0.encodeHexpire(key, time, if: condition, fields: ArgumentList(field, more)) }
  }

  /// Adds `HEXPIREAT`. See ``CommandExecutor/hexpireat(_:sinceEpoch:if:fields:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hexpireat(
    _ key: some RESPEncodable, sinceEpoch time: Duration, if condition: ExpireCondition? = nil,
    fields field: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> BatchReply<[FieldExpireResult]> {
    adding([FieldExpireResult].self) {
      $0.encodeHexpireat(key, sinceEpoch: time, if: condition, fields: ArgumentList(field, more))
    }
  }

  /// Adds `HEXPIRETIME`. See ``CommandExecutor/hexpiretime(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hexpiretime(_ key: some RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> BatchReply<[ExpirationTime]>
  {
    adding([ExpirationTime].self, .readOnly) { $0.encodeHexpiretime(key, ArgumentList(field, more)) }
  }

  /// Adds `HGET`. See ``CommandExecutor/hget(_:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hget<T: RESPDecodable>(
    _ key: some RESPEncodable, _ field: some RESPEncodable, as type: T.Type = Bytes.self
  ) -> BatchReply<T?> {
    adding(T?.self, .readOnly) { $0.encodeHget(key, field) }
  }

  /// Adds `HGETALL`. See ``CommandExecutor/hgetall(_:as:)->[String:T]``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hgetall<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) -> BatchReply<
    [String: T]
  > {
    adding([String: T].self, .readOnly) { $0.encodeHgetall(key) }
  }

  /// Adds `HGETALL`. See ``CommandExecutor/hgetall(_:as:)->[RESPPair<F,T>]``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hgetall<F: RESPDecodable, T: RESPDecodable>(_ key: some RESPEncodable, as type: [RESPPair<F, T>].Type)
    -> BatchReply<[RESPPair<F, T>]>
  {
    adding([RESPPair<F, T>].self, .readOnly) { $0.encodeHgetall(key) }
  }

  /// Adds `HGETALL`. See ``CommandExecutor/hgetall(_:as:)->[F:T]``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hgetall<F: RESPDecodable, T: RESPDecodable>(_ key: some RESPEncodable, as type: [F: T].Type)
    -> BatchReply<[F: T]> where F: Hashable
  {
    adding([F: T].self, .readOnly) { $0.encodeHgetall(key) }
  }

  /// Adds `HGETDEL`. See ``CommandExecutor/hgetdel(_:_:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hgetdel<T: RESPDecodable>(
    _ key: some RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...,
    as type: T.Type = Bytes.self
  ) -> BatchReply<[T?]> {
    adding([T?].self) { $0.encodeHgetdel(key, ArgumentList(field, more)) }
  }

  /// Adds `HGETEX`. See ``CommandExecutor/hgetex(_:_:_:expiry:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hgetex<T: RESPDecodable>(
    _ key: some RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...,
    expiry: NewExpiry? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[T?]> {
    adding([T?].self) { $0.encodeHgetex(key, ArgumentList(field, more), expiry: expiry) }
  }

  /// Adds `HINCRBY`. See ``CommandExecutor/hincrby(_:_:by:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hincrby(_ key: some RESPEncodable, _ field: some RESPEncodable, by increment: Int) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeHincrby(key, field, by: increment) }
  }

  /// Adds `HINCRBYFLOAT`. See ``CommandExecutor/hincrbyfloat(_:_:by:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hincrbyfloat(_ key: some RESPEncodable, _ field: some RESPEncodable, by increment: Double) -> BatchReply<
    Double
  > {
    adding(Double.self) { $0.encodeHincrbyfloat(key, field, by: increment) }
  }

  /// Adds `HKEYS`. See ``CommandExecutor/hkeys(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hkeys<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) -> BatchReply<[T]> {
    adding([T].self, .readOnly) { $0.encodeHkeys(key) }
  }

  /// Adds `HLEN`. See ``CommandExecutor/hlen(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hlen(_ key: some RESPEncodable) -> BatchReply<Int> {
    adding(Int.self, .readOnly) { $0.encodeHlen(key) }
  }

  /// Adds `HMGET`. See ``CommandExecutor/hmget(_:_:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hmget<T: RESPDecodable>(
    _ key: some RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...,
    as type: T.Type = Bytes.self
  ) -> BatchReply<[T?]> {
    adding([T?].self, .readOnly) { $0.encodeHmget(key, ArgumentList(field, more)) }
  }

  /// Adds `HMSET`. See ``CommandExecutor/hmset(_:_:)-(_,PairList)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hmset(_ key: some RESPEncodable, _ fields: PairList) -> Batch {
    adding() { $0.encodeHmset(key, fields.arguments) }
  }

  /// Adds `HMSET`. See ``CommandExecutor/hmset(_:_:)-(_,PairSource)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func hmset(_ key: some RESPEncodable, _ fields: any PairSource) -> Batch {
    adding() { $0.encodeHmset(key, fields._pairList.arguments) }
  }

  /// Adds `HMSET`. See ``CommandExecutor/hmset(_:_:)-(_,[RESPEncodableHashable:RESPStorable])``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func hmset(_ key: some RESPEncodable, _ fields: [some RESPEncodable & Hashable: any RESPStorable]) -> Batch {
    adding() { $0.encodeHmset(key, PairList(fields).arguments) }
  }

  /// Adds `HPERSIST`. See ``CommandExecutor/hpersist(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hpersist(_ key: some RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> BatchReply<[FieldPersistResult]>
  {
    adding([FieldPersistResult].self) { $0.encodeHpersist(key, ArgumentList(field, more)) }
  }

  /// Adds `HPEXPIRE`. See ``CommandExecutor/hpexpire(_:_:if:fields:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hpexpire(
    _ key: some RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil,
    fields field: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> BatchReply<[FieldExpireResult]> {
    adding([FieldExpireResult].self) { $0.encodeHpexpire(key, time, if: condition, fields: ArgumentList(field, more)) }
  }

  /// Adds `HPEXPIREAT`. See ``CommandExecutor/hpexpireat(_:sinceEpoch:if:fields:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hpexpireat(
    _ key: some RESPEncodable, sinceEpoch time: Duration, if condition: ExpireCondition? = nil,
    fields field: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> BatchReply<[FieldExpireResult]> {
    adding([FieldExpireResult].self) {
      $0.encodeHpexpireat(key, sinceEpoch: time, if: condition, fields: ArgumentList(field, more))
    }
  }

  /// Adds `HPEXPIRETIME`. See ``CommandExecutor/hpexpiretime(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hpexpiretime(
    _ key: some RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> BatchReply<[ExpirationTime]> {
    adding([ExpirationTime].self, [.readOnly, .milliseconds]) { $0.encodeHpexpiretime(key, ArgumentList(field, more)) }
  }

  /// Adds `HPTTL`. See ``CommandExecutor/hpttl(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hpttl(_ key: some RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> BatchReply<[TimeToLive]>
  {
    adding([TimeToLive].self, [.readOnly, .milliseconds]) { $0.encodeHpttl(key, ArgumentList(field, more)) }
  }

  /// Adds `HRANDFIELD`. See ``CommandExecutor/hrandfield(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hrandfield<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) -> BatchReply<T?> {
    adding(T?.self, .readOnly) { $0.encodeHrandfield(key) }
  }

  /// Adds `HRANDFIELD`. See ``CommandExecutor/hrandfield(_:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hrandfield<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type = Bytes.self)
    -> BatchReply<[T]>
  {
    adding([T].self, .readOnly) { $0.encodeHrandfield2(key, count: count) }
  }

  /// Adds `HRANDFIELD`. See ``CommandExecutor/hrandfield(_:count:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hrandfield<T: RESPDecodable>(
    _ key: some RESPEncodable, count: Int, _ values: WithValues, as type: T.Type = Bytes.self
  ) -> BatchReply<[RESPPair<String, T>]> {
    adding([RESPPair<String, T>].self, .readOnly) { $0.encodeHrandfield3(key, count: count, values) }
  }

  /// Adds `HSCAN`. See ``CommandExecutor/hscan(_:cursor:matching:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hscan<T: RESPDecodable>(
    _ key: some RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) -> BatchReply<ScanPage<RESPPair<String, T>>> {
    adding(ScanPage<RESPPair<String, T>>.self, .readOnly) {
      $0.encodeHscan(key, cursor: cursor, matching: pattern, count: count)
    }
  }

  /// Adds `HSCAN`. See ``CommandExecutor/hscan(_:cursor:matching:count:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hscan<T: RESPDecodable>(
    _ key: some RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    _ values: NoValues, as type: T.Type = Bytes.self
  ) -> BatchReply<ScanPage<T>> {
    adding(ScanPage<T>.self, .readOnly) {
      $0.encodeHscan2(key, cursor: cursor, matching: pattern, count: count, values)
    }
  }

  /// Adds `HSET`. See ``CommandExecutor/hset(_:_:)-(_,PairList)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hset(_ key: some RESPEncodable, _ fields: PairList) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeHset(key, fields.arguments) }
  }

  /// Adds `HSET`. See ``CommandExecutor/hset(_:_:)-(_,PairSource)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func hset(_ key: some RESPEncodable, _ fields: any PairSource) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeHset(key, fields._pairList.arguments) }
  }

  /// Adds `HSET`. See ``CommandExecutor/hset(_:_:)-(_,[RESPEncodableHashable:RESPStorable])``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func hset(_ key: some RESPEncodable, _ fields: [some RESPEncodable & Hashable: any RESPStorable])
    -> BatchReply<Int>
  {
    adding(Int.self) { $0.encodeHset(key, PairList(fields).arguments) }
  }

  /// Adds `HSET`. See ``CommandExecutor/hset(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hset(_ key: some RESPEncodable, _ field: some RESPEncodable, _ value: some RESPStorable) -> BatchReply<
    Int
  > {
    adding(Int.self) { $0.encodeHset2(key, field, value) }
  }

  /// Adds `HSETEX`. See ``CommandExecutor/hsetex(_:_:if:ifFields:expiry:)-(_,PairList,_,_,_)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hsetex(
    _ key: some RESPEncodable, _ fields: PairList, if condition: SetCondition? = nil,
    ifFields fieldCondition: FieldCondition? = nil, expiry: Expiry? = nil
  ) -> BatchReply<Bool> {
    adding(Bool.self) {
      $0.encodeHsetex(key, fields.arguments, if: condition, ifFields: fieldCondition, expiry: expiry)
    }
  }

  /// Adds `HSETEX`. See ``CommandExecutor/hsetex(_:_:if:ifFields:expiry:)-(_,PairSource,_,_,_)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func hsetex(
    _ key: some RESPEncodable, _ fields: any PairSource, if condition: SetCondition? = nil,
    ifFields fieldCondition: FieldCondition? = nil, expiry: Expiry? = nil
  ) -> BatchReply<Bool> {
    adding(Bool.self) {
      $0.encodeHsetex(key, fields._pairList.arguments, if: condition, ifFields: fieldCondition, expiry: expiry)
    }
  }

  /// Adds `HSETEX`. See
  /// ``CommandExecutor/hsetex(_:_:if:ifFields:expiry:)-(_,[RESPEncodableHashable:RESPStorable],_,_,_)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func hsetex(
    _ key: some RESPEncodable, _ fields: [some RESPEncodable & Hashable: any RESPStorable],
    if condition: SetCondition? = nil, ifFields fieldCondition: FieldCondition? = nil, expiry: Expiry? = nil
  ) -> BatchReply<Bool> {
    adding(Bool.self) {
      $0.encodeHsetex(key, PairList(fields).arguments, if: condition, ifFields: fieldCondition, expiry: expiry)
    }
  }

  /// Adds `HSETNX`. See ``CommandExecutor/hsetnx(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hsetnx(_ key: some RESPEncodable, _ field: some RESPEncodable, _ value: some RESPStorable) -> BatchReply<
    Bool
  > {
    adding(Bool.self) { $0.encodeHsetnx(key, field, value) }
  }

  /// Adds `HSTRLEN`. See ``CommandExecutor/hstrlen(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hstrlen(_ key: some RESPEncodable, _ field: some RESPEncodable) -> BatchReply<Int> {
    adding(Int.self, .readOnly) { $0.encodeHstrlen(key, field) }
  }

  /// Adds `HTTL`. See ``CommandExecutor/httl(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func httl(_ key: some RESPEncodable, _ field: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> BatchReply<[TimeToLive]>
  {
    adding([TimeToLive].self, .readOnly) { $0.encodeHttl(key, ArgumentList(field, more)) }
  }

  /// Adds `HVALS`. See ``CommandExecutor/hvals(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hvals<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) -> BatchReply<[T]> {
    adding([T].self, .readOnly) { $0.encodeHvals(key) }
  }
}
