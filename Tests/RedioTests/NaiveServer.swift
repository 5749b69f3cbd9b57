import RESP
import Redio

/// A command of an exploration, and what the server makes of it.
enum Request: Hashable, Sendable {
  case get(Shape)
  case watch
  case unwatch
  case multi
  case discard
  case select(Int)
  /// One that changes the connection until its end.
  case track
  case exec(Verdict)
  /// The server answers with an error, and does nothing.
  indirect case refused(Request)

  /// What the reply to a read looks like.
  enum Shape: CaseIterable {
    case simple, error, bulkError, bulk, null, nested, attributed, attributedError, streamed
  }

  /// What becomes of a transaction.
  enum Verdict: CaseIterable {
    case runs
    /// What was watched has changed: a null array, a null, or one with an attribute.
    case conflict, conflictAsNull, conflictWithAttribute
    /// Its keys are another node's by now.
    case moved
    /// As servers before Redis 6.2 refuse it to who may not run it: nothing has ended.
    case staysOpen
  }

  /// What the client's own table says that the command does.
  var effect: ConnectionEffect? {
    switch self {
    case .get: nil
    case .refused(let request): request.effect
    default: CommandTable.effect(of: words.map { Bytes($0) })
    }
  }

  private var words: [String] {
    switch self {
    case .get: ["GET", "k"]
    case .watch: ["WATCH", "k"]
    case .unwatch: ["UNWATCH"]
    case .multi: ["MULTI"]
    case .discard: ["DISCARD"]
    case .select(let number): ["SELECT", "\(number)"]
    case .track: ["CLIENT", "TRACKING", "ON"]
    case .exec: ["EXEC"]
    case .refused(let request): request.words
    }
  }
}

/// What Redis keeps of a connection, and what it answers: the plain rules of its manual, written down without a look at
/// the client's.
struct NaiveServer: Hashable {
  struct Condition: Hashable {
    var isInTransaction = false
    var isWatching = false
    var database: Int
    var isChanged = false
    /// A command that does something to the connection has been queued. The client does not look for what has become of
    /// it, and has to take the connection for a changed one.
    var isUncertain = false

    func isPlain(home: Int) -> Bool {
      !isInTransaction && !isWatching && database == home && !isChanged && !isUncertain
    }
  }

  private(set) var condition: Condition
  private var mustAbort = false
  private var queued: [Request] = []

  init(database: Int) { condition = Condition(database: database) }

  /// How many commands wait for `EXEC`.
  var queueLength: Int { queued.count }

  /// Executes a command.
  ///
  /// - Parameter name: Stands in the reply, wherever a reply can hold a text.
  mutating func answer(_ request: Request, _ name: String) -> String {
    switch request {
    case .refused(let request):
      if condition.isInTransaction { mustAbort = true }
      // An error is one in whatever form it comes.
      return switch request {
      case .watch: "|1\r\n+of\r\n+\(name)\r\n-NOPERM\r\n"
      case .select: "!\(name.utf8.count + 7)\r\nNOPERM \(name)\r\n"
      default: "-NOPERM \(name)\r\n"
      }
    case .multi:
      if condition.isInTransaction { return "-ERR MULTI calls can not be nested \(name)\r\n" }
      condition.isInTransaction = true
      return "+OK \(name)\r\n"
    case .watch:
      if condition.isInTransaction { return "-ERR WATCH inside MULTI is not allowed \(name)\r\n" }
      condition.isWatching = true
      return "+OK \(name)\r\n"
    case .discard:
      guard condition.isInTransaction else { return "-ERR DISCARD without MULTI \(name)\r\n" }
      endTransaction()
      return "+OK \(name)\r\n"
    case .exec(let verdict):
      guard condition.isInTransaction else { return "-ERR EXEC without MULTI \(name)\r\n" }
      return execute(verdict, name)
    case .get, .unwatch, .select, .track:
      if condition.isInTransaction {
        queued.append(request)
        if case .get = request {} else { condition.isUncertain = true }
        return "+QUEUED \(name)\r\n"
      }
      return run(request, name)
    }
  }

  private mutating func run(_ request: Request, _ name: String) -> String {
    switch request {
    case .get(let shape): return shape.text(name)
    case .unwatch: condition.isWatching = false
    case .select(let number): condition.database = number
    default: condition.isChanged = true
    }
    return "+OK \(name)\r\n"
  }

  private mutating func execute(_ verdict: Request.Verdict, _ name: String) -> String {
    if verdict == .staysOpen { return "-NOPERM \(name)\r\n" }
    if verdict == .runs, !mustAbort {
      let commands = queued
      endTransaction()
      return "*\(commands.count)\r\n" + commands.map { run($0, name) }.joined()
    }
    defer { endTransaction() }
    if verdict == .moved { return "-MOVED 1 \(name)\r\n" }
    if mustAbort { return "-EXECABORT Transaction discarded because of previous errors. \(name)\r\n" }
    switch verdict {
    case .conflictAsNull: return "_\r\n"
    case .conflictWithAttribute: return "|1\r\n+of\r\n+\(name)\r\n*-1\r\n"
    default: return "*-1\r\n"
    }
  }

  /// However a transaction ends, the watches end with it.
  private mutating func endTransaction() {
    condition.isInTransaction = false
    condition.isWatching = false
    mustAbort = false
    queued = []
  }
}

extension Request.Shape {
  func text(_ name: String) -> String {
    switch self {
    case .simple: "+\(name)\r\n"
    case .error: "-ERR \(name)\r\n"
    case .bulkError: "!\(name.utf8.count + 4)\r\nERR \(name)\r\n"
    // Its content could be mistaken for a push and a reply.
    case .bulk: "$\(name.utf8.count + 9)\r\n>1\r\n:1\r\n:\(name)\r\n"
    case .null: "$-1\r\n"
    case .nested: "*2\r\n*2\r\n+\(name)\r\n*0\r\n%1\r\n+\(name)\r\n_\r\n"
    case .attributed: "|1\r\n+of\r\n*1\r\n+\(name)\r\n:1\r\n"
    case .attributedError: "|1\r\n+of\r\n+\(name)\r\n-ERR \(name)\r\n"
    case .streamed: "*?\r\n+\(name)\r\n$?\r\n;2\r\n>1\r\n;0\r\n.\r\n"
    }
  }
}
