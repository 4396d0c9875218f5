import Almanac
import Canvas
import Insight
import Model
import Widgets

/// What the records answer: a question a row with its answer in a sentence, and beside it the
/// working: the picture, the table and the records behind each row.
struct AnalysisScreen: ScreenContent {
  static let screen = Screen.analysis
  static let title = Phrase("Analys", "Analysis")
  static let rowTypes: [RecordType] = []
  static let filterWords: [Phrase] = []

  static func additions(inCard: Bool) -> [RecordType] { [.introduction, .relation, .encounter] }

  /// Each question with its answer.
  typealias Answered = (inquiry: Inquiry, conclusion: Conclusion)

  private struct Inputs: Equatable, Sendable {
    let version: DataVersion
    let groups: [String: Int]
    let conclusionCount: Int

    init(_ groups: [String: Int], _ environment: Environment) {
      version = environment.version
      conclusionCount = environment.conclusionCount
      self.groups = groups
    }
  }

  var browsing = Browsing()
  /// For questions that group, which of their groups is chosen.
  private var groups: [String: Int] = [:]
  private var answers = Memo<Inputs, [Answered]>()
  /// What was answered before the data changed, by question and group: shown until it is worked out
  /// anew, without what could be done about it.
  private var earlier: [String: Conclusion] = [:]

  private func answered(_ environment: Environment) -> [Answered] {
    answers.value(for: Inputs(groups, environment)) { answer(environment) }
  }

  private func answer(_ environment: Environment) -> [Answered] {
    let municipality = environment.municipality
    return Self.asked(groups, environment.today).map { inquiry, options in
      if environment.concludesAtOnce {
        return (inquiry, inquiry.answer(from: municipality, options))
      }
      let known = inquiry.knownAnswer(from: municipality, options) ?? earlier[place(of: inquiry)]
      return (inquiry, known ?? .unfounded(Phrase("Räknas ut …", "Being worked out …")))
    }
  }

  private func place(of inquiry: Inquiry) -> String {
    "\(inquiry.name) \(groups[inquiry.name] ?? 0)"
  }

  private static func asked(
    _ groups: [String: Int], _ today: Day
  ) -> [(inquiry: Inquiry, options: Inquiry.Options)] {
    Inquiry.all.map { inquiry in
      let group =
        inquiry.groups.isEmpty
        ? nil : inquiry.groups[(groups[inquiry.name] ?? 0) % inquiry.groups.count]
      return (inquiry, Inquiry.Options(day: today, group: group))
    }
  }

  /// The first question that has no answer yet.
  func lacking(_ environment: Environment) -> (@Sendable () -> Void)? {
    let municipality = environment.municipality
    guard
      let next = Self.asked(groups, environment.today).first(where: {
        $0.inquiry.knownAnswer(from: municipality, $0.options) == nil
      })
    else { return nil }
    return { _ = next.inquiry.answer(from: municipality, next.options) }
  }

  /// The question at hand, with its answer.
  func chosen(_ environment: Environment) -> Answered? {
    let answered = answered(environment)
    return answered.indices.contains(browsing.row) ? answered[browsing.row] : nil
  }

  /// The row of the working at hand, while that has the focus.
  private func chosenRow(_ environment: Environment) -> Conclusion.Row? {
    guard browsing.focus == .card, let rows = chosen(environment)?.conclusion.rows,
      rows.indices.contains(browsing.link)
    else { return nil }
    return rows[browsing.link]
  }

  /// What can be done about the row at hand; while the list has the focus, about the first of which
  /// something can.
  func act(_ environment: Environment) -> Conclusion.Act? {
    browsing.focus == .card
      ? chosenRow(environment)?.act
      : chosen(environment)?.conclusion.rows.lazy.compactMap(\.act).first
  }

