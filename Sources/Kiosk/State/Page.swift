import Publication

/// One page of the rotation, with all that it shows.
enum Page: Equatable, Sendable {
  /// Shown alone where there is nothing public yet.
  case empty
  /// All steps in one picture.
  case welcome
  case step(PublicStep)

  /// The pages of a publication in the order of the rotation; never none.
  static func all(of publication: Publication) -> [Page] {
    guard !publication.steps.isEmpty else { return [.empty] }
    return [.welcome] + publication.steps.map(Page.step)
  }
}
