import TestSupport
import Testing

@testable import Canvas

struct RectTests {
  private func rect(_ random: inout SeededRandom) -> Rect {
    Rect(
      x: .random(in: -20...20, using: &random), y: .random(in: -20...20, using: &random),
      width: .random(in: -3...40, using: &random), height: .random(in: -3...40, using: &random))
  }

  private func isWithin(_ part: Rect, _ whole: Rect) -> Bool {
    part.intersection(whole).size == part.size
  }

  @Test func `parts lie within the whole and never overlap`() {
    var random = SeededRandom(seed: 31)
    for _ in 0..<3_000 {
      let whole = rect(&random)
      let size = Int.random(in: -5...50, using: &random)
      let gap = Int.random(in: -2...9, using: &random)
      let pairs = [
        (whole.split(left: size, gap: gap).left, whole.split(left: size, gap: gap).rest),
        (whole.split(top: size, gap: gap).top, whole.split(top: size, gap: gap).rest),
        (whole.split(right: size, gap: gap).right, whole.split(right: size, gap: gap).rest),
        (whole.split(bottom: size, gap: gap).bottom, whole.split(bottom: size, gap: gap).rest),
      ]
      for (one, other) in pairs {
        #expect(isWithin(one, whole) && isWithin(other, whole))
        #expect(one.intersection(other).isEmpty)
      }
      let centred = whole.centred(Size(columns: size, rows: size))
      #expect(isWithin(centred, whole))
      #expect(isWithin(whole.row(size), whole))
    }
  }

  @Test func `what two areas share is in both`() {
    var random = SeededRandom(seed: 32)
    for _ in 0..<3_000 {
      let (one, other) = (rect(&random), rect(&random))
      let shared = one.intersection(other)
      #expect(shared.isEmpty == other.intersection(one).isEmpty)
      let point = Point(
        x: .random(in: -25...60, using: &random), y: .random(in: -25...60, using: &random))
      #expect(shared.contains(point) == (one.contains(point) && other.contains(point)))
    }
  }

  @Test func `no numbers are too large`() {
    let largest = Rect(x: .max, y: .min, width: .max, height: .max)
    #expect(largest.maxX > 0 && largest.maxY >= 0)
    #expect(largest.offset(x: .max, y: .max).inset(by: .min).maxX > 0)
    #expect(Size(columns: .max, rows: .min) == Size(columns: 2_000, rows: 0))
    #expect(Canvas(size: Size(columns: -1, rows: 5)).text == "\n\n\n\n\n")
  }
}
