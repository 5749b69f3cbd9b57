// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP

extension RESPArguments {
  /// Writes `COPY`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeCopy(
    _ source: some RESPEncodable, to destination: some RESPEncodable, database: Int? = nil, replacing: Bool = false
  ) {
    begin(command: "COPY")
    self.add(key: source)
    self.add(key: destination)
    if let database {
      self.add(text: "DB")
      self.add(integer: database)
    }
    if replacing {
      self.add(text: "REPLACE")
    }
  }

  /// Writes `DEL`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeDel(_ keys: ArgumentList) {
    begin(command: "DEL")
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
  }

  /// Writes `DUMP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeDump(_ key: some RESPEncodable) {
    begin(command: "DUMP")
    self.add(key: key)
  }

  /// Writes `EXISTS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeExists(_ keys: ArgumentList) {
    begin(command: "EXISTS")
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
  }

  /// Writes `EXPIRE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeExpire(
    _ key: some RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil
  ) {
    let (timeAmount, isWhole) = ExpiryTime.seconds(time)
    begin(command: isWhole ? "EXPIRE" : "PEXPIRE")
    self.add(key: key)
    self.add(integer: timeAmount)
    if let condition {
      condition.append(to: &self)
    }
  }

  /// Writes `EXPIREAT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeExpireat(
    _ key: some RESPEncodable, sinceEpoch time: Duration, if condition: ExpireCondition? = nil
  ) {
    let (timeAmount, isWhole) = ExpiryTime.seconds(time)
    begin(command: isWhole ? "EXPIREAT" : "PEXPIREAT")
    self.add(key: key)
    self.add(integer: timeAmount)
    if let condition {
      condition.append(to: &self)
    }
  }

  /// Writes `EXPIRETIME`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeExpiretime(_ key: some RESPEncodable) {
    begin(command: "EXPIRETIME")
    self.add(key: key)
  }

  /// Writes `KEYS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeKeys(_ pattern: some RESPEncodable) {
    begin(command: "KEYS")
    self.add(pattern)
  }

  /// Writes `MIGRATE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeMigrate(
    _ key: some RESPEncodable, to host: String, port: Int, database: Int = 0, timeout: Duration = .seconds(1),
    copying: Bool = false, replacing: Bool = false, authentication: MigrateAuthentication? = nil
  ) {
    begin(command: "MIGRATE")
    self.add(text: host)
    self.add(integer: port)
    self.add(key: key)
    self.add(integer: database)
    self.add(integer: ExpiryTime.milliseconds(timeout))
    if copying {
      self.add(text: "COPY")
    }
    if replacing {
      self.add(text: "REPLACE")
    }
    if let authentication {
      authentication.append(to: &self)
    }
  }

  /// Writes `MIGRATE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeMigrate2(
    keys: ArgumentList, to host: String, port: Int, database: Int = 0, timeout: Duration = .seconds(1),
    copying: Bool = false, replacing: Bool = false, authentication: MigrateAuthentication? = nil
  ) {
    begin(command: "MIGRATE")
    self.add(text: host)
    self.add(integer: port)
    self.add(text: "")
    self.add(integer: database)
    self.add(integer: ExpiryTime.milliseconds(timeout))
    if copying {
      self.add(text: "COPY")
    }
    if replacing {
      self.add(text: "REPLACE")
    }
    if let authentication {
      authentication.append(to: &self)
    }
    self.add(text: "KEYS")
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
  }

  /// Writes `MOVE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeMove(_ key: some RESPEncodable, to database: Int) {
    begin(command: "MOVE")
    self.add(key: key)
    self.add(integer: database)
  }

  /// Writes `OBJECT ENCODING`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeObjectEncoding(_ key: some RESPEncodable) {
    begin(command: "OBJECT")
    self.add(text: "ENCODING")
    self.add(key: key)
  }

  /// Writes `OBJECT FREQ`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeObjectFreq(_ key: some RESPEncodable) {
    begin(command: "OBJECT")
    self.add(text: "FREQ")
    self.add(key: key)
  }

  /// Writes `OBJECT HELP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeObjectHelp() {
    begin(command: "OBJECT")
    self.add(text: "HELP")
  }

  /// Writes `OBJECT IDLETIME`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeObjectIdletime(_ key: some RESPEncodable) {
    begin(command: "OBJECT")
    self.add(text: "IDLETIME")
    self.add(key: key)
  }

  /// Writes `OBJECT REFCOUNT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeObjectRefcount(_ key: some RESPEncodable) {
    begin(command: "OBJECT")
    self.add(text: "REFCOUNT")
    self.add(key: key)
  }

  /// Writes `PERSIST`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePersist(_ key: some RESPEncodable) {
    begin(command: "PERSIST")
    self.add(key: key)
  }

  /// Writes `PEXPIRE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePexpire(
    _ key: some RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil
  ) {
    begin(command: "PEXPIRE")
    self.add(key: key)
    self.add(integer: ExpiryTime.milliseconds(time))
    if let condition {
      condition.append(to: &self)
    }
  }

  /// Writes `PEXPIREAT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePexpireat(
    _ key: some RESPEncodable, sinceEpoch time: Duration, if condition: ExpireCondition? = nil
  ) {
    begin(command: "PEXPIREAT")
    self.add(key: key)
    self.add(integer: ExpiryTime.milliseconds(time))
    if let condition {
      condition.append(to: &self)
    }
  }

  /// Writes `PEXPIRETIME`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePexpiretime(_ key: some RESPEncodable) {
    begin(command: "PEXPIRETIME")
    self.add(key: key)
  }

  /// Writes `PTTL`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePttl(_ key: some RESPEncodable) {
    begin(command: "PTTL")
    self.add(key: key)
  }

  /// Writes `RANDOMKEY`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeRandomkey() {
    begin(command: "RANDOMKEY")
  }

  /// Writes `RENAME`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeRename(_ key: some RESPEncodable, to newKey: some RESPEncodable) {
    begin(command: "RENAME")
    self.add(key: key)
    self.add(key: newKey)
  }

  /// Writes `RENAMENX`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeRenamenx(_ key: some RESPEncodable, to newKey: some RESPEncodable) {
    begin(command: "RENAMENX")
    self.add(key: key)
    self.add(key: newKey)
  }

  /// Writes `RESTORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeRestore(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, replacing: Bool = false, usage: KeyUsage? = nil
  ) {
    begin(command: "RESTORE")
    self.add(key: key)
    self.add(text: "0")
    self.add(serialized)
    if replacing {
      self.add(text: "REPLACE")
    }
    if let usage {
      usage.append(to: &self)
    }
  }

  /// Writes `RESTORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeRestore2(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, after time: Duration, replacing: Bool = false,
    usage: KeyUsage? = nil
  ) {
    begin(command: "RESTORE")
    self.add(key: key)
    self.add(integer: ExpiryTime.milliseconds(time))
    self.add(serialized)
    if replacing {
      self.add(text: "REPLACE")
    }
    if let usage {
      usage.append(to: &self)
    }
  }

  /// Writes `RESTORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeRestore3(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, sinceEpoch time: Duration, replacing: Bool = false,
    usage: KeyUsage? = nil
  ) {
    begin(command: "RESTORE")
    self.add(key: key)
    self.add(integer: ExpiryTime.milliseconds(time))
    self.add(serialized)
    if replacing {
      self.add(text: "REPLACE")
    }
    self.add(text: "ABSTTL")
    if let usage {
      usage.append(to: &self)
    }
  }

  /// Writes `SCAN`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeScan(
    cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil, type kind: String? = nil
  ) {
    begin(command: "SCAN")
    self.add(text: cursor)
    if let pattern {
      self.add(text: "MATCH")
      self.add(pattern)
    }
    if let count {
      self.add(text: "COUNT")
      self.add(integer: count)
    }
    if let kind {
      self.add(text: "TYPE")
      self.add(text: kind)
    }
  }

  /// Writes `SORT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSort(
    _ key: some RESPEncodable, by pattern: (any RESPEncodable)? = nil, limit: Limit? = nil, order: SortOrder? = nil,
    alphabetically: Bool = false
  ) {
    begin(command: "SORT")
    self.add(key: key)
    if let pattern {
      self.add(text: "BY")
      self.add(pattern)
    }
    if let limit {
      self.add(text: "LIMIT")
      limit.append(to: &self)
    }
    if let order {
      order.append(to: &self)
    }
    if alphabetically {
      self.add(text: "ALPHA")
    }
  }

  /// Writes `SORT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSort2(
    _ key: some RESPEncodable, by pattern: (any RESPEncodable)? = nil, limit: Limit? = nil, get patterns: SortPatterns,
    order: SortOrder? = nil, alphabetically: Bool = false
  ) {
    begin(command: "SORT")
    self.add(key: key)
    if let pattern {
      self.add(text: "BY")
      self.add(pattern)
    }
    if let limit {
      self.add(text: "LIMIT")
      limit.append(to: &self)
    }
    patterns.append(to: &self)
    if let order {
      order.append(to: &self)
    }
    if alphabetically {
      self.add(text: "ALPHA")
    }
  }

  /// Writes `SORT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSort3(
    _ key: some RESPEncodable, to destination: some RESPEncodable, by pattern: (any RESPEncodable)? = nil,
    limit: Limit? = nil, get patterns: SortPatterns? = nil, order: SortOrder? = nil, alphabetically: Bool = false
  ) {
    begin(command: "SORT")
    self.add(key: key)
    if let pattern {
      self.add(text: "BY")
      self.add(pattern)
    }
    if let limit {
      self.add(text: "LIMIT")
      limit.append(to: &self)
    }
    if let patterns {
      patterns.append(to: &self)
    }
    if let order {
      order.append(to: &self)
    }
    if alphabetically {
      self.add(text: "ALPHA")
    }
    self.add(text: "STORE")
    self.add(destination)
  }

  /// Writes `SORT_RO`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSortRO(
    _ key: some RESPEncodable, by pattern: (any RESPEncodable)? = nil, limit: Limit? = nil, order: SortOrder? = nil,
    alphabetically: Bool = false
  ) {
    begin(command: "SORT_RO")
    self.add(key: key)
    if let pattern {
      self.add(text: "BY")
      self.add(pattern)
    }
    if let limit {
      self.add(text: "LIMIT")
      limit.append(to: &self)
    }
    if let order {
      order.append(to: &self)
    }
    if alphabetically {
      self.add(text: "ALPHA")
    }
  }

  /// Writes `SORT_RO`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSortRO2(
    _ key: some RESPEncodable, by pattern: (any RESPEncodable)? = nil, limit: Limit? = nil, get patterns: SortPatterns,
    order: SortOrder? = nil, alphabetically: Bool = false
  ) {
    begin(command: "SORT_RO")
    self.add(key: key)
    if let pattern {
      self.add(text: "BY")
      self.add(pattern)
    }
    if let limit {
      self.add(text: "LIMIT")
      limit.append(to: &self)
    }
    patterns.append(to: &self)
    if let order {
      order.append(to: &self)
    }
    if alphabetically {
      self.add(text: "ALPHA")
    }
  }

  /// Writes `TOUCH`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeTouch(_ keys: ArgumentList) {
    begin(command: "TOUCH")
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
  }

  /// Writes `TTL`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeTtl(_ key: some RESPEncodable) {
    begin(command: "TTL")
    self.add(key: key)
  }

  /// Writes `TYPE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeType(_ key: some RESPEncodable) {
    begin(command: "TYPE")
    self.add(key: key)
  }

  /// Writes `UNLINK`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeUnlink(_ keys: ArgumentList) {
    begin(command: "UNLINK")
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
  }

  /// Writes `WAIT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeWait(replicas: Int, timeout: Duration?) {
    begin(command: "WAIT")
    self.add(integer: replicas)
    ExpiryTime.appendTimeout(milliseconds: timeout, to: &self)
  }

  /// Writes `WAITAOF`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeWaitaof(local: Int, replicas: Int, timeout: Duration?) {
    begin(command: "WAITAOF")
    self.add(integer: local)
    self.add(integer: replicas)
    ExpiryTime.appendTimeout(milliseconds: timeout, to: &self)
  }
}

