/// A visitor's place among the pages.
enum VisitorPlace: Equatable, Sendable {
  /// On one of the pages that turn.
  case page
  /// In the list of organisations; the one at that place of the alphabet is marked.
  case list(Int)
  /// At the organisation in that row of the publication, with one of its ties marked.
  case organisation(Int, tie: Int)
}
