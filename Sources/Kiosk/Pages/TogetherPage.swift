import Almanac
import Canvas
import Publication
import Widgets

/// How the business life hangs together and has changed, in plain words: the groups that have ties to
/// each other, the ties that are new this year, and what businesses look for and offer.
struct TogetherPage: PageContent {
  let state: KioskState

  private var together: Together { state.exhibition.together }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let rest = header.draw(on: &canvas, in: area)
    let isWide = rest.width >= 90 && !together.notices.isEmpty
    guard isWide else {
      let notices = min(together.notices.count, 3)
      let (top, bottom) = rest.split(bottom: notices == 0 ? 0 : notices * 2 + 1, gap: 1)
      _ = drawGroups(on: &canvas, in: top)
      return drawNotices(on: &canvas, in: bottom)
    }
    let split = rest.split(left: rest.width * 11 / 20, gap: rest.width / 16)
    let ties = min(together.newTies.count * 2, split.left.height / 2 - 1)
    let (groups, _) = split.left.split(bottom: ties <= 0 ? 0 : ties + 1, gap: 1)
    let used = drawGroups(on: &canvas, in: groups)
    drawNewTies(on: &canvas, in: split.left.inset(top: used))
    drawNotices(on: &canvas, in: split.rest)
  }

  private var header: PageHeader {
    let count = state.language.number(together.memberCount)
    return PageHeader(
      heading: state.say("Tillsammans", "Together"), title: state.say("Tillsammans", "Together"),
      figure: together.groups.isEmpty ? "" : count, prose: [Line(prose(count))],
      face: state.layout.face)
  }

  private func prose(_ count: String) -> String {
    let groups = together.groupCount
    let new = together.newTies.count
    let (year, ties) = (state.publication.asOf.year, state.language.number(new))
    let hang =
      groups == 0
      ? ""
      : groups == 1
        ? state.say(
          "\(count) företag och föreningar hänger ihop genom sina band.",
          "\(count) businesses and associations hang together by their ties.")
        : state.say(
          "\(count) företag och föreningar hänger ihop i \(groups) grupper.",
          "\(count) businesses and associations hang together in \(groups) groups.")
    let change =
      new == 0
      ? ""
      : new == 1
        ? state.say("Ett band är nytt \(year).", "One tie is new in \(year).")
        : state.say("\(ties) band är nya \(year).", "\(ties) ties are new in \(year).")
    return [hang, change].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Each group as a row of dots, one an organisation or so many, and around whom it is.
  /// - Returns: how many rows it takes, with an empty one.
  private func drawGroups(on canvas: inout Canvas, in area: Rect) -> Int {
    let groups = together.groups
    guard !groups.isEmpty, area.height >= 3, area.width >= 20 else { return 0 }
    Line(state.say("Grupper som hänger ihop", "Groups that hang together"), .heading)
      .draw(on: &canvas, in: area.row(0))
    let pitch = area.height - 1 >= groups.count * 3 ? 3 : 2
    let most = groups[0].rows.count
    let numbers = TextWidth.columns(of: state.language.number(most))
    let room = area.width - numbers - 2
    let perDot = max(1, (most + room - 1) / room)
    var rest = area.inset(top: area.height > 12 ? 2 : 1)
    for (number, group) in groups.enumerated() {
      let name = state.exhibition.organisation(group.centre)?.name ?? ""
      let (figure, body) = rest.split(left: numbers, gap: 2)
      let around = CutText.lines(
        state.say("kring \(name)", "around \(name)"), width: body.width, limit: 2)
      guard around.count < rest.height else { break }
      Line(state.language.number(group.rows.count), .title)
        .draw(on: &canvas, in: figure.row(0), align: .right)
      let dots = String(repeating: "●", count: max(1, group.rows.count / perDot))
      canvas.write(dots, at: body.origin, role: .step(number % 7 + 1), in: body.row(0))
      draw(around, .muted, on: &canvas, in: body.inset(top: 1))
      rest = rest.inset(top: around.count + pitch - 1)
    }
    return rest.y - area.y + (pitch == 2 ? 1 : 0)
  }

  private func draw(_ lines: [String], _ role: Role, on canvas: inout Canvas, in area: Rect) {
    for (row, line) in lines.enumerated() { Line(line, role).draw(on: &canvas, in: area.row(row)) }
  }

  /// As many as there is room for, others every round.
  private func drawNewTies(on canvas: inout Canvas, in area: Rect) {
    let ties = together.newTies
    guard !ties.isEmpty, area.height >= 2 else { return }
    let year = state.publication.asOf.year
    Line(state.say("Nya band \(year)", "New ties in \(year)"), .heading)
      .draw(on: &canvas, in: area.row(0))
    var rest = area.inset(top: 1)
    for place in 0..<min(ties.count, rest.height) {
      let tie = ties[(place + state.round * 3) % ties.count]
      let names = [tie.from, tie.to].map { state.exhibition.organisation($0)?.name ?? "" }
      let text = "\(names[0]) \(tie.kind.outward(state.language)) \(names[1])"
      let lines = CutText.lines(text, width: rest.width, limit: 2)
      guard lines.count <= rest.height else { return }
      draw(lines, .text, on: &canvas, in: rest)
      rest = rest.inset(top: lines.count)
    }
  }

  /// The notice board: what is looked for and offered.
  private func drawNotices(on canvas: inout Canvas, in area: Rect) {
    let notices = together.notices
    guard !notices.isEmpty, area.height >= 3 else { return }
    Line(state.say("Anslagstavlan", "Notice board"), .heading).draw(on: &canvas, in: area.row(0))
    let isAiry = area.height > 12
    var rest = area.inset(top: isAiry ? 2 : 1)
    let pitch = isAiry ? 3 : 2
    // Other notices every round.
    let step = max(1, rest.height / pitch)
    for place in 0..<min(notices.count, rest.height) {
      let notice = notices[(place + state.round * step) % notices.count]
      let name = state.exhibition.organisation(notice.row)?.name ?? ""
      let kind =
        notice.isNeed ? state.say("Söks: ", "Wanted: ") : state.say("Erbjuds: ", "Offered: ")
      let indent = TextWidth.columns(of: kind)
      let (text, who) = (
        CutText.lines(notice.text, width: rest.width - indent, limit: 2),
        CutText.lines(name, width: rest.width, limit: 2)
      )
      guard text.count + who.count <= rest.height else { return }
      Line(kind, notice.isNeed ? .accent : .good).draw(on: &canvas, in: rest.row(0))
      draw(text, .title, on: &canvas, in: rest.inset(left: indent))
      draw(who, .muted, on: &canvas, in: rest.inset(top: text.count))
      rest = rest.inset(top: text.count + who.count + pitch - 2)
    }
  }
}
