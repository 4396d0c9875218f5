package import RecFile

/// A measure of how far steps have come.
package struct Indicator: ModelRecord {
  package let id: String
  package let name: String
  /// The numbers of the steps that it measures.
  package let steps: [Int]
  /// "företag", "procent" …
  package let unit: String?
  package let target: Double?
  package let better: Improvement?
  package let annotations: Annotations

  package init(_ record: Record) {
    let fields = FieldValues(record)
    id = fields.word("Id") ?? ""
    name = fields.title("Name") ?? id
    steps = fields.integers("Step", in: Limits.stepNumber)
    unit = fields.text("Unit")
    target = fields.decimal("Target")
    better = fields.choice("Better")
    annotations = Annotations(fields)
  }
}
