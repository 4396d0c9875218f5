import Almanac
import Canvas
import Exchange
import Insight
import Model
import Widgets

/// Where what is new in the registers stands in its window, and how it is drawn.
struct RegisterLayout {
  private let environment: Environment
  private let overlay: Overlay
  private let head: Rect
  let list: Rect
  private let foot: Rect

  /// The label before each of the three values.
  private static let labelWidth = 16

  /// So many rows there are beside those of the list.
  private static let otherRows = 9
  /// So many rows the list has at least, where there is room.
  private static let leastRows = 10

  /// - Parameter count: how many rows there are to show in all.
  init(_ environment: Environment, count: Int) {
    self.environment = environment
    let area = environment.area
    overlay = Overlay(
      Line(environment.say("Registren", "The registers"), .overlayHeading),
      content: Size(
        columns: min(area.width - 6, 150),
        rows: max(4, min(area.height - 7, max(count, Self.leastRows) + Self.otherRows))))
    let inner = overlay.inside(in: area)
    let (head, rest) = inner.split(top: 2, gap: 1)
    let (list, foot) = rest.split(bottom: 5, gap: 1)
    (self.head, self.list, self.foot) = (head, list, foot)
  }

  func draw(_ window: RegisterWindow, on canvas: inout Canvas) {
    overlay.draw(on: &canvas, in: environment.area)
    canvas.setCursor(at: head.origin)
    let items = window.items(environment)
    drawHead(window, items.count, on: &canvas)
    if items.isEmpty {
      Paragraph(empty(window)).draw(on: &canvas, in: list)
      return
    }
    let shown = items.dropFirst(window.scroll).prefix(list.height)
    let names = min(max(18, list.width * 2 / 5), 44)
    for (row, item) in shown.enumerated() {
      let isChosen = RegisterWindow.RowID(item) == window.chosen
      draw(item, names, isChosen, window.isMarked(item), on: &canvas, in: list.row(row))
    }
    if let item = window.item(environment) { drawFoot(item, on: &canvas) }
  }

  private func drawHead(_ window: RegisterWindow, _ count: Int, on canvas: inout Canvas) {
    let language = environment.language
    let news = environment.municipality.registerNews.map { $0.what.counted($0.count)(language) }
    let summary =
      news.isEmpty ? environment.say("Inget nytt", "Nothing new") : news.joined(separator: ", ")
    Line(summary, .title).draw(on: &canvas, in: head.row(0))
    var second = Line.empty
    if window.isFiltering || !window.filter.text.isEmpty {
      Prompt("/", text: window.filter.text, caret: window.filter.caret)
        .draw(on: &canvas, in: window.isFiltering ? head.row(1) : .zero)
      second = Line("/ " + window.filter.text, .chip)
    } else if let kind = window.kind {
      second = Line(kind.counted(count)(language), .chip)
    } else {
      second = Line(files(language), .muted)
    }
    if !window.isFiltering { second.draw(on: &canvas, in: head.row(1)) }
    let told =
      window.marks.isEmpty
      ? "" : environment.say("\(window.marks.count) markerade", "\(window.marks.count) marked")
    canvas.write(
      told, at: head.row(1).origin, role: .key, in: head.row(1), width: head.width, align: .right)
  }

  /// "Bolagsverket 6 jul · SCB:s företagsregister 6 jul, 62 enskilda firmor räknas".
  private func files(_ language: Language) -> String {
    let files = RegisterSource.allCases.compactMap {
      environment.municipality.latestRegisterFile(of: $0)
    }
    let told = files.map { file in
      let day = file.date.map { " " + environment.words.short(.day($0)) } ?? ""
      let traders = file.soleTraderCount
      let count =
        traders == 0
        ? ""
        : environment.say(
          ", \(language.number(traders)) enskilda firmor räknas",
          ", \(language.number(traders)) sole traders counted")
      return (file.source?.label(language) ?? "") + day + count
    }
    return told.joined(separator: " · ")
  }

  private func empty(_ window: RegisterWindow) -> String {
    guard let review = window.review(environment) else {
      return environment.say("Jämförs …", "Being compared …")
    }
    if !review.items.isEmpty {
      return environment.say("Inget här stämmer med filtret.", "Nothing here matches the filter.")
    }
    if environment.municipality.registerFiles.isEmpty {
      return environment.say(
        "Inget register är inläst ännu. Hämta Bolagsverkets och SCB:s filer, de är gratis, och läs in "
          + "dem med i; adresserna står i sju help register. Den första filen är att jämföra "
          + "med, så nyheterna kommer med den andra.",
        "No register has been taken in yet. Fetch the files of Bolagsverket and SCB, which cost "
          + "nothing, and take them in with i; sju help register has the addresses. The first file is "
          + "to compare with, so the news come with the second.")
    }
    return environment.say(
      "Inget nytt i registren som väntar på dig. i läser in nästa fil.",
      "Nothing new in the registers waits for you. i takes in the next file.")
  }

