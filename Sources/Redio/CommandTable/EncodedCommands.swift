internal import RESP

/// Parses encoded commands, for errors, observers and routing. Most successful calls never need it.
package enum EncodedCommands {
  /// The names and arguments of commands.
  @inline(never)
  static func of(_ wire: [UInt8]) -> [[Bytes]] {
    wire.withUnsafeBytes { bytes in
      var reader = RESPReader(framed: bytes)
      var commands: [[Bytes]] = []
      while reader.hasReply { commands.append(words(&reader)) }
      return commands
    }
  }

  /// The names of commands.
  static func names(in wire: [UInt8]) -> [String] { of(wire).compactMap(name) }

  /// The name of the first command, for an error.
  @inline(never)
  static func name(in wire: [UInt8]) -> String? {
    var place = Place()
    return name(0, in: wire, from: &place)
  }

  /// The place of a command among others.
  package struct Place: Sendable {
    var index = 0
    var offset = 0

    /// The first one.
    package static let first = Place()
  }

  /// The name of a command of a chain, for an error.
  ///
  /// - Parameter place: The place of this command or an earlier one; moved to this one, so that finding many names
  ///   takes one pass.
  @inline(never)
  static func name(_ index: Int, in wire: [UInt8], from place: inout Place) -> String? {
    wire.withUnsafeBytes { bytes in
      var reader = RESPReader(framed: UnsafeRawBufferPointer(rebasing: bytes[place.offset...]))
      while place.index < index, reader.hasReply {
        reader.skipElement()
        place.index += 1
      }
      place.offset += reader.position
      return reader.hasReply ? name(words(&reader)) : nil
    }
  }

  /// A command's name, with its subcommand's: `CONFIG SET`. For an unknown command, its first word.
  private static func name(_ words: [Bytes]) -> String? {
    CommandTable.name(of: words) ?? words.first.map(shown)
  }

  /// A command's name, with its subcommand's, for its observers.
  static func name(of words: [Bytes]) -> String { name(words) ?? "" }

  /// The first word of an unknown command, as errors and observers show it.
  static func shown(_ word: Bytes) -> String { ForeignText.shown(word.string.uppercased(), limit: 64) }

  private static func words(_ reader: inout RESPReader) -> [Bytes] {
    guard case .array(let words) = reader.wholeValue() else { return [] }
    return words.compactMap { if case .bulkString(let word) = $0 { word } else { nil } }
  }
}
