import Almanac
import Canvas
import Insight
import Model
import Publication
import Widgets

/// What the overview says, in the order of what needs the chief first.
struct OverviewPanels {
  let maker: CardMaker
  let data: OverviewData
  let agenda: [AgendaItem]?
  private let proposed: [DayProposal]
  /// The most rows of a list that could be seen; the rest is only counted.
  let limit: Int

  init(_ environment: Environment, limit: Int) {
    maker = environment.maker
    data = environment.overview
    agenda = environment.agenda
    proposed = environment.proposals ?? []
    self.limit = limit
  }

  private var words: DayWords { maker.words }
  private var today: Day { maker.today }

  /// Groups of panels that stay together when the columns become fewer.
  var groups: [[Panel]] {
    [
      [now] + proposals + [silent, underWay], [meetings, latest, month],
      [steps, network, council] + coverage,
    ]
  }

  private var now: Panel {
    let rows = data.due.prefix(limit).map { item in
      let due = DueSign(due: item.due, today: today)
      return PanelRow(
        lead: "\(due.sign) \(due.text(words))", leadRole: due.role,
        text: maker.question(item.id, isOverdue: due.isOverdue) + item.title,
        trail: maker.shortTitle(item.owner), target: .record(item.id))
    }
    return Panel(
      title: maker.say("Nu", "Now"), rows: rows, unseen: data.due.count - rows.count,
      empty: maker.say("Inget väntar.", "Nothing is waiting."), weight: 4, isFirst: true,
      whole: list(.waiting))
  }

  /// On fewer lines than this what waits and a line of each panel take all the room.
  private static let leastForProposals = 15
  /// From so many lines on most of them show.
  private static let leastForAll = 25

  /// What is worth doing today, each with why; those in one district stand together.
  private var proposals: [Panel] {
    guard !proposed.isEmpty else { return [] }
    let rows = proposed.map { proposal in
      PanelRow(
        text: proposal.what(maker.language) + " – " + proposal.because(maker.language),
        wideTrail: proposal.district ?? "",
        target: proposal.kind == .introduction ? .list(.analysis) : .record(proposal.record))
    }
    return [
      Panel(
        title: maker.say("Dagens förslag", "Worth doing today"), rows: rows,
        isOptional: limit < Self.leastForProposals, weight: limit < Self.leastForAll ? 1 : 2)
    ]
  }

  private var meetings: Panel {
    let rows = data.meetings.prefix(limit).map { meeting in
      PanelRow(
        lead: meeting.date.map { words.short($0, meeting.time) } ?? "–",
        text: [meeting.name, meeting.place].compactMap(\.self).joined(separator: " · "),
        trail: dayIsSet(meeting.date) ? "" : maker.say("dag ej satt", "no day set"),
        target: .record(meeting.recordID))
    }
    return Panel(
      title: maker.say("Möten", "Meetings"), rows: rows,
      unseen: data.meetings.count - rows.count,
      empty: maker.say("Inga möten är planerade.", "No meetings are planned."),
      whole: list(.meetings))
  }

  private var latest: Panel {
    let rows = data.latest.map { event in
      PanelRow(
        lead: words.short(event.date), text: event.title,
        trail: event.steps.map(String.init).joined(separator: " "), target: .record(event.id))
    }
    return Panel(
      title: maker.say("Senast", "Latest"), rows: rows,
      empty: maker.say("Inga kontakter är noterade.", "No encounters are noted."),
      whole: list(.latest))
  }

  private var steps: Panel {
    let rows = data.steps.map { summary in
      let role = Role.step(summary.step.number ?? 0)
      return PanelRow(
        lead: summary.step.id, leadRole: role, text: summary.step.name,
        meter: summary.progress.map { PanelRow.Meter(fraction: Double($0) / 100, role: role) },
        trail: summary.status.map { "\($0.sign) \($0.label(maker.language))" }
          ?? activities(summary.activities.count),
        trailRole: summary.status?.role ?? .muted, target: .record(summary.step.recordID))
    }
    return Panel(
      title: maker.say("De sju momenten", "The seven steps"), rows: rows, trailsAreAligned: true,
      isList: false, whole: .list(.steps), summary: stepMarks)
  }

  /// Each step by its number and the sign of its status.
  private var stepMarks: Line {
    let marks = data.steps.map { summary in
      Line("\(summary.step.id) ", .step(summary.step.number ?? 0))
        + Line(
          summary.status.map { String($0.sign) } ?? "–", summary.status?.role ?? .muted)
    }
    return marks.reduce(Line.empty) { $0.runs.isEmpty ? $1 : $0 + Line("  ") + $1 }
  }

  /// What is known of a step whose status nobody has told.
  private func activities(_ count: Int) -> String {
    switch count {
    case 0: "–"
    case 1: maker.say("1 insats", "1 activity")
    default: "\(count) " + maker.say("insatser", "activities")
    }
  }

  /// So many kinds of news of the registers are told; R has the others.
  private static let mostNews = 3

