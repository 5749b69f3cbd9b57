// Written by Scripts/generate-commands from Tests/RedioTests/Golden: change those, and not this.

import Redio
import RedioAdmin
import RedioStreams

enum SentinelGolden: GoldenGroup {
  @available(*, deprecated)
  static func check(_ golden: Golden) async {
    await part0(golden)
    await part1(golden)
  }

  @available(*, deprecated)
  private static func part0(_ golden: Golden) async {
    await golden.check("sentinel.txt:1", ##"SENTINEL CKQUORUM main"##) {
      _ = try await $0.sentinelCkquorum("main")
    } chain: {
      $0.sentinelCkquorum("main").commands
    } batch: {
      _ = $0.sentinelCkquorum("main")
    }
    await golden.check("sentinel.txt:4", ##"SENTINEL CONFIG GET loglevel"##) {
      _ = try await $0.sentinelConfigGet("loglevel")
    } chain: {
      $0.sentinelConfigGet("loglevel").commands
    } batch: {
      _ = $0.sentinelConfigGet("loglevel")
    }
    await golden.check("sentinel.txt:6", ##"SENTINEL CONFIG GET loglevel announce-*"##) {
      _ = try await $0.sentinelConfigGet(["loglevel", "announce-*"])
    } chain: {
      $0.sentinelConfigGet(["loglevel", "announce-*"]).commands
    } batch: {
      _ = $0.sentinelConfigGet(["loglevel", "announce-*"])
    }
    await golden.check("sentinel.txt:8", ##"SENTINEL CONFIG SET loglevel debug"##) {
      _ = try await $0.sentinelConfigSet(["loglevel": "debug"])
    } chain: {
      $0.sentinelConfigSet(["loglevel": "debug"]).commands
    } batch: {
      _ = $0.sentinelConfigSet(["loglevel": "debug"])
    }
    await golden.check("sentinel.txt:10", ##"SENTINEL CONFIG SET announce-ip 10.0.0.1 announce-port 26379"##) {
      _ = try await $0.sentinelConfigSet(["announce-ip": "10.0.0.1", "announce-port": 26379])
    } chain: {
      $0.sentinelConfigSet(["announce-ip": "10.0.0.1", "announce-port": 26379]).commands
    } batch: {
      _ = $0.sentinelConfigSet(["announce-ip": "10.0.0.1", "announce-port": 26379])
    }
    await golden.check("sentinel.txt:13", ##"SENTINEL DEBUG"##) {
      _ = try await $0.sentinelDebug()
    } chain: {
      $0.sentinelDebug().commands
    } batch: {
      _ = $0.sentinelDebug()
    }
    await golden.check("sentinel.txt:15", ##"SENTINEL DEBUG PING-PERIOD 500"##) {
      _ = try await $0.sentinelDebug(["PING-PERIOD": 500])
    } chain: {
      $0.sentinelDebug(["PING-PERIOD": 500]).commands
    } batch: {
      _ = $0.sentinelDebug(["PING-PERIOD": 500])
    }
    await golden.check("sentinel.txt:17", ##"SENTINEL DEBUG PING-PERIOD 500 INFO-PERIOD 1000"##) {
      _ = try await $0.sentinelDebug(["PING-PERIOD": 500, "INFO-PERIOD": "1000"])
    } chain: {
      $0.sentinelDebug(["PING-PERIOD": 500, "INFO-PERIOD": "1000"]).commands
    } batch: {
      _ = $0.sentinelDebug(["PING-PERIOD": 500, "INFO-PERIOD": "1000"])
    }
    await golden.check("sentinel.txt:20", ##"SENTINEL FAILOVER main"##) {
      _ = try await $0.sentinelFailover("main")
    } chain: {
      $0.sentinelFailover("main").commands
    } batch: {
      _ = $0.sentinelFailover("main")
    }
    await golden.check("sentinel.txt:22", ##"SENTINEL FAILOVER main COORDINATED"##) {
      _ = try await $0.sentinelFailover("main", coordinated: true)
    } chain: {
      $0.sentinelFailover("main", coordinated: true).commands
    } batch: {
      _ = $0.sentinelFailover("main", coordinated: true)
    }
    await golden.check("sentinel.txt:25", ##"SENTINEL FLUSHCONFIG"##) {
      _ = try await $0.sentinelFlushconfig()
    } chain: {
      $0.sentinelFlushconfig().commands
    } batch: {
      _ = $0.sentinelFlushconfig()
    }
    await golden.check("sentinel.txt:28", ##"SENTINEL GET-MASTER-ADDR-BY-NAME main"##) {
      _ = try await $0.sentinelGetMasterAddrByName("main")
    } chain: {
      $0.sentinelGetMasterAddrByName("main").commands
    } batch: {
      _ = $0.sentinelGetMasterAddrByName("main")
    }
    await golden.check("sentinel.txt:31", ##"SENTINEL GET-PRIMARY-ADDR-BY-NAME main"##) {
      _ = try await $0.sentinelGetPrimaryAddrByName("main")
    } chain: {
      $0.sentinelGetPrimaryAddrByName("main").commands
    } batch: {
      _ = $0.sentinelGetPrimaryAddrByName("main")
    }
    await golden.check("sentinel.txt:34", ##"SENTINEL HELP"##) {
      _ = try await $0.sentinelHelp()
    } chain: {
      $0.sentinelHelp().commands
    } batch: {
      _ = $0.sentinelHelp()
    }
    await golden.check("sentinel.txt:37", ##"SENTINEL INFO-CACHE main"##) {
      _ = try await $0.sentinelInfoCache("main")
    } chain: {
      $0.sentinelInfoCache("main").commands
    } batch: {
      _ = $0.sentinelInfoCache("main")
    }
    await golden.check("sentinel.txt:39", ##"SENTINEL INFO-CACHE main other"##) {
      _ = try await $0.sentinelInfoCache(["main", "other"])
    } chain: {
      $0.sentinelInfoCache(["main", "other"]).commands
    } batch: {
      _ = $0.sentinelInfoCache(["main", "other"])
    }
    await golden.check("sentinel.txt:42", ##"SENTINEL IS-MASTER-DOWN-BY-ADDR 127.0.0.1 6379 3 *"##) {
      _ = try await $0.sentinelIsMasterDownByAddr("127.0.0.1", port: 6379, epoch: 3, runID: "*")
    } chain: {
      $0.sentinelIsMasterDownByAddr("127.0.0.1", port: 6379, epoch: 3, runID: "*").commands
    } batch: {
      _ = $0.sentinelIsMasterDownByAddr("127.0.0.1", port: 6379, epoch: 3, runID: "*")
    }
    await golden.check("sentinel.txt:45", ##"SENTINEL IS-PRIMARY-DOWN-BY-ADDR 127.0.0.1 6379 3 *"##) {
      _ = try await $0.sentinelIsPrimaryDownByAddr("127.0.0.1", port: 6379, epoch: 3, runID: "*")
    } chain: {
      $0.sentinelIsPrimaryDownByAddr("127.0.0.1", port: 6379, epoch: 3, runID: "*").commands
    } batch: {
      _ = $0.sentinelIsPrimaryDownByAddr("127.0.0.1", port: 6379, epoch: 3, runID: "*")
    }
    await golden.check("sentinel.txt:48", ##"SENTINEL MASTER main"##) {
      _ = try await $0.sentinelMaster("main")
    } chain: {
      $0.sentinelMaster("main").commands
    } batch: {
      _ = $0.sentinelMaster("main")
    }
    await golden.check("sentinel.txt:51", ##"SENTINEL MASTERS"##) {
      _ = try await $0.sentinelMasters()
    } chain: {
      $0.sentinelMasters().commands
    } batch: {
      _ = $0.sentinelMasters()
    }
    await golden.check("sentinel.txt:54", ##"SENTINEL MONITOR main 127.0.0.1 6379 2"##) {
      _ = try await $0.sentinelMonitor("main", address: "127.0.0.1", port: 6379, quorum: 2)
    } chain: {
      $0.sentinelMonitor("main", address: "127.0.0.1", port: 6379, quorum: 2).commands
    } batch: {
      _ = $0.sentinelMonitor("main", address: "127.0.0.1", port: 6379, quorum: 2)
    }
    await golden.check("sentinel.txt:57", ##"SENTINEL MYID"##) {
      _ = try await $0.sentinelMyid()
    } chain: {
      $0.sentinelMyid().commands
    } batch: {
      _ = $0.sentinelMyid()
    }
    await golden.check("sentinel.txt:60", ##"SENTINEL PENDING-SCRIPTS"##) {
      _ = try await $0.sentinelPendingScripts()
    } chain: {
      $0.sentinelPendingScripts().commands
    } batch: {
      _ = $0.sentinelPendingScripts()
    }
    await golden.check("sentinel.txt:63", ##"SENTINEL PRIMARIES"##) {
      _ = try await $0.sentinelPrimaries()
    } chain: {
      $0.sentinelPrimaries().commands
    } batch: {
      _ = $0.sentinelPrimaries()
    }
    await golden.check("sentinel.txt:66", ##"SENTINEL PRIMARY main"##) {
      _ = try await $0.sentinelPrimary("main")
    } chain: {
      $0.sentinelPrimary("main").commands
    } batch: {
      _ = $0.sentinelPrimary("main")
    }
  }

