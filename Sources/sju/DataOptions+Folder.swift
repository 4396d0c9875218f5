import Almanac
import Glibc
import Model

extension DataOptions {
  private func folder() throws -> DataFolder {
    let names = ["SJU_DATA", "XDG_DATA_HOME", "HOME"]
    let environment = names.reduce(into: [String: String]()) { values, name in
      values[name] = getenv(name).map { String(cString: $0) }
    }
    let folder = DataFolder.location(option: data, environment: environment)
    guard let folder else {
      throw Failure(
        .usage, "no data folder: neither --data nor SJU_DATA, XDG_DATA_HOME or HOME says where"
      ).exit
    }
    return folder
  }

  /// The municipality of an existing folder, for commands that only read.
  /// - Parameter includingShielded: see `DataFolder.problems(includingShielded:)`.
  func open(includingShielded: Bool = false) throws -> Municipality {
    try read(try folder(), includingShielded: includingShielded)
  }

  /// A folder that is there, to be changed.
  func existingFolder() throws -> DataFolder {
    let folder = try folder()
    if !folder.exists { _ = try read(folder) }
    return folder
  }

  /// The same for the dashboard, which makes the folder from the starter where there is none. Where
  /// that can't be, the starter is shown all the same, and said to be nowhere.
  func openOrMake() throws -> Opened {
    let folder = try folder()
    guard !folder.exists else { return try opened(folder, nil) }
    do {
      try folder.make(Starter.files)
      return try opened(
        folder,
        Phrase(
          "Ny datamapp, med det som rapporten 2008 säger: \(folder.path)",
          "New data folder, with what the report of 2008 says: \(folder.path)"))
    } catch let failure as DataFolder.Failure {
      return Opened(
        municipality: Municipality(files: Starter.files),
        notice: Phrase(
          "Visar startdata ur minnet: \(failure.what(.swedish))",
          "Showing the starter from memory: \(failure.what(.english))"),
        source: nil)
    }
  }

  /// The folder is watched from before it is read, so that no change is missed.
  private func opened(_ folder: DataFolder, _ notice: Phrase?) throws -> Opened {
    let source = EventLoop.Source(folder)
    let municipality = try read(folder)
    return Opened(
      municipality: municipality, notice: notice ?? unknownDay(municipality), source: source)
  }

  /// Said where the settings can't be read: which day it is, is one of them.
  private func unknownDay(_ municipality: Municipality) -> Phrase? {
    guard municipality.isUnreadable(.settings) else { return nil }
    return Phrase(
      "settings.rec kan inte läsas, så datorns datum gäller och allt du loggar dateras efter det",
      "settings.rec can't be read, so the machine's date holds, and dates all that you log")
  }

  /// What the kiosk shows: the publication that is named, else a data folder or a publication that
  /// lies where one would be, else the starter. A folder that was named must be there: a hall is
  /// never shown another municipality by mistake.
  func kioskSource(publication: String?) throws -> KioskSource {
    if let publication { return .publication(PublicationFolder(path: publication)) }
    let folder = try folder()
    let published = PublicationFolder(path: folder.path)
    if published.holdsPublication { return .publication(published) }
    guard data == nil, !folder.exists else { return .data(folder) }
    Output.note("sju: there is nothing in \(folder.path); showing the starter from memory")
    return .starter
  }

  private func read(
    _ folder: DataFolder, includingShielded: Bool = false
  ) throws -> Municipality {
    try told { () throws(DataFolder.Failure) in
      try folder.open().with(folder.problems(includingShielded: includingShielded))
    }
  }

  private func told(
    _ read: () throws(DataFolder.Failure) -> Municipality
  ) throws -> Municipality {
    do throws(DataFolder.Failure) {
      return try read()
    } catch {
      throw Failure(
        .inputOutput, "\(error.what(.english)); \(error.remedy(.english))"
      ).exit
    }
  }
}
