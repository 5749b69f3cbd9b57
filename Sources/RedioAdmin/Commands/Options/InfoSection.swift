internal import Redio

/// A part of what a server tells of itself, by its name. Modules have their own.
///
/// - SeeAlso: `INFO`.
public struct InfoSection: RawRepresentable, CommandArgument, ExpressibleByStringLiteral, CustomStringConvertible,
  Hashable, Sendable
{
  /// The name, such as `replication`. Servers take it in capitals too.
  public let rawValue: String

  /// A section by its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A section by its name.
  public init(stringLiteral name: String) { rawValue = name }

  /// The name.
  public var description: String { rawValue }

  /// Version, mode, process, uptime.
  public static let server = InfoSection(rawValue: "server")
  /// How many connections there are, and how many wait.
  public static let clients = InfoSection(rawValue: "clients")
  /// What it uses.
  public static let memory = InfoSection(rawValue: "memory")
  /// What becomes of the files.
  public static let persistence = InfoSection(rawValue: "persistence")
  /// Counts since the server has started.
  public static let stats = InfoSection(rawValue: "stats")
  /// The primary or the replicas.
  public static let replication = InfoSection(rawValue: "replication")
  /// How much time it has computed.
  public static let cpu = InfoSection(rawValue: "cpu")
  /// How often each command was called, and how long that took.
  public static let commandstats = InfoSection(rawValue: "commandstats")
  /// How long commands take, by percentiles; since Redis 7.0.
  public static let latencystats = InfoSection(rawValue: "latencystats")
  /// How often each error was answered; since Redis 6.2.
  public static let errorstats = InfoSection(rawValue: "errorstats")
  /// Whether it is a node of a cluster.
  public static let cluster = InfoSection(rawValue: "cluster")
  /// How many keys each database has.
  public static let keyspace = InfoSection(rawValue: "keyspace")
  /// The modules that are loaded.
  public static let modules = InfoSection(rawValue: "modules")
  /// Of a Sentinel: the primaries that it watches.
  public static let sentinel = InfoSection(rawValue: "sentinel")
  /// All but those of modules.
  public static let all = InfoSection(rawValue: "all")
  /// Those that come without being asked for.
  public static let `default` = InfoSection(rawValue: "default")
  /// All, and those of modules.
  public static let everything = InfoSection(rawValue: "everything")
}
