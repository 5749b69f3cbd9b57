internal import RESP
public import Redio

// `SHUTDOWN` has a reply only if the server does not end.

extension CommandExecutor where Self: ~Copyable {
  /// Ends the server.
  ///
  /// `SHUTDOWN [[NOSAVE | SAVE] [NOW] [FORCE] [SAFE] [FAILOVER] | ABORT]`, since 1.0.0.
  ///
  /// It returns when the server has closed the connection, which is all that it says. A connection that somebody else
  /// cuts meanwhile can't be told from that. The command goes out on a connection that is made for it, and so behind no other
  /// command (a server that is busy with a script takes `.noSave` alone), and never a second time, whatever the client's
  /// rule for repeating says. A server saves first, and gives its replicas time to come as far as it is: where that takes
  /// longer than the deadline, 30 s by default, `redis.with(deadline:)` gives it more. One that has begun to end does so
  /// though nobody waits for it. The client connects again as soon as it is used, and finds the server if something has
  /// started it anew.
  ///
  /// There is no such function for chains and batches, where nothing would be answered.
  ///
  /// In a session it goes out on the session's connection. Take another session if it was aborted: Valkey 9.1 answers
  /// nothing any more on such a connection.
  ///
  /// ```swift
  /// import Redio
  /// import RedioAdmin
  ///
  /// try await redis.shutdown(.noSave, now: true)
  /// ```
  ///
  /// - Parameters:
  ///   - saving: Whether it saves its databases before; `nil` leaves it to the server's settings.
  ///   - now: Whether it does not wait for replicas; since Redis 7.0.
  ///   - forced: Whether it ends even if it can't save; since Redis 7.0.
  ///   - safely: Whether it refuses to if that would do harm, as a primary does that has slots of a cluster; since
  ///     Valkey 9.0.
  ///   - handingOver: Whether a primary has a replica take its place before, in a cluster alone; since Valkey 9.0.
  /// - Throws: `RedisError` of the kind `server` if the server refuses or can't save, or somebody calls
  ///   ``shutdown(_:)`` with `.abort`: it goes on then. Others if the command could not be sent, or time was up;
  ///   `CancellationError` if the task was cancelled.
  /// - Complexity: O(n) with the number of keys if it saves.
  /// - SeeAlso: `SHUTDOWN`, group server.
  public func shutdown(
    _ saving: ShutdownSaving? = nil, now: Bool = false, forced: Bool = false, safely: Bool = false,
    handingOver: Bool = false
  ) async throws {
    var arguments = RESPArguments(command: "SHUTDOWN")
    saving?.append(to: &arguments)
    if now { arguments.add(text: "NOW") }
    if forced { arguments.add(text: "FORCE") }
    if safely { arguments.add(text: "SAFE") }
    if handingOver { arguments.add(text: "FAILOVER") }
    do {
      _ = try await run(Command<OK>(arguments, [.blocking, .rescue]))
    } catch let error as RedisError where error.isEndByPeer {
      return
    }
  }
}

extension RedisError {
  /// Whether the server has closed the connection after the command may have reached it.
  fileprivate var isEndByPeer: Bool {
    guard outcome == .unknown, case .connection(let error) = kind else { return false }
    return error.isEndByPeer
  }
}
