import RedioURL
import Testing

@Suite("Timeouts in URLs")
struct TimeoutTests {
  @Test("timeout=none says that a command may take as long as it takes")
  func none() throws {
    let url = try RedisURL("redis://localhost?timeout=none")
    #expect(url.options.hasNoCommandTimeout && url.options.commandTimeout == nil)
    #expect(url.description == "redis://localhost?timeout=none")
    #expect(try RedisURL(url.description) == url)
    #expect(try !RedisURL("redis://localhost?timeout=5s").options.hasNoCommandTimeout)
    #expect(try !RedisURL("redis://localhost").options.hasNoCommandTimeout)
  }

  @Test(
    "nothing else goes without a number and a unit",
    arguments: [
      "timeout=None", "timeout=none5", "timeout=nones", "timeout=nil", "timeout=0", "timeout=",
      "timeout=none&timeout=5s",
      "connect_timeout=none",
    ])
  func refused(_ option: String) {
    #expect(throws: RedisURLError.self) { try RedisURL("redis://localhost?" + option) }
  }
}
