// swift-tools-version: 6.2

import PackageDescription

// Benchmarks, in a package of their own so that whoever depends on Redio does not build them.
let package = Package(
  name: "redio-benchmarks",
  dependencies: [.package(name: "redio", path: "..")],
  targets: [
    .target(name: "CBenchmark"),
    .executableTarget(
      name: "ParseBenchmark", dependencies: ["CBenchmark", .product(name: "RESP", package: "redio")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "HiredisAgreement", dependencies: ["CBenchmark", .product(name: "RESP", package: "redio")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "LinearBenchmark", dependencies: [.product(name: "RESP", package: "redio")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "TransportBenchmark", dependencies: ["CBenchmark", .product(name: "Redio", package: "redio")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "ClientBenchmark", dependencies: ["CBenchmark", .product(name: "Redio", package: "redio")],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "PubSubBenchmark",
      dependencies: [
        "CBenchmark", .product(name: "Redio", package: "redio"), .product(name: "RedioPubSub", package: "redio"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]),
  ]
)
