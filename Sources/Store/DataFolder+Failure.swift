package import Almanac
package import Model

extension DataFolder {
  /// Why a folder could not be opened or made.
  package struct Failure: Error, Equatable, Sendable {
    package enum Act: Sendable { case open, make }

    package let path: String
    package let act: Act
    package let reason: FileFault

    /// What, where and why, in a sentence.
    package var what: Phrase {
      switch act {
      case .open:
        Phrase(
          "\(path): mappen kan inte öppnas: \(reason.words.swedish)",
          "\(path): the folder can't be opened: \(reason.words.english)")
      case .make:
        Phrase(
          "\(path): mappen kan inte skapas: \(reason.words.swedish)",
          "\(path): the folder can't be made: \(reason.words.english)")
      }
    }

    /// What to do about it.
    package var remedy: Phrase {
      switch act {
      case .open: reason.remedyForFolder
      case .make: reason.remedyForNewFolder
      }
    }
  }
}
