package import Almanac
import Lettering

extension RecordType {
  /// What one such record is called on the screen, in the middle of a sentence.
  package var label: Phrase {
    switch self {
    case .settings: Phrase("inställningar", "settings")
    case .step: Phrase("moment", "step")
    case .activity: Phrase("insats", "activity")
    case .indicator: Phrase("indikator", "indicator")
    case .observation: Phrase("mätvärde", "observation")
    case .organisation: Phrase("organisation", "organisation")
    case .person: Phrase("person", "person")
    case .appointment: Phrase("uppdrag", "appointment")
    case .relation: Phrase("relation", "relation")
    case .encounter: Phrase("kontakt", "encounter")
    case .followUp: Phrase("återkoppling", "follow-up")
    case .meeting: Phrase("möte", "meeting")
    case .member: Phrase("medlem i krishanteringsrådet", "member of the crisis council")
    case .dutyContact: Phrase("jourkontakt", "duty contact")
    case .resource: Phrase("resurs", "resource")
    case .exercise: Phrase("övning", "exercise")
    case .callout: Phrase("larmning", "call-out")
    case .callAttempt: Phrase("uppringning", "call attempt")
    }
  }

  /// What several of them are called, in the middle of a sentence.
  package var plural: Phrase {
    switch self {
    case .settings: Phrase("inställningar", "settings")
    case .step: Phrase("moment", "steps")
    case .activity: Phrase("insatser", "activities")
    case .indicator: Phrase("indikatorer", "indicators")
    case .observation: Phrase("mätvärden", "observations")
    case .organisation: Phrase("organisationer", "organisations")
    case .person: Phrase("personer", "persons")
    case .appointment: Phrase("uppdrag", "appointments")
    case .relation: Phrase("relationer", "relations")
    case .encounter: Phrase("kontakter", "encounters")
    case .followUp: Phrase("återkopplingar", "follow-ups")
    case .meeting: Phrase("möten", "meetings")
    case .member: Phrase("medlemmar i krishanteringsrådet", "members of the crisis council")
    case .dutyContact: Phrase("jourkontakter", "duty contacts")
    case .resource: Phrase("resurser", "resources")
    case .exercise: Phrase("övningar", "exercises")
    case .callout: Phrase("larmningar", "call-outs")
    case .callAttempt: Phrase("uppringningar", "call attempts")
    }
  }

  /// One that is known, in the middle of a sentence: "ändra organisationen Norra Åkeriet".
  package var definite: Phrase {
    switch self {
    case .settings: Phrase("inställningarna", "the settings")
    case .step: Phrase("momentet", "the step")
    case .activity: Phrase("insatsen", "the activity")
    case .indicator: Phrase("indikatorn", "the indicator")
    case .observation: Phrase("mätvärdet", "the observation")
    case .organisation: Phrase("organisationen", "the organisation")
    case .person: Phrase("personen", "the person")
    case .appointment: Phrase("uppdraget", "the appointment")
    case .relation: Phrase("relationen", "the relation")
    case .encounter: Phrase("kontakten", "the encounter")
    case .followUp: Phrase("återkopplingen", "the follow-up")
    case .meeting: Phrase("mötet", "the meeting")
    case .member: Phrase("medlemmen", "the member")
    case .dutyContact: Phrase("jourkontakten", "the duty contact")
    case .resource: Phrase("resursen", "the resource")
    case .exercise: Phrase("övningen", "the exercise")
    case .callout: Phrase("larmningen", "the call-out")
    case .callAttempt: Phrase("uppringningen", "the call attempt")
    }
  }

  /// One that is not there yet, in the middle of a sentence: "ny organisation", "nytt möte".
  package var new: Phrase {
    let swedish =
      switch self {
      case .settings: "nya"
      case .step, .observation, .appointment, .meeting: "nytt"
      default: "ny"
      }
    return Phrase("\(swedish) \(label.swedish)", "new \(label.english)")
  }

  /// What it may be called on a command line, as slugs: one or several of them, in either language.
  package var names: [String] {
    [label, plural, definite].flatMap { [$0.swedish.slug, $0.english.slug] } + aliases
  }

  private var aliases: [String] {
    switch self {
    case .followUp: ["lofte", "loften", "followups"]
    case .encounter: ["besok"]
    case .callAttempt: ["attempts", "forsok"]
    default: []
    }
  }
}
