// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP

extension RESPArguments {
  /// Writes `BITCOUNT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeBitcount(_ key: some RESPEncodable) {
    begin(command: "BITCOUNT")
    self.add(key: key)
  }

  /// Writes `BITCOUNT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeBitcount2(_ key: some RESPEncodable, _ start: Int) {
    begin(command: "BITCOUNT")
    self.add(key: key)
    self.add(integer: start)
  }

  /// Writes `BITCOUNT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeBitcount3(
    _ key: some RESPEncodable, _ start: Int, _ end: Int, unit: BitUnit? = nil
  ) {
    begin(command: "BITCOUNT")
    self.add(key: key)
    self.add(integer: start)
    self.add(integer: end)
    if let unit {
      unit.append(to: &self)
    }
  }

  /// Writes `BITFIELD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeBitfield(_ key: some RESPEncodable, _ operations: [BitFieldOperation]) {
    begin(command: "BITFIELD")
    self.add(key: key)
    operations.append(to: &self)
  }

  /// Writes `BITFIELD_RO`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeBitfieldRO(_ key: some RESPEncodable, _ reads: [BitFieldRead]) {
    begin(command: "BITFIELD_RO")
    self.add(key: key)
    reads.append(to: &self)
  }

  /// Writes `BITOP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeBitop(
    _ operation: BitOperation, to destination: some RESPEncodable, _ keys: ArgumentList
  ) {
    begin(command: "BITOP")
    operation.append(to: &self)
    self.add(destination)
    keys.append(to: &self, needing: "key")
  }

  /// Writes `BITOP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeBitop2(
    _ operation: BitNegation, to destination: some RESPEncodable, _ key: some RESPEncodable
  ) {
    begin(command: "BITOP")
    operation.append(to: &self)
    self.add(destination)
    self.add(key)
  }

  /// Writes `BITPOS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeBitpos(_ key: some RESPEncodable, _ bit: Int) {
    begin(command: "BITPOS")
    self.add(key: key)
    self.add(integer: bit)
  }

  /// Writes `BITPOS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeBitpos2(_ key: some RESPEncodable, _ bit: Int, from start: Int) {
    begin(command: "BITPOS")
    self.add(key: key)
    self.add(integer: bit)
    self.add(integer: start)
  }

  /// Writes `BITPOS`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeBitpos3(
    _ key: some RESPEncodable, _ bit: Int, from start: Int, to end: Int, unit: BitUnit? = nil
  ) {
    begin(command: "BITPOS")
    self.add(key: key)
    self.add(integer: bit)
    self.add(integer: start)
    self.add(integer: end)
    if let unit {
      unit.append(to: &self)
    }
  }

  /// Writes `GETBIT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeGetbit(_ key: some RESPEncodable, _ offset: Int) {
    begin(command: "GETBIT")
    self.add(key: key)
    self.add(integer: offset)
  }

  /// Writes `SETBIT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSetbit(_ key: some RESPEncodable, _ offset: Int, to value: Int) {
    begin(command: "SETBIT")
    self.add(key: key)
    self.add(integer: offset)
    self.add(integer: value)
  }
}

