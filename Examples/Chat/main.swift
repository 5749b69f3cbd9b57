// A chat in the terminal, over pub/sub.
//
//   swift run Chat ada                                      a server on localhost, the room "lobby"
//   swift run Chat bob lobby redis://host:port/             in another terminal
//
// Lines that you type appear in the other terminals, with your name. Pub/sub keeps nothing: who comes later does not see
// what was said before, and what is said while a connection is lost is missed, which `.withGaps` tells. Ctrl-D or Ctrl-C
// ends it.

import Foundation
import RedioPubSub

/// A message, as JSON.
struct Line: Codable {
  let sender: UUID
  let name: String
  let text: String
}

let arguments = CommandLine.arguments
guard arguments.count > 1 else {
  print("usage: Chat NAME [ROOM [URL]]")
  exit(2)
}
let (name, me) = (arguments[1], UUID())
let room = "chat:" + (arguments.count > 2 ? arguments[2] : "lobby")
let redis = try Redis(arguments.count > 3 ? arguments[3] : "redis://localhost/")

let lines = redis.pubsub(room, as: JSON<Line>.self)
try await lines.ready()  // so that nothing is missed from now on
let receivers = await say("is here")
show("in the room \(room), with \(receivers - 1) others; type a line, or Ctrl-D to end")

let chat = Task {
  try await withThrowingTaskGroup { group in
    group.addTask { try await listen() }
    group.addTask { for await text in typedLines() { await say(text) } }
    _ = try await group.next()  // the first that ends: no more lines, or an error
    group.cancelAll()
  }
}
signal(SIGINT, SIG_IGN)  // or the signal would end the process at once
let interrupt = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
interrupt.setEventHandler { @Sendable in chat.cancel() }
interrupt.resume()

do { try await chat.value } catch is CancellationError {} catch { show("the chat has ended: \(error)") }
await say("is gone")
await redis.close()

/// Shows what others say, and where something may have been missed.
func listen() async throws {
  let events = lines.withGaps
  while true {
    do {
      switch try await events.next() {
      case .message(let line) where line.value.sender != me: show("\(line.value.name): \(line.value.text)")
      case .message: break
      case .gap: show("the connection was lost: what was said meanwhile is missed")
      @unknown default: break
      }
    } catch let error as RedisError {
      // A message that is no line of a chat concerns itself alone: the next one.
      guard case .decoding = error.kind else { throw error }
    }
  }
}

/// Says a line to all. Returns how many have received it, with this program.
@discardableResult
func say(_ text: String) async -> Int {
  do {
    let line = JSON(Line(sender: me, name: name, text: text))
    return try await redis.with(deadline: .seconds(5)).publish(room, line)
  } catch {
    show("not said: \(error)")
    return 1
  }
}

/// The lines that are typed, until Ctrl-D. A thread waits for them, which nothing can interrupt.
func typedLines() -> AsyncStream<String> {
  AsyncStream { lines in
    Thread {
      while let line = readLine() { lines.yield(line) }
      lines.finish()
    }.start()
  }
}

/// Shows a line at once, without what a terminal would execute. Not by `print`, whose output has to be flushed, for which
/// `fflush(nil)` would wait until the thread above has read its line.
func show(_ text: String) {
  let scalars = text.unicodeScalars.filter { $0.properties.generalCategory != .control }
  FileHandle.standardOutput.write(Data((String(String.UnicodeScalarView(scalars)) + "\n").utf8))
}
