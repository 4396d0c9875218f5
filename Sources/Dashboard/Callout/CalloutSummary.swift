import Almanac
import Canvas
import Insight
import Model
import Widgets

/// How a call-out went, in lines: on the screen at its end, and on its card.
struct CalloutSummary {
  let run: CalloutRun
  let maker: CardMaker

  /// "19 av 21 nådda på 39 min".
  func headline(now: Moment) -> Line {
    let (count, total) = (run.reached.count, run.members.count)
    let minutes = run.minutes(until: now)
    let isAll = count == total && total > 0
    let text = maker.say(
      isAll
        ? "alla \(total) nådda på \(minutes) min" : "\(count) av \(total) nådda på \(minutes) min",
      isAll
        ? "all \(total) reached in \(minutes) min"
        : "\(count) of \(total) reached in \(minutes) min")
    return Line("\(isAll ? "✓" : "◐") \(text)", isAll ? .good : .warning)
  }

  /// Why a member was not reached: "svarar inte 13:08, Åsa Exempel".
  func why(_ called: CalledMember) -> Line {
    if called.standing == .withoutContact {
      return Line("✕ " + maker.say("ingen kontakt finns", "no contact known"), .bad)
    }
    guard let last = called.lastAttempt else {
      return Line("○ " + maker.say("inte ringd", "not called"), .muted)
    }
    let details = [
      last.at.map(\.time.clock), last.dutyContact.map { maker.title($0) },
    ].compactMap(\.self).joined(separator: ", ")
    return maker.outcome(last.outcome) + Line("  " + details, .muted)
  }

  /// The numbers to be put right, one a line: which, and whose.
  func numbers(_ called: CalledMember) -> [Line] {
    called.wrong.map { number in
      let words = [number.telephone, maker.title(number.contact)].compactMap(\.self)
      return Line("✕ " + words.joined(separator: "  "), .bad)
    }
  }
}

extension CalloutView {
  /// The summary is a list that scrolls where it is longer than the screen.
  func drawSummary(on canvas: inout Canvas, in area: Rect) {
    let inner = area.inset(left: 3, right: 2)
    let lines = summaryLines
    for y in 0..<area.height where lines.indices.contains(window.scroll + y) {
      lines[window.scroll + y].draw(on: &canvas, in: inner.row(y))
    }
    canvas.setCursor(at: Point(x: inner.x, y: min(inner.y + 1, inner.maxY)))
    let edge = area.split(right: 1).right
    if window.scroll > 0 { canvas.write("▲", at: edge.origin, role: .muted, in: edge) }
    if window.scroll < lastScroll {
      canvas.write("▼", at: Point(x: edge.x, y: edge.maxY - 1), role: .muted, in: edge)
    }
  }

  /// As far as the summary can be scrolled.
  var lastScroll: Int { max(0, summaryLines.count - layout.body.height) }

  private var summaryLines: [Line] {
    let summary = CalloutSummary(run: run, maker: maker)
    var lines: [Line] = [
      .empty, summary.headline(now: environment.now), Line(run.callout.reason, .muted),
    ]
    if let ended = run.callout.ended {
      lines.append(Line(maker.say("avslutad ", "ended ") + ended.time.clock, .muted))
    }
    add(
      maker.say("Ska rättas", "To be corrected"), run.withWrongNumber, to: &lines, summary.numbers)
    add(maker.say("Inte nådda", "Not reached"), run.notReached, to: &lines) { [summary.why($0)] }
    return lines
  }

  /// Each member, with what there is to say of it beside where all of it has room, else beneath.
  private func add(
    _ heading: String, _ members: [CalledMember], to lines: inout [Line],
    _ about: (CalledMember) -> [Line]
  ) {
    guard !members.isEmpty else { return }
    lines += [.empty, Line(heading, .heading)]
    let width = layout.body.width - 5
    let names = members.map { TextWidth.columns(of: maker.title($0.member)) }.max() ?? 0
    let most = members.flatMap(about).map(\.columns).max() ?? 0
    let isBeside = 4 + names + 2 + most <= width
    for called in members {
      let place = "\(called.place)"
      let name = TextWidth.fit(maker.title(called.member), to: width - 4)
      let indent = String(repeating: " ", count: max(0, 3 - place.count))
      let first = Line(indent + place + " ", .muted) + Line(name)
      var rest = about(called)
      if isBeside, !rest.isEmpty {
        let gap = names + 2 - TextWidth.columns(of: name)
        lines.append(first + Line(String(repeating: " ", count: max(1, gap))) + rest.removeFirst())
      } else {
        lines.append(first)
      }
      let margin = Line(String(repeating: " ", count: isBeside ? 4 + names + 2 : 6))
      lines += rest.map { margin + $0 }
    }
  }
}

/// A call-out in a line: `✓ 1–6 nådda   ✕ 7 fel nummer   ○ 9 Räddningstjänsten …`.
struct CalloutCourse {
  let soFar: Line
  /// With who comes next, as many as there is room for.
  let whole: Line

  init(_ run: CalloutRun, _ maker: CardMaker) {
    let waiting = run.members.filter { $0.standing == .waiting }
    let groups: [(members: [CalledMember], sign: String, word: String, role: Role)] = [
      (run.reached, "✓", maker.say("nådda", "reached"), .good),
      (run.withWrongNumber, "✕", maker.say("fel nummer", "wrong number"), .bad),
      (
        waiting.filter { $0.lastAttempt?.outcome == .noAnswer }, "–",
        maker.say("svarar inte", "no answer"), .warning
      ),
      (
        waiting.filter { $0.lastAttempt?.outcome == .later }, "○", maker.say("senare", "later"),
        .text
      ),
      (
        run.members.filter { $0.standing == .withoutContact }, "✕",
        maker.say("ingen kontakt finns", "no contact known"), .bad
      ),
    ]
    let told = groups.filter { !$0.members.isEmpty }.map { group in
      Line(
        "\(group.sign) \(CalloutCourse.places(group.members.map(\.place))) \(group.word)",
        group.role)
    }
    soFar = CalloutCourse.spaced(told)
    let toCome = run.queue.dropFirst().prefix(20).map { called in
      Line("○ \(called.place) \(maker.title(called.member))", .muted)
    }
    whole = CalloutCourse.spaced(told + toCome)
  }

  private static func spaced(_ lines: [Line]) -> Line {
    lines.enumerated().reduce(Line.empty) { whole, next in
      whole + (next.offset == 0 ? .empty : Line("   ")) + next.element
    }
  }

  /// `1–6, 9`: places in call order, those that follow each other as one.
  static func places(_ places: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for place in places.sorted() {
      if let last = ranges.last, place <= last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...max(place, last.upperBound)
      } else {
        ranges.append(place...place)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      .joined(separator: ", ")
  }
}
