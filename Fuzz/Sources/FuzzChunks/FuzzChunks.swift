import FuzzSupport
import RESP

/// Any bytes, in any chunks, give the same values, or the same error at the same offset, as fed whole; and the framer by
/// itself, one reply at a time, ends where the parser does.
///
/// The last byte chooses how they are cut, besides into single ones.
func check(_ input: UnsafeRawBufferPointer) {
  guard let seed = input.last else { return }
  let bytes = Array(input)
  let whole = Outcome(of: [bytes])
  for pieces in [Outcome(of: cut(bytes, seed)), Outcome(of: cut(bytes, 0))] {
    guard whole == pieces else { fatalError("whole: \(whole)\nin pieces: \(pieces)") }
  }

  let (count, error) = frames(bytes)
  guard count == whole.values.count, error == whole.error else {
    fatalError("framed one by one: \(count) replies, \(String(describing: error))\nparsed: \(whole)")
  }
}

private func frames(_ bytes: [UInt8]) -> (count: Int, error: RESPError?) {
  var framer = RESPFramer(limits: Outcome.limits)
  var count = 0
  var start = 0
  do throws(RESPError) {
    while start < bytes.count {
      let rest = Array(bytes[start...])
      let length = try rest.span.withUnsafeBytes { rest throws(RESPError) in try framer.next(rest) }
      guard let length else { break }
      start += length
      count += 1
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
