/// The 240 colours of xterm's palette that are the same everywhere: a 6×6×6 cube and 24 greys. The
/// sixteen before them are the user's own and are never chosen.
package enum Palette256 {
  /// The index, 16...255, of the colour that looks nearest.
  package static func index(nearest colour: RGB) -> UInt8 {
    let wanted = OKLab(colour)
    let distances = lab.map { $0.distance(to: wanted) }
    let nearest = distances.indices.min { distances[$0] < distances[$1] } ?? 0
    return UInt8(nearest + 16)
  }

  /// The colour at an index; nil for the user's own sixteen.
  package static func colour(at index: UInt8) -> RGB? {
    index < 16 ? nil : colours[Int(index) - 16]
  }

  private static let colours: [RGB] = {
    let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
    let cube = levels.flatMap { red in
      levels.flatMap { green in levels.map { RGB(red, green, $0) } }
    }
    return cube + (0..<24).map { RGB(8 + 10 * $0, 8 + 10 * $0, 8 + 10 * $0) }
  }()

  private static let lab: [OKLab] = colours.map(OKLab.init)
}
