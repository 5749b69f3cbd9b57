import RESP
import Testing

@testable import RedioTesting

@Suite("Patterns of subscriptions")
struct GlobPatternTests {
  @Test(
    "a pattern matches the names that servers match",
    arguments: [
      ("*", "", true), ("*", "abc", true), ("a*c", "abc", true), ("a*c", "ac", true), ("a*c", "acb", false),
      ("a*b*c", "aXbYbZc", true), ("h?llo", "hello", true), ("h?llo", "hllo", false), ("h[ae]llo", "hallo", true),
      ("h[ae]llo", "hillo", false), ("h[^e]llo", "hallo", true), ("h[^e]llo", "hello", false),
      ("h[a-c]llo", "hbllo", true), ("h[c-a]llo", "hbllo", true), (#"a\*"#, "a*", true), (#"a\*"#, "ab", false),
      ("", "", true), ("", "a", false), ("[", "a", false), (#"\"#, #"\"#, true), ("news.*", "news.art", true),
      ("a", "ab", false), ("[a", "a", true),
    ])
  func matches(_ pattern: String, _ name: String, _ doesMatch: Bool) {
    #expect(GlobPattern(Bytes(pattern)).matches(Bytes(name)) == doesMatch)
  }

  @Test("many stars take no more than quadratic time")
  func manyStars() {
    let pattern = Bytes(String(repeating: "*a", count: 500) + "b")
    #expect(!GlobPattern(pattern).matches(Bytes(String(repeating: "a", count: 2_000))))
  }
}
