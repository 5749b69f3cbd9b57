import Foundation
import RESP
import Testing

@testable import Redio

/// Types that choose the form of their JSON, and the errors of those that don't fit.
@Suite("JSON of a type's own form")
struct JSONFormattedTests {
  private struct Order: Codable, JSONFormatted, Equatable {
    var orderID: Int
    var placedAt: Date

    static let jsonEncoder: JSONEncoder = {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      encoder.dateEncodingStrategy = .iso8601
      encoder.keyEncodingStrategy = .convertToSnakeCase
      return encoder
    }()
    static let jsonDecoder: JSONDecoder = {
      let decoder = JSONDecoder()
      decoder.dateDecodingStrategy = .iso8601
      decoder.keyDecodingStrategy = .custom { path in
        let name = path.last?.stringValue ?? ""
        return Key(stringValue: ["order_id": "orderID", "placed_at": "placedAt"][name] ?? name)
      }
      return decoder
    }()
  }

  /// A type that is written and read in two ways.
  private struct Written: Codable, JSONFormatted, Equatable {
    var date: Date

    static let jsonEncoder: JSONEncoder = {
      let encoder = JSONEncoder()
      encoder.dateEncodingStrategy = .iso8601
      return encoder
    }()
    static let jsonDecoder = JSONDecoder()
  }

  private struct Plain: Codable, Equatable { var date: Date }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private static let order = Order(orderID: 7, placedAt: Date(timeIntervalSince1970: 1_700_000_000))
  private static let text = #"{"order_id":7,"placed_at":"2023-11-14T22:13:20Z"}"#

  private func words(_ command: Command<OK>) -> [String] {
    var parser = RESPCommandParser()
    parser.feed(command.wire)
    do { return try parser.next()?.map(\.string) ?? [] } catch { return ["\(error)"] }
  }

  private func read<T: RESPDecodable>(_ text: String, as type: T.Type) throws -> T? {
    var parser = RESPParser()
    parser.feed(Array("$\(text.utf8.count)\r\n\(text)\r\n".utf8))
    return try parser.next(as: type)?.get()
  }

  @Test("a type's own encoder and decoder are used for it, and for collections and optionals of it")
  func chosen() throws {
    let (order, text) = (Self.order, Self.text)
    #expect(words(.set("k", JSON(order))) == ["SET", "k", text])
    #expect(words(.set("k", JSON([order]))) == ["SET", "k", "[\(text)]"])
    #expect(words(.set("k", [order])) == ["SET", "k", "[\(text)]"])
    #expect(words(.set("k", ["a": order])) == ["SET", "k", #"{"a":\#(text)}"#])
    #expect(words(.set("k", JSON(Optional(order)))) == ["SET", "k", text])
    #expect(try read(text, as: JSON<Order>.self)?.value == order)
    #expect(try read("[\(text)]", as: JSON<[Order]>.self)?.value == [order])
    #expect(try read(#"{"a":\#(text)}"#, as: JSON<[String: Order]>.self)?.value == ["a": order])
    #expect(try read("null", as: JSON<Order?>.self)?.value == .some(nil))
    #expect(try read("[null,\(text)]", as: JSON<[Order?]>.self)?.value == [nil, order])
  }

  @Test("a type that chooses one of the two keeps the default of the other, and others are as before")
  func defaults() throws {
    let date = Date(timeIntervalSinceReferenceDate: 5)
    #expect(words(.set("k", JSON(Written(date: date)))).last == #"{"date":"2001-01-01T00:00:05Z"}"#)
    #expect(try read(#"{"date":5}"#, as: JSON<Written>.self)?.value == Written(date: date))
    #expect(words(.set("k", JSON(Plain(date: date)))).last == #"{"date":5}"#)
    #expect(try read(#"{"date":5}"#, as: JSON<Plain>.self)?.value == Plain(date: date))
  }

  @Test("an encoder for one value goes before its type's, and changes nothing of what the value is")
  func once() {
    let encoder = JSONEncoder()
    encoder.dateEncodingStrategy = .secondsSince1970
    let date = Date(timeIntervalSince1970: 5)
    #expect(words(.set("k", JSON(Plain(date: date), encoder: encoder))).last == #"{"date":5}"#)
    #expect(words(.set("k", JSON(Written(date: date), encoder: encoder))).last == #"{"date":5}"#)
    #expect(JSON(1, encoder: encoder) == JSON(1))
    #expect(Set([JSON(1, encoder: encoder), JSON(1)]).count == 1)
  }

  @Test("many tasks use one encoder and one decoder at the same time")
  func concurrent() async throws {
    let (order, text) = (Self.order, Self.text)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<200 {
            let value = try? read(text, as: JSON<Order>.self)?.value
            guard value == order, words(.set("k", JSON(order))).last == text else { return false }
          }
          return true
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }

  // MARK: Errors

  private struct Item: Codable { var name: String, price: Double, tags: [String]? }
  private struct Basket: Codable { var orders: [Item] }
  private enum Colour: String, Codable { case red }
  private struct Painted: Codable { var colour: Colour }
  private struct Refusing: Decodable {
    struct Refusal: Error {}
    init(from decoder: any Decoder) throws { throw Refusal() }
  }

