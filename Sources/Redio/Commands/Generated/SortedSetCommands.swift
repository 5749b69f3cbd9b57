// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP

extension RESPArguments {
  /// Writes `BZMPOP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeBzmpop(
    _ keys: ArgumentList, from end: SortedSetEnd, count: Int? = nil, timeout: Duration?
  ) {
    begin(command: "BZMPOP")
    ExpiryTime.appendTimeout(timeout, to: &self)
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
    end.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      self.add(integer: count)
    }
  }

  /// Writes `BZPOPMAX`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeBzpopmax(_ keys: ArgumentList, timeout: Duration?) {
    begin(command: "BZPOPMAX")
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
    ExpiryTime.appendTimeout(timeout, to: &self)
  }

  /// Writes `BZPOPMIN`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeBzpopmin(_ keys: ArgumentList, timeout: Duration?) {
    begin(command: "BZPOPMIN")
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
    ExpiryTime.appendTimeout(timeout, to: &self)
  }

  /// Writes `ZADD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZadd(
    _ key: some RESPEncodable, _ scores: ArgumentList, if condition: SortedSetCondition? = nil,
    countingChanges: Bool = false
  ) {
    begin(command: "ZADD")
    self.add(key: key)
    if let condition {
      condition.append(to: &self)
    }
    if countingChanges {
      self.add(text: "CH")
    }
    scores.append(to: &self, needing: "score")
  }

  /// Writes `ZADD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZadd2(
    _ key: some RESPEncodable, _ member: some RESPStorable, score: Double, if condition: SortedSetCondition? = nil,
    countingChanges: Bool = false
  ) {
    begin(command: "ZADD")
    self.add(key: key)
    if let condition {
      condition.append(to: &self)
    }
    if countingChanges {
      self.add(text: "CH")
    }
    self.add(score)
    self.add(member)
  }

  /// Writes `ZADD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZadd3(
    _ key: some RESPEncodable, _ member: some RESPStorable, incrementBy increment: Double,
    if condition: SortedSetCondition? = nil
  ) {
    begin(command: "ZADD")
    self.add(key: key)
    if let condition {
      condition.append(to: &self)
    }
    self.add(text: "INCR")
    self.add(increment)
    self.add(member)
  }

  /// Writes `ZCARD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZcard(_ key: some RESPEncodable) {
    begin(command: "ZCARD")
    self.add(key: key)
  }

  /// Writes `ZCOUNT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZcount(_ key: some RESPEncodable, _ range: ScoreRange) {
    begin(command: "ZCOUNT")
    self.add(key: key)
    range.append(to: &self)
  }

  /// Writes `ZDIFF`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZdiff(_ keys: ArgumentList) {
    begin(command: "ZDIFF")
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
  }

  /// Writes `ZDIFF`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZdiff2(_ keys: ArgumentList, scores: WithScores) {
    begin(command: "ZDIFF")
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
    scores.append(to: &self)
  }

  /// Writes `ZDIFFSTORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZdiffstore(to destination: some RESPEncodable, _ keys: ArgumentList) {
    begin(command: "ZDIFFSTORE")
    self.add(key: destination)
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
  }

  /// Writes `ZINCRBY`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZincrby(
    _ key: some RESPEncodable, _ member: some RESPStorable, by increment: Double
  ) {
    begin(command: "ZINCRBY")
    self.add(key: key)
    self.add(increment)
    self.add(member)
  }

  /// Writes `ZINTER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZinter(
    _ keys: ArgumentList, weights: Weights? = nil, by aggregate: ScoreAggregate? = nil
  ) {
    begin(command: "ZINTER")
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
    if let weights {
      self.add(text: "WEIGHTS")
      weights.append(to: &self)
    }
    if let aggregate {
      self.add(text: "AGGREGATE")
      aggregate.append(to: &self)
    }
  }

  /// Writes `ZINTER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZinter2(
    _ keys: ArgumentList, scores: WithScores, weights: Weights? = nil, by aggregate: ScoreAggregate? = nil
  ) {
    begin(command: "ZINTER")
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
    if let weights {
      self.add(text: "WEIGHTS")
      weights.append(to: &self)
    }
    if let aggregate {
      self.add(text: "AGGREGATE")
      aggregate.append(to: &self)
    }
    scores.append(to: &self)
  }

  /// Writes `ZINTERCARD`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZintercard(_ keys: ArgumentList, limit: Int? = nil) {
    begin(command: "ZINTERCARD")
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
    if let limit {
      self.add(text: "LIMIT")
      self.add(integer: limit)
    }
  }

  /// Writes `ZINTERSTORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZinterstore(
    to destination: some RESPEncodable, _ keys: ArgumentList, weights: Weights? = nil,
    by aggregate: ScoreAggregate? = nil
  ) {
    begin(command: "ZINTERSTORE")
    self.add(key: destination)
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
    if let weights {
      self.add(text: "WEIGHTS")
      weights.append(to: &self)
    }
    if let aggregate {
      self.add(text: "AGGREGATE")
      aggregate.append(to: &self)
    }
  }

  /// Writes `ZLEXCOUNT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZlexcount(_ key: some RESPEncodable, _ range: LexRange) {
    begin(command: "ZLEXCOUNT")
    self.add(key: key)
    range.append(to: &self)
  }

  /// Writes `ZMPOP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZmpop(_ keys: ArgumentList, from end: SortedSetEnd, count: Int? = nil) {
    begin(command: "ZMPOP")
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
    end.append(to: &self)
    if let count {
      self.add(text: "COUNT")
      self.add(integer: count)
    }
  }

  /// Writes `ZMSCORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZmscore(_ key: some RESPEncodable, _ members: ArgumentList) {
    begin(command: "ZMSCORE")
    self.add(key: key)
    members.append(to: &self, needing: "member")
  }

  /// Writes `ZPOPMAX`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZpopmax(_ key: some RESPEncodable) {
    begin(command: "ZPOPMAX")
    self.add(key: key)
  }

  /// Writes `ZPOPMAX`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZpopmax2(_ key: some RESPEncodable, count: Int) {
    begin(command: "ZPOPMAX")
    self.add(key: key)
    self.add(integer: count)
  }

  /// Writes `ZPOPMIN`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZpopmin(_ key: some RESPEncodable) {
    begin(command: "ZPOPMIN")
    self.add(key: key)
  }

  /// Writes `ZPOPMIN`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZpopmin2(_ key: some RESPEncodable, count: Int) {
    begin(command: "ZPOPMIN")
    self.add(key: key)
    self.add(integer: count)
  }

  /// Writes `ZRANDMEMBER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrandmember(_ key: some RESPEncodable) {
    begin(command: "ZRANDMEMBER")
    self.add(key: key)
  }

  /// Writes `ZRANDMEMBER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrandmember2(_ key: some RESPEncodable, count: Int) {
    begin(command: "ZRANDMEMBER")
    self.add(key: key)
    self.add(integer: count)
  }

  /// Writes `ZRANDMEMBER`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrandmember3(_ key: some RESPEncodable, count: Int, _ scores: WithScores) {
    begin(command: "ZRANDMEMBER")
    self.add(key: key)
    self.add(integer: count)
    scores.append(to: &self)
  }

  /// Writes `ZRANGE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrange(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, reversed: Bool = false
  ) {
    begin(command: "ZRANGE")
    self.add(key: key)
    self.add(integer: start)
    self.add(integer: stop)
    if reversed {
      self.add(text: "REV")
    }
  }

  /// Writes `ZRANGE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrange2(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, _ scores: WithScores, reversed: Bool = false
  ) {
    begin(command: "ZRANGE")
    self.add(key: key)
    self.add(integer: start)
    self.add(integer: stop)
    if reversed {
      self.add(text: "REV")
    }
    scores.append(to: &self)
  }

  /// Writes `ZRANGE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrange3(
    _ key: some RESPEncodable, byScore range: ScoreRange, reversed: Bool = false, limit: Limit? = nil
  ) {
    begin(command: "ZRANGE")
    self.add(key: key)
    range.append(to: &self, reversed: reversed)
    self.add(text: "BYSCORE")
    if reversed {
      self.add(text: "REV")
    }
    if let limit {
      self.add(text: "LIMIT")
      limit.append(to: &self)
    }
  }

  /// Writes `ZRANGE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrange4(
    _ key: some RESPEncodable, byScore range: ScoreRange, _ scores: WithScores, reversed: Bool = false,
    limit: Limit? = nil
  ) {
    begin(command: "ZRANGE")
    self.add(key: key)
    range.append(to: &self, reversed: reversed)
    self.add(text: "BYSCORE")
    if reversed {
      self.add(text: "REV")
    }
    if let limit {
      self.add(text: "LIMIT")
      limit.append(to: &self)
    }
    scores.append(to: &self)
  }

  /// Writes `ZRANGE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrange5(
    _ key: some RESPEncodable, byLex range: LexRange, reversed: Bool = false, limit: Limit? = nil
  ) {
    begin(command: "ZRANGE")
    self.add(key: key)
    range.append(to: &self, reversed: reversed)
    self.add(text: "BYLEX")
    if reversed {
      self.add(text: "REV")
    }
    if let limit {
      self.add(text: "LIMIT")
      limit.append(to: &self)
    }
  }

  /// Writes `ZRANGEBYLEX`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrangebylex(_ key: some RESPEncodable, _ range: LexRange, limit: Limit? = nil) {
    begin(command: "ZRANGEBYLEX")
    self.add(key: key)
    range.append(to: &self)
    if let limit {
      self.add(text: "LIMIT")
      limit.append(to: &self)
    }
  }

  /// Writes `ZRANGEBYSCORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrangebyscore(
    _ key: some RESPEncodable, _ range: ScoreRange, limit: Limit? = nil
  ) {
    begin(command: "ZRANGEBYSCORE")
    self.add(key: key)
    range.append(to: &self)
    if let limit {
      self.add(text: "LIMIT")
      limit.append(to: &self)
    }
  }

  /// Writes `ZRANGEBYSCORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrangebyscore2(
    _ key: some RESPEncodable, _ range: ScoreRange, _ scores: WithScores, limit: Limit? = nil
  ) {
    begin(command: "ZRANGEBYSCORE")
    self.add(key: key)
    range.append(to: &self)
    scores.append(to: &self)
    if let limit {
      self.add(text: "LIMIT")
      limit.append(to: &self)
    }
  }

  /// Writes `ZRANGESTORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrangestore(
    to destination: some RESPEncodable, _ source: some RESPEncodable, _ start: Int, _ stop: Int, reversed: Bool = false
  ) {
    begin(command: "ZRANGESTORE")
    self.add(key: destination)
    self.add(key: source)
    self.add(integer: start)
    self.add(integer: stop)
    if reversed {
      self.add(text: "REV")
    }
  }

  /// Writes `ZRANGESTORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrangestore2(
    to destination: some RESPEncodable, _ source: some RESPEncodable, byScore range: ScoreRange, reversed: Bool = false,
    limit: Limit? = nil
  ) {
    begin(command: "ZRANGESTORE")
    self.add(key: destination)
    self.add(key: source)
    range.append(to: &self, reversed: reversed)
    self.add(text: "BYSCORE")
    if reversed {
      self.add(text: "REV")
    }
    if let limit {
      self.add(text: "LIMIT")
      limit.append(to: &self)
    }
  }

  /// Writes `ZRANGESTORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrangestore3(
    to destination: some RESPEncodable, _ source: some RESPEncodable, byLex range: LexRange, reversed: Bool = false,
    limit: Limit? = nil
  ) {
    begin(command: "ZRANGESTORE")
    self.add(key: destination)
    self.add(key: source)
    range.append(to: &self, reversed: reversed)
    self.add(text: "BYLEX")
    if reversed {
      self.add(text: "REV")
    }
    if let limit {
      self.add(text: "LIMIT")
      limit.append(to: &self)
    }
  }

  /// Writes `ZRANK`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrank(_ key: some RESPEncodable, _ member: some RESPStorable) {
    begin(command: "ZRANK")
    self.add(key: key)
    self.add(member)
  }

  /// Writes `ZRANK`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrank2(
    _ key: some RESPEncodable, _ member: some RESPStorable, _ score: WithScore
  ) {
    begin(command: "ZRANK")
    self.add(key: key)
    self.add(member)
    score.append(to: &self)
  }

  /// Writes `ZREM`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrem(_ key: some RESPEncodable, _ members: ArgumentList) {
    begin(command: "ZREM")
    self.add(key: key)
    members.append(to: &self, needing: "member")
  }

  /// Writes `ZREMRANGEBYLEX`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZremrangebylex(_ key: some RESPEncodable, _ range: LexRange) {
    begin(command: "ZREMRANGEBYLEX")
    self.add(key: key)
    range.append(to: &self)
  }

  /// Writes `ZREMRANGEBYRANK`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZremrangebyrank(_ key: some RESPEncodable, _ start: Int, _ stop: Int) {
    begin(command: "ZREMRANGEBYRANK")
    self.add(key: key)
    self.add(integer: start)
    self.add(integer: stop)
  }

  /// Writes `ZREMRANGEBYSCORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZremrangebyscore(_ key: some RESPEncodable, _ range: ScoreRange) {
    begin(command: "ZREMRANGEBYSCORE")
    self.add(key: key)
    range.append(to: &self)
  }

  /// Writes `ZREVRANGE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrevrange(_ key: some RESPEncodable, _ start: Int, _ stop: Int) {
    begin(command: "ZREVRANGE")
    self.add(key: key)
    self.add(integer: start)
    self.add(integer: stop)
  }

  /// Writes `ZREVRANGE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrevrange2(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, _ scores: WithScores
  ) {
    begin(command: "ZREVRANGE")
    self.add(key: key)
    self.add(integer: start)
    self.add(integer: stop)
    scores.append(to: &self)
  }

  /// Writes `ZREVRANGEBYLEX`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrevrangebylex(
    _ key: some RESPEncodable, _ range: LexRange, limit: Limit? = nil
  ) {
    begin(command: "ZREVRANGEBYLEX")
    self.add(key: key)
    range.append(to: &self, reversed: true)
    if let limit {
      self.add(text: "LIMIT")
      limit.append(to: &self)
    }
  }

  /// Writes `ZREVRANGEBYSCORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrevrangebyscore(
    _ key: some RESPEncodable, _ range: ScoreRange, limit: Limit? = nil
  ) {
    begin(command: "ZREVRANGEBYSCORE")
    self.add(key: key)
    range.append(to: &self, reversed: true)
    if let limit {
      self.add(text: "LIMIT")
      limit.append(to: &self)
    }
  }

  /// Writes `ZREVRANGEBYSCORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrevrangebyscore2(
    _ key: some RESPEncodable, _ range: ScoreRange, _ scores: WithScores, limit: Limit? = nil
  ) {
    begin(command: "ZREVRANGEBYSCORE")
    self.add(key: key)
    range.append(to: &self, reversed: true)
    scores.append(to: &self)
    if let limit {
      self.add(text: "LIMIT")
      limit.append(to: &self)
    }
  }

  /// Writes `ZREVRANK`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrevrank(_ key: some RESPEncodable, _ member: some RESPStorable) {
    begin(command: "ZREVRANK")
    self.add(key: key)
    self.add(member)
  }

  /// Writes `ZREVRANK`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZrevrank2(
    _ key: some RESPEncodable, _ member: some RESPStorable, _ score: WithScore
  ) {
    begin(command: "ZREVRANK")
    self.add(key: key)
    self.add(member)
    score.append(to: &self)
  }

  /// Writes `ZSCAN`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZscan(
    _ key: some RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil
  ) {
    begin(command: "ZSCAN")
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

  /// Writes `ZSCAN`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZscan2(
    _ key: some RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    _ scores: NoScores
  ) {
    begin(command: "ZSCAN")
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
    scores.append(to: &self)
  }

  /// Writes `ZSCORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZscore(_ key: some RESPEncodable, _ member: some RESPStorable) {
    begin(command: "ZSCORE")
    self.add(key: key)
    self.add(member)
  }

  /// Writes `ZUNION`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZunion(
    _ keys: ArgumentList, weights: Weights? = nil, by aggregate: ScoreAggregate? = nil
  ) {
    begin(command: "ZUNION")
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
    if let weights {
      self.add(text: "WEIGHTS")
      weights.append(to: &self)
    }
    if let aggregate {
      self.add(text: "AGGREGATE")
      aggregate.append(to: &self)
    }
  }

  /// Writes `ZUNION`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZunion2(
    _ keys: ArgumentList, scores: WithScores, weights: Weights? = nil, by aggregate: ScoreAggregate? = nil
  ) {
    begin(command: "ZUNION")
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
    if let weights {
      self.add(text: "WEIGHTS")
      weights.append(to: &self)
    }
    if let aggregate {
      self.add(text: "AGGREGATE")
      aggregate.append(to: &self)
    }
    scores.append(to: &self)
  }

  /// Writes `ZUNIONSTORE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeZunionstore(
    to destination: some RESPEncodable, _ keys: ArgumentList, weights: Weights? = nil,
    by aggregate: ScoreAggregate? = nil
  ) {
    begin(command: "ZUNIONSTORE")
    self.add(key: destination)
    self.add(integer: keys.count)
    self.mark(keys: keys.count)
    keys.append(to: &self, needing: "key")
    if let weights {
      self.add(text: "WEIGHTS")
      weights.append(to: &self)
    }
    if let aggregate {
      self.add(text: "AGGREGATE")
      aggregate.append(to: &self)
    }
  }
}

