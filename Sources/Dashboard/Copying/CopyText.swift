import Almanac
import Model

/// Something of a record that one wants in a mail or on a telephone: a number, an address.
struct CopyText: Equatable {
  let label: Phrase
  let text: String
}

extension Municipality {
  /// What can be copied of a record, the likeliest first.
  func copyTexts(of id: RecordID) -> [CopyText] {
    var texts: [CopyText] = []
    func add(_ label: Phrase, _ values: [String]) {
      texts += values.filter { !$0.isEmpty }.map { CopyText(label: label, text: $0) }
    }
    add(Phrase("telefon", "telephone"), values(of: "Telephone", in: id))
    add(Phrase("e-post", "e-mail"), values(of: "Email", in: id))
    if let organisation = organisations[id] {
      let town = [organisation.postalCode, organisation.city].compactMap(\.self)
        .joined(separator: " ")
      let lines = [organisation.name, organisation.street ?? "", town].filter { !$0.isEmpty }
      if lines.count > 1 { add(Phrase("adress", "address"), [lines.joined(separator: ", ")]) }
      add(Phrase("webb", "web"), [organisation.web ?? ""])
    }
    add(Phrase("namn", "name"), [title(of: id) ?? ""])
    add(Phrase("nyckel", "key"), [id.key])
    return texts
  }
}
