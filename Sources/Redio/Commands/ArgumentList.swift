internal import RESP

/// Arguments of which a command takes any number, from whatever the caller has them in.
///
/// The commands of clients, chains and batches make one by themselves; it is for commands as values:
///
/// ```swift
/// try await redis.run(.del(["a", "b"]))
/// ```
public struct ArgumentList: ExpressibleByArrayLiteral {
  /// How many there are.
  public let count: Int
  private let arguments: (inout RESPArguments) -> Void

  private init(count: Int, _ arguments: @escaping (inout RESPArguments) -> Void) {
    self.count = count
    self.arguments = arguments
  }

  /// Values of any types.
  public init(arrayLiteral values: any RESPEncodable...) { self.init(values) }

  /// Values of any types.
  public init(_ values: [any RESPEncodable]) {
    self.init(count: values.count) { list in for value in values { list.append(value) } }
  }

  /// Values of any types.
  @usableFromInline
  init(_ first: any RESPEncodable, _ more: [any RESPEncodable]) {
    self.init(count: 1 + more.count) { list in
      list.append(first)
      for value in more { list.append(value) }
    }
  }

  /// A collection of keys, fields or values. One of `UInt8` (`Bytes`, `[UInt8]`, `Data`) is a value itself, and not a
  /// list of numbers.
  @usableFromInline
  init<Value: RESPEncodable>(names values: some Collection<Value>) {
    if Value.self == UInt8.self, let bytes = Array(values) as? [UInt8] {
      self.init(Bytes(bytes), [])
    } else {
      self.init(count: values.count) { list in for value in values { list.append(value) } }
    }
  }

  /// Names with values of any types, in order.
  @usableFromInline
  init(pairs: KeyValuePairs<String, any RESPEncodable>) {
    self.init(count: 2 * pairs.count) { list in
      for (name, value) in pairs {
        list.append(text: name)
        list.append(value)
      }
    }
  }

  /// Names with values.
  @usableFromInline
  init<Name: RESPEncodable, Value: RESPEncodable>(pairs: [Name: Value]) {
    self.init(count: 2 * pairs.count) { list in
      for (name, value) in pairs {
        list.append(name)
        list.append(value)
      }
    }
  }

  /// Names with values of any types.
  @usableFromInline
  init(mixed pairs: [String: any RESPEncodable]) {
    self.init(count: 2 * pairs.count) { list in
      for (name, value) in pairs {
        list.append(text: name)
        list.append(value)
      }
    }
  }

  /// Members with their scores, each score first, as the sorted sets' commands want it.
  @usableFromInline
  init<Member: RESPEncodable>(scores: [Member: Double]) {
    self.init(count: 2 * scores.count) { list in
      for (member, score) in scores {
        list.append(score)
        list.append(member)
      }
    }
  }

  /// Whether there is none.
  public var isEmpty: Bool { count == 0 }

  /// Adds the arguments.
  func append(to list: inout RESPArguments) { arguments(&list) }
}
