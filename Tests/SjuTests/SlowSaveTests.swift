import Dashboard
import Foundation
import Glibc
import Model
import Store
import Terminal
import Testing

@testable import sju

/// The disk is slow, or somebody else is writing: keys are taken meanwhile, and nothing is lost.
struct SlowSaveTests {
  private let stage = Stage()
  private let files: TestFolder
  private let lock: Int32

  /// Another program holds the folder's lock, so that no save gets further until `awaitSaving`.
  init() throws {
    files = try TestFolder()
    let made = files.path(".sju")
    try FileManager.default.createDirectory(atPath: made, withIntermediateDirectories: true)
    lock = open(made + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    try #require(lock >= 0 && flock(lock, LOCK_EX | LOCK_NB) == 0)
    stage.patience = 0
  }

  private func awaitSaving() {
    let lock = lock
    stage.awaitSaving { close(lock) }
  }

  private func play() throws -> EventLoop {
    stage.play(try files.folder.open(), in: files.folder)
  }

  /// Fills in a visit and saves it, and looks at what is shown until then and from then on.
  private func logVisit() {
    stage.press("3 v")
    stage.logVisit()
  }

  private var encounters: String { get throws { try files.text("network/encounters.rec") } }

  @Test func `keys that only look are taken while a change is saved`() throws {
    logVisit()
    stage.press("4 5")
    awaitSaving()
    let loop = try play()
    let shown = stage.shown
    let saved = try #require(shown.firstIndex { $0.contains("Sparat") })
    // The screen has no form any more, and the two others have been shown.
    #expect(Set(shown[..<saved].suffix(3)).count == 3)
    #expect(!shown[..<saved].suffix(3).contains { $0.contains("Ctrl-S") })
    #expect(loop.state.screen == .calendar)
    #expect(shown.last?.contains("Sparat") == true)
    #expect(try encounters.contains("Subject: Samtal"))
  }

  @Test func `a key that changes something waits for what is being saved, and is taken then`()
    throws
  {
    logVisit()
    stage.press("v")
    stage.type("Sedan")
    awaitSaving()
    _ = try play()
    #expect(stage.shown.last?.contains("Sedan") == true)
    #expect(try encounters.contains("Subject: Samtal"))
  }

  @Test func `a save that fails opens the form again, with what was typed`() throws {
    let (file, files) = (files.path("network/encounters.rec"), files)
    logVisit()
    stage.meanwhile {
      try FileManager.default.removeItem(atPath: file)
      try FileManager.default.createDirectory(
        atPath: file, withIntermediateDirectories: false)
      try files.write("network/encounters.rec/x", "x")
    }
    awaitSaving()
    _ = try play()
    let last = try #require(stage.shown.last)
    #expect(last.contains("Samtal") && last.contains("network/encounters.rec"))
    #expect(!last.contains("Sparat"))
  }

  @Test func `a save that takes long is told, once, and then what came of it`() throws {
    logVisit()
    stage.meanwhile { stage.milliseconds = 299 }
    stage.then(.timeout)
    stage.meanwhile { stage.milliseconds = 300 }
    stage.then(.timeout)
    awaitSaving()
    _ = try play()
    let slow = stage.shown.indices.filter { stage.shown[$0].contains("disken svarar långsamt") }
    let saved = try #require(stage.shown.firstIndex { $0.contains("Sparat") })
    #expect(!slow.isEmpty && slow.allSatisfy { $0 < saved })
  }

  @Test func `what is being saved is on the disk before the program ends`() throws {
    logVisit()
    let lock = lock
    stage.steps.append { _ in
      close(lock)
      return .signal(.terminate)
    }
    _ = try play()
    #expect(stage.ending == .signal(.terminate))
    #expect(try encounters.contains("Subject: Samtal"))
  }

  @Test func `what others write while something is saved is shown beside it`() throws {
    let files = files
    stage.press("3")
    stage.meanwhile { try files.addOrganisation() }
    stage.press("v")
    stage.logVisit()
    awaitSaving()
    stage.awaitReading(of: "Aa Ny")
    let loop = try play()
    #expect(stage.shown.last?.contains("Aa Ny") == true)
    #expect(loop.state.municipality.encounters.contains { $0.subject == "Samtal" })
    #expect(try encounters.contains("Subject: Samtal"))
  }
}
