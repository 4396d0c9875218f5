import Almanac
import ArgumentParser
import Canvas
import Dashboard
import Glibc
import Model
import Store

/// Which data, and in which language: the same for every command.
struct DataOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The data folder.", valueName: "dir"))
  var data: String?

  @Option(
    help: ArgumentHelp("sv or en; else what the data folder's settings say.", valueName: "sv|en"))
  var language: String?

  func validate() throws {
    if let language, Language(tag: language) == nil {
      throw ValidationError("'\(language)' is not a language of Sju; use sv or en")
    }
  }
}

extension DataOptions {
  /// A municipality, and a word on how it came about.
  struct Opened {
    let municipality: Municipality
    let notice: Phrase?
    /// Nil where it lies in no folder.
    let source: EventLoop.Source?
  }

  var themes: [Theme] { Themes.catalogue.themes }

  /// The language asked for, else that of the data, else Swedish.
  func language(_ municipality: Municipality) -> Language {
    asked ?? municipality.settings.language ?? .swedish
  }

  /// The language that the command line asks for.
  var asked: Language? { language.flatMap { Language(tag: $0) } }

  /// An unknown theme is a usage error that names those there are.
  func theme(named name: String) throws -> Theme {
    let themes = themes
    if let theme = themes.first(where: { $0.name == name }) { return theme }
    let names = themes.map(\.name).joined(separator: ", ")
    throw Failure(.usage, "there is no theme '\(name)'; there are \(names)").exit
  }

  /// The dashboard's first state. An unknown theme is a usage error that names those there are.
  /// - Parameter concludesAtOnce: false where somebody sits at it.
  func state(
    _ municipality: Municipality, theme: String?, size: Size, isInMemory: Bool = false,
    concludesAtOnce: Bool = true
  ) throws -> State {
    let names = themes.map(\.name)
    let chosen = theme ?? municipality.settings.theme ?? names.first ?? ""
    if let theme { _ = try self.theme(named: theme) }
    return State(
      municipality, today: Clock.today, size: size, language: language(municipality),
      themes: themes, theme: names.contains(chosen) ? chosen : names.first ?? "",
      isInMemory: isInMemory, concludesAtOnce: concludesAtOnce)
  }
}

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

  /// Lets a command tell of what an existing folder holds. What of it can't be read, or is several
  /// records in one, is named on standard error afterwards, and in the exit status: a command that
  /// answers from half of the data must not look as if it had answered from all of it, so there is no
  /// other way to read.
  /// - Parameters:
  ///   - needed: see `Municipality.unread(needing:)`; nil where the command tells of missing files
  ///     itself.
  ///   - tell: is handed the municipality, and what of it can't be read.
  func reading(
    needing needed: [RecordType]? = [],
    _ tell: (_ municipality: Municipality, _ unread: [Problem]) throws -> Void
  ) throws {
    let folder = try folder()
    let municipality = try read(folder)
    let unread = needed.map { municipality.unread(needing: $0) } ?? municipality.unreadable
    let unclear = municipality.unclear
    let missing = municipality.missing.filter { problem in
      needed != nil && municipality.hasData && !unread.contains { $0.path == problem.path }
    }
    func note() -> ExitCode? {
      let status = Output.note(unread, in: folder.path)
      for problem in missing.prefix(20) {
        Output.note("\(problem.place): warning: \(problem.message(language(municipality)))")
      }
      for problem in unclear.prefix(20) {
        Output.note("\(problem.place): error: \(problem.message(language(municipality)))")
      }
      return status ?? (unclear.isEmpty ? nil : ExitCode(Failure.Kind.problems.rawValue))
    }
    do {
      try tell(municipality, unread + unclear)
    } catch {
      _ = note()
      throw error
    }
    if let status = note() { throw status }
  }

  /// Lets a command tell of everything that is wrong with an existing folder.
  func checking(_ tell: (Municipality) throws -> Void) throws {
    try tell(try read(try folder(), includingLinked: true))
  }

  /// A folder that is there, to be changed.
  func existingFolder() throws -> DataFolder {
    let folder = try folder()
    if !folder.exists { _ = try read(folder) }
    return folder
  }

  /// Opens the folder for the dashboard, which makes it from the starter where there is none. Where
  /// that fails, the starter is shown all the same, and is said to be nowhere.
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

  /// The source of the kiosk: the publication that is named, else a data folder or a publication in
  /// the default place, else the starter. A folder that was named must be there: a hall is never
  /// shown another municipality by mistake.
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
    _ folder: DataFolder, includingLinked: Bool = false
  ) throws -> Municipality {
    try told { () throws(DataFolder.Failure) in
      try folder.open().with(folder.problems(includingLinked: includingLinked))
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
