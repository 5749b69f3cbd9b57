import RESP
import Redio
import RedioTransport

@testable import RedioCluster

/// Makes replies of `CLUSTER SLOTS`, and the maps that are read from them.
struct SlotsReply {
  struct Server {
    var host: RESPValue = .bulkString("127.0.0.1")
    var port: Int64 = 7000
    var id: String? = nil
    var metadata: RESPValue? = nil

    var value: RESPValue {
      var fields = [host, .integer(port)]
      if let id { fields.append(.bulkString(Bytes(id))) }
      if let metadata { fields.append(metadata) }
      return .array(fields)
    }
  }

  static let asked = Endpoint.tcp(host: "asked", port: 6379)

  static func range(_ first: Int64, _ last: Int64, _ servers: Server...) -> RESPValue {
    .array([.integer(first), .integer(last)] + servers.map(\.value))
  }

  static func map(_ ranges: RESPValue...) throws -> ClusterMap { try ClusterMap(.array(ranges), askedAt: asked) }

  /// A server on this machine, whose id follows from its port.
  static func server(_ port: Int64) -> Server { Server(port: port, id: "id\(port)") }
}

extension Endpoint {
  static func local(_ port: Int) -> Endpoint { .tcp(host: "127.0.0.1", port: port) }
}

/// The shortest of some runs: others were disturbed.
func bestTime(_ body: () throws -> Void) rethrows -> Duration {
  var best = Duration.seconds(1_000)
  for _ in 0..<3 { best = min(best, try ContinuousClock().measure(body)) }
  return best
}
