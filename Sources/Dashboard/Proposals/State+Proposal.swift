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
      let effects = change(proposal.name, then: proposal.sequel) { _ in proposal.asked }
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

  mutating func pointAtProposal(_ mouse: Mouse) -> [Effect] {
    switch mouse.kind {
    case .wheelUp: answerProposal(.up)
    case .wheelDown: answerProposal(.down)
    default: []
    }
  }
}
