extension Municipality {
  /// The types that a publication is made of.
  private static let published: [RecordType] = [
    .settings, .step, .activity, .indicator, .observation, .organisation, .relation, .meeting,
    .member,
  ]

  /// Why nothing should be published: files in which records are not read as they were meant, so
  /// that what is public could be lost from the hall, or what is not be taken for it.
  package var unpublishable: [Problem] {
    Self.published.flatMap { type -> [Problem] in
      if case .unreadable(let fault) = absent[type] {
        return [Problem(type, .unreadableFile(fault))]
      }
      return fileProblems(tables[type.ordinal])
    }.filter { $0.severity == .error }
  }
}
