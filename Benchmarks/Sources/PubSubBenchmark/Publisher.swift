import CBenchmark
import Foundation

/// Bytes of a message.
let messageSize = 32
let message = String(repeating: "m", count: messageSize)

/// What the publishing process does: it connects, says so, and publishes when it is told to.
func publish(port: Int32, channel: String, count: Int) -> Never {
  let handle = benchmark_publisher_connect(port)
  guard handle >= 0 else { fatalError("the publisher can't connect") }
  FileHandle.standardOutput.write(Data("ready\n".utf8))
  _ = FileHandle.standardInput.availableData
  let answered = benchmark_publisher_publish(handle, channel, message, count, 500)
  guard answered == count else { fatalError("\(answered) of \(count) messages were published") }
  exit(0)
}

/// A publisher in another process, so that what it costs is not taken for the receiver's.
struct Publisher {
  private let process = Process()
  private let input = Pipe()

  /// Starts it. It is connected then.
  init(_ channel: String, _ count: Int) throws {
    // This program once more, with the same port.
    let arguments = CommandLine.arguments
    process.executableURL = URL(filePath: arguments[0])
    process.arguments = ["publish", arguments[2], channel, "\(count)"]
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    _ = output.fileHandleForReading.availableData
  }

  /// Has it publish.
  func begin() { input.fileHandleForWriting.write(Data("go\n".utf8)) }

  /// Waits until it has.
  func end() {
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { fatalError("the publisher has failed") }
  }
}