  /// What the measure of the question at hand is, and who published it.
  func explanation(_ environment: Environment) -> [String] {
    guard let inquiry = chosen(environment)?.inquiry else { return [] }
    // As wide as help is, less what stands before and after its lines.
    let columns = environment.size.columns
    let width = max(20, (columns < 100 ? columns - 6 : min(columns - 16, 96)) - 26)
    return TextWidth.wrap(inquiry.definition(environment.language), width)
      + TextWidth.wrap(environment.say("Källa: ", "Source: ") + inquiry.source, width)
  }

  /// Whether the question at hand can be grouped in another way.
  func canGroup(_ environment: Environment) -> Bool {
    (chosen(environment)?.inquiry.groups.count ?? 0) > 1
  }

  mutating func changeGroup(_ environment: Environment) {
    guard let inquiry = chosen(environment)?.inquiry, !inquiry.groups.isEmpty else { return }
    groups[inquiry.name] = ((groups[inquiry.name] ?? 0) + 1) % inquiry.groups.count
    browsing.resetCard()
    prepare(environment)
  }

  mutating func prepare(_ environment: Environment) {
    guard environment.screen == Self.screen else { return }
    let answered = answered(environment)
    answers.keep(for: Inputs(groups, environment)) { answered }
  }

  mutating func takeOver(_ environment: Environment) {
    for (inquiry, conclusion) in answers.value(where: { _ in true }) ?? []
    where conclusion.isFounded {
      earlier[place(of: inquiry)] = conclusion.withoutActs
    }
    answers.forget()
  }

  mutating func settle(_ environment: Environment) {
    guard environment.screen == Self.screen else { return }
    browsing.row = min(max(0, browsing.row), Inquiry.all.count - 1)
    let rows = chosen(environment)?.conclusion.rows.count ?? 0
    browsing.link = min(max(0, browsing.link), max(0, rows - 1))
    browsing.scroll = settled(
      scroll: browsing.scroll, around: browsing.row,
      visible: max(1, list(environment).pageHeight(in: layout(environment).list)),
      count: Inquiry.all.count)
    browsing.cardScroll = settled(
      scroll: browsing.cardScroll, around: browsing.link,
      visible: max(1, working(environment)?.pageHeight ?? 1), count: rows)
  }

  // MARK: Moving

  mutating func move(_ movement: Movement, _ environment: Environment) {
    switch (movement, browsing.focus) {
    case (.left, .card): browsing.focus = .list
    case (.right, .list): browsing.focus = .card
    case (.left, .list), (.right, .card): break
    case (_, .list):
      browsing.row = movement.step(from: browsing.row, page: 4, count: Inquiry.all.count)
      browsing.resetCard()
    case (_, .card):
      let rows = chosen(environment)?.conclusion.rows.count ?? 0
      guard rows > 0 else { return }
      browsing.link = movement.step(
        from: browsing.link, page: max(1, (working(environment)?.pageHeight ?? 2) - 1), count: rows)
    }
  }

  /// A question opens its working, and a row of that the record behind it: where there are several,
  /// a list to choose from.
  mutating func open(_ environment: Environment) -> [Request] {
    guard browsing.focus == .card else {
      browsing.focus = .card
      return []
    }
    let records = chosenRow(environment)?.records ?? []
    if records.count == 1 { return [.jump(records[0])] }
    return records.isEmpty ? [] : [.open(Picker(EvidenceList(records: records), environment))]
  }

  mutating func goBack(_ environment: Environment) { browsing.focus = .list }
  mutating func showList(_ environment: Environment) { browsing.focus = .list }

  func targets(_ environment: Environment) -> [RecordID?] { chosenRow(environment)?.records ?? [] }

  mutating func press(at point: Point, _ environment: Environment) -> [Request] {
    let layout = layout(environment)
    if layout.list.contains(point) {
      guard let row = list(environment).row(at: point, in: layout.list) else { return [] }
      if row == browsing.row, browsing.focus == .list { return open(environment) }
      browsing.row = row
      browsing.leaveCard()
    } else if layout.card.contains(point), let working = working(environment) {
      guard let row = working.table.row(at: point, in: working.tableArea) else { return [] }
      if row == browsing.link, browsing.focus == .card { return open(environment) }
      (browsing.focus, browsing.link) = (.card, row)
    }
    return []
  }

