import RedioListener

/// Connects a client to the server, and returns when both sides have ended.
func connect(_ client: ByteStream, to server: Endpoint, _ log: Log) async {
  await log.note("is connected from \(client.endpoint)")
  do {
    let upstream = try await ByteStream.connect(to: server)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await forward(client, to: upstream) { await log.commands($0) } }
      group.addTask { try await forward(upstream, to: client) { await log.replies($0) } }
      // An error of one direction ends the other one, too.
      for try await _ in group {}
    }
    await upstream.close()
    await log.note("has ended")
  } catch { await log.note("has ended: \(error)") }
  await client.close()
}

/// Forwards what comes from one side to the other, and its end.
private func forward(_ source: ByteStream, to target: ByteStream, _ look: ([UInt8]) async -> Void) async throws {
  while let bytes = try await source.read() {
    await look(bytes)
    // Waits while much is queued. Nothing is read meanwhile, so that the sender has to wait as well.
    try await target.write(bytes)
  }
  // The other direction goes on: there may be replies to come.
  target.endWriting()
}
