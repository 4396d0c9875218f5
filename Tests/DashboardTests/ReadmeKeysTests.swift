import TestTowns
import Almanac
import Canvas
import Example
import Foundation
import Model
import Publication
import Testing

@testable import Dashboard

/// What the README says that keys do, they do.
struct ReadmeKeysTests {
  /// The rows of the tables of a chapter: keys, and what is said of them.
  private static func rows(in chapter: String) throws -> [[String]] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let start = try #require(text.range(of: "## \(chapter)\n")?.upperBound)
    let rest = text[start...]
    let body = rest[..<(rest.range(of: "\n## ")?.lowerBound ?? rest.endIndex)]
    return body.split(separator: "\n").filter { $0.hasPrefix("| ") }
      .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
      .filter { $0.first != "keys" }
  }

  /// `1` … `5`, Tab: the names of the keys of a cell; what is no key must be known not to be.
  private static func keys(in cell: String) throws -> [String] {
    var names: [String] = []
    for word in cell.replacing(", ", with: " ").split(separator: " ") {
      let bare = word.filter { $0 != "`" }
      switch bare {
      case "…": names += ["2", "3", "4"]
      case "arrows": names += ["Up", "Down", "Left", "Right"]
      case "hjkl": names += ["h", "j", "k", "l"]
      case "PgUp": names.append("PageUp")
      case "PgDn": names.append("PageDown")
      case "Esc": names.append("Escape")
      case "Ctrl-R": names.append("C-r")
      case "and": break
      default: names.append(String(bare))
      }
    }
    return names
  }

  /// States to press keys on: every screen, rows of it, its cards, marked, changed and undone, and
  /// with something wrong in the data.
  private static let states: [State] = {
    let broken = Sample.small.appending("\nId: x\nName: X\nEmail: nej\n", to: .person)
    var fresh = Sample.state(broken, size: Size(columns: 120, rows: 40))
    var states: [State] = []
    for screen in 1...Screen.allCases.count {
      fresh.press("\(screen)")
      var state = fresh
      for _ in 0..<25 {
        states.append(state)
        state.press("Down")
      }
      var card = fresh
      card.press("Enter")
      states.append(card)
      card.press("Down")
      states.append(card)
    }
    var changed = fresh
    changed.press("3", "n")
    changed.type("x")
    changed.save(changed.press("C-s"))
    states.append(changed)
    changed.save(changed.press("u"))
    states.append(changed)
    var held = fresh
    if let meeting = broken.meetings.first(where: { $0.status == .planned }),
      let due = try? broken.applying(
        .set(meeting.recordID, [FieldChange("Date", "\(fresh.today.adding(days: -1))")]))
    {
      _ = held.update(.loaded(due.municipality))
      held.jump(to: meeting.recordID)
    }
    states.append(held)
    var marked = fresh
    marked.press("3", "Space", "Down", "Down")
    return states + [marked]
  }()

  /// Whether a key does more than to say why it does nothing.
  private static func works(_ key: Key, on state: State) -> Bool {
    guard CommandTable.commands(for: key).contains(where: { state.reasonAgainst($0) == nil })
    else { return false }
    var after = state
    let effects = after.update(.key(key))
    var before = state
    before.notice = nil
    after.notice = nil
    after.wasRefused = false
    return !effects.isEmpty || after != before
  }

  @Test func `each row of the README's tables has its words held to here`() throws {
    for (chapter, kept) in [("Browsing", ReadmeKeys.browsing), ("Working", ReadmeKeys.working)] {
      #expect(try Self.rows(in: chapter) == kept.map { [$0.keys, $0.words] })
    }
  }

  @Test(arguments: ReadmeKeys.browsing + ReadmeKeys.working)
  func `the keys of a row do what it says`(_ row: ReadmeKeys) throws {
    var sitting = Sitting()
    try row.keep(&sitting)
    for name in try Self.keys(in: row.keys) {
      #expect(sitting.pressed.contains(name), "\(name) was not pressed")
    }
  }

  @Test(arguments: ["Browsing", "Working"])
  func `every key of the README's tables does something where it applies`(
    _ chapter: String
  ) throws {
    let names = try Self.rows(in: chapter).flatMap { try Self.keys(in: $0[0]) }
      .filter { !["mouse", "wheel"].contains($0) }
    #expect(names.count > 15)
    for name in names {
      let key = try #require(Key(name: name), "\(name) is no key")
      #expect(!CommandTable.commands(for: key).isEmpty, "\(name) is no command's key")
      #expect(Self.states.contains { Self.works(key, on: $0) }, "\(name) does nothing anywhere")
    }
  }
}
