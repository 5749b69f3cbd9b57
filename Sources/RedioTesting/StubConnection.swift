internal import RESP
internal import Redio
internal import RedioTransport

/// Where a connection's replies and pushes go, in the order in which they are sent.
struct StubOutput: Sendable {
  var version = RESPWriter.Version.resp2
  let stream: AsyncStream<[UInt8]>.Continuation

  func send(_ value: RESPValue) {
    var writer = RESPWriter()
    writer.write(value, as: version)
    stream.yield(writer.bytes)
  }
}

/// The stub's side of a connection.
///
/// ```
///   client ══ socket pair ══> read ──commands──> answer ──replies──> write ══> client
///                                      published messages ────────────^
/// ```
final class StubConnection: Sendable {
  private let number: Int
  private let server: StubServer

  init(_ number: Int, of server: StubServer) {
    self.number = number
    self.server = server
  }

  /// Serves the connection. Returns when it has ended, and all closures for its commands have returned.
  func run(_ descriptor: Descriptor, on loop: EventLoop) async {
    let stream: ByteStream
    do {
      stream = try await ByteStream.connect(
        to: .unix(path: "/RedisStub"), resolver: .dialing { descriptor }, on: loop)
    } catch {
      // Cancelled, or the loop has ended: the client notices the end of the descriptor.
      return
    }
    let (arrivals, arrival) = AsyncStream<StubCommand>.makeStream()
    let (outgoing, output) = AsyncStream<[UInt8]>.makeStream()
    await withTaskGroup(of: Bool.self) { group in
      group.addTask {
        await self.read(stream, into: arrival)
        stream.abandon()
        return true
      }
      group.addTask {
        await self.answer(arrivals, to: StubOutput(stream: output))
        output.finish()
        return false
      }
      group.addTask {
        await self.write(outgoing, to: stream)
        return false
      }
      for await hasEnded in group where hasEnded { group.cancelAll() }
    }
  }

  /// Reads commands until the client has ended the connection.
  private func read(_ stream: ByteStream, into arrivals: AsyncStream<StubCommand>.Continuation) async {
    var parser = RESPCommandParser()
    var isInHandshake = true
    do {
      while let chunk = try await stream.read() {
        parser.feed(chunk)
        while let words = try parser.next() {
          let command = StubCommand(words: words)
          isInHandshake = isInHandshake && command.isOfHandshake
          if !isInHandshake, command.name != "PING" { server.record(command) }
          if command.endsHandshake { isInHandshake = false }
          arrivals.yield(command)
        }
      }
    } catch {
      // The connection was lost, or the client has sent something that is no command: either ends it.
    }
    arrivals.finish()
  }

  /// Writes replies and messages, and ends the connection after the last one.
  private func write(_ outgoing: AsyncStream<[UInt8]>, to stream: ByteStream) async {
    do {
      for await bytes in outgoing { try await stream.write(bytes) }
    } catch {
      // The connection has ended.
    }
    await stream.close()
  }

  // MARK: Answering

  private enum Reply {
    case value(RESPValue)
    /// Everything is sent already.
    case sent
    /// None: the connection ends.
    case end
  }

  /// The commands since `MULTI`.
  private struct Conversation {
    var queue: [StubCommand]?
  }

  private func answer(_ commands: AsyncStream<StubCommand>, to output: StubOutput) async {
    var output = output
    var conversation = Conversation()
    for await command in commands {
      let reply = await reply(to: command, &conversation, &output)
      if Task.isCancelled { return }
      switch reply {
      case .value(let value): output.send(value)
      case .sent: break
      case .end: return
      }
      if command.name == "QUIT" { return }
    }
  }

  private func reply(
    to command: StubCommand, _ conversation: inout Conversation, _ output: inout StubOutput
  ) async -> Reply {
    if conversation.queue != nil, !command.isExecutedInTransaction {
      conversation.queue?.append(command)
      return .value(.simpleString("QUEUED"))
    }
    if let rule = server.rule(for: command) {
      if command.endsTransaction { conversation.queue = nil }
      return await reply(rule, to: command)
    }
    if let reply = await ownReply(to: command, &conversation, &output) { return reply }
    return await replyOfClosure(to: command)
  }

