import Almanac
import Canvas
import Kiosk
import Publication

/// One file of each type, parted by 0xFF, which no text has. What is understood is written so that it
/// is read as the same, and there is a page of it to show.
func readPublication(_ bytes: [UInt8]) {
  let parts = bytes.split(separator: 0xFF, omittingEmptySubsequences: false)
  let reader = PublicationReader(zip(PublicType.allCases, parts).map { PublicFile($0, Array($1)) })
  for problem in reader.problems { precondition(!problem.what.swedish.isEmpty) }
  guard let publication = reader.publication else { return }
  let again = PublicationReader(publication.files)
  precondition(again.publication == publication && again.problems.isEmpty)
  let size = Size(columns: 80, rows: 24)
  let state = KioskState(publication, size: size, language: .swedish)
  precondition(state.draw().size == size)
}
