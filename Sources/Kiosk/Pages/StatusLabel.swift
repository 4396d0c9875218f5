import Almanac
import Canvas
import Publication
import Widgets

/// How something is doing, as a sign and a word; told apart without colour.
struct StatusLabel: Equatable {
  let status: StepStatus

  /// `● i fas`
  func line(_ language: Language) -> Line {
    Line("\(status.sign) \(status.label(language))", role)
  }

  /// Columns of the longest of them.
  static func columns(_ language: Language) -> Int {
    StepStatus.allCases.map { StatusLabel(status: $0).line(language).columns }.max() ?? 0
  }

  var role: Role {
    switch status {
    case .planned: .muted
    case .onTrack, .done: .good
    case .atRisk: .warning
    case .late: .bad
    }
  }
}

/// Percent as the language writes it: `40 %`, `40%`.
enum Percent {
  static func text(_ percent: Int, _ language: Language) -> String {
    Phrase("\(percent) %", "\(percent)%")(language)
  }

  /// Columns of the longest.
  static func columns(_ language: Language) -> Int { TextWidth.columns(of: text(100, language)) }
}