extension Command {
  /// `COPY`, to be run. See ``CommandExecutor/copy(_:to:database:replacing:)``.
  @_alwaysEmitIntoClient
  public static func copy(
    _ source: some RESPEncodable, to destination: some RESPEncodable, database: Int? = nil, replacing: Bool = false
  ) -> Command where Reply == Bool {
    var arguments = RESPArguments()
    arguments.encodeCopy(source, to: destination, database: database, replacing: replacing)
    return Command(consume arguments)
  }

  /// `DEL`, to be run. See ``CommandExecutor/del(_:_:)``.
  @_alwaysEmitIntoClient
  public static func del(_ keys: ArgumentList) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeDel(keys)
    return Command(consume arguments)
  }

  /// `DUMP`, to be run. See ``CommandExecutor/dump(_:)``.
  @_alwaysEmitIntoClient
  public static func dump(_ key: some RESPEncodable) -> Command where Reply == Bytes? {
    var arguments = RESPArguments()
    arguments.encodeDump(key)
    return Command(consume arguments, .readOnly)
  }

  /// `EXISTS`, to be run. See ``CommandExecutor/exists(_:_:)``.
  @_alwaysEmitIntoClient
  public static func exists(_ keys: ArgumentList) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeExists(keys)
    return Command(consume arguments, .readOnly)
  }

  /// `EXPIRE`, to be run. See ``CommandExecutor/expire(_:_:if:)``.
  @_alwaysEmitIntoClient
  public static func expire(_ key: some RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil)
    -> Command where Reply == Bool
  {
    var arguments = RESPArguments()
    arguments.encodeExpire(key, time, if: condition)
    return Command(consume arguments)
  }

  /// `EXPIREAT`, to be run. See ``CommandExecutor/expireat(_:sinceEpoch:if:)``.
  @_alwaysEmitIntoClient
  public static func expireat(
    _ key: some RESPEncodable, sinceEpoch time: Duration, if condition: ExpireCondition? = nil
  ) -> Command where Reply == Bool {
    var arguments = RESPArguments()
    arguments.encodeExpireat(key, sinceEpoch: time, if: condition)
    return Command(consume arguments)
  }

  /// `EXPIRETIME`, to be run. See ``CommandExecutor/expiretime(_:)``.
  @_alwaysEmitIntoClient
  public static func expiretime(_ key: some RESPEncodable) -> Command where Reply == ExpirationTime {
    var arguments = RESPArguments()
    arguments.encodeExpiretime(key)
    return Command(consume arguments, .readOnly)
  }

  /// `KEYS`, to be run. See ``CommandExecutor/keys(_:as:)``.
  @_alwaysEmitIntoClient
  public static func keys<T: RESPDecodable>(_ pattern: some RESPEncodable, as type: T.Type) -> Command
  where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeKeys(pattern)
    return Command(consume arguments, .readOnly)
  }

  /// `MIGRATE`, to be run. See
  /// ``CommandExecutor/migrate(_:to:port:database:timeout:copying:replacing:authentication:)``.
  @_alwaysEmitIntoClient
  public static func migrate(
    _ key: some RESPEncodable, to host: String, port: Int, database: Int = 0, timeout: Duration = .seconds(1),
    copying: Bool = false, replacing: Bool = false, authentication: MigrateAuthentication? = nil
  ) -> Command where Reply == MigrateResult {
    var arguments = RESPArguments()
    arguments.encodeMigrate(
      key, to: host, port: port, database: database, timeout: timeout, copying: copying, replacing: replacing,
      authentication: authentication)
    return Command(consume arguments)
  }

  /// `MIGRATE`, to be run. See
  /// ``CommandExecutor/migrate(keys:_:to:port:database:timeout:copying:replacing:authentication:)``.
  @_alwaysEmitIntoClient
  public static func migrate(
    keys: ArgumentList, to host: String, port: Int, database: Int = 0, timeout: Duration = .seconds(1),
    copying: Bool = false, replacing: Bool = false, authentication: MigrateAuthentication? = nil
  ) -> Command where Reply == MigrateResult {
    var arguments = RESPArguments()
    arguments.encodeMigrate2(
      keys: keys, to: host, port: port, database: database, timeout: timeout, copying: copying, replacing: replacing,
      authentication: authentication)
    return Command(consume arguments, keys: .byTable)
  }

  /// `MOVE`, to be run. See ``CommandExecutor/move(_:to:)``.
  @_alwaysEmitIntoClient
  public static func move(_ key: some RESPEncodable, to database: Int) -> Command where Reply == Bool {
    var arguments = RESPArguments()
    arguments.encodeMove(key, to: database)
    return Command(consume arguments)
  }

  /// `OBJECT ENCODING`, to be run. See ``CommandExecutor/objectEncoding(_:)``.
  @_alwaysEmitIntoClient
  public static func objectEncoding(_ key: some RESPEncodable) -> Command where Reply == String? {
    var arguments = RESPArguments()
    arguments.encodeObjectEncoding(key)
    return Command(consume arguments, .readOnly)
  }

  /// `OBJECT FREQ`, to be run. See ``CommandExecutor/objectFreq(_:)``.
  @_alwaysEmitIntoClient
  public static func objectFreq(_ key: some RESPEncodable) -> Command where Reply == Int? {
    var arguments = RESPArguments()
    arguments.encodeObjectFreq(key)
    return Command(consume arguments, .readOnly)
  }

  /// `OBJECT HELP`, to be run. See ``CommandExecutor/objectHelp()``.
  @_alwaysEmitIntoClient
  public static func objectHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeObjectHelp()
    return Command(consume arguments, .repeatable)
  }

  /// `OBJECT IDLETIME`, to be run. See ``CommandExecutor/objectIdletime(_:)``.
  @_alwaysEmitIntoClient
  public static func objectIdletime(_ key: some RESPEncodable) -> Command where Reply == Duration? {
    var arguments = RESPArguments()
    arguments.encodeObjectIdletime(key)
    return Command(consume arguments, .readOnly)
  }

  /// `OBJECT REFCOUNT`, to be run. See ``CommandExecutor/objectRefcount(_:)``.
  @_alwaysEmitIntoClient
  public static func objectRefcount(_ key: some RESPEncodable) -> Command where Reply == Int? {
    var arguments = RESPArguments()
    arguments.encodeObjectRefcount(key)
    return Command(consume arguments, .readOnly)
  }

  /// `PERSIST`, to be run. See ``CommandExecutor/persist(_:)``.
  @_alwaysEmitIntoClient
  public static func persist(_ key: some RESPEncodable) -> Command where Reply == Bool {
    var arguments = RESPArguments()
    arguments.encodePersist(key)
    return Command(consume arguments)
  }

  /// `PEXPIRE`, to be run. See ``CommandExecutor/pexpire(_:_:if:)``.
  @_alwaysEmitIntoClient
  public static func pexpire(_ key: some RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil)
    -> Command where Reply == Bool
  {
    var arguments = RESPArguments()
    arguments.encodePexpire(key, time, if: condition)
    return Command(consume arguments)
  }

  /// `PEXPIREAT`, to be run. See ``CommandExecutor/pexpireat(_:sinceEpoch:if:)``.
  @_alwaysEmitIntoClient
  public static func pexpireat(
    _ key: some RESPEncodable, sinceEpoch time: Duration, if condition: ExpireCondition? = nil
  ) -> Command where Reply == Bool {
    var arguments = RESPArguments()
    arguments.encodePexpireat(key, sinceEpoch: time, if: condition)
    return Command(consume arguments)
  }

  /// `PEXPIRETIME`, to be run. See ``CommandExecutor/pexpiretime(_:)``.
  @_alwaysEmitIntoClient
  public static func pexpiretime(_ key: some RESPEncodable) -> Command where Reply == ExpirationTime {
    var arguments = RESPArguments()
    arguments.encodePexpiretime(key)
    return Command(consume arguments, [.readOnly, .milliseconds])
  }

  /// `PTTL`, to be run. See ``CommandExecutor/pttl(_:)``.
  @_alwaysEmitIntoClient
  public static func pttl(_ key: some RESPEncodable) -> Command where Reply == TimeToLive {
    var arguments = RESPArguments()
    arguments.encodePttl(key)
    return Command(consume arguments, [.readOnly, .milliseconds])
  }

  /// `RANDOMKEY`, to be run. See ``CommandExecutor/randomkey(as:)``.
  @_alwaysEmitIntoClient
  public static func randomkey<T: RESPDecodable>(as type: T.Type) -> Command where Reply == T? {
    var arguments = RESPArguments()
    arguments.encodeRandomkey()
    return Command(consume arguments, .readOnly)
  }

  /// `RENAME`, to be run. See ``CommandExecutor/rename(_:to:)``.
  @_alwaysEmitIntoClient
  public static func rename(_ key: some RESPEncodable, to newKey: some RESPEncodable) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeRename(key, to: newKey)
    return Command(consume arguments)
  }

  /// `RENAMENX`, to be run. See ``CommandExecutor/renamenx(_:to:)``.
  @_alwaysEmitIntoClient
  public static func renamenx(_ key: some RESPEncodable, to newKey: some RESPEncodable) -> Command where Reply == Bool {
    var arguments = RESPArguments()
    arguments.encodeRenamenx(key, to: newKey)
    return Command(consume arguments)
  }

  /// `RESTORE`, to be run. See ``CommandExecutor/restore(_:_:replacing:usage:)``.
  @_alwaysEmitIntoClient
  public static func restore(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, replacing: Bool = false, usage: KeyUsage? = nil
  ) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeRestore(key, serialized, replacing: replacing, usage: usage)
    return Command(consume arguments)
  }

  /// `RESTORE`, to be run. See ``CommandExecutor/restore(_:_:after:replacing:usage:)``.
  @_alwaysEmitIntoClient
  public static func restore(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, after time: Duration, replacing: Bool = false,
    usage: KeyUsage? = nil
  ) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeRestore2(key, serialized, after: time, replacing: replacing, usage: usage)
    return Command(consume arguments)
  }

  /// `RESTORE`, to be run. See ``CommandExecutor/restore(_:_:sinceEpoch:replacing:usage:)``.
  @_alwaysEmitIntoClient
  public static func restore(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, sinceEpoch time: Duration, replacing: Bool = false,
    usage: KeyUsage? = nil
  ) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeRestore3(key, serialized, sinceEpoch: time, replacing: replacing, usage: usage)
    return Command(consume arguments)
  }

  /// `SCAN`, to be run. See ``CommandExecutor/scan(cursor:matching:count:type:as:)``.
  @_alwaysEmitIntoClient
  public static func scan<T: RESPDecodable>(
    cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil, type kind: String? = nil,
    as type: T.Type
  ) -> Command where Reply == ScanPage<T> {
    var arguments = RESPArguments()
    arguments.encodeScan(cursor: cursor, matching: pattern, count: count, type: kind)
    return Command(consume arguments, .readOnly)
  }

  /// `SORT`, to be run. See ``CommandExecutor/sort(_:by:limit:order:alphabetically:as:)``.
  @_alwaysEmitIntoClient
  public static func sort<T: RESPDecodable>(
    _ key: some RESPEncodable, by pattern: (any RESPEncodable)? = nil, limit: Limit? = nil, order: SortOrder? = nil,
    alphabetically: Bool = false, as type: T.Type
  ) -> Command where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeSort(key, by: pattern, limit: limit, order: order, alphabetically: alphabetically)
    return Command(consume arguments)
  }

  /// `SORT`, to be run. See ``CommandExecutor/sort(_:by:limit:get:order:alphabetically:as:)``.
  @_alwaysEmitIntoClient
  public static func sort<T: RESPDecodable>(
    _ key: some RESPEncodable, by pattern: (any RESPEncodable)? = nil, limit: Limit? = nil, get patterns: SortPatterns,
    order: SortOrder? = nil, alphabetically: Bool = false, as type: T.Type
  ) -> Command where Reply == [T?] {
    var arguments = RESPArguments()
    arguments.encodeSort2(key, by: pattern, limit: limit, get: patterns, order: order, alphabetically: alphabetically)
    return Command(consume arguments)
  }

  /// `SORT`, to be run. See ``CommandExecutor/sort(_:to:by:limit:get:order:alphabetically:)``.
  @_alwaysEmitIntoClient
  public static func sort(
    _ key: some RESPEncodable, to destination: some RESPEncodable, by pattern: (any RESPEncodable)? = nil,
    limit: Limit? = nil, get patterns: SortPatterns? = nil, order: SortOrder? = nil, alphabetically: Bool = false
  ) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeSort3(
      key, to: destination, by: pattern, limit: limit, get: patterns, order: order, alphabetically: alphabetically)
    return Command(consume arguments)
  }

  /// `SORT_RO`, to be run. See ``CommandExecutor/sortRO(_:by:limit:order:alphabetically:as:)``.
  @_alwaysEmitIntoClient
  public static func sortRO<T: RESPDecodable>(
    _ key: some RESPEncodable, by pattern: (any RESPEncodable)? = nil, limit: Limit? = nil, order: SortOrder? = nil,
    alphabetically: Bool = false, as type: T.Type
  ) -> Command where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeSortRO(key, by: pattern, limit: limit, order: order, alphabetically: alphabetically)
    return Command(consume arguments, .readOnly)
  }

  /// `SORT_RO`, to be run. See ``CommandExecutor/sortRO(_:by:limit:get:order:alphabetically:as:)``.
  @_alwaysEmitIntoClient
  public static func sortRO<T: RESPDecodable>(
    _ key: some RESPEncodable, by pattern: (any RESPEncodable)? = nil, limit: Limit? = nil, get patterns: SortPatterns,
    order: SortOrder? = nil, alphabetically: Bool = false, as type: T.Type
  ) -> Command where Reply == [T?] {
    var arguments = RESPArguments()
    arguments.encodeSortRO2(key, by: pattern, limit: limit, get: patterns, order: order, alphabetically: alphabetically)
    return Command(consume arguments, .readOnly)
  }

  /// `TOUCH`, to be run. See ``CommandExecutor/touch(_:_:)``.
  @_alwaysEmitIntoClient
  public static func touch(_ keys: ArgumentList) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeTouch(keys)
    return Command(consume arguments, .readOnly)
  }

  /// `TTL`, to be run. See ``CommandExecutor/ttl(_:)``.
  @_alwaysEmitIntoClient
  public static func ttl(_ key: some RESPEncodable) -> Command where Reply == TimeToLive {
    var arguments = RESPArguments()
    arguments.encodeTtl(key)
    return Command(consume arguments, .readOnly)
  }

  /// `TYPE`, to be run. See ``CommandExecutor/type(_:)``.
  @_alwaysEmitIntoClient
  public static func type(_ key: some RESPEncodable) -> Command where Reply == String {
    var arguments = RESPArguments()
    arguments.encodeType(key)
    return Command(consume arguments, .readOnly)
  }

  /// `UNLINK`, to be run. See ``CommandExecutor/unlink(_:_:)``.
  @_alwaysEmitIntoClient
  public static func unlink(_ keys: ArgumentList) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeUnlink(keys)
    return Command(consume arguments)
  }

  /// `WAIT`, to be run. See ``SessionExecutor/wait(replicas:timeout:)``.
  @_alwaysEmitIntoClient
  public static func wait(replicas: Int, timeout: Duration?) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeWait(replicas: replicas, timeout: timeout)
    return Command(consume arguments, .blocking)
  }

  /// `WAITAOF`, to be run. See ``SessionExecutor/waitaof(local:replicas:timeout:)``.
  @_alwaysEmitIntoClient
  public static func waitaof(local: Int, replicas: Int, timeout: Duration?) -> Command where Reply == PersistedCounts {
    var arguments = RESPArguments()
    arguments.encodeWaitaof(local: local, replicas: replicas, timeout: timeout)
    return Command(consume arguments, .blocking)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Copies what a key holds, and when it goes away, to another key.
  ///
  /// `COPY source destination [DB destination-db] [REPLACE]`, since 6.2.0.
  ///
  /// `database` is the other key's; without it, both are in the same one.
  ///
  /// - Returns: Whether it was copied: `false` if there is no such key, or the other one exists and is not to be
  ///   replaced.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) worst case for collections, where N is the number of nested items. O(1) for string
  ///   values.
  /// - SeeAlso: `COPY`, group generic.
  @discardableResult
  @_alwaysEmitIntoClient
  public func copy(
    _ source: some RESPEncodable, to destination: some RESPEncodable, database: Int? = nil, replacing: Bool = false
  ) async throws -> Bool {
    try await run(.copy(source, to: destination, database: database, replacing: replacing))
  }

  /// Removes keys and what they hold.
  ///
  /// `DEL key […]`, since 1.0.0.
  ///
  /// - Returns: How many of them existed.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of keys that will be removed. When a key to remove holds a value
  ///   other than a string, the individual complexity for this key is O(M) where M is the number of elements in
  ///   the list, set, sorted set or hash. Removing a single key that holds a string value is O(1).
  /// - SeeAlso: `DEL`, group generic.
  @discardableResult
  @_alwaysEmitIntoClient
  public func del(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource...) async throws -> Int {
    try await run(.del(ArgumentList(key, more)))
  }

  /// Reads what a key holds in the server's own format, which `restore` takes.
  ///
  /// `DUMP key`, since 2.6.0.
  ///
  /// - Returns: The bytes, with a checksum and the format's version, or `nil` if there is no such key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) to access the key and additional O(N*M) to serialize it, where N is the number of objects
  ///   composing the value and M their average size. For small string values the time complexity is thus
  ///   O(1)+O(1*M) where M is small, so simply O(1).
  /// - SeeAlso: `DUMP`, group generic.
  @_alwaysEmitIntoClient
  public func dump(_ key: some RESPEncodable) async throws -> Bytes? {
    try await run(.dump(key))
  }

  /// Counts which keys exist. A key that is named twice counts twice.
  ///
  /// `EXISTS key […]`, since 1.0.0.
  ///
  /// - Returns: How many.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of keys to check.
  /// - SeeAlso: `EXISTS`, group generic.
  @_alwaysEmitIntoClient
  public func exists(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource...) async throws -> Int {
    try await run(.exists(ArgumentList(key, more)))
  }

  /// Sets the time after which a key goes away, from now.
  ///
  /// `EXPIRE key seconds [NX | XX | GT | LT]`, since 1.0.0.
  ///
  /// The time is sent in seconds, or by `PEXPIRE` in milliseconds, rounded up, if it has a fraction. Zero or less
  /// removes the key. Conditions are known since Redis 7.0.
  ///
  /// - Returns: Whether it was set: `false` if there is no such key, or the condition does not hold.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `EXPIRE`, group generic.
  @discardableResult
  @_alwaysEmitIntoClient
  public func expire(_ key: some RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil) async throws
    -> Bool
  {
    try await run(.expire(key, time, if: condition))
  }

  /// Sets the time at which a key goes away, counted from 1970-01-01 00:00 UTC without leap seconds.
  ///
  /// `EXPIREAT key unix-time-seconds [NX | XX | GT | LT]`, since 1.2.0.
  ///
  /// The time is sent in seconds, or by `PEXPIREAT` in milliseconds, rounded up, if it has a fraction. One that
  /// has passed removes the key. Conditions are known since Redis 7.0.
  ///
  /// - Returns: Whether it was set: `false` if there is no such key, or the condition does not hold.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `EXPIREAT`, group generic.
  @discardableResult
  @_alwaysEmitIntoClient
  public func expireat(_ key: some RESPEncodable, sinceEpoch time: Duration, if condition: ExpireCondition? = nil)
    async throws -> Bool
  {
    try await run(.expireat(key, sinceEpoch: time, if: condition))
  }

  /// Reads the time at which a key goes away, in seconds.
  ///
  /// `EXPIRETIME key`, since 7.0.0.
  ///
  /// - Returns: The time, in whole seconds; or that the key stays, or that there is none.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `EXPIRETIME`, group generic.
  @_alwaysEmitIntoClient
  public func expiretime(_ key: some RESPEncodable) async throws -> ExpirationTime {
    try await run(.expiretime(key))
  }

  /// Lists the keys that match a pattern.
  ///
  /// `KEYS pattern`, since 1.0.0.
  ///
  /// The server does nothing else meanwhile: on a large database, scan instead. In a pattern, `*` stands for any
  /// bytes, `?` for any one, `[ab]` for one of these, and a backslash before the next one for itself.
  ///
  /// - Returns: The keys, in no particular order.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) with N being the number of keys in the database, under the assumption that the key names
  ///   in the database and the given pattern have limited length.
  /// - SeeAlso: `KEYS`, group generic.
  @_alwaysEmitIntoClient
  public func keys<T: RESPDecodable>(_ pattern: some RESPEncodable, as type: T.Type = Bytes.self) async throws -> [T] {
    try await run(.keys(pattern, as: T.self))
  }

  /// Moves keys to another server. This server does nothing else until the other one has them.
  ///
  /// `MIGRATE host port <key | ""> destination-db timeout [COPY] [REPLACE] [AUTH auth | AUTH2 username password]
  /// [KEYS keys […]]`, since 2.6.0.
  ///
  /// `timeout` is the longest time in which the other server does not answer, in milliseconds. `copying` leaves
  /// the keys here as well. `replacing` overwrites those that the other server has.
  ///
  /// - Returns: Whether there was anything to move.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: This command actually executes a DUMP+DEL in the source instance, and a RESTORE in the target
  ///   instance. See the pages of these commands for time complexity. Also an O(N) data transfer between the two
  ///   instances is performed.
  /// - SeeAlso: `MIGRATE`, group generic.
  @discardableResult
  @_alwaysEmitIntoClient
  public func migrate(
    _ key: some RESPEncodable, to host: String, port: Int, database: Int = 0, timeout: Duration = .seconds(1),
    copying: Bool = false, replacing: Bool = false, authentication: MigrateAuthentication? = nil
  ) async throws -> MigrateResult {
    try await run(
      .migrate(
        key, to: host, port: port, database: database, timeout: timeout, copying: copying, replacing: replacing,
        authentication: authentication))
  }

  /// Moves keys to another server. This server does nothing else until the other one has them.
  ///
  /// `MIGRATE host port <key | ""> destination-db timeout [COPY] [REPLACE] [AUTH auth | AUTH2 username password]
  /// [KEYS keys […]]`, since 2.6.0.
  ///
  /// `timeout` is the longest time in which the other server does not answer, in milliseconds. `copying` leaves
  /// the keys here as well. `replacing` overwrites those that the other server has.
  ///
  /// - Returns: Whether there was anything to move.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: This command actually executes a DUMP+DEL in the source instance, and a RESTORE in the target
  ///   instance. See the pages of these commands for time complexity. Also an O(N) data transfer between the two
  ///   instances is performed.
  /// - SeeAlso: `MIGRATE`, group generic.
  @discardableResult
  @_alwaysEmitIntoClient
  public func migrate(
    keys key: any RESPArgumentSource, _ more: any RESPArgumentSource..., to host: String, port: Int, database: Int = 0,
    timeout: Duration = .seconds(1), copying: Bool = false, replacing: Bool = false,
    authentication: MigrateAuthentication? = nil
  ) async throws -> MigrateResult {
    try await run(
      .migrate(
        keys: ArgumentList(key, more), to: host, port: port, database: database, timeout: timeout, copying: copying,
        replacing: replacing, authentication: authentication))
  }

  /// Moves a key to another database of the server.
  ///
  /// `MOVE key db`, since 1.0.0.
  ///
  /// - Returns: Whether it was moved: `false` if there is no such key, or the other database has one of this
  ///   name.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `MOVE`, group generic.
  @discardableResult
  @_alwaysEmitIntoClient
  public func move(_ key: some RESPEncodable, to database: Int) async throws -> Bool {
    try await run(.move(key, to: database))
  }

  /// Reads how the server stores what a key holds.
  ///
  /// `OBJECT ENCODING key`, since 2.2.3.
  ///
  /// - Returns: `raw`, `int`, `embstr`, `listpack`, `quicklist`, `hashtable`, `intset`, `skiplist`, `stream` or
  ///   another name, which changes with servers' versions; `nil` if there is no such key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `OBJECT ENCODING`, group generic.
  @_alwaysEmitIntoClient
  public func objectEncoding(_ key: some RESPEncodable) async throws -> String? {
    try await run(.objectEncoding(key))
  }

  /// Reads how often a key has been used of late, if the server evicts by that (`maxmemory-policy` is an LFU one;
  /// otherwise it is an error).
  ///
  /// `OBJECT FREQ key`, since 4.0.0.
  ///
  /// - Returns: A measure from 0 to 255 that grows with the logarithm of the number, or `nil` if there is no such
  ///   key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `OBJECT FREQ`, group generic.
  @_alwaysEmitIntoClient
  public func objectFreq(_ key: some RESPEncodable) async throws -> Int? {
    try await run(.objectFreq(key))
  }

  /// Lists the subcommands of `OBJECT`.
  ///
  /// `OBJECT HELP`, since 6.2.0.
  ///
  /// - Returns: Lines of text.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `OBJECT HELP`, group generic.
  @_alwaysEmitIntoClient
  public func objectHelp() async throws -> [String] {
    try await run(.objectHelp())
  }

  /// Reads how long ago a key was used, unless the server evicts by frequency (`maxmemory-policy` is an LFU one:
  /// then it is an error).
  ///
  /// `OBJECT IDLETIME key`, since 2.2.3.
  ///
  /// - Returns: The time, in whole seconds, or `nil` if there is no such key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `OBJECT IDLETIME`, group generic.
  @_alwaysEmitIntoClient
  public func objectIdletime(_ key: some RESPEncodable) async throws -> Duration? {
    try await run(.objectIdletime(key))
  }

  /// Reads how many references the server has to what a key holds.
  ///
  /// `OBJECT REFCOUNT key`, since 2.2.3.
  ///
  /// - Returns: How many, or `nil` if there is no such key. Small numbers that all keys share have 2147483647.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `OBJECT REFCOUNT`, group generic.
  @_alwaysEmitIntoClient
  public func objectRefcount(_ key: some RESPEncodable) async throws -> Int? {
    try await run(.objectRefcount(key))
  }

  /// Lets a key stay that would have gone away.
  ///
  /// `PERSIST key`, since 2.2.0.
  ///
  /// - Returns: Whether that changed anything: `false` if there is no such key, or it would have stayed.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `PERSIST`, group generic.
  @discardableResult
  @_alwaysEmitIntoClient
  public func persist(_ key: some RESPEncodable) async throws -> Bool {
    try await run(.persist(key))
  }

  /// Sets the time after which a key goes away, from now, in milliseconds.
  ///
  /// `PEXPIRE key milliseconds [NX | XX | GT | LT]`, since 2.6.0.
  ///
  /// A finer time is rounded up. Zero or less removes the key. Conditions are known since Redis 7.0.
  ///
  /// - Returns: Whether it was set: `false` if there is no such key, or the condition does not hold.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `PEXPIRE`, group generic.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pexpire(_ key: some RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil) async throws
    -> Bool
  {
    try await run(.pexpire(key, time, if: condition))
  }

  /// Sets the time at which a key goes away, counted from 1970-01-01 00:00 UTC without leap seconds, in
  /// milliseconds.
  ///
  /// `PEXPIREAT key unix-time-milliseconds [NX | XX | GT | LT]`, since 2.6.0.
  ///
  /// A finer time is rounded up. One that has passed removes the key. Conditions are known since Redis 7.0.
  ///
  /// - Returns: Whether it was set: `false` if there is no such key, or the condition does not hold.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `PEXPIREAT`, group generic.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pexpireat(_ key: some RESPEncodable, sinceEpoch time: Duration, if condition: ExpireCondition? = nil)
    async throws -> Bool
  {
    try await run(.pexpireat(key, sinceEpoch: time, if: condition))
  }

  /// Reads the time at which a key goes away, in milliseconds.
  ///
  /// `PEXPIRETIME key`, since 7.0.0.
  ///
  /// - Returns: The time, to the millisecond; or that the key stays, or that there is none.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `PEXPIRETIME`, group generic.
  @_alwaysEmitIntoClient
  public func pexpiretime(_ key: some RESPEncodable) async throws -> ExpirationTime {
    try await run(.pexpiretime(key))
  }

  /// Reads the time after which a key goes away, in milliseconds.
  ///
  /// `PTTL key`, since 2.6.0.
  ///
  /// - Returns: The time, to the millisecond; or that the key stays, or that there is none.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `PTTL`, group generic.
  @_alwaysEmitIntoClient
  public func pttl(_ key: some RESPEncodable) async throws -> TimeToLive {
    try await run(.pttl(key))
  }

  /// Picks a key at random.
  ///
  /// `RANDOMKEY`, since 1.0.0.
  ///
  /// - Returns: A key, or `nil` if the database is empty.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `RANDOMKEY`, group generic.
  @_alwaysEmitIntoClient
  public func randomkey<T: RESPDecodable>(as type: T.Type = Bytes.self) async throws -> T? {
    try await run(.randomkey(as: T.self))
  }

  /// Gives a key another name. A key that had that name is gone.
  ///
  /// `RENAME key newkey`, since 1.0.0.
  ///
  /// It is an error if there is no such key.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `RENAME`, group generic.
  @_alwaysEmitIntoClient
  public func rename(_ key: some RESPEncodable, to newKey: some RESPEncodable) async throws {
    _ = try await run(.rename(key, to: newKey))
  }

  /// Gives a key another name, if no key has that.
  ///
  /// `RENAMENX key newkey`, since 1.0.0.
  ///
  /// It is an error if there is no such key.
  ///
  /// - Returns: Whether it was renamed.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `RENAMENX`, group generic.
  @discardableResult
  @_alwaysEmitIntoClient
  public func renamenx(_ key: some RESPEncodable, to newKey: some RESPEncodable) async throws -> Bool {
    try await run(.renamenx(key, to: newKey))
  }

  /// Makes a key of what `dump` has given.
  ///
  /// `RESTORE key ttl serialized-value [REPLACE] [ABSTTL] [IDLETIME seconds] [FREQ frequency]`, since 2.6.0.
  ///
  /// It is an error if the key exists, unless `replacing` says otherwise. `usage` tells how much the key has been
  /// used, for servers that evict by that.
  ///
  /// The key stays.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) to create the new key and additional O(N*M) to reconstruct the serialized value, where N
  ///   is the number of objects composing the value and M their average size. For small string values the time
  ///   complexity is thus O(1)+O(1*M) where M is small, so simply O(1). However for sorted set values the
  ///   complexity is O(N*M*log(N)) because inserting values into sorted sets is O(log(N)).
  /// - SeeAlso: `RESTORE`, group generic.
  @_alwaysEmitIntoClient
  public func restore(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, replacing: Bool = false, usage: KeyUsage? = nil
  ) async throws {
    _ = try await run(.restore(key, serialized, replacing: replacing, usage: usage))
  }

  /// Makes a key of what `dump` has given.
  ///
  /// `RESTORE key ttl serialized-value [REPLACE] [ABSTTL] [IDLETIME seconds] [FREQ frequency]`, since 2.6.0.
  ///
  /// It is an error if the key exists, unless `replacing` says otherwise. `usage` tells how much the key has been
  /// used, for servers that evict by that.
  ///
  /// The key goes away after this time, in milliseconds, rounded up. After zero, it stays.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) to create the new key and additional O(N*M) to reconstruct the serialized value, where N
  ///   is the number of objects composing the value and M their average size. For small string values the time
  ///   complexity is thus O(1)+O(1*M) where M is small, so simply O(1). However for sorted set values the
  ///   complexity is O(N*M*log(N)) because inserting values into sorted sets is O(log(N)).
  /// - SeeAlso: `RESTORE`, group generic.
  @_alwaysEmitIntoClient
  public func restore(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, after time: Duration, replacing: Bool = false,
    usage: KeyUsage? = nil
  ) async throws {
    _ = try await run(.restore(key, serialized, after: time, replacing: replacing, usage: usage))
  }

  /// Makes a key of what `dump` has given.
  ///
  /// `RESTORE key ttl serialized-value [REPLACE] [ABSTTL] [IDLETIME seconds] [FREQ frequency]`, since 2.6.0.
  ///
  /// It is an error if the key exists, unless `replacing` says otherwise. `usage` tells how much the key has been
  /// used, for servers that evict by that.
  ///
  /// The key goes away at this time, counted from 1970-01-01 00:00 UTC without leap seconds, in milliseconds,
  /// rounded up. If that has passed, there is no such key afterwards; but zero itself lets it stay.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) to create the new key and additional O(N*M) to reconstruct the serialized value, where N
  ///   is the number of objects composing the value and M their average size. For small string values the time
  ///   complexity is thus O(1)+O(1*M) where M is small, so simply O(1). However for sorted set values the
  ///   complexity is O(N*M*log(N)) because inserting values into sorted sets is O(log(N)).
  /// - SeeAlso: `RESTORE`, group generic.
  @_alwaysEmitIntoClient
  public func restore(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, sinceEpoch time: Duration, replacing: Bool = false,
    usage: KeyUsage? = nil
  ) async throws {
    _ = try await run(.restore(key, serialized, sinceEpoch: time, replacing: replacing, usage: usage))
  }

  /// Reads a part of the database's keys, and where the next one starts.
  ///
  /// `SCAN cursor [MATCH pattern] [COUNT count] [TYPE type]`, since 2.8.0.
  ///
  /// Start with the cursor `"0"`, and go on with the one in the reply until it is `"0"` again. `COUNT` says how
  /// many keys the server should look at, 10 if it is not given; how many it finds is another matter. `TYPE` is a
  /// name that `type` gives.
  ///
  /// - Returns: The cursor of the next part, with keys.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for every call. O(N) for a complete iteration, including enough command calls for the
  ///   cursor to return back to 0. N is the number of elements inside the collection.
  /// - SeeAlso: `SCAN`, group generic.
  @_alwaysEmitIntoClient
  public func scan<T: RESPDecodable>(
    cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil, type kind: String? = nil,
    as type: T.Type = Bytes.self
  ) async throws -> ScanPage<T> {
    try await run(.scan(cursor: cursor, matching: pattern, count: count, type: kind, as: T.self))
  }

  /// Sorts the elements of a list, set or sorted set.
  ///
  /// `SORT key [BY by-pattern] [LIMIT offset count] [GET get-pattern [GET get-pattern …]] [ASC | DESC] [ALPHA]
  /// [STORE destination]`, since 1.0.0.
  ///
  /// They are numbers, unless `alphabetically` says that they are text. `by` is the name of other keys, by whose
  /// values they are sorted: `*` in it stands for the element, and `->` is followed by a field of a hash. A name
  /// without `*` leaves the elements as they are.
  ///
  /// - Returns: The elements.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+M*log(M)) where N is the number of elements in the list or set to sort, and M the number
  ///   of returned elements. When the elements are not sorted, complexity is O(N).
  /// - SeeAlso: `SORT`, group generic.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sort<T: RESPDecodable>(
    _ key: some RESPEncodable, by pattern: (any RESPEncodable)? = nil, limit: Limit? = nil, order: SortOrder? = nil,
    alphabetically: Bool = false, as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.sort(key, by: pattern, limit: limit, order: order, alphabetically: alphabetically, as: T.self))
  }

  /// Sorts the elements of a list, set or sorted set.
  ///
  /// `SORT key [BY by-pattern] [LIMIT offset count] [GET get-pattern [GET get-pattern …]] [ASC | DESC] [ALPHA]
  /// [STORE destination]`, since 1.0.0.
  ///
  /// They are numbers, unless `alphabetically` says that they are text. `by` is the name of other keys, by whose
  /// values they are sorted: `*` in it stands for the element, and `->` is followed by a field of a hash. A name
  /// without `*` leaves the elements as they are.
  ///
  /// - Returns: The values of the patterns for the first element, and then for the next ones; `nil` for each that
  ///   does not exist.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+M*log(M)) where N is the number of elements in the list or set to sort, and M the number
  ///   of returned elements. When the elements are not sorted, complexity is O(N).
  /// - SeeAlso: `SORT`, group generic.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sort<T: RESPDecodable>(
    _ key: some RESPEncodable, by pattern: (any RESPEncodable)? = nil, limit: Limit? = nil, get patterns: SortPatterns,
    order: SortOrder? = nil, alphabetically: Bool = false, as type: T.Type = Bytes.self
  ) async throws -> [T?] {
    try await run(
      .sort(key, by: pattern, limit: limit, get: patterns, order: order, alphabetically: alphabetically, as: T.self))
  }

  /// Sorts the elements of a list, set or sorted set.
  ///
  /// `SORT key [BY by-pattern] [LIMIT offset count] [GET get-pattern [GET get-pattern …]] [ASC | DESC] [ALPHA]
  /// [STORE destination]`, since 1.0.0.
  ///
  /// They are numbers, unless `alphabetically` says that they are text. `by` is the name of other keys, by whose
  /// values they are sorted: `*` in it stands for the element, and `->` is followed by a field of a hash. A name
  /// without `*` leaves the elements as they are.
  ///
  /// What does not exist is stored as an empty string. If there is nothing to store, the destination is removed.
  ///
  /// - Returns: How many elements the list has that was stored.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+M*log(M)) where N is the number of elements in the list or set to sort, and M the number
  ///   of returned elements. When the elements are not sorted, complexity is O(N).
  /// - SeeAlso: `SORT`, group generic.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sort(
    _ key: some RESPEncodable, to destination: some RESPEncodable, by pattern: (any RESPEncodable)? = nil,
    limit: Limit? = nil, get patterns: SortPatterns? = nil, order: SortOrder? = nil, alphabetically: Bool = false
  ) async throws -> Int {
    try await run(
      .sort(
        key, to: destination, by: pattern, limit: limit, get: patterns, order: order, alphabetically: alphabetically))
  }

  /// Sorts the elements of a list, set or sorted set. It can't store them, and so may be sent to replicas.
  ///
  /// `SORT_RO key [BY by-pattern] [LIMIT offset count] [GET get-pattern [GET get-pattern …]] [ASC | DESC]
  /// [ALPHA]`, since 7.0.0.
  ///
  /// They are numbers, unless `alphabetically` says that they are text. `by` is the name of other keys, by whose
  /// values they are sorted: `*` in it stands for the element, and `->` is followed by a field of a hash. A name
  /// without `*` leaves the elements as they are.
  ///
  /// - Returns: The elements.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+M*log(M)) where N is the number of elements in the list or set to sort, and M the number
  ///   of returned elements. When the elements are not sorted, complexity is O(N).
  /// - SeeAlso: `SORT_RO`, group generic.
  @_alwaysEmitIntoClient
  public func sortRO<T: RESPDecodable>(
    _ key: some RESPEncodable, by pattern: (any RESPEncodable)? = nil, limit: Limit? = nil, order: SortOrder? = nil,
    alphabetically: Bool = false, as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.sortRO(key, by: pattern, limit: limit, order: order, alphabetically: alphabetically, as: T.self))
  }

  /// Sorts the elements of a list, set or sorted set. It can't store them, and so may be sent to replicas.
  ///
  /// `SORT_RO key [BY by-pattern] [LIMIT offset count] [GET get-pattern [GET get-pattern …]] [ASC | DESC]
  /// [ALPHA]`, since 7.0.0.
  ///
  /// They are numbers, unless `alphabetically` says that they are text. `by` is the name of other keys, by whose
  /// values they are sorted: `*` in it stands for the element, and `->` is followed by a field of a hash. A name
  /// without `*` leaves the elements as they are.
  ///
  /// - Returns: The values of the patterns for the first element, and then for the next ones; `nil` for each that
  ///   does not exist.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N+M*log(M)) where N is the number of elements in the list or set to sort, and M the number
  ///   of returned elements. When the elements are not sorted, complexity is O(N).
  /// - SeeAlso: `SORT_RO`, group generic.
  @_alwaysEmitIntoClient
  public func sortRO<T: RESPDecodable>(
    _ key: some RESPEncodable, by pattern: (any RESPEncodable)? = nil, limit: Limit? = nil, get patterns: SortPatterns,
    order: SortOrder? = nil, alphabetically: Bool = false, as type: T.Type = Bytes.self
  ) async throws -> [T?] {
    try await run(
      .sortRO(key, by: pattern, limit: limit, get: patterns, order: order, alphabetically: alphabetically, as: T.self))
  }

  /// Marks keys as used just now, for servers that evict by that.
  ///
  /// `TOUCH key […]`, since 3.2.1.
  ///
  /// - Returns: How many of them exist.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of keys that will be touched.
  /// - SeeAlso: `TOUCH`, group generic.
  @_alwaysEmitIntoClient
  public func touch(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource...) async throws -> Int {
    try await run(.touch(ArgumentList(key, more)))
  }

  /// Reads the time after which a key goes away, in seconds.
  ///
  /// `TTL key`, since 1.0.0.
  ///
  /// - Returns: The time, rounded to whole seconds; or that the key stays, or that there is none.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `TTL`, group generic.
  @_alwaysEmitIntoClient
  public func ttl(_ key: some RESPEncodable) async throws -> TimeToLive {
    try await run(.ttl(key))
  }

  /// Reads what kind of value a key holds.
  ///
  /// `TYPE key`, since 1.0.0.
  ///
  /// - Returns: `string`, `list`, `set`, `zset`, `hash`, `stream`, `none` if there is no such key, or the name of
  ///   a module's type.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `TYPE`, group generic.
  @_alwaysEmitIntoClient
  public func type(_ key: some RESPEncodable) async throws -> String {
    try await run(.type(key))
  }

  /// Removes keys, and frees the memory of what they hold in the background.
  ///
  /// `UNLINK key […]`, since 4.0.0.
  ///
  /// - Returns: How many of them existed.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for each key removed regardless of its size. Then the command does O(N) work in a
  ///   different thread in order to reclaim memory, where N is the number of allocations the deleted objects
  ///   where composed of.
  /// - SeeAlso: `UNLINK`, group generic.
  @discardableResult
  @_alwaysEmitIntoClient
  public func unlink(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource...) async throws -> Int {
    try await run(.unlink(ArgumentList(key, more)))
  }
}

