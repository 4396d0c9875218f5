import Almanac
import Model

extension Municipality {
  /// The day that a record of the calendar is about, the first of it when only the month is known.
  func day(of id: RecordID) -> Day? { decoded(id)?.day }

  /// What a record is called in each language; its key where it is not there.
  func name(of id: RecordID) -> Phrase {
    Phrase(title(of: id, .swedish) ?? id.key, title(of: id, .english) ?? id.key)
  }

  func organisation(of member: RecordID?) -> RecordID? {
    member.flatMap { members[$0.key]?.organisation }
  }
}
