import RESP
@testable import Redio

/// Whom a handshake says we are, and what it asks for.
struct HandshakeSetup: Hashable, Sendable {
  let version: RESPWriter.Version
  let username: String?
  let password: String?
  let clientName: String?
  let database: Int

  var handshake: Handshake {
    Handshake(version: version, username: username, password: password, clientName: clientName, database: database)
  }

  /// All that there are.
  static var all: [HandshakeSetup] {
    var setups: [HandshakeSetup] = []
    for version in [RESPWriter.Version.resp3, .resp2] {
      for (username, password) in [(nil, nil), (nil, "p"), ("u", "p")] as [(String?, String?)] {
        for clientName in [nil, "web"] {
          for database in [0, 2] {
            setups.append(
              HandshakeSetup(
                version: version, username: username, password: password, clientName: clientName, database: database))
          }
        }
      }
    }
    return setups
  }
}

/// What a server may answer to a step.
enum HandshakeAnswer: CaseIterable {
  case right, rightWithAttribute, unknownCommand, noProtocol, noAuthentication, wrongPassword, denied, loading,
    bulkError
  /// No error, and nothing that the step could be answered with.
  case oddShape

  /// One of each that is treated differently.
  static let few = [right, unknownCommand, noAuthentication, oddShape]

  var error: (code: String, message: String)? {
    switch self {
    case .right, .rightWithAttribute, .oddShape: nil
    case .unknownCommand: ("ERR", "unknown command `X`, with args beginning with: `3`, ")
    case .noProtocol: ("NOPROTO", "unsupported protocol version")
    case .noAuthentication: ("NOAUTH", "Authentication required.")
    case .wrongPassword: ("WRONGPASS", "invalid username-password pair or user is disabled.")
    case .denied: ("NOPERM", "this user has no permissions, or it is an unknown command")
    case .loading: ("LOADING", "Redis is loading the dataset in memory")
    case .bulkError: ("NOPERM", "two\r\nlines")
    }
  }

  func text(to step: String) -> String {
    if let (code, message) = error {
      return self == .bulkError
        ? "!\(code.utf8.count + message.utf8.count + 1)\r\n\(code) \(message)\r\n" : "-\(code) \(message)\r\n"
    }
    let map = "%2\r\n+proto\r\n:3\r\n+modules\r\n*1\r\n%0\r\n"
    let isMap = step.hasPrefix("HELLO") != (self == .oddShape)
    return (self == .rightWithAttribute ? "|1\r\n+a\r\n*1\r\n-b\r\n" : "") + (isMap ? map : "+OK\r\n")
  }
}

/// What a client has to say and to do, step by step: the rules in words, without bytes.
struct NaiveHandshake: Hashable {
  private let setup: HandshakeSetup
  /// The steps that are still to be answered; the first one is answered next.
  private(set) var open: [String] = []
  private var isRESP3: Bool
  /// `HELLO` was not understood.
  private var mustRepeat = false
  private(set) var isOver = false

  init(_ setup: HandshakeSetup) {
    self.setup = setup
    isRESP3 = setup.version == .resp3
    open = steps
  }

  var version: RESPWriter.Version { isRESP3 ? .resp3 : .resp2 }

  /// What is said, in order.
  var steps: [String] {
    let who = setup.password.map { [setup.username, $0].compactMap { $0 }.joined(separator: " ") }
    var steps: [String] = []
    if isRESP3 {
      steps.append(
        "HELLO 3" + (setup.password.map { " AUTH \(setup.username ?? "default") \($0)" } ?? "")
          + (setup.clientName.map { " SETNAME \($0)" } ?? ""))
    } else {
      if let who { steps.append("AUTH \(who)") }
      if let name = setup.clientName { steps.append("CLIENT SETNAME \(name)") }
    }
    if setup.database != 0 { steps.append("SELECT \(setup.database)") }
    return steps + ["CLIENT SETINFO LIB-NAME redio", "CLIENT SETINFO LIB-VER \(redioVersion)"]
  }

  /// Takes an answer.
  ///
  /// - Returns: What is noted of it, as the driver of the tests does.
  mutating func receive(_ answer: HandshakeAnswer) -> [String] {
    let step = open.removeFirst()
    let isHello = step.hasPrefix("HELLO")
    if mustRepeat {
      // The server is too old for what was said: whatever it says to the rest is of no interest.
    } else if isHello,
      answer == .unknownCommand || answer == .noProtocol
        || (answer == .noAuthentication && setup.password != nil)
    {
      mustRepeat = true
    } else if isHello, answer == .oddShape {
      return end(.unexpectedReply)
    } else if let (code, message) = answer.error, !step.hasPrefix("CLIENT") || answer == .noAuthentication {
      let words = step.split(separator: " ")
      // The arguments that the server repeats are not.
      let message = answer == .unknownCommand ? "unknown command `X`" : message
      let name = words[0] == "CLIENT" ? words[..<2].joined(separator: " ") : String(words[0])
      return end(.handshake(step: name, code: code, message: message))
    }
    guard open.isEmpty else { return [] }
    guard mustRepeat else {
      isOver = true
      return ["ready"]
    }
    (isRESP3, mustRepeat) = (false, false)
    open = steps
    return [said]
  }

