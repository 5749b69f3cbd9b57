public import RESP

/// What a parser makes of bytes that come in chunks.
public struct Outcome: Equatable {
  /// The values before the error, if there is one.
  public var values: [RESPValue] = []
  /// The error that ended it.
  public var error: RESPError?

  /// Limits that a fuzzer's inputs can reach.
  public static let limits = RESPLimits(
    depth: 16, elements: 1000, bulkLength: 10_000, lineLength: 200, replyLength: 20_000)

  /// Feeds chunks to a parser.
  public init(of chunks: [[UInt8]]) {
    var parser = RESPParser(limits: Self.limits)
    do throws(RESPError) {
      for chunk in chunks {
        parser.feed(chunk)
        while let value = try parser.next() { values.append(value) }
      }
    } catch {
      self.error = error
    }
  }

  /// A NaN equals itself.
  public static func == (left: Outcome, right: Outcome) -> Bool {
    left.error == right.error && areSame(left.values, right.values)
  }
}

/// Whether values are equal, or print the same: a NaN is not equal to itself.
public func areSame(_ left: [RESPValue], _ right: [RESPValue]) -> Bool {
  left == right || "\(left)" == "\(right)"
}

/// Cuts bytes into pieces of lengths that follow from a seed; seed 0 into single bytes.
public func cut(_ bytes: [UInt8], _ seed: UInt8) -> [[UInt8]] {
  var pieces: [[UInt8]] = []
  var rest = bytes[...]
  var state = UInt32(seed) &+ 1
  while !rest.isEmpty {
    state = state &* 1_664_525 &+ 1_013_904_223
    let length = seed == 0 ? 1 : Int(state >> 16) % (Int(seed) + 1)
    pieces.append(Array(rest.prefix(length)))
    rest = rest.dropFirst(length)
  }
  return pieces
}
