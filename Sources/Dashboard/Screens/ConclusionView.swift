import Almanac
import Canvas
import Insight
import Model
import Widgets

/// The working of an answer: what is asked, what follows, the picture, the table with a bar a row,
/// and what the measure is.
struct ConclusionView {
  private let inquiry: Inquiry
  private let conclusion: Conclusion
  private let environment: Environment
  private let head: [Line]
  private let foot: [Line]
  private let pictureArea: Rect
  private let headArea: Rect
  private let footArea: Rect
  let tableArea: Rect
  let table: Table

  init(
    inquiry: Inquiry, conclusion: Conclusion, area: Rect, selection: Int?, scroll: Int,
    _ environment: Environment
  ) {
    (self.inquiry, self.conclusion, self.environment) = (inquiry, conclusion, environment)
    let language = environment.language
    let width = max(10, area.width - 1)
    head =
      TextWidth.wrap(inquiry.asks(language), width).map { Line($0, .title) }
      + TextWidth.wrap(conclusion.sentence(language), width).map {
        Line($0, conclusion.isFounded ? .text : .muted)
      }
    let definition =
      TextWidth.wrap(inquiry.definition(language), width)
      + TextWidth.wrap(environment.say("Källa: ", "Source: ") + inquiry.source, width)
    // What the measure is stands there where it leaves most of the room to the table.
    foot =
      area.height - head.count - definition.count >= 14 || conclusion.rows.isEmpty
      ? definition.map { Line($0, .muted) } : []
    let (top, rest) = area.split(top: head.count, gap: 1)
    let (middle, bottom) = rest.split(bottom: foot.count, gap: foot.isEmpty ? 0 : 1)
    (headArea, footArea) = (top, bottom)
    let pictureHeight = Self.pictureHeight(conclusion.picture, room: middle.height)
    let (picture, table) = middle.split(top: pictureHeight, gap: pictureHeight == 0 ? 0 : 1)
    (pictureArea, tableArea) = (picture, table)
    self.table = Self.table(conclusion, width: table.width, selection, scroll, environment)
  }

  /// How many rows show.
  var pageHeight: Int { table.pageHeight(in: tableArea) }

  private static func pictureHeight(_ picture: Conclusion.Picture?, room: Int) -> Int {
    switch picture {
    case .groups: room >= 12 ? 5 : 0
    case .band: room >= 14 ? min(10, room / 2) : 0
    case .bars, nil: 0
    }
  }

  func draw(on canvas: inout Canvas) {
    for (row, line) in head.enumerated() where row < headArea.height {
      line.draw(on: &canvas, in: headArea.row(row))
    }
    drawPicture(on: &canvas)
    if !conclusion.rows.isEmpty { table.draw(on: &canvas, in: tableArea) }
    for (row, line) in foot.enumerated() where row < footArea.height {
      line.draw(on: &canvas, in: footArea.row(row))
    }
  }

  private func drawPicture(on canvas: inout Canvas) {
    guard !pictureArea.isEmpty else { return }
    switch conclusion.picture {
    case .groups(let with, let without): draw(with: with, without: without, on: &canvas)
    case .band(let known, let ahead, let target):
      BandChart(
        known.map { .init($0.name, $0.value) }
          + ahead.map {
            .init($0.name, $0.value, band: min($0.low, $0.high)...max($0.low, $0.high))
          },
        target: target, text: { environment.language.number($0.rounded()) }
      ).draw(on: &canvas, in: pictureArea)
    case .bars, nil: break
    }
  }

  /// Each group as a row of dots, one a business or so many, with us and without.
  private func draw(
    with: [[RecordID]], without: [[RecordID]], on canvas: inout Canvas
  ) {
    let labels = [environment.say("med oss", "with us"), environment.say("utan oss", "without us")]
    let start = (labels.map { TextWidth.columns(of: $0) }.max() ?? 0) + 2
    let room = max(10, (pictureArea.width - start) * 2)
    let total = with.reduce(0) { $0 + $1.count }
    let perDot = max(1, (total * 3 / 2 + room - 1) / room)
    for (place, groups) in [with, without].enumerated() {
      let area = Rect(
        x: pictureArea.x, y: pictureArea.y + place * 2, width: pictureArea.width, height: 2)
      canvas.write(labels[place], at: area.origin, role: .muted, in: area)
      var (x, y) = (0, 0)
      let width = area.width - start
      for (number, group) in groups.enumerated() {
        let dots = max(1, group.count / perDot)
        if x > 0, x + min(dots, width) > width { (x, y) = (0, y + 1) }
        guard y < 2 else { break }
        let text = String(repeating: group.count == 1 ? "·" : "●", count: min(dots, width))
        let role: Role = group.count == 1 ? .muted : .step(number % 7 + 1)
        canvas.write(
          text, at: Point(x: area.x + start + x, y: area.y + y), role: role, in: area)
        x += dots + 1
      }
    }
    let words =
      perDot == 1
      ? environment.say(
        "● ett företag, i grupper som når varandra", "● a business, in groups that reach each other"
      )
      : environment.say(
        "● \(perDot) företag, i grupper som når varandra; · ensam",
        "● \(perDot) businesses, in groups that reach each other; · alone")
    canvas.write(
      words, at: Point(x: pictureArea.x + start, y: pictureArea.y + 4), role: .muted,
      in: pictureArea)
  }

