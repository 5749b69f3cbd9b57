public import RESP
public import RedioTransport

/// Options of a client, beyond the settings in its URL.
public struct RedisOptions: Sendable {
  /// The default time limit of a call. `Redis.with(deadline:)` overrides it for some calls, and `?timeout=5s` or
  /// `?timeout=none` in the URL for all. `nil` for no limit. When it is exceeded, the call throws
  /// `RedisError.Kind.timeout`.
  ///
  /// The time runs from the call to the last byte of its last reply. It includes waiting for a connection, sending and
  /// receiving, so large values need more. A chain has one deadline for all its commands, and so has a batch; each page
  /// of a scan, each read of a stream and each step of a transaction has its own.
  ///
  /// A command that blocks on the server gets the time that it asks for in addition: `BLPOP`, `BLMOVE`, `BZPOPMIN`,
  /// `XREAD` with `BLOCK`, `WAIT` and the like. A command that asks to block for ever (0) has no deadline: it ends with
  /// its reply, with the cancellation of its task, with the loss of its connection, or by `Redis.with(deadline:)`.
  public var deadline: Duration? = .seconds(30)
  /// How many connections ordinary commands share, used in turn. One is fastest for most workloads, since concurrent
  /// commands are then pipelined in one write.
  public var sharedConnections = 1
  /// Limits of the pool of connections for sessions and blocking commands.
  public var pool = PoolLimits()
  /// How long to wait before reconnecting.
  public var backOff = BackOff()
  /// Which commands are retried after their connection was lost.
  public var repetition = RepeatPolicy.readOnly
  /// How many calls may wait while there is no connection. Further calls throw at once, with the kind `tooManyCalls`. The
  /// total size of waiting calls is limited by `transport.queueLimit`; that error has the kind `queueFull`.
  public var waitingLimit = 100_000
  /// Limits on the size and nesting of a reply. A reply that exceeds one ends its connection.
  public var replyLimits = RESPLimits.default
  /// How connections are established and monitored.
  public var transport: TransportOptions
  /// The interval of `PING`s on a connection with subscriptions; no `PING`s if it is zero or less. The server's system
  /// has one interval to acknowledge a `PING`, or more while bytes are received or sent. A peer that has disappeared is
  /// noticed, and the client reconnects, within twice this time, where the system can tell (Linux, TCP). A peer whose
  /// system acknowledges counts as busy, even if it reads nothing, and so does the peer of a UNIX socket: for those
  /// `subscriptionSilenceLimit` applies.
  public var pingInterval: Duration = .seconds(5)
  /// How long a connection with subscriptions may be silent while a `PING` waits and no queued bytes leave, if the peer
  /// is not known to have disappeared: the server is paused or busy, or a proxy acknowledges for a server that is gone.
  /// Then the client reconnects, unless ordinary calls wait for replies on the connection, whose deadlines decide. No
  /// limit if it is zero or less.
  public var subscriptionSilenceLimit: Duration = .seconds(60)
  /// Whether subscriptions use the connection that ordinary commands share, to save a connection. By default they have
  /// one of their own, as always in RESP2, and for receivers with `PubSubOptions.hasOwnConnection` or `.stopReading`.
  ///
  /// Sharing affects the ordinary calls:
  /// - Servers before 7.2 send messages between the elements of a reply: of a transaction that publishes to a channel
  ///   that its own client subscribes to, or of an `MGET` that meets an expired key with keyspace events on. With those
  ///   servers sharing is refused: subscriptions end with the kind `invalidCommand`.
  /// - The server's output limit for subscribers (`client-output-buffer-limit pubsub`, 32 MB by default) applies to
  ///   replies too: a larger reply, or many that exceed it together, ends the connection with all its calls.
  /// - A `PING` that is not acknowledged (`pingInterval`) ends the connection with all its calls.
  ///
  /// - SeeAlso: `HELLO`, whose reply has the server's version.
  public var subscriptionsShareConnection = false
  /// Returns the user and password, in place of those in the URL: for tokens that change. Called at each connect and by
  /// `Redis.reauthenticate()`; see ``RedisCredentials/Provider`` for its task and its time. `nil` to use the URL's.
  public var credentials: RedisCredentials.Provider?
  /// The observer of commands and connections, for logs, metrics and traces.
  public var observer: (any RedisObserver)?

  /// The resolver of host names.
  package var resolver = Resolver.system

  /// Creates the default options.
  public init(transport: TransportOptions = TransportOptions()) { self.transport = transport }
}

