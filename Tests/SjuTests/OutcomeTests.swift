import TestSupport
import TestTowns
import Almanac
import Canvas
import Dashboard
import Foundation
import Model
import Store
import Terminal
import Testing

@testable import sju

/// What is said is what came of it: nothing is called saved, copied or in order that is not.
struct OutcomeTests {
  private let stage = Stage()
  private let files: TestFolder

  init() throws { files = try TestFolder() }

  @discardableResult
  private func play() throws -> EventLoop {
    stage.play(try files.folder.open(), in: files.folder)
  }

  private func path(_ name: String) -> String { files.path(name) }

  // MARK: - The editor

  @Test func `an editor that always writes something wrong is asked about, and a signal is heard`()
    throws
  {
    stage.editor = { path in
      try? Data("#| x\nKind: nonsense\n".utf8).write(to: URL(filePath: path))
      return nil
    }
    stage.press("3 E")
    stage.then(.signal(.terminate))
    try play()
    #expect(stage.edits == 1)
    #expect(stage.ending == .signal(.terminate))
    #expect(stage.shown.last?.contains("Det går inte att spara så") == true)
  }

  @Test func `opened again it may be put right, and is saved then`() throws {
    let stage = stage
    var sheet = ""
    stage.editor = { path in
      let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
      if stage.edits == 1 { sheet = text }
      let kind = stage.edits == 1 ? "Kind: nonsense" : "Note: rättat"
      try? Data((sheet + kind + "\n").utf8).write(to: URL(filePath: path))
      return nil
    }
    stage.press("3 E Enter")
    try play()
    #expect(stage.edits == 2)
    #expect(try files.text("network/organisations.rec").contains("Note: rättat"))
  }

  @Test func `left alone the sheet is kept, and what is on the disk is as it was`() throws {
    let before = try files.text("network/organisations.rec")
    stage.editor = { path in
      try? Data("Kind: nonsense\n".utf8).write(to: URL(filePath: path))
      return nil
    }
    stage.press("3 E Esc")
    try play()
    #expect(try files.text("network/organisations.rec") == before)
    let kept = try FileManager.default.contentsOfDirectory(atPath: path(".sju"))
    #expect(kept.contains { $0.hasPrefix("edit-") })
  }

  // MARK: - The folder

  @Test func `what this program saves is not read again`() throws {
    let old = try files.folder.open().with(files.folder.problems(includingLinked: false))
    var source = EventLoop.Source(files.folder)
    let isOther = source.look(at: old, today: .first, now: 0, patience: nil)
    #expect(!isOther)
    let id = try #require(old.organisations.first?.id)
    let new = try old.applying(
      .set(RecordID(.organisation, id), [FieldChange("Note", "ny")])
    ).municipality
    let saved = try files.folder.saving(new, since: old)
    source.note(saved)
    for _ in 0..<3 {
      let isNew = source.look(at: saved.municipality, today: .first, now: 0, patience: nil)
      #expect(!isNew)
    }
  }