  /// The reply to a command that does not depend on the connection, as those of a transaction.
  private func replyInTransaction(to command: StubCommand) async -> Reply {
    if let rule = server.rule(for: command) { return await reply(rule, to: command) }
    if let reply = await replyOfServer(to: command) { return reply }
    return await replyOfClosure(to: command)
  }

  private func replyOfClosure(to command: StubCommand) async -> Reply {
    if let rule = server.rule(for: command, isForAll: true) { return await reply(rule, to: command) }
    return await result(of: server.fallback, command)
  }

  private func reply(_ rule: StubRule.Answer, to command: StubCommand) async -> Reply {
    switch rule {
    case .values(let values): return .value(values.first ?? .null)
    case .closure(let answer): return await result(of: answer, command)
    case .loss: return .end
    case .silence:
      // Until the task is cancelled: the stream ends with its continuation, or with that.
      let (never, continuation) = AsyncStream<Never>.makeStream()
      for await _ in never {}
      withExtendedLifetime(continuation) {}
      return .end
    }
  }

  /// What a closure returns, or what its error means.
  private func result(of answer: RedisStub.Answer, _ command: StubCommand) async -> Reply {
    do {
      let value = try await answer(command)
      server.note(value, of: command)
      return .value(value)
    } catch let error as RESPErrorReply {
      return .value(.simpleError(error.text))
    } catch is RedisStub.ConnectionLoss {
      return .end
    } catch {
      return .value(.simpleError(Bytes("ERR the answer to \(command.name) threw an error: \(error)")))
    }
  }

  /// The reply to a command about the connection; `nil` for all others.
  private func ownReply(
    to command: StubCommand, _ conversation: inout Conversation, _ output: inout StubOutput
  ) async -> Reply? {
    let names = command.arguments
    switch command.name {
    case "HELLO":
      if let wanted = names.first { output.version = wanted == "3" ? .resp3 : .resp2 }
      return .value(greeting(output.version))
    case "AUTH", "SELECT", "READONLY", "READWRITE", "ASKING", "UNWATCH", "QUIT": return .value(.simpleString("OK"))
    case "CLIENT" where ["SETNAME", "SETINFO"].contains(command.subcommand): return .value(.simpleString("OK"))
    case "PING":
      if output.version == .resp2, server.isSubscribed(number) {
        return .value(.array([.bulkString("pong"), .bulkString(names.first ?? [])]))
      }
      return .value(names.first.map { .bulkString($0) } ?? .simpleString("PONG"))
    case "RESET":
      conversation.queue = nil
      server.unsubscribe(number)
      output.version = .resp2
      return .value(.simpleString("RESET"))
    case "WATCH":
      guard conversation.queue == nil else { return .value(.simpleError("ERR WATCH inside MULTI is not allowed")) }
      return .value(.simpleString("OK"))
    case "MULTI":
      guard conversation.queue == nil else { return .value(.simpleError("ERR MULTI calls can not be nested")) }
      conversation.queue = []
      return .value(.simpleString("OK"))
    case "DISCARD":
      guard conversation.queue != nil else { return .value(.simpleError("ERR DISCARD without MULTI")) }
      conversation.queue = nil
      return .value(.simpleString("OK"))
    case "EXEC":
      guard let queue = conversation.queue else { return .value(.simpleError("ERR EXEC without MULTI")) }
      conversation.queue = nil
      return await execute(queue)
    case "SUBSCRIBE": return change(.subscribe(names), .channel, output)
    case "PSUBSCRIBE": return change(.subscribe(names), .pattern, output)
    case "SSUBSCRIBE": return change(.subscribe(names), .shard, output)
    case "UNSUBSCRIBE": return change(.unsubscribe(names), .channel, output)
    case "PUNSUBSCRIBE": return change(.unsubscribe(names), .pattern, output)
    case "SUNSUBSCRIBE": return change(.unsubscribe(names), .shard, output)
    default: return await replyOfServer(to: command)
    }
  }

