import Publication

@testable import Model

/// What of the data folder may be seen in a publication, written out a second time: a field that is
/// new in a schema is private until it is listed here and in `PublicTable`.
enum Leaving {
  static let fields: [RecordType: Set<String>] = [
    .settings: ["Municipality", "AsOf"],
    .step: ["Number", "Name", "Aim", "Status", "Progress", "Visibility"],
    .activity: ["Name", "Step", "Status", "Progress", "Due", "Visibility"],
    .indicator: ["Name", "Step", "Unit", "Target", "Better", "Source", "Visibility"],
    .observation: ["Indicator", "Period", "Value", "Visibility"],
    // Which municipality has a value never leaves; that one has a value more or less shows.
    .comparison: ["Indicator", "Municipality", "Period", "Value", "Visibility"],
    .organisation: [
      "Name", "Kind", "Branch", "Employees", "City", "District", "Web", "Need", "Offer",
      "Visibility",
    ],
    .relation: ["From", "To", "Kind", "Since", "Until", "Visibility"],
    .meeting: ["Name", "Date", "Time", "Place", "Status", "Visibility"],
    .member: ["Organisation", "Visibility"],
  ]

  /// By the types that they leave as.
  static let table: [PublicType: [String]] = [
    .publication: ["Municipality", "AsOf"],
    .step: ["Number", "Name", "Aim", "Status", "Progress"],
    .activity: ["Id", "Name", "Step", "Status", "Progress", "Due"],
    .indicator: ["Id", "Name", "Step", "Unit", "Target", "Better", "Source"],
    .observation: [
      "Id", "Indicator", "Period", "Value", "NeighboursLow", "NeighboursMedian", "NeighboursHigh",
    ],
    .organisation: [
      "Id", "Name", "Kind", "Section", "Size", "District", "City", "Web", "Need", "Offer",
    ],
    .relation: ["Id", "From", "To", "Kind", "Since"],
    .meeting: ["Id", "Name", "Date", "Time", "Place", "Status"],
    .member: ["Organisation"],
  ]
}
