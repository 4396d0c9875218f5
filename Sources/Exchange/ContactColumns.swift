import Lettering
import Model

/// What the columns of a table of contacts hold. A heading is understood by its words, in whatever
/// order, case and punctuation: `Telefon (arbete)`, `Work Phone`, `E-post 2, adress`.
struct ContactColumns {
  enum Meaning: Hashable {
    case id, name, givenName, middleName, familyName, role, organisation, telephone, email, tag,
      note, visibility, uid
    /// A form of address, such as Mr or Dr, where another column has the role.
    case title
    /// The contact person, in a row that is about an organisation.
    case contactPerson
    case organisationNumber
    /// The label of the telephone, or of the address, with the same number in its
    /// heading: "Phone 1 - Label".
    case telephoneLabel, emailLabel
    /// A column of values that Sju has no place for.
    case picture
    /// A repetition of the name in another order or spelling: "File As", "E-mail Display Name".
    case spelling
  }

  struct Column {
    /// The heading as it is written.
    let name: String
    /// What its values are; nil where the heading is not known.
    fileprivate(set) var meaning: Meaning?
    /// The number in the heading: 1 in "Phone 1 - Value".
    let number: String
    /// The label that the heading gives to all telephones below it.
    let label: TelephoneLabel
  }

  private(set) var columns: [Column]
  /// The column with the label of a value.
  private var labels: [Int: Int] = [:]

  init(_ header: [String]) {
    columns = header.map { name in
      let name = name.received(isOneLine: true)
      let words = HeadingWords(name)
      return Column(
        name: name, meaning: words.meaning, number: words.number, label: TelephoneLabel(name))
    }
    settleNames()
    for (place, column) in columns.enumerated() {
      let wanted: Meaning? =
        switch column.meaning {
        case .telephone: .telephoneLabel
        case .email: .emailLabel
        default: nil
        }
      guard let wanted else { continue }
      labels[place] = columns.firstIndex { $0.meaning == wanted && $0.number == column.number }
    }
  }

  /// The words of a row that say what the value in a column is: "Work Fax".
  func label(of column: Int, in row: [String]) -> String {
    guard let place = labels[column], row.indices.contains(place) else { return "" }
    return row[place].received(isOneLine: true)
  }

  /// Whether no column can say whom a row is about.
  var namesNobody: Bool {
    let known: Set<Meaning> = [.name, .givenName, .familyName, .organisation, .email, .telephone]
    return known.isDisjoint(with: columns.compactMap(\.meaning))
  }

  /// A name is the organisation's where another column says whom to ask for there, or has the
  /// organisation's number; a title is Mr where another column has the role.
  private mutating func settleNames() {
    let all = columns.compactMap(\.meaning)
    let known = Set(all)
    let isRegister = known.contains(.organisationNumber) && !known.contains(.role)
    let ofPersons: Set<Meaning> = [.givenName, .familyName, .organisation]
    if known.isDisjoint(with: ofPersons), known.contains(.contactPerson) || isRegister {
      change(.name, to: .organisation)
    }
    change(.contactPerson, to: .name)
    change(.title, to: known.contains(.role) ? nil : .role)
    change(.organisationNumber, to: nil)
  }

  private mutating func change(_ old: Meaning, to new: Meaning?) {
    for place in columns.indices where columns[place].meaning == old {
      columns[place].meaning = new
    }
  }
}

/// The words of a heading, digits aside.
private struct HeadingWords {
  private let words: [String]
  let number: String

  init(_ heading: String) {
    var words: [String] = []
    for word in NameWords.inOrder(heading) {
      let word = word.filter { !$0.isASCII || !$0.isNumber }
      guard !word.isEmpty else { continue }
      // `E-post`, `e-mailadress`.
      if words.last == "e", ContactHeadings.afterE.contains(where: word.hasPrefix) {
        words[words.count - 1] = "e" + word
      } else {
        words.append(word)
      }
    }
    self.words = words
    number = heading.filter { $0.isASCII && $0.isNumber }
  }

  var meaning: ContactColumns.Meaning? {
    guard !words.isEmpty else { return nil }
    if let meaning = ContactHeadings.whole[words.sorted()] { return meaning }
    let isTelephone = words.contains(where: ContactHeadings.isTelephone)
    let isEmail = words.contains(where: ContactHeadings.isEmail)
    let rest = words.filter {
      !ContactHeadings.isTelephone($0) && !ContactHeadings.isEmail($0)
        && !ContactHeadings.besides.contains($0)
    }
    if isTelephone || isEmail {
      // "Mobile e-mail" is for addresses.
      if rest.isEmpty { return isEmail ? .email : .telephone }
      guard rest.allSatisfy(ContactHeadings.labels.contains) else { return nil }
      return isEmail ? .emailLabel : .telephoneLabel
    }
    let core = words.filter { !ContactHeadings.besides.contains($0) }
    // The label of an address is of the address.
    guard core.count < words.count, !core.allSatisfy(ContactHeadings.labels.contains) else {
      return nil
    }
    return ContactHeadings.whole[core.sorted()]
  }
}
