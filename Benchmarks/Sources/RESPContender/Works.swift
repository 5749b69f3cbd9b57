import ContenderSupport
import RESP

// COUNT elements, without a server.

let works: [String: @Sendable (Request) throws -> Figures] = [
  "decode-bulks": decodeBulks, "decode-strings": decodeStrings, "decode-array": decodeArray, "decode-map": decodeMap,
  "frame": frame, "write": write,
]

private func decodeBulks(_ request: Request) throws -> Figures {
  try decode(bulks, 1000, request, as: Bytes.self) { $0.count == 16 }
}

private func decodeStrings(_ request: Request) throws -> Figures {
  try decode(bulks, 1000, request, as: String.self) { $0.utf8.count == 16 }
}

private func decodeArray(_ request: Request) throws -> Figures {
  let reply = Array("*10000\r\n".utf8) + Array(repeating: bulk, count: 10_000).flatMap { $0 }
  return try decode(reply, 10_000, request, as: [String].self) { $0.count == 10_000 }
}

private func decodeMap(_ request: Request) throws -> Figures {
  let pairs = (0..<1000).map { index in
    let digits = String(index)
    return "$16\r\nfield:" + String(repeating: "0", count: 10 - digits.count) + "\(digits)\r\n:\(digits)\r\n"
  }
  return try decode(Array(("%1000\r\n" + pairs.joined()).utf8), 1000, request, as: [String: Int].self) {
    $0.count == 1000
  }
}

private let bulk = Array("$16\r\nxxxxxxxxxxxxxxxx\r\n".utf8)
private let bulks = Array(repeating: bulk, count: 1000).flatMap { $0 }

/// Feeds bytes to a parser that lives on, as a connection's does, and reads all replies.
private func decode<T: RESPDecodable>(
  _ bytes: [UInt8], _ elements: Int, _ request: Request, as type: T.Type, _ isRight: (T) -> Bool
) throws -> Figures {
  var parser = RESPParser()
  let stopwatch = Stopwatch()
  for _ in 0..<(request.count / elements) {
    parser.feed(bytes)
    while let value = try parser.next(as: T.self) {
      guard isRight(try value.get()) else { throw WrongReply() }
    }
  }
  return stopwatch.stop()
}

/// Finds where replies of 16 bytes end, as a connection does before it decodes them.
private func frame(_ request: Request) throws -> Figures {
  var framer = RESPFramer()
  let stopwatch = Stopwatch()
  for _ in 0..<(request.count / 1000) {
    try bulks.withUnsafeBytes { all in
      var start = 0
      while start < all.count {
        start += try framer.next(UnsafeRawBufferPointer(rebasing: all[start...]), upTo: .max).length
      }
    }
  }
  return stopwatch.stop()
}

/// Writes SET with a key and a value, a thousand to a buffer.
private func write(_ request: Request) throws -> Figures {
  var writer = RESPWriter()
  let stopwatch = Stopwatch()
  for _ in 0..<(request.count / 1000) {
    for _ in 0..<1000 { writer.write(command: "SET", "benchmark:key", "benchmark:value!") }
    guard writer.bytes.count == 1000 * 56 else { throw WrongReply() }
    writer.removeAll()
  }
  return stopwatch.stop()
}
