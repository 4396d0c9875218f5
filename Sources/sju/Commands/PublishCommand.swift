import Almanac
import ArgumentParser
import Canvas
import Exchange
import Model
import Publication
import Store

/// `sju publish DIR`: what may be shown to anyone, as files of its own.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Write the public part as rec files, for the hall.",
    discussion: """
      What leaves is records that say Visibility: public themselves, and of these a few fields: \
      names, aims, how it goes, values, what an organisation does and roughly how large it is, \
      meetings, and which organisations sit in the crisis council. Nothing of people, numbers, \
      mail, notes, contacts and promises can leave: there is no field for it.

      The folder is replaced as a whole or not at all, and anyone may read it. It must be empty, \
      not there yet, or hold a publication; an emergency.rec and other files that were put beside \
      one stay. Where nothing has changed nothing is written. sju kiosk --publication DIR shows it.

      With --dry-run everything that would be public is printed, and nothing is written: + is new, \
      ~ is changed and - is gone since what is in DIR.

      Where nothing of a type that was public there is public any more, or a file is missing that \
      it would be in, it says what would vanish, and publishes nothing without --yes; the exit \
      status is 1. Where a file of the data can't be read nothing is published at all.

      Examples: sju publish /srv/hall
                sju publish /srv/hall --dry-run
      """)

  @Argument(help: ArgumentHelp("The folder to publish to.", valueName: "dir"))
  var dir: String

  @Flag(help: "Print what would be public, and write nothing.")
  var dryRun = false

  @Flag(help: "Publish though all of a type vanishes from the hall, or files are missing.")
  var yes = false

  @OptionGroup var options: DataOptions

  func validate() throws {
    if dir.isEmpty { throw ValidationError("say the folder to publish to") }
  }

  func run() throws {
    try options.reading(needing: nil) { municipality, unreadable in
      guard unreadable.isEmpty else {
        throw Failure(.problems, "\(dir): nothing is published until this is put right:").exit
      }
      let unfit = municipality.privateInPublic
      for problem in unfit.prefix(20) {
        Output.note("\(problem.place): error: \(problem.message(.english))")
      }
      guard unfit.isEmpty else {
        throw Failure(.problems, "\(dir): nothing is published until this is put right").exit
      }
      try publish(municipality)
    }
  }

  private func publish(_ municipality: Municipality) throws {
    let publication = municipality.publication(asOf: options.today(municipality))
    let folder = PublicationFolder(path: dir)
    let data = try options.existingFolder()
    let old = (try? folder.read())?.publication
    let vanishing = vanishing(municipality, publication, since: old)
    for line in vanishing { Output.note("sju: warning: " + line) }
    guard vanishing.isEmpty || yes || dryRun else {
      throw Failure(.problems, "nothing is published; add --yes to publish all the same").exit
    }
    do throws(PublishFailure) {
      if dryRun {
        try folder.check(outside: data)
      } else {
        let isNew = try folder.replace(with: publication, outside: data)
        Output.note(isNew ? made(publication) : "\(dir): nothing has changed; nothing is written")
      }
    } catch {
      throw Failure(error.kind, "\(error.what.english); \(error.remedy.english)").exit
    }
    if dryRun { try show(publication, since: old) }
  }

  /// What would be gone from the hall though hardly anyone meant it: all of a type, and what a
  /// missing file held.
  private func vanishing(
    _ municipality: Municipality, _ publication: Publication, since old: Publication?
  ) -> [String] {
    let missing = municipality.missingForPublication.map { problem in
      "\(problem.path): \(problem.what.english), so nothing in it would be public"
    }
    let gone = PublicType.allCases.dropFirst().compactMap { type -> String? in
      let count = old?.rows(of: type).count ?? 0
      guard count > 0, publication.rows(of: type).isEmpty else { return nil }
      return "no \(type.plural.english) would be public any more; there were \(count)"
    }
    return missing + gone
  }

  /// "public: published 7 steps, 26 activities …".
  private func made(_ publication: Publication) -> String {
    let counts = PublicType.allCases.dropFirst().compactMap { type in
      let count = publication.rows(of: type).count
      return count == 0 ? nil : "\(count) \(type.plural.english)"
    }
    return "\(dir): published " + (counts.isEmpty ? "nothing" : counts.joined(separator: ", "))
  }

  private func show(_ publication: Publication, since old: Publication?) throws {
    let difference = publication.difference(since: old)
    let lines = DifferenceLines.whole(difference)
    try Output.write(lines.map { $0.printable + "\n" }.joined())
    func count(_ kind: Difference<String>.Kind) -> Int { difference.count(kind) }
    let all = difference.entries.count - count(.gone)
    Output.note(
      "sju: \(all) records would be public: \(count(.new)) new, \(count(.changed)) changed, "
        + "\(count(.same)) as before; \(count(.gone)) gone; nothing is written")
  }
}

extension PublishFailure {
  fileprivate var kind: Failure.Kind {
    switch reason {
    case .otherFiles, .notCarried, .inDataFolder: .problems
    case .brokenLink, .mountPoint, .busy, .refused: .inputOutput
    }
  }
}
