#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// A type that chooses the form of its JSON: dates, keys, data, numbers that JSON has not.
///
/// ```swift
/// struct Order: Codable, JSONFormatted {
///   var orderID: Int, placedAt: Date
///
///   static let jsonEncoder: JSONEncoder = {
///     let encoder = JSONEncoder()
///     encoder.dateEncodingStrategy = .iso8601
///     return encoder
///   }()
///   static let jsonDecoder: JSONDecoder = {
///     let decoder = JSONDecoder()
///     decoder.dateDecodingStrategy = .iso8601
///     return decoder
///   }()
/// }
///
/// try await redis.set("order", JSON(Order(orderID: 7, placedAt: .now)))
/// let order = try await redis.get("order", as: JSON<Order>.self)?.value
/// ```
///
/// ``JSON`` uses these for the type, and for arrays, sets, dictionaries and optionals of it, wherever it writes and reads
/// JSON: as argument, as reply, in messages. Types that contain the type have formats of their own: only that of the
/// outermost counts. A program that has one format for all its types declares a protocol of its own that refines this
/// one, with both properties in an extension.
///
/// Both are asked for at each value, so they are constants, as above, rather than made anew. They are used in the
/// callers' tasks, on any threads and by several at once, which `JSONEncoder` and `JSONDecoder` allow as long as nobody
/// changes them: set them up before they are used.
///
/// For the format of a single value see ``JSON/init(_:encoder:)``; for that of a single reply, read it `as: Data.self`,
/// and decode it.
public protocol JSONFormatted {
  /// Encodes values of the type. That of other types sorts keys, and writes slashes as they are.
  static var jsonEncoder: JSONEncoder { get }
  /// Decodes values of the type. The text has been checked before: it is JSON by RFC 8259, whatever the decoder allows.
  static var jsonDecoder: JSONDecoder { get }
}

extension Array: JSONFormatted where Element: JSONFormatted {
  /// That of the elements.
  public static var jsonEncoder: JSONEncoder { Element.jsonEncoder }
  /// That of the elements.
  public static var jsonDecoder: JSONDecoder { Element.jsonDecoder }
}

extension Set: JSONFormatted where Element: JSONFormatted {
  /// That of the elements.
  public static var jsonEncoder: JSONEncoder { Element.jsonEncoder }
  /// That of the elements.
  public static var jsonDecoder: JSONDecoder { Element.jsonDecoder }
}

extension Dictionary: JSONFormatted where Value: JSONFormatted {
  /// That of the values.
  public static var jsonEncoder: JSONEncoder { Value.jsonEncoder }
  /// That of the values.
  public static var jsonDecoder: JSONDecoder { Value.jsonDecoder }
}

extension Optional: JSONFormatted where Wrapped: JSONFormatted {
  /// That of the wrapped type.
  public static var jsonEncoder: JSONEncoder { Wrapped.jsonEncoder }
  /// That of the wrapped type.
  public static var jsonDecoder: JSONDecoder { Wrapped.jsonDecoder }
}
