internal import RESP

extension StreamEntry: CustomStringConvertible {
  /// The ID, and the fields as in a dictionary: `1526919030474-55: ["kind": "login"]`.
  public var description: String { "\(id): \(fields)" }
}

extension StreamEntries: CustomStringConvertible {
  /// As in a dictionary: `"events": [1526919030474-55: ["kind": "login"]]`.
  public var description: String { "\(key.debugDescription): \(entries)" }
}

extension StreamDelivery: CustomStringConvertible {
  /// The stream's key, and the entry: `"events": 1526919030474-55: ["kind": "login"]`.
  public var description: String { "\(key.debugDescription): \(entry)" }
}
