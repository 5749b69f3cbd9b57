// Written by Scripts/generate-commands from Generator/Facts and Generator/Overlay: change those, and not this.

public import RESP

extension RESPArguments {
  /// Writes `AUTH`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeAuth(password: String) {
    begin(command: "AUTH")
    self.add(text: password)
  }

  /// Writes `AUTH`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeAuth2(username: String, password: String) {
    begin(command: "AUTH")
    self.add(text: username)
    self.add(text: password)
  }

  /// Writes `CLIENT CACHING`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClientCaching(_ choice: TrackingChoice) {
    begin(command: "CLIENT")
    self.add(text: "CACHING")
    choice.append(to: &self)
  }

  /// Writes `CLIENT CAPA`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClientCapa(_ capabilities: ArgumentList) {
    begin(command: "CLIENT")
    self.add(text: "CAPA")
    capabilities.append(to: &self, needing: "capability")
  }

  /// Writes `CLIENT GETNAME`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClientGetname() {
    begin(command: "CLIENT")
    self.add(text: "GETNAME")
  }

  /// Writes `CLIENT GETREDIR`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClientGetredir() {
    begin(command: "CLIENT")
    self.add(text: "GETREDIR")
  }

  /// Writes `CLIENT ID`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClientID() {
    begin(command: "CLIENT")
    self.add(text: "ID")
  }

  /// Writes `CLIENT IMPORT-SOURCE`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClientImportSource(_ mode: OnOff) {
    begin(command: "CLIENT")
    self.add(text: "IMPORT-SOURCE")
    mode.append(to: &self)
  }

  /// Writes `CLIENT NO-EVICT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClientNoEvict(_ mode: OnOff) {
    begin(command: "CLIENT")
    self.add(text: "NO-EVICT")
    mode.append(to: &self)
  }

  /// Writes `CLIENT NO-TOUCH`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClientNoTouch(_ mode: OnOff) {
    begin(command: "CLIENT")
    self.add(text: "NO-TOUCH")
    mode.append(to: &self)
  }

  /// Writes `CLIENT SETINFO`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClientSetinfo(_ attribute: LibraryAttribute) {
    begin(command: "CLIENT")
    self.add(text: "SETINFO")
    attribute.append(to: &self)
  }

  /// Writes `CLIENT SETNAME`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClientSetname(_ name: String) {
    begin(command: "CLIENT")
    self.add(text: "SETNAME")
    self.add(text: name)
  }

  /// Writes `CLIENT TRACKING`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeClientTracking(_ tracking: ClientTracking) {
    begin(command: "CLIENT")
    self.add(text: "TRACKING")
    tracking.append(to: &self)
  }

  /// Writes `ECHO`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeEcho(_ message: some RESPStorable) {
    begin(command: "ECHO")
    self.add(message)
  }

  /// Writes `HELLO`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHello() {
    begin(command: "HELLO")
  }

  /// Writes `HELLO`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeHello2(
    protocol version: Int, as credentials: RedisCredentials? = nil, name: String? = nil
  ) {
    begin(command: "HELLO")
    self.add(integer: version)
    if let credentials {
      self.add(text: "AUTH")
      credentials.append(to: &self)
    }
    if let name {
      self.add(text: "SETNAME")
      self.add(text: name)
    }
  }

  /// Writes `PING`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePing() {
    begin(command: "PING")
  }

  /// Writes `PING`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodePing2(_ message: some RESPStorable) {
    begin(command: "PING")
    self.add(message)
  }

  /// Writes `QUIT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeQuit() {
    begin(command: "QUIT")
  }

  /// Writes `RESET`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeReset() {
    begin(command: "RESET")
  }

  /// Writes `SELECT`.
  @_alwaysEmitIntoClient
  @_semantics("optimize.sil.specialize.generic.never")
  @inline(never)
  @usableFromInline mutating func encodeSelect(_ database: Int) {
    begin(command: "SELECT")
    self.add(integer: database)
  }
}

