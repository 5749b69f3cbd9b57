// swift-tools-version: 6.2

import PackageDescription

/// Settings that every Swift target shares. Nothing here is an unsafe flag, so that the package can be depended on.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let package = Package(
  name: "redio",
  // The first ones with `Synchronization` and task executors.
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    .library(name: "RESP", targets: ["RESP"]),
    .library(name: "RedioURL", targets: ["RedioURL"]),
    .library(name: "RedioTransport", targets: ["RedioTransport"]),
    .library(name: "RedioListener", targets: ["RedioListener"]),
    .library(name: "Redio", targets: ["Redio"]),
    .library(name: "RedioAdmin", targets: ["RedioAdmin"]),
    .library(name: "RedioPubSub", targets: ["RedioPubSub"]),
    .library(name: "RedioStreams", targets: ["RedioStreams"]),
    .library(name: "RedioCluster", targets: ["RedioCluster"]),
    .library(name: "RedioTesting", targets: ["RedioTesting"]),
    // For the tests of the nested package Integrations.
    .library(name: "_RedioTestSupport", targets: ["TestSupport", "ClientTestSupport"]),
  ],
  traits: [
    .trait(name: "TLS", description: "TLS connections through the system's OpenSSL 3; needs its headers to build"),
    .default(enabledTraits: ["TLS"]),
  ],
  targets: [
    // The modules. An arrow of the module table is the only import allowed.
    .target(name: "RESP", swiftSettings: settings),
    .target(name: "RedioURL", swiftSettings: settings),
    .target(name: "CRedioSystem"),
    .systemLibrary(
      name: "COpenSSL", pkgConfig: "openssl", providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    .target(
      name: "CRedioTLS", dependencies: [.target(name: "COpenSSL", condition: .when(traits: ["TLS"]))],
      linkerSettings: [
        .linkedLibrary("ssl", .when(traits: ["TLS"])), .linkedLibrary("crypto", .when(traits: ["TLS"])),
      ]),
    .target(
      name: "RedioTransport",
      dependencies: ["CRedioSystem", .target(name: "CRedioTLS", condition: .when(traits: ["TLS"]))],
      swiftSettings: settings),
    .target(name: "RedioListener", dependencies: ["RedioTransport", "CRedioSystem"], swiftSettings: settings),
    .target(name: "Redio", dependencies: ["RESP", "RedioURL", "RedioTransport"], swiftSettings: settings),
    .target(name: "RedioAdmin", dependencies: ["Redio", "RESP", "RedioTransport"], swiftSettings: settings),
    .target(name: "RedioStreams", dependencies: ["Redio", "RESP", "RedioTransport"], swiftSettings: settings),
    .target(name: "RedioPubSub", dependencies: ["Redio", "RESP", "RedioTransport"], swiftSettings: settings),
    .target(
      name: "RedioCluster", dependencies: ["Redio", "RedioPubSub", "RESP", "RedioURL", "RedioTransport"],
      swiftSettings: settings),
    .target(name: "RedioTesting", dependencies: ["Redio", "RESP", "RedioTransport"], swiftSettings: settings),

    // Programs to read and to run.
    .target(name: "Recipes", dependencies: ["Redio"], path: "Examples/Recipes", swiftSettings: settings),
    .executableTarget(name: "Limiter", dependencies: ["Recipes"], path: "Examples/Limiter", swiftSettings: settings),
    .executableTarget(name: "Stampede", dependencies: ["Recipes"], path: "Examples/Stampede", swiftSettings: settings),
    .executableTarget(name: "Lock", dependencies: ["Recipes"], path: "Examples/Lock", swiftSettings: settings),
    .executableTarget(
      name: "Tour", dependencies: ["RedioPubSub", "RedioStreams"], path: "Examples/Tour", swiftSettings: settings),
    .executableTarget(
      name: "ClusterTour", dependencies: ["RedioCluster", "RedioAdmin"], path: "Examples/ClusterTour",
      swiftSettings: settings),
    .executableTarget(name: "Get", dependencies: ["Redio"], path: "Examples/Get", swiftSettings: settings),
    .executableTarget(
      name: "Worker", dependencies: ["RedioStreams"], path: "Examples/Worker", swiftSettings: settings),
    .executableTarget(name: "Jobs", dependencies: ["RedioStreams"], path: "Examples/Jobs", swiftSettings: settings),
    .executableTarget(name: "Chat", dependencies: ["RedioPubSub"], path: "Examples/Chat", swiftSettings: settings),
    .executableTarget(
      name: "Proxy", dependencies: ["RESP", "RedioListener"], path: "Examples/Proxy", swiftSettings: settings),
    .executableTarget(
      name: "Server", dependencies: ["RESP", "RedioListener"], path: "Examples/Server", swiftSettings: settings),

    // Tests.
    .target(
      name: "TestSupport", dependencies: ["RedioTransport", "RESP", "CTestSupport"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .target(name: "CTestSupport", path: "Tests/CTestSupport"),
    .target(
      name: "ClientTestSupport", dependencies: ["Redio", "RedioTransport", "TestSupport"],
      path: "Tests/ClientTestSupport",
      swiftSettings: settings),
    .target(
      name: "ClusterTestSupport", dependencies: ["RedioCluster", "RedioAdmin", "RedioTransport", "TestSupport"],
      path: "Tests/ClusterTestSupport", swiftSettings: settings),
    .executableTarget(
      name: "SessionProgram", dependencies: ["Redio"], path: "Tests/Programs/SessionProgram", swiftSettings: settings),
    .executableTarget(
      name: "UnsentProgram", dependencies: ["Redio"], path: "Tests/Programs/UnsentProgram", swiftSettings: settings),
    .testTarget(
      name: "RESPTests", dependencies: ["RESP", "TestSupport"],
      resources: [
        .copy("Resources/resp.json"), .copy("Resources/peers-replies.json"), .copy("Resources/peers-commands.json"),
        .copy("Resources/peers-typed.json"), .copy("Resources/peers-outcomes-redio.json"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "RedioURLTests", dependencies: ["RedioURL"],
      resources: [
        .copy("Resources/urls.json"), .copy("Resources/peers-urls.json"), .copy("Resources/peers-urls-redio.json"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "RedioTransportTests",
      dependencies: ["RedioTransport", "RedioListener", "RESP", "TestSupport", "CTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "RedioTests", dependencies: ["Redio", "RedioAdmin", "RedioStreams", "TestSupport"], exclude: ["Golden"],
      swiftSettings: settings),
    .testTarget(
      name: "RedioAdminTests", dependencies: ["RedioAdmin", "ClientTestSupport", "TestSupport"], swiftSettings: settings
    ),
    .testTarget(
      name: "RedioPubSubTests", dependencies: ["RedioPubSub", "RedioAdmin", "ClientTestSupport", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "RedioStreamsTests", dependencies: ["RedioStreams", "ClientTestSupport", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "RedioClusterTests",
      dependencies: [
        "RedioCluster", "RedioAdmin", "RedioPubSub", "ClusterTestSupport", "ClientTestSupport", "TestSupport",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "RedioTestingTests", dependencies: ["RedioTesting", "RedioPubSub", "RedioStreams", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["RedioAdmin", "RedioStreams", "ClientTestSupport", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "IntegrationTests",
      dependencies: [
        "Redio", "RedioAdmin", "RedioCluster", "RedioListener", "RedioPubSub", "RedioStreams", "RedioTesting",
        "ClientTestSupport", "ClusterTestSupport",
        "TestSupport", "Tour", "ClusterTour", "Get", "Worker", "SessionProgram", "UnsentProgram", "Recipes", "Limiter",
        "Stampede",
        "Lock", "Jobs",
        "Chat", "Proxy", "Server",
      ],
      swiftSettings: settings),
  ]
)
