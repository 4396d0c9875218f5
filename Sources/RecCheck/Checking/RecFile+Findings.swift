import RecFile

extension RecFile {
  /// Everything that is wrong with the file, and what is odd, in the order of the lines: what
  /// `problems` says of its grammar, and what its own descriptors say of its records, as
  /// `recfix --check` does and in several places stricter.
  ///
  /// Takes time linear in the size of the file, whatever is in it, and never follows a descriptor
  /// that is kept elsewhere: no file is opened and no address asked.
  package var findings: [Finding] {
    var findings = problems.map { Finding($0) } + oddForms.map { Finding($0) }
    let sets = sets
    var readings: [(set: RecordSet, rules: Rules)] = []
    var lines: [String: Int] = [:]
    for set in sets {
      guard let descriptor = set.descriptor else {
        readings.append((set, Rules()))
        continue
      }
      let reader = RulesReader(descriptor)
      findings += reader.findings
      readings.append((set, reader.rules))
      guard let type = set.type, let field = descriptor.first(.rec) else { continue }
      if let line = lines[type] {
        findings.append(Finding(field, .repeatedSet(type: type, line: line)))
      } else {
        lines[type] = field.line
      }
    }
    let targets = ReferenceTargets(readings)
    for (set, rules) in readings {
      findings += targets.unknown(rules.references)
      var check = RecordSetCheck(set, rules, targets)
      check.run()
      findings += check.findings
    }
    return findings.inOrder
  }
}

extension [Finding] {
  /// By line and column; those of one place as they were found.
  fileprivate var inOrder: [Finding] {
    enumerated().sorted { one, other in
      (one.element.line, one.element.column, one.offset)
        < (other.element.line, other.element.column, other.offset)
    }.map(\.element)
  }
}
