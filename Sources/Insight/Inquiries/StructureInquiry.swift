import Almanac
import Model
import Publication

// What the local economy is made of, held against the nation where there are statistics.

extension Inquiry {
  static let structure = Inquiry(
    "structure", Phrase("Näringslivets sammansättning", "What the economy is made of"),
    asks: Phrase(
      "Vilka branscher är vi stora i, och hur många bär dem?",
      "Which branches are we large in, and how many carry them?"),
    definition: Phrase(
      "Sysselsatta per avdelning i SNI, ur inläst statistik; finns ingen, anställda enligt företagens "
        + "kort. LQ: andelen här delad med andelen i riket. Förändringen delas i vad rikets takt ger, "
        + "vad branschernas takt ger därutöver, och resten: vi själva. Spridning: så många lika "
        + "stora branscher motsvarar det (1 delat med summan av andelarna i kvadrat).",
      "Employment by section of SNI, from statistics that were read; else employees by the "
        + "businesses’ cards. LQ: the share here over the share in the nation. The change is divided "
        + "in what the nation’s pace gives, what the branches’ adds, and the rest: ourselves. Spread: "
        + "how many equally large branches it is like (1 over the sum of squared shares)."),
    source: "Haig (1928); Florence (1939); Hirschman (1945); Dunn (1960)"
  ) { municipality, options in
    switch EmploymentYears(municipality).answer(options.years, to: options.day.year) {
    case .table(let table): municipality.structure(table, isAsked: options.years != nil, options)
    case .refused(let why): .unfounded(why)
    case .nothing where options.years != nil:
      .unfounded(
        Phrase(
          "Ingen statistik är inläst: sju indicator import tar SCB:s tabell över sysselsatta per "
            + "avdelning i SNI, för riket och kommunen.",
          "No statistics have been read: sju indicator import takes the table of employment by "
            + "section of SNI, for the nation and the municipality."))
    case .nothing: municipality.ownStructure(options)
    }
  }
}

extension Municipality {
  /// The answer by statistics.
  /// - Parameter isAsked: whether a change between two years was; else the sentence alone tells it,
  ///   and the room beside the quotients is that of their bars.
  fileprivate func structure(
    _ table: EmploymentYears.Table, isAsked: Bool, _ options: Inquiry.Options
  ) -> Conclusion {
    let sections = table.sections
    let total = sections.map(\.here).reduce(0, +)
    let spread = BranchStructure.concentration(sections.map(\.here))
    guard let spread else {
      return .unfounded(
        Phrase(
          "Statistiken för \(table.year) säger inget om kommunen.",
          "The statistics of \(table.year) say nothing of the municipality."))
    }
    let quotients = BranchStructure.quotients(
      local: sections.map(\.here), nation: sections.map(\.nation))
    let parts = Self.parts(sections)
    let members = businessesBySection(on: options.day)
    let columns: [Conclusion.Column] = [
      .init("section", Phrase("Bransch", "Section")),
      .init("employees", Phrase("Sysselsatta", "Employees")),
      .init("share", Phrase("Andel", "Share")), .init("lq", Phrase("LQ", "LQ")),
    ]
    let change: [Conclusion.Column] =
      table.from == nil || !isAsked
      ? []
      : [
        .init("national", Phrase("Riket", "Nation")),
        .init("industry", Phrase("Branscherna", "Branches")),
        .init("regional", Phrase("Vi själva", "Ourselves")),
      ]
    let rows = sections.indices.map { row -> Conclusion.Row in
      let section = sections[row]
      let told = [parts[row]?.national, parts[row]?.industry, parts[row]?.regional].map { part in
        part.map { Conclusion.Value.number($0, decimals: 1) } ?? .unknown
      }
      return Conclusion.Row(
        [
          .named(section.code, section.label),
          section.here == section.here.rounded()
            ? .count(Int(clamping: section.here)) : .number(section.here, decimals: 1),
          .share(section.here / total),
          quotients[row].map { .number($0, decimals: 2) } ?? .unknown,
        ] + (change.isEmpty ? [] : told),
        records: section.records
          + section.code.utf8.flatMap { members[$0] ?? [] }.prefix(200).map(organisation))
    }
    let largest = zip(sections, quotients).compactMap { section, quotient in
      quotient.map { (label: section.label, quotient: $0) }
    }.max { $0.quotient < $1.quotient }
    return Conclusion(
      sentence: Self.sentence(table, largest, spread, parts), isFounded: true,
      columns: columns + change, rows: rows, picture: .bars(name: 0, value: 3, around: 1))
  }

