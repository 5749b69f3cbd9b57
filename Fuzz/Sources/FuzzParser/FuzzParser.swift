import RESP

/// Any bytes, in any chunks, give the same values, or the same error at the same offset, as fed whole; and what was
/// parsed is, written and parsed again, the same.
///
/// The first byte chooses how the rest is cut.
func check(_ input: UnsafeRawBufferPointer) {
  guard let seed = input.first else { return }
  let bytes = Array(input.dropFirst())
  let whole = outcome(of: [bytes])
  let pieces = outcome(of: cut(bytes, seed))
  guard whole == pieces else { fatalError("whole: \(whole)\nin pieces: \(pieces)") }

  var writer = RESPWriter()
  for value in whole.values { writer.write(value) }
  let again = outcome(of: [writer.bytes])
  guard again.error == nil, "\(again.values)" == "\(whole.values)" else {
    fatalError("parsed: \(whole.values)\nwritten and parsed again: \(again)")
  }
}

struct Outcome: Equatable {
  var values: [RESPValue] = []
  var error: RESPError?

  /// As it prints: a NaN equals itself.
  static func == (left: Outcome, right: Outcome) -> Bool {
    left.error == right.error && "\(left.values)" == "\(right.values)"
  }
}

/// Limits that a fuzzer's inputs can reach.
private let limits = RESPLimits(depth: 16, elements: 1000, bulkLength: 10_000, lineLength: 200, replyLength: 100_000)

private func outcome(of chunks: [[UInt8]]) -> Outcome {
  var outcome = Outcome()
  var parser = RESPParser(limits: limits)
  do throws(RESPError) {
    for chunk in chunks {
      parser.feed(chunk)
      while let value = try parser.next() { outcome.values.append(value) }
    }
  } catch {
    outcome.error = error
  }
  return outcome
}

/// Cuts bytes into pieces of lengths that follow from a seed.
private func cut(_ bytes: [UInt8], _ seed: UInt8) -> [[UInt8]] {
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

#if FUZZING
  /// What libFuzzer calls with each input.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzz(_ bytes: UnsafeRawPointer?, _ count: Int) -> CInt {
    check(UnsafeRawBufferPointer(start: bytes, count: count))
    return 0
  }
#endif
