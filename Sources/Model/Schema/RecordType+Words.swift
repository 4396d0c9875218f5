package import Almanac

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
}
