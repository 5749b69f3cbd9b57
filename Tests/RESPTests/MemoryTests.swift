import RESP
import Testing

#if canImport(Glibc)
  import Glibc

  /// Each test runs in a process of its own, whose memory is capped: an allocation beyond the cap ends it.
  @Suite("RESP under a memory cap")
  struct MemoryTests {
    @Test("a declared length or count costs no memory before its bytes come, in a thousand parsers at once")
    func headers() async {
      await #expect(processExitsWith: .success) {
        try capMemory(at: 64 << 20)
        let headers = [
          "*134217728\r\n", "%67108864\r\n", "~134217728\r\n", ">134217728\r\n", "|67108864\r\n", "$536870912\r\n",
          "!536870912\r\n", "=536870912\r\ntxt:", "$?\r\n;536870912\r\n", "*?\r\n$536870912\r\n",
        ]
        var parsers: [RESPParser] = []
        var commandParsers: [RESPCommandParser] = []
        for index in 0..<1000 {
          var parser = RESPParser(limits: RESPLimits(replyElements: .max))
          parser.feed(Array(headers[index % headers.count].utf8))
          try require(try parser.next() == nil)
          parser.feed([UInt8(ascii: "x")])
          _ = try? parser.next()
          parsers.append(parser)
        }
        for _ in 0..<100 {
          var parser = RESPCommandParser(limits: RESPLimits(replyElements: .max))
          parser.feed(Array("*134217728\r\n$536870912\r\nx".utf8))
          try require(try parser.next() == nil)
          commandParsers.append(parser)
        }
        try require(parsers.count + commandParsers.count == 1100)
      }
    }

    @Test("counts inside one another cost no memory either, and typed reading reserves no more than has arrived")
    func nestedCounts() async {
      await #expect(processExitsWith: .success) {
        try capMemory(at: 64 << 20)
        var parser = RESPParser(limits: RESPLimits(replyElements: .max))
        for _ in 0..<100 { parser.feed(Array("*134217728\r\n%67108864\r\n".utf8)) }
        do {
          _ = try parser.next()
          throw Unexpected()
        } catch let error as RESPError { try require(error.reason == .tooDeep(limit: 128)) }

        var other = RESPParser(limits: RESPLimits(replyElements: .max))
        other.feed(Array("*134217728\r\n".utf8))
        for _ in 0..<100_000 { other.feed(Array(":1\r\n".utf8)) }
        try require(try other.next(as: [Int].self) == nil)
      }
    }

    @Test("a bulk under way takes up to four times of what has arrived, whatever its length")
    func growth() async {
      await #expect(processExitsWith: .success) {
        try capMemory(at: 80 << 20)
        var parser = RESPParser(limits: RESPLimits(replyElements: .max))
        parser.feed(Array("$536870912\r\n".utf8))
        let chunk = [UInt8](repeating: 120, count: 1 << 20)
        for _ in 0..<16 {
          parser.feed(chunk)
          try require(try parser.next() == nil)
        }
        try require(parser.unreadCount == 16 << 20 + 12)
      }
    }

    @Test("the cap of these tests holds: what goes beyond it ends the process")
    func cap() async {
      await #expect(processExitsWith: .failure) {
        try capMemory(at: 64 << 20)
        let bytes = [UInt8](repeating: 1, count: 100 << 20)
        try require(bytes.count == 100 << 20)
      }
    }
  }

  /// Caps what this process may allocate from now on.
  private func capMemory(at bytes: UInt) throws {
    guard let file = fopen("/proc/self/statm", "r") else { throw SystemError(number: errno) }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    guard fgets(&line, 256, file) != nil else { throw SystemError(number: errno) }
    let pages = strtoul(line, nil, 10)
    var limit = rlimit()
    limit.rlim_cur = pages * UInt(sysconf(Int32(_SC_PAGESIZE))) + bytes
    limit.rlim_max = limit.rlim_cur
    guard setrlimit(__rlimit_resource_t(UInt32(RLIMIT_AS.rawValue)), &limit) == 0 else {
      throw SystemError(number: errno)
    }
  }

  /// In a process of its own, what a test expects: a throw ends it in failure.
  private func require(_ condition: Bool) throws {
    if !condition { throw Unexpected() }
  }

  private struct Unexpected: Error {}

  private struct SystemError: Error {
    let number: Int32
  }
#endif
