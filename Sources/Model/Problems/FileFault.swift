package import Almanac
package import RecFile

/// Why the system refused a call on a file.
package enum FileFault: Error, Equatable, Sendable {
  case notThere
  /// A dangling symbolic link lies there.
  case brokenLink
  case notPermitted
  case notFolder
  /// A pipe, a device, a folder where a file should be.
  case notFile
  case exists
  case full
  /// More than 2 GB, or than the process may write.
  case tooLarge
  /// The bytes read back are not the bytes written.
  case garbledFile
  /// Any other, by its `errno`, with what the system says of it.
  case other(Int32, said: String)

  package var words: Phrase {
    switch self {
    case .notThere: Phrase("den finns inte", "it does not exist")
    case .brokenLink: Phrase("länken leder ingenstans", "the link leads nowhere")
    case .notPermitted: Phrase("du har inte rätt till det", "you are not permitted to")
    case .notFolder: Phrase("det är ingen mapp", "it is not a folder")
    case .notFile: Phrase("det är ingen vanlig fil", "it is not an ordinary file")
    case .exists: Phrase("det finns redan något där", "there is something there already")
    case .full: Phrase("disken är full", "the disk is full")
    case .tooLarge: Phrase("filen är för stor", "the file is too large")
    case .garbledFile:
      Phrase(
        "disken lämnade tillbaka något annat än det som skrevs",
        "the disk gave back something else than was written")
    case .other(_, let said): Phrase("systemet svarar: \(said)", "the system says: \(said)")
    }
  }
}

/// The remedy for a refusal, which must fit the reason.
extension FileFault {
  /// Of a file that should be read.
  package var remedyForFile: Phrase {
    switch self {
    case .notPermitted:
      Phrase(
        "ge dig läsrätt till filen, eller ta tillbaka den från en kopia",
        "make the file readable, or take it back from a copy")
    case .notFile, .notFolder, .exists:
      Phrase(
        "flytta undan det som ligger där, och ta tillbaka filen från en kopia",
        "move away what lies there, and take the file back from a copy")
    case .tooLarge:
      Phrase(
        "ta bort det som inte hör dit, eller ta tillbaka filen från en kopia",
        "take out what does not belong there, or take the file back from a copy")
    case .brokenLink: Phrase("rätta länken eller ta bort den", "mend the link or remove it")
    case .notThere, .full, .garbledFile, .other:
      Phrase("ta tillbaka filen från en kopia", "take the file back from a copy")
    }
  }

  /// Of a data folder that should be opened.
  package var remedyForFolder: Phrase {
    switch self {
    case .notThere:
      Phrase(
        "starta `sju` en gång, eller skapa en med `sju init MAPP`",
        "start `sju` once, or make one with `sju init DIR`")
    case .notPermitted:
      Phrase(
        "ge dig rätt att läsa mappen, eller ange en annan med --data",
        "put its permissions right, or name another folder with --data")
    case .notFolder, .notFile:
      Phrase("ange en mapp med --data", "name a folder with --data")
    case .brokenLink, .exists, .full, .tooLarge, .garbledFile, .other:
      Phrase("ange en annan mapp med --data", "name another folder with --data")
    }
  }

  /// Of a data folder that should be made.
  package var remedyForNewFolder: Phrase {
    switch self {
    case .exists, .notFile:
      Phrase(
        "ange en mapp som är tom eller inte finns än",
        "name a folder that is empty or not there yet")
    case .notFolder:
      Phrase(
        "en fil ligger i vägen; ange en annan mapp", "a file is in the way; name another folder")
    case .notPermitted:
      Phrase(
        "ge dig skrivrätt i mappen ovanför, eller ange en annan",
        "make the folder above it writable, or name another folder")
    case .full: Phrase("gör plats på disken", "make room on the disk")
    case .notThere, .brokenLink, .tooLarge, .garbledFile, .other:
      Phrase("ange en annan mapp", "name another folder")
    }
  }
}

/// A change of one file: the version that was read, and the new one.
package struct FileChange: Equatable, Sendable {
  package let type: RecordType
  /// As it was read; empty where there was no file.
  package let base: RecFile
  package let new: RecFile

  package init(_ type: RecordType, base: RecFile, new: RecFile) {
    self.type = type
    self.base = base
    self.new = new
  }

  /// One for each file that is different.
  package static func changes(from old: Municipality, to new: Municipality) -> [FileChange] {
    RecordType.allCases.compactMap { type in
      let base = old.file(of: type)
      let file = new.file(of: type)
      return file == base ? nil : FileChange(type, base: base, new: file)
    }
  }
}
