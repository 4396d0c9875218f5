import Almanac
import Canvas
import Insight
import Model
import Widgets

/// Where the tables of a round stand in the window, and how they are drawn.
struct SeatingLayout {
  private let window: SeatingWindow
  private let environment: Environment
  private let overlay: Overlay
  private let head: Rect
  private let grid: Rect
  private let foot: Rect
  /// How many tables stand beside each other.
  let columns: Int
  private let cell: Size
  private let seats: Int

  private static let gap = 2
  /// A table that is narrower has no room for names.
  private static let leastWidth = 18
  /// So wide a table has room for names and workplaces.
  private static let roomyWidth = 44
  /// A wider one is mostly air.
  private static let mostWidth = 64

  init(_ window: SeatingWindow, _ environment: Environment) {
    (self.window, self.environment) = (window, environment)
    let area = environment.area
    let title = environment.municipality.name(of: window.order.meeting)(environment.language)
    overlay = Overlay(
      Line(environment.say("Bordsplacering · ", "Seating · ") + title, .overlayHeading),
      content: Size(columns: area.width - 6, rows: max(4, area.height - 7)))
    let inner = overlay.inside(in: area)
    let (head, rest) = inner.split(top: 2, gap: 1)
    let (grid, foot) = rest.split(bottom: 2, gap: 1)
    (self.head, self.grid, self.foot) = (head, grid, foot)
    let tables = max(1, window.tables.count)
    let seats = max(1, window.tables.map(\.count).max() ?? 1)
    self.seats = seats
    // As many beside each other as names have room, or as it takes to show all of them at once.
    let most = max(1, (grid.width + Self.gap) / (Self.leastWidth + Self.gap))
    let fits = (1...most).first { columns in
      (tables + columns - 1) / columns * (seats + 2) <= grid.height
    }
    let roomy = (grid.width + Self.gap) / (Self.roomyWidth + Self.gap)
    columns = min(tables, max(fits ?? most, roomy))
    let width = (grid.width - Self.gap * (columns - 1)) / columns
    // A table that is higher than the room for it shows as many as fit.
    cell = Size(columns: min(width, Self.mostWidth), rows: min(seats + 2, max(3, grid.height)))
  }

  /// The first row of tables to show, so that a table can be seen.
  func scroll(showing table: Int, from scroll: Int) -> Int {
    let rows = max(1, grid.height / cell.rows)
    let all = (window.tables.count + columns - 1) / columns
    let row = table / columns
    return min(max(min(scroll, row), row - rows + 1), max(0, all - rows))
  }

  private func place(of table: Int) -> Rect? {
    let row = table / columns - window.scroll
    guard row >= 0 else { return nil }
    let area = Rect(
      x: grid.x + table % columns * (cell.columns + Self.gap), y: grid.y + row * cell.rows,
      width: cell.columns, height: cell.rows)
    return area.maxY <= grid.maxY || row == 0 ? area.intersection(grid) : nil
  }

  /// How many of a table show.
  private var shownSeats: Int { cell.rows - 2 }

  /// The first of a table that shows: where not all have room, those around the chosen one.
  private func firstSeat(of table: Int) -> Int {
    guard let place = window.place, place.table == table else { return 0 }
    return max(0, place.seat - shownSeats + 1)
  }

  func person(at point: Point) -> RecordID? {
    for (table, people) in window.tables.enumerated() {
      guard let area = place(of: table), area.contains(point) else { continue }
      let seat = point.y - area.y - 1 + firstSeat(of: table)
      return people.indices.contains(seat) ? people[seat] : nil
    }
    return nil
  }

  func draw(on canvas: inout Canvas) {
    overlay.draw(on: &canvas, in: environment.area)
    canvas.setCursor(at: head.origin)
    drawHead(on: &canvas)
    for (table, people) in window.tables.enumerated() {
      if let area = place(of: table) { draw(people, table, on: &canvas, in: area) }
    }
    drawFoot(on: &canvas)
  }

  private func drawHead(on canvas: inout Canvas) {
    let language = environment.language
    let seating = window.seating
    let sentence =
      window.isKnown
      ? (seating?.told(language) ?? "")
        + (window.isDraft ? environment.say(" · förbättras …", " · being improved …") : "")
      : environment.say("Räknas ut …", "Being worked out …")
    let (guests, tables) = (seating?.people.count ?? 0, window.tables.count)
    let counts =
      seating == nil
      ? ""
      : environment.say(
        "\(guests) gäster, \(tables) bord, högst \(window.order.seats) vid varje",
        "\(guests) guests, \(tables) tables, at most \(window.order.seats) at each")
    Line(sentence, window.isKnown ? .title : .muted).draw(on: &canvas, in: head.row(0))
    let rest = head.row(0).split(left: TextWidth.columns(of: sentence), gap: 3).rest
    canvas.write(
      counts, at: rest.origin, role: .muted, in: rest, width: rest.width, align: .right)
    var rounds = Line(environment.say("Omgång ", "Round "), .muted)
    for round in 0..<window.order.rounds {
      rounds = rounds + Line(" \(round + 1) ", round == window.round ? .selected : .key)
    }
    if window.isKept(environment.municipality) {
      rounds = rounds + Line("   ✓ " + environment.say("sparad", "saved"), .good)
    }
    rounds.draw(on: &canvas, in: head.row(1))
    let shown = window.tables.indices.filter { place(of: $0) != nil }
    if let first = shown.first, let last = shown.last, shown.count < tables {
      canvas.write(
        environment.say("bord ", "tables ")
          + (first == last ? "\(first + 1) " : "\(first + 1)–\(last + 1) ")
          + environment.say("av \(tables) ", "of \(tables) ") + (last + 1 < tables ? "▼" : "▲"),
        at: head.row(1).origin, role: .muted, in: head.row(1), width: head.width, align: .right)
    }
  }

