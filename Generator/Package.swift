// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "redio-generator",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "redio", path: "..")],
  targets: [
    // Writes the commands. Depends on nothing, so that it also runs while what it writes is broken.
    .executableTarget(
      name: "GenerateCommands", swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]),
    // Compares the facts with a running server.
    .executableTarget(
      name: "CompareCommands", dependencies: [.product(name: "Redio", package: "redio")],
      swiftSettings: [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]),
  ]
)
