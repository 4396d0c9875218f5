import Almanac
import Lettering
import Model

/// Plans the values of one record type: each is known by some of its fields, such as the indicator
/// and the period. One that is not there is added. One that is there with another value takes the
/// new one if it was taken in from the same source before; one that somebody wrote stays, and is
/// asked about.
struct ValuePlanner {
  struct Value {
    let value: Double
    /// What it is called in the plan.
    let title: Phrase
    let line: Int
    /// Other fields of a new record; `Source` is what tells that it was taken in.
    let extras: [(name: String, value: String)]
  }

  private struct Known {
    let id: RecordID
    let value: Double?
    let source: String
  }

  private let type: RecordType
  private let identity: [String]
  private let municipality: Municipality
  private var keys: NewKeys
  private var known: [[String]: Known] = [:]
  /// What the file has said already.
  private var seen: [[String]: Double] = [:]
  private var added: [Change] = []
  private var set: [Change] = []
  private var removed: [Change] = []

  /// - Parameter identity: the names of the fields that tell its records apart.
  init(_ type: RecordType, _ identity: [String], _ municipality: Municipality) {
    (self.type, self.identity, self.municipality) = (type, identity, municipality)
    keys = NewKeys(type, municipality)
    for row in 0..<municipality.count(of: type) {
      let id = municipality.id(type, at: row)
      func value(_ name: String) -> String {
        municipality.values(of: name, in: id).first?.trimmed ?? ""
      }
      let key = identity.map(value)
      guard !id.key.isEmpty, known[key] == nil else { continue }
      known[key] = Known(id: id, value: Double(value("Value")), source: value("Source"))
    }
  }

  var changes: [Change] { added + set + removed }

  mutating func take(_ new: Value, _ key: [String]) -> ImportPlan.Entry {
    guard let text = new.value.asDecimal, let value = Double(text) else {
      return entry(
        .passedOver, new,
        Phrase("är större än något som räknas", "is larger than anything that is counted"), nil)
    }
    if let earlier = seen.updateValue(value, forKey: key) {
      guard earlier != value else { return entry(.same, new, value, nil) }
      seen[key] = earlier
      return entry(
        .passedOver, new,
        Phrase(
          "står två gånger i filen, med olika värden", "is in the file twice, with other values"),
        known[key]?.id)
    }
    guard let old = known[key] else {
      let id = RecordID(type, keys.next(type.keyStem(stem(of: key))))
      let fields = [("Id", id.key)] + Array(zip(identity, key)) + [("Value", text)] + new.extras
      added.append(.add(type, fields.filter { !$0.1.isEmpty }.map { FieldChange($0.0, $0.1) }))
      return entry(.new, new, value, id)
    }
    if old.value == value { return entry(.same, new, value, old.id) }
    let source = new.extras.first { $0.name == "Source" }?.value ?? ""
    let words = difference(from: old.value, to: value)
    guard old.source == source, municipality.refusal(of: old.id) == nil else {
      return entry(
        .undecided, new,
        [
          words,
          Phrase(
            "det som står här är inte inläst därifrån och får stå",
            "what is here was not taken in from there, and stays"),
        ].listed(by: "; ") ?? words, old.id)
    }
    set.append(.set(old.id, [FieldChange("Value", text)]))
    return entry(.changed, new, words, old.id)
  }

  /// Takes away what was taken in from the same source before and is not told any longer.
  mutating func forget(
    _ key: [String], _ title: Phrase, _ why: Phrase, line: Int, source: String
  ) -> ImportPlan.Entry {
    let new = Value(value: 0, title: title, line: line, extras: [])
    guard seen[key] == nil, let old = known[key], old.source == source,
      municipality.refusal(of: old.id) == nil
    else { return entry(.passedOver, new, why, nil) }
    removed.append(.remove(old.id))
    seen[key] = .nan
    return entry(
      .changed, new,
      [why, Phrase("det som var inläst tas bort", "what was taken in is removed")]
        .listed(by: "; ") ?? why, old.id)
  }

  /// The words of a key, as the type would make it.
  private func stem(of key: [String]) -> String {
    key.prefix(3).map(\.slug).filter { !$0.isEmpty }.joined(separator: "-")
  }

  private func difference(from old: Double?, to new: Double) -> Phrase {
    func text(_ language: Language) -> String {
      let before = old.map { language.number($0) } ?? "–"
      return "\(before) → \(language.number(new))"
    }
    return Phrase(text(.swedish), text(.english))
  }

  private func entry(
    _ outcome: ImportPlan.Outcome, _ new: Value, _ value: Double, _ id: RecordID?
  ) -> ImportPlan.Entry {
    let words = Phrase(Language.swedish.number(value), Language.english.number(value))
    return entry(outcome, new, words, id, isRemark: false)
  }

  private func entry(
    _ outcome: ImportPlan.Outcome, _ new: Value, _ words: Phrase, _ id: RecordID?,
    isRemark: Bool = true
  ) -> ImportPlan.Entry {
    ImportPlan.Entry(
      line: new.line, outcome: outcome, name: new.title.swedish, record: id, result: id,
      words: Phrase(
        "\(new.title.swedish): \(words.swedish)", "\(new.title.english): \(words.english)"),
      remark: isRemark ? words : nil)
  }
}

extension Double {
  /// Digits with a point and up to six decimals, as records have numbers; nil for what is larger
  /// than anything that is counted.
  var asDecimal: String? {
    guard magnitude < 1e15 else { return nil }
    guard magnitude < 1e12, self != rounded() else {
      let whole = Int(rounded())
      return self == rounded() || magnitude >= 1e12 ? String(whole) : nil
    }
    let parts = 1_000_000
    let all = Int((magnitude * Double(parts)).rounded())
    let digits = String(all % parts)
    let decimals = String(repeating: "0", count: 6 - digits.utf8.count) + digits
    let significant = decimals.lastIndex { $0 != "0" }.map { decimals[...$0] }
    let whole = String(all / parts)
    let text = significant.map { whole + "." + $0 } ?? whole
    return self < 0 && all > 0 ? "-" + text : text
  }
}
