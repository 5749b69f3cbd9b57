import Foundation
import RedioURL
import Testing

/// URLs of the tests of other clients, each with what those say of it, and with what is made of it here.
struct PeersURL: Sendable, CustomTestStringConvertible {
  /// What a URL is read as, or that it is refused; compared in text.
  enum Outcome: Equatable, Sendable {
    case read([String: String])
    case refused(String?)
  }

  let id: String
  let url: String
  let verdict: String?
  let secrets: [String]
  let claims: [(by: [String], outcome: Outcome)]
  /// What this module makes of it: the recorded outcome.
  let recorded: Outcome?

  var testDescription: String { "\(id) \(url.debugDescription)" }

  static let all: [PeersURL] = {
    do { return try load() } catch { fatalError("the cases can't be read: \(error)") }
  }()

  private static func object(_ name: String) throws -> [String: Any] {
    let resource = Bundle.module.url(forResource: name, withExtension: "json")!
    return try JSONSerialization.jsonObject(with: Data(contentsOf: resource)) as! [String: Any]
  }

  private static func load() throws -> [PeersURL] {
    let outcomes = try object("peers-urls-redio")["outcomes"] as! [String: Any]
    return (try object("peers-urls")["vectors"] as! [[String: Any]]).map { item in
      PeersURL(
        id: item["id"] as! String, url: item["url"] as! String, verdict: item["verdict"] as? String,
        secrets: item["secrets"] as? [String] ?? [],
        claims: (item["claims"] as! [[String: Any]]).map { ($0["by"] as! [String], outcome($0["outcome"]!)) },
        recorded: outcomes[item["id"] as! String].map(outcome))
    }
  }

  private static func outcome(_ item: Any) -> Outcome {
    guard let fields = item as? [String: Any] else { return .refused(item as? String) }
    return .read(fields.mapValues { $0 is NSNull ? "null" : "\($0)" })
  }

  /// What this module makes of it now, in the words of the cases.
  var actual: Outcome {
    do throws(RedisURLError) {
      let url = try RedisURL(url)
      var fields = [
        "db": "\(url.database)", "user": url.username ?? "null", "password": url.password ?? "null",
        "tls": url.usesTLS ? "1" : "0",
      ]
      switch url.address {
      case .tcp(let host, let port): (fields["host"], fields["port"]) = (host, "\(port)")
      case .unix(let path): fields["path"] = path
      }
      fields["clientName"] = url.options.clientName
      fields["protocol"] = url.options.protocolVersion.map { "\($0)" }
      fields["timeout"] = url.options.commandTimeout.map { "\($0)" }
      return .read(fields)
    } catch {
      return .refused("\(error.reason)")
    }
  }
}

@Suite("Other clients' URLs")
struct PeersTests {
  @Test("there are cases, each with an outcome recorded")
  func count() {
    #expect(PeersURL.all.count == 232)
    #expect(PeersURL.all.allSatisfy { $0.recorded != nil })
  }

  @Test("other clients' URLs are read, or refused for the reason that is recorded", arguments: PeersURL.all)
  func outcome(_ item: PeersURL) {
    #expect(item.actual == item.recorded)
  }

  @Test(
    "a URL that one kind of client has is read as by that client, unless it is about TLS: that is set in code",
    arguments: PeersURL.all.filter { $0.verdict?.hasPrefix("users hurt") == true })
  func accepted(_ item: PeersURL) {
    guard case .read(let actual) = item.actual else {
      #expect(item.actual == .refused("verification") || item.actual == .refused("tlsSettings"))
      return
    }
    #expect(
      item.claims.contains { _, outcome in
        guard case .read(let claimed) = outcome else { return false }
        return claimed.allSatisfy { name, value in actual[name] == value }
      })
  }

  @Test("no error about one of them quotes a secret of it", arguments: PeersURL.all)
  func secrets(_ item: PeersURL) {
    do throws(RedisURLError) { _ = try RedisURL(item.url) } catch {
      for secret in item.secrets {
        #expect(!error.description.contains(secret))
        #expect(!String(reflecting: error).contains(secret))
      }
    }
  }

  @Test(
    "what other clients agree on is read as they read it",
    arguments: PeersURL.all.filter { $0.verdict == nil })
  func agreed(_ item: PeersURL) {
    for (by, outcome) in item.claims {
      switch (outcome, item.actual) {
      case (.refused, .refused): break
      case (.read(let claimed), .read(let actual)):
        for (name, value) in claimed { #expect(actual[name] == value, "\(name) of \(by)") }
      case (_, let actual): Issue.record("\(by) claims \(outcome), not \(actual)")
      }
    }
  }
}
