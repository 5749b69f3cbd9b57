internal import RESP

/// What commands take beside keys and values: choices, conditions, ranges. Some are several words.
@usableFromInline
package protocol CommandArgument {
  /// Adds the words.
  func append(to arguments: inout RESPArguments)
}

/// A choice of single words.
extension CommandArgument where Self: RawRepresentable<String> {
  @usableFromInline
  package func append(to arguments: inout RESPArguments) { arguments.append(text: rawValue) }
}

/// Several, one after the other. A type whose words depend on those before has its own.
extension Array where Element: CommandArgument {
  /// Adds the words.
  @_semantics("optimize.sil.specialize.generic.never")
  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    for value in self { value.append(to: &arguments) }
  }

  /// Adds the words of several, of which there must be one at least.
  @_semantics("optimize.sil.specialize.generic.never")
  @usableFromInline
  package func append(to arguments: inout RESPArguments, needing name: String) {
    if isEmpty { arguments.fail("it takes at least one \(name), and the collection has none") }
    append(to: &arguments)
  }
}
