import FuzzSupport
import Redio

/// Any reply read as the reply of any command is a value or an error.
///
/// The fuzzer's input says by its last byte which one is read, so that each input is quick; a replay reads all of them.
func check(_ input: UnsafeRawBufferPointer) {
  let bytes = Array(input)
  let expected = Outcome(of: [bytes]).values.count
  #if FUZZING
    guard let last = bytes.last else { return }
    let chosen = stride(from: Int(last), to: replyTypes.count, by: 256).map { replyTypes[$0] }
  #else
    let chosen = replyTypes
  #endif
  for reading in chosen {
    let count = reading(bytes)
    guard count == expected else { fatalError("read \(count) replies of \(expected)") }
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
