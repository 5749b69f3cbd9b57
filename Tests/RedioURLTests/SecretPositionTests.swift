import RedioURL
import Testing

@Suite("Secrets in URLs")
struct SecretPositionTests {
  /// URLs in pieces: a secret is put between any two of them, and in place of each.
  private static let shapes: [[String]] = [
    ["redis://", "user", ":", "password", "@", "host", ":", "6379", "/", "2", "?", "client_name", "=", "web"],
    ["redis://", ":", "password", "@", "host", "/", "0"],
    ["redis://", ":", "password"],
    ["redis://", "host", "/", "0", "?", "password", "=", "ab", "&", "timeout", "=", "5s"],
    ["redis://", "host", "?", "db", "=", "1", "#", "fragment"],
    ["redis+unix://", ":", "password", "@", "/tmp/redis.sock", "?", "db", "=", "1"],
    ["rediss://", "[", "::1", "]", ":", "6379", "/", "1", "?", "tls_server_name", "=", "name"],
    ["user", ":", "password", "@", "host", ":", "6379"],
    ["host", ":", "6379", "/", "1"],
  ]

  /// What a password may have in it and a URL understands differently.
  private static let special = [
    "", "/", "?", "#", "&", "@", ":", "=", "%", "%4", "%zz", "%00", "%ff", "+", "[", "]", "\\", "'", ";", "ü", " ",
    "\n", "\0",
    "//", "://", "?password=", "&db=", "&protocol=",
  ]

  /// A secret, and what of it no text may show: its last part may come to stand behind a percent sign.
  private static let markers = [("S3cr3tX", "cr3tX"), ("908171", "8171"), ("%533cr3tX", "cr3tX")]

  /// Everything that prints a value.
  private func everything(_ value: some Any) -> String {
    var text = "\(value)\n\(String(reflecting: value))\n"
    dump(value, to: &text)
    return text
  }

  @Test("no error quotes a piece of a secret, wherever it stands and whatever stands beside it", arguments: shapes)
  func errors(_ shape: [String]) {
    var errors = 0
    for (marker, piece) in Self.markers {
      for before in Self.special {
        for after in Self.special {
          let secret = before + marker + after
          for index in 0...shape.count {
            var replaced = shape
            if index < shape.count { replaced[index] = secret }
            let inserted = shape[..<index] + [secret] + shape[index...]
            for text in [replaced.joined(), inserted.joined()] {
              do throws(RedisURLError) {
                let url = try RedisURL(text)
                if let fault = shown(url, piece) { Issue.record("\(text): \(fault)") }
              } catch {
                errors += 1
                // The whole of it is looked at once for each error that there is.
                if error.description.contains(piece) || "\(error.part) \(error.reason)".contains(piece) {
                  Issue.record("\(text): \(error)")
                }
              }
            }
          }
        }
      }
    }
    #expect(errors > 1000)
  }

  /// What shows a secret that stands in the password alone.
  private func shown(_ url: RedisURL, _ piece: String) -> String? {
    guard url.password?.contains(piece) == true else { return nil }
    var others = url
    others.password = nil
    // What is no password may be shown.
    if everything(others).contains(piece) { return nil }
    let text = everything(url)
    return text.contains(piece) ? text : nil
  }

  @Test("an error that is caused by a password says how to write it")
  func advice() {
    let cases = [
      ("redis://h/0?password=ab&S3cr3t", "write & as %26"), ("redis://:ab?S3cr3t", "? as %3F"),
      ("redis://:ab/S3cr3t", "/ as %2F"), ("redis://:ab#S3cr3t@h", "# in a password as %23"),
      ("redis://:ab@S3cr3t@h", "write @ as %40"), ("redis://:ab/S3cr3t@h", "/ as %2F"),
      ("redis://:ab%S3cr3t@h", "write % as %25"), ("redis://S3cr3t@h", ":password@"),
    ]
    for (text, words) in cases {
      let error = #expect(throws: RedisURLError.self) { try RedisURL(text) }
      #expect(error?.description.contains(words) == true, "\(text): \(error!)")
    }
  }

  @Test(
    "a host of digits alone is refused, and the error says what to write",
    arguments: [
      "6379", "12345", "6379/2", "redis://6379", "redis://:password@1234:6379", "6379:6379", "rediss://%36379",
    ])
  func bareNumber(_ text: String) {
    let error = #expect(throws: RedisURLError.self) { try RedisURL(text) }
    #expect(error?.reason == .bareNumber)
    #expect(error?.description.contains("write localhost:port") == true)
  }

  @Test("what a URL's parts hold that were set by hand is encoded in its description")
  func foreignParts() throws {
    var url = RedisURL(address: .tcp(host: "a\u{1b}[2Jb", port: 1), serverName: "c\u{0}")
    url.username = "u\n"
    url.options.clientName = "n\r"
    #expect(url.description == "rediss://u%0A:@a%1B%5B2Jb:1?client_name=n%0D&tls_server_name=c%00")
    let unix = try RedisURL("redis+unix+tls://[::1]/tmp/r.sock")
    #expect(try RedisURL(unix.description) == unix)
  }
}
