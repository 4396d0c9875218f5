import Lettering
package import RecFile

/// A company, municipality, authority, association, school, board, network or project.
package struct Organisation: ModelRecord {
  package let id: String
  package let name: String
  package let kind: OrganisationKind?
  /// As written. That of a sole trader is a personal identity number: show `maskedNumber`.
  package let organisationNumber: String?
  package let legalForm: String?
  package let branch: Branch?
  package let employees: Int?
  /// By year, each year once.
  package let employeesByYear: [YearCount]
  package let street: String?
  package let postalCode: String?
  package let city: String?
  package let district: String?
  package let telephones: [String]
  package let emails: [String]
  package let web: String?
  /// The interval agreed on, in days.
  package let contactEvery: Int?
  package let partOf: RecordID?
  package let needs: [String]
  package let offers: [String]
  package let otherNames: [String]
  package let annotations: Annotations

  package init(_ record: Record) {
    let fields = FieldValues(record)
    id = fields.word("Id") ?? ""
    name = fields.title("Name") ?? id
    kind = fields.choice("Kind")
    organisationNumber = fields.word("OrganisationNumber")
    legalForm = fields.text("LegalForm")
    branch = fields.word("Branch").flatMap { Branch(code: $0) }
    employees = fields.integer("Employees", in: Limits.count)
    employeesByYear = Self.series(fields.texts("EmployeesIn"))
    street = fields.text("Street")
    postalCode = fields.text("PostalCode")
    city = fields.text("City")
    district = fields.text("District")
    telephones = fields.texts("Telephone")
    emails = fields.texts("Email")
    web = fields.word("Web")
    contactEvery = fields.integer("ContactEvery", in: Limits.days)
    partOf = fields.reference("PartOf", to: .organisation)
    needs = fields.texts("Need")
    offers = fields.texts("Offer")
    otherNames = fields.texts("OtherName")
    annotations = Annotations(fields)
  }

  /// Of a year that is given twice, the last holds.
  private static func series(_ texts: [String]) -> [YearCount] {
    var byYear: [Int: YearCount] = [:]
    for text in texts {
      if let count = YearCount(text.trimmed) { byYear[count.year] = count }
    }
    return byYear.values.sorted { $0.year < $1.year }
  }

  /// The organisation number as it may be shown: nothing of a sole trader's, nor of one whose
  /// kind is unknown.
  package var maskedNumber: String? {
    guard let organisationNumber else { return nil }
    if let kind, kind != .soleTrader { return organisationNumber }
    return "••••••-••••"
  }
}