extension SessionExecutor where Self: ~Copyable {
  /// Waits until replicas have received what this connection has written.
  ///
  /// `WAIT numreplicas timeout`, since 3.0.0.
  ///
  /// `timeout` is sent in milliseconds; without one, it waits for as long as it takes. What other connections
  /// have written does not count: it belongs into the session, chain or batch that has written.
  ///
  /// - Returns: How many replicas have received it: fewer than asked for if the time was up.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `WAIT`, group generic.
  @discardableResult
  @_alwaysEmitIntoClient
  public func wait(replicas: Int, timeout: Duration?) async throws -> Int {
    try await run(.wait(replicas: replicas, timeout: timeout))
  }

  /// Waits until what this connection has written is in the append-only file of the server or of replicas, and on
  /// their disks.
  ///
  /// `WAITAOF numlocal numreplicas timeout`, since 7.2.0.
  ///
  /// `local` is 1 to wait for the server's own file, and 0 not to. `timeout` is sent in milliseconds; without
  /// one, it waits for as long as it takes. What other connections have written does not count: it belongs into
  /// the session, chain or batch that has written.
  ///
  /// - Returns: How many have it on disk: fewer than asked for if the time was up.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `WAITAOF`, group generic.
  @discardableResult
  @_alwaysEmitIntoClient
  public func waitaof(local: Int, replicas: Int, timeout: Duration?) async throws -> PersistedCounts {
    try await run(.waitaof(local: local, replicas: replicas, timeout: timeout))
  }
}

