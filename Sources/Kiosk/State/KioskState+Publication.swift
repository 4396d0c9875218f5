import Publication

extension KioskState {
  /// Takes up another publication. Whoever is reading stays at the same page, step or
  /// organisation where there still is one, and the page neither turns nor begins anew.
  mutating func show(_ publication: Publication) {
    brokenSince = nil
    guard publication != exhibition.publication else { return }
    let before = exhibition
    exhibition = Exhibition(publication)
    choosePages()
    place = kept(place, from: before) ?? .page
    trail = trail.compactMap { kept($0, from: before) }
    mark = page == .welcome && place == .page ? mark.flatMap { kept(mark: $0) } : nil
  }

  /// Shows the publication of that day, at the page that is on show, or where it was.
  mutating func choosePages() {
    let page = page
    pages = Page.all(of: exhibition, on: today)
    pageIndex = pages.firstIndex(of: page) ?? min(pageIndex, pages.count - 1)
  }

  private func kept(mark: Int) -> Int? {
    publication.steps.indices.contains(mark) ? mark : nil
  }

  /// The place in the new publication that corresponds to an old one; nil where it is gone.
  private func kept(_ place: VisitorPlace, from before: Exhibition) -> VisitorPlace? {
    switch place {
    case .page: return .page
    case .list(let index):
      guard !exhibition.order.isEmpty else { return nil }
      let row = before.order.indices.contains(index) ? before.order[index] : 0
      let place = self.row(row, of: before).map { exhibition.places[$0] }
      return .list(place ?? min(index, exhibition.order.count - 1))
    case .organisation(let row, let tie):
      guard let now = self.row(row, of: before) else { return nil }
      let count = exhibition.network.ties(of: now).count
      return .organisation(now, tie: min(tie, max(count - 1, 0)))
    }
  }

  private func row(_ row: Int, of before: Exhibition) -> Int? {
    before.organisation(row).flatMap { exhibition.network.rows[$0.key] }
  }
}
