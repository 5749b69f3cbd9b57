import Foundation
import RESP
import Testing

@testable import Redio

@Suite("JSON by content")
struct JSONContentTests {
  private func content(_ text: String) -> Decoded? {
    Array(text.utf8).withUnsafeBytes { JSONText.parser.parse($0) }
  }

  private func read<T: RESPDecodable>(_ text: String, as type: T.Type) throws -> T? {
    var parser = RESPParser()
    parser.feed(Array("$\(text.utf8.count)\r\n\(text)\r\n".utf8))
    return try parser.next(as: T.self)?.get()
  }

  private struct Holder: Decodable {
    var value: Decoded
  }

  @Test(
    "a JSON text gives its value, by content, as Decoded, and as a part of a type",
    arguments: [
      ("null", .null), ("true", .bool(true)), (" false ", .bool(false)), ("0", .int(0)), ("-1", .int(-1)),
      ("9223372036854775807", .int(.max)), ("-9223372036854775808", .int(.min)), ("2.5", .double(2.5)),
      ("-1.5e-3", .double(-0.0015)), ("9223372036854775808", .double(0x1p63)),
      ("9007199254740993", .int(9_007_199_254_740_993)),
      ("123456789012345678.5", .double(123_456_789_012_345_678.5)),
      ("\"\"", .string("")), ("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\"", .string("a\"\\/\u{8}\u{c}\n\r\t")),
      ("\"\\u00e9\\u20AC\\ud83d\\ude00\\u0000x\"", .string("é€😀\0x")), ("\"é😀\"", .string("é😀")),
      ("[]", .array([])), ("{}", .object([:])), ("[ ]", .array([])), ("{ }", .object([:])),
      ("[[],{},[[1]]]", .array([.array([]), .object([:]), .array([.array([.int(1)])])])),
      (
        "\n{ \"a\" : [ 1 , null , { \"b\" : \"c\" } ] , \"\\u0061b\" : { } }\t",
        .object(["a": .array([.int(1), .null, .object(["b": .string("c")])]), "ab": .object([:])])
      ),
    ] as [(String, Decoded)])
  func values(_ text: String, _ value: Decoded) throws {
    #expect(content(text) == value)
    #expect(try read(text, as: JSON<Decoded>.self)?.value == value)
    #expect(try read("{\"value\":\(text)}", as: JSON<Holder>.self)?.value.value == value)
  }

  @Test("a number with a fraction or an exponent is a double, and minus zero keeps its sign")
  func numbers() {
    for (text, value) in [("1.0", 1), ("1e3", 1000), ("-0", -0.0), ("1E+2", 100), ("1e-300", 1e-300)] {
      guard case .double(let number)? = content(text) else {
        Issue.record("\(text)")
        continue
      }
      #expect(number == value && number.sign == value.sign)
    }
  }

  @Test(
    "a text that a value can't hold stays text, and is an error as JSON, which says where and quotes the place",
    arguments: [
      ("{\"secret\":1,\"secret\":2}", "equal"), ("[{\"caf\u{e9}\":1,\"cafe\u{301}\":2}]", "equal"),
      ("{\"a\":1,\"\\u0061\":2}", "equal"), ("[1e400]", "range"), ("-1e400", "range"), ("\"\\ud800\"", "surrogate"),
      ("\"\\udc00\"", "surrogate"), ("\"\\ud800\\ud800\"", "surrogate"), ("\"\\ud800x\"", "surrogate"),
      ("\"\\ud83d\\n\"", "surrogate"),
    ])
  func losses(_ text: String, _ reason: String) {
    #expect(content(text) == nil)
    do {
      _ = try read(text, as: JSON<Decoded>.self)
      Issue.record("\(text) has been read")
    } catch {
      #expect("\(error)".contains(reason) && "\(error)".contains("at byte"), "\(error)")
      #expect("\(error)".contains(", in '"))
    }
  }

  @Test("bytes that are not UTF-8 are no JSON string")
  func bytes() {
    for bytes: [UInt8] in [
      [0x22, 0xff, 0x22], [0x22, 0x5c, 0x6e, 0xc0, 0x80, 0x22], [0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x3a, 0x31, 0x7d],
    ] {
      #expect(bytes.withUnsafeBytes { JSONText.parser.parse($0) } == nil)
    }
  }

  @Test("any JSON that Foundation writes is read as it was, and no cut or change of it reads past its end")
  func agreement() throws {
    let values: [Any] = [
      ["a": [1, 2.5, true, NSNull(), "x\"\u{1}é😀\\"], "b": ["c": [String: Any](), "d": [[[]]]]] as [String: Any],
      [[1, 2], [], [["k": "v"]]] as [Any],
    ]
    for value in values {
      let text = Array(try JSONSerialization.data(withJSONObject: value))
      let expected = try JSONDecoder().decode(Decoded.self, from: Data(text))
      #expect(text.withUnsafeBytes { JSONText.parser.parse($0) } == expected)
      for cut in 0..<text.count {
        _ = Array(text[..<cut]).withUnsafeBytes { JSONText.parser.parse($0) }
        for byte in [
          UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "]"), UInt8(ascii: ","), 0x30, 0xff,
        ] {
          var changed = text
          changed[cut] = byte
          _ = changed.withUnsafeBytes { JSONText.parser.parse($0) }
        }
      }
    }
  }
}
