import FuzzSupport
import RESP

/// Any reply read as any type is a value or an error, and the reply after it is read as if nothing had been before it.
func check(_ input: UnsafeRawBufferPointer) { check(input, asEachOf: readings) }

private let readings: [@Sendable ([UInt8]) -> Int] = [
  { count(Bytes.self, $0) }, { count(String.self, $0) }, { count(Int.self, $0) }, { count(UInt8.self, $0) },
  { count(Double.self, $0) }, { count(Float.self, $0) }, { count(Bool.self, $0) }, { count(RESPValue.self, $0) },
  { count(Decoded.self, $0) }, { count(String?.self, $0) }, { count([Bytes].self, $0) }, { count([String?].self, $0) },
  { count([UInt8].self, $0) }, { count([[Int]].self, $0) }, { count(Set<String>.self, $0) },
  { count([String: Bytes].self, $0) }, { count([Int: [Double]].self, $0) }, { count([Bytes: RESPValue].self, $0) },
  { count(RESPPair<String, Double>.self, $0) }, { count([RESPPair<String, [String: Int]>].self, $0) },
  { count(RESPErrorReply.self, $0) }, { count(Result<Int, RESPErrorReply>.self, $0) },
  { count([Result<[Decoded], RESPErrorReply>].self, $0) }, { count(TooFew.self, $0) }, { count(TooMany.self, $0) },
  { count(Unasked.self, $0) },
]

/// A type that leaves elements of an aggregate unread.
private struct TooFew: RESPDecodable {
  static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
    var elements = try reader.elements(expecting: "some")
    if reader.hasNext(&elements) { _ = try reader.decode(RESPValue.self) }
    return Self()
  }
}

/// A type that reads on where nothing is left.
private struct TooMany: RESPDecodable {
  static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
    var elements = try reader.elements(expecting: "many")
    while reader.hasNext(&elements) { _ = try reader.decode(RESPValue.self) }
    while true { _ = try reader.decode(RESPValue.self) }
  }
}

/// A type that does not ask whether there is an element.
private struct Unasked: RESPDecodable {
  static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
    _ = try reader.elements(expecting: "two")
    reader.skip()
    _ = try reader.value()
    return Self()
  }
}

#if FUZZING
  /// What libFuzzer calls with each input.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func fuzz(_ bytes: UnsafeRawPointer?, _ count: Int) -> CInt {
    check(UnsafeRawBufferPointer(start: bytes, count: count))
    return 0
  }
#else
  @main
  struct Program {
    static func main() throws { try replay(check) }
  }
#endif
