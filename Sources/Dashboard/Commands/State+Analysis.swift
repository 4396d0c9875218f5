import Almanac
import Insight
import Model

/// What the analysis proposes becomes records.
extension State {
  /// What the row at hand proposes; nil on other screens.
  var proposedAct: Conclusion.Act? {
    screen == .analysis ? screens[AnalysisScreen.self].act(environment) : nil
  }

  /// Two are brought together: it is a contact with both, and what came of it is asked in a month.
  mutating func introduce() {
    guard case .introduce(let one, let other, let because)? = proposedAct else { return }
    let names = Phrase(
      "\(municipality.name(of: one).swedish) och \(municipality.name(of: other).swedish)",
      "\(municipality.name(of: one).english) and \(municipality.name(of: other).english)")
    var filled = [
      "Because": [because(language)], "Made": ["\(today)"], "By": me,
      "Outcome": [IntroductionOutcome.made.rawValue],
    ]
    let asked = ["A", "B", "Because", "Made", "By", "Outcome"]
    let title = Phrase("För samman två", "Bring two together")
    var form: Form
    if let proposed = municipality.proposedIntroduction(one, other) {
      form = Form(
        editing: proposed, in: municipality, names: asked, filled: filled, title: title)
    } else {
      filled.merge(["A": [one.key], "B": [other.key], "Proposed": ["\(today)"]]) { $1 }
      form = Form(adding: .introduction, filled: filled, names: asked, title: title)
    }
    var contact = FormPart(.encounter)
    contact.given = [
      .init(field: "Kind", values: [EncounterKind.mail.rawValue]),
      .init(
        field: "Subject",
        values: [Phrase("Förde samman \(names.swedish)", "Introduced \(names.english)")(language)]),
    ]
    contact.links = [
      .init(field: "Date", source: .field("Made", ofPart: 0)),
      .init(field: "By", source: .field("By", ofPart: 0)),
    ]
    contact.decisive = "Organisation"
    form.add(contact, filled: ["Organisation": [one.key, other.key]], names: ["Organisation"])
    form.parts[1].heading = Phrase("Bokförs som kontakt med", "Logged as a contact with")
    var promise = FormPart(.followUp)
    promise.heading = Phrase("Följ upp", "Follow up")
    promise.decisive = "What"
    promise.links = [
      .init(field: "Organisation", source: .field("Organisation", ofPart: 1)),
      .init(field: "Given", source: .field("Made", ofPart: 0)),
    ]
    let what = Phrase("Fråga vad det blev av \(names.swedish)", "Ask what came of \(names.english)")
    form.add(
      promise,
      filled: [
        "What": [what(language)], "Due": ["\(today.adding(months: 1).orNextWorkday)"],
        "Owner": me,
      ], names: ["What", "Due", "Owner"])
    form.focus(on: "Because")
    open(form)
  }

  /// The two are not proposed again.
  mutating func declineIntroduction() -> [Effect] {
    guard case .introduce(let one, let other, let because)? = proposedAct else { return [] }
    let (language, today) = (language, today)
    let name = "\(municipality.name(of: one)(language)) – \(municipality.name(of: other)(language))"
    let outcome = FieldChange("Outcome", .replace([IntroductionOutcome.declined.rawValue]))
    return perform(
      environment.change(
        Phrase("inte föreslå \(name)", "not propose \(name)")
      ) { municipality throws(ChangeFault) in
        if let proposed = municipality.proposedIntroduction(one, other) {
          return try municipality.applying(.set(proposed, [outcome])).municipality
        }
        return try municipality.applying(
          .add(
            .introduction,
            [
              FieldChange("A", .replace([one.key])), FieldChange("B", .replace([other.key])),
              FieldChange("Because", .replace([because(language)])),
              FieldChange("Proposed", .replace(["\(today)"])), outcome,
            ])
        ).municipality
      })
  }

  /// A visit is promised, so that it stands among what is to be done.
  mutating func planVisit() {
    guard case .visit(let id)? = proposedAct else { return }
    let name = municipality.name(of: id)
    var form = Form(
      adding: .followUp,
      filled: [
        "What": [Phrase("Besök \(name.swedish)", "Visit \(name.english)")(language)],
        "Due": ["\(today.adding(days: 14).orNextWorkday)"], "Owner": me, "Organisation": [id.key],
        "Given": ["\(today)"],
      ], names: ["What", "Due", "Owner", "Organisation", "Person", "Step", "Note"],
      purpose: .promise, title: Phrase("Planera besök", "Plan a visit"))
    form.focus(on: "Due")
    open(form)
  }
}

extension Day {
  /// This day or the next one that people work.
  fileprivate var orNextWorkday: Day {
    var day = self
    while day.isRed || day.weekday > .friday { day = day.adding(days: 1) }
    return day
  }
}
