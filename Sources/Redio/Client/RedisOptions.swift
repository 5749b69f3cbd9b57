public import RESP
public import RedioTransport

/// How a client behaves, beyond what its URL says.
public struct RedisOptions: Sendable {
  /// How long a call may take, unless it says otherwise (`Redis.with(deadline:)`) or the URL does (`?timeout=5s`,
  /// `?timeout=none`). `nil` for as long as it takes.
  ///
  /// It counts from the call to the last byte of its last reply: to wait for a connection, to send and to receive are parts of
  /// it, so that values which take longer to transfer need more. The commands of a chain or a batch have one together; each
  /// page of a scan, each read of a stream and each step of a transaction has its own.
  ///
  /// A command that waits on the server by itself has the time that it asks for on top: `BLPOP`, `BLMOVE`, `BZPOPMIN`,
  /// `XREAD` with `BLOCK`, `WAIT` and their like. One that asks to wait for ever (0) has no deadline: it ends when it is
  /// answered, when its task is cancelled, when its connection is lost, or by a deadline of its own.
  public var deadline: Duration? = .seconds(30)
  /// How many connections ordinary commands share, in turn. One is fastest for most work: what is sent at the same time
  /// leaves together.
  public var sharedConnections = 1
  /// The connections that sessions and blocking commands borrow.
  public var pool = PoolLimits()
  /// How a lost connection comes back.
  public var backOff = BackOff()
  /// Which commands are sent again when their connection was lost.
  public var repetition = RepeatPolicy.readOnly
  /// How many calls may wait while there is no connection. Further ones throw at once, with the kind `tooManyCalls`. Their
  /// bytes are limited by `transport.queueLimit`, whose error has the kind `queueFull`.
  public var waitingLimit = 100_000
  /// How large and how deep a reply may be. One that is more ends its connection.
  public var replyLimits = RESPLimits.default
  /// How connections are made and watched over.
  public var transport: TransportOptions
  /// How often a connection with subscriptions is asked, by a `PING`, whether it lives. The server's system has as much time to
  /// acknowledge it, unless bytes come or leave meanwhile: a peer that is gone without a sign is noticed, and the connection made
  /// anew, within twice of this, where the system can tell (Linux, TCP). Never, if it is zero or less. A peer whose system
  /// answers is busy, not gone, also while it takes nothing, as is one behind a UNIX socket: `subscriptionSilenceLimit` holds
  /// for it.
  public var pingInterval: Duration = .seconds(5)
  /// How long a connection with subscriptions may be silent, and take nothing of what waits to be sent, while a `PING` waits and
  /// its peer is not known to be gone: the server is paused or busy, or a proxy acknowledges for a server that is gone. After
  /// that the connection is made anew, unless ordinary calls wait for replies on it, whose deadlines decide. Never, if it is
  /// zero or less.
  public var subscriptionSilenceLimit: Duration = .seconds(60)
  /// Whether subscriptions go through the connection that ordinary commands share, to save a connection. By default they have
  /// one of their own; in RESP2, and receivers with `PubSubOptions.hasOwnConnection` or `.stopReading`, always.
  ///
  /// On a shared connection ordinary calls suffer from what is meant for subscribers:
  /// - Servers before 7.2 send messages between the elements of a reply: of a transaction that publishes to a channel of its own
  ///   client, or of an `MGET` that meets an expired key with keyspace events on. With those servers sharing is refused:
  ///   subscriptions end with the kind `invalidCommand`.
  /// - The server's output limit for subscribers (`client-output-buffer-limit pubsub`, 32 MB at once by default) holds for the
  ///   replies too: one that is larger, or many that together are, ends the connection with all its calls.
  /// - A ping that is not answered (`pingInterval`) ends the connection with all its calls, where the server's system does not
  ///   answer either.
  ///
  /// - SeeAlso: `HELLO`, whose answer tells the server's version.
  public var subscriptionsShareConnection = false
  /// Gives the user and the password, asked at each connect and by `Redis.reauthenticate()`, in place of the URL's user and password: for tokens
  /// that change. `nil` for those of the URL.
  public var credentials: RedisCredentials.Provider?
  /// The observer, which is told of commands and connections.
  public var observer: (any RedisObserver)?

