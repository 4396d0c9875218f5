/// A range of bytes in one side's file.
struct SideRange: Equatable, Sendable {
  let side: Side
  let range: Range<Int>
}

/// The outcome of a three-way merge of one thing, of which there are up to three versions.
enum Verdict: Equatable {
  /// At most one side changed it, or both did the same; nil: it is removed.
  case settled(SideRange?)
  case bothChanged
}

extension ThreeWay<RecFile> {
  func plain(_ cut: SideRange) -> PlainText { PlainText(self[cut.side].bytes, cut.range) }

  func raw(_ cut: SideRange) -> ArraySlice<UInt8> { self[cut.side].bytes[cut.range] }

  /// - Parameter texts: what the versions say; nil where there is none.
  func verdict(_ cuts: ThreeWay<SideRange?>, texts: ThreeWay<PlainText?>) -> Verdict {
    if texts.ours == texts.theirs { return .settled(changed(cuts)) }
    if texts.ours == texts.base { return .settled(cuts.theirs) }
    return texts.theirs == texts.base ? .settled(cuts.ours) : .bothChanged
  }

  /// Of versions that say the same, the one that is spaced anew: theirs where ours is as it was.
  func changed(_ cuts: ThreeWay<SideRange?>) -> SideRange? {
    guard let ours = cuts.ours, let theirs = cuts.theirs else { return cuts.ours ?? cuts.theirs }
    guard let base = cuts.base, raw(theirs) != raw(base) else { return ours }
    if raw(ours) == raw(base) { return theirs }
    let old = LineEnding.lf.applied(to: raw(base))
    return LineEnding.lf.applied(to: raw(ours)) == old ? theirs : ours
  }
}
