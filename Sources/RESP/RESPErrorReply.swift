/// An error reply of the server.
///
/// Reading it as a value keeps one error from failing the whole reply: `Result<Int, RESPErrorReply>` reads a number or an
/// error, `[Result<Bytes, RESPErrorReply>]` the replies of a transaction of which some may have failed.
///
/// - SeeAlso: RESP protocol specification, "Simple errors" and "Bulk errors".
public struct RESPErrorReply: Error, Equatable, Sendable, CustomStringConvertible {
  /// The whole text: `WRONGTYPE Operation against a key holding the wrong kind of value`.
  public var text: Bytes

  /// Creates an error from its whole text.
  public init(_ text: Bytes) { self.text = text }

  /// The first word, if it is in capitals as servers' error codes are: `WRONGTYPE`; otherwise `ERR`, the servers' generic
  /// code.
  public var code: String { parts.code }

  /// The text after the code.
  public var message: String { parts.message }

  /// The text, cut if it is long, with characters that don't print escaped. `text` is unchanged.
  public var description: String { text.withUnsafeBytes { ForeignText.shown($0) } }

  private var parts: (code: String, message: String) {
    let all = text.string
    let head = all.utf8.prefix { $0 != UInt8(ascii: " ") }
    let isCode =
      !head.isEmpty
      && head.allSatisfy { byte in
        byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") || byte == ASCII.minus || byte == UInt8(ascii: "_")
      }
    guard isCode else { return ("ERR", all) }
    return (String(decoding: head, as: UTF8.self), String(decoding: all.utf8.dropFirst(head.count + 1), as: UTF8.self))
  }
}

extension RESPErrorReply: RESPDecodable {
  /// `true`.
  public static var _decodesInPlace: Bool { true }

  /// Reads an error.
  ///
  /// - Throws: `RESPDecodingError` for anything that is not an error.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> RESPErrorReply {
    if let error = reader.readError() { return error }
    let value = try reader.value()
    throw .mismatch(expected: "an error", got: value.typeName)
  }
}

extension Result: RESPDecodable where Success: RESPDecodable, Failure == RESPErrorReply {
  /// The same with text forms inside.
  public typealias TextForm = Result<Success.TextForm, RESPErrorReply>
  /// The same with content forms inside.
  public typealias ContentForm = Result<Success.ContentForm, RESPErrorReply>
}

extension Result: RESPReadable where Success: RESPReadable, Failure == RESPErrorReply {
  /// `Success._decodesInPlace`.
  public static var _decodesInPlace: Bool { Success._decodesInPlace }

  /// Reads an error as a failure, anything else as a success.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Result<Success, RESPErrorReply> {
    if let error = reader.readError() { return .failure(error) }
    return .success(try Success.decode(&reader))
  }
}
