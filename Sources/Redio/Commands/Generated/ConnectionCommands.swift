// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP

extension Command {
  /// `AUTH`, to be run. See ``SessionExecutor/auth(password:)``.
  public static func auth(password: String) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "AUTH")
    arguments.add(text: password)
    return Command(arguments, .exclusive)
  }

  /// `AUTH`, to be run. See ``SessionExecutor/auth(username:password:)``.
  public static func auth(username: String, password: String) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "AUTH")
    arguments.add(text: username)
    arguments.add(text: password)
    return Command(arguments, .exclusive)
  }

  /// `CLIENT CACHING`, to be run. See ``SessionExecutor/clientCaching(_:)``.
  public static func clientCaching(_ choice: TrackingChoice) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLIENT")
    arguments.add(text: "CACHING")
    choice.append(to: &arguments)
    return Command(arguments, .exclusive)
  }

  /// `CLIENT CAPA`, to be run. See ``SessionExecutor/clientCapa(_:_:)``.
  public static func clientCapa(_ capabilities: ArgumentList) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLIENT")
    arguments.add(text: "CAPA")
    capabilities.append(to: &arguments, needing: "capability")
    return Command(arguments, .exclusive)
  }

  /// `CLIENT GETNAME`, to be run. See ``CommandExecutor/clientGetname()``.
  public static func clientGetname() -> Command where Reply == String? {
    var arguments = RESPArguments(command: "CLIENT")
    arguments.add(text: "GETNAME")
    return Command(arguments, .repeatable)
  }

  /// `CLIENT GETREDIR`, to be run. See ``CommandExecutor/clientGetredir()``.
  public static func clientGetredir() -> Command where Reply == Int {
    var arguments = RESPArguments(command: "CLIENT")
    arguments.add(text: "GETREDIR")
    return Command(arguments, .repeatable)
  }

  /// `CLIENT HELP`, to be run. See ``CommandExecutor/clientHelp()``.
  public static func clientHelp() -> Command where Reply == [String] {
    var arguments = RESPArguments(command: "CLIENT")
    arguments.add(text: "HELP")
    return Command(arguments, .repeatable)
  }

  /// `CLIENT ID`, to be run. See ``CommandExecutor/clientID()``.
  public static func clientID() -> Command where Reply == Int {
    var arguments = RESPArguments(command: "CLIENT")
    arguments.add(text: "ID")
    return Command(arguments, .repeatable)
  }

  /// `CLIENT IMPORT-SOURCE`, to be run. See ``SessionExecutor/clientImportSource(_:)``.
  public static func clientImportSource(_ mode: OnOff) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLIENT")
    arguments.add(text: "IMPORT-SOURCE")
    mode.append(to: &arguments)
    return Command(arguments, .exclusive)
  }

  /// `CLIENT INFO`, to be run. See ``CommandExecutor/clientInfo()``.
  public static func clientInfo() -> Command where Reply == ClientInfo {
    var arguments = RESPArguments(command: "CLIENT")
    arguments.add(text: "INFO")
    return Command(arguments, .repeatable)
  }

  /// `CLIENT KILL`, to be run. See ``CommandExecutor/clientKill(_:_:)``.
  public static func clientKill(_ filters: [ClientFilter]) -> Command where Reply == Int {
    var arguments = RESPArguments(command: "CLIENT")
    arguments.add(text: "KILL")
    filters.append(to: &arguments, needing: "filter")
    return Command(arguments, .rescue)
  }

  /// `CLIENT KILL`, to be run. See ``CommandExecutor/clientKill(address:)``.
  @available(*, deprecated)
  public static func clientKill(address: String) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLIENT")
    arguments.add(text: "KILL")
    arguments.add(text: address)
    return Command(arguments, .rescue)
  }

  /// `CLIENT LIST`, to be run. See ``CommandExecutor/clientList(_:)``.
  public static func clientList(_ filters: [ClientFilter]) -> Command where Reply == [ClientInfo] {
    var arguments = RESPArguments(command: "CLIENT")
    arguments.add(text: "LIST")
    filters.append(to: &arguments)
    return Command(arguments, .repeatable)
  }

  /// `CLIENT NO-EVICT`, to be run. See ``SessionExecutor/clientNoEvict(_:)``.
  public static func clientNoEvict(_ mode: OnOff) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLIENT")
    arguments.add(text: "NO-EVICT")
    mode.append(to: &arguments)
    return Command(arguments, .exclusive)
  }

  /// `CLIENT NO-TOUCH`, to be run. See ``SessionExecutor/clientNoTouch(_:)``.
  public static func clientNoTouch(_ mode: OnOff) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLIENT")
    arguments.add(text: "NO-TOUCH")
    mode.append(to: &arguments)
    return Command(arguments, .exclusive)
  }

  /// `CLIENT PAUSE`, to be run. See ``CommandExecutor/clientPause(for:mode:)``.
  public static func clientPause(for time: Duration, mode: PauseMode? = nil) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLIENT")
    arguments.add(text: "PAUSE")
    arguments.add(integer: ExpiryTime.milliseconds(time))
    if let mode {
      mode.append(to: &arguments)
    }
    return Command(arguments)
  }

  /// `CLIENT SETINFO`, to be run. See ``SessionExecutor/clientSetinfo(_:)``.
  public static func clientSetinfo(_ attribute: LibraryAttribute) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLIENT")
    arguments.add(text: "SETINFO")
    attribute.append(to: &arguments)
    return Command(arguments, .exclusive)
  }

  /// `CLIENT SETNAME`, to be run. See ``SessionExecutor/clientSetname(_:)``.
  public static func clientSetname(_ name: String) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLIENT")
    arguments.add(text: "SETNAME")
    arguments.add(text: name)
    return Command(arguments, .exclusive)
  }

  /// `CLIENT TRACKING`, to be run. See ``SessionExecutor/clientTracking(_:)``.
  public static func clientTracking(_ tracking: ClientTracking) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLIENT")
    arguments.add(text: "TRACKING")
    tracking.append(to: &arguments)
    return Command(arguments, .exclusive)
  }

  /// `CLIENT TRACKINGINFO`, to be run. See ``CommandExecutor/clientTrackinginfo()``.
  public static func clientTrackinginfo() -> Command where Reply == ClientTrackingInfo {
    var arguments = RESPArguments(command: "CLIENT")
    arguments.add(text: "TRACKINGINFO")
    return Command(arguments, .repeatable)
  }

  /// `CLIENT UNBLOCK`, to be run. See ``CommandExecutor/clientUnblock(_:as:)``.
  public static func clientUnblock(_ id: Int, as ending: UnblockMode? = nil) -> Command where Reply == Bool {
    var arguments = RESPArguments(command: "CLIENT")
    arguments.add(text: "UNBLOCK")
    arguments.add(integer: id)
    if let ending {
      ending.append(to: &arguments)
    }
    return Command(arguments)
  }

  /// `CLIENT UNPAUSE`, to be run. See ``CommandExecutor/clientUnpause()``.
  public static func clientUnpause() -> Command where Reply == OK {
    var arguments = RESPArguments(command: "CLIENT")
    arguments.add(text: "UNPAUSE")
    return Command(arguments, .rescue)
  }

  /// `ECHO`, to be run. See ``CommandExecutor/echo(_:as:)``.
  public static func echo(_ message: some RESPStorable, as type: Reply.Type) -> Command {
    var arguments = RESPArguments(command: "ECHO")
    arguments.add(message)
    return Command(arguments, .repeatable)
  }

  /// `HELLO`, to be run. See ``SessionExecutor/hello()``.
  public static func hello() -> Command where Reply == ServerGreeting {
    let arguments = RESPArguments(command: "HELLO")
    return Command(arguments, .exclusive)
  }

  /// `HELLO`, to be run. See ``SessionExecutor/hello(protocol:as:name:)``.
  public static func hello(protocol version: Int, as credentials: RedisCredentials? = nil, name: String? = nil)
    -> Command where Reply == ServerGreeting
  {
    var arguments = RESPArguments(command: "HELLO")
    arguments.add(integer: version)
    if let credentials {
      arguments.add(text: "AUTH")
      credentials.append(to: &arguments)
    }
    if let name {
      arguments.add(text: "SETNAME")
      arguments.add(text: name)
    }
    return Command(arguments, .exclusive)
  }

  /// `PING`, to be run. See ``CommandExecutor/ping()``.
  public static func ping() -> Command where Reply == String {
    let arguments = RESPArguments(command: "PING")
    return Command(arguments, .repeatable)
  }

  /// `PING`, to be run. See ``CommandExecutor/ping(_:as:)``.
  public static func ping(_ message: some RESPStorable, as type: Reply.Type) -> Command {
    var arguments = RESPArguments(command: "PING")
    arguments.add(message)
    return Command(arguments, .repeatable)
  }

  /// `QUIT`, to be run. See ``SessionExecutor/quit()``.
  public static func quit() -> Command where Reply == OK {
    let arguments = RESPArguments(command: "QUIT")
    return Command(arguments, .exclusive)
  }

  /// `RESET`, to be run. See ``SessionExecutor/reset()``.
  public static func reset() -> Command where Reply == OK {
    let arguments = RESPArguments(command: "RESET")
    return Command(arguments, .exclusive)
  }

  /// `SELECT`, to be run. See ``SessionExecutor/select(_:)``.
  public static func select(_ database: Int) -> Command where Reply == OK {
    var arguments = RESPArguments(command: "SELECT")
    arguments.add(integer: database)
    return Command(arguments, .exclusive)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Reads the connection's name.
  ///
  /// `CLIENT GETNAME`, since 2.6.9.
  ///
  /// - Returns: The name, or `nil` if it has none.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLIENT GETNAME`, group connection.
  @_alwaysEmitIntoClient
  public func clientGetname() async throws -> String? {
    try await run(.clientGetname())
  }

  /// Reads to which connection this one's invalidation messages go.
  ///
  /// `CLIENT GETREDIR`, since 6.0.0.
  ///
  /// - Returns: The connection's id; 0 if they come here, -1 if nothing is tracked.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLIENT GETREDIR`, group connection.
  @_alwaysEmitIntoClient
  public func clientGetredir() async throws -> Int {
    try await run(.clientGetredir())
  }

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

  /// Reads the connection's id. Each connection to a server has another one, larger than those before.
  ///
  /// `CLIENT ID`, since 5.0.0.
  ///
  /// - Returns: The id.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLIENT ID`, group connection.
  @_alwaysEmitIntoClient
  public func clientID() async throws -> Int {
    try await run(.clientID())
  }

  /// Reads what the server knows of this connection.
  ///
  /// `CLIENT INFO`, since 6.2.0.
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
  /// Those that all filters let through. Redis knows `.type` and `.id` alone.
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
  /// Those that all filters let through. Redis knows `.type` and `.id` alone.
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

  /// Gets a value back as it was sent.
  ///
  /// `ECHO message`, since 1.0.0.
  ///
  /// - Returns: The same.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `ECHO`, group connection.
  @_alwaysEmitIntoClient
  public func echo<T: RESPDecodable>(_ message: some RESPStorable, as type: T.Type = Bytes.self) async throws -> T {
    try await run(.echo(message, as: T.self))
  }

  /// Asks the server for a sign of life.
  ///
  /// `PING [message]`, since 1.0.0.
  ///
  /// - Returns: `PONG`.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `PING`, group connection.
  @discardableResult
  @_alwaysEmitIntoClient
  public func ping() async throws -> String {
    try await run(.ping())
  }

  /// Asks the server for a sign of life.
  ///
  /// `PING [message]`, since 1.0.0.
  ///
  /// - Returns: The message.
  /// - Throws: `RedisError`, of kind `decoding` too: as `String`, for bytes that are not UTF-8;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `PING`, group connection.
  @discardableResult
  @_alwaysEmitIntoClient
  public func ping<T: RESPDecodable>(_ message: some RESPStorable, as type: T.Type = Bytes.self) async throws -> T {
    try await run(.ping(message, as: T.self))
  }
}

