// swift-tools-version: 6.2

import PackageDescription

// Other Swift clients as contenders of Scripts/bench --swift-clients, in a package of their own: nothing else of Redio
// needs the packages that they depend on. README.md says more.
let package = Package(
  name: "redio-swift-clients",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/valkey-io/valkey-swift", from: "1.0.0"),
    .package(url: "https://github.com/swift-server/RediStack", from: "1.6.0"),
  ],
  targets: [
    .target(name: "CBenchmark"),
    .target(name: "ContenderSupport", dependencies: ["CBenchmark"]),
    .executableTarget(
      name: "ValkeySwiftContender",
      dependencies: ["CBenchmark", "ContenderSupport", .product(name: "Valkey", package: "valkey-swift")]),
    .executableTarget(
      name: "RediStackContender", dependencies: ["CBenchmark", "ContenderSupport", "RediStack"]),
  ],
  // Not everything that these clients hand out is Sendable.
  swiftLanguageModes: [.v5]
)