extension Redis {
  /// For sessions: see ``SessionExecutor/wait(replicas:timeout:)``.
  @available(
    *, unavailable,
    message:
      "it waits for what its own connection has written, and a client's call alone has one that has written nothing: use it in a session, or in a chain or batch behind the commands that it waits for"
  )
  @_alwaysEmitIntoClient
  public func wait(replicas: Int, timeout: Duration?) async throws {}

  /// For sessions: see ``SessionExecutor/waitaof(local:replicas:timeout:)``.
  @available(
    *, unavailable,
    message:
      "it waits for what its own connection has written, and a client's call alone has one that has written nothing: use it in a session, or in a chain or batch behind the commands that it waits for"
  )
  @_alwaysEmitIntoClient
  public func waitaof(local: Int, replicas: Int, timeout: Duration?) async throws {}
}

extension Chain {
  /// Adds `COPY`. See ``CommandExecutor/copy(_:to:database:replacing:)``.
  @_alwaysEmitIntoClient
  public consuming func copy<each R: RESPDecodable>(
    _ source: any RESPEncodable, to destination: any RESPEncodable, database: Int? = nil, replacing: Bool = false
  ) -> Chain<Mode, (repeat each R, Bool)> where Replies == (repeat each R) {
    adding(Bool.self) { $0.encodeCopy(source, to: destination, database: database, replacing: replacing) }
  }