extension SessionExecutor where Self: ~Copyable {
  /// Tells the server who this connection is.
  ///
  /// `AUTH [username] password`, since 1.0.0.
  ///
  /// A client does this by itself, with the URL's user and password or those of its options;
  /// `Redis.reauthenticate()` does it anew. This is for a session that is to be somebody else: its connection is
  /// closed when it ends.
  ///
  /// The default user.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of passwords defined for the user.
  /// - SeeAlso: `AUTH`, group connection.
  @_alwaysEmitIntoClient
  public func auth(password: String) async throws {
    _ = try await run(.auth(password: password))
  }

  /// Tells the server who this connection is.
  ///
  /// `AUTH [username] password`, since 1.0.0.
  ///
  /// A client does this by itself, with the URL's user and password or those of its options;
  /// `Redis.reauthenticate()` does it anew. This is for a session that is to be somebody else: its connection is
  /// closed when it ends.
  ///
  /// A user by name; since Redis 6.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(N) where N is the number of passwords defined for the user.
  /// - SeeAlso: `AUTH`, group connection.
  @_alwaysEmitIntoClient
  public func auth(username: String, password: String) async throws {
    _ = try await run(.auth(username: username, password: password))
  }

  /// Says whether the keys that the next command reads are tracked, on a connection that tracks with `.optIn` or
  /// `.optOut`.
  ///
  /// `CLIENT CACHING <YES | NO>`, since 6.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLIENT CACHING`, group connection.
  @_alwaysEmitIntoClient
  public func clientCaching(_ choice: TrackingChoice) async throws {
    _ = try await run(.clientCaching(choice))
  }

