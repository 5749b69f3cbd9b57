// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP
public import Redio

extension RESPArguments {
  /// Writes `CLIENT HELP`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClientHelp() {
    begin(command: "CLIENT")
    self.add(text: "HELP")
  }

  /// Writes `CLIENT INFO`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClientInfo() {
    begin(command: "CLIENT")
    self.add(text: "INFO")
  }

  /// Writes `CLIENT KILL`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClientKill(_ filters: [ClientFilter]) {
    begin(command: "CLIENT")
    self.add(text: "KILL")
    filters.append(to: &self, needing: "filter")
  }

  /// Writes `CLIENT KILL`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClientKill2(address: String) {
    begin(command: "CLIENT")
    self.add(text: "KILL")
    self.add(text: address)
  }

  /// Writes `CLIENT LIST`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClientList(_ filters: [ClientFilter]) {
    begin(command: "CLIENT")
    self.add(text: "LIST")
    filters.append(to: &self)
  }

  /// Writes `CLIENT PAUSE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClientPause(for time: Duration, mode: PauseMode? = nil) {
    begin(command: "CLIENT")
    self.add(text: "PAUSE")
    self.add(integer: ExpiryTime.milliseconds(time))
    if let mode {
      mode.append(to: &self)
    }
  }

  /// Writes `CLIENT TRACKINGINFO`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClientTrackinginfo() {
    begin(command: "CLIENT")
    self.add(text: "TRACKINGINFO")
  }

  /// Writes `CLIENT UNBLOCK`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClientUnblock(_ id: Int, as ending: UnblockMode? = nil) {
    begin(command: "CLIENT")
    self.add(text: "UNBLOCK")
    self.add(integer: id)
    if let ending {
      ending.append(to: &self)
    }
  }

  /// Writes `CLIENT UNPAUSE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClientUnpause() {
    begin(command: "CLIENT")
    self.add(text: "UNPAUSE")
  }
}

