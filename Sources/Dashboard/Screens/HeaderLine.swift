import Almanac
import Canvas
import Insight
import Model
import Widgets

/// The first line: the municipality, what must not be missed, and the day. Where there is little room
/// the day is told in fewer words first, then the municipality's name gives way, then what must not
/// be missed is told in fewer words; none of that is ever left out.
struct HeaderLine {
  /// Something that must not be missed, in full and in few words.
  struct Flag: Equatable {
    let text: String
    let short: String
    let role: Role
  }

  private struct Form {
    let flags: [Line]
    let date: Line
    let isNameWhole: Bool
  }

  private static let gap = 2

  private let name: String
  private let form: Form

  init(_ state: State, width: Int) {
    name = state.municipality.settings.municipality
    let (flags, dates) = (HeaderLine.flags(state), HeaderLine.dates(state))
    let whole = flags.map { Line($0.text, $0.role) }
    let short = flags.map { Line($0.short, $0.role) }
    let forms =
      dates.map { Form(flags: whole, date: $0, isNameWhole: true) }
      + dates.map { Form(flags: whole, date: $0, isNameWhole: false) }
      + dates.map { Form(flags: short, date: $0, isNameWhole: false) }
    let nameWidth = TextWidth.columns(of: name)
    func columns(_ form: Form) -> Int {
      let parts = form.flags.map(\.columns) + [form.date.columns]
      return parts.reduce(form.isNameWhole ? nameWidth : 0) { $0 + HeaderLine.gap + $1 }
    }
    form =
      forms.first { columns($0) <= width }
      ?? Form(flags: short, date: dates.last ?? .empty, isNameWhole: false)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    var rest = area
    for part in ([form.date] + form.flags.reversed()) where part.columns > 0 {
      let split = rest.split(right: part.columns, gap: HeaderLine.gap)
      part.draw(on: &canvas, in: split.right)
      rest = split.rest
    }
    canvas.write(name, at: rest.origin, role: .title, in: rest)
  }

  /// What must not be missed, the gravest first.
  private static func flags(_ state: State) -> [Flag] {
    [state.answers.running?.flag(state.language)].compactMap(\.self)
  }

  /// The day with its week, and whether the data fixes which day it is, the longest way to tell it
  /// first; then the state of the data, where the tabs leave no room for it.
  private static func dates(_ state: State) -> [Line] {
    let status = StatusMark(state: state)
    let end = HeaderView.isNarrow(state) ? Line("  " + status.text, status.role) : .empty
    return days(state).map { $0 + end }
  }

  private static func days(_ state: State) -> [Line] {
    let (words, day) = (state.words, state.today)
    let week = " · " + words.week(Week(containing: day))
    guard state.municipality.settings.asOf != nil else {
      return [words.long(day) + week, words.short(day) + week, words.short(day)]
        .map { Line($0, .header) }
    }
    // A fixed day may be of another year.
    let short = words.short(day) + " \(day.year)"
    let fixed = Line(state.maker.say("fast datum", "fixed date"), .warning)
    return [words.long(day) + week, short + week, short].map {
      Line($0 + " · ", .header) + fixed
    }
  }
}

/// A call-out that has not ended, as far as the records tell: the same on every machine that shares
/// the folder.
struct RunningCallout: Equatable, Sendable {
  let kind: CalloutKind?
  let reached: Int
  let members: Int

  /// The gravest of those that have not ended, and of these the last one begun; nil where all have.
  init?(_ municipality: Municipality) {
    let runs = municipality.runningCallouts.compactMap { CalloutRun(of: $0, in: municipality) }
    guard let run = runs.first(where: { $0.callout.kind != .drill }) ?? runs.first else {
      return nil
    }
    kind = run.callout.kind
    reached = run.reached.count
    members = run.members.count
  }

  func flag(_ language: Language) -> HeaderLine.Flag {
    let isDrill = kind == .drill
    let what =
      isDrill
      ? Phrase("Övning pågår", "Drill under way")(language)
      : Phrase("Larm pågår", "Call-out under way")(language)
    let word =
      isDrill ? Phrase("Övning", "Drill")(language) : Phrase("Larm", "Call-out")(language)
    let count = "\(reached) " + Phrase("av", "of")(language) + " \(members)"
    return HeaderLine.Flag(
      text: "▲ \(what): \(count) · C", short: "▲ \(word) \(reached)/\(members)",
      role: isDrill ? .warning : .bad)
  }
}