  /// What is noted when all is said.
  var said: String { "send " + steps.joined(separator: ", ") }

  private mutating func end(_ kind: RedisError.Kind) -> [String] {
    isOver = true
    return ["fail \(RedisError(kind, .unknown, command: nil))"]
  }
}

/// Has a server answer a handshake in every way.
struct HandshakeExplorer {
  /// A fault that is put between server and client, so that it looks like one of the client's.
  enum Fault: CaseIterable {
    case takesRefusalForConsent, neverFallsBack, takesAnyShape, takesPushForAnswer, waitsForever

    func distort(_ text: String) -> String {
      switch self {
      case .takesRefusalForConsent: text.hasPrefix("-NOAUTH") ? "%0\r\n" : text
      case .neverFallsBack: text.replacing("unknown command", with: "strange command")
      case .takesAnyShape: text == "+OK\r\n" ? "%0\r\n" : text
      case .takesPushForAnswer: text.replacing(">", with: "*")
      case .waitsForever: text.hasPrefix("-LOADING") ? "" : text
      }
    }
  }

  private let injected: Fault?
  /// How many times what has come of an answer was looked at.
  private(set) var checks = 0
  /// The first thing that went wrong.
  private(set) var fault: String?

  init(_ fault: Fault? = nil) { injected = fault }

  private mutating func check(_ driver: Driver, _ expected: [String], _ what: @autoclosure () -> String) {
    checks += 1
    if fault == nil, driver.log != expected { fault = "\(what()): \(driver.log), expected: \(expected)" }
  }

  /// What reaches the client of an answer.
  private func distorted(_ text: String) -> String { injected?.distort(text) ?? text }

  private func feed(_ text: String, to driver: inout Driver) {
    driver.log = []
    driver.feed(text)
  }

  /// Tries every order of some answers, each arriving as a whole, and then all that were given to one write at once.
  mutating func tryEveryOrder(of answers: [HandshakeAnswer], _ setup: HandshakeSetup) {
    let driver = Driver(setup.handshake)
    let client = NaiveHandshake(setup)
    check(driver, [client.said], "what is said")
    answer(answers, driver, client, since: driver, "")
  }

  private mutating func answer(
    _ answers: [HandshakeAnswer], _ driver: Driver, _ client: NaiveHandshake, since start: Driver, _ before: String
  ) {
    for answer in answers where fault == nil {
      var (next, after) = (driver, client)
      let text = distorted(answer.text(to: client.open[0]))
      let expected = after.receive(answer)
      feed(text, to: &next)
      check(next, expected, "after \(before + text)")
      if expected.isEmpty {
        self.answer(answers, next, after, since: start, before + text)
        continue
      }
      var atOnce = start
      feed(before + text, to: &atOnce)
      check(atOnce, expected, "at once \(before + text)")
      if after.isOver { end(next, after) } else { self.answer(answers, next, after, since: next, "") }
    }
  }

  /// Once it is over: calls get replies if it is complete, and nothing happens any more otherwise.
  private mutating func end(_ driver: Driver, _ client: NaiveHandshake) {
    var next = driver
    let isReady = driver.log == ["ready"]
    if isReady, driver.state.version != client.version { fault = fault ?? "the version is \(driver.state.version)" }
    next.state.enqueue("call", replies: 1)
    feed("+a\r\n+b\r\n", to: &next)
    check(next, isReady ? ["call: +a ", "starved"] : [], "after the end")
    lose(next, isReady ? [] : ["call"])
  }

  /// A connection may be lost at any time.
  private mutating func lose(_ driver: Driver, _ expected: [String]) {
    var next = driver
    let lost = next.state.lose(written: .max).map(\.slot)
    if fault == nil, lost != expected { fault = "lost \(lost)" }
    feed("+late\r\n", to: &next)
    check(next, [], "after the loss")
  }

  /// Tries every answer to every step, cut anywhere, and behind a push. What was answered before counts only as far as
  /// it makes a difference to a naive client.
  mutating func tryEveryCut(_ setup: HandshakeSetup) {
    let push = distorted(">2\r\n+news\r\n:1\r\n")
    var edge = [(driver: Driver(setup.handshake), client: NaiveHandshake(setup))]
    var known: Set = [edge[0].client]
    while let (driver, client) = edge.popLast(), fault == nil {
      lose(driver, [])
      for answer in HandshakeAnswer.allCases {
        let text = distorted(answer.text(to: client.open[0]))
        var after = client
        let expected = after.receive(answer)
        for cut in 1..<max(1, text.utf8.count) {
          var next = driver
          feed(String(decoding: text.utf8.prefix(cut), as: UTF8.self), to: &next)
          check(next, [], "after a part of \(text)")
          feed(String(decoding: text.utf8.dropFirst(cut), as: UTF8.self), to: &next)
          check(next, expected, "after \(text), cut at \(cut)")
        }
        var next = driver
        feed(push + text, to: &next)
        check(next, ["push >2 +news :1 "] + expected, "after a push and \(text)")
        if !after.isOver, known.insert(after).inserted { edge.append((next, after)) }
      }
    }
  }
}
