// swift-tools-version: 6.2

import PackageDescription

// Benchmarks, in a package of their own so that whoever depends on Redio does not build them.
let package = Package(
  name: "redio-benchmarks",
  dependencies: [.package(name: "redio", path: "..")],
  targets: [
    .target(name: "CBenchmark"),
    .executableTarget(
      name: "RedioContender",
      dependencies: [
        "CBenchmark", "ContenderSupport", .product(name: "Redio", package: "redio"),
        .product(name: "RedioPubSub", package: "redio"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "ClusterBenchmark",
      dependencies: ["CBenchmark", "ContenderSupport", .product(name: "RedioCluster", package: "redio")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "RESPContender",
      dependencies: ["CBenchmark", "ContenderSupport", .product(name: "RESP", package: "redio")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .target(name: "ContenderSupport", dependencies: ["CBenchmark"], swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "ParseBenchmark", dependencies: ["CBenchmark", .product(name: "RESP", package: "redio")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "HiredisAgreement", dependencies: ["CBenchmark", .product(name: "RESP", package: "redio")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "LinearBenchmark", dependencies: [.product(name: "RESP", package: "redio")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