extension Command {
  /// `BZMPOP`, to be run. See ``CommandExecutor/bzmpop(_:_:from:count:timeout:as:)``.
  @_alwaysEmitIntoClient
  public static func bzmpop<T: RESPDecodable>(
    _ keys: ArgumentList, from end: SortedSetEnd, count: Int? = nil, timeout: Duration?, as type: T.Type
  ) -> Command where Reply == PoppedElements<Scored<T>>? {
    var arguments = RESPArguments()
    arguments.encodeBzmpop(keys, from: end, count: count, timeout: timeout)
    return Command(consume arguments, .blocking)
  }

  /// `BZPOPMAX`, to be run. See ``CommandExecutor/bzpopmax(_:_:timeout:as:)``.
  @_alwaysEmitIntoClient
  public static func bzpopmax<T: RESPDecodable>(_ keys: ArgumentList, timeout: Duration?, as type: T.Type) -> Command
  where Reply == PoppedMember<T>? {
    var arguments = RESPArguments()
    arguments.encodeBzpopmax(keys, timeout: timeout)
    return Command(consume arguments, .blocking)
  }

  /// `BZPOPMIN`, to be run. See ``CommandExecutor/bzpopmin(_:_:timeout:as:)``.
  @_alwaysEmitIntoClient
  public static func bzpopmin<T: RESPDecodable>(_ keys: ArgumentList, timeout: Duration?, as type: T.Type) -> Command
  where Reply == PoppedMember<T>? {
    var arguments = RESPArguments()
    arguments.encodeBzpopmin(keys, timeout: timeout)
    return Command(consume arguments, .blocking)
  }

