package import RESP

/// What the commands are made with. Never inlined: hundreds of them call it, and their code would be three times as much.
extension RESPArguments {
  /// Starts a command.
  @usableFromInline
  package init(command name: String) {
    self.init()
    begin(command: name)
  }

  /// Starts a command.
  @inline(never)
  @usableFromInline
  package mutating func begin(command name: String) {
    begin()
    append(text: name)
  }

  /// Adds a value.
  @inline(never)
  @usableFromInline
  package mutating func add(_ value: some RESPStorable) { append(value) }

  /// Adds a key.
  @inline(never)
  @usableFromInline
  package mutating func add(key: some RESPStorable) {
    markKeys()
    append(key)
  }

  /// Says that the next arguments are keys.
  @inline(never)
  @usableFromInline
  package mutating func mark(keys count: Int) { markKeys(count) }

  /// Adds a word.
  @inline(never)
  @usableFromInline
  package mutating func add(text: String) { append(text: text) }

  /// Adds a number.
  @inline(never)
  @usableFromInline
  package mutating func add(integer: Int) { append(integer: integer) }

  /// Adds a number.
  @inline(never)
  @usableFromInline
  package mutating func add(integer: Int64) { append(integer: integer) }
}
