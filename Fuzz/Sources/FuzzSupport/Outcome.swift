public import RESP

/// What a parser makes of bytes that come in chunks.
public struct Outcome: Equatable {
  /// The values before the error, if there is one.
  public var values: [RESPValue] = []
  /// The error that ended it.
  public var error: RESPError?

  /// Limits that an input of so many bytes can reach, and can stay below: small ones for what a fuzzer makes by itself,
  /// and large ones for what it grows.
  public static func limits(for count: Int) -> RESPLimits {
    count < largeInput
      ? RESPLimits(
        depth: 16, elements: 1000, replyElements: 2000, bulkLength: 10_000, lineLength: 200, replyLength: 20_000)
      : RESPLimits(
        depth: 512, elements: 400_000, replyElements: 600_000, bulkLength: 2 << 20, lineLength: 1 << 20,
        replyLength: 64 << 20)
  }

  /// Feeds chunks to a parser.
  public init(of chunks: [[UInt8]], limits: RESPLimits) {
    var parser = RESPParser(limits: limits)
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

/// From how many bytes on an input is one of the large ones.
public let largeInput = 16_384

/// Whether values are equal, or print the same: a NaN is not equal to itself. Equal ones must hash the same.
public func areSame(_ left: [RESPValue], _ right: [RESPValue]) -> Bool {
  guard left == right else { return "\(left)" == "\(right)" }
  guard left.hashValue == right.hashValue else { fatalError("equal, of different hash values: \(left)\n\(right)") }
  return true
}

/// Cuts bytes into pieces of lengths that follow from a seed; seed 0 into single bytes. Large inputs are cut into larger
/// pieces, some thousands of them.
public func cut(_ bytes: [UInt8], _ seed: UInt8) -> [[UInt8]] {
  var pieces: [[UInt8]] = []
  var rest = bytes[...]
  var state = UInt32(seed) &+ 1
  let scale = bytes.count / largeInput + 1
  while !rest.isEmpty {
    state = state &* 1_664_525 &+ 1_013_904_223
    let length = seed == 0 ? scale : Int(state >> 16) % (Int(seed) * scale + 1)
    pieces.append(Array(rest.prefix(length)))
    rest = rest.dropFirst(length)
  }
  return pieces
}
