package import Almanac
package import Model

/// What an insight says: one sentence that can be said aloud, the table behind it, and a picture.
/// The screen, the command line and its JSON show this and nothing else.
package struct Conclusion: Equatable, Sendable {
  /// What follows from the records; where they say too little, what to record.
  package var sentence: Phrase
  /// Whether the records say enough to conclude something.
  package var isFounded: Bool
  package var columns: [Column] = []
  package var rows: [Row] = []
  package var picture: Picture?

  /// One column of the table.
  package struct Column: Equatable, Sendable {
    /// Where people see it.
    package enum Place: Equatable, Sendable {
      case cell
      /// On a line of its own beneath the cells.
      case beneath
      /// Nowhere: another column says it, or a program alone asks.
      case nowhere
      /// In a cell that programs don’t get: what it says follows from the other columns.
      case aside
    }

    /// Its name for programs, in JSON and CSV.
    package let name: String
    package let heading: Phrase
    package let place: Place

    package init(_ name: String, _ heading: Phrase, _ place: Place = .cell) {
      self.name = name
      self.heading = heading
      self.place = place
    }
  }

  package enum Value: Equatable, Sendable {
    case record(RecordID)
    case records([RecordID])
    /// Something that programs know by a code, and people by words.
    case named(String, Phrase)
    case text(String)
    /// A text whose words are in another: what they share is marked.
    case alike(String, to: String)
    case phrase(Phrase)
    /// A sentence, and how it is said beside the names that it is about.
    case reason(Phrase, short: Phrase)
    case count(Int)
    case year(Int)
    case number(Double, decimals: Int)
    /// From 0 to 1, shown as a percentage.
    case share(Double)
    /// It is not known, or not defined.
    case unknown
    /// The row says nothing of the kind.
    case absent
  }

  package struct Row: Equatable, Sendable {
    /// One a column.
    package let values: [Value]
    /// The records behind it, the first of them that which Enter opens.
    package let records: [RecordID]
    /// What can be done about it.
    package let act: Act?
    /// Whether it is of so few that it says little.
    package let isFaint: Bool

    package init(
      _ values: [Value], records: [RecordID], act: Act? = nil, isFaint: Bool = false
    ) {
      self.values = values
      self.records = records
      self.act = act
      self.isFaint = isFaint
    }
  }

  /// Something worth doing that a row proposes.
  package enum Act: Equatable, Sendable {
    /// Two organisations are to meet, and why.
    case introduce(RecordID, RecordID, because: Phrase)
    /// A business is to be visited.
    case visit(RecordID)

    package var isIntroduction: Bool { if case .introduce = self { true } else { false } }
  }

  /// How the table is drawn.
  package enum Picture: Equatable, Sendable {
    /// A bar a row: the column that gives its name, and that which gives its length.
    /// - `around`: the value that the bars stand out from; nil: zero.
    case bars(name: Int, value: Int, around: Double?)
    /// A series that goes on: what was measured, and where it is going.
    case band(known: [Point], ahead: [Band], target: Double?)
    /// Groups of organisations that hang together, with and without the municipality's own.
    case groups(with: [[RecordID]], without: [[RecordID]])

    package struct Point: Equatable, Sendable {
      package let name: String
      package let value: Double
    }

    package struct Band: Equatable, Sendable {
      package let name: String
      package let value: Double
      package let low: Double
      package let high: Double
    }
  }

  /// What can't be answered yet, and what to record so that it can.
  package static func unfounded(_ remedy: Phrase) -> Conclusion {
    Conclusion(sentence: remedy, isFounded: false)
  }
}

/// A question that the records answer, by a measure that has been published.
package struct Inquiry: Sendable {
  /// Its name on the command line.
  package let name: String
  /// What it is about, in a few words.
  package let title: Phrase
  /// What is asked, as the chief would.
  package let asks: Phrase
  /// What the measure is, in plain words.
  package let definition: Phrase
  /// Who published it.
  package let source: String
  /// What its rows may be grouped by, the first of them unless another is asked for.
  package let groups: [String]
  private let make: @Sendable (Municipality, Options) -> Conclusion

  /// How it is asked.
  package struct Options: Equatable, Sendable {
    /// What holds this day is answered.
    package var day: Day
    /// What is grouped by, for those that group.
    package var group: String?
    /// What it is about, for those that are about one thing.
    package var subject: String?
    /// The years that a change is told between; nil: as many as there are.
    package var years: ClosedRange<Int>?

    package init(
      day: Day, group: String? = nil, subject: String? = nil, years: ClosedRange<Int>? = nil
    ) {
      self.day = day
      self.group = group
      self.subject = subject
      self.years = years
    }
  }

  init(
    _ name: String, _ title: Phrase, asks: Phrase, definition: Phrase, source: String,
    groups: [String] = [],
    make: @escaping @Sendable (Municipality, Options) -> Conclusion
  ) {
    self.name = name
    self.title = title
    self.asks = asks
    self.definition = definition
    self.source = source
    self.groups = groups
    self.make = make
  }

  /// The answer, worked out once for as long as the records are the same.
  package func answer(from municipality: Municipality, _ options: Options) -> Conclusion {
    municipality.derived(key(options)) { make(municipality, options) }
  }

  /// The answer where it has been worked out.
  package func knownAnswer(from municipality: Municipality, _ options: Options) -> Conclusion? {
    municipality.known(key(options))
  }

  private func key(_ options: Options) -> String {
    let years = options.years.map { "\($0.lowerBound)-\($0.upperBound)" } ?? ""
    return "inquiry \(name) \(options.day) \(options.group ?? "") \(options.subject ?? "") \(years)"
  }

  /// All of them, in the order in which they are shown. To add one: its file, and its name here.
  package static let all: [Inquiry] = [
    introductions, matches, gaps, withoutUs, brokers, holes, articulation, coverage, promises,
    structure, newness, forecast, comparison,
  ]

  /// Whether it may be asked about one thing, an indicator.
  package var takesSubject: Bool { [Self.forecast.name, Self.comparison.name].contains(name) }

  /// Whether it may be asked about the change between two years.
  package var takesYears: Bool { name == Self.structure.name }

  package static func named(_ name: String) -> Inquiry? { all.first { $0.name == name } }
}

extension Municipality {
  /// The name of a record as it is said in the middle of a sentence.
  func name(at row: Int) -> String { organisations.value("Name", at: row) ?? "" }

  /// Names in a list that is read aloud.
  func names(_ rows: [Int]) -> Phrase { .list(rows.map { name(at: $0) }) }
}

extension Phrase {
  /// "Alfa, Beta och David"; of many the first three and how many more.
  static func list(_ names: [String]) -> Phrase {
    let shown = names.count > 4 ? Array(names.prefix(3)) : names
    let more = names.count - shown.count
    if more > 0 {
      let start = shown.joined(separator: ", ")
      return Phrase("\(start) och \(more) till", "\(start) and \(more) more")
    }
    guard shown.count > 1, let last = shown.last else {
      return Phrase(shown.first ?? "", shown.first ?? "")
    }
    let start = shown.dropLast().joined(separator: ", ")
    return Phrase("\(start) och \(last)", "\(start) and \(last)")
  }

  /// A number in words where it is small, as a sentence has it.
  static func count(
    _ number: Int, _ swedish: (one: String, many: String), _ english: (one: String, many: String)
  ) -> Phrase {
    number == 1
      ? Phrase("1 \(swedish.one)", "1 \(english.one)")
      : Phrase(
        "\(Language.swedish.number(number)) \(swedish.many)",
        "\(Language.english.number(number)) \(english.many)")
  }
}
