internal import RESP

/// What commands take beside keys and values: choices, conditions, ranges. Some are several words.
package protocol CommandArgument {
  /// Adds the words.
  func append(to arguments: inout RESPArguments)
}

/// A choice of single words.
extension CommandArgument where Self: RawRepresentable<String> {
  package func append(to arguments: inout RESPArguments) { arguments.append(text: rawValue) }
}

extension RESPArguments {
  /// Adds the words of an option.
  mutating func append(_ argument: some CommandArgument) { argument.append(to: &self) }
}
