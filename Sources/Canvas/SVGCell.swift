/// The measures of a cell in a picture, and the part of it that a block element fills.
enum SVGCell {
  static let width = 9
  static let height = 18
  static let baseline = 14

  /// A part of a cell, in fractions of its width and height from the top left.
  struct Part: Equatable {
    var x = 0.0
    var y = 0.0
    var width = 1.0
    var height = 1.0

    static let whole = Part()
  }

  /// The part of the cell that U+2580…U+2590 fill; nil for every other character.
  static func block(_ cell: Cell) -> Part? {
    guard let value = cell.character.unicodeScalars.first?.value else { return nil }
    switch value {
    case 0x2580: return Part(height: 0.5)
    case 0x2581...0x2588:
      let height = Double(value - 0x2580) / 8
      return Part(y: 1 - height, height: height)
    case 0x2589...0x258F: return Part(width: Double(0x2590 - value) / 8)
    case 0x2590: return Part(x: 0.5, width: 0.5)
    default: return nil
    }
  }
}
