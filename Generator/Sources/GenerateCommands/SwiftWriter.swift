/// Writes one command's functions: an encoder, which chains, transactions and batches use, a factory, and lines that forward
/// to it from clients and sessions.
struct SwiftWriter {
  let entry: Entry
  let facts: Facts
  /// The Swift name of each command, for those that take another's place.
  let names: [String: String]
  /// How comments link to the functions of clients and sessions.
  var links = DocumentationLinks([])

  /// The parts of a group's file, in order.
  struct Output {
    var encoders = ""
    var factories = ""
    var executors = ""
    var sessions = ""
    /// Says what to do to those who look for a session's commands on a client.
    var clients = ""
    var chains = ""
    var batches = ""

    var isEmpty: Bool { factories.isEmpty }

    /// What a caller can call, in the order of the file.
    var declarations: [Declaration] {
      [
        (executors, "CommandExecutor"), (sessions, "SessionExecutor"), (chains, "Chain"), (batches, "Batch"),
        (factories, "Command"),
      ].flatMap { Declaration.all(in: $0, of: $1) }
    }
  }

  func write(into output: inout Output) throws {
    var encoders: [String] = []
    for overload in entry.overloads {
      let forms = Form.all(of: overload)
      // Overloads that differ in the type of the reply alone are encoded by the same function.
      let encoding = try encoding(overload, forms[0])
      let index = encoders.firstIndex(of: encoding) ?? encoders.count
      let encoder =
        "encode\(overload.name.prefix(1).uppercased())\(overload.name.dropFirst())\(index > 0 ? "\(index + 1)" : "")"
      if index == encoders.count {
        encoders.append(encoding)
        output.encoders += encodingFunction(overload, encoder, encoding)
      }
      output.factories += factory(overload, forms[0], encoder)
      for form in forms {
        let executor = executor(overload, form)
        if isForSessions {
          output.sessions += executor
          output.clients += refusal(overload, form)
        } else {
          output.executors += executor
        }
        output.batches += batch(overload, form, encoder)
      }
      for form in Form.inChain(overload) { output.chains += chain(overload, form, encoder) }
    }
  }

  private var changesConnection: Bool { entry.directives["session"] != nil }
  /// Clients don't have it.
  private var isForSessions: Bool { changesConnection || entry.directives["ownwrites"] != nil }
  private var executorName: String { isForSessions ? "SessionExecutor" : "CommandExecutor" }

  private func isReadOnly(_ overload: Overload) -> Bool {
    facts.flags.contains("READONLY") || entry.directives["asks"] != nil
  }

  /// As an option set.
  private func traits(_ overload: Overload) -> String {
    var traits: [String] = []
    if facts.flags.contains("READONLY") { traits.append(".readOnly") }
    if entry.isRepeatable { traits.append(".repeatable") }
    if entry.isBlocking(overload, facts) { traits.append(".blocking") }
    if changesConnection { traits.append(".exclusive") }
    if entry.isRescue { traits.append(".rescue") }
    if overload.attributes["milliseconds"] != nil { traits.append(".milliseconds") }
    if traits.isEmpty { return "" }
    return traits.count == 1 ? ", \(traits[0])" : ", [\(traits.joined(separator: ", "))]"
  }

  // MARK: Comments

  private static let noteOfRescue = """
    A client sends it on a connection that is made for it, without `SELECT`, so that it waits behind nothing that it is to \
    end, nor for the pool; only if there can't be another connection, it goes the way of others. A session sends it on its \
    own connection. Beside others in a chain or a batch it goes with them, and waits as they do.
    """

