import TestSupport
import Almanac
import Canvas
@testable import Dashboard
import Foundation
import Testing

/// Every screen as it was looked at and found good. `SJU_RECORD=1 swift test --filter GoldenTests`
/// writes them anew; look at each before it is committed.
struct GoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  /// One way to look at all screens.
  struct View: CustomStringConvertible {
    let data: Data
    let size: String
    let theme: String
    let language: Language

    var description: String {
      "\(data)-\(size)-\(theme)-\(language == .swedish ? "sv" : "en")"
    }

    static let all: [View] = Data.allCases.flatMap { data in
      ["80x24", "120x36", "200x60"].flatMap { size in
        ["norrsken", "svartvit"].flatMap { theme in
          Language.allCases.map { View(data: data, size: size, theme: theme, language: $0) }
        }
      }
    }
  }

  @Test(arguments: View.all)
  func `every screen looks as it was found good`(_ view: View) throws {
    let steps = Screen.allCases.map { "key \($0.rawValue)\nsave \(view)-\($0).ansi\n" }
    try play("size \(view.size)\n" + steps.joined(), view)
  }

  @Test(arguments: View.all.filter { $0.data == .example })
  func `forms look as they were found good`(_ view: View) throws {
    let script = try String(
      contentsOf: Self.folder.appending(path: "Scripts/forms.sju"), encoding: .utf8)
    try play(
      "size \(view.size)\n" + script.replacing("save ", with: "save \(view)-form-"), view)
  }

  @Test(arguments: [
    ("starter", "norrsken"), ("starter", "svartvit"), ("example", "norrsken"), ("day", "norrsken"),
    ("day", "svartvit"), ("analysis", "norrsken"), ("seating", "norrsken"), ("seating", "svartvit"),
    ("registers", "norrsken"), ("registers", "svartvit"),
  ])
  func `a script shows what it was found to show`(_ name: String, _ theme: String) throws {
    try play(name, theme, .swedish)
  }

  @Test(arguments: ["analysis", "seating", "registers"])
  func `a script shows the same in English`(_ name: String) throws {
    try play(name, "norrsken", .english)
  }

  private func play(_ name: String, _ theme: String, _ language: Language) throws {
    let url = Self.folder.appending(path: "Scripts/\(name).sju")
    let view = View(
      data: Data(rawValue: name) ?? .example, size: "80x24", theme: theme, language: language)
    let script = try String(contentsOf: url, encoding: .utf8)
      .replacing(
        "save ", with: "save \(name)-\(theme)-" + (language == .english ? "en-" : ""))
    try play(script, view)
  }

  private func play(_ script: String, _ view: View) throws {
    var state = Sample.state(view.data.municipality, language: view.language, theme: view.theme)
    let shots = try Script(script).play(on: &state)
    #expect(!shots.isEmpty)
    for shot in shots {
      try Golden().compare(
        shot.format.file(shot.canvas, theme: Sample.theme(shot.theme)), shot.name)
    }
  }
}
