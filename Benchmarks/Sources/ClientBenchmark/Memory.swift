import Foundation
import Redio

/// Memory of a process, in KiB.
struct Memory {
  /// What belongs to it alone: heap and stacks.
  var anonymous: Double
  /// That, and what of the program and its libraries it has touched.
  var resident: Double
}

/// An idle client beside the same program that does nothing.
struct MemoryReport {
  var bare: Memory
  var idle: Memory

  /// What the client takes, in KiB.
  var client: Memory {
    Memory(anonymous: idle.anonymous - bare.anonymous, resident: idle.resident - bare.resident)
  }

  func report() {
    print()
    print("memory of an idle client".filled(42) + "anonymous KiB".aligned(16) + "resident KiB".aligned(16))
    for (name, memory) in [
      ("a bare program", bare), ("with a client, after one GET", idle), ("the difference", client),
    ] {
      print(("  " + name).filled(42) + text(memory.anonymous).aligned(16) + text(memory.resident).aligned(16))
    }
  }
}

/// Starts this program again, as a bare one and with an idle client, and looks at it from outside.
func measureMemory(port: Int32, runs: Int) async throws -> MemoryReport? {
  #if os(Linux)
    var bare: [Memory] = []
    var idle: [Memory] = []
    for _ in 0..<runs {
      bare.append(try measure(["bare"]))
      idle.append(try measure(["idle", "\(port)"]))
    }
    func middle(_ values: [Memory]) -> Memory {
      Memory(anonymous: median(values.map(\.anonymous)), resident: median(values.map(\.resident)))
    }
    return MemoryReport(bare: middle(bare), idle: middle(idle))
  #else
    print("memory is measured on Linux only")
    return nil
  #endif
}

private func measure(_ arguments: [String]) throws -> Memory {
  let process = Process()
  process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
  process.arguments = arguments
  let output = Pipe()
  process.standardOutput = output
  try process.run()
  defer {
    process.terminate()
    process.waitUntilExit()
  }
  // It says one line when it has nothing more to do.
  _ = output.fileHandleForReading.availableData
  let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
  // "VmRSS:	    9316 kB"
  func figure(_ name: String) -> Double {
    let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) } ?? .nan
  }
  return Memory(anonymous: figure("RssAnon"), resident: figure("VmRSS"))
}

/// What a bare program does, or one with an idle client.
func rest(with redis: Redis? = nil) async throws -> Never {
  try await Task.sleep(for: .milliseconds(100))
  FileHandle.standardOutput.write(Data("idle\n".utf8))
  while true {
    try await Task.sleep(for: .seconds(60))
    withExtendedLifetime(redis) {}
  }
}

func restAsClient(port: String) async throws -> Never {
  let redis = try Redis("redis://127.0.0.1:\(port)")
  _ = try await redis.get(smallKey)
  try await rest(with: redis)
}