  private func message<T: Decodable & Sendable>(_ text: String, _ type: T.Type) -> String {
    do {
      _ = try read(text, as: JSON<T>.self)
      return "nothing"
    } catch { return "\(error)" }
  }

  @Test("JSON that does not fit: the error says what is where, what was expected, and quotes the place")
  func mismatch() {
    let good = #"{"name":"tea","price":1.5}"#
    #expect(
      message(#"{"orders":[\#(good),{"name":"salt","price":"2"}]}"#, Basket.self)
        == #"expected JSON of Basket, got a string instead of Double at orders[1].price, in "#
        + #"'…ame":"salt","price":"2"}]}'"#)
    #expect(
      message(#"{"orders":[\#(good),\#(good),{"name":"salt"}]}"#, Basket.self)
        .contains(#"got an object without the key 'price' at orders[2], in '…"#))
    #expect(
      message(#"{"orders":[{"name":null,"price":1}]}"#, Basket.self)
        .contains("got null instead of String at orders[0].name, in '"))
    #expect(message(#"{"orders":{}}"#, Basket.self).contains("got an object instead of an array at orders"))
    #expect(message("[]", Basket.self) == "expected JSON of Basket, got an array instead of an object, in '[]'")
    #expect(
      message(#"{"colour":"blue"}"#, Painted.self)
        == "expected JSON of Painted, got a string that does not fit (Cannot initialize Colour from invalid String value "
        + #"blue) at colour, in '{"colour":"blue"}'"#)
    #expect(message("1.5", Int.self).contains("got a number that does not fit ("))
    #expect(
      message("1", Refusing.self) == "expected JSON of Refusing, got a number that does not fit (Refusal), in '1'")
    #expect(
      message(#"{"order_id":"7","placed_at":"2023-11-14T22:13:20Z"}"#, Order.self)
        .contains("got a string instead of Int at orderID, in '"))
  }

  @Test("text that is no JSON: the error says what it is and where, and quotes the place")
  func syntax() {
    #expect(
      message("[1,2,]", [Int].self)
        == "expected JSON of Array<Int>, got text that is not a value of JSON, at byte 5, in '[1,2,]'")
    #expect(
      message("hello", Int.self) == "expected JSON of Int, got text that is not a value of JSON, at byte 0, in 'hello'")
    #expect(message("", Int.self) == "expected JSON of Int, got the end of the text in place of a value, at byte 0")
    #expect(message("1 2", Decoded.self) == "expected JSON, got more text after the value, at byte 2, in '1 2'")
    let deep = message(String(repeating: "[", count: 100), [Int].self)
    #expect(deep.contains("got more than 64 levels of nesting, at byte 64, in '…[[["))
  }

  @Test("what is quoted is bounded, on one line, and whole characters")
  func cut() {
    let long = String(repeating: "é\n😀 ", count: 10_000).replacing("\n", with: "\\n")
    let text = #"{"name":"\#(long)","price":"\#(long)"}"#
    let error = message(text, Item.self)
    #expect(error.utf8.count < 300)
    #expect(error.contains("at price, in '…") && error.hasSuffix("…'"))
    #expect(!error.contains("\\x") && !error.contains("\n"))
    #expect(message("[1,\n\u{7}]", [Int].self).contains(#"'[1,\n\x07]'"#))
    #expect(message(#"{"\#(long)":1}"#, [String: String].self).utf8.count < 500)
  }

  @Test("the place of a value is found behind everything that JSON can contain, and none by a wrong path")
  func place() {
    let text = #" { "a" : [ "}]\",", {"x":[1,[2]]} , -1.5e3, true,null ,[ ] ] , "b\"" : 1, "c_d":{"e":[[],{"f":5}]}} "#
    func at(_ path: Any...) -> String? {
      let keys = path.map { part -> any CodingKey in
        if let index = part as? Int { return Index(index) } else { return Key(stringValue: "\(part)") }
      }
      return Array(text.utf8).withUnsafeBytes { bytes in
        JSONPlace.position(of: keys, in: bytes).map { String(decoding: bytes[$0...].prefix(4), as: UTF8.self) }
      }
    }
    #expect(at() == "{ \"a")
    #expect(at("a") == "[ \"}")
    #expect(at("a", 1) == "{\"x\"")
    #expect(at("a", 1, "x", 1, 0) == "2]]}")
    #expect(at("a", 2) == "-1.5" && at("a", 3) == "true" && at("a", 4) == "null" && at("a", 5) == "[ ] ")
    #expect(at("cD", "e", 1, "f") == "5}]}")
    #expect(at("z") == nil && at("a", 6) == nil && at("a", "x") == nil && at(0) == nil && at("a", 2, 0) == nil)
  }

  private struct Index: CodingKey {
    let intValue: Int?
    var stringValue: String { "\(intValue ?? -1)" }
    init(_ index: Int) { intValue = index }
    init?(intValue: Int) { nil }
    init?(stringValue: String) { nil }
  }
}
