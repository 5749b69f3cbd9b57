// swift-tools-version: 6.2

import PackageDescription

// Redio with the packages that Swift servers are made of. A package of its own, so that Redio depends on none of them.

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// Without nonisolated functions that run on the caller's actor: Hummingbird's middleware has closures that don't.
let settingsForHummingbird: [SwiftSetting] = [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]

let redio = Target.Dependency.product(name: "Redio", package: "redio")
let pubSub = Target.Dependency.product(name: "RedioPubSub", package: "redio")
let streams = Target.Dependency.product(name: "RedioStreams", package: "redio")
let testSupport = Target.Dependency.product(name: "_RedioTestSupport", package: "redio")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let tracing = Target.Dependency.product(name: "Tracing", package: "swift-distributed-tracing")
let metrics = Target.Dependency.product(name: "Metrics", package: "swift-metrics")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")

let package = Package(
  name: "redio-integrations",
  platforms: [.macOS(.v15), .iOS(.v18), .tvOS(.v18), .watchOS(.v11), .visionOS(.v2)],
  products: [
    .library(name: "RedioLogging", targets: ["RedioLogging"]),
    .library(name: "RedioMetrics", targets: ["RedioMetrics"]),
    .library(name: "RedioTracing", targets: ["RedioTracing"]),
    .library(name: "RedioServiceLifecycle", targets: ["RedioServiceLifecycle"]),
    .library(name: "RedioConfiguration", targets: ["RedioConfiguration"]),
    .library(name: "RedioHummingbird", targets: ["RedioHummingbird"]),
  ],
  dependencies: [
    .package(name: "redio", path: ".."),
    .package(url: "https://github.com/apple/swift-log.git", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-metrics.git", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-distributed-tracing.git", from: "1.7.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-configuration.git", from: "1.4.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.0"),
    // For the tests of RedioHummingbird.
    .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
  ],
  targets: [
    // What logs, metrics and traces call things.
    .target(name: "RedioConventions", dependencies: [redio], swiftSettings: settings),
    .target(name: "RedioLogging", dependencies: [redio, "RedioConventions", logging], swiftSettings: settings),
    .target(name: "RedioMetrics", dependencies: [redio, "RedioConventions", metrics], swiftSettings: settings),
    .target(name: "RedioTracing", dependencies: [redio, "RedioConventions", tracing], swiftSettings: settings),
    .target(
      name: "RedioServiceLifecycle", dependencies: [redio, pubSub, streams, lifecycle], swiftSettings: settings),
    .target(name: "RedioConfiguration", dependencies: [redio, configuration], swiftSettings: settings),
    .target(name: "RedioHummingbird", dependencies: [redio, hummingbird], swiftSettings: settingsForHummingbird),
    .testTarget(
      name: "RedioLoggingTests",
      dependencies: ["RedioLogging", testSupport, .product(name: "InMemoryLogging", package: "swift-log")],
      swiftSettings: settings),
    .testTarget(
      name: "RedioMetricsTests",
      dependencies: ["RedioMetrics", testSupport, .product(name: "MetricsTestKit", package: "swift-metrics")],
      swiftSettings: settings),
    .testTarget(
      name: "RedioTracingTests",
      dependencies: [
        "RedioTracing", testSupport, .product(name: "InMemoryTracing", package: "swift-distributed-tracing"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "RedioServiceLifecycleTests",
      dependencies: [
        "RedioServiceLifecycle", testSupport,
        .product(name: "ServiceLifecycleTestKit", package: "swift-service-lifecycle"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "RedioConfigurationTests", dependencies: ["RedioConfiguration", testSupport], swiftSettings: settings),
    // In place of HummingbirdTesting, which needs an HTTP client and BoringSSL, and minutes to build them.
    .target(
      name: "HummingbirdClient", dependencies: [hummingbird, .product(name: "NIOEmbedded", package: "swift-nio")],
      path: "Tests/HummingbirdClient", swiftSettings: settings),
    .testTarget(
      name: "RedioHummingbirdTests",
      dependencies: [
        "RedioHummingbird", "HummingbirdClient", testSupport,
      ],
      swiftSettings: settings),
    // The samples of README.md.
    .testTarget(
      name: "ReadmeTests",
      dependencies: [
        "RedioLogging", "RedioMetrics", "RedioTracing", "RedioServiceLifecycle", "RedioConfiguration",
        "RedioHummingbird", "HummingbirdClient", testSupport,
      ],
      swiftSettings: settings),
  ]
)
