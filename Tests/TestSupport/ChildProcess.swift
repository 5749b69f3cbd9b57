import Foundation
import RedioTransport

/// A program in a process of its own.
///
/// Foundation's `Process` needs the run loop of the thread that has started it; this one needs nothing but the system.
public final class ChildProcess: Sendable {
  private struct State {
    /// What `waitpid` has said; `nil` while it runs, for all that we know.
    var status: Int32?
  }

  /// Its process number.
  public let identifier: pid_t
  private let output: Int32
  private let input: Locked<Int32?>
  private let state = Locked(State())

  /// Why it did not start.
  public struct StartError: Error, CustomStringConvertible {
    /// In words.
    public let description: String
  }

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: Its path, or a name that the search path leads to.
  ///   - folder: What its working folder is.
  ///   - hasInput: Whether its input is what `write(_:)` sends; otherwise it is this process's.
  public init(_ program: String, _ arguments: [String], in folder: String = "/", hasInput: Bool = false) throws {
    let started = try Self.starting.withLock { _ in
      try Self.start(program, arguments, in: folder, hasInput: hasInput)
    }
    identifier = started.identifier
    output = started.output
    input = Locked(started.input)
  }

  /// One at a time: a child must not inherit another one's pipe, which would never seem to end then.
  private static let starting = Locked(())

  private static func start(
    _ program: String, _ arguments: [String], in folder: String, hasInput: Bool
  ) throws -> (identifier: pid_t, output: Int32, input: Int32?) {
    var pipes: [Int32] = [0, 0]
    guard pipe(&pipes) == 0 else {
      throw StartError(description: "no pipe: \(String(cString: strerror(errno)))")
    }
    var inputPipe: [Int32] = [-1, -1]
    guard !hasInput || pipe(&inputPipe) == 0 else {
      for end in pipes { close(end) }
      throw StartError(description: "no pipe: \(String(cString: strerror(errno)))")
    }
    for end in pipes + inputPipe where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if hasInput { posix_spawn_file_actions_adddup2(&actions, inputPipe[0], 0) }
    posix_spawn_file_actions_adddup2(&actions, pipes[1], 1)
    posix_spawn_file_actions_adddup2(&actions, pipes[1], 2)
    // Nothing else of ours goes along: whoever waits for the end of one of our pipes would wait for the child's.
    let descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { Int32($0) }
    for descriptor in descriptors where descriptor > 2 { posix_spawn_file_actions_addclose(&actions, descriptor) }
    // Signals that this process ignores are not to be ignored there, nor blocked.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    // It becomes the program, in the folder.
    let env = "/usr/bin/env"
    var words: [UnsafeMutablePointer<CChar>?] = ([env, "-C", folder, program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var number: pid_t = 0
    let result = posix_spawn(&number, env, &actions, &attributes, &words, environ)
    close(pipes[1])
    if hasInput { close(inputPipe[0]) }
    guard result == 0 else {
      close(pipes[0])
      if hasInput { close(inputPipe[1]) }
      throw StartError(description: "cannot start \(program): \(String(cString: strerror(result)))")
    }
    return (number, pipes[0], hasInput ? inputPipe[1] : nil)
  }

  deinit {
    kill()
    close(output)
    endInput()
  }

  /// Runs a program to its end.
  ///
  /// - Returns: What it has said, and its exit status.
  public static func run(
    _ program: String, _ arguments: [String], in folder: String = "/"
  ) throws -> (output: String, status: Int32) {
    let process = try ChildProcess(program, arguments, in: folder)
    var output = ""
    while true {
      let more = process.read()
      if more.isEmpty { break }
      output += more
    }
    return (output, process.waitUntilExit())
  }

  /// Waits for output. Empty at its end.
  public func read() -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(output, &buffer, buffer.count)
    return String(decoding: buffer[..<max(count, 0)], as: UTF8.self)
  }

  /// Waits until its output has a text, and returns all up to then. Without it, what came until the end of the output.
  public func read(until text: String) -> String {
    var all = ""
    while !all.contains(text), case let more = read(), !more.isEmpty { all += more }
    return all
  }

  /// Gives it input. It must have been started with `hasInput`.
  public func write(_ text: String) {
    input.withLock { input in
      guard let input else { return }
      var bytes = Array(text.utf8)[...]
      while !bytes.isEmpty {
        let count = bytes.withUnsafeBytes { Glibc.write(input, $0.baseAddress, $0.count) }
        if count <= 0 { return }
        bytes = bytes.dropFirst(count)
      }
    }
  }

  /// Ends its input.
  public func endInput() {
    if let descriptor = input.withLock({ $0.take() }) { close(descriptor) }
  }

  /// Ends it as `SIGKILL` does, and waits until it has ended.
  public func kill() {
    // Under the lock, so that the number can't be somebody else's by then.
    state.withLock { state in
      guard state.status == nil else { return }
      Glibc.kill(identifier, SIGKILL)
      state.status = Self.wait(identifier)
    }
  }

  /// Sends it a signal, if it has not ended.
  public func signal(_ number: Int32) {
    state.withLock { state in
      if state.status == nil { Glibc.kill(identifier, number) }
    }
  }

  /// Waits until it has ended.
  ///
  /// - Returns: Its exit status; 128 and the signal's number if a signal has ended it.
  @discardableResult
  public func waitUntilExit() -> Int32 {
    state.withLock { state in
      let status = state.status ?? Self.wait(identifier)
      state.status = status
      return status
    }
  }

  private static func wait(_ identifier: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
  }
}
