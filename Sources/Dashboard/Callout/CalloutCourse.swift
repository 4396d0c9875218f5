import Almanac
import Canvas
import Insight
import Model
import Widgets

/// A call-out in a line: `✓ 1–6 nådda   ✕ 7 fel nummer   ○ 9 Räddningstjänsten …`.
struct CalloutCourse {
  let soFar: Line
  /// With who comes next, as many as there is room for.
  let whole: Line

  init(_ run: CalloutRun, _ maker: CardMaker) {
    let waiting = run.members.filter { $0.standing == .waiting }
    let groups: [(members: [CalledMember], sign: String, word: String, role: Role)] = [
      (run.reached, "✓", maker.say("nådda", "reached"), .good),
      (run.withWrongNumber, "✕", maker.say("fel nummer", "wrong number"), .bad),
      (
        waiting.filter { $0.lastAttempt?.outcome == .noAnswer }, "–",
        maker.say("svarar inte", "no answer"), .warning
      ),
      (
        waiting.filter { $0.lastAttempt?.outcome == .later }, "○", maker.say("senare", "later"),
        .text
      ),
      (
        run.members.filter { $0.standing == .withoutContact }, "✕",
        maker.say("ingen kontakt finns", "no contact known"), .bad
      ),
    ]
    let told = groups.filter { !$0.members.isEmpty }.map { group in
      Line(
        "\(group.sign) \(CalloutCourse.places(group.members.map(\.place))) \(group.word)",
        group.role)
    }
    soFar = CalloutCourse.spaced(told)
    let toCome = run.queue.dropFirst().prefix(20).map { called in
      Line("○ \(called.place) \(maker.title(called.member))", .muted)
    }
    whole = CalloutCourse.spaced(told + toCome)
  }

  private static func spaced(_ lines: [Line]) -> Line {
    lines.enumerated().reduce(Line.empty) { whole, next in
      whole + (next.offset == 0 ? .empty : Line("   ")) + next.element
    }
  }

  /// `1–6, 9`: places in call order, those that follow each other as one.
  static func places(_ places: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for place in places.sorted() {
      if let last = ranges.last, place <= last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...max(place, last.upperBound)
      } else {
        ranges.append(place...place)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      .joined(separator: ", ")
  }
}
