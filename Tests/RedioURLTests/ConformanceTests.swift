import Foundation
import RedioURL
import Testing

/// The shared cases: URLs with what they mean, or why they are none.
struct URLCase: Sendable, CustomTestStringConvertible {
  let url: String
  let expected: RedisURL?
  let error: String?

  var testDescription: String { url.debugDescription }

  static let all: [URLCase] = {
    do { return try load() } catch { fatalError("the cases cannot be read: \(error)") }
  }()

  private static func load() throws -> [URLCase] {
    let resource = Bundle.module.url(forResource: "urls", withExtension: "json")!
    let file = try JSONSerialization.jsonObject(with: Data(contentsOf: resource)) as! [String: Any]
    return (file["cases"] as! [[String: Any]]).map { item in
      URLCase(url: item["url"] as! String, expected: expectation(item), error: item["error"] as? String)
    }
  }

  private static func expectation(_ item: [String: Any]) -> RedisURL? {
    guard let endpoint = item["endpoint"] as? [String: Any] else { return nil }
    let tcp = endpoint["tcp"] as? [Any]
    var url = RedisURL(
      address: tcp.map { .tcp(host: $0[0] as! String, port: $0[1] as! Int) }
        ?? .unix(path: endpoint["unix"] as! String),
      serverName: item["serverName"] as? String)
    url.usesTLS = item["tls"] as! Bool
    url.username = item["username"] as? String
    url.password = item["password"] as? String
    url.database = item["database"] as! Int
    if let options = item["options"] as? [String: Any] {
      url.options.clientName = options["clientName"] as? String
      url.options.protocolVersion = options["protocolVersion"] as? Int
      url.options.connectTimeout = (options["connectTimeoutMilliseconds"] as? Int).map { .milliseconds($0) }
      url.options.commandTimeout = (options["commandTimeoutMilliseconds"] as? Int).map { .milliseconds($0) }
    }
    return url
  }
}

@Suite("URL conformance")
struct ConformanceTests {
  @Test("there are cases")
  func count() { #expect(URLCase.all.count >= 65) }

  @Test("a URL means what it should", arguments: URLCase.all.filter { $0.expected != nil })
  func valid(_ item: URLCase) throws {
    #expect(try RedisURL(item.url) == item.expected)
  }

  @Test("a text that is none is refused, in the words that fit", arguments: URLCase.all.filter { $0.error != nil })
  func invalid(_ item: URLCase) throws {
    let error = #expect(throws: RedisURLError.self) { try RedisURL(item.url) }
    let description = try #require(error).description.lowercased()
    let word = try #require(Self.words[item.error!], "no words for '\(item.error!)'")
    #expect(description.contains(word), "\(description)")
  }

  /// A word of each reason that our own message must have.
  private static let words = [
    "ambiguous: some clients read a user here, some a password; write alice:@ or :alice@": "ambiguous",
    "unsupported scheme": "unsupported scheme", "empty": "empty", "port out of range": "out of range",
    "port is not a number": "not a number", "database is not a number": "the database is not a number",
    "more than one path segment": "more than one path segment",
    "database given twice, and they differ": "given twice", "option given twice": "given twice",
    "password given twice": "given twice", "unknown option": "unknown option", "fragment": "fragment",
    "bad percent-encoding": "bad percent-encoding", "unclosed bracket": "unclosed bracket",
    "no socket path": "no socket path",
    "TLS on a UNIX socket needs the certificate's host name": "needs the certificate's host name",
    "a UNIX socket has no port": "a unix socket has no port", "white space": "white space",
    "control character": "control character",
    "a duration needs a unit: some clients read seconds, some milliseconds": "needs a unit",
    "a host where a path was meant: three slashes": "three slashes",
    "two @: write %40; the text must not be echoed": "more than one @", "not UTF-8": "not utf-8", "NUL": "nul",
    "malformed": "malformed",
  ]
}
