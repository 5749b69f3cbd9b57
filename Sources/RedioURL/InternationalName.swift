/// The ASCII form of a host name with letters beyond ASCII, for the error about such a host.
enum InternationalName {
  private static let hyphen: UInt32 = 45

  /// The name with each label in the form that DNS has; `nil` if that is not certain, or if the text may be something
  /// else than a name, as a piece of a password.
  ///
  /// A name is two labels or more, of lower-case letters and hyphens. Its letters must be ones that no version of IDNA
  /// maps to others, that don't combine, and that are not Jamo: those are composed before they are encoded.
  ///
  /// - SeeAlso: RFC 5891, section 4.4; Unicode Technical Standard 46.
  static func ascii(_ name: String) -> String? {
    var result: [UInt8] = []
    var label: [UInt32] = []
    var hasOthers = false
    for scalar in name.unicodeScalars {
      if scalar.value == 46 {
        guard append(label, to: &result) else { return nil }
        result.append(UInt8(ascii: "."))
        label = []
      } else {
        guard isCertain(scalar) else { return nil }
        hasOthers = hasOthers || scalar.value > 127
        label.append(scalar.value)
      }
    }
    guard hasOthers, !result.isEmpty, append(label, to: &result) else { return nil }
    return String(decoding: result, as: UTF8.self)
  }

  private static func isCertain(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 128 { return value == hyphen || value &- 97 < 26 }
    if value >= 0x1100 && value < 0x1200 || value >= 0xA960 && value < 0xA980 || value > 0xD7A3 { return false }
    let category = scalar.properties.generalCategory
    guard category == .lowercaseLetter || category == .otherLetter else { return false }
    return !scalar.properties.changesWhenNFKCCaseFolded
  }

  /// Appends a label in its ASCII form; `false` if its length or a hyphen makes that impossible.
  private static func append(_ label: [UInt32], to result: inout [UInt8]) -> Bool {
    guard let first = label.first, label.count < 64, first != hyphen, label[label.count - 1] != hyphen else {
      return false
    }
    let start = result.count
    for value in label where value > 127 {
      for byte in "xn--".utf8 { result.append(byte) }
      break
    }
    appendPunycode(label, to: &result)
    return result.count - start < 64
  }

  /// Appends a label of at most 63 characters, without the prefix `xn--`; one of ASCII alone as it is.
  ///
  /// - SeeAlso: RFC 3492, section 6.3.
  static func appendPunycode(_ label: [UInt32], to result: inout [UInt8]) {
    var handled = 0
    for value in label where value < 128 {
      result.append(UInt8(truncatingIfNeeded: value))
      handled += 1
    }
    guard handled < label.count else { return }
    if handled > 0 { result.append(UInt8(ascii: "-")) }

    var isFirst = true
    var next: UInt32 = 128
    var delta = 0
    var bias = 72
    while handled < label.count {
      var smallest = UInt32.max
      for value in label where value >= next && value < smallest { smallest = value }
      delta += Int(smallest - next) * (handled + 1)
      next = smallest
      for value in label {
        if value < next { delta += 1 }
        guard value == next else { continue }
        append(delta, bias, to: &result)
        handled += 1
        bias = adapted(isFirst ? delta / 700 : delta / 2, handled)
        isFirst = false
        delta = 0
      }
      delta += 1
      next += 1
    }
  }

  /// Appends a generalized variable-length integer.
  private static func append(_ delta: Int, _ bias: Int, to result: inout [UInt8]) {
    var rest = delta
    var position = 36
    while true {
      let threshold = min(max(position - bias, 1), 26)
      let isLast = rest < threshold
      let digit = isLast ? rest : threshold + (rest - threshold) % (36 - threshold)
      // `a` to `z` for 0 to 25, `0` to `9` for 26 to 35.
      result.append(UInt8(truncatingIfNeeded: digit < 26 ? 97 + digit : 22 + digit))
      if isLast { return }
      rest = (rest - threshold) / (36 - threshold)
      position += 36
    }
  }

  private static func adapted(_ delta: Int, _ count: Int) -> Int {
    var delta = delta + delta / count
    var bias = 0
    while delta > 455 {
      delta /= 35
      bias += 36
    }
    return bias + 36 * delta / (delta + 38)
  }
}
