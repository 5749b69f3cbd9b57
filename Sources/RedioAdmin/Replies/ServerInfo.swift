/// What a server tells of itself.
///
/// ```swift
/// import Redio
/// import RedioAdmin
///
/// let info = try await redis.info()
/// print(info.version ?? "", info.usedMemory ?? 0, info.databases[0]?.keys ?? 0)
/// print(info[.stats, "total_net_input_bytes"] ?? "")
/// ```
///
/// What the typed properties give is `nil`, or empty, where the server does not tell: it is older, or the section was
/// not asked for. Whatever else it tells, its modules too, is found by the server's own names.
///
/// - SeeAlso: `INFO`.
public struct ServerInfo: RESPDecodable, Sendable, Equatable {
  /// Fields beneath a common heading.
  public struct Section: Sendable, Equatable {
    /// The heading, such as `Replication`; empty for fields before the first one.
    public let name: String
    /// The fields, in order. One name may stand there several times, such as `module`.
    public fileprivate(set) var fields: [Field] = []
    private var places: [String: Int] = [:]

    /// Creates a value, for tests.
    public init(name: String, fields: [Field] = []) {
      self.name = name
      for field in fields { append(field) }
    }

    fileprivate mutating func append(_ field: Field) {
      places[field.name] = fields.count
      fields.append(field)
    }

    /// What the server tells by a name of its own: of several fields, the last one.
    public subscript(field: String) -> String? { places[field].map { fields[$0].value } }
  }

  /// A line.
  public struct Field: Sendable, Equatable {
    /// The server's name for it, such as `used_memory`.
    public let name: String
    /// What stands after the colon.
    public let value: String

    /// Creates a value, for tests.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The sections, in order. One that comes several times is in its first place, with all fields.
  public private(set) var sections: [Section] = []
  private var places: [String: Int] = [:]

  /// Reads lines as `used_memory:1018168`, beneath headings as `# Memory`. Others are left out.
  ///
  /// - Complexity: O(n).
  public init(_ text: String) {
    var place: Int?
    for line in TextLines.of(text) {
      if line.utf8.first == UInt8(ascii: "#") {
        place = self.place(of: String(line.drop { $0 == "#" || $0 == " " }))
      } else if let (name, value) = TextLines.halves(line, at: ":") {
        let index = place ?? self.place(of: "")
        place = index
        sections[index].append(Field(name: name, value: value))
      }
    }
  }

  /// Creates a value from sections, for tests. Sections with the same name are joined in the first one's place.
  public init(sections: [Section]) {
    for section in sections {
      let place = place(of: section.name)
      for field in section.fields { self.sections[place].append(field) }
    }
  }

  private mutating func place(of name: String) -> Int {
    let key = name.lowercased()
    if let place = places[key] { return place }
    places[key] = sections.count
    sections.append(Section(name: name))
    return sections.count - 1
  }

  /// A section by its name, in capitals or not; `nil` if it is not there.
  public subscript(section section: InfoSection) -> Section? {
    places[section.rawValue.lowercased()].map { sections[$0] }
  }

  /// What the server tells in a section by a name of its own.
  public subscript(section: InfoSection, field: String) -> String? { self[section: section]?[field] }

  /// What the server tells by a name of its own, in whichever section.
  ///
  /// - Complexity: O(n) with the number of sections.
  public subscript(field: String) -> String? { sections.lazy.compactMap { $0[field] }.first }

  /// Reads a text.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ServerInfo {
    ServerInfo(try reader.repairedText())
  }
}
