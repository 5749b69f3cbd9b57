#if FUZZING
  // What makes large inputs: by itself libFuzzer would need hours to nest a thousand arrays, or to repeat an element a
  // hundred thousand times.

  /// libFuzzer's own way to change an input in place. Returns its new length.
  @_extern(c, "LLVMFuzzerMutate")
  private func mutate(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int) -> Int

  /// What is worth a repetition, besides what an input holds.
  private let tokens = [
    ":1\r\n", "+a\r\n", "-ERR a\r\n", "$1\r\na\r\n", "_\r\n", "$-1\r\n", ",1.5\r\n", ",nan\r\n", "#t\r\n", "(1\r\n",
    "!3\r\nERR\r\n",
    "=5\r\ntxt:a\r\n", "*0\r\n", "*1\r\n", "*2\r\n:1\r\n", "%0\r\n", "%1\r\n", "%1\r\n:1\r\n", "~0\r\n", "~1\r\n",
    ">0\r\n", ">1\r\n",
    "|0\r\n", "|1\r\n", "|1\r\n:1\r\n", "*?\r\n", "~?\r\n", "%?\r\n", "$?\r\n", ";1\r\na\r\n", ".\r\n",
  ]

  /// What libFuzzer calls to change an input, in place of its own function. Where inputs may be large, a part of some is
  /// repeated, as it is or as the elements of an aggregate.
  @_cdecl("LLVMFuzzerCustomMutator")
  public func change(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: UInt32) -> Int {
    var choice = seed
    func choose(_ number: Int) -> Int {
      choice = choice &* 1_664_525 &+ 1_013_904_223
      return Int(choice >> 8) % max(number, 1)
    }
    let shorter = mutate(bytes, min(count, limit), limit)
    guard limit > largeInput, shorter > 0, choose(2) == 0 else { return shorter }

    let input = UnsafeMutableBufferPointer(start: bytes, count: shorter)
    let start = choose(2) == 0 ? 0 : choose(shorter)
    let unit: [UInt8]
    if choose(2) == 0 {
      unit = Array(input[start..<min(shorter, start + 1 + choose(32))])
    } else {
      unit = (0...choose(2)).flatMap { _ in Array(tokens[choose(tokens.count)].utf8) }
    }
    let room = (limit - shorter) / unit.count
    // As many large ones as small ones: an input of 4 MiB takes a thousand times as long as one of 4 KiB.
    let times = min(room, 1 << choose(22))
    guard times > 0 else { return shorter }
    var grown = Array(input[..<start])
    let opening = choose(2) == 0 ? "" : ["*", "~", "%", ">", "|", "*?", "~?", "%?", "$?"][choose(9)]
    grown += opening.utf8
    if !opening.isEmpty { grown += (opening.count == 1 ? "\(times)\r\n" : "\r\n").utf8 }
    for _ in 0..<times { grown += unit }
    if opening.count == 2 { grown += (opening == "$?" ? ";0\r\n" : ".\r\n").utf8 }
    grown += input[start...]
    let length = min(grown.count, limit)
    grown.withUnsafeBufferPointer { bytes.update(from: $0.baseAddress ?? UnsafePointer(bytes), count: length) }
    return length
  }
#endif