  /// Tells the server what this connection can cope with.
  ///
  /// `CLIENT CAPA capability […]`, since 8.0.0.
  ///
  /// `redirect`: errors that say where else to go. What the server does not know it ignores.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLIENT CAPA`, group connection.
  @_alwaysEmitIntoClient
  public func clientCapa(_ capability: any RESPArgumentSource, _ more: any RESPArgumentSource...) async throws {
    _ = try await run(.clientCapa(ArgumentList(capability, more)))
  }

  /// Says whether this connection fills a server with another one's data, which must not let go of keys
  /// meanwhile.
  ///
  /// `CLIENT IMPORT-SOURCE <ON | OFF>`, since 8.1.0.
  ///
  /// The server has to be in import mode (`import-mode yes`).
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLIENT IMPORT-SOURCE`, group connection.
  @_alwaysEmitIntoClient
  public func clientImportSource(_ mode: OnOff) async throws {
    _ = try await run(.clientImportSource(mode))
  }

  /// Says whether this connection is spared when the server ends connections to get memory (`maxmemory-clients`).
  ///
  /// `CLIENT NO-EVICT <ON | OFF>`, since 7.0.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLIENT NO-EVICT`, group connection.
  @_alwaysEmitIntoClient
  public func clientNoEvict(_ mode: OnOff) async throws {
    _ = try await run(.clientNoEvict(mode))
  }