extension Command {
  /// `CLIENT HELP`, to be run. See ``CommandExecutor/clientHelp()``.
  @_alwaysEmitIntoClient
  public static func clientHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments()
    arguments.encodeClientHelp()
    return Command(consume arguments, .repeatable)
  }

  /// `CLIENT INFO`, to be run. See ``CommandExecutor/clientInfo()``.
  @_alwaysEmitIntoClient
  public static func clientInfo() -> Command where Reply == ClientInfo {
    var arguments = RESPArguments()
    arguments.encodeClientInfo()
    return Command(consume arguments, .repeatable)
  }

  /// `CLIENT KILL`, to be run. See ``CommandExecutor/clientKill(_:_:)``.
  @_alwaysEmitIntoClient
  public static func clientKill(_ filters: [ClientFilter]) -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeClientKill(filters)
    return Command(consume arguments, .rescue)
  }

  /// `CLIENT KILL`, to be run. See ``CommandExecutor/clientKill(address:)``.
  @available(*, deprecated)
  @_alwaysEmitIntoClient
  public static func clientKill(address: String) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClientKill2(address: address)
    return Command(consume arguments, .rescue)
  }

  /// `CLIENT LIST`, to be run. See ``CommandExecutor/clientList(_:)-(ClientFilter...)``.
  @_alwaysEmitIntoClient
  public static func clientList(_ filters: [ClientFilter]) -> Command where Reply == [ClientInfo] {
    var arguments = RESPArguments()
    arguments.encodeClientList(filters)
    return Command(consume arguments, .repeatable)
  }

  /// `CLIENT PAUSE`, to be run. See ``CommandExecutor/clientPause(for:mode:)``.
  @_alwaysEmitIntoClient
  public static func clientPause(for time: Duration, mode: PauseMode? = nil) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClientPause(for: time, mode: mode)
    return Command(consume arguments)
  }

  /// `CLIENT TRACKINGINFO`, to be run. See ``CommandExecutor/clientTrackinginfo()``.
  @_alwaysEmitIntoClient
  public static func clientTrackinginfo() -> Command where Reply == ClientTrackingInfo {
    var arguments = RESPArguments()
    arguments.encodeClientTrackinginfo()
    return Command(consume arguments, .repeatable)
  }

  /// `CLIENT UNBLOCK`, to be run. See ``CommandExecutor/clientUnblock(_:as:)``.
  @_alwaysEmitIntoClient
  public static func clientUnblock(_ id: Int, as ending: UnblockMode? = nil) -> Command where Reply == Bool {
    var arguments = RESPArguments()
    arguments.encodeClientUnblock(id, as: ending)
    return Command(consume arguments)
  }

  /// `CLIENT UNPAUSE`, to be run. See ``CommandExecutor/clientUnpause()``.
  @_alwaysEmitIntoClient
  public static func clientUnpause() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClientUnpause()
    return Command(consume arguments, .rescue)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Lists the subcommands of `CLIENT`.
  ///
  /// `CLIENT HELP`, since 5.0.0.
  ///
  /// - Returns: Lines of text.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLIENT HELP`, group connection.
  @_alwaysEmitIntoClient
  public func clientHelp() async throws -> [String] {
    try await run(.clientHelp())
  }

  /// Reads what the server knows of this connection.
  ///
  /// `CLIENT INFO`, since 6.2.0.
  ///
  /// Of a client, it is the connection that its calls share; of a session, its own.
  ///
  /// - Returns: The connection, as the server sees it.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLIENT INFO`, group connection.
  @_alwaysEmitIntoClient
  public func clientInfo() async throws -> ClientInfo {
    try await run(.clientInfo())
  }

  /// Ends connections.
  ///
  /// `CLIENT KILL <old-format | <[ID client-id […]] | [TYPE <normal | master | primary | slave | replica |
  /// pubsub>] | [USER username] | [ADDR addr] | [LADDR laddr] | [SKIPME <YES | NO>] | [MAXAGE maxage] | [NAME
  /// name] | [IDLE idle] | [FLAGS flags] | [LIB-NAME lib-name] | [LIB-VER lib-ver] | [DB db] | [CAPA capa] | [IP
  /// ip] | [NOT-TYPE <normal | master | primary | slave | replica | pubsub>] | [NOT-ID not-client-id […]] |
  /// [NOT-USER not-username] | [NOT-ADDR not-addr] | [NOT-LADDR not-laddr] | [NOT-NAME not-name] | [NOT-FLAGS
  /// not-flags] | [NOT-LIB-NAME not-lib-name] | [NOT-LIB-VER not-lib-ver] | [NOT-DB not-db] | [NOT-CAPA not-capa]
  /// | [NOT-IP not-ip]> […]>`, since 2.4.0.
  ///
  /// Those that all filters let through; not the one that asks, which is a client's for this command alone,
  /// unless `.skipMe(false)` is among them. Most filters are known since Valkey 9.0; before, there were `.id`,
  /// `.type`, `.user`, `.address`, `.localAddress` and `.skipMe`.
  ///
  /// The client's other connections are as good as anybody's: `.type(.normal)` ends those of its calls, sessions
  /// and blocking commands, `.type(.pubsub)` those of its subscriptions, which come back and tell of the gap (and
  /// that of its calls, if they share it: `subscriptionsShareConnection`). To spare them all, give them a name
  /// (`client_name` in the URL) and exclude it: by `.not(.name("worker"))` since Valkey 9.0; with any server, by
  /// `clientList` and `.id` of those that have another name.
  ///
  /// A client sends it on a connection that is made for it, without `SELECT`, so that it waits behind nothing
  /// that it is to end, nor for the pool; only if there can't be another connection, it goes the way of others. A
  /// session sends it on its own connection. Beside others in a chain or a batch it goes with them, and waits as
  /// they do.
  ///
  /// - Returns: How many have been ended.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of client connections.
  /// - SeeAlso: `CLIENT KILL`, group connection.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientKill(_ filter: ClientFilter, _ more: ClientFilter...) async throws -> Int {
    try await run(.clientKill([filter] + more))
  }

  /// Ends connections.
  ///
  /// `CLIENT KILL <old-format | <[ID client-id […]] | [TYPE <normal | master | primary | slave | replica |
  /// pubsub>] | [USER username] | [ADDR addr] | [LADDR laddr] | [SKIPME <YES | NO>] | [MAXAGE maxage] | [NAME
  /// name] | [IDLE idle] | [FLAGS flags] | [LIB-NAME lib-name] | [LIB-VER lib-ver] | [DB db] | [CAPA capa] | [IP
  /// ip] | [NOT-TYPE <normal | master | primary | slave | replica | pubsub>] | [NOT-ID not-client-id […]] |
  /// [NOT-USER not-username] | [NOT-ADDR not-addr] | [NOT-LADDR not-laddr] | [NOT-NAME not-name] | [NOT-FLAGS
  /// not-flags] | [NOT-LIB-NAME not-lib-name] | [NOT-LIB-VER not-lib-ver] | [NOT-DB not-db] | [NOT-CAPA not-capa]
  /// | [NOT-IP not-ip]> […]>`, since 2.4.0.
  ///
  /// Those that all filters let through; not the one that asks, which is a client's for this command alone,
  /// unless `.skipMe(false)` is among them. Most filters are known since Valkey 9.0; before, there were `.id`,
  /// `.type`, `.user`, `.address`, `.localAddress` and `.skipMe`.
  ///
  /// The client's other connections are as good as anybody's: `.type(.normal)` ends those of its calls, sessions
  /// and blocking commands, `.type(.pubsub)` those of its subscriptions, which come back and tell of the gap (and
  /// that of its calls, if they share it: `subscriptionsShareConnection`). To spare them all, give them a name
  /// (`client_name` in the URL) and exclude it: by `.not(.name("worker"))` since Valkey 9.0; with any server, by
  /// `clientList` and `.id` of those that have another name.
  ///
  /// A client sends it on a connection that is made for it, without `SELECT`, so that it waits behind nothing
  /// that it is to end, nor for the pool; only if there can't be another connection, it goes the way of others. A
  /// session sends it on its own connection. Beside others in a chain or a batch it goes with them, and waits as
  /// they do.
  ///
  /// - Returns: How many have been ended.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of client connections.
  /// - SeeAlso: `CLIENT KILL`, group connection.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientKill(_ filters: some Collection<ClientFilter>) async throws -> Int {
    try await run(.clientKill(Array(filters)))
  }

  /// Ends connections.
  ///
  /// `CLIENT KILL <old-format | <[ID client-id […]] | [TYPE <normal | master | primary | slave | replica |
  /// pubsub>] | [USER username] | [ADDR addr] | [LADDR laddr] | [SKIPME <YES | NO>] | [MAXAGE maxage] | [NAME
  /// name] | [IDLE idle] | [FLAGS flags] | [LIB-NAME lib-name] | [LIB-VER lib-ver] | [DB db] | [CAPA capa] | [IP
  /// ip] | [NOT-TYPE <normal | master | primary | slave | replica | pubsub>] | [NOT-ID not-client-id […]] |
  /// [NOT-USER not-username] | [NOT-ADDR not-addr] | [NOT-LADDR not-laddr] | [NOT-NAME not-name] | [NOT-FLAGS
  /// not-flags] | [NOT-LIB-NAME not-lib-name] | [NOT-LIB-VER not-lib-ver] | [NOT-DB not-db] | [NOT-CAPA not-capa]
  /// | [NOT-IP not-ip]> […]>`, since 2.4.0.
  ///
  /// The connection from this address, such as `127.0.0.1:50210`; it is an error if there is none. It may be the
  /// one that asks. Use `.address` in place of it.
  ///
  /// A client sends it on a connection that is made for it, without `SELECT`, so that it waits behind nothing
  /// that it is to end, nor for the pool; only if there can't be another connection, it goes the way of others. A
  /// session sends it on its own connection. Beside others in a chain or a batch it goes with them, and waits as
  /// they do.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of client connections.
  /// - SeeAlso: `CLIENT KILL`, group connection.
  @available(*, deprecated)
  @_alwaysEmitIntoClient
  public func clientKill(address: String) async throws {
    _ = try await run(.clientKill(address: address))
  }

  /// Lists the connections to the server.
  ///
  /// `CLIENT LIST [TYPE <normal | master | replica | pubsub>] [ID client-id […]] [USER username] [ADDR addr]
  /// [LADDR laddr] [SKIPME <YES | NO>] [MAXAGE maxage] [NAME name] [IDLE idle] [FLAGS flags] [LIB-NAME lib-name]
  /// [LIB-VER lib-ver] [DB db] [CAPA capa] [IP ip] [NOT-TYPE <normal | master | replica | pubsub>] [NOT-ID
  /// not-client-id […]] [NOT-USER not-username] [NOT-ADDR not-addr] [NOT-LADDR not-laddr] [NOT-NAME not-name]
  /// [NOT-FLAGS not-flags] [NOT-LIB-NAME not-lib-name] [NOT-LIB-VER not-lib-ver] [NOT-DB not-db] [NOT-CAPA
  /// not-capa] [NOT-IP not-ip]`, since 2.4.0.
  ///
  /// Those that all filters let through. Redis knows `.type` and `.id` alone. This client's own are among them:
  /// those of its calls, sessions, blocking commands and subscriptions, all with the name that its URL gives
  /// (`client_name`).
  ///
  /// - Returns: The connections.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of client connections.
  /// - SeeAlso: `CLIENT LIST`, group connection.
  @_alwaysEmitIntoClient
  public func clientList(_ filters: ClientFilter...) async throws -> [ClientInfo] {
    try await run(.clientList(filters))
  }

  /// Lists the connections to the server.
  ///
  /// `CLIENT LIST [TYPE <normal | master | replica | pubsub>] [ID client-id […]] [USER username] [ADDR addr]
  /// [LADDR laddr] [SKIPME <YES | NO>] [MAXAGE maxage] [NAME name] [IDLE idle] [FLAGS flags] [LIB-NAME lib-name]
  /// [LIB-VER lib-ver] [DB db] [CAPA capa] [IP ip] [NOT-TYPE <normal | master | replica | pubsub>] [NOT-ID
  /// not-client-id […]] [NOT-USER not-username] [NOT-ADDR not-addr] [NOT-LADDR not-laddr] [NOT-NAME not-name]
  /// [NOT-FLAGS not-flags] [NOT-LIB-NAME not-lib-name] [NOT-LIB-VER not-lib-ver] [NOT-DB not-db] [NOT-CAPA
  /// not-capa] [NOT-IP not-ip]`, since 2.4.0.
  ///
  /// Those that all filters let through. Redis knows `.type` and `.id` alone. This client's own are among them:
  /// those of its calls, sessions, blocking commands and subscriptions, all with the name that its URL gives
  /// (`client_name`).
  ///
  /// - Returns: The connections.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of client connections.
  /// - SeeAlso: `CLIENT LIST`, group connection.
  @_alwaysEmitIntoClient
  public func clientList(_ filters: some Collection<ClientFilter>) async throws -> [ClientInfo] {
    try await run(.clientList(Array(filters)))
  }

  /// Has the commands of all clients wait for a while.
  ///
  /// `CLIENT PAUSE timeout [WRITE | ALL]`, since 3.0.0.
  ///
  /// The time is sent in milliseconds, rounded up. `.write` lets those pass that only read; since Redis 6.2.
  /// Without a mode, all wait.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLIENT PAUSE`, group connection.
  @_alwaysEmitIntoClient
  public func clientPause(for time: Duration, mode: PauseMode? = nil) async throws {
    _ = try await run(.clientPause(for: time, mode: mode))
  }

  /// Reads what this connection tracks.
  ///
  /// `CLIENT TRACKINGINFO`, since 6.2.0.
  ///
  /// - Returns: What it tracks, and where messages go.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLIENT TRACKINGINFO`, group connection.
  @_alwaysEmitIntoClient
  public func clientTrackinginfo() async throws -> ClientTrackingInfo {
    try await run(.clientTrackinginfo())
  }

  /// Ends the waiting of a connection's blocking command.
  ///
  /// `CLIENT UNBLOCK client-id [TIMEOUT | ERROR]`, since 5.0.0.
  ///
  /// Its command ends as if its time were up, or with an error (`UNBLOCKED`).
  ///
  /// - Returns: Whether it was: `false` if the connection does not wait, or there is no such one.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(log N) where N is the number of client connections.
  /// - SeeAlso: `CLIENT UNBLOCK`, group connection.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientUnblock(_ id: Int, as ending: UnblockMode? = nil) async throws -> Bool {
    try await run(.clientUnblock(id, as: ending))
  }

  /// Lets the commands go on that `clientPause` has stopped.
  ///
  /// `CLIENT UNPAUSE`, since 6.2.0.
  ///
  /// A client sends it on a connection that is made for it, without `SELECT`, so that it waits behind nothing
  /// that it is to end, nor for the pool; only if there can't be another connection, it goes the way of others. A
  /// session sends it on its own connection. Beside others in a chain or a batch it goes with them, and waits as
  /// they do.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) Where N is the number of paused clients.
  /// - SeeAlso: `CLIENT UNPAUSE`, group connection.
  @_alwaysEmitIntoClient
  public func clientUnpause() async throws {
    _ = try await run(.clientUnpause())
  }
}

