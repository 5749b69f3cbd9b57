import RESP
import RedioAdmin
@testable import Redio
import Testing

@Suite("Secrets")
struct SecretTests {
  private let secret = "hunter2"

  /// Everything that prints a value: its descriptions and its mirror, as text and as the numbers of bytes.
  private func everything(_ value: Any) -> String {
    var text = "\(value) \(String(reflecting: value)) "
    dump(value, to: &text)
    return text
  }

  private func shows(_ text: String) -> Bool {
    let numbers = secret.utf8.map { "\($0)" }
    return text.contains(secret) || text.contains(numbers.joined(separator: ", "))
      || text.contains(numbers.map { "- \($0)" }.joined(separator: "\n"))
      || numbers.allSatisfy { text.contains("- \($0)\n") }
  }

  @Test("the test sees a secret that is shown")
  func control() {
    struct Open { let a: String, b: [UInt8] }
    #expect(shows(everything(Open(a: secret, b: []))))
    #expect(shows(everything(Open(a: "", b: Array(secret.utf8)))))
  }

  @Test("neither a password nor an argument is in what a client, a chain, a batch or a command prints")
  func hidden() throws {
    let redis = try Redis("redis://:\(secret)@localhost/")
    let batch = redis.batch()
    let reply = batch.get(secret)
    let shown: [Any] = [
      redis, redis.url, redis(), redis().set("k", secret).get(secret), redis().get(secret).strdecode,
      redis().get(secret).autodecode, batch, reply, Command<Bytes?>.get(secret, as: Bytes.self),
    ]
    for value in shown { #expect(!shows(everything(value)), "\(type(of: value))") }
    #expect("\(redis().set("k", secret).get(secret))" == "SET, GET")
    #expect("\(batch)" == "GET")
  }

  @Test("a password for another server is in nothing that is printed")
  func migration() {
    let all = [MigrateAuthentication.password(secret), .user("me", password: secret)]
    #expect(!shows(everything(all)))
    #expect("\(all[1])" == "the user me")
  }

  @Test("the digest of a user's password is in nothing that is printed")
  func users() throws {
    var parser = RESPParser()
    parser.feed(Array("*4\r\n+flags\r\n*1\r\n+on\r\n+passwords\r\n*1\r\n+\(secret)\r\n".utf8))
    let user = try #require(try parser.next(as: ACLUser.self)).get()
    #expect(user.passwords == [secret])
    #expect(!shows(everything(user)))
    #expect("\(user)".contains("passwords: 1"))
  }

  @Test("a password that a server repeats, since it can't be taken from a user, is not in the error")
  func rules() {
    func message(_ rule: String) -> String {
      let reply = RESPErrorReply(Bytes("ERR Error in ACL SETUSER modifier '\(rule)': The password does not exist"))
      return "\(RedisError(.errorReply(reply), command: "ACL", commandIndex: nil))"
    }
    for rule in ["<\(secret)", ">\(secret)", "#\(secret)", "!\(secret)", secret, "<a': \(secret)"] {
      #expect(!shows(message(rule)), "\(rule)")
      #expect(message(rule).contains("modifier '…': The password does not exist"))
    }
    #expect(message("+nothing").contains("'+nothing'"))
  }
}
