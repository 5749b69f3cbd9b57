import FuzzSupport
import RESP

/// What a writer writes is read back, whatever the arguments are: by the parser of commands, and by that of replies as
/// an array of bulk strings. And any bytes, in any chunks, are the same commands or the same error.
///
/// The last byte chooses how they are cut, into chunks and into arguments.
func check(_ input: UnsafeRawBufferPointer) {
  guard let seed = input.last else { return }
  let bytes = Array(input)
  let limits = Outcome.limits(for: bytes.count)
  let words = cut(bytes, seed).map { Bytes($0) }
  if !words.isEmpty {
    var writer = RESPWriter()
    writer.write(command: words)
    writer.write(command: "SET", words[0], words.count)
    let parsed = Outcome(of: [writer.bytes], limits: limits).values
    let expected: [RESPValue] = [
      .array(words.map { .bulkString($0) }),
      .array([.bulkString("SET"), .bulkString(words[0]), .bulkString(Bytes("\(words.count)"))]),
    ]
    let fits = words.count <= limits.elements && writer.bytes.count <= limits.replyLength
    guard !fits || parsed == expected else { fatalError("\(words)\nwritten and parsed: \(parsed)") }
    let (commands, error) = commands(in: [writer.bytes], limits)
    guard !fits || (error == nil && commands == [words, ["SET", words[0], Bytes("\(words.count)")]]) else {
      fatalError("\(words)\nwritten and parsed: \(commands), \(String(describing: error))")
    }
  }

  let whole = commands(in: [bytes], limits)
  for seed in [seed, 0] {
    let pieces = commands(in: cut(bytes, seed), limits)
    guard whole == pieces else { fatalError("whole: \(whole)\nin pieces: \(pieces)") }
  }
}

private func commands(in chunks: [[UInt8]], _ limits: RESPLimits) -> (commands: [[Bytes]], error: RESPError?) {
  var parser = RESPCommandParser(limits: limits)
  var commands: [[Bytes]] = []
  do throws(RESPError) {
    for chunk in chunks {
      parser.feed(chunk)
      while let command = try parser.next() { commands.append(command) }
    }
    return (commands, nil)
  } catch {
    return (commands, error)
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