  private func comment(_ overload: Overload, throws: Bool) -> String {
    var paragraphs = [entry.summary]
    paragraphs.append("`\(commandSyntax(overload))`, since \(facts.since).")
    paragraphs += entry.notes + overload.notes
    if entry.isRescue { paragraphs.append(Self.noteOfRescue) }
    var fields: [String] = []
    if let returns = overload.returns { fields.append("- Returns: \(returns)") }
    if `throws` {
      let isTyped = !overload.replyGenerics.isEmpty
      let decoding = isTyped ? ", of kind `decoding` too: as `String`, for bytes that are not UTF-8" : ""
      fields.append("- Throws: `RedisError`\(decoding); `CancellationError` if the task was cancelled.")
    }
    if let complexity = facts.complexity {
      fields.append("- Complexity: \(complexity.hasSuffix(".") ? complexity : complexity + ".")")
    }
    fields.append("- SeeAlso: `\(entry.name)`, group \(facts.group.replacing("_", with: " ")).")
    return paragraphs.map(wrapped).joined(separator: "///\n") + "///\n" + fields.map { wrapped($0) }.joined()
  }

  private func commandSyntax(_ overload: Overload) -> String {
    facts.syntax.isEmpty ? entry.name : "\(entry.name) \(facts.syntax)"
  }

