import RESP
import Testing

/// A generic type of reply, as the documentation of `RESPDecodable` shows one.
private struct Measured<Value: Sendable>: Sendable {
  let value: Value
}

extension Measured: RESPReadable where Value: RESPReadable {
  static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Measured {
    Measured(value: try reader.decode())
  }
}

extension Measured: RESPDecodable where Value: RESPDecodable {
  typealias TextForm = Measured<Value.TextForm>
  typealias ContentForm = Measured<Value.ContentForm>
}

@Suite("Forms of a reply")
struct ReplyFormTests {
  private func read<T: RESPReadable>(_ wire: String, as: T.Type) throws -> T {
    try Array(wire.utf8).withUnsafeBytes {
      var reader = RESPReader(framed: $0)
      return try reader.reply(T.decode)
    }
  }

  @Test("a generic type is read in its forms, alone, as an optional and in collections")
  func generic() throws {
    typealias Type = [Measured<Bytes>?]
    #expect(Type.TextForm.self == [Measured<String>?].self && Type.ContentForm.self == [Measured<Decoded>?].self)
    let wire = "*2\r\n$1\r\n7\r\n_\r\n"
    #expect(try read(wire, as: Type.self).map { $0?.value } == ["7", nil])
    #expect(try read(wire, as: Type.TextForm.self).map { $0?.value } == ["7", nil])
    #expect(try read(wire, as: Type.ContentForm.self).map { $0?.value } == [.int(7), nil])
    #expect([Bytes?].ContentForm.self == [Decoded].self && Bytes?.OptionalContentForm.self == Optional<Decoded>.self)
    #expect([String: Bytes].TextForm.self == [String: String].self && Set<Bytes>.ContentForm.self == Set<Decoded>.self)
  }
}
