import TestSupport
import Canvas
import Testing

@testable import Widgets

struct TableTests {
  static let rows = [
    ["Norra Bygg & El AB", "Bygg", "12"], ["Norra Åkeriet AB", "Transport", "24"],
    ["Nyfors Rör", "Bygg", "3"], ["漢字漢字漢字漢字漢字", "Utland", "1 024"],
    ["Sjöbergs Måleri", "Bygg", "7"],
  ]

  private func table(selection: Int? = nil, scroll: Int = 0) -> Table {
    Table(
      columns: [
        Column("Namn", .flexible(min: 10), priority: 3, sort: .ascending),
        Column("Bransch", .fixed(10), priority: 1),
        Column("Anst", .fixed(5), align: .right, priority: 2),
      ], rowCount: Self.rows.count, selection: selection, scroll: scroll,
      placeholder: "Här finns inget än."
    ) { row in Self.rows[row].map { Line($0) } }
  }

  @Test func `columns line up, numbers to the right, what is too long cut`() {
    #expect(
      sketch(38, 6) { table(selection: 1).draw(on: &$0, in: $1) } == """
         Namn ▲             Bransch      Anst
         Norra Bygg & El …  Bygg           12
        ▌Norra Åkeriet AB   Transport      24
         Nyfors Rör         Bygg            3
         漢字漢字漢字漢字…  Utland      1 024
         Sjöbergs Måleri    Bygg            7
        """)
  }

  @Test func `the column that matters least leaves first`() {
    #expect(
      sketch(24, 4) { table().draw(on: &$0, in: $1) } == """
         Namn ▲            Anst
         Norra Bygg & E…     12│
         Norra Åkeriet …     24
         Nyfors Rör           3
        """)
  }

  @Test func `a sorted column keeps its sign however narrow`() {
    var table = table()
    table.columns = [Column("Anställda", .fixed(6), align: .right, sort: .descending)]
    #expect(sketch(10, 2) { table.draw(on: &$0, in: $1) }.hasPrefix(" Ans… ▼"))
  }

  @Test func `a table without rows says so`() {
    var table = table()
    table.rowCount = 0
    #expect(
      sketch(40, 2) { table.draw(on: &$0, in: $1) } == """
         Namn ▲               Bransch      Anst
         Här finns inget än.
        """)
  }

  @Test func `the selection is a bar of the whole width, with the cursor on it`() {
    var canvas = Canvas(size: Size(columns: 38, rows: 6))
    table(selection: 1).draw(on: &canvas, in: canvas.bounds)
    #expect(canvas.row(2).allSatisfy { $0.surface == .selected })
    #expect(canvas.row(3).allSatisfy { $0.surface == .page })
    #expect(canvas.cursor == Point(x: 0, y: 2))
  }

  @Test func `only rows that show are asked for`() {
    var table = table(scroll: 500)
    table.rowCount = 1_000_000
    let asked = Asked()
    table.cells = { row in
      asked.rows.append(row)
      return [Line("\(row)")]
    }
    _ = sketch(30, 6) { table.draw(on: &$0, in: $1) }
    #expect(asked.rows == Array(500..<505))
  }

  @Test func `the selection always shows, and what is seen moves no more than needed`() {
    var random = SeededRandom(seed: 3)
    var scroll = 0
    for _ in 0..<3_000 {
      let count = Int.random(in: 0...60, using: &random)
      let height = Int.random(in: 0...20, using: &random)
      let selection = Int.random(in: -2...62, using: &random)
      let next = Table.scroll(scroll, keeping: selection, rowCount: count, height: height)
      if count > 0, height > 0 {
        let shown = next..<next + height
        #expect(shown.contains(min(max(selection, 0), count - 1)))
        #expect(next == 0 || next + height <= count)
        let again = Table.scroll(next, keeping: selection, rowCount: count, height: height)
        #expect(again == next)
      }
      scroll = next
    }
  }

  @Test func `a point finds the row and column that it shows`() {
    let table = table(scroll: 2)
    let area = Rect(x: 4, y: 2, width: 38, height: 4)
    #expect(table.visibleRows(in: area) == 2..<5)
    #expect(table.row(at: Point(x: 5, y: 3), in: area) == 2)
    #expect(table.row(at: Point(x: 5, y: 2), in: area) == nil)
    #expect(table.isHeader(at: Point(x: 5, y: 2), in: area))
    #expect(table.column(at: Point(x: 5, y: 2), in: area) == 0)
    #expect(table.column(at: Point(x: 40, y: 4), in: area) == 2)
    #expect(table.row(at: Point(x: 3, y: 3), in: area) == nil)
  }
}

private final class Asked {
  var rows: [Int] = []
}
