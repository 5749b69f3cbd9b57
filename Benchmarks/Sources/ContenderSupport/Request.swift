/// What is to be done: a line of seven words.
package struct Request: Sendable {
  package let work: String
  package let transport: String
  package let count: Int
  /// Commands of a batch, tasks, connections or subscribers.
  package let size: Int
  package let hasLatencies: Bool
  /// The key or the channel.
  package let name: String
  /// How many bytes a value or a message has.
  package let length: Int

  package init?(_ line: String) {
    let words = line.split(separator: " ").map(String.init)
    guard words.count == 7, let count = Int(words[2]), let size = Int(words[3]), let length = Int(words[6]) else {
      return nil
    }
    work = words[0]
    transport = words[1]
    self.count = count
    self.size = size
    hasLatencies = words[4] == "1"
    name = words[5]
    self.length = length
  }
}

/// A reply was not what it should be.
package struct WrongReply: Error {
  package init() {}
}
