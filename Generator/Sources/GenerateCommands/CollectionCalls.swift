/// Makes calls that pass a collection to each command that takes several keys, members, names or IDs, beside the same call
/// with one after the other, so that a test can compare what goes out.
struct CollectionCalls {
  let entry: Entry
  let facts: Facts

  static func source(_ entries: [Entry], _ facts: [String: Facts]) throws -> String {
    var checks: [String] = []
    for entry in entries.sorted(by: { $0.name < $1.name }) {
      guard let fact = facts[entry.name] else { continue }
      checks += try CollectionCalls(entry: entry, facts: fact).checks()
    }
    let size = 20
    let parts = stride(from: 0, to: checks.count, by: size).map { Array(checks[$0..<min($0 + size, checks.count)]) }
    // Deprecated, so that calls of what is deprecated are no news; the protocol calls it all the same. To optimise calls that
    // are made once would take minutes.
    var text = imports + "\nenum CollectionCalls: CollectionGroup {\n"
    text += "  @available(*, deprecated)\n  static func check(_ calls: CollectionChecker) async {\n"
    for index in parts.indices { text += "    await part\(index)(calls)\n" }
    text += "  }\n"
    for (index, part) in parts.enumerated() {
      text += "\n  @available(*, deprecated)\n  @_optimize(none)\n"
      text += "  private static func part\(index)(_ calls: CollectionChecker) async {\n"
      text += part.joined() + "  }\n"
    }
    return text + "}\n"
  }

  private func checks() throws -> [String] {
    try entry.overloads.compactMap(check) + entry.overloads.flatMap(pairChecks)
  }