  /// The parts of each section's change; nil where it is not known.
  private static func parts(_ sections: [EmploymentYears.Section]) -> [ShiftShare?] {
    let known = sections.indices.filter { sections[$0].before != nil }
    let found = ShiftShare.parts(
      local: (
        known.map { sections[$0].before?.here ?? 0 }, known.map { sections[$0].here }
      ),
      nation: (
        known.map { sections[$0].before?.nation ?? 0 }, known.map { sections[$0].nation }
      ))
    var parts = [ShiftShare?](repeating: nil, count: sections.count)
    for (place, part) in zip(known, found) { parts[place] = part }
    return parts
  }

  private static func sentence(
    _ table: EmploymentYears.Table, _ largest: (label: Phrase, quotient: Double)?, _ spread: Double,
    _ parts: [ShiftShare?]
  ) -> Phrase {
    func text(_ language: Language) -> String {
      func number(_ value: Double, _ places: Int) -> String {
        language.number(value.rounded(to: places))
      }
      var parts: [Phrase] = []
      if let largest {
        let quotient = number(largest.quotient, 2)
        parts.append(
          Phrase(
            "Störst mot riket är \(largest.label.swedish.lowercased()) (LQ \(quotient), statistik "
              + "\(table.year))",
            "Largest against the nation is \(largest.label.english.lowercased()) (LQ \(quotient), "
              + "statistics of \(table.year))"))
      }
      let like = number(1 / spread, 1)
      parts.append(
        Phrase("motsvarar \(like) lika stora branscher", "like \(like) equally large branches"))
      return parts.map { $0(language) }.joined(separator: "; ")
    }
    return Phrase(text(.swedish), text(.english)).appending(change(table, parts))
      .appending(missing(table))
  }

  /// "2004–2008: +300, varav riket +185, branscherna +32 och vi själva +83".
  private static func change(
    _ table: EmploymentYears.Table, _ parts: [ShiftShare?]
  ) -> Phrase {
    guard let from = table.from, parts.contains(where: { $0 != nil }) else { return Phrase("", "") }
    let sum = ShiftShare.sum(parts)
    func signed(_ value: Double, _ language: Language) -> String {
      let rounded = value.rounded()
      return (rounded > 0 ? "+" : "") + language.number(rounded == 0 ? 0 : rounded)
    }
    let swedish = [sum.change, sum.national, sum.industry, sum.regional].map {
      signed($0, .swedish)
    }
    let english = [sum.change, sum.national, sum.industry, sum.regional].map {
      signed($0, .english)
    }
    return Phrase(
      ". \(from)–\(table.year): \(swedish[0]), varav riket \(swedish[1]), branscherna \(swedish[2]) "
        + "och vi själva \(swedish[3])",
      ". \(from)–\(table.year): \(english[0]), of which the nation \(english[1]), the branches "
        + "\(english[2]) and ourselves \(english[3])")
  }

  private static func missing(_ table: EmploymentYears.Table) -> Phrase {
    func words(_ labels: [Phrase], _ swedish: String, _ english: String) -> Phrase {
      guard !labels.isEmpty else { return Phrase("", "") }
      let (one, other) = (
        Phrase.list(labels.map(\.swedish)).swedish, Phrase.list(labels.map(\.english)).english
      )
      return Phrase(". \(swedish): \(one)", ". \(english): \(other)")
    }
    return words(table.leftOut, "Uppgift saknas, utelämnat", "Not told of, left out").appending(
      words(table.withoutChange, "Utan förändring att räkna", "No change to count"))
  }