  private func draw(
    _ item: RegisterReview.Item, _ names: Int, _ isChosen: Bool, _ isMarked: Bool,
    on canvas: inout Canvas, in row: Rect
  ) {
    if isChosen {
      canvas.fill(row, role: .selected)
      canvas.setCursor(at: row.origin)
    }
    func role(_ role: Role) -> Role { isChosen ? .selected : role }
    let language = environment.language
    let verdict = verdict(of: item)
    let (left, right) = row.split(right: TextWidth.columns(of: verdict), gap: 2)
    Line(verdict, role(item.verdict == .ask ? .warning : .muted)).draw(on: &canvas, in: right)
    let (sign, kindRole) = item.what.sign
    let (kind, rest) = left.split(left: 22, gap: 1)
    (Line(isMarked ? "● " : "  ", role(.key))
      + Line("\(sign) ", role(kindRole)) + Line(item.what.label(language), role(.text)))
      .draw(on: &canvas, in: kind)
    let (name, value) = rest.split(left: min(names, rest.width), gap: 2)
    Line(item.shownName(environment), role(.text)).draw(on: &canvas, in: name)
    Line(news(of: item), role(.muted)).draw(on: &canvas, in: value)
  }

  /// What is new in a few words.
  private func news(of item: RegisterReview.Item) -> String {
    let language = environment.language
    switch item.verdict {
    case .add:
      return [item.form, item.branch?.name(language), item.size?.words(language), item.place]
        .compactMap(\.self)
        .joined(separator: " · ")
    default:
      let change = [item.base, item.register].filter { !$0.isEmpty }
        .map { item.what.words(of: $0)(language) }.joined(separator: " → ")
      let day = item.date.map { environment.words.short(.day($0)) }
      return [day, change.isEmpty ? nil : change].compactMap(\.self).joined(separator: "  ")
    }
  }

  private func verdict(of item: RegisterReview.Item) -> String {
    switch item.verdict {
    case .take: environment.say("ta in", "take")
    case .same: environment.say("lika", "alike")
    case .ask: environment.say("välj", "choose")
    case .add: environment.say("lägg till", "add")
    case .know: ""
    }
  }

  /// The three values of the chosen one, one beneath the other so that they can be compared.
  private func drawFoot(_ item: RegisterReview.Item, on canvas: inout Canvas) {
    let title = [item.shownName(environment), item.what.label(environment.language)]
      .joined(separator: " · ")
    Line(title, .heading).draw(on: &canvas, in: foot.row(0))
    let nothing = "–"
    func words(_ value: String) -> String { item.what.words(of: value)(environment.language) }
    let values: [(String, String, Role)] = [
      (environment.say("Registret förut", "Register before"), words(item.base), .muted),
      (environment.say("Registret nu", "Register now"), words(item.register), .text),
      (
        environment.say("Vi", "We"),
        item.organisation == nil
          ? environment.say("finns inte i nätverket", "not in the network") : words(item.ours),
        .text
      ),
    ]
    for (row, value) in values.enumerated() {
      let (label, text) = foot.row(row + 1).split(left: Self.labelWidth, gap: 1)
      Line(value.0, .muted).draw(on: &canvas, in: label)
      Line(value.1.isEmpty ? nothing : value.1, value.2).draw(on: &canvas, in: text)
    }
    if item.verdict == .ask {
      Line(
        environment.say(
          "Båda har ändrat: Enter tar registrets, d behåller vårt.",
          "Both have changed: Enter takes the register’s, d keeps ours."), .warning
      ).draw(on: &canvas, in: foot.row(4))
    }
  }
}

extension RegisterWindow {
  func draw(on canvas: inout Canvas, _ environment: Environment) {
    layout(environment).draw(self, on: &canvas)
  }
}

extension RegisterReview.Item {
  func shownName(_ environment: Environment) -> String {
    name ?? environment.say("enskild firma", "sole trader")
  }
}

extension RegisterEventKind {
  /// A sign, so that nothing is told by colour alone.
  var sign: (String, Role) {
    switch self {
    case .dissolved, .bankruptcy: ("✕", .bad)
    case .liquidation, .reconstruction, .proceeding: ("◐", .warning)
    case .bankruptcyEnded, .liquidationEnded, .reconstructionEnded: ("✓", .good)
    case .new, .movedIn: ("+", .good)
    case .movedOut, .missing: ("–", .warning)
    case .renamed, .address, .branch, .status, .noAdvertising: ("≠", .info)
    }
  }
}
