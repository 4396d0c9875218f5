package import Almanac
package import RecFile

/// Something in a publication's folder that can't be used; the rest is.
package struct PublicationProblem: Equatable, Sendable {
  package enum Fact: Equatable, Sendable {
    case missingFile
    /// Why the system refused it, in words.
    case unreadableFile(Phrase)
    case malformed(RecFile.Problem)
    /// It says nowhere that its records are of that type.
    case missingType(PublicType)
    /// It says that there are so many records, and there are others.
    case wrongCount(said: Int, found: Int)
    case missingField(String)
    /// In this field there is something that it can't hold.
    case badValue(String)
    /// The field refers to a record that is not there.
    case leadsNowhere(String)
    case duplicateKey(String)
    /// So many records are read, and there are more.
    case tooMany(Int)
    /// There are more problems in the file than are reported.
    case more
  }

  /// The name of the file.
  package let path: String
  /// From 1, as is the column; nil where the whole file is meant.
  package let line: Int?
  package let column: Int?
  package let fact: Fact

  package init(_ type: PublicType, line: Int? = nil, column: Int? = nil, _ fact: Fact) {
    path = type.path
    self.line = line
    self.column = column ?? line.map { _ in 1 }
    self.fact = fact
  }

  init(path: String, _ fact: Fact) {
    self.path = path
    line = nil
    column = nil
    self.fact = fact
  }

  /// `steps.rec:41:7`
  package var place: String {
    [path, line.map(String.init), column.map(String.init)].compactMap(\.self)
      .joined(separator: ":")
  }

  /// The problem in a sentence, without its place.
  package var what: Phrase {
    switch fact {
    case .missingFile: Phrase("filen saknas", "the file is missing")
    case .unreadableFile(let reason):
      Phrase(
        "filen kan inte läsas: \(reason.swedish)", "the file can't be read: \(reason.english)")
    case .malformed(let problem):
      Phrase("raden är ingen rad i en rec-fil: '\(problem.found)'", problem.description)
    case .missingType(let type):
      Phrase("raden %rec: \(type.rawValue) saknas", "the line %rec: \(type.rawValue) is missing")
    case .wrongCount(let said, let found):
      Phrase(
        "filen ska ha \(said) poster och har \(found)",
        "the file should have \(said) records and has \(found)")
    case .missingField(let name): Phrase("\(name) saknas", "\(name) is missing")
    case .badValue(let name):
      Phrase("\(name) har ett värde som inte passar", "\(name) has a value that does not fit")
    case .leadsNowhere(let name): Phrase("\(name) leder ingenstans", "\(name) leads nowhere")
    case .duplicateKey(let key):
      Phrase("'\(key)' finns redan", "'\(key)' is there already")
    case .tooMany(let count):
      Phrase("bara de första \(count) läses", "only the first \(count) are read")
    case .more: Phrase("och mer därtill", "and more")
    }
  }
}
