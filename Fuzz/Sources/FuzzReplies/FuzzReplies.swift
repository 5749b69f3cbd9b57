import FuzzSupport
import Redio

/// Any reply read as the reply of any command is a value or an error.
func check(_ input: UnsafeRawBufferPointer) { check(input, asEachOf: replyTypes) }

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
