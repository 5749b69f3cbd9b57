import RESP
@testable import Redio
import Testing

@Suite("Pushes inside replies, and limits before the handshake")
struct ConnectionStateLimitTests {
  @Test("a push inside a reply is handed out before the reply is delivered, and shifts nothing")
  func pushInside() {
    var driver = Driver.ready()
    driver.state.enqueue("a", replies: 2)
    driver.state.enqueue("b", replies: 1)
    driver.feed("+OK\r\n*2\r\n>2\r\n+message\r\n+x\r\n:1\r\n>1\r\n+invalidate\r\n:2\r\n:3\r\n")
    #expect(
      driver.log == [
        "push >2 +message +x ", "push >1 +invalidate ",
        "a: +OK *2 >2 +message +x :1 >1 +invalidate :2 ", "b: :3 ",
      ])
  }

  @Test("before the handshake is done replies are small, and afterwards as large as the limits say")
  func handshake() {
    for bytes in ["%100000\r\n", "$100000\r\n", String(repeating: "|0\r\n", count: 60_000)] {
      var driver = Driver(Driver.handshake())
      driver.feed(bytes)
      #expect(driver.log.last?.hasPrefix("fail") == true)
    }
    var driver = Driver.ready()
    driver.state.enqueue("a", replies: 1)
    driver.feed("$100000\r\n" + String(repeating: "x", count: 100_000) + "\r\n")
    #expect(driver.log.count == 1 && driver.log[0].hasPrefix("a: "))
  }

  @Test("a server with many modules is let in")
  func modules() {
    var driver = Driver(Driver.handshake())
    _ = driver.state.connected()
    let module =
      "%4\r\n+name\r\n$6\r\nmodule\r\n+ver\r\n:80200\r\n+path\r\n$40\r\n"
      + String(repeating: "p", count: 40) + "\r\n+args\r\n*2\r\n$4\r\nNAME\r\n$5\r\nvalue\r\n"
    driver.feed(
      "%2\r\n+proto\r\n:3\r\n+modules\r\n*200\r\n" + String(repeating: module, count: 200) + "+OK\r\n+OK\r\n")
    #expect(driver.log.last == "ready")
  }

  @Test("a large reply that comes in one piece with the end of the handshake is judged by the client's limits")
  func behind() {
    var driver = Driver(Driver.handshake())
    _ = driver.state.connected()
    driver.state.enqueue("a", replies: 1)
    driver.feed(
      "%1\r\n+proto\r\n:3\r\n+OK\r\n+OK\r\n$100000\r\n" + String(repeating: "x", count: 100_000) + "\r\n")
    #expect(driver.log.contains("ready") && driver.log.last?.hasPrefix("a: ") == true)
  }
}
