import Model

/// The municipalities that screens are tested on.
enum Data: String, CaseIterable, Sendable {
  case starter, example

  var municipality: Municipality {
    switch self {
    case .starter: Sample.starter
    case .example: Sample.example
    }
  }
}