  /// Pairs in the forms that programs have them in, whether the form has an order, and whether it must have scores for values.
  private static let pairForms: [(form: String, isOrdered: Bool, fits: [Parameter.Kind])] = [
    (#"["one": 1, "two": 2]"#, true, [.pairs, .scores]),
    (#"["one": 1, "two": "2"]"#, true, [.pairs]),
    (#"[("one", 1), ("two", 2)]"#, true, [.pairs, .scores]),
    (#"[("one", 1), ("two", "2")]"#, true, [.pairs]),
    ("PairForms.dictionary", false, [.pairs]),
    ("PairForms.mixed", false, [.pairs]),
    ("PairForms.scores", false, [.pairs, .scores]),
    ("PairForms.mixedPairs", true, [.pairs]),
    ("PairList(PairForms.keyValuePairs)", true, [.pairs]),
    ("PairList(PairForms.dictionary.sorted { $0.value < $1.value })", true, [.pairs]),
    ("PairList(PairForms.mixed.sorted { $0.key < $1.key })", true, [.pairs]),
    ("PairList(PairForms.tuples)", true, [.pairs]),
    ("PairList(PairForms.tuples[...])", true, [.pairs]),
    ("PairList(PairForms.mixedTuples)", true, [.pairs]),
    (#"PairList(zip(["one", "two"], [1, 2]))"#, true, [.pairs]),
    (#"PairList((1...2).lazy.map { ($0 == 1 ? "one" : "two", $0) })"#, true, [.pairs]),
    (#"PairList([RESPPair("one", 1), RESPPair("two", 2)])"#, true, [.pairs]),
    (#"PairList([RESPPair(Bytes("one"), 1), RESPPair(Bytes("two"), 2)].lazy.filter { _ in true })"#, true, [.pairs]),
    ("ScoreList(PairForms.scores.sorted { $0.value < $1.value })", true, [.scores]),
    ("ScoreList(PairForms.tuples)", true, [.scores]),
    (#"ScoreList(zip(["one", "two"], [1, 2]))"#, true, [.scores]),
    (#"ScoreList([Scored("one", score: 1), Scored("two", score: 2)])"#, true, [.scores]),
  ]

  private func pairChecks(_ overload: Overload) throws -> [String] {
    guard let pairs = overload.parameters.first(where: { $0.kind == .pairs || $0.kind == .scores }) else { return [] }
    let options = (pairs.isCounted ? ", isCounted: true" : "") + (pairs.kind == .scores ? ", areScores: true" : "")
    func calls(_ form: String) throws -> String {
      func call(_ form: String) throws -> String { "$0.\(overload.name)(\(try arguments(overload, form)))" }
      // A chain takes literals, and what stands in a list.
      let list = pairs.kind == .scores ? "ScoreList" : "PairList"
      let inChain = form.hasPrefix("PairForms.") ? "\(list)(\(form))" : form
      return "{\n _ = try await \(try call(form)) } chain: { \(try call(inChain)).commands } "
        + "batch: { _ = \(try call(form)) }\n"
    }
    return try Self.pairForms.filter { $0.fits.contains(pairs.kind) }.map {
      "    await calls.pairs(\"\(entry.name)\"\($0.isOrdered ? "" : ", isOrdered: false")\(options)) "
        + (try calls($0.form))
    } + ["    await calls.pairs(\"\(entry.name)\", isEmpty: true\(options)) " + (try calls("[]"))]
  }

  private func check(_ overload: Overload) throws -> String? {
    let lists = overload.parameters.filter { $0.kind == .list }
    let typed = overload.parameters.filter { if case .options = $0.kind { true } else { false } }
    guard let several = (lists + typed).first else { return nil }
    let isTyped = several.kind != .list
    var elements = ["\"one\"", "\"two\"", "\"three\""]
    var type = "String"
    if case .options(let name) = several.kind {
      guard let samples = Self.samples[name] else { throw InputError(overload.place, "there is no sample of \(name)") }
      (elements, type) = (samples, name)
    }
    let isPair = lists.count > 1
    let spread = elements[0] + ", " + elements[1]
    func call(_ value: String) throws -> String { "$0.\(overload.name)(\(try arguments(overload, value)))" }
    let array = "[\(spread)] as [\(type)]"
    let none = several.isOptional ? overload.attributes["all"] == nil ? "sent" : "all" : "refused"
    var options = ["empty: .\(none)"]
    if several.isCounted { options.append("isCounted: true") }
    if isTyped { options.append("isTyped: true") }
    var text = "    await calls.check(\"\(entry.name)\", \(options.joined(separator: ", "))"
    text += ") {\n _ = try await \(try call(isPair ? "[\(spread)]" : spread)) }"
    text += " array: {\n _ = try await \(try call(array)) }"
    text += " none: {\n _ = try await \(try call("[] as [\(type)]")) }"
    text += " chain: { \(try call(array)).commands } batch: { _ = \(try call(array)) }"
    if !isPair { text += " slice: {\n _ = try await \(try call("([\(elements[2]), \(spread)] as [\(type)])[1...]")) }" }
    if !isPair, !isTyped { text += " mixed: {\n _ = try await \(try call("[\(spread)], \(elements[2])")) }" }
    return text + "\n"
  }

  /// The arguments of a call: what must be given, and `several` for each list.
  private func arguments(_ overload: Overload, _ several: String) throws -> String {
    let arguments = try overload.parameters.compactMap { parameter -> String? in
      let label = parameter.isUnlabelled ? "" : "\(parameter.label ?? parameter.name): "
      if parameter.isSeveral { return label + several }
      if parameter.defaultValue != nil || parameter.isOptional { return nil }
      switch parameter.kind {
      case .value, .anyValue, .string: return label + "\"v\""
      case .int: return label + "7"
      case .double: return label + "1.5"
      case .bytes: return label + "Bytes(\"v\")"
      case .bool: return label + "false"
      case .flag: return nil
      case .seconds, .milliseconds, .timeout, .timeoutMilliseconds: return label + ".seconds(7)"
      case .option(let type):
        guard let sample = Self.samples[type]?.first else {
          throw InputError(overload.place, "there is no sample of \(type)")
        }
        return label + sample
      case .list, .options, .pairs, .scores: throw InputError(overload.place, "\(parameter.name) is one too many")
      }
    }
    let type = overload.isWhole ? ["as: \(overload.reply.replacing(#/\b[FT]\b/#, with: "Bytes")).self"] : []
    return (arguments + type).joined(separator: ", ")
  }

  /// Values of the library's own types: of those that stand for several, three.
  private static let samples: [String: [String]] = [
    "BitOperation": [".and"], "ListSide": [".left"], "SortedSetEnd": [".lowest"], "WithScores": [".withScores"],
    "JustIDs": [".justIDs"], "StreamCondition": [".exists"],
    "StreamID": ["StreamID(1, 1)", "StreamID(2, 2)", "StreamID(3, 3)"],
    "ClosedRange<Int>": ["1...2", "3...4", "5...6"],
    "SlotMove": [#"SlotMove(1...2, to: "a")"#, #"SlotMove(3...4, to: "b")"#, #"SlotMove(5...6, to: "c")"#],
    "ClientFilter": [".user(\"a\")", ".skipMe(false)", ".type(.normal)"],
    "GeoPlace": [
      #"GeoPlace("a", longitude: 1, latitude: 1)"#, #"GeoPlace("b", longitude: 2, latitude: 2)"#,
      #"GeoPlace("c", longitude: 3, latitude: 3)"#,
    ],
    "SentinelFailure": [".crashAfterElection", ".crashAfterPromotion", ".crashAfterElection"],
    "InfoSection": [".memory", ".server", ".clients"],
    "BitFieldOperation": bitFields,
    "BitFieldRead": bitFields,
  ]

  private static let bitFields = [0, 8, 16].map { ".get(.u(8), at: .bit(\($0)))" }
}