  /// `ZADD`, to be run. See ``CommandExecutor/zadd(_:_:if:countingChanges:)-(_,ScoreList,_,_)``.
  @_alwaysEmitIntoClient
  public static func zadd(
    _ key: some RESPEncodable, _ scores: ArgumentList, if condition: SortedSetCondition? = nil,
    countingChanges: Bool = false
  ) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeZadd(key, scores, if: condition, countingChanges: countingChanges)
    return Command(consume arguments)
  }

  /// `ZADD`, to be run. See ``CommandExecutor/zadd(_:_:score:if:countingChanges:)``.
  @_alwaysEmitIntoClient
  public static func zadd(
    _ key: some RESPEncodable, _ member: some RESPStorable, score: Double, if condition: SortedSetCondition? = nil,
    countingChanges: Bool = false
  ) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeZadd2(key, member, score: score, if: condition, countingChanges: countingChanges)
    return Command(consume arguments)
  }

  /// `ZADD`, to be run. See ``CommandExecutor/zadd(_:_:incrementBy:if:)``.
  @_alwaysEmitIntoClient
  public static func zadd(
    _ key: some RESPEncodable, _ member: some RESPStorable, incrementBy increment: Double,
    if condition: SortedSetCondition? = nil
  ) -> Command where Reply == Double? {
    var arguments = RESPArguments()
    arguments.encodeZadd3(key, member, incrementBy: increment, if: condition)
    return Command(consume arguments)
  }

  /// `ZCARD`, to be run. See ``CommandExecutor/zcard(_:)``.
  @_alwaysEmitIntoClient
  public static func zcard(_ key: some RESPEncodable) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeZcard(key)
    return Command(consume arguments, .readOnly)
  }

  /// `ZCOUNT`, to be run. See ``CommandExecutor/zcount(_:_:)``.
  @_alwaysEmitIntoClient
  public static func zcount(_ key: some RESPEncodable, _ range: ScoreRange) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeZcount(key, range)
    return Command(consume arguments, .readOnly)
  }

  /// `ZDIFF`, to be run. See ``CommandExecutor/zdiff(_:_:as:)``.
  @_alwaysEmitIntoClient
  public static func zdiff<T: RESPDecodable>(_ keys: ArgumentList, as type: T.Type) -> Command where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeZdiff(keys)
    return Command(consume arguments, .readOnly)
  }

  /// `ZDIFF`, to be run. See ``CommandExecutor/zdiff(_:_:scores:as:)``.
  @_alwaysEmitIntoClient
  public static func zdiff<T: RESPDecodable>(_ keys: ArgumentList, scores: WithScores, as type: T.Type) -> Command
  where Reply == [Scored<T>] {
    var arguments = RESPArguments()
    arguments.encodeZdiff2(keys, scores: scores)
    return Command(consume arguments, .readOnly)
  }

  /// `ZDIFFSTORE`, to be run. See ``CommandExecutor/zdiffstore(to:_:_:)``.
  @_alwaysEmitIntoClient
  public static func zdiffstore(to destination: some RESPEncodable, _ keys: ArgumentList) -> Command
  where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeZdiffstore(to: destination, keys)
    return Command(consume arguments)
  }

  /// `ZINCRBY`, to be run. See ``CommandExecutor/zincrby(_:_:by:)``.
  @_alwaysEmitIntoClient
  public static func zincrby(_ key: some RESPEncodable, _ member: some RESPStorable, by increment: Double) -> Command
  where Reply == Double {
    var arguments = RESPArguments()
    arguments.encodeZincrby(key, member, by: increment)
    return Command(consume arguments)
  }

  /// `ZINTER`, to be run. See ``CommandExecutor/zinter(_:_:weights:by:as:)``.
  @_alwaysEmitIntoClient
  public static func zinter<T: RESPDecodable>(
    _ keys: ArgumentList, weights: Weights? = nil, by aggregate: ScoreAggregate? = nil, as type: T.Type
  ) -> Command where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeZinter(keys, weights: weights, by: aggregate)
    return Command(consume arguments, .readOnly)
  }

  /// `ZINTER`, to be run. See ``CommandExecutor/zinter(_:_:scores:weights:by:as:)``.
  @_alwaysEmitIntoClient
  public static func zinter<T: RESPDecodable>(
    _ keys: ArgumentList, scores: WithScores, weights: Weights? = nil, by aggregate: ScoreAggregate? = nil,
    as type: T.Type
  ) -> Command where Reply == [Scored<T>] {
    var arguments = RESPArguments()
    arguments.encodeZinter2(keys, scores: scores, weights: weights, by: aggregate)
    return Command(consume arguments, .readOnly)
  }

  /// `ZINTERCARD`, to be run. See ``CommandExecutor/zintercard(_:_:limit:)``.
  @_alwaysEmitIntoClient
  public static func zintercard(_ keys: ArgumentList, limit: Int? = nil) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeZintercard(keys, limit: limit)
    return Command(consume arguments, .readOnly)
  }

  /// `ZINTERSTORE`, to be run. See ``CommandExecutor/zinterstore(to:_:_:weights:by:)``.
  @_alwaysEmitIntoClient
  public static func zinterstore(
    to destination: some RESPEncodable, _ keys: ArgumentList, weights: Weights? = nil,
    by aggregate: ScoreAggregate? = nil
  ) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeZinterstore(to: destination, keys, weights: weights, by: aggregate)
    return Command(consume arguments)
  }

  /// `ZLEXCOUNT`, to be run. See ``CommandExecutor/zlexcount(_:_:)``.
  @_alwaysEmitIntoClient
  public static func zlexcount(_ key: some RESPEncodable, _ range: LexRange) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeZlexcount(key, range)
    return Command(consume arguments, .readOnly)
  }

  /// `ZMPOP`, to be run. See ``CommandExecutor/zmpop(_:_:from:count:as:)``.
  @_alwaysEmitIntoClient
  public static func zmpop<T: RESPDecodable>(
    _ keys: ArgumentList, from end: SortedSetEnd, count: Int? = nil, as type: T.Type
  ) -> Command where Reply == PoppedElements<Scored<T>>? {
    var arguments = RESPArguments()
    arguments.encodeZmpop(keys, from: end, count: count)
    return Command(consume arguments)
  }

  /// `ZMSCORE`, to be run. See ``CommandExecutor/zmscore(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func zmscore(_ key: some RESPEncodable, _ members: ArgumentList) -> Command where Reply == [Double?] {
    var arguments = RESPArguments()
    arguments.encodeZmscore(key, members)
    return Command(consume arguments, .readOnly)
  }

  /// `ZPOPMAX`, to be run. See ``CommandExecutor/zpopmax(_:as:)``.
  @_alwaysEmitIntoClient
  public static func zpopmax<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type) -> Command
  where Reply == Scored<T>? {
    var arguments = RESPArguments()
    arguments.encodeZpopmax(key)
    return Command(consume arguments)
  }

  /// `ZPOPMAX`, to be run. See ``CommandExecutor/zpopmax(_:count:as:)``.
  @_alwaysEmitIntoClient
  public static func zpopmax<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type) -> Command
  where Reply == [Scored<T>] {
    var arguments = RESPArguments()
    arguments.encodeZpopmax2(key, count: count)
    return Command(consume arguments)
  }

  /// `ZPOPMIN`, to be run. See ``CommandExecutor/zpopmin(_:as:)``.
  @_alwaysEmitIntoClient
  public static func zpopmin<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type) -> Command
  where Reply == Scored<T>? {
    var arguments = RESPArguments()
    arguments.encodeZpopmin(key)
    return Command(consume arguments)
  }

  /// `ZPOPMIN`, to be run. See ``CommandExecutor/zpopmin(_:count:as:)``.
  @_alwaysEmitIntoClient
  public static func zpopmin<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type) -> Command
  where Reply == [Scored<T>] {
    var arguments = RESPArguments()
    arguments.encodeZpopmin2(key, count: count)
    return Command(consume arguments)
  }

  /// `ZRANDMEMBER`, to be run. See ``CommandExecutor/zrandmember(_:as:)``.
  @_alwaysEmitIntoClient
  public static func zrandmember<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type) -> Command
  where Reply == T? {
    var arguments = RESPArguments()
    arguments.encodeZrandmember(key)
    return Command(consume arguments, .readOnly)
  }

  /// `ZRANDMEMBER`, to be run. See ``CommandExecutor/zrandmember(_:count:as:)``.
  @_alwaysEmitIntoClient
  public static func zrandmember<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type) -> Command
  where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeZrandmember2(key, count: count)
    return Command(consume arguments, .readOnly)
  }

  /// `ZRANDMEMBER`, to be run. See ``CommandExecutor/zrandmember(_:count:_:as:)``.
  @_alwaysEmitIntoClient
  public static func zrandmember<T: RESPDecodable>(
    _ key: some RESPEncodable, count: Int, _ scores: WithScores, as type: T.Type
  ) -> Command where Reply == [Scored<T>] {
    var arguments = RESPArguments()
    arguments.encodeZrandmember3(key, count: count, scores)
    return Command(consume arguments, .readOnly)
  }

  /// `ZRANGE`, to be run. See ``CommandExecutor/zrange(_:_:_:reversed:as:)``.
  @_alwaysEmitIntoClient
  public static func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, reversed: Bool = false, as type: T.Type
  ) -> Command where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeZrange(key, start, stop, reversed: reversed)
    return Command(consume arguments, .readOnly)
  }

  /// `ZRANGE`, to be run. See ``CommandExecutor/zrange(_:_:_:_:reversed:as:)``.
  @_alwaysEmitIntoClient
  public static func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, _ scores: WithScores, reversed: Bool = false, as type: T.Type
  ) -> Command where Reply == [Scored<T>] {
    var arguments = RESPArguments()
    arguments.encodeZrange2(key, start, stop, scores, reversed: reversed)
    return Command(consume arguments, .readOnly)
  }

  /// `ZRANGE`, to be run. See ``CommandExecutor/zrange(_:byScore:reversed:limit:as:)``.
  @_alwaysEmitIntoClient
  public static func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, byScore range: ScoreRange, reversed: Bool = false, limit: Limit? = nil, as type: T.Type
  ) -> Command where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeZrange3(key, byScore: range, reversed: reversed, limit: limit)
    return Command(consume arguments, .readOnly)
  }

  /// `ZRANGE`, to be run. See ``CommandExecutor/zrange(_:byScore:_:reversed:limit:as:)``.
  @_alwaysEmitIntoClient
  public static func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, byScore range: ScoreRange, _ scores: WithScores, reversed: Bool = false,
    limit: Limit? = nil, as type: T.Type
  ) -> Command where Reply == [Scored<T>] {
    var arguments = RESPArguments()
    arguments.encodeZrange4(key, byScore: range, scores, reversed: reversed, limit: limit)
    return Command(consume arguments, .readOnly)
  }

  /// `ZRANGE`, to be run. See ``CommandExecutor/zrange(_:byLex:reversed:limit:as:)``.
  @_alwaysEmitIntoClient
  public static func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, byLex range: LexRange, reversed: Bool = false, limit: Limit? = nil, as type: T.Type
  ) -> Command where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeZrange5(key, byLex: range, reversed: reversed, limit: limit)
    return Command(consume arguments, .readOnly)
  }

  /// `ZRANGEBYLEX`, to be run. See ``CommandExecutor/zrangebylex(_:_:limit:as:)``.
  @_alwaysEmitIntoClient
  public static func zrangebylex<T: RESPDecodable>(
    _ key: some RESPEncodable, _ range: LexRange, limit: Limit? = nil, as type: T.Type
  ) -> Command where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeZrangebylex(key, range, limit: limit)
    return Command(consume arguments, .readOnly)
  }

  /// `ZRANGEBYSCORE`, to be run. See ``CommandExecutor/zrangebyscore(_:_:limit:as:)``.
  @_alwaysEmitIntoClient
  public static func zrangebyscore<T: RESPDecodable>(
    _ key: some RESPEncodable, _ range: ScoreRange, limit: Limit? = nil, as type: T.Type
  ) -> Command where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeZrangebyscore(key, range, limit: limit)
    return Command(consume arguments, .readOnly)
  }

  /// `ZRANGEBYSCORE`, to be run. See ``CommandExecutor/zrangebyscore(_:_:_:limit:as:)``.
  @_alwaysEmitIntoClient
  public static func zrangebyscore<T: RESPDecodable>(
    _ key: some RESPEncodable, _ range: ScoreRange, _ scores: WithScores, limit: Limit? = nil, as type: T.Type
  ) -> Command where Reply == [Scored<T>] {
    var arguments = RESPArguments()
    arguments.encodeZrangebyscore2(key, range, scores, limit: limit)
    return Command(consume arguments, .readOnly)
  }

  /// `ZRANGESTORE`, to be run. See ``CommandExecutor/zrangestore(to:_:_:_:reversed:)``.
  @_alwaysEmitIntoClient
  public static func zrangestore(
    to destination: some RESPEncodable, _ source: some RESPEncodable, _ start: Int, _ stop: Int, reversed: Bool = false
  ) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeZrangestore(to: destination, source, start, stop, reversed: reversed)
    return Command(consume arguments)
  }

  /// `ZRANGESTORE`, to be run. See ``CommandExecutor/zrangestore(to:_:byScore:reversed:limit:)``.
  @_alwaysEmitIntoClient
  public static func zrangestore(
    to destination: some RESPEncodable, _ source: some RESPEncodable, byScore range: ScoreRange, reversed: Bool = false,
    limit: Limit? = nil
  ) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeZrangestore2(to: destination, source, byScore: range, reversed: reversed, limit: limit)
    return Command(consume arguments)
  }

  /// `ZRANGESTORE`, to be run. See ``CommandExecutor/zrangestore(to:_:byLex:reversed:limit:)``.
  @_alwaysEmitIntoClient
  public static func zrangestore(
    to destination: some RESPEncodable, _ source: some RESPEncodable, byLex range: LexRange, reversed: Bool = false,
    limit: Limit? = nil
  ) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeZrangestore3(to: destination, source, byLex: range, reversed: reversed, limit: limit)
    return Command(consume arguments)
  }

  /// `ZRANK`, to be run. See ``CommandExecutor/zrank(_:_:)``.
  @_alwaysEmitIntoClient
  public static func zrank(_ key: some RESPEncodable, _ member: some RESPStorable) -> Command where Reply == Int? {
    var arguments = RESPArguments()
    arguments.encodeZrank(key, member)
    return Command(consume arguments, .readOnly)
  }

  /// `ZRANK`, to be run. See ``CommandExecutor/zrank(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func zrank(_ key: some RESPEncodable, _ member: some RESPStorable, _ score: WithScore) -> Command
  where Reply == ScoredRank? {
    var arguments = RESPArguments()
    arguments.encodeZrank2(key, member, score)
    return Command(consume arguments, .readOnly)
  }

  /// `ZREM`, to be run. See ``CommandExecutor/zrem(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func zrem(_ key: some RESPEncodable, _ members: ArgumentList) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeZrem(key, members)
    return Command(consume arguments)
  }

  /// `ZREMRANGEBYLEX`, to be run. See ``CommandExecutor/zremrangebylex(_:_:)``.
  @_alwaysEmitIntoClient
  public static func zremrangebylex(_ key: some RESPEncodable, _ range: LexRange) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeZremrangebylex(key, range)
    return Command(consume arguments)
  }

  /// `ZREMRANGEBYRANK`, to be run. See ``CommandExecutor/zremrangebyrank(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func zremrangebyrank(_ key: some RESPEncodable, _ start: Int, _ stop: Int) -> Command
  where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeZremrangebyrank(key, start, stop)
    return Command(consume arguments)
  }

  /// `ZREMRANGEBYSCORE`, to be run. See ``CommandExecutor/zremrangebyscore(_:_:)``.
  @_alwaysEmitIntoClient
  public static func zremrangebyscore(_ key: some RESPEncodable, _ range: ScoreRange) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeZremrangebyscore(key, range)
    return Command(consume arguments)
  }

  /// `ZREVRANGE`, to be run. See ``CommandExecutor/zrevrange(_:_:_:as:)``.
  @_alwaysEmitIntoClient
  public static func zrevrange<T: RESPDecodable>(_ key: some RESPEncodable, _ start: Int, _ stop: Int, as type: T.Type)
    -> Command where Reply == [T]
  {
    var arguments = RESPArguments()
    arguments.encodeZrevrange(key, start, stop)
    return Command(consume arguments, .readOnly)
  }

  /// `ZREVRANGE`, to be run. See ``CommandExecutor/zrevrange(_:_:_:_:as:)``.
  @_alwaysEmitIntoClient
  public static func zrevrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, _ scores: WithScores, as type: T.Type
  ) -> Command where Reply == [Scored<T>] {
    var arguments = RESPArguments()
    arguments.encodeZrevrange2(key, start, stop, scores)
    return Command(consume arguments, .readOnly)
  }

  /// `ZREVRANGEBYLEX`, to be run. See ``CommandExecutor/zrevrangebylex(_:_:limit:as:)``.
  @_alwaysEmitIntoClient
  public static func zrevrangebylex<T: RESPDecodable>(
    _ key: some RESPEncodable, _ range: LexRange, limit: Limit? = nil, as type: T.Type
  ) -> Command where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeZrevrangebylex(key, range, limit: limit)
    return Command(consume arguments, .readOnly)
  }

  /// `ZREVRANGEBYSCORE`, to be run. See ``CommandExecutor/zrevrangebyscore(_:_:limit:as:)``.
  @_alwaysEmitIntoClient
  public static func zrevrangebyscore<T: RESPDecodable>(
    _ key: some RESPEncodable, _ range: ScoreRange, limit: Limit? = nil, as type: T.Type
  ) -> Command where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeZrevrangebyscore(key, range, limit: limit)
    return Command(consume arguments, .readOnly)
  }

  /// `ZREVRANGEBYSCORE`, to be run. See ``CommandExecutor/zrevrangebyscore(_:_:_:limit:as:)``.
  @_alwaysEmitIntoClient
  public static func zrevrangebyscore<T: RESPDecodable>(
    _ key: some RESPEncodable, _ range: ScoreRange, _ scores: WithScores, limit: Limit? = nil, as type: T.Type
  ) -> Command where Reply == [Scored<T>] {
    var arguments = RESPArguments()
    arguments.encodeZrevrangebyscore2(key, range, scores, limit: limit)
    return Command(consume arguments, .readOnly)
  }

  /// `ZREVRANK`, to be run. See ``CommandExecutor/zrevrank(_:_:)``.
  @_alwaysEmitIntoClient
  public static func zrevrank(_ key: some RESPEncodable, _ member: some RESPStorable) -> Command where Reply == Int? {
    var arguments = RESPArguments()
    arguments.encodeZrevrank(key, member)
    return Command(consume arguments, .readOnly)
  }

  /// `ZREVRANK`, to be run. See ``CommandExecutor/zrevrank(_:_:_:)``.
  @_alwaysEmitIntoClient
  public static func zrevrank(_ key: some RESPEncodable, _ member: some RESPStorable, _ score: WithScore) -> Command
  where Reply == ScoredRank? {
    var arguments = RESPArguments()
    arguments.encodeZrevrank2(key, member, score)
    return Command(consume arguments, .readOnly)
  }

  /// `ZSCAN`, to be run. See ``CommandExecutor/zscan(_:cursor:matching:count:as:)``.
  @_alwaysEmitIntoClient
  public static func zscan<T: RESPDecodable>(
    _ key: some RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    as type: T.Type
  ) -> Command where Reply == ScanPage<Scored<T>> {
    var arguments = RESPArguments()
    arguments.encodeZscan(key, cursor: cursor, matching: pattern, count: count)
    return Command(consume arguments, .readOnly)
  }

  /// `ZSCAN`, to be run. See ``CommandExecutor/zscan(_:cursor:matching:count:_:as:)``.
  @_alwaysEmitIntoClient
  public static func zscan<T: RESPDecodable>(
    _ key: some RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    _ scores: NoScores, as type: T.Type
  ) -> Command where Reply == ScanPage<T> {
    var arguments = RESPArguments()
    arguments.encodeZscan2(key, cursor: cursor, matching: pattern, count: count, scores)
    return Command(consume arguments, .readOnly)
  }

  /// `ZSCORE`, to be run. See ``CommandExecutor/zscore(_:_:)``.
  @_alwaysEmitIntoClient
  public static func zscore(_ key: some RESPEncodable, _ member: some RESPStorable) -> Command where Reply == Double? {
    var arguments = RESPArguments()
    arguments.encodeZscore(key, member)
    return Command(consume arguments, .readOnly)
  }

  /// `ZUNION`, to be run. See ``CommandExecutor/zunion(_:_:weights:by:as:)``.
  @_alwaysEmitIntoClient
  public static func zunion<T: RESPDecodable>(
    _ keys: ArgumentList, weights: Weights? = nil, by aggregate: ScoreAggregate? = nil, as type: T.Type
  ) -> Command where Reply == [T] {
    var arguments = RESPArguments()
    arguments.encodeZunion(keys, weights: weights, by: aggregate)
    return Command(consume arguments, .readOnly)
  }

  /// `ZUNION`, to be run. See ``CommandExecutor/zunion(_:_:scores:weights:by:as:)``.
  @_alwaysEmitIntoClient
  public static func zunion<T: RESPDecodable>(
    _ keys: ArgumentList, scores: WithScores, weights: Weights? = nil, by aggregate: ScoreAggregate? = nil,
    as type: T.Type
  ) -> Command where Reply == [Scored<T>] {
    var arguments = RESPArguments()
    arguments.encodeZunion2(keys, scores: scores, weights: weights, by: aggregate)
    return Command(consume arguments, .readOnly)
  }

  /// `ZUNIONSTORE`, to be run. See ``CommandExecutor/zunionstore(to:_:_:weights:by:)``.
  @_alwaysEmitIntoClient
  public static func zunionstore(
    to destination: some RESPEncodable, _ keys: ArgumentList, weights: Weights? = nil,
    by aggregate: ScoreAggregate? = nil
  ) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeZunionstore(to: destination, keys, weights: weights, by: aggregate)
    return Command(consume arguments)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Takes the members with the lowest or the highest scores from the first sorted set that has any; waits for
  /// one if there is none.
  ///
  /// `BZMPOP timeout numkeys key […] <MIN | MAX> [COUNT count]`, since 7.0.0.
  ///
  /// Without a timeout, it waits for as long as it takes.
  ///
  /// - Returns: The members with their scores, one if no count is given, and the set's key; `nil` if none came in
  ///   time.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(K) + O(M*log(N)) where K is the number of provided keys, N being the number of elements in
  ///   the sorted set, and M being the number of elements popped.
  /// - SeeAlso: `BZMPOP`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bzmpop<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., from end: SortedSetEnd, count: Int? = nil,
    timeout: Duration?, as type: T.Type = Bytes.self
  ) async throws -> PoppedElements<Scored<T>>? {
    try await run(.bzmpop(ArgumentList(key, more), from: end, count: count, timeout: timeout, as: T.self))
  }

  /// Takes the member with the highest score from the first sorted set that has any; waits for one if there is
  /// none.
  ///
  /// `BZPOPMAX key […] timeout`, since 5.0.0.
  ///
  /// Without a timeout, it waits for as long as it takes.
  ///
  /// - Returns: The member with its score and the set's key, or `nil` if none came in time.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)) with N being the number of elements in the sorted set.
  /// - SeeAlso: `BZPOPMAX`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bzpopmax<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., timeout: Duration?, as type: T.Type = Bytes.self
  ) async throws -> PoppedMember<T>? {
    try await run(.bzpopmax(ArgumentList(key, more), timeout: timeout, as: T.self))
  }

  /// Takes the member with the lowest score from the first sorted set that has any; waits for one if there is
  /// none.
  ///
  /// `BZPOPMIN key […] timeout`, since 5.0.0.
  ///
  /// Without a timeout, it waits for as long as it takes.
  ///
  /// - Returns: The member with its score and the set's key, or `nil` if none came in time.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)) with N being the number of elements in the sorted set.
  /// - SeeAlso: `BZPOPMIN`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bzpopmin<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., timeout: Duration?, as type: T.Type = Bytes.self
  ) async throws -> PoppedMember<T>? {
    try await run(.bzpopmin(ArgumentList(key, more), timeout: timeout, as: T.self))
  }

  /// Adds members to a sorted set, or sets their scores.
  ///
  /// `ZADD key [NX | XX] [GT | LT] [CH] [INCR] score member […]`, since 1.2.0.
  ///
  /// - Returns: How many members are new; with `countingChanges`, how many are new or have another score than
  ///   before.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)) for each item added, where N is the number of elements in the sorted set.
  /// - SeeAlso: `ZADD`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zadd(
    _ key: some RESPEncodable, _ scores: ScoreList, if condition: SortedSetCondition? = nil,
    countingChanges: Bool = false
  ) async throws -> Int {
    try await run(.zadd(key, scores.arguments, if: condition, countingChanges: countingChanges))
  }

  /// Adds members to a sorted set, or sets their scores.
  ///
  /// `ZADD key [NX | XX] [GT | LT] [CH] [INCR] score member […]`, since 1.2.0.
  ///
  /// - Returns: How many members are new; with `countingChanges`, how many are new or have another score than
  ///   before.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)) for each item added, where N is the number of elements in the sorted set.
  /// - SeeAlso: `ZADD`, group sorted set.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func zadd(
    _ key: some RESPEncodable, _ scores: any ScoreSource, if condition: SortedSetCondition? = nil,
    countingChanges: Bool = false
  ) async throws -> Int {
    try await run(.zadd(key, scores._scoreList.arguments, if: condition, countingChanges: countingChanges))
  }

  /// Adds members to a sorted set, or sets their scores.
  ///
  /// `ZADD key [NX | XX] [GT | LT] [CH] [INCR] score member […]`, since 1.2.0.
  ///
  /// - Returns: 1 if the member is new, or, with `countingChanges`, has another score than before; otherwise 0.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)) for each item added, where N is the number of elements in the sorted set.
  /// - SeeAlso: `ZADD`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zadd(
    _ key: some RESPEncodable, _ member: some RESPStorable, score: Double, if condition: SortedSetCondition? = nil,
    countingChanges: Bool = false
  ) async throws -> Int {
    try await run(.zadd(key, member, score: score, if: condition, countingChanges: countingChanges))
  }

  /// Adds members to a sorted set, or sets their scores.
  ///
  /// `ZADD key [NX | XX] [GT | LT] [CH] [INCR] score member […]`, since 1.2.0.
  ///
  /// The score is added to. A member that is not in the set counts as one with score 0.
  ///
  /// - Returns: The score afterwards, or `nil` if the condition does not hold.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)) for each item added, where N is the number of elements in the sorted set.
  /// - SeeAlso: `ZADD`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zadd(
    _ key: some RESPEncodable, _ member: some RESPStorable, incrementBy increment: Double,
    if condition: SortedSetCondition? = nil
  ) async throws -> Double? {
    try await run(.zadd(key, member, incrementBy: increment, if: condition))
  }

  /// Counts the members of a sorted set.
  ///
  /// `ZCARD key`, since 1.2.0.
  ///
  /// - Returns: How many; 0 if there is no such key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `ZCARD`, group sorted set.
  @_alwaysEmitIntoClient
  public func zcard(_ key: some RESPEncodable) async throws -> Int {
    try await run(.zcard(key))
  }

  /// Counts the members of a sorted set whose scores are in a range.
  ///
  /// `ZCOUNT key min max`, since 2.0.0.
  ///
  /// - Returns: How many; 0 if there is no such key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)) with N being the number of elements in the sorted set.
  /// - SeeAlso: `ZCOUNT`, group sorted set.
  @_alwaysEmitIntoClient
  public func zcount(_ key: some RESPEncodable, _ range: ScoreRange) async throws -> Int {
    try await run(.zcount(key, range))
  }

  /// Computes what a sorted set has that none of the others has.
  ///
  /// `ZDIFF numkeys key […] [WITHSCORES]`, since 6.2.0.
  ///
  /// - Returns: The members of the first set that no other has, the lowest score first.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(L + (N-K)log(N)) worst case where L is the total number of elements in all the sets, N is
  ///   the size of the first set, and K is the size of the result set.
  /// - SeeAlso: `ZDIFF`, group sorted set.
  @_alwaysEmitIntoClient
  public func zdiff<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.zdiff(ArgumentList(key, more), as: T.self))
  }

  /// Computes what a sorted set has that none of the others has.
  ///
  /// `ZDIFF numkeys key […] [WITHSCORES]`, since 6.2.0.
  ///
  /// - Returns: The members of the first set that no other has, with their scores, the lowest one first.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(L + (N-K)log(N)) worst case where L is the total number of elements in all the sets, N is
  ///   the size of the first set, and K is the size of the result set.
  /// - SeeAlso: `ZDIFF`, group sorted set.
  @_alwaysEmitIntoClient
  public func zdiff<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., scores: WithScores, as type: T.Type = Bytes.self
  ) async throws -> [Scored<T>] {
    try await run(.zdiff(ArgumentList(key, more), scores: scores, as: T.self))
  }

  /// Stores what a sorted set has that none of the others has, in place of whatever the destination held.
  ///
  /// `ZDIFFSTORE destination numkeys key […]`, since 6.2.0.
  ///
  /// - Returns: How many members the stored set has; of none, there is no key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(L + (N-K)log(N)) worst case where L is the total number of elements in all the sets, N is
  ///   the size of the first set, and K is the size of the result set.
  /// - SeeAlso: `ZDIFFSTORE`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zdiffstore(
    to destination: some RESPEncodable, _ key: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) async throws -> Int {
    try await run(.zdiffstore(to: destination, ArgumentList(key, more)))
  }

  /// Adds to the score of a member of a sorted set. One that is not in the set counts as one with score 0.
  ///
  /// `ZINCRBY key increment member`, since 1.2.0.
  ///
  /// - Returns: The score afterwards.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)) where N is the number of elements in the sorted set.
  /// - SeeAlso: `ZINCRBY`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zincrby(_ key: some RESPEncodable, _ member: some RESPStorable, by increment: Double) async throws
    -> Double
  {
    try await run(.zincrby(key, member, by: increment))
  }

  /// Computes what all of some sorted sets have in common.
  ///
  /// `ZINTER numkeys key […] [WEIGHTS weight […]] [AGGREGATE <SUM | MIN | MAX>] [WITHSCORES]`, since 6.2.0.
  ///
  /// The scores that a member has in them are multiplied with the sets' weights, and added unless `aggregate`
  /// says otherwise. Sets can be among them that are not sorted: their members have score 1.
  ///
  /// - Returns: The members that each of the sets has, the lowest score first.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N*K)+O(M*log(M)) worst case with N being the smallest input sorted set, K being the number
  ///   of input sorted sets and M being the number of elements in the resulting sorted set.
  /// - SeeAlso: `ZINTER`, group sorted set.
  @_alwaysEmitIntoClient
  public func zinter<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., weights: Weights? = nil,
    by aggregate: ScoreAggregate? = nil, as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.zinter(ArgumentList(key, more), weights: weights, by: aggregate, as: T.self))
  }

  /// Computes what all of some sorted sets have in common.
  ///
  /// `ZINTER numkeys key […] [WEIGHTS weight […]] [AGGREGATE <SUM | MIN | MAX>] [WITHSCORES]`, since 6.2.0.
  ///
  /// The scores that a member has in them are multiplied with the sets' weights, and added unless `aggregate`
  /// says otherwise. Sets can be among them that are not sorted: their members have score 1.
  ///
  /// - Returns: The members that each of the sets has, with their scores, the lowest one first.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N*K)+O(M*log(M)) worst case with N being the smallest input sorted set, K being the number
  ///   of input sorted sets and M being the number of elements in the resulting sorted set.
  /// - SeeAlso: `ZINTER`, group sorted set.
  @_alwaysEmitIntoClient
  public func zinter<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., scores: WithScores, weights: Weights? = nil,
    by aggregate: ScoreAggregate? = nil, as type: T.Type = Bytes.self
  ) async throws -> [Scored<T>] {
    try await run(.zinter(ArgumentList(key, more), scores: scores, weights: weights, by: aggregate, as: T.self))
  }

  /// Counts what all of some sorted sets have in common.
  ///
  /// `ZINTERCARD numkeys key […] [LIMIT limit]`, since 7.0.0.
  ///
  /// - Returns: How many members each of the sets has; the limit if there are more.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N*K) worst case with N being the smallest input sorted set, K being the number of input
  ///   sorted sets.
  /// - SeeAlso: `ZINTERCARD`, group sorted set.
  @_alwaysEmitIntoClient
  public func zintercard(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., limit: Int? = nil)
    async throws -> Int
  {
    try await run(.zintercard(ArgumentList(key, more), limit: limit))
  }

  /// Stores what all of some sorted sets have in common, in place of whatever the destination held.
  ///
  /// `ZINTERSTORE destination numkeys key […] [WEIGHTS weight […]] [AGGREGATE <SUM | MIN | MAX>]`, since 2.0.0.
  ///
  /// The scores that a member has in them are multiplied with the sets' weights, and added unless `aggregate`
  /// says otherwise. Sets can be among them that are not sorted: their members have score 1.
  ///
  /// - Returns: How many members the stored set has; of none, there is no key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N*K)+O(M*log(M)) worst case with N being the smallest input sorted set, K being the number
  ///   of input sorted sets and M being the number of elements in the resulting sorted set.
  /// - SeeAlso: `ZINTERSTORE`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zinterstore(
    to destination: some RESPEncodable, _ key: any RESPArgumentSource, _ more: any RESPArgumentSource...,
    weights: Weights? = nil, by aggregate: ScoreAggregate? = nil
  ) async throws -> Int {
    try await run(.zinterstore(to: destination, ArgumentList(key, more), weights: weights, by: aggregate))
  }

  /// Counts the members of a sorted set that are in a range in the order of their bytes. All must have the same
  /// score.
  ///
  /// `ZLEXCOUNT key min max`, since 2.8.9.
  ///
  /// - Returns: How many; 0 if there is no such key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)) with N being the number of elements in the sorted set.
  /// - SeeAlso: `ZLEXCOUNT`, group sorted set.
  @_alwaysEmitIntoClient
  public func zlexcount(_ key: some RESPEncodable, _ range: LexRange) async throws -> Int {
    try await run(.zlexcount(key, range))
  }

  /// Takes the members with the lowest or the highest scores from the first sorted set that has any.
  ///
  /// `ZMPOP numkeys key […] <MIN | MAX> [COUNT count]`, since 7.0.0.
  ///
  /// - Returns: The members with their scores, one if no count is given, and the set's key; `nil` if none of the
  ///   sets exists.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(K) + O(M*log(N)) where K is the number of provided keys, N being the number of elements in
  ///   the sorted set, and M being the number of elements popped.
  /// - SeeAlso: `ZMPOP`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zmpop<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., from end: SortedSetEnd, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) async throws -> PoppedElements<Scored<T>>? {
    try await run(.zmpop(ArgumentList(key, more), from: end, count: count, as: T.self))
  }

  /// Reads the scores of members of a sorted set.
  ///
  /// `ZMSCORE key member […]`, since 6.2.0.
  ///
  /// - Returns: The scores in the order of the members, `nil` for each that is not in the set.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of members being requested.
  /// - SeeAlso: `ZMSCORE`, group sorted set.
  @_alwaysEmitIntoClient
  public func zmscore(_ key: some RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    async throws -> [Double?]
  {
    try await run(.zmscore(key, ArgumentList(member, more)))
  }

  /// Takes the members with the highest scores from a sorted set.
  ///
  /// `ZPOPMAX key [count]`, since 5.0.0.
  ///
  /// - Returns: The member with the highest score, or `nil` if there is no such set.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)*M) with N being the number of elements in the sorted set, and M being the number of
  ///   elements popped.
  /// - SeeAlso: `ZPOPMAX`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zpopmax<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) async throws -> Scored<
    T
  >? {
    try await run(.zpopmax(key, as: T.self))
  }

  /// Takes the members with the highest scores from a sorted set.
  ///
  /// `ZPOPMAX key [count]`, since 5.0.0.
  ///
  /// - Returns: As many members with their scores, the highest one first, or all if there are fewer.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)*M) with N being the number of elements in the sorted set, and M being the number of
  ///   elements popped.
  /// - SeeAlso: `ZPOPMAX`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zpopmax<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type = Bytes.self)
    async throws -> [Scored<T>]
  {
    try await run(.zpopmax(key, count: count, as: T.self))
  }

  /// Takes the members with the lowest scores from a sorted set.
  ///
  /// `ZPOPMIN key [count]`, since 5.0.0.
  ///
  /// - Returns: The member with the lowest score, or `nil` if there is no such set.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)*M) with N being the number of elements in the sorted set, and M being the number of
  ///   elements popped.
  /// - SeeAlso: `ZPOPMIN`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zpopmin<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) async throws -> Scored<
    T
  >? {
    try await run(.zpopmin(key, as: T.self))
  }

  /// Takes the members with the lowest scores from a sorted set.
  ///
  /// `ZPOPMIN key [count]`, since 5.0.0.
  ///
  /// - Returns: As many members with their scores, the lowest one first, or all if there are fewer.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)*M) with N being the number of elements in the sorted set, and M being the number of
  ///   elements popped.
  /// - SeeAlso: `ZPOPMIN`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zpopmin<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type = Bytes.self)
    async throws -> [Scored<T>]
  {
    try await run(.zpopmin(key, count: count, as: T.self))
  }

  /// Picks members of a sorted set at random, and leaves them there.
  ///
  /// `ZRANDMEMBER key [count [WITHSCORES]]`, since 6.2.0.
  ///
  /// With a negative count, a member can be picked several times; otherwise there are as many as the set has at
  /// most.
  ///
  /// - Returns: A member, or `nil` if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of members returned.
  /// - SeeAlso: `ZRANDMEMBER`, group sorted set.
  @_alwaysEmitIntoClient
  public func zrandmember<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) async throws -> T?
  {
    try await run(.zrandmember(key, as: T.self))
  }

  /// Picks members of a sorted set at random, and leaves them there.
  ///
  /// `ZRANDMEMBER key [count [WITHSCORES]]`, since 6.2.0.
  ///
  /// With a negative count, a member can be picked several times; otherwise there are as many as the set has at
  /// most.
  ///
  /// - Returns: The members; none if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of members returned.
  /// - SeeAlso: `ZRANDMEMBER`, group sorted set.
  @_alwaysEmitIntoClient
  public func zrandmember<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type = Bytes.self)
    async throws -> [T]
  {
    try await run(.zrandmember(key, count: count, as: T.self))
  }

  /// Picks members of a sorted set at random, and leaves them there.
  ///
  /// `ZRANDMEMBER key [count [WITHSCORES]]`, since 6.2.0.
  ///
  /// With a negative count, a member can be picked several times; otherwise there are as many as the set has at
  /// most.
  ///
  /// - Returns: The members with their scores; none if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of members returned.
  /// - SeeAlso: `ZRANDMEMBER`, group sorted set.
  @_alwaysEmitIntoClient
  public func zrandmember<T: RESPDecodable>(
    _ key: some RESPEncodable, count: Int, _ scores: WithScores, as type: T.Type = Bytes.self
  ) async throws -> [Scored<T>] {
    try await run(.zrandmember(key, count: count, scores, as: T.self))
  }

  /// Reads a range of a sorted set: by rank, by score, or in the order of the members' bytes.
  ///
  /// `ZRANGE key start stop [BYSCORE | BYLEX] [REV] [LIMIT offset count] [WITHSCORES]`, since 1.2.0.
  ///
  /// Ranks count from 0 for the lowest score, and negative ones from the end: -1 is the highest score. Both ends
  /// belong to the range. `reversed` counts from the highest score.
  ///
  /// - Returns: The members in the range; none if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements
  ///   returned.
  /// - SeeAlso: `ZRANGE`, group sorted set.
  @_alwaysEmitIntoClient
  public func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, reversed: Bool = false, as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.zrange(key, start, stop, reversed: reversed, as: T.self))
  }

  /// Reads a range of a sorted set: by rank, by score, or in the order of the members' bytes.
  ///
  /// `ZRANGE key start stop [BYSCORE | BYLEX] [REV] [LIMIT offset count] [WITHSCORES]`, since 1.2.0.
  ///
  /// Ranks count from 0 for the lowest score, and negative ones from the end: -1 is the highest score. Both ends
  /// belong to the range. `reversed` counts from the highest score.
  ///
  /// - Returns: The members in the range with their scores; none if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements
  ///   returned.
  /// - SeeAlso: `ZRANGE`, group sorted set.
  @_alwaysEmitIntoClient
  public func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, _ scores: WithScores, reversed: Bool = false,
    as type: T.Type = Bytes.self
  ) async throws -> [Scored<T>] {
    try await run(.zrange(key, start, stop, scores, reversed: reversed, as: T.self))
  }

  /// Reads a range of a sorted set: by rank, by score, or in the order of the members' bytes.
  ///
  /// `ZRANGE key start stop [BYSCORE | BYLEX] [REV] [LIMIT offset count] [WITHSCORES]`, since 1.2.0.
  ///
  /// - Returns: The members whose scores are in the range, the lowest one first; the highest one first if
  ///   `reversed`. Since Redis 6.2.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements
  ///   returned.
  /// - SeeAlso: `ZRANGE`, group sorted set.
  @_alwaysEmitIntoClient
  public func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, byScore range: ScoreRange, reversed: Bool = false, limit: Limit? = nil,
    as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.zrange(key, byScore: range, reversed: reversed, limit: limit, as: T.self))
  }

  /// Reads a range of a sorted set: by rank, by score, or in the order of the members' bytes.
  ///
  /// `ZRANGE key start stop [BYSCORE | BYLEX] [REV] [LIMIT offset count] [WITHSCORES]`, since 1.2.0.
  ///
  /// - Returns: The members whose scores are in the range, and these, the lowest one first; the highest one first
  ///   if `reversed`. Since Redis 6.2.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements
  ///   returned.
  /// - SeeAlso: `ZRANGE`, group sorted set.
  @_alwaysEmitIntoClient
  public func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, byScore range: ScoreRange, _ scores: WithScores, reversed: Bool = false,
    limit: Limit? = nil, as type: T.Type = Bytes.self
  ) async throws -> [Scored<T>] {
    try await run(.zrange(key, byScore: range, scores, reversed: reversed, limit: limit, as: T.self))
  }

  /// Reads a range of a sorted set: by rank, by score, or in the order of the members' bytes.
  ///
  /// `ZRANGE key start stop [BYSCORE | BYLEX] [REV] [LIMIT offset count] [WITHSCORES]`, since 1.2.0.
  ///
  /// All members must have the same score.
  ///
  /// - Returns: The members in the range in the order of their bytes; in the opposite one if `reversed`. Since
  ///   Redis 6.2.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements
  ///   returned.
  /// - SeeAlso: `ZRANGE`, group sorted set.
  @_alwaysEmitIntoClient
  public func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, byLex range: LexRange, reversed: Bool = false, limit: Limit? = nil,
    as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.zrange(key, byLex: range, reversed: reversed, limit: limit, as: T.self))
  }

  /// Reads the members of a sorted set that are in a range in the order of their bytes. All must have the same
  /// score.
  ///
  /// `ZRANGEBYLEX key min max [LIMIT offset count]`, since 2.8.9.
  ///
  /// `zrange` with `byLex` does the same.
  ///
  /// - Returns: The members in the range; none if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements
  ///   being returned. If M is constant (e.g. always asking for the first 10 elements with LIMIT), you can
  ///   consider it O(log(N)).
  /// - SeeAlso: `ZRANGEBYLEX`, group sorted set.
  @_alwaysEmitIntoClient
  public func zrangebylex<T: RESPDecodable>(
    _ key: some RESPEncodable, _ range: LexRange, limit: Limit? = nil, as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.zrangebylex(key, range, limit: limit, as: T.self))
  }

  /// Reads the members of a sorted set whose scores are in a range.
  ///
  /// `ZRANGEBYSCORE key min max [WITHSCORES] [LIMIT offset count]`, since 1.0.5.
  ///
  /// `zrange` with `byScore` does the same.
  ///
  /// - Returns: The members in the range, the lowest score first.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements
  ///   being returned. If M is constant (e.g. always asking for the first 10 elements with LIMIT), you can
  ///   consider it O(log(N)).
  /// - SeeAlso: `ZRANGEBYSCORE`, group sorted set.
  @_alwaysEmitIntoClient
  public func zrangebyscore<T: RESPDecodable>(
    _ key: some RESPEncodable, _ range: ScoreRange, limit: Limit? = nil, as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.zrangebyscore(key, range, limit: limit, as: T.self))
  }

  /// Reads the members of a sorted set whose scores are in a range.
  ///
  /// `ZRANGEBYSCORE key min max [WITHSCORES] [LIMIT offset count]`, since 1.0.5.
  ///
  /// `zrange` with `byScore` does the same.
  ///
  /// - Returns: The members in the range with their scores, the lowest one first.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements
  ///   being returned. If M is constant (e.g. always asking for the first 10 elements with LIMIT), you can
  ///   consider it O(log(N)).
  /// - SeeAlso: `ZRANGEBYSCORE`, group sorted set.
  @_alwaysEmitIntoClient
  public func zrangebyscore<T: RESPDecodable>(
    _ key: some RESPEncodable, _ range: ScoreRange, _ scores: WithScores, limit: Limit? = nil,
    as type: T.Type = Bytes.self
  ) async throws -> [Scored<T>] {
    try await run(.zrangebyscore(key, range, scores, limit: limit, as: T.self))
  }

  /// Stores a range of a sorted set, in place of whatever the destination held.
  ///
  /// `ZRANGESTORE dst src min max [BYSCORE | BYLEX] [REV] [LIMIT offset count]`, since 6.2.0.
  ///
  /// The range is one of ranks, from 0 for the lowest score; negative ones count from the end. `reversed` counts
  /// from the highest score.
  ///
  /// - Returns: How many members the stored set has; of none, there is no key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements
  ///   stored into the destination key.
  /// - SeeAlso: `ZRANGESTORE`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrangestore(
    to destination: some RESPEncodable, _ source: some RESPEncodable, _ start: Int, _ stop: Int, reversed: Bool = false
  ) async throws -> Int {
    try await run(.zrangestore(to: destination, source, start, stop, reversed: reversed))
  }

  /// Stores a range of a sorted set, in place of whatever the destination held.
  ///
  /// `ZRANGESTORE dst src min max [BYSCORE | BYLEX] [REV] [LIMIT offset count]`, since 6.2.0.
  ///
  /// - Returns: How many members the stored set has; of none, there is no key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements
  ///   stored into the destination key.
  /// - SeeAlso: `ZRANGESTORE`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrangestore(
    to destination: some RESPEncodable, _ source: some RESPEncodable, byScore range: ScoreRange, reversed: Bool = false,
    limit: Limit? = nil
  ) async throws -> Int {
    try await run(.zrangestore(to: destination, source, byScore: range, reversed: reversed, limit: limit))
  }

  /// Stores a range of a sorted set, in place of whatever the destination held.
  ///
  /// `ZRANGESTORE dst src min max [BYSCORE | BYLEX] [REV] [LIMIT offset count]`, since 6.2.0.
  ///
  /// The range is one in the order of the members' bytes. All must have the same score.
  ///
  /// - Returns: How many members the stored set has; of none, there is no key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements
  ///   stored into the destination key.
  /// - SeeAlso: `ZRANGESTORE`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrangestore(
    to destination: some RESPEncodable, _ source: some RESPEncodable, byLex range: LexRange, reversed: Bool = false,
    limit: Limit? = nil
  ) async throws -> Int {
    try await run(.zrangestore(to: destination, source, byLex: range, reversed: reversed, limit: limit))
  }

  /// Reads where a member stands in a sorted set, counted from the lowest score.
  ///
  /// `ZRANK key member [WITHSCORE]`, since 2.0.0.
  ///
  /// - Returns: How many members come before it, or `nil` if it is not in the set.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)).
  /// - SeeAlso: `ZRANK`, group sorted set.
  @_alwaysEmitIntoClient
  public func zrank(_ key: some RESPEncodable, _ member: some RESPStorable) async throws -> Int? {
    try await run(.zrank(key, member))
  }

  /// Reads where a member stands in a sorted set, counted from the lowest score.
  ///
  /// `ZRANK key member [WITHSCORE]`, since 2.0.0.
  ///
  /// - Returns: How many members come before it, and its score; `nil` if it is not in the set. Since Redis 7.2.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)).
  /// - SeeAlso: `ZRANK`, group sorted set.
  @_alwaysEmitIntoClient
  public func zrank(_ key: some RESPEncodable, _ member: some RESPStorable, _ score: WithScore) async throws
    -> ScoredRank?
  {
    try await run(.zrank(key, member, score))
  }

  /// Removes members of a sorted set.
  ///
  /// `ZREM key member […]`, since 1.2.0.
  ///
  /// - Returns: How many of them it had.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(M*log(N)) with N being the number of elements in the sorted set and M the number of elements
  ///   to be removed.
  /// - SeeAlso: `ZREM`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrem(_ key: some RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    async throws -> Int
  {
    try await run(.zrem(key, ArgumentList(member, more)))
  }

  /// Removes the members of a sorted set that are in a range in the order of their bytes. All must have the same
  /// score.
  ///
  /// `ZREMRANGEBYLEX key min max`, since 2.8.9.
  ///
  /// - Returns: How many were removed.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements
  ///   removed by the operation.
  /// - SeeAlso: `ZREMRANGEBYLEX`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zremrangebylex(_ key: some RESPEncodable, _ range: LexRange) async throws -> Int {
    try await run(.zremrangebylex(key, range))
  }

  /// Removes the members of a sorted set in a range of ranks.
  ///
  /// `ZREMRANGEBYRANK key start stop`, since 2.0.0.
  ///
  /// Ranks count from 0 for the lowest score, and negative ones from the end: -1 is the highest score. Both ends
  /// belong to the range.
  ///
  /// - Returns: How many were removed.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements
  ///   removed by the operation.
  /// - SeeAlso: `ZREMRANGEBYRANK`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zremrangebyrank(_ key: some RESPEncodable, _ start: Int, _ stop: Int) async throws -> Int {
    try await run(.zremrangebyrank(key, start, stop))
  }

  /// Removes the members of a sorted set whose scores are in a range.
  ///
  /// `ZREMRANGEBYSCORE key min max`, since 1.2.0.
  ///
  /// - Returns: How many were removed.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements
  ///   removed by the operation.
  /// - SeeAlso: `ZREMRANGEBYSCORE`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zremrangebyscore(_ key: some RESPEncodable, _ range: ScoreRange) async throws -> Int {
    try await run(.zremrangebyscore(key, range))
  }

  /// Reads a range of a sorted set by rank, counted from the highest score.
  ///
  /// `ZREVRANGE key start stop [WITHSCORES]`, since 1.2.0.
  ///
  /// Ranks count from 0 for the highest score, and negative ones from the end: -1 is the lowest score. Both ends
  /// belong to the range. `zrange` with `reversed` does the same.
  ///
  /// - Returns: The members in the range, the highest score first.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements
  ///   returned.
  /// - SeeAlso: `ZREVRANGE`, group sorted set.
  @_alwaysEmitIntoClient
  public func zrevrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.zrevrange(key, start, stop, as: T.self))
  }

  /// Reads a range of a sorted set by rank, counted from the highest score.
  ///
  /// `ZREVRANGE key start stop [WITHSCORES]`, since 1.2.0.
  ///
  /// Ranks count from 0 for the highest score, and negative ones from the end: -1 is the lowest score. Both ends
  /// belong to the range. `zrange` with `reversed` does the same.
  ///
  /// - Returns: The members in the range with their scores, the highest one first.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements
  ///   returned.
  /// - SeeAlso: `ZREVRANGE`, group sorted set.
  @_alwaysEmitIntoClient
  public func zrevrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, _ scores: WithScores, as type: T.Type = Bytes.self
  ) async throws -> [Scored<T>] {
    try await run(.zrevrange(key, start, stop, scores, as: T.self))
  }

  /// Reads the members of a sorted set that are in a range in the order of their bytes, the last one first. All
  /// must have the same score.
  ///
  /// `ZREVRANGEBYLEX key max min [LIMIT offset count]`, since 2.8.9.
  ///
  /// `zrange` with `byLex` and `reversed` does the same. The range is the same as everywhere: from the lower end
  /// to the upper one.
  ///
  /// - Returns: The members in the range; none if there is no such key.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements
  ///   being returned. If M is constant (e.g. always asking for the first 10 elements with LIMIT), you can
  ///   consider it O(log(N)).
  /// - SeeAlso: `ZREVRANGEBYLEX`, group sorted set.
  @_alwaysEmitIntoClient
  public func zrevrangebylex<T: RESPDecodable>(
    _ key: some RESPEncodable, _ range: LexRange, limit: Limit? = nil, as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.zrevrangebylex(key, range, limit: limit, as: T.self))
  }

  /// Reads the members of a sorted set whose scores are in a range, the highest one first.
  ///
  /// `ZREVRANGEBYSCORE key max min [WITHSCORES] [LIMIT offset count]`, since 2.2.0.
  ///
  /// `zrange` with `byScore` and `reversed` does the same. The range is the same as everywhere: from the lower
  /// end to the upper one.
  ///
  /// - Returns: The members in the range, the highest score first.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements
  ///   being returned. If M is constant (e.g. always asking for the first 10 elements with LIMIT), you can
  ///   consider it O(log(N)).
  /// - SeeAlso: `ZREVRANGEBYSCORE`, group sorted set.
  @_alwaysEmitIntoClient
  public func zrevrangebyscore<T: RESPDecodable>(
    _ key: some RESPEncodable, _ range: ScoreRange, limit: Limit? = nil, as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.zrevrangebyscore(key, range, limit: limit, as: T.self))
  }

  /// Reads the members of a sorted set whose scores are in a range, the highest one first.
  ///
  /// `ZREVRANGEBYSCORE key max min [WITHSCORES] [LIMIT offset count]`, since 2.2.0.
  ///
  /// `zrange` with `byScore` and `reversed` does the same. The range is the same as everywhere: from the lower
  /// end to the upper one.
  ///
  /// - Returns: The members in the range with their scores, the highest one first.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)+M) with N being the number of elements in the sorted set and M the number of elements
  ///   being returned. If M is constant (e.g. always asking for the first 10 elements with LIMIT), you can
  ///   consider it O(log(N)).
  /// - SeeAlso: `ZREVRANGEBYSCORE`, group sorted set.
  @_alwaysEmitIntoClient
  public func zrevrangebyscore<T: RESPDecodable>(
    _ key: some RESPEncodable, _ range: ScoreRange, _ scores: WithScores, limit: Limit? = nil,
    as type: T.Type = Bytes.self
  ) async throws -> [Scored<T>] {
    try await run(.zrevrangebyscore(key, range, scores, limit: limit, as: T.self))
  }

  /// Reads where a member stands in a sorted set, counted from the highest score.
  ///
  /// `ZREVRANK key member [WITHSCORE]`, since 2.0.0.
  ///
  /// - Returns: How many members have their place after it, or `nil` if it is not in the set.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)).
  /// - SeeAlso: `ZREVRANK`, group sorted set.
  @_alwaysEmitIntoClient
  public func zrevrank(_ key: some RESPEncodable, _ member: some RESPStorable) async throws -> Int? {
    try await run(.zrevrank(key, member))
  }

  /// Reads where a member stands in a sorted set, counted from the highest score.
  ///
  /// `ZREVRANK key member [WITHSCORE]`, since 2.0.0.
  ///
  /// - Returns: How many members have their place after it, and its score; `nil` if it is not in the set. Since
  ///   Redis 7.2.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log(N)).
  /// - SeeAlso: `ZREVRANK`, group sorted set.
  @_alwaysEmitIntoClient
  public func zrevrank(_ key: some RESPEncodable, _ member: some RESPStorable, _ score: WithScore) async throws
    -> ScoredRank?
  {
    try await run(.zrevrank(key, member, score))
  }

  /// Reads a part of a sorted set, and where the next one starts.
  ///
  /// `ZSCAN key cursor [MATCH pattern] [COUNT count] [NOSCORES]`, since 2.8.0.
  ///
  /// Start with the cursor `"0"`, and go on with the one in the reply until it is `"0"` again. `COUNT` says how
  /// many members the server should look at, 10 if it is not given; how many it finds is another matter.
  ///
  /// - Returns: The cursor of the next part, with members and scores.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for every call. O(N) for a complete iteration, including enough command calls for the
  ///   cursor to return back to 0. N is the number of elements inside the collection.
  /// - SeeAlso: `ZSCAN`, group sorted set.
  @_alwaysEmitIntoClient
  public func zscan<T: RESPDecodable>(
    _ key: some RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) async throws -> ScanPage<Scored<T>> {
    try await run(.zscan(key, cursor: cursor, matching: pattern, count: count, as: T.self))
  }

  /// Reads a part of a sorted set, and where the next one starts.
  ///
  /// `ZSCAN key cursor [MATCH pattern] [COUNT count] [NOSCORES]`, since 2.8.0.
  ///
  /// Start with the cursor `"0"`, and go on with the one in the reply until it is `"0"` again. `COUNT` says how
  /// many members the server should look at, 10 if it is not given; how many it finds is another matter.
  ///
  /// - Returns: The cursor of the next part, with the members alone. Since Valkey 8.0.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1) for every call. O(N) for a complete iteration, including enough command calls for the
  ///   cursor to return back to 0. N is the number of elements inside the collection.
  /// - SeeAlso: `ZSCAN`, group sorted set.
  @_alwaysEmitIntoClient
  public func zscan<T: RESPDecodable>(
    _ key: some RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    _ scores: NoScores, as type: T.Type = Bytes.self
  ) async throws -> ScanPage<T> {
    try await run(.zscan(key, cursor: cursor, matching: pattern, count: count, scores, as: T.self))
  }

  /// Reads the score of a member of a sorted set.
  ///
  /// `ZSCORE key member`, since 1.2.0.
  ///
  /// - Returns: Its score, or `nil` if it is not in the set.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `ZSCORE`, group sorted set.
  @_alwaysEmitIntoClient
  public func zscore(_ key: some RESPEncodable, _ member: some RESPStorable) async throws -> Double? {
    try await run(.zscore(key, member))
  }

  /// Computes what at least one of some sorted sets has.
  ///
  /// `ZUNION numkeys key […] [WEIGHTS weight […]] [AGGREGATE <SUM | MIN | MAX>] [WITHSCORES]`, since 6.2.0.
  ///
  /// The scores that a member has in them are multiplied with the sets' weights, and added unless `aggregate`
  /// says otherwise. Sets can be among them that are not sorted: their members have score 1.
  ///
  /// - Returns: The members that any of the sets has, the lowest score first.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N)+O(M*log(M)) with N being the sum of the sizes of the input sorted sets, and M being the
  ///   number of elements in the resulting sorted set.
  /// - SeeAlso: `ZUNION`, group sorted set.
  @_alwaysEmitIntoClient
  public func zunion<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., weights: Weights? = nil,
    by aggregate: ScoreAggregate? = nil, as type: T.Type = Bytes.self
  ) async throws -> [T] {
    try await run(.zunion(ArgumentList(key, more), weights: weights, by: aggregate, as: T.self))
  }

  /// Computes what at least one of some sorted sets has.
  ///
  /// `ZUNION numkeys key […] [WEIGHTS weight […]] [AGGREGATE <SUM | MIN | MAX>] [WITHSCORES]`, since 6.2.0.
  ///
  /// The scores that a member has in them are multiplied with the sets' weights, and added unless `aggregate`
  /// says otherwise. Sets can be among them that are not sorted: their members have score 1.
  ///
  /// - Returns: The members that any of the sets has, with their scores, the lowest one first.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(N)+O(M*log(M)) with N being the sum of the sizes of the input sorted sets, and M being the
  ///   number of elements in the resulting sorted set.
  /// - SeeAlso: `ZUNION`, group sorted set.
  @_alwaysEmitIntoClient
  public func zunion<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., scores: WithScores, weights: Weights? = nil,
    by aggregate: ScoreAggregate? = nil, as type: T.Type = Bytes.self
  ) async throws -> [Scored<T>] {
    try await run(.zunion(ArgumentList(key, more), scores: scores, weights: weights, by: aggregate, as: T.self))
  }

  /// Stores what at least one of some sorted sets has, in place of whatever the destination held.
  ///
  /// `ZUNIONSTORE destination numkeys key […] [WEIGHTS weight […]] [AGGREGATE <SUM | MIN | MAX>]`, since 2.0.0.
  ///
  /// The scores that a member has in them are multiplied with the sets' weights, and added unless `aggregate`
  /// says otherwise. Sets can be among them that are not sorted: their members have score 1.
  ///
  /// - Returns: How many members the stored set has; of none, there is no key.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N)+O(M log(M)) with N being the sum of the sizes of the input sorted sets, and M being the
  ///   number of elements in the resulting sorted set.
  /// - SeeAlso: `ZUNIONSTORE`, group sorted set.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zunionstore(
    to destination: some RESPEncodable, _ key: any RESPArgumentSource, _ more: any RESPArgumentSource...,
    weights: Weights? = nil, by aggregate: ScoreAggregate? = nil
  ) async throws -> Int {
    try await run(.zunionstore(to: destination, ArgumentList(key, more), weights: weights, by: aggregate))
  }
}

