// Written by Scripts/generate-commands from Tests/RedioTests/Golden: change those, and not this.

extension GoldenTests {
  static let groups: [any (GoldenGroup & SendableMetatype).Type] = [
    BitmapGolden.self, GenericGolden.self, HashGolden.self, HyperloglogGolden.self, StringGolden.self,
  ]
}