  /// Says whether what this connection reads does not count as used, for servers that evict by that.
  ///
  /// `CLIENT NO-TOUCH <ON | OFF>`, since 7.2.0.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLIENT NO-TOUCH`, group connection.
  @_alwaysEmitIntoClient
  public func clientNoTouch(_ mode: OnOff) async throws {
    _ = try await run(.clientNoTouch(mode))
  }

  /// Tells the server which library this connection is used by.
  ///
  /// `CLIENT SETINFO <lib-name libname | lib-ver libver>`, since 7.2.0.
  ///
  /// A client does this by itself.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLIENT SETINFO`, group connection.
  @_alwaysEmitIntoClient
  public func clientSetinfo(_ attribute: LibraryAttribute) async throws {
    _ = try await run(.clientSetinfo(attribute))
  }

  /// Names the connection, for `clientList`. An empty name is none.
  ///
  /// `CLIENT SETNAME connection-name`, since 2.6.9.
  ///
  /// The connections of a client are named by its URL: `redis://host/?client_name=worker`.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLIENT SETNAME`, group connection.
  @_alwaysEmitIntoClient
  public func clientSetname(_ name: String) async throws {
    _ = try await run(.clientSetname(name))
  }

  /// Says whether the server tells which of the keys that this connection has read are changed by others.
  ///
  /// `CLIENT TRACKING <ON | OFF> [REDIRECT client-id] [PREFIX prefix [PREFIX prefix …]] [BCAST] [OPTIN] [OPTOUT]
  /// [NOLOOP]`, since 6.0.0.
  ///
  /// The messages come on this connection, where a session does not see them, or to the one that `redirect`
  /// names: one that is subscribed to the channel `__redis__:invalidate`.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1). Some options may introduce additional complexity.
  /// - SeeAlso: `CLIENT TRACKING`, group connection.
  @_alwaysEmitIntoClient
  public func clientTracking(_ tracking: ClientTracking) async throws {
    _ = try await run(.clientTracking(tracking))
  }

