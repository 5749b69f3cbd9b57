// Written by Scripts/generate-commands from Tests/RedioTests/Golden: change those, and not this.

extension GoldenTests {
  static let groups: [any (GoldenGroup & SendableMetatype).Type] = [
    BitmapGolden.self, ClusterGolden.self, ConnectionGolden.self, GenericGolden.self, GeoGolden.self, HashGolden.self,
    HyperloglogGolden.self, ListGolden.self, PubsubGolden.self, ScriptingGolden.self, SentinelGolden.self,
    ServerGolden.self, SetGolden.self, SortedSetGolden.self, StreamGolden.self, StringGolden.self,
    TransactionsGolden.self,
  ]
}
