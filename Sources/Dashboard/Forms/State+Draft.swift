import Almanac
import Model

extension State {
  /// What is being typed and what waits; nil where nothing has been typed.
  var draft: Draft? {
    let all = waiting + windows.all(Form.self)
    return all.contains(where: \.isTouched) ? Draft(all.map(\.draft)) : nil
  }

  /// What is to be kept on the disk, if that is something else than what is there.
  mutating func keepDraft() -> [Effect] {
    guard keptDraft != nil || windows.last(Form.self) != nil else { return [] }
    let draft = draft
    guard draft != keptDraft else { return [] }
    keptDraft = draft
    return [.keepDraft(draft)]
  }

  /// Asks what shall become of what was typed when the program ended last.
  mutating func offer(_ draft: Draft) -> [Effect] {
    guard var found = Form.forms(draft) else { return [.setDraftAside] }
    for index in found.indices { found[index].rebase(on: municipality) }
    waiting = found
    keptDraft = draft
    open(FormOffer(titles: found.map(\.title)))
    return []
  }

  /// Goes on with what was typed.
  mutating func resumeForms() {
    for part in waiting.filter({ $0.bulk != nil }).flatMap(\.parts) {
      screens[NetworkScreen.self].marks = Set(
        part.others.filter { municipality.row(of: $0) != nil })
      show(.network)
    }
    for form in waiting { open(form) }
    waiting = []
  }
}