  @available(*, deprecated)
  private static func part1(_ golden: Golden) async {
    await golden.check("sentinel.txt:69", ##"SENTINEL REMOVE main"##) {
      _ = try await $0.sentinelRemove("main")
    } chain: {
      $0.sentinelRemove("main").commands
    } batch: {
      _ = $0.sentinelRemove("main")
    }
    await golden.check("sentinel.txt:72", ##"SENTINEL REPLICAS main"##) {
      _ = try await $0.sentinelReplicas("main")
    } chain: {
      $0.sentinelReplicas("main").commands
    } batch: {
      _ = $0.sentinelReplicas("main")
    }
    await golden.check("sentinel.txt:75", ##"SENTINEL RESET main*"##) {
      _ = try await $0.sentinelReset("main*")
    } chain: {
      $0.sentinelReset("main*").commands
    } batch: {
      _ = $0.sentinelReset("main*")
    }
    await golden.check("sentinel.txt:78", ##"SENTINEL SENTINELS main"##) {
      _ = try await $0.sentinelSentinels("main")
    } chain: {
      $0.sentinelSentinels("main").commands
    } batch: {
      _ = $0.sentinelSentinels("main")
    }
    await golden.check("sentinel.txt:81", ##"SENTINEL SET main quorum 3"##) {
      _ = try await $0.sentinelSet("main", ["quorum": 3])
    } chain: {
      $0.sentinelSet("main", ["quorum": 3]).commands
    } batch: {
      _ = $0.sentinelSet("main", ["quorum": 3])
    }
    await golden.check("sentinel.txt:83", ##"SENTINEL SET main down-after-milliseconds 5000 auth-pass secret"##) {
      _ = try await $0.sentinelSet("main", ["down-after-milliseconds": 5000, "auth-pass": "secret"])
    } chain: {
      $0.sentinelSet("main", ["down-after-milliseconds": 5000, "auth-pass": "secret"]).commands
    } batch: {
      _ = $0.sentinelSet("main", ["down-after-milliseconds": 5000, "auth-pass": "secret"])
    }
    await golden.check("sentinel.txt:86", ##"SENTINEL SIMULATE-FAILURE crash-after-election"##) {
      _ = try await $0.sentinelSimulateFailure(.crashAfterElection)
    } chain: {
      $0.sentinelSimulateFailure(.crashAfterElection).commands
    } batch: {
      _ = $0.sentinelSimulateFailure(.crashAfterElection)
    }
    await golden.check("sentinel.txt:88", ##"SENTINEL SIMULATE-FAILURE crash-after-election crash-after-promotion"##) {
      _ = try await $0.sentinelSimulateFailure(.crashAfterElection, .crashAfterPromotion)
    } chain: {
      $0.sentinelSimulateFailure(.crashAfterElection, .crashAfterPromotion).commands
    } batch: {
      _ = $0.sentinelSimulateFailure(.crashAfterElection, .crashAfterPromotion)
    }
    await golden.check("sentinel.txt:90", ##"SENTINEL SIMULATE-FAILURE help"##) {
      _ = try await $0.sentinelSimulateFailureHelp()
    } chain: {
      $0.sentinelSimulateFailureHelp().commands
    } batch: {
      _ = $0.sentinelSimulateFailureHelp()
    }
    await golden.check("sentinel.txt:93", ##"SENTINEL SLAVES main"##) {
      _ = try await $0.sentinelSlaves("main")
    } chain: {
      $0.sentinelSlaves("main").commands
    } batch: {
      _ = $0.sentinelSlaves("main")
    }
  }
}
