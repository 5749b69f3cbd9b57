internal import RESP

/// A word that a command takes as an option, out of a certain choice of words: `GeoUnit.meters`, `SortOrder.ascending`.
///
/// One type for all choices, so that a program carries its code once; a choice can get further words without breaking any
/// code.
public struct CommandWord<Choice>: CommandArgument, Sendable, Hashable {
  /// The word as it is sent.
  public let word: String

  @usableFromInline
  package init(_ word: String) { self.word = word }

  @usableFromInline
  package func append(to arguments: inout RESPArguments) { arguments.append(text: word) }
}

extension CommandWord: CustomStringConvertible {
  /// The word as it is sent.
  public var description: String { word }
}