  private func wrapped(_ text: String) -> String {
    var lines = [""]
    let indent = text.hasPrefix("- ") ? "  " : ""
    // A span of code stays on a line, as long as it is: broken, it would not be one.
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + word.count + 1 > 108, !lines[lines.count - 1].isEmpty {
        lines.append(indent + word)
      } else {
        lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
      }
    }
    return lines.map { "/// \($0)\n" }.joined()
  }

  private func reference(_ overload: Overload, _ form: Form) -> String {
    let function = Declaration.all(in: executor(overload, form), of: executorName)[0]
    return "``\(links.link(to: function))``"
  }

  // MARK: Attributes

  private func availability(_ overload: Overload) -> String {
    let own = overload.attributes["deprecated"] ?? entry.directives["deprecated"]
    guard own != nil || facts.deprecatedSince != nil else { return "" }
    if let own, !own.isEmpty { return "@available(*, deprecated, renamed: \"\(own)\")\n" }
    let text = facts.replacedBy ?? ""
    if let match = text.wholeMatch(of: #/`([A-Z\- ]+)`/#), let name = names[String(match.1)] {
      return "@available(*, deprecated, renamed: \"\(name)\")\n"
    }
    return text.isEmpty ? "@available(*, deprecated)\n" : "@available(*, deprecated, message: \"use \(text)\")\n"
  }

  private func overloading(_ overload: Overload, _ form: Form) -> String {
    form.isDisfavored || overload.attributes["disfavored"] != nil ? "@_disfavoredOverload\n" : ""
  }

  private func discarding(_ overload: Overload) -> String {
    let isKept =
      overload.attributes["kept"] != nil || (isReadOnly(overload) && overload.attributes["discardable"] == nil)
    return overload.isSilent || isKept ? "" : "@discardableResult\n"
  }

  /// Where a forwarding function is compiled: in the programs that call it, so that others don't carry it. Those of the most
  /// frequent commands are compiled here, for the most frequent types.
  private func emission(_ overload: Overload, _ form: Form, onRedis: Bool) -> String {
    guard overload.attributes["hot"] != nil else { return "@_alwaysEmitIntoClient\n" }
    let selfIsRedis = onRedis ? "Self == Redis, " : ""
    let arguments = form.generics.map { ", \($0.name) == String" }.joined()
    if !overload.hasValue { return "@_specialize(where \(selfIsRedis)\(arguments.dropFirst(2)))\n" }
    return ["Bytes", "String"].map { "@_specialize(where \(selfIsRedis)T == \($0)\(arguments))\n" }.joined()
  }

  /// Factories are compiled in the modules that call them, so that a program has only those it uses.
  private func factoryEmission(_ overload: Overload) -> String {
    overload.attributes["hot"] != nil ? "" : "@_alwaysEmitIntoClient\n"
  }

  // MARK: Signatures

  private func generics(_ overload: Overload, _ form: Form, isChain: Bool) -> String {
    var parameters: [String] = []
    if isChain, !overload.isSilent { parameters.append("each R: RESPDecodable") }
    parameters += overload.replyGenerics.map { "\($0): RESPDecodable" + (isHashable(overload) ? " & Hashable" : "") }
    if overload.attributes["hot"] != nil, !isChain {
      parameters += form.generics.map { "\($0.name): \($0.constraint)" }
    }
    return parameters.isEmpty ? "" : "<\(parameters.joined(separator: ", "))>"
  }

  private func isHashable(_ overload: Overload) -> Bool { overload.constraint == "T: Hashable" }

  private func constraints(_ overload: Overload, _ first: [String]) -> String {
    var all = first
    if isHashable(overload) {
      all += ["T.TextForm: Hashable", "T.ContentForm: Hashable"]
    } else if let constraint = overload.constraint {
      all.append(constraint)
    }
    return all.isEmpty ? "" : " where \(all.joined(separator: ", "))"
  }

  private func parameters(_ overload: Overload, _ form: Form, isChain: Bool = false) -> String {
    var all = overload.attributes["hot"] != nil && !isChain ? form.specialized : form.declarations
    // A literal whose type is a generic parameter makes the compiler try out types for each command of a chain that has a
    // mistake, which takes minutes for thirty of them. An existential has no types to try.
    if isChain { all = all.map { $0.replacing(": some RESP", with: ": any RESP") } }
    if overload.hasValue {
      let ending = overload.isWhole ? "" : " = \(overload.valueDefault).self"
      all.append("as type: \(overload.typeArgument).Type\(ending)")
    }
    return all.joined(separator: ", ")
  }

  private func call(_ overload: Overload, _ form: Form) -> String {
    var arguments = form.arguments
    if overload.hasValue { arguments.append("as: \(overload.typeArgument).self") }
    return ".\(overload.name)(\(arguments.joined(separator: ", ")))"
  }

  // MARK: Functions

  /// The parameters and the body of the function that encodes a command.
  private func encoding(_ overload: Overload, _ form: Form) throws -> String {
    var name = name(overload)
    var words = name.split(separator: " ").map(String.init)
    name = "\"\(words.removeFirst())\""
    var before = ""
    if let other = overload.attributes["ms"] {
      guard let time = overload.parameters.first(where: { $0.kind == .seconds }) else {
        throw InputError(overload.place, "nothing is in seconds or milliseconds")
      }
      before = "let (\(time.name)Amount, isWhole) = ExpiryTime.seconds(\(time.name))\n"
      name = "isWhole ? \(name) : \"\(other)\""
    }
    let keys = KeyItems(facts.keys, of: overload, behind: words.count + 1)
    var lines =
      words.map { "arguments.add(text: \"\($0)\")" }
      + overload.wire.map {
        $0.sending(inMilliseconds: overload.attributes["ms"] != nil, asKeys: keys.contains($0))
      }
    let isHot = overload.attributes["hot"] != nil
    let generics =
      isHot && !form.generics.isEmpty
      ? "<\(form.generics.map { "\($0.name): \($0.constraint)" }.joined(separator: ", "))>" : ""
    let parameters = (isHot ? form.specialized : form.factory).joined(separator: ", ")
    if overload.attributes["hot"] != nil {
      lines = lines.map {
        $0.replacing("arguments.add(key: ", with: "arguments.markKeys()\narguments.append(")
          .replacing("arguments.add(", with: "arguments.append(")
      }
    }
    let statements = lines.map {
      $0.replacing("arguments.", with: "self.").replacing("&arguments", with: "&self") + "\n"
    }
    return "\(generics)(\(parameters)) {\n\(before)begin(command: \(name))\n\(statements.joined())}\n"
  }

  private func encodingFunction(_ overload: Overload, _ name: String, _ encoding: String) -> String {
    // Compiled in the programs that call it, so that others don't carry it; and once, not for each type of argument.
    let emission =
      overload.attributes["hot"] != nil
      ? "" : "@_alwaysEmitIntoClient\n@_semantics(\"optimize.sil.specialize.generic.never\")\n@inline(never)\n"
    return "/// Writes `\(entry.name)`.\n\(emission)@usableFromInline mutating func \(name)\(encoding)\n"
  }

  private func factory(_ overload: Overload, _ form: Form, _ encoder: String) -> String {
    var all = overload.attributes["hot"] != nil ? form.specialized : form.factory
    // A default here can't be inferred.
    // The reply itself is the command's own parameter already.
    let isPlain = overload.reply == "T"
    if overload.hasValue { all.append("as type: \(isPlain ? "Reply" : overload.typeArgument).Type") }
    let reply = overload.isSilent ? "OK" : overload.reply
    let result = isPlain ? "Command" : "Command\(constraints(overload, ["Reply == \(reply)"]))"
    let documentation = wrapped("`\(entry.name)`, to be run. See \(reference(overload, Form.all(of: overload)[0])).")
    return """
      \(documentation)\(availability(overload))\(factoryEmission(overload))public static func \(overload.name)\(isPlain ? "" : generics(overload, form, isChain: false))(\(all.joined(separator: ", "))) -> \(result) {
      var arguments = RESPArguments()
      arguments.\(encoder)(\(form.factoryArguments.joined(separator: ", ")))
      return Command(consume arguments\(traits(overload))\(keys(overload)))
      }


      """
  }

  /// Whether the command table has to find the keys.
  private func keys(_ overload: Overload) -> String {
    KeyItems(facts.keys, of: overload, behind: name(overload).split(separator: " ").count).areElsewhere
      ? ", keys: .byTable" : ""
  }

  private func name(_ overload: Overload) -> String { overload.attributes["name"] ?? entry.name }

  /// The call by which a chain or a batch adds a command.
  private func adding(_ overload: Overload, _ form: Form, _ encoder: String) -> String {
    let reply = overload.isSilent ? "" : "\(overload.reply).self"
    let arguments = (reply + traits(overload) + keys(overload)).trimmingPrefix(", ")
    return "adding(\(arguments)) { $0.\(encoder)(\(form.arguments.joined(separator: ", "))) }"
  }

  private func executor(_ overload: Overload, _ form: Form) -> String {
    let result = overload.isSilent ? "" : " -> \(overload.reply)"
    return """
      \(comment(overload, throws: true))\(availability(overload))\(overloading(overload, form))\(discarding(overload))\(emission(overload, form, onRedis: true))public func \(overload.name)\(generics(overload, form, isChain: false))(\(parameters(overload, form))) async throws\(result)\(constraints(overload, [])) {
      \(overload.isSilent ? "_ = " : "")try await run(\(call(overload, form)))
      }


      """
  }

  private func refusal(_ overload: Overload, _ form: Form) -> String {
    let message =
      changesConnection
      ? "it changes its connection, and a client's are shared: use a session (let db = try await redis.session())"
      : "it waits for what its own connection has written, and a client's call alone has one that has written nothing: use "
        + "it in a session, or in a chain or batch behind the commands that it waits for"
    return """
      \(wrapped("For sessions: see \(reference(overload, form))."))@available(*, unavailable, message: "\(message)")
      @_alwaysEmitIntoClient
      public func \(overload.name)\(generics(overload, form, isChain: false))(\(parameters(overload, form))) async throws\(constraints(overload, [])) {}


      """
  }

  private func chain(_ overload: Overload, _ form: Form, _ encoder: String) -> String {
    let result = overload.isSilent ? "Self" : "Chain<Mode, (repeat each R, \(overload.reply))>"
    let documentation = wrapped(
      "Adds `\(entry.name)`\(overload.isSilent ? ", which appends nothing" : ""). See \(reference(overload, form))."
        + (changesConnection
          ? " A chain of a client, whose connections are shared, throws when it is run with it." : ""))
    return """
      \(documentation)\(availability(overload))@_alwaysEmitIntoClient\npublic consuming func \(overload.name)\(generics(overload, form, isChain: true))(\(parameters(overload, form, isChain: true))) -> \(result)\(constraints(overload, overload.isSilent ? [] : ["Replies == (repeat each R)"])) {
      \(adding(overload, form, encoder))
      }


      """
  }

  private func batch(_ overload: Overload, _ form: Form, _ encoder: String) -> String {
    let result = overload.isSilent ? "Batch" : "BatchReply<\(overload.reply)>"
    return """
      \(wrapped("Adds `\(entry.name)`. See \(reference(overload, form))."))\(availability(overload))\(overloading(overload, form))@discardableResult
      \(emission(overload, form, onRedis: false))public func \(overload.name)\(generics(overload, form, isChain: false))(\(parameters(overload, form))) -> \(result)\(constraints(overload, [])) {
      \(adding(overload, form, encoder))
      }


      """
  }
}