  /// The resolver that looks names up.
  package var resolver = Resolver.system

  /// The defaults.
  public init(transport: TransportOptions = TransportOptions()) { self.transport = transport }
}

/// How many connections sessions and blocking commands have between them, and for how long.
public struct PoolLimits: Sendable, Hashable {
  /// How many there may be at once. Who finds all of them leased waits, in order.
  public var limit = 50
  /// How long a free one is kept. A lost one is noticed, and forgotten, at once.
  public var idleTime: Duration = .seconds(300)
  /// How many free ones are kept beyond that time.
  public var minimumIdle = 0
  /// How long a call waits for one, unless the client's deadline is sooner. A call with a deadline of its own
  /// (`Redis.with(deadline:)`) waits until then, and one with none (`nil`) as long as this.
  public var waitTime: Duration = .seconds(10)
  /// How many calls may wait for one. Further ones throw at once, with the kind `poolQueueFull`.
  public var waitingLimit = 100_000

  /// The defaults.
  public init() {}
}

/// How long a client waits before it connects again: at first not at all, then longer each time, in part by chance, so that
/// many clients do not come at once. It never gives up.
public struct BackOff: Sendable, Hashable {
  /// The wait after the first failure. It doubles with each further one.
  public var initial: Duration = .milliseconds(20)
  /// The longest wait.
  public var maximum: Duration = .seconds(2)
  /// How much of each wait is left to chance, from 0 to 1.
  public var jitter = 0.5
  /// Whether calls wait for a client's very first connection too, while it is tried again, as they do for later ones.
  ///
  /// If not, all that wait throw, as `.notSent`, as soon as an attempt has failed and no other one is under way: calls that share
  /// a connection, and sessions and blocking calls that wait for one of the pool's. None of them would fare better than the one
  /// for which the attempt was made, and a wrong address or a server that is not there shows at once to everybody, not to one
  /// after the other, by back-offs and deadlines. Calls made after that try anew. It holds until the client has been connected
  /// for the first time.
  public var waitsForFirstConnection = false

  /// The defaults.
  public init() {}

  /// The wait after so many failures in a row, in nanoseconds.
  ///
  /// - Parameter chance: From 0 to 1.
  package func delay(after failures: Int, chance: Double = .random(in: 0...1)) -> Int64 {
    guard failures > 0 else { return 0 }
    let longest = maximum.clampedNanoseconds
    let shift = min(failures - 1, 30)
    let (doubled, overflow) = initial.clampedNanoseconds.multipliedReportingOverflow(by: 1 << Int64(shift))
    let whole = Double(overflow ? longest : min(doubled, longest))
    return Int64(whole * (1 - (jitter.isFinite ? min(max(jitter, 0), 1) : 0) * chance))
  }
}

/// Which commands are sent again, by themselves, after their connection was lost. Those that a server would not take
/// (`-LOADING`, `-READONLY`, `-MASTERDOWN`) count as not sent.
public enum RepeatPolicy: Sendable, Hashable {
  /// None: each call throws, and says what became of its command.
  case never
  /// Those that surely did not leave.
  case unsent
  /// Those, and the ones that change nothing.
  case readOnly
  /// All: whoever says so has made sure that running twice does no harm.
  case always
}

/// A user and a password.
public struct RedisCredentials: Sendable, Hashable {
  /// Asks for them. It may take its time, up to the connect timeout; what it throws fails the attempt. At a connect it runs in
  /// a task of its own, on the threads of Swift's pool and never on the event loop's; for `Redis.reauthenticate()`, in the
  /// caller's task.
  public typealias Provider = @Sendable () async throws -> RedisCredentials

  /// The user; `nil` for the default user.
  public var username: String?
  /// The password, or token.
  public var password: String

  /// A user's credentials.
  public init(username: String? = nil, password: String) {
    self.username = username
    self.password = password
  }
}

extension RedisCredentials: CustomStringConvertible, CustomReflectable {
  /// The user; the password as `***`.
  public var description: String { "RedisCredentials(\(username ?? "default"):***)" }

  /// The user alone.
  public var customMirror: Mirror { Mirror(self, children: ["username": username as Any]) }
}