  private var network: Panel {
    let pulse = data.pulse
    let goal = pulse.visitGoal.map { " " + maker.say("av", "of") + " \($0)" } ?? ""
    var rows = [
      PanelRow(
        text: maker.say("besök i kvartalet", "visits this quarter"),
        series: pulse.visitsByMonth.contains { $0 > 0 } ? pulse.visitsByMonth.map(Double.init) : [],
        trail: "\(pulse.visitsThisQuarter)\(goal)", trailRole: .text, target: list(.visits))
    ]
    if !pulse.branches.isEmpty {
      // The branches stand together, so that they can be counted.
      rows.append(
        share(
          maker.say("besökta branscher", "branches visited"), pulse.visitedBranches.count,
          pulse.branches.count, maker.say("av", "of"),
          .list(
            .network, maker.say("besökt", "visited"),
            Sort(column: OrganisationListing.Field.branch.rawValue))))
    }
    rows.append(
      share(
        maker.say("utan relationer", "without relations"),
        pulse.withoutTies, pulse.organisations, maker.say("av alla", "of all"),
        .list(.network, maker.say("utan:relationer", "without:relations"))))
    if !data.registerNews.isEmpty {
      // On few lines the council needs the room more.
      if limit < Self.leastForProposals { rows.removeLast() }
      let news = data.registerNews.map { $0.what.counted($0.count)(maker.language) }
      rows.append(
        PanelRow(
          text: maker.say("Registret: ", "Registers: ")
            + news.prefix(Self.mostNews).joined(separator: ", ")
            + (news.count > Self.mostNews ? " …" : ""), target: .registers))
    }
    return Panel(
      title: maker.say("Nätverket", "The network"), rows: rows, isList: false)
  }

  /// So many of so many organisations.
  private func share(
    _ text: String, _ part: Int, _ whole: Int, _ of: String, _ target: PanelRow.Target
  ) -> PanelRow {
    let language = maker.language
    return PanelRow(
      text: text, trail: "\(language.number(part)) \(of) \(language.number(whole))",
      trailRole: .text, target: target)
  }

  /// Where the records are that a question asks for.
  func list(_ question: ListQuestion) -> PanelRow.Target {
    .list(question.screen, question.word(maker.language))
  }

  private var council: Panel {
    let readiness = data.readiness
    var rows: [PanelRow] = []
    if readiness.contacts > 0 {
      let isWhole = readiness.unverified.isEmpty
      rows.append(
        PanelRow(
          text: maker.say("nummer kontrollerade", "numbers verified"),
          trail:
            "\(isWhole ? "✓" : "◐") \(readiness.verified) \(maker.say("av", "of")) \(readiness.contacts)",
          trailRole: isWhole ? .good : .warning, target: list(.verified)))
      let alone = readiness.membersWithoutDeputy.count
      rows.append(
        PanelRow(
          text: maker.say("utan ersättare", "without a deputy"),
          trail: alone == 0 ? "✓ 0" : "◐ \(alone)", trailRole: alone == 0 ? .good : .warning,
          target: list(.withoutDeputy)))
    }
    if let exercise = readiness.lastExercise {
      rows.append(
        PanelRow(
          text: maker.say("senaste övning", "last exercise"),
          trail: exercise.date.map { words.short($0) } ?? "–", trailRole: .text,
          target: .record(exercise.recordID)))
      if readiness.isEvaluationMissing {
        rows.append(
          PanelRow(
            text: maker.say("utvärdering", "evaluation"),
            trail: "◐ " + maker.say("saknas", "missing"), trailRole: .warning,
            target: .record(exercise.recordID)))
      }
    }
    return Panel(
      title: maker.say("Krisrådet", "The crisis council"), rows: rows,
      empty: maker.say("Inga medlemmar är noterade.", "No members are noted."), isList: false,
      whole: .list(.council))
  }

  private func dayIsSet(_ date: PartialDate?) -> Bool {
    if case .day = date { true } else { false }
  }
}

extension CardMaker {
  /// A person by first name where there is little room; an organisation by its whole name.
  func shortTitle(_ id: RecordID?) -> String {
    guard let id else { return "" }
    let whole = title(id)
    guard id.type == .person else { return whole }
    return whole.split(separator: " ").first.map(String.init) ?? whole
  }
}

/// What the overview shows where there is room to spare.
extension OverviewPanels {
  /// The activities that are not done, those due first at the top.
  var underWay: Panel {
    let activities = maker.openActivities
    let rows = activities.prefix(limit).map { activity in
      PanelRow(
        lead: activity.status.map { String($0.sign) } ?? "–",
        leadRole: activity.status?.role ?? .muted, text: activity.name,
        trail: activity.due.map { maker.words.short($0) } ?? "", target: .record(activity.recordID))
    }
    return Panel(
      title: maker.say("Insatser", "Activities"), rows: rows,
      unseen: activities.count - rows.count,
      empty: maker.say("Inga insatser pågår.", "No activities are under way."), isOptional: true,
      whole: list(.activities))
  }

  /// This month, with a mark on the days when something is or was.
  var month: Panel {
    let month = Month(containing: maker.today)
    let view = MonthView(
      month, words: maker.words, marked: (agenda ?? []).marks(in: month), isFocused: false)
    return Panel(
      title: maker.say("Kalender", "Calendar"), figure: view, isOptional: true,
      isList: false)
  }

  /// The branches with the most organisations; nothing where no branch is known.
  var branches: [Panel] {
    let most = data.branches.enumerated().filter { $0.element > 0 }
      .sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }.prefix(8)
    let largest = most.first?.element ?? 1
    let rows = most.map { place, count in
      let branch = BranchSection.allCases[place].label(maker.language)
      return PanelRow(
        text: branch,
        meter: .init(fraction: Double(count) / Double(max(1, largest)), role: .bar),
        trail: maker.language.number(count), trailRole: .text,
        target: .list(
          .network, maker.say("bransch", "branch") + ":" + branch.quotedForFilter))
    }
    guard !rows.isEmpty else { return [] }
    let panel = Panel(
      title: maker.say("Största branscherna", "Largest branches"), rows: rows, isOptional: true)
    return [panel]
  }
}