extension Chain {
  /// Adds `CLIENT HELP`. See ``CommandExecutor/clientHelp()``.
  @_alwaysEmitIntoClient
  public consuming func clientHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    adding([String].self, .repeatable) { $0.encodeClientHelp() }
  }

  /// Adds `CLIENT INFO`. See ``CommandExecutor/clientInfo()``.
  @_alwaysEmitIntoClient
  public consuming func clientInfo<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, ClientInfo)>
  where Replies == (repeat each R) {
    adding(ClientInfo.self, .repeatable) { $0.encodeClientInfo() }
  }

  /// Adds `CLIENT KILL`. See ``CommandExecutor/clientKill(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func clientKill<each R: RESPDecodable>(_ filter: ClientFilter, _ more: ClientFilter...) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self, .rescue) { $0.encodeClientKill([filter] + more) }
  }

  /// Adds `CLIENT KILL`. See ``CommandExecutor/clientKill(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clientKill<each R: RESPDecodable>(_ filters: some Collection<ClientFilter>) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    adding(Int.self, .rescue) { $0.encodeClientKill(Array(filters)) }
  }

  /// Adds `CLIENT KILL`, which appends nothing. See ``CommandExecutor/clientKill(address:)``.
  @available(*, deprecated)
  @_alwaysEmitIntoClient
  public consuming func clientKill(address: String) -> Self {
    adding(.rescue) { $0.encodeClientKill2(address: address) }
  }

  /// Adds `CLIENT LIST`. See ``CommandExecutor/clientList(_:)-(ClientFilter...)``.
  @_alwaysEmitIntoClient
  public consuming func clientList<each R: RESPDecodable>(_ filters: ClientFilter...) -> Chain<
    Mode, (repeat each R, [ClientInfo])
  > where Replies == (repeat each R) {
    adding([ClientInfo].self, .repeatable) { $0.encodeClientList(filters) }
  }

  /// Adds `CLIENT LIST`. See ``CommandExecutor/clientList(_:)-(Collection<ClientFilter>)``.
  @_alwaysEmitIntoClient
  public consuming func clientList<each R: RESPDecodable>(_ filters: some Collection<ClientFilter>) -> Chain<
    Mode, (repeat each R, [ClientInfo])
  > where Replies == (repeat each R) {
    adding([ClientInfo].self, .repeatable) { $0.encodeClientList(Array(filters)) }
  }

  /// Adds `CLIENT PAUSE`, which appends nothing. See ``CommandExecutor/clientPause(for:mode:)``.
  @_alwaysEmitIntoClient
  public consuming func clientPause(for time: Duration, mode: PauseMode? = nil) -> Self {
    adding() { $0.encodeClientPause(for: time, mode: mode) }
  }

  /// Adds `CLIENT TRACKINGINFO`. See ``CommandExecutor/clientTrackinginfo()``.
  @_alwaysEmitIntoClient
  public consuming func clientTrackinginfo<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, ClientTrackingInfo)>
  where Replies == (repeat each R) {
    adding(ClientTrackingInfo.self, .repeatable) { $0.encodeClientTrackinginfo() }
  }

  /// Adds `CLIENT UNBLOCK`. See ``CommandExecutor/clientUnblock(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func clientUnblock<each R: RESPDecodable>(_ id: Int, as ending: UnblockMode? = nil) -> Chain<
    Mode, (repeat each R, Bool)
  > where Replies == (repeat each R) {
    adding(Bool.self) { $0.encodeClientUnblock(id, as: ending) }
  }

  /// Adds `CLIENT UNPAUSE`, which appends nothing. See ``CommandExecutor/clientUnpause()``.
  @_alwaysEmitIntoClient
  public consuming func clientUnpause() -> Self {
    adding(.rescue) { $0.encodeClientUnpause() }
  }
}

