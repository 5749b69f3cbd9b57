internal import RESP

/// Arguments of which a command takes any number, from whatever the caller has them in.
package struct ArgumentList {
  private let arguments: (inout RESPArguments) -> Void

  /// Values of any types.
  package init(_ values: [any RESPEncodable]) {
    arguments = { list in for value in values { list.append(value) } }
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
