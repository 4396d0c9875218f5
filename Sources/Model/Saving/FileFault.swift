package import Almanac

/// Why the system refused a call on a file.
package enum FileFault: Error, Equatable, Sendable {
  case notThere
  /// The link that lies there leads nowhere.
  case brokenLink
  case notPermitted
  case notFolder
  /// A pipe, a device, a folder where a file should be.
  case notFile
  case exists
  case full
  /// More than 2 GB, or than the process may write.
  case tooLarge
  /// What was read back is not what was written.
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
