import Foundation
import TestSupport
import Testing

@Suite("Public types")
struct PublicTypeTests {
  /// Those that will never get a case, and why.
  static let closed: [String: String] = [
    "RESPValue": "the types of RESP2 and RESP3", "RESPWriter.Version": "RESP2 and RESP3",
    "RESPWriter.Aggregate": "the types of RESP3", "RESPWriter.Stream": "the types of RESP3",
    "RESPReader.Kind": "the types of RESP3", "Decoded": "JSON's values, and bytes",
    "RedisError.Outcome": "no, yes, or not known", "ACLVerdict": "yes or no", "SlotMigration.Operation": "in or out",
    "ClusterLink.Direction": "in or out",
    "ScoreBound": "in, out or none", "BlockTime": "a time or none", "BitFieldType": "with a sign or without",
    "BitFieldOffset": "bits, or numbers of them",
    "NoPrimary": "one word",
    // Types without values, but with conformances.
    "StreamLower": "no value", "StreamUpper": "no value", "AsBytes": "no value", "AsText": "no value",
    "AsContent": "no value", "AsType": "no value", "MessageAlone": "no value", "ChannelAndMessage": "no value",
    "PatternChannelAndMessage": "no value", "MessageOrGap": "no value",
    "_NoSuchCommand": "no value", "_ReplyOfNoSuchCommand": "no value",
  ]

  private struct PublicEnum {
    let name: String
    let isMarked: Bool
  }

  /// All of the modules but the empty ones (`enum TransactionMode {}`). A type that holds others begins at the start
  /// of its line, and an enum within it two spaces in.
  private static func enums() throws -> [PublicEnum] {
    var found: [PublicEnum] = []
    for (_, text) in try sources() {
      var outer: Substring = ""
      var previous: Substring = ""
      for line in text.split(separator: "\n") {
        defer { previous = line }
        let isInside = line.utf8.first == UInt8(ascii: " ")
        if isInside, !line.contains("public enum "), !line.contains("public indirect enum ") { continue }
        let words = line.split { " :<{".contains($0) }
        guard let kind = words.firstIndex(where: { kinds.contains($0) }), kind + 1 < words.count else { continue }
        let name = words[kind + 1]
        if !isInside { outer = name }
        guard words[0] == "public", words[kind] == "enum", !line.hasSuffix("{}") else { continue }
        found.append(
          PublicEnum(name: isInside ? "\(outer).\(name)" : String(name), isMarked: previous.hasSuffix("#endif")))
      }
    }
    return found
  }

  /// The modules' files.
  private static func sources() throws -> [(path: String, text: String)] {
    let folder = packageRoot.appending(path: "Sources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    return try paths.map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
  }

  private static let kinds: Set<Substring> = ["struct", "class", "enum", "extension", "protocol"]

  @Test("each one is marked as one that may get cases, or is closed by nature")
  func decided() throws {
    let enums = try Self.enums()
    #expect(enums.count > 70)
    for found in enums {
      #expect(
        found.isMarked == (Self.closed[found.name] == nil), "\(found.name): mark it @nonexhaustive, or say why not")
    }
    let names = Set(enums.map(\.name))
    for name in Self.closed.keys { #expect(names.contains(name), "there is no \(name) any more") }
  }
  @Test("each reply is created by its public initialiser, from another package")
  func created() throws {
    let samples = packageRoot.appending(path: "Tests/Diagnostics/Replies.swift")
    let text = try String(contentsOf: samples, encoding: .utf8)
    let words = Set(
      text.split { !($0.isLetter || $0 == "(") }.flatMap {
        $0.split(separator: "(", omittingEmptySubsequences: false).dropLast()
      })
    var count = 0
    for (path, source) in try Self.sources() where path.contains("/Replies/") {
      for line in source.split(separator: "\n") where line.contains("public struct ") {
        let parts = line.split { " :<{".contains($0) }
        guard parts.count > 2, parts[0] == "public" else { continue }
        count += 1
        #expect(
          words.contains(parts[2]) || text.contains("\(parts[2])<"),
          "\(parts[2]) is not in \(samples.lastPathComponent)")
      }
    }
    #expect(count > 50)
  }
}
