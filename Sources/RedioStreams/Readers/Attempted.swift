internal import RESP
internal import Redio

/// A value, or why it can't be read: so that one entry that is not as a consumer expects does not hide the others.
struct Attempted<Value: RESPDecodable>: RESPDecodable {
  static var _decodesInPlace: Bool { Value._decodesInPlace }

  let result: Result<Value, RESPDecodingError>

  static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Attempted {
    Attempted(result: reader.attempt())
  }
}

extension StreamEntry {
  /// The entry with its values.
  ///
  /// - Throws: `RedisError` of the first value that can't be read.
  func read<T>(_ command: String) throws(RedisError) -> StreamEntry<T> where Value == Attempted<T> {
    var read = StreamEntry<T>(id: id, fields: [])
    read.fields.reserveCapacity(fields.count)
    for field in fields {
      do throws(RESPDecodingError) {
        read.fields.append(RESPPair(field.first, try field.second.result.get()))
      } catch {
        throw RedisError(error, command: command, commandIndex: nil)
      }
    }
    return read
  }
}
