import Almanac
import Lettering
package import Model
import Publication

extension Municipality {
  /// The persons and duty contacts of the types, in the order of their files.
  /// - Returns: also how many were left out, since they are confidential.
  package func contactIDs(
    of types: [RecordType] = [.person, .dutyContact], in scope: ContactScope
  ) -> (ids: [RecordID], leftOut: Int) {
    let all = types.flatMap { type in (0..<count(of: type)).map { id(type, at: $0) } }
    let ids = all.filter { scope.withConfidential || !isConfidential($0) }
    return (ids, all.count - ids.count)
  }

  /// The cards of persons and duty contacts, in order; all other records are passed over, and what
  /// the scope leaves out.
  package func contactCards(
    of ids: [RecordID], _ scope: ContactScope
  ) -> [(id: RecordID, card: ContactCard)] {
    let hidden: Set<[String]> =
      scope.withConfidential
      ? []
      : Set(
        organisations.lazy.filter { $0.annotations.visibility == .confidential }
          .flatMap { [$0.name] + $0.otherNames }.map(NameWords.inOrder))
    return ids.compactMap { id in
      guard scope.withConfidential || !isConfidential(id) else { return nil }
      let known = id.type == .person ? persons[id].map { card($0, scope) } : nil
      guard var card = known ?? dutyContacts[id].map({ card($0, scope) }) else { return nil }
      card.takePosts(except: hidden)
      if !scope.withNotes { card.notes = [] }
      return (id, card)
    }
  }

  /// Cards one after the other, as they are sent; see `contactCards(of:_:)`.
  package func vCards(
    of ids: [RecordID], version: VCard.Version, _ scope: ContactScope
  ) -> [UInt8] {
    contactCards(of: ids, scope).flatMap { id, card in
      card.vCard(version, uid: uid(of: id)).bytes(version)
    }
  }

  private func card(_ person: Person, _ scope: ContactScope) -> ContactCard {
    var card = ContactCard(name: person.name)
    (card.telephones, card.emails) = (person.telephones, person.emails)
    card.posts = referring(to: person.recordID, in: appointments).compactMap { appointment in
      let isTold = appointment.annotations.visibility != .confidential || scope.withConfidential
      guard isTold, appointment.isHeld(on: scope.day) else { return nil }
      return post(appointment.role, appointment.organisation, scope)
    }
    card.take(person.annotations)
    card.uid = person.uid
    return card
  }

  private func card(_ contact: DutyContact, _ scope: ContactScope) -> ContactCard {
    var card = ContactCard(name: title(of: contact.recordID) ?? contact.id)
    (card.telephones, card.emails) = (contact.telephones, contact.emails)
    let organisation = members[contact.member].flatMap(\.organisation)
    card.posts = [post(contact.role, organisation, scope)].compactMap(\.self)
    card.take(contact.annotations)
    // A duty contact with the name of a confidential person is as confidential.
    if isConfidential(contact.recordID) { card.visibility = .confidential }
    return card
  }

  private func post(
    _ role: String, _ organisation: RecordID?, _ scope: ContactScope
  ) -> ContactCard.Post? {
    let found = organisations[organisation]
    let isTold = scope.withConfidential || found?.annotations.visibility != .confidential
    let post = ContactCard.Post(
      role: role.isEmpty ? nil : role, organisation: isTold ? found?.name : nil)
    return post.role == nil && post.organisation == nil ? nil : post
  }

  /// Whether a record is kept from all but those who must know; so is a duty contact whose name is
  /// that of such a person.
  package func isConfidential(_ id: RecordID) -> Bool {
    let person = id.type == .dutyContact ? dutyContacts[id]?.person : nil
    return [id, person].contains { id in
      guard let record = id.flatMap(record) else { return false }
      return Annotations(record).visibility == .confidential
    }
  }
}

extension Appointment {
  /// Whether it was not left before that day: one that is yet to begin is told.
  fileprivate func isHeld(on day: Day) -> Bool { to.map { day <= $0.days.upperBound } ?? true }
}

extension ContactCard {
  fileprivate mutating func take(_ annotations: Annotations) {
    tags = annotations.tags
    notes = annotations.notes
    visibility = annotations.visibility == .internal ? nil : annotations.visibility
  }

  /// Takes the posts out of the notes where an import kept them, since the folder does not have the
  /// organisation: they leave as the posts that they came as.
  /// - Parameter hidden: the names of organisations that are not told; posts there stay in the note.
  fileprivate mutating func takePosts(except hidden: Set<[String]>) {
    var kept: [String] = []
    for note in notes {
      let entries = note.noteLines
      let rest = entries.filter { entry in
        guard let post = Post(line: entry) else { return true }
        if let name = post.organisation, hidden.contains(NameWords.inOrder(name)) { return true }
        if !posts.contains(post) { posts.append(post) }
        return false
      }
      if rest.count == entries.count {
        kept.append(note)
      } else if !rest.isEmpty {
        kept.append(rest.joined(separator: "\n"))
      }
    }
    notes = kept
  }
}

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
