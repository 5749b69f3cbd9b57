// Written by Scripts/generate-commands from Tests/RedioTests/Golden: change those, and not this.

import Redio
import RedioAdmin
import RedioStreams

enum PubsubGolden: GoldenGroup {
  @available(*, deprecated)
  static func check(_ golden: Golden) async {
    await part0(golden)
  }

  @available(*, deprecated)
  private static func part0(_ golden: Golden) async {
    await golden.check("pubsub.txt:1", ##"PUBLISH channel message"##) {
      _ = try await $0.publish("channel", "message")
    } chain: {
      $0.publish("channel", "message").commands
    } batch: {
      _ = $0.publish("channel", "message")
    }
    await golden.check("pubsub.txt:4", ##"PUBSUB CHANNELS"##) {
      _ = try await $0.pubsubChannels()
    } chain: {
      $0.pubsubChannels().commands
    } batch: {
      _ = $0.pubsubChannels()
    }
    await golden.check("pubsub.txt:6", ##"PUBSUB CHANNELS ch*"##) {
      _ = try await $0.pubsubChannels(matching: "ch*", as: String.self)
    } chain: {
      $0.pubsubChannels(matching: "ch*", as: String.self).commands
    } batch: {
      _ = $0.pubsubChannels(matching: "ch*", as: String.self)
    }
    await golden.check("pubsub.txt:9", ##"PUBSUB HELP"##) {
      _ = try await $0.pubsubHelp()
    } chain: {
      $0.pubsubHelp().commands
    } batch: {
      _ = $0.pubsubHelp()
    }
    await golden.check("pubsub.txt:12", ##"PUBSUB NUMPAT"##) {
      _ = try await $0.pubsubNumpat()
    } chain: {
      $0.pubsubNumpat().commands
    } batch: {
      _ = $0.pubsubNumpat()
    }
    await golden.check("pubsub.txt:15", ##"PUBSUB NUMSUB"##) {
      _ = try await $0.pubsubNumsub()
    } chain: {
      $0.pubsubNumsub().commands
    } batch: {
      _ = $0.pubsubNumsub()
    }
    await golden.check("pubsub.txt:17", ##"PUBSUB NUMSUB a b"##) {
      _ = try await $0.pubsubNumsub("a", "b")
    } chain: {
      $0.pubsubNumsub("a", "b").commands
    } batch: {
      _ = $0.pubsubNumsub("a", "b")
    }
    await golden.check("pubsub.txt:19", ##"PUBSUB NUMSUB a b"##) {
      _ = try await $0.pubsubNumsub(["a", "b"])
    } chain: {
      $0.pubsubNumsub(["a", "b"]).commands
    } batch: {
      _ = $0.pubsubNumsub(["a", "b"])
    }
    await golden.check("pubsub.txt:22", ##"PUBSUB SHARDCHANNELS"##) {
      _ = try await $0.pubsubShardchannels()
    } chain: {
      $0.pubsubShardchannels().commands
    } batch: {
      _ = $0.pubsubShardchannels()
    }
    await golden.check("pubsub.txt:24", ##"PUBSUB SHARDCHANNELS ch*"##) {
      _ = try await $0.pubsubShardchannels(matching: "ch*", as: String.self)
    } chain: {
      $0.pubsubShardchannels(matching: "ch*", as: String.self).commands
    } batch: {
      _ = $0.pubsubShardchannels(matching: "ch*", as: String.self)
    }
    await golden.check("pubsub.txt:27", ##"PUBSUB SHARDNUMSUB"##) {
      _ = try await $0.pubsubShardnumsub()
    } chain: {
      $0.pubsubShardnumsub().commands
    } batch: {
      _ = $0.pubsubShardnumsub()
    }
    await golden.check("pubsub.txt:29", ##"PUBSUB SHARDNUMSUB a b"##) {
      _ = try await $0.pubsubShardnumsub("a", "b")
    } chain: {
      $0.pubsubShardnumsub("a", "b").commands
    } batch: {
      _ = $0.pubsubShardnumsub("a", "b")
    }
    await golden.check("pubsub.txt:31", ##"PUBSUB SHARDNUMSUB a b"##) {
      _ = try await $0.pubsubShardnumsub(["a", "b"])
    } chain: {
      $0.pubsubShardnumsub(["a", "b"]).commands
    } batch: {
      _ = $0.pubsubShardnumsub(["a", "b"])
    }
    await golden.check("pubsub.txt:34", ##"SPUBLISH channel message"##) {
      _ = try await $0.spublish("channel", "message")
    } chain: {
      $0.spublish("channel", "message").commands
    } batch: {
      _ = $0.spublish("channel", "message")
    }
  }
}