/// Limits of the pool of connections that sessions and blocking commands lease.
///
/// Sessions and blocking commands have limits of their own, so that neither waits for the other, and share the idle
/// connections. With several servers, the limits are those of each server.
public struct PoolLimits: Sendable, Equatable {
  /// The most connections of sessions at once. When all are leased, further sessions wait in order of arrival.
  public var limit = 50
  /// The most connections of blocking commands at once: of `BLPOP`, `BLMOVE`, `BZPOPMIN`, `XREAD` with `BLOCK`, `WAIT`
  /// and the like, and so of readers of streams and consumers of groups, which read by such commands. When all are
  /// leased, further blocking commands wait in order of arrival; readers and consumers wait on after `waitTime` too.
  ///
  /// Each blocking command has a connection while it blocks, so this is how many can block at once. The server has a
  /// limit for all its clients together: `maxclients`, 10,000 by default.
  public var blockingLimit = 1_000
  /// How long an idle connection is kept. A lost connection is noticed and removed at once.
  public var idleTime: Duration = .seconds(300)
  /// How many idle connections are kept longer than `idleTime`.
  public var minimumIdle = 0
  /// How long a call waits for a connection, unless the client's deadline is sooner. A call with its own deadline
  /// (`Redis.with(deadline:)`) waits until that; with the deadline `nil`, as long as this.
  public var waitTime: Duration = .seconds(10)
  /// How many sessions may wait for a connection, and how many blocking commands. Further calls throw at once, with the kind `poolQueueFull`.
  public var waitingLimit = 100_000

  /// Creates the default limits.
  public init() {}
}

/// How long a client waits before it reconnects: not at all at first, then exponentially longer, with jitter, so that
/// many clients don't reconnect at the same moment. It never gives up.
public struct BackOff: Sendable, Equatable {
  /// The delay after the first failure. It doubles with each further failure in a row.
  public var initial: Duration = .milliseconds(20)
  /// The longest delay.
  public var maximum: Duration = .seconds(2)
  /// The random part of each delay, from 0 to 1.
  public var jitter = 0.5
  /// Whether calls wait for the client's very first connection while it is retried, as they do for later connections.
  ///
  /// If not, all waiting calls throw, with the outcome `.notSent`, as soon as a connection attempt has failed and no
  /// other is running: calls on shared connections, and sessions and blocking calls that wait for one of the pool. So a
  /// wrong address or a missing server fails all of them at once instead of each at its deadline. Later calls try
  /// again. This applies until the client has connected for the first time.
  public var waitsForFirstConnection = false

  /// Creates the default back-off.
  public init() {}

  /// The delay in nanoseconds after a number of failures in a row.
  ///
  /// - Parameter chance: A random number from 0 to 1.
  package func delay(after failures: Int, chance: Double = .random(in: 0...1)) -> Int64 {
    guard failures > 0 else { return 0 }
    let longest = maximum.clampedNanoseconds
    let shift = min(failures - 1, 30)
    let (doubled, overflow) = initial.clampedNanoseconds.multipliedReportingOverflow(by: 1 << Int64(shift))
    let whole = Double(overflow ? longest : min(doubled, longest))
    return Int64(whole * (1 - (jitter.isFinite ? min(max(jitter, 0), 1) : 0) * chance))
  }
}

/// Which commands the client retries by itself after their connection was lost. Commands that the server refused for now
/// (`-LOADING`, `-READONLY`, `-MASTERDOWN`) count as not sent.
#if hasAttribute(nonexhaustive)
  @nonexhaustive
#endif
public enum RepeatPolicy: Sendable, Equatable {
  /// None: each call throws, and `RedisError.outcome` says whether its command may have been executed.
  case never
  /// Those that were certainly not sent.
  case unsent
  /// Those that were not sent, and those that only read.
  case readOnly
  /// All. Choose it only if executing a command twice does no harm.
  case always
}

/// A user and a password.
public struct RedisCredentials: Sendable, Equatable {
  /// Returns the credentials. It may take as long as the connect timeout; if it throws, the connection attempt fails. At a
  /// connect it runs in a task of its own on Swift's thread pool, never on the event loop's thread; for
  /// `Redis.reauthenticate()`, in the caller's task.
  public typealias Provider = @Sendable () async throws -> RedisCredentials

  /// The user name; `nil` for the default user.
  public var username: String?
  /// The password or token.
  public var password: String

  /// Creates credentials.
  public init(username: String? = nil, password: String) {
    self.username = username
    self.password = password
  }
}

extension RedisCredentials: CustomStringConvertible, CustomReflectable {
  /// The user name, with `***` for the password.
  public var description: String { "RedisCredentials(\(username ?? "default"):***)" }

  /// Shows only the user name.
  public var customMirror: Mirror { Mirror(self, children: ["username": username as Any]) }
}
