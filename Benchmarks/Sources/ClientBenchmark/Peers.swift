import CBenchmark
import Foundation

/// Adds what hiredis and redis-benchmark do of the same.
func addPeers(to tables: inout [Table], port: Int32) throws {
  guard let connection = benchmark_hiredis_connect(port, nil) else { fatalError("hiredis can't connect") }
  // One work at a time uses it.
  nonisolated(unsafe) let hiredis = connection
  let tasks = [
    redisBenchmark(port, "-c 64", 40_000, in: .tasks), redisBenchmark(port, "-c 1 -P 64", 200_000, in: .tasks),
  ]
  let peers: [String: [Row]] = [
    Title.one: [
      Row("hiredis", 5_000, in: [.one]) { count in
        for _ in 0..<count { expect(smallSize, benchmark_hiredis_get(hiredis, smallKey)) }
        return nil
      }, redisBenchmark(port, "-c 1", 5_000, in: .one),
    ],
    Title.batch: [
      Row("hiredis", 100_000, in: [.batch]) { count in
        for _ in 0..<(count / batchSize) {
          expect(batchSize * smallSize, benchmark_hiredis_pipeline(hiredis, smallKey, Int32(batchSize)))
        }
        return nil
      }, redisBenchmark(port, "-c 1 -P 100", 400_000, in: .batch),
    ],
    Title.tasks: tasks, Title.manyTasks: tasks,
    Title.large: [
      Row("hiredis", 200, in: [.large]) { count in
        for _ in 0..<count { expect(largeSize, benchmark_hiredis_get(hiredis, largeKey)) }
        return nil
      }
    ],
  ]
  for index in tables.indices { tables[index].rows += peers[tables[index].title] ?? [] }
}

private func expect(_ length: Int, _ found: Int) {
  if found != length { fatalError("hiredis has read \(found) bytes in place of \(length)") }
}

/// redis-benchmark, which says itself how many commands it did a second.
private func redisBenchmark(_ port: Int32, _ options: String, _ commands: Int, in part: Part) -> Row {
  Row("redis-benchmark " + options, commands, in: [part]) { count in
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["redis-benchmark", "-p", "\(port)"] + options.split(separator: " ").map(String.init)
      + ["-n", "\(count)", "--csv", "GET", smallKey]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    let before = benchmark_processor_time_of_children()
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    // "test","rps",… and below it "GET benchmark:redio","750000.00",…
    let fields = text.split(separator: "\n").last?.split(separator: ",") ?? []
    guard fields.count > 1, let rate = Double(fields[1].filter { $0.isNumber || $0 == "." }) else {
      fatalError("redis-benchmark has printed no rate: \(text)")
    }
    return Cost(
      seconds: Double(count) / rate, processorSeconds: benchmark_processor_time_of_children() - before)
  }
}
