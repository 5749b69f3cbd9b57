import Foundation
public import RESP

/// The golden lines: what is sent for each call.
public enum GoldenLines {
  /// The commands of all of them, each as its words.
  public static func all() throws -> [[Bytes]] {
    let folder = packageRoot.appending(path: "Tests/RedioTests/Golden")
    var commands: [[Bytes]] = []
    for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    where file.pathExtension == "txt" {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where line.hasPrefix(">") {
        var parser = RESPCommandParser()
        parser.feed(Array((line.dropFirst() + "\r\n").utf8))
        if let words = try parser.next() { commands.append(words) }
      }
    }
    return commands
  }
}
