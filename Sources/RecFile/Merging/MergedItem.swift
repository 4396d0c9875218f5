/// A stretch of a merged file: a record, a descriptor, a comment, with the blank lines above it.
struct MergedItem: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case item(Outline.Item.Kind)
    /// Any lines, of files that can't be merged by records.
    case lines
  }

  enum Piece: Equatable, Sendable {
    case text(SideRange)
    /// Each side's version where they can't both be right; nil where a side has none.
    case conflict(ours: SideRange?, theirs: SideRange?)
  }

  let kind: Kind
  let gap: SideRange?
  let pieces: [Piece]

  /// Whether the merged file has anything of it, a conflict being settled for ours.
  var isThere: Bool {
    pieces.contains { piece in
      if case .conflict(nil, _) = piece { false } else { true }
    }
  }
}
