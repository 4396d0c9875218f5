import Almanac
import Model
import Publication

/// Where the kiosk's pages come from. Reading it opens nothing for writing.
enum KioskSource {
  /// A folder that holds a publication and nothing else.
  case publication(PublicationFolder)
  /// A municipality's own folder, of which the public part is made in memory.
  case data(DataFolder)
  /// What the program has in it, where there is no folder.
  case starter

  /// What there was to show, and what was wrong with it.
  struct Reading {
    /// Nil where nothing could be made of the folder.
    let publication: Publication?
    /// The language that the folder asks for.
    let language: Language?
    /// As `FILE:LINE:COLUMN: what`, for people.
    let problems: [String]
  }

  /// Why nothing could be read at all: what, where and what next.
  struct Fault: Error {
    let words: Phrase
  }

  /// - Throws: where the folder itself can't be read.
  func read() throws(Fault) -> Reading {
    switch self {
    case .publication(let folder): try Self.read(folder)
    case .data(let folder): try Self.read(folder)
    case .starter: Self.project(Municipality(files: Starter.files))
    }
  }

  private static func read(_ folder: PublicationFolder) throws(Fault) -> Reading {
    do throws(FileFault) {
      let reader = try folder.read()
      return Reading(
        publication: reader.publication, language: nil,
        problems: reader.problems.map { "\(folder.path)/\($0.place): \($0.what.english)" })
    } catch {
      throw Fault(
        words: Phrase(
          "\(folder.path): mappen kan inte öppnas: \(error.words.swedish)",
          "\(folder.path): the folder can't be opened: \(error.words.english)"))
    }
  }

  private static func read(_ folder: DataFolder) throws(Fault) -> Reading {
    do throws(DataFolder.Failure) {
      return project(try folder.read())
    } catch {
      throw Fault(
        words: Phrase(
          "\(error.what.swedish); \(error.remedy.swedish)",
          "\(error.what.english); \(error.remedy.english)"))
    }
  }

  private static func project(_ municipality: Municipality) -> Reading {
    Reading(
      publication: municipality.publication(asOf: municipality.settings.asOf ?? Clock.today),
      language: municipality.settings.language,
      problems: municipality.unpublishable.map { "\($0.place): \($0.what.english)" })
  }
}