  // MARK: The table

  private static func table(
    _ conclusion: Conclusion, width: Int, _ selection: Int?, _ scroll: Int,
    _ environment: Environment
  ) -> Table {
    let (municipality, language) = (environment.municipality, environment.language)
    func text(_ value: Conclusion.Value) -> String { value.shown(in: municipality, language) }
    func line(_ value: Conclusion.Value, _ role: Role) -> Line {
      if case .alike(let text, let other) = value {
        return Line(text, marking: TextMatch.shared(text, with: other))
      }
      return Line(text(value), role)
    }
    let shown = conclusion.rows.prefix(200)
    let places = conclusion.columns.indices.filter {
      [.cell, .aside].contains(conclusion.columns[$0].place)
    }
    let beneath = conclusion.columns.indices.filter { conclusion.columns[$0].place == .beneath }
    var taken = 2
    var columns = places.map { place in
      let heading = conclusion.columns[place].heading(language)
      let values = shown.map { $0.values[place] }
      let need = values.map { TextWidth.columns(of: text($0)) }.max() ?? 0
      let isNumber = values.contains(where: \.isNumber)
      let whole = max(min(need, 60), TextWidth.columns(of: heading))
      let least = isNumber ? whole : min(whole, place == 0 ? 18 : 14)
      taken += min(whole, 28) + 2
      return Column(
        heading, need: whole, least: least, align: isNumber ? .right : .left,
        priority: place == 0 ? 9 : 8 - place)
    }
    // A bar has what names and numbers leave.
    let room = min(24, width - taken)
    let bar = room < 5 ? nil : bar(conclusion, room: room)
    if bar != nil { columns.append(Column("", .fixed(room), priority: -1)) }
    return Table(
      columns: columns, rowCount: conclusion.rows.count, selection: selection, scroll: scroll,
      isFocused: selection != nil, hasHeader: true, rowHeight: beneath.isEmpty ? 1 : 2,
      cells: { row in
        let (values, isFaint) = (conclusion.rows[row].values, conclusion.rows[row].isFaint)
        let cells = places.map { place in
          line(values[place], values[place] == .unknown || isFaint ? .muted : .text)
        }
        return cells + (bar.map { [$0(values)] } ?? [])
      },
      details: { row in
        guard !beneath.isEmpty else { return [] }
        let values = conclusion.rows[row].values
        return [
          beneath.enumerated().reduce(Line.empty) { told, next in
            let (number, place) = next
            // Several are told apart by what they are.
            let heading =
              beneath.count == 1 ? "" : conclusion.columns[place].heading(language).lowercased()
            return told
              + Line((number > 0 ? " – " : "") + heading + (heading.isEmpty ? "" : " "), .muted)
              + line(values[place], beneath.count == 1 ? .muted : .text)
          }
        ]
      })
  }

  /// What draws the bar of a row; nil where there is none.
  private static func bar(
    _ conclusion: Conclusion, room: Int
  ) -> (([Conclusion.Value]) -> Line)? {
    guard case .bars(_, let place, let centre) = conclusion.picture, conclusion.rows.count > 1
    else {
      return nil
    }
    let lengths = conclusion.rows.compactMap { $0.values[place].length }
    guard let most = lengths.max(), most > 0 else { return nil }
    guard let centre else {
      return { values in
        Line(BarChart.line(values[place].length ?? 0, of: most, room: room), .bar)
      }
    }
    let reach = lengths.map { abs($0 - centre) }.max() ?? 1
    return { values in
      guard let value = values[place].length else { return .empty }
      let (left, right) = BarChart.line(
        value, around: centre, reach: max(reach, 0.001), room: room)
      return Line([.init(left, .warning), .init("│", .muted), .init(right, .good)])
    }
  }
}

extension Line {
  /// A text with what was found in it marked.
  fileprivate init(_ text: String, marking ranges: [Range<String.Index>]) {
    var (runs, start): ([Run], String.Index) = ([], text.startIndex)
    for range in ranges {
      runs.append(Run(String(text[start..<range.lowerBound])))
      runs.append(Run(String(text[range]), .match))
      start = range.upperBound
    }
    self.init(runs + [Run(String(text[start...]))])
  }
}

/// The records behind a row, to choose one from.
struct EvidenceList: PickerSource {
  let records: [RecordID]

  func title(_ environment: Environment) -> String { environment.say("Bakom raden", "Behind it") }

  func rows(_ environment: Environment) -> [Picker.Row] {
    records.map { id in
      Picker.Row(
        lead: id.type.label(environment.language),
        title: environment.municipality.title(of: id, environment.language) ?? id.key,
        requests: [.closeAll, .jump(id)], act: Phrase("visa", "show"))
    }
  }
}
