package import Almanac
package import Model

/// Why a publication was not put in its folder. What was there is still there.
package struct PublishFailure: Error, Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    /// The folder holds something and is no publication: nothing in it is touched.
    case otherFiles(String)
    /// Beside a publication there is a folder, a link or the like, that can't be carried over.
    case notCarried(String)
    /// The link in its place is dangling.
    case brokenLink
    /// It is in the data folder, which holds what must not be shown.
    case inDataFolder(String)
    /// A disk or a share is mounted there, so that no other folder can take its place.
    case mountPoint
    /// Another process is publishing there, and did not finish in time.
    case busy
    case refused(FileFault)
  }

  package let path: String
  package let reason: Reason

  init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// The error message: what failed, where and why, in a sentence.
  package var what: Phrase {
    switch reason {
    case .otherFiles(let name):
      Phrase(
        "\(path): mappen innehåller annat än en publicering, som \(name); ingenting är ändrat",
        "\(path): the folder holds other files than a publication, such as \(name); nothing is "
          + "changed")
    case .notCarried(let name):
      Phrase(
        "\(path): \(name) är ingen vanlig fil; ingenting är ändrat",
        "\(path): \(name) is not an ordinary file; nothing is changed")
    case .brokenLink:
      Phrase("\(path): länken leder ingenstans", "\(path): the link leads nowhere")
    case .inDataFolder(let data):
      Phrase(
        "\(path): ligger i datamappen \(data), som inte ska visas",
        "\(path): lies in the data folder \(data), which is not to be shown")
    case .mountPoint:
      Phrase(
        "\(path): här är en egen disk eller utdelning monterad, så mappen kan inte bytas ut",
        "\(path): a disk or a share of its own is mounted here, so the folder can't be replaced")
    case .busy:
      Phrase("\(path): någon annan publicerar just nu", "\(path): someone else is publishing")
    case .refused(let fault):
      Phrase(
        "\(path): kan inte skrivas: \(fault.words.swedish)",
        "\(path): can't be written: \(fault.words.english)")
    }
  }

  /// The remedy, in a sentence.
  package var remedy: Phrase {
    switch reason {
    case .otherFiles:
      Phrase(
        "ange en mapp som är tom, inte finns än eller publicerats till förut",
        "name a folder that is empty, not there yet, or was published to before")
    case .notCarried: Phrase("flytta undan det", "move it away")
    case .brokenLink: Phrase("rätta länken eller ta bort den", "put the link right or remove it")
    case .inDataFolder:
      Phrase("ange en mapp utanför datamappen", "name a folder outside the data folder")
    case .mountPoint:
      Phrase("ange en mapp i den, som \(path)/hall", "name a folder in it, such as \(path)/hall")
    case .busy: Phrase("försök igen", "try again")
    case .refused(let fault): fault.remedyForNewFolder
    }
  }
}
