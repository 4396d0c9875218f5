import Lettering
import Model

/// A contact as another program told of it, whatever format it came in.
package struct ImportedCard: Equatable, Sendable {
  /// Why a card is no contact.
  package enum Nobody: Equatable, Sendable {
    /// It is about an organisation, and names no person.
    case organisation
    /// It is about a group, a place or a thing.
    case group
    /// It names nobody.
    case nameless
  }

  /// How a value that a spreadsheet had changed was repaired.
  package enum Remark: Equatable, Sendable {
    /// A spreadsheet had made a quantity of a telephone number; the digits could be restored.
    case mended(from: String, to: String)
    /// A spreadsheet had rounded a telephone number; its digits are lost.
    case lostDigits(String)
  }

  /// The name under which it would be kept, then its other spellings.
  struct Spelling: Equatable, Sendable {
    let keep: String
    let text: String
  }

  /// The line that it begins on in its file, from 1.
  package let line: Int
  package var card: ContactCard
  /// The type and key that a table of Sju's gives: "Person/asa-exempel".
  var recordName: String?
  /// Values without a field, a line of the note each: "NICKNAME: Åsis".
  package var lines: [String] = []
  /// The names of what can't be kept, such as pictures: "PHOTO".
  package var skipped: [String] = []
  /// Why the card is passed over; nil for a contact.
  package var nobody: Nobody?
  package var remarks: [Remark] = []
  /// A line where it says more than the name of the card does.
  var spellings: [Spelling] = []

  /// How many values of one kind are taken as values; more of them are lines.
  static let maximumValues = 100

  init(line: Int, card: ContactCard) {
    self.line = line
    self.card = card
  }
}

extension ImportedCard {
  /// Whether it is of a duty contact of another folder of Sju's.
  var isOfDuty: Bool {
    let type = RecordType.dutyContact.rawValue + "/"
    return recordName?.hasPrefix(type) == true
      || card.uid.map { $0.hasPrefix("sju:") && $0.contains("/" + type) } == true
  }

  /// Takes a number, as one to call or, where nobody answers there, as a line.
  /// - Parameters:
  ///   - labels: what the file says of it.
  ///   - place: among the others; nil for the last.
  mutating func take(
    _ written: WrittenTelephone, labels: [String], keptAs name: String, at place: Int? = nil
  ) {
    let told = labels.filter { !$0.isEmpty }
    let isCalled = (told + [name, written.rest]).allSatisfy { TelephoneLabel($0) != .notCalled }
    guard isCalled, card.telephones.count < Self.maximumValues else {
      let head = ([name] + told.filter { $0 != name }).joined(separator: ", ")
      let value = [written.number, written.rest].filter { !$0.isEmpty }.joined(separator: " ")
      return lines.append("\(head): \(value)")
    }
    card.telephones.insert(written.number, at: min(place ?? .max, card.telephones.count))
    if let line = written.line(told) { lines.append(line) }
    if let damaged = written.damaged {
      remarks.append(.mended(from: damaged, to: written.number))
    }
  }

  mutating func take(_ written: WrittenEmail, at place: Int? = nil) {
    guard card.emails.count < Self.maximumValues else {
      return lines.append("EMAIL: \(written.address)")
    }
    card.emails.insert(written.address, at: min(place ?? .max, card.emails.count))
    if !written.rest.isEmpty {
      spellings.append(Spelling(keep: "\(written.address): ", text: written.rest))
    }
  }

  /// Takes tags, without those that Google gives to everybody.
  mutating func take(tags: [String], keptAs name: String) {
    for tag in tags.map({ $0.received(isOneLine: true) }) where !tag.isEmpty {
      let isSystem = tag.hasPrefix("* ") || ["mycontacts", "starred"].contains(tag.lowercased())
      guard !isSystem, !card.tags.contains(tag) else { continue }
      if card.tags.count < Self.maximumValues {
        card.tags.append(tag)
      } else {
        lines.append(name + tag)
      }
    }
  }

