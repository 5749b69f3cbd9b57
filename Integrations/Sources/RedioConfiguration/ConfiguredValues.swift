import Configuration
import Redio

/// Values of a configuration, with errors that name their keys.
struct ConfiguredValues {
  private let reader: ConfigReader
  private let prefix: ConfigKey

  init(_ reader: ConfigReader, _ prefix: ConfigKey) {
    self.reader = reader
    self.prefix = prefix
  }

  /// The values whose keys have a further part in front.
  func under(_ part: String) -> ConfiguredValues {
    ConfiguredValues(reader, ConfigKey(prefix.components + [part], context: prefix.context))
  }

  private func key(_ name: String) -> ConfigKey {
    ConfigKey(prefix.components + [name], context: prefix.context)
  }

  /// An error about a value.
  func error(_ name: String, _ reason: String) -> RedisConfigurationError {
    RedisConfigurationError(key: key(name).components.joined(separator: "."), reason: reason)
  }

  /// A time, or none.
  enum Limit {
    case time(Duration)
    case unlimited
  }

  // A reader says alike of a value that is missing and of one of another type that there is none. So it is asked for the
  // other types then: a value that is there and can't be used is an error, not a default.

  /// A text; `nil` if it is missing.
  func text(_ name: String, isSecret: Bool = false) throws(RedisConfigurationError) -> String? {
    let key = key(name)
    if let text = reader.string(forKey: key, isSecret: isSecret) { return text }
    guard
      reader.int(forKey: key, isSecret: isSecret) == nil, reader.double(forKey: key, isSecret: isSecret) == nil,
      reader.bool(forKey: key, isSecret: isSecret) == nil, reader.stringArray(forKey: key, isSecret: isSecret) == nil
    else { throw error(name, "must be a text") }
    return nil
  }

  /// A whole number; `nil` if it is missing.
  func integer(_ name: String, in range: ClosedRange<Int>) throws(RedisConfigurationError) -> Int? {
    let key = key(name)
    if let number = reader.int(forKey: key) {
      guard range.contains(number) else {
        throw error(name, "must be a whole number from \(range.lowerBound) to \(range.upperBound)")
      }
      return number
    }
    guard reader.string(forKey: key) == nil, reader.double(forKey: key) == nil, reader.bool(forKey: key) == nil else {
      throw error(name, "must be a whole number")
    }
    return nil
  }

  /// Yes or no; `nil` if it is missing.
  func boolean(_ name: String) throws(RedisConfigurationError) -> Bool? {
    let key = key(name)
    if let value = reader.bool(forKey: key) { return value }
    guard reader.string(forKey: key) == nil, reader.int(forKey: key) == nil, reader.double(forKey: key) == nil else {
      throw error(name, "must be true or false")
    }
    return nil
  }

  /// A time with its unit, above zero; `nil` if it is missing.
  func duration(_ name: String, mayBeNone: Bool = false) throws(RedisConfigurationError) -> Limit? {
    let key = key(name)
    let reason = "must be a time with its unit, such as 500ms or 5s" + (mayBeNone ? ", or none" : "")
    guard let text = reader.string(forKey: key) else {
      guard reader.int(forKey: key) == nil, reader.double(forKey: key) == nil, reader.bool(forKey: key) == nil else {
        throw error(name, reason)
      }
      return nil
    }
    if mayBeNone, text == "none" { return .unlimited }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    // Below 100 years.
    guard let number = Int64(digits), number > 0, number < 3_200_000_000 else { throw error(name, reason) }
    switch text.dropFirst(digits.count) {
    case "ms": return .time(.milliseconds(number))
    case "s": return .time(.seconds(number))
    default: throw error(name, reason)
    }
  }
}
