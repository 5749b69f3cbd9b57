internal import RESP

/// What is said when a connection starts: the protocol version, who we are, which database.
///
/// All steps leave in one write. A server that does not know `HELLO` is asked again in RESP2.
///
/// - SeeAlso: `HELLO`, `AUTH`, `CLIENT SETNAME`, `CLIENT SETINFO`, `SELECT`.
package struct Handshake: Sendable {
  /// What the owner does after a reply.
  package enum Outcome {
    /// Waits for the next reply.
    case more
    /// Sends `wire`, from the start.
    case again
    /// Begins.
    case complete
    /// Gives up.
    case refused(RedisError.Kind)
  }

  private var username: String?
  private var password: String?
  private let clientName: String?
  package private(set) var database: Int
  /// Whether it says no more than who we are.
  private var isBare = false
  /// The protocol version that the steps ask for.
  package private(set) var version: RESPWriter.Version
  private var steps: [HandshakeStep] = []
  /// What others want said besides.
  private var added: [HandshakeStep] = []
  private var answered = 0
  /// What the answer to `HELLO` says.
  private(set) var serverVersion = ServerVersion()
  /// `HELLO` was not understood: the other answers don't matter, and all is said again in RESP2.
  private var mustRepeat = false

  package init(
    version: RESPWriter.Version, username: String?, password: String?, clientName: String?, database: Int
  ) {
    self.version = version
    self.username = username
    self.password = password
    self.clientName = clientName
    self.database = database
    steps = makeSteps()
  }

  /// Takes another user and password.
  mutating func authenticate(_ credentials: RedisCredentials) {
    username = credentials.username
    password = credentials.password
    steps = makeSteps()
  }

  /// The same with more to say at its end.
  package func with(_ added: [HandshakeStep]) -> Handshake {
    guard !added.isEmpty else { return self }
    var handshake = self
    handshake.added += added
    handshake.steps = handshake.makeSteps()
    return handshake
  }

  /// The same with nothing that a server refuses which is busy with a script: no database is selected.
  var bare: Handshake {
    var bare = self
    bare.isBare = true
    bare.database = 0
    bare.steps = bare.makeSteps()
    return bare
  }

  /// The command whose answer comes next; `nil` if all are answered.
  var pendingStep: String? { answered < steps.count ? steps[answered].name : nil }

  /// Whether nothing is left to be answered.
  package var isComplete: Bool { answered == steps.count }

  /// All steps, as they go out.
  package var wire: [UInt8] {
    var arguments = RESPArguments()
    for step in steps {
      arguments.begin()
      for word in step.words { arguments.append(text: word) }
      arguments.end()
    }
    return arguments.bytes
  }

  private func makeSteps() -> [HandshakeStep] {
    var steps: [HandshakeStep] = []
    func add(_ name: String, _ words: [String], isOptional: Bool = false) {
      steps.append(HandshakeStep(name, words, isOptional: isOptional))
    }
    if version == .resp3 {
      var hello = ["HELLO", "3"]
      if let password { hello += ["AUTH", username ?? "default", password] }
      if let clientName { hello += ["SETNAME", clientName] }
      add("HELLO", hello)
    } else {
      // Without a user in front, servers before Redis 6 understand it too.
      if let password { add("AUTH", ["AUTH"] + (username.map { [$0] } ?? []) + [password]) }
      if let clientName { add("CLIENT SETNAME", ["CLIENT", "SETNAME", clientName], isOptional: true) }
    }
    if isBare { return steps }
    if database != 0 { add("SELECT", ["SELECT", String(database)]) }
    add("CLIENT SETINFO", ["CLIENT", "SETINFO", "LIB-NAME", "redio"], isOptional: true)
    add("CLIENT SETINFO", ["CLIENT", "SETINFO", "LIB-VER", redioVersion], isOptional: true)
    return steps + added.filter { version == .resp3 || !$0.needsRESP3 }
  }

  /// Takes the reply to the next step.
  package mutating func receive(_ reply: RESPValue) -> Outcome {
    let step = steps[answered]
    answered += 1
    // Who is asked for a password can't do without any step.
    if let error = reply.error, !mustRepeat, !step.isOptional || error.code == "NOAUTH" {
      // With a password in it HELLO is not answered so by a server that knows it.
      let isUnheard = error.code == "NOAUTH" && password != nil
      let isTooBusy = isBare && error.code == "BUSY"
      guard step.name == "HELLO", Self.isUnknown(error) || isUnheard || isTooBusy else {
        return .refused(.handshake(step: step.name, code: error.code, message: error.discreetMessage))
      }
      mustRepeat = true
    } else if step.name == "HELLO", !mustRepeat, !Self.isMap(reply) {
      return .refused(.unexpectedReply)
    } else if step.name == "HELLO", !mustRepeat {
      serverVersion = ServerVersion(hello: reply)
    } else if !mustRepeat, reply.error == nil, let objection = step.objection(reply.withoutAttributes) {
      return .refused(objection)
    }
    guard isComplete else { return .more }
    guard mustRepeat else { return .complete }
    mustRepeat = false
    version = .resp2
    answered = 0
    steps = makeSteps()
    // Who has no password and says no more than who it is has nothing to say in RESP2.
    return isComplete ? .complete : .again
  }

  /// Whether a server refused `HELLO` because it is too old for it (before Redis 6), or for this version.
  private static func isUnknown(_ error: RESPErrorReply) -> Bool {
    error.code == "NOPROTO" || (error.code == "ERR" && error.message.lowercased().contains("unknown command"))
  }

  private static func isMap(_ reply: RESPValue) -> Bool {
    if case .map = reply.withoutAttributes { true } else { reply.error != nil }
  }
}

/// A command that is said when a connection starts.
package struct HandshakeStep: Sendable {
  /// The command's name, for errors.
  package let name: String
  let words: [String]
  /// Whether an error is all right: the server is too old, or the user may not.
  let isOptional: Bool
  /// Whether it makes sense in RESP3 alone, and is left out in RESP2.
  let needsRESP3: Bool
  let objection: @Sendable (RESPValue) -> RedisError.Kind?

  /// - Parameters:
  ///   - name: The command's name, with its subcommand's, for errors.
  ///   - words: The command as it goes out.
  ///   - isOptional: Whether an error of the server is all right. Any other ends the connection, with the kind `handshake`.
  ///   - needsRESP3: Whether it is left out in RESP2.
  ///   - objection: Why the connection is of no use with this answer, which is no error; `nil` if it is. It runs on the loop's
  ///     thread, or in the task that makes a `ReplyStream`, and must not wait.
  package init(
    _ name: String, _ words: [String], isOptional: Bool = false, needsRESP3: Bool = false,
    objection: @escaping @Sendable (RESPValue) -> RedisError.Kind? = { _ in nil }
  ) {
    self.name = name
    self.words = words
    self.isOptional = isOptional
    self.needsRESP3 = needsRESP3
    self.objection = objection
  }
}

extension Handshake: CustomReflectable {
  /// Shows nothing of the password.
  package var customMirror: Mirror { Mirror(self, children: ["answered": answered]) }
}

/// The version of this library, as it tells servers.
package let redioVersion = "0.1.0"