extension Chain {
  /// Adds `BZMPOP`. See ``CommandExecutor/bzmpop(_:_:from:count:timeout:as:)``.
  @_alwaysEmitIntoClient
  public consuming func bzmpop<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., from end: SortedSetEnd, count: Int? = nil,
    timeout: Duration?, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, PoppedElements<Scored<T>>?)> where Replies == (repeat each R) {
    adding(PoppedElements<Scored<T>>?.self, .blocking) {
      $0.encodeBzmpop(ArgumentList(key, more), from: end, count: count, timeout: timeout)
    }
  }

  /// Adds `BZPOPMAX`. See ``CommandExecutor/bzpopmax(_:_:timeout:as:)``.
  @_alwaysEmitIntoClient
  public consuming func bzpopmax<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., timeout: Duration?, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, PoppedMember<T>?)> where Replies == (repeat each R) {
    adding(PoppedMember<T>?.self, .blocking) { $0.encodeBzpopmax(ArgumentList(key, more), timeout: timeout) }
  }

  /// Adds `BZPOPMIN`. See ``CommandExecutor/bzpopmin(_:_:timeout:as:)``.
  @_alwaysEmitIntoClient
  public consuming func bzpopmin<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., timeout: Duration?, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, PoppedMember<T>?)> where Replies == (repeat each R) {
    adding(PoppedMember<T>?.self, .blocking) { $0.encodeBzpopmin(ArgumentList(key, more), timeout: timeout) }
  }

  /// Adds `ZADD`. See ``CommandExecutor/zadd(_:_:if:countingChanges:)-(_,ScoreList,_,_)``.
  @_alwaysEmitIntoClient
  public consuming func zadd<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ scores: ScoreList, if condition: SortedSetCondition? = nil,
    countingChanges: Bool = false
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeZadd(key, scores.arguments, if: condition, countingChanges: countingChanges) }
  }

  /// Adds `ZADD`. See ``CommandExecutor/zadd(_:_:score:if:countingChanges:)``.
  @_alwaysEmitIntoClient
  public consuming func zadd<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ member: any RESPStorable, score: Double, if condition: SortedSetCondition? = nil,
    countingChanges: Bool = false
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeZadd2(key, member, score: score, if: condition, countingChanges: countingChanges) }
  }

  /// Adds `ZADD`. See ``CommandExecutor/zadd(_:_:incrementBy:if:)``.
  @_alwaysEmitIntoClient
  public consuming func zadd<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ member: any RESPStorable, incrementBy increment: Double,
    if condition: SortedSetCondition? = nil
  ) -> Chain<Mode, (repeat each R, Double?)> where Replies == (repeat each R) {
    adding(Double?.self) { $0.encodeZadd3(key, member, incrementBy: increment, if: condition) }
  }

  /// Adds `ZCARD`. See ``CommandExecutor/zcard(_:)``.
  @_alwaysEmitIntoClient
  public consuming func zcard<each R: RESPDecodable>(_ key: any RESPEncodable) -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    adding(Int.self, .readOnly) { $0.encodeZcard(key) }
  }

  /// Adds `ZCOUNT`. See ``CommandExecutor/zcount(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func zcount<each R: RESPDecodable>(_ key: any RESPEncodable, _ range: ScoreRange) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self, .readOnly) { $0.encodeZcount(key, range) }
  }

  /// Adds `ZDIFF`. See ``CommandExecutor/zdiff(_:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zdiff<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) { $0.encodeZdiff(ArgumentList(key, more)) }
  }

  /// Adds `ZDIFF`. See ``CommandExecutor/zdiff(_:_:scores:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zdiff<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., scores: WithScores, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [Scored<T>])> where Replies == (repeat each R) {
    adding([Scored<T>].self, .readOnly) { $0.encodeZdiff2(ArgumentList(key, more), scores: scores) }
  }

  /// Adds `ZDIFFSTORE`. See ``CommandExecutor/zdiffstore(to:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func zdiffstore<each R: RESPDecodable>(
    to destination: any RESPEncodable, _ key: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeZdiffstore(to: destination, ArgumentList(key, more)) }
  }

  /// Adds `ZINCRBY`. See ``CommandExecutor/zincrby(_:_:by:)``.
  @_alwaysEmitIntoClient
  public consuming func zincrby<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ member: any RESPStorable, by increment: Double
  ) -> Chain<Mode, (repeat each R, Double)> where Replies == (repeat each R) {
    adding(Double.self) { $0.encodeZincrby(key, member, by: increment) }
  }

  /// Adds `ZINTER`. See ``CommandExecutor/zinter(_:_:weights:by:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zinter<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., weights: Weights? = nil,
    by aggregate: ScoreAggregate? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) { $0.encodeZinter(ArgumentList(key, more), weights: weights, by: aggregate) }
  }

  /// Adds `ZINTER`. See ``CommandExecutor/zinter(_:_:scores:weights:by:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zinter<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., scores: WithScores, weights: Weights? = nil,
    by aggregate: ScoreAggregate? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [Scored<T>])> where Replies == (repeat each R) {
    adding([Scored<T>].self, .readOnly) {
      $0.encodeZinter2(ArgumentList(key, more), scores: scores, weights: weights, by: aggregate)
    }
  }

  /// Adds `ZINTERCARD`. See ``CommandExecutor/zintercard(_:_:limit:)``.
  @_alwaysEmitIntoClient
  public consuming func zintercard<each R: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., limit: Int? = nil
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self, .readOnly) { $0.encodeZintercard(ArgumentList(key, more), limit: limit) }
  }

  /// Adds `ZINTERSTORE`. See ``CommandExecutor/zinterstore(to:_:_:weights:by:)``.
  @_alwaysEmitIntoClient
  public consuming func zinterstore<each R: RESPDecodable>(
    to destination: any RESPEncodable, _ key: any RESPArgumentSource, _ more: any RESPArgumentSource...,
    weights: Weights? = nil, by aggregate: ScoreAggregate? = nil
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeZinterstore(to: destination, ArgumentList(key, more), weights: weights, by: aggregate) }
  }

  /// Adds `ZLEXCOUNT`. See ``CommandExecutor/zlexcount(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func zlexcount<each R: RESPDecodable>(_ key: any RESPEncodable, _ range: LexRange) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self, .readOnly) { $0.encodeZlexcount(key, range) }
  }

  /// Adds `ZMPOP`. See ``CommandExecutor/zmpop(_:_:from:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zmpop<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., from end: SortedSetEnd, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, PoppedElements<Scored<T>>?)> where Replies == (repeat each R) {
    adding(PoppedElements<Scored<T>>?.self) { $0.encodeZmpop(ArgumentList(key, more), from: end, count: count) }
  }

  /// Adds `ZMSCORE`. See ``CommandExecutor/zmscore(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func zmscore<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, [Double?])> where Replies == (repeat each R) {
    adding([Double?].self, .readOnly) { $0.encodeZmscore(key, ArgumentList(member, more)) }
  }

  /// Adds `ZPOPMAX`. See ``CommandExecutor/zpopmax(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zpopmax<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, Scored<T>?)> where Replies == (repeat each R) {
    adding(Scored<T>?.self) { $0.encodeZpopmax(key) }
  }

  /// Adds `ZPOPMAX`. See ``CommandExecutor/zpopmax(_:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zpopmax<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, count: Int, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [Scored<T>])> where Replies == (repeat each R) {
    adding([Scored<T>].self) { $0.encodeZpopmax2(key, count: count) }
  }

  /// Adds `ZPOPMIN`. See ``CommandExecutor/zpopmin(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zpopmin<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, Scored<T>?)> where Replies == (repeat each R) {
    adding(Scored<T>?.self) { $0.encodeZpopmin(key) }
  }

  /// Adds `ZPOPMIN`. See ``CommandExecutor/zpopmin(_:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zpopmin<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, count: Int, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [Scored<T>])> where Replies == (repeat each R) {
    adding([Scored<T>].self) { $0.encodeZpopmin2(key, count: count) }
  }

  /// Adds `ZRANDMEMBER`. See ``CommandExecutor/zrandmember(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zrandmember<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T?)> where Replies == (repeat each R) {
    adding(T?.self, .readOnly) { $0.encodeZrandmember(key) }
  }

  /// Adds `ZRANDMEMBER`. See ``CommandExecutor/zrandmember(_:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zrandmember<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, count: Int, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) { $0.encodeZrandmember2(key, count: count) }
  }

  /// Adds `ZRANDMEMBER`. See ``CommandExecutor/zrandmember(_:count:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zrandmember<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, count: Int, _ scores: WithScores, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [Scored<T>])> where Replies == (repeat each R) {
    adding([Scored<T>].self, .readOnly) { $0.encodeZrandmember3(key, count: count, scores) }
  }

  /// Adds `ZRANGE`. See ``CommandExecutor/zrange(_:_:_:reversed:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zrange<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ start: Int, _ stop: Int, reversed: Bool = false, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) { $0.encodeZrange(key, start, stop, reversed: reversed) }
  }

  /// Adds `ZRANGE`. See ``CommandExecutor/zrange(_:_:_:_:reversed:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zrange<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ start: Int, _ stop: Int, _ scores: WithScores, reversed: Bool = false,
    as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [Scored<T>])> where Replies == (repeat each R) {
    adding([Scored<T>].self, .readOnly) { $0.encodeZrange2(key, start, stop, scores, reversed: reversed) }
  }

  /// Adds `ZRANGE`. See ``CommandExecutor/zrange(_:byScore:reversed:limit:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zrange<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, byScore range: ScoreRange, reversed: Bool = false, limit: Limit? = nil,
    as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) { $0.encodeZrange3(key, byScore: range, reversed: reversed, limit: limit) }
  }

  /// Adds `ZRANGE`. See ``CommandExecutor/zrange(_:byScore:_:reversed:limit:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zrange<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, byScore range: ScoreRange, _ scores: WithScores, reversed: Bool = false,
    limit: Limit? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [Scored<T>])> where Replies == (repeat each R) {
    adding([Scored<T>].self, .readOnly) {
      $0.encodeZrange4(key, byScore: range, scores, reversed: reversed, limit: limit)
    }
  }

  /// Adds `ZRANGE`. See ``CommandExecutor/zrange(_:byLex:reversed:limit:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zrange<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, byLex range: LexRange, reversed: Bool = false, limit: Limit? = nil,
    as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) { $0.encodeZrange5(key, byLex: range, reversed: reversed, limit: limit) }
  }

  /// Adds `ZRANGEBYLEX`. See ``CommandExecutor/zrangebylex(_:_:limit:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zrangebylex<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ range: LexRange, limit: Limit? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) { $0.encodeZrangebylex(key, range, limit: limit) }
  }

  /// Adds `ZRANGEBYSCORE`. See ``CommandExecutor/zrangebyscore(_:_:limit:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zrangebyscore<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ range: ScoreRange, limit: Limit? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) { $0.encodeZrangebyscore(key, range, limit: limit) }
  }

  /// Adds `ZRANGEBYSCORE`. See ``CommandExecutor/zrangebyscore(_:_:_:limit:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zrangebyscore<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ range: ScoreRange, _ scores: WithScores, limit: Limit? = nil,
    as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [Scored<T>])> where Replies == (repeat each R) {
    adding([Scored<T>].self, .readOnly) { $0.encodeZrangebyscore2(key, range, scores, limit: limit) }
  }

  /// Adds `ZRANGESTORE`. See ``CommandExecutor/zrangestore(to:_:_:_:reversed:)``.
  @_alwaysEmitIntoClient
  public consuming func zrangestore<each R: RESPDecodable>(
    to destination: any RESPEncodable, _ source: any RESPEncodable, _ start: Int, _ stop: Int, reversed: Bool = false
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeZrangestore(to: destination, source, start, stop, reversed: reversed) }
  }

  /// Adds `ZRANGESTORE`. See ``CommandExecutor/zrangestore(to:_:byScore:reversed:limit:)``.
  @_alwaysEmitIntoClient
  public consuming func zrangestore<each R: RESPDecodable>(
    to destination: any RESPEncodable, _ source: any RESPEncodable, byScore range: ScoreRange, reversed: Bool = false,
    limit: Limit? = nil
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) {
      $0.encodeZrangestore2(to: destination, source, byScore: range, reversed: reversed, limit: limit)
    }
  }

  /// Adds `ZRANGESTORE`. See ``CommandExecutor/zrangestore(to:_:byLex:reversed:limit:)``.
  @_alwaysEmitIntoClient
  public consuming func zrangestore<each R: RESPDecodable>(
    to destination: any RESPEncodable, _ source: any RESPEncodable, byLex range: LexRange, reversed: Bool = false,
    limit: Limit? = nil
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeZrangestore3(to: destination, source, byLex: range, reversed: reversed, limit: limit) }
  }

  /// Adds `ZRANK`. See ``CommandExecutor/zrank(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func zrank<each R: RESPDecodable>(_ key: any RESPEncodable, _ member: any RESPStorable) -> Chain<
    Mode, (repeat each R, Int?)
  > where Replies == (repeat each R) {
    adding(Int?.self, .readOnly) { $0.encodeZrank(key, member) }
  }

  /// Adds `ZRANK`. See ``CommandExecutor/zrank(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func zrank<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ member: any RESPStorable, _ score: WithScore
  ) -> Chain<Mode, (repeat each R, ScoredRank?)> where Replies == (repeat each R) {
    adding(ScoredRank?.self, .readOnly) { $0.encodeZrank2(key, member, score) }
  }

  /// Adds `ZREM`. See ``CommandExecutor/zrem(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func zrem<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeZrem(key, ArgumentList(member, more)) }
  }

  /// Adds `ZREMRANGEBYLEX`. See ``CommandExecutor/zremrangebylex(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func zremrangebylex<each R: RESPDecodable>(_ key: any RESPEncodable, _ range: LexRange) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeZremrangebylex(key, range) }
  }

  /// Adds `ZREMRANGEBYRANK`. See ``CommandExecutor/zremrangebyrank(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func zremrangebyrank<each R: RESPDecodable>(_ key: any RESPEncodable, _ start: Int, _ stop: Int)
    -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R)
  {
    adding(Int.self) { $0.encodeZremrangebyrank(key, start, stop) }
  }

  /// Adds `ZREMRANGEBYSCORE`. See ``CommandExecutor/zremrangebyscore(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func zremrangebyscore<each R: RESPDecodable>(_ key: any RESPEncodable, _ range: ScoreRange) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeZremrangebyscore(key, range) }
  }

  /// Adds `ZREVRANGE`. See ``CommandExecutor/zrevrange(_:_:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zrevrange<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ start: Int, _ stop: Int, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) { $0.encodeZrevrange(key, start, stop) }
  }

  /// Adds `ZREVRANGE`. See ``CommandExecutor/zrevrange(_:_:_:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zrevrange<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ start: Int, _ stop: Int, _ scores: WithScores, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [Scored<T>])> where Replies == (repeat each R) {
    adding([Scored<T>].self, .readOnly) { $0.encodeZrevrange2(key, start, stop, scores) }
  }

  /// Adds `ZREVRANGEBYLEX`. See ``CommandExecutor/zrevrangebylex(_:_:limit:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zrevrangebylex<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ range: LexRange, limit: Limit? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) { $0.encodeZrevrangebylex(key, range, limit: limit) }
  }

  /// Adds `ZREVRANGEBYSCORE`. See ``CommandExecutor/zrevrangebyscore(_:_:limit:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zrevrangebyscore<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ range: ScoreRange, limit: Limit? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) { $0.encodeZrevrangebyscore(key, range, limit: limit) }
  }

  /// Adds `ZREVRANGEBYSCORE`. See ``CommandExecutor/zrevrangebyscore(_:_:_:limit:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zrevrangebyscore<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, _ range: ScoreRange, _ scores: WithScores, limit: Limit? = nil,
    as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [Scored<T>])> where Replies == (repeat each R) {
    adding([Scored<T>].self, .readOnly) { $0.encodeZrevrangebyscore2(key, range, scores, limit: limit) }
  }

  /// Adds `ZREVRANK`. See ``CommandExecutor/zrevrank(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func zrevrank<each R: RESPDecodable>(_ key: any RESPEncodable, _ member: any RESPStorable) -> Chain<
    Mode, (repeat each R, Int?)
  > where Replies == (repeat each R) {
    adding(Int?.self, .readOnly) { $0.encodeZrevrank(key, member) }
  }

  /// Adds `ZREVRANK`. See ``CommandExecutor/zrevrank(_:_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func zrevrank<each R: RESPDecodable>(
    _ key: any RESPEncodable, _ member: any RESPStorable, _ score: WithScore
  ) -> Chain<Mode, (repeat each R, ScoredRank?)> where Replies == (repeat each R) {
    adding(ScoredRank?.self, .readOnly) { $0.encodeZrevrank2(key, member, score) }
  }

  /// Adds `ZSCAN`. See ``CommandExecutor/zscan(_:cursor:matching:count:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zscan<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, ScanPage<Scored<T>>)> where Replies == (repeat each R) {
    adding(ScanPage<Scored<T>>.self, .readOnly) { $0.encodeZscan(key, cursor: cursor, matching: pattern, count: count) }
  }

  /// Adds `ZSCAN`. See ``CommandExecutor/zscan(_:cursor:matching:count:_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zscan<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    _ scores: NoScores, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, ScanPage<T>)> where Replies == (repeat each R) {
    adding(ScanPage<T>.self, .readOnly) {
      $0.encodeZscan2(key, cursor: cursor, matching: pattern, count: count, scores)
    }
  }

  /// Adds `ZSCORE`. See ``CommandExecutor/zscore(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func zscore<each R: RESPDecodable>(_ key: any RESPEncodable, _ member: any RESPStorable) -> Chain<
    Mode, (repeat each R, Double?)
  > where Replies == (repeat each R) {
    adding(Double?.self, .readOnly) { $0.encodeZscore(key, member) }
  }

  /// Adds `ZUNION`. See ``CommandExecutor/zunion(_:_:weights:by:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zunion<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., weights: Weights? = nil,
    by aggregate: ScoreAggregate? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [T])> where Replies == (repeat each R) {
    adding([T].self, .readOnly) { $0.encodeZunion(ArgumentList(key, more), weights: weights, by: aggregate) }
  }

  /// Adds `ZUNION`. See ``CommandExecutor/zunion(_:_:scores:weights:by:as:)``.
  @_alwaysEmitIntoClient
  public consuming func zunion<each R: RESPDecodable, T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., scores: WithScores, weights: Weights? = nil,
    by aggregate: ScoreAggregate? = nil, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, [Scored<T>])> where Replies == (repeat each R) {
    adding([Scored<T>].self, .readOnly) {
      $0.encodeZunion2(ArgumentList(key, more), scores: scores, weights: weights, by: aggregate)
    }
  }

  /// Adds `ZUNIONSTORE`. See ``CommandExecutor/zunionstore(to:_:_:weights:by:)``.
  @_alwaysEmitIntoClient
  public consuming func zunionstore<each R: RESPDecodable>(
    to destination: any RESPEncodable, _ key: any RESPArgumentSource, _ more: any RESPArgumentSource...,
    weights: Weights? = nil, by aggregate: ScoreAggregate? = nil
  ) -> Chain<Mode, (repeat each R, Int)> where Replies == (repeat each R) {
    adding(Int.self) { $0.encodeZunionstore(to: destination, ArgumentList(key, more), weights: weights, by: aggregate) }
  }
}

