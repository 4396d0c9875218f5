package import Almanac
package import RecFile

/// What holds for the whole data folder. There is one; where the file is missing, an empty one.
package struct Settings: ModelRecord {
  /// Empty where the settings don't say.
  package let municipality: String
  /// The day that is today in this folder; nil: the day that it is.
  package let asOf: Day?
  package let language: Language?
  package let theme: String?
  /// Days after which an organisation that was in touch counts as silent, unless it has an
  /// interval of its own; nil: only those with one do.
  package let silentAfter: Int?
  /// How often those with a tag should be heard from. A tag may be there more than once.
  package let tagIntervals: [TagInterval]
  /// Months for which a duty contact counts as verified. Unsaid: 6.
  package let verifyWithin: Int
  /// Visits wished for in a quarter.
  package let visitGoal: Int?
  /// The person who sits at the screen: who logs, promises and calls, unless something else is said.
  package let me: RecordID?
  package let annotations: Annotations

  package var id: String { "" }

  package init(_ record: Record) { self.init(FieldValues(record)) }

  /// Those of a folder that has none.
  static let none = Settings(FieldValues())

  private init(_ fields: FieldValues) {
    municipality = fields.text("Municipality") ?? ""
    asOf = fields.day("AsOf")
    language = fields.word("Language").flatMap { Language(rawValue: $0) }
    theme = fields.word("Theme")
    silentAfter = fields.integer("SilentAfter", in: Limits.days)
    tagIntervals = fields.texts("TagEvery").compactMap { TagInterval($0) }
    verifyWithin = fields.integer("VerifyWithin", in: Limits.months) ?? 6
    visitGoal = fields.integer("VisitGoal", in: Limits.count)
    me = fields.reference("Me", to: .person)
    annotations = Annotations(fields)
  }
}