extension Entry {
  /// Whether twice does no harm, though the server's table does not say read-only.
  var isRepeatable: Bool { directives["asks"] != nil || directives["repeatable"] != nil }

  /// Whether it ends what others wait for.
  var isRescue: Bool { directives["rescue"] != nil }

  /// Whether an overload waits on the server. Where an overload says so, those that don't say so don't wait.
  func isBlocking(_ overload: Overload, _ facts: Facts) -> Bool {
    if overloads.contains(where: { $0.attributes["blocking"] != nil }) { return overload.attributes["blocking"] != nil }
    return facts.flags.contains("BLOCKING")
  }
}

/// The parameters of an overload as one of its functions has them: lists one by one or as a collection, pairs in a literal or
/// from a dictionary.
struct Form {
  var declarations: [String] = []
  /// The same with a generic parameter by name for each value.
  var specialized: [String] = []
  var factory: [String] = []
  /// What the factory gets.
  var arguments: [String] = []
  /// What the factory passes on, from parameters of its own.
  var factoryArguments: [String] = []
  var labels: [String] = []
  var generics: [(name: String, constraint: String)] = []
  var isDisfavored = false
  /// Whether the command takes none for all there are.
  private var noneIsAll = false

  func labels(_ hasValue: Bool) -> String { (labels + (hasValue ? ["as"] : [])).map { "\($0):" }.joined() }

