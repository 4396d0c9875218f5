import Almanac
import ArgumentParser
import Canvas
import Model
import Publication

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

      Examples: sju publish /srv/hall
                sju publish /srv/hall --dry-run
      """)

  @Argument(help: ArgumentHelp("The folder to publish to.", valueName: "dir"))
  var dir: String

  @Flag(help: "Print what would be public, and write nothing.")
  var dryRun = false

  @OptionGroup var options: DataOptions

  func validate() throws {
    if dir.isEmpty { throw ValidationError("say the folder to publish to") }
  }

  func run() throws {
    let municipality = try options.open()
    try refuse(municipality.unpublishable)
    let publication = municipality.publication(asOf: options.today(municipality))
    let folder = PublicationFolder(path: dir)
    let old = (try? folder.read())?.publication
    warn(publication, since: old)
    do throws(PublishFailure) {
      if dryRun {
        try folder.check()
      } else {
        let isNew = try folder.replace(with: publication)
        Output.note(isNew ? made(publication) : "\(dir): nothing has changed; nothing is written")
      }
    } catch {
      throw Failure(error.kind, "\(error.what.english); \(error.remedy.english)").exit
    }
    if dryRun { try show(publication, since: old) }
  }

  /// That all of a type is gone from the hall is rarely what was meant.
  private func warn(_ publication: Publication, since old: Publication?) {
    for type in PublicType.allCases.dropFirst() {
      let count = old?.rows(of: type).count ?? 0
      guard count > 0, publication.rows(of: type).isEmpty else { continue }
      Output.note(
        "sju: warning: no \(type.plural.english) are public any more; there were \(count)")
    }
  }

  /// A file that is not read as it was meant could take from the hall what belongs there.
  private func refuse(_ problems: [Problem]) throws {
    guard !problems.isEmpty else { return }
    for problem in problems.prefix(10) {
      Output.note("\(problem.place): error: \(problem.message(.english))")
    }
    throw Failure(.problems, "nothing is published until these files are put right").exit
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
    let difference = PublicationDifference(from: old, to: publication)
    let lines = difference.entries.flatMap(\.lines)
    try Output.write(lines.map { $0.printable + "\n" }.joined())
    func count(_ kind: PublicationDifference.Kind) -> Int { difference.count(kind) }
    let all = difference.entries.count - count(.gone)
    Output.note(
      "sju: \(all) records would be public: \(count(.new)) new, \(count(.changed)) changed, "
        + "\(count(.same)) as before; \(count(.gone)) gone; nothing is written")
  }
}

extension PublishFailure {
  fileprivate var kind: Failure.Kind {
    switch reason {
    case .otherFiles, .notCarried: .problems
    case .brokenLink, .busy, .refused: .inputOutput
    }
  }
}

extension PublicationDifference.Entry {
  /// Its name, then each field; of one that changed, also what is not so any more.
  fileprivate var lines: [String] {
    [kind.sign + " " + row.name]
      + row.fields.flatMap { lines($0, isNew: kind == .new || isChanged(from: old, $0)) }
      + (kind == .changed ? (old?.fields ?? []).filter { isChanged(from: row, $0) } : [])
      .flatMap { lines($0, sign: "-") }
  }

  private func isChanged(from other: PublicRow?, _ field: PublicRow.Field) -> Bool {
    kind == .changed && other?.fields.contains(field) == false
  }

  private func lines(_ field: PublicRow.Field, isNew: Bool) -> [String] {
    lines(field, sign: kind == .gone ? "-" : isNew ? "+" : " ")
  }

  private func lines(_ field: PublicRow.Field, sign: String) -> [String] {
    let text = field.text.split(separator: "\n", omittingEmptySubsequences: false)
    return text.enumerated().map { index, line in
      "\(sign)     " + (index == 0 ? "\(field.name): \(line)" : "  \(line)")
    }
  }
}

extension PublicationDifference.Kind {
  fileprivate var sign: String {
    switch self {
    case .same: " "
    case .new: "+"
    case .changed: "~"
    case .gone: "-"
    }
  }
}
