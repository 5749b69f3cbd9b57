// A server of some twenty commands that keeps its data in memory, made of RESP and RedioListener alone.
//
//   swift run Server                        at 127.0.0.1:6380
//   swift run -c release Server 7000        at another port; optimised
//   redis-cli -p 6380                       then, elsewhere; or redis-benchmark -p 6380, or any client, in RESP2 or RESP3
//
// The commands are in Commands.swift. End it with Ctrl-C; the data go with it.

import RESP
import RedioListener

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

guard let port = Int(CommandLine.arguments.dropFirst().first ?? "6380") else {
  print("usage: Server [PORT]")
  exit(2)
}
let listener = try await ByteStreamListener.listen(at: .tcp(host: "127.0.0.1", port: port))
print("listening at \(listener.endpoint)")
fflush(nil)  // Into a pipe, too.

let store = Store()
// On the thread that reads the sockets: no command has to change threads.
try await withTaskExecutorPreference(EventLoop.shared) {
  try await withThrowingDiscardingTaskGroup { group in
    var number = 0
    for try await stream in listener {
      number += 1
      let client = Client(number: number)
      group.addTask { await serve(stream, client) }
    }
  }
}

/// Answers the commands of one connection until it ends.
func serve(_ stream: ByteStream, _ client: Client) async {
  var client = client
  // What a client may make the server keep before a command is complete.
  var parser = RESPCommandParser(limits: RESPLimits(elements: 1 << 20, bulkLength: 16 << 20, replyLength: 64 << 20))
  var replies = RESPWriter()
  do {
    while !client.hasBrokenProtocol, let bytes = try await stream.read() {
      parser.feed(bytes)
      do {
        while let words = try parser.next() {
          let reply = if let own = client.reply(to: words) { own } else { await store.reply(to: words) }
          replies.write(reply, as: client.version)
          // Waits if the client does not read: its commands have to wait then.
          if replies.bytes.count > 64 << 10 { try await send() }
        }
      } catch let error as RESPError {
        replies.write(.simpleError("ERR Protocol error: \(error)"))
        client.hasBrokenProtocol = true
      }
      try await send()
    }
  } catch { print("client \(client.number): \(error)") }
  await stream.close()

  /// Sends the replies to all commands that came together in one write.
  func send() async throws {
    try await stream.write(replies.bytes)
    replies.removeAll()
  }
}
