// A proxy that prints what clients and a server say to each other, made of RESP and RedioListener alone.
//
//   swift run Proxy                                     at 127.0.0.1:6380, for the server at 127.0.0.1:6379
//   swift run Proxy 127.0.0.1:6380 /run/redis.sock      at the first address, for the server at the second one
//   redis-cli -p 6380                                   then, elsewhere; or any other client
//
// For `SET greeting hello` it prints:
//
//   #1 is connected from 127.0.0.1:51234
//   #1 → SET greeting hello
//   #1 ← OK
//   #1 has ended
//
// All bytes pass unchanged, and no faster than the other side takes them. Passwords are not printed (Secrets.swift).
// End it with Ctrl-C.

import RESP
import RedioListener

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

let arguments = CommandLine.arguments
guard let address = endpoint(arguments.count > 1 ? arguments[1] : "127.0.0.1:6380"),
  let server = endpoint(arguments.count > 2 ? arguments[2] : "127.0.0.1:6379")
else {
  print("usage: Proxy [ADDRESS [SERVER]], where an address is host:port, or the path of a UNIX socket")
  exit(2)
}

let listener = try await ByteStreamListener.listen(at: address)
show("listening at \(listener.endpoint), for the server at \(server)")
try await withThrowingDiscardingTaskGroup { group in
  var number = 0
  for try await client in listener {
    number += 1
    let log = Log(number: number)
    group.addTask { await connect(client, to: server, log) }
  }
}

/// Reads `host:port`, `[address]:port`, or the path of a UNIX socket, which has a slash.
func endpoint(_ text: String) -> Endpoint? {
  if text.contains("/") { return .unix(path: text) }
  guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]) else { return nil }
  return .tcp(host: String(text[..<colon].filter { $0 != "[" && $0 != "]" }), port: port)
}
