import Almanac
import Canvas
import Model

extension State {
  /// A key while a change is proposed.
  mutating func answerProposal(_ key: Key) -> [Effect] {
    guard let proposal else { return [] }
    switch key {
    case .enter:
      self.proposal = nil
      let effects = change(proposal.name) { municipality throws(ChangeFault) in
        try municipality.applying(proposal.changes).municipality
      }
      pending?.endsForm = forms.last?.bulk != nil
      return effects
    case .escape, .control("c"): self.proposal = nil
    case .up, .down, .pageUp, .pageDown, .home, .end:
      guard let command = CommandTable.commands(for: key).first else { return [] }
      let rows = ProposalView.rows(in: screenArea)
      let scroll = stepped(
        proposal.scroll, by: command, page: max(1, rows - 1),
        count: max(1, proposal.lines.count - rows + 1))
      self.proposal?.scroll = scroll
    default: notice = Notice(.hint, Say.answerFirst.phrase)
    }
    return []
  }

  /// Works out again what would change, on the data as it is by now.
  mutating func reviseProposal() {
    guard let old = proposal else { return }
    guard var new = (try? bulkProposal(old.act, old.values))?.proposal else {
      proposal = nil
      notice = Notice(.hint, Say.nothingLeftToDo.phrase)
      return
    }
    new.isRevised = old.isRevised || new.lines != old.lines
    if new.lines != old.lines { notice = Notice(.hint, Say.windowRevised.phrase) }
    new.scroll = min(
      old.scroll, max(0, new.lines.count - ProposalView.rows(in: screenArea)))
    proposal = new
  }

  mutating func pointAtProposal(_ mouse: Mouse) -> [Effect] {
    switch mouse.kind {
    case .wheelUp: answerProposal(.up)
    case .wheelDown: answerProposal(.down)
    default: []
    }
  }
}
