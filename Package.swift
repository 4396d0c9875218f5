// swift-tools-version: 6.2
import PackageDescription

/// Whether `.ci/fuzz` builds for libFuzzer, with its instrumentation, what it calls.
let isFuzzing = Context.environment["SJU_FUZZ"] != nil

/// Whether this is the gate (`.ci/run`). Warnings are errors there, which a user's newer compiler
/// should not make them.
let isGate = Context.environment["CI"] != nil

/// What every target is compiled with.
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (isGate ? [.treatAllWarnings(as: .error)] : [])
  + (isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer"])] : [])

/// The modules that take the time of the tests. Optimising the others, and the tests, would take
/// longer than it saves.
let hot: Set = [
  "Almanac", "Canvas", "Insight", "Kiosk", "Lettering", "Model", "Publication", "RecCheck",
  "RecFile", "Widgets",
]

/// One build serves the tests, the program tests and the soak of the gate, optimised where that pays.
func settings(of name: String) -> [SwiftSetting] {
  guard isGate else { return settings }
  // Only editors look up the system's declarations in the index.
  var flags = ["-index-ignore-system-modules"]
  if hot.contains(name) { flags.append("-O") }
  return settings + [.unsafeFlags(flags, .when(configuration: .debug))]
}

func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources,
    swiftSettings: settings(of: name))
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    resources: resources, swiftSettings: settings(of: name))
}

let package = Package(
  name: "sju",
  products: [.executable(name: "sju", targets: ["sju"])]
    + (isFuzzing ? [.library(name: "Fuzz", type: .static, targets: ["Fuzz"])] : []),
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    module("RecFile"),
    module("RecCheck", ["RecFile"]),
    module("Almanac"),
    module("Lettering"),
    module("Canvas", ["RecFile"], resources: [.embedInCode("Themes")]),
    module("Widgets", ["Canvas", "Almanac"]),
    module("Publication", ["RecFile", "Almanac"]),
    module(
      "Model", ["RecFile", "RecCheck", "Almanac", "Lettering", "Publication"],
      resources: [.embedInCode("Starter/Data")]),
    module("Store", ["Model", "RecFile", "Almanac", "Lettering", "Publication"]),
    module("Insight", ["Model", "RecFile", "Almanac", "Lettering", "Publication"]),
    module("Exchange", ["Insight", "Model", "RecFile", "Almanac", "Lettering", "Publication"]),
    module(
      "Example", ["RecFile", "Model", "Publication", "Lettering", "Almanac"],
      resources: [.embedInCode("Data")]),
    module(
      "Dashboard",
      [
        "Model", "Insight", "Exchange", "Publication", "Lettering", "Widgets", "Canvas", "Almanac",
      ]),
    module("Kiosk", ["Publication", "Lettering", "Widgets", "Canvas", "Almanac"]),
    .systemLibrary(name: "CNcurses"),
    module("Terminal", ["CNcurses", "Canvas"]),
    .executableTarget(
      name: "sju",
      dependencies: [
        "RecFile", "RecCheck", "Almanac", "Lettering", "Canvas", "Widgets", "Publication", "Model",
        "Store", "Insight", "Exchange", "Example", "Dashboard", "Kiosk", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings(of: "sju")),
    .target(
      name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings(of: "TestSupport")),
    .target(
      name: "Fuzz",
      dependencies: [
        "RecFile", "RecCheck", "Almanac", "Canvas", "Publication", "Model", "Insight", "Exchange",
        "Dashboard", "Kiosk", "Terminal",
      ],
      path: "Tests/Fuzz", exclude: ["corpus", "words"], swiftSettings: settings(of: "Fuzz")),
    .target(
      name: "RecutilsCases", dependencies: ["RecFile"], path: "Tests/RecutilsCases",
      resources: [.copy("Cases")], swiftSettings: settings(of: "RecutilsCases")),
    .target(
      name: "TestTowns", dependencies: ["Example", "Model", "Almanac", "RecFile"],
      path: "Tests/TestTowns", swiftSettings: settings(of: "TestTowns")),
    tests("AlmanacTests", ["Almanac"]),
    tests("CanvasTests", ["Canvas", "RecFile"]),
    tests(
      "DashboardTests",
      [
        "TestTowns", "Dashboard", "Exchange", "Insight", "Example", "Model", "Publication",
        "Widgets", "Canvas", "Lettering",
        "Almanac",
        "RecFile",
      ],
      exclude: ["Golden", "Scripts"]),
    tests(
      "DataTests",
      [
        "TestTowns", "Example", "Exchange", "Insight", "Model", "Publication", "Almanac",
        "RecCheck", "RecFile",
      ]),
    tests(
      "ExchangeTests",
      [
        "Exchange", "Insight", "Example", "Model", "Publication", "Lettering", "Almanac", "RecFile",
        "TestTowns",
      ],
      exclude: ["Oracles"]),
    tests("FuzzTests", ["Fuzz"]),
    tests("HouseTests"),
    tests(
      "InsightTests",
      ["Insight", "Example", "Model", "Publication", "Almanac", "RecFile", "TestTowns"],
      exclude: ["Oracles"]),
    tests(
      "KioskTests",
      [
        "TestTowns", "Kiosk", "Exchange", "Example", "Model", "Publication", "Widgets", "Canvas",
        "Almanac",
      ],
      exclude: ["Golden"]),
    tests("LetteringTests", ["Lettering", "Model", "TestTowns"]),
    tests(
      "ModelTests",
      [
        "Model", "Exchange", "Insight", "Example", "Publication", "Lettering", "Almanac", "RecFile",
        "TestTowns",
      ]),
    tests("ProgramTests"),
    tests("RecCheckTests", ["RecCheck", "RecFile", "RecutilsCases"]),
    tests("RecFileTests", ["RecFile", "RecutilsCases"]),
    tests(
      "SjuTests",
      [
        "TestTowns", "sju", "Dashboard", "Exchange", "Store", "Model", "Terminal", "Canvas",
        "Almanac",
      ]),
    tests("StoreTests", ["Store", "Model", "Publication", "Almanac", "RecFile", "TestTowns"]),
    tests("TerminalTests", ["Terminal", "Canvas", "CNcurses"]),
    tests("WidgetsTests", ["Widgets", "Canvas", "Almanac"]),
  ]
)
