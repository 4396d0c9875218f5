import Almanac
import Dashboard
import Model
import Store

/// Debounces the writing of drafts: of many versions only the last reaches the disk.
struct DraftKeeper {
  private enum Wish {
    case nothing
    case keep(Draft)
    case remove
  }

  private var wish = Wish.nothing
  /// Nil where the data lies in no folder.
  private var place: DraftPlace?
  /// Whether it was said that drafts can't be kept: once is enough.
  private var hasSaid = false

  init(_ folder: DataFolder?) { place = folder.map { DraftPlace($0) } }

  /// The draft of a Sju that ended without saving it.
  mutating func find() -> DraftPlace.Found { place?.find() ?? .none }

  /// Puts away a draft that can't be used, and says where it lies.
  func setAside() -> Phrase {
    let path = place?.setAside() ?? ".sju"
    return Phrase(
      "Ett påbörjat formulär kunde inte läsas; det ligger kvar i \(path)",
      "A form that was begun could not be read; it lies in \(path)")
  }

  mutating func keep(_ draft: Draft?) { wish = draft.map { .keep($0) } ?? .remove }

  /// - Returns: why it could not be written, once.
  mutating func write() -> Phrase? {
    defer { wish = .nothing }
    switch wish {
    case .nothing: return nil
    case .remove:
      place?.remove()
      return nil
    case .keep(let draft):
      do throws(SaveFailure) {
        try place?.keep(draft)
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