extension Command {
  /// `AUTH`, to be run. See ``SessionExecutor/auth(password:)``.
  @_alwaysEmitIntoClient
  public static func auth(password: String) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeAuth(password: password)
    return Command(consume arguments, .exclusive)
  }

  /// `AUTH`, to be run. See ``SessionExecutor/auth(username:password:)``.
  @_alwaysEmitIntoClient
  public static func auth(username: String, password: String) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeAuth2(username: username, password: password)
    return Command(consume arguments, .exclusive)
  }

  /// `CLIENT CACHING`, to be run. See ``SessionExecutor/clientCaching(_:)``.
  @_alwaysEmitIntoClient
  public static func clientCaching(_ choice: TrackingChoice) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClientCaching(choice)
    return Command(consume arguments, .exclusive)
  }

  /// `CLIENT CAPA`, to be run. See ``SessionExecutor/clientCapa(_:_:)``.
  @_alwaysEmitIntoClient
  public static func clientCapa(_ capabilities: ArgumentList) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClientCapa(capabilities)
    return Command(consume arguments, .exclusive)
  }

  /// `CLIENT GETNAME`, to be run. See ``CommandExecutor/clientGetname()``.
  @_alwaysEmitIntoClient
  public static func clientGetname() -> Command where Reply == String? {
    var arguments = RESPArguments()
    arguments.encodeClientGetname()
    return Command(consume arguments, .repeatable)
  }

  /// `CLIENT GETREDIR`, to be run. See ``CommandExecutor/clientGetredir()``.
  @_alwaysEmitIntoClient
  public static func clientGetredir() -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeClientGetredir()
    return Command(consume arguments, .repeatable)
  }

  /// `CLIENT ID`, to be run. See ``CommandExecutor/clientID()``.
  @_alwaysEmitIntoClient
  public static func clientID() -> Command where Reply == Int {
    var arguments = RESPArguments()
    arguments.encodeClientID()
    return Command(consume arguments, .repeatable)
  }

  /// `CLIENT IMPORT-SOURCE`, to be run. See ``SessionExecutor/clientImportSource(_:)``.
  @_alwaysEmitIntoClient
  public static func clientImportSource(_ mode: OnOff) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClientImportSource(mode)
    return Command(consume arguments, .exclusive)
  }

  /// `CLIENT NO-EVICT`, to be run. See ``SessionExecutor/clientNoEvict(_:)``.
  @_alwaysEmitIntoClient
  public static func clientNoEvict(_ mode: OnOff) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClientNoEvict(mode)
    return Command(consume arguments, .exclusive)
  }

  /// `CLIENT NO-TOUCH`, to be run. See ``SessionExecutor/clientNoTouch(_:)``.
  @_alwaysEmitIntoClient
  public static func clientNoTouch(_ mode: OnOff) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClientNoTouch(mode)
    return Command(consume arguments, .exclusive)
  }

  /// `CLIENT SETINFO`, to be run. See ``SessionExecutor/clientSetinfo(_:)``.
  @_alwaysEmitIntoClient
  public static func clientSetinfo(_ attribute: LibraryAttribute) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClientSetinfo(attribute)
    return Command(consume arguments, .exclusive)
  }

  /// `CLIENT SETNAME`, to be run. See ``SessionExecutor/clientSetname(_:)``.
  @_alwaysEmitIntoClient
  public static func clientSetname(_ name: String) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClientSetname(name)
    return Command(consume arguments, .exclusive)
  }

  /// `CLIENT TRACKING`, to be run. See ``SessionExecutor/clientTracking(_:)``.
  @_alwaysEmitIntoClient
  public static func clientTracking(_ tracking: ClientTracking) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeClientTracking(tracking)
    return Command(consume arguments, .exclusive)
  }

  /// `ECHO`, to be run. See ``CommandExecutor/echo(_:as:)``.
  @_alwaysEmitIntoClient
  public static func echo(_ message: some RESPStorable, as type: Reply.Type) -> Command {
    var arguments = RESPArguments()
    arguments.encodeEcho(message)
    return Command(consume arguments, .repeatable)
  }

  /// `HELLO`, to be run. See ``SessionExecutor/hello()``.
  @_alwaysEmitIntoClient
  public static func hello() -> Command where Reply == ServerGreeting {
    var arguments = RESPArguments()
    arguments.encodeHello()
    return Command(consume arguments, .exclusive)
  }

  /// `HELLO`, to be run. See ``SessionExecutor/hello(protocol:as:name:)``.
  @_alwaysEmitIntoClient
  public static func hello(protocol version: Int, as credentials: RedisCredentials? = nil, name: String? = nil)
    -> Command where Reply == ServerGreeting
  {
    var arguments = RESPArguments()
    arguments.encodeHello2(protocol: version, as: credentials, name: name)
    return Command(consume arguments, .exclusive)
  }

  /// `PING`, to be run. See ``CommandExecutor/ping()``.
  @_alwaysEmitIntoClient
  public static func ping() -> Command where Reply == String {
    var arguments = RESPArguments()
    arguments.encodePing()
    return Command(consume arguments, .repeatable)
  }

  /// `PING`, to be run. See ``CommandExecutor/ping(_:as:)``.
  @_alwaysEmitIntoClient
  public static func ping(_ message: some RESPStorable, as type: Reply.Type) -> Command {
    var arguments = RESPArguments()
    arguments.encodePing2(message)
    return Command(consume arguments, .repeatable)
  }

  /// `QUIT`, to be run. See ``SessionExecutor/quit()``.
  @_alwaysEmitIntoClient
  public static func quit() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeQuit()
    return Command(consume arguments, .exclusive)
  }

  /// `RESET`, to be run. See ``SessionExecutor/reset()``.
  @_alwaysEmitIntoClient
  public static func reset() -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeReset()
    return Command(consume arguments, .exclusive)
  }

  /// `SELECT`, to be run. See ``SessionExecutor/select(_:)``.
  @_alwaysEmitIntoClient
  public static func select(_ database: Int) -> Command where Reply == OK {
    var arguments = RESPArguments()
    arguments.encodeSelect(database)
    return Command(consume arguments, .exclusive)
  }
}

