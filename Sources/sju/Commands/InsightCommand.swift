import Almanac
import ArgumentParser
import Canvas
import Exchange
import Insight
import Model
import RecFile

/// `sju insight NAME`: what the records answer, for people and for programs.
struct InsightCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "insight", abstract: "Answer a question from the records.",
    discussion: """
      Without a name, every question with its answer in a sentence.

      \(Inquiry.all.map { "\($0.name): \($0.asks.english)" }.joined(separator: "\n"))

      --by groups brokers (section, kind or district), coverage (section, size or district) and \
      promises (owner or step); after forecast and comparison may stand the key of an indicator; \
      --from and --to have structure tell the change between two years. --format json is an array \
      with an object a row; what is not known is null.

      Example: sju insight introductions --format json
      """)

  @Argument(help: "Which question; see above.")
  var name: String?

  @Argument(help: ArgumentHelp("What it is about: the key of an indicator.", valueName: "key"))
  var subject: String?

  @Option(help: ArgumentHelp("The day to answer for.", valueName: "day"))
  var at: String?

  @Option(help: ArgumentHelp("What to group by.", valueName: "group"))
  var by: String?

  @Option(help: ArgumentHelp("The first year of a change, for structure.", valueName: "year"))
  var from: Int?

  @Option(help: ArgumentHelp("The last year of a change, for structure.", valueName: "year"))
  var to: Int?

  @Option(help: "How it is printed.")
  var format = RecordFormat.text

  @OptionGroup var options: DataOptions

  func validate() throws {
    if let name, Inquiry.named(name) == nil {
      let names = Inquiry.all.map(\.name).joined(separator: ", ")
      throw ValidationError("there is no insight '\(name)'; there are \(names)")
    }
    if name == nil, format != .text {
      throw ValidationError("--format is for one insight; give its name")
    }
    if subject != nil, name.flatMap(Inquiry.named)?.takesSubject != true {
      throw ValidationError(
        "only forecast and comparison are about one thing, the key of an indicator")
    }
    try validateYears()
    if let at, Day(at) == nil { throw ValidationError("--at is a day such as 2008-09-30") }
    let groups = name.flatMap(Inquiry.named)?.groups ?? []
    if let by, !groups.contains(by) {
      throw ValidationError(
        groups.isEmpty
          ? "--by is for brokers, coverage and promises"
          : "--by is one of \(groups.joined(separator: ", "))")
    }
  }

  private func validateYears() throws {
    guard from != nil || to != nil else { return }
    guard name.flatMap(Inquiry.named)?.takesYears == true else {
      throw ValidationError("--from and --to are for structure")
    }
    guard let from, let to, (1...9999).contains(from), from < to, to <= 9999 else {
      throw ValidationError("--from and --to are two years, the first one first")
    }
  }

  private var years: ClosedRange<Int>? {
    guard let from, let to, from <= to else { return nil }
    return from...to
  }

  func run() throws { try options.reading { municipality, _ in try write(municipality) } }

  private func write(_ municipality: Municipality) throws {
    let day = at.flatMap { Day($0) } ?? options.today(municipality)
    let asked = Inquiry.Options(day: day, group: by, subject: subject, years: years)
    let language = options.language(municipality)
    guard let question = name.flatMap(Inquiry.named) else {
      return try Output.write(
        Inquiry.all.map { question in
          let answer = question.answer(from: municipality, asked)
          return "\(question.name): \(answer.sentence(language))".printable + "\n"
        }.joined())
    }
    if let subject, municipality.indicators[subject] == nil {
      throw Failure(
        .problems, "there is no indicator '\(subject)'; sju list indicators shows them"
      ).exit
    }
    let writer = ConclusionWriter(
      answer: question.answer(from: municipality, asked), municipality: municipality,
      language: language)
    switch format {
    case .text: try Output.write(writer.text)
    case .json: try Output.write(writer.json)
    case .csv: if !writer.answer.columns.isEmpty { try Output.write(writer.table.bytes()) }
    case .rec: try Output.write(writer.rec)
    }
  }
}

/// An answer as text, JSON, CSV and rec.
struct ConclusionWriter {
  let answer: Conclusion
  let municipality: Municipality
  let language: Language

  /// The sentence, and the table in columns.
  var text: String {
    let head = answer.sentence(language).printable + "\n"
    guard !answer.rows.isEmpty else { return head }
    let rows =
      [answer.columns.map { $0.heading(language) }]
      + answer.rows.map { $0.values.map { $0.shown(in: municipality, language).printable } }
    let widths = answer.columns.indices.map { column in
      rows.map { TextWidth.columns(of: $0[column]) }.max() ?? 0
    }
    let isNumber = answer.columns.indices.map { column in
      answer.rows.contains { $0.values[column].isNumber }
    }
    let lines = rows.map { row in
      row.indices.map { column in
        let space = String(
          repeating: " ", count: max(0, widths[column] - TextWidth.columns(of: row[column])))
        return isNumber[column] ? space + row[column] : row[column] + space
      }.joined(separator: "  ").trimmedAtEnd + "\n"
    }
    return head + "\n" + lines.joined()
  }

  /// An array with an object a row, named as the columns.
  var json: String {
    JSON.array(
      answer.rows.map { row in
        JSON.object(
          zip(answer.columns, row.values).filter { $1 != .absent && $0.place != .aside }.map {
            column, value in (column.name, json(value))
          })
      })
  }

  private func json(_ value: Conclusion.Value) -> String {
    guard let plain = value.plain(language) else { return "null" }
    if value.isList { return "[" + plain.map(JSON.string).joined(separator: ", ") + "]" }
    let text = plain.first ?? ""
    return value.isNumber ? text : JSON.string(text)
  }

  var table: CSVTable {
    let places = answer.columns.indices.filter { answer.columns[$0].place != .aside }
    return CSVTable(
      header: places.map { answer.columns[$0].name },
      rows: answer.rows.map { row in
        places.map { (row.values[$0].plain(language) ?? []).joined(separator: "\n") }
      })
  }

  /// A record a row, with a field a column; what is not known is left out.
  var rec: [UInt8] {
    let records = answer.rows.map { row in
      zip(answer.columns, row.values).filter { $0.0.place != .aside }.flatMap { column, value in
        (value.plain(language) ?? []).map { text in
          "\(column.name): \(text.printable)\n"
        }
      }.joined()
    }
    return Array(records.joined(separator: "\n").utf8)
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
