internal import RESP

/// The words of commands, read back from their encoded form when somebody asks: a successful call pays nothing for them.
enum CommandWords {
  /// The names and arguments of commands.
  static func of(_ wire: [UInt8]) -> [[Bytes]] {
    wire.withUnsafeBytes { bytes in
      var reader = RESPReader(framed: bytes)
      var commands: [[Bytes]] = []
      while reader.hasReply { commands.append(words(&reader)) }
      return commands
    }
  }

  /// The name of one of the commands of a chain, for an error.
  static func name(_ index: Int, in wire: [UInt8]) -> String? {
    wire.withUnsafeBytes { bytes in
      var reader = RESPReader(framed: bytes)
      for _ in 0..<index where reader.hasReply { reader.skipElement() }
      return reader.hasReply ? words(&reader).first?.string.uppercased() : nil
    }
  }

  private static func words(_ reader: inout RESPReader) -> [Bytes] {
    guard case .array(let words) = reader.wholeValue() else { return [] }
    return words.compactMap { if case .bulkString(let word) = $0 { word } else { nil } }
  }
}