  /// Asks the server what it is, and may change the protocol.
  ///
  /// `HELLO [protover [AUTH username password] [SETNAME clientname]]`, since 6.0.0.
  ///
  /// A client does this by itself. In a session the replies of both protocols are understood.
  ///
  /// - Returns: What the server is.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `HELLO`, group connection.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hello() async throws -> ServerGreeting {
    try await run(.hello())
  }

  /// Asks the server what it is, and may change the protocol.
  ///
  /// `HELLO [protover [AUTH username password] [SETNAME clientname]]`, since 6.0.0.
  ///
  /// A client does this by itself. In a session the replies of both protocols are understood.
  ///
  /// `version` is 2 or 3. `credentials` say who this connection is, as `auth` does, and `name` names it, as
  /// `clientSetname` does.
  ///
  /// - Returns: What the server is.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `HELLO`, group connection.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hello(protocol version: Int, as credentials: RedisCredentials? = nil, name: String? = nil) async throws
    -> ServerGreeting
  {
    try await run(.hello(protocol: version, as: credentials, name: name))
  }

  /// Ends the connection, once the commands before it are answered.
  ///
  /// `QUIT`, since 1.0.0.
  ///
  /// What this session does afterwards fails: it has no connection any more. A session that goes out of scope
  /// needs no such command.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `QUIT`, group connection.
  @_alwaysEmitIntoClient
  public func quit() async throws {
    _ = try await run(.quit())
  }

  /// Makes the connection what it was when it was new: it forgets its transaction, watches, subscriptions,
  /// tracking, user and name, and its database is 0.
  ///
  /// `RESET`, since 6.2.0.
  ///
  /// It speaks RESP2 from then on, and where the server asks for a password, it has to be told again. The
  /// connection is closed when the session ends.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `RESET`, group connection.
  @_alwaysEmitIntoClient
  public func reset() async throws {
    _ = try await run(.reset())
  }

  /// Changes the database of this session.
  ///
  /// `SELECT index`, since 1.0.0.
  ///
  /// Its connection is closed when it ends, unless the database is the client's again by then.
  ///
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `SELECT`, group connection.
  @_alwaysEmitIntoClient
  public func select(_ database: Int) async throws {
    _ = try await run(.select(database))
  }
}

extension Redis {
  /// For sessions: see ``SessionExecutor/auth(password:)``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func auth(password: String) async throws {}

  /// For sessions: see ``SessionExecutor/auth(username:password:)``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func auth(username: String, password: String) async throws {}

  /// For sessions: see ``SessionExecutor/clientCaching(_:)``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func clientCaching(_ choice: TrackingChoice) async throws {}

  /// For sessions: see ``SessionExecutor/clientCapa(_:_:)``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func clientCapa(_ capability: any RESPArgumentSource, _ more: any RESPArgumentSource...) async throws {}

  /// For sessions: see ``SessionExecutor/clientImportSource(_:)``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func clientImportSource(_ mode: OnOff) async throws {}

  /// For sessions: see ``SessionExecutor/clientNoEvict(_:)``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func clientNoEvict(_ mode: OnOff) async throws {}

  /// For sessions: see ``SessionExecutor/clientNoTouch(_:)``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func clientNoTouch(_ mode: OnOff) async throws {}

  /// For sessions: see ``SessionExecutor/clientSetinfo(_:)``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func clientSetinfo(_ attribute: LibraryAttribute) async throws {}

  /// For sessions: see ``SessionExecutor/clientSetname(_:)``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func clientSetname(_ name: String) async throws {}

  /// For sessions: see ``SessionExecutor/clientTracking(_:)``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func clientTracking(_ tracking: ClientTracking) async throws {}

  /// For sessions: see ``SessionExecutor/hello()``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func hello() async throws {}

  /// For sessions: see ``SessionExecutor/hello(protocol:as:name:)``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func hello(protocol version: Int, as credentials: RedisCredentials? = nil, name: String? = nil) async throws {}

  /// For sessions: see ``SessionExecutor/quit()``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func quit() async throws {}

  /// For sessions: see ``SessionExecutor/reset()``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func reset() async throws {}

  /// For sessions: see ``SessionExecutor/select(_:)``.
  @available(
    *, unavailable,
    message: "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
  )
  @_alwaysEmitIntoClient
  public func select(_ database: Int) async throws {}
}

