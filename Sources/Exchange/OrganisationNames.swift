import Lettering
import Model
import RecFile

/// The organisations by all of their names.
struct OrganisationNames {
  private var ids: [[String]: [RecordID]] = [:]

  init(_ municipality: Municipality) {
    for organisation in municipality.organisations {
      for name in Set([organisation.name] + organisation.otherNames).map(NameWords.inOrder)
      where !name.isEmpty && ids[name]?.last != organisation.recordID {
        ids[name, default: []].append(organisation.recordID)
      }
    }
  }

  /// The organisation with a name; where several have it, the one that is preferred, else none.
  func organisation(_ name: String, isPreferred: (RecordID) -> Bool) -> RecordID? {
    guard let found = ids[NameWords.inOrder(name)] else { return nil }
    return found.count == 1 ? found.first : found.prefix(50).first(where: isPreferred)
  }
}