  mutating func wheel(_ mouse: Mouse, _ environment: Environment) {
    browsing.focus = layout(environment).card.contains(mouse.at) ? .card : .list
    move(mouse.kind == .wheelUp ? .up : .down, environment)
  }

  func selection(_ environment: Environment) -> Selection {
    guard environment.screen == Self.screen else { return Selection() }
    return Selection(link: chosenRow(environment)?.records.first)
  }

  /// The row of the record, or the nearest where it is gone.
  mutating func select(_ selection: Selection, _ environment: Environment) {
    guard let link = selection.link, browsing.focus == .card,
      let rows = chosen(environment)?.conclusion.rows,
      let row = rows.firstIndex(where: { $0.records.first == link })
    else { return }
    browsing.link = row
  }

  // There is no list of records to filter, nor a card to be shown from elsewhere.
  func readCard(_ environment: Environment) -> RecordID? { nil }
  mutating func show(_ id: RecordID, _ environment: Environment) -> Bool { false }
  mutating func setFilter(_ text: String, _ environment: Environment) {}
  func filterStatus(_ environment: Environment) -> FilterStatus? { nil }

  // MARK: Drawing

  /// Where both don't fit, the one that has the focus has the whole body.
  private func layout(_ environment: Environment) -> Layout {
    let isWide = environment.size.columns >= Layout.sideBySide
    return Layout(
      size: environment.size, focus: browsing.focus, hasCard: isWide || browsing.focus == .card,
      share: 42)
  }

  private func list(_ environment: Environment) -> Table {
    let answered = answered(environment)
    let area = layout(environment).list
    // Where there is room for most of them, an answer has two lines and one scrolls to the last.
    let least = area.height >= 28 ? 3 : 2
    let height = min(4, max(least, area.height / max(1, answered.count)))
    return Table(
      columns: [Column("", .flexible(min: 20, max: .max))], rowCount: answered.count,
      selection: browsing.row, scroll: browsing.scroll, isFocused: browsing.focus == .list,
      hasHeader: false, rowHeight: height,
      cells: { [Line(answered[$0].inquiry.title(environment.language), .heading)] },
      details: { row in
        let conclusion = answered[row].conclusion
        let text = conclusion.sentence(environment.language)
        let width = max(10, area.width - 3)
        let lines = TextWidth.wrap(text, width)
        let shown = lines.prefix(height - 2)
        let last = lines.dropFirst(height - 2).joined(separator: " ")
        return (shown + (last.isEmpty ? [] : [TextWidth.fit(last, to: width)])).map {
          Line($0, conclusion.isFounded ? .text : .muted)
        }
      })
  }

  private func working(_ environment: Environment) -> ConclusionView? {
    let area = layout(environment).card
    guard !area.isEmpty, let chosen = chosen(environment) else { return nil }
    return ConclusionView(
      inquiry: chosen.inquiry, conclusion: chosen.conclusion, area: area,
      selection: browsing.focus == .card ? browsing.link : nil, scroll: browsing.cardScroll,
      environment)
  }

  func draw(on canvas: inout Canvas, hasFocus: Bool, _ environment: Environment) {
    let layout = layout(environment)
    if !layout.list.isEmpty {
      var list = list(environment)
      list.isFocused = list.isFocused && hasFocus
      list.draw(on: &canvas, in: layout.list)
    }
    if layout.isSideBySide {
      canvas.verticalRule(
        at: Point(x: layout.card.x - 2, y: layout.card.y), height: layout.card.height)
    }
    working(environment)?.draw(on: &canvas)
  }

  static func == (one: AnalysisScreen, other: AnalysisScreen) -> Bool {
    one.browsing == other.browsing && one.groups == other.groups
  }
}

extension Conclusion {
  fileprivate var withoutActs: Conclusion {
    var copy = self
    copy.rows = rows.map { Row($0.values, records: $0.records) }
    return copy
  }
}
