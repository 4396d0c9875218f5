package import Almanac

extension Municipality {
  /// What is wrong or doubtful here and was not in an earlier version, wherever it stands: lines move
  /// when others are added.
  package func problems(notIn old: Municipality, today: Day) -> [Problem] {
    let all = problems(today: today)
    guard !all.isEmpty else { return [] }
    var known = old.problems(today: today).reduce(into: [String: Int]()) { counts, problem in
      counts[problem.mark, default: 0] += 1
    }
    return all.filter { problem in
      let count = known[problem.mark] ?? 0
      known[problem.mark] = count - 1
      return count <= 0
    }
  }
}

extension Problem {
  /// What it is, without numbers, among which there may be lines.
  fileprivate var mark: String {
    path + String(decoding: what.english.utf8.filter { !$0.isDigit }, as: UTF8.self)
  }
}
