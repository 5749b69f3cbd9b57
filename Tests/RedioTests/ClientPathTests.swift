import Redio
import RedioAdmin
import Testing

@Suite("Socket paths in CLIENT LIST")
struct ClientPathTests {
  @Test(
    "a socket's path is read whole, whatever it holds, and the fields behind it are the server's",
    arguments: [
      "/tmp/r.sock", "/tmp/a b/r.sock", "/tmp/a  b=c id=9/r.sock", "/tmp/ name=x fd=7 /r", "/tmp/caf\u{e9} \u{301}/r",
    ])
  func path(_ path: String) {
    let info = ClientInfo("id=3 addr=\(path):0 laddr=\(path):0 fd=8 name=worker age=5 events=r cmd=client|list")
    #expect(info.id == 3)
    #expect(info.address == "\(path):0")
    #expect(info.localAddress == "\(path):0")
    #expect(info.fileDescriptor == 8)
    #expect(info.name == "worker")
    #expect(info.fields.count == 8)
  }
}