extension Chain {
  /// Adds `AUTH`, which appends nothing. See ``SessionExecutor/auth(password:)``. A chain of a client, whose
  /// connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func auth(password: String) -> Self {
    appending(.auth(password: password))
  }

  /// Adds `AUTH`, which appends nothing. See ``SessionExecutor/auth(username:password:)``. A chain of a client,
  /// whose connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func auth(username: String, password: String) -> Self {
    appending(.auth(username: username, password: password))
  }

  /// Adds `CLIENT CACHING`, which appends nothing. See ``SessionExecutor/clientCaching(_:)``. A chain of a
  /// client, whose connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func clientCaching(_ choice: TrackingChoice) -> Self {
    appending(.clientCaching(choice))
  }

  /// Adds `CLIENT CAPA`, which appends nothing. See ``SessionExecutor/clientCapa(_:_:)``. A chain of a client,
  /// whose connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func clientCapa(_ capability: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> Self {
    appending(.clientCapa(ArgumentList(capability, more)))
  }

  /// Adds `CLIENT GETNAME`. See ``CommandExecutor/clientGetname()``.
  @_alwaysEmitIntoClient
  public consuming func clientGetname<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, String?)>
  where Replies == (repeat each R) {
    appending(.clientGetname())
  }

  /// Adds `CLIENT GETREDIR`. See ``CommandExecutor/clientGetredir()``.
  @_alwaysEmitIntoClient
  public consuming func clientGetredir<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    appending(.clientGetredir())
  }

  /// Adds `CLIENT HELP`. See ``CommandExecutor/clientHelp()``.
  @_alwaysEmitIntoClient
  public consuming func clientHelp<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, [String])>
  where Replies == (repeat each R) {
    appending(.clientHelp())
  }

  /// Adds `CLIENT ID`. See ``CommandExecutor/clientID()``.
  @_alwaysEmitIntoClient
  public consuming func clientID<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    appending(.clientID())
  }

  /// Adds `CLIENT IMPORT-SOURCE`, which appends nothing. See ``SessionExecutor/clientImportSource(_:)``. A chain
  /// of a client, whose connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func clientImportSource(_ mode: OnOff) -> Self {
    appending(.clientImportSource(mode))
  }

  /// Adds `CLIENT INFO`. See ``CommandExecutor/clientInfo()``.
  @_alwaysEmitIntoClient
  public consuming func clientInfo<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, ClientInfo)>
  where Replies == (repeat each R) {
    appending(.clientInfo())
  }

  /// Adds `CLIENT KILL`. See ``CommandExecutor/clientKill(_:_:)``.
  @_alwaysEmitIntoClient
  public consuming func clientKill<each R: RESPDecodable>(_ filter: ClientFilter, _ more: ClientFilter...) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    appending(.clientKill([filter] + more))
  }

  /// Adds `CLIENT KILL`. See ``CommandExecutor/clientKill(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clientKill<each R: RESPDecodable>(_ filters: some Collection<ClientFilter>) -> Chain<
    Mode, (repeat each R, Int)
  > where Replies == (repeat each R) {
    appending(.clientKill(Array(filters)))
  }

  /// Adds `CLIENT KILL`, which appends nothing. See ``CommandExecutor/clientKill(address:)``.
  @available(*, deprecated)
  @_alwaysEmitIntoClient
  public consuming func clientKill(address: String) -> Self {
    appending(.clientKill(address: address))
  }

  /// Adds `CLIENT LIST`. See ``CommandExecutor/clientList(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clientList<each R: RESPDecodable>(_ filters: ClientFilter...) -> Chain<
    Mode, (repeat each R, [ClientInfo])
  > where Replies == (repeat each R) {
    appending(.clientList(filters))
  }

  /// Adds `CLIENT LIST`. See ``CommandExecutor/clientList(_:)``.
  @_alwaysEmitIntoClient
  public consuming func clientList<each R: RESPDecodable>(_ filters: some Collection<ClientFilter>) -> Chain<
    Mode, (repeat each R, [ClientInfo])
  > where Replies == (repeat each R) {
    appending(.clientList(Array(filters)))
  }

  /// Adds `CLIENT NO-EVICT`, which appends nothing. See ``SessionExecutor/clientNoEvict(_:)``. A chain of a
  /// client, whose connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func clientNoEvict(_ mode: OnOff) -> Self {
    appending(.clientNoEvict(mode))
  }

  /// Adds `CLIENT NO-TOUCH`, which appends nothing. See ``SessionExecutor/clientNoTouch(_:)``. A chain of a
  /// client, whose connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func clientNoTouch(_ mode: OnOff) -> Self {
    appending(.clientNoTouch(mode))
  }

  /// Adds `CLIENT PAUSE`, which appends nothing. See ``CommandExecutor/clientPause(for:mode:)``.
  @_alwaysEmitIntoClient
  public consuming func clientPause(for time: Duration, mode: PauseMode? = nil) -> Self {
    appending(.clientPause(for: time, mode: mode))
  }

  /// Adds `CLIENT SETINFO`, which appends nothing. See ``SessionExecutor/clientSetinfo(_:)``. A chain of a
  /// client, whose connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func clientSetinfo(_ attribute: LibraryAttribute) -> Self {
    appending(.clientSetinfo(attribute))
  }

  /// Adds `CLIENT SETNAME`, which appends nothing. See ``SessionExecutor/clientSetname(_:)``. A chain of a
  /// client, whose connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func clientSetname(_ name: String) -> Self {
    appending(.clientSetname(name))
  }

  /// Adds `CLIENT TRACKING`, which appends nothing. See ``SessionExecutor/clientTracking(_:)``. A chain of a
  /// client, whose connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func clientTracking(_ tracking: ClientTracking) -> Self {
    appending(.clientTracking(tracking))
  }

  /// Adds `CLIENT TRACKINGINFO`. See ``CommandExecutor/clientTrackinginfo()``.
  @_alwaysEmitIntoClient
  public consuming func clientTrackinginfo<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, ClientTrackingInfo)>
  where Replies == (repeat each R) {
    appending(.clientTrackinginfo())
  }

  /// Adds `CLIENT UNBLOCK`. See ``CommandExecutor/clientUnblock(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func clientUnblock<each R: RESPDecodable>(_ id: Int, as ending: UnblockMode? = nil) -> Chain<
    Mode, (repeat each R, Bool)
  > where Replies == (repeat each R) {
    appending(.clientUnblock(id, as: ending))
  }

  /// Adds `CLIENT UNPAUSE`, which appends nothing. See ``CommandExecutor/clientUnpause()``.
  @_alwaysEmitIntoClient
  public consuming func clientUnpause() -> Self {
    appending(.clientUnpause())
  }

  /// Adds `ECHO`. See ``CommandExecutor/echo(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func echo<each R: RESPDecodable, T: RESPDecodable>(
    _ message: some RESPStorable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    appending(.echo(message, as: T.self))
  }

  /// Adds `HELLO`. See ``SessionExecutor/hello()``. A chain of a client, whose connections are shared, throws
  /// when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func hello<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, ServerGreeting)>
  where Replies == (repeat each R) {
    appending(.hello())
  }

  /// Adds `HELLO`. See ``SessionExecutor/hello(protocol:as:name:)``. A chain of a client, whose connections are
  /// shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func hello<each R: RESPDecodable>(
    protocol version: Int, as credentials: RedisCredentials? = nil, name: String? = nil
  ) -> Chain<Mode, (repeat each R, ServerGreeting)> where Replies == (repeat each R) {
    appending(.hello(protocol: version, as: credentials, name: name))
  }

  /// Adds `PING`. See ``CommandExecutor/ping()``.
  @_alwaysEmitIntoClient
  public consuming func ping<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, String)>
  where Replies == (repeat each R) {
    appending(.ping())
  }

  /// Adds `PING`. See ``CommandExecutor/ping(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func ping<each R: RESPDecodable, T: RESPDecodable>(
    _ message: some RESPStorable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    appending(.ping(message, as: T.self))
  }

  /// Adds `QUIT`, which appends nothing. See ``SessionExecutor/quit()``. A chain of a client, whose connections
  /// are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func quit() -> Self {
    appending(.quit())
  }

  /// Adds `RESET`, which appends nothing. See ``SessionExecutor/reset()``. A chain of a client, whose connections
  /// are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func reset() -> Self {
    appending(.reset())
  }

  /// Adds `SELECT`, which appends nothing. See ``SessionExecutor/select(_:)``. A chain of a client, whose
  /// connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func select(_ database: Int) -> Self {
    appending(.select(database))
  }
}

