public import RESP

/// All replies of an input are found, as whatever they are read.
///
/// A fuzzer's input says by its last byte which of the types it is read as, so that each input is quick; a replay takes
/// all of them.
public func check(_ input: UnsafeRawBufferPointer, asEachOf readings: [@Sendable ([UInt8]) -> Int]) {
  let bytes = Array(input)
  let expected = Outcome(of: [bytes], limits: Outcome.limits(for: bytes.count)).values.count
  #if FUZZING
    guard let last = bytes.last else { return }
    let chosen = stride(from: Int(last) % readings.count, to: readings.count, by: 256).map { readings[$0] }
  #else
    let chosen = readings
  #endif
  for read in chosen {
    let count = read(bytes)
    guard count == expected else { fatalError("read \(count) replies of \(expected)") }
  }
}

/// How many replies are there, by one type; and by its text and content forms the same.
public func count<T: RESPDecodable>(_: T.Type, _ bytes: [UInt8]) -> Int {
  let counts = [
    count(bytes) { parser throws(RESPError) in try parser.next(as: T.self) != nil },
    count(bytes) { parser throws(RESPError) in try parser.next(as: AsText<T>.self) != nil },
    count(bytes) { parser throws(RESPError) in try parser.next(as: AsContent<T>.self) != nil },
  ]
  guard Set(counts).count == 1 else { fatalError("\(T.self): \(counts)") }
  return counts[0]
}

private func count(_ bytes: [UInt8], _ next: (inout RESPParser) throws(RESPError) -> Bool) -> Int {
  var parser = RESPParser(limits: Outcome.limits(for: bytes.count))
  parser.feed(bytes)
  var count = 0
  do throws(RESPError) {
    while try next(&parser) { count += 1 }
    return count
  } catch {
    return count
  }
}

private struct AsText<T: RESPDecodable>: RESPDecodable {
  static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
    _ = try T.TextForm.decode(&reader)
    return Self()
  }
}

private struct AsContent<T: RESPDecodable>: RESPDecodable {
  static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Self {
    _ = try T.ContentForm.decode(&reader)
    return Self()
  }
}
