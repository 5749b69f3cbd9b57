internal import RESP

/// Arguments of which a command takes any number, from whatever the caller has them in.
package struct ArgumentList {
  private let arguments: (inout RESPArguments) -> Void

  /// Values of any types.
  package init(_ first: any RESPEncodable, _ more: [any RESPEncodable]) {
    arguments = { list in
      list.append(first)
      for value in more { list.append(value) }
    }
  }

  /// A collection of keys or fields. One of `UInt8` (`Bytes`, `[UInt8]`, `Data`) is a name itself, and not a list of
  /// numbers.
  package init<Name: RESPEncodable>(names: some Collection<Name>) {
    if Name.self == UInt8.self, let bytes = Array(names) as? [UInt8] {
      self.init(Bytes(bytes), [])
    } else {
      self.init(names)
    }
  }

  /// A collection of values.
  package init(_ values: some Collection<some RESPEncodable>) {
    arguments = { list in for value in values { list.append(value) } }
  }

  /// Names with values of any types, in order.
  package init(pairs: KeyValuePairs<String, any RESPEncodable>) {
    arguments = { list in
      for (name, value) in pairs {
        list.append(text: name)
        list.append(value)
      }
    }
  }

  /// Names with values.
  package init<Name: RESPEncodable, Value: RESPEncodable>(pairs: [Name: Value]) {
    arguments = { list in
      for (name, value) in pairs {
        list.append(name)
        list.append(value)
      }
    }
  }

  /// Members with their scores, each score first, as the sorted sets' commands want it.
  package init<Member: RESPEncodable>(scores: [Member: Double]) {
    arguments = { list in
      for (member, score) in scores {
        list.append(score)
        list.append(member)
      }
    }
  }

  /// Adds the arguments.
  package func append(to list: inout RESPArguments) { arguments(&list) }
}
