internal import RESP

/// The commands sent when a connection opens: protocol version, credentials, client name, database.
///
/// All are sent in one write. If the server does not know `HELLO`, they are sent again in RESP2.
///
/// - SeeAlso: `HELLO`, `AUTH`, `CLIENT SETNAME`, `CLIENT SETINFO`, `SELECT`.
package struct Handshake: Sendable {
  /// What the owner must do after a reply.
  package enum Outcome {
    /// Wait for the next reply.
    case more
    /// Send `wire` again, from its start.
    case again
    /// Nothing: the connection is ready.
    case complete
    /// End the connection.
    case refused(RedisError.Kind)
  }

  private var username: String?
  private var password: String?
  private let clientName: String?
  package private(set) var database: Int
  /// Whether it only sends the version, the credentials and the client's name.
  private var isBare = false
  /// The protocol version that the steps request.
  package private(set) var version: RESPWriter.Version
  private var steps: [HandshakeStep] = []
  /// Steps added by nodes or modules.
  private var added: [HandshakeStep] = []
  private var answered = 0
  /// The version in the reply to `HELLO`.
  private(set) var serverVersion = ServerVersion()
  /// Whether `HELLO` was refused: further replies are ignored, and the handshake is repeated in RESP2.
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

  /// Sets other credentials.
  package mutating func authenticate(_ credentials: RedisCredentials) {
    username = credentials.username
    password = credentials.password
    steps = makeSteps()
  }

  /// The same handshake with more steps at its end.
  package func with(_ added: [HandshakeStep]) -> Handshake {
    guard !added.isEmpty else { return self }
    var handshake = self
    handshake.added += added
    handshake.steps = handshake.makeSteps()
    return handshake
  }

  /// The same handshake without commands that a server busy with a script refuses: no database is selected.
  var bare: Handshake {
    var bare = self
    bare.isBare = true
    bare.database = 0
    bare.steps = bare.makeSteps()
    return bare
  }

  /// The command whose reply comes next; `nil` if all are answered.
  var pendingStep: String? { answered < steps.count ? steps[answered].name : nil }

  /// Whether all steps are answered.
  package var isComplete: Bool { answered == steps.count }

  /// All steps, encoded.
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
      // Servers before Redis 6 accept AUTH only without a user.
      if let password { add("AUTH", ["AUTH"] + (username.map { [$0] } ?? []) + [password]) }
      if let clientName { add("CLIENT SETNAME", ["CLIENT", "SETNAME", clientName], isOptional: true) }
    }
    if isBare { return steps }
    if database != 0 { add("SELECT", ["SELECT", String(database)]) }
    add("CLIENT SETINFO", ["CLIENT", "SETINFO", "LIB-NAME", "redio"], isOptional: true)
    add("CLIENT SETINFO", ["CLIENT", "SETINFO", "LIB-VER", redioVersion], isOptional: true)
    return steps + added.filter { version == .resp3 || !$0.needsRESP3 }
  }

  /// Handles the reply to the next step.
  package mutating func receive(_ reply: RESPValue) -> Outcome {
    let step = steps[answered]
    answered += 1
    // NOAUTH means that a password is required, so that no step can succeed without it.
    if let error = reply.error, !mustRepeat, !step.isOptional || error.code == "NOAUTH" {
      // A server that knows HELLO does not reply NOAUTH to one with a password.
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
    // Without password, client name and other steps nothing is left to send in RESP2.
    return isComplete ? .complete : .again
  }

  /// Whether a server refused `HELLO` because it is older than Redis 6, or does not have this protocol version.
  private static func isUnknown(_ error: RESPErrorReply) -> Bool {
    error.code == "NOPROTO" || (error.code == "ERR" && error.message.lowercased().contains("unknown command"))
  }

  private static func isMap(_ reply: RESPValue) -> Bool {
    if case .map = reply.withoutAttributes { true } else { reply.error != nil }
  }
}

/// A command of the handshake.
package struct HandshakeStep: Sendable {
  /// The command's name, for errors.
  package let name: String
  let words: [String]
  /// Whether an error reply is ignored: the server may be too old, or the user may lack permission.
  let isOptional: Bool
  /// Whether the step is only for RESP3, and omitted in RESP2.
  let needsRESP3: Bool
  let objection: @Sendable (RESPValue) -> RedisError.Kind?

  /// - Parameters:
  ///   - name: The command's name, with its subcommand's, for errors.
  ///   - words: The command's words.
  ///   - isOptional: Whether an error reply is ignored. Otherwise it ends the connection with the kind `handshake`.
  ///   - needsRESP3: Whether the step is omitted in RESP2.
  ///   - objection: Returns why this reply makes the connection useless, or `nil`. Not called for an error reply.
  ///     Called on the loop's thread, or in a task, for the connection of a monitor; it must not block.
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
  /// Shows no password.
  package var customMirror: Mirror { Mirror(self, children: ["answered": answered]) }
}

/// The version of this library, sent by `CLIENT SETINFO`. `Scripts/release` sets it.
package let redioVersion = "0.1.0"
