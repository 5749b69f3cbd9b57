// The samples of `UsingRESP.md` and `UsingTransport.md`.

import RESP
import RedioListener
import RedioTransport
import Testing

func codec() throws {
  var parser = RESPParser()
  parser.feed(Array("*2\r\n:1\r\n$5\r\nhello\r\n".utf8))
  while let value = try parser.next() { print(value) }  // array([integer(1), bulkString("hello")])

  parser.feed(Array("%1\r\n+a\r\n:1\r\n*2\r\n:1\r\n-ERR no\r\n".utf8))
  let map = try parser.next(as: [String: Int].self)?.get()  // ["a": 1]
  let list = try parser.next(as: [Result<Int, RESPErrorReply>].self)?.get()  // [.success(1), .failure(ERR no)]
  #expect(map == ["a": 1] && list == [.success(1), .failure(RESPErrorReply("ERR no"))])

  var writer = RESPWriter()
  writer.write(command: "SET", "key", 1.5)
  writer.write(["server": "mine", "proto": 3, "modules": []], as: .resp3)  // a RESPValue, as a server replies
  print(writer.bytes.count)

  var commands = RESPCommandParser()  // arrays, and lines as people type them
  commands.feed(Array("SET key 'a value'\r\n".utf8))
  while let words = try commands.next() {  // ["SET", "key", "a value"]
    writer.write(words.count == 3 ? .simpleString("OK") : .simpleError("ERR wrong number of arguments"), as: .resp2)
  }
  #expect(String(decoding: writer.bytes, as: UTF8.self).hasSuffix("+OK\r\n"))
}

func codecOfServers() throws {
  var requests = RESPCommandParser(limits: RESPLimits(elements: 1_000, bulkLength: 1 << 20, lineLength: 1 << 16))
  var replies = RESPWriter()
  var version = RESPVersion.resp2
  requests.feed(Array("HELLO 3\r\n*2\r\n$3\r\nGET\r\n$1\r\na\r\nQUIT\r\n".utf8))
  while let words = try requests.next() {
    switch words[0].string.uppercased() {
    case "HELLO":
      version = words.count > 1 && words[1] == "3" ? .resp3 : .resp2
      replies.write(["server": "mine", "version": "1.0", "proto": version == .resp3 ? 3 : 2], as: version)
    case "GET": replies.write(.null, as: version)
    case "CLIENT", "PING", "SELECT": replies.write(.simpleString("OK"), as: version)
    default: replies.write(.simpleError("ERR unknown command"), as: version)
    }
  }
  #expect(
    String(decoding: replies.bytes, as: UTF8.self)
      == "%3\r\n$6\r\nserver\r\n$4\r\nmine\r\n$7\r\nversion\r\n$3\r\n1.0\r\n$5\r\nproto\r\n:3\r\n_\r\n"
      + "-ERR unknown command\r\n")

  var strict = RESPParser()
  strict.feed(Array("?what\r\n".utf8))
  do { _ = try strict.next() } catch { print(error) }  // a RESPError
}

func byteStreams(_ port: Int) async throws {
  // The page names the usual port.
  let stream = try await ByteStream.connect(to: .tcp(host: "localhost", port: port), timeout: .seconds(5))
  try await stream.write(Array("PING\r\n".utf8))
  let chunk = try await stream.read()
  await stream.close()
  #expect(chunk == Array("+PONG\r\n".utf8))
}

/// As the page has it. Not called: no server is on the usual port.
func byteStreamsOfThePage() async throws {
  let stream = try await ByteStream.connect(to: .tcp(host: "localhost", port: 6379), timeout: .seconds(5))
  try await stream.write(Array("PING\r\n".utf8))
  let chunk = try await stream.read()  // [UInt8]?; nil once the peer has ended its side
  await stream.close()
  _ = chunk
}

func listening() async throws {
  let listener = try await ByteStreamListener.listen(at: .tcp(host: "127.0.0.1", port: 0))
  let echo = Task {
    try await withThrowingDiscardingTaskGroup { group in
      for try await stream in listener {
        group.addTask {
          // What goes wrong with one connection ends that one alone.
          do { while let chunk = try await stream.read() { try await stream.write(chunk) } } catch { print(error) }
          await stream.close()
        }
      }
    }
  }

  let client = try await ByteStream.connect(to: listener.endpoint)
  try await client.write(Array("hello".utf8))
  print(String(decoding: try await client.read() ?? [], as: UTF8.self))  // hello
  await client.close()
  await listener.close()  // ends the loop
  try await echo.value
}

func byteStreamSettings() {
  let context = TLSContext(TLSConfiguration(trustRoots: .only(.file("/etc/ssl/my-ca.pem"))))
  let secure = Result { try context.reload() }  // reads the files now, and throws if they can't be used
  #expect(throws: TransportError.self) { try secure.get() }

  var transport = TransportOptions()
  transport.deadPeerTimeout = .seconds(5)  // how soon a peer that has disappeared silently is noticed
  transport.highWaterMark = 1 << 20
  #expect(transport.highWaterMark == 1 << 20)
}

func byteStreamsThatFail() async throws {
  do {
    _ = try await ByteStream.connect(to: .tcp(host: "localhost", port: 1), timeout: .seconds(5))
  } catch let error as TransportError {
    switch error.cause {
    case .attempts(let attempts): print(attempts.map(\.address))
    case .timeout(let time, _): print("no answer within", time)
    case .tls(let failure): print(failure.certificateFault ?? failure.reason)
    default: print(error)  // cannot connect to …
    }
  }
}