  /// A table: its number in its edge, and those who sit there.
  private func draw(
    _ people: [RecordID], _ table: Int, on canvas: inout Canvas, in area: Rect
  ) {
    let inside = max(0, area.width - 2)
    let start = firstSeat(of: table)
    let hidden = people.count - shownSeats
    let more = hidden <= 0 ? "" : start + shownSeats < people.count ? "▼ " : "▲ "
    let title = TextWidth.fit(
      " \(environment.say("Bord", "Table")) \(table + 1) \(more)", to: inside - 1)
    let edge = String(repeating: "─", count: max(0, inside - 1 - TextWidth.columns(of: title)))
    (Line("╭─", .rule) + Line(title, .heading) + Line(edge + "╮", .rule))
      .draw(on: &canvas, in: area.row(0))
    for number in 0..<shownSeats {
      let row = area.row(number + 1)
      Line("│", .rule).draw(on: &canvas, in: row)
      Line("│", .rule).draw(on: &canvas, in: row.inset(left: area.width - 1))
      guard people.indices.contains(start + number) else { continue }
      draw(people[start + number], table, on: &canvas, in: row.inset(horizontal: 1))
    }
    let bottom = "╰" + String(repeating: "─", count: inside) + "╯"
    Line(bottom, .rule).draw(on: &canvas, in: area.row(area.height - 1))
  }

  private func draw(
    _ person: RecordID, _ table: Int, on canvas: inout Canvas, in area: Rect
  ) {
    let isChosen = person == window.person
    if isChosen { canvas.fill(area, role: .selected) }
    let isPinned = window.isPinned(person, at: table)
    let name = environment.municipality.title(of: person, environment.language) ?? person.key
    let sign = window.isHost(person, at: table) ? "◆" : isPinned ? "●" : " "
    var line =
      Line(sign, isChosen ? .selected : .key)
      + Line(name, isChosen ? .selected : .text)
    let room = area.width - TextWidth.columns(of: name) - 4
    if room >= 10, let place = workplace(of: person) {
      line = line + Line("  " + TextWidth.fit(place, to: room), isChosen ? .selected : .muted)
    }
    line.draw(on: &canvas, in: area)
  }

  private func workplace(of person: RecordID) -> String? {
    environment.municipality.workplace(of: person, on: environment.today).flatMap {
      environment.municipality.title(of: $0, environment.language)
    }
  }

  /// What holds for the chosen one, and what can't be had.
  private func drawFoot(on canvas: inout Canvas) {
    let (municipality, language) = (environment.municipality, environment.language)
    func name(_ id: RecordID) -> String { municipality.title(of: id, language) ?? id.key }
    if let person = window.person, let seating = window.seating {
      let tables = seating.tables(of: person).map { $0.map { "\($0 + 1)" } ?? "–" }
      let who = [name(person), workplace(of: person)].compactMap(\.self).joined(separator: ", ")
      let company = seating.company(of: person).count
      let told = environment.say(
        "bord \(tables.joined(separator: ", ")) · träffar \(company)",
        "tables \(tables.joined(separator: ", ")) · meets \(company)")
      let (left, right) = foot.row(0).split(right: TextWidth.columns(of: told), gap: 2)
      Line(who, .title).draw(on: &canvas, in: left)
      Line(told, .muted).draw(on: &canvas, in: right)
    }
    if window.isKnown, let warning = window.seating?.warning(municipality, language) {
      Line("✕ " + warning, .warning).draw(on: &canvas, in: foot.row(1))
    } else if !window.order.absent.isEmpty {
      let names = window.order.absent.map(name).sorted().joined(separator: ", ")
      Line(
        environment.say("Kommer inte: \(names)", "Not coming: \(names)"), .muted
      ).draw(on: &canvas, in: foot.row(1))
    }
  }
}

extension SeatingWindow {
  func draw(on canvas: inout Canvas, _ environment: Environment) {
    SeatingLayout(self, environment).draw(on: &canvas)
  }
}
