#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif
public import RESP

extension UUID: RESPEncodable {
  /// Adds the 36 characters of `uuidString`, in upper case.
  public func encode(into arguments: inout RESPArguments) { arguments.append(text: uuidString) }
}

extension UUID: RESPDecodable {
  /// Reads the 36 characters, in upper or lower case.
  ///
  /// - Throws: `RESPDecodingError` for anything else.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> UUID {
    let text = try String.decode(&reader)
    guard let value = UUID(uuidString: text) else { throw .mismatch(expected: "a UUID", got: text) }
    return value
  }
}

extension Date: RESPEncodable {
  /// Adds the Unix time in seconds: `1764368221`, or `1764368221.25`, with as many digits as read back as the same date;
  /// in the half second before 2001, where a `Date` is finer than that, to 10⁻¹⁶ s.
  /// It has the form of what `expireat` takes and `TIME` tells; a date that is not finite can't be encoded.
  public func encode(into arguments: inout RESPArguments) {
    guard let text = UnixTime.text(self) else {
      return arguments.fail("a date that is infinite or not a number can't be an argument")
    }
    arguments.append(text: text)
  }
}

extension Date: RESPDecodable {
  /// Reads a Unix time in seconds, whole or with a fraction.
  ///
  /// - Throws: `RESPDecodingError` for anything else.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> Date {
    let text = try String.decode(&reader)
    guard let date = UnixTime.date(text) else { throw .mismatch(expected: "a Unix time in seconds", got: text) }
    return date
  }
}

/// Dates as Unix times, to the last bit: `Date` counts from 2001, and adding the seconds from 1970 to its `Double` would
/// round.
enum UnixTime {
  /// From 1970-01-01 to 2001-01-01.
  private static let offset: Int64 = 978_307_200

  static func text(_ date: Date) -> String? {
    let time = date.timeIntervalSinceReferenceDate
    guard let whole = Int64(exactly: time.rounded(.down)) else { return nil }
    let (seconds, overflow) = whole.addingReportingOverflow(offset)
    guard !overflow else { return nil }
    let fraction = time - Double(whole)
    if fraction == 0 { return String(seconds) }
    // Rounded: the date is as good as the next whole second.
    if fraction == 1 { return String(seconds + 1) }
    // A negative time counts down: -1.25 is three quarters of a second after -2. So early, no fraction has more bits than
    // its difference to 1.
    return seconds < 0
      ? "-\((seconds + 1).magnitude)\(digits(1 - fraction))" : "\(seconds)\(digits(fraction))"
  }

  /// A point, and the shortest digits that read back as the same number, which is between 0 and 1.
  private static func digits(_ fraction: Double) -> String {
    let parts = "\(fraction)".split(separator: "e")
    let digits = parts[0].filter { $0 != "." }
    guard parts.count == 2, let exponent = Int(parts[1]) else { return "." + digits.dropFirst() }
    return "." + String(repeating: "0", count: -exponent - 1)
      + (digits.hasSuffix("0") ? digits.dropLast() : digits[...])
  }

  static func date(_ text: String) -> Date? {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, isDigits(whole), let seconds = Int64(whole) else { return nil }
    var fraction = 0.0
    if parts.count == 2 {
      guard isDigits(parts[1]), let value = Double("0.\(parts[1])") else { return nil }
      fraction = value
    }
    let (sum, overflow) = (isNegative ? -seconds : seconds).subtractingReportingOverflow(offset)
    guard !overflow else { return nil }
    return Date(timeIntervalSinceReferenceDate: Double(sum) + (isNegative ? -fraction : fraction))
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= 48 && $0 < 58 }
  }
}
