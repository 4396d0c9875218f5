extension Municipality {
  private func records<Element: ModelRecord>() -> Records<Element> {
    Records(table: tables[Element.type.ordinal])
  }

  /// The first settings; where there are none, empty ones.
  package var settings: Settings {
    let records: Records<Settings> = records()
    return records.first ?? .none
  }

  /// The person who sits at the screen, where the settings name one who is there.
  package var me: RecordID? { existing(settings.me) }

  package var steps: Records<Step> { records() }
  package var activities: Records<Activity> { records() }
  package var indicators: Records<Indicator> { records() }
  package var observations: Records<Observation> { records() }
  package var organisations: Records<Organisation> { records() }
  package var persons: Records<Person> { records() }
  package var appointments: Records<Appointment> { records() }
  package var relations: Records<Relation> { records() }
  package var encounters: Records<Encounter> { records() }
  package var followUps: Records<FollowUp> { records() }
  package var meetings: Records<Meeting> { records() }
  package var members: Records<Member> { records() }
  package var dutyContacts: Records<DutyContact> { records() }
  package var resources: Records<Resource> { records() }
  package var exercises: Records<Exercise> { records() }
  package var callouts: Records<Callout> { records() }
  package var callAttempts: Records<CallAttempt> { records() }

  /// How many records of a type there are.
  package func count(of type: RecordType) -> Int { tables[type.ordinal].records.count }

  /// The row of a record among those of its type; nil where there is none.
  package func row(of id: RecordID) -> Int? { tables[id.type.ordinal].row(of: id.key) }

  package func id(_ type: RecordType, at row: Int) -> RecordID {
    RecordID(type, tables[type.ordinal].key(of: row))
  }
}