  private enum Shape {
    case onlyOne, oneByOne, together
    /// Pairs from a dictionary or a list of them.
    case source
    /// A dictionary with values of any types.
    case mixed
  }

  /// The only one of a chain, whose commands are one expression: where a literal fits two functions, the compiler's time
  /// doubles with each command.
  static func inChain(_ overload: Overload) -> [Form] {
    let all = all(of: overload)
    let many = overload.parameters.filter { $0.kind == .list || $0.kind == .pairs }
    if many.count > 1 { return [form(overload, .onlyOne)] }
    return many.first?.kind == .pairs || overload.parameters.contains { $0.kind == .scores } ? [all[0]] : all
  }

  static func all(of overload: Overload) -> [Form] {
    let many = overload.parameters.filter { $0.kind == .list || $0.kind == .pairs }
    if many.count == 1 {
      // Keys and values in a collection are none of their own: two that differ in that alone make a long chain of them
      // take the compiler seconds.
      let shapes: [Shape] =
        many[0].kind == .pairs ? [.oneByOne, .source, .mixed] : [.oneByOne]
      return shapes.map { form(overload, $0) }
    }
    if many.count > 1 { return [form(overload, .together), form(overload, .onlyOne)] }
    if overload.parameters.contains(where: { $0.kind == .scores }) {
      return [form(overload, .onlyOne), form(overload, .source)]
    }
    if many.isEmpty, overload.parameters.contains(where: { if case .options = $0.kind { true } else { false } }) {
      return [form(overload, .onlyOne), form(overload, .together)]
    }
    return [form(overload, .onlyOne)]
  }

  private static func form(_ overload: Overload, _ shape: Shape) -> Form {
    var form = Form()
    form.noneIsAll = overload.attributes["all"] != nil
    for parameter in overload.parameters { form.add(parameter, shape) }
    return form
  }

