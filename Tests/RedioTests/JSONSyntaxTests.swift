import RESP
import Testing

@testable import Redio

@Suite("JSON to the letter")
struct JSONSyntaxTests {
  private func problem(_ text: String) -> JSONSyntax.Problem? {
    Array(text.utf8).withUnsafeBytes { JSONSyntax.problem(in: $0) }
  }

  @Test(
    "what RFC 8259 allows is JSON",
    arguments: [
      "0", "-0", "1", "-12.50e+3", "1E5", "1e-5", "true", "false", "null", "\"\"",
      "\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"",
      "[]", "{}", "[[],{}]", " [ 1 , 2 ] ", "{\"a\":1,\"b\":[{\"c\":null}]}", "\t\r\n{ \"a\" : { } }\n", "\"\u{7f}é😀\"",
      "[[[]]]", "{\"\":\"\"}",
    ])
  func good(_ text: String) { #expect(problem(text) == nil) }

  @Test(
    "what it does not allow is an error that says where",
    arguments: [
      ("", 0), (" ", 1), ("[1,]", 3), ("{\"a\":1,}", 7), ("[,1]", 1), ("[1 2]", 3), ("[1", 2), ("{\"a\":1", 6),
      ("]", 0),
      ("[1}", 2), ("{\"a\":1]", 6), ("{\"a\"}", 4), ("{\"a\":}", 5), ("{a:1}", 1), ("{'a':1}", 1), ("'a'", 0),
      ("{\"a\" 1}", 5), ("01", 1), ("-01", 2), ("-", 1), ("+1", 0), (".5", 0), ("1.", 2), ("1e", 2), ("1e+", 3),
      ("0x10", 1),
      ("NaN", 0), ("nan", 0), ("Infinity", 0), ("-Infinity", 1), ("True", 0), ("truex", 4), ("tru", 0), ("1 2", 2),
      ("{} x", 3), ("[1]//", 3), ("/**/1", 0), ("[1,//\n2]", 3), ("#1", 0), ("\"a", 0), ("\"a\nb\"", 2),
      ("\"\u{0}\"", 1),
      ("\"\\x41\"", 2), ("\"\\u12g4\"", 5), ("\"\\", 2), ("\u{feff}1", 0), ("\u{a0}1", 0), ("\u{b}1", 0), ("[1],", 3),
      ("{\"a\":1,\"b\"}", 10), ("{1:2}", 1), ("[", 1), ("{", 1),
    ])
  func bad(_ text: String, _ position: Int) { #expect(problem(text)?.position == position) }

  @Test("nesting counts to 64 levels, of arrays and objects together, and a million take no stack")
  func nesting() {
    func nested(_ levels: Int) -> String {
      String(repeating: "[{\"a\":", count: levels / 2) + "1" + String(repeating: "}]", count: levels / 2)
    }
    #expect(problem(nested(64)) == nil)
    #expect(problem(nested(66))?.reason.contains("64 levels") == true)
    #expect(problem(String(repeating: "[", count: 1_000_000))?.position == 64)
  }

  @Test("text that is not JSON to the letter is refused as JSON, and stays text by content; the error quotes the place")
  func decoding() throws {
    for text in ["[1,]", "{\"key\":1,}"] {
      var parser = RESPParser()
      let wire = Array("$\(text.utf8.count)\r\n\(text)\r\n".utf8)
      parser.feed(wire)
      do {
        _ = try parser.next(as: JSON<[Int]>.self)?.get()
        Issue.record("\(text) passed for JSON")
      } catch {
        #expect("\(error)".contains("at byte \(text.utf8.count - 1)"))
        #expect("\(error)".hasSuffix(", in '\(text)'"))
      }
      #expect(Array(text.utf8).withUnsafeBytes { JSONText.parser.parse($0) } == nil)
    }
  }
}