extension Command {
  /// `BITCOUNT`, to be run. See ``CommandExecutor/bitcount(_:)``.
  @_alwaysEmitIntoClient
  public static func bitcount(_ key: some RESPEncodable) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeBitcount(key)
    return Command(consume arguments, .readOnly)
  }

  /// `BITCOUNT`, to be run. See ``CommandExecutor/bitcount(_:_:)``.
  @_alwaysEmitIntoClient
  public static func bitcount(_ key: some RESPEncodable, _ start: Int) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeBitcount2(key, start)
    return Command(consume arguments, .readOnly)
  }

  /// `BITCOUNT`, to be run. See ``CommandExecutor/bitcount(_:_:_:unit:)``.
  @_alwaysEmitIntoClient
  public static func bitcount(_ key: some RESPEncodable, _ start: Int, _ end: Int, unit: BitUnit? = nil) -> Command
  where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeBitcount3(key, start, end, unit: unit)
    return Command(consume arguments, .readOnly)
  }

  /// `BITFIELD`, to be run. See ``CommandExecutor/bitfield(_:_:)-(_,BitFieldOperation...)``.
  @_alwaysEmitIntoClient
  public static func bitfield(_ key: some RESPEncodable, _ operations: [BitFieldOperation]) -> Command
  where Reply == [Int?] {
    var arguments = RESPArguments()
    arguments.encodeBitfield(key, operations)
    return Command(consume arguments)
  }

  /// `BITFIELD_RO`, to be run. See ``CommandExecutor/bitfieldRO(_:_:)-(_,BitFieldRead...)``.
  @_alwaysEmitIntoClient
  public static func bitfieldRO(_ key: some RESPEncodable, _ reads: [BitFieldRead]) -> Command where Reply == [Int] {
    var arguments = RESPArguments()
    arguments.encodeBitfieldRO(key, reads)
    return Command(consume arguments, .readOnly)
  }

  /// `BITOP`, to be run. See ``CommandExecutor/bitop(_:to:_:_:)``.
  @_alwaysEmitIntoClient
  public static func bitop(_ operation: BitOperation, to destination: some RESPEncodable, _ keys: ArgumentList)
    -> Command where Reply == Int
  {
    var arguments = RESPArguments()
    arguments.encodeBitop(operation, to: destination, keys)
    return Command(consume arguments, keys: .byTable)
  }

  /// `BITOP`, to be run. See ``CommandExecutor/bitop(_:to:_:)``.
  @_alwaysEmitIntoClient
  public static func bitop(_ operation: BitNegation, to destination: some RESPEncodable, _ key: some RESPEncodable)
    -> Command where Reply == Int
  {
    var arguments = RESPArguments()
    arguments.encodeBitop2(operation, to: destination, key)
    return Command(consume arguments, keys: .byTable)
  }

  /// `BITPOS`, to be run. See ``CommandExecutor/bitpos(_:_:)``.
  @_alwaysEmitIntoClient
  public static func bitpos(_ key: some RESPEncodable, _ bit: Int) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeBitpos(key, bit)
    return Command(consume arguments, .readOnly)
  }

  /// `BITPOS`, to be run. See ``CommandExecutor/bitpos(_:_:from:)``.
  @_alwaysEmitIntoClient
  public static func bitpos(_ key: some RESPEncodable, _ bit: Int, from start: Int) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeBitpos2(key, bit, from: start)
    return Command(consume arguments, .readOnly)
  }

  /// `BITPOS`, to be run. See ``CommandExecutor/bitpos(_:_:from:to:unit:)``.
  @_alwaysEmitIntoClient
  public static func bitpos(_ key: some RESPEncodable, _ bit: Int, from start: Int, to end: Int, unit: BitUnit? = nil)
    -> Command where Reply == Int
  {
    var arguments = RESPArguments()
    arguments.encodeBitpos3(key, bit, from: start, to: end, unit: unit)
    return Command(consume arguments, .readOnly)
  }

  /// `GETBIT`, to be run. See ``CommandExecutor/getbit(_:_:)``.
  @_alwaysEmitIntoClient
  public static func getbit(_ key: some RESPEncodable, _ offset: Int) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeGetbit(key, offset)
    return Command(consume arguments, .readOnly)
  }

  /// `SETBIT`, to be run. See ``CommandExecutor/setbit(_:_:to:)``.
  @_alwaysEmitIntoClient
  public static func setbit(_ key: some RESPEncodable, _ offset: Int, to value: Int) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeSetbit(key, offset, to: value)
    return Command(consume arguments)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Counts the bits of a string that are 1.
  ///
  /// `BITCOUNT key [start [end [BYTE | BIT]]]`, since 2.6.0.
  ///
  /// Places count from 0, and negative ones from the end: -1 is the last. They are bytes, unless `unit` says bits
  /// (since Redis 7.0).
  ///
  /// - Returns: How many; 0 if there is no such key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N).
  /// - SeeAlso: `BITCOUNT`, group bitmap.
  @_alwaysEmitIntoClient
  public func bitcount(_ key: some RESPEncodable) async throws -> Int {
    try await run(.bitcount(key))
  }

  /// Counts the bits of a string that are 1.
  ///
  /// `BITCOUNT key [start [end [BYTE | BIT]]]`, since 2.6.0.
  ///
  /// Places count from 0, and negative ones from the end: -1 is the last. They are bytes, unless `unit` says bits
  /// (since Redis 7.0).
  ///
  /// - Returns: How many from this byte on. Since Valkey 8.0.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N).
  /// - SeeAlso: `BITCOUNT`, group bitmap.
  @_alwaysEmitIntoClient
  public func bitcount(_ key: some RESPEncodable, _ start: Int) async throws -> Int {
    try await run(.bitcount(key, start))
  }

  /// Counts the bits of a string that are 1.
  ///
  /// `BITCOUNT key [start [end [BYTE | BIT]]]`, since 2.6.0.
  ///
  /// Places count from 0, and negative ones from the end: -1 is the last. They are bytes, unless `unit` says bits
  /// (since Redis 7.0).
  ///
  /// - Returns: How many from one place to another, both included.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N).
  /// - SeeAlso: `BITCOUNT`, group bitmap.
  @_alwaysEmitIntoClient
  public func bitcount(_ key: some RESPEncodable, _ start: Int, _ end: Int, unit: BitUnit? = nil) async throws -> Int {
    try await run(.bitcount(key, start, end, unit: unit))
  }

  /// Reads and writes numbers of any size within a string, one operation after the other.
  ///
  /// `BITFIELD key [GET encoding offset | [OVERFLOW <WRAP | SAT | FAIL>] <SET encoding offset value | INCRBY
  /// encoding offset increment> […]]`, since 3.2.0.
  ///
  /// - Returns: For each operation, the number that it read, the one from before that it overwrote, or the sum
  ///   that it stored; `nil` if `.fail` kept it from writing.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for each subcommand specified.
  /// - SeeAlso: `BITFIELD`, group bitmap.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bitfield(_ key: some RESPEncodable, _ operations: BitFieldOperation...) async throws -> [Int?] {
    try await run(.bitfield(key, operations))
  }

  /// Reads and writes numbers of any size within a string, one operation after the other.
  ///
  /// `BITFIELD key [GET encoding offset | [OVERFLOW <WRAP | SAT | FAIL>] <SET encoding offset value | INCRBY
  /// encoding offset increment> […]]`, since 3.2.0.
  ///
  /// - Returns: For each operation, the number that it read, the one from before that it overwrote, or the sum
  ///   that it stored; `nil` if `.fail` kept it from writing.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for each subcommand specified.
  /// - SeeAlso: `BITFIELD`, group bitmap.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bitfield(_ key: some RESPEncodable, _ operations: some Collection<BitFieldOperation>) async throws
    -> [Int?]
  {
    try await run(.bitfield(key, Array(operations)))
  }

  /// Reads numbers of any size within a string.
  ///
  /// `BITFIELD_RO key [GET encoding offset [GET encoding offset …]]`, since 6.0.0.
  ///
  /// - Returns: The numbers; 0 for what lies beyond the end.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for each subcommand specified.
  /// - SeeAlso: `BITFIELD_RO`, group bitmap.
  @_alwaysEmitIntoClient
  public func bitfieldRO(_ key: some RESPEncodable, _ reads: BitFieldRead...) async throws -> [Int] {
    try await run(.bitfieldRO(key, reads))
  }

  /// Reads numbers of any size within a string.
  ///
  /// `BITFIELD_RO key [GET encoding offset [GET encoding offset …]]`, since 6.0.0.
  ///
  /// - Returns: The numbers; 0 for what lies beyond the end.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for each subcommand specified.
  /// - SeeAlso: `BITFIELD_RO`, group bitmap.
  @_alwaysEmitIntoClient
  public func bitfieldRO(_ key: some RESPEncodable, _ reads: some Collection<BitFieldRead>) async throws -> [Int] {
    try await run(.bitfieldRO(key, Array(reads)))
  }

  /// Combines strings bit by bit, and stores the result. Shorter ones count as filled with zeros.
  ///
  /// `BITOP <AND | OR | XOR | NOT> destkey key […]`, since 2.6.0.
  ///
  /// - Returns: How many bytes the result has.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N).
  /// - SeeAlso: `BITOP`, group bitmap.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bitop(
    _ operation: BitOperation, to destination: some RESPEncodable, _ key: any RESPArgumentSource,
    _ more: any RESPArgumentSource...
  ) async throws -> Int {
    try await run(.bitop(operation, to: destination, ArgumentList(key, more)))
  }

  /// Combines strings bit by bit, and stores the result. Shorter ones count as filled with zeros.
  ///
  /// `BITOP <AND | OR | XOR | NOT> destkey key […]`, since 2.6.0.
  ///
  /// - Returns: How many bytes the result has.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N).
  /// - SeeAlso: `BITOP`, group bitmap.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bitop(_ operation: BitNegation, to destination: some RESPEncodable, _ key: some RESPEncodable)
    async throws -> Int
  {
    try await run(.bitop(operation, to: destination, key))
  }

  /// Finds the first bit of a string that is 1, or that is 0.
  ///
  /// `BITPOS key bit [start [end [BYTE | BIT]]]`, since 2.8.7.
  ///
  /// Places count from 0, and negative ones from the end: -1 is the last. They are bytes, unless `unit` says bits
  /// (since Redis 7.0). The reply counts bits from the string's start in any case.
  ///
  /// - Returns: Its place, or -1 if there is none. A string of ones alone is followed by a zero: its place is the
  ///   string's length in bits.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N).
  /// - SeeAlso: `BITPOS`, group bitmap.
  @_alwaysEmitIntoClient
  public func bitpos(_ key: some RESPEncodable, _ bit: Int) async throws -> Int {
    try await run(.bitpos(key, bit))
  }

  /// Finds the first bit of a string that is 1, or that is 0.
  ///
  /// `BITPOS key bit [start [end [BYTE | BIT]]]`, since 2.8.7.
  ///
  /// Places count from 0, and negative ones from the end: -1 is the last. They are bytes, unless `unit` says bits
  /// (since Redis 7.0). The reply counts bits from the string's start in any case.
  ///
  /// - Returns: The place of the first one from this byte on, or -1 if there is none.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N).
  /// - SeeAlso: `BITPOS`, group bitmap.
  @_alwaysEmitIntoClient
  public func bitpos(_ key: some RESPEncodable, _ bit: Int, from start: Int) async throws -> Int {
    try await run(.bitpos(key, bit, from: start))
  }

  /// Finds the first bit of a string that is 1, or that is 0.
  ///
  /// `BITPOS key bit [start [end [BYTE | BIT]]]`, since 2.8.7.
  ///
  /// Places count from 0, and negative ones from the end: -1 is the last. They are bytes, unless `unit` says bits
  /// (since Redis 7.0). The reply counts bits from the string's start in any case.
  ///
  /// - Returns: The place of the first one between two places, both included, or -1 if there is none.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N).
  /// - SeeAlso: `BITPOS`, group bitmap.
  @_alwaysEmitIntoClient
  public func bitpos(_ key: some RESPEncodable, _ bit: Int, from start: Int, to end: Int, unit: BitUnit? = nil)
    async throws -> Int
  {
    try await run(.bitpos(key, bit, from: start, to: end, unit: unit))
  }

  /// Reads a bit of a string.
  ///
  /// `GETBIT key offset`, since 2.2.0.
  ///
  /// Offset 0 is the highest bit of the first byte.
  ///
  /// - Returns: 1 or 0; 0 too for what lies beyond the end.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `GETBIT`, group bitmap.
  @_alwaysEmitIntoClient
  public func getbit(_ key: some RESPEncodable, _ offset: Int) async throws -> Int {
    try await run(.getbit(key, offset))
  }

  /// Writes a bit of a string, which grows as far as it must.
  ///
  /// `SETBIT key offset value`, since 2.2.0.
  ///
  /// Offset 0 is the highest bit of the first byte. The value is 1 or 0.
  ///
  /// - Returns: The bit from before.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SETBIT`, group bitmap.
  @discardableResult
  @_alwaysEmitIntoClient
  public func setbit(_ key: some RESPEncodable, _ offset: Int, to value: Int) async throws -> Int {
    try await run(.setbit(key, offset, to: value))
  }
}

