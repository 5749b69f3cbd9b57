import FuzzSupport
import RESP

/// Any bytes, in any chunks, give the same values, or the same error at the same offset, as fed whole; and the framer by
/// itself, one reply at a time, ends where the parser does.
///
/// The last byte chooses how they are cut, besides into single ones.
func check(_ input: UnsafeRawBufferPointer) {
  guard let seed = input.last else { return }
  let bytes = Array(input)
  let limits = Outcome.limits(for: bytes.count)
  let whole = Outcome(of: [bytes], limits: limits)
  for seed in [seed, 0] {
    let pieces = Outcome(of: cut(bytes, seed), limits: limits)
    guard whole == pieces else { fatalError("whole: \(whole)\nin pieces: \(pieces)") }
  }

  let (count, error) = frames(bytes, limits)
  guard count == whole.values.count, error == whole.error else {
    fatalError("framed one by one: \(count) replies, \(String(describing: error))\nparsed: \(whole)")
  }
}

/// The number of replies and pushes that a framer finds.
private func frames(_ bytes: [UInt8], _ limits: RESPLimits) -> (count: Int, error: RESPError?) {
  var framer = RESPFramer(limits: limits)
  var count = 0
  var start = 0
  do throws(RESPError) {
    while start < bytes.count {
      let length = try bytes.span.withUnsafeBytes { bytes throws(RESPError) in
        try framer.next(UnsafeRawBufferPointer(rebasing: bytes[start...]))
      }
      guard let length else { break }
      start += length
      count += 1 + framer.pushes
    }
    return (count, nil)
  } catch {
    return (count, error)
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
