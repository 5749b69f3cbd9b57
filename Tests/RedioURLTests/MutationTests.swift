import RedioURL
import Testing

@Suite("URLs with mistakes")
struct MutationTests {
  /// Generates the same numbers in each run: SplitMix64.
  struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var value = state
      value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
      value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
      return value ^ (value >> 31)
    }
  }

  /// The password, and pieces of it that are in no message.
  private static let password = "S3cr3tX908171"
  private static let pieces = ["S3c", "cr3t", "r3tX", "tX90", "9081", "8171"]

  private static let insertions = [
    "/", "//", "?", "#", "&", "@", ":", "=", "%", "%4", "%00", "%ff", "+", "[", "]", ",", ".", "-", "_", " ", "\n",
    "\r\n",
    "\0", "\"", "\u{fc}", "\u{fc}.", "\u{1f9}", "0", "1", "ssl", "tls=true", "user=", "pass=", "password=", "unix",
    "unix:",
    "redis://", "rediss", "+tls", "tcp://", "sentinel", "cluster", "insecure", "virtual_host=1", "protocol=resp3",
  ]

  /// Accepted URLs of all forms, with the password in place of theirs.
  private static let seeds: [String] = {
    let peers = PeersURL.all.filter { if case .read = $0.actual { true } else { false } }.map(\.url)
    let own = URLCase.all.filter { $0.expected != nil }.map(\.url)
    return (peers + own + FormsTests.accepted.map(\.0)).map { text in
      guard let at = text.firstIndex(of: "@"), let colon = text[..<at].lastIndex(of: ":") else { return text }
      return text[...colon] + password + text[at...]
    }
  }()

  private static func mutated(_ seed: String, _ numbers: inout Numbers) -> String {
    var text = Array(seed.unicodeScalars)
    for _ in 0...Int.random(in: 0...2, using: &numbers) {
      let position = Int.random(in: 0...text.count, using: &numbers)
      let end = min(text.count, position + Int.random(in: 0...3, using: &numbers))
      switch Int.random(in: 0..<5, using: &numbers) {
      case 0: text.removeSubrange(position..<end)
      case 1: text.insert(contentsOf: text[position..<end], at: position)
      case 2: text.replaceSubrange(position..<end, with: text[position..<end].reversed())
      case 3: text.replaceSubrange(position..<end, with: insertions.randomElement(using: &numbers)!.unicodeScalars)
      default: text.insert(contentsOf: insertions.randomElement(using: &numbers)!.unicodeScalars, at: position)
      }
    }
    return String(String.UnicodeScalarView(text))
  }

  @Test(
    "a mistake in a URL makes another URL or an error, no error shows a piece of the password, and no URL shows it",
    arguments: 1...4)
  func mutations(_ round: Int) throws {
    var numbers = Numbers(state: UInt64(round))
    var (urls, errors) = (0, 0)
    #expect(Self.seeds.count > 200)
    for seed in Self.seeds {
      for _ in 0..<15 {
        let text = Self.mutated(seed, &numbers)
        do throws(RedisURLError) {
          let url = try RedisURL(text)
          urls += 1
          var others = url
          others.password = nil
          if let password = url.password, !password.isEmpty {
            for piece in Self.pieces where password.contains(piece) && url.description.contains(piece) {
              // What is read as another part is shown.
              if !others.description.contains(piece) { Issue.record("\(text): \(url)") }
            }
          } else if (try? RedisURL(url.description)) != url {
            Issue.record("\(text): \(url) reads as another URL")
          }
        } catch {
          errors += 1
          for piece in Self.pieces where error.description.contains(piece) || "\(error)\(error.part)".contains(piece) {
            Issue.record("\(text): \(error)")
          }
        }
      }
    }
    #expect(urls > 500 && errors > 500)
  }
}
