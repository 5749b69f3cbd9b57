public import Redio
internal import RedioTransport

/// A server of a cluster, as the client knows it.
public struct ClusterServer: Sendable {
  /// The host that the client connects to.
  public let host: String
  /// The port.
  public let port: Int
  /// Its node id; `nil` if the client knows it only by a redirect so far.
  public let id: String?
  /// Its availability zone, if it told one.
  public let zone: String?
  /// Whether it is a replica.
  public let isReplica: Bool
  /// The numbers of the slots that it has, or that its primary has.
  public let slots: [ClosedRange<Int>]
  /// A client of this server alone, with the connections that the cluster's client has to it: for what concerns one server, such
  /// as `info()`. A command on a key that another server has throws the server's error (`MOVED`).
  public let redis: Redis
  /// The figures of the connections to it.
  public let statistics: RedisStatistics
}

extension Redis {
  /// The servers of the cluster, primaries first, as the client knows them now; empty before its first call, and for a client of
  /// one server.
  public var servers: [ClusterServer] {
    guard let router = router as? ClusterRouter else { return [] }
    return router.members.map { node, member, isReplica, slots in
      var address = (host: "", port: 0)
      if case .tcp(let host, let port) = member.endpoint { address = (host, port) }
      return ClusterServer(
        host: address.host, port: address.port, id: member.id, zone: member.zone, isReplica: isReplica,
        slots: slots.ranges,
        redis: at(node), statistics: node.statistics)
    }
    .sorted { !$0.isReplica && $1.isReplica }
  }
}
