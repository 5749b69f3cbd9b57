import RedioURL
import Testing

@Suite("RedisURL")
struct RedisURLTests {
  @Test(
    "an error quotes no secret and no piece of one",
    arguments: [
      "redis://u:s3cret@x@localhost", "redis://:s3cret/x@localhost", "redis://:s3cret?x=s3cret@localhost",
      "redis://:s3cret#x@localhost", "redis://s3cret@localhost", "redis://:s3cret%4@localhost",
      "redis://:s3cret %@localhost", "redis://user:s3cret@localhost:s3cret",
      "redis://:s3cret@localhost?password=s3cret2",
      "redis://localhost/s3cret", "rediss3cret://localhost", "s3cret@localhost", "redis://[s3cret",
      "redis://localhost?timeout=s3cret&client_name=s3cret", "redis://localhost?password=s3cret&password=s3cret",
    ])
  func secrets(_ text: String) {
    let error = #expect(throws: RedisURLError.self) { try RedisURL(text) }
    #expect(!"\(error!)".contains("s3cret"))
    #expect(!String(reflecting: error!).contains("s3cret"))
  }

  @Test("no description, debug description or mirror shows the password")
  func password() throws {
    let url = try RedisURL("redis://user:s3cret@localhost/1?client_name=web&timeout=1500ms")
    #expect("\(url)" == "redis://user:***@localhost/1?client_name=web&timeout=1500ms")
    #expect(!String(reflecting: url).contains("s3cret"))
    var dumped = ""
    dump(url, to: &dumped)
    #expect(!dumped.contains("s3cret"))
    #expect(dumped.contains("***"))
  }

  @Test(
    "the description reads back as the same URL",
    arguments: [
      "redis://localhost", "rediss://a.b:6380/3?tls_server_name=c", "redis+unix:///tmp/a%20b.sock?db=2",
      "redis+unix+tls://cert.host/tmp/r.sock", "redis://[fe80::1%25eth0]:7000/1", "redis://a%40b:@localhost",
      "redis://localhost?client_name=a%2Cb&protocol=2&connect_timeout=5s&timeout=1ms",
    ])
  func description(_ text: String) throws {
    let url = try RedisURL(text)
    #expect(try RedisURL(url.description) == url)
  }

  @Test(
    "what is no URL of a server is refused",
    arguments: [
      "redis:/localhost", "://localhost", "redis://a:b:c", "redis://::1", "redis://[localhost]",
      "redis://[::1]x", "redis://local_host!", "redis://ho%00st", "redis://localhost?db", "redis://localhost?&",
      "redis://localhost?db=1&database=1", "redis://localhost?protocol=4", "redis://localhost?timeout=0s",
      "redis://localhost?timeout=5m", "redis://localhost?timeout=99999999999999999999s", "redis://localhost?timeout=ms",
      "redis://localhost?client_name=a%20b", "redis://localhost?tls_server_name=a", "unix:///", "redis://localhost//",
      "redis+unix:///tmp/s?tls_server_name=x", "redis+unix+tls://a/s?tls_server_name=b",
      "redis://localhost/99999999999",
      "redis://loc\u{a0}alhost", "redis://localhost\u{7f}", "redis://ü.example", "redis://localhost?db=1@2",
    ])
  func refused(_ text: String) {
    #expect(throws: RedisURLError.self) { try RedisURL(text) }
  }

  @Test("a host called redis with a port is a host")
  func hostCalledRedis() throws {
    #expect(try RedisURL("redis:6380/1").address == .tcp(host: "redis", port: 6380))
  }

  @Test(
    "an address is shown as in a URL",
    arguments: [
      ("redis://localhost/", "localhost:6379"), ("redis://user:password@[::1]:6380", "[::1]:6380"),
      ("redis+unix:///var/run/a%20b.sock", "/var/run/a%20b.sock"),
    ])
  func address(_ url: String, _ text: String) throws {
    let address = try RedisURL(url).address
    #expect(address.description == text)
  }

  @Test("a time of any length is shown")
  func longTimes() throws {
    var url = try RedisURL("redis://localhost/")
    url.options.connectTimeout = Duration(
      secondsComponent: .max, attosecondsComponent: 500_000_000_000_000_000)
    #expect(url.description.hasSuffix("?connect_timeout=\(Int64.max)s"))
    url.options.connectTimeout = .milliseconds(1500)
    #expect(url.description.hasSuffix("?connect_timeout=1500ms"))
  }

  @Test("any text is a URL or an error")
  func anything() {
    let pieces = [
      "redis", "rediss", "unix", "://", ":", "@", "/", "?", "&", "=", "[", "]", "%", "%41", "db", "1", "a", ".", "#",
      " ", "ü", "\0",
    ]
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...10)).map { _ in pieces.randomElement(using: &generator)! }.joined()
      do {
        let url = try RedisURL(text)
        #expect(url.password != nil || (try? RedisURL(url.description)) == url, "\(text)")
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }
}
