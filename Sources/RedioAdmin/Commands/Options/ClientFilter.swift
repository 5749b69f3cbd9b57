internal import RESP
internal import Redio

/// Which connections to a server are meant.
///
/// ```swift
/// import Redio
/// import RedioAdmin
///
/// try await redis.clientKill(.type(.pubsub), .not(.user("me")))
/// ```
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum ClientFilter: CommandArgument, Sendable, Equatable {
  /// Those that have this.
  case only(Trait)
  /// Those that do not have this; since Valkey 9.0.
  case not(Trait)
  /// Not the connection that asks, or that one too.
  case skipMe(Bool)
  /// Those that have stood for this time at least, in whole seconds, rounded up; since Valkey 8.0.
  case age(atLeast: Duration)
  /// Those that have sent nothing for this time at least, in whole seconds, rounded up; since Valkey 9.0.
  case idle(atLeast: Duration)

  /// What a connection can have.
  #if hasAttribute(nonexhaustive)
    @nonexhaustive
  #endif
  public enum Trait: Sendable, Equatable {
    /// One of these ids.
    case id([Int])
    /// What it is used for.
    case type(ClientType)
    /// Its user.
    case user(String)
    /// Its address and port, such as `127.0.0.1:50210`.
    case address(String)
    /// The server's address and port that it has connected to.
    case localAddress(String)
    /// Its name.
    case name(String)
    /// All of these flags, such as `N` or `bN`: see `ClientInfo.flags`.
    case flags(String)
    /// Its library's name.
    case libraryName(String)
    /// Its library's version.
    case libraryVersion(String)
    /// Its database.
    case database(Int)
    /// All of these capabilities, a letter each, such as `r` for `redirect`.
    case capabilities(String)
    /// Its address, without the port.
    case ip(String)
  }

  /// Those with one of these ids.
  public static func id(_ id: Int, _ more: Int...) -> ClientFilter { .only(.id([id] + more)) }
  /// Those with one of these ids, of which there must be one.
  public static func id(_ ids: some Collection<Int>) -> ClientFilter { .only(.id(Array(ids))) }
  /// Those that are used for this.
  public static func type(_ type: ClientType) -> ClientFilter { .only(.type(type)) }
  /// A user's.
  public static func user(_ name: String) -> ClientFilter { .only(.user(name)) }
  /// The one from this address and port, such as `127.0.0.1:50210`.
  public static func address(_ address: String) -> ClientFilter { .only(.address(address)) }
  /// Those to this address and port of the server.
  public static func localAddress(_ address: String) -> ClientFilter { .only(.localAddress(address)) }
  /// Those of this name; since Valkey 9.0.
  public static func name(_ name: String) -> ClientFilter { .only(.name(name)) }
  /// Those with all of these flags; since Valkey 9.0.
  public static func flags(_ flags: String) -> ClientFilter { .only(.flags(flags)) }
  /// Those of a library of this name; since Valkey 9.0.
  public static func libraryName(_ name: String) -> ClientFilter { .only(.libraryName(name)) }
  /// Those of a library of this version; since Valkey 9.0.
  public static func libraryVersion(_ version: String) -> ClientFilter { .only(.libraryVersion(version)) }
  /// Those with this database; since Valkey 9.0.
  public static func database(_ database: Int) -> ClientFilter { .only(.database(database)) }
  /// Those with all of these capabilities, a letter each; since Valkey 9.0.
  public static func capabilities(_ letters: String) -> ClientFilter { .only(.capabilities(letters)) }
  /// Those from this address, whatever their port; since Valkey 9.0.
  public static func ip(_ address: String) -> ClientFilter { .only(.ip(address)) }

  @usableFromInline
  package func append(to arguments: inout RESPArguments) {
    switch self {
    case .only(let trait): trait.append(to: &arguments, prefix: "")
    case .not(let trait): trait.append(to: &arguments, prefix: "NOT-")
    case .skipMe(let isSkipped):
      arguments.append(text: "SKIPME")
      arguments.append(text: isSkipped ? "YES" : "NO")
    case .age(let time):
      arguments.append(text: "MAXAGE")
      arguments.append(integer: ExpiryTime.wholeSeconds(time))
    case .idle(let time):
      arguments.append(text: "IDLE")
      arguments.append(integer: ExpiryTime.wholeSeconds(time))
    }
  }
}

extension ClientFilter.Trait {
  fileprivate func append(to arguments: inout RESPArguments, prefix: String) {
    func add(_ word: String, _ value: String) {
      arguments.append(text: prefix + word)
      arguments.append(text: value)
    }
    switch self {
    case .id(let ids):
      if ids.isEmpty { arguments.fail("a filter by id needs an id") }
      arguments.append(text: prefix + "ID")
      for id in ids { arguments.append(integer: id) }
    case .type(let type): add("TYPE", type.rawValue)
    case .user(let name): add("USER", name)
    case .address(let address): add("ADDR", address)
    case .localAddress(let address): add("LADDR", address)
    case .name(let name): add("NAME", name)
    case .flags(let flags): add("FLAGS", flags)
    case .libraryName(let name): add("LIB-NAME", name)
    case .libraryVersion(let version): add("LIB-VER", version)
    case .database(let database): add("DB", String(database))
    case .capabilities(let letters): add("CAPA", letters)
    case .ip(let address): add("IP", address)
    }
  }
}

/// What a connection to a server is used for.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum ClientType: String, Sendable, Hashable {
  /// Commands.
  case normal
  /// The primary, of which the server is a replica. Sent by the name that all servers know.
  case primary = "master"
  /// Replicas of the server.
  case replica
  /// Subscriptions.
  case pubsub
}
