package import Almanac
import Lettering
import Model
package import Publication

extension Municipality {
  /// The part that may be shown to anyone: only what is marked public itself, and of that only
  /// the fields that the public types have. What a record refers to and is not public is left out.
  package func publication(asOf day: Day) -> Publication {
    let steps = publicSteps
    let numbers = Set(steps.compactMap(\.number))
    let activities = publicActivities(of: numbers)
    let organisations = PublicOrganisations(of: self)
    return Publication(
      municipality: PublicText.line(settings.municipality), asOf: day,
      steps: steps.map { Self.published($0, activities, asOf: day) },
      activities: activities.map(\.published), indicators: publicIndicators(of: numbers),
      organisations: organisations.list, relations: publicRelations(organisations, asOf: day),
      meetings: publicMeetings(asOf: day), council: publicCouncil(organisations))
  }
}

extension Records {
  /// Those that are marked public, with their rows. One without a name is left out: what stands in
  /// its place elsewhere is its key, which nobody has said to be public.
  func published(named name: String? = nil) -> [(row: Int, record: Element)] {
    indices.compactMap { row in
      // The mark is looked for first: among very many records few may be public.
      guard value("Visibility", at: row)?.trimmed == "public" else { return nil }
      let record = self[row]
      let isNamed = name.map { value($0, at: row)?.trimmed.isEmpty == false } ?? true
      return record.isPublic && isNamed ? (row, record) : nil
    }
  }
}