  /// Finds out whether it is of a person, once all of it is read, and what that person is called.
  mutating func finish(given: String, family: String, nickname: String = "") {
    // A dash is where a name would stand.
    if card.name.unicodeScalars.allSatisfy({ $0.isASCII && !$0.properties.isAlphabetic }),
      !card.name.contains(where: \.isNumber)
    {
      card.name = ""
    }
    if let turned = turned(card.name, given: given, family: family) { card.name = turned }
    if nobody == nil, isOrganisation(hasBothNames: !given.isEmpty && !family.isEmpty, nickname) {
      nobody = .organisation
    }
    if card.name.isEmpty {
      let organisation = nobody == nil ? nil : card.posts.first?.organisation
      let names = [
        organisation ?? "", nickname, card.emails.first ?? "", card.telephones.first ?? "",
      ]
      card.name = names.first { !$0.isEmpty } ?? ""
    }
    if card.name.isEmpty, nobody == nil { nobody = .nameless }
    let known = Set((card.emails + [card.name]).flatMap(NameWords.inOrder))
    for spelling in spellings where !known.isSuperset(of: NameWords.inOrder(spelling.text)) {
      lines.append(spelling.keep + spelling.text)
    }
    // What was cut out of a text may end in what a record can't hold.
    lines = lines.map { $0.received() }.filter { !$0.isEmpty }
  }

  /// `Ek, Bo` as it is said: `Bo Ek`. Nil where the name is in that order already, and where what
  /// stands after the comma may be a title, a function or a form.
  private func turned(_ name: String, given: String, family: String) -> String? {
    let parts = name.split(separator: ",").map { String($0).trimmed }
    guard parts.count == 2, name.count(where: { $0 == "," }) == 1 else { return nil }
    let turned = "\(parts[1]) \(parts[0])"
    let words = parts.map { $0.split(separator: " ") }
    if !given.isEmpty, !family.isEmpty {
      let isTurned =
        NameWords(parts[0]) == NameWords(family) && NameWords(parts[1]) == NameWords(given)
      return isTurned ? turned : nil
    }
    func isName(_ word: Substring) -> Bool {
      word.first?.isUppercase == true && word.dropFirst().contains(where: \.isLowercase)
        && word.allSatisfy { $0.isLetter || "-'’.".contains($0) }
    }
    let isFamily =
      words[0].last.map(isName) == true && words[0].count <= 3
      && words[0].dropLast().allSatisfy { NameWords.particles.contains($0.lowercased()) }
    let isGiven = (1...3).contains(words[1].count) && words[1].allSatisfy(isName)
    let isOfPerson =
      LegalForm.parted(name).form == nil
      && Self.functions.isDisjoint(with: NameWords.inOrder(name))
    return isFamily && isGiven && isOfPerson ? turned : nil
  }

  /// A company is never a person: where it is all that is named, where the name is its own, or
  /// where the name ends in a legal form. A card of ours is of whom it says.
  private func isOrganisation(hasBothNames: Bool, _ nickname: String) -> Bool {
    let isOurs = card.uid?.hasPrefix("sju:") == true || recordName?.contains("/") == true
    guard !isOurs else { return false }
    let organisations = card.posts.compactMap(\.organisation)
    if card.name.isEmpty { return !organisations.isEmpty && nickname.isEmpty }
    let name = LegalForm.parted(card.name)
    if name.form != nil { return true }
    guard !hasBothNames else { return false }
    if !organisations.isEmpty, NameWords.inOrder(card.name).allSatisfy(Self.functions.contains) {
      return true
    }
    return card.name.isEmail && !organisations.isEmpty
      || organisations.contains { LegalForm.parted($0).words == name.words }
  }
}

extension ImportedCard {
  /// Words that name a function where anybody may answer, such as a reception, and no person.
  private static let functions = Set(
    NameWords.inOrder(
      "växel växeln receptionen reception info information kundtjänst kundservice support kansli"
        + " kansliet kontor kontoret expedition expeditionen jour jouren order ordermottagning"
        + " switchboard office front desk helpdesk customer service registrator huvudnummer"
        + " servicecenter kontaktcenter allmänt allmän"))
}
