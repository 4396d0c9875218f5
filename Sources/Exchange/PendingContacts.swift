import Model
import Publication

/// The additions to persons and duty contacts, gathered so that each record is changed once.
struct PendingContacts {
  fileprivate struct Pending {
    var telephones: [String] = []
    var emails: [String] = []
    var tags: [String] = []
    var notes: [String] = []
    var lines: [String] = []
    var visibility: Visibility?
    var uid: String?
    var posts: [(role: String?, organisation: RecordID)] = []
  }

  /// The persons to add, in order, with their cards.
  private var new: [(id: RecordID, card: ContactCard)] = []
  /// The records that get something, in order.
  private var order: [RecordID] = []
  private var byID: [RecordID: Pending] = [:]

  mutating func add(_ id: RecordID, _ card: ContactCard) { new.append((id, card)) }

  mutating func add(_ additions: [ContactAddition], to id: RecordID) {
    guard !additions.isEmpty else { return }
    if byID[id] == nil { order.append(id) }
    for addition in additions { byID[id, default: Pending()].take(addition) }
  }

  /// The changes: persons first, then the records that refer to them.
  var changes: [Change] {
    let isNew = Set(new.map(\.id))
    let added = new.map { id, card in
      Change.add(
        .person,
        [FieldChange("Id", id.key), FieldChange("Name", card.name)]
          + (byID[id]?.fields { .replace($0) } ?? []))
    }
    let changed = order.filter { !isNew.contains($0) }.compactMap { id -> Change? in
      let fields = byID[id]?.moreFields ?? []
      return fields.isEmpty ? nil : .set(id, fields)
    }
    let types: [RecordType] = [.person, .dutyContact]
    let posts = order.flatMap { id -> [Change] in
      (byID[id]?.posts ?? []).map { post in
        .add(
          .appointment,
          [
            FieldChange("Person", id.key), FieldChange("Organisation", post.organisation.key),
            FieldChange("Role", post.role ?? ContactAddition.noRole),
          ])
      }
    }
    return added
      + types.flatMap { type in changed.filter { $0.type == type } } + posts
  }
}

extension PendingContacts.Pending {
  fileprivate mutating func take(_ addition: ContactAddition) {
    switch addition {
    case .line(let text): lines.append(text)
    case .telephone(let text): telephones.append(text)
    case .email(let text): emails.append(text)
    case .tag(let text): tags.append(text)
    case .note(let text): notes.append(text)
    case .visibility(let new): visibility = new.narrower(visibility)
    case .uid(let text): uid = text
    case .post(let role, let organisation): posts.append((role, organisation))
    }
  }

  private var values: [(name: String, values: [String])] {
    let notes = notes + (lines.isEmpty ? [] : [lines.joined(separator: "\n")])
    return [("Telephone", telephones), ("Email", emails), ("Note", notes), ("Tag", tags)]
  }

  fileprivate func fields(_ act: ([String]) -> FieldChange.Act) -> [FieldChange] {
    values.filter { !$0.values.isEmpty }.map { FieldChange($0.name, act($0.values)) } + single
  }

  fileprivate var moreFields: [FieldChange] {
    values.flatMap { name, values in values.map { FieldChange(name, .add($0)) } } + single
  }

  /// Changes of the fields that do not repeat.
  private var single: [FieldChange] {
    [
      uid.map { FieldChange("UID", $0) }, visibility.map { FieldChange("Visibility", $0.rawValue) },
    ].compactMap(\.self)
  }
}

extension Change {
  fileprivate var type: RecordType {
    switch self {
    case .add(let type, _): type
    case .set(let id, _), .remove(let id): id.type
    }
  }
}
