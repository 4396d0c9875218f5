package import Almanac

extension Municipality {
  /// The problems that were not in an earlier version, wherever they are: lines move
  /// when others are added.
  package func problems(notIn old: Municipality, today: Day) -> [Problem] {
    let all = problems(today: today)
    guard !all.isEmpty else { return [] }
    var known = old.problems(today: today).reduce(into: [Problem.Identity: Int]()) {
      counts, problem in
      counts[old.identity(of: problem), default: 0] += 1
    }
    return all.filter { problem in
      let identity = identity(of: problem)
      let count = known[identity] ?? 0
      known[identity] = count - 1
      return count <= 0
    }
  }

  /// The first error that was not in an earlier version, as a reason not to save this one; nil where
  /// there is none.
  package func fault(notIn old: Municipality) -> SaveFailure? {
    errors(notIn: old).first.map { SaveFailure(path: $0.path, .invalid($0)) }
  }

  /// A record that would refer to nothing in another version, although the reference is as it is here,
  /// since what it refers to would go, as a reason not to save it. Nil where there is none.
  package func strandedRecord(in asked: Municipality) -> SaveFailure? {
    asked.errors(notIn: self).lazy.compactMap { problem in
      guard case .brokenReference(let field, _) = problem.fact,
        let id = asked.record(with: problem),
        asked.values(of: field.name, in: id) == values(of: field.name, in: id)
      else { return nil }
      return SaveFailure(path: problem.path, .stranded(id))
    }.first
  }

  /// No error depends on the day.
  private func errors(notIn old: Municipality) -> [Problem] {
    problems(notIn: old, today: .first).filter { $0.severity == .error }
  }

  private func identity(of problem: Problem) -> Problem.Identity {
    let (kind, field) = problem.fact.kindAndField
    return Problem.Identity(
      kind: kind, path: problem.path, record: key(with: problem), field: field)
  }
}

extension Problem {
  /// The identity of a problem across changes of the file: neither its line nor its words.
  fileprivate struct Identity: Hashable {
    let kind: String
    let path: String
    /// The key of the record that it is in.
    let record: String?
    let field: String?
  }
}

extension Problem.Fact {
  fileprivate var kindAndField: (kind: String, field: String?) {
    switch self {
    case .missingFile: ("missing", nil)
    case .unreadableFile: ("unreadable", nil)
    case .unsavable: ("unsavable", nil)
    case .emptyFile: ("empty", nil)
    case .shownAsBefore: ("held", nil)
    case .lostReferences: ("lost references", nil)
    case .malformed: ("malformed", nil)
    case .otherType(let type): ("other type", type)
    case .secondSet: ("second set", nil)
    case .recordsBeforeDescriptor: ("before descriptor", nil)
    case .recordInDescriptor: ("in descriptor", nil)
    case .missingKey: ("no key", nil)
    case .duplicateKey: ("duplicate", nil)
    case .missingField(let field): ("missing field", field.name)
    case .doubled(let doubling): ("doubled", doubling.field.name)
    case .noData: ("no data", nil)
    case .oddForm: ("odd form", nil)
    case .fieldInDescriptor: ("field in descriptor", nil)
    // Its words name lines, which move when records are added.
    case .againstRules(let finding): ("against rules: \(finding)".filter { !$0.isNumber }, nil)
    case .badValue(let field, _, _): ("value", field.name)
    case .brokenReference(let field, _): ("reference", field.name)
    case .secondSettings: ("second settings", nil)
    case .publicPersonalNumber(let field): ("personal number", field.name)
    case .publicPrivateText(let field, _): ("private text", field.name)
    case .warning(let warning): warning.kindAndField
    case .exposed: ("exposed", nil)
    case .conflictCopy: ("conflict copy", nil)
    case .leftover: ("leftover", nil)
    }
  }
}

extension Warning {
  fileprivate var kindAndField: (kind: String, field: String?) {
    switch self {
    case .checkDigit(let field): ("check digit", field.name)
    case .telephone(let field, _, _): ("telephone", field.name)
    case .endBeforeStart(let field, _): ("order", field.name)
    case .beforePromise(let field, _): ("before promise", field.name)
    case .future(let field, _): ("future", field.name)
    case .circle(let field, _): ("circle", field.name)
    case .withItself(let field): ("with itself", field.name)
    case .duplicate: ("rule", nil)
    case .misspelt(let name, _, _): ("misspelt", name)
    }
  }
}

extension Municipality {
  /// Why this version, merged with what others have saved, can't be saved over theirs; nil where it
  /// can.
  /// - Parameters:
  ///   - disk: theirs.
  ///   - old: what was read before, and the change was made of and shown with.
  package func misfit(over disk: Municipality, madeOf old: Municipality) -> SaveFailure? {
    if let problem = errors(notIn: disk).first {
      return SaveFailure(path: problem.path, .unfit(problem))
    }
    for contact in dutyContacts {
      let id = contact.recordID
      guard let theirs = disk.dutyContacts[id], let read = old.dutyContacts[id] else { continue }
      if contact.verified != theirs.verified, theirs.telephones != read.telephones {
        return SaveFailure(path: RecordType.dutyContact.path, .otherNumber(id))
      }
    }
    return nil
  }
}
