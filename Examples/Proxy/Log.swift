import RESP

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Prints the commands and replies of one connection. It only looks: what it can't read passes all the same.
actor Log {
  private let number: Int
  // A parser keeps what is incomplete. Limits bound that; servers allow bulks of 512 MiB.
  private var commandParser = RESPCommandParser(limits: RESPLimits(bulkLength: 16 << 20, replyLength: 32 << 20))
  private var replyParser = RESPParser(limits: RESPLimits(bulkLength: 16 << 20, replyLength: 32 << 20))
  private var readsCommands = true
  private var readsReplies = true

  init(number: Int) { self.number = number }

  /// Prints the commands that are complete with these bytes.
  func commands(_ bytes: [UInt8]) {
    guard readsCommands else { return }
    commandParser.feed(bytes)
    do {
      while let words = try commandParser.next() {
        note("→ " + commandWithoutSecrets(words))
        if readsReplies, asksForSecrets(words) {
          readsReplies = false
          note("← replies are not printed from here on: there may be passwords in them")
        }
      }
    } catch {
      readsCommands = false
      commandParser = RESPCommandParser()
      note("→ commands can't be printed from here on: \(error)")
    }
  }

  /// Prints the replies that are complete with these bytes, and the pushes.
  func replies(_ bytes: [UInt8]) {
    guard readsReplies else { return }
    replyParser.feed(bytes)
    do {
      while let value = try replyParser.next() { note("← " + text(of: value)) }
    } catch {
      readsReplies = false
      replyParser = RESPParser()
      note("← replies can't be printed from here on: \(error)")
    }
  }

  func note(_ text: String) { show("#\(number) \(text)") }
}

/// Prints a line at once, into a file or a pipe, too.
func show(_ line: String) {
  print(line)
  fflush(nil)
}

/// A word as one types it, without what a terminal would execute, and cut if it is long.
func text(of bytes: Bytes) -> String {
  let isPlain = !bytes.isEmpty && bytes.prefix(100).allSatisfy { $0 > 32 && $0 < 127 && $0 != 34 && $0 != 92 }
  if bytes.count > 100 { return Bytes(bytes.prefix(100)).debugDescription + "… (\(bytes.count) bytes)" }
  return isPlain ? bytes.string : bytes.debugDescription
}

/// A reply in one line, with at most ten elements of each aggregate.
func text(of value: RESPValue) -> String {
  switch value {
  case .simpleString(let bytes), .bulkString(let bytes), .verbatimString(let bytes, _): text(of: bytes)
  case .simpleError(let bytes), .bulkError(let bytes): "error " + text(of: bytes)
  case .integer(let number): "\(number)"
  case .double(let number): "\(number)"
  case .boolean(let truth): "\(truth)"
  case .bigNumber(let digits): digits
  case .null: "null"
  case .array(let values): "[" + list(values, text(of:)) + "]"
  case .set(let values): "{" + list(values, text(of:)) + "}"
  case .push(let values): "push [" + list(values, text(of:)) + "]"
  case .map(let pairs): "{" + list(pairs) { "\(text(of: $0.key)): \(text(of: $0.value))" } + "}"
  case .attributed(let inner, _): text(of: inner)
  }
}

private func list<Element>(_ elements: [Element], _ text: (Element) -> String) -> String {
  elements.prefix(10).map(text).joined(separator: ", ") + (elements.count > 10 ? ", … (\(elements.count))" : "")
}
