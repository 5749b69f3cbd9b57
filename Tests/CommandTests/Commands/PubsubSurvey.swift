import RESP
import Redio
import RedioTransport
import TestSupport
import Testing

extension Survey {
  static let pubsub: [Survey] = [
    Survey("messages are published, and subscriptions counted") { db in
      #expect(try await db.publish("channel", "message") == 0)
      #expect(try await db.pubsubChannels().isEmpty)
      let subscriber = try await Subscriber(db.server, ["SUBSCRIBE one", "SUBSCRIBE other", "PSUBSCRIBE o*"])
      #expect(try await db.publish("one", "message") == 2)
      #expect(try await db.publish("only", "message") == 1)
      #expect(try await Set(db.varying.pubsubChannels(as: String.self)) == ["one", "other"])
      #expect(try await db.pubsubChannels(matching: "?ne") == ["one"])
      #expect(try await db.pubsubNumsub("one", "none") == ["one": 1, "none": 0])
      #expect(try await db.pubsubNumsub().isEmpty)
      #expect(try await db.pubsubNumpat() == 1)
      #expect(try await db.pubsubHelp().contains { $0.contains("NUMPAT") })
      await subscriber.stream.close()
    },
    Survey("messages are published in shard channels, and subscriptions counted", on: [.redis70, .valkey91]) { db in
      #expect(try await db.pubsubShardchannels().isEmpty)
      let subscriber = try await Subscriber(db.server, ["SSUBSCRIBE shard"])
      #expect(try await db.spublish("shard", "message") == 1)
      #expect(try await db.spublish("other", "message") == 0)
      #expect(try await db.pubsubShardchannels() == ["shard"])
      #expect(try await db.pubsubShardchannels(matching: "x*").isEmpty)
      #expect(try await db.pubsubShardnumsub(["shard", "none"]) == ["shard": 1, "none": 0])
      #expect(try await db.pubsubShardnumsub().isEmpty)
      await subscriber.stream.close()
    },
  ]
}

/// A connection that has subscribed.
private struct Subscriber {
  let stream: ByteStream

  init(_ server: TestServer, _ commands: [String]) async throws {
    stream = try await ByteStream.connect(to: .tcp(host: "127.0.0.1", port: server.port))
    for command in commands {
      try await stream.write(Array("\(command)\r\n".utf8))
      _ = try await stream.read()
    }
  }
}
