internal import RESP

/// Names with values, in order, from whatever the caller has them in: fields of a hash, keys with their values, settings.
///
/// Literals and dictionaries are taken as they stand; any other sequence of pairs stands in a `PairList`:
///
/// ```swift
/// try await redis.hset("h", ["name": "Ada", "age": 36])
/// try await redis.hset("h", [("name", "Ada"), ("age", 36)])
/// try await redis.hset("h", PairList(zip(names, values)))
/// ```
///
/// Two pairs may have the same name: what becomes of them, the server decides.
public struct PairList: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  @usableFromInline package let arguments: ArgumentList

  /// Names with values of any types.
  public init(dictionaryLiteral pairs: (any RESPEncodable, any RESPStorable)...) { self.init(mixed: pairs) }

  /// Names with values of any types.
  public init(arrayLiteral pairs: (any RESPEncodable, any RESPStorable)...) { self.init(mixed: pairs) }

  @usableFromInline
  init(mixed pairs: [(any RESPEncodable, any RESPStorable)]) {
    arguments = ArgumentList(count: 2 * pairs.count) { list in
      for (name, value) in pairs {
        list.append(name)
        list.append(value)
      }
    }
  }

  /// Names with values: a dictionary, or what is made of one, as `sorted()` does it.
  @_alwaysEmitIntoClient
  public init<Name: RESPEncodable, Value: RESPStorable>(_ pairs: some Sequence<(key: Name, value: Value)>) {
    self.init(mixed: pairs.map { ($0.key, $0.value) })
  }

  /// Names with values of any types: a dictionary, or what is made of one.
  @_alwaysEmitIntoClient
  public init<Name: RESPEncodable>(_ pairs: some Sequence<(key: Name, value: any RESPStorable)>) {
    self.init(mixed: pairs.map { ($0.key, $0.value) })
  }

  /// Names with values: tuples, as `zip(_:_:)` makes them.
  @_alwaysEmitIntoClient
  public init<Name: RESPEncodable, Value: RESPStorable>(_ pairs: some Sequence<(Name, Value)>) {
    self.init(mixed: pairs.map { ($0, $1) })
  }

  /// Names with values of any types.
  @_alwaysEmitIntoClient
  public init<Name: RESPEncodable>(_ pairs: some Sequence<(Name, any RESPStorable)>) {
    self.init(mixed: pairs.map { ($0, $1) })
  }

  /// Pairs as they have been read.
  @_alwaysEmitIntoClient
  public init<Name: RESPEncodable, Value: RESPStorable>(_ pairs: some Sequence<RESPPair<Name, Value>>) {
    self.init(mixed: pairs.map { ($0.first, $0.second) })
  }
}

/// Where commands take pairs from, beside literals: dictionaries, and lists of pairs.
public protocol PairSource {
  /// The pairs.
  var _pairList: PairList { get }
}

extension PairList: PairSource {
  /// Itself.
  public var _pairList: PairList { self }
}

extension Dictionary: PairSource where Key: RESPEncodable, Value: RESPStorable {
  /// Its pairs.
  public var _pairList: PairList { PairList(self) }
}

extension KeyValuePairs: PairSource where Key == String, Value == any RESPStorable {
  /// Its pairs.
  public var _pairList: PairList { PairList(self) }
}

// Tuples can't conform to a protocol: the compiler says what to write.

extension PairSource where Self: Sequence {
  /// Not called: sequences that are no dictionaries are refused by the compiler.
  public var _pairList: PairList { [] }
}

@available(*, unavailable, message: "write PairList(…) around a sequence of pairs")
extension Array: PairSource {}
@available(*, unavailable, message: "write PairList(…) around a sequence of pairs")
extension ArraySlice: PairSource {}
@available(*, unavailable, message: "write PairList(…) around a sequence of pairs")
extension Zip2Sequence: PairSource {}
@available(*, unavailable, message: "write PairList(…) around a sequence of pairs")
extension LazyMapSequence: PairSource {}

/// Members with their scores, in order: of sorted sets.
///
/// Literals and dictionaries are taken as they stand; any other sequence stands in a `ScoreList`:
///
/// ```swift
/// try await redis.zadd("z", ["a": 1, "b": 2.5])
/// try await redis.zadd("z", ScoreList(try await redis.zrange("y", 0, -1, .withScores)))
/// ```
public struct ScoreList: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  @usableFromInline package let arguments: ArgumentList

  /// Members of any types with their scores.
  public init(dictionaryLiteral scores: (any RESPEncodable, Double)...) { self.init(mixed: scores) }

  /// Members of any types with their scores.
  public init(arrayLiteral scores: (any RESPEncodable, Double)...) { self.init(mixed: scores) }

  @usableFromInline
  init(mixed scores: [(any RESPEncodable, Double)]) {
    arguments = ArgumentList(count: 2 * scores.count) { list in
      for (member, score) in scores {
        list.append(score)
        list.append(member)
      }
    }
  }

  /// Members with their scores: a dictionary, or what is made of one, as `sorted()` does it.
  @_alwaysEmitIntoClient
  public init<Member: RESPEncodable>(_ scores: some Sequence<(key: Member, value: Double)>) {
    self.init(mixed: scores.map { ($0.key, $0.value) })
  }

  /// Members with their scores: tuples, as `zip(_:_:)` makes them.
  @_alwaysEmitIntoClient
  public init<Member: RESPEncodable>(_ scores: some Sequence<(Member, Double)>) {
    self.init(mixed: scores.map { ($0, $1) })
  }

  /// Members with their scores, as they have been read.
  @_alwaysEmitIntoClient
  public init<Member: RESPEncodable>(_ scores: some Sequence<Scored<Member>>) {
    self.init(mixed: scores.map { ($0.member, $0.score) })
  }
}

/// Where sorted sets take members with scores from, beside literals: dictionaries, and lists of them.
public protocol ScoreSource {
  /// The members with their scores.
  var _scoreList: ScoreList { get }
}

extension ScoreList: ScoreSource {
  /// Itself.
  public var _scoreList: ScoreList { self }
}

extension Dictionary: ScoreSource where Key: RESPEncodable, Value == Double {
  /// Its members with their scores.
  public var _scoreList: ScoreList { ScoreList(self) }
}

extension ScoreSource where Self: Sequence {
  /// Not called: sequences that are no dictionaries are refused by the compiler.
  public var _scoreList: ScoreList { [] }
}

@available(*, unavailable, message: "write ScoreList(…) around a sequence of members with scores")
extension Array: ScoreSource {}
@available(*, unavailable, message: "write ScoreList(…) around a sequence of members with scores")
extension ArraySlice: ScoreSource {}
@available(*, unavailable, message: "write ScoreList(…) around a sequence of members with scores")
extension Zip2Sequence: ScoreSource {}
@available(*, unavailable, message: "write ScoreList(…) around a sequence of members with scores")
extension LazyMapSequence: ScoreSource {}
