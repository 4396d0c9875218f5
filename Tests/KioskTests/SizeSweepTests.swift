import Almanac
import Canvas
import Foundation
import Publication
import TestSupport
import Testing
import Widgets

@testable import Kiosk

/// Every page in every size from 40×12 to 250×70 shows what it is for.
struct SizeSweepTests {
  /// Whether words stand on a screen, in plain letters, or one by one in block letters.
  /// - Parameter column: where block letters begin; nil where they may begin anywhere.
  private static func shows(_ words: String, _ screen: Screen, at column: Int? = nil) -> Bool {
    if screen.text.contains(words) { return true }
    if column != nil { return screen.holds(words, at: column) }
    return words.split(separator: " ").allSatisfy { word in
      screen.words.contains(String(word)) || screen.holds(word, at: nil)
    }
  }

  /// A screen to look for words on.
  private struct Screen: CustomTestStringConvertible {
    var testDescription: String { text }
    let text: String
    let words: Set<String>
    /// Whether each cell is a block, row by row, with something else after each row.
    private let blocks: [UInt8]
    private let width: Int

    init(_ canvas: Canvas) {
      let rows = (0..<canvas.size.rows).map { canvas.text(row: $0) }
      text = rows.map { $0.split(separator: " ").joined(separator: " ") }.joined(separator: " ")
      words = Set(text.split(separator: " ").map(String.init))
      blocks = (0..<canvas.size.rows).flatMap { y in
        canvas.row(y).map { $0.character == "█" ? 1 : 0 } + [2]
      }
      width = canvas.size.columns + 1
    }

    /// Whether words stand on one line in block letters of some face.
    func holds(_ text: some StringProtocol, at column: Int?) -> Bool {
      BlockFace.allCases.contains { face in
        face.gaps.contains { gap in
          guard let pattern = Screen.pattern(String(text), face, gap) else { return false }
          return holds(pattern, at: column)
        }
      }
    }

    /// The rows of words in block letters, without what stands above the capitals.
    private static func pattern(_ text: String, _ face: BlockFace, _ gap: Int) -> [[UInt8]]? {
      var rows = Array(repeating: [UInt8](), count: face.height)
      for (index, word) in text.split(separator: " ").enumerated() {
        for (number, character) in word.enumerated() {
          guard let letter = face.letter(character) else { return nil }
          let space = number > 0 ? gap : index > 0 ? face.space + 2 * gap : 0
          for row in rows.indices {
            rows[row] += Array(repeating: 0, count: space)
            rows[row] += letter.rows[row].map { $0 == "█" ? 1 : 0 }
          }
        }
      }
      return rows
    }

    private func holds(_ pattern: [[UInt8]], at column: Int?) -> Bool {
      guard let row = pattern.firstIndex(where: { $0.contains(1) }),
        let first = pattern[row].firstIndex(of: 1)
      else { return false }
      // From where the words begin to their first block.
      let before = row * width + first
      return blocks.withUnsafeBytes { blocks in
        guard let start = blocks.baseAddress else { return false }
        var block = 0
        while block < blocks.count, let found = memchr(start + block, 1, blocks.count - block) {
          block = UnsafeRawPointer(found) - start
          let place = block - before
          if place >= 0, column == nil || place % width == column,
            pattern.indices.allSatisfy({ row in
              let below = place + row * width
              return below + pattern[row].count <= blocks.count
                && memcmp(start + below, pattern[row], pattern[row].count) == 0
            })
          {
            return true
          }
          block += 1
        }
        return false
      }
    }
  }

  /// Every width and every height, by night in all of their combinations.
  private static func widths(ofHeight rows: Int) -> [Int] {
    return Nightly.isOn
      ? Array(40...250) : Array(stride(from: 40 + rows % 21, through: 250, by: 21))
  }

  @Test(arguments: 12...70)
  func `all four numbers are on the page of the crisis in every size`(_ rows: Int) {
    for columns in Self.widths(ofHeight: rows) {
      let size = Size(columns: columns, rows: rows)
      let language: Language = columns % 2 == 0 ? .swedish : .english
      var state = Sample.example.state(size: size, language: language)
      guard let page = state.pages.firstIndex(of: .crisis) else {
        Issue.record("there is no page of the crisis")
        return
      }
      state.pageIndex = page
      let screen = Screen(state.draw())
      for number in CrisisWords.numbers {
        let isThere = Self.shows(number.number, screen, at: state.layout.body.x)
        #expect(isThere, "\(size): \(number.number)\n\(screen.text)")
      }
    }
  }

  private static let grid: [Size] =
    stride(from: 12, through: 70, by: Nightly.isOn ? 3 : 11).flatMap { rows in
      stride(from: 40 + rows % 7, through: 250, by: Nightly.isOn ? 7 : 49).map {
        Size(columns: $0, rows: rows)
      }
    } + [Size(columns: 120, rows: 33), Size(columns: 240, rows: 67), Size(columns: 80, rows: 25)]

  @Test(arguments: grid)
  func `every page says what it is about`(_ size: Size) {
    for sample in [Sample.starter, .full, .example] {
      var state = sample.state(size: size)
      for (index, page) in state.pages.enumerated() {
        state.pageIndex = index
        let screen = Screen(state.draw())
        for words in Self.must(page, state) {
          #expect(Self.shows(words, screen), "\(size) \(sample) \(page): \(words)\n\(screen.text)")
        }
      }
    }
  }

  /// The words that a page is nothing without.
  private static func must(_ page: Page, _ state: KioskState) -> [String] {
    switch page {
    case .welcome: state.publication.steps.map(\.name)
    case .step(let number): [state.exhibition.step(number)?.name ?? "?"]
    case .business:
      state.exhibition.counts.businesses > 0
        ? [state.language.number(state.exhibition.counts.businesses)] : []
    case .meetings: state.publication.comingMeetings(on: state.today).prefix(1).map(\.name)
    case .crisis: CrisisWords.numbers.map(\.number)
    default: []
    }
  }

  @Test(arguments: grid)
  func `an emergency says its title, the time and whether the other language follows`(
    _ size: Size
  ) {
    var state = Sample.full.state(size: size)
    _ = state.update(.emergency(Words.water))
    var screens: [Screen] = []
    for _ in 0..<8 {
      screens.append(Screen(state.draw()))
      state.waitForNext()
    }
    for title in ["Koka vattnet", "Boil the water"] {
      #expect(screens.contains { Self.shows(title, $0) }, "\(size): \(title)")
    }
    // Where the first screen does not say both, it says that more comes.
    let first = screens[0]
    if !Self.shows("Boil the water", first) || !Self.shows("Koka vattnet", first) {
      #expect(first.text.contains("›"), "\(size)\n\(first.text)")
    }
  }

  @Test func `letters that are mistaken for each other are told apart`() {
    for face in BlockFace.allCases {
      func rows(_ character: Character) -> [String] { face.letter(character)?.rows ?? [] }
      func filled(_ row: String?) -> Int { row?.count { $0 == "█" } ?? 0 }
      // A U is round below, a V comes to a point.
      #expect(filled(rows("U").last) > filled(rows("V").last), "\(face)")
      #expect(rows("U").dropLast(face.height / 4).allSatisfy { $0 == rows("U")[0] }, "\(face)")
      // The two dots of a per cent sign stand apart from its stroke on the first and last rows.
      for row in [rows("%").first, rows("%").last] {
        #expect(row?.split(separator: " ").count == 2, "\(face)")
      }
      #expect(Set([rows("%"), rows("Z"), rows("7")]).count == 3)
    }
  }
}
