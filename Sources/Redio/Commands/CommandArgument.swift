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

/// Several, one after the other.
extension Array: CommandArgument where Element: CommandArgument {
  package func append(to arguments: inout RESPArguments) {
    for element in self { element.append(to: &arguments) }
  }
}
