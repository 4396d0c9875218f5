import RecFile

extension Municipality {
  /// The municipality with a file read again. Contents that can't be parsed leave the last
  /// good version in place: it is held, and never written back over the file.
  package func rereading(_ source: FileContents, for type: RecordType) -> Municipality {
    guard case .bytes(let bytes) = source else { return keepingLastGood(type, insteadOf: source) }
    let file = RecFile(bytes)
    return file.problems.isEmpty
      ? replacing(type, with: file) : keepingLastGood(type, insteadOf: .bytes(bytes))
  }

  /// The problems of the file on the disk while an older version of it is shown.
  func heldProblems(_ type: RecordType, _ source: FileContents) -> [Problem] {
    switch source {
    case .missing: [Problem(type, .shownAsBefore)]
    case .unreadable(let fault):
      [Problem(type, .unreadableFile(fault)), Problem(type, .shownAsBefore)]
    case .bytes(let bytes):
      [Problem(type, .shownAsBefore)] + fileProblems(RecordTable(type, RecFile(bytes)))
    }
  }
}