  /// The rows of the businesses in each section, by its letter, those with the most employees first.
  private func businessesBySection(on day: Day) -> [UInt8: [Int]] {
    let index = columnIndex(of: .organisation)
    let (branches, employees) = (index.column("Branch"), index.column("Employees"))
    let isBusiness = ties(on: day).isBusiness
    var members: [UInt8: [Int]] = [:]
    for row in isBusiness.indices where isBusiness[row] {
      guard BranchSection.allCases.indices.contains(Int(branches[row])),
        let letter = BranchSection.allCases[Int(branches[row])].letter.utf8.first
      else { continue }
      members[letter, default: []].append(row)
    }
    return members.mapValues { $0.sorted { (employees[$0], $1) > (employees[$1], $0) } }
  }
}

extension Int {
  /// The nearest whole number that there is.
  fileprivate init(clamping value: Double) {
    self = value.isFinite ? Int(Swift.min(Swift.max(value, -9e15), 9e15)) : 0
  }
}

extension Municipality {
  /// The answer by the businesses' own cards, which say nothing of the nation.
  fileprivate func ownStructure(_ options: Inquiry.Options) -> Conclusion {
    let index = columnIndex(of: .organisation)
    let (branches, employees) = (index.column("Branch"), index.column("Employees"))
    let isBusiness = ties(on: options.day).isBusiness
    var sizes = [Double](repeating: 0, count: BranchSection.allCases.count)
    var members = [[Int]](repeating: [], count: sizes.count)
    var employers: [(row: Int, size: Double)] = []
    for row in isBusiness.indices where isBusiness[row] && employees[row] > 0 {
      employers.append((row, Double(employees[row])))
      guard sizes.indices.contains(Int(branches[row])) else { continue }
      sizes[Int(branches[row])] += Double(employees[row])
      members[Int(branches[row])].append(row)
    }
    guard employers.count >= 3, let spread = BranchStructure.concentration(sizes) else {
      return .unfounded(
        Phrase(
          "Skriv bransch och antal anställda på företagens kort.",
          "Say the branch and the number of employees on the businesses’ cards."))
    }
    let total = sizes.reduce(0, +)
    let order = sizes.indices.filter { sizes[$0] > 0 }.sorted { sizes[$0] > sizes[$1] }
    let largest = BranchStructure.share(ofLargest: 3, employers.map(\.size)) ?? 0
    let percent = Language.swedish.number((largest * 100).rounded())
    let like = (1 / spread).rounded(to: 1)
    let first = order.first.map { BranchSection.allCases[$0].label } ?? Phrase("", "")
    return Conclusion(
      sentence: Phrase(
        "Störst är \(first.swedish.lowercased()); motsvarar "
          + "\(Language.swedish.number(like)) lika stora branscher, och de tre största "
          + "arbetsgivarna har \(percent) % av de anställda (företagens kort)",
        "Largest is \(first.english.lowercased()); like \(Language.english.number(like)) equally "
          + "large branches, and the three largest employers have \(percent)% of the employees "
          + "(the businesses’ cards)"),
      isFounded: true,
      columns: [
        .init("section", Phrase("Bransch", "Section")),
        .init("employees", Phrase("Anställda", "Employees")),
        .init("share", Phrase("Andel", "Share")), .init("lq", Phrase("LQ", "LQ")),
      ],
      rows: order.map { section in
        let kind = BranchSection.allCases[section]
        return Conclusion.Row(
          [
            .named("\(kind)".uppercased(), kind.label), .count(Int(sizes[section])),
            .share(sizes[section] / total), .unknown,
          ],
          records: members[section].sorted { employees[$0] > employees[$1] }.prefix(200)
            .map { organisation($0) })
      },
      picture: .bars(name: 0, value: 1, around: nil))
  }
}
