import Almanac
import Canvas
import Model

/// A card for any type, made from its schema: what the record says, then what refers to it.
extension CardMaker {
  func plainCard(for id: RecordID) -> Card? {
    guard let record = municipality.decoded(id) else { return nil }
    var card = Card(title: title(id), subtitle: id.type.label(language))
    if id.type == .person { addRoles(of: id, to: &card) }
    addFields(of: id, to: &card)
    addHistory(of: id, to: &card)
    let told: Set<RecordType> = [.followUp, .meeting, .encounter]
    addRest(of: id, except: id.type == .person ? told.union([.appointment]) : told, to: &card)
    addAnnotations(record.annotations, to: &card)
    return card
  }

  /// The fields of the record's type, each as a fact; not what it is called, which is the title.
  /// - Parameter told: the fields that the card tells in its own way.
  func addFields(of id: RecordID, except told: Set<String> = [], to card: inout Card) {
    for field in id.type.schema.own
    where !field.isKey && !field.traits.contains(.title) && !told.contains(field.name) {
      for value in municipality.values(of: field.name, in: id) {
        add(field, value, to: &card)
      }
    }
  }

  /// What a person does and where, which is what one looks for: what holds today before what has
  /// ended.
  private func addRoles(of person: RecordID, to card: inout Card) {
    let all = municipality.referring(to: person, in: municipality.appointments)
    let roles = all.filter { $0.holds(on: today) } + all.filter { !$0.holds(on: today) }
    guard !roles.isEmpty else { return }
    card.parts += roles.map { role in
      var entry = entry(for: role.recordID, seenFrom: person)
      if let end = role.to, !role.holds(on: today) {
        entry.trail = say("till ", "until ") + words.short(end)
        entry.textRole = .muted
      }
      return .entry(entry)
    }
    card.parts.append(.blank)
  }

  private func add(_ field: FieldDescription, _ value: String, to card: inout Card) {
    let label = field.label(language)
    switch field.kind {
    case .reference(let type):
      let target = RecordID(type, value)
      card.fact(label, title(target), link: target)
    case .choice(let choices):
      card.fact(label, choices.label(of: value)?(language) ?? value)
    case .day, .partialDate:
      card.fact(label, PartialDate(value).map { words.long($0) } ?? value)
    case .longText:
      card.section(label, [.text(value, role: .text)])
    case .integer where field.unit == .percent:
      card.fact(label, language.percent(value))
    case .integer, .decimal:
      card.fact(label, number(value) ?? value)
    default:
      card.fact(label, value)
    }
  }

  /// A number as it is read; nil for what is none.
  private func number(_ value: String) -> String? {
    guard value.utf8.allSatisfy({ "-.0123456789".utf8.contains($0) }) else { return nil }
    return Double(value).map { language.number($0) }
  }

  /// As many of a type are told on a card, which is made anew for every key; of more, that there
  /// are.
  private static let maximumEntries = 1_000

  /// What else refers to the record, by type.
  func addRest(of id: RecordID, except shown: Set<RecordType>, to card: inout Card) {
    for type in RecordType.allCases where type != .settings && !shown.contains(type) {
      let referrers = municipality.referrers(to: id, from: type)
      guard !referrers.isEmpty else { continue }
      var parts = referrers.prefix(Self.maximumEntries).map { row in
        CardPart.entry(entry(for: municipality.id(type, at: row), seenFrom: id))
      }
      if referrers.count > Self.maximumEntries {
        let rest = language.number(referrers.count - Self.maximumEntries)
        let list = "sju list " + type.plural(.english).replacing(" ", with: "-")
        parts.append(.text(say("+ \(rest) till", "+ \(rest) more") + ": \(list)", role: .muted))
      }
      card.section(type.plural(language).capitalisedFirst, parts)
    }
  }

  /// Whether the role of a contact says more than what it is called and that it steps in.
  private func says(_ contact: DutyContact) -> Bool {
    let said = [title(contact.recordID), "ordinarie", "primary", "ersättare", "deputy"]
    return !contact.role.isEmpty
      && !said.contains { $0.lowercased() == contact.role.lowercased() }
  }

  /// An appointment is told by its other end, a duty contact by its number.
  private func entry(for id: RecordID, seenFrom origin: RecordID) -> CardEntry {
    switch id.type {
    case .appointment:
      guard let appointment = municipality.appointments[id.key] else { break }
      let other = origin.type == .person ? appointment.organisation : appointment.person
      return CardEntry(text: "\(appointment.role), \(title(other))", link: other)
    case .dutyContact:
      guard let contact = municipality.dutyContacts[id.key] else { break }
      return CardEntry(
        lead: contact.deputyFor == nil ? say("ordinarie", "primary") : say("ersättare", "deputy"),
        text: says(contact) ? "\(title(id)), \(contact.role)" : title(id),
        trail: contact.telephones.first ?? "",
        trailRole: .text, link: id)
    default: break
    }
    return CardEntry(text: title(id), link: id)
  }
}

extension String {
  /// A heading begins with a capital.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