extension CommandExecutor where Self: ~Copyable {
  /// Reads the connection's name.
  ///
  /// `CLIENT GETNAME`, since 2.6.9.
  ///
  /// Of a client, the name is that of all its connections (`client_name` in the URL); of a session, its own.
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

  /// Reads the connection's id. Each connection to a server has another one, larger than those before.
  ///
  /// `CLIENT ID`, since 5.0.0.
  ///
  /// Of a client, it is the id of the connection that its calls share (one of them, with `sharedConnections`),
  /// until that is lost; of a session, its own, for as long as it lasts. Blocking commands and subscriptions have
  /// connections of their own: `clientList` has the ids.
  ///
  /// - Returns: The id.
  /// - Throws: `RedisError`; `CancellationError` if the task was cancelled.
  /// - Complexity: O(1).
  /// - SeeAlso: `CLIENT ID`, group connection.
  @_alwaysEmitIntoClient
  public func clientID() async throws -> Int {
    try await run(.clientID())
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
    adding(.exclusive) { $0.encodeAuth(password: password) }
  }

  /// Adds `AUTH`, which appends nothing. See ``SessionExecutor/auth(username:password:)``. A chain of a client,
  /// whose connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func auth(username: String, password: String) -> Self {
    adding(.exclusive) { $0.encodeAuth2(username: username, password: password) }
  }

  /// Adds `CLIENT CACHING`, which appends nothing. See ``SessionExecutor/clientCaching(_:)``. A chain of a
  /// client, whose connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func clientCaching(_ choice: TrackingChoice) -> Self {
    adding(.exclusive) { $0.encodeClientCaching(choice) }
  }

  /// Adds `CLIENT CAPA`, which appends nothing. See ``SessionExecutor/clientCapa(_:_:)``. A chain of a client,
  /// whose connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func clientCapa(_ capability: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> Self {
    adding(.exclusive) { $0.encodeClientCapa(ArgumentList(capability, more)) }
  }

  /// Adds `CLIENT GETNAME`. See ``CommandExecutor/clientGetname()``.
  @_alwaysEmitIntoClient
  public consuming func clientGetname<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, String?)>
  where Replies == (repeat each R) {
    adding(String?.self, .repeatable) { $0.encodeClientGetname() }
  }

  /// Adds `CLIENT GETREDIR`. See ``CommandExecutor/clientGetredir()``.
  @_alwaysEmitIntoClient
  public consuming func clientGetredir<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    adding(Int.self, .repeatable) { $0.encodeClientGetredir() }
  }

  /// Adds `CLIENT ID`. See ``CommandExecutor/clientID()``.
  @_alwaysEmitIntoClient
  public consuming func clientID<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, Int)>
  where Replies == (repeat each R) {
    adding(Int.self, .repeatable) { $0.encodeClientID() }
  }

  /// Adds `CLIENT IMPORT-SOURCE`, which appends nothing. See ``SessionExecutor/clientImportSource(_:)``. A chain
  /// of a client, whose connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func clientImportSource(_ mode: OnOff) -> Self {
    adding(.exclusive) { $0.encodeClientImportSource(mode) }
  }

  /// Adds `CLIENT NO-EVICT`, which appends nothing. See ``SessionExecutor/clientNoEvict(_:)``. A chain of a
  /// client, whose connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func clientNoEvict(_ mode: OnOff) -> Self {
    adding(.exclusive) { $0.encodeClientNoEvict(mode) }
  }

  /// Adds `CLIENT NO-TOUCH`, which appends nothing. See ``SessionExecutor/clientNoTouch(_:)``. A chain of a
  /// client, whose connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func clientNoTouch(_ mode: OnOff) -> Self {
    adding(.exclusive) { $0.encodeClientNoTouch(mode) }
  }

  /// Adds `CLIENT SETINFO`, which appends nothing. See ``SessionExecutor/clientSetinfo(_:)``. A chain of a
  /// client, whose connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func clientSetinfo(_ attribute: LibraryAttribute) -> Self {
    adding(.exclusive) { $0.encodeClientSetinfo(attribute) }
  }

  /// Adds `CLIENT SETNAME`, which appends nothing. See ``SessionExecutor/clientSetname(_:)``. A chain of a
  /// client, whose connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func clientSetname(_ name: String) -> Self {
    adding(.exclusive) { $0.encodeClientSetname(name) }
  }

  /// Adds `CLIENT TRACKING`, which appends nothing. See ``SessionExecutor/clientTracking(_:)``. A chain of a
  /// client, whose connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func clientTracking(_ tracking: ClientTracking) -> Self {
    adding(.exclusive) { $0.encodeClientTracking(tracking) }
  }

  /// Adds `ECHO`. See ``CommandExecutor/echo(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func echo<each R: RESPDecodable, T: RESPDecodable>(
    _ message: any RESPStorable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    adding(T.self, .repeatable) { $0.encodeEcho(message) }
  }

  /// Adds `HELLO`. See ``SessionExecutor/hello()``. A chain of a client, whose connections are shared, throws
  /// when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func hello<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, ServerGreeting)>
  where Replies == (repeat each R) {
    adding(ServerGreeting.self, .exclusive) { $0.encodeHello() }
  }

  /// Adds `HELLO`. See ``SessionExecutor/hello(protocol:as:name:)``. A chain of a client, whose connections are
  /// shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func hello<each R: RESPDecodable>(
    protocol version: Int, as credentials: RedisCredentials? = nil, name: String? = nil
  ) -> Chain<Mode, (repeat each R, ServerGreeting)> where Replies == (repeat each R) {
    adding(ServerGreeting.self, .exclusive) { $0.encodeHello2(protocol: version, as: credentials, name: name) }
  }

  /// Adds `PING`. See ``CommandExecutor/ping()``.
  @_alwaysEmitIntoClient
  public consuming func ping<each R: RESPDecodable>() -> Chain<Mode, (repeat each R, String)>
  where Replies == (repeat each R) {
    adding(String.self, .repeatable) { $0.encodePing() }
  }

  /// Adds `PING`. See ``CommandExecutor/ping(_:as:)``.
  @_alwaysEmitIntoClient
  public consuming func ping<each R: RESPDecodable, T: RESPDecodable>(
    _ message: any RESPStorable, as type: T.Type = Bytes.self
  ) -> Chain<Mode, (repeat each R, T)> where Replies == (repeat each R) {
    adding(T.self, .repeatable) { $0.encodePing2(message) }
  }

  /// Adds `QUIT`, which appends nothing. See ``SessionExecutor/quit()``. A chain of a client, whose connections
  /// are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func quit() -> Self {
    adding(.exclusive) { $0.encodeQuit() }
  }

  /// Adds `RESET`, which appends nothing. See ``SessionExecutor/reset()``. A chain of a client, whose connections
  /// are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func reset() -> Self {
    adding(.exclusive) { $0.encodeReset() }
  }

  /// Adds `SELECT`, which appends nothing. See ``SessionExecutor/select(_:)``. A chain of a client, whose
  /// connections are shared, throws when it is run with it.
  @_alwaysEmitIntoClient
  public consuming func select(_ database: Int) -> Self {
    adding(.exclusive) { $0.encodeSelect(database) }
  }
}

