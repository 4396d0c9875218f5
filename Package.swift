// swift-tools-version: 6.2
import PackageDescription

/// Whether `.ci/fuzz` builds what libFuzzer calls; nothing else does.
let isFuzzing = Context.environment["SJU_FUZZ"] != nil

/// What every module is compiled with. CI makes warnings errors; a user's newer compiler should not.
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])
  + (isFuzzing ? [.unsafeFlags(["-sanitize=fuzzer"])] : [])

func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = [],
  resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    resources: resources, swiftSettings: settings)
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
    module("Almanac"),
    module("Canvas", ["RecFile"], resources: [.embedInCode("Themes")]),
    module("Widgets", ["Canvas", "Almanac"]),
    module("Publication", ["RecFile", "Almanac"]),
    module(
      "Model", ["RecFile", "Almanac", "Publication"], resources: [.embedInCode("Starter/Data")]),
    module("Dashboard", ["Model", "Widgets", "Canvas", "Almanac"]),
    module("Kiosk", ["Publication", "Widgets", "Canvas", "Almanac"]),
    .systemLibrary(name: "CNcurses"),
    module("Terminal", ["CNcurses", "Canvas"]),
    .executableTarget(
      name: "sju",
      dependencies: [
        "RecFile", "Almanac", "Canvas", "Widgets", "Publication", "Model", "Dashboard", "Kiosk",
        "Terminal", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .target(
      name: "TestTowns", dependencies: ["Model", "RecFile"], path: "Tests/TestTowns",
      swiftSettings: settings),
    tests("AlmanacTests", ["Almanac"]),
    tests("CanvasTests", ["Canvas", "RecFile"]),
    tests(
      "DashboardTests",
      ["TestTowns", "Dashboard", "Model", "Widgets", "Canvas", "Almanac", "RecFile"],
      exclude: ["Golden", "Scripts"]),
    tests("DataTests", ["TestTowns", "Model", "RecFile", "Almanac", "Publication"]),
    tests("HouseTests"),
    tests(
      "KioskTests", ["TestTowns", "Kiosk", "Publication", "Model", "Widgets", "Canvas", "Almanac"],
      exclude: ["Golden"]),
    tests("ProgramTests"),
    tests(
      "SjuTests", ["TestTowns", "sju", "Dashboard", "Model", "Terminal", "Canvas", "Almanac"]),
    tests("ModelTests", ["TestTowns", "Model", "RecFile", "Almanac", "Publication"]),
    tests("RecFileTests", ["RecFile"], resources: [.copy("Cases")]),
    tests("StorageTests", ["Model", "RecFile", "Almanac", "Publication"]),
    tests("TerminalTests", ["Terminal", "Canvas", "CNcurses"]),
    tests("WidgetsTests", ["Widgets", "Canvas", "Almanac"]),
  ]
    + (isFuzzing
      ? [
        .target(
          name: "Fuzz",
          dependencies: [
            "RecFile", "Almanac", "Canvas", "Publication", "Model", "Dashboard", "Kiosk",
            "Terminal",
          ],
          path: "Tests/Fuzz", exclude: ["words"], swiftSettings: settings)
      ] : [])
)
