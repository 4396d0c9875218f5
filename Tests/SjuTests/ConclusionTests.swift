import Dashboard
import Model
import Store
import TestSupport
import Testing

@testable import sju

/// What follows from the records is worked out beside the screen, and shown when it is known.
struct ConclusionTests {
  private let stage = Stage()
  private let files: TestFolder

  init() throws { files = try TestFolder() }

  @Test func `the analysis fills while nobody presses anything`() throws {
    stage.concludesAtOnce = false
    stage.press("6")
    stage.awaitConclusions()
    _ = stage.play(try files.folder.open(), in: files.folder)
    #expect(stage.shown.contains { $0.contains("Räknas ut") })
    #expect(stage.shown.last?.contains("Räknas ut") == false)
  }
}
