import Model

/// The municipalities that screens are tested on.
enum Data: String, CaseIterable, Sendable {
  case starter

  var municipality: Municipality {
    switch self {
    case .starter: Sample.starter
    }
  }
}
