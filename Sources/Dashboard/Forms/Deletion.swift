import Almanac
import Canvas
import Model

/// The question whether a record shall go, with what would go with it.
struct Deletion: Equatable, Sendable {
  let removal: Removal
  /// Whether others changed what would go since it was first asked.
  var isRevised = false
  /// The first line of what goes that shows.
  var scroll = 0

  var record: RecordID { removal.record }
}

extension State {
  /// Asks whether what is chosen shall go; which, where that could be several.
  mutating func askToDelete() {
    let ids = inSight.filter { $0.type != .step && $0.type != .settings }
    if ids.count > 1 { return picker = Picker(kind: .delete, sight: ids) }
    if let id = ids.first { askToDelete(id) }
  }

  mutating func askToDelete(_ id: RecordID) {
    deletion = municipality.removal(of: id).map { Deletion(removal: $0) }
  }

  mutating func answerDeletion(_ key: Key) -> [Effect] {
    guard let deletion else { return [] }
    switch key {
    case .enter: return remove(deletion)
    case .escape, .control("c"): self.deletion = nil
    case .down, .character("j"): self.deletion?.scroll += 1
    case .pageDown: self.deletion?.scroll += 8
    case .up, .character("k"): self.deletion?.scroll -= 1
    case .pageUp: self.deletion?.scroll -= 8
    case .function(1): picker = Picker(kind: .help)
    default: break
    }
    settleDeletion()
    return []
  }

  /// What goes is what was shown, not more.
  private mutating func remove(_ deletion: Deletion) -> [Effect] {
    let id = deletion.record
    guard municipality.removal(of: id) == deletion.removal else {
      reviseDeletion()
      return []
    }
    self.deletion = nil
    let name = municipality.name(of: id)
    return change(
      Phrase(
        "ta bort \(id.type.definite.swedish) \(name.swedish)",
        "remove \(id.type.definite.english) \(name.english)")
    ) { municipality throws(ChangeFault) in try municipality.applying(.remove(id)).municipality }
  }

  /// Shows what would go with the record as the data is by now.
  mutating func reviseDeletion() {
    guard let old = deletion else { return }
    guard let removal = municipality.removal(of: old.record) else {
      deletion = nil
      notice = Notice(.hint, Say.recordGone.phrase)
      return
    }
    guard removal != old.removal else { return }
    deletion = Deletion(removal: removal, isRevised: true)
    notice = Notice(.hint, Say.windowRevised.phrase)
  }

  /// Edits what is chosen; asks which, where that could be several.
  mutating func edit() {
    let ids = inSight
    if ids.count > 1 { return picker = Picker(kind: .edit, sight: ids) }
    if let id = ids.first { open(Form(editing: id, in: municipality)) }
  }
}
