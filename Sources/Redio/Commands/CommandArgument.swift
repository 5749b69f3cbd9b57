internal import RESP

/// What commands take beside keys and values: choices, conditions, ranges. Some are several words.
@usableFromInline
package protocol CommandArgument {
  /// Adds the words.
  func append(to arguments: inout RESPArguments)

  /// Adds the words of several. For a type whose words depend on those before.
  static func append(_ values: [Self], to arguments: inout RESPArguments)
}

extension CommandArgument {
  @_semantics("optimize.sil.specialize.generic.never")
  @usableFromInline
  package static func append(_ values: [Self], to arguments: inout RESPArguments) {
    for value in values { value.append(to: &arguments) }
  }
}

/// A choice of single words.
extension CommandArgument where Self: RawRepresentable<String> {
  @usableFromInline
  package func append(to arguments: inout RESPArguments) { arguments.append(text: rawValue) }
}

/// Several, one after the other.
extension Array: CommandArgument where Element: CommandArgument {
  @usableFromInline
  package func append(to arguments: inout RESPArguments) { Element.append(self, to: &arguments) }
}

extension Array where Element: CommandArgument {
  /// Adds the words of several, of which there must be one at least.
  @_semantics("optimize.sil.specialize.generic.never")
  @usableFromInline
  package func append(to arguments: inout RESPArguments, needing name: String) {
    if isEmpty { arguments.fail("it takes at least one \(name), and the collection has none") }
    append(to: &arguments)
  }
}
