import Canvas
import Widgets

/// Where the number and the text of a step page stand: the same on every one of them, so that
/// the eye finds them again when the page turns.
struct StepLayout: Equatable {
  /// As large as the screen allows; nil where there is no room for block letters.
  let scale: BlockDigit.Scale?
  let digit: Rect
  let text: Rect

  /// Longer lines are hard to follow from afar.
  private static let longestLine = 72

  init(_ area: Rect) {
    scale = StepLayout.scale(width: area.width, height: area.height)
    guard let scale else {
      digit = Rect(x: area.x, y: area.y, width: 0, height: 0)
      text = area
      return
    }
    let gap = StepLayout.gap(scale)
    let used = scale.size.columns + gap + StepLayout.longestLine
    let centred = area.inset(horizontal: max(0, (area.width - used) / 2))
    let split = centred.split(left: scale.size.columns, gap: gap)
    digit = split.left
    text = split.rest.split(left: StepLayout.longestLine).left
  }

  /// The largest that leaves a good line of text beside it and air above and below.
  static func scale(width: Int, height: Int) -> BlockDigit.Scale? {
    BlockDigit.Scale.allCases.last { scale in
      scale.size.columns + gap(scale) + shortestLine(scale) <= width
        && scale.size.rows + (scale == .small ? 4 : 14) <= height
    }
  }

  private static func shortestLine(_ scale: BlockDigit.Scale) -> Int {
    switch scale {
    case .small: 36
    case .medium: 60
    case .large: 90
    case .huge: 120
    }
  }

  private static func gap(_ scale: BlockDigit.Scale) -> Int {
    switch scale {
    case .small: 4
    case .medium: 6
    case .large: 10
    case .huge: 14
    }
  }
}
