import FuzzSupport
import RESP

/// What is parsed, written and parsed again is the same; and what is lowered to RESP2 is RESP2.
func check(_ input: UnsafeRawBufferPointer) {
  let limits = Outcome.limits(for: input.count)
  let parsed = Outcome(of: [Array(input)], limits: limits)
  var writer = RESPWriter()
  for value in parsed.values { writer.write(value) }
  let again = Outcome(of: [writer.bytes], limits: limits)
  guard again.error == nil, areSame(again.values, parsed.values) else {
    fatalError("parsed: \(parsed.values)\nwritten and parsed again: \(again)")
  }

  writer.removeAll()
  for value in parsed.values { writer.write(value, as: .resp2) }
  let lowered = Outcome(of: [writer.bytes], limits: limits)
  // A map of many pairs may exceed the limit as a flat array, and a bulk error that of a line.
  guard lowered.error?.isOfLimits ?? true, lowered.values.allSatisfy(isRESP2) else {
    fatalError("parsed: \(parsed.values)\nlowered: \(lowered)")
  }
}

private func isRESP2(_ value: RESPValue) -> Bool {
  var left = [value]
  while let value = left.popLast() {
    switch value {
    case .simpleString, .simpleError, .integer, .bulkString, .null: break
    case .array(let values): left += values
    default: return false
    }
  }
  return true
}

extension RESPError {
  fileprivate var isOfLimits: Bool {
    switch reason {
    case .tooManyElements, .replyTooManyElements, .bulkTooLong, .lineTooLong, .replyTooLong: true
    default: false
    }
  }
}

#if FUZZING
  /// What libFuzzer calls with each input.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzz(_ bytes: UnsafeRawPointer?, _ count: Int) -> CInt {
    check(UnsafeRawBufferPointer(start: bytes, count: count))
    return 0
  }
#else
  @main
  struct Program {
    static func main() throws { try replay(check) }
  }
#endif
