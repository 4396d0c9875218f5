package import Almanac

extension Warning {
  /// The warning in a sentence, without its place.
  package var what: Phrase {
    switch self {
    case .checkDigit(let field):
      Phrase(
        "\(field.name) har fel kontrollsiffra", "\(field.name) has the wrong check digit")
    case .telephone(let field, let value, let warning):
      Phrase(
        "\(field.name) '\(Problem.excerpt(value))' \(warning.what.swedish)",
        "\(field.name) '\(Problem.excerpt(value))' \(warning.what.english)")
    case .endBeforeStart(let end, let start):
      Phrase("\(end.name) är före \(start.name)", "\(end.name) is before \(start.name)")
    case .beforePromise(let field, let promised):
      Phrase(
        "\(field.name) är före löftet, som gavs \(promised)",
        "\(field.name) is before the promise, which was given \(promised)")
    case .future(let field, let today):
      Phrase(
        "\(field.name) är efter i dag, \(today), men en kontakt har ägt rum",
        "\(field.name) is after today, \(today), but an encounter has taken place")
    case .circle(let field, let keys) where keys.count < 3:
      Phrase("\(field.name) leder till posten själv", "\(field.name) leads to the record itself")
    case .circle(let field, let keys):
      Phrase(
        "\(field.name) går i en ring: \(Self.chain(keys))",
        "\(field.name) goes in a circle: \(Self.chain(keys))")
    case .withItself(let field):
      Phrase(
        "\(field.name) är samma organisation som From: en relation med sig själv",
        "\(field.name) is the same organisation as From: a relation with itself")
    case .duplicate(let rule, let line):
      Phrase("\(rule.what.swedish) som på rad \(line)", "\(rule.what.english) as on line \(line)")
    case .misspelt(let name, _, let records):
      Phrase(
        "'\(Problem.excerpt(name))' är inget känt fält"
          + (records > 1 ? ", och står i \(records) poster" : ""),
        "'\(Problem.excerpt(name))' is no known field"
          + (records > 1 ? ", and is in \(records) records" : ""))
    }
  }

  /// The remedy, in a sentence.
  package var remedy: Phrase {
    switch self {
    case .checkDigit:
      Phrase(
        "jämför med registreringsbeviset: en siffra är fel, eller två har bytt plats",
        "compare it with the certificate of registration: a digit is wrong, or two are swapped")
    case .telephone(_, _, let warning): warning.remedy
    case .endBeforeStart: Phrase("rätta det ena datumet", "put one of the dates right")
    case .beforePromise:
      Phrase("rätta det ena datumet", "put one of the dates right")
    case .future:
      Phrase(
        "rätta datumet, eller gör den till ett möte eller en återkoppling",
        "put the date right, or make it a meeting or a follow-up")
    case .circle(let field, _):
      Phrase("ta bort \(field.name) i en av dem", "take \(field.name) out of one of them")
    case .withItself:
      Phrase("rätta ena änden, eller ta bort den", "put one end right, or remove it")
    case .duplicate(let rule, _): rule.remedy
    case .misspelt(_, let meant, _):
      Phrase("menade du \(meant.name)?", "did you mean \(meant.name)?")
    }
  }

  /// The ends of a long one.
  private static func chain(_ keys: [String]) -> String {
    let shown = keys.count <= 6 ? keys : keys.prefix(3) + ["…"] + keys.suffix(2)
    return shown.map { Problem.excerpt($0) }.joined(separator: " → ")
  }
}
