// swift-tools-version: 6.2

import PackageDescription

// Fuzz targets. Built plainly, each is a program that replays the files it is given; built by Scripts/fuzz with
// libFuzzer and AddressSanitizer, it hammers the code. A package of its own, since it needs an unsafe flag.
let targets = ["FuzzChunks", "FuzzRoundTrip", "FuzzDecoding", "FuzzCommands", "FuzzReplies"]

let package = Package(
  name: "redio-fuzz",
  dependencies: [.package(name: "redio", path: "..", traits: [])],
  targets: [
    .target(
      name: "FuzzSupport", dependencies: [.product(name: "RESP", package: "redio")],
      swiftSettings: [.swiftLanguageMode(.v6), .enableExperimentalFeature("Extern")])
  ]
    + targets.map { name in
      .executableTarget(
        name: name,
        dependencies: ["FuzzSupport"]
          + (name == "FuzzReplies" ? ["Redio", "RedioAdmin", "RedioStreams"] : ["RESP"])
          .map { .product(name: $0, package: "redio") },
        swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"])])
    }
)
