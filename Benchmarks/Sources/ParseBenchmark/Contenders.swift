import CBenchmark
import RESP

/// hiredis, if the first argument is the path of its shared library.
enum Hiredis {
  static let isLoaded: Bool = {
    guard CommandLine.arguments.count > 1 else { return false }
    guard let reason = benchmark_hiredis_load(CommandLine.arguments[1]) else { return true }
    print("hiredis can't be loaded: \(String(cString: reason))")
    return false
  }()
}

func wire(_ value: RESPValue, count: Int = 1) -> [UInt8] {
  var writer = RESPWriter()
  for _ in 0..<count { writer.write(value) }
  return writer.bytes
}

func hiredis(_ bytes: [UInt8], chunk: Int) -> (() -> Void)? {
  guard Hiredis.isLoaded else { return nil }
  return {
    bytes.withUnsafeBytes { all in
      let count = benchmark_hiredis_parse(all.baseAddress, all.count, chunk)
      precondition(count > 0, "hiredis refused")
    }
  }
}

/// Feeds bytes in chunks to a parser that lives on, as a connection's does, and reads all replies.
func decoding<T: RESPDecodable>(_ bytes: [UInt8], chunk: Int, as type: T.Type) -> () throws -> Void {
  var parser = RESPParser()
  return { try decode(bytes, chunk: chunk, as: T.self, &parser) }
}

private func decode<T: RESPDecodable>(
  _ bytes: [UInt8], chunk: Int, as type: T.Type, _ parser: inout RESPParser
) throws {
  try bytes.withUnsafeBytes { all in
    var start = 0
    while start < all.count {
      let end = min(all.count, start + chunk)
      parser.feed(UnsafeRawBufferPointer(rebasing: all[start..<end]))
      while let value = try parser.next(as: T.self) { blackHole(try value.get()) }
      start = end
    }
  }
}

@inline(never)
func blackHole<T>(_ value: borrowing T) {}

/// Frames replies, as a connection does before it decodes them. Chunks lie in a buffer that grows.
func framing(_ bytes: [UInt8], chunk: Int) -> () throws -> Void {
  var framer = RESPFramer()
  return {
    try bytes.withUnsafeBytes { all in
      var start = 0
      var arrived = 0
      while arrived < all.count {
        arrived = min(all.count, arrived + chunk)
        start += try framer.next(UnsafeRawBufferPointer(rebasing: all[start..<arrived]), upTo: .max).length
      }
      precondition(start == all.count)
    }
  }
}
