import Almanac
import Canvas
import Publication
import Widgets

/// The business life in numbers: what the public businesses do, how large they are, and which came
/// last.
struct BusinessPage: PageContent {
  let state: KioskState
  var opened: VisitorPlace? { .list(0) }

  private var exhibition: Exhibition { state.exhibition }
  private var counts: PublicCounts { exhibition.counts }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let rest = header.draw(on: &canvas, in: area)
    let isWide = rest.width >= 90
    let split = rest.split(left: rest.width / 2, gap: isWide ? 8 : 4)
    // All of them close together, rather than the first ones with air between.
    let isAiry = isWide && 2 * (counts.bySection.count + 1) <= split.left.height
    sections(limit: split.left.height / (isAiry ? 2 : 1)).draw(on: &canvas, in: split.left)
    let right = split.rest.split(top: sizesHeight(in: split.rest), gap: isWide ? 2 : 1)
    sizes.draw(on: &canvas, in: right.top)
    drawNewest(on: &canvas, in: right.rest)
  }

  private var header: PageHeader {
    let count = state.language.number(counts.businesses)
    let title = state.say("Näringslivet", "Local business")
    let heading =
      counts.businesses == 1
      ? state.say("1 företag", "1 business") : state.say("\(count) företag", "\(count) businesses")
    return PageHeader(
      heading: counts.businesses == 0 ? title : heading, title: title, figure: count,
      prose: [Line(prose)], face: state.layout.face)
  }

  /// The number of businesses stands in block letters above it.
  private var prose: String {
    let count = state.language.number(counts.others)
    switch (counts.businesses, counts.others) {
    case (0, 1): return state.say("En organisation visas här.", "One organisation is shown here.")
    case (0, _):
      return state.say(
        "\(count) organisationer visas här.", "\(count) organisations are shown here.")
    case (_, 0):
      return state.say("Så många företag visas här.", "That many businesses are shown here.")
    case (_, 1):
      return state.say(
        "Så många företag visas här, och en annan organisation.",
        "That many businesses are shown here, and one other organisation.")
    default:
      return state.say(
        "Så många företag visas här, och \(count) andra organisationer.",
        "That many businesses are shown here, and \(count) other organisations.")
    }
  }

  private func sections(limit: Int) -> Bars {
    Bars(
      heading: state.say("Vad de gör", "What they do"),
      bars: counts.bySection.prefix(max(limit - 1, 1)).map {
        Bars.Bar(label: $0.section.label(state.language), value: $0.count)
      },
      role: .bar, language: state.language)
  }

  private var sizes: Bars {
    Bars(
      heading: state.say("Hur många som arbetar där", "How many work there"),
      bars: counts.bySize.map { Bars.Bar(label: label($0.size), value: $0.count) },
      role: .bar, language: state.language)
  }

  private func sizesHeight(in area: Rect) -> Int {
    let count = counts.bySize.count
    guard count > 0 else { return 0 }
    let newest = exhibition.newest.count
    let ways = [(3, 2 * newest), (2, 2 * newest), (2, newest)]
    let way = ways.first { pitch, rows in 1 + pitch * count + 4 + rows <= area.height }
    return 1 + (way?.0 ?? 1) * count
  }

  /// Fewer letters than the class has elsewhere: the heading says what they are.
  private func label(_ size: PublicSize) -> String {
    switch size {
    case .nobody: state.say("ingen anställd", "nobody")
    case .micro: "1–9"
    case .small: "10–49"
    case .medium: "50–249"
    case .large: state.say("250 eller fler", "250 or more")
    }
  }

  private func drawNewest(on canvas: inout Canvas, in area: Rect) {
    guard !exhibition.newest.isEmpty, area.height >= 2 else { return }
    Line(state.say("Senast tillkomna", "Newest"), .heading).draw(on: &canvas, in: area.row(0))
    let isAiry = area.height > 2 * exhibition.newest.count
    var rest = area.inset(top: isAiry ? 2 : 1)
    for organisation in exhibition.newest {
      let lines = CutText.lines(organisation.name, width: rest.width, limit: 2)
      guard lines.count <= rest.height else { return }
      for (row, line) in lines.enumerated() { Line(line).draw(on: &canvas, in: rest.row(row)) }
      rest = rest.inset(top: lines.count + (isAiry ? 1 : 0))
    }
  }
}

/// Numbers as bars, one to a line: what it is, the number, and a bar as long as it is large.
struct Bars {
  struct Bar {
    let label: String
    let value: Int
  }

  let heading: String
  let bars: [Bar]
  let role: Role
  let language: Language

  /// Longer bars say no more.
  private static let longest = 60

  /// A heading and the bars, as airy as there is room for; draws as many as fit.
  func draw(on canvas: inout Canvas, in area: Rect) {
    guard !bars.isEmpty, area.height >= 2 else { return }
    Line(heading, .heading).draw(on: &canvas, in: area.row(0))
    let pitch = max(1, min((area.height - 1) / bars.count, 3))
    let rest = area.inset(top: pitch > 1 ? 2 : 1)
    let shown = bars.prefix(rest.height / pitch + (rest.height % pitch > 0 ? 1 : 0))
    let labels = min(columns(shown.map(\.label)), rest.width * 3 / 5)
    let numbers = columns(shown.map { language.number($0.value) })
    let most = max(shown.map(\.value).max() ?? 0, 1)
    for (index, bar) in shown.enumerated() {
      let split = rest.inset(top: index * pitch).split(top: max(pitch - 1, 1)).top
        .split(left: labels, gap: 2)
      Line(bar.label).draw(on: &canvas, in: split.left)
      let value = split.rest.split(left: numbers, gap: 1)
      Line(language.number(bar.value), .title).draw(on: &canvas, in: value.left, align: .right)
      let room = min(value.rest.width, Bars.longest)
      let length = bar.value > 0 ? max(1, bar.value * room / most) : 0
      canvas.fill(value.rest.split(left: length).left, "█", role: role)
    }
  }

  private func columns(_ texts: [String]) -> Int {
    texts.map { TextWidth.columns(of: $0) }.max() ?? 0
  }
}