  private mutating func add(_ parameter: Parameter, _ shape: Shape) {
    let name = parameter.name
    let label = parameter.label.map { "\($0) " } ?? ""
    let pass = parameter.isUnlabelled ? "" : "\(parameter.label ?? name): "
    let mark = parameter.isOptional ? "?" : ""
    let ending = parameter.defaultValue.map { " = \($0)" } ?? (parameter.isOptional ? " = nil" : "")

    func add(_ type: String, _ name: String? = nil, factory: String? = nil, passing: String? = nil) {
      let name = name ?? parameter.name
      declarations.append("\(label)\(name): \(type)")
      self.factory.append(factory ?? "\(label)\(name): \(type)")
      specialized.append("\(label)\(name): \(type)")
      arguments.append(pass + (passing ?? name))
      factoryArguments.append(pass + parameter.name)
      labels.append(parameter.label ?? name)
    }

    switch parameter.kind {
    case .value:
      let generic = name.prefix(1).uppercased() + name.dropFirst()
      add("some \(parameter.constraint)")
      specialized[specialized.count - 1] = "\(label)\(name): \(generic)"
      generics.append((generic, parameter.constraint))
    case .anyValue: add((parameter.isOptional ? "(any RESPEncodable)?" : "any RESPEncodable") + ending)
    case .int: add("Int\(mark)\(ending)")
    case .double: add("Double\(mark)\(ending)")
    case .string: add("String\(mark)\(ending)")
    case .bytes: add("Bytes\(mark)\(ending)")
    case .bool: add("Bool\(mark)\(ending)")
    case .flag: add("Bool\(parameter.defaultValue.map { " = \($0)" } ?? " = false")")
    case .seconds, .milliseconds: add("Duration\(mark)\(ending)")
    case .timeout, .timeoutMilliseconds: add("Duration?")
    case .option(let type): add("\(type)\(mark)\(ending)")
    case .options(let type):
      let factory = "\(label)\(name): [\(type)]"
      if shape == .together {
        add("some Collection<\(type)>", factory: factory, passing: "Array(\(name))")
      } else if parameter.isOptional {
        add("\(type)...", factory: factory)
      } else {
        let first = parameter.singular
        add("\(type), _ more: \(type)...", first, factory: factory, passing: "[\(first)] + more")
        labels.append("_")
      }
    case .scores:
      let factory = "\(label)\(name): ArgumentList"
      isDisfavored = shape == .source
      if isDisfavored {
        add("any ScoreSource", factory: factory, passing: "\(name)._scoreList.arguments")
      } else {
        add("ScoreList", factory: factory, passing: "\(name).arguments")
      }
    case .pairs:
      let factory = "\(label)\(name): ArgumentList"
      // A literal is ordered pairs, of which two may have the same name. Each further overload multiplies the time that the
      // compiler takes for a long chain.
      isDisfavored = shape == .source || shape == .mixed
      if shape == .mixed {
        // A dictionary of strings, whose type says all, would be preferred for literals, and lose their order.
        add(
          "[some RESPEncodable & Hashable: any RESPStorable]", factory: factory,
          passing: "PairList(\(name)).arguments")
      } else if shape == .source {
        add("any PairSource", factory: factory, passing: "\(name)._pairList.arguments")
      } else {
        add("PairList", factory: factory, passing: "\(name).arguments")
      }
    case .list: addList(parameter, shape, label, pass)
    }
  }

