import Lettering
package import Model

extension Municipality {
  /// What a card says that it is of, so that it is known again: `sju:tyreso-kommun/Person/asa-exempel`.
  /// Another municipality may have the same key for someone else, so it is named. A card that came with
  /// a UID of its own keeps that.
  package func uid(of id: RecordID) -> String {
    let own = id.type == .person ? persons[id]?.uid : nil
    return own ?? ownUID(of: id)
  }

  private func ownUID(of id: RecordID) -> String { "sju:\(settings.municipality.slug)/\(id)" }

  /// The contact that a card of ours is of; nil where it is another's, or there is no such contact.
  func contact(uid: String) -> RecordID? {
    let start = "sju:\(settings.municipality.slug)/"
    return uid.hasPrefix(start) ? contact(named: String(uid.dropFirst(start.count))) : nil
  }

  /// The contact that `Person/asa-exempel` names.
  func contact(named name: String) -> RecordID? {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let type = RecordType(rawValue: parts[0]),
      type == .person || type == .dutyContact, case let id = RecordID(type, parts[1]),
      row(of: id) != nil
    else { return nil }
    return id
  }
}
