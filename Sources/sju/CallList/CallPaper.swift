import Almanac
import Canvas
import Insight
import Model

/// The call list made to be printed. Dates are written in full, since paper is read long after.
struct CallPaper {
  let list: CallList
  let language: Language
  /// Where the data could not be read; at the top, since the paper is all that its reader has.
  let notices: [String]

  init(_ list: CallList, _ language: Language, unread: [Problem] = []) {
    self.list = list
    self.language = language
    let notice = UnreadNotice(
      unread, Phrase("listan är inte hel", "the list is not whole"), madeOf: CallList.types)
    notices = notice.lines(language)
  }

  /// One contact on its row: the first of a member has the member on it.
  struct Row {
    /// "8" and "Elnätsbolaget, driftledning", or nothing.
    var place = ""
    var member = ""
    var isDeputy = false
    var name: String
    var role = ""
    var telephones: [String] = []
    var verified = ""
    var isOld = false
  }

  var title: String {
    say("Larmlista för krishanteringsrådet", "Call list of the crisis council")
      + (list.municipality.isEmpty ? "" : " · " + list.municipality)
  }

  var date: String {
    let words = DayWords(language, today: list.day)
    return say("Gäller ", "As of ") + words.long(list.day)
  }

  var legend: String {
    say(
      "! inte kontrollerat på \(list.months) månader   → ersättare, i den ordningen",
      "! not verified for \(list.months) months   → deputy, in that order")
  }

  var headings: [String] {
    [
      say("Nr", "No"), say("Medlem, roll", "Member, role"), say("Namn", "Name"),
      say("Nummer", "Numbers"), say("Kontrollerat", "Verified"),
    ]
  }

  var rows: [Row] {
    list.entries.flatMap { entry -> [Row] in
      guard !entry.contacts.isEmpty else {
        return [
          Row(
            place: "\(entry.place)", member: entry.organisation,
            name: say("ingen kontakt finns", "no contact known"), isOld: true)
        ]
      }
      return entry.contacts.enumerated().map { index, contact in
        let isFirst = index == 0
        return Row(
          place: isFirst ? "\(entry.place)" : "", member: isFirst ? entry.organisation : "",
          isDeputy: contact.isDeputy, name: contact.name, role: contact.role,
          telephones: contact.telephones,
          verified: told(contact.verification), isOld: !contact.verification.isFresh)
      }
    }
  }

  private func told(_ verification: Verification) -> String {
    switch verification {
    case .never: say("aldrig", "never")
    case .old(let day), .fresh(let day): "\(day)"
    case .wrong: say("fel nummer", "wrong")
    }
  }

  func say(_ swedish: String, _ english: String) -> String { Phrase(swedish, english)(language) }
}

extension CallPaper.Row {
  /// The role, where it says more than that someone steps in.
  var toldRole: String {
    let words = ["ersättare", "deputy", "ordinarie", "primary", name.lowercased()]
    return words.contains(role.lowercased()) ? "" : role
  }
}