  private mutating func addList(_ parameter: Parameter, _ shape: Shape, _ label: String, _ pass: String) {
    let name = parameter.name
    // A label of its own for what has none, so that the plural is not one.
    let label = parameter.label == nil ? "\(name) " : label
    // Where both are the same, one says it.
    let plural = label == "\(parameter.plural) " ? parameter.plural : label + parameter.plural
    let single = label == "\(name) " ? name : label + name
    func fill(_ declaration: String, _ passing: String) {
      declarations.append(declaration)
      specialized.append(declaration)
      arguments.append(pass + passing)
    }
    factory.append("\(plural): ArgumentList\(parameter.isOptional ? " = []" : "")")
    factoryArguments.append(pass + parameter.plural)
    labels.append(parameter.label ?? name)
    if shape == .together {
      // Several lists: the server knows their elements by their places.
      let isOptional = parameter.isOptional
      fill(
        "\(plural): any RESPOrderedArguments\(isOptional ? " = [String]()" : "")",
        "ArgumentList(\(parameter.plural), [])")
    } else if shape == .onlyOne {
      isDisfavored = true
      fill(
        "\(plural): [any RESPEncodable]\(parameter.isOptional ? " = []" : "")",
        "ArgumentList(\(parameter.plural))")
    } else if parameter.isOptional {
      fill("\(plural): any RESPArgumentSource...", "ArgumentList(\(noneIsAll ? "orAll: " : "")\(parameter.plural))")
    } else {
      labels.append("_")
      fill("\(single): any RESPArgumentSource, _ more: any RESPArgumentSource...", "ArgumentList(\(name), more)")
    }
  }
}

extension Item {
  /// The statements that send it.
  func sending(inMilliseconds: Bool, asKeys: Bool) -> String {
    switch self {
    case .words(let words): words.map { "arguments.add(text: \"\($0)\")" }.joined(separator: "\n")
    case .parameter(let parameter): parameter.sending(inMilliseconds: inMilliseconds, asKeys: asKeys)
    }
  }
}

extension Parameter {
  func sending(inMilliseconds: Bool, asKeys: Bool) -> String {
    let prefix = words.map { "arguments.add(text: \"\($0)\")\n" }.joined()
    if kind == .flag { return "if \(name) {\n\(prefix)}" }
    let value = prefix + value(inMilliseconds: inMilliseconds, asKeys: asKeys)
    // A count without a word before it stands at a fixed place: of none, it is 0.
    if kind == .list, isOptional, !words.isEmpty { return "if !\(plural).isEmpty {\n\(value)\n}" }
    let isConditional =
      isOptional && !isSeveral && kind != .timeout && kind != .timeoutMilliseconds
    return isConditional ? "if let \(name) {\n\(value)\n}" : value
  }

  private func value(inMilliseconds: Bool, asKeys: Bool) -> String {
    let variable = kind == .list ? plural : name
    let need = isOptional ? "" : ", needing: \"\(singular)\""
    let count = isCounted ? "arguments.add(integer: \(variable).count)\n" : ""
    switch kind {
    case .value, .anyValue, .double, .bytes, .bool: return "arguments.add(\(asKeys ? "key: " : "")\(name))"
    case .int: return "arguments.add(integer: \(name))"
    case .string: return (asKeys ? "arguments.mark(keys: 1)\n" : "") + "arguments.add(text: \(name))"
    case .flag: return ""
    case .seconds:
      return inMilliseconds
        ? "arguments.add(integer: \(name)Amount)" : "arguments.add(integer: ExpiryTime.wholeSeconds(\(name)))"
    case .milliseconds: return "arguments.add(integer: ExpiryTime.milliseconds(\(name)))"
    case .timeout: return "ExpiryTime.appendTimeout(\(name), to: &arguments)"
    case .timeoutMilliseconds: return "ExpiryTime.appendTimeout(milliseconds: \(name), to: &arguments)"
    case .list:
      let mark = asKeys ? "arguments.mark(keys: \(variable).count)\n" : ""
      return "\(count)\(mark)\(variable).append(to: &arguments\(need))"
    case .pairs:
      // The server counts pairs.
      return (isCounted ? "arguments.add(integer: \(variable).count / 2)\n" : "")
        + (asKeys ? "arguments.mark(keys: \(variable).count / 2)\n" : "") + "\(variable).append(to: &arguments\(need))"
    case .scores: return "\(variable).append(to: &arguments\(need))"
    case .option:
      let direction = direction.map { ", reversed: \($0)" } ?? ""
      return "\(count)\(name).append(to: &arguments\(direction))"
    case .options: return "\(count)\(name).append(to: &arguments\(need))"
    }
  }
}