extension Batch {
  /// Adds `AUTH`. See ``SessionExecutor/auth(password:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func auth(password: String) -> Batch {
    append(.auth(password: password))
  }

  /// Adds `AUTH`. See ``SessionExecutor/auth(username:password:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func auth(username: String, password: String) -> Batch {
    append(.auth(username: username, password: password))
  }

  /// Adds `CLIENT CACHING`. See ``SessionExecutor/clientCaching(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientCaching(_ choice: TrackingChoice) -> Batch {
    append(.clientCaching(choice))
  }

  /// Adds `CLIENT CAPA`. See ``SessionExecutor/clientCapa(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientCapa(_ capability: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> Batch {
    append(.clientCapa(ArgumentList(capability, more)))
  }

  /// Adds `CLIENT GETNAME`. See ``CommandExecutor/clientGetname()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientGetname() -> BatchReply<String?> {
    append(.clientGetname())
  }

  /// Adds `CLIENT GETREDIR`. See ``CommandExecutor/clientGetredir()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientGetredir() -> BatchReply<Int> {
    append(.clientGetredir())
  }

  /// Adds `CLIENT HELP`. See ``CommandExecutor/clientHelp()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientHelp() -> BatchReply<[String]> {
    append(.clientHelp())
  }

  /// Adds `CLIENT ID`. See ``CommandExecutor/clientID()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientID() -> BatchReply<Int> {
    append(.clientID())
  }

  /// Adds `CLIENT IMPORT-SOURCE`. See ``SessionExecutor/clientImportSource(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientImportSource(_ mode: OnOff) -> Batch {
    append(.clientImportSource(mode))
  }

  /// Adds `CLIENT INFO`. See ``CommandExecutor/clientInfo()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientInfo() -> BatchReply<ClientInfo> {
    append(.clientInfo())
  }

  /// Adds `CLIENT KILL`. See ``CommandExecutor/clientKill(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientKill(_ filter: ClientFilter, _ more: ClientFilter...) -> BatchReply<Int> {
    append(.clientKill([filter] + more))
  }

  /// Adds `CLIENT KILL`. See ``CommandExecutor/clientKill(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientKill(_ filters: some Collection<ClientFilter>) -> BatchReply<Int> {
    append(.clientKill(Array(filters)))
  }

  /// Adds `CLIENT KILL`. See ``CommandExecutor/clientKill(address:)``.
  @available(*, deprecated)
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientKill(address: String) -> Batch {
    append(.clientKill(address: address))
  }

  /// Adds `CLIENT LIST`. See ``CommandExecutor/clientList(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientList(_ filters: ClientFilter...) -> BatchReply<[ClientInfo]> {
    append(.clientList(filters))
  }

  /// Adds `CLIENT LIST`. See ``CommandExecutor/clientList(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientList(_ filters: some Collection<ClientFilter>) -> BatchReply<[ClientInfo]> {
    append(.clientList(Array(filters)))
  }

  /// Adds `CLIENT NO-EVICT`. See ``SessionExecutor/clientNoEvict(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientNoEvict(_ mode: OnOff) -> Batch {
    append(.clientNoEvict(mode))
  }

  /// Adds `CLIENT NO-TOUCH`. See ``SessionExecutor/clientNoTouch(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientNoTouch(_ mode: OnOff) -> Batch {
    append(.clientNoTouch(mode))
  }

  /// Adds `CLIENT PAUSE`. See ``CommandExecutor/clientPause(for:mode:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientPause(for time: Duration, mode: PauseMode? = nil) -> Batch {
    append(.clientPause(for: time, mode: mode))
  }

  /// Adds `CLIENT SETINFO`. See ``SessionExecutor/clientSetinfo(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientSetinfo(_ attribute: LibraryAttribute) -> Batch {
    append(.clientSetinfo(attribute))
  }

  /// Adds `CLIENT SETNAME`. See ``SessionExecutor/clientSetname(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientSetname(_ name: String) -> Batch {
    append(.clientSetname(name))
  }

  /// Adds `CLIENT TRACKING`. See ``SessionExecutor/clientTracking(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientTracking(_ tracking: ClientTracking) -> Batch {
    append(.clientTracking(tracking))
  }

  /// Adds `CLIENT TRACKINGINFO`. See ``CommandExecutor/clientTrackinginfo()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientTrackinginfo() -> BatchReply<ClientTrackingInfo> {
    append(.clientTrackinginfo())
  }

  /// Adds `CLIENT UNBLOCK`. See ``CommandExecutor/clientUnblock(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientUnblock(_ id: Int, as ending: UnblockMode? = nil) -> BatchReply<Bool> {
    append(.clientUnblock(id, as: ending))
  }

  /// Adds `CLIENT UNPAUSE`. See ``CommandExecutor/clientUnpause()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientUnpause() -> Batch {
    append(.clientUnpause())
  }

  /// Adds `ECHO`. See ``CommandExecutor/echo(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func echo<T: RESPDecodable>(_ message: some RESPStorable, as type: T.Type = Bytes.self) -> BatchReply<T> {
    append(.echo(message, as: T.self))
  }

  /// Adds `HELLO`. See ``SessionExecutor/hello()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hello() -> BatchReply<ServerGreeting> {
    append(.hello())
  }

  /// Adds `HELLO`. See ``SessionExecutor/hello(protocol:as:name:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hello(protocol version: Int, as credentials: RedisCredentials? = nil, name: String? = nil) -> BatchReply<
    ServerGreeting
  > {
    append(.hello(protocol: version, as: credentials, name: name))
  }

  /// Adds `PING`. See ``CommandExecutor/ping()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func ping() -> BatchReply<String> {
    append(.ping())
  }

  /// Adds `PING`. See ``CommandExecutor/ping(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func ping<T: RESPDecodable>(_ message: some RESPStorable, as type: T.Type = Bytes.self) -> BatchReply<T> {
    append(.ping(message, as: T.self))
  }

  /// Adds `QUIT`. See ``SessionExecutor/quit()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func quit() -> Batch {
    append(.quit())
  }

  /// Adds `RESET`. See ``SessionExecutor/reset()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func reset() -> Batch {
    append(.reset())
  }

  /// Adds `SELECT`. See ``SessionExecutor/select(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func select(_ database: Int) -> Batch {
    append(.select(database))
  }
}
