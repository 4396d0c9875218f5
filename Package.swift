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
    name: name, dependencies: dependencies + ["Randomness"], exclude: exclude,
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
    module("RecCheck", ["RecFile"]),
    module("Almanac"),
    module("Lettering"),
    module("Canvas", ["RecFile"], resources: [.embedInCode("Themes")]),
    module("Widgets", ["Canvas", "Almanac"]),
    module("Publication", ["RecFile", "Almanac"]),
    module(
      "Model", ["RecFile", "RecCheck", "Almanac", "Lettering", "Publication"],
      resources: [.embedInCode("Starter/Data")]),
    module(
      "Example", ["RecFile", "Model", "Lettering", "Almanac"],
      resources: [.embedInCode("Data")]),
    module("Dashboard", ["Model", "Lettering", "Widgets", "Canvas", "Almanac"]),
    module("Kiosk", ["Publication", "Lettering", "Widgets", "Canvas", "Almanac"]),
    .systemLibrary(name: "CNcurses"),
    module("Terminal", ["CNcurses", "Canvas"]),
    .executableTarget(
      name: "sju",
      dependencies: [
        "RecFile", "RecCheck", "Almanac", "Lettering", "Canvas", "Widgets", "Publication", "Model",
        "Example", "Dashboard",
        "Kiosk", "Terminal", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(name: "Randomness", path: "Tests/Randomness", swiftSettings: settings),
    .target(
      name: "RecutilsCases", dependencies: ["RecFile"], path: "Tests/RecutilsCases",
      resources: [.copy("Cases")], swiftSettings: settings),
    tests("AlmanacTests", ["Almanac"]),
    tests("CanvasTests", ["Canvas", "RecFile"]),
    tests(
      "DashboardTests",
      ["Example", "Dashboard", "Model", "Lettering", "Widgets", "Canvas", "Almanac", "RecFile"],
      exclude: ["Golden", "Scripts"]),
    tests("DataTests", ["Example", "Model", "RecCheck", "RecFile", "Almanac", "Publication"]),
    tests("HouseTests"),
    tests("LetteringTests", ["Lettering", "Model"]),
    tests(
      "KioskTests", ["Example", "Kiosk", "Publication", "Model", "Widgets", "Canvas", "Almanac"],
      exclude: ["Golden"]),
    tests("ProgramTests"),
    tests(
      "SjuTests", ["sju", "Dashboard", "Model", "Terminal", "Canvas", "Almanac"]),
    tests("ModelTests", ["Example", "Model", "Lettering", "RecFile", "Almanac", "Publication"]),
    tests("RecCheckTests", ["RecCheck", "RecFile", "RecutilsCases"]),
    tests("RecFileTests", ["RecFile", "RecutilsCases"]),
    tests("StorageTests", ["Model", "RecFile", "Almanac", "Publication"]),
    tests("TerminalTests", ["Terminal", "Canvas", "CNcurses"]),
    tests("WidgetsTests", ["Widgets", "Canvas", "Almanac"]),
  ]
    + (isFuzzing
      ? [
        .target(
          name: "Fuzz",
          dependencies: [
            "RecFile", "RecCheck", "Almanac", "Lettering", "Canvas", "Publication", "Model",
            "Dashboard",
            "Kiosk",
            "Terminal",
          ],
          path: "Tests/Fuzz", exclude: ["words"], swiftSettings: settings)
      ] : [])
)