extension Batch {
  /// Adds `CLIENT HELP`. See ``CommandExecutor/clientHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientHelp() -> BatchReply<[String]> {
    adding([String].self, .repeatable) { $0.encodeClientHelp() }
  }

  /// Adds `CLIENT INFO`. See ``CommandExecutor/clientInfo()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientInfo() -> BatchReply<ClientInfo> {
    adding(ClientInfo.self, .repeatable) { $0.encodeClientInfo() }
  }

  /// Adds `CLIENT KILL`. See ``CommandExecutor/clientKill(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientKill(_ filter: ClientFilter, _ more: ClientFilter...) -> BatchReply<Int> {
    adding(Int.self, .rescue) { $0.encodeClientKill([filter] + more) }
  }

  /// Adds `CLIENT KILL`. See ``CommandExecutor/clientKill(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientKill(_ filters: some Collection<ClientFilter>) -> BatchReply<Int> {
    adding(Int.self, .rescue) { $0.encodeClientKill(Array(filters)) }
  }

  /// Adds `CLIENT KILL`. See ``CommandExecutor/clientKill(address:)``.
  @available(*, deprecated)
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientKill(address: String) -> Batch {
    adding(.rescue) { $0.encodeClientKill2(address: address) }
  }

  /// Adds `CLIENT LIST`. See ``CommandExecutor/clientList(_:)-(ClientFilter...)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientList(_ filters: ClientFilter...) -> BatchReply<[ClientInfo]> {
    adding([ClientInfo].self, .repeatable) { $0.encodeClientList(filters) }
  }

  /// Adds `CLIENT LIST`. See ``CommandExecutor/clientList(_:)-(Collection<ClientFilter>)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientList(_ filters: some Collection<ClientFilter>) -> BatchReply<[ClientInfo]> {
    adding([ClientInfo].self, .repeatable) { $0.encodeClientList(Array(filters)) }
  }

  /// Adds `CLIENT PAUSE`. See ``CommandExecutor/clientPause(for:mode:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientPause(for time: Duration, mode: PauseMode? = nil) -> Batch {
    adding() { $0.encodeClientPause(for: time, mode: mode) }
  }

  /// Adds `CLIENT TRACKINGINFO`. See ``CommandExecutor/clientTrackinginfo()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientTrackinginfo() -> BatchReply<ClientTrackingInfo> {
    adding(ClientTrackingInfo.self, .repeatable) { $0.encodeClientTrackinginfo() }
  }

  /// Adds `CLIENT UNBLOCK`. See ``CommandExecutor/clientUnblock(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientUnblock(_ id: Int, as ending: UnblockMode? = nil) -> BatchReply<Bool> {
    adding(Bool.self) { $0.encodeClientUnblock(id, as: ending) }
  }

  /// Adds `CLIENT UNPAUSE`. See ``CommandExecutor/clientUnpause()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientUnpause() -> Batch {
    adding(.rescue) { $0.encodeClientUnpause() }
  }
}