extension Chain {
  /// Adds `BITCOUNT`. See ``CommandExecutor/bitcount(_:)``.
  @_alwaysEmitIntoClient
  public consuming func bitcount<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    adding(Int.self, .readOnly) { $0.encodeBitcount(key) }
  }

  /// Adds `BITCOUNT`. See ``CommandExecutor/bitcount(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func bitcount<each R: RESPDecodable>(_ key: any RESPEncodable, _ start: Int) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self, .readOnly) { $0.encodeBitcount2(key, start) }
  }

  /// Adds `BITCOUNT`. See ``CommandExecutor/bitcount(_:_:_:unit:)``.
  @_alwaysEmitIntoClient
  public consuming func bitcount<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ start: Int, _ end: Int, unit: BitUnit? = nil
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self, .readOnly) { $0.encodeBitcount3(key, start, end, unit: unit) }
  }

  /// Adds `BITFIELD`. See ``CommandExecutor/bitfield(_:_:)-(_,BitFieldOperation...)``.
  @_alwaysEmitIntoClient
  public consuming func bitfield<each R: RESPDecodable>(_ key: any RESPEncodable, _ operations: BitFieldOperation...)
    -> Chain<Mode, (repeat each R, [Int?])> where Replies == (repeat each R)
  {
    adding([Int?].self) { $0.encodeBitfield(key, operations) }
  }

  /// Adds `BITFIELD`. See ``CommandExecutor/bitfield(_:_:)-(_,Collection<BitFieldOperation>)``.
  @_alwaysEmitIntoClient
  public consuming func bitfield<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ operations: some Collection<BitFieldOperation>
  ) -> Chain<Mode, (repeat each R, [Int?])> where Replies == (repeat each R) {
    adding([Int?].self) { $0.encodeBitfield(key, Array(operations)) }
  }

  /// Adds `BITFIELD_RO`. See ``CommandExecutor/bitfieldRO(_:_:)-(_,BitFieldRead...)``.
  @_alwaysEmitIntoClient
  public consuming func bitfieldRO<each R: RESPDecodable>(_ key: any RESPEncodable, _ reads: BitFieldRead...) -> Chain<
    Mode, (repeat each R, [Int])
  > where Replies == (repeat each R) {
    adding([Int].self, .readOnly) { $0.encodeBitfieldRO(key, reads) }
  }

  /// Adds `BITFIELD_RO`. See ``CommandExecutor/bitfieldRO(_:_:)-(_,Collection<BitFieldRead>)``.
  @_alwaysEmitIntoClient
  public consuming func bitfieldRO<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ reads: some Collection<BitFieldRead>
  ) -> Chain<Mode, (repeat each R, [Int])> where Replies == (repeat each R) {
    adding([Int].self, .readOnly) { $0.encodeBitfieldRO(key, Array(reads)) }
  }

  /// Adds `BITOP`. See ``CommandExecutor/bitop(_:to:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func bitop<each R: RESPDecodable>(
    _ operation: BitOperation, to destination: any RESPEncodable, _ key: any RESPArgumentSource,
    _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self, keys: .byTable) { $0.encodeBitop(operation, to: destination, ArgumentList(key, more)) }
  }

  /// Adds `BITOP`. See ``CommandExecutor/bitop(_:to:_:)``.
  @_alwaysEmitIntoClient
  public consuming func bitop<each R: RESPDecodable>(
    _ operation: BitNegation, to destination: any RESPEncodable, _ key: any RESPEncodable
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self, keys: .byTable) { $0.encodeBitop2(operation, to: destination, key) }
  }

  /// Adds `BITPOS`. See ``CommandExecutor/bitpos(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func bitpos<each R: RESPDecodable>(_ key: any RESPEncodable, _ bit: Int) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self, .readOnly) { $0.encodeBitpos(key, bit) }
  }

  /// Adds `BITPOS`. See ``CommandExecutor/bitpos(_:_:from:)``.
  @_alwaysEmitIntoClient
  public consuming func bitpos<each R: RESPDecodable>(_ key: any RESPEncodable, _ bit: Int, from start: Int) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self, .readOnly) { $0.encodeBitpos2(key, bit, from: start) }
  }

  /// Adds `BITPOS`. See ``CommandExecutor/bitpos(_:_:from:to:unit:)``.
  @_alwaysEmitIntoClient
  public consuming func bitpos<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ bit: Int, from start: Int, to end: Int, unit: BitUnit? = nil
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self, .readOnly) { $0.encodeBitpos3(key, bit, from: start, to: end, unit: unit) }
  }

  /// Adds `GETBIT`. See ``CommandExecutor/getbit(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func getbit<each R: RESPDecodable>(_ key: any RESPEncodable, _ offset: Int) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self, .readOnly) { $0.encodeGetbit(key, offset) }
  }

  /// Adds `SETBIT`. See ``CommandExecutor/setbit(_:_:to:)``.
  @_alwaysEmitIntoClient
  public consuming func setbit<each R: RESPDecodable>(_ key: any RESPEncodable, _ offset: Int, to value: Int) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeSetbit(key, offset, to: value) }
  }
}

