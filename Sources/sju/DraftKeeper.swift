import Almanac
import Dashboard
import Model

/// What is being typed, on its way to the disk: the last of many versions is enough.
struct DraftKeeper {
  private enum Wish {
    case nothing
    case keep(Draft)
    case remove
  }

  private var wish = Wish.nothing
  /// Whether it was said that drafts can't be kept: once is enough.
  private var hasSaid = false

  mutating func keep(_ draft: Draft?) { wish = draft.map { .keep($0) } ?? .remove }

  /// - Returns: why it could not be written, once.
  mutating func write(to folder: DataFolder?) -> Phrase? {
    defer { wish = .nothing }
    guard let folder else { return nil }
    switch wish {
    case .nothing: return nil
    case .remove:
      folder.removeDraft()
      return nil
    case .keep(let draft):
      do throws(SaveFailure) {
        try folder.keepDraft(draft)
        hasSaid = false
        return nil
      } catch {
        guard !hasSaid else { return nil }
        hasSaid = true
        return Phrase(
          "Det du skriver kan inte sparas som utkast: \(error.path): \(error.what.swedish)",
          "What you type can’t be kept as a draft: \(error.path): \(error.what.english)")
      }
    }
  }
}