extension Batch {
  /// Adds `BZMPOP`. See ``CommandExecutor/bzmpop(_:_:from:count:timeout:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bzmpop<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., from end: SortedSetEnd, count: Int? = nil,
    timeout: Duration?, as type: T.Type = Bytes.self
  ) -> BatchReply<PoppedElements<Scored<T>>?> {
    adding(PoppedElements<Scored<T>>?.self, .blocking) {
      $0.encodeBzmpop(ArgumentList(key, more), from: end, count: count, timeout: timeout)
    }
  }

  /// Adds `BZPOPMAX`. See ``CommandExecutor/bzpopmax(_:_:timeout:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bzpopmax<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., timeout: Duration?, as type: T.Type = Bytes.self
  ) -> BatchReply<PoppedMember<T>?> {
    adding(PoppedMember<T>?.self, .blocking) { $0.encodeBzpopmax(ArgumentList(key, more), timeout: timeout) }
  }

  /// Adds `BZPOPMIN`. See ``CommandExecutor/bzpopmin(_:_:timeout:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func bzpopmin<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., timeout: Duration?, as type: T.Type = Bytes.self
  ) -> BatchReply<PoppedMember<T>?> {
    adding(PoppedMember<T>?.self, .blocking) { $0.encodeBzpopmin(ArgumentList(key, more), timeout: timeout) }
  }

  /// Adds `ZADD`. See ``CommandExecutor/zadd(_:_:if:countingChanges:)-(_,ScoreList,_,_)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zadd(
    _ key: some RESPEncodable, _ scores: ScoreList, if condition: SortedSetCondition? = nil,
    countingChanges: Bool = false
  ) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeZadd(key, scores.arguments, if: condition, countingChanges: countingChanges) }
  }

  /// Adds `ZADD`. See ``CommandExecutor/zadd(_:_:if:countingChanges:)-(_,ScoreSource,_,_)``.
  @_disfavoredOverload
  @discardableResult
  @_alwaysEmitIntoClient
  public func zadd(
    _ key: some RESPEncodable, _ scores: any ScoreSource, if condition: SortedSetCondition? = nil,
    countingChanges: Bool = false
  ) -> BatchReply<Int> {
    adding(Int.self) {
      $0.encodeZadd(key, scores._scoreList.arguments, if: condition, countingChanges: countingChanges)
    }
  }

  /// Adds `ZADD`. See ``CommandExecutor/zadd(_:_:score:if:countingChanges:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zadd(
    _ key: some RESPEncodable, _ member: some RESPStorable, score: Double, if condition: SortedSetCondition? = nil,
    countingChanges: Bool = false
  ) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeZadd2(key, member, score: score, if: condition, countingChanges: countingChanges) }
  }

  /// Adds `ZADD`. See ``CommandExecutor/zadd(_:_:incrementBy:if:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zadd(
    _ key: some RESPEncodable, _ member: some RESPStorable, incrementBy increment: Double,
    if condition: SortedSetCondition? = nil
  ) -> BatchReply<Double?> {
    adding(Double?.self) { $0.encodeZadd3(key, member, incrementBy: increment, if: condition) }
  }

  /// Adds `ZCARD`. See ``CommandExecutor/zcard(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zcard(_ key: some RESPEncodable) -> BatchReply<Int> {
    adding(Int.self, .readOnly) { $0.encodeZcard(key) }
  }

  /// Adds `ZCOUNT`. See ``CommandExecutor/zcount(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zcount(_ key: some RESPEncodable, _ range: ScoreRange) -> BatchReply<Int> {
    adding(Int.self, .readOnly) { $0.encodeZcount(key, range) }
  }

  /// Adds `ZDIFF`. See ``CommandExecutor/zdiff(_:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zdiff<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self, .readOnly) { $0.encodeZdiff(ArgumentList(key, more)) }
  }

  /// Adds `ZDIFF`. See ``CommandExecutor/zdiff(_:_:scores:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zdiff<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., scores: WithScores, as type: T.Type = Bytes.self
  ) -> BatchReply<[Scored<T>]> {
    adding([Scored<T>].self, .readOnly) { $0.encodeZdiff2(ArgumentList(key, more), scores: scores) }
  }

  /// Adds `ZDIFFSTORE`. See ``CommandExecutor/zdiffstore(to:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zdiffstore(
    to destination: some RESPEncodable, _ key: any RESPArgumentSource, _ more: any RESPArgumentSource...
  ) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeZdiffstore(to: destination, ArgumentList(key, more)) }
  }

  /// Adds `ZINCRBY`. See ``CommandExecutor/zincrby(_:_:by:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zincrby(_ key: some RESPEncodable, _ member: some RESPStorable, by increment: Double) -> BatchReply<
    Double
  > {
    adding(Double.self) { $0.encodeZincrby(key, member, by: increment) }
  }

  /// Adds `ZINTER`. See ``CommandExecutor/zinter(_:_:weights:by:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zinter<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., weights: Weights? = nil,
    by aggregate: ScoreAggregate? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self, .readOnly) { $0.encodeZinter(ArgumentList(key, more), weights: weights, by: aggregate) }
  }

  /// Adds `ZINTER`. See ``CommandExecutor/zinter(_:_:scores:weights:by:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zinter<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., scores: WithScores, weights: Weights? = nil,
    by aggregate: ScoreAggregate? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[Scored<T>]> {
    adding([Scored<T>].self, .readOnly) {
      $0.encodeZinter2(ArgumentList(key, more), scores: scores, weights: weights, by: aggregate)
    }
  }

  /// Adds `ZINTERCARD`. See ``CommandExecutor/zintercard(_:_:limit:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zintercard(_ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., limit: Int? = nil)
    -> BatchReply<Int>
  {
    adding(Int.self, .readOnly) { $0.encodeZintercard(ArgumentList(key, more), limit: limit) }
  }

  /// Adds `ZINTERSTORE`. See ``CommandExecutor/zinterstore(to:_:_:weights:by:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zinterstore(
    to destination: some RESPEncodable, _ key: any RESPArgumentSource, _ more: any RESPArgumentSource...,
    weights: Weights? = nil, by aggregate: ScoreAggregate? = nil
  ) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeZinterstore(to: destination, ArgumentList(key, more), weights: weights, by: aggregate) }
  }

  /// Adds `ZLEXCOUNT`. See ``CommandExecutor/zlexcount(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zlexcount(_ key: some RESPEncodable, _ range: LexRange) -> BatchReply<Int> {
    adding(Int.self, .readOnly) { $0.encodeZlexcount(key, range) }
  }

  /// Adds `ZMPOP`. See ``CommandExecutor/zmpop(_:_:from:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zmpop<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., from end: SortedSetEnd, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) -> BatchReply<PoppedElements<Scored<T>>?> {
    adding(PoppedElements<Scored<T>>?.self) { $0.encodeZmpop(ArgumentList(key, more), from: end, count: count) }
  }

  /// Adds `ZMSCORE`. See ``CommandExecutor/zmscore(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zmscore(_ key: some RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> BatchReply<[Double?]>
  {
    adding([Double?].self, .readOnly) { $0.encodeZmscore(key, ArgumentList(member, more)) }
  }

  /// Adds `ZPOPMAX`. See ``CommandExecutor/zpopmax(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zpopmax<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) -> BatchReply<
    Scored<T>?
  > {
    adding(Scored<T>?.self) { $0.encodeZpopmax(key) }
  }

  /// Adds `ZPOPMAX`. See ``CommandExecutor/zpopmax(_:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zpopmax<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type = Bytes.self)
    -> BatchReply<[Scored<T>]>
  {
    adding([Scored<T>].self) { $0.encodeZpopmax2(key, count: count) }
  }

  /// Adds `ZPOPMIN`. See ``CommandExecutor/zpopmin(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zpopmin<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) -> BatchReply<
    Scored<T>?
  > {
    adding(Scored<T>?.self) { $0.encodeZpopmin(key) }
  }

  /// Adds `ZPOPMIN`. See ``CommandExecutor/zpopmin(_:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zpopmin<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type = Bytes.self)
    -> BatchReply<[Scored<T>]>
  {
    adding([Scored<T>].self) { $0.encodeZpopmin2(key, count: count) }
  }

  /// Adds `ZRANDMEMBER`. See ``CommandExecutor/zrandmember(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrandmember<T: RESPDecodable>(_ key: some RESPEncodable, as type: T.Type = Bytes.self) -> BatchReply<T?> {
    adding(T?.self, .readOnly) { $0.encodeZrandmember(key) }
  }

  /// Adds `ZRANDMEMBER`. See ``CommandExecutor/zrandmember(_:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrandmember<T: RESPDecodable>(_ key: some RESPEncodable, count: Int, as type: T.Type = Bytes.self)
    -> BatchReply<[T]>
  {
    adding([T].self, .readOnly) { $0.encodeZrandmember2(key, count: count) }
  }

  /// Adds `ZRANDMEMBER`. See ``CommandExecutor/zrandmember(_:count:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrandmember<T: RESPDecodable>(
    _ key: some RESPEncodable, count: Int, _ scores: WithScores, as type: T.Type = Bytes.self
  ) -> BatchReply<[Scored<T>]> {
    adding([Scored<T>].self, .readOnly) { $0.encodeZrandmember3(key, count: count, scores) }
  }

  /// Adds `ZRANGE`. See ``CommandExecutor/zrange(_:_:_:reversed:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, reversed: Bool = false, as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self, .readOnly) { $0.encodeZrange(key, start, stop, reversed: reversed) }
  }

  /// Adds `ZRANGE`. See ``CommandExecutor/zrange(_:_:_:_:reversed:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, _ scores: WithScores, reversed: Bool = false,
    as type: T.Type = Bytes.self
  ) -> BatchReply<[Scored<T>]> {
    adding([Scored<T>].self, .readOnly) { $0.encodeZrange2(key, start, stop, scores, reversed: reversed) }
  }

  /// Adds `ZRANGE`. See ``CommandExecutor/zrange(_:byScore:reversed:limit:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, byScore range: ScoreRange, reversed: Bool = false, limit: Limit? = nil,
    as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self, .readOnly) { $0.encodeZrange3(key, byScore: range, reversed: reversed, limit: limit) }
  }

  /// Adds `ZRANGE`. See ``CommandExecutor/zrange(_:byScore:_:reversed:limit:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, byScore range: ScoreRange, _ scores: WithScores, reversed: Bool = false,
    limit: Limit? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[Scored<T>]> {
    adding([Scored<T>].self, .readOnly) {
      $0.encodeZrange4(key, byScore: range, scores, reversed: reversed, limit: limit)
    }
  }

  /// Adds `ZRANGE`. See ``CommandExecutor/zrange(_:byLex:reversed:limit:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrange<T: RESPDecodable>(
    _ key: some RESPEncodable, byLex range: LexRange, reversed: Bool = false, limit: Limit? = nil,
    as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self, .readOnly) { $0.encodeZrange5(key, byLex: range, reversed: reversed, limit: limit) }
  }

  /// Adds `ZRANGEBYLEX`. See ``CommandExecutor/zrangebylex(_:_:limit:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrangebylex<T: RESPDecodable>(
    _ key: some RESPEncodable, _ range: LexRange, limit: Limit? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self, .readOnly) { $0.encodeZrangebylex(key, range, limit: limit) }
  }

  /// Adds `ZRANGEBYSCORE`. See ``CommandExecutor/zrangebyscore(_:_:limit:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrangebyscore<T: RESPDecodable>(
    _ key: some RESPEncodable, _ range: ScoreRange, limit: Limit? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self, .readOnly) { $0.encodeZrangebyscore(key, range, limit: limit) }
  }

  /// Adds `ZRANGEBYSCORE`. See ``CommandExecutor/zrangebyscore(_:_:_:limit:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrangebyscore<T: RESPDecodable>(
    _ key: some RESPEncodable, _ range: ScoreRange, _ scores: WithScores, limit: Limit? = nil,
    as type: T.Type = Bytes.self
  ) -> BatchReply<[Scored<T>]> {
    adding([Scored<T>].self, .readOnly) { $0.encodeZrangebyscore2(key, range, scores, limit: limit) }
  }

  /// Adds `ZRANGESTORE`. See ``CommandExecutor/zrangestore(to:_:_:_:reversed:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrangestore(
    to destination: some RESPEncodable, _ source: some RESPEncodable, _ start: Int, _ stop: Int, reversed: Bool = false
  ) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeZrangestore(to: destination, source, start, stop, reversed: reversed) }
  }

  /// Adds `ZRANGESTORE`. See ``CommandExecutor/zrangestore(to:_:byScore:reversed:limit:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrangestore(
    to destination: some RESPEncodable, _ source: some RESPEncodable, byScore range: ScoreRange, reversed: Bool = false,
    limit: Limit? = nil
  ) -> BatchReply<Int> {
    adding(Int.self) {
      $0.encodeZrangestore2(to: destination, source, byScore: range, reversed: reversed, limit: limit)
    }
  }

  /// Adds `ZRANGESTORE`. See ``CommandExecutor/zrangestore(to:_:byLex:reversed:limit:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrangestore(
    to destination: some RESPEncodable, _ source: some RESPEncodable, byLex range: LexRange, reversed: Bool = false,
    limit: Limit? = nil
  ) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeZrangestore3(to: destination, source, byLex: range, reversed: reversed, limit: limit) }
  }

  /// Adds `ZRANK`. See ``CommandExecutor/zrank(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrank(_ key: some RESPEncodable, _ member: some RESPStorable) -> BatchReply<Int?> {
    adding(Int?.self, .readOnly) { $0.encodeZrank(key, member) }
  }

  /// Adds `ZRANK`. See ``CommandExecutor/zrank(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrank(_ key: some RESPEncodable, _ member: some RESPStorable, _ score: WithScore) -> BatchReply<
    ScoredRank?
  > {
    adding(ScoredRank?.self, .readOnly) { $0.encodeZrank2(key, member, score) }
  }

  /// Adds `ZREM`. See ``CommandExecutor/zrem(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrem(_ key: some RESPEncodable, _ member: any RESPArgumentSource, _ more: any RESPArgumentSource...)
    -> BatchReply<Int>
  {
    adding(Int.self) { $0.encodeZrem(key, ArgumentList(member, more)) }
  }

  /// Adds `ZREMRANGEBYLEX`. See ``CommandExecutor/zremrangebylex(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zremrangebylex(_ key: some RESPEncodable, _ range: LexRange) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeZremrangebylex(key, range) }
  }

  /// Adds `ZREMRANGEBYRANK`. See ``CommandExecutor/zremrangebyrank(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zremrangebyrank(_ key: some RESPEncodable, _ start: Int, _ stop: Int) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeZremrangebyrank(key, start, stop) }
  }

  /// Adds `ZREMRANGEBYSCORE`. See ``CommandExecutor/zremrangebyscore(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zremrangebyscore(_ key: some RESPEncodable, _ range: ScoreRange) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeZremrangebyscore(key, range) }
  }

  /// Adds `ZREVRANGE`. See ``CommandExecutor/zrevrange(_:_:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrevrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self, .readOnly) { $0.encodeZrevrange(key, start, stop) }
  }

  /// Adds `ZREVRANGE`. See ``CommandExecutor/zrevrange(_:_:_:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrevrange<T: RESPDecodable>(
    _ key: some RESPEncodable, _ start: Int, _ stop: Int, _ scores: WithScores, as type: T.Type = Bytes.self
  ) -> BatchReply<[Scored<T>]> {
    adding([Scored<T>].self, .readOnly) { $0.encodeZrevrange2(key, start, stop, scores) }
  }

  /// Adds `ZREVRANGEBYLEX`. See ``CommandExecutor/zrevrangebylex(_:_:limit:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrevrangebylex<T: RESPDecodable>(
    _ key: some RESPEncodable, _ range: LexRange, limit: Limit? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self, .readOnly) { $0.encodeZrevrangebylex(key, range, limit: limit) }
  }

  /// Adds `ZREVRANGEBYSCORE`. See ``CommandExecutor/zrevrangebyscore(_:_:limit:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrevrangebyscore<T: RESPDecodable>(
    _ key: some RESPEncodable, _ range: ScoreRange, limit: Limit? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self, .readOnly) { $0.encodeZrevrangebyscore(key, range, limit: limit) }
  }

  /// Adds `ZREVRANGEBYSCORE`. See ``CommandExecutor/zrevrangebyscore(_:_:_:limit:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrevrangebyscore<T: RESPDecodable>(
    _ key: some RESPEncodable, _ range: ScoreRange, _ scores: WithScores, limit: Limit? = nil,
    as type: T.Type = Bytes.self
  ) -> BatchReply<[Scored<T>]> {
    adding([Scored<T>].self, .readOnly) { $0.encodeZrevrangebyscore2(key, range, scores, limit: limit) }
  }

  /// Adds `ZREVRANK`. See ``CommandExecutor/zrevrank(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrevrank(_ key: some RESPEncodable, _ member: some RESPStorable) -> BatchReply<Int?> {
    adding(Int?.self, .readOnly) { $0.encodeZrevrank(key, member) }
  }

  /// Adds `ZREVRANK`. See ``CommandExecutor/zrevrank(_:_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zrevrank(_ key: some RESPEncodable, _ member: some RESPStorable, _ score: WithScore) -> BatchReply<
    ScoredRank?
  > {
    adding(ScoredRank?.self, .readOnly) { $0.encodeZrevrank2(key, member, score) }
  }

  /// Adds `ZSCAN`. See ``CommandExecutor/zscan(_:cursor:matching:count:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zscan<T: RESPDecodable>(
    _ key: some RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    as type: T.Type = Bytes.self
  ) -> BatchReply<ScanPage<Scored<T>>> {
    adding(ScanPage<Scored<T>>.self, .readOnly) { $0.encodeZscan(key, cursor: cursor, matching: pattern, count: count) }
  }

  /// Adds `ZSCAN`. See ``CommandExecutor/zscan(_:cursor:matching:count:_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zscan<T: RESPDecodable>(
    _ key: some RESPEncodable, cursor: String, matching pattern: (any RESPEncodable)? = nil, count: Int? = nil,
    _ scores: NoScores, as type: T.Type = Bytes.self
  ) -> BatchReply<ScanPage<T>> {
    adding(ScanPage<T>.self, .readOnly) {
      $0.encodeZscan2(key, cursor: cursor, matching: pattern, count: count, scores)
    }
  }

  /// Adds `ZSCORE`. See ``CommandExecutor/zscore(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zscore(_ key: some RESPEncodable, _ member: some RESPStorable) -> BatchReply<Double?> {
    adding(Double?.self, .readOnly) { $0.encodeZscore(key, member) }
  }

  /// Adds `ZUNION`. See ``CommandExecutor/zunion(_:_:weights:by:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zunion<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., weights: Weights? = nil,
    by aggregate: ScoreAggregate? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[T]> {
    adding([T].self, .readOnly) { $0.encodeZunion(ArgumentList(key, more), weights: weights, by: aggregate) }
  }

  /// Adds `ZUNION`. See ``CommandExecutor/zunion(_:_:scores:weights:by:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zunion<T: RESPDecodable>(
    _ key: any RESPArgumentSource, _ more: any RESPArgumentSource..., scores: WithScores, weights: Weights? = nil,
    by aggregate: ScoreAggregate? = nil, as type: T.Type = Bytes.self
  ) -> BatchReply<[Scored<T>]> {
    adding([Scored<T>].self, .readOnly) {
      $0.encodeZunion2(ArgumentList(key, more), scores: scores, weights: weights, by: aggregate)
    }
  }

  /// Adds `ZUNIONSTORE`. See ``CommandExecutor/zunionstore(to:_:_:weights:by:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func zunionstore(
    to destination: some RESPEncodable, _ key: any RESPArgumentSource, _ more: any RESPArgumentSource...,
    weights: Weights? = nil, by aggregate: ScoreAggregate? = nil
  ) -> BatchReply<Int> {
    adding(Int.self) { $0.encodeZunionstore(to: destination, ArgumentList(key, more), weights: weights, by: aggregate) }
  }
}