  @Test func `a copy that could not be merged stands in the header as soon as it is there`() throws
  {
    stage.then(.timeout)
    stage.meanwhile {
      try files.write("network/persons.conflict-1.rec", try files.text("network/persons.rec"))
    }
    stage.then(.timeout)
    let state = try play().state
    #expect(stage.shown.first?.contains("att se över") == false)
    #expect(stage.shown.last?.contains("1 att se över") == true)
    let asked = try files.folder.open().with(files.folder.problems(includingLinked: false))
    #expect(
      state.municipality.problems(today: state.today) == asked.problems(today: state.today))
  }

  @Test func `a key that was pressed while the folder was read answers what was seen`() throws {
    let stage = stage
    stage.press("3")
    stage.meanwhile {
      stage.hasTyped = true
      try files.addOrganisation()
    }
    stage.then(.timeout)
    stage.then(.timeout)
    stage.press("Down")
    var answered = 0
    stage.meanwhile {
      answered = stage.shown.count
      stage.hasTyped = false
    }
    // What is worked out beside the screen may come between.
    for _ in 0..<4 { stage.then(.timeout) }
    try play()
    #expect(answered > 1 && stage.shown.prefix(answered).allSatisfy { !$0.contains("Aa Ny") })
    #expect(stage.shown.last?.contains("Aa Ny") == true)
  }

  @Test func `a change outside is shown within a second, however fast keys come`() throws {
    stage.press("3")
    stage.meanwhile { try files.addOrganisation() }
    for _ in 0..<9 {
      stage.steps.append { stage in
        stage.milliseconds += 100
        return .key(.down)
      }
    }
    try play()
    #expect(stage.shown.last?.contains("Aa Ny") == true)
  }

  @Test func `a change outside is shown, also where a draft has to follow it`() throws {
    stage.press("3 e End")
    stage.type("x")
    stage.meanwhile {
      let text = try files.text("network/organisations.rec")
      try files.write("network/organisations.rec", text.replacing("\n\n", with: "\n\n# ny\n\n"))
    }
    stage.then(.timeout)
    try play()
    #expect(FileManager.default.fileExists(atPath: path(".sju/draft.rec")))
  }

  // MARK: - Words

  @Test func `a draft that can't be kept is said so before anything is waited for`() throws {
    try FileManager.default.createDirectory(
      atPath: path(".sju/draft.rec.new/x"), withIntermediateDirectories: true)
    stage.press("3 v")
    stage.type("hej")
    try play()
    #expect(stage.shown.contains { $0.contains("Det du skriver kan inte sparas som utkast") })
  }

  @Test(arguments: [
    (Clipboard.sent(through: nil), "Skickat till terminalens urklipp"),
    (.sent(through: .tmux), "om tmux släpper fram det"),
    (.sent(through: .screen), "om screen släpper fram det"),
    (.refused, "Terminalen kan inte kopiera"),
  ])
  func `copying says what is known of it`(_ clipboard: Clipboard, _ words: String) throws {
    stage.clipboard = clipboard
    stage.press("3 y Enter")
    try play()
    #expect(stage.copied.count == 1)
    #expect(stage.shown.last?.contains(words) == true)
    #expect(stage.shown.allSatisfy { !$0.contains("Kopierat") })
  }

  // MARK: - In memory only

  @Test func `data in memory only is never called saved or in order`() {
    stage.press("3 v")
    stage.logVisit()
    let loop = stage.play(.starter)
    #expect(stage.shown.allSatisfy { !$0.contains("Sparat") && !$0.contains("i ordning") })
    #expect(stage.shown.allSatisfy { $0.contains("bara i minnet") })
    #expect(stage.shown.last?.contains("Bara i minnet: ") == true)
    #expect(loop.state.hasUnkeptChanges)
  }

  @Test func `leaving asks where to keep it, and leaves when it is there`() throws {
    let place = path("kept")
    stage.press("3 v")
    stage.logVisit()
    stage.press("q")
    stage.type(place)
    stage.press("Enter")
    stage.play(.starter)
    #expect(stage.ending == .quit)
    let kept = try DataFolder(path: place).open()
    #expect(kept.encounters.contains { $0.subject == "Samtal" })
    #expect(kept.organisations.count == Municipality.starter.organisations.count)
  }

  @Test func `a folder that can't be made is said so, and nothing is left`() {
    stage.press("3 v")
    stage.logVisit()
    stage.press("q")
    stage.type("/proc/no")
    stage.press("Enter")
    let loop = stage.play(.starter)
    #expect(stage.ending == .closed)
    #expect(loop.state.hasUnkeptChanges)
    #expect(stage.shown.last?.contains("mappen kan inte skapas") == true)
  }

  @Test func `leaving without is one key more, and unchanged data is left at once`() {
    stage.press("3 v")
    stage.logVisit()
    stage.press("q C-d")
    stage.play(.starter)
    #expect(stage.ending == .quit)
    let other = Stage()
    other.press("3 q")
    other.play(.starter)
    #expect(other.ending == .quit)
  }
}