  /// Adds `DEL`. See ``CommandExecutor/del(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func del<each R: RESPDecodable>(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R)
  {
    adding(Int.self) { $0.encodeDel(ArgumentList(key, more)) }
  }

  /// Adds `DUMP`. See ``CommandExecutor/dump(_:)``.
  @_alwaysEmitIntoClient
  public consuming func dump<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<Mode, (repeat each R, Bytes?)>
  where Replies == (repeat each R) {
    adding(Bytes?.self, .readOnly) { $0.encodeDump(key) }
  }

  /// Adds `EXISTS`. See ``CommandExecutor/exists(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func exists<each R: RESPDecodable>(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R)
  {
    adding(Int.self, .readOnly) { $0.encodeExists(ArgumentList(key, more)) }
  }

  /// Adds `EXPIRE`. See ``CommandExecutor/expire(_:_:if:)``.
  @_alwaysEmitIntoClient
  public consuming func expire<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil
  ) -> Chain<Mode, (repeat each R, Bool)> where Replies == (repeat each R) {
    adding(Bool.self) { $0.encodeExpire(key, time, if: condition) }
  }

  /// Adds `EXPIREAT`. See ``CommandExecutor/expireat(_:sinceEpoch:if:)``.
  @_alwaysEmitIntoClient
  public consuming func expireat<each R: RESPDecodable>(
    _ key: any RESPEncodable, sinceEpoch time: Duration, if condition: ExpireCondition? = nil
  ) -> Chain<Mode, (repeat each R, Bool)> where Replies == (repeat each R) {
    adding(Bool.self) { $0.encodeExpireat(key, sinceEpoch: time, if: condition) }
  }

  /// Adds `EXPIRETIME`. See ``CommandExecutor/expiretime(_:)``.
  @_alwaysEmitIntoClient
  public consuming func expiretime<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<
    Mode, (repeat each R, ExpirationTime)
  > where Replies == (repeat each R) {
    adding(ExpirationTime.self, .readOnly) { $0.encodeExpiretime(key) }
  }

  /// Adds `KEYS`. See ``CommandExecutor/keys(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func keys<each R: RESPDecodable, T: RESPDecodable>(
    _ pattern: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) { $0.encodeKeys(pattern) }
  }

  /// Adds `MIGRATE`. See
  /// ``CommandExecutor/migrate(_:to:port:database:timeout:copying:replacing:authentication:)``.
  @_alwaysEmitIntoClient
  public consuming func migrate<each R: RESPDecodable>(
    _ key: any RESPEncodable, to host: String, port: Int, database: Int = 0, timeout: Duration = .seconds(1),
    copying: Bool = false, replacing: Bool = false, authentication: MigrateAuthentication? = nil
  ) -> Chain<Mode, (repeat each R, MigrateResult)> where Replies == (repeat each R) {
    adding(MigrateResult.self) {
      $0.encodeMigrate(
        key, to: host, port: port, database: database, timeout: timeout, copying: copying, replacing: replacing,
        authentication: authentication)
    }
  }

  /// Adds `MIGRATE`. See
  /// ``CommandExecutor/migrate(keys:_:to:port:database:timeout:copying:replacing:authentication:)``.
  @_alwaysEmitIntoClient
  public consuming func migrate<each R: RESPDecodable>(
    keys key: any RESPArgumentSource, _ more: any RESPArgumentSource..., to host: String, port: Int, database: Int = 0,
    timeout: Duration = .seconds(1), copying: Bool = false, replacing: Bool = false,
    authentication: MigrateAuthentication? = nil
  ) -> Chain<Mode, (repeat each R, MigrateResult)> where Replies == (repeat each R) {
    adding(MigrateResult.self, keys: .byTable) {
      $0.encodeMigrate2(
        keys: ArgumentList(key, more), to: host, port: port, database: database, timeout: timeout, copying: copying,
        replacing: replacing, authentication: authentication)
    }
  }

  /// Adds `MOVE`. See ``CommandExecutor/move(_:to:)``.
  @_alwaysEmitIntoClient
  public consuming func move<each R: RESPDecodable>(_ key: any RESPEncodable, to database: Int) -> Chain<
    Mode, (repeat each R, Bool)
  > where Replies == (repeat each R) {
    adding(Bool.self) { $0.encodeMove(key, to: database) }
  }

  /// Adds `OBJECT ENCODING`. See ``CommandExecutor/objectEncoding(_:)``.
  @_alwaysEmitIntoClient
  public consuming func objectEncoding<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<
    Mode, (repeat each R, String?)
  > where Replies == (repeat each R) {
    adding(String?.self, .readOnly) { $0.encodeObjectEncoding(key) }
  }

  /// Adds `OBJECT FREQ`. See ``CommandExecutor/objectFreq(_:)``.
  @_alwaysEmitIntoClient
  public consuming func objectFreq<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<
    Mode, (repeat each R, Int?)
  > where Replies == (repeat each R) {
    adding(Int?.self, .readOnly) { $0.encodeObjectFreq(key) }
  }

  /// Adds `OBJECT HELP`. See ``CommandExecutor/objectHelp()``.
  @_alwaysEmitIntoClient
  public consuming func objectHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodeObjectHelp() }
  }

  /// Adds `OBJECT IDLETIME`. See ``CommandExecutor/objectIdletime(_:)``.
  @_alwaysEmitIntoClient
  public consuming func objectIdletime<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<
    Mode, (repeat each R, Duration?)
  > where Replies == (repeat each R) {
    adding(Duration?.self, .readOnly) { $0.encodeObjectIdletime(key) }
  }

  /// Adds `OBJECT REFCOUNT`. See ``CommandExecutor/objectRefcount(_:)``.
  @_alwaysEmitIntoClient
  public consuming func objectRefcount<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<
    Mode, (repeat each R, Int?)
  > where Replies == (repeat each R) {
    adding(Int?.self, .readOnly) { $0.encodeObjectRefcount(key) }
  }

  /// Adds `PERSIST`. See ``CommandExecutor/persist(_:)``.
  @_alwaysEmitIntoClient
  public consuming func persist<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<Mode, (repeat each R, Bool)>
  where Replies == (repeat each R) {
    adding(Bool.self) { $0.encodePersist(key) }
  }

  /// Adds `PEXPIRE`. See ``CommandExecutor/pexpire(_:_:if:)``.
  @_alwaysEmitIntoClient
  public consuming func pexpire<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil
  ) -> Chain<Mode, (repeat each R, Bool)> where Replies == (repeat each R) {
    adding(Bool.self) { $0.encodePexpire(key, time, if: condition) }
  }

  /// Adds `PEXPIREAT`. See ``CommandExecutor/pexpireat(_:sinceEpoch:if:)``.
  @_alwaysEmitIntoClient
  public consuming func pexpireat<each R: RESPDecodable>(
    _ key: any RESPEncodable, sinceEpoch time: Duration, if condition: ExpireCondition? = nil
  ) -> Chain<Mode, (repeat each R, Bool)> where Replies == (repeat each R) {
    adding(Bool.self) { $0.encodePexpireat(key, sinceEpoch: time, if: condition) }
  }

  /// Adds `PEXPIRETIME`. See ``CommandExecutor/pexpiretime(_:)``.
  @_alwaysEmitIntoClient
  public consuming func pexpiretime<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<
    Mode, (repeat each R, ExpirationTime)
  > where Replies == (repeat each R) {
    adding(ExpirationTime.self, [.readOnly, .milliseconds]) { $0.encodePexpiretime(key) }
  }

  /// Adds `PTTL`. See ``CommandExecutor/pttl(_:)``.
  @_alwaysEmitIntoClient
  public consuming func pttl<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<
    Mode, (repeat each R, TimeToLive)
  > where Replies == (repeat each R) {
    adding(TimeToLive.self, [.readOnly, .milliseconds]) { $0.encodePttl(key) }
  }

  /// Adds `RANDOMKEY`. See ``CommandExecutor/randomkey(as:)``.
  @_alwaysEmitIntoClient
  public consuming func randomkey<each R: RESPDecodable, T: RESPDecodable>(as type: T.Type = Bytes.self) -> Chain<
    Mode, (repeat each R, T?)
  > where Replies == (repeat each R) {
    adding(T?.self, .readOnly) { $0.encodeRandomkey() }
  }

  /// Adds `RENAME`, which appends nothing. See ``CommandExecutor/rename(_:to:)``.
  @_alwaysEmitIntoClient
  public consuming func rename(_ key: any RESPEncodable, to newKey: any RESPEncodable) -> Self {
    adding() { $0.encodeRename(key, to: newKey) }
  }

  /// Adds `RENAMENX`. See ``CommandExecutor/renamenx(_:to:)``.
  @_alwaysEmitIntoClient
  public consuming func renamenx<each R: RESPDecodable>(_ key: any RESPEncodable, to newKey: any RESPEncodable)
    -> Chain<Mode, (repeat each R, Bool)> where Replies == (repeat each R)
  {
    adding(Bool.self) { $0.encodeRenamenx(key, to: newKey) }
  }

  /// Adds `RESTORE`, which appends nothing. See ``CommandExecutor/restore(_:_:replacing:usage:)``.
  @_alwaysEmitIntoClient
  public consuming func restore(
    _ key: any RESPEncodable, _ serialized: any RESPEncodable, replacing: Bool = false, usage: KeyUsage? = nil
  ) -> Self {
    adding() { $0.encodeRestore(key, serialized, replacing: replacing, usage: usage) }
  }

  /// Adds `RESTORE`, which appends nothing. See ``CommandExecutor/restore(_:_:after:replacing:usage:)``.
  @_alwaysEmitIntoClient
  public consuming func restore(
    _ key: any RESPEncodable, _ serialized: any RESPEncodable, after time: Duration, replacing: Bool = false,
    usage: KeyUsage? = nil
  ) -> Self {
    adding() { $0.encodeRestore2(key, serialized, after: time, replacing: replacing, usage: usage) }
  }

  /// Adds `RESTORE`, which appends nothing. See ``CommandExecutor/restore(_:_:sinceEpoch:replacing:usage:)``.
  @_alwaysEmitIntoClient
  public consuming func restore(
    _ key: any RESPEncodable, _ serialized: any RESPEncodable, sinceEpoch time: Duration, replacing: Bool = false,
    usage: KeyUsage? = nil
  ) -> Self {
    adding() { $0.encodeRestore3(key, serialized, sinceEpoch: time, replacing: replacing, usage: usage) }
  }

  /// Adds `SCAN`. See ``CommandExecutor/scan(cursor:matching:count:type:as:)``.
  @_alwaysEmitIntoClient
  public consuming func scan<each R: RESPDecodable, T: RESPDecodable>(
    cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil, type kind: String? = nil,
    as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, ScanPage<T>)> where Replies == (repeat each R) {
    adding(ScanPage<T>.self, .readOnly) { $0.encodeScan(cursor: cursor, matching: pattern, count: count, type: kind) }
  }

  /// Adds `SORT`. See ``CommandExecutor/sort(_:by:limit:order:alphabetically:as:)``.
  @_alwaysEmitIntoClient
  public consuming func sort<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, by pattern: (any RESPEncodable)? = nil, limit: Limit? = nil, order: SortOrder? = nil,
    alphabetically: Bool = false, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self) { $0.encodeSort(key, by: pattern, limit: limit, order: order, alphabetically: alphabetically) }
  }

  /// Adds `SORT`. See ``CommandExecutor/sort(_:by:limit:get:order:alphabetically:as:)``.
  @_alwaysEmitIntoClient
  public consuming func sort<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, by pattern: (any RESPEncodable)? = nil, limit: Limit? = nil, get patterns: SortPatterns,
    order: SortOrder? = nil, alphabetically: Bool = false, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T?])> where Replies == (repeat each R) {
    adding([T?].self) {
      $0.encodeSort2(key, by: pattern, limit: limit, get: patterns, order: order, alphabetically: alphabetically)
    }
  }

  /// Adds `SORT`. See ``CommandExecutor/sort(_:to:by:limit:get:order:alphabetically:)``.
  @_alwaysEmitIntoClient
  public consuming func sort<each R: RESPDecodable>(
    _ key: any RESPEncodable, to destination: any RESPEncodable, by pattern: (any RESPEncodable)? = nil,
    limit: Limit? = nil, get patterns: SortPatterns? = nil, order: SortOrder? = nil, alphabetically: Bool = false
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) {
      $0.encodeSort3(
        key, to: destination, by: pattern, limit: limit, get: patterns, order: order, alphabetically: alphabetically)
    }
  }

  /// Adds `SORT_RO`. See ``CommandExecutor/sortRO(_:by:limit:order:alphabetically:as:)``.
  @_alwaysEmitIntoClient
  public consuming func sortRO<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, by pattern: (any RESPEncodable)? = nil, limit: Limit? = nil, order: SortOrder? = nil,
    alphabetically: Bool = false, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) {
      $0.encodeSortRO(key, by: pattern, limit: limit, order: order, alphabetically: alphabetically)
    }
  }

  /// Adds `SORT_RO`. See ``CommandExecutor/sortRO(_:by:limit:get:order:alphabetically:as:)``.
  @_alwaysEmitIntoClient
  public consuming func sortRO<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, by pattern: (any RESPEncodable)? = nil, limit: Limit? = nil, get patterns: SortPatterns,
    order: SortOrder? = nil, alphabetically: Bool = false, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T?])> where Replies == (repeat each R) {
    adding([T?].self, .readOnly) {
      $0.encodeSortRO2(key, by: pattern, limit: limit, get: patterns, order: order, alphabetically: alphabetically)
    }
  }

  /// Adds `TOUCH`. See ``CommandExecutor/touch(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func touch<each R: RESPDecodable>(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R)
  {
    adding(Int.self, .readOnly) { $0.encodeTouch(ArgumentList(key, more)) }
  }

  /// Adds `TTL`. See ``CommandExecutor/ttl(_:)``.
  @_alwaysEmitIntoClient
  public consuming func ttl<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<Mode, (repeat each R, TimeToLive)>
  where Replies == (repeat each R) {
    adding(TimeToLive.self, .readOnly) { $0.encodeTtl(key) }
  }

  /// Adds `TYPE`. See ``CommandExecutor/type(_:)``.
  @_alwaysEmitIntoClient
  public consuming func type<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<Mode, (repeat each R, String)>
  where Replies == (repeat each R) {
    adding(String.self, .readOnly) { $0.encodeType(key) }
  }

  /// Adds `UNLINK`. See ``CommandExecutor/unlink(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func unlink<each R: RESPDecodable>(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R)
  {
    adding(Int.self) { $0.encodeUnlink(ArgumentList(key, more)) }
  }

  /// Adds `WAIT`. See ``SessionExecutor/wait(replicas:timeout:)``.
  @_alwaysEmitIntoClient
  public consuming func wait<each R: RESPDecodable>(replicas: Int, timeout: Duration?) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self, .blocking) { $0.encodeWait(replicas: replicas, timeout: timeout) }
  }

  /// Adds `WAITAOF`. See ``SessionExecutor/waitaof(local:replicas:timeout:)``.
  @_alwaysEmitIntoClient
  public consuming func waitaof<each R: RESPDecodable>(local: Int, replicas: Int, timeout: Duration?) -> Chain<
    Mode, (repeat each R, PersistedCounts)
  > where Replies == (repeat each R) {
    adding(PersistedCounts.self, .blocking) { $0.encodeWaitaof(local: local, replicas: replicas, timeout: timeout) }
  }
}

