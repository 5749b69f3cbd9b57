/// A connection to a server, as the server sees it.
///
/// A server tells only what it knows of: what is older than a field has `nil` for it.
///
/// - SeeAlso: `CLIENT LIST`, `CLIENT INFO`.
public struct ClientInfo: RESPDecodable, Sendable, Hashable {
  /// All that the server tells, by its own names, such as `tot-mem`.
  public let fields: [String: String]

  /// Reads a line as `id=3 addr=127.0.0.1:50210 name=worker`.
  ///
  /// - Complexity: O(n).
  public init(_ line: some StringProtocol) {
    var reader = ClientLine(String(line))
    fields = reader.fields()
  }

  /// Creates a value from the server's own names and values, for tests.
  public init(fields: [String: String]) { self.fields = fields }

  /// Creates a value, for tests. A parameter that is left out stands for a field that the server has not sent.
  ///
  /// - Parameters:
  ///   - id: Its id.
  ///   - address: Its address and port.
  ///   - name: Its name; `nil` if it has none.
  ///   - user: The user as whom it has logged in.
  ///   - database: The number of its database.
  ///   - flags: What it is, a letter each.
  ///   - age: How long it has stood, in whole seconds.
  ///   - idle: How long it has sent nothing, in whole seconds.
  ///   - command: Its last command.
  ///   - fields: What else the server tells, by its own names, such as `tot-mem`.
  public init(
    id: Int, address: String? = nil, name: String? = nil, user: String? = nil, database: Int = 0, flags: String = "N",
    age: Duration? = nil, idle: Duration? = nil, command: String? = nil, fields: [String: String] = [:]
  ) {
    var fields = fields
    fields["id"] = String(id)
    fields["name"] = name ?? ""
    fields["db"] = String(database)
    fields["flags"] = flags
    if let address { fields["addr"] = address }
    if let user { fields["user"] = user }
    if let age { fields["age"] = String(age.components.seconds) }
    if let idle { fields["idle"] = String(idle.components.seconds) }
    if let command { fields["cmd"] = command }
    self.init(fields: fields)
  }

  /// What the server tells by a name of its own.
  public subscript(name: String) -> String? { fields[name] }

  /// Its id: later ones are larger. 0 if the server does not tell.
  public var id: Int { int("id") ?? 0 }
  /// Its address and port, such as `127.0.0.1:50210`, or the socket's path with `:0`: `/run/s.sock:0`, or, from Valkey 9.1,
  /// `[/run/s.sock:0]:0`. `CLIENT KILL` takes it as it is.
  public var address: String? { text("addr") }
  /// The server's address and port that it has connected to.
  public var localAddress: String? { text("laddr") }
  /// The server's descriptor of its socket.
  public var fileDescriptor: Int? { int("fd") }
  /// Its name; `nil` if it has none.
  public var name: String? { text("name") }
  /// How long it has stood, in whole seconds.
  public var age: Duration? { int("age").map { .seconds($0) } }
  /// How long it has sent nothing, in whole seconds.
  public var idle: Duration? { int("idle").map { .seconds($0) } }
  /// What it is, a letter each: `N` for nothing special, `M` a primary, `S` a replica, `P` subscriptions, `x` in a transaction,
  /// `b` waiting, `t` tracking, `O` monitoring, `e` not to be ended for memory, and others.
  public var flags: Set<Character> { Set(fields["flags"] ?? "") }
  /// Its database.
  public var database: Int? { int("db") }
  /// How many channels it is subscribed to.
  public var subscriptions: Int? { int("sub") }
  /// How many patterns it is subscribed to.
  public var patternSubscriptions: Int? { int("psub") }
  /// How many shards' channels it is subscribed to; since Redis 7.0.
  public var shardSubscriptions: Int? { int("ssub") }
  /// How many commands its transaction has; `nil` outside of one.
  public var transactionLength: Int? { natural("multi") }
  /// How many keys it watches; since Valkey 8.0.
  public var watchedKeys: Int? { int("watch") }
  /// Bytes that it has sent, and that wait to be read.
  public var queryBufferLength: Int? { int("qbuf") }
  /// Bytes that are free in that buffer.
  public var queryBufferFree: Int? { int("qbuf-free") }
  /// Bytes of the arguments of its next command.
  public var argumentMemory: Int? { int("argv-mem") }
  /// Bytes of its transaction's commands; since Redis 7.0.
  public var transactionMemory: Int? { int("multi-mem") }
  /// Bytes of the buffer for its replies; since Redis 7.0.
  public var replyBufferSize: Int? { int("rbs") }
  /// The most that this buffer has held of late, in bytes; since Redis 7.0.
  public var replyBufferPeak: Int? { int("rbp") }
  /// Bytes that this buffer holds.
  public var outputBufferLength: Int? { int("obl") }
  /// How many further replies wait in a list.
  public var outputListLength: Int? { int("oll") }
  /// Bytes of this list.
  public var outputMemory: Int? { int("omem") }
  /// Bytes that it takes in all.
  public var totalMemory: Int? { int("tot-mem") }
  /// What the server waits for: `r` to read, `w` to write.
  public var events: Set<Character> { Set(fields["events"] ?? "") }
  /// Its last command, such as `client|list`; `nil` before the first one.
  public var command: String? { text("cmd").flatMap { $0 == "NULL" ? nil : $0 } }
  /// Its user.
  public var user: String? { text("user") }
  /// The connection that its invalidation messages go to; `nil` for none.
  public var redirection: Int? { natural("redir") }
  /// The version of its protocol, 2 or 3; since Redis 7.0.
  public var protocolVersion: Int? { int("resp") }
  /// Its library's name; since Redis 7.2.
  public var libraryName: String? { text("lib-name") }
  /// Its library's version; since Redis 7.2.
  public var libraryVersion: String? { text("lib-ver") }
  /// What it can cope with, a letter each; since Valkey 8.1.
  public var capabilities: Set<Character> { Set(fields["capa"] ?? "") }
  /// Bytes that it has sent; since Valkey 8.1.
  public var bytesIn: Int? { int("tot-net-in") }
  /// Bytes that have been sent to it; since Valkey 8.1.
  public var bytesOut: Int? { int("tot-net-out") }
  /// How many commands it has sent; since Valkey 8.1.
  public var commandCount: Int? { int("tot-cmds") }

  private func int(_ name: String) -> Int? { fields[name].flatMap { Int($0) } }
  private func natural(_ name: String) -> Int? { int(name).flatMap { $0 < 0 ? nil : $0 } }
  private func text(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// Reads a line.
  public static func decode(_ reader: inout RESPReader) throws(RESPDecodingError) -> ClientInfo {
    let info = ClientInfo(ClientLine.lines(of: try reader.repairedText()).first ?? "")
    guard info.fields["id"] != nil else { throw .mismatch(expected: "a connection", got: "a line without an id") }
    return info
  }

  /// Reads a text with a line for each connection.
  public static func decodeArray(_ reader: inout RESPReader) throws(RESPDecodingError) -> [ClientInfo] {
    // Otherwise the replies of a transaction's commands, for instance.
    if reader.isAggregate { return try reader.list(decode) }
    return ClientLine.lines(of: try reader.repairedText()).map { ClientInfo($0) }
  }
}