extension Batch {
  /// Adds `AUTH`. See ``SessionExecutor/auth(password:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func auth(password: String) -> Batch {
    adding(.exclusive) { $0.encodeAuth(password: password) }
  }

  /// Adds `AUTH`. See ``SessionExecutor/auth(username:password:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func auth(username: String, password: String) -> Batch {
    adding(.exclusive) { $0.encodeAuth2(username: username, password: password) }
  }

  /// Adds `CLIENT CACHING`. See ``SessionExecutor/clientCaching(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientCaching(_ choice: TrackingChoice) -> Batch {
    adding(.exclusive) { $0.encodeClientCaching(choice) }
  }

  /// Adds `CLIENT CAPA`. See ``SessionExecutor/clientCapa(_:_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientCapa(_ capability: any RESPArgumentSource, _ more: any RESPArgumentSource...) -> Batch {
    adding(.exclusive) { $0.encodeClientCapa(ArgumentList(capability, more)) }
  }

  /// Adds `CLIENT GETNAME`. See ``CommandExecutor/clientGetname()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientGetname() -> BatchReply<String?> {
    adding(String?.self, .repeatable) { $0.encodeClientGetname() }
  }

  /// Adds `CLIENT GETREDIR`. See ``CommandExecutor/clientGetredir()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientGetredir() -> BatchReply<Int> {
    adding(Int.self, .repeatable) { $0.encodeClientGetredir() }
  }

  /// Adds `CLIENT ID`. See ``CommandExecutor/clientID()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientID() -> BatchReply<Int> {
    adding(Int.self, .repeatable) { $0.encodeClientID() }
  }

  /// Adds `CLIENT IMPORT-SOURCE`. See ``SessionExecutor/clientImportSource(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientImportSource(_ mode: OnOff) -> Batch {
    adding(.exclusive) { $0.encodeClientImportSource(mode) }
  }

  /// Adds `CLIENT NO-EVICT`. See ``SessionExecutor/clientNoEvict(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientNoEvict(_ mode: OnOff) -> Batch {
    adding(.exclusive) { $0.encodeClientNoEvict(mode) }
  }

  /// Adds `CLIENT NO-TOUCH`. See ``SessionExecutor/clientNoTouch(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientNoTouch(_ mode: OnOff) -> Batch {
    adding(.exclusive) { $0.encodeClientNoTouch(mode) }
  }

  /// Adds `CLIENT SETINFO`. See ``SessionExecutor/clientSetinfo(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientSetinfo(_ attribute: LibraryAttribute) -> Batch {
    adding(.exclusive) { $0.encodeClientSetinfo(attribute) }
  }

  /// Adds `CLIENT SETNAME`. See ``SessionExecutor/clientSetname(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientSetname(_ name: String) -> Batch {
    adding(.exclusive) { $0.encodeClientSetname(name) }
  }

  /// Adds `CLIENT TRACKING`. See ``SessionExecutor/clientTracking(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func clientTracking(_ tracking: ClientTracking) -> Batch {
    adding(.exclusive) { $0.encodeClientTracking(tracking) }
  }

  /// Adds `ECHO`. See ``CommandExecutor/echo(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func echo<T: RESPDecodable>(_ message: some RESPStorable, as type: T.Type = Bytes.self) -> BatchReply<T> {
    adding(T.self, .repeatable) { $0.encodeEcho(message) }
  }

  /// Adds `HELLO`. See ``SessionExecutor/hello()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hello() -> BatchReply<ServerGreeting> {
    adding(ServerGreeting.self, .exclusive) { $0.encodeHello() }
  }

  /// Adds `HELLO`. See ``SessionExecutor/hello(protocol:as:name:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func hello(protocol version: Int, as credentials: RedisCredentials? = nil, name: String? = nil) -> BatchReply<
    ServerGreeting
  > {
    adding(ServerGreeting.self, .exclusive) { $0.encodeHello2(protocol: version, as: credentials, name: name) }
  }

  /// Adds `PING`. See ``CommandExecutor/ping()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func ping() -> BatchReply<String> {
    adding(String.self, .repeatable) { $0.encodePing() }
  }

  /// Adds `PING`. See ``CommandExecutor/ping(_:as:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func ping<T: RESPDecodable>(_ message: some RESPStorable, as type: T.Type = Bytes.self) -> BatchReply<T> {
    adding(T.self, .repeatable) { $0.encodePing2(message) }
  }

  /// Adds `QUIT`. See ``SessionExecutor/quit()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func quit() -> Batch {
    adding(.exclusive) { $0.encodeQuit() }
  }

  /// Adds `RESET`. See ``SessionExecutor/reset()``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func reset() -> Batch {
    adding(.exclusive) { $0.encodeReset() }
  }

  /// Adds `SELECT`. See ``SessionExecutor/select(_:)``.
  @discardableResult
  @_alwaysEmitIntoClient
  public func select(_ database: Int) -> Batch {
    adding(.exclusive) { $0.encodeSelect(database) }
  }
}