extension Batch {
  /// Adds `COPY`. See ``CommandExecutor/copy(_:to:database:replacing:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func copy(
    _ source: some RESPEncodable, to destination: some RESPEncodable, database: Int? = nil, replacing: Bool = false
  ) -> BatchReply<Bool> {
    adding(Bool.self) { $0.encodeCopy(source, to: destination, database: database, replacing: replacing) }
  }

  /// Adds `DEL`. See ``CommandExecutor/del(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func del(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeDel(ArgumentList(key, more)) }
  }

  /// Adds `DUMP`. See ``CommandExecutor/dump(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func dump(_ key: some RESPEncodable) -> BatchReply<Bytes?> {
    adding(Bytes?.self, .readOnly) { $0.encodeDump(key) }
  }

  /// Adds `EXISTS`. See ``CommandExecutor/exists(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func exists(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> BatchReply<Int> {
    adding(Int.self, .readOnly) { $0.encodeExists(ArgumentList(key, more)) }
  }

  /// Adds `EXPIRE`. See ``CommandExecutor/expire(_:_:if:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func expire(_ key: some RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil) -> BatchReply<
    Bool
  > {
    adding(Bool.self) { $0.encodeExpire(key, time, if: condition) }
  }

  /// Adds `EXPIREAT`. See ``CommandExecutor/expireat(_:sinceEpoch:if:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func expireat(_ key: some RESPEncodable, sinceEpoch time: Duration, if condition: ExpireCondition? = nil)
    -> BatchReply<Bool>
  {
    adding(Bool.self) { $0.encodeExpireat(key, sinceEpoch: time, if: condition) }
  }

  /// Adds `EXPIRETIME`. See ``CommandExecutor/expiretime(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func expiretime(_ key: some RESPEncodable) -> BatchReply<ExpirationTime> {
    adding(ExpirationTime.self, .readOnly) { $0.encodeExpiretime(key) }
  }

  /// Adds `KEYS`. See ``CommandExecutor/keys(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func keys<T: RESPDecodable>(_ pattern: some RESPEncodable, as type: T.Type = Bytes.self) -> BatchReply<[T]> {
    adding([T].self, .readOnly) { $0.encodeKeys(pattern) }
  }

  /// Adds `MIGRATE`. See
  /// ``CommandExecutor/migrate(_:to:port:database:timeout:copying:replacing:authentication:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func migrate(
    _ key: some RESPEncodable, to host: String, port: Int, database: Int = 0, timeout: Duration = .seconds(1),
    copying: Bool = false, replacing: Bool = false, authentication: MigrateAuthentication? = nil
  ) -> BatchReply<MigrateResult> {
    adding(MigrateResult.self) {
      $0.encodeMigrate(
        key, to: host, port: port, database: database, timeout: timeout, copying: copying, replacing: replacing,
        authentication: authentication)
    }
  }

  /// Adds `MIGRATE`. See
  /// ``CommandExecutor/migrate(keys:_:to:port:database:timeout:copying:replacing:authentication:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func migrate(
    keys key: any RESPArgumentSource, _ more: any RESPArgumentSource..., to host: String, port: Int, database: Int = 0,
    timeout: Duration = .seconds(1), copying: Bool = false, replacing: Bool = false,
    authentication: MigrateAuthentication? = nil
  ) -> BatchReply<MigrateResult> {
    adding(MigrateResult.self, keys: .byTable) {
      $0.encodeMigrate2(
        keys: ArgumentList(key, more), to: host, port: port, database: database, timeout: timeout, copying: copying,
        replacing: replacing, authentication: authentication)
    }
  }

  /// Adds `MOVE`. See ``CommandExecutor/move(_:to:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func move(_ key: some RESPEncodable, to database: Int) -> BatchReply<Bool> {
    adding(Bool.self) { $0.encodeMove(key, to: database) }
  }

  /// Adds `OBJECT ENCODING`. See ``CommandExecutor/objectEncoding(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func objectEncoding(_ key: some RESPEncodable) -> BatchReply<String?> {
    adding(String?.self, .readOnly) { $0.encodeObjectEncoding(key) }
  }

  /// Adds `OBJECT FREQ`. See ``CommandExecutor/objectFreq(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func objectFreq(_ key: some RESPEncodable) -> BatchReply<Int?> {
    adding(Int?.self, .readOnly) { $0.encodeObjectFreq(key) }
  }

  /// Adds `OBJECT HELP`. See ``CommandExecutor/objectHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func objectHelp() -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodeObjectHelp() }
  }

  /// Adds `OBJECT IDLETIME`. See ``CommandExecutor/objectIdletime(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func objectIdletime(_ key: some RESPEncodable) -> BatchReply<Duration?> {
    adding(Duration?.self, .readOnly) { $0.encodeObjectIdletime(key) }
  }

  /// Adds `OBJECT REFCOUNT`. See ``CommandExecutor/objectRefcount(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func objectRefcount(_ key: some RESPEncodable) -> BatchReply<Int?> {
    adding(Int?.self, .readOnly) { $0.encodeObjectRefcount(key) }
  }

  /// Adds `PERSIST`. See ``CommandExecutor/persist(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func persist(_ key: some RESPEncodable) -> BatchReply<Bool> {
    adding(Bool.self) { $0.encodePersist(key) }
  }

  /// Adds `PEXPIRE`. See ``CommandExecutor/pexpire(_:_:if:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pexpire(_ key: some RESPEncodable, _ time: Duration, if condition: ExpireCondition? = nil) -> BatchReply<
    Bool
  > {
    adding(Bool.self) { $0.encodePexpire(key, time, if: condition) }
  }

  /// Adds `PEXPIREAT`. See ``CommandExecutor/pexpireat(_:sinceEpoch:if:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pexpireat(_ key: some RESPEncodable, sinceEpoch time: Duration, if condition: ExpireCondition? = nil)
    -> BatchReply<Bool>
  {
    adding(Bool.self) { $0.encodePexpireat(key, sinceEpoch: time, if: condition) }
  }

  /// Adds `PEXPIRETIME`. See ``CommandExecutor/pexpiretime(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pexpiretime(_ key: some RESPEncodable) -> BatchReply<ExpirationTime> {
    adding(ExpirationTime.self, [.readOnly, .milliseconds]) { $0.encodePexpiretime(key) }
  }

  /// Adds `PTTL`. See ``CommandExecutor/pttl(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func pttl(_ key: some RESPEncodable) -> BatchReply<TimeToLive> {
    adding(TimeToLive.self, [.readOnly, .milliseconds]) { $0.encodePttl(key) }
  }

  /// Adds `RANDOMKEY`. See ``CommandExecutor/randomkey(as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func randomkey<T: RESPDecodable>(as type: T.Type = Bytes.self) -> BatchReply<T?> {
    adding(T?.self, .readOnly) { $0.encodeRandomkey() }
  }

  /// Adds `RENAME`. See ``CommandExecutor/rename(_:to:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func rename(_ key: some RESPEncodable, to newKey: some RESPEncodable) -> Batch {
    adding() { $0.encodeRename(key, to: newKey) }
  }

  /// Adds `RENAMENX`. See ``CommandExecutor/renamenx(_:to:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func renamenx(_ key: some RESPEncodable, to newKey: some RESPEncodable) -> BatchReply<Bool> {
    adding(Bool.self) { $0.encodeRenamenx(key, to: newKey) }
  }

  /// Adds `RESTORE`. See ``CommandExecutor/restore(_:_:replacing:usage:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func restore(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, replacing: Bool = false, usage: KeyUsage? = nil
  ) -> Batch {
    adding() { $0.encodeRestore(key, serialized, replacing: replacing, usage: usage) }
  }

  /// Adds `RESTORE`. See ``CommandExecutor/restore(_:_:after:replacing:usage:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func restore(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, after time: Duration, replacing: Bool = false,
    usage: KeyUsage? = nil
  ) -> Batch {
    adding() { $0.encodeRestore2(key, serialized, after: time, replacing: replacing, usage: usage) }
  }

  /// Adds `RESTORE`. See ``CommandExecutor/restore(_:_:sinceEpoch:replacing:usage:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func restore(
    _ key: some RESPEncodable, _ serialized: some RESPEncodable, sinceEpoch time: Duration, replacing: Bool = false,
    usage: KeyUsage? = nil
  ) -> Batch {
    adding() { $0.encodeRestore3(key, serialized, sinceEpoch: time, replacing: replacing, usage: usage) }
  }

  /// Adds `SCAN`. See ``CommandExecutor/scan(cursor:matching:count:type:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func scan<T: RESPDecodable>(
    cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil, type kind: String? = nil,
    as type: T.Type = Bytes.self
  ) -> BatchReply<ScanPage<T>> {
    adding(ScanPage<T>.self, .readOnly) { $0.encodeScan(cursor: cursor, matching: pattern, count: count, type: kind) }
  }

  /// Adds `SORT`. See ``CommandExecutor/sort(_:by:limit:order:alphabetically:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sort<T: RESPDecodable>(
    _ key: some RESPEncodable, by pattern: (any RESPEncodable)? = nil, limit: Limit? = nil, order: SortOrder? = nil,
    alphabetically: Bool = false, as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self) { $0.encodeSort(key, by: pattern, limit: limit, order: order, alphabetically: alphabetically) }
  }

  /// Adds `SORT`. See ``CommandExecutor/sort(_:by:limit:get:order:alphabetically:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sort<T: RESPDecodable>(
    _ key: some RESPEncodable, by pattern: (any RESPEncodable)? = nil, limit: Limit? = nil, get patterns: SortPatterns,
    order: SortOrder? = nil, alphabetically: Bool = false, as type: T.Type = Bytes.self
  ) -> BatchReply<[T?]> {
    adding([T?].self) {
      $0.encodeSort2(key, by: pattern, limit: limit, get: patterns, order: order, alphabetically: alphabetically)
    }
  }

  /// Adds `SORT`. See ``CommandExecutor/sort(_:to:by:limit:get:order:alphabetically:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sort(
    _ key: some RESPEncodable, to destination: some RESPEncodable, by pattern: (any RESPEncodable)? = nil,
    limit: Limit? = nil, get patterns: SortPatterns? = nil, order: SortOrder? = nil, alphabetically: Bool = false
  ) -> BatchReply<Int> {
    adding(Int.self) {
      $0.encodeSort3(
        key, to: destination, by: pattern, limit: limit, get: patterns, order: order, alphabetically: alphabetically)
    }
  }

  /// Adds `SORT_RO`. See ``CommandExecutor/sortRO(_:by:limit:order:alphabetically:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sortRO<T: RESPDecodable>(
    _ key: some RESPEncodable, by pattern: (any RESPEncodable)? = nil, limit: Limit? = nil, order: SortOrder? = nil,
    alphabetically: Bool = false, as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self, .readOnly) {
      $0.encodeSortRO(key, by: pattern, limit: limit, order: order, alphabetically: alphabetically)
    }
  }

  /// Adds `SORT_RO`. See ``CommandExecutor/sortRO(_:by:limit:get:order:alphabetically:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func sortRO<T: RESPDecodable>(
    _ key: some RESPEncodable, by pattern: (any RESPEncodable)? = nil, limit: Limit? = nil, get patterns: SortPatterns,
    order: SortOrder? = nil, alphabetically: Bool = false, as type: T.Type = Bytes.self
  ) -> BatchReply<[T?]> {
    adding([T?].self, .readOnly) {
      $0.encodeSortRO2(key, by: pattern, limit: limit, get: patterns, order: order, alphabetically: alphabetically)
    }
  }

  /// Adds `TOUCH`. See ``CommandExecutor/touch(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func touch(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> BatchReply<Int> {
    adding(Int.self, .readOnly) { $0.encodeTouch(ArgumentList(key, more)) }
  }

  /// Adds `TTL`. See ``CommandExecutor/ttl(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func ttl(_ key: some RESPEncodable) -> BatchReply<TimeToLive> {
    adding(TimeToLive.self, .readOnly) { $0.encodeTtl(key) }
  }

  /// Adds `TYPE`. See ``CommandExecutor/type(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func type(_ key: some RESPEncodable) -> BatchReply<String> {
    adding(String.self, .readOnly) { $0.encodeType(key) }
  }

  /// Adds `UNLINK`. See ``CommandExecutor/unlink(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func unlink(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeUnlink(ArgumentList(key, more)) }
  }

  /// Adds `WAIT`. See ``SessionExecutor/wait(replicas:timeout:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func wait(replicas: Int, timeout: Duration?) -> BatchReply<Int> {
    adding(Int.self, .blocking) { $0.encodeWait(replicas: replicas, timeout: timeout) }
  }

  /// Adds `WAITAOF`. See ``SessionExecutor/waitaof(local:replicas:timeout:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func waitaof(local: Int, replicas: Int, timeout: Duration?) -> BatchReply<PersistedCounts> {
    adding(PersistedCounts.self, .blocking) { $0.encodeWaitaof(local: local, replicas: replicas, timeout: timeout) }
  }
}
