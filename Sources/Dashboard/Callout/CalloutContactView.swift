import Almanac
import Canvas
import Insight
import Model
import Widgets

/// Whom to call now: who it is, the number as large as there is room for, and who comes after.
struct CalloutContactView {
  let view: CalloutView

  private var maker: CardMaker { view.maker }
  private var municipality: Municipality { view.environment.municipality }

  func draw(on canvas: inout Canvas, in area: Rect) {
    guard let called = view.run.next, let number = called.next else { return }
    let place = "\(called.place)"
    let indent = TextWidth.columns(of: place) + 3
    let about = about(called, number)
    let block = number.telephone.map(BlockNumber.init)
    let inner = area.inset(left: indent + 1)
    // Seven lines and a blank one that there always must be room for.
    let room = Size(columns: inner.width, rows: max(0, area.height - 6))
    let size = block?.size(in: room) ?? Size(columns: 0, rows: 0)
    let free = area.height - 6 - size.rows
    var y = area.y + (free > 4 ? free / 3 : 0)
    canvas.write(
      place, at: Point(x: area.x + 1, y: y), role: .big, in: area, width: indent - 2, align: .right)
    about.organisation.draw(on: &canvas, in: line(y, inner))
    about.contact.draw(on: &canvas, in: line(y + 1, inner))
    y += 3
    if size.rows > 0 {
      block?.draw(on: &canvas, in: Rect(x: inner.x, y: y, width: inner.width, height: size.rows))
      y += size.rows + (free > 2 ? 1 : 0)
    }
    about.number.draw(on: &canvas, in: line(y, inner))
    canvas.setCursor(at: Point(x: inner.x, y: y))
    drawRest(called, number, on: &canvas, from: y + (area.maxY - y > 3 ? 2 : 1), in: area, inner)
  }

  private func line(_ y: Int, _ area: Rect) -> Rect {
    Rect(x: area.x, y: y, width: area.width, height: 1)
  }

  /// Whom else to try at the member, then what came of it so far.
  private func drawRest(
    _ called: CalledMember, _ number: CallNumber, on canvas: inout Canvas, from start: Int,
    in area: Rect, _ inner: Rect
  ) {
    var y = start
    for text in others(called, number) + before(called) where y < area.maxY {
      text.draw(on: &canvas, in: line(y, inner))
      y += 1
    }
  }

  private struct About {
    let organisation: Line
    let contact: Line
    let number: Line
  }

  private func about(_ called: CalledMember, _ number: CallNumber) -> About {
    let contact = municipality.dutyContacts[number.contact]
    let role = contact.map(\.role) ?? ""
    let organisation = maker.title(called.member)
    let own = called.numbers.filter { $0.contact == number.contact }
    let which =
      own.count > 1
      ? " · "
        + maker.say(
          "nummer \((own.firstIndex(of: number) ?? 0) + 1) av \(own.count)",
          "number \((own.firstIndex(of: number) ?? 0) + 1) of \(own.count)") : ""
    let isDeputy = contact?.deputyFor != nil
    let standing = isDeputy ? maker.say("ersättare", "deputy") : maker.say("ordinarie", "primary")
    let isSaid = [standing, organisation].contains { $0.lowercased() == role.lowercased() }
    return About(
      organisation: Line(organisation, .title)
        + Line(role.isEmpty || isSaid ? "" : ", \(role)", .muted),
      contact: Line(maker.title(number.contact), .heading)
        + Line("   \(standing)\(which)", .muted),
      number: number.telephone.map { Line($0, .big) }
        ?? Line("✕ " + maker.say("inget nummer finns", "there is no number"), .bad))
  }

  /// The member's other numbers, those that come next first.
  private func others(_ called: CalledMember, _ number: CallNumber) -> [Line] {
    let place = called.numbers.firstIndex(of: number) ?? 0
    return (called.numbers[(place + 1)...] + called.numbers[..<place]).map { other in
      let isSame = other.contact == number.contact
      let isDeputy = municipality.dutyContacts[other.contact]?.deputyFor != nil
      let label =
        isSame
        ? maker.say("andra nummer:", "other number:")
        : isDeputy ? maker.say("ersättare:", "deputy:") : maker.say("ordinarie:", "primary:")
      let name = isSame ? "" : " " + maker.title(other.contact)
      let isWrong = called.wrong.contains(other)
      return Line(label + name + "  ", .muted)
        + Line(other.telephone ?? maker.say("inget nummer", "no number"), isWrong ? .muted : .text)
        + (isWrong ? Line("  ✕ " + maker.say("fel nummer", "wrong number"), .bad) : .empty)
    }
  }

  private func before(_ called: CalledMember) -> [Line] {
    called.attempts.suffix(3).map { attempt in
      let time = attempt.at.map { $0.time.clock + " " } ?? ""
      let who = attempt.dutyContact.map { maker.title($0) } ?? ""
      return Line("\(time)\(who)  ", .muted) + maker.outcome(attempt.outcome)
    }
  }
}

extension CardMaker {
  /// A sign and a word, in the role that fits them.
  func outcome(_ outcome: AttemptOutcome?) -> Line {
    guard let outcome else { return Line("–", .muted) }
    return Line("\(outcome.sign) \(outcome.label(language))", outcome.role)
  }
}

extension AttemptOutcome {
  var role: Role {
    switch self {
    case .reached: .good
    case .noAnswer: .warning
    case .wrongNumber: .bad
    case .later: .muted
    }
  }
}