  /// The reply to a command that the stub answers by itself, and that does not depend on the connection; `nil` for all
  /// others.
  private func replyOfServer(to command: StubCommand) async -> Reply? {
    let names = command.arguments
    switch (command.name, command.subcommand) {
    case ("EVALSHA", _), ("EVALSHA_RO", _):
      guard let source = names.first.flatMap(server.script) else {
        return .value(.simpleError("NOSCRIPT No matching script. Please use EVAL."))
      }
      let name = command.name == "EVALSHA" ? "EVAL" : "EVAL_RO"
      return await replyInTransaction(to: StubCommand(name, [source] + names.dropFirst()))
    case ("PUBLISH", _) where names.count == 2:
      return .value(.integer(Int64(server.publish(names[1], to: names[0], kind: .channel))))
    case ("SPUBLISH", _) where names.count == 2:
      return .value(.integer(Int64(server.publish(names[1], to: names[0], kind: .shard))))
    case ("SCRIPT", "LOAD") where names.count == 2: return .value(.bulkString(Bytes(server.load(names[1]))))
    case ("SCRIPT", "EXISTS"):
      return .value(.array(names.dropFirst().map { .integer(server.script($0) == nil ? 0 : 1) }))
    case ("SCRIPT", "FLUSH"):
      server.forgetScripts()
      return .value(.simpleString("OK"))
    default: return nil
    }
  }

  private func execute(_ queue: [StubCommand]) async -> Reply {
    if server.mustDiscard() { return .value(.null) }
    var values: [RESPValue] = []
    for command in queue {
      guard case .value(let value) = await replyInTransaction(to: command) else { return .end }
      values.append(value)
    }
    return .value(.array(values))
  }

  private func change(_ change: StubSubscriber.Change, _ kind: StubSubscriber.Kind, _ output: StubOutput) -> Reply {
    if case .subscribe([]) = change {
      return .value(.simpleError("ERR wrong number of arguments for a command that subscribes"))
    }
    server.subscribe(number, change, kind, to: output)
    return .sent
  }

  private func greeting(_ version: RESPWriter.Version) -> RESPValue {
    let fields: [(String, RESPValue)] = [
      ("server", .bulkString("redis")), ("version", .bulkString("7.4.0")),
      ("proto", .integer(Int64(version.rawValue))), ("id", .integer(Int64(number))),
      ("mode", .bulkString("standalone")), ("role", .bulkString("master")), ("modules", .array([])),
    ]
    return .map(fields.map { RESPValue.Pair(key: .bulkString(Bytes($0.0)), value: $0.1) })
  }
}

extension StubCommand {
  /// The first argument in capitals.
  fileprivate var subcommand: String { arguments.first?.string.uppercased() ?? "" }

  /// Whether a client may send the command when a connection begins.
  fileprivate var isOfHandshake: Bool {
    switch name {
    case "HELLO", "AUTH", "SELECT": true
    case "CLIENT": ["SETNAME", "SETINFO"].contains(subcommand)
    default: false
    }
  }

  /// Whether it is the last command of the client's handshake.
  fileprivate var endsHandshake: Bool {
    name == "CLIENT" && subcommand == "SETINFO" && arguments.count > 1 && arguments[1] == "LIB-VER"
  }

  /// Whether the command is executed between `MULTI` and `EXEC`, and not queued.
  fileprivate var isExecutedInTransaction: Bool {
    ["MULTI", "EXEC", "DISCARD", "WATCH", "RESET", "QUIT"].contains(name)
  }

  fileprivate var endsTransaction: Bool { ["EXEC", "DISCARD"].contains(name) }
}
