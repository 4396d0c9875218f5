import Almanac
import Model

/// What erasing a person means, a line each.
struct ErasureLines {
  private let erasure: Erasure
  private let old: Municipality
  private let new: Municipality
  private let language: Language

  init(_ erasure: Erasure, _ old: Municipality, _ new: Municipality, _ language: Language) {
    self.erasure = erasure
    self.old = old
    self.new = new
    self.language = language
  }

  var all: [String] {
    ["goes: " + name(erasure.person, in: old)]
      + erasure.others.map { "goes too: " + name($0, in: old) }
      + erasure.changes.map(line)
      + erasure.renamings.map { "gets another key: \($0.old) -> \($0.new.key)" }
      + erasure.shared.map { shared in
        let owners = shared.owners.prefix(3).map(\.description).joined(separator: ", ")
        let more = shared.owners.count > 3 ? " and \(shared.owners.count - 3) more" : ""
        return "stays with others who have it: \(shared.value) (\(owners)\(more))"
      }
      + erasure.seats.map(line) + hits
  }

  /// What a human has to decide about, the first hundred.
  private var hits: [String] {
    guard !erasure.hits.isEmpty else { return [] }
    let most = 100
    let more = erasure.hits.count - most
    return [
      "may be the person too, and stays: change it first, or erase it with --also WORDS"
    ]
      + erasure.hits.prefix(most).map { hit in
        "\(hit.type.path):\(hit.line): \(hit.field ?? "comment"): \(quoted(hit.text))"
          + " (\(hit.words.joined(separator: ", ")))"
      } + (more > 0 ? ["… and \(more) more"] : [])
  }

  private func line(_ change: Erasure.Change) -> String {
    let place = "\(change.type.path):\(change.line)"
    let field = change.field ?? "comment"
    let new = change.new.map { " -> \(quoted($0))" } ?? ""
    return "\(change.new == nil ? "loses" : "changes") \(field) in \(place): "
      + quoted(change.old) + new
  }

  private func line(_ seat: Erasure.Seat) -> String {
    let contacts = seat.contacts.map { new.title(of: $0, language) ?? $0.key }
    return "\(name(seat.member, in: new)) is then answered for by "
      + (contacts.isEmpty ? "nobody" : contacts.joined(separator: ", "))
  }

  private func name(_ id: RecordID, in municipality: Municipality) -> String {
    DifferenceLines(municipality, language).name(id)
  }

  /// On one line.
  private func quoted(_ text: String) -> String { "'" + text.replacing("\n", with: " / ") + "'" }
}
