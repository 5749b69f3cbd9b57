import Foundation

/// A Python client in a process of its own, which does a work when it is told to.
///
/// Why `@unchecked Sendable` is sound: one work at a time uses it.
private final class PythonClient: @unchecked Sendable {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var unread = Data()

  init(_ python: String, _ name: String, port: Int32) throws {
    process.executableURL = URL(filePath: python)
    process.arguments = ["Benchmarks/python_clients.py", name, "\(port)", smallKey]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  /// The next line that it prints, or `nil` if it has ended.
  func line() -> String? {
    while true {
      if let end = unread.firstIndex(of: 10) {
        defer { unread.removeSubrange(...end) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { return nil }
      unread += more
    }
  }

  /// Has it do a work.
  func run(_ work: String, _ count: Int) throws -> Cost {
    try input.fileHandleForWriting.write(contentsOf: Data("\(work) \(count)\n".utf8))
    let answer = line()
    let figures = answer?.split(separator: " ").compactMap { Double($0) } ?? []
    guard figures.count == 2 else { fatalError("a Python client has failed: \(answer ?? "it ended")") }
    return Cost(seconds: figures[0], processorSeconds: figures[1])
  }
}

/// Adds the Python clients that are installed, and says which are not.
func addPythonClients(to tables: inout [Table], python: String, port: Int32) throws {
  guard !python.isEmpty else { return print("Python's clients are absent: there is no Python to run them") }
  for name in ["redis-py", "redis-py-async", "coredis", "redio"] {
    let client = try PythonClient(python, name, port: port)
    // "ready NAME VERSION WORK …", or why not.
    let answer = client.line() ?? "it ended at once"
    let words = answer.split(separator: " ").map(String.init)
    guard words.first == "ready", words.count > 3 else {
      print("Python's \(name) is absent: \(answer)")
      continue
    }
    let works = [
      (Title.one, "one", 1_000), (Title.batch, "batch", 5_000),
      (Title.tasks, "tasks", 3_200),
    ]
    for (title, work, count) in works where words.dropFirst(3).contains(work) {
      guard let index = tables.firstIndex(where: { $0.title == title }) else { continue }
      tables[index].rows.append(
        Row("Python, \(words[1]) \(words[2])", count, in: [.python]) { try client.run(work, $0) })
    }
  }
}