extension Batch {
  /// Adds `BITCOUNT`. See ``CommandExecutor/bitcount(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bitcount(_ key: some RESPEncodable) -> BatchReply<Int> {
    adding(Int.self, .readOnly) { $0.encodeBitcount(key) }
  }

  /// Adds `BITCOUNT`. See ``CommandExecutor/bitcount(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bitcount(_ key: some RESPEncodable, _ start: Int) -> BatchReply<Int> {
    adding(Int.self, .readOnly) { $0.encodeBitcount2(key, start) }
  }

  /// Adds `BITCOUNT`. See ``CommandExecutor/bitcount(_:_:_:unit:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bitcount(_ key: some RESPEncodable, _ start: Int, _ end: Int, unit: BitUnit? = nil) -> BatchReply<Int> {
    adding(Int.self, .readOnly) { $0.encodeBitcount3(key, start, end, unit: unit) }
  }

  /// Adds `BITFIELD`. See ``CommandExecutor/bitfield(_:_:)-(_,BitFieldOperation...)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bitfield(_ key: some RESPEncodable, _ operations: BitFieldOperation...) -> BatchReply<[Int?]> {
    adding([Int?].self) { $0.encodeBitfield(key, operations) }
  }

  /// Adds `BITFIELD`. See ``CommandExecutor/bitfield(_:_:)-(_,Collection<BitFieldOperation>)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bitfield(_ key: some RESPEncodable, _ operations: some Collection<BitFieldOperation>) -> BatchReply<
    [Int?]
  > {
    adding([Int?].self) { $0.encodeBitfield(key, Array(operations)) }
  }

  /// Adds `BITFIELD_RO`. See ``CommandExecutor/bitfieldRO(_:_:)-(_,BitFieldRead...)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bitfieldRO(_ key: some RESPEncodable, _ reads: BitFieldRead...) -> BatchReply<[Int]> {
    adding([Int].self, .readOnly) { $0.encodeBitfieldRO(key, reads) }
  }

  /// Adds `BITFIELD_RO`. See ``CommandExecutor/bitfieldRO(_:_:)-(_,Collection<BitFieldRead>)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bitfieldRO(_ key: some RESPEncodable, _ reads: some Collection<BitFieldRead>) -> BatchReply<[Int]> {
    adding([Int].self, .readOnly) { $0.encodeBitfieldRO(key, Array(reads)) }
  }

  /// Adds `BITOP`. See ``CommandExecutor/bitop(_:to:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bitop(
    _ operation: BitOperation, to destination: some RESPEncodable, _ key: any RESPArgumentSource,
    _ more: any RESPArgumentSource...
  ) -> BatchReply<Int> {
    adding(Int.self, keys: .byTable) { $0.encodeBitop(operation, to: destination, ArgumentList(key, more)) }
  }

  /// Adds `BITOP`. See ``CommandExecutor/bitop(_:to:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bitop(_ operation: BitNegation, to destination: some RESPEncodable, _ key: some RESPEncodable)
    -> BatchReply<Int>
  {
    adding(Int.self, keys: .byTable) { $0.encodeBitop2(operation, to: destination, key) }
  }

  /// Adds `BITPOS`. See ``CommandExecutor/bitpos(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bitpos(_ key: some RESPEncodable, _ bit: Int) -> BatchReply<Int> {
    adding(Int.self, .readOnly) { $0.encodeBitpos(key, bit) }
  }

  /// Adds `BITPOS`. See ``CommandExecutor/bitpos(_:_:from:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bitpos(_ key: some RESPEncodable, _ bit: Int, from start: Int) -> BatchReply<Int> {
    adding(Int.self, .readOnly) { $0.encodeBitpos2(key, bit, from: start) }
  }

  /// Adds `BITPOS`. See ``CommandExecutor/bitpos(_:_:from:to:unit:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bitpos(_ key: some RESPEncodable, _ bit: Int, from start: Int, to end: Int, unit: BitUnit? = nil)
    -> BatchReply<Int>
  {
    adding(Int.self, .readOnly) { $0.encodeBitpos3(key, bit, from: start, to: end, unit: unit) }
  }

  /// Adds `GETBIT`. See ``CommandExecutor/getbit(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func getbit(_ key: some RESPEncodable, _ offset: Int) -> BatchReply<Int> {
    adding(Int.self, .readOnly) { $0.encodeGetbit(key, offset) }
  }

  /// Adds `SETBIT`. See ``CommandExecutor/setbit(_:_:to:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func setbit(_ key: some RESPEncodable, _ offset: Int, to value: Int) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeSetbit(key, offset, to: value) }
  }
}
