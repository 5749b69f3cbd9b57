import Foundation
import RESP
import RedioTransport
import TestSupport
import Testing

import RedioAdmin
@testable import RedioPubSub

/// What errors of subscriptions say about what has become of them: `.notSent` only if no server can know of them.
@Suite("Outcomes of subscriptions")
struct OutcomeTests {
  @Test(
    "closing a client while its connection is down: what had been confirmed may stand, what is new was not sent",
    arguments: [2, 3])
  func closedWhileDown(_ version: Int) async throws {
    let server = try await TestServer()
    defer { server.stop() }
    // Its port might be another server's as soon as it is free.
    let redis = try Redis("redis+unix://\(server.socketPath)?protocol=\(version)&connect_timeout=60s")
    let old = redis.pubsub("c")
    try await old.ready()
    let receiving = Task { try await old.next() }
    server.stop()
    try await waitUntil("it is lost") { redis.statistics.connectionsLost > 0 }
    // All that the loop does about it.
    await withCheckedContinuation { done in redis.eventLoop.execute { done.resume() } }
    let new = redis.pubsub("d")
    let receivingNew = Task { try await new.next() }
    // Of what it waits for nothing can have been sent, though its receiver had been confirmed.
    let more = Task { try await old.subscribe("e").ready() }
    await withCheckedContinuation { done in redis.eventLoop.execute { done.resume() } }
    await redis.close()
    let error = await #expect(throws: RedisError.self) { try await receiving.value }
    #expect(error?.kind == .closed && error?.outcome == .unknown, "\(String(describing: error))")
    let newError = await #expect(throws: RedisError.self) { try await receivingNew.value }
    #expect(newError?.kind == .closed && newError?.outcome == .notSent, "\(String(describing: newError))")
    let moreError = await #expect(throws: RedisError.self) { try await more.value }
    #expect(moreError?.kind == .closed && moreError?.outcome == .notSent, "\(String(describing: moreError))")
  }

  @Test("what was asked before its connection was lost may have been done, when no other connection comes in time")
  func waitedThroughLoss() async throws {
    let count = Locked(0)
    let server = try ScriptedServer { connection in
      let isFirst = count.withLock { count in
        count += 1
        return count == 1
      }
      // The others are never spoken to.
      guard isFirst else { return connection.waitForEnd() }
      connection.shakeHands()
      connection.receive(until: "SUBSCRIBE\r\n$1\r\nc\r\n")
    }
    let redis = try Redis(server.url + "?connect_timeout=1s")
    let error = await #expect(throws: RedisError.self) { try await redis.pubsub("c").ready() }
    #expect(error?.outcome == .unknown)
    #expect(redis.statistics.connectionsLost > 0)
    await redis.close()
  }

  @Test("a subscription behind an upload that a stopped server does not take was not sent")
  func behindUpload() async throws {
    let server = try await TestServer(.valkey91)
    defer { server.stop() }
    var options = RedisOptions()
    options.subscriptionsShareConnection = true
    // No ping is counted among the commands.
    options.pingInterval = .seconds(3600)
    let redis = try Redis(server.url, options: options)
    let confirmed = redis.pubsub("a")
    try await confirmed.ready()
    let process = pid_t(try #require(try await redis.info(.server).processID))
    let value = Bytes([UInt8](repeating: 120, count: 16 << 20))
    kill(process, SIGSTOP)
    defer { kill(process, SIGCONT) }
    var commands = redis.statistics.commands
    let uploading = Task { try await redis.set("k", value) }
    try await waitUntil("the upload is on its way") { redis.statistics.commands > commands }
    let late = await #expect(throws: RedisError.self) {
      try await redis.with(deadline: .milliseconds(200)).pubsub("b").ready()
    }
    #expect(late?.kind == .timeout(.milliseconds(200)) && late?.outcome == .notSent)
    commands = redis.statistics.commands
    let new = redis.pubsub("c")
    let receivingNew = Task { try await new.next() }
    let receiving = Task { try await confirmed.next() }
    try await waitUntil("it waits to be written") { redis.statistics.commands > commands }
    await redis.close()
    let newError = await #expect(throws: RedisError.self) { try await receivingNew.value }
    #expect(newError?.kind == .closed && newError?.outcome == .notSent, "\(String(describing: newError))")
    let error = await #expect(throws: RedisError.self) { try await receiving.value }
    #expect(error?.kind == .closed && error?.outcome == .unknown, "\(String(describing: error))")
    await #expect(throws: RedisError.self) { try await uploading.value }
  }

  @Test("who can't wait for a new subscription since too much waits is told whether it has left")
  func tooSlow() async throws {
    let server = try await TestServer()
    defer { server.stop() }
    let redis = try Redis(server.url)
    let handle = ReceiverHandle(redis, PubSubOptions(overflow: .stopReading))
    let pubsub = PubSub<MessageAlone<AsBytes>>(handle)
    try await pubsub.subscribe("c").ready()
    await withTaskExecutorPreference(redis.eventLoop) {
      // It counts as more than may wait.
      let message = ReceivedMessage(pattern: nil, channel: "c", payload: .string("m"))
      _ = handle.receiver.receive(message, size: 1 << 40)
      // On the loop's thread: it is looked at before anything is sent.
      let error = await #expect(throws: RedisError.self) { try await pubsub.subscribe("d").ready() }
      #expect(error?.kind == .receiverTooSlow(waiting: 1) && error?.outcome == .notSent)
    }
    _ = try await pubsub.next()
    try await pubsub.ready()
    await redis.close()
  }
}
