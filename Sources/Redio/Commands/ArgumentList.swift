internal import RESP

/// Arguments of which a command takes any number, from whatever the caller has them in.
///
/// The commands of clients, chains and batches make one by themselves; it is for commands as values, and for arrays whose
/// elements are of several types:
///
/// ```swift
/// try await redis.run(.del(["a", "b"]))
/// let members: [any RESPEncodable] = ["a", 1]
/// try await redis.sadd("s", ArgumentList(members))
/// ```
public struct ArgumentList: ExpressibleByArrayLiteral {
  /// How many there are, each element of a collection counted.
  public let count: Int
  /// Why a command can't be sent with none of them.
  private var reasonIfEmpty: String?
  private let arguments: (inout RESPArguments) -> Void

  /// So many arguments, which a function adds.
  init(count: Int, _ arguments: @escaping (inout RESPArguments) -> Void) {
    self.count = count
    self.arguments = arguments
  }

  /// Values of any types; of a collection among them, each element.
  public init(arrayLiteral values: any RESPArgumentSource...) { self.init(values) }

  /// Values of any types; of a collection among them, each element.
  public init(_ values: [any RESPArgumentSource]) {
    self.init(count: Self.count(values)) { list in for value in values { value.encodeEach(into: &list) } }
  }

  /// Values of any types; of a collection among them, each element.
  @usableFromInline
  package init(_ first: any RESPArgumentSource, _ more: [any RESPArgumentSource]) {
    self.init(count: first.argumentCount + Self.count(more)) { list in
      first.encodeEach(into: &list)
      for value in more { value.encodeEach(into: &list) }
    }
  }

  /// Values for a command that takes none for all there are. Collections without an element are not that.
  @usableFromInline
  package init(orAll values: [any RESPArgumentSource]) {
    self.init(values)
    if !values.isEmpty { reasonIfEmpty = Self.noneIsAll }
  }

  /// The elements of any collection.
  public init<Value: RESPEncodable>(contentsOf values: some Collection<Value>) {
    if Value.self == UInt8.self {
      // Bytes are a value, and not a list of numbers.
      self.init(ContiguousArray(values), [])
    } else {
      self.init(count: values.count) { list in for value in values { list.append(value) } }
    }
  }

  /// Whether there is none.
  public var isEmpty: Bool { count == 0 }

  /// Adds the arguments.
  @usableFromInline
  package func append(to list: inout RESPArguments) {
    if isEmpty, let reasonIfEmpty { return list.fail(reasonIfEmpty) }
    let before = list.count
    arguments(&list)
    // What says how many there are must not say something else than what follows.
    if list.count != before + count {
      list.fail(
        "a type among its arguments adds too many or too few: encode(into:) must add exactly one argument, and "
          + "encodeEach(into:) as many as argumentCount says")
    }
  }

  /// Adds the arguments, of which there must be one at least.
  @usableFromInline
  package func append(to list: inout RESPArguments, needing name: String) {
    if isEmpty { list.fail("it takes at least one \(name), and the collection has none") }
    append(to: &list)
  }

  private static let noneIsAll = "without a name it would mean all, and the collection has none: leave it out for all"

  private static func count(_ values: [any RESPArgumentSource]) -> Int {
    var count = 0
    for value in values { count += value.argumentCount }
    return count
  }
}

extension ArgumentList: RESPOrderedArguments {
  /// How many there are.
  public var argumentCount: Int { count }

  /// Adds each of them.
  public func encodeEach(into list: inout RESPArguments) { append(to: &list) }
}
